import Terminal
import TestSupport
import Testing

/// A form like the real ones, for several tests.
enum SampleForm {
    static let kinds = [
        ChoiceOption(id: "work", label: "umowa o pracę"), ChoiceOption(id: "order", label: "umowa zlecenie"),
        ChoiceOption(id: "pension", label: "renta"), ChoiceOption(id: "family", label: "świadczenie rodzinne", hotkeys: "1"),
    ]

    static let sections = [
        FormSection("Osoba", [
            FormField("surname", label: "Nazwisko", hint: "Jak w dowodzie", isRequired: true),
            FormField("pesel", label: "PESEL", kind: .pesel(isMasked: true), hint: "11 cyfr"),
            FormField("age", label: "Wiek", kind: .computed),
            FormField("born", label: "Data urodzenia", kind: .date),
            FormField("zip", label: "Kod", kind: .postcode),
            FormField("city", label: "Poczta", width: 20, continuesLine: true),
        ]),
        FormSection("Dochód", [
            FormField("income", label: "Kwota", kind: .money),
            FormField("count", label: "Osób", kind: .number(digits: 2)),
            FormField("kind", label: "Rodzaj", kind: .choice(kinds)),
            FormField("disabled", label: "Niepełnosprawność", kind: .yesNoUnknown(yes: "tak", no: "nie", unknown: "nie wiadomo")),
            FormField("add", label: "dodaj osobę", kind: .action),
        ]),
    ]

    static func typed(_ text: String, on focus: FieldID, _ values: [FieldID: String] = [:]) -> (FormWidget, [FormWidget.Outcome]) {
        var form = FormWidget(sections: sections, values: values, focus: focus)
        let outcomes = text.map { form.handle(.character($0)) }
        return (form, outcomes)
    }
}

@Suite("Forms")
struct FormWidgetTests {
    @Test("Enter, Tab and Down go on, Up and Shift-Tab go back, computed fields are passed over")
    func moving() {
        for key in [Key.enter, .tab, .down] {
            var form = FormWidget(sections: SampleForm.sections, focus: "pesel")
            #expect(form.handle(key) == .left("pesel", to: "born"))
            #expect(form.focus == "born")
        }
        for key in [Key.up, .backTab] {
            var form = FormWidget(sections: SampleForm.sections, focus: "born")
            #expect(form.handle(key) == .left("born", to: "pesel"))
        }
        var first = FormWidget(sections: SampleForm.sections)
        #expect(first.focus == "surname")
        #expect(first.handle(.up) == .left("surname", to: nil) && first.focus == "surname")
        var last = FormWidget(sections: SampleForm.sections, focus: "add")
        #expect(last.handle(.tab) == .left("add", to: nil))
        #expect(last.handle(.enter) == .activate("add"))
        #expect(last.handle(.pageUp) == .left("add", to: "surname"))
        #expect(last.handle(.pageDown) == .left("surname", to: "income"))
    }

    @Test("after a field that moved on by itself one Enter is a habit, the next goes on; Tab goes on at once")
    func habit() {
        var (form, _) = SampleForm.typed("44051401458", on: "pesel")
        #expect(form.handle(.enter) == .handled && form.focus == "born")
        #expect(form.handle(.enter) == .left("born", to: "zip"))
        (form, _) = SampleForm.typed("44051401458", on: "pesel")
        #expect(form.handle(.tab) == .left("born", to: "zip"))
        (form, _) = SampleForm.typed("44051401458", on: "pesel")
        #expect(form.handle(.character("1")) == .changed("born"))
        #expect(form.handle(.enter) == .left("born", to: "zip"), "what was typed in between is no habit")
    }

    @Test("the first key replaces the value, an arrow key first edits it")
    func replacing() {
        var form = FormWidget(sections: SampleForm.sections, values: ["surname": "Nowak"])
        #expect(form.handle(.character("K")) == .changed("surname"))
        #expect(form.value("surname") == "K")
        var edited = FormWidget(sections: SampleForm.sections, values: ["surname": "Nowak"])
        #expect(edited.handle(.end) == .handled)
        _ = edited.handle(.character("a"))
        #expect(edited.value("surname") == "Nowaka")
        _ = edited.handle(.enter)
        _ = edited.handle(.up)
        _ = edited.handle(.character("Z"))
        #expect(edited.value("surname") == "Z", "coming back begins anew")
    }

    @Test("a full PESEL and a full post code move on by themselves")
    func fullFields() {
        let (form, outcomes) = SampleForm.typed("44051401458", on: "pesel")
        #expect(outcomes.last == .left("pesel", to: "born"))
        #expect(outcomes.dropLast().allSatisfy { $0 == .changed("pesel") })
        #expect(form.value("pesel") == "44051401458" && form.focus == "born")
        for typed in ["82103", "82-103"] {
            let (form, outcomes) = SampleForm.typed(typed, on: "zip")
            #expect(form.value("zip") == "82-103" && outcomes.last == .left("zip", to: "city"), "typed \(typed)")
        }
        var pasted = FormWidget(sections: SampleForm.sections, focus: "pesel")
        #expect(pasted.handle(.paste(" 44051401458\n")) == .left("pesel", to: "born"))
    }

    @Test("what stands in no value of the kind is refused", arguments: [
        ("pesel", "a"), ("count", "-"), ("income", "z"), ("zip", "x"), ("kind", "x"),
    ] as [(String, Character)])
    func refused(_ field: String, _ character: Character) {
        var form = FormWidget(sections: SampleForm.sections, focus: FieldID(field))
        #expect(form.handle(.character(character)) == .rejected(FieldID(field)))
        #expect(form.value(FieldID(field)).isEmpty)
        if field != "kind" { #expect(form.handle(.paste("1\(character)2")) == .rejected(FieldID(field))) }
    }

    @Test("a full number takes no further digit; money and dates take what their forms need")
    func amounts() {
        let (number, outcomes) = SampleForm.typed("123", on: "count")
        #expect(number.value("count") == "12" && outcomes.last == .rejected("count"))
        #expect(SampleForm.typed("1 270,00", on: "income").0.value("income") == "1 270,00")
        #expect(SampleForm.typed("dziś", on: "born").0.value("born") == "dziś")
    }

    @Test("choices: by first letters, by hotkey, by arrows, from the list")
    func choices() {
        #expect(SampleForm.typed("r", on: "kind").0.value("kind") == "pension")
        #expect(SampleForm.typed("s", on: "kind").0.value("kind") == "family", "without the mark")
        #expect(SampleForm.typed("1", on: "kind").0.value("kind") == "family")
        #expect(SampleForm.typed("u", on: "kind").0.value("kind") == "work")
        #expect(SampleForm.typed("uu", on: "kind").0.value("kind") == "order", "the letter again goes to the next")
        var form = FormWidget(sections: SampleForm.sections, focus: "kind")
        #expect(form.handle(.right) == .changed("kind") && form.value("kind") == "work")
        #expect(form.handle(.left) == .changed("kind") && form.value("kind") == "family")
        #expect(form.handle(.character(" ")) == .handled && form.isListOpen)
        #expect(form.handle(.up) == .handled && form.value("kind") == "family", "only Enter takes")
        #expect(form.handle(.enter) == .changed("kind") && form.value("kind") == "pension" && !form.isListOpen)
        _ = form.handle(.character(" "))
        _ = form.handle(.home)
        #expect(form.handle(.escape) == .handled && form.value("kind") == "pension" && !form.isListOpen)
        #expect(form.handle(.delete) == .changed("kind") && form.value("kind").isEmpty)
        #expect(form.handle(.enter) == .left("kind", to: "disabled"))
    }

    @Test("yes, no and not known are three different answers, and none is given at first")
    func threeValues() {
        for (typed, expected) in [("t", "yes"), ("n", "no"), ("nn", ""), ("?", "")] {
            let (form, _) = SampleForm.typed(typed, on: "disabled")
            #expect(form.values["disabled"] == expected, "typed \(typed)")
        }
        #expect(FormWidget(sections: SampleForm.sections).values["disabled"] == nil)
    }

    @Test("F4 is handed to the owner, Esc and F2 are not the form's")
    func ownersKeys() {
        var form = FormWidget(sections: SampleForm.sections)
        #expect(form.handle(.function(4)) == .sameAsAbove("surname"))
        form.setValue("Nowak", for: "surname")
        #expect(form.value("surname") == "Nowak")
        for key in [Key.escape, .function(2), .control("s"), .function(1)] { #expect(form.handle(key) == .ignored) }
    }

    @Test("a long value is kept whole and listed")
    func overlong() {
        var form = FormWidget(sections: SampleForm.sections)
        _ = form.handle(.paste(String(repeating: "ż", count: 300)))
        #expect(form.value("surname").count == 300)
        #expect(form.overlongFields == ["surname"])
        _ = form.handle(.paste(String(repeating: "x", count: 900)))
        #expect(form.value("surname").count == 300, "beyond the technical limit nothing is taken, and nothing cut")
    }

    @Test("fields that come and go keep their values, and the focus finds its place")
    func changingFields() {
        var form = FormWidget(sections: SampleForm.sections, values: ["born": "5.12"], focus: "born")
        var sections = SampleForm.sections
        sections[0].fields.removeAll { $0.id == "born" }
        form.setSections(sections)
        #expect(form.focus == "zip" && form.value("born") == "5.12")
        form.setSections([FormSection("", [FormField("x", label: "x", kind: .computed)])])
        #expect(form.focus == nil && form.handle(.enter) == .ignored)
        form.setSections(SampleForm.sections)
        #expect(form.focus == "surname")
        form.removeValues { $0.rawValue.hasPrefix("bor") }
        #expect(form.value("born").isEmpty)
    }

    @Test("replacing the fields keeps what is being typed")
    func typingSurvives() {
        var form = FormWidget(sections: SampleForm.sections, focus: "surname")
        for character in "Kow" { _ = form.handle(.character(character)) }
        _ = form.handle(.left)
        form.setSections(SampleForm.sections)
        _ = form.handle(.character("x"))
        #expect(form.value("surname") == "Koxw")
    }

    @Test("errors: the message, the mark, the focus on the first")
    func errors() {
        var form = FormWidget(sections: SampleForm.sections, focus: "add")
        form.errors = ["income": "1.270 może znaczyć dwie kwoty", "pesel": "zła cyfra kontrolna"]
        form.focusFirstError()
        #expect(form.focus == "pesel")
        #expect(form.message.text == "zła cyfra kontrolna" && form.message.isError)
        form.errors = [:]
        #expect(form.message.text == "11 cyfr" && !form.message.isError)
    }

    @Test("a draft opens on the same field at the same place")
    func draft() {
        var form = FormWidget(sections: SampleForm.sections, values: ["surname": "Kowalska"], focus: "surname")
        form.moveFocus(to: "surname", cursor: 3)
        var restored = FormWidget(sections: SampleForm.sections, values: form.values, focus: form.focus)
        restored.moveFocus(to: "surname", cursor: form.cursor)
        _ = restored.handle(.character("!"))
        #expect(restored.value("surname") == "Kow!alska")
    }
}

@Suite("Forms as drawn")
struct FormWidgetDrawingTests {
    private func draw(_ form: FormWidget, width: Int = 80, height: Int = 18) -> Frame {
        var frame = Frame(size: Size(width: width, height: height))
        form.draw(into: &frame, rect: frame.bounds)
        return frame
    }

    @Test("a form at 80 columns")
    func whole() {
        var form = FormWidget(
            sections: SampleForm.sections,
            values: [
                "surname": "Żółkiewska", "pesel": "44051401458", "age": "69 lat", "zip": "82-103", "city": "Stegna", "income": "1.270",
                "kind": "family", "disabled": "no",
            ], focus: "city")
        form.errors["income"] = "niejednoznaczna kwota"
        #expect(Golden.mismatch(draw(form).golden(styles: true), "form") == nil)
    }

    @Test("the open list of a choice, below the field and above it")
    func list() {
        var form = FormWidget(sections: SampleForm.sections, values: ["kind": "pension"], focus: "kind")
        _ = form.handle(.character(" "))
        #expect(Golden.mismatch(draw(form).golden(), "form-list-below") == nil)
        #expect(Golden.mismatch(draw(form, height: 13).golden(), "form-list-above") == nil)
    }

    @Test("every focused field is on the page drawn, with the cursor in it", arguments: [3, 5, 8, 18])
    func pages(_ height: Int) {
        for field in SampleForm.sections.flatMap(\.fields) where field.isFocusable {
            let form = FormWidget(sections: SampleForm.sections, focus: field.id)
            let frame = draw(form, height: height)
            #expect(frame.cursor != nil, "\(field.id) at \(height) rows")
            #expect(frame.lines.contains { $0.contains(field.label) }, "\(field.id) at \(height) rows")
        }
    }

    @Test("a masked PESEL shows four digits, and all of them while it is focused")
    func mask() {
        let form = FormWidget(sections: SampleForm.sections, values: ["pesel": "44051401458"])
        #expect(draw(form).lines.contains { $0.contains("*******1458") })
        let focused = FormWidget(sections: SampleForm.sections, values: ["pesel": "44051401458"], focus: "pesel")
        #expect(draw(focused).lines.contains { $0.contains("44051401458") })
    }

    @Test("a rectangle too small for anything draws nothing and does not fail", arguments: [(0, 0), (1, 1), (10, 1), (3, 9)])
    func tiny(_ width: Int, _ height: Int) {
        let frame = draw(FormWidget(sections: SampleForm.sections), width: width, height: height)
        #expect(frame.cells.count == width * height)
    }
}

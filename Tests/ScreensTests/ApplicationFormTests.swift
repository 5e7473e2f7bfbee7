import Casework
import Localization
import Rules
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Application form") struct ApplicationFormTests {
    static func saved(_ effects: [Effect]) -> SaveApplication? {
        guard case .saveApplication(let command)? = effects.submission?.command else { return nil }
        return command
    }

    @Test("An empty form on its golden frames", arguments: GoldenCase.allCases)
    func goldenEmpty(_ at: GoldenCase) {
        var hand = Hand(ApplicationForm(.new), ApplicationSamples.context(at.language))
        _ = hand.open()
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("application-form-new")) == nil)
    }

    @Test("Half a date turns nothing beside it; a whole one does at its last digit, and any when its field is left")
    func halfDate() {
        func panel(_ hand: Hand<ApplicationForm>) -> [String] { hand.frame().lines[1..<22].map { String($0.dropFirst(47)) } }
        var hand = Hand(ApplicationForm(.new), ApplicationSamples.context())
        _ = hand.open()
        hand.press(.character("o"), .enter)
        let before = panel(hand)
        for character in "9.12" {
            hand.type(String(character))
            #expect(panel(hand) == before, "\(character)")
        }
        hand.press(.enter)
        let after = panel(hand)
        #expect(after != before)
        var whole = Hand(ApplicationForm(.new), ApplicationSamples.context())
        _ = whole.open()
        whole.press(.character("o"), .enter)
        whole.type("09.12.201")
        #expect(panel(whole) == before)
        whole.type("3")
        #expect(panel(whole) == after)
    }

    @Test("A family with an income one grosz too high on its golden frames", arguments: GoldenCase.allCases)
    func goldenIncome(_ at: GoldenCase) {
        var hand = Self.family(amount: "1368,01", ApplicationSamples.context(at.language))
        hand.screen.form.widget.moveFocus(to: "income.m0.amount")
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("application-form-income")) == nil)
    }

    /// Three persons, one income, the group of social assistance.
    static func family(amount: String, _ context: ScreenContext = ApplicationSamples.context()) -> Hand<ApplicationForm> {
        let isPolish = context.texts.language == .polish
        var hand = Hand<ApplicationForm>.filled(context)
        for (slot, name) in [("1", "Piotr"), ("2", "Ola")] {
            hand.screen.form.widget.moveFocus(to: "persons.add")
            hand.press(.enter)
            hand.press(.function(4))
            hand.fill("member.\(slot).givenNames", name)
            hand.fill("member.\(slot).relation", isPolish ? "dz" : "ch")
        }
        hand.fill("income.m0.kind", isPolish ? "p" : "em")
        hand.fill("income.m0.amount", amount)
        hand.fill("income.m1.kind", isPolish ? "b" : "no")
        hand.fill("income.m2.kind", isPolish ? "b" : "no")
        hand.fill("group.G-SA", isPolish ? "t" : "y")
        return hand
    }

    @Test("ST-9: a family's income exactly at the limit is met, one grosz over is not, with the figures beside the form")
    func incomeLimit() {
        let within = Self.family(amount: "1368").lines()
        #expect(within.contains("1\u{A0}368,00\u{A0}zł ≤ 3 × 456,00\u{A0}zł"))
        let over = Self.family(amount: "1368,01").lines()
        #expect(over.contains("✗ nie spełnia: Kryterium"))
        #expect(over.contains("1\u{A0}368,01\u{A0}zł > 3 × 456,00\u{A0}zł"))
        #expect(over.contains("ST-9: kryteria szcz"))
    }

    @Test("A form typed by keys saves what was typed, persons and incomes in the form's order")
    func saves() throws {
        var hand = Self.family(amount: "1 270,5")
        let effects = hand.press(.function(2))
        let command = try #require(Self.saved(effects))
        #expect(command.household.members.map(\.listName) == ["Żółkiewska Anna", "Żółkiewska Piotr", "Żółkiewska Ola"])
        #expect(command.household.members[0].birthDate == CaseSamples.day("1969-12-05"))
        #expect(command.household.members[0].sex == .female)
        #expect(command.household.members.map(\.relation) == [.applicant, .child, .child])
        #expect(command.household.incomes.map(\.amount.grosze) == [127_050, 0, 0])
        #expect(command.household.incomes.allSatisfy { $0.period == .month(CaseSamples.month(2013, 11)) })
        #expect(command.household.addresses.first?.postcode == "82-103")
        #expect(command.household.home == HomeEquipment(computer: false, internet: false))
        #expect(command.content.claimedGroups == ["G-SA"])
        #expect(command.content.filing.receivedOn == CaseSamples.day("2013-12-10"))
        #expect(command.content.filing.receivedAt == CaseSamples.time("11:30"))
        #expect(command.content.filing.signed == true)
        #expect(command.content.filing.rightInstitution == nil)
        let submission = try #require(effects.submission)
        #expect(submission.base.map(\.version) == [0, 0])
        #expect(submission.base.map(\.id) == [command.application, command.content.household])
        let after = hand.saved(submission, subject: command.application, number: "W/13/2013")
        #expect(after.contains(.dropDraft(submission.id)))
        #expect(after.contains(.replace(.application(command.application))))
        #expect(after.told?.text == "Zapisano wniosek W/13/2013.")
    }

    @Test("Saving an empty form lists every fault and stands on the first; nothing is sent")
    func faults() {
        var hand = Hand(ApplicationForm(.new), ApplicationSamples.context())
        _ = hand.open()
        hand.screen.form.widget.moveFocus(to: "home.internet")
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.focus == "filing.channel")
        #expect(hand.message?.text.hasPrefix("6\u{A0}błędów – nie zapisano. Sposób złożenia: pole jest obowiązkowe") == true)
        #expect(hand.lines().contains("! Data wpływu: pole jest obowiązkowe"))
    }

    @Test("A fault is said when the field is left, and the cursor goes on", arguments: [
        ("member.0.pesel", "69720500129", "PESEL: błędna cyfra kontrolna numeru PESEL"),
        ("filing.receivedOn", "18.12.2013", "Data wpływu: data jest z przyszłości"),
        ("filing.receivedAt", "25:00", "godz.: to nie jest godzina, np. 14:00"),
    ])
    func faultsOnLeaving(field: String, text: String, message: String) {
        var hand = Hand(ApplicationForm(.new), ApplicationSamples.context())
        _ = hand.open()
        hand.fill(field, text)
        #expect(hand.message == Message(.error, message))
        #expect(hand.screen.form.widget.focus != FieldID(field))
    }

    @Test("An ambiguous amount is refused by its field and stored nowhere")
    func ambiguousAmount() {
        var hand = Self.family(amount: "1.270")
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.focus == "income.m0.amount")
        #expect(hand.message?.text.contains("kropka jest niejednoznaczna") == true)
    }

    @Test("Names of 300 characters, escape sequences and overrides are refused by their field", arguments: [
        String(repeating: "a", count: 300), "Anna\u{1B}[31m", "Anna\u{202E}",
    ])
    func hostileNames(name: String) {
        var hand = Hand<ApplicationForm>.filled()
        hand.screen.form.widget.moveFocus(to: "member.0.givenNames")
        hand.press(.paste(name), .tab)
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.focus == "member.0.givenNames")
        #expect(hand.message?.kind == .error)
    }

    @Test("A birth date after the filing is refused by its field")
    func bornAfterFiling() {
        var hand = Hand<ApplicationForm>.filled()
        hand.clear("member.0.pesel")
        hand.fill("member.0.birthDate", "11.12.2013")
        #expect(hand.message == Message(.error, "Data urodzenia: data urodzenia jest późniejsza niż data wpływu"))
    }

    @Test("Every field left writes a draft; the draft opens on the same field with what was typed")
    func drafts() throws {
        var hand = Hand(ApplicationForm(.new), ApplicationSamples.context())
        _ = hand.open()
        hand.fill("filing.channel", "o")
        let draft = try #require(hand.fill("member.0.familyName", "Żółkiewska").draft)
        #expect(draft.title == "wniosek, Żółkiewska")
        #expect(draft.focus == "member.0.givenNames")
        var again = Hand(ApplicationForm(.draft(draft)), ApplicationSamples.context())
        #expect(again.open() == [.query(.rounds)])
        #expect(again.screen.form.widget.focus == "member.0.givenNames")
        #expect(again.screen.form.widget.value("member.0.familyName") == "Żółkiewska")
        #expect(again.screen.form.widget.value("filing.channel") == "in_person")
        #expect(again.message == Message(.done, "Wczytano szkic; można pisać dalej."))
        // The same command again: saving it twice saves once.
        #expect(again.screen.form.command == draft.id)
        #expect(again.screen.form.subject == draft.subject)
    }

    @Test("Esc asks before typed data is lost; staying is the default; a form without changes closes at once")
    func leaving() throws {
        var hand = Hand(ApplicationForm(.new), ApplicationSamples.context())
        _ = hand.open()
        #expect(hand.press(.escape) == [.close])
        hand.fill("member.0.familyName", "Nowak")
        let question = try #require(hand.press(.escape).question)
        #expect(question.choices[question.safe].id == "stay")
        #expect(hand.screen.handle(.answered("stay", tag: "leave"), hand.context) == [])
        #expect(hand.screen.handle(.answered("drop", tag: "leave"), hand.context).contains(.close))
        let kept = hand.screen.handle(.answered("keep", tag: "leave"), hand.context)
        #expect(kept.draft != nil && kept.contains(.close))
    }

    @Test("A refusal's reasons stand by their fields, by rows as they were sent")
    func refusals() throws {
        var hand = Self.family(amount: "100")
        let submission = try #require(hand.press(.function(2)).submission)
        let refusal = Refusal([
            Refusal.Reason(.peselInOtherHousehold, field: FieldKey.member(2, .pesel)),
            Refusal.Reason(.roleMayNot(.auditor)),
        ])
        _ = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(hand.screen.form.widget.errors["member.2.pesel"] != nil)
        #expect(hand.screen.form.widget.focus == "member.2.pesel")
        #expect(hand.screen.form.refusals.count == 1)
    }

    @Test("Where several rounds are open the form asks which; where one is, or none, it asks nothing")
    func rounds() throws {
        for open in 0...2 {
            var hand = Hand(ApplicationForm(.new), ApplicationSamples.context())
            #expect(hand.open() == [.query(.rounds)])
            let files = (0..<3).map { index in
                var file = RoundScreensTests.file(index < open ? .open : .closed)
                file.round.state.id = CaseSamples.id("round-\(index)")
                file.round.state.number = index + 1
                return file
            }
            hand.answer(.rounds(files), to: .rounds)
            let field = hand.screen.sections(hand.context).flatMap(\.fields).first { $0.id == FieldID(FieldKey.round) }
            #expect((field != nil) == (open == 2))
            guard case .choice(let options)? = field?.kind else { continue }
            #expect(options.map(\.id) == ["round-0", "round-1"] && field?.isRequired == true)
        }
    }
}

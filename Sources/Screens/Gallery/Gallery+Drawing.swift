import Localization
import Terminal

extension Gallery {
    /// Lists and texts move by pages: they have to know how large theirs are.
    mutating func fit(_ rect: Rect) {
        menu.pageRows = rect.height
        list.pageRows = list.rowCapacity(height: rect.height)
        finder.pageRows = rect.height - 3
        text.viewSize = Size(width: rect.width, height: rect.height)
    }

    /// Draws the page's widget, with the hardware cursor on its focus.
    func draw(into frame: inout Frame, rect: Rect) {
        switch page {
        case .menu: menu.draw(into: &frame, rect: rect)
        case .list: list.draw(into: &frame, rect: rect)
        case .form: form.draw(into: &frame, rect: rect)
        case .grid: grid.draw(into: &frame, rect: rect)
        case .finder: finder.draw(into: &frame, rect: rect)
        case .dialog:
            list.draw(into: &frame, rect: rect, showsCursor: false)
            dialog.draw(into: &frame, rect: rect)
        case .text: text.draw(into: &frame, rect: rect)
        case .keyBar, .messageLine:
            let value = page == .keyBar ? keyCount : messageIndex + 1
            frame.put("> \(value)", at: Point(x: 0, y: rect.y + 1))
            if rect.contains(Point(x: 0, y: rect.y + 1)) { frame.cursor = Point(x: 0, y: rect.y + 1) }
        }
    }

    func message(_ index: Int) -> MessageLine {
        let kinds: [MessageLine.Kind] = [.hint, .done, .warning, .error, .error]
        return MessageLine(texts.galleryMessages[index], kind: kinds[index])
    }

    /// The gallery's own keys and, on their page, as many others, every third not available.
    func keyBar(count: Int) -> KeyBar {
        let own = [
            KeyBar.Item(key: "F7", label: texts.galleryPrevious), KeyBar.Item(key: "F8", label: texts.galleryNext),
            KeyBar.Item(key: "F10", label: texts.keyLeave),
        ]
        return KeyBar(own + (0..<count).map { KeyBar.Item(key: "^\("ABCDEFGHIJKL".dropFirst($0).prefix(1))", label: texts.keyOpen, isEnabled: $0 % 3 != 2) })
    }
}

/// The invented contents.
extension Gallery {
    static func menu(_ texts: any Texts) -> MenuWidget<GalleryPage> {
        MenuWidget(
            GalleryPage.allCases.enumerated().map { index, page in
                .init(
                    id: page, key: String("abcdefghi".dropFirst(index).prefix(1)), label: texts.galleryName(page), detail: texts.galleryTry(page),
                    isEnabled: page != .menu)
            })
    }

    static func columns(_ texts: any Texts) -> [ListColumn] {
        let names = texts.galleryColumns
        return [
            ListColumn(names[0], width: 4, alignment: .right), ListColumn(names[1], width: 26), ListColumn(names[2], width: 16, isFlexible: true),
            ListColumn(names[3], width: 20), ListColumn("PESEL", width: 11, showsFrom: 100),
        ]
    }

    /// Sixty rows; the fourth to sixth have names that a terminal must not believe, and such as take two columns or none.
    static func rows(_ texts: any Texts) -> [ListRow<Int>] {
        let hostile = ["\u{1B}[2JZły\u{202E}Jan", "山田太郎", "e\u{301}a\u{328}\u{200B}Ogonek"]
        let families = ["Łącka", "Świątek", "Ćwiklińska", "Gęś", "Źdźbło", "Nowak-Żółkiewska"]
        let givens = ["Żaneta", "Józef", "Agnieszka", "Łucja", "Michał"]
        return (1...60).map { number in
            let name = (4...6).contains(number) ? hostile[number - 4] : families[number % 6] + " " + givens[number % 5]
            let state = texts.galleryStates[number % 3]
            return ListRow(
                id: number, cells: ["\(number)", name, ["Drewnica", "Jantar", "Mikoszewo"][number % 3], state, "22810100000"])
        }
    }

    static func list(_ texts: any Texts) -> ListWidget<Int> {
        ListWidget(columns: columns(texts), rows: rows(texts), emptyText: texts.galleryEmpty, allowsTagging: true)
    }

    static func form(_ texts: any Texts) -> FormWidget {
        let choices = texts.galleryChoices.enumerated().map { ChoiceOption(id: "\($0)", label: $1) }
        let answers = texts.galleryAnswers
        let kinds: [FieldKind] = [
            .text, .pesel(isMasked: true), .date, .time, .money, .number(digits: 3), .postcode, .choice(choices),
            .yesNoUnknown(yes: answers[0], no: answers[1], unknown: answers[2]), .notes, .computed, .action,
        ]
        let fields = zip(kinds, texts.galleryFields).enumerated().map { index, pair in
            FormField(
                FieldID("field.\(index)"), label: pair.1, kind: pair.0, hint: texts.galleryHint, isRequired: index == 0 || index == 2,
                continuesLine: index == 3)
        }
        let parts = [fields[0...6], fields[7...8], fields[9...11]]
        var form = FormWidget(
            sections: zip(texts.gallerySections, parts).map { FormSection($0, Array($1)) },
            values: ["field.1": "22810100000", "field.4": "246,90", "field.6": "82-103", "field.7": "1", "field.10": "123,45"])
        form.errors = ["field.1": texts.galleryError]
        return form
    }

    static func grid() -> GridWidget<Int, Int> {
        GridWidget(
            rows: (1...12).map { .init(id: $0, label: ["Łącka Żaneta", "Świątek Józef", "Gęś Źdźbło"][$0 % 3] + " \($0)") },
            columns: (1...30).map { .init(id: $0, label: "\($0).12") },
            symbols: [.init(row: 1, column: 1): "o", .init(row: 2, column: 1): "n", .init(row: 3, column: 2): "u"], cycle: ["o", "n", "u"])
    }

    static func dialog(_ texts: any Texts) -> Dialog {
        Dialog(
            title: texts.galleryQuestion, message: texts.galleryWarning,
            buttons: zip(["no", "yes"], [texts.galleryAnswers[1], texts.galleryAnswers[0]]).map { .init(id: $0, label: $1, hotkey: $1.first) })
    }

    static func text(_ texts: any Texts) -> TextView {
        let prose = texts.galleryProse
        return TextView(
            (1...12).flatMap { [.init("\($0). " + prose[0], style: .heading), .init(prose[1], indent: $0 % 3 * 2), .init("")] })
    }
}

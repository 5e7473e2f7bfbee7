extension FormWidget {
    /// Takes a key.
    public mutating func handle(_ key: Key) -> Outcome {
        guard let field = focusedField else { return .ignored }
        // The hand that has typed a number presses Enter out of habit, and a scanner always does: the field is left already.
        let isHabit = movedOnByItself && key == .enter
        movedOnByItself = false
        if isHabit { return .handled }
        if openList != nil { return handleList(key, field: field) }
        switch key {
        case .enter:
            if field.kind == .action { return .activate(field.id) }
            return leave(field, forward: true)
        case .tab, .down: return leave(field, forward: true)
        case .backTab, .up: return leave(field, forward: false)
        case .function(4): return .sameAsAbove(field.id)
        case .pageDown: return leave(field, toSection: 1)
        case .pageUp: return leave(field, toSection: -1)
        default: break
        }
        switch field.kind {
        case .choice(let options): return handleChoice(key, options: options, field: field)
        case .action: return key == .character(" ") ? .activate(field.id) : .ignored
        case .computed: return .ignored
        default: return handleText(key, field: field)
        }
    }

    private mutating func leave(_ field: FormField, forward: Bool) -> Outcome {
        let all = fields
        guard let position = all.firstIndex(where: { $0.id == field.id }) else { return .ignored }
        let next = forward ? all[(position + 1)...].first(where: \.isFocusable) : all[..<position].last(where: \.isFocusable)
        return leave(field, to: next?.id)
    }

    /// PgDn goes to the first field of the next section, PgUp to that of the section before.
    private mutating func leave(_ field: FormField, toSection step: Int) -> Outcome {
        guard let position = sections.firstIndex(where: { $0.fields.contains { $0.id == field.id } }) else { return .ignored }
        var candidate = position + step
        while sections.indices.contains(candidate) {
            if let target = sections[candidate].fields.first(where: \.isFocusable) { return leave(field, to: target.id) }
            candidate += step
        }
        let focusable = fields.filter(\.isFocusable)
        let edge = step > 0 ? focusable.last : focusable.first
        return edge?.id == field.id ? .handled : leave(field, to: edge?.id)
    }

    private mutating func leave(_ field: FormField, to next: FieldID?) -> Outcome {
        if let next { focus = next }
        startEditing()
        return .left(field.id, to: next)
    }

    private mutating func handleText(_ key: Key, field: FormField) -> Outcome {
        var key = key
        switch key {
        case .character(let character):
            if !character.unicodeScalars.allSatisfy(field.accepts) { return .rejected(field.id) }
            if field.kind == .postcode && character != "-" { insertHyphen() }
            if field.kind == .postcode && character == "-" && input.text.count == 3 && input.cursor == 3 && input.text.hasSuffix("-") {
                return .handled
            }
        case .paste(let text):
            // Around a pasted number there is often a blank or a line feed.
            let isNarrow = field.kind != .text && field.kind != .notes
            let pasted = isNarrow ? Self.trimmed(text) : text
            let scalars = pasted.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }
            if !scalars.allSatisfy(field.accepts) { return .rejected(field.id) }
            key = .paste(pasted)
        default: break
        }
        switch input.handle(key) {
        case .ignored: return .ignored
        case .handled: return .handled
        case .full: return .rejected(field.id)
        case .changed:
            values[field.id] = input.text
            if field.kind == .postcode, case .character = key, input.text.count == 2, input.cursor == 2 {
                insertHyphen()
                values[field.id] = input.text
            }
            if let length = field.fixedLength, input.text.count == length, input.cursor == length, Self.isTyped(key) {
                movedOnByItself = true
                return leave(field, forward: true)
            }
            return .changed(field.id)
        }
    }

    /// Puts the hyphen of a post code after its second digit.
    private mutating func insertHyphen() {
        if !input.replacesOnType && input.text.count == 2 && input.cursor == 2 { _ = input.handle(.character("-")) }
    }

    private static func isTyped(_ key: Key) -> Bool {
        switch key {
        case .character, .paste: true
        default: false
        }
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == "\r\n" }
        var slice = text[...]
        while let first = slice.first, isBlank(first) { slice.removeFirst() }
        while let last = slice.last, isBlank(last) { slice.removeLast() }
        return String(slice)
    }
}

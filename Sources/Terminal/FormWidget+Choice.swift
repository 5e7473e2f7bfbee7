extension FormWidget {
    mutating func handleChoice(_ key: Key, options: [ChoiceOption], field: FormField) -> Outcome {
        let chosen = options.firstIndex { $0.id == value(field.id) }
        switch key {
        case .character(" "):
            typedLetters = ""
            openList = chosen ?? 0
            return options.isEmpty ? .rejected(field.id) : .handled
        case .right, .left:
            typedLetters = ""
            if options.isEmpty { return .handled }
            let step = key == .right ? 1 : -1
            guard let chosen else { return choose(options[step > 0 ? 0 : options.count - 1], field: field) }
            return choose(options[(chosen + step + options.count) % options.count], field: field)
        case .backspace, .delete:
            typedLetters = ""
            if value(field.id).isEmpty { return .handled }
            values[field.id] = ""
            return .changed(field.id)
        case .character(let character):
            guard let option = match(character, options: options) else { return .rejected(field.id) }
            return choose(option, field: field)
        default: return .ignored
        }
    }

    /// Keys for the open list: arrows and letters move, Enter takes, Esc closes it unchanged.
    mutating func handleList(_ key: Key, field: FormField) -> Outcome {
        guard case .choice(let options) = field.kind, let index = openList, !options.isEmpty else {
            openList = nil
            return .handled
        }
        switch key {
        case .up: openList = max(0, index - 1)
        case .down: openList = min(options.count - 1, index + 1)
        case .home, .pageUp: openList = 0
        case .end, .pageDown: openList = options.count - 1
        case .enter, .character(" "), .tab:
            openList = nil
            typedLetters = ""
            let outcome = choose(options[min(index, options.count - 1)], field: field)
            return outcome
        case .escape, .control("c"):
            openList = nil
            typedLetters = ""
        case .character(let character):
            guard let option = match(character, options: options) else { return .rejected(field.id) }
            openList = options.firstIndex(of: option)
        default: break
        }
        return .handled
    }

    private mutating func choose(_ option: ChoiceOption, field: FormField) -> Outcome {
        let isChange = values[field.id] != option.id
        values[field.id] = option.id
        return isChange ? .changed(field.id) : .handled
    }

    /// The option for a letter: by hotkey, else by the letters typed so far, else by this letter alone; a letter
    /// repeated goes to the next option that begins with it.
    private mutating func match(_ character: Character, options: [ChoiceOption]) -> ChoiceOption? {
        let letter = Transliteration.searchKey(String(character))
        if typedLetters.isEmpty, let option = options.first(where: { Transliteration.searchKey($0.hotkeys).contains(letter) }) {
            return option
        }
        let longer = typedLetters + letter
        if let option = options.first(where: { Transliteration.searchKey($0.label).hasPrefix(longer) }) {
            typedLetters = longer
            return option
        }
        let starting = options.filter { Transliteration.searchKey($0.label).hasPrefix(letter) }
        if starting.isEmpty { return nil }
        let current = openList.map { options[$0].id } ?? focus.map { value($0) }
        let position = starting.firstIndex { $0.id == current }
        typedLetters = letter
        return position.map { starting[($0 + 1) % starting.count] } ?? starting[0]
    }
}

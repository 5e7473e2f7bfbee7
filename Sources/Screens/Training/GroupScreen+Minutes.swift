import Casework
import Localization
import Terminal

/// Minutes of somebody who came late or left early: a number in the cell, where a letter is the whole session.
extension GroupScreen {
    static let minutesField = FieldID(FieldKey.attendanceMinutes)

    /// Why the cell under the cursor takes no minutes now; nil where it does.
    func whyNoMinutes(_ context: ScreenContext) -> String? {
        let texts = context.texts
        guard let place = grid.current else { return grid.columns.isEmpty ? texts.groupNoSessions : texts.groupNoPeople }
        if grid.locked.contains(place.column) { return texts.groupSessionInFuture }
        let symbol = grid.symbols[place] ?? ""
        let takes = symbol.isEmpty || symbol == grid.cycle.first || Int(symbol) != nil
        return takes ? nil : texts.groupMinutesNotPresent
    }

    mutating func askMinutes(_ context: ScreenContext) {
        guard let place = grid.current, let session = currentSession else { return }
        let texts = context.texts
        let field = FormField(
            Self.minutesField, label: texts.groupMinutesLabel, kind: .number(digits: 4), hint: texts.groupMinutesHint(session.minutes))
        let name = file?.people.first { $0.person == place.row }?.name ?? ""
        let typed = grid.symbols[place].flatMap(Int.init).map(String.init) ?? ""
        prompt = InlinePrompt(
            tag: Self.key(place), title: texts.groupSessionLine(session) + " – " + name, fields: [field],
            values: [Self.minutesField: typed])
    }

    /// Enter puts the number into the cell; nothing typed, or all the minutes, is the mark of somebody present for the whole session.
    ///
    /// The cell is the one that the key was pressed on: meanwhile somebody else may have taken its person off the list.
    mutating func handleMinutes(_ key: Key, at place: Grid.Place, _ context: ScreenContext) -> [Effect] {
        let session = file?.group.state.sessions.first { $0.id == place.column }
        guard var open = prompt, let session, grid.rows.contains(where: { $0.id == place.row }) else {
            prompt = nil
            notice = Message(.warning, context.texts.groupMinutesGone)
            return []
        }
        let outcome = open.handle(key, context)
        prompt = open
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done:
            let typed = open.text(Self.minutesField)
            let minutes = Int(typed)
            guard typed.isEmpty || minutes.map({ (1...session.minutes).contains($0) }) == true else {
                let fault = context.texts.groupMinutesFault(session.minutes)
                prompt?.widget.errors[Self.minutesField] = fault
                prompt?.notice = Message(.error, context.texts.fault(context.texts.groupMinutesLabel, fault))
                return []
            }
            prompt = nil
            let part = minutes == session.minutes ? nil : minutes.map(String.init)
            grid.setSymbol(part ?? grid.cycle.first ?? "", at: place)
            return changed(context)
        }
    }
}

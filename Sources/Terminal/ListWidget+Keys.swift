extension ListWidget {
    /// Takes a key: arrows, PgUp, PgDn, Home, End, Enter, Space (tags), `.` (tags
    /// all from the row tagged last to this one), `*` (tags all shown, or none), `/` (narrows), `n` (next that matches).
    public mutating func handle(_ key: Key) -> Outcome {
        if filterInput != nil { return handleNarrowing(key) }
        switch key {
        case .up: return move(to: position - 1)
        case .down: return move(to: position + 1)
        case .pageUp: return move(to: position - max(1, pageRows))
        case .pageDown: return move(to: position + max(1, pageRows))
        case .home: return move(to: 0)
        case .end: return move(to: matching.count - 1)
        case .enter:
            guard let id = currentID else { return .ignored }
            return .opened(id)
        case .character("/"):
            filterInput = TextInput(filter, capacity: 60, replacesOnType: true)
            return .handled
        case .character("n") where !filter.isEmpty:
            return matching.isEmpty ? .handled : move(to: (position + 1) % matching.count)
        case .escape where !filter.isEmpty:
            return narrow("")
        case .character(" ") where allowsTagging:
            guard let id = currentID else { return .handled }
            if tagged.remove(id) == nil {
                tagged.insert(id)
                lastTagged = id
            }
            _ = move(to: position + 1)
            return .handled
        case .character(".") where allowsTagging:
            tagRange()
            return .handled
        case .character("*") where allowsTagging:
            let shown = Set(matching.map { rows[$0].id })
            tagged = shown.isSubset(of: tagged) ? tagged.subtracting(shown) : tagged.union(shown)
            return .handled
        default: return .ignored
        }
    }

    /// The tagged rows in the order of the list.
    public var taggedInOrder: [ID] { tagged.isEmpty ? [] : rows.map(\.id).filter(tagged.contains) }

    /// Tags all rows from the one tagged last, else from the first, to the cursor, both with them: the first thirty are two keys and not thirty.
    private mutating func tagRange() {
        guard let id = currentID else { return }
        let from = matching.firstIndex { rows[$0].id == lastTagged && tagged.contains(rows[$0].id) } ?? 0
        tagged.formUnion(matching[min(from, position)...max(from, position)].map { rows[$0].id })
        lastTagged = id
    }

    /// Narrows the list to rows in which every word of the text occurs, marks of letters and case ignored.
    @discardableResult
    public mutating func narrow(_ text: String) -> Outcome {
        let before = currentID
        filter = text
        applyFilter(keeping: before)
        guard let id = currentID, id != before else { return .handled }
        return .moved(id)
    }

    private mutating func handleNarrowing(_ key: Key) -> Outcome {
        guard var input = filterInput else { return .ignored }
        switch key {
        case .enter:
            filterInput = nil
            return .handled
        case .escape, .control("c"):
            filterInput = nil
            return narrow("")
        case .up, .down, .pageUp, .pageDown:
            filterInput = nil
            return handle(key)
        default:
            let outcome = input.handle(key)
            filterInput = input
            switch outcome {
            case .changed: return narrow(input.text)
            case .handled, .full: return .handled
            case .ignored: return .ignored
            }
        }
    }

    private mutating func move(to target: Int) -> Outcome {
        let clamped = min(max(0, target), max(0, matching.count - 1))
        if clamped == position { return .handled }
        position = clamped
        guard let id = currentID else { return .handled }
        return .moved(id)
    }
}

import Terminal

/// Three versions of a form's values made into one: mine, theirs, and the one before from which both began.
///
/// What only one side has changed, or both in the same way, is settled; what both have changed differently is asked about, and
/// nothing is chosen beforehand. Rows that came or went are settled as a whole.
struct FormMerge: Equatable, Sendable {
    enum Side: Equatable, Sendable { case mine, theirs }

    enum Subject: Equatable, Sendable {
        case field(FieldID)
        case row(FormRowList, String)
    }

    /// One field, or one whole row, in which the versions differ.
    struct Difference: Equatable, Sendable {
        let subject: Subject
        /// Whether both sides have changed it, each in its own way.
        let isAsked: Bool
        /// Whether both sides have changed it in the same way.
        let isSame: Bool
        /// Whose value stands; nil as long as that is asked about.
        var side: Side?
    }

    /// Nil where nobody knows it, as in a draft of an older program: every difference is then asked about.
    let before: [FieldID: String]?
    let mine: [FieldID: String]
    let theirs: [FieldID: String]
    let lists: [FormRowList]
    /// Rows first, then fields by name; the screen puts them into the form's order.
    var differences: [Difference] = []

    /// Compares the versions.
    /// - Parameters:
    ///   - known: the fields that the form shows in one of the versions. Nobody can be asked about any other: of those, mine stays.
    ///   - own: fields that belong to this form alone, such as the seed of its identifiers.
    init(
        before: [FieldID: String]?, mine: [FieldID: String], theirs: [FieldID: String], lists: [FormRowList], known: Set<FieldID>,
        own: Set<FieldID>
    ) {
        (self.before, self.mine, self.theirs, self.lists) = (before, mine, theirs, lists)
        var settled = own.union(lists.map(\.list))
        for list in lists { compareRows(of: list, &settled) }
        let all = Set(mine.keys).union(theirs.keys).union((before ?? [:]).keys).subtracting(settled)
        for field in all.sorted(by: { $0.rawValue < $1.rawValue }) { compare(field, isKnown: known.contains(field)) }
    }

    private mutating func compareRows(of list: FormRowList, _ settled: inout Set<FieldID>) {
        let own = list.rows(in: mine)
        let others = list.rows(in: theirs)
        let old = before.map { Set(list.rows(in: $0)) }
        for row in own + others.filter({ !own.contains($0) }) {
            let isMine = own.contains(row)
            let isTheirs = others.contains(row)
            guard isMine != isTheirs else { continue }
            let present = isMine ? mine : theirs
            let texts = list.texts(of: row, in: present)
            // A person's row may hold rows of other lists: those are settled with it.
            for texts in [present, before ?? [:]] { settled.formUnion(texts.keys.filter { list.holds($0, row: row) }) }
            let side: Side?
            if let before, let old {
                // Added by whoever has it, or taken away by whoever has not, unless the other has changed it meanwhile.
                let isUntouched = old.contains(row) && list.texts(of: row, in: before) == texts
                side = !old.contains(row) ? (isMine ? .mine : .theirs) : isUntouched ? (isMine ? .theirs : .mine) : nil
            } else {
                side = nil
            }
            differences.append(Difference(subject: .row(list, row), isAsked: side == nil, isSame: false, side: side))
        }
    }

    private mutating func compare(_ field: FieldID, isKnown: Bool) {
        let own = mine[field] ?? ""
        let other = theirs[field] ?? ""
        let old = before.map { $0[field] ?? "" }
        if own == other {
            if let old, old != own {
                differences.append(Difference(subject: .field(field), isAsked: false, isSame: true, side: .mine))
            }
            return
        }
        let side: Side? =
            switch old {
            case own: .theirs
            case other: .mine
            default: isKnown ? nil : own.isEmpty ? .theirs : .mine
            }
        differences.append(Difference(subject: .field(field), isAsked: side == nil, isSame: false, side: side))
    }

    /// How many questions have no answer yet.
    var open: Int { differences.count { $0.side == nil } }

    /// The values as settled and answered; nil while a question is open.
    var merged: [FieldID: String]? {
        guard open == 0 else { return nil }
        var values = mine
        for difference in differences {
            switch (difference.subject, difference.side) {
            case (.field(let field), .theirs?): values[field] = theirs[field]
            case (.row(let list, let row), .theirs?): take(row, of: list, into: &values)
            default: break
            }
        }
        return values
    }

    private func take(_ row: String, of list: FormRowList, into values: inout [FieldID: String]) {
        values = values.filter { !list.holds($0.key, row: row) }
        for (field, text) in list.texts(of: row, in: theirs) { values[field] = text }
        let isTheirs = list.rows(in: theirs).contains(row)
        let rest = list.rows(in: values).filter { $0 != row }
        values[list.list] = (isTheirs ? rest + [row] : rest).joined(separator: ",")
    }
}

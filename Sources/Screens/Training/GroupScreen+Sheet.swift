import Casework
import Localization
import Terminal

extension GroupScreen {
    /// Stands for "mark taken back" in a draft, whose fields are never empty.
    static let blank = "."

    static func key(_ place: Grid.Place) -> String { "attendance.\(place.column.rawValue).\(place.row.rawValue)" }

    static func place(_ key: String) -> Grid.Place? {
        let parts = key.split(separator: ".")
        guard parts.count == 3, parts[0] == "attendance" else { return nil }
        return Grid.Place(row: PersonID(rawValue: String(parts[2])), column: CaseID(rawValue: String(parts[1])))
    }

    var currentSession: TrainingSession? {
        grid.current.flatMap { place in file?.group.state.sessions.first { $0.id == place.column } }
    }

    /// People of the session without a mark.
    func unmarked(_ session: CaseID) -> Int {
        grid.rows.filter { grid.symbols[Grid.Place(row: $0.id, column: session)] == nil }.count
    }

    /// Shows a group as it is stored, with the marks typed since kept on top.
    mutating func show(_ file: GroupFile, _ context: ScreenContext) {
        var kept = edits(context)
        kept.merge(restored) { $1 }
        restored = [:]
        self.file = file
        let group = file.group.state
        grid.cycle = AttendanceMark.allCases.map { context.texts.symbol(of: $0) } + [""]
        let columns = group.sessions.map { session in
            Grid.Header(id: session.id, label: String(context.texts.date(session.day).prefix(5)))
        }
        let rows = group.participants.map { Grid.Header(id: $0.person, label: "") }
        let isFirst = grid.columns.isEmpty
        grid.set(rows: rows, columns: columns, symbols: stored(context))
        grid.locked = Set(group.sessions.filter { $0.day > context.moment.day }.map(\.id))
        let people = Set(rows.map(\.id))
        for (place, symbol) in kept where people.contains(place.row) && columns.contains(where: { $0.id == place.column }) {
            grid.setSymbol(symbol, at: place)
        }
        if isFirst { selectToday(context) }
    }

    /// The cursor begins on the first session that has everything but its marks.
    private mutating func selectToday(_ context: ScreenContext) {
        guard let person = grid.rows.first?.id else { return }
        let held = grid.columns.map(\.id).filter { !grid.locked.contains($0) }
        guard let column = held.first(where: { unmarked($0) > 0 }) ?? held.last else { return }
        grid.select(Grid.Place(row: person, column: column))
    }

    /// The columns of names and hours where the sessions need the rest.
    static let labelWidth = 32

    /// The sheet with its rows labelled: numbers as on the paper list, names, and the hours that the marks on the screen give.
    ///
    /// Names get what the sessions leave, so that none is cut where there is room.
    func labelled(width: Int, _ texts: any Texts) -> Grid {
        let names = Dictionary((file?.people ?? []).map { ($0.person, $0.name) }, uniquingKeysWith: { first, _ in first })
        let labels = grid.rows.enumerated().map { index, row in
            (id: row.id, name: "\(index + 1). " + (names[row.id] ?? ""), hours: texts.hoursAndMinutes(minutes(of: row.id)))
        }
        let needed = labels.reduce(0) { max($0, DisplayWidth.columns(of: $1.name) + 1 + $1.hours.count) } + 2
        var sheet = grid
        sheet.labelWidth = max(Self.labelWidth, min(needed, width - 1 - grid.columns.count * grid.cellWidth))
        let room = sheet.labelWidth - 2
        let rows = labels.map { label in
            let name = DisplayText.clipped(label.name, to: room - label.hours.count - 1)
            let gap = String(repeating: " ", count: max(1, room - DisplayWidth.columns(of: name) - label.hours.count))
            return Grid.Header(id: label.id, label: name + gap + label.hours)
        }
        sheet.set(rows: rows, columns: grid.columns, symbols: grid.symbols)
        return sheet
    }

    /// Minutes attended, the marks on the screen counted.
    private func minutes(of person: PersonID) -> Int {
        (file?.group.state.sessions ?? []).reduce(0) { sum, session in
            let symbol = grid.symbols[Grid.Place(row: person, column: session.id)] ?? ""
            return sum + (symbol == grid.cycle.first ? session.minutes : Int(symbol) ?? 0)
        }
    }

    /// The symbols as stored.
    private func stored(_ context: ScreenContext) -> [Grid.Place: String] {
        guard let group = file?.group.state else { return [:] }
        var symbols: [Grid.Place: String] = [:]
        for (session, marks) in group.attendance {
            for (person, mark) in marks where group.participants.contains(where: { $0.person == person }) {
                let part = group.partMinutes?[session]?[person].map(String.init)
                symbols[Grid.Place(row: person, column: session)] = part ?? context.texts.symbol(of: mark)
            }
        }
        return symbols
    }

    /// The cells that differ from what is stored, with what stands in them now.
    func edits(_ context: ScreenContext) -> [Grid.Place: String] {
        guard file != nil else { return [:] }
        let stored = stored(context)
        var edits: [Grid.Place: String] = [:]
        for row in grid.rows {
            for column in grid.columns {
                let place = Grid.Place(row: row.id, column: column.id)
                if grid.symbols[place] != stored[place] { edits[place] = grid.symbols[place] ?? "" }
            }
        }
        return edits
    }

    func isDirty(_ context: ScreenContext) -> Bool { !edits(context).isEmpty }

    mutating func changed(_ context: ScreenContext) -> [Effect] {
        return draft(context).map { [.saveDraft($0)] } ?? [.dropDraft(draftID)]
    }

    /// Marks everybody of the column without a mark as present.
    mutating func markAll(_ context: ScreenContext) -> [Effect] {
        guard let column = grid.current?.column, let present = grid.cycle.first else { return [] }
        if grid.locked.contains(column) {
            notice = Message(.warning, context.texts.groupSessionInFuture)
            return []
        }
        for row in grid.rows {
            let place = Grid.Place(row: row.id, column: column)
            if grid.symbols[place] == nil { grid.setSymbol(present, at: place) }
        }
        return changed(context)
    }

    /// The entries of a column to be saved, in the order of the list.
    func entries(_ session: CaseID, _ context: ScreenContext) -> [AttendanceEntry] {
        let edits = edits(context)
        return grid.rows.compactMap { row in
            edits[Grid.Place(row: row.id, column: session)].map { symbol in
                // A number in a cell is the minutes of somebody present.
                if let minutes = Int(symbol) { return AttendanceEntry(person: row.id, mark: .present, minutes: minutes) }
                return AttendanceEntry(person: row.id, mark: AttendanceMark.allCases.first { context.texts.symbol(of: $0) == symbol })
            }
        }
    }
}

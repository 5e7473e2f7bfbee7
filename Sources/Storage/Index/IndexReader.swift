import Casework
import GRDB
import Journal
import Rules

/// Answers from one consistent view of the index.
struct IndexReader {
    let database: Database
    let cases: IndexCases
    /// The office's legal day and time now: some counts and lists depend on it.
    let moment: Moment
    /// See `ListOrder.limit`.
    var sortLimit = ListOrder.limit
    var today: CalendarDay { moment.day }

    /// A case of the given kind with its version, or nil where there is none.
    func versioned<Value: CaseValue>(_ type: Value.Type, _ id: CaseID) throws -> Versioned<Value>? {
        guard let stored = try cases.load(id, database), let value = Value(stored.state) else { return nil }
        return Versioned(version: stored.version, state: value)
    }

    /// A case that another one refers to; its absence is damage.
    func required<Value: CaseValue>(_ type: Value.Type, _ id: CaseID) throws -> Versioned<Value> {
        guard let value = try versioned(type, id) else { throw OfficeError.indexDamaged }
        return value
    }

    /// Rows in order, with how many there are in all.
    ///
    /// `from` names the table and its joins, `own` the table alone where condition, text and own order need no more: rows are then sought in
    /// an index and only those of the page are fetched. `match` is the text that each typed word must stand in; a word with a digit is sought in
    /// `numberMatch`, where there is one, which costs more. `counters` names the kept counts that add up to all rows: counting rows costs
    /// what a long list is long.
    func page<Entry>(
        _ request: ListRequest, select: String, from: String, own: String? = nil, condition: String = "", values: [(any DatabaseValueConvertible)?] = [],
        match: String, numberMatch: String? = nil, counters: [String] = [], order: RowOrder, row: (Row) throws -> Entry
    ) throws -> Page<Entry> {
        var conditions = condition.isEmpty ? [] : [condition]
        var values = values
        let words = Folding.words(request.narrow)
        for word in words {
            let text = word.contains(where: \.isNumber) ? numberMatch ?? match : match
            conditions.append("instr(\(text), ?) > 0")
            values.append(word)
        }
        // What is typed holds no letter or digit: nothing can match it, and showing everything would look like a match.
        if words.isEmpty && !request.narrow.allSatisfy(\.isWhitespace) { return Page(rows: [], total: 0) }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        let total = words.isEmpty && !counters.isEmpty
            ? try counted(counters) : try database.number("SELECT COUNT(*) FROM \(own ?? from)\(filter)", values)
        guard total > 0, request.limit > 0 else { return Page(rows: [], total: total) }
        let readsAll = order.readsAll(request.order)
        let isInOrder = !readsAll || total <= sortLimit
        let terms = order.terms(isInOrder ? request.order : nil)
        // Where every row that matches is read, only what it is ordered by: the rest is fetched for the page.
        let sought = readsAll && isInOrder ? from : words.isEmpty ? nil : own
        let rest = sought.map { tables in
            " WHERE \(order.id) IN (SELECT \(order.id) FROM \(tables)\(filter) ORDER BY \(terms) LIMIT ? OFFSET ?) ORDER BY \(terms)"
        } ?? "\(filter) ORDER BY \(terms) LIMIT ? OFFSET ?"
        let rows = try database.rows("SELECT \(select) FROM \(from)\(rest)", values + [request.limit, max(0, request.offset)])
        return Page(rows: try rows.map(row), total: total, isInOrder: isInOrder)
    }

    private func counted(_ counters: [String]) throws -> Int {
        let places = counters.map { _ in "?" }.joined(separator: ", ")
        return try database.number("SELECT coalesce(SUM(value), 0) FROM counters WHERE name IN (\(places))", counters)
    }

    /// A day column that may be empty.
    func day(_ row: Row, _ index: Int) -> CalendarDay? {
        let number: Int? = row[index]
        return number.map(CalendarDay.init(dayNumber:))
    }

    /// A status column; another text than the program knows is damage of the index.
    func status<Status: RawRepresentable>(_ row: Row, _ index: Int) throws -> Status where Status.RawValue == String {
        guard let status = Status(rawValue: row[index]) else { throw OfficeError.indexDamaged }
        return status
    }
}

import Casework

/// How the rows of a list are ordered: as ever, and by what else they can be.
///
/// Words are ordered by the Polish alphabet: by their stored key, or by the function `polish` where none is kept.
struct RowOrder {
    /// The identifier's column, such as `a.id`.
    let id: String
    /// The columns of the list's own order, for which there is an index.
    let own: [String]
    /// The columns to order by first for each key; those of `own` follow.
    let keys: [ListOrder.Key: [String]]
    /// The keys that an index serves, so that rows need not be counted or read whole.
    let indexed: Set<ListOrder.Key>

    init(id: String, own: [String], keys: [ListOrder.Key: [String]] = [:], indexed: Set<ListOrder.Key> = []) {
        self.id = id
        self.own = own
        self.keys = keys
        self.indexed = indexed
    }

    /// The terms of `ORDER BY`; the list's own where the key is none of this list's.
    func terms(_ order: ListOrder?) -> String {
        let direction = order?.isDescending == true ? " DESC" : ""
        let first = order.flatMap { keys[$0.key] } ?? []
        return (first + own).map { $0 + direction }.joined(separator: ", ")
    }

    /// Whether ordering so means reading all rows that match.
    func readsAll(_ order: ListOrder?) -> Bool {
        guard let order, keys[order.key] != nil else { return false }
        return !indexed.contains(order.key)
    }

    /// Statuses in the order of the work.
    static func status<Status: CaseIterable & RawRepresentable>(_ column: String, _ type: Status.Type) -> String
    where Status.RawValue == String {
        let arms = Status.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ")
        return "CASE \(column) \(arms) END"
    }
}

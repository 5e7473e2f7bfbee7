import Terminal

/// A list of rows within a form, such as the members of a household: the field that names the rows, and how their fields' names begin.
///
/// A row's name goes with what the row is about, never with its place, so that two versions of a list can be compared row by row.
public struct FormRowList: Equatable, Sendable {
    /// Holds the rows' names, with commas between them.
    let list: FieldID
    /// Each is followed by the row's name and a full stop.
    let prefixes: [String]

    func rows(in values: [FieldID: String]) -> [String] { (values[list] ?? "").split(separator: ",").map(String.init) }

    /// Whether a field belongs to a row.
    func holds(_ field: FieldID, row: String) -> Bool { prefixes.contains { field.rawValue.hasPrefix($0 + row + ".") } }

    /// The texts of one row, empty ones left out.
    func texts(of row: String, in values: [FieldID: String]) -> [FieldID: String] {
        values.filter { !$0.value.isEmpty && holds($0.key, row: row) }
    }
}

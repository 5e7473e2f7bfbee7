/// How many rows of an imported file had which fate.
public struct ImportTally: Equatable, Sendable {
    public var saved = 0
    /// Taken in by an earlier import of the same row.
    public var known = 0
    public var refused = 0
    /// Left to a person, because somebody in the office may be the same.
    public var undecided = 0

    public init() {}

    public var rows: Int { saved + known + refused + undecided }
}

/// What `teczka import` says.
public protocol ImportTexts {
    /// The heading of a row that was not taken in.
    func importRefused(row: Int, ordinal: String?) -> String
    func importUndecided(row: Int, ordinal: String?) -> String
    /// One reason, with the column and, where a row takes several lines of the file, the line.
    func importReason(column: String?, line: Int?, _ reason: String) -> String
    func importSummary(_ tally: ImportTally, dryRun: Bool) -> String
    /// The file can't be read as a table; nothing was stored of the rest.
    func importFileFaults(_ count: Int, file: String) -> String
    var importConflict: String { get }
}

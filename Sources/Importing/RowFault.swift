import StrictJSON

/// What is wrong with a row: the column, where there is one, and why; never what stands in the cell, which is somebody's data.
public struct RowFault: Equatable, Sendable {
    /// The column's name as `Column.name` has it; nil where the whole row is meant.
    public var column: String?
    /// The line of the file on which the cell begins, from 1.
    public var line: Int
    public var sentence: FaultSentence

    public init(column: String?, line: Int, sentence: FaultSentence) {
        self.column = column
        self.line = line
        self.sentence = sentence
    }
}

/// A header that does not fit: every fault of it, so that all are mended at once.
public struct HeaderFaults: Error, Equatable, Sendable {
    /// Never empty; in the order of the columns, what is missing last; none names a column of its own.
    public var faults: [RowFault]
}

extension English {
    public func importRefused(row: Int, ordinal: String?) -> String { "row \(row)\(Self.ordinal(ordinal)): refused" }

    public func importUndecided(row: Int, ordinal: String?) -> String { "row \(row)\(Self.ordinal(ordinal)): left for a person to decide" }

    private static func ordinal(_ text: String?) -> String { text.map { " (no. \($0))" } ?? "" }

    public func importReason(column: String?, line: Int?, _ reason: String) -> String {
        let place = [column.map { "column \"\($0)\"" }, line.map { "line \($0) of the file" }].compactMap { $0 }.joined(separator: ", ")
        return place.isEmpty ? reason : place + ": " + reason
    }

    public func importSummary(_ tally: ImportTally, dryRun: Bool) -> String {
        let rows = counted(tally.rows, "row", "rows")
        let parts = [
            (dryRun ? "to save: " : "saved: ") + Format.number(tally.saved), "saved before: " + Format.number(tally.known),
            "refused: " + Format.number(tally.refused), "left to decide: " + Format.number(tally.undecided),
        ]
        return (dryRun ? "A dry run, nothing was saved. " : "") + rows + "; " + parts.joined(separator: ", ") + "."
    }

    public func importFileFaults(_ count: Int, file: String) -> String {
        "\(file): \(counted(count, "fault", "faults")); nothing of this file was saved"
    }

    public var importConflict: String { "somebody saved this case at the same time; import the file again" }
}

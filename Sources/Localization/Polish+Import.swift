extension Polish {
    public func importRefused(row: Int, ordinal: String?) -> String { "wiersz \(row)\(Self.ordinal(ordinal)): odrzucony" }

    public func importUndecided(row: Int, ordinal: String?) -> String { "wiersz \(row)\(Self.ordinal(ordinal)): do rozstrzygnięcia przez pracownika" }

    private static func ordinal(_ text: String?) -> String { text.map { " (lp. \($0))" } ?? "" }

    public func importReason(column: String?, line: Int?, _ reason: String) -> String {
        let place = [column.map { "kolumna „\($0)”" }, line.map { "linia pliku \($0)" }].compactMap { $0 }.joined(separator: ", ")
        return place.isEmpty ? reason : place + ": " + reason
    }

    public func importSummary(_ tally: ImportTally, dryRun: Bool) -> String {
        let rows = counted(tally.rows, "wiersz", "wiersze", "wierszy")
        let parts = [
            dryRun ? "do zapisania: \(Format.number(tally.saved))" : "zapisano: \(Format.number(tally.saved))",
            "zapisane już wcześniej: \(Format.number(tally.known))",
            "odrzucono: \(Format.number(tally.refused))", "do rozstrzygnięcia: \(Format.number(tally.undecided))",
        ]
        return (dryRun ? "Próba, nic nie zapisano. " : "") + rows + "; " + parts.joined(separator: ", ") + "."
    }

    public func importFileFaults(_ count: Int, file: String) -> String {
        "\(file): \(counted(count, "błąd", "błędy", "błędów")); z tego pliku nic nie zapisano"
    }

    public var importConflict: String { "ktoś zapisał tę sprawę w tym samym czasie; proszę wczytać plik jeszcze raz" }
}

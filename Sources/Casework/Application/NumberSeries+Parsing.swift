extension NumberSeries {
    /// The number and year of a printed number of this series; `nil` for any other text.
    public func parse(_ text: String) -> (number: Int, year: Int)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == rawValue, let number = Int(parts[1]), let year = Int(parts[2]),
            self.text(number, year: year) == text
        else { return nil }
        return (number, year)
    }
}

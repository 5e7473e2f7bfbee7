/// Numbers of a series, as inventories write them: `INW/2014/001`, `INW/2014/002`.
enum SeriesNumber {
    /// The number after this one: its last run of digits raised by one, with as many leading zeros as it had room for; `nil`
    /// where there are no digits, or more than fit a count.
    static func next(after text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard let end = scalars.lastIndex(where: FieldText.isDigit) else { return nil }
        var start = end
        while start > 0, FieldText.isDigit(scalars[start - 1]) { start -= 1 }
        let digits = self.text(scalars[start...end])
        guard digits.count <= 15, let number = Int(digits) else { return nil }
        let raised = String(number + 1)
        let zeros = String(repeating: "0", count: max(0, digits.count - raised.count))
        return self.text(scalars[..<start]) + zeros + raised + self.text(scalars[(end + 1)...])
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}

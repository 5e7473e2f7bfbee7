/// A case found by the number that is printed on its papers.
public struct NumberedCase: Equatable, Sendable {
    public var id: CaseID
    public var kind: CaseKind
    /// As printed: `W/12/2013`, `U/3/2014`, an inventory number.
    public var number: String
    /// Whose or what it is, in a few words.
    public var name: String

    public init(id: CaseID, kind: CaseKind, number: String, name: String) {
        self.id = id
        self.kind = kind
        self.number = number
        self.name = name
    }
}

/// A case number as people type it: `W/12/2013`, `w12`, `12/13`, or just `12`.
public struct TypedNumber: Equatable, Sendable {
    /// `nil` where no letter was typed: any series may be meant.
    public var series: NumberSeries?
    public var ordinal: Int
    /// `nil` where no year was typed: the newest is meant.
    public var year: Int?

    /// `nil` for a text that is no number of a series.
    public init?(_ text: String) {
        var rest = Substring(text.uppercased().filter { !$0.isWhitespace })
        if let first = rest.first, let series = NumberSeries(rawValue: String(first)) {
            self.series = series
            rest = rest.dropFirst()
            if rest.first == "/" { rest = rest.dropFirst() }
        }
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let ordinal = Self.number(parts[0], digits: 9), ordinal > 0 else { return nil }
        self.ordinal = ordinal
        guard parts.count == 2, !parts[1].isEmpty else { return }
        guard let year = Self.number(parts[1], digits: 4), parts[1].count != 3 else { return nil }
        self.year = year < 100 ? 2000 + year : year
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard (1...digits).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(text)
    }
}

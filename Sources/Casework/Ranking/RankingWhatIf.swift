import Rules

/// Figures of the ranking that are only supposed: what is `nil` stays as it is. Nothing of it is stored.
public struct RankingSupposition: Equatable, Sendable {
    public var places: Int?
    /// The threshold of points; 0 is none.
    public var minimumPoints: Int?
    public var tieBreaks: [RankingRule.TieBreak]?
    public var reserve: Int?

    public init(places: Int? = nil, minimumPoints: Int? = nil, tieBreaks: [RankingRule.TieBreak]? = nil, reserve: Int? = nil) {
        self.places = places
        self.minimumPoints = minimumPoints
        self.tieBreaks = tieBreaks
        self.reserve = reserve
    }

    /// The rule with what is supposed.
    public func applied(to rule: RankingRule) -> RankingRule {
        var rule = rule
        if let minimumPoints { rule.minimumPoints = minimumPoints == 0 ? nil : minimumPoints }
        if let tieBreaks { rule.tieBreaks = tieBreaks }
        if let reserve { rule.reserve = reserve }
        return rule
    }
}

/// An application that would be on another list, or at another position of it.
public struct RankingShift: Equatable, Sendable {
    public var before: Ranking.Row
    public var after: Ranking.Row

    /// Whether it would change its list, not only its position.
    public var changesList: Bool { before.list != after.list }
}

extension Ranking {
    /// What another ranking of the same applications puts elsewhere, in this one's order.
    public func shifts(to other: Ranking) -> [RankingShift] {
        let after = Dictionary(other.rows.map { ($0.application, $0) }, uniquingKeysWith: { first, _ in first })
        return rows.compactMap { row in
            guard let moved = after[row.application], (moved.list, moved.position) != (row.list, row.position) else { return nil }
            return RankingShift(before: row, after: moved)
        }
    }
}

import Rules

/// An order of applications, cut into lists, with the reason of every place. Made by ``rank(_:under:places:after:)``.
public struct Ranking: Equatable, Sendable {
    /// The accepted ones in their order, then those that are not.
    public var rows: [Row]
    /// Equals that nothing has parted and whose order decides something; empty before a list can be proposed.
    public var openTies: [OpenTie]

    /// Makes a ranking of rows that somebody has put in order.
    public init(rows: [Row], openTies: [OpenTie]) {
        self.rows = rows
        self.openTies = openTies
    }

    /// One application with its place.
    public struct Row: Equatable, Sendable {
        public var application: CaseID
        /// From 1 among all.
        public var place: Int
        public var list: DecideList.Outcome
        /// From 1 within its list, counted on from the positions given before; `nil` where it is not accepted.
        public var position: Int?
        public var reason: Reason
        /// What put it behind the one before it; `nil` for the first, and between the accepted and the others.
        public var partedBy: Parting?
        /// The sum of the points; `nil` where the order has none, or a fact is missing.
        public var points: Int?
    }

    /// Why an application is on its list.
    public enum Reason: Equatable, Sendable {
        case withinPlaces
        case beyondPlaces
        /// The welfare centre recommended it for the reserve list alone (KP-18).
        case recommendedForReserve
        /// The reserve list has no further place.
        case reserveFull(Int)
        /// The welfare centre put it among the rest (KP-25).
        case notRecommended
        case belowThreshold(points: Int, least: Int)
        /// The committee does not accept it, for the reason recorded at the sitting.
        case refusedByCommittee
    }

    /// What tells an application from the one before it.
    public enum Parting: Equatable, Sendable {
        case key(RankingRule.Key)
        case tieBreak(RankingRule.TieBreak)
        case people(RankingRule.TieMethod)
        /// Equals whose order decides nothing stand by their numbers.
        case number
    }

    /// Equals whose order somebody has to settle.
    public struct OpenTie: Equatable, Sendable {
        /// In the order of their numbers.
        public var applications: [CaseID]
        /// The places that they share.
        public var places: ClosedRange<Int>
        /// Whether they lie across the last place, so that the tie decides who gets one.
        public var crossesPlaces: Bool
    }

    /// The rows of a list, in order.
    public func rows(on list: DecideList.Outcome) -> [Row] { rows.filter { $0.list == list } }

    /// How many rows a list has.
    public func count(_ list: DecideList.Outcome) -> Int { rows.count { $0.list == list } }
}

/// The highest positions that were given before, per list: positions go on from there over several sittings of a round.
public struct GivenPositions: Equatable, Sendable {
    public var basic: Int
    public var reserve: Int

    public init(basic: Int = 0, reserve: Int = 0) {
        self.basic = basic
        self.reserve = reserve
    }
}

/// Puts candidates in order and cuts the order into lists. The same answer for any order of the input.
///
/// Equals are parted by the declared tie-breaks, then by what people drew or decided; who is still equal is reported, never parted silently.
/// Their order is by number where it decides nothing: all on the basic list, or all not accepted.
/// - Parameters:
///   - places: How many may be put on the basic list now.
///   - given: Positions of earlier sittings.
public func rank(
    _ candidates: [Candidate], under rule: RankingRule, criteria: [String] = [], places: Int, after given: GivenPositions = GivenPositions()
) -> Ranking {
    precondition(places >= 0, "places are not negative")
    return Ranker(candidates, rule, criteria.isEmpty ? rule.points.map(\.id) : criteria, places, given).ranking()
}

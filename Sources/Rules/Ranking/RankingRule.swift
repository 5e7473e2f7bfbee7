/// How a programme orders the applications that its committee decides on, and where the lists are cut.
///
/// The documents of most programmes print none of it; what a coordinator sets has a provision that says so.
public struct RankingRule: Equatable, Sendable {
    /// What orders applications.
    public enum Key: String, Codable, Sendable, CaseIterable {
        /// The welfare centre's list and the place on it (KP-22, KP-23).
        case recommendation
        /// The sum of the points, the highest first.
        case points
        /// The day and the hour of filing, the earliest first.
        case filing
        /// The order in which the committee put them at its sitting.
        case committeeOrder = "committee_order"
    }

    /// What parts applications that the order leaves equal.
    public enum TieBreak: Equatable, Hashable, Sendable {
        /// The day and the hour of filing, the earliest first.
        case filing
        /// The points of one criterion, the highest first.
        case points(of: String)
        /// The number of persons in the household, the largest first.
        case householdSize
    }

    /// How people part those whom nothing declared parts; the act is recorded with its reason.
    public enum TieMethod: String, Codable, Sendable, CaseIterable {
        /// A lot drawn at the sitting.
        case lot
        /// A decision of the committee.
        case committee
    }

    /// What an office does with a free place when nobody is left on the reserve list (KP-23).
    public enum EmptyReserve: String, Codable, Sendable, CaseIterable {
        case supplementaryRound = "supplementary_round"
        /// The place passes to an applicant of another municipality.
        case anotherMunicipality = "another_municipality"
    }

    /// One criterion that gives points.
    public struct PointsCriterion: Equatable, Sendable, Identifiable {
        /// The identifier, distinct in the programme.
        public var id: String
        /// What people call it.
        public var title: Bilingual
        /// What has to hold.
        public var condition: Condition
        /// The points it gives, from 1.
        public var points: Int
        /// Where it comes from.
        public var provision: Provision

        /// Makes a criterion.
        public init(id: String, title: Bilingual, condition: Condition, points: Int, provision: Provision) {
            self.id = id
            self.title = title
            self.condition = condition
            self.points = points
            self.provision = provision
        }
    }

    /// The keys of the order, the first the most important; at least one, each once.
    public var order: [Key]
    /// What gives points, in the programme's order.
    public var points: [PointsCriterion] = []
    /// Points below which nobody is accepted; nil where there is no threshold.
    public var minimumPoints: Int?
    /// What parts equals, the first the most important.
    public var tieBreaks: [TieBreak] = []
    /// What may part those who are still equal; all of them where the programme does not say.
    public var openTies: [TieMethod] = TieMethod.allCases
    /// The most applications on the reserve list of one sitting; nil for no limit.
    public var reserve: Int?
    /// Members who must be present; nil for more than half of them.
    public var quorum: Int?
    /// Days for signing the agreement, counted from the delivery of the notice; nil where the office sets the last day each time.
    public var signingDays: Int?
    /// What comes when the reserve list is empty.
    public var emptyReserve = EmptyReserve.supplementaryRound
    /// Where the document says so, or that it does not.
    public var provision: Provision?

    /// Makes a rule; without keys of its own, the committee puts the applications in order.
    public init(order: [Key] = [.committeeOrder], provision: Provision? = nil) {
        precondition(!order.isEmpty, "an order has keys")
        self.order = order
        self.provision = provision
    }

    /// How many of so many members must be present.
    public func quorum(of members: Int) -> Int { quorum ?? members / 2 + 1 }

    /// Whether a welfare centre must have put every application on one of its lists (KP-25).
    public var needsRecommendation: Bool { order.contains(.recommendation) }
}

extension RuleSet {
    /// The programme's order, or the one that holds where its file says nothing.
    public var rankingInForce: RankingRule { ranking ?? RankingRule() }
}

extension RankingRule.TieBreak {
    /// The word of the programme file; a criterion's identifier stands behind `points_of:`.
    public var word: String {
        switch self {
        case .filing: "filing"
        case .points(let id): "points_of:" + id
        case .householdSize: "household_size"
        }
    }
}

extension Facts {
    /// The project as its grant agreement has it (NA-2, NA-3, POPC-9).
    public struct Project: Codable, Equatable, Sendable {
        /// Who runs it.
        public var granteeKind: GranteeKind?
        /// The partners; empty when known that there are none.
        public var partners: [Partner]?

        /// Makes a project; whatever is left out is not known.
        public init(granteeKind: GranteeKind? = nil, partners: [Partner]? = nil) {
            self.granteeKind = granteeKind
            self.partners = partners
        }
    }

    /// A partner of the project (POPC-9).
    public struct Partner: Codable, Equatable, Sendable {
        /// What kind of body it is.
        public var kind: GranteeKind
        /// What it does in the project.
        public var role: String?
        /// On what the results rest after the project ends.
        public var sustainability: String?

        /// Makes a partner.
        public init(kind: GranteeKind, role: String? = nil, sustainability: String? = nil) {
            self.kind = kind
            self.role = role
            self.sustainability = sustainability
        }
    }

    /// A public unit that is to receive computers (NA-7, ST-3, LE-7).
    public struct SubordinateUnit: Codable, Equatable, Sendable {
        /// Its identifier on the programme's list.
        public var id: String?
        /// What kind of unit it is.
        public var kind: UnitKind?
        /// Whether it is subordinate to the grantee.
        public var isSubordinate: Bool?
        /// Whether it works in the grantee's area.
        public var isInTerritory: Bool?
        /// Whether it stands on the list of the grant agreement; asked where the programme file has no list.
        public var isOnList: Bool?

        /// Makes a unit; whatever is left out is not known.
        public init(
            id: String? = nil, kind: UnitKind? = nil, isSubordinate: Bool? = nil, isInTerritory: Bool? = nil,
            isOnList: Bool? = nil
        ) {
            self.id = id
            self.kind = kind
            self.isSubordinate = isSubordinate
            self.isInTerritory = isInTerritory
            self.isOnList = isOnList
        }
    }

    /// A training or a module of one (NA-6, POPC-1 to POPC-6).
    public struct Training: Codable, Equatable, Sendable {
        /// What it teaches.
        public var contents: [TrainingContent]?
        /// The public e-services it is about.
        public var eServices: [EService]?
        /// The day of the needs analysis it rests on, or that there is none.
        public var needsAnalysis: Happening?
        /// The day on which it begins.
        public var starts: CalendarDay?
        /// How people are taught, by a word of the programme's list.
        public var form: String?
        /// The level, by a word of the programme's list.
        public var level: String?

        /// Makes a training; whatever is left out is not known.
        public init(
            contents: [TrainingContent]? = nil, eServices: [EService]? = nil, needsAnalysis: Happening? = nil,
            starts: CalendarDay? = nil, form: String? = nil, level: String? = nil
        ) {
            self.contents = contents
            self.eServices = eServices
            self.needsAnalysis = needsAnalysis
            self.starts = starts
            self.form = form
            self.level = level
        }
    }

    /// A public e-service that a training is about (POPC-1, POPC-2).
    public struct EService: Codable, Equatable, Sendable {
        /// The area, by a word of the programme's list.
        public var area: String
        /// What the service is called.
        public var name: String?
        /// Whether it is available or planned.
        public var status: EServiceStatus?

        /// Makes an e-service.
        public init(area: String, name: String? = nil, status: EServiceStatus? = nil) {
            self.area = area
            self.name = name
            self.status = status
        }
    }

    /// What one person knew before and after, in one area (POPC-3).
    public struct Competence: Codable, Equatable, Sendable {
        /// The area, by a word of the programme's list.
        public var area: String
        /// Points of the pre-test.
        public var before: Int?
        /// Points of the post-test.
        public var after: Int?

        /// Makes a measured competence.
        public init(area: String, before: Int? = nil, after: Int? = nil) {
            self.area = area
            self.before = before
            self.after = after
        }
    }

    /// A purchase of equipment (POPC-8).
    public struct Purchase: Codable, Equatable, Sendable {
        /// The day of the purchase.
        public var day: CalendarDay?
        /// What it costs.
        public var amount: Money?
        /// The day of the inventory at local level, or that there is none.
        public var inventory: Happening?
        /// Whether it is justified in writing.
        public var isJustified: Bool?
        /// The limit that was set for it.
        public var limit: Money?

        /// Makes a purchase; whatever is left out is not known.
        public init(
            day: CalendarDay? = nil, amount: Money? = nil, inventory: Happening? = nil, isJustified: Bool? = nil,
            limit: Money? = nil
        ) {
            self.day = day
            self.amount = amount
            self.inventory = inventory
            self.isJustified = isJustified
            self.limit = limit
        }
    }

    /// A unit of the inventory (POPC-7).
    public struct Equipment: Codable, Equatable, Sendable {
        /// Who paid for it.
        public var fundingSource: String?
        /// The year in which it was paid for.
        public var fundingYear: Int?

        /// Makes a unit; whatever is left out is not known.
        public init(fundingSource: String? = nil, fundingYear: Int? = nil) {
            self.fundingSource = fundingSource
            self.fundingYear = fundingYear
        }
    }

    /// Internet access paid for one household (NA-4).
    public struct InternetService: Codable, Equatable, Sendable {
        /// How many months are paid for.
        public var months: Int?
        /// The share that the project pays, in per cent.
        public var sharePercent: Int?

        /// Makes a service; whatever is left out is not known.
        public init(months: Int? = nil, sharePercent: Int? = nil) {
            self.months = months
            self.sharePercent = sharePercent
        }
    }
}

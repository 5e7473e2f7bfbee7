import Rules

/// A line of the list of sittings.
public struct SittingRow: Equatable, Sendable {
    public var id: CaseID
    public var number: String
    public var day: CalendarDay
    /// The body that sits; `nil` where there is one for all.
    public var body: String?
    public var status: SittingStatus
    /// Applications on the agenda.
    public var agenda: Int

    public init(id: CaseID, number: String, day: CalendarDay, body: String?, status: SittingStatus, agenda: Int) {
        self.id = id
        self.number = number
        self.day = day
        self.body = body
        self.status = status
        self.agenda = agenda
    }
}

/// A sitting with the ranking as it comes out now, or under figures that are only supposed.
public struct SittingFile: Equatable, Sendable {
    public var sitting: Versioned<Sitting>
    /// Who saved it last: of a proposed list, who proposed it.
    public var login: String
    /// Places that are free, or supposed.
    public var places: Int
    /// How many would be on each list.
    public var basic: Int
    public var reserve: Int
    public var notAccepted: Int
    /// Rows of the page that was asked for, and how many there are in all. Empty for a sitting that is over.
    public var rows: Page<RankedRow>
    public var openTies: [Ranking.OpenTie]
    /// Applications whose points lack a fact.
    public var undetermined: [CaseID]
    /// What the suppositions put elsewhere; empty without any.
    public var shifts: [RankingShift]

    public init(
        sitting: Versioned<Sitting>, login: String, places: Int, ranking: Ranking, rows: Page<RankedRow>, undetermined: [CaseID], shifts: [RankingShift]
    ) {
        self.sitting = sitting
        self.login = login
        self.places = places
        basic = ranking.count(.basicList)
        reserve = ranking.count(.reserveList)
        notAccepted = ranking.count(.notAccepted)
        self.rows = rows
        openTies = ranking.openTies
        self.undetermined = undetermined
        self.shifts = shifts
    }
}

/// An application in the ranking, with what a screen says of it.
public struct RankedRow: Equatable, Sendable {
    public var row: Ranking.Row
    public var candidate: Candidate
    public var number: String
    public var applicantName: String
    /// `nil` where verdicts were not worked out.
    public var verdict: Verdict.Status?

    public init(row: Ranking.Row, candidate: Candidate, number: String, applicantName: String, verdict: Verdict.Status?) {
        self.row = row
        self.candidate = candidate
        self.number = number
        self.applicantName = applicantName
        self.verdict = verdict
    }
}

/// A closed list, with what working it out anew from the journal shows.
public struct FrozenListFile: Equatable, Sendable {
    public var sitting: Versioned<Sitting>
    public var list: FrozenList
    /// SHA-256 over the list's lines.
    public var digest: String
    /// Whether the digest is the one that was proposed and closed.
    public var isIntact: Bool
    /// Whether the journal up to the closing gives the same bytes under the files of then.
    public var isReproduced: Bool
    /// Applications whose facts were erased since: their rows stand as they were closed.
    public var erased: [CaseID]
    /// What today's programme and law files would put elsewhere, with the facts of then.
    public var today: [Difference]

    /// An application that would stand elsewhere.
    public struct Difference: Equatable, Sendable {
        public var application: CaseID
        public var closed: FrozenList.Row?
        public var today: FrozenList.Row?

        public init(application: CaseID, closed: FrozenList.Row?, today: FrozenList.Row?) {
            self.application = application
            self.closed = closed
            self.today = today
        }
    }

    public init(
        sitting: Versioned<Sitting>, list: FrozenList, digest: String, isIntact: Bool, isReproduced: Bool, erased: [CaseID], today: [Difference]
    ) {
        self.sitting = sitting
        self.list = list
        self.digest = digest
        self.isIntact = isIntact
        self.isReproduced = isReproduced
        self.erased = erased
        self.today = today
    }
}

/// A line of the welfare centres' recommendations.
public struct RecommendationRow: Equatable, Sendable {
    public var id: CaseID
    public var centre: String
    public var applications: Int
    public var handedOverOn: CalendarDay?

    public init(id: CaseID, centre: String, applications: Int, handedOverOn: CalendarDay?) {
        self.id = id
        self.centre = centre
        self.applications = applications
        self.handedOverOn = handedOverOn
    }
}

/// A welfare centre's lists with the rows of their applications.
public struct RecommendationFile: Equatable, Sendable {
    public var sheet: Versioned<RecommendationSheet>
    /// All applications of the sheet, in the order of its set.
    public var applications: [ApplicationRow]

    public init(sheet: Versioned<RecommendationSheet>, applications: [ApplicationRow]) {
        self.sheet = sheet
        self.applications = applications
    }
}

import Rules

/// A paper that is written from cases.
public enum Paper: Hashable, Sendable {
    /// The call to supplement an application.
    case call(CaseID)
    /// The calls to supplement these applications; those that are no longer called are left out.
    case calls([CaseID])
    /// The notice of what became of an application.
    case notice(CaseID)
    /// The notices of all applications that a closed sitting decided on.
    case notices(sitting: CaseID)
    /// The list of a closed sitting for the notice board.
    case boardList(sitting: CaseID)
    case minutes(sitting: CaseID)
    /// The register of applications, of one round or of all; names stand in it only where they are asked for.
    case register(round: CaseID?, withNames: Bool)
}

/// What a paper is written from.
public enum PaperFile: Equatable, Sendable {
    /// Letters about applications, one for each.
    case matters([PaperMatter])
    /// The list or the minutes of a closed sitting.
    case sitting(SittingRecord)
    case register([RegisterEntry], round: Round?)
    /// A sitting that has no closed list, by its number.
    case sittingWithoutList(String)
}

/// An application as its letters tell of it.
public struct PaperMatter: Equatable, Sendable {
    public var application: Application
    public var household: HouseholdContent
    /// The day that counts as the day of filing.
    public var filedOn: CalendarDay
    /// The row of the closed list that decided it; nil where the coordinator did without a sitting, or nobody yet.
    public var row: FrozenList.Row?
    /// What was said when it was decided; empty where nothing was.
    public var said: String

    public init(application: Application, household: HouseholdContent, filedOn: CalendarDay, row: FrozenList.Row? = nil, said: String = "") {
        self.application = application
        self.household = household
        self.filedOn = filedOn
        self.row = row
        self.said = said
    }

    /// The number of its case; in offices that give none, that of the application.
    public var number: String { application.paperNumber }
}

extension Application {
    /// What papers call it: the number of its case, or where the office gives none, its own.
    public var paperNumber: String { caseNumber?.text ?? number }
}

/// A sitting that is over, with what the journal knows of its closing.
public struct SittingRecord: Equatable, Sendable {
    public var sitting: Sitting
    public var list: FrozenList
    /// SHA-256 of the list's lines.
    public var digest: String
    /// The logins of the two who proposed and closed; an official stands here under no other name.
    public var proposer: String
    public var closer: String
    /// Number and hash of the journal's last record when it was closed, as `teczka journal verify --anchor` takes it.
    public var anchor: String
    /// The order that held then.
    public var rule: RankingRule
    /// The round that it decided; nil in offices without rounds.
    public var round: Round?
    /// What papers call the applications of the agenda, by their cases.
    public var numbers: [CaseID: String]
    /// Days of the same body's earlier sittings at which members were present.
    public var earlier: [CalendarDay]
    /// How all applications stood when it was closed, the list included; empty where it was not the recruitment's last.
    public var counts: [ApplicationStatus: Int]
    /// What was rejected in form before it; empty where it was not the recruitment's last.
    public var rejected: [PaperRejection]

    public init(
        sitting: Sitting, list: FrozenList, digest: String, proposer: String, closer: String, anchor: String, rule: RankingRule,
        numbers: [CaseID: String], earlier: [CalendarDay] = [], counts: [ApplicationStatus: Int] = [:], rejected: [PaperRejection] = []
    ) {
        self.sitting = sitting
        self.list = list
        self.digest = digest
        self.proposer = proposer
        self.closer = closer
        self.anchor = anchor
        self.rule = rule
        self.numbers = numbers
        self.earlier = earlier
        self.counts = counts
        self.rejected = rejected
    }
}

/// An application that was rejected in form, by its number.
public struct PaperRejection: Equatable, Sendable {
    public var number: String
    public var reason: String

    public init(number: String, reason: String) {
        self.number = number
        self.reason = reason
    }
}

/// An application in the register.
public struct RegisterEntry: Equatable, Sendable {
    public var number: String
    /// By the office instruction; nil in offices that give none.
    public var caseNumber: String?
    public var filing: FilingContent
    /// The day that counts as the day of filing.
    public var filedOn: CalendarDay
    /// Nil in a register without names.
    public var applicant: String?
    public var status: ApplicationStatus
    public var listPosition: Int?

    public init(number: String, caseNumber: String?, filing: FilingContent, filedOn: CalendarDay, applicant: String?, status: ApplicationStatus, listPosition: Int?) {
        self.number = number
        self.caseNumber = caseNumber
        self.filing = filing
        self.filedOn = filedOn
        self.applicant = applicant
        self.status = status
        self.listPosition = listPosition
    }
}

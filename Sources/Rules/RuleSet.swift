/// One programme as immutable data: who qualifies, when to file, what to bring, what is given.
///
/// The core holds no figure and no name of any programme; they come from a programme file through the strict decoder.
public struct RuleSet: Equatable, Sendable {
    /// The identifier, such as the file name without its ending.
    public var id: String
    /// Grows with every change of the file that changes a rule.
    public var version: Int
    /// What the programme is called.
    public var title: Bilingual
    /// The number of the grant project, when the documents print one.
    public var projectNumber: String?
    /// The body that runs the programme.
    public var grantee: String
    /// The place whose residents are served, in Polish.
    public var territory: String
    /// When and how applications are taken.
    public var filing: FilingRule
    /// How much there is to give.
    public var capacity: Capacity
    /// The answers to what the documents leave open.
    public var policies: Policies
    /// Amounts the programme's own document prints, by threshold key, in order of their days; they beat the law table (P-8).
    public var printedThresholds: [String: [PrintedThreshold]]
    /// Amounts that are only supposed, by threshold key; they beat the printed ones and the law's. Empty in every programme file.
    public internal(set) var supposedThresholds: [String: Money] = [:]
    /// Checked of every application, filing requirements first.
    public var requirements: [Requirement]
    /// Target groups in the document's order; one that is met is enough.
    public var groups: [TargetGroup]
    /// What an application has to bring, in the document's order.
    public var documents: [DocumentRule]
    /// What a supported household receives.
    public var support: Support
    /// Duties of the household that receives support, printed with the agreement.
    public var duties: [Duty]
    /// Provisions that are facts about the project or left to persons, kept so that each requirement has its place.
    public var notes: [ProgrammeNote]
    /// Figures the documents print.
    public var figures: [Figure] = []
    /// Bodies with a part in the programme, by the days of their names.
    public var institutions: [Institution] = []
    /// Lists of words of the programme's own, such as `e_service_areas`.
    public var codeLists: [String: [CodeWord]] = [:]
    /// The closed list of public units, where the documents print one.
    public var units: [ListedUnit] = []
    /// Whether results may be appealed against; nil where the documents do not say.
    public var appeal: Appeal?
    /// What of the result may be published; nil where the documents do not say, and then names may not.
    public var publication: PublicationRule?
    /// How the committee orders applications; nil where the file does not say.
    public var ranking: RankingRule?
    /// How its cases are dealt with.
    public var procedure = Procedure()

    /// Makes a rule set; group codes and requirement identifiers must be distinct.
    public init(
        id: String, version: Int, title: Bilingual, projectNumber: String? = nil, grantee: String, territory: String,
        filing: FilingRule, capacity: Capacity = Capacity(), policies: Policies = Policies(),
        printedThresholds: [String: [PrintedThreshold]] = [:], requirements: [Requirement] = [], groups: [TargetGroup] = [],
        documents: [DocumentRule] = [], support: Support = Support(), duties: [Duty] = [], notes: [ProgrammeNote] = []
    ) {
        precondition(Set(groups.map(\.code)).count == groups.count, "group codes must be distinct")
        precondition(Set(requirements.map(\.id)).count == requirements.count, "requirement ids must be distinct")
        self.id = id
        self.version = version
        self.title = title
        self.projectNumber = projectNumber
        self.grantee = grantee
        self.territory = territory
        self.filing = filing
        self.capacity = capacity
        self.policies = policies
        self.printedThresholds = printedThresholds
        self.requirements = requirements
        self.groups = groups
        self.documents = documents
        self.support = support
        self.duties = duties
        self.notes = notes
    }

    /// The group with the code, if the programme has it.
    public func group(_ code: String) -> TargetGroup? { groups.first { $0.code == code } }

    /// The amount that the documents print for the key on the day, if they print one.
    public func printed(_ key: String, on day: CalendarDay) -> PrintedThreshold? {
        printedThresholds[key]?.first { $0.valid.contains(day) }
    }

    /// The bodies that judge applications of the groups, each once, in the programme's order (KP-21).
    public func routes(of codes: [String]) -> [String] {
        var seen: Set<String> = []
        return groups.filter { codes.contains($0.code) }.compactMap(\.route).filter { seen.insert($0).inserted }
    }
}

/// When applications are taken.
public struct FilingRule: Equatable, Sendable {
    /// Which day counts for an application sent by post.
    public enum PostRule: String, Codable, Sendable, CaseIterable {
        /// The postmark is the filing date.
        case postmark
        /// Receipt is the filing date; posted in time but received late is left to a person.
        case receipt
    }

    /// The first day; nil where the documents print none.
    public var opens: CalendarDay?
    /// The hour on the first day from which applications are taken; nil for the whole day.
    public var opensAt: TimeOfDay?
    /// The last day as first announced; later than or equal to `opens`; nil where the documents print none.
    public var announcedEnd: CalendarDay?
    /// Later ends, in order (KP-15).
    public var extensions: [WindowExtension] = []
    /// The hour on the last day up to and including which applications are taken; nil for the whole day.
    public var closesAt: TimeOfDay?
    /// Which day counts for an application sent by post.
    public var postRule: PostRule
    /// The last day on which a letter with a postmark in time is still taken; nil where no day is set.
    public var postCutOff: CalendarDay?
    /// Where the document says so.
    public var provision: Provision

    /// Makes a filing rule.
    public init(
        opens: CalendarDay?, closes: CalendarDay?, closesAt: TimeOfDay? = nil, postRule: PostRule, provision: Provision,
        extensions: [WindowExtension] = []
    ) {
        if let opens, let closes { precondition(opens <= closes, "a filing window must not close before it opens") }
        self.opens = opens
        announcedEnd = closes
        self.closesAt = closesAt
        self.postRule = postRule
        self.provision = provision
        self.extensions = extensions
    }

    /// The last day, extensions included; nil where the documents print none.
    public var closes: CalendarDay? {
        get { extensions.last?.closes ?? announcedEnd }
        set {
            announcedEnd = newValue
            extensions = []
        }
    }
}

/// How much there is to give.
public struct Capacity: Equatable, Sendable {
    /// Places for households; nil when the document prints none.
    public var households: Int?
    /// Public units that receive computers.
    public var subordinateUnits: Int?
    /// Computers for subordinate units.
    public var unitComputers: Int?
    /// Where the document says so.
    public var provision: Provision?

    /// Makes a capacity; whatever is left out is not limited by the document.
    public init(
        households: Int? = nil, subordinateUnits: Int? = nil, unitComputers: Int? = nil, provision: Provision? = nil
    ) {
        self.households = households
        self.subordinateUnits = subordinateUnits
        self.unitComputers = unitComputers
        self.provision = provision
    }
}

/// What a supported household receives.
public struct Support: Equatable, Sendable {
    /// Trainings each participant takes part in.
    public var trainings: Int?
    /// Hours of training for each group of participants.
    public var trainingHours: Int?
    /// Whether support depends on taking part in the trainings (KP-26).
    public var trainingObligatory: Bool?
    /// Years for which the support is kept up after the project ends.
    public var durabilityYears: Int?
    /// The last day on which the support is kept up, where the document prints a day.
    public var durabilityUntil: CalendarDay?
    /// Months of Internet access paid for; counted from the agreement unless `internetFromProjectEnd`.
    public var internetMonths: Int?
    /// Whether the months run from the end of the project rather than from the agreement.
    public var internetFromProjectEnd: Bool
    /// Where the document says so.
    public var provision: Provision?

    /// Makes the support.
    public init(
        trainings: Int? = nil, trainingHours: Int? = nil, trainingObligatory: Bool? = nil, internetMonths: Int? = nil,
        internetFromProjectEnd: Bool = false, durabilityYears: Int? = nil, durabilityUntil: CalendarDay? = nil,
        provision: Provision? = nil
    ) {
        self.trainings = trainings
        self.trainingHours = trainingHours
        self.trainingObligatory = trainingObligatory
        self.durabilityYears = durabilityYears
        self.durabilityUntil = durabilityUntil
        self.internetMonths = internetMonths
        self.internetFromProjectEnd = internetFromProjectEnd
        self.provision = provision
    }

    /// The last day of Internet access: so many months after the agreement or after the end of the project; nil while the day it is counted from is not known.
    public func internetEnds(agreement: CalendarDay?, projectEnd: CalendarDay?) -> CalendarDay? {
        guard let months = internetMonths, let start = internetFromProjectEnd ? projectEnd : agreement else { return nil }
        return start.adding(months: months)
    }

    /// The last day on which support is kept up: the printed one, or so many years after the end of the project.
    public func durabilityEnds(projectEnd: CalendarDay?) -> CalendarDay? {
        if let durabilityUntil { return durabilityUntil }
        guard let years = durabilityYears, let projectEnd else { return nil }
        return projectEnd.adding(years: years)
    }
}

/// A rule that every application must pass.
public struct Requirement: Equatable, Sendable, Identifiable {
    /// The key of its finding, such as `gate.registered`.
    public var id: String
    /// Filing, gate or exclusion; never group.
    public var role: Finding.Role
    /// What people call it.
    public var title: Bilingual
    /// What has to hold.
    public var condition: Condition
    /// The cases it is asked of.
    public var subjects: [Subject]

    /// Makes a requirement.
    public init(
        id: String, role: Finding.Role, title: Bilingual, condition: Condition, subjects: [Subject] = [.application]
    ) {
        self.subjects = subjects
        precondition(role != .group, "a requirement is not a target group")
        self.id = id
        self.role = role
        self.title = title
        self.condition = condition
    }
}

/// One target group.
public struct TargetGroup: Equatable, Sendable, Identifiable {
    /// The code, such as `G-SA`.
    public var code: String
    /// What people call it.
    public var title: Bilingual
    /// Where the document names the group.
    public var provision: Provision
    /// What makes an application belong to it; nil when the file does not model the group yet.
    public var condition: Condition?
    /// The cases that may claim it: applications, or public units.
    public var subject: Subject
    /// Why its members are threatened with exclusion (NA-1); empty where the documents do not say.
    public var grounds: [Ground]
    /// The body that judges its applications, by its code; nil where there is one for all (KP-21).
    public var route: String?

    /// Makes a target group.
    public init(
        code: String, title: Bilingual, provision: Provision, condition: Condition?, subject: Subject = .application,
        grounds: [Ground] = [], route: String? = nil
    ) {
        self.subject = subject
        self.grounds = grounds
        self.route = route
        self.code = code
        self.title = title
        self.provision = provision
        self.condition = condition
    }

    /// The code.
    public var id: String { code }
}

/// A tree of criteria.
public indirect enum Condition: Equatable, Sendable {
    case criterion(CriterionUse)
    case all([Condition])
    case any([Condition])
}

/// One criterion of the catalogue with its parameters.
public struct CriterionUse: Equatable, Sendable {
    /// The identifier in the catalogue.
    public var id: String
    /// Values for the parameters that the criterion declares.
    public var parameters: [String: ParameterValue]
    /// Where the rule comes from.
    public var provision: Provision

    /// Makes a use of a criterion.
    public init(id: String, parameters: [String: ParameterValue] = [:], provision: Provision) {
        self.id = id
        self.parameters = parameters
        self.provision = provision
    }
}

/// A duty of the household, or another provision that a person keeps an eye on.
public struct Duty: Equatable, Sendable, Identifiable {
    /// The identifier, distinct in its list.
    public var id: String
    /// What is printed.
    public var title: Bilingual
    /// Where it comes from.
    public var provision: Provision

    /// Makes a duty.
    public init(id: String, title: Bilingual, provision: Provision) {
        self.id = id
        self.title = title
        self.provision = provision
    }
}

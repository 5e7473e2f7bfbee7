import Rules

/// What a user asks the office to do. Data only; `decide` answers with events or with a refusal.
/// New cases carry the identifiers that the shell drew for them, so deciding stays deterministic.
public enum Command: Equatable, Sendable {
    case openProject(OpenProject)
    case raisePlaces(RaisePlaces)
    case changeRole(ChangeRole)
    case saveHousehold(SaveHousehold)
    case saveApplication(SaveApplication)
    case recordFormalResult(RecordFormalResult)
    case decideList(DecideList)
    case withdrawApplication(WithdrawApplication)
    case takeBackDecision(TakeBackDecision)
    case recommend(RecommendationCommand)
    case sitting(SittingCommand)
    case award(AwardCommand)
    case saveEquipment(SaveEquipment)
    case draftLoan(DraftLoan)
    case signLoan(SignLoan)
    case handOver(HandOver)
    case reportFailure(ReportFailure)
    case sendToService(SendToService)
    case recordRepair(RecordRepair)
    case returnEquipment(ReturnEquipment)
    case defineModule(DefineModule)
    case formGroup(FormGroup)
    case enrol(Enrol)
    case removeParticipant(RemoveParticipant)
    case planSession(PlanSession)
    case markAttendance(MarkAttendance)
    case takeBackGroupChange(TakeBackGroupChange)
    case withdrawFailure(WithdrawFailure)
    case savePublicUnit(SavePublicUnit)
    case installEquipment(InstallEquipment)
    case takeBackEquipment(TakeBackEquipment)
    case planRound(PlanRound)
    case openRound(OpenRound)
    case extendRound(ExtendRound)
    case closeRound(CloseRound)
    case decideRound(DecideRound)
    case beginVerification(BeginVerification)
    case callToSupplement(CallToSupplement)
    case recordCallLetters(RecordCallLetters)
    case deliverCall(DeliverCall)
    case recordSupplement(RecordSupplement)
    case resign(ResignApplication)
    case strikeOff(StrikeOff)
    case recordDeath(RecordDeath)
    case setCaseNumbering(SetCaseNumbering)
    case earlier(EarlierCommand)
    case publish(PublicationCommand)
    case objectToPublication(ObjectToPublication)
}

/// Opens the office's project; the first command of an office, given by the user who founds it.
public struct OpenProject: Equatable, Sendable {
    public var project: CaseID
    public var programme: String
    public var places: Int
    public init(project: CaseID, programme: String, places: Int) {
        self.project = project
        self.programme = programme
        self.places = places
    }
}

/// Raises the number of households that may be served (ST-2), with the coordinator's reason.
public struct RaisePlaces: Equatable, Sendable {
    public var project: CaseID
    public var places: Int
    public var reason: String
    public init(project: CaseID, places: Int, reason: String) {
        self.project = project
        self.places = places
        self.reason = reason
    }
}

/// Registers a household, or brings a known one to the given content.
public struct SaveHousehold: Equatable, Sendable {
    public var household: CaseID
    public var content: HouseholdContent
    public init(household: CaseID, content: HouseholdContent) {
        self.household = household
        self.content = content
    }
}

/// Takes in an application together with its household, or corrects both; all of it stands or falls together.
public struct SaveApplication: Equatable, Sendable {
    public var application: CaseID
    public var content: ApplicationContent
    /// The whole household as the form shows it, saved under `content.household`.
    public var household: HouseholdContent
    /// The round that a new application enters; nil where the office is to find it: the only one that is open.
    public var round: CaseID?
    public init(application: CaseID, content: ApplicationContent, household: HouseholdContent, round: CaseID? = nil) {
        self.application = application
        self.content = content
        self.household = household
        self.round = round
    }
}

/// A person's formal decision; the program proposes, a named person decides (P-13).
public struct RecordFormalResult: Equatable, Sendable {
    public var application: CaseID
    public var passed: Bool
    /// Obligatory when the application is rejected, or passed against the verdict.
    public var reason: String
    public init(application: CaseID, passed: Bool, reason: String) {
        self.application = application
        self.passed = passed
        self.reason = reason
    }
}

/// The coordinator's list decision.
public struct DecideList: Equatable, Sendable {
    public enum Outcome: String, Sendable, Codable, CaseIterable {
        case basicList = "basic_list"
        case reserveList = "reserve_list"
        case notAccepted = "not_accepted"
    }

    public var application: CaseID
    public var outcome: Outcome
    public var reason: String
    public init(application: CaseID, outcome: Outcome, reason: String) {
        self.application = application
        self.outcome = outcome
        self.reason = reason
    }
}

/// The applicant takes the application back.
public struct WithdrawApplication: Equatable, Sendable {
    public var application: CaseID
    public var reason: String
    public init(application: CaseID, reason: String) {
        self.application = application
        self.reason = reason
    }
}

/// The one who made the last decision on an application takes it back.
public struct TakeBackDecision: Equatable, Sendable {
    public var application: CaseID
    public var reason: String
    public init(application: CaseID, reason: String) {
        self.application = application
        self.reason = reason
    }
}

/// Enters a unit into the inventory, or corrects it (marking and insurance are part of its content).
public struct SaveEquipment: Equatable, Sendable {
    public var unit: CaseID
    public var content: EquipmentContent
    public init(unit: CaseID, content: EquipmentContent) {
        self.unit = unit
        self.content = content
    }
}

/// Prepares the agreement for an application on the basic list.
public struct DraftLoan: Equatable, Sendable {
    public var loan: CaseID
    public var application: CaseID
    public var until: CalendarDay?
    public init(loan: CaseID, application: CaseID, until: CalendarDay?) {
        self.loan = loan
        self.application = application
        self.until = until
    }
}

/// Both sides have signed the agreement.
public struct SignLoan: Equatable, Sendable {
    public var loan: CaseID
    public var day: CalendarDay
    public init(loan: CaseID, day: CalendarDay) {
        self.loan = loan
        self.day = day
    }
}

/// The handover protocol was signed by both sides: the loan comes into force (civil code, art. 710).
public struct HandOver: Equatable, Sendable {
    public var loan: CaseID
    public var day: CalendarDay
    /// Units in stock, at least one, each marked and insured.
    public var units: [CaseID]
    public init(loan: CaseID, day: CalendarDay, units: [CaseID]) {
        self.loan = loan
        self.day = day
        self.units = units
    }
}

/// The household reports a failure (ST-24 b).
public struct ReportFailure: Equatable, Sendable {
    public var loan: CaseID
    public var failure: CaseID
    /// `nil` is the Internet link.
    public var unit: CaseID?
    public var day: CalendarDay
    public var description: String
    public init(loan: CaseID, failure: CaseID, unit: CaseID?, day: CalendarDay, description: String) {
        self.loan = loan
        self.failure = failure
        self.unit = unit
        self.day = day
        self.description = description
    }
}

/// The failed unit goes to the service.
public struct SendToService: Equatable, Sendable {
    public var loan: CaseID
    public var failure: CaseID
    public var day: CalendarDay
    public init(loan: CaseID, failure: CaseID, day: CalendarDay) {
        self.loan = loan
        self.failure = failure
        self.day = day
    }
}

/// The failure is mended, by the service or on the spot.
public struct RecordRepair: Equatable, Sendable {
    public var loan: CaseID
    public var failure: CaseID
    public var day: CalendarDay
    public var remedy: String
    public init(loan: CaseID, failure: CaseID, day: CalendarDay, remedy: String) {
        self.loan = loan
        self.failure = failure
        self.day = day
        self.remedy = remedy
    }
}

/// The equipment comes back, compared line by line with the handover protocol.
public struct ReturnEquipment: Equatable, Sendable {
    public var loan: CaseID
    public var day: CalendarDay
    public var reason: String
    /// One line for each unit of the loan.
    public var lines: [ReturnLine]
    public init(loan: CaseID, day: CalendarDay, reason: String, lines: [ReturnLine]) {
        self.loan = loan
        self.day = day
        self.reason = reason
        self.lines = lines
    }
}

/// Defines a training of the programme.
public struct DefineModule: Equatable, Sendable {
    public var module: CaseID
    public var title: String
    public var hours: Int
    public init(module: CaseID, title: String, hours: Int) {
        self.module = module
        self.title = title
        self.hours = hours
    }
}

/// Forms a training group.
public struct FormGroup: Equatable, Sendable {
    public var group: CaseID
    public var module: CaseID
    public var name: String
    public var capacity: Int
    public var trainer: String
    public init(group: CaseID, module: CaseID, name: String, capacity: Int, trainer: String) {
        self.group = group
        self.module = module
        self.name = name
        self.capacity = capacity
        self.trainer = trainer
    }
}

/// Puts a person of a household into a group.
public struct Enrol: Equatable, Sendable {
    public var group: CaseID
    public var person: PersonID
    public var household: CaseID
    public init(group: CaseID, person: PersonID, household: CaseID) {
        self.group = group
        self.person = person
        self.household = household
    }
}

/// Takes a person out of a group.
public struct RemoveParticipant: Equatable, Sendable {
    public var group: CaseID
    public var person: PersonID
    public var reason: String
    public init(group: CaseID, person: PersonID, reason: String) {
        self.group = group
        self.person = person
        self.reason = reason
    }
}

/// Plans a session of a group.
public struct PlanSession: Equatable, Sendable {
    public var group: CaseID
    public var session: TrainingSession
    public init(group: CaseID, session: TrainingSession) {
        self.group = group
        self.session = session
    }
}

/// Enters the signed attendance list of one session; only what changed needs to be listed.
public struct MarkAttendance: Equatable, Sendable {
    public var group: CaseID
    /// The sessions with marks to enter, in the order of their dates; they are saved together or not at all.
    public var columns: [AttendanceColumn]
    public init(group: CaseID, columns: [AttendanceColumn]) {
        self.group = group
        self.columns = columns
    }

    /// Marks of one session.
    public init(group: CaseID, session: CaseID, entries: [AttendanceEntry]) {
        self.init(group: group, columns: [AttendanceColumn(session: session, entries: entries)])
    }
}

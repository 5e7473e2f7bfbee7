import Rules

/// An application reached the office and got its number.
public struct ApplicationReceived: FoundingEvent {
    public static let kind = EventKind.applicationReceived
    /// E.g. `W/12/2013`.
    public var number: String
    public var content: ApplicationContent
    /// The round that it entered; absent in offices without rounds.
    public var round: CaseID?
    /// The number of its case by the office instruction; absent where the office gives none.
    public var caseNumber: CaseNumber?

    public init(number: String, content: ApplicationContent, round: CaseID? = nil, caseNumber: CaseNumber? = nil) {
        self.number = number
        self.content = content
        self.round = round
        self.caseNumber = caseNumber
    }

    public func found(_ id: CaseID) -> Application {
        var application = Application(id: id, number: number, content: content, round: round)
        application.caseNumber = caseNumber
        return application
    }
}

/// What the form says, mended: all of it but the household, which never changes, and the documents, which have an event of their own.
public struct ApplicationCorrected: ChangingEvent {
    public static let kind = EventKind.applicationCorrected
    public var applicant: PersonID
    public var representative: PersonID?
    public var representativeKind: RepresentativeKind?
    public var filing: FilingContent
    public var claimedGroups: [String]
    public var nominations: [NominationLine]?
    public var benefitDecisions: [BenefitDecisionLine]?
    public var priorSupport: [PriorSupportLine]?
    public var confirmations: [ConfirmationLine]?
    public var declaredRoute: String?

    public init(_ content: ApplicationContent) {
        applicant = content.applicant
        representative = content.representative
        representativeKind = content.representativeKind
        filing = content.filing
        claimedGroups = content.claimedGroups
        nominations = content.nominations
        benefitDecisions = content.benefitDecisions
        priorSupport = content.priorSupport
        confirmations = content.confirmations
        declaredRoute = content.declaredRoute
    }

    public func apply(to value: inout Application) throws(Misfit) {
        value.lastDecision = nil
        value.content.applicant = applicant
        value.content.representative = representative
        value.content.representativeKind = representativeKind
        value.content.filing = filing
        value.content.claimedGroups = claimedGroups
        value.content.nominations = nominations
        value.content.benefitDecisions = benefitDecisions
        value.content.priorSupport = priorSupport
        value.content.confirmations = confirmations
        value.content.declaredRoute = declaredRoute
    }
}

/// The document checklist as it stands now; replaces the one before.
public struct DocumentsTicked: ChangingEvent {
    public static let kind = EventKind.documentsTicked
    public var documents: [DocumentTick]

    public init(documents: [DocumentTick]) { self.documents = documents }

    public func apply(to value: inout Application) throws(Misfit) {
        value.lastDecision = nil
        value.content.documents = documents
    }
}

/// A person's formal decision, with the program's verdict as that person saw it (P-13).
public struct FormalResultRecorded: ChangingEvent {
    public static let kind = EventKind.formalResultRecorded
    public var passed: Bool
    public var reason: String
    public var day: CalendarDay
    public var verdict: RecordedVerdict
    /// The decision is not the one that the verdict proposes: passed although not eligible, or rejected although eligible.
    public var overrides: Bool

    public init(passed: Bool, reason: String, day: CalendarDay, verdict: RecordedVerdict, overrides: Bool) {
        self.passed = passed
        self.reason = reason
        self.day = day
        self.verdict = verdict
        self.overrides = overrides
    }

    public func apply(to value: inout Application) throws(Misfit) {
        value.lastDecision = DecisionMark(.formal, on: value)
        value.status = passed ? .formallyCorrect : .formallyRejected
        value.formalNote = reason.isEmpty ? nil : reason
        value.decidedOn = day
    }
}

/// The coordinator put the application on a list, or turned it down.
public struct ListDecided: ChangingEvent {
    public static let kind = EventKind.listDecided
    public var outcome: DecideList.Outcome
    /// From 1; absent where the application was not accepted.
    public var position: Int?
    public var reason: String
    public var day: CalendarDay
    public var verdict: RecordedVerdict
    /// A place was given although the verdict was not "eligible".
    public var overrides: Bool
    /// The sitting whose list decided it; absent where the coordinator did alone.
    public var sitting: CaseID?

    public init(
        outcome: DecideList.Outcome, position: Int?, reason: String, day: CalendarDay, verdict: RecordedVerdict, overrides: Bool,
        sitting: CaseID? = nil
    ) {
        self.sitting = sitting
        self.outcome = outcome
        self.position = position
        self.reason = reason
        self.day = day
        self.verdict = verdict
        self.overrides = overrides
    }

    public func apply(to value: inout Application) throws(Misfit) {
        // A closed list stands as it was closed; nobody takes one of its lines back.
        value.lastDecision = sitting == nil ? DecisionMark(.list, on: value) : nil
        switch outcome {
        case .basicList: value.status = .basicList
        case .reserveList: value.status = .reserveList
        case .notAccepted: value.status = .notAccepted
        }
        value.listPosition = position
        value.decidedOn = day
    }
}

/// The applicant took the application back; its place on a list is free again.
public struct ApplicationWithdrawn: ChangingEvent {
    public static let kind = EventKind.applicationWithdrawn
    public var day: CalendarDay
    public var reason: String

    public init(day: CalendarDay, reason: String) {
        self.day = day
        self.reason = reason
    }

    public func apply(to value: inout Application) throws(Misfit) {
        value.lastDecision = DecisionMark(.withdrawal, on: value)
        value.status = .withdrawn
        value.listPosition = nil
        value.decidedOn = day
    }
}

/// The one who made the last decision took it back: the application stands as before it.
public struct DecisionTakenBack: ChangingEvent {
    public static let kind = EventKind.decisionTakenBack
    public var act: DecisionAct
    /// Where the application stands again.
    public var status: ApplicationStatus
    /// Its place on the list, where it is on one again; not always the one before, which somebody else may hold now.
    public var position: Int?
    public var reason: String
    public var day: CalendarDay

    public init(act: DecisionAct, status: ApplicationStatus, position: Int?, reason: String, day: CalendarDay) {
        self.act = act
        self.status = status
        self.position = position
        self.reason = reason
        self.day = day
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard let mark = value.lastDecision, mark.act == act, mark.status == status else { throw .wrongStatus }
        value.status = status
        value.listPosition = position
        value.formalNote = mark.formalNote
        value.decidedOn = mark.decidedOn
        value.strikingCause = nil
        value.lastDecision = nil
    }
}

extension Application: CaseValue {
    public static var caseKind: CaseKind { .application }

    public init?(_ state: CaseState) {
        guard case .application(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .application(self) }
}

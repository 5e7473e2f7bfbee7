import Rules

/// A document that was handed in (or not), and who certified the copy.
public struct DocumentTick: Equatable, Sendable, Codable {
    /// The document's key in the programme file.
    public var kind: String
    public var person: PersonID?
    public var presented: Bool
    /// Login of the worker who certified the copy as true to the original; `nil` where nobody did.
    public var certifiedBy: String?
    public var certifiedOn: CalendarDay?

    public init(kind: String, person: PersonID? = nil, presented: Bool, certifiedBy: String? = nil, certifiedOn: CalendarDay? = nil) {
        self.kind = kind
        self.person = person
        self.presented = presented
        self.certifiedBy = certifiedBy
        self.certifiedOn = certifiedOn
    }
}

/// How and when an application reached the office.
public struct FilingContent: Equatable, Sendable, Codable {
    public var channel: FilingChannel
    public var receivedOn: CalendarDay
    public var receivedAt: TimeOfDay?
    /// The postmark's day, for letters.
    public var postmark: CalendarDay?
    /// Filed where the programme says; `nil` = not checked yet.
    public var rightInstitution: Bool?
    /// The form bears the applicant's signature; `nil` = not checked yet.
    public var signed: Bool?

    public init(
        channel: FilingChannel, receivedOn: CalendarDay, receivedAt: TimeOfDay? = nil, postmark: CalendarDay? = nil,
        rightInstitution: Bool? = nil, signed: Bool? = nil
    ) {
        self.channel = channel
        self.receivedOn = receivedOn
        self.receivedAt = receivedAt
        self.postmark = postmark
        self.rightInstitution = rightInstitution
        self.signed = signed
    }
}

/// Everything a clerk may type about an application, apart from its household.
///
/// What no group and no requirement asks stays `nil`; a list that is empty says that there is none.
public struct ApplicationContent: Equatable, Sendable, Codable {
    public var household: CaseID
    public var applicant: PersonID
    /// Obligatory for a minor.
    public var representative: PersonID?
    public var representativeKind: RepresentativeKind?
    public var filing: FilingContent
    /// Codes of the programme's groups, as ticked on the paper form.
    public var claimedGroups: [String]
    public var documents: [DocumentTick]
    /// Bodies that named the applicant for support; empty where it is known that none did.
    public var nominations: [NominationLine]?
    /// What is known about benefits, at most one line of a kind.
    public var benefitDecisions: [BenefitDecisionLine]?
    /// What is known about support received earlier, at most one line of a kind.
    public var priorSupport: [PriorSupportLine]?
    /// What named persons confirmed or refused, at most one line of a matter.
    public var confirmations: [ConfirmationLine]?
    /// The body that the applicant chose, by its code in the programme, where the groups lead to several (KP-21).
    public var declaredRoute: String?

    public init(
        household: CaseID, applicant: PersonID, representative: PersonID? = nil, representativeKind: RepresentativeKind? = nil,
        filing: FilingContent, claimedGroups: [String] = [], documents: [DocumentTick] = [], nominations: [NominationLine]? = nil,
        benefitDecisions: [BenefitDecisionLine]? = nil, priorSupport: [PriorSupportLine]? = nil,
        confirmations: [ConfirmationLine]? = nil, declaredRoute: String? = nil
    ) {
        self.household = household
        self.applicant = applicant
        self.representative = representative
        self.representativeKind = representativeKind
        self.filing = filing
        self.claimedGroups = claimedGroups
        self.documents = documents
        self.nominations = nominations
        self.benefitDecisions = benefitDecisions
        self.priorSupport = priorSupport
        self.confirmations = confirmations
        self.declaredRoute = declaredRoute
    }
}

/// An application as it stands after all its events.
public struct Application: Equatable, Sendable, Codable {
    public var id: CaseID
    /// Given on the first saving and never again to another, e.g. `W/12/2013`.
    public var number: String
    public var content: ApplicationContent
    public var status: ApplicationStatus
    /// From 1; only on the basic and the reserve list.
    public var listPosition: Int?
    public var formalNote: String?
    public var decidedOn: CalendarDay?
    /// The round that it entered; nil in offices without rounds, and in what they recorded before they had any.
    public var round: CaseID?
    /// The number of its case by the office instruction; nil where the office gives none. It never changes and is never given again.
    public var caseNumber: CaseNumber?
    /// The calls to supplement, in their order.
    public var calls: [SupplementCall]?
    /// Why it was struck off; nil where it was not.
    public var strikingCause: StrikingCause?
    /// The last decision, as long as nothing else has happened since: what can be taken back.
    public var lastDecision: DecisionMark?
    /// Where the welfare centre put it, once it was handed over (KP-18).
    public var recommendation: RecommendedPlace?
    /// The welfare centre's sheet with which it was handed over.
    public var recommendedBy: CaseID?
    /// The sitting on whose agenda it is, or that decided it.
    public var sitting: CaseID?
    /// The day on which the notice of a place reached the applicant.
    public var noticeDeliveredOn: CalendarDay?
    /// The last day for signing the agreement, from that delivery.
    public var signingEnds: CalendarDay?

    public init(
        id: CaseID, number: String, content: ApplicationContent, status: ApplicationStatus = .received, listPosition: Int? = nil,
        formalNote: String? = nil, decidedOn: CalendarDay? = nil, round: CaseID? = nil
    ) {
        self.id = id
        self.number = number
        self.content = content
        self.status = status
        self.listPosition = listPosition
        self.formalNote = formalNote
        self.decidedOn = decidedOn
        self.round = round
    }
}

extension Application {
    /// Whether a welfare centre has handed it over.
    public var isHandedOver: Bool { recommendedBy != nil }
}

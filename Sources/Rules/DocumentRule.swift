/// A document that an application needs under some circumstances.
public struct DocumentRule: Equatable, Sendable, Identifiable {
    /// The kind, such as `application_form`, distinct in the programme.
    public var kind: String
    /// What the checklist calls it.
    public var title: Bilingual
    /// When it is needed.
    public var when: DocumentCondition
    /// Whether a copy must be certified by an official.
    public var certified: Bool
    /// The provision that asks for it.
    public var provision: Provision
    /// The facts that it proves, so that a missing fact can name the document that would settle it.
    public var settles: [FactKey]

    /// Makes a document rule.
    public init(
        kind: String, title: Bilingual, when: DocumentCondition, certified: Bool, provision: Provision,
        settles: [FactKey] = []
    ) {
        self.settles = settles
        self.kind = kind
        self.title = title
        self.when = when
        self.certified = certified
        self.provision = provision
    }

    /// The kind.
    public var id: String { kind }
}

/// When a document is needed.
public indirect enum DocumentCondition: Hashable, Sendable {
    case always
    /// One of the groups is claimed.
    case claimedGroup([String])
    /// The applicant's registration is of the kind.
    case registration(RegistrationKind)
    /// The application rests on a decision awarding one of the benefits.
    case benefitDecision([BenefitKind])
    /// The applicant has not reached the age on the day of the facts.
    case applicantUnder(Int)
    /// Somebody acts for the applicant.
    case represented
    /// The application goes to one of the bodies, by the group claimed or the route declared (KP-21).
    case route([String])
    case all([DocumentCondition])
    case any([DocumentCondition])
    case not(DocumentCondition)
}

/// A line of the checklist.
public struct RequiredDocument: Codable, Equatable, Sendable, Identifiable {
    /// How far the document has come.
    public enum State: String, Codable, Sendable, CaseIterable {
        case missing, presented
        /// Presented, but the certification that the rules ask for is not there.
        case uncertified
    }

    /// The kind as the programme names it.
    public let kind: String
    /// What the checklist calls it.
    public let title: Bilingual
    /// The person it concerns; nil for the whole application.
    public let person: String?
    /// Met when it is needed, unknown when facts are missing that decide it. Documents not needed are not listed.
    public let needed: Outcome
    /// The provision that asks for it.
    public let provision: Provision
    /// Whether a copy must be certified by an official.
    public let certifiedRequired: Bool
    /// How far it has come.
    public let state: State

    /// The kind, with the person it concerns where there is one.
    public var id: String { person.map { kind + "/" + $0 } ?? kind }

    /// Makes a line.
    public init(
        kind: String, title: Bilingual, person: String?, needed: Outcome, provision: Provision,
        certifiedRequired: Bool, state: State
    ) {
        self.kind = kind
        self.title = title
        self.person = person
        self.needed = needed
        self.provision = provision
        self.certifiedRequired = certifiedRequired
        self.state = state
    }
}

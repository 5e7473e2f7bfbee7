import Rules

/// What happens to published lists, and to a person's objection to them.
public enum PublicationEvent: Equatable, Sendable {
    case published(RoundPublished)
    case takenDown(PublicationTakenDown)
    case objected(PublicationObjected)
    case objectionTakenBack(PublicationObjectionTakenBack)

    /// The body, whatever its kind.
    public var payload: any EventPayload {
        switch self {
        case .published(let body): body
        case .takenDown(let body): body
        case .objected(let body): body
        case .objectionTakenBack(let body): body
        }
    }

    /// The event of a kind of publications; nil for any other kind.
    static func decode(_ kind: EventKind, _ decoder: some PayloadDecoder) throws -> PublicationEvent? {
        switch kind {
        case .roundPublished: .published(try decoder.decode(RoundPublished.self))
        case .publicationTakenDown: .takenDown(try decoder.decode(PublicationTakenDown.self))
        case .publicationObjected: .objected(try decoder.decode(PublicationObjected.self))
        case .publicationObjectionTakenBack: .objectionTakenBack(try decoder.decode(PublicationObjectionTakenBack.self))
        default: nil
        }
    }
}

/// A list of a decided round was published (KP-31). Nobody's name stands in the record.
public struct RoundPublished: ChangingEvent {
    public static let kind = EventKind.roundPublished
    public var form: PublicationForm
    public var day: CalendarDay
    /// The day on which it has to be taken down; absent where none is set.
    public var takeDown: CalendarDay?
    public var approval: PublicationApproval?
    /// In the order of the list.
    public var applications: [CaseID]
    public var leftOut: [ExclusionCount]
    /// SHA-256 over the lines of the list, each ended by a line feed.
    public var digest: String

    public init(
        form: PublicationForm, day: CalendarDay, takeDown: CalendarDay?, approval: PublicationApproval?, applications: [CaseID], leftOut: [ExclusionCount],
        digest: String
    ) {
        self.form = form
        self.day = day
        self.takeDown = takeDown
        self.approval = approval
        self.applications = applications
        self.leftOut = leftOut
        self.digest = digest
    }

    public func apply(to value: inout Round) throws(Misfit) {
        guard value.status == .decided || value.status == .published, value.published(form) == nil else { throw .wrongStatus }
        value.status = .published
        value.publications = (value.publications ?? []) + [
            RoundPublication(
                form: form, day: day, takeDown: takeDown, approval: approval, applications: applications, leftOut: leftOut, digest: digest)
        ]
    }
}

/// A published list was taken down. The round stays published: its result was.
public struct PublicationTakenDown: ChangingEvent {
    public static let kind = EventKind.publicationTakenDown
    public var form: PublicationForm
    public var day: CalendarDay

    public init(form: PublicationForm, day: CalendarDay) {
        self.form = form
        self.day = day
    }

    public func apply(to value: inout Round) throws(Misfit) {
        guard let index = value.publications?.lastIndex(where: { $0.form == form && $0.isOut }) else { throw .itemMissing }
        value.publications?[index].takenDownOn = day
    }
}

/// A person does not want to be named on a published list.
public struct PublicationObjected: ChangingEvent {
    public static let kind = EventKind.publicationObjected
    public var person: PersonID
    public var day: CalendarDay

    public init(person: PersonID, day: CalendarDay) {
        self.person = person
        self.day = day
    }

    public func apply(to value: inout Household) throws(Misfit) {
        guard value.content.member(person) != nil else { throw .itemMissing }
        guard value.objection(of: person) == nil else { throw .itemExists }
        value.objections = (value.objections ?? []) + [PublicationObjection(person: person, day: day)]
    }
}

/// The person took the objection back.
public struct PublicationObjectionTakenBack: ChangingEvent {
    public static let kind = EventKind.publicationObjectionTakenBack
    public var person: PersonID
    public var day: CalendarDay

    public init(person: PersonID, day: CalendarDay) {
        self.person = person
        self.day = day
    }

    public func apply(to value: inout Household) throws(Misfit) {
        guard value.objection(of: person) != nil else { throw .itemMissing }
        value.drop(objectionOf: person)
    }
}

extension Household {
    /// Nobody's objection is an empty list: the state is as if there had never been one.
    mutating func drop(objectionOf person: PersonID) {
        let left = objections?.filter { $0.person != person }
        objections = left?.isEmpty == true ? nil : left
    }
}

import Rules

/// In which form the result of a round is published.
public enum PublicationForm: String, Sendable, Codable, CaseIterable {
    /// Case or application numbers with the result.
    case numbers
    /// The first and last names of those granted support, and nothing else (KP-31).
    case names
}

/// What the data-protection officer said of a list with names. Who that is, an office writes itself.
public struct PublicationApproval: Equatable, Sendable, Codable {
    public var by: String
    public var day: CalendarDay
    /// The approval in words, such as the number of the opinion.
    public var words: String

    public init(by: String, day: CalendarDay, words: String) {
        self.by = by
        self.day = day
        self.words = words
    }
}

/// Why an application of a round is not on a published list.
public enum PublicationExclusion: String, Sendable, Codable, CaseIterable {
    /// There is no result to tell: withdrawn, given up, struck off, or the applicant died.
    case noResult = "no_result"
    /// Not, or no longer, on the basic list; of a list with names.
    case noBeneficiary = "no_beneficiary"
    /// Under 18 on the day of the publication; of a list with names.
    case minor
    /// Nobody knows when the person was born, so nobody knows that the person is of age; of a list with names.
    case ageUnknown = "age_unknown"
    /// The person objected; of a list with names.
    case objection
    /// The person's data were erased.
    case erased
}

/// How many applications are left out for one reason.
public struct ExclusionCount: Equatable, Sendable, Codable {
    public var reason: PublicationExclusion
    /// From 1.
    public var count: Int

    public init(reason: PublicationExclusion, count: Int) {
        self.reason = reason
        self.count = count
    }
}

/// A list of a round that was published, and when it was taken down. It names applications by their cases and nobody by name.
public struct RoundPublication: Equatable, Sendable, Codable {
    public var form: PublicationForm
    public var day: CalendarDay
    /// The day on which it has to be taken down; nil where none is set, which a list with names never is.
    public var takeDown: CalendarDay?
    public var approval: PublicationApproval?
    /// In the order of the list.
    public var applications: [CaseID]
    /// In the order of ``PublicationExclusion``.
    public var leftOut: [ExclusionCount]
    /// SHA-256 over the lines of the list, each ended by a line feed: over the file as it was written.
    public var digest: String
    /// Nil as long as it is out.
    public var takenDownOn: CalendarDay?

    public init(
        form: PublicationForm, day: CalendarDay, takeDown: CalendarDay?, approval: PublicationApproval?, applications: [CaseID], leftOut: [ExclusionCount],
        digest: String, takenDownOn: CalendarDay? = nil
    ) {
        self.form = form
        self.day = day
        self.takeDown = takeDown
        self.approval = approval
        self.applications = applications
        self.leftOut = leftOut
        self.digest = digest
        self.takenDownOn = takenDownOn
    }

    public var isOut: Bool { takenDownOn == nil }

    /// Whether it has to be taken down: from the day set on.
    public func isDue(on day: CalendarDay) -> Bool { isOut && takeDown.map { $0 <= day } ?? false }
}

extension Round {
    /// The list of a form that is out now.
    public func published(_ form: PublicationForm) -> RoundPublication? { publications?.last { $0.form == form && $0.isOut } }

    /// The first day on which one of the lists that are out has to be taken down.
    public var takeDown: CalendarDay? { publications?.filter(\.isOut).compactMap(\.takeDown).min() }
}

/// A person asked not to be named on a published list.
public struct PublicationObjection: Equatable, Sendable, Codable {
    public var person: PersonID
    /// The day on which the objection came.
    public var day: CalendarDay

    public init(person: PersonID, day: CalendarDay) {
        self.person = person
        self.day = day
    }
}

extension Household {
    /// The day on which the person objected to being named; nil where the person did not, or took it back.
    public func objection(of person: PersonID) -> CalendarDay? { objections?.first { $0.person == person }?.day }
}

import Rules

/// Publishes a list of a round, or records that it was taken down.
public struct PublicationCommand: Equatable, Sendable {
    public enum Act: Equatable, Sendable {
        /// `lines` are the list as it is going to be read, each beginning with what the set says of one application; the record keeps their digest alone.
        case publish(PublicationForm, lines: [String], approval: PublicationApproval?, takeDown: CalendarDay?)
        case takeDown(PublicationForm)
    }

    public var round: CaseID
    public var act: Act

    public init(_ round: CaseID, _ act: Act) {
        self.round = round
        self.act = act
    }
}

/// Records that a person does not want to be named on a published list, or takes that back.
public struct ObjectToPublication: Equatable, Sendable {
    public var household: CaseID
    public var person: PersonID
    /// The day on which the person said so.
    public var day: CalendarDay
    /// The objection is taken back.
    public var isTakenBack: Bool

    public init(household: CaseID, person: PersonID, day: CalendarDay, isTakenBack: Bool = false) {
        self.household = household
        self.person = person
        self.day = day
        self.isTakenBack = isTakenBack
    }
}

/// Why a list can't be published, or an objection recorded.
public enum PublicationObstacle: Equatable, Sendable {
    case namesNotAllowed
    /// Nobody would be on it.
    case nothingToPublish
    /// A list of this form is out since the day.
    case outAlready(since: CalendarDay)
    case takeDownMissing
    /// The day of taking down is not behind that of the publication.
    case takeDownNotLater(than: CalendarDay)
    /// A list with names without the data-protection officer's approval.
    case approvalMissing
    /// The list is not the one that was looked at.
    case listChanged
    case notOut
    case objectionStands(since: CalendarDay)
    case noObjection
}

extension FieldKey {
    public static let publicationApprovedBy = "publication.approvedBy"
    public static let publicationApprovedOn = "publication.approvedOn"
    public static let publicationApproval = "publication.approval"
    public static let publicationTakeDown = "publication.takeDown"
    public static let objectionDay = "objection.day"
}

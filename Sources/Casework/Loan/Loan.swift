import Rules

/// Where a loan-for-use agreement stands. A signed one is not yet in force: the loan is formed by the handover.
public enum LoanStatus: String, Sendable, Codable, CaseIterable {
    case draft, signed
    case inForce = "in_force"
    case returned
}

/// Where a reported failure stands.
public enum FailureStatus: String, Sendable, Codable, CaseIterable {
    case reported
    case inService = "in_service"
    case mended
}

/// A failure of equipment or of the link, reported by the household.
public struct Failure: Equatable, Sendable, Codable {
    public var id: CaseID
    /// The unit that failed; `nil` means the Internet link.
    public var unit: CaseID?
    public var reportedOn: CalendarDay
    public var description: String
    public var status: FailureStatus
    public var sentOn: CalendarDay?
    public var mendedOn: CalendarDay?
    public var remedy: String?

    public init(
        id: CaseID, unit: CaseID?, reportedOn: CalendarDay, description: String, status: FailureStatus = .reported,
        sentOn: CalendarDay? = nil, mendedOn: CalendarDay? = nil, remedy: String? = nil
    ) {
        self.id = id
        self.unit = unit
        self.reportedOn = reportedOn
        self.description = description
        self.status = status
        self.sentOn = sentOn
        self.mendedOn = mendedOn
        self.remedy = remedy
    }
}

/// One line of a return: the unit and what was found.
public struct ReturnLine: Equatable, Sendable, Codable {
    public var unit: CaseID
    public var complete: Bool
    public var note: String

    public init(unit: CaseID, complete: Bool, note: String = "") {
        self.unit = unit
        self.complete = complete
        self.note = note
    }
}

/// A loan-for-use agreement as it stands after all its events.
public struct Loan: Equatable, Sendable, Codable {
    public var id: CaseID
    /// E.g. `U/3/2014`; never given again.
    public var number: String
    public var application: CaseID
    public var household: CaseID
    public var borrower: PersonID
    public var representative: PersonID?
    /// The last day of the loan; `nil` while the programme's end is not set.
    public var until: CalendarDay?
    public var status: LoanStatus
    public var signedOn: CalendarDay?
    public var handedOverOn: CalendarDay?
    public var returnedOn: CalendarDay?
    public var units: [CaseID]
    public var failures: [Failure]
    public var returnLines: [ReturnLine]

    public init(
        id: CaseID, number: String, application: CaseID, household: CaseID, borrower: PersonID, representative: PersonID? = nil,
        until: CalendarDay? = nil
    ) {
        self.id = id
        self.number = number
        self.application = application
        self.household = household
        self.borrower = borrower
        self.representative = representative
        self.until = until
        status = .draft
        signedOn = nil
        handedOverOn = nil
        returnedOn = nil
        units = []
        failures = []
        returnLines = []
    }

    /// Failures that are not mended yet, oldest first. A loan that is over has none: what is still broken stands in its return lines.
    public var openFailures: [Failure] { status == .returned ? [] : failures.filter { $0.status != .mended } }
}

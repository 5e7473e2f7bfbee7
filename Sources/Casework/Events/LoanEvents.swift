import Rules

/// An agreement was prepared and got its number.
public struct LoanDrafted: FoundingEvent {
    public static let kind = EventKind.loanDrafted
    /// E.g. `U/3/2014`.
    public var number: String
    public var application: CaseID
    public var household: CaseID
    public var borrower: PersonID
    public var representative: PersonID?
    public var until: CalendarDay?

    public init(
        number: String, application: CaseID, household: CaseID, borrower: PersonID, representative: PersonID?, until: CalendarDay?
    ) {
        self.number = number
        self.application = application
        self.household = household
        self.borrower = borrower
        self.representative = representative
        self.until = until
    }

    public func found(_ id: CaseID) -> Loan {
        Loan(
            id: id, number: number, application: application, household: household, borrower: borrower,
            representative: representative, until: until)
    }
}

/// Both sides signed the agreement.
public struct LoanSigned: ChangingEvent {
    public static let kind = EventKind.loanSigned
    public var day: CalendarDay

    public init(day: CalendarDay) { self.day = day }

    public func apply(to value: inout Loan) throws(Misfit) {
        guard value.status == .draft else { throw .wrongStatus }
        value.status = .signed
        value.signedOn = day
    }
}

/// The handover protocol was signed: the loan is in force (civil code, art. 710).
public struct LoanHandedOver: ChangingEvent {
    public static let kind = EventKind.loanHandedOver
    public var day: CalendarDay
    public var units: [CaseID]

    public init(day: CalendarDay, units: [CaseID]) {
        self.day = day
        self.units = units
    }

    public func apply(to value: inout Loan) throws(Misfit) {
        guard value.status == .signed else { throw .wrongStatus }
        value.status = .inForce
        value.handedOverOn = day
        value.units = units
    }
}

/// The household reported a failure (ST-24 b).
public struct FailureReported: ChangingEvent {
    public static let kind = EventKind.failureReported
    public var failure: CaseID
    /// Absent for the Internet link.
    public var unit: CaseID?
    public var day: CalendarDay
    public var description: String

    public init(failure: CaseID, unit: CaseID?, day: CalendarDay, description: String) {
        self.failure = failure
        self.unit = unit
        self.day = day
        self.description = description
    }

    public func apply(to value: inout Loan) throws(Misfit) {
        guard !value.failures.contains(where: { $0.id == failure }) else { throw .itemExists }
        value.failures.append(Failure(id: failure, unit: unit, reportedOn: day, description: description))
    }
}

/// The failed unit, or the trouble with the link, went to whoever mends it.
public struct FailureSentToService: ChangingEvent {
    public static let kind = EventKind.failureSentToService
    public var failure: CaseID
    public var day: CalendarDay

    public init(failure: CaseID, day: CalendarDay) {
        self.failure = failure
        self.day = day
    }

    public func apply(to value: inout Loan) throws(Misfit) {
        guard let index = value.failures.firstIndex(where: { $0.id == failure }) else { throw .itemMissing }
        guard value.failures[index].status == .reported else { throw .wrongStatus }
        value.failures[index].status = .inService
        value.failures[index].sentOn = day
    }
}

/// The failure is over, by the service or on the spot.
public struct FailureMended: ChangingEvent {
    public static let kind = EventKind.failureMended
    public var failure: CaseID
    public var day: CalendarDay
    public var remedy: String

    public init(failure: CaseID, day: CalendarDay, remedy: String) {
        self.failure = failure
        self.day = day
        self.remedy = remedy
    }

    public func apply(to value: inout Loan) throws(Misfit) {
        guard let index = value.failures.firstIndex(where: { $0.id == failure }) else { throw .itemMissing }
        guard value.failures[index].status != .mended else { throw .wrongStatus }
        value.failures[index].status = .mended
        value.failures[index].mendedOn = day
        value.failures[index].remedy = remedy
    }
}

/// A failure was reported by mistake: the loan stands as if it had not been.
public struct FailureWithdrawn: ChangingEvent {
    public static let kind = EventKind.failureWithdrawn
    public var failure: CaseID
    public var day: CalendarDay
    public var reason: String

    public init(failure: CaseID, day: CalendarDay, reason: String) {
        self.failure = failure
        self.day = day
        self.reason = reason
    }

    public func apply(to value: inout Loan) throws(Misfit) {
        guard let index = value.failures.firstIndex(where: { $0.id == failure }) else { throw .itemMissing }
        guard value.failures[index].status == .reported else { throw .wrongStatus }
        value.failures.remove(at: index)
    }
}

/// The equipment came back, compared line by line with the handover protocol: the loan is over.
public struct EquipmentReturned: ChangingEvent {
    public static let kind = EventKind.equipmentReturned
    public var day: CalendarDay
    public var reason: String
    /// One for each unit of the loan.
    public var lines: [ReturnLine]

    public init(day: CalendarDay, reason: String, lines: [ReturnLine]) {
        self.day = day
        self.reason = reason
        self.lines = lines
    }

    public func apply(to value: inout Loan) throws(Misfit) {
        guard value.status == .inForce else { throw .wrongStatus }
        value.status = .returned
        value.returnedOn = day
        value.returnLines = lines
    }
}

extension Loan: CaseValue {
    public static var caseKind: CaseKind { .loan }

    public init?(_ state: CaseState) {
        guard case .loan(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .loan(self) }
}

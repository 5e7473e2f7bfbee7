import Rules

/// A unit entered the inventory.
public struct UnitReceived: FoundingEvent {
    public static let kind = EventKind.unitReceived
    public var content: EquipmentContent

    public init(content: EquipmentContent) { self.content = content }

    public func found(_ id: CaseID) -> EquipmentUnit { EquipmentUnit(id: id, content: content) }
}

/// A unit's entry as it stands now: a correction, or its marking or insurance.
public struct UnitCorrected: ChangingEvent {
    public static let kind = EventKind.unitCorrected
    public var content: EquipmentContent

    public init(content: EquipmentContent) { self.content = content }

    public func apply(to value: inout EquipmentUnit) throws(Misfit) { value.content = content }
}

/// A unit was handed to a household.
public struct UnitIssued: ChangingEvent {
    public static let kind = EventKind.unitIssued
    public var loan: CaseID
    public var day: CalendarDay

    public init(loan: CaseID, day: CalendarDay) {
        self.loan = loan
        self.day = day
    }

    public func apply(to value: inout EquipmentUnit) throws(Misfit) {
        guard value.loan == nil, value.status != .installed else { throw .wrongStatus }
        value.status = .issued
        value.loan = loan
    }
}

/// An issued unit went to the service.
public struct UnitSentToService: ChangingEvent {
    public static let kind = EventKind.unitSentToService
    public var loan: CaseID
    public var failure: CaseID
    public var day: CalendarDay

    public init(loan: CaseID, failure: CaseID, day: CalendarDay) {
        self.loan = loan
        self.failure = failure
        self.day = day
    }

    public func apply(to value: inout EquipmentUnit) throws(Misfit) {
        guard value.status == .issued, value.loan == loan else { throw .wrongStatus }
        value.status = .inService
    }
}

/// A unit came back from the service to its household.
public struct UnitBackFromService: ChangingEvent {
    public static let kind = EventKind.unitBackFromService
    public var loan: CaseID
    public var failure: CaseID
    public var day: CalendarDay

    public init(loan: CaseID, failure: CaseID, day: CalendarDay) {
        self.loan = loan
        self.failure = failure
        self.day = day
    }

    public func apply(to value: inout EquipmentUnit) throws(Misfit) {
        guard value.status == .inService, value.loan == loan else { throw .wrongStatus }
        value.status = .issued
    }
}

/// A unit came back to the office; it may be issued again.
public struct UnitReturned: ChangingEvent {
    public static let kind = EventKind.unitReturned
    public var loan: CaseID
    public var day: CalendarDay
    public var complete: Bool

    public init(loan: CaseID, day: CalendarDay, complete: Bool) {
        self.loan = loan
        self.day = day
        self.complete = complete
    }

    public func apply(to value: inout EquipmentUnit) throws(Misfit) {
        guard value.loan == loan else { throw .wrongStatus }
        value.status = .returned
        value.loan = nil
        value.pastLoans = (value.pastLoans ?? []) + [loan]
    }
}

extension EquipmentUnit: CaseValue {
    public static var caseKind: CaseKind { .equipment }

    public init?(_ state: CaseState) {
        guard case .equipment(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .equipment(self) }
}

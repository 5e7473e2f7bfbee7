/// The body of one kind of event: what a journal record carries, and what it does to its case.
///
/// Bodies are Codable by synthesis, hold no dictionaries, and name their properties so that snake_case keys read back the same.
/// A released body never changes; a property added later is optional.
public protocol EventPayload: Codable, Equatable, Sendable {
    /// The kind that the record states.
    static var kind: EventKind { get }
    /// The kind of case that it happens to.
    static var caseKind: CaseKind { get }
    /// The case after the event; throws where the event does not fit the state, which is damage and never a domain answer.
    func evolve(_ state: CaseState?, id: CaseID) throws(EvolveError) -> CaseState
}

/// An event that makes a case.
public protocol FoundingEvent: EventPayload {
    associatedtype Founded: CaseValue
    /// The new case.
    func found(_ id: CaseID) -> Founded
}

/// An event that happens to a case that exists.
public protocol ChangingEvent: EventPayload {
    associatedtype Changed: CaseValue
    /// Brings the case to what it is after the event.
    func apply(to value: inout Changed) throws(Misfit)
}

/// The state of one kind of case, in and out of `CaseState`.
public protocol CaseValue: Equatable, Sendable {
    /// The kind of case.
    static var caseKind: CaseKind { get }
    /// The value, where the state is of this kind.
    init?(_ state: CaseState)
    /// The value as the state of some case.
    var caseState: CaseState { get }
}

/// Why an event does not fit the state of its case.
public enum Misfit: String, Error, Sendable, CaseIterable {
    /// The first event of a case that exists already.
    case caseExists = "case_exists"
    /// A later event of a case that has no first one.
    case caseMissing = "case_missing"
    /// An event of another kind of case.
    case otherKind = "other_kind"
    /// What the event adds is there already.
    case itemExists = "item_exists"
    /// What the event changes is not there.
    case itemMissing = "item_missing"
    /// Lines of one person's body name somebody else.
    case otherPerson = "other_person"
    /// The case is in a status that the event cannot leave.
    case wrongStatus = "wrong_status"
}

/// An event that does not fit the state of its case: the journal or the program is damaged. Names no person.
public struct EvolveError: Error, Equatable, Sendable, CustomStringConvertible {
    public var event: EventKind
    public var id: CaseID
    public var misfit: Misfit

    /// Makes the error from the event's kind, its case and the reason.
    public init(event: EventKind, id: CaseID, misfit: Misfit) {
        self.event = event
        self.id = id
        self.misfit = misfit
    }

    public var description: String { "event \(event.rawValue) does not fit case \(id.rawValue): \(misfit.rawValue)" }
}

extension FoundingEvent {
    public static var caseKind: CaseKind { Founded.caseKind }

    public func evolve(_ state: CaseState?, id: CaseID) throws(EvolveError) -> CaseState {
        guard state == nil else { throw EvolveError(event: Self.kind, id: id, misfit: .caseExists) }
        return found(id).caseState
    }
}

extension ChangingEvent {
    public static var caseKind: CaseKind { Changed.caseKind }

    public func evolve(_ state: CaseState?, id: CaseID) throws(EvolveError) -> CaseState {
        guard let state else { throw EvolveError(event: Self.kind, id: id, misfit: .caseMissing) }
        guard var value = Changed(state) else { throw EvolveError(event: Self.kind, id: id, misfit: .otherKind) }
        do throws(Misfit) {
            try apply(to: &value)
        } catch {
            throw EvolveError(event: Self.kind, id: id, misfit: error)
        }
        return value.caseState
    }
}

/// The state of a case after one more event; the one way in which cases change.
public func evolve(_ state: CaseState?, id: CaseID, _ event: Event) throws(EvolveError) -> CaseState {
    try event.payload.evolve(state, id: id)
}

import Casework
import Localization

/// What the user saved last at this terminal.
public struct LastAct: Equatable, Sendable {
    public var command: Command
    public var receipt: Receipt

    public init(command: Command, receipt: Receipt) {
        self.command = command
        self.receipt = receipt
    }

    /// What an entry of its own can take back; `nil` where something else must be done (see `UndoTexts.insteadOfUndo`).
    var subject: UndoSubject? {
        switch command {
        case .recordFormalResult(let act): .decision(act.application)
        case .decideList(let act): .decision(act.application)
        case .withdrawApplication(let act): .decision(act.application)
        case .resign(let act): .decision(act.application)
        case .strikeOff(let act): .decision(act.application)
        case .recordDeath(let act): .decision(act.application)
        case .enrol(let act): .enrolment(group: act.group, act.person)
        case .removeParticipant(let act): .groupChange(act.group)
        case .planSession(let act): .groupChange(act.group)
        case .markAttendance(let act): .groupChange(act.group)
        case .reportFailure(let act): .failure(loan: act.loan, act.failure)
        case .installEquipment(let act): .installation(unit: act.unit, place: act.place)
        default: nil
        }
    }
}

extension Command {
    /// Whether it only notes that something was done elsewhere.
    public var isNote: Bool {
        if case .recordCallLetters = self { true } else { false }
    }
}

/// What is taken back.
public enum UndoSubject: Equatable, Sendable {
    /// The last decision on an application.
    case decision(CaseID)
    /// A person's place in a group.
    case enrolment(group: CaseID, PersonID)
    /// The last change of a group: marks, a removal, a planned session.
    case groupChange(CaseID)
    /// A failure that was reported.
    case failure(loan: CaseID, CaseID)
    /// A unit's stay in a public unit.
    case installation(unit: CaseID, place: CaseID)

    /// What tells how the case stands.
    var question: Query {
        switch self {
        case .decision(let id): .application(id)
        case .enrolment(let group, _), .groupChange(let group): .group(group)
        case .failure(let loan, _): .loan(loan)
        case .installation(let unit, _): .equipmentCard(unit)
        }
    }
}

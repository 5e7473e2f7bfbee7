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
        case .enrol(let act): .enrolment(group: act.group, act.person)
        default: nil
        }
    }
}

/// What is taken back.
public enum UndoSubject: Equatable, Sendable {
    /// The last decision on an application.
    case decision(CaseID)
    /// A person's place in a group.
    case enrolment(group: CaseID, PersonID)
}

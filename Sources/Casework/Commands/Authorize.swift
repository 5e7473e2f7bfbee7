extension Role {
    /// What a command asks of the person who gives it.
    fileprivate enum Duty {
        /// What binds the office: opening it, its places, its lists.
        case steering
        /// The daily work with people, equipment and agreements.
        case casework
        /// The training room.
        case teaching
    }

    /// The duties of the role. The committee decides at its sitting and the coordinator records it; an auditor only reads.
    fileprivate var duties: [Duty] {
        switch self {
        case .coordinator: [.steering, .casework, .teaching]
        case .clerk: [.casework, .teaching]
        case .trainer: [.teaching]
        case .committee, .auditor: []
        }
    }
}

extension Command {
    fileprivate var duty: Role.Duty {
        switch self {
        case .openProject, .raisePlaces, .decideList: .steering
        case .saveHousehold, .saveApplication, .recordFormalResult, .withdrawApplication, .takeBackDecision, .saveEquipment, .draftLoan, .signLoan,
            .handOver, .reportFailure, .sendToService, .recordRepair, .returnEquipment, .defineModule, .formGroup, .enrol,
            .removeParticipant, .withdrawFailure, .savePublicUnit, .installEquipment, .takeBackEquipment:
            .casework
        case .planSession, .markAttendance, .takeBackGroupChange: .teaching
        }
    }
}

/// Why a role may not give a command, or `nil` where it may: the one table of rights in the product.
public func authorize(_ role: Role, _ command: Command) -> Refusal.Reason? {
    role.duties.contains(command.duty) ? nil : Refusal.Reason(.roleMayNot(role))
}

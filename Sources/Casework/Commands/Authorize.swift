extension Role {
    /// What a command asks of the person who gives it.
    fileprivate enum Duty {
        /// What binds the office: opening it, its places, its lists.
        case steering
        /// The daily work with people, equipment and agreements.
        case casework
        /// The training room.
        case teaching
        /// The committee's sitting, from its calling to the closed list.
        case sitting
    }

    /// The duties of the role. What the committee decides, it or the coordinator records, and two
    /// different persons propose and close; an auditor only reads.
    fileprivate var duties: [Duty] {
        switch self {
        case .coordinator: [.steering, .casework, .teaching, .sitting]
        case .clerk: [.casework, .teaching]
        case .trainer: [.teaching]
        case .committee: [.sitting]
        case .auditor: []
        }
    }
}

extension Command {
    fileprivate var duty: Role.Duty {
        switch self {
        case .openProject, .raisePlaces, .changeRole, .decideList, .planRound, .openRound, .extendRound, .closeRound, .decideRound, .strikeOff, .setCaseNumbering, .publish:
            .steering
        case .sitting: .sitting
        case .award(let award): award.duty
        case .recommend, .saveHousehold, .saveApplication, .recordFormalResult, .withdrawApplication, .takeBackDecision, .saveEquipment, .draftLoan, .signLoan,
            .handOver, .reportFailure, .sendToService, .recordRepair, .returnEquipment, .defineModule, .formGroup, .enrol,
            .removeParticipant, .withdrawFailure, .savePublicUnit, .installEquipment, .takeBackEquipment, .beginVerification, .callToSupplement, .recordCallLetters, .deliverCall,
            .recordSupplement, .resign, .recordDeath, .earlier, .objectToPublication:
            .casework
        case .planSession, .markAttendance, .takeBackGroupChange: .teaching
        }
    }
}

/// Why somebody may not give a command, or `nil` where one of their roles may.
public func authorize(_ actor: Actor, _ command: Command) -> Refusal.Reason? {
    actor.role(for: command) == nil ? authorize(actor.role, command) ?? Refusal.Reason(.roleMayNot(actor.role)) : nil
}

/// Why a role may not give a command, or `nil` where it may: the one table of rights in the product.
public func authorize(_ role: Role, _ command: Command) -> Refusal.Reason? {
    role.duties.contains(command.duty) ? nil : Refusal.Reason(.roleMayNot(role))
}

extension AwardCommand {
    /// A notice is daily work; who gets a place binds the office.
    fileprivate var duty: Role.Duty {
        switch act {
        case .deliverNotice: .casework
        case .promote: .steering
        }
    }
}

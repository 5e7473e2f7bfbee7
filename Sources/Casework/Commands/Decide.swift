import Rules

/// What follows from a command: events, or a refusal with every reason there is.
///
/// Deterministic: who, when, the rules and the present state all come in; identifiers come with the command. Throws only what the
/// reader throws. Decides on what it reads, so the caller holds the office's lock until the events are stored.
public func decide(
    _ command: Command, by actor: Actor, at moment: Moment, under book: RuleBook, reading reader: some CaseReader
) throws -> Decision {
    if let reason = authorize(actor, command) { return .refused(Refusal([reason])) }
    let decider = Decider(actor: actor, moment: moment, book: book, reader: reader)
    if case .openProject(let opening) = command { return try decider.openProject(opening) }
    guard let project = try reader.project() else { return .refused(.projectNotOpen) }
    return try decider.decide(command, in: project)
}

/// One act of deciding: the circumstances of a command, with the deciding itself in an extension for each kind of case.
struct Decider<Reader: CaseReader> {
    let actor: Actor
    let moment: Moment
    let book: RuleBook
    let reader: Reader

    fileprivate func decide(_ command: Command, in project: Project) throws -> Decision {
        switch command {
        case .openProject: .refused(.projectAlreadyOpen)
        case .raisePlaces(let command): try raisePlaces(command)
        case .changeRole(let command): try changeRole(command)
        case .saveHousehold(let command): try saveHousehold(command)
        case .saveApplication(let command): try saveApplication(command)
        case .recordFormalResult(let command): try recordFormalResult(command)
        case .decideList(let command): try decideList(command, in: project)
        case .withdrawApplication(let command): try withdrawApplication(command)
        case .takeBackDecision(let command): try takeBackDecision(command, in: project)
        case .recommend(let command): try recommend(command)
        case .sitting(let command): try sitting(command, in: project)
        case .award(let command): try award(command, in: project)
        case .saveEquipment(let command): try saveEquipment(command)
        case .draftLoan(let command): try draftLoan(command)
        case .signLoan(let command): try signLoan(command)
        case .handOver(let command): try handOver(command)
        case .reportFailure(let command): try reportFailure(command)
        case .sendToService(let command): try sendToService(command)
        case .recordRepair(let command): try recordRepair(command)
        case .returnEquipment(let command): try returnEquipment(command)
        case .defineModule(let command): try defineModule(command)
        case .formGroup(let command): try formGroup(command)
        case .enrol(let command): try enrol(command)
        case .removeParticipant(let command): try removeParticipant(command)
        case .planSession(let command): try planSession(command)
        case .markAttendance(let command): try markAttendance(command)
        case .takeBackGroupChange(let command): try takeBackGroupChange(command)
        case .withdrawFailure(let command): try withdrawFailure(command)
        case .savePublicUnit(let command): try savePublicUnit(command)
        case .installEquipment(let command): try installEquipment(command)
        case .takeBackEquipment(let command): try takeBackEquipment(command)
        case .planRound(let command): try planRound(command)
        case .openRound(let command): try openRound(command)
        case .extendRound(let command): try extendRound(command)
        case .closeRound(let command): try closeRound(command)
        case .decideRound(let command): try decideRound(command, in: project)
        case .beginVerification(let command): try beginVerification(command)
        case .callToSupplement(let command): try callToSupplement(command)
        case .recordCallLetters(let command): try recordCallLetters(command)
        case .deliverCall(let command): try deliverCall(command)
        case .recordSupplement(let command): try recordSupplement(command)
        case .resign(let command): try resign(command)
        case .strikeOff(let command): try strikeOff(command)
        case .recordDeath(let command): try recordDeath(command)
        case .setCaseNumbering(let command): try setCaseNumbering(command)
        case .earlier(let command): try earlier(command)
        case .publish(let command): try publish(command)
        case .objectToPublication(let command): try objectToPublication(command)
        }
    }

    /// The case, where it exists and is of the kind.
    func load<Value: CaseValue>(_ type: Value.Type, _ id: CaseID) throws -> Value? {
        try reader.state(of: id).flatMap(Value.init)
    }

    /// The case before a command that makes it or changes it; `taken` where the identifier names a case of another kind.
    func existing<Value: CaseValue>(_ type: Value.Type, _ id: CaseID) throws -> (value: Value?, taken: Bool) {
        guard let state = try reader.state(of: id) else { return (nil, false) }
        let value = Value(state)
        return (value, value == nil)
    }
}

extension Decision {
    /// A refusal for one reason.
    static func refused(_ code: Refusal.Code, field: String? = nil) -> Decision {
        .refused(Refusal([Refusal.Reason(code, field: field)]))
    }
}

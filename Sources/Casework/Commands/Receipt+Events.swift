extension Receipt {
    /// The receipt of stored events, the same whenever it is asked for; `nil` where nothing had to be stored.
    ///
    /// A command touches several cases (a loan and its units, an application and its household): the subject is the case that the
    /// others serve. The number is the one that the events gave, if they gave one.
    public static func from(events: [CaseEvent]) -> Receipt? {
        for kind in [CaseKind.sitting, .recommendation, .loan, .application] {
            for event in events where event.event.caseKind == kind {
                return Receipt(subject: event.id, number: events.lazy.compactMap(\.event.numberGiven).first)
            }
        }
        return events.first.map { Receipt(subject: $0.id) }
    }
}

extension Event {
    /// The kind of case that the event happens to.
    public var caseKind: CaseKind { type(of: payload).caseKind }

    /// The number that the event gave to its case.
    var numberGiven: String? {
        switch self {
        case .applicationReceived(let body): body.number
        case .loanDrafted(let body): body.number
        default: nil
        }
    }
}

extension Command {
    /// The case that the command is about: the subject of its receipt where nothing had to be stored.
    public var subject: CaseID {
        switch self {
        case .openProject(let command): command.project
        case .raisePlaces(let command): command.project
        case .changeRole(let command): command.project
        case .saveHousehold(let command): command.household
        case .saveApplication(let command): command.application
        case .recordFormalResult(let command): command.application
        case .decideList(let command): command.application
        case .withdrawApplication(let command): command.application
        case .takeBackDecision(let command): command.application
        case .recommend(let command): command.sheet
        case .sitting(let command): command.sitting
        case .award(let command): command.application
        case .saveEquipment(let command): command.unit
        case .draftLoan(let command): command.loan
        case .signLoan(let command): command.loan
        case .handOver(let command): command.loan
        case .reportFailure(let command): command.loan
        case .sendToService(let command): command.loan
        case .recordRepair(let command): command.loan
        case .returnEquipment(let command): command.loan
        case .defineModule(let command): command.module
        case .formGroup(let command): command.group
        case .enrol(let command): command.group
        case .removeParticipant(let command): command.group
        case .planSession(let command): command.group
        case .markAttendance(let command): command.group
        case .takeBackGroupChange(let command): command.group
        case .withdrawFailure(let command): command.loan
        case .savePublicUnit(let command): command.unit
        case .installEquipment(let command): command.unit
        case .takeBackEquipment(let command): command.unit
        case .planRound(let command): command.round
        case .openRound(let command): command.round
        case .extendRound(let command): command.round
        case .closeRound(let command): command.round
        case .decideRound(let command): command.round
        case .beginVerification(let command): command.application
        case .callToSupplement(let command): command.application
        case .recordCallLetters(let command): command.applications.first ?? CaseID(rawValue: "")
        case .deliverCall(let command): command.application
        case .recordSupplement(let command): command.application
        case .resign(let command): command.application
        case .strikeOff(let command): command.application
        case .recordDeath(let command): command.application
        case .setCaseNumbering(let command): command.project
        case .earlier(let command): command.subject
        case .publish(let command): command.round
        case .objectToPublication(let command): command.household
        }
    }
}

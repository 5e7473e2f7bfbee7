import Rules

/// What can be done with an application, in the order of the work.
public enum ApplicationStep: String, Sendable, CaseIterable {
    case correct
    case beginVerification = "begin_verification"
    case call
    case deliverCall = "deliver_call"
    case supplement
    case pass
    case reject
    case putOnAgenda = "put_on_agenda"
    case takeOffAgenda = "take_off_agenda"
    /// The committee's sitting puts it on a list, or turns it down.
    case decideAtSitting = "decide_at_sitting"
    /// The coordinator does so without a sitting.
    case putOnBasicList = "put_on_basic_list"
    case putOnReserveList = "put_on_reserve_list"
    case notAccept = "not_accept"
    /// A vacancy takes it from the reserve list to the basic list.
    case promote
    case deliverNotice = "deliver_notice"
    case draftLoan = "draft_loan"
    case resign
    case strikeOff = "strike_off"
    case withdraw
    case recordDeath = "record_death"
}

extension ApplicationStep {
    /// Why the step can't be taken from the status, which says what must happen first; nil where it can.
    ///
    /// The one table of transitions. What more a step asks for, such as the end of a term, is for whoever decides it.
    public func obstacle(in status: ApplicationStatus) -> Refusal.Code? {
        if isAllowed(in: status) { return nil }
        if let special = specialObstacle(in: status) { return special }
        return status == .inAssessment ? .onAgenda : .applicationNotOpen(status)
    }

    private func isAllowed(in status: ApplicationStatus) -> Bool {
        switch self {
        case .correct: status.awaitsFormalDecision || status == .formallyCorrect
        case .beginVerification: status == .received || status == .supplemented
        case .call: status == .inVerification
        case .deliverCall: status == .called
        case .supplement: status == .called
        case .pass: [.received, .inVerification, .supplemented, .formallyRejected].contains(status)
        case .reject: status.awaitsFormalDecision || status == .formallyCorrect
        case .putOnAgenda: status == .formallyCorrect
        case .takeOffAgenda, .decideAtSitting: status == .inAssessment
        case .putOnBasicList, .notAccept: status == .formallyCorrect || status == .reserveList
        case .putOnReserveList: status == .formallyCorrect
        case .promote: status == .reserveList
        case .deliverNotice, .draftLoan: status == .basicList
        case .resign, .strikeOff: status == .basicList || status == .reserveList
        case .withdraw: !status.isFinal
        case .recordDeath: status != .died
        }
    }

    /// Where another step than taking the last decision back has to come first.
    private func specialObstacle(in status: ApplicationStatus) -> Refusal.Code? {
        switch (self, status) {
        case (.beginVerification, .inVerification): .verificationBegun
        case (.beginVerification, .called), (.call, .called), (.pass, .called): .callOpen
        case (.call, .received), (.call, .supplemented): .verificationNotBegun(status)
        case (.deliverCall, .received), (.deliverCall, .inVerification), (.deliverCall, .supplemented), (.supplement, .received),
            (.supplement, .inVerification), (.supplement, .supplemented):
            .notCalled(status)
        case (.takeOffAgenda, _), (.decideAtSitting, _): status.isFinal ? nil : .notAssessed(status)
        case (.putOnAgenda, .inAssessment): .onAgenda
        case (.putOnAgenda, _) where status.awaitsFormalDecision: .notFormallyCorrect(status)
        case (.putOnBasicList, _), (.putOnReserveList, _), (.notAccept, _):
            status.awaitsFormalDecision || status == .formallyRejected ? .notFormallyCorrect(status) : nil
        case (.draftLoan, _), (.deliverNotice, _): .notOnBasicList(status)
        case (.promote, _): status.isFinal ? nil : .notOnReserveList(status)
        case (.resign, _), (.strikeOff, _): status.isFinal ? nil : .notOnList(status)
        default: nil
        }
    }
}

extension Reasons {
    /// Adds what stands in the way of a step.
    mutating func check(_ step: ApplicationStep, on application: Application, _ field: String? = nil) {
        if let code = step.obstacle(in: application.status) { add(code, field) }
    }
}

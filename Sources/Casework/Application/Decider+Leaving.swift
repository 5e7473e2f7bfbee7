import Rules

extension Decider {
    /// The applicant gives a place up, at any time before the handover; after that the way out is the return of the equipment.
    func resign(_ command: ResignApplication) throws -> Decision {
        try leave(command.application, .resign, on: command.day, reason: command.reason, isReasonRequired: false) {
            .applicationResigned(ApplicationResigned(day: command.day, reason: command.reason))
        }
    }

    /// The office takes a place away and says why.
    func strikeOff(_ command: StrikeOff) throws -> Decision {
        try leave(command.application, .strikeOff, on: command.day, reason: command.reason, isReasonRequired: true) { application, reasons in
            if command.cause == .unsigned { checkUnsigned(application, on: command.day, &reasons) }
        } event: {
            .applicationStruckOff(ApplicationStruckOff(cause: command.cause, day: command.day, reason: command.reason))
        }
    }

    /// A death is recorded whatever else there is; what becomes of equipment in the home is the loan's matter.
    func recordDeath(_ command: RecordDeath) throws -> Decision {
        try leave(command.application, .recordDeath, on: command.day, reason: command.reason, isReasonRequired: false) {
            .applicantDied(ApplicantDied(day: command.day, reason: command.reason))
        }
    }

    private func leave(
        _ id: CaseID, _ step: ApplicationStep, on day: CalendarDay, reason: String, isReasonRequired: Bool,
        check: (Application, inout Reasons) throws -> Void = { _, _ in }, event: () -> Event
    ) throws -> Decision {
        guard let application = try load(Application.self, id) else { return .refused(.unknownCase(.application)) }
        var reasons = Reasons()
        reasons.check(step, on: application)
        if reasons.all.isEmpty { try check(application, &reasons) }
        if step != .recordDeath { try checkNoEquipment(application, &reasons) }
        reasons.check(past: day, today: moment.day, notBefore: step == .recordDeath ? nil : application.content.filing.receivedOn, FieldKey.leavingDay)
        reasons.check(reason: reason, required: isReasonRequired, FieldKey.leavingReason)
        return reasons.decision { [CaseEvent(application.id, event())] }
    }

    /// Nobody is late for a signature whose term has not ended: the last day is the programme's or the office's own (KP-25 pkt 4). Where the
    /// programme asks for no term and the office has set none, there is nothing to wait for.
    private func checkUnsigned(_ application: Application, on day: CalendarDay, _ reasons: inout Reasons) {
        if let obstacle = ApplicationStep.draftLoan.obstacle(in: application.status) { return reasons.add(obstacle) }
        if let last = application.signingEnds {
            if day <= last || moment.day <= last { reasons.add(.signingTermRuns(until: last), FieldKey.leavingDay) }
        } else if book.ruleSet.asksToSignInTerm {
            reasons.add(.noticeNotDelivered)
        }
    }

    /// Whether equipment was handed over, so that it has to come back first.
    func checkNoEquipment(_ application: Application, _ reasons: inout Reasons) throws {
        guard let id = try reader.loan(of: application.id), let loan = try load(Loan.self, id) else { return }
        if loan.status == .inForce || loan.status == .returned { reasons.add(.loanExists(number: loan.number)) }
    }
}

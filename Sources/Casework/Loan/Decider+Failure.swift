import Rules

extension Decider {
    /// The household reports a failure of a unit or of the link (ST-24 b).
    func reportFailure(_ command: ReportFailure) throws -> Decision {
        guard let loan = try load(Loan.self, command.loan) else { return .refused(.unknownCase(.loan)) }
        var reasons = Reasons()
        if loan.status != .inForce { reasons.add(.loanNotIn(required: .inForce, actual: loan.status)) }
        if let unit = command.unit, !loan.units.contains(unit) { reasons.add(.unitNotOfLoan, FieldKey.failureUnit) }
        reasons.check(past: command.day, today: moment.day, notBefore: loan.handedOverOn, FieldKey.failureReportedOn)
        reasons.check(reason: command.description, FieldKey.failureDescription)
        return reasons.decision {
            let body = FailureReported(
                failure: command.failure, unit: command.unit, day: command.day, description: command.description)
            return [CaseEvent(loan.id, .failureReported(body))]
        }
    }

    /// The failed unit goes to the service; a failure of the link goes to the provider.
    func sendToService(_ command: SendToService) throws -> Decision {
        guard let loan = try load(Loan.self, command.loan) else { return .refused(.unknownCase(.loan)) }
        guard let failure = loan.failures.first(where: { $0.id == command.failure }) else { return .refused(.failureUnknown) }
        var reasons = Reasons()
        checkInForce(loan, &reasons)
        if failure.status != .reported { reasons.add(.failureNotIn(required: .reported, actual: failure.status)) }
        reasons.check(past: command.day, today: moment.day, notBefore: failure.reportedOn, FieldKey.failureSentOn)
        return reasons.decision {
            let sent = FailureSentToService(failure: failure.id, day: command.day)
            var events = [CaseEvent(loan.id, .failureSentToService(sent))]
            // Two failures of one unit send it away once.
            if let unit = failure.unit, !isAtService(unit, loan, beside: failure) {
                let body = UnitSentToService(loan: loan.id, failure: failure.id, day: command.day)
                events.append(CaseEvent(unit, .unitSentToService(body)))
            }
            return events
        }
    }

    /// The failure is mended, by the service or on the spot.
    func recordRepair(_ command: RecordRepair) throws -> Decision {
        guard let loan = try load(Loan.self, command.loan) else { return .refused(.unknownCase(.loan)) }
        guard let failure = loan.failures.first(where: { $0.id == command.failure }) else { return .refused(.failureUnknown) }
        var reasons = Reasons()
        checkInForce(loan, &reasons)
        if failure.status == .mended { reasons.add(.failureNotIn(required: .inService, actual: .mended)) }
        let earliest = failure.sentOn ?? failure.reportedOn
        reasons.check(past: command.day, today: moment.day, notBefore: earliest, FieldKey.failureMendedOn)
        reasons.check(reason: command.remedy, FieldKey.failureRemedy)
        return reasons.decision {
            let mended = FailureMended(failure: failure.id, day: command.day, remedy: command.remedy)
            var events = [CaseEvent(loan.id, .failureMended(mended))]
            if let unit = failure.unit, failure.status == .inService, !isAtService(unit, loan, beside: failure) {
                let body = UnitBackFromService(loan: loan.id, failure: failure.id, day: command.day)
                events.append(CaseEvent(unit, .unitBackFromService(body)))
            }
            return events
        }
    }

    private func checkInForce(_ loan: Loan, _ reasons: inout Reasons) {
        if loan.status != .inForce { reasons.add(.loanNotIn(required: .inForce, actual: loan.status)) }
    }

    /// The unit is at the service for another failure.
    private func isAtService(_ unit: CaseID, _ loan: Loan, beside failure: Failure) -> Bool {
        loan.failures.contains { $0.id != failure.id && $0.unit == unit && $0.status == .inService }
    }
}

import Rules

extension Decider {
    /// A named person's formal decision beside the program's verdict (P-13).
    func recordFormalResult(_ command: RecordFormalResult) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        // Who passes an application says with it that no defect is left: the verdict beside the decision knows that too.
        guard let verdict = try verdict(on: application, formallyCorrect: command.passed) else {
            return .refused(.unknownCase(.household))
        }
        var reasons = Reasons()
        if !mayBeDecidedFormally(application.status, passed: command.passed) {
            reasons.add(.applicationNotOpen(application.status))
        }
        let eligible = verdict.status == .eligible
        let needsReason = Application.formalResultNeedsReason(passed: command.passed, verdict: verdict.status)
        reasons.check(reason: command.reason, required: needsReason, FieldKey.formalReason)
        return reasons.decision {
            let body = FormalResultRecorded(
                passed: command.passed, reason: command.reason, day: moment.day, verdict: RecordedVerdict(verdict),
                overrides: command.passed ? !eligible : eligible)
            return [CaseEvent(application.id, .formalResultRecorded(body))]
        }
    }

    /// Decided once; until the list decision it may be turned, by another decision with its own reason.
    private func mayBeDecidedFormally(_ status: ApplicationStatus, passed: Bool) -> Bool {
        switch status {
        case .received, .inVerification, .supplemented: true
        case .called, .formallyCorrect: !passed
        case .formallyRejected: passed
        case .inAssessment, .basicList, .reserveList, .notAccepted, .resigned, .struckOff, .withdrawn, .died: false
        }
    }

    /// The coordinator's decision: a place (as long as there are any, ST-2), a position on the reserve list, or neither.
    func decideList(_ command: DecideList, in project: Project) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        guard let verdict = try verdict(on: application, formallyCorrect: application.isFormallyCorrect) else {
            return .refused(.unknownCase(.household))
        }
        var reasons = Reasons()
        if !mayBeListed(application.status, command.outcome) { reasons.add(.notFormallyCorrect(application.status)) }
        if command.outcome == .basicList {
            if try reader.count(on: .basicList) >= project.places {
                reasons.add(.noPlacesLeft(places: project.places), FieldKey.listOutcome)
            }
            if try isServed(application) { reasons.add(.householdAlreadyServed, FieldKey.listOutcome) }
        }
        let overrides = Application.overrides(command.outcome, verdict: verdict.status)
        let needsReason = application.listDecisionNeedsReason(command.outcome, verdict: verdict.status)
        reasons.check(reason: command.reason, required: needsReason, FieldKey.listReason)
        return try reasons.decision {
            let body = ListDecided(
                outcome: command.outcome, position: try nextPosition(command.outcome), reason: command.reason, day: moment.day,
                verdict: RecordedVerdict(verdict), overrides: overrides)
            return [CaseEvent(application.id, .listDecided(body))]
        }
    }

    private func mayBeListed(_ status: ApplicationStatus, _ outcome: DecideList.Outcome) -> Bool {
        switch status {
        case .formallyCorrect: true
        case .reserveList: outcome != .reserveList
        case .received, .inVerification, .called, .supplemented, .formallyRejected, .inAssessment, .basicList, .notAccepted, .resigned,
            .struckOff, .withdrawn, .died:
            false
        }
    }

    /// Another application of the household has a place already; support goes to households, not to persons.
    func isServed(_ application: Application) throws -> Bool {
        try reader.applications(of: application.content.household).contains { id in
            guard id != application.id else { return false }
            return try load(Application.self, id)?.status == .basicList
        }
    }

    /// Positions follow one another and are never held by two.
    private func nextPosition(_ outcome: DecideList.Outcome) throws -> Int? {
        switch outcome {
        case .basicList: try reader.lastPosition(on: .basicList) + 1
        case .reserveList: try reader.lastPosition(on: .reserveList) + 1
        case .notAccepted: nil
        }
    }

    /// The applicant may withdraw until the equipment is handed over; after that the way out is its return.
    func withdrawApplication(_ command: WithdrawApplication) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        var reasons = Reasons()
        if application.status.isFinal { reasons.add(.applicationNotOpen(application.status)) }
        if let id = try reader.loan(of: application.id), let loan = try load(Loan.self, id),
            loan.status == .inForce || loan.status == .returned
        {
            reasons.add(.loanExists(number: loan.number))
        }
        reasons.check(reason: command.reason, required: false, FieldKey.withdrawalReason)
        return reasons.decision {
            [CaseEvent(application.id, .applicationWithdrawn(ApplicationWithdrawn(day: moment.day, reason: command.reason)))]
        }
    }

    /// The verdict on an application as it is stored; `nil` where its household is not there.
    func verdict(on application: Application, formallyCorrect: Bool) throws -> Verdict? {
        try load(Household.self, application.content.household).map { household in
            assessApplication(
                application.content, household: household.content, others: try otherFilings(of: application.id, in: household.id),
                formallyCorrect: formallyCorrect, under: book)
        }
    }
}

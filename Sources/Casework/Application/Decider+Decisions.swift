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
        reasons.check(command.passed ? .pass : .reject, on: application)
        if !command.passed { checkRejection(application, &reasons) }
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

    /// The coordinator's decision: a place (as long as there are any, ST-2), a position on the reserve list, or neither.
    func decideList(_ command: DecideList, in project: Project) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        guard let verdict = try verdict(on: application, formallyCorrect: application.isFormallyCorrect) else {
            return .refused(.unknownCase(.household))
        }
        var reasons = Reasons()
        reasons.check(command.outcome.step, on: application)
        if command.outcome == .basicList {
            if let places = try placesTaken(for: application, in: project) { reasons.add(.noPlacesLeft(places: places), FieldKey.listOutcome) }
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
        reasons.check(.withdraw, on: application)
        try checkNoEquipment(application, &reasons)
        reasons.check(reason: command.reason, required: false, FieldKey.withdrawalReason)
        return reasons.decision {
            [CaseEvent(application.id, .applicationWithdrawn(ApplicationWithdrawn(day: moment.day, reason: command.reason)))]
        }
    }

    /// The verdict on an application as it is stored; `nil` where its household is not there.
    func verdict(on application: Application, formallyCorrect: Bool) throws -> Verdict? {
        let book = try book(for: application)
        return try load(Household.self, application.content.household).map { household in
            assessApplication(
                application.content, household: household.content, others: try otherFilings(of: application),
                earlier: try reader.undecidedEarlier(of: household.content, book.peselReading), call: application.calls?.last, today: moment.day, formallyCorrect: formallyCorrect, under: book)
        }
    }
}

extension DecideList.Outcome {
    /// The step that the outcome is, where the coordinator decides without a sitting.
    public var step: ApplicationStep {
        switch self {
        case .basicList: .putOnBasicList
        case .reserveList: .putOnReserveList
        case .notAccepted: .notAccept
        }
    }
}

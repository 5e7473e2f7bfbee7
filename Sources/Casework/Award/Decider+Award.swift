import Rules

extension Decider {
    /// A step after the list.
    func award(_ command: AwardCommand, in project: Project) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        switch command.act {
        case .deliverNotice(let day, let signingEnds): return deliverNotice(application, day, signingEnds)
        case .promote(let facts, let reason): return try promote(application, facts, reason, in: project)
        }
    }

    /// The delivery starts the term for signing (KP-25); a last day that is a day off is moved by P-5.
    private func deliverNotice(_ application: Application, _ day: CalendarDay, _ given: CalendarDay?) -> Decision {
        if let obstacle = ApplicationStep.deliverNotice.obstacle(in: application.status) { return .refused(obstacle) }
        var reasons = Reasons()
        reasons.check(past: day, today: moment.day, notBefore: application.decidedOn, FieldKey.noticeDay)
        let ends = given ?? signingEnd(after: day)
        if let ends {
            if ends < day { reasons.add(.dateBefore(day), FieldKey.signingEnds) }
        } else {
            reasons.add(.signingTermMissing, FieldKey.signingEnds)
        }
        return reasons.decision {
            guard let ends else { return [] }
            return [CaseEvent(application.id, .sitting(.noticeDelivered(NoticeDelivered(day: day, signingEnds: ends))))]
        }
    }

    private func signingEnd(after day: CalendarDay) -> CalendarDay? {
        book.ruleSet.rankingInForce.signingDays.map {
            Deadline.end(of: .days($0), after: day, calendar: WorkingCalendar(book.law), shift: Deadline.shift(book.ruleSet.policies))
        }
    }

    /// The lowest position first (KP-23), for a place that is free; out of order only with a reason. The facts were asked anew.
    private func promote(_ application: Application, _ facts: ConfirmedFacts, _ reason: String, in project: Project) throws -> Decision {
        if let obstacle = ApplicationStep.promote.obstacle(in: application.status) { return .refused(obstacle) }
        guard let position = application.listPosition else { return .refused(.notOnReserveList(application.status)) }
        guard let verdict = try verdict(on: application, formallyCorrect: true) else { return .refused(.unknownCase(.household)) }
        var reasons = Reasons()
        if let places = try placesTaken(for: application, in: project) { reasons.add(.noVacancy(places: places)) }
        if try isServed(application) { reasons.add(.householdAlreadyServed) }
        if !facts.isStillEligible || !facts.isStillWithout { reasons.add(.factsNotConfirmed) }
        let first = try reader.first(on: .reserveList).flatMap { try load(Application.self, $0) }
        if reason.isBlank, let first, first.id != application.id {
            reasons.add(.reserveOrderSkipped(number: first.number, position: first.listPosition ?? 0), FieldKey.promotionReason)
        }
        if reason.isBlank, verdict.status == .ineligible { reasons.add(.verdictAgainst(number: application.number), FieldKey.promotionReason) }
        reasons.check(text: reason, FieldKey.promotionReason)
        return try reasons.decision {
            let body = ReservePromoted(
                from: position, position: try reader.lastPosition(on: .basicList) + 1, facts: facts, isInOrder: first?.id == application.id,
                reason: reason, day: moment.day, verdict: RecordedVerdict(verdict))
            return [CaseEvent(application.id, .sitting(.promoted(body)))]
        }
    }
}

extension RuleSet {
    /// Whether the programme lets a place depend on a signature within a term, so that the term has to be begun before anybody can miss it.
    var asksToSignInTerm: Bool {
        rankingInForce.signingDays != nil || requirements.contains { $0.condition.uses.contains { $0.id == "agreement_signed_in_term" } }
    }
}

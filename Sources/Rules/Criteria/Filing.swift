extension Criteria {
    /// The application was filed within the window, by the channel's own date (P-15 for postmarks without an hour).
    static let filedInWindow = Criterion(
        id: "filed_in_window", asks: [.filingChannel, .receivedDay, .receivedTime, .postmarkDay, .postmarkTime]
    ) { context in
        let filing = context.facts.filing
        let rule = context.ruleSet.filing
        let channel = filing.channel
        if channel == nil, rule.postRule == .postmark { return .unknown([FactRef(.filingChannel)]) }
        let byPostmark = channel == .post && rule.postRule == .postmark
        let dayFact = FactRef(byPostmark ? .postmarkDay : .receivedDay)
        guard let day = byPostmark ? filing.postmarkDay : filing.receivedDay else { return .unknown([dayFact]) }
        var result = CriterionResult(
            outcome: .met, reason: .satisfied,
            used: (channel.map { [UsedFact(FactRef(.filingChannel), .code(identifier: $0.rawValue))] } ?? [])
                + [UsedFact(dayFact, .day(day: day))])
        if let opens = rule.opens, day < opens {
            return result.comparing(day, .atLeast, opens, failing: .filedTooEarly)
        }
        // A letter is brought whenever the post comes.
        if let opensAt = rule.opensAt, day == rule.opens, channel != .post, let early = hourOnFirstDay(context, result, day: day, opensAt: opensAt) {
            return early
        }
        if channel == .post, let cutOff = rule.postCutOff, let received = filing.receivedDay, received > cutOff {
            if byPostmark { result.used.append(UsedFact(FactRef(.receivedDay), .day(day: received))) }
            return result.comparing(received, .atMost, cutOff, failing: .filedTooLate)
        }
        guard let closes = rule.closes else { return result }
        if day > closes {
            return lateByPost(result, posted: filing.postmarkDay, rule: rule, channel: channel, closes: closes)
                ?? result.comparing(day, .atMost, closes, failing: .filedTooLate)
        }
        guard day == closes, let closesAt = rule.closesAt else {
            return result.comparing(day, .atMost, closes, failing: .filedTooLate)
        }
        return hourOnLastDay(context, result, byPostmark: byPostmark, day: day, closesAt: closesAt)
    }

    /// Where receipt counts: posted in time and received late is for a person, and without the postmark nobody can say.
    private static func lateByPost(
        _ partial: CriterionResult, posted: CalendarDay?, rule: FilingRule, channel: FilingChannel?, closes: CalendarDay
    ) -> CriterionResult? {
        guard rule.postRule == .receipt else { return nil }
        guard let channel else { return .unknown([FactRef(.filingChannel)], used: partial.used) }
        guard channel == .post else { return nil }
        let fact = FactRef(.postmarkDay)
        guard let posted else { return .unknown([fact], used: partial.used) }
        guard posted <= closes else { return nil }
        return .review(used: partial.used + [UsedFact(fact, .day(day: posted))])
    }

    /// What speaks against an application of the first day: it came before the hour, or nobody wrote down when.
    private static func hourOnFirstDay(
        _ context: CriterionContext, _ partial: CriterionResult, day: CalendarDay, opensAt: TimeOfDay
    ) -> CriterionResult? {
        let fact = FactRef(.receivedTime)
        guard let time = context.facts.filing.receivedTime else { return .unknown([fact], used: partial.used) }
        guard time < opensAt else { return nil }
        var result = partial
        result.used.append(UsedFact(fact, .moment(day: day, time: time)))
        result.comparison = Comparison(
            left: .moment(day: day, time: time), relation: .atLeast, right: .moment(day: day, time: opensAt), holds: false)
        result.outcome = .notMet
        result.reason = .filedTooEarly
        return result
    }

    private static func hourOnLastDay(
        _ context: CriterionContext, _ partial: CriterionResult, byPostmark: Bool, day: CalendarDay, closesAt: TimeOfDay
    ) -> CriterionResult {
        var result = partial
        if byPostmark {
            let policy = context.policy(.postmarkHour)
            result.policies = [policy.use]
            if policy.option == "any_hour" {
                return result.comparing(day, .atMost, day, holding: .postmarkOnLastDay, failing: .filedTooLate)
            }
        }
        let fact = FactRef(byPostmark ? .postmarkTime : .receivedTime)
        guard let time = byPostmark ? context.facts.filing.postmarkTime : context.facts.filing.receivedTime else {
            result.outcome = .unknown
            result.reason = .missingFacts
            result.missing = [fact]
            return result
        }
        let holds = time <= closesAt
        result.used.append(UsedFact(fact, .moment(day: day, time: time)))
        result.comparison = Comparison(
            left: .moment(day: day, time: time), relation: .atMost, right: .moment(day: day, time: closesAt), holds: holds)
        result.outcome = Outcome(holds)
        result.reason = holds ? .satisfied : .filedAfterClosingHour
        return result
    }

    /// The application reached the institution that the rules name.
    static let filedAtRightInstitution = Criterion(id: "filed_at_right_institution", asks: [.rightInstitution]) { context in
        CriterionResult.flag(
            context.facts.filing.rightInstitution, FactRef(.rightInstitution), wanted: true, failing: .wrongInstitution)
    }

    /// The form is signed by the applicant or the representative.
    static let formSigned = Criterion(id: "form_signed", asks: [.signed]) { context in
        CriterionResult.flag(context.facts.filing.signed, FactRef(.signed), wanted: true, failing: .notSigned)
    }
}

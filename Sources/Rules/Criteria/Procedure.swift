extension Criteria {
    /// No defect of form, or minor ones only that were mended within the term of the call (KP-17; P-5, P-16).
    static let defectsSupplemented = Criterion(
        id: "defects_supplemented", parameters: [ParameterSpec("days", .number(1...365))],
        asks: [.formalDefects, .defectIsMinor, .supplementCall, .callDelivered, .supplementResponse]
    ) { context in
        let fact = FactRef(.formalDefects)
        guard let defects = context.facts.formalDefects else { return .unknown([fact]) }
        let used = [UsedFact(fact, .count(number: defects.count))]
        if defects.isEmpty { return .met(.noDefects, used: used) }
        if defects.contains(where: { $0.isMinor == false }) { return .notMet(.defectNotMinor, used: used) }
        if defects.contains(where: { $0.isMinor == nil }) { return .unknown([FactRef(.defectIsMinor)], used: used) }
        return supplemented(context, used: used)
    }

    private static func supplemented(_ context: CriterionContext, used: [UsedFact]) -> CriterionResult {
        guard let call = context.facts.supplementCall else { return .unknown([FactRef(.supplementCall)], used: used) }
        let starts = context.policy(.callStart)
        let byDelivery = starts.option == "delivery"
        let startFact = FactRef(byDelivery ? .callDelivered : .supplementCall)
        guard let start = byDelivery ? call.delivered : call.called else {
            return .unknown([startFact], used: used, policies: [starts.use])
        }
        let shift = context.policy(.termShift)
        let days = Term.days(context.parameters.number("days") ?? 0)
        let calendar = WorkingCalendar(context.law)
        let end = Deadline.end(
            of: days, after: start, calendar: calendar, shift: Deadline.shift(context.ruleSet.policies))
        // The term rests on the policy wherever another answer to it would give another day.
        let restsOnShift = Deadline.Shift.allCases.contains {
            Deadline.end(of: days, after: start, calendar: calendar, shift: $0) != end
        }
        var result = CriterionResult(
            outcome: .unknown, reason: .missingFacts, used: used + [UsedFact(startFact, .day(day: start))],
            policies: [starts.use] + (restsOnShift ? [shift.use] : []))
        let fact = FactRef(.supplementResponse)
        switch call.response {
        case nil:
            result.missing = [fact]
            return result
        case .never:
            result.used.append(UsedFact(fact, .flag(isTrue: false)))
            result.outcome = .notMet
            result.reason = .notSupplemented
            return result
        case .day(let day):
            result.used.append(UsedFact(fact, .day(day: day)))
            return result.comparing(day, .atMost, end, holding: .supplementedInTime, failing: .supplementedTooLate)
        }
    }

    /// The claimed groups lead to one body, or the applicant declared which (KP-21).
    static let routeDeclared = Criterion(id: "route_declared", asks: [.claimedGroups, .declaredRoute]) { context in
        guard let claimed = context.facts.claimedGroups, !claimed.isEmpty else { return .unknown([FactRef(.claimedGroups)]) }
        let routes = context.ruleSet.routes(of: claimed)
        let fact = FactRef(.declaredRoute)
        guard let declared = context.facts.declaredRoute else {
            if routes.count > 1 {
                return CriterionResult(outcome: .unknown, reason: .severalRoutes, missing: [fact])
            }
            return .met(used: routes.map { UsedFact(fact, .code(identifier: $0)) })
        }
        let used = [UsedFact(fact, .code(identifier: declared))]
        return routes.contains(declared) ? .met(used: used) : .notMet(.routeNotCompetent, used: used)
    }

    /// A named person confirmed what the programme leaves to a person (ST-14).
    static let confirmedByPerson = Criterion(
        id: "confirmed_by_person", parameters: [ParameterSpec("what", .identifier)], asks: [.confirmations]
    ) { context in
        let what = context.parameters.text("what")
        guard let confirmation = context.facts.confirmations?.last(where: { $0.what == what }) else {
            return .unknown([FactRef(.confirmations)])
        }
        let used = [UsedFact(FactRef(.confirmations), .flag(isTrue: confirmation.isConfirmed))]
        return confirmation.isConfirmed ? .met(.confirmedByPerson, used: used) : .notMet(.refusedByPerson, used: used)
    }

    /// The welfare centre put the application where the award asks for it (KP-25 pkt 2).
    static let recommendedAs = Criterion(
        id: "recommended_as", parameters: [ParameterSpec("lists", .words(Recommendation.allCases.map(\.rawValue)))],
        asks: [.recommendation]
    ) { context in
        let fact = FactRef(.recommendation)
        guard let recommendation = context.facts.award.recommendation else { return .unknown([fact]) }
        let used = [UsedFact(fact, .code(identifier: recommendation.rawValue))]
        return context.parameters.words("lists", as: Recommendation.self).contains(recommendation)
            ? .met(used: used) : .notMet(.notRecommended, used: used)
    }

    /// The body competent for the applicant's route chose the applicant (KP-21, KP-25 pkt 3).
    static let selectedByCompetentBody = Criterion(
        id: "selected_by_competent_body", asks: [.selectedBy, .claimedGroups, .declaredRoute]
    ) { context in
        let fact = FactRef(.selectedBy)
        guard let body = context.facts.award.selectedBy else { return .unknown([fact]) }
        let used = [UsedFact(fact, .code(identifier: body))]
        if body.isEmpty { return .notMet(.notSelected, used: used) }
        let declared = context.facts.declaredRoute
        if let declared, declared != body { return .notMet(.selectedByOtherBody, used: used) }
        guard let claimed = context.facts.claimedGroups, !claimed.isEmpty else {
            return declared == nil ? .unknown([FactRef(.claimedGroups)], used: used) : .met(used: used)
        }
        // A declaration chooses among the bodies that the groups lead to, it makes no other body competent.
        let routes = context.ruleSet.routes(of: claimed)
        guard routes.contains(body) else { return .notMet(.selectedByOtherBody, used: used) }
        return routes.count == 1 || declared != nil ? .met(used: used) : .unknown([FactRef(.declaredRoute)], used: used)
    }

    /// The loan agreement was signed within the term that was set (KP-25 pkt 4).
    static let agreementSignedInTerm = Criterion(
        id: "agreement_signed_in_term", asks: [.agreementSigned, .signingEnds]
    ) { context in
        let fact = FactRef(.agreementSigned)
        guard let signed = context.facts.award.signed else { return .unknown([fact]) }
        guard let day = signed.day else {
            return .notMet(.agreementNotSigned, used: [UsedFact(fact, .flag(isTrue: false))])
        }
        let used = [UsedFact(fact, .day(day: day))]
        guard let end = context.facts.award.signingEnds else { return .unknown([FactRef(.signingEnds)], used: used) }
        return CriterionResult.met(used: used).comparing(day, .atMost, end, failing: .agreementSignedTooLate)
    }

    /// An inspection found, in minutes, a use contrary to contract, law or purpose (KP-27).
    static let breachInMinutes = Criterion(id: "breach_in_minutes", asks: [.breach, .inspectionInMinutes]) { context in
        let breach = context.facts.inspection.breach
        if breach == .noBreach {
            return .notMet(.noBreach, used: [UsedFact(FactRef(.breach), .code(identifier: Breach.noBreach.rawValue))])
        }
        var minutes = CriterionResult.flag(
            context.facts.inspection.inMinutes, FactRef(.inspectionInMinutes), wanted: true, failing: .notInMinutes)
        guard let breach else {
            if minutes.outcome != .notMet { minutes = .unknown(minutes.missing + [FactRef(.breach)], used: minutes.used) }
            return minutes
        }
        minutes.used.append(UsedFact(FactRef(.breach), .code(identifier: breach.rawValue)))
        return minutes
    }
}

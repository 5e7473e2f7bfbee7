import Rules

extension Decider {
    /// The whole agenda: what is new on it comes under assessment, what is no longer on it is formally correct again.
    func setAgenda(_ sitting: Sitting, _ applications: [CaseID]) throws -> Decision {
        guard sitting.hasOpenAgenda else { return .refused(.sittingNotIn(sitting.status)) }
        guard Set(applications).count == applications.count else { return .refused(.agendaTwice, field: FieldKey.sittingAgenda) }
        if applications.count > Sitting.agendaLimit { return .refused(.agendaTooLong(limit: Sitting.agendaLimit), field: FieldKey.sittingAgenda) }
        let before = Set(sitting.agenda)
        var reasons = Reasons()
        for id in applications where !before.contains(id) {
            guard let application = try load(Application.self, id) else { return .refused(.unknownCase(.application), field: FieldKey.sittingAgenda) }
            try check(application, for: sitting, &reasons)
        }
        return try reasons.decision {
            guard sitting.agenda != applications else { return [] }
            let kept = Set(applications)
            let gone = try sitting.agenda.filter { !kept.contains($0) }.compactMap { try left(sitting, $0) }
            let new = applications.filter { !before.contains($0) }.map {
                CaseEvent($0, .sitting(.assessmentBegun(AssessmentBegun(sitting: sitting.id, day: moment.day))))
            }
            return [CaseEvent(sitting.id, .sitting(.agendaSet(AgendaSet(applications: applications))))] + gone + new
        }
    }

    /// Formally correct, before the right body (KP-21), and recommended where the programme orders by recommendation (KP-22, KP-25).
    private func check(_ application: Application, for sitting: Sitting, _ reasons: inout Reasons) throws {
        let number = application.number
        if ApplicationStep.putOnAgenda.obstacle(in: application.status) != nil {
            reasons.add(.notReadyForSitting(number: number, application.status), FieldKey.sittingAgenda)
        }
        // What came in before the office kept rounds belongs to none, and may be decided with any.
        if let own = application.round {
            let isOfAnother = try sitting.round.map { $0 != own } ?? isBoundByPlaces(own)
            if isOfAnother { reasons.add(.roundOfAnother(number: number), FieldKey.sittingAgenda) }
        }
        if let body = sitting.body {
            switch application.route(under: book.ruleSet) {
            case .settled(let route): if route != body { reasons.add(.routeOfAnother(number: number), FieldKey.sittingAgenda) }
            case .undeclared: reasons.add(.routeUndeclared(number: number), FieldKey.sittingAgenda)
            case .one: break
            }
        }
        if book.ruleSet.rankingInForce.needsRecommendation, !application.isHandedOver {
            reasons.add(.notHandedOver(number: number), FieldKey.sittingAgenda)
        }
    }

    /// Whether a round has places of its own to give, which a sitting that was called before there were rounds knows nothing of.
    private func isBoundByPlaces(_ id: CaseID) throws -> Bool {
        guard let round = try load(Round.self, id) else { return false }
        return round.status.isToDecide && round.content.places != nil
    }

    /// Whether an application may be put on the agenda as it stands.
    func isReady(_ application: Application, for sitting: Sitting) throws -> Bool {
        var reasons = Reasons()
        try check(application, for: sitting, &reasons)
        return reasons.all.isEmpty
    }

    /// An order of equals; it must hold whole ties as they are open now.
    func breakTie(
        _ sitting: Sitting, _ applications: [CaseID], _ method: RankingRule.TieMethod, _ reason: String, in project: Project
    ) throws -> Decision {
        guard sitting.status == .opened else { return .refused(.sittingNotIn(sitting.status)) }
        let given = Set(applications)
        var reasons = Reasons()
        if !given.isSubset(of: sitting.agenda) { reasons.add(.notOnAgenda, FieldKey.sittingApplication) }
        if !book.ruleSet.rankingInForce.openTies.contains(method) { reasons.add(.tieMethodNotAllowed(method), FieldKey.tieMethod) }
        let board = try sittingBoard(sitting, in: project, under: book, reading: reader, withVerdicts: false)
        let touched = board.ranking.openTies.filter { !given.isDisjoint(with: $0.applications) }
        if touched.isEmpty {
            reasons.add(.noTie, FieldKey.sittingApplication)
        } else if given.count != applications.count || !touched.allSatisfy({ given.isSuperset(of: $0.applications) }) {
            reasons.add(.tieNotWhole, FieldKey.sittingApplication)
        }
        reasons.check(reason: reason, FieldKey.sittingReason)
        return reasons.decision {
            [CaseEvent(sitting.id, .sitting(.tieBroken(TieBroken(applications: applications, method: method, reason: reason))))]
        }
    }
}

/// Which body judges an application (KP-21).
public enum ApplicationRoute: Equatable, Sendable {
    /// The programme has one body for all.
    case one
    case settled(String)
    /// The groups lead to several bodies, and the applicant has not said which.
    case undeclared
}

extension Application {
    /// Which body judges it: the declared one, or the one to which all its groups lead.
    public func route(under ruleSet: RuleSet) -> ApplicationRoute {
        guard ruleSet.groups.contains(where: { $0.route != nil }) else { return .one }
        let routes = ruleSet.routes(of: content.claimedGroups)
        if let declared = content.declaredRoute, routes.contains(declared) { return .settled(declared) }
        return routes.count == 1 ? .settled(routes[0]) : .undeclared
    }
}

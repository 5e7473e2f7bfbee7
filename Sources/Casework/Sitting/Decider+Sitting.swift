import Rules

extension Decider {
    /// One step of a sitting.
    func sitting(_ command: SittingCommand, in project: Project) throws -> Decision {
        if case .call(let number, let day, let body, let round, let members) = command.act {
            return try call(command.sitting, number, day, body, round, members)
        }
        guard let sitting = try load(Sitting.self, command.sitting) else { return .refused(.unknownCase(.sitting)) }
        switch command.act {
        case .call: return .refused(.sittingNotIn(sitting.status))
        case .open(let present): return open(sitting, present)
        case .setAgenda(let applications): return try setAgenda(sitting, applications)
        case .declareInterest(let member, let application, let reason): return declareInterest(sitting, member, application, reason)
        case .setOrder(let applications): return setOrder(sitting, applications)
        case .decideAcceptance(let application, let isAccepted, let reason): return decideAcceptance(sitting, application, isAccepted, reason)
        case .breakTie(let applications, let method, let reason): return try breakTie(sitting, applications, method, reason, in: project)
        case .propose(let isLast): return try propose(sitting, isLast: isLast, in: project)
        case .withdrawProposal(let reason): return withdrawProposal(sitting, reason)
        case .close(let digest): return try close(sitting, digest, in: project)
        case .cancel(let reason): return try cancel(sitting, reason)
        }
    }

    private func call(
        _ id: CaseID, _ number: String, _ day: CalendarDay, _ body: String?, _ round: CaseID?, _ members: [SittingMember]
    ) throws -> Decision {
        guard try reader.state(of: id) == nil else { return .refused(.unknownCase(.sitting)) }
        var reasons = Reasons()
        reasons.check(name: number, FieldKey.sittingNumber)
        if let other = try reader.sitting(numbered: number), other != id { reasons.add(.sittingNumberTaken, FieldKey.sittingNumber) }
        if members.isEmpty { reasons.add(.sittingWithoutMembers, FieldKey.sittingMembers) }
        for (index, member) in members.enumerated() {
            reasons.check(name: member.name, FieldKey.sittingMember(index))
            reasons.check(text: member.function, FieldKey.sittingMember(index), limit: TextLimit.name)
        }
        let routes = book.ruleSet.routes(of: book.ruleSet.groups.map(\.code))
        if let body {
            if !routes.contains(body) { reasons.add(.unknownRoute(body), FieldKey.sittingBody) }
        } else if routes.count > 1 {
            reasons.add(.bodyMissing, FieldKey.sittingBody)
        }
        let round = try self.round(chosen: round, &reasons)
        return reasons.decision {
            let named = members.enumerated().map { index, member in
                SittingMember(number: index + 1, name: member.name, function: member.function)
            }
            return [CaseEvent(id, .sitting(.called(SittingCalled(number: number, day: day, body: body, round: round))))]
                + named.map { CaseEvent(id, .sitting(.memberNamed(SittingMemberNamed(member: $0)))) }
        }
    }

    /// The round that a sitting decides about: the one that was chosen, else the only one there is to decide.
    private func round(chosen: CaseID?, _ reasons: inout Reasons) throws -> CaseID? {
        let rounds = try reader.roundsToDecide()
        guard let chosen else {
            if rounds.count > 1 { reasons.add(.roundNotChosen(rounds.count), FieldKey.sittingRound) }
            return rounds.first
        }
        if !rounds.contains(chosen) { reasons.add(.unknownCase(.round), FieldKey.sittingRound) }
        return chosen
    }

    private func open(_ sitting: Sitting, _ present: [Int]) -> Decision {
        guard sitting.status == .called else { return .refused(.sittingNotIn(sitting.status)) }
        var reasons = Reasons()
        reasons.check(past: sitting.day, today: moment.day, FieldKey.sittingDay)
        let there = Set(present)
        let quorum = book.ruleSet.rankingInForce.quorum(of: sitting.members.count)
        if !there.isSubset(of: sitting.members.map(\.number)) { reasons.add(.notAMember, FieldKey.sittingPresent) }
        if there.count < quorum { reasons.add(.quorumMissing(present: there.count, needed: quorum), FieldKey.sittingPresent) }
        return reasons.decision {
            [CaseEvent(sitting.id, .sitting(.opened(SittingOpened(present: there.sorted(), quorum: quorum))))]
        }
    }

    private func declareInterest(_ sitting: Sitting, _ member: Int, _ application: CaseID, _ reason: String) -> Decision {
        guard sitting.status == .opened else { return .refused(.sittingNotIn(sitting.status)) }
        var reasons = Reasons()
        if !sitting.present.contains(member) { reasons.add(.notAMember, FieldKey.interestMember) }
        if !sitting.agenda.contains(application) { reasons.add(.notOnAgenda, FieldKey.sittingApplication) }
        if sitting.interests.contains(DeclaredInterest(member: member, application: application)) {
            reasons.add(.interestDeclaredAlready, FieldKey.interestMember)
        }
        reasons.check(text: reason, FieldKey.sittingReason)
        return reasons.decision {
            [CaseEvent(sitting.id, .sitting(.interestDeclared(InterestDeclared(member: member, application: application, reason: reason))))]
        }
    }

    private func setOrder(_ sitting: Sitting, _ applications: [CaseID]) -> Decision {
        guard sitting.status == .opened else { return .refused(.sittingNotIn(sitting.status)) }
        var reasons = Reasons()
        if !book.ruleSet.rankingInForce.order.contains(.committeeOrder) { reasons.add(.orderNotCommittees) }
        if Set(applications) != Set(sitting.agenda) || applications.count != sitting.agenda.count { reasons.add(.orderIncomplete) }
        return reasons.decision {
            sitting.order == applications ? [] : [CaseEvent(sitting.id, .sitting(.orderSet(OrderSet(applications: applications))))]
        }
    }

    private func decideAcceptance(_ sitting: Sitting, _ application: CaseID, _ isAccepted: Bool, _ reason: String) -> Decision {
        guard sitting.status == .opened else { return .refused(.sittingNotIn(sitting.status)) }
        var reasons = Reasons()
        if !sitting.agenda.contains(application) { reasons.add(.notOnAgenda, FieldKey.sittingApplication) }
        reasons.check(reason: reason, FieldKey.sittingReason)
        return reasons.decision {
            let event = AcceptanceDecided(application: application, isAccepted: isAccepted, reason: reason)
            return [CaseEvent(sitting.id, .sitting(.acceptanceDecided(event)))]
        }
    }

    private func cancel(_ sitting: Sitting, _ reason: String) throws -> Decision {
        guard sitting.hasOpenAgenda else { return .refused(.sittingNotIn(sitting.status)) }
        var reasons = Reasons()
        reasons.check(reason: reason, FieldKey.sittingReason)
        return try reasons.decision {
            try sitting.agenda.compactMap { try left(sitting, $0) } + [CaseEvent(sitting.id, .sitting(.cancelled(SittingCancelled(reason: reason))))]
        }
    }

    /// An application leaves the agenda; nothing happens to one that was withdrawn, or whose applicant died, while it stood there.
    func left(_ sitting: Sitting, _ application: CaseID) throws -> CaseEvent? {
        guard let before = try load(Application.self, application), before.status == .inAssessment, before.sitting == sitting.id else { return nil }
        return CaseEvent(application, .sitting(.assessmentLeft(AssessmentLeft(sitting: sitting.id, day: moment.day))))
    }
}

import Casework
import Journal
import Rules

extension Office {
    /// Answers a question from the index: one consistent view, without waiting for writers. Works in a read-only office too.
    ///
    /// What shows a person's data is noted in the access journal first, and not answered where that fails.
    public func query(_ query: Query) throws -> Answer {
        if case .drafts = query { return .drafts(try drafts.list()) }
        if case .views = query { return .views(try views.list()) }
        try reopenIfReplaced()
        if indexIsBehind { try mendIndex() }
        if case .frozenList(let id) = query { return try mendingIndex { try frozenList(id) } }
        let moment = moment
        let recent = query == .recentPeople ? accessLog.recent(by: environment.login) : []
        return try mendingIndex {
            var answer = try index.read { database in
                let reader = IndexReader(database: database, cases: IndexCases(codec), moment: moment)
                if case .whatIf(let suppositions) = query { return try reader.whatIf(suppositions, under: ruleBook(), codec) }
                if case .sitting(let id, let request, let supposed) = query { return try reader.sittingFile(id, request, supposing: supposed, under: ruleBook()) }
                if case .nextToCheck = query {
                    return try reader.nextToCheck(except: Set(openElsewhere().map(\.id))).map(Answer.nextToCheck) ?? .nothing
                }
                if case .agendaOffer(let id) = query { return try reader.agendaOffer(id, by: actor(in: try reader.project()), under: ruleBook()) }
                if case .publication(let id) = query { return try reader.publicationFile(id, under: ruleBook()).map(Answer.publication) ?? .nothing }
                if case .round(let id) = query { return try reader.roundFile(id, under: ruleBook).map(Answer.round) ?? .nothing }
                if case .vacancies = query { return try reader.vacancies(under: ruleBook()) }
                if case .paper(let paper) = query { return try self.paper(paper, reader) }
                if case .recentPeople = query { return .found(try reader.people(of: recent)) }
                if case .preview(let act, let cases) = query { return .preview(try preview(act, on: cases, reader)) }
                return try reader.answer(query)
            }
            if case .desk(var counts) = answer {
                counts.drafts = try drafts.list().count
                answer = .desk(counts)
            }
            try noteAccess(answer)
            return answer
        }
    }

    private func preview(_ act: TaggedAct, on cases: [CaseID], _ reader: IndexReader) throws -> [TaggedLine] {
        try Casework.preview(act, on: cases, by: actor(in: try reader.project()), at: reader.moment, under: ruleBook(), reading: reader) { id in
            try reader.cases.load(id, reader.database)?.version ?? 0
        }
    }

    /// After a save whose index transaction failed. Where catching up fails too, the answer is as old as the index, and true as of then.
    private func mendIndex() throws {
        do {
            try bringIndexUp()
        } catch OfficeError.indexDamaged {
            try mendDamagedIndex()
        } catch OfficeError.index {
            return
        }
    }

    /// A damaged index is rebuilt, then asked again; and once more, for somebody may have taken the new one away as well.
    private func mendingIndex(_ body: () throws -> Answer) throws -> Answer {
        for _ in 1...2 {
            do { return try body() } catch OfficeError.indexDamaged { try mendDamagedIndex() }
        }
        return try body()
    }
}

extension IndexReader {
    /// The answer to every query but those whose answer stands outside the index (drafts, views, recent people) or needs the rules.
    func answer(_ query: Query) throws -> Answer {
        switch query {
        case .desk: .desk(try desk())
        case .applications(let request, let status): .applications(try applications(request, status: status))
        case .households(let request): .households(try households(request))
        case .loans(let request, let status): .loans(try loans(request, status: status))
        case .openFailures(let request): .loans(try openFailures(request))
        case .incomplete(let request): .applications(try incomplete(request))
        case .overdue(let request): .loans(try overdue(request))
        case .groupsToday(let request): .groups(try groups(request, today: true))
        case .equipment(let request, let status): .equipment(try equipment(request, status: status))
        case .groups(let request): .groups(try groups(request))
        case .publicUnits(let request): .publicUnits(try publicUnits(request))
        case .modules: .modules(try modules())
        case .rounds: .rounds(try roundFiles())
        case .caseRegister(let year): .caseRegister(try caseRegister(year: year))
        case .calls(let request): .calls(try calls(request))
        case .callLetters: .callLetters(try callLetters())
        case .lapsedCalls: .lapsedCalls(try lapsedCalls())
        case .checkQueue(let request): .applications(try checkQueue(request))
        case .nextToCheck: try nextToCheck(except: []).map(Answer.nextToCheck) ?? .nothing
        case .enrolmentCandidates(let group): try enrolmentCandidates(group: group).map(Answer.people) ?? .nothing
        case .loanCandidates(let request): .applications(try loanCandidates(request))
        case .application(let id): try applicationFile(id).map(Answer.application) ?? .nothing
        case .household(let id): try householdFile(id).map(Answer.household) ?? .nothing
        case .loan(let id): try loanFile(id).map(Answer.loan) ?? .nothing
        case .equipmentUnit(let id): try versioned(EquipmentUnit.self, id).map(Answer.equipmentUnit) ?? .nothing
        case .equipmentCard(let id): try equipmentCard(id).map(Answer.equipmentCard) ?? .nothing
        case .group(let id): try groupFile(id).map(Answer.group) ?? .nothing
        case .publicUnit(let id): try publicUnitFile(id).map(Answer.publicUnit) ?? .nothing
        case .project: try project().map(Answer.project) ?? .nothing
        case .card(let person): try card(person).map(Answer.card) ?? .nothing
        case .find(let needle): .found(try find(needle))
        case .numbered(let text): .numbered(try numbered(text))
        case .duplicates(let pesel, let familyName, let givenNames, let birthDate, let except):
            .people(
                try duplicates(pesel: pesel, name: familyName + " " + givenNames, birthDate: birthDate, except: except))
        case .earlierMatches(let searches, let household): .earlierMatches(try earlierMatches(searches, in: household))
        case .drafts: .drafts([])
        case .views: .views(KeptViews())
        case .recommendations(let request): .recommendations(try recommendations(request))
        case .recommendation(let id): try recommendationFile(id).map(Answer.recommendation) ?? .nothing
        case .sittings(let request): .sittings(try sittings(request))
        case .listed(let ids): .applications(try listed(ids))
        case .round, .publication, .whatIf, .preview, .recentPeople, .sitting, .agendaOffer, .frozenList, .vacancies, .paper: .nothing
        case .conflicts(let base): .conflicts(try conflicts(base))
        }
    }
}

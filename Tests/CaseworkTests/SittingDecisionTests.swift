import Casework
import Rules
import Testing

private typealias C = Committee

@Suite("The committee's sitting") struct SittingDecisionTests {
    private func positions(_ office: Office, _ status: ApplicationStatus) -> [Int] {
        office.all(Application.self).filter { $0.status == status }.compactMap(\.listPosition).sorted()
    }

    @Test("LE-3: five applications for three places: the list decides each of them in one unit, and the sums agree")
    func whole() throws {
        let office = try C.proposed(5, places: 3, isLast: true)
        var closed = office
        let events = try closed.submit(C.at(.close(digest: office.digest(of: C.sitting))))
        #expect(events.count == 6 && events[0].id == C.sitting)
        #expect(closed.count(on: .basicList) == 3 && closed.count(on: .reserveList) == 2)
        #expect(positions(closed, .basicList) == [1, 2, 3] && positions(closed, .reserveList) == [1, 2])
        #expect(closed.application(1)?.sitting == C.sitting && closed.sitting()?.status == .closed)
        let list = try #require(closed.sitting()?.list.flatMap { FrozenList(lines: $0) })
        #expect(list.rows.map(\.application) == (1...5).map(C.application) && list.head.places == 3)
        #expect(list.rows.map(\.reason) == ["within_places", "within_places", "within_places", "beyond_places", "beyond_places"])
        #expect(list.count(.basicList) == 3 && list.count(.reserveList) == 2 && list.count(.notAccepted) == 0)
    }

    @Test("An application that was withdrawn while it stood on the agenda can be taken off it, and the sitting be called off")
    func withdrawnOnAgenda() throws {
        let office = try C.opened(3).after(.withdraw(C.application(2)))
        let off = try office.after(C.at(.setAgenda(C.applications(1))))
        #expect(off.sitting()?.agenda == C.applications(1))
        #expect(off.application(2)?.status == .withdrawn && off.application(3)?.status == .formallyCorrect && off.application(1)?.status == .inAssessment)
        let cancelled = try office.after(C.at(.cancel(reason: "brak prądu")))
        #expect(cancelled.application(2)?.status == .withdrawn && cancelled.application(1)?.status == .formallyCorrect)
    }

    @Test("LE-5: positions of the basic and the reserve list go on over several sittings, and places that were given are gone")
    func twoSittings() throws {
        var office = try C.correct(5, places: 2)
        for (id, number, members) in [(C.sitting, "1/2014", 1...3), (C.laterSitting, "2/2014", 4...5)] {
            let agenda = members.map(C.application)
            office.savers[id] = nil
            office = try office.after(
                C.call(id, number: number), C.at(.open(present: [1, 2]), id), C.at(.setAgenda(agenda), id), C.at(.setOrder(agenda), id),
                C.at(.propose(isLast: false), id))
            office.savers[id] = "ola"
            office = try office.after(C.at(.close(digest: office.digest(of: id)), id))
        }
        #expect(positions(office, .basicList) == [1, 2] && positions(office, .reserveList) == [1, 2, 3])
        #expect(office.application(4)?.listPosition == 2 && office.application(4)?.status == .reserveList)
    }

    @Test("An application on the agenda is under assessment; taken off it, it is formally correct again and may go to another sitting")
    func agenda() throws {
        var office = try C.opened(3)
        #expect(office.application(2)?.status == .inAssessment && office.application(2)?.sitting == C.sitting)
        office = try office.after(
            C.at(.declareInterest(member: 1, application: C.application(2), reason: "siostra")), C.at(.setOrder(C.applications(3, 2, 1))),
            C.at(.setAgenda(C.applications(3, 1))))
        #expect(office.application(2)?.status == .formallyCorrect && office.application(2)?.sitting == nil)
        #expect(office.sitting()?.interests == [] && office.sitting()?.order == C.applications(3, 1))
        let later = try office.after(C.call(C.laterSitting, number: "2/2014"), C.at(.setAgenda(C.applications(2)), C.laterSitting))
        #expect(later.application(2)?.sitting == C.laterSitting)
        let off = try office.after(C.at(.cancel(reason: "brak prądu")))
        #expect(off.count(on: .formallyCorrect) == 3 && off.sitting()?.agenda == [])
    }

    @Test("Quorum: more than half of the members where the programme is silent, else what it says", arguments: [(nil, 1, false), (nil, 2, true), (1, 1, true), (3, 2, false)] as [(Int?, Int, Bool)])
    func quorum(set: Int?, present: Int, opens: Bool) throws {
        let office = try C.called(1) {
            var rule = RankingRule()
            rule.quorum = set
            $0.ranking = rule
        }
        let decision = try office.decision(on: C.at(.open(present: Array(1...present))))
        if case .accepted = decision { #expect(opens) } else { #expect(!opens) }
    }

    @Test("A tie is drawn, the reason stays, and the list says that a lot parted them")
    func lot() throws {
        var office = try C.opened(3, places: 1, C.byPoints).after(C.at(.breakTie(C.applications(2, 3, 1), .lot, reason: "los wyciągnęła sekretarz")))
        office = try office.after(C.at(.propose(isLast: true)))
        office.savers[C.sitting] = "ola"
        office = try office.after(C.at(.close(digest: office.digest(of: C.sitting))))
        #expect(office.application(2)?.status == .basicList && office.application(3)?.listPosition == 1 && office.application(1)?.listPosition == 2)
        let list = try #require(office.sitting()?.list.flatMap { FrozenList(lines: $0) })
        #expect(list.rows.map(\.partedBy) == [nil, "people:lot", "people:lot"] && list.rows[0].tiePlace == TiePlace(method: .lot, place: 1))
    }

    @Test("Whom the committee does not accept, it says why, and a place against the verdict has its reason")
    func acceptance() throws {
        var office = try C.ordered(2, places: 2).after(
            .saveHousehold(SaveHousehold(household: C.household(1), content: C.content(1, income: 54_201))),
            C.at(.decideAcceptance(application: C.application(1), isAccepted: true, reason: "dochód utracony")),
            C.at(.decideAcceptance(application: C.application(2), isAccepted: false, reason: "nie mieszka w gminie")), C.at(.propose(isLast: true)))
        office.savers[C.sitting] = "ola"
        let events = try office.submit(C.at(.close(digest: office.digest(of: C.sitting))))
        let decided = events.compactMap { event -> ListDecided? in if case .listDecided(let body) = event.event { body } else { nil } }
        #expect(decided.map(\.outcome) == [.basicList, .notAccepted] && decided.map(\.reason) == ["dochód utracony", "nie mieszka w gminie"])
        #expect(decided[0].overrides && decided[0].sitting == C.sitting)
    }

    @Test("What the list rests on changed after the proposal: it is not closed, and can be proposed anew")
    func changed() throws {
        var office = try C.proposed(2, places: 2)
        let digest = office.digest(of: C.sitting)
        try office.submit(C.grown(2))
        #expect(try office.decision(on: C.at(.close(digest: digest))) == .refused(Refusal([because(.listChanged)])))
        office = try office.after(C.at(.withdrawProposal(reason: "przybyła osoba")))
        office.savers[C.sitting] = nil
        office = try office.after(C.at(.propose(isLast: false)))
        office.savers[C.sitting] = "ola"
        #expect(office.digest(of: C.sitting) != digest)
        #expect(try office.after(C.at(.close(digest: office.digest(of: C.sitting)))).count(on: .basicList) == 2)
    }

    @Test("A withdrawn application stops the list until it is off the agenda")
    func withdrawn() throws {
        let office = try C.ordered(2).after(.withdraw(C.application(2)))
        let refused = try office.decision(on: C.at(.propose(isLast: false)))
        #expect(refused == .refused(Refusal([because(.notReadyForSitting(number: "W/2/2013", .withdrawn), FieldKey.sittingAgenda)])))
    }

    @Test("A line of a closed list is not taken back, and the coordinator does not decide beside it")
    func frozen() throws {
        let office = try C.closed(2, places: 1)
        #expect(try office.decision(on: .takeBack(C.application(1))) == .refused(Refusal([because(.nothingToTakeBack)])))
        let assessed = try C.opened(1)
        #expect(try assessed.decision(on: .list(C.application(1), .basicList)) == .refused(Refusal([because(.onAgenda)])))
    }

    @Test("The canonical lines come back as the list that they are, and nothing else is one")
    func lines() throws {
        let office = try C.handedOver().after(
            C.call(), C.at(.open(present: [1, 2, 3])), C.at(.setAgenda(C.applications(1, 2, 3, 4, 5))), C.at(.propose(isLast: true)))
        var other = office
        other.savers[C.sitting] = "ola"
        let closed = try other.after(C.at(.close(digest: office.digest(of: C.sitting))))
        let lines = try #require(closed.sitting()?.list)
        let list = try #require(FrozenList(lines: lines))
        #expect(list.lines == lines && FrozenList(lines: Array(lines.dropLast())) == nil)
        #expect(lines[1] == "sitting=sitting-1 day=2014-01-20 body=- round=-" && lines[2] == "programme=aa11 law=bb22")
        #expect(lines[3] == "places=2 basic=2 reserve=2 not_accepted=1")
        #expect(
            lines[4] == "1 application-3 list=basic_list position=1 reason=within_places parted=- recommendation=recommended:1 points=- filed=2013-12-10T11:30 "
                + "persons=1 committee=- tie=- verdict=eligible")
        #expect(list.rows.map(\.reason) == ["within_places", "within_places", "beyond_places", "recommended_for_reserve", "not_recommended"])
        for change in [("list=basic", "list=best"), ("1 application-3", "x application-3"), ("verdict=eligible", "verdict=yes")] {
            var spoilt = lines
            spoilt[4] = lines[4].replacing(change.0, with: change.1)
            #expect(FrozenList(lines: spoilt) == nil)
        }
        #expect(list.differences(from: list).isEmpty)
    }

    @Test("KP-19: three lists that partition what the welfare centre hands over; each application knows its list and place")
    func recommendation() throws {
        let office = try C.handedOver()
        #expect(office.application(3)?.recommendation == RecommendedPlace(list: .recommended, place: 1))
        #expect(office.application(4)?.recommendation == RecommendedPlace(list: .reserve, place: 1))
        #expect(office.application(5)?.recommendation == RecommendedPlace(list: .rest, place: 1))
        #expect(office.application(1)?.status == .formallyCorrect)
        let sheet = try #require(office.all(RecommendationSheet.self).first)
        #expect(sheet.handedOverOn == Sample.today && sheet.agreedBy == "Wójt gminy Lipno" && sheet.lists.isPartition)
    }

    @Test("KP-19: the lists are a partition only with each application once", arguments: [
        ([1, 2], [3], [4], true), ([1, 2], [3], [], false), ([1, 2], [3, 1], [4], false), ([1, 2], [3], [4, 5], false), ([], [], [1, 2, 3, 4], true),
    ])
    func partition(recommended: [Int], reserve: [Int], rest: [Int], holds: Bool) {
        let lists = RecommendationLists(
            applications: C.applications(1, 2, 3, 4), recommended: recommended.map(C.application), reserve: reserve.map(C.application),
            rest: rest.map(C.application))
        #expect(lists.isPartition == holds)
    }

    @Test("A person's data are erased from what the committee said of their application")
    func erasure() throws {
        let office = try C.opened(2)
        var trace = PersonTrace(person: C.person(1))
        for stored in office.events { _ = trace.rest(of: stored.event, in: stored.id) }
        func said(_ number: Int, _ reason: String) -> Event {
            .sitting(.acceptanceDecided(AcceptanceDecided(application: C.application(number), isAccepted: false, reason: reason)))
        }
        #expect(trace.rest(of: said(1, "sąsiad mówi"), in: C.sitting) == said(1, ""))
        #expect(trace.rest(of: said(2, "sąsiad mówi"), in: C.sitting) == nil)
    }
}

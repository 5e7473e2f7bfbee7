import Casework
import Rules
import Testing

private typealias C = Committee

/// Both sides of limits of the recruitment, which mistakes made on purpose could move without any other test seeing it.
@Suite("Limits of the recruitment, on both sides") struct RecruitmentBoundaryTests {
    private func plan(_ window: RoundWindow, _ id: CaseID = Sample.round) -> Command { .planRound(PlanRound(round: id, content: RoundContent(window: window))) }

    @Test("Rulebook 5.1: a window may be one day long, with hours or without; two rounds that are closed: the later one takes what comes late")
    func rounds() throws {
        let one = RoundWindow(opens: Sample.day("2013-12-16"), closes: Sample.day("2013-12-16"))
        #expect(try Office.open().after(plan(one)).round?.status == .planned)
        var hours = one
        (hours.opensAt, hours.closesAt) = (Sample.time("08:00"), Sample.time("08:01"))
        #expect(try Office.open().after(plan(hours)).round?.status == .planned)
        let closed = try Office.withClosedRound().after(
            plan(one, Sample.otherRound), .openRound(OpenRound(round: Sample.otherRound)), .closeRound(CloseRound(round: Sample.otherRound)))
        #expect(try closed.after(.apply(Sample.form)).application?.round == Sample.otherRound)
        // Whatever order the store gives them in.
        var turned = closed
        guard case .round(var first)? = closed.states[Sample.round], case .round(var second)? = closed.states[Sample.otherRound] else { return }
        (first.number, second.number) = (2, 1)
        (turned.states[Sample.round], turned.states[Sample.otherRound]) = (.round(first), .round(second))
        #expect(try turned.after(.apply(Sample.form)).application?.round == Sample.round)
    }

    @Test("LE-3: each way out counts once towards what is decided", arguments: ApplicationStatus.allCases.filter { $0 != .received })
    func undecided(status: ApplicationStatus) {
        let isDecided = status.isFinal || status == .basicList || status == .reserveList
        #expect(RoundTally([status: 3, .received: 2]).undecided == (isDecided ? 2 : 5))
    }

    @Test("ST-2: of a round's own places those are free that its applications have not got")
    func freePlaces() throws {
        var office = Office()
        try office.submit(.openProject(OpenProject(project: Sample.project, programme: "test-2013", places: 10)))
        try office.submit(.planRound(PlanRound(round: Sample.round, content: RoundContent(window: Sample.roundContent.window, places: 3))))
        try office.submit(.openRound(OpenRound(round: Sample.round)))
        try office.submit(.saveApplication(SaveApplication(application: C.application(1), content: C.form(1), household: C.content(1))))
        office = try office.after(.pass(C.application(1)), .list(C.application(1), .basicList))
        #expect(try office.freePlaces(round: Sample.round, in: #require(office.project())) == 2)
    }

    @Test("KP-17: an answer may bear the day of the call itself as its postmark, and come on the day of its postmark; not a day before")
    func postmarks() throws {
        let office = try Office.calledAndDelivered()
        let before = Sample.day("2014-01-19")
        for (postmark, day) in [(Sample.today, Sample.today)] {
            #expect(try office.after(.bring(Sample.gapItems, on: day, postmark: postmark)).application?.status == .supplemented)
        }
        let refused = Decision.refused(Refusal([Refusal.Reason(.dateBefore(Sample.today), field: FieldKey.supplementPostmark)]))
        #expect(try office.decision(on: .bring(Sample.gapItems, postmark: before)) == refused)
    }

    @Test("KP-17: what comes is ticked where it stood, the copy certified by whoever takes it in; a signature signs the application")
    func ticked() throws {
        var office = try Office.open()
        office.book = Sample.book(supplementDays: 7)
        let form = Sample.form.with {
            $0.documents = [DocumentTick(kind: "id_copy", presented: false), DocumentTick(kind: "application_form", presented: false)]
            $0.filing.signed = false
        }
        office = try office.after(.apply(form), .beginVerification(BeginVerification(application: Sample.application)), .call(), .deliver())
        let items = try #require(office.application?.openCall?.items)
        let first = items.filter { $0.code == "id_copy" }
        let partly = try office.after(.bring(first))
        #expect(partly.application?.status == .called && partly.application?.content.filing.signed == false)
        let copy = try #require(partly.application?.content.documents.first { $0.kind == "id_copy" })
        #expect(copy.presented && copy.certifiedBy == "test" && copy.certifiedOn == Sample.today)
        #expect(partly.application?.content.documents.count == 2)
        let whole = try partly.after(.bring(items.filter { $0.code != "id_copy" }))
        #expect(whole.application?.content.filing.signed == true && whole.application?.status == .supplemented)
        let paper = try #require(whole.application?.content.documents.first { $0.kind == "application_form" })
        #expect(paper.presented && paper.certifiedBy == nil && paper.certifiedOn == nil)
    }

    @Test("LE-5: with exactly the quorum left to vote on an application the list can be proposed, with one less not")
    func voters() throws {
        func declared(_ members: Int...) throws -> Office {
            var office = try C.ordered(2)
            for member in members {
                office = try office.after(C.at(.declareInterest(member: member, application: C.application(1), reason: "siostra")))
            }
            return office
        }
        #expect(try declared(1).after(C.at(.propose(isLast: false))).sitting()?.status == .proposed)
        let lost = Decision.refused(Refusal([Refusal.Reason(.quorumLost(number: "W/1/2013", voters: 1, needed: 2))]))
        #expect(try declared(1, 2).decision(on: C.at(.propose(isLast: false))) == lost)
    }

    @Test("LE-3: an application from before there were rounds may be on a round's sitting, and is in no round's sums")
    func beforeRounds() throws {
        var office = try C.correct(1)
        try office.submit(.planRound(PlanRound(round: Sample.round, content: Sample.roundContent)))
        try office.submit(.openRound(OpenRound(round: Sample.round)))
        try office.submit(.saveApplication(SaveApplication(application: C.application(2), content: C.form(2), household: C.content(2))))
        office = try office.after(
            .pass(C.application(2)), C.call(), C.at(.open(present: [1, 2])), C.at(.setAgenda(C.applications(1, 2))), C.at(.setOrder(C.applications(1, 2))))
        #expect(office.application(1)?.round == nil && office.application(2)?.round == Sample.round)
        #expect(try office.after(C.at(.propose(isLast: true))).sitting()?.status == .proposed)
        let without = try office.after(C.at(.setAgenda(C.applications(1))))
        let open = Decision.refused(Refusal([Refusal.Reason(.sumsDoNotReconcile(received: 1, decided: 0))]))
        #expect(try without.decision(on: C.at(.propose(isLast: true))) == open)
    }

    @Test("The words of a closed list: each place's reason, what parted it and the body, read back as written; each line ended by a line feed")
    func words() throws {
        var office = try C.ordered(3, places: 1)
        try office.submit(C.at(.decideAcceptance(application: C.application(3), isAccepted: false, reason: "nie mieszka")))
        try office.submit(C.at(.propose(isLast: false)))
        office.savers[C.sitting] = "ola"
        try office.submit(C.at(.close(digest: office.digest(of: C.sitting))))
        let lines = try #require(office.sitting()?.list)
        let list = try #require(FrozenList(lines: lines))
        #expect(list.rows.map(\.reason) == ["within_places", "beyond_places", "refused_by_committee"])
        #expect(FrozenList.bytes(of: ["a", "b"]) == Array("a\nb\n".utf8))
        var named = list
        named.head.body = "rada"
        #expect(named.lines[1].contains("body=rada") && FrozenList(lines: named.lines) == named)
        #expect(FrozenList(lines: Array(lines.prefix(3))) == nil)
        let empty = FrozenList(lines: Array(lines.prefix(3)) + ["places=1 basic=0 reserve=0 not_accepted=0"])
        #expect(empty?.rows == [])
        typealias Reason = Ranking.Reason
        #expect([Reason.notRecommended, .reserveFull(4), .belowThreshold(points: 1, least: 2)].map(\.word) == ["not_recommended", "reserve_full:4", "below_threshold:1:2"])
        typealias Parting = Ranking.Parting
        let partings: [Parting] = [.key(.points), .tieBreak(.householdSize), .people(.lot), .number]
        #expect(partings.map(\.word) == ["key:points", "tie_break:household_size", "people:lot", "number"])
    }

    @Test("What was said of an application goes with it off the agenda, what was said of the others stays")
    func keptOnAgenda() throws {
        let office = try C.ordered(3).after(
            C.at(.decideAcceptance(application: C.application(1), isAccepted: false, reason: "nie mieszka")),
            C.at(.decideAcceptance(application: C.application(2), isAccepted: false, reason: "nie mieszka")),
            C.at(.declareInterest(member: 1, application: C.application(1), reason: "siostra")),
            C.at(.declareInterest(member: 2, application: C.application(2), reason: "brat")), C.at(.setAgenda(C.applications(1, 3))))
        #expect(office.sitting()?.acceptances.map(\.application) == C.applications(1))
        #expect(office.sitting()?.interests.map(\.application) == C.applications(1))
        #expect(office.sitting()?.order == C.applications(1, 3))
    }

    @Test("KP-13: a grant of this year may be on the list, one of next year not; two people on it are decided about one by one")
    func earlier() throws {
        func content(_ year: Int) -> EarlierBeneficiaryContent {
            EarlierBeneficiaryContent(
                person: PersonID(rawValue: "somebody"), familyName: "Nowak", givenNames: "Ewa",
                grant: EarlierGrant(support: .earlierEdition, edition: "I", year: year))
        }
        func list(_ number: Int, _ year: Int = 2011) -> Command { .earlier(.list(CaseID(rawValue: "line-\(number)"), content(year))) }
        let office = try Office.withApplication()
        #expect(try office.after(list(1, Sample.today.year)).events.count == office.events.count + 1)
        let next = Decision.refused(Refusal([Refusal.Reason(.dateInFuture, field: FieldKey.earlier(.year))]))
        #expect(try office.decision(on: list(1, Sample.today.year + 1)) == next)
        let member = try #require(office.all(Household.self).first?.content.members.first?.id)
        let household = try #require(office.all(Household.self).first?.id)
        func decide(_ number: Int, same: Bool) -> Command {
            let decision = EarlierDecision(person: member, beneficiary: CaseID(rawValue: "line-\(number)"), same: same, reason: "na podstawie umowy")
            return .earlier(.decide(household: household, decision))
        }
        let both = try office.after(list(1), list(2), decide(1, same: false), decide(2, same: true))
        let decisions = try #require(both.all(Household.self).first?.content.earlierDecisions)
        #expect(decisions.map(\.same) == [false, true] && decisions.map(\.grant?.year) == [nil, 2011])
        #expect(FieldKey.earlierMatch(CaseID(rawValue: "a")) == "earlier.a.reason" && FieldKey.earlier(.pesel) == "earlier.pesel")
    }
}

import Casework
import Rules
import Testing

private typealias C = Committee

@Suite("Rounds") struct RoundTests {
    @Test("Rulebook 5.1: a round goes from planned to decided, numbered, each step an event")
    func life() throws {
        var office = try Office.withPlannedRound()
        #expect(office.round?.status == .planned && office.round?.number == 1)
        var changed = Sample.roundContent
        changed.places = 30
        try office.submit(.planRound(PlanRound(round: Sample.round, content: changed)))
        #expect(try office.submit(.planRound(PlanRound(round: Sample.round, content: changed))) == [])
        try office.submit(.openRound(OpenRound(round: Sample.round)))
        #expect(office.round?.status == .open)
        try office.submit(.extend(to: "2013-12-17"))
        #expect(office.round?.status == .extended)
        try office.submit(.closeRound(CloseRound(round: Sample.round)))
        try office.submit(.decideRound(DecideRound(round: Sample.round)))
        #expect(office.round?.status == .decided && office.round?.decidedOn == Sample.today)
        #expect(office.round?.content.places == 30)
    }

    @Test("Rulebook 5.1: it opens on the first day of its window, and closes behind the last minute of the last day")
    func edges() throws {
        let planned = try Office.withPlannedRound()
        #expect(try planned.on(Sample.day("2013-11-25")).after(.openRound(OpenRound(round: Sample.round))).round?.status == .open)
        var open = try Office.withOpenRound()
        open.moment = Moment(day: Sample.day("2013-12-16"), time: Sample.time("14:01"))
        #expect(try open.after(.closeRound(CloseRound(round: Sample.round))).round?.status == .closed)
        // Without an hour the whole last day belongs to the window.
        var content = Sample.roundContent
        content.window.closesAt = nil
        var whole = try Office.withOpenRound(content)
        whole.moment = Moment(day: Sample.day("2013-12-16"), time: Sample.time("23:59"))
        let refused = Decision.refused(Refusal([Refusal.Reason(.windowStillOpen(Sample.day("2013-12-16"), nil))]))
        #expect(try whole.decision(on: .closeRound(CloseRound(round: Sample.round))) == refused)
        whole.moment.day = Sample.day("2013-12-17")
        #expect(try whole.after(.closeRound(CloseRound(round: Sample.round))).round?.status == .closed)
        let closed = try Office.withClosedRound()
        #expect(try closed.on(Sample.day("2013-12-21")).after(.decideRound(DecideRound(round: Sample.round))).round?.status == .decided)
    }

    @Test("KP-15: an extension moves the window with its day, hour and reason; the journal keeps both ends")
    func extensions() throws {
        let office = try Office.withOpenRound().after(
            .extendRound(
                ExtendRound(round: Sample.round, closes: Sample.day("2014-01-31"), closesAt: Sample.time("15:30"), reason: "za mało wniosków")))
        let round = try #require(office.round)
        #expect(round.window.closes == Sample.day("2014-01-31") && round.window.closesAt == Sample.time("15:30"))
        #expect(round.window.postCutOff == Sample.day("2014-01-31"))
        #expect(round.content.window.closes == Sample.day("2013-12-16"))
        #expect(round.extensions.map(\.day) == [Sample.today] && round.extensions[0].reason == "za mało wniosków")
    }

    @Test("Where one round is open the clerk types nothing; after it is closed the late one is kept in it; without rounds there is none")
    func intake() throws {
        #expect(try Office.withApplication().application?.round == nil)
        #expect(try Office.withPlannedRound().after(.apply(Sample.form)).application?.round == nil)
        #expect(try Office.withOpenRound().after(.apply(Sample.form)).application?.round == Sample.round)
        let late = Sample.form.with { $0.filing.receivedOn = Sample.day("2014-01-20") }
        let office = try Office.withClosedRound().after(.apply(late))
        #expect(office.application?.round == Sample.round)
        let book = try #require(office.round.map(Sample.book.within))
        #expect(late.filingFlags(under: book) == [.late])
        let two = try Office.withOpenRound().after(
            .planRound(PlanRound(round: Sample.otherRound, content: Sample.roundContent)), .openRound(OpenRound(round: Sample.otherRound)))
        let chosen = SaveApplication(
            application: Sample.application, content: Sample.form, household: Sample.content, round: Sample.otherRound)
        #expect(try two.after(.saveApplication(chosen)).application?.round == Sample.otherRound)
        #expect(two.all(Round.self).map(\.number) == [1, 2])
    }

    @Test("ST-23, P-15: the round's window decides, to the hour; a postmark of the last day is in time; letters end with their last day")
    func window() throws {
        let book = Sample.book.within(Round(id: Sample.round, number: 1, content: Sample.roundContent))
        func flags(_ filing: FilingContent) -> [FilingFlag] { Sample.form.with { $0.filing = filing }.filingFlags(under: book) }
        func inPerson(_ day: String, _ time: String) -> FilingContent {
            FilingContent(channel: .inPerson, receivedOn: Sample.day(day), receivedAt: Sample.time(time), rightInstitution: true)
        }
        func letter(_ postmark: String, received: String) -> FilingContent {
            FilingContent(channel: .post, receivedOn: Sample.day(received), postmark: Sample.day(postmark), rightInstitution: true)
        }
        #expect(flags(inPerson("2013-11-24", "10:00")) == [.early])
        #expect(flags(inPerson("2013-11-25", "00:00")) == [])
        #expect(flags(inPerson("2013-12-16", "14:00")) == [])
        #expect(flags(inPerson("2013-12-16", "14:01")) == [.late])
        #expect(flags(letter("2013-12-16", received: "2013-12-20")) == [])
        #expect(flags(letter("2013-12-16", received: "2013-12-21")) == [.late])
        #expect(flags(letter("2013-12-17", received: "2013-12-18")) == [.late])
        var wrong = inPerson("2013-12-16", "14:01")
        wrong.rightInstitution = false
        #expect(flags(wrong) == [.late, .wrongInstitution])
    }

    @Test("KP-15: where receipt counts, posted in time and received late is noted for a person")
    func lateByPost() throws {
        var book = Sample.book
        book.ruleSet.filing.postRule = .receipt
        book = book.within(Round(id: Sample.round, number: 1, content: Sample.roundContent))
        let filing = FilingContent(channel: .post, receivedOn: Sample.day("2013-12-18"), postmark: Sample.day("2013-12-16"))
        #expect(Sample.form.with { $0.filing = filing }.filingFlags(under: book) == [.lateByPost])
    }

    @Test("The verdict goes by the round's window, not by the programme's: extended, the same application is in time")
    func verdict() throws {
        var office = try Office.withOpenRound()
        office.book.ruleSet.requirements.append(
            Requirement(
                id: "window", role: .filing, title: Bilingual(pl: "Termin", en: "Window"),
                condition: .criterion(CriterionUse(id: "filed_in_window", provision: Sample.provision))))
        let late = Sample.form.with { $0.filing.receivedOn = Sample.day("2013-12-20") }
        try office.submit(.apply(late))
        let needsReason = Decision.refused(Refusal([Refusal.Reason(.reasonMissing, field: FieldKey.formalReason)]))
        #expect(try office.decision(on: .pass(Sample.application)) == needsReason)
        try office.submit(.extend(to: "2013-12-20"))
        #expect(try office.after(.pass(Sample.application)).application?.status == .formallyCorrect)
    }

    @Test("LE-3: 79 = 75 + 3 + 1 reconcile, and are kept with the decision; whoever left counts as withdrawn")
    func reconcile() throws {
        let counts: [ApplicationStatus: Int] = [.basicList: 75, .reserveList: 3, .formallyRejected: 1]
        let tally = RoundTally(counts)
        #expect(tally.received == 79 && tally.undecided == 0)
        #expect(RoundTally([.resigned: 1, .struckOff: 2, .died: 3, .withdrawn: 4]).withdrawn == 10)
        #expect(RoundTally([.received: 1, .inAssessment: 1, .called: 1, .formallyCorrect: 1]).undecided == 4)
        var office = try Office.withOpenRound().after(.apply(Sample.form), .reject(Sample.application), .closeRound(CloseRound(round: Sample.round)))
        try office.submit(.decideRound(DecideRound(round: Sample.round)))
        #expect(office.round?.tally == RoundTally([.formallyRejected: 1]))
    }

    @Test("Rulebook 5.1: where the window has an hour to open, the round opens at it")
    func openingHour() throws {
        var content = Sample.roundContent
        content.window.opensAt = Sample.time("08:00")
        var office = try Office.withPlannedRound(content)
        office.moment = Moment(day: Sample.day("2013-11-25"), time: Sample.time("07:59"))
        let refused = Decision.refused(Refusal([Refusal.Reason(.windowNotBegun(Sample.day("2013-11-25"), Sample.time("08:00")))]))
        #expect(try office.decision(on: .openRound(OpenRound(round: Sample.round))) == refused)
        office.moment.time = Sample.time("08:00")
        #expect(try office.after(.openRound(OpenRound(round: Sample.round))).round?.status == .open)
        let book = Sample.book.within(Round(id: Sample.round, number: 1, content: content))
        let early = Sample.form.with { $0.filing = FilingContent(channel: .inPerson, receivedOn: Sample.day("2013-11-25"), receivedAt: Sample.time("07:59")) }
        #expect(early.filingFlags(under: book) == [.early])
    }

    /// Two rounds of an office for ten: the first, closed, has one place and two applications, the second, open, has two of each.
    private static func twoRounds() throws -> Office {
        var office = Office()
        try office.submit(.openProject(OpenProject(project: Sample.project, programme: "test-2013", places: 10)))
        for (round, places, numbers) in [(Sample.round, 1, 1...2), (Sample.otherRound, 2, 3...4)] {
            try office.submit(.planRound(PlanRound(round: round, content: RoundContent(window: Sample.roundContent.window, places: places))))
            try office.submit(.openRound(OpenRound(round: round)))
            for number in numbers {
                let saving = SaveApplication(application: C.application(number), content: C.form(number), household: C.content(number))
                try office.submit(.saveApplication(saving))
                try office.submit(.pass(C.application(number)))
            }
            if round == Sample.round { try office.submit(.closeRound(CloseRound(round: round))) }
        }
        return office
    }

    @Test("ST-2: a round's places are its own: the second application of a round with one place stays out, though the project has ten")
    func placesOfTheRound() throws {
        let office = try Self.twoRounds().after(.list(C.application(1), .basicList), .list(C.application(3), .basicList))
        let full = Decision.refused(Refusal([Refusal.Reason(.noPlacesLeft(places: 1), field: FieldKey.listOutcome)]))
        #expect(try office.decision(on: .list(C.application(2), .basicList)) == full)
        #expect(try office.after(.list(C.application(4), .basicList)).application(4)?.listPosition == 3)
        // Nor does a round have more than the project.
        var small = office
        guard case .project(var project)? = small.states[Sample.project] else { return }
        project.places = 2
        small.states[Sample.project] = .project(project)
        let none = Decision.refused(Refusal([Refusal.Reason(.noPlacesLeft(places: 2), field: FieldKey.listOutcome)]))
        #expect(try small.decision(on: .list(C.application(4), .basicList)) == none)
        #expect(try small.freePlaces(round: Sample.otherRound, in: project) == 0 && office.freePlaces(round: Sample.otherRound, in: project) == 0)
        #expect(try office.freePlaces(round: nil, in: try #require(office.project())) == 8)
    }

    @Test("LE-3, LE-5: a sitting decides one round: its places cut the list, and its sums alone have to reconcile")
    func sittingOfARound() throws {
        let office = try Self.twoRounds()
        let open = Decision.refused(Refusal([Refusal.Reason(.roundNotChosen(2), field: FieldKey.sittingRound)]))
        #expect(try office.decision(on: C.call()) == open)
        func call(_ round: CaseID?, _ id: CaseID = C.sitting, number: String = "1/2014") -> Command {
            .sitting(SittingCommand(id, .call(number: number, day: Sample.today, body: nil, round: round, members: C.members)))
        }
        let strange = Decision.refused(Refusal([Refusal.Reason(.unknownCase(.round), field: FieldKey.sittingRound)]))
        #expect(try office.decision(on: call(CaseID(rawValue: "round-9"))) == strange)
        var sat = try office.after(call(Sample.round), C.at(.open(present: [1, 2])))
        let another = Decision.refused(Refusal([Refusal.Reason(.roundOfAnother(number: "W/3/2013"), field: FieldKey.sittingAgenda)]))
        #expect(try sat.decision(on: C.at(.setAgenda(C.applications(1, 3)))) == another)
        // One of the two is left out: the round's sums are open. With both they reconcile, whatever the other round waits for.
        let partly = try sat.after(C.at(.setAgenda(C.applications(1))), C.at(.setOrder(C.applications(1))))
        let left = Decision.refused(Refusal([Refusal.Reason(.sumsDoNotReconcile(received: 2, decided: 1))]))
        #expect(try partly.decision(on: C.at(.propose(isLast: true))) == left)
        sat = try sat.after(C.at(.setAgenda(C.applications(1, 2))), C.at(.setOrder(C.applications(1, 2))), C.at(.propose(isLast: true)))
        sat.savers[C.sitting] = "ola"
        sat = try sat.after(C.at(.close(digest: sat.digest(of: C.sitting))))
        #expect(sat.application(1)?.status == .basicList && sat.application(2)?.status == .reserveList)
        let list = try #require(sat.sitting()?.list.flatMap { FrozenList(lines: $0) })
        #expect(list.head.places == 1 && list.head.round == Sample.round)
        let decided = try sat.after(.decideRound(DecideRound(round: Sample.round)))
        #expect(decided.round?.tally == RoundTally([.basicList: 1, .reserveList: 1]))
        // One round is left to decide, so that nobody is asked which.
        let later = try decided.after(call(nil, C.laterSitting, number: "2/2014"))
        #expect(later.sitting(C.laterSitting)?.round == Sample.otherRound)
    }

    @Test("The committee's verdict goes by the round's window, and not by the programme's")
    func verdictAtTheSitting() throws {
        var office = Office()
        office.book.ruleSet.requirements.append(
            Requirement(
                id: "window", role: .filing, title: Bilingual(pl: "Termin", en: "Window"),
                condition: .criterion(CriterionUse(id: "filed_in_window", provision: Sample.provision))))
        try office.submit(.openProject(OpenProject(project: Sample.project, programme: "test-2013", places: 10)))
        var content = Sample.roundContent
        content.window = RoundWindow(opens: Sample.day("2013-12-11"), closes: Sample.day("2013-12-16"))
        office = try office.after(.planRound(PlanRound(round: Sample.round, content: content)), .openRound(OpenRound(round: Sample.round)))
        try office.submit(.saveApplication(SaveApplication(application: C.application(1), content: C.form(1), household: C.content(1))))
        office = try office.after(.pass(C.application(1), reason: "mimo terminu"), C.call(), C.at(.open(present: [1, 2])), C.at(.setAgenda(C.applications(1))))
        // Filed on the 10th, in the programme's window and before the round's.
        let board = try sittingBoard(try #require(office.sitting()), in: try #require(office.project()), under: office.book, reading: office)
        #expect(board.verdicts[C.application(1)]?.status == .ineligible)
    }

    @Test("KP-12: what came to nothing in an earlier round does not stand in the way of a supplementary one")
    func earlierRound() throws {
        for status in ApplicationStatus.allCases {
            #expect(status.countsBeside(isSameRound: true) == ![.withdrawn, .died].contains(status))
            #expect(status.countsBeside(isSameRound: false) == !status.isFinal)
        }
        let supplementary = RoundContent(kind: .supplementary, window: Sample.roundContent.window)
        let office = try Office.withClosedRound().after(.planRound(PlanRound(round: Sample.otherRound, content: supplementary)))
        #expect(office.all(Round.self).map(\.content.kind) == [.regular, .supplementary])
    }
}

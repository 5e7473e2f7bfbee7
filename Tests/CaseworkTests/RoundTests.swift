import Casework
import Rules
import Testing

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

import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Taking back the last act") struct UndoScreenTests {
    static let id = CaseSamples.id("application-1")
    static let asked = Query.application(id)

    /// An application that was put on the basic list and nothing else since.
    static func listed() -> ApplicationFile {
        var file = ApplicationSamples.file(.formallyCorrect)
        let verdict = assessApplication(
            file.application.state.content, household: file.household.state.content, others: [], formallyCorrect: true,
            under: ApplicationSamples.context().rules)
        let event = ListDecided(
            outcome: .basicList, position: 33, reason: "", day: CaseSamples.day("2013-12-17"), verdict: RecordedVerdict(verdict),
            overrides: false)
        try? event.apply(to: &file.application.state)
        return file
    }

    static func undo(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<UndoScreen> {
        var hand = Hand(UndoScreen(.decision(id)), context)
        #expect(hand.open() == [.query(asked)])
        hand.answer(.application(listed()), to: asked)
        return hand
    }

    @Test("What it was and what will be, on the golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.undo(ApplicationSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("undo")) == nil)
    }

    @Test("It asks for a reason, then for a yes with no as the default, then sends the act on the version seen")
    func takesBack() throws {
        var hand = Self.undo()
        #expect(hand.press(.enter).isEmpty && hand.message?.kind == .error, "no reason")
        hand.type("Pomyłka.")
        let question = try #require(hand.press(.enter).question)
        #expect(question.choices[question.safe].id == "no")
        #expect(question.lines.joined().contains("33") && question.lines.joined().contains("W/12/2013"))
        #expect(hand.screen.handle(.answered("no", tag: "undo"), hand.context) == [])
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "undo"), hand.context).submission)
        #expect(submission.command == .takeBackDecision(TakeBackDecision(application: Self.id, reason: "Pomyłka.")))
        #expect(submission.base == [VersionedCase(id: Self.id, version: 2)])
        #expect(hand.saved(submission, subject: Self.id) == [.tell(Message(.done, Polish().undoDone)), .close])
    }

    @Test("Somebody else's act and a change meanwhile are said; nothing closes")
    func refused() throws {
        var hand = Self.undo()
        hand.type("Pomyłka.")
        hand.press(.enter)
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "undo"), hand.context).submission)
        let refusal = Refusal([Refusal.Reason(.actOfSomebodyElse(login: "ewa"))])
        let effects = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(effects.question?.lines == [Polish().refusal(.actOfSomebodyElse(login: "ewa"))])
    }

    @Test("Where something has happened since, it says so and asks nothing")
    func nothing() {
        var hand = Hand(UndoScreen(.decision(Self.id)), ApplicationSamples.context())
        _ = hand.open()
        hand.answer(.application(ApplicationSamples.file(.formallyCorrect)), to: Self.asked)
        #expect(hand.message == Message(.warning, Polish().refusal(.nothingToTakeBack)))
        #expect(hand.press(.escape) == [.close])
    }

    @Test("An enrolment is taken back by a removal")
    func enrolment() throws {
        let group = CaseSamples.id("group-1")
        var hand = Hand(UndoScreen(.enrolment(group: group, CaseSamples.person("ewa"))))
        #expect(hand.open() == [.query(.group(group))])
        hand.answer(.group(CaseSamples.groupFile()), to: .group(group))
        hand.type("Nie ta grupa.")
        #expect(hand.press(.enter).question != nil)
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "undo"), hand.context).submission)
        #expect(submission.command == .removeParticipant(RemoveParticipant(group: group, person: CaseSamples.person("ewa"), reason: "Nie ta grupa.")))
    }

    private static let group = CaseSamples.id("group-1")

    /// A group after a change, and what taking it back is asked with.
    private static func changed<Change: ChangingEvent>(_ event: Change) throws -> GroupFile where Change.Changed == TrainingGroup {
        var file = CaseSamples.groupFile()
        try event.apply(to: &file.group.state)
        if file.group.state.lastChange?.participant != nil { file.removed = file.people[1] }
        return file
    }

    private func taken(_ subject: UndoSubject, _ answer: Answer, _ words: [String]) throws -> Submission {
        var hand = Hand(UndoScreen(subject))
        #expect(hand.open() == [.query(subject.question)])
        hand.answer(answer, to: subject.question)
        hand.type("Pomyłka.")
        let question = try #require(hand.press(.enter).question)
        #expect(question.choices[question.safe].id == "no")
        for word in words { #expect(question.lines.joined(separator: "\n").contains(word), "\(word) in \(question.lines)") }
        return try #require(hand.screen.handle(.answered("yes", tag: "undo"), hand.context).submission)
    }

    @Test("A group's last change: marks, a removal, a planned session")
    func groupChanges() throws {
        let marks = AttendanceMarked(
            session: CaseSamples.id("session-2"), entries: [AttendanceEntry(person: CaseSamples.person("anna"), mark: .present)])
        let cases: [(GroupFile, [String])] = [
            (try Self.changed(marks), ["Zajęcia 14.03.2014", "obecność zapisana, 1\u{A0}osoba", "jak przed zapisem"]),
            (try Self.changed(ParticipantRemoved(person: CaseSamples.person("ewa"), reason: "x")), ["Łuczak Ewa", "Po cofnięciu: na liście grupy"]),
            (try Self.changed(SessionPlanned(session: CaseSamples.session(4, "2014-03-28"))), ["Zajęcia 28.03.2014", "bez tych zajęć"]),
        ]
        let earlier = AttendanceMarked(
            session: CaseSamples.id("session-1"), entries: [AttendanceEntry(person: CaseSamples.person("anna"), mark: .absent)])
        var several = try Self.changed(earlier)
        try AttendanceMarked(session: marks.session, entries: marks.entries, continues: true).apply(to: &several.group.state)
        let both = (several, ["zajęcia 07.03.2014, 14.03.2014", "obecność zapisana, 1\u{A0}osoba", "jak przed zapisem"])
        for (file, words) in cases + [both] {
            let submission = try taken(.groupChange(Self.group), .group(file), words)
            #expect(submission.command == .takeBackGroupChange(TakeBackGroupChange(group: Self.group, reason: "Pomyłka.")))
            #expect(submission.base == [VersionedCase(id: Self.group, version: 9)])
        }
        var nothing = Hand(UndoScreen(.groupChange(Self.group)))
        _ = nothing.open()
        nothing.answer(.group(CaseSamples.groupFile()), to: .group(Self.group))
        #expect(nothing.message == Message(.warning, Polish().refusal(.nothingToTakeBack)))
    }

    @Test("A reported failure, as long as the service does not have it; equipment in a public unit, as long as it stands there")
    func failureAndInstallation() throws {
        let loan = CaseSamples.id("loan-1")
        let failure = UndoSubject.failure(loan: loan, CaseSamples.failure.id)
        let file = CaseSamples.loanFile(CaseSamples.loan(.inForce, failures: [CaseSamples.failure]))
        let strike = try taken(failure, .loan(file), ["U/3/2014, Żółkiewska Anna", "świeci na czerwono", "bez zgłoszenia"])
        #expect(strike.command == .withdrawFailure(WithdrawFailure(loan: loan, failure: CaseSamples.failure.id, reason: "Pomyłka.")))
        var sent = CaseSamples.failure
        sent.status = .inService
        #expect(UndoFacts(failure, .loan(CaseSamples.loanFile(CaseSamples.loan(.inForce, failures: [sent]))), CaseSamples.context()) == nil)

        let computer = PublicUnitScreensTests.computer(1, room: "sala 2")
        let subject = UndoSubject.installation(unit: computer.state.id, place: PublicUnitScreensTests.id)
        let place = EquipmentPlace(installation: computer.state.installations![0], name: "Świetlica", locality: "Jantar")
        let back = try taken(
            subject, .equipmentCard(EquipmentCard(unit: computer, loans: [], places: [place])), ["INW/2014/001", "Teraz: Świetlica, sala 2"])
        #expect(back.command == .takeBackEquipment(
            TakeBackEquipment(unit: computer.state.id, day: CaseSamples.context().moment.day, reason: "Pomyłka.")))
        let elsewhere = UndoSubject.installation(unit: computer.state.id, place: CaseSamples.id("place-9"))
        #expect(UndoFacts(elsewhere, .equipmentCard(EquipmentCard(unit: computer, loans: [], places: [place])), CaseSamples.context()) == nil)
    }

    /// One command of each kind that an entry of its own takes back, with what that is asked about.
    static let undoable: [(Command, UndoSubject)] = {
        let day = CaseSamples.day("2014-03-12")
        let anna = CaseSamples.person("anna")
        return [
            (.recordFormalResult(RecordFormalResult(application: id, passed: true, reason: "")), .decision(id)),
            (.withdrawApplication(WithdrawApplication(application: id, reason: "")), .decision(id)),
            (.enrol(Enrol(group: group, person: anna, household: id)), .enrolment(group: group, anna)),
            (.removeParticipant(RemoveParticipant(group: group, person: anna, reason: "")), .groupChange(group)),
            (.planSession(PlanSession(group: group, session: CaseSamples.session(1, "2014-03-07"))), .groupChange(group)),
            (.markAttendance(MarkAttendance(group: group, session: id, entries: [])), .groupChange(group)),
            (.reportFailure(ReportFailure(loan: id, failure: group, unit: nil, day: day, description: "")), .failure(loan: id, group)),
            (.installEquipment(InstallEquipment(unit: id, place: group, room: "", day: day)), .installation(unit: id, place: group)),
        ]
    }()

    /// Final acts and entries that are mended otherwise.
    static let final: [Command] = {
        let day = CaseSamples.day("2014-03-12")
        return [
            .signLoan(SignLoan(loan: id, day: day)), .handOver(HandOver(loan: id, day: day, units: [])),
            .returnEquipment(ReturnEquipment(loan: id, day: day, reason: "", lines: [])), .draftLoan(DraftLoan(loan: id, application: id, until: nil)),
            .sendToService(SendToService(loan: id, failure: id, day: day)),
            .recordRepair(RecordRepair(loan: id, failure: id, day: day, remedy: "")), .raisePlaces(RaisePlaces(project: id, places: 1, reason: "")),
            .takeBackDecision(TakeBackDecision(application: id, reason: "")), .takeBackGroupChange(TakeBackGroupChange(group: id, reason: "")),
            .withdrawFailure(WithdrawFailure(loan: id, failure: id, reason: "")), .takeBackEquipment(TakeBackEquipment(unit: id, day: day)),
            .savePublicUnit(SavePublicUnit(unit: id, content: PublicUnitScreensTests.content)),
            .defineModule(DefineModule(module: id, title: "", hours: 1)),
            .formGroup(FormGroup(group: id, module: id, name: "", capacity: 1, trainer: "")),
        ]
    }()

    @Test("Each act of one key is taken back, or says in both languages what must be done instead; never both, never neither")
    func everyAct() {
        for (command, subject) in Self.undoable {
            #expect(LastAct(command: command, receipt: Receipt(subject: Self.id)).subject == subject)
            for language in Language.allCases { #expect(language.texts.insteadOfUndo(command).isEmpty) }
        }
        for command in Self.final {
            #expect(LastAct(command: command, receipt: Receipt(subject: Self.id)).subject == nil)
            for language in Language.allCases { #expect(!language.texts.insteadOfUndo(command).isEmpty) }
        }
    }

    @Test("The application's own key takes back, where there is something to take back")
    func ofApplication() {
        var hand = Hand(ApplicationScreen(id: Self.id), ApplicationSamples.context())
        _ = hand.open()
        hand.answer(.application(ApplicationSamples.file(.received)), to: Self.asked)
        #expect(hand.press(.character("c")) == [])
        #expect(hand.message?.text == Polish().refusal(.nothingToTakeBack))
        hand.answer(.application(Self.listed()), to: Self.asked)
        #expect(hand.press(.character("c")) == [.open(.undo(.decision(Self.id)))])
    }

    @Test("On the desk the last act of this terminal is taken back; what can't be says what must be done instead")
    func onTheDesk() {
        func desk(_ command: Command?) -> Hand<DeskScreen> {
            var context = ApplicationSamples.context()
            context.lastAct = command.map { LastAct(command: $0, receipt: Receipt(subject: Self.id)) }
            return Hand(DeskScreen(), context)
        }
        var none = desk(nil)
        #expect(none.press(.character("c")) == [] && none.message == Message(.warning, Polish().undoNothingYet))
        var listed = desk(.decideList(DecideList(application: Self.id, outcome: .basicList, reason: "")))
        #expect(listed.press(.character("c")) == [.open(.undo(.decision(Self.id)))])
        let signed = Command.signLoan(SignLoan(loan: CaseSamples.id("l"), day: CaseSamples.day("2013-12-17")))
        for command in [signed, .handOver(HandOver(loan: CaseSamples.id("l"), day: CaseSamples.day("2013-12-17"), units: []))] {
            for language in Language.allCases { #expect(!language.texts.insteadOfUndo(command).isEmpty) }
            var hand = desk(command)
            #expect(hand.press(.character("c")) == [] && hand.message == Message(.warning, Polish().insteadOfUndo(command)))
        }
    }
}

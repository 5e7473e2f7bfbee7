import Casework
import Foundation
import Glibc
import Localization
import Programmes
import Rules
@testable import Runtime
import Screens
import Terminal
import Testing

/// The loop with a terminal and an office of memory: keys by hand, no clock, no wait.
@Suite("Session") struct SessionTests {
    let office = FakeOffice()
    let backend = MemoryBackend()

    static let rules: RuleBook = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let library = ProgrammeLibrary(ResourceLocator(folder: root.path + "/Resources"))
        do {
            return try RuleBookReader.read(
                programme: try library.programme("stegna-2013"), law: try library.law(), training: true, file: "stegna-2013")
        } catch {
            preconditionFailure("the shipped files do not read: \(error)")
        }
    }()

    func session(captive: Bool = false) -> Session {
        let session = Session(
            backend: backend, office: office, signals: nil,
            settings: SessionSettings(
                texts: Polish(), actor: Actor(login: "anna", role: .clerk), rules: Self.rules, captive: captive,
                identifiers: { IdentifierSource(high: 1, low: 2) }, monotonic: { 0 }))
        session.begin()
        return session
    }

    func screen(_ session: Session) -> String {
        session.draw()
        return backend.lastFrame?.lines.joined(separator: "\n") ?? ""
    }

    func type(_ text: String) -> [Key] { text.map { .character($0) } }

    @Test("It begins with the desk, which asks for its counts")
    func beginsWithTheDesk() {
        office.counts = DeskCounts(applications: [.received: 7], places: 32)
        let session = session()
        #expect(office.queries.contains(.desk))
        #expect(screen(session).contains("Pulpit"))
        #expect(screen(session).contains("7"))
    }

    @Test("F10 leaves at once where nothing is typed")
    func leavesAtOnce() {
        let session = session()
        session.take([.function(10)])
        #expect(session.ended == .left)
    }

    @Test("F3 opens the finder from anywhere; F1 the help, which names the keys")
    func globalKeys() {
        let session = session()
        session.take([.function(3)])
        #expect(screen(session).contains("Szukaj"))
        session.take([.function(1)])
        #expect(screen(session).contains("F10"))
    }

    @Test("A jump from a half-typed form leaves it below: back from the desk it stands as it was")
    func jumpKeepsTyping() {
        let session = session()
        session.take([.character("n")] + type("ok"))
        let before = screen(session)
        session.take([.control("g")] + type("p") + [.enter])
        #expect(screen(session).contains("Kolejki") && screen(session).contains("czeka pod spodem"))
        session.take([.escape])
        #expect(screen(session) == before)
        #expect(office.dropped.isEmpty)
    }

    @Test("Where nothing is typed, a jump to the desk goes back to it; Esc there does nothing")
    func jumpToDesk() {
        let session = session()
        session.take([.character("w"), .control("g")] + type("g") + [.enter, .character(":")] + type("p") + [.enter])
        #expect(session.stack.entries.count == 1)
        session.take([.escape])
        #expect(session.stack.entries.count == 1 && session.ended == nil)
    }

    @Test("However often somebody jumps, the pile of screens is bounded and the form in it stays")
    func jumpsAreBounded() {
        let session = session()
        session.take([.character("n")] + type("ok"))
        for _ in 0..<100 { session.take([.control("g")] + type("w") + [.enter]) }
        #expect(session.stack.entries.count <= 24)
        for _ in 0..<30 where !session.stack.top.screen.holdsTyping(session.context) { session.take([.escape]) }
        #expect(session.stack.entries.count == 2 && session.stack.top.screen.holdsTyping(session.context))
    }

    @Test("A case that is dealt with closes on the queue below, which goes on; on any other screen it stays", arguments: [true, false])
    func finishing(isQueue: Bool) {
        let session = session()
        session.stack.push(QueueDouble(isQueue: isQueue))
        session.stack.push(CaseDouble())
        session.take([.character("x")])
        #expect(session.stack.entries.count == (isQueue ? 2 : 3))
        #expect(session.told == (isQueue ? Message(.done, "W/1/2013") : nil))
    }

    @Test("What is typed in a form is a draft when the field is left")
    func draftAtFieldLeft() {
        let session = session()
        session.take([.character("n"), .character("o"), .enter])
        #expect(office.drafts.count == 1)
        #expect(office.drafts.first?.form == "application")
        #expect(office.drafts.first?.fields.isEmpty == false)
    }

    @Test("A signal writes the draft of the half-typed field", arguments: [SIGHUP, SIGTERM])
    func signalWritesDraft(signal: Int32) {
        let session = session()
        session.take([.character("n"), .character("o"), .tab])
        session.take(type("5.12"))
        session.receive(signal: signal)
        session.writeAllDrafts()
        #expect(session.ended == .signal(signal))
        #expect(office.drafts.last?.fields.contains { $0.text == "5.12" } == true)
    }

    @Test("F10 over a form says that it stays as a draft; the safe answer stays")
    func leavingAForm() {
        let session = session()
        session.take([.character("n"), .character("o"), .tab])
        session.take([.function(10)])
        #expect(session.ended == nil)
        session.take([.enter])
        #expect(session.ended == nil)
        #expect(screen(session).contains("Nowy wniosek"))
    }

    @Test("A draft that can't be written leaves the form as it is and says why")
    func brokenDraft() {
        let session = session()
        session.take([.character("n")])
        office.isBroken = true
        session.take([.character("o"), .tab])
        session.take(type("5.12") + [.tab])
        #expect(screen(session).contains("5.12") || screen(session).contains("05.12"))
        #expect(screen(session).contains("the disk is full"))
        #expect(office.drafts.isEmpty)
        // It is tried again when the next field is left, with everything typed so far.
        office.isBroken = false
        session.take(type("1130") + [.tab])
        #expect(!screen(session).contains("the disk is full"))
        let texts = office.drafts.first?.fields.map(\.text) ?? []
        #expect(texts.contains("in_person") && texts.contains("05.12.2013") && texts.contains("11:30"))
    }

    /// A new training module, typed in full; the cursor stands in its last field.
    private func module() -> Session {
        let session = session()
        session.carryOut([.open(.moduleForm)], for: session.stack.top.token)
        session.take(type("Podstawy") + [.enter] + type("12"))
        return session
    }

    @Test("Keys typed behind a save go to the screen that comes after it, and none is lost")
    func typedAhead() {
        let session = session()
        session.carryOut([.open(.equipmentForm(.new))], for: session.stack.top.token)
        let unit = type("INW/01") + [.enter] + type("SN1") + [.enter] + type("p") + [.enter] + type("Laptop")
        session.take(unit + [.function(2)] + type("SN2") + [.function(2)] + type("SN3"))
        let serials = office.submitted.map { submission -> String in
            guard case .saveEquipment(let act) = submission.command else { return "" }
            return act.content.inventoryNumber + " " + act.content.serialNumber
        }
        #expect(serials == ["INW/01 SN1", "INW/02 SN2"])
        #expect(screen(session).contains("SN3") && screen(session).contains("INW/03"))
    }

    @Test("Keys typed behind a save that was refused answer nothing that nobody has read: they are counted and not used")
    func typedAheadOfRefusal() {
        let session = module()
        office.result = .refused(Refusal([.init(.hoursInvalid, field: FieldKey.moduleHours)]))
        backend.pendingInput = Array("99".utf8)
        session.take([.function(2)] + type("777"))
        #expect(screen(session).contains("12") && !screen(session).contains("777") && !screen(session).contains("99"))
        #expect(screen(session).contains("trakcie zapisu (5)."))
        // From the next key on all is as always.
        session.take(type("8"))
        #expect(!screen(session).contains("(5)."))
        office.result = nil
        session.take([.function(2)])
        guard case .defineModule(let act)? = office.submitted.last?.command else {
            Issue.record("nothing was saved")
            return
        }
        #expect(act.hours == 8)
    }

    @Test("F4 repeats what the form of the same kind held that was saved before in this session")
    func previous() {
        let session = module()
        session.take([.function(2)])
        session.carryOut([.open(.moduleForm)], for: session.stack.top.token)
        session.take([.function(4), .enter, .function(4), .function(2)])
        guard office.submitted.count == 2, case .defineModule(let act)? = office.submitted.last?.command else {
            Issue.record("nothing was saved")
            return
        }
        #expect(act.title == "Podstawy" && act.hours == 12)
    }

    @Test("Two drafts of one user are offered side by side, each under its own name, and each opens on its own field")
    func twoDrafts() {
        for (family, code) in [("Żelazny", UInt64(1)), ("Kowalska", 9)] {
            let session = Session(
                backend: backend, office: office, signals: nil,
                settings: SessionSettings(
                    texts: Polish(), actor: Actor(login: "anna", role: .clerk), rules: Self.rules,
                    identifiers: { IdentifierSource(high: code, low: code) }, monotonic: { 0 }))
            session.begin()
            session.take([.character("n"), .character("o"), .enter, .pageDown])
            session.take(type(family))
            session.receive(signal: SIGHUP)
            session.writeAllDrafts()
        }
        #expect(office.drafts.count == 2)
        office.counts.drafts = 2
        for draft in office.drafts {
            let session = session()
            let desk = screen(session)
            #expect(desk.contains("Żelazny") && desk.contains("Kowalska"))
            session.carryOut([.open(.draft(draft))], for: session.stack.top.token)
            let family = draft.fields.first { $0.key == "member.0.familyName" }?.text ?? "?"
            #expect(screen(session).contains(family))
            #expect(draft.focus == "member.0.familyName" && draft.cursor == family.count)
            #expect(backend.lastFrame?.cursor != nil)
        }
    }

    @Test("News make the desk ask again; without news nothing is asked")
    func news() {
        let session = session()
        let before = office.queries.count
        session.lookForNews()
        #expect(office.queries.count == before)
        office.hasNews = true
        session.lookForNews()
        #expect(office.queries.count > before)
    }

    @Test("A captive program does not suspend, and says so")
    func captiveDoesNotSuspend() {
        let session = session(captive: true)
        session.take([.control("z")])
        #expect(screen(session).contains("zawiesić"))
    }

    @Test("Ctrl-L sends everything again; a new size is taken notice of")
    func repaint() {
        let session = session()
        session.take([.control("l")])
        #expect(backend.invalidations == 1)
        backend.size = Size(width: 60, height: 20)
        session.receive(signal: SIGWINCH)
        #expect(screen(session).contains("80"))
    }

    @Test("After days without a record the date is confirmed by a person; the safe answer saves nothing")
    func clockIsConfirmed() {
        let session = session()
        office.clockIsAhead = true
        let project = CaseID(rawValue: String(repeating: "a", count: 32))
        let submission = Submission(
            id: CommandID(rawValue: String(repeating: "b", count: 32)),
            command: .raisePlaces(RaisePlaces(project: project, places: 33, reason: "test")), base: [])
        session.submit(submission, for: session.stack.top.token)
        #expect(screen(session).contains("Czy data"))
        session.take([.enter])
        #expect(office.submitted.isEmpty)
        session.submit(submission, for: session.stack.top.token)
        session.take([.right, .enter])
        #expect(office.submitted == [submission])
    }

    private var raise: Submission {
        let project = CaseID(rawValue: String(repeating: "a", count: 32))
        return Submission(
            id: CommandID(rawValue: String(repeating: "b", count: 32)),
            command: .raisePlaces(RaisePlaces(project: project, places: 33, reason: "test")), base: [])
    }

    @Test("A wait for the lock is drawn while it lasts, and gone with it")
    func waiting() {
        let session = session()
        let frames = backend.frames.count
        office.isBusy = true
        session.submit(raise, for: session.stack.top.token)
        #expect(backend.frames.count == frames + 1)
        #expect(backend.frames.last?.lines.joined().contains("waiting for anna") == true)
        #expect(!screen(session).contains("waiting for anna"))
    }

    @Test("What was set aside is told once, with what else is told")
    func notice() {
        office.notice = "set aside"
        let session = session()
        #expect(screen(session).contains("! set aside"))
        session.take([.down])
        #expect(!screen(session).contains("set aside"))
        office.notice = "again"
        session.take([.down])
        #expect(screen(session).contains("! again"))
    }

    @Test("A read-only office says so in full at the start, in short later, and opens no form", arguments: [false, true])
    func readOnly(later: Bool) {
        let reason = String(repeating: "powód ", count: 40) + "koniec."
        if !later { office.readOnlyReason = reason }
        let session = session()
        if later {
            #expect(!screen(session).contains("koniec."))
            office.readOnlyReason = reason
            office.hasNews = true
            session.lookForNews()
        }
        #expect(screen(session).contains("! powód powód") && screen(session).contains("koniec."))
        session.take([.down])
        #expect(!screen(session).contains("koniec.") && screen(session).contains("tylko do odczytu"))
        #expect(screen(session).contains("TYLKO ODCZYT"))
        for route in [Route.applicationForm(.new), .householdForm(.new), .groupForm, .moduleForm, .equipmentForm(.new), .places] {
            session.carryOut([.open(route)], for: session.stack.top.token)
            #expect(screen(session).contains("koniec.") && screen(session).contains("Pulpit"), "\(route)")
        }
        // What was typed before can be looked at.
        session.take([.function(1)])
        #expect(screen(session).contains("koniec."))
        session.take([.escape])
        // Somebody has repaired it.
        office.readOnlyReason = nil
        office.hasNews = true
        session.lookForNews()
        #expect(screen(session).contains("Biuro naprawiono") && !screen(session).contains("TYLKO ODCZYT"))
        office.hasNews = true
        session.take([.down])
        session.lookForNews()
        #expect(!screen(session).contains("Biuro naprawiono"))
    }
}

/// A queue that says what was dealt with.
struct QueueDouble: Screen {
    var isQueue: Bool
    func title(_ context: ScreenContext) -> String { "" }
    func bindings(_ context: ScreenContext) -> [Binding] { [] }
    mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] { [] }
    mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .next(let message) = event { [.tell(message)] } else { [] }
    }
    func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? { nil }
}

/// A case that any key deals with.
struct CaseDouble: Screen {
    func title(_ context: ScreenContext) -> String { "" }
    func bindings(_ context: ScreenContext) -> [Binding] { [] }
    mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] { [] }
    mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .key(.character) = event { [.finished(Message(.done, "W/1/2013"))] } else { [] }
    }
    func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? { nil }
}

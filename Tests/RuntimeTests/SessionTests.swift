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

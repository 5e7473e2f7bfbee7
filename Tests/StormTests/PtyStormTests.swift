import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// The same storms through a real terminal line to the real program.
@Suite("Storms through a terminal", .serialized) struct PtyStormTests {
    private func start(_ office: StormOffice, _ terminal: String) throws -> PtySession {
        let session = try PtySession(
            executable: PtyExecutable.path(), arguments: ["--office", office.directory], environment: ["HOME": office.directory, "TERM": terminal],
            // Keys that name a file for a letter write it there.
            directory: office.room)
        try session.waitFor("Pulpit")
        return session
    }

    /// Sends bytes piece by piece and takes in what comes back meanwhile, as a terminal does: neither side ever waits for the other for good.
    private func send(_ bytes: [UInt8], to session: PtySession) throws {
        for start in stride(from: 0, to: bytes.count, by: 256) {
            try session.send(bytes: Array(bytes[start..<min(start + 256, bytes.count)]))
            session.drain()
        }
    }

    @Test("10,000 random keys and some two hundred sizes: the program lives, leaves a clean terminal, and the journal verifies")
    func keys() throws {
        let seed: UInt64 = 2013
        print("storm through a terminal, seed \(seed)")
        let office = try StormOffice()
        var storm = KeyStorm(seed: seed)
        var session = try start(office, "xterm-256color")
        var starts = 1
        for number in 0..<10_000 {
            do { try send(KeyStorm.bytes(storm.next()), to: session) } catch { /* It has left after F10; its end is looked at below. */ }
            if number % 50 == 49 {
                let size = storm.size()
                session.resize(columns: size.width, rows: size.height)
            }
            if number % 100 == 99 { try settle(&session, office, &starts) }
        }
        session.signal(SIGTERM)
        let status = try session.waitExit()
        #expect(status == 128 + SIGTERM || status == 0)
        expectLeft(session)
        print("storm through a terminal: \(starts) starts")
        #expect(try office.isSound())
        let again = try start(office, "vt100")
        again.signal(SIGHUP)
        #expect(try again.waitExit() == 128 + SIGHUP)
    }

    /// Brings the screen back to its size and waits until it is drawn: the line is then empty, and whoever has left has left by F10.
    private func settle(_ session: inout PtySession, _ office: StormOffice, _ starts: inout Int) throws {
        let columns = 80 + starts % 2 + session.terminal.size.columns % 3
        session.resize(columns: columns, rows: 24)
        do {
            try session.wait(for: "a whole screen or the end") { $0.screenLines.first?.hasPrefix(" Teczka") == true }
        } catch {
            #expect(try session.waitExit() == 0, "\(session.screen)")
            expectLeft(session)
            session = try start(office, ["xterm-256color", "linux", "vt100", "putty"][starts % 4])
            starts += 1
        }
        session.resetCounters()
    }

    private func expectLeft(_ session: PtySession) {
        #expect(!session.terminal.isAlternateScreen && session.cursor.isVisible)
        session.terminal.feed(Array("\r\nqx".utf8))
        let cell = session.terminal.cell(x: 0, y: session.cursor.y)
        #expect(cell.text == "q" && !cell.isBold && !cell.isReverse && !cell.isUnderlined)
    }

    @Test("sizes at random under a half-typed form, faster than it is drawn: what is typed and the cursor stand there afterwards", arguments: ["xterm-256color", "linux"])
    func sizes(_ terminal: String) throws {
        let seed: UInt64 = 80_24
        print("storm of sizes through a terminal, seed \(seed)")
        let office = try StormOffice()
        let session = try start(office, terminal)
        try session.send("n")
        try session.waitFor("Nowy wniosek")
        try session.send("o<Enter>9.12<Enter>9:05<Enter>t<Enter>t<Enter>Żelazow")
        // The hint stands below the name and the cursor returns last: a frame that has come in part is not taken for the screen.
        try session.wait(for: "a whole frame") {
            $0.screen.contains("Żelazow") && $0.screen.contains("Dokumenty: 0 z 2") && $0.screen.contains("Jak na formularzu") && $0.cursor.y == 8
                && $0.cursor.x == 24
        }
        let before = session.screenLines
        let cursor = session.cursor
        var storm = KeyStorm(seed: seed)
        for number in 0..<300 {
            let size = storm.size()
            session.resize(columns: size.width, rows: size.height)
            if number % 30 == 0 { try session.wait(for: "some answer") { _ in true } }
        }
        session.resize(columns: 60, rows: 15)
        try session.waitFor("80")
        try session.waitForNo("Żelazow")
        session.resize(columns: 80, rows: 24)
        try session.wait(for: "the screen as it was") { $0.screenLines == before && $0.cursor.x == cursor.x && $0.cursor.y == cursor.y }
        // There and back again at once: the size is the same, what the terminal made of the screen is not.
        session.resize(columns: 40, rows: 10)
        session.resize(columns: 80, rows: 24)
        try session.wait(for: "the screen as it was") { $0.screenLines == before && $0.cursor.x == cursor.x && $0.cursor.y == cursor.y }
        try session.send("ski<Enter>")
        try session.waitFor("Żelazowski")
        session.signal(SIGTERM)
        #expect(try session.waitExit() == 128 + SIGTERM)
        expectLeft(session)
    }
}

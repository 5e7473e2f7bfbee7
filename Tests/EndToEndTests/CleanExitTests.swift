import Foundation
import TestSupport
import Testing

@Suite("The terminal is left as it was found, however the program ends or pauses", .serialized)
struct CleanExitTests {
    /// A shell that looks at the line's modes before and after the program, and tells the program's number.
    private func shell(_ office: TestOffice, _ command: String, terminal: String = "xterm-256color", environment: [String: String] = [:]) throws -> PtySession {
        let script = """
            cd "$1"; stty -g > before
            sh -c 'echo $$ > number; exec "$0" \(command)' "$2"
            echo "left $?"; stty -g > after; cmp -s before after && echo the same; read answer
            """
        return try PtySession(
            executable: "/bin/sh", arguments: ["-c", script, "sh", office.room, PtyExecutable.path()],
            environment: ["HOME": office.room, "TERM": terminal].merging(environment) { $1 })
    }

    private func number(_ office: TestOffice) throws -> Int32 {
        let text = try String(contentsOfFile: office.room + "/number", encoding: .utf8)
        return try #require(Int32(text.split(separator: "\n").first ?? ""))
    }

    static let allEnds: [(String, Int32?, Int32)] = [
        ("F10", nil, 0), ("SIGTERM", SIGTERM, 128 + SIGTERM), ("SIGHUP", SIGHUP, 128 + SIGHUP), ("a trap", SIGILL, 128 + SIGILL),
        ("a debugger's trap", SIGTRAP, 128 + SIGTRAP), ("an abort", SIGABRT, 128 + SIGABRT),
    ]

    @Test("modes, screen, cursor, letters and pasting after every end", arguments: ["xterm-256color", "vt100", "linux", "putty"], allEnds)
    func ends(_ terminal: String, _ end: (String, Int32?, Int32)) throws {
        let office = try TestOffice()
        let session = try shell(office, "--office \"$PWD/office\"", terminal: terminal)
        try session.waitFor(Words.desk)
        // In mid-work: another screen stands there, and the pen is not at its start.
        try session.send("w")
        try session.waitTitle(Words.applications)
        if let signal = end.1 {
            #expect(kill(try number(office), signal) == 0)
        } else {
            try session.toDesk()
            try session.send("<F10>")
        }
        try session.waitFor("left \(end.2)")
        try session.waitFor("the same")
        try session.send("<Enter>")
        try session.waitExit()
        expectClean(session)
        #expect(try office.verified())
    }

    @Test("a trap of Swift itself, with a frame half drawn over")
    func trap() throws {
        let office = try TestOffice(programme: nil)
        let session = try shell(office, "gallery", environment: ["TECZKA_TEST_TRAP": "1"])
        try session.waitFor(Words.gallery)
        try session.send("<F8><C-t>")
        try session.wait(for: "an end by a trap") { session in [SIGILL, SIGTRAP].contains { session.screen.contains("left \(128 + $0)") } }
        try session.waitFor("the same")
        try session.send("<Enter>")
        try session.waitExit()
        expectClean(session)
    }

    @Test("an interrupt from outside is Ctrl-C: it ends nothing")
    func interrupt() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        clerk.signal(SIGINT)
        try clerk.send("w")
        try clerk.waitTitle(Words.applications)
        #expect(try clerk.leave() == 0)
        expectClean(clerk)
    }

    @Test("a lost line ends the program at once")
    func lostLine() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        clerk.hangUp()
        #expect(try clerk.waitExit() == 128 + SIGHUP)
        #expect(try office.verified())
    }

    /// A shell with job control, which gets the terminal when the program stops and gives it back by `fg`.
    private func jobs(_ office: TestOffice) throws -> PtySession {
        let script = """
            set -m; cd "$1"; stty -g > before
            sh -c 'echo $$ > number; exec "$0" --office "$PWD/office"' "$2"
            stty -g > after; cmp -s before after && echo the same; echo in the shell; read answer
            stty sane -echo; fg > /dev/null; echo "left $?"; read answer
            """
        return try PtySession(
            executable: "/bin/bash", arguments: ["-c", script, "bash", office.room, PtyExecutable.path()], environment: ["HOME": office.room])
    }

    @Test("a pause gives the shell a clean screen; the form stands there again afterwards, at the new size", arguments: ["Ctrl-Z", "SIGTSTP"])
    func pause(_ how: String) throws {
        let office = try TestOffice()
        let session = try jobs(office)
        try session.waitFor(Words.desk)
        try session.send("n")
        try session.waitTitle(Words.newApplication)
        try session.send("o<Enter>9.12<Enter>9:05<Enter>t<Enter>t<Enter>Żela")
        try session.waitFor("Żela")
        if how == "Ctrl-Z" { try session.send("<C-z>") } else { #expect(kill(try number(office), SIGTSTP) == 0) }
        try session.waitFor("in the shell")
        #expect(session.screen.contains("the same"))
        expectClean(session)
        #expect(office.drafts().count == 1, "what is typed is safe during the pause")
        session.resize(columns: 100, rows: 30)
        try session.send("<Enter>")
        try session.waitFor("Żela")
        try session.send("zny<Enter>")
        try session.waitFor("Żelazny")
        // The key bar stands on the last row of the new size.
        try session.wait(for: "the key bar at the foot") { $0.screenLines.count == 30 && $0.screenLines[29].hasPrefix("F1") }
        try session.send("<F10>")
        try session.waitFor("[>")
        try session.send("<Right><Enter>")
        try session.waitTitle(Words.desk)
        try session.send("<F10>")
        try session.waitFor("left 0")
        let received = String(decoding: session.received, as: UTF8.self)
        let end = try #require(received.components(separatedBy: "\u{1B}[?2004l").last)
        #expect(!end.contains("\u{1B}"), "the last word of the program is its goodbye: \(end.debugDescription)")
        try session.send("<Enter>")
        try session.waitExit()
        expectClean(session)
    }

    @Test("stopped and continued by somebody else: raw mode and the screen come back")
    func stoppedOutside() throws {
        let office = try TestOffice()
        let session = try jobs(office)
        try session.waitFor(Words.desk)
        #expect(kill(try number(office), SIGSTOP) == 0)
        try session.waitFor("in the shell")
        // The line is still raw: nobody could put it right. The shell then makes it cooked, where a letter waits for an Enter.
        try session.send("<C-j>")
        try session.waitForNo("in the shell")
        try session.send("w")
        try session.waitTitle(Words.applications)
        try session.toDesk()
        try session.send("<F10>")
        try session.waitFor("left 0")
        try session.send("<Enter>")
        try session.waitExit()
        expectClean(session)
    }
}

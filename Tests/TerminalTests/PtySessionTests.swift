import TestSupport
import Testing

@Suite("The test support for terminals")
struct PtySessionTests {
    private func shell(_ script: String, columns: Int = 80, rows: Int = 24) throws -> PtySession {
        try PtySession(executable: "/bin/sh", arguments: ["-c", script], columns: columns, rows: rows)
    }

    @Test("a program's output is seen, its keys arrive, its exit status is told")
    func talking() throws {
        let session = try shell("echo Zażółć; read x; echo \"got $x\"; exit 7")
        try session.waitFor("Zażółć")
        session.resetCounters()
        try session.send("ab<lt>c<Enter>")
        try session.waitFor("got ab<c")
        #expect(session.bytesReceived > 0)
        #expect(try session.waitExit() == 7)
        #expect(session.screenLines[0] == "Zażółć")
    }

    @Test("the size is the one asked for, and a change of it arrives")
    func sizes() throws {
        let session = try shell("trap 'stty size; exit' WINCH; stty size; while :; do read x; done", columns: 100, rows: 30)
        try session.waitFor("30 100")
        session.resize(columns: 90, rows: 20)
        try session.waitFor("20 90")
        try session.waitExit()
    }

    @Test("signals arrive although test threads mask them; a lost line is a hang-up")
    func signals() throws {
        let terminated = try shell("echo ready; read x")
        try terminated.waitFor("ready")
        terminated.signal(15)
        #expect(try terminated.waitExit() == 128 + 15)
        let killed = try shell("echo ready; read x")
        try killed.waitFor("ready")
        killed.signal(9)
        #expect(try killed.waitExit() == 128 + 9)
        let dropped = try shell("echo ready; read x; read y")
        try dropped.waitFor("ready")
        dropped.hangUp()
        #expect(try dropped.waitExit() == 128 + 1)
    }

    @Test("a wait for what does not come fails and shows the screen")
    func failing() throws {
        let session = try shell("echo something else")
        let error = #expect(throws: PtySession.Failure.self) { try session.waitFor("never") }
        #expect(error?.description.contains("something else") == true)
        #expect(throws: PtySession.Failure.self) { try session.send("<NoSuchKey>") }
        let missing = try PtySession(executable: "/no/such/program")
        #expect(try missing.waitExit() == 127)
    }

    @Test("keys by name", arguments: [
        ("a<F10>b", "a\u{1B}[21~b"), ("<C-s><C-c>", "\u{13}\u{3}"), ("<Down*2>", "\u{1B}[B\u{1B}[B"), ("ż<lt>", "ż<"), ("<Esc>", "\u{1B}\u{1B}"),
    ])
    func keys(_ names: String, _ bytes: String) { #expect(PtyKeys.bytes(for: names) == Array(bytes.utf8)) }

    @Test("a golden file that differs, or is missing, is told")
    func golden() {
        #expect(Golden.mismatch("anything", "no-such-file", isRecording: false)?.contains("no-such-file.txt") == true)
        #expect(Golden.mismatch("anything", "dialog", isRecording: false)?.contains("differs") == true)
    }
}

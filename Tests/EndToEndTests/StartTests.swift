import Foundation
import TestSupport
import Testing

/// What stands on the screen of a machine that has no office yet.
@Suite("The first start", .serialized) struct StartTests {
    @Test("With no office the menu makes one from a programme, in a directory that is not there yet, and opens its desk")
    func makesAnOffice() throws {
        let office = try TestOffice(programme: nil)
        let data = office.room + "/data"
        let clerk = try office.terminal([], environment: ["XDG_DATA_HOME": data])
        try clerk.waitFor("Nie ma jeszcze biura")
        try clerk.send(try key(of: "(stegna-2013)", clerk))
        try clerk.waitFor(Words.desk)
        try clerk.waitFor("0 z 32")
        try clerk.send("<F10>")
        #expect(try clerk.waitExit() == 0)
        let verified = try office.run(["journal", "verify", "--office", data + "/teczka/office"])
        #expect(verified.status == 0)
        #expect(verified.output.hasPrefix("ok records=2 "))
        // The next start goes straight to the desk.
        let again = try office.terminal([], environment: ["XDG_DATA_HOME": data])
        try again.waitFor(Words.desk)
    }

    @Test("The menu opens the training office, which is gone afterwards, also when the line is lost", arguments: ["F10", "line"])
    func opensTheDemo(_ how: String) throws {
        let office = try TestOffice(programme: nil)
        let clerk = try office.terminal([], environment: ["XDG_DATA_HOME": office.room + "/data", "TMPDIR": office.room])
        try clerk.waitFor("Nie ma jeszcze biura")
        try clerk.send(try key(of: "Otwórz biuro szkoleniowe", clerk))
        try clerk.waitFor("SZKOLENIE")
        let made = try FileManager.default.contentsOfDirectory(atPath: office.room).filter { $0.hasPrefix("teczka-demo-") }
        #expect(made.count == 1)
        if how == "line" {
            clerk.signal(SIGHUP)
            #expect(try clerk.waitExit() == 128 + SIGHUP)
        } else {
            try clerk.send("<F10>")
            #expect(try clerk.waitExit() == 0)
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: office.room).filter { $0.hasPrefix("teczka-demo-") }
        #expect(left.isEmpty)
    }

    /// The digit before an entry of the menu; how many entries come first depends on the programmes that ship.
    private func key(of entry: String, _ clerk: PtySession) throws -> String {
        try clerk.waitFor(entry)
        let line = try #require(clerk.screenLines.first { $0.contains(entry) })
        let digit = try #require(line.first { $0.isNumber })
        return String(digit)
    }
}

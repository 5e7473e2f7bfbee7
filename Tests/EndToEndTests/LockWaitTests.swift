import Foundation
import TestSupport
import Testing

@Suite("Waiting for somebody who holds the office's lock", .serialized)
struct LockWaitTests {
    private static let first = PaperForm(applicant: .init(family: "Pierwsza", given: "Ola", pesel: pesel(2266, 8, 9, 3131)), groups: ["G-SA"])
    private static let second = PaperForm(applicant: .init(family: "Druga", given: "Ewa", pesel: pesel(2277, 8, 9, 3232)), groups: ["G-SA"])

    private func typed(_ paper: PaperForm, _ clerk: PtySession) throws {
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(paper.keys)
        try clerk.waitPanel(Words.homeMet)
    }

    /// Two clerks with a form typed each; the first one's process is stopped in the middle of its save, the lock in its hand.
    private func stoppedHolder(_ office: TestOffice, at point: String, tries: Int) throws -> (holder: PtySession, waiting: PtySession) {
        let switchFile = office.room + "/stop"
        let holder = try office.clerk(environment: ["TECZKA_TEST_STOP": point, "TECZKA_TEST_STOP_WHEN": switchFile])
        let waiting = try office.clerk(environment: ["TECZKA_TEST_LOCK_TRIES": String(tries)])
        try typed(Self.first, holder)
        try typed(Self.second, waiting)
        try Data().write(to: URL(fileURLWithPath: switchFile))
        try holder.send("<F2>")
        try holder.waitStopped()
        try FileManager.default.removeItem(atPath: switchFile)
        return (holder, waiting)
    }

    private func expectBothOnce(_ office: TestOffice) throws {
        #expect(office.records(of: "application_received") == 2)
        #expect(office.records(of: "household_registered") == 2)
        #expect(office.drafts().isEmpty)
        #expect(try office.verified())
    }

    @Test("a stopped holder is named to whoever waits and to commands; the form stays; once it goes on the same key saves once", arguments: ["afterAppend", "afterSync"])
    func stopped(_ point: String) throws {
        let office = try TestOffice()
        let (holder, waiting) = try stoppedHolder(office, at: point, tries: 700)
        let name = "(proces \(holder.processID), od godz. "
        try waiting.send("<F2>")
        // Before the wait is over, the screen says that one waits, and for whom.
        try waiting.wait(for: "who is waited for") { $0.screen.running.contains("Proszę czekać: w biurze zapisuje ") && $0.screen.contains(name) }
        try waiting.waitText("Biuro jest zajęte: zapisuje ")
        try waiting.waitText("Nic nie zapisano. Ten proces jest wstrzymany i sam nie skończy")
        #expect(waiting.screen.running.contains(name))
        #expect(waiting.title.contains(Words.newApplication))
        #expect(office.drafts().count == 2)
        for (language, words) in [("pl", "Biuro jest zajęte: zapisuje "), ("en", "The office is busy: ")] {
            let backup = try office.run(
                ["backup", office.room + "/backup-" + language, "--office", office.path, "--lang", language], environment: ["TECZKA_TEST_LOCK_TRIES": "700"])
            #expect(backup.status == 75 && backup.output.isEmpty, "\(backup)")
            #expect(backup.errors.contains("teczka: " + words) && backup.errors.contains(" \(holder.processID), "), "\(backup.errors)")
        }
        // Looking somebody up needs no lock of the office, nor does the desk: with so many tries, waiting for it would take minutes.
        let patience = ["TECZKA_TEST_LOCK_TRIES": "100000"]
        let looked = try office.run(["lookup", "nikt", "--office", office.path], environment: patience)
        #expect(looked.status == 66)
        let reader = try office.clerk(environment: patience)
        try reader.send("w")
        try reader.waitTitle(Words.applications)
        #expect(try reader.leave() == 0)
        holder.signal(SIGCONT)
        try holder.waitFor(Words.savedApplication("W/1/2013"))
        try waiting.send("<F2>")
        try waiting.waitFor(Words.savedApplication("W/2/2013"))
        try expectBothOnce(office)
    }

    @Test("a wait that ends in time needs no other key")
    func inTime() throws {
        let office = try TestOffice()
        let (holder, waiting) = try stoppedHolder(office, at: "afterAppend", tries: 100_000)
        try waiting.send("<F2>")
        try waiting.waitText("Proszę czekać: w biurze zapisuje ")
        holder.signal(SIGCONT)
        try waiting.waitFor(Words.savedApplication("W/2/2013"))
        #expect(!waiting.screen.contains("Proszę czekać"))
        try holder.waitFor(Words.savedApplication("W/1/2013"))
        try expectBothOnce(office)
    }

    @Test("a holder that is killed while it is stopped leaves no lock behind")
    func killed() throws {
        let office = try TestOffice()
        let (holder, waiting) = try stoppedHolder(office, at: "afterAppend", tries: 100_000)
        try waiting.send("<F2>")
        try waiting.waitText("Proszę czekać: w biurze zapisuje ")
        holder.signal(SIGKILL)
        // What it had written whole is made durable and counts; its draft is sent again and answered, not saved twice.
        try waiting.waitFor(Words.savedApplication("W/2/2013"))
        let again = try office.clerk()
        try again.waitFor(Words.draftOffered + "Pierwsza")
        try again.send("<End><Enter>")
        try again.waitFor(Words.draftOpened)
        try again.send("<F2>")
        try again.waitFor(Words.savedApplication("W/1/2013"))
        try expectBothOnce(office)
    }
}

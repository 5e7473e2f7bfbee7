import Casework
import Foundation
import Journal
import TestSupport
import Testing

@testable import Storage

@Suite("Drafts")
struct DraftTests {
    private func draft(_ number: Int, login: String = "ola", text: String = "Żółk\u{1B}[31m") -> Draft {
        Draft(
            id: commandID(number), form: "application", subject: caseID(2001), base: [VersionedCase(id: caseID(2001), version: 3)],
            fields: [DraftField(key: "member.0.familyName", text: text)], focus: "member.0.familyName", cursor: 4, login: login,
            savedOn: "2014-03-12 09:30", title: "Zgłoszenie")
    }

    @Test("A draft is there after a restart, field by field, replaced as a whole, gone when dropped")
    func kept() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saveDraft(draft(1))
        try office.saveDraft(draft(2))
        try office.saveDraft(draft(1, text: "Nowak"))
        office.close()
        let again = try surroundings.reopen()
        #expect(try again.query(.drafts) == .drafts([draft(1, text: "Nowak"), draft(2)]))
        #expect(try again.desk().drafts == 2)
        try again.deleteDraft(commandID(1))
        try again.deleteDraft(commandID(1))
        #expect(try again.listDrafts() == [draft(2)])
    }

    @Test("Drafts of others are not listed; a file is for its user alone, and its name says nothing")
    func privacy() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saveDraft(draft(1))
        try office.saveDraft(draft(2, login: "ula"))
        #expect(try office.listDrafts() == [draft(1)])
        let path = surroundings.directory + "/drafts/" + commandID(1).rawValue + ".draft"
        #expect(try surroundings.fileSystem.status(path)?.mode == 0o600)
        #expect(try surroundings.fileSystem.status(surroundings.directory + "/drafts")?.mode == 0o2770)
        #expect(throws: OfficeError.malformed(field: "draft.id")) {
            var bad = draft(1)
            bad.id = CommandID(rawValue: "../../etc/passwd")
            try office.saveDraft(bad)
        }
    }

    @Test("Whatever fails while a draft is written, the one before stays whole", arguments: 1...6)
    func atomic(number: Int) throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        try office.saveDraft(draft(1, text: "before"))
        disk.fail(number: number, with: .powerCut)
        let saved = (try? office.saveDraft(draft(1, text: "after"))) != nil
        disk.crash()
        let text = try surroundings.reopen().listDrafts().first?.fields.first?.text
        #expect(text == "after" || (text == "before" && !saved))
        if saved { #expect(text == "after") }
    }

    @Test("A full disk is said; the draft before stays")
    func fullDisk() throws {
        let disk = SimulatedFileSystem()
        let office = try Surroundings(simulated: disk).found()
        try office.saveDraft(draft(1, text: "before"))
        disk.fail(.write, with: .error(28))
        let error = #expect(throws: OfficeError.self) { try office.saveDraft(draft(1, text: "after")) }
        #expect(error?.exitCode == 74)
        #expect(try office.listDrafts().map { $0.fields[0].text } == ["before"])
    }

    @Test("A damaged draft is set aside, the others are listed")
    func damaged() throws {
        let disk = SimulatedFileSystem()
        let office = try Surroundings(simulated: disk).found()
        try office.saveDraft(draft(1))
        try office.saveDraft(draft(2))
        disk.setContents("/office/drafts/\(commandID(1).rawValue).draft", Array("{\"format\":1,".utf8))
        #expect(try office.listDrafts() == [draft(2)])
        #expect(disk.paths.contains("/office/quarantine/\(commandID(1).rawValue).draft"))
    }

    @Test("Drafts not written for thirty days are erased, younger ones stay")
    func expiry() throws {
        let surroundings = Surroundings(now: Int64(Date().timeIntervalSince1970 * 1000))
        let office = try surroundings.found()
        try office.saveDraft(draft(1))
        surroundings.now += 30 * 86_400_000 - 60_000
        #expect(try office.eraseExpiredDrafts() == 0)
        surroundings.now += 120_000
        #expect(try office.eraseExpiredDrafts() == 1)
        #expect(try office.listDrafts() == [])
    }
}

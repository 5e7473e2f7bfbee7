import Casework
import Foundation
import Journal
import TestSupport
import Testing

@testable import Storage

@Suite("An index that is damaged where nothing may be written")
struct DamagedIndexTests {
    private static let journal = "/office/journal-000001.jsonl"
    private static let mark = "sync errno=5 operation=sync path=\(journal)\n"

    /// Damage that is met at opening, and damage that a question meets.
    @Test("A read-only office opens and answers every question, whatever its index has lost", arguments: ["erasures", "cases", "households", "meta"])
    func readOnly(lost: String) throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.saved(Sample.application(2, family: "Nowak"))
        let expected = try office.allAnswers()
        try lose(lost, office)
        office.close()
        disk.setContents("/office/READONLY", Array(Self.mark.utf8))
        let written = disk.contents(Self.journal)
        let again = try surroundings.reopen()
        #expect(again.readOnly?.isSyncFailure == true)
        // Meets lost cases; the rest is met on the way.
        _ = try again.query(.project)
        #expect(try again.allAnswers() == expected)
        #expect(disk.contents(Self.journal) == written)
    }

    @Test("An office that is repaired while it is open saves again, and says so as news; one whose mark could not be written does not")
    func repaired() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        let whole = disk.contents(Self.journal)
        var marked = whole
        marked[60] ^= 4
        disk.setContents(Self.journal, marked)
        #expect(try !Office.verify(surroundings.directory, disk).isSound)
        #expect(try office.hasNews() && office.readOnly != nil)
        #expect(try !office.hasNews())
        disk.setContents(Self.journal, whole)
        surroundings.processID = 4712
        let report = try Office.repair(surroundings.directory, surroundings.environment(), cut: nil)
        #expect(report.outcome == .mended)
        #expect(try office.hasNews() && office.readOnly == nil)
        #expect(try office.desk().households == 1)
        try office.saved(Sample.application(2, family: "Nowak"))
        #expect(try office.desk().households == 2)
        // Damage of which no mark tells: its absence says nothing.
        disk.setContents("/office/READONLY", Array(Self.mark.utf8))
        let other = try surroundings.reopen()
        #expect(other.readOnly != nil)
        try disk.unlink("/office/READONLY")
        disk.setContents("/office/repairing", [0x7B])
        #expect(try !other.hasNews() && other.readOnly != nil)
    }

    @Test("Asking for news meets a damaged index, and has it made anew", arguments: [false, true])
    func news(isReadOnly: Bool) throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        try surroundings.found().close()
        if isReadOnly { disk.setContents("/office/READONLY", Array(Self.mark.utf8)) }
        let office = try surroundings.reopen()
        let expected = try office.desk()
        try lose("meta", office)
        #expect(try !office.hasNews())
        #expect(try office.desk() == expected)
    }

    @Test("Of a damaged journal with a damaged index, everything before the damage is shown")
    func damagedJournal() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        let end = disk.contents(Self.journal).count
        try office.saved(Sample.application(2, family: "Nowak"))
        try office.saved(Sample.application(3, family: "Dudek"))
        try lose("erasures", office)
        office.close()
        flip(end + 60, disk)
        for _ in 1...2 {
            let again = try surroundings.reopen()
            defer { again.close() }
            #expect(again.readOnly?.damage?.byte == end)
            #expect(try again.desk().households == 1)
            #expect(throws: OfficeError.self) { try again.saved(Sample.application(4)) }
        }
    }

    @Test("Damage before the head of an index that is far behind keeps nobody from reading what follows")
    func farBehind() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        var office = try surroundings.found()
        let (path, older) = (surroundings.indexPath, surroundings.indexPath + ".older")
        office.close()
        try FileManager.default.copyItem(atPath: surroundings.indexPath, toPath: older)
        office = try surroundings.reopen()
        for number in 1...3 { try office.saved(Sample.application(number)) }
        office.close()
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
        try FileManager.default.copyItem(atPath: older, toPath: path)
        flip(60, disk)
        var environment = surroundings.environment()
        environment.rebuildingPays = 1
        let again = try Office.open(surroundings.directory, environment)
        #expect(again.readOnly?.damage?.byte == 0)
        #expect(try again.desk().households == 3)
    }

    @Test("An index that remembers what the journal lacks is kept as evidence, damaged or not")
    func evidence() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        let shorter = disk.contents(Self.journal)
        try office.saved(Sample.application(1))
        try lose("erasures", office)
        let head = office.head
        office.close()
        disk.setContents(Self.journal, shorter)
        let error = #expect(throws: OfficeError.self) { try surroundings.reopen() }
        guard case .journal(.readOnly(let reason)) = error else { throw Unexpected(what: "\(error as Any)") }
        #expect(reason.damage?.reason == .remembered)
        #expect(Office.remembered(surroundings.directory, surroundings.environment())?.anchor == head)
    }

    private func lose(_ table: String, _ office: Office) throws {
        try office.index.inDatabase { try $0.execute(sql: "DROP TABLE \(table)") }
    }

    private func flip(_ byte: Int, _ disk: SimulatedFileSystem) {
        var bytes = disk.contents(Self.journal)
        bytes[byte] ^= 1
        disk.setContents(Self.journal, bytes)
    }
}

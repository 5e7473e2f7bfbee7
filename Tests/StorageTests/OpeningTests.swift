import Casework
import Foundation
import Journal
import Rules
import TestSupport
import Testing

@testable import Storage

@Suite("Making and opening an office")
struct OpeningTests {
    @Test("Every failure while an office is made leaves a directory in which making it again succeeds")
    func founding() throws {
        var number = 1
        while true {
            let disk = SimulatedFileSystem()
            let surroundings = Surroundings(simulated: disk)
            disk.fail(number: number, with: .powerCut)
            let office = try? surroundings.found()
            office?.close()
            disk.crash()
            if office == nil {
                do {
                    try surroundings.found().close()
                } catch OfficeError.journal(.alreadyThere) {
                    // The founding record was durable, and only what came after it failed.
                }
            }
            #expect(try surroundings.reopen().readOnly == nil, "operation \(number)")
            if office != nil { break }
            number += 1
        }
        #expect(number > 20)
    }

    @Test("The first record names the office, its training day and its zone; the rules lie under their hashes")
    func foundingRecord() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found(open: false)
        let first = try office.journal.records(after: .beginning, limit: 1)[0]
        let body = String(decoding: first.body, as: UTF8.self)
        let expected = """
            {"office":"\(office.officeID)","training":true,"training_day":"2014-03-12","zone":"Europe/Warsaw"}
            """
        #expect(body == expected)
        #expect(first.role == "coordinator" && first.login == "ola")
        for (hash, bytes) in [(first.programme, Resource.programme), (first.law, Resource.law)] {
            let path = surroundings.directory + "/rules/\(hash?.description ?? "").json"
            #expect(try surroundings.fileSystem.readAll(path) == bytes)
        }
        #expect(try office.ruleBook().ruleSet.id == "stegna-2013")
    }

    @Test("Rules that were altered or lost are said with their file; nothing is decided on them")
    func rulesLost() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        try surroundings.found().close()
        let path = "/office/rules/\(Digest256(of: Resource.programme)).json"
        disk.setContents(path, Array("{}".utf8))
        let office = try surroundings.reopen()
        #expect(throws: OfficeError.rulesMissing(path: path)) { try office.saved(Sample.application(1)) }
        #expect(try office.desk().households == 0)
        disk.remove(path)
        #expect(throws: OfficeError.rulesMissing(path: path)) { try office.ruleBook() }
    }

    @Test("Rules that cannot be read refuse the office before anything is made")
    func rulesUnreadable() throws {
        let disk = SimulatedFileSystem()
        let environment = Surroundings(simulated: disk).environment()
        let error = #expect(throws: OfficeError.self) {
            _ = try Office.create("/office", programme: Array("{".utf8), law: Resource.law, environment)
        }
        #expect(error?.exitCode == 78)
        #expect(disk.paths == ["/"])
    }

    @Test("No office, a foreign directory, an office that is there already, a foreign file system: each its error and exit code")
    func refusals() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        func code(_ body: () throws -> Void) -> Int32? {
            do { try body() } catch let error as OfficeError { return error.exitCode } catch { return nil }
            return 0
        }
        #expect(code { _ = try surroundings.reopen() } == 66)
        try disk.makeDirectory("/office", mode: 0o2770)
        disk.setContents("/office/letter.odt", [1])
        #expect(code { _ = try surroundings.found() } == 73)
        #expect(code { _ = try surroundings.reopen() } == 66)
        disk.remove("/office/letter.odt")
        try surroundings.found().close()
        #expect(code { _ = try surroundings.found() } == 73)
        disk.reportedKind = FileSystemKind(magic: 0x6969)
        #expect(code { _ = try surroundings.reopen() } == 78)
        disk.reportedKind = FileSystemKind(magic: 0xEF53)
        disk.fail(.open, with: .error(13))
        #expect(code { _ = try surroundings.reopen() } == 77)
        disk.heal()
        #expect(code { _ = try surroundings.reopen() } == 0)
    }

    @Test("A damaged journal opens read-only, with the place, and answers questions")
    func damaged() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.saved(Sample.application(2, family: "Nowak"))
        office.close()
        let path = "/office/journal-000001.jsonl"
        var bytes = disk.contents(path)
        bytes[bytes.count - 40] ^= 1
        disk.setContents(path, bytes)
        let again = try surroundings.reopen()
        #expect(again.readOnly != nil)
        #expect(try again.desk().households == 2)
        let error = #expect(throws: OfficeError.self) { try again.saved(Sample.application(3)) }
        #expect(error?.description.contains("journal-000001.jsonl") == true)
        #expect(try Office.verify("/office", disk).isSound == false)
    }

    @Test("Rebuilding the index of a damaged journal is refused, and what could be read before can be read after")
    func rebuildKeepsEvidence() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.saved(Sample.application(2, family: "Nowak"))
        let path = "/office/journal-000001.jsonl"
        var bytes = disk.contents(path)
        // Early in the file: opening, which reads the end alone, does not see it.
        bytes[900] ^= 1
        disk.setContents(path, bytes)
        let error = #expect(throws: OfficeError.self) { try office.rebuildIndex() }
        #expect(error?.exitCode == 65)
        #expect(try office.desk().households == 2)
        office.close()
        let again = try surroundings.reopen()
        #expect(again.readOnly != nil)
        #expect(throws: OfficeError.self) { try again.rebuildIndex() }
        #expect(try again.desk().households == 2)
    }

    @Test("Every error is a sentence with its place and an exit code of sysexits.h, and names no person")
    func sentences() {
        let full = FileError(path: "/o/x", operation: "write", errno: 28, message: "No space left on device")
        let denied = FileError(path: "/o/x", operation: "open", errno: 13, message: "Permission denied")
        let missing = FileError(path: "/o/x", operation: "open", errno: 2, message: "No such file or directory")
        let damage = Damage(segment: "journal-000001.jsonl", line: 3, byte: 99, reason: .hash)
        let errors: [(OfficeError, Int32, String)] = [
            (.file(full), 74, "free some space"), (.file(denied), 77, "administrator"), (.file(missing), 66, "/o/x"),
            (.journal(.notWritten(full)), 74, "free some space"), (.journal(.file(denied)), 77, "administrator"),
            (.journal(.busy(nil)), 75, "locked"), (.journal(.damaged(damage)), 65, "restore a backup"),
            (.journal(.readOnly(.damaged(damage))), 65, "journal-000001.jsonl"), (.journal(.readOnly(.syncFailed(full))), 74, "disk"),
            (.journal(.readOnly(.unknownKind("x", seq: 4))), 78, "update"), (.journal(.readOnly(.marked("why"))), 65, "why"),
            (.journal(.readOnly(.newerFormat(2, segment: "s", byte: 0))), 78, "update"), (.journal(.headMoved(.beginning)), 75, "record 0"),
            (.journal(.notAnOffice(path: "/o")), 66, "teczka init"), (.journal(.alreadyThere(path: "/o")), 73, "/o"),
            (.journal(.invalidDraft(field: "login")), 65, "login"), (.journal(.unsupportedFileSystem(path: "/o", name: "nfs")), 78, "nfs"),
            (.index(path: "/o/i", code: 13, message: "full"), 74, "/o/i"), (.index(path: "/o/i", code: 5, message: "busy"), 75, "/o/i"),
            (.index(path: "/o/i", code: 8, message: "readonly"), 77, "/o/i"), (.indexDamaged, 65, "index rebuild"),
            (.indexCannotFollow(record: 7, reason: "it skips"), 65, "record 7"), (.rulesMissing(path: "/o/r"), 78, "/o/r"),
            (.rulesUnreadable(path: "/o/r", reason: "line 1"), 78, "line 1"), (.directoryNotEmpty(path: "/o"), 73, "/o"),
            (.malformed(field: "case id"), 65, "case id"),
        ]
        for (error, code, part) in errors {
            #expect(error.exitCode == code, "\(error)")
            #expect("\(error)".contains(part), "\(error)")
        }
    }

    @Test("With the index present, opening, one lookup and one save read less than 1 MiB of the journal", arguments: [1_000, 100_000])
    func readsLittle(records: Int) throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try grow(office, to: records)
        #expect(office.head.seq >= records)
        office.close()
        let before = surroundings.fileSystem.journalBytesRead
        let again = try surroundings.reopen()
        #expect(try again.found("zolkiew").count == 1)
        try again.saved(Sample.application(1_000_002, family: "Nowak"))
        let read = surroundings.fileSystem.journalBytesRead - before
        #expect(read < 1 << 20, "\(read) bytes")
        #expect(read < 64 << 10, "\(read) bytes at \(records) records")
    }

    /// Appends modules in large units: real records of real kinds, written straight into the journal.
    private func grow(_ office: Office, to records: Int) throws {
        try office.saved(Sample.application(1_000_001))
        var number = 0
        while office.head.seq < records {
            try office.journal.lock()
            defer { office.journal.unlock() }
            _ = try office.journal.catchUp()
            let unit = try (0..<2_000).map { _ in
                number += 1
                let body = try office.codec.body(of: .moduleDefined(ModuleDefined(title: "Moduł \(number)", hours: 20)))
                return RecordDraft(
                    kind: "module_defined", caseID: OpaqueID(high: 77, low: UInt64(number)), caseVersion: 1, salt: office.environment.randomID(),
                    body: body)
            }
            let stamp = office.stamp(office.environment.randomID(), as: .coordinator, confirmingClock: false)
            let count = min(unit.count, max(1, records - office.head.seq))
            _ = try office.journal.append(Array(unit.prefix(count)), by: stamp, at: office.journal.head)
            try office.bringIndexUp()
        }
    }
}

import Casework
import Foundation
import Journal
import TestSupport
import Testing

@testable import Storage

extension Surroundings {
    var target: String { directory + "-backup" }

    func restore(_ backup: String? = nil, to place: String? = nil, list: ErasedList? = nil) throws -> RestoreReport {
        try Office.restore(backup ?? target, to: place ?? directory, list: list ?? self.list, environment())
    }
}

private func flip(_ path: String, at offset: Int) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    bytes[offset] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: path))
}

@Suite("Backups")
struct BackupTests {
    @Test("A backup made while another process writes holds whole units up to its anchor, and is an office on another machine")
    func roundTrip() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        for number in 1...4 { try office.saved(Sample.application(number)) }
        _ = try office.query(.card(personID(1)))
        let manifest = try office.backup(to: surroundings.target)
        let states = try office.allStates()
        try office.saved(Sample.application(5))
        #expect(manifest.seq < office.head.seq)
        #expect(manifest.files.contains { $0.name.hasPrefix("rules/") } && manifest.files.contains { $0.name == "access/journal-000001.jsonl" })
        #expect(!manifest.files.contains { $0.name.contains("index") || $0.name.contains("drafts") || $0.name.contains("lock") })
        #expect(try Office.verify(surroundings.directory, surroundings.fileSystem, anchor: manifest.anchor).isSound)
        let elsewhere = surroundings.directory + "-elsewhere"
        let report = try surroundings.restore(to: elsewhere)
        #expect(report == RestoreReport(manifest: manifest, erasedAgain: 0, before: nil))
        let other = try Office.open(elsewhere, surroundings.environment())
        #expect(other.head == manifest.anchor && other.readOnly == nil)
        #expect(try other.allStates() == states)
        try other.saved(Sample.application(6))
        #expect(try Office.verify(elsewhere, surroundings.fileSystem, anchor: manifest.anchor).isSound)
        #expect(throws: OfficeError.directoryNotEmpty(path: surroundings.target)) { try office.backup(to: surroundings.target) }
        let error = #expect(throws: OfficeError.self) { try office.backup(to: "/proc/none/x") }
        #expect(error?.exitCode == 73 || error?.exitCode == 77)
    }

    @Test("The office's templates of letters are in a backup with their hashes, and in the office that is restored; a backup without them is whole")
    func letters() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        let plain = try office.backup(to: surroundings.target + "-plain")
        let folder = surroundings.directory + "/letters"
        try FileManager.default.createDirectory(atPath: folder + "/stare.txt", withIntermediateDirectories: true)
        for (name, text) in [("lista.txt", "LISTA {nabór}\n"), ("urzad.txt", "urząd: X\n"), ("lista.txt~", "stara"), (".lista.txt", "ukryta"), ("pusty.txt", "")] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        let manifest = try office.backup(to: surroundings.target)
        #expect(manifest.files.map(\.name).filter { $0.hasPrefix("letters") } == ["letters/lista.txt", "letters/urzad.txt"])
        #expect(plain.files.allSatisfy { !$0.name.hasPrefix("letters") })
        let elsewhere = surroundings.directory + "-elsewhere"
        _ = try surroundings.restore(to: elsewhere)
        #expect(FileManager.default.contents(atPath: elsewhere + "/letters/lista.txt") == Data("LISTA {nabór}\n".utf8))
        try flip(surroundings.target + "/letters/urzad.txt", at: 0)
        let damaged = OfficeError.backupDamaged(path: surroundings.target + "/letters/urzad.txt")
        #expect(throws: damaged) { try surroundings.restore(to: surroundings.directory + "-other") }
        _ = try surroundings.restore(surroundings.target + "-plain", to: surroundings.directory + "-plain-office")
        #expect(!FileManager.default.fileExists(atPath: surroundings.directory + "-plain-office/letters"))
    }

    @Test("A torn end of the access journal is no obstacle: it is set aside, and copied and restored like the rest", arguments: [false, true])
    func accessQuarantine(isLookedAt: Bool) throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        _ = try office.query(.card(personID(1)))
        let handle = try #require(FileHandle(forWritingAtPath: surroundings.directory + "/access/journal-000001.jsonl"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"v\":1,".utf8))
        try handle.close()
        let next = try surroundings.reopen()
        if isLookedAt { _ = try next.query(.card(personID(1))) }
        let manifest = try next.backup(to: surroundings.target)
        let name = try #require(manifest.files.map(\.name).first { $0.hasPrefix("access/quarantine/") })
        let elsewhere = surroundings.directory + "-elsewhere"
        _ = try surroundings.restore(to: elsewhere)
        #expect(FileManager.default.contents(atPath: elsewhere + "/" + name) == Data("{\"v\":1,".utf8))
        #expect(try Office.verify(elsewhere + "/access", surroundings.fileSystem).isSound)
    }

    @Test("Any byte of any file changed, a file gone, a segment added: refused as damaged, and nothing is restored")
    func damaged() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        _ = try office.query(.card(personID(1)))
        let manifest = try office.backup(to: surroundings.target)
        let place = surroundings.directory + "-new"
        for file in manifest.files {
            let path = surroundings.target + "/" + file.name
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for offset in [0, file.length / 2, file.length - 1] {
                try flip(path, at: offset)
                #expect(throws: OfficeError.backupDamaged(path: path)) { try surroundings.restore(to: place) }
                try whole.write(to: URL(fileURLWithPath: path))
            }
            try FileManager.default.removeItem(atPath: path)
            #expect(throws: OfficeError.backupDamaged(path: path)) { try surroundings.restore(to: place) }
            try whole.write(to: URL(fileURLWithPath: path))
        }
        let extra = surroundings.target + "/journal-000002.jsonl"
        try Data("x".utf8).write(to: URL(fileURLWithPath: extra))
        #expect(throws: OfficeError.backupDamaged(path: extra)) { try surroundings.restore(to: place) }
        try FileManager.default.removeItem(atPath: extra)
        let list = surroundings.target + "/backup.json"
        try flip(list, at: 3)
        #expect(throws: OfficeError.backupDamaged(path: list)) { try surroundings.restore(to: place) }
        #expect(OfficeError.backupDamaged(path: list).exitCode == 65)
        #expect(!FileManager.default.fileExists(atPath: place))
        #expect(throws: OfficeError.self) { try surroundings.restore("/nowhere", to: place) }
    }

    @Test("Over another office, other files, or an office with later records nothing is restored; an older state is moved aside")
    func places() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        _ = try office.backup(to: surroundings.target)
        let later = surroundings.directory + "-later"
        try office.saved(Sample.application(2))
        _ = try office.backup(to: later)
        let head = office.head.seq
        office.close()
        #expect(throws: OfficeError.newerOffice(path: surroundings.directory, seq: head)) { try surroundings.restore() }
        let early = surroundings.directory + "-early"
        _ = try surroundings.restore(to: early)
        let report = try surroundings.restore(later, to: early)
        #expect(report.before.map { FileManager.default.fileExists(atPath: $0 + "/journal-000001.jsonl") } == true)
        #expect(try Office.open(early, surroundings.environment()).head.seq == head)
        let foreign = Surroundings()
        foreign.processID = 99
        try foreign.found().close()
        #expect(throws: OfficeError.foreignOffice(path: foreign.directory)) { try surroundings.restore(to: foreign.directory) }
        let letters = surroundings.directory + "-letters"
        try FileManager.default.createDirectory(atPath: letters, withIntermediateDirectories: true)
        try Data([1]).write(to: URL(fileURLWithPath: letters + "/a.odt"))
        #expect(throws: OfficeError.foreignOffice(path: letters)) { try surroundings.restore(to: letters) }
    }

    @Test("Who was erased after the backup is erased again when it is restored")
    func erasedAgain() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1, family: "Tajemnicka"))
        try office.saved(Sample.application(2, family: "Nowak"))
        _ = try office.backup(to: surroundings.target)
        _ = try office.erase(personID(1), basis: .authorityOrder, list: surroundings.list)
        office.close()
        let place = surroundings.directory + "-new"
        surroundings.login = "inny"
        #expect(try surroundings.restore(to: place).erasedAgain == 1)
        // A second time there is nothing to restore; once somebody has saved there, the backup is older.
        let again = #expect(throws: OfficeError.self) { try surroundings.restore(to: place) }
        guard case .alreadyRestored(place, _) = again else { throw Unexpected(what: "\(again as Any)") }
        let restored = try Office.open(place, surroundings.environment())
        #expect(try restored.found("tajemnicka").isEmpty && restored.found("nowak").count == 1)
        for name in try FileManager.default.contentsOfDirectory(atPath: place) {
            guard let data = try? Data(contentsOf: URL(fileURLWithPath: place + "/" + name)) else { continue }
            #expect([UInt8](data).firstRange(of: Array("Tajemnicka".utf8)) == nil, "\(name)")
        }
        let without = ErasedList(path: surroundings.directory + ".none", fileSystem: surroundings.fileSystem)
        #expect(try surroundings.restore(to: place + "2", list: without).erasedAgain == 0)
        try Data("not a list\n".utf8).write(to: URL(fileURLWithPath: surroundings.list.path))
        #expect(throws: OfficeError.malformed(field: surroundings.list.path)) { try surroundings.restore(to: place + "3") }
    }

    @Test("Every step of a backup fails: the office is untouched, and no half of a backup passes for one", arguments: ["error", "full", "power", "sync"])
    func crashLoop(how: String) throws {
        var number = 1
        while number < 400 {
            let disk = SimulatedFileSystem()
            let surroundings = Surroundings(simulated: disk)
            let office = try surroundings.found()
            try office.saved(Sample.application(1))
            let before = disk.contents("/office/journal-000001.jsonl")
            let operation: SimulatedFileSystem.Operation? = ["full": .write, "sync": .sync][how]
            func count() -> Int { operation.map { disk.counts[$0] ?? 0 } ?? disk.total }
            let start = count()
            disk.fail(operation, number: number, with: how == "power" ? .powerCut : how == "full" ? .tornError(number * 77 % 400, 28) : .error(5))
            let manifest = try? office.backup(to: "/copy")
            let isComplete = count() - start < number
            disk.heal()
            office.close()
            disk.crash()
            #expect(disk.contents("/office/journal-000001.jsonl") == before, "step \(number)")
            let read = try? BackupManifest.read("/copy", disk)
            if let manifest { #expect(read == manifest, "step \(number): said to be made, and is not durable") }
            // A manifest that can be read stands for a backup that is whole.
            if let read { try Office.check("/copy", read, disk) }
            #expect(try surroundings.reopen().readOnly == nil, "step \(number)")
            if isComplete { break }
            number += 1
        }
        #expect(number > 3 && number < 400)
    }
}

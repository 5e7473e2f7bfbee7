import Casework
import Foundation
import Journal
import Rules
import TestSupport
import Testing

@testable import Storage

@Suite("Building an index beside the one in use")
struct IndexBuilderTests {
    /// An office with a random history that was indexed step by step.
    private func history(_ surroundings: Surroundings, seed: UInt64) throws -> Office {
        let office = try surroundings.found()
        var history = RandomHistory(seed: seed)
        for number in 1...160 {
            _ = try office.submit(Submission(id: commandID(number), command: history.command(), base: []))
        }
        return office
    }

    /// Every row of every table, with the states decoded.
    private func everything(_ office: Office) throws -> Everything {
        Everything(dump: try office.indexDump(), states: try office.allStates())
    }

    private struct Everything: Equatable {
        var dump: [String]
        var states: [CaseID: Versioned<CaseState>]
    }

    private func newPath(_ surroundings: Surroundings) -> String { surroundings.indexBase + IndexBuilder.suffix }

    @Test("However little is held in memory, it equals the one that was kept up step by step, in every table", arguments: [
        (21, 1, 1), (22, 2, 7), (23, 5, 64), (24, 40, 10), (25, 10_000, 10_000),
    ] as [(UInt64, Int, Int)])
    func equalsIncremental(seed: UInt64, cases: Int, records: Int) throws {
        let surroundings = Surroundings()
        let office = try history(surroundings, seed: seed)
        let expected = try everything(office)
        #expect(expected.dump.count > 300, "seed \(seed)")
        let builder = try #require(try IndexBuilder.begin(beside: surroundings.indexBase, surroundings.fileSystem, takingOver: false))
        try builder.fill(
            from: office.journal, office.codec, ErasedBodies(surroundings.directory, surroundings.fileSystem),
            within: .init(cases: cases, records: records, rows: cases, commands: records), rules: { office.rules(of: $0) },
            progress: { _, _ in })
        #expect(try everything(office) == expected, "the old one is read while the new one is made")
        office.index.close()
        try builder.install(as: surroundings.indexBase, now: surroundings.now)
        #expect(try everything(surroundings.reopen()) == expected, "seed \(seed), \(cases) cases, \(records) records")
        let again = try surroundings.reopen()
        try again.saved(Sample.application(900, family: "Późniejsza"))
        #expect(try again.found("pozniejsza").count == 1)
    }

    @Test("An office without an index, or far behind its journal, gets a whole one at opening, and progress is told", arguments: [true, false])
    func opening(isMissing: Bool) throws {
        let surroundings = Surroundings()
        var office = try surroundings.found()
        office.close()
        let older = surroundings.directory + "/older"
        try FileManager.default.moveItem(atPath: surroundings.indexPath, toPath: older)
        office = try surroundings.reopen()
        var commands = RandomHistory(seed: 31)
        for number in 1...160 {
            _ = try office.submit(Submission(id: commandID(number), command: commands.command(), base: []))
        }
        let expected = try everything(office)
        office.close()
        let path = surroundings.indexPath
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        if !isMissing { try FileManager.default.copyItem(atPath: older, toPath: path) }
        var environment = surroundings.environment()
        environment.rebuildingPays = 50
        var told: [Int] = []
        environment.progress = { done, all in
            told.append(done)
            #expect(done <= all)
        }
        let again = try Office.open(surroundings.directory, environment)
        #expect(try everything(again) == expected)
        #expect(!told.isEmpty && told == told.sorted())
        #expect(!FileManager.default.fileExists(atPath: newPath(surroundings)))
    }

    @Test("What a builder left that died is emptied, and its log is not replayed")
    func leftOver() throws {
        let surroundings = Surroundings()
        let office = try history(surroundings, seed: 41)
        let expected = try everything(office)
        for suffix in ["", "-wal", "-shm"] {
            #expect(FileManager.default.createFile(atPath: newPath(surroundings) + suffix, contents: Data(repeating: 0x5A, count: 9000)))
        }
        #expect(try office.rebuildIndex() == office.head.seq)
        #expect(try everything(office) == expected)
        let left = try FileManager.default.contentsOfDirectory(atPath: surroundings.directory).filter { $0.contains(IndexBuilder.suffix) }
        #expect(left == [])
    }

    @Test("While another process builds, this one waits, and takes what that one made; also where the one in use was taken away", arguments: [
        false, true,
    ])
    func waits(isTakenAway: Bool) throws {
        let surroundings = Surroundings()
        let office = try history(surroundings, seed: 51)
        let expected = try everything(office)
        let other = try surroundings.reopen()
        let builder = try #require(try IndexBuilder.begin(beside: surroundings.indexBase, surroundings.fileSystem, takingOver: false))
        var environment = surroundings.environment()
        var pauses = 0
        environment.pause = { _ in
            pauses += 1
            guard pauses == 4 else { return }
            do {
                try builder.fill(
                    from: other.journal, other.codec, ErasedBodies(surroundings.directory, surroundings.fileSystem),
                    rules: { other.rules(of: $0) }, progress: { _, _ in })
                other.index.close()
                try builder.install(as: surroundings.indexBase, now: surroundings.now)
            } catch { Issue.record(error) }
        }
        let waiting = try Office.open(surroundings.directory, environment)
        if isTakenAway {
            try FileManager.default.removeItem(atPath: surroundings.indexPath)
            _ = try waiting.desk()
        } else {
            try waiting.rebuildIndex()
        }
        #expect(try everything(waiting) == expected)
        #expect(pauses == 4)
    }

    @Test("A builder that stands still is waited for no longer than bounded; it finds out that its file is gone")
    func standsStill() throws {
        let surroundings = Surroundings()
        let office = try history(surroundings, seed: 61)
        let expected = try everything(office)
        let still = try #require(try IndexBuilder.begin(beside: surroundings.indexBase, surroundings.fileSystem, takingOver: false))
        #expect(still.isInPlace)
        try office.rebuildIndex()
        #expect(try everything(office) == expected)
        #expect(!still.isInPlace)
        still.discard()
        #expect(try everything(surroundings.reopen()) == expected)
    }

    @Test("A file that an erasure takes away in the middle is not installed; a new one is made from what is left")
    func erasedMeanwhile() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1, family: "Tajemnicka"))
        try office.saved(Sample.application(2, family: "Nowak"))
        let coordinator = try surroundings.reopen()
        var environment = surroundings.environment()
        var isErased = false
        environment.progress = { _, _ in
            guard !isErased else { return }
            isErased = true
            do {
                #expect(try coordinator.erase(personID(1), basis: .retentionEnded, list: surroundings.list) != nil)
            } catch { Issue.record(error) }
        }
        let rebuilding = try Office.open(surroundings.directory, environment)
        try rebuilding.rebuildIndex()
        #expect(isErased)
        #expect(try rebuilding.found("tajemnicka").isEmpty)
        #expect(try rebuilding.found("nowak").count == 1)
        #expect(try everything(rebuilding) == everything(coordinator))
        for name in try FileManager.default.contentsOfDirectory(atPath: surroundings.directory) where name.hasPrefix("index") {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: surroundings.directory + "/" + name))
            #expect(bytes.range(of: Data("Tajemnicka".utf8)) == nil, "\(name)")
        }
    }

    @Test("Of two records that do not fit, the first is named, though another thread folds it than reads the second", arguments: [1, 2, 100])
    func namesFirst(records: Int) throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        let journal = office.journal
        try journal.lock()
        _ = try journal.catchUp()
        var first = 0
        // A body that reads well and skips a version of its case; then one that does not read at all.
        for (kind, version, body) in [("module_defined", 9, #"{"hours":1,"title":"x"}"#), ("member_removed", 9, #"{"person":1}"#)] {
            let draft = RecordDraft(
                kind: kind, caseID: OpaqueID(caseID(3001).rawValue) ?? .none, caseVersion: version, salt: surroundings.id(), body: Array(body.utf8))
            let stamp = office.stamp(surroundings.id(), as: .coordinator, confirmingClock: false)
            let number = try journal.append([draft], by: stamp, at: journal.head).last?.seq ?? 0
            if first == 0 { first = number }
        }
        journal.unlock()
        let builder = try #require(try IndexBuilder.begin(beside: surroundings.indexBase, surroundings.fileSystem, takingOver: false))
        defer { builder.discard() }
        let error = #expect(throws: OfficeError.self) {
            try builder.fill(
                from: journal, office.codec, ErasedBodies(surroundings.directory, surroundings.fileSystem),
                within: .init(records: records), rules: { office.rules(of: $0) }, progress: { _, _ in })
        }
        guard case .indexCannotFollow(first, let reason) = error else { throw Unexpected(what: "\(error as Any)") }
        #expect(reason.contains("skips a version"), "\(reason)")
    }

    @Test("A journal that is damaged is not built from, and the index that is there is kept")
    func damaged() throws {
        let surroundings = Surroundings()
        let office = try history(surroundings, seed: 71)
        let expected = try office.allAnswers()
        let path = surroundings.directory + "/journal-000001.jsonl"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count / 3] ^= 4
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(throws: OfficeError.self) { try office.rebuildIndex() }
        #expect(office.readOnly != nil)
        #expect(try office.allAnswers() == expected)
        #expect(!FileManager.default.fileExists(atPath: newPath(surroundings)))
    }
}

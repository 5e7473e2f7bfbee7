import Casework
import Foundation
import Journal
@_exported import OfficeSupport
import Rules
import TestSupport

@testable import Storage

/// The surroundings of an office under test: a clock that the test turns, identifiers that count up, a directory of its own.
final class Surroundings {
    let fileSystem: any FileSystem
    let directory: String
    private let temporary: String
    var now: Int64
    var login = "ola"
    var processID = 4711
    var killPoint: (KillPoint) -> Void = { _ in }
    var progressCalls = 0
    var indexElsewhere: String?
    private var counter: UInt64 = 0

    /// On a real disk.
    init(now: Int64 = Surroundings.spring) {
        let real = RealFileSystem()
        fileSystem = real
        temporary = Surroundings.makeTemporary()
        directory = temporary + "/office"
        self.now = now
    }

    /// On a simulated disk, with the index on a real one.
    init(simulated: SimulatedFileSystem, now: Int64 = Surroundings.spring) {
        fileSystem = simulated
        temporary = Surroundings.makeTemporary()
        directory = "/office"
        indexElsewhere = temporary + "/index.sqlite"
        self.now = now
    }

    deinit { try? FileManager.default.removeItem(atPath: temporary) }

    /// 2014-03-12 09:30 in Warsaw.
    static let spring: Int64 = 1_394_613_000_000

    private static func makeTemporary() -> String {
        let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        let path = "\(base)/teczka-storage-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// What the index is called without its number.
    var indexBase: String { indexElsewhere ?? directory + "/index.sqlite" }

    /// The index that counts now.
    var indexPath: String { (try? IndexFiles(indexBase, RealFileSystem()).current()) ?? indexBase }

    func id() -> OpaqueID {
        counter += 1
        return OpaqueID(high: UInt64(processID) << 32 | 0xABCD, low: counter)
    }

    func environment() -> OfficeEnvironment {
        var environment = OfficeEnvironment(
            fileSystem: fileSystem, now: { self.now }, randomID: { self.id() }, login: login, processID: processID, bootID: "boot",
            pause: { _ in }, lockAttempts: 3, programVersion: "0.1.0", readRules: readRules, progress: { _, _ in self.progressCalls += 1 },
            killPoint: { self.killPoint($0) })
        environment.indexElsewhere = indexElsewhere.map { ($0, RealFileSystem()) }
        return environment
    }

    /// A training office on the demo's day, with its project opened.
    func found(places: Int = 32, open: Bool = true, programme: [UInt8] = Resource.programme) throws -> Office {
        let office = try Office.create(
            directory, programme: programme, law: Resource.law, trainingDay: CalendarDay(year: 2014, month: 3, day: 12),
            environment())
        if open { try office.saved(.openProject(OpenProject(project: caseID(1), programme: "stegna-2013", places: places))) }
        return office
    }

    func reopen() throws -> Office { try Office.open(directory, environment()) }
}

/// A wrong answer of an office under test.
struct Unexpected: Error { let what: String }

extension Office {
    /// Submits under a fresh command and expects it to be saved.
    @discardableResult
    func saved(_ command: Command, base: [VersionedCase] = [], id: CommandID? = nil) throws -> Receipt {
        let id = id ?? CommandID(rawValue: environment.randomID().description)
        guard case .saved(let receipt) = try submit(Submission(id: id, command: command, base: base)) else {
            throw Unexpected(what: "not saved: \(try submit(Submission(id: id, command: command, base: base)))")
        }
        return receipt
    }

    func desk() throws -> DeskCounts {
        guard case .desk(let counts) = try query(.desk) else { throw Unexpected(what: "no desk") }
        return counts
    }

    func found(_ needle: String) throws -> [FinderHit] {
        guard case .found(let hits) = try query(.find(needle)) else { throw Unexpected(what: "no hits") }
        return hits
    }
}

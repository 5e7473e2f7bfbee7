import Casework
import Demo
import Foundation
import Journal
import Localization
import OfficeSupport
import Rules
import Runtime
import Screens
import Storage
import Terminal

/// A copy of the training office in a directory of its own, gone with the test.
final class StormOffice {
    let directory: String
    let room: String

    init() throws {
        room = Self.freshRoom()
        directory = room + "/office"
        try FileManager.default.copyItem(atPath: Self.filled.get(), toPath: directory)
    }

    deinit { try? FileManager.default.removeItem(atPath: room) }

    /// Filled once in a process; what is left of it is taken away by the process's end.
    private static let filled: Result<String, any Error> = Result {
        let room = freshRoom()
        let environment = RealOffice.environment(login: "anna")
        let office = try Office.create(
            room + "/office", programme: Resource.programme, law: Resource.law, trainingDay: DemoOffice.day, environment)
        try openProject(office)
        try DemoOffice.fill(office)
        office.close()
        roomToClear = room
        atexit { try? FileManager.default.removeItem(atPath: roomToClear) }
        return room + "/office"
    }
    nonisolated(unsafe) private static var roomToClear = ""

    private static func openProject(_ office: Office) throws {
        let id = CaseID(rawValue: String(repeating: "5", count: 32))
        let rules = try office.ruleBook().ruleSet
        let open = OpenProject(project: id, programme: rules.id, places: rules.capacity.households ?? 0)
        _ = try office.submit(
            Submission(id: CommandID(rawValue: String(repeating: "6", count: 32)), command: .openProject(open), base: [VersionedCase(id: id, version: 0)]))
    }

    private static func freshRoom() -> String {
        let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        let path = "\(base)/teczka-storm-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// The screens on it, with a terminal of memory.
    func session(_ backend: MemoryBackend, seed: UInt64) throws -> (session: Session, close: () -> Void) {
        let office = try Office.open(directory, RealOffice.environment(login: "anna"))
        let port = OfficeAdapter(
            office, explain: { "\($0)" }, readOnly: { office.readOnly.map { "\($0)" } }, clock: { _ in nil },
            notice: { office.takeQuarantinedTails().isEmpty ? nil : "tails" }, watches: false)
        var drawn = seed
        var time: Int64 = 0
        let session = Session(
            backend: backend, office: port, signals: nil,
            settings: SessionSettings(
                texts: seed % 2 == 0 ? Polish() : English(), actor: office.actor, rules: try office.ruleBook(),
                identifiers: {
                    drawn &+= 0x9E37_79B9_7F4A_7C15
                    return IdentifierSource(high: drawn, low: seed &+ 1)
                },
                monotonic: {
                    time += 100
                    return time
                },
                stop: {}))
        return (session, { office.close() })
    }

    /// Whether every record is whole and in its place.
    func isSound() throws -> Bool {
        let report = try SegmentedJournal.verify(directory, fileSystem: RealFileSystem())
        return report.isSound
    }
}

import Casework
import Foundation
import Journal
import OfficeSupport
import Rules
import Storage
import TestSupport

/// What went against a promise of the office.
struct Broken: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Clerks at work in one office on a simulated disk: everything that happens follows from the seed.
final class Simulation {
    /// A process of one clerk.
    final class Clerk {
        let number: Int
        var disk: ClerkDisk?
        var office: Office?
        /// What happens at a kill point of its next submission.
        var atKillPoint: ((KillPoint) -> Void)?
        /// How often it wrote to the journal.
        var writes = 0
        init(_ number: Int) { self.number = number }
    }

    var chance: Chance
    let disk: SimulatedFileSystem
    let index: URL
    private(set) var clerks: [Clerk]
    /// Every submission that was sent, in order, and what was answered to it first.
    var sent: [Submission] = []
    var acknowledged: [CommandID: Receipt] = [:]
    /// Heads that clerks printed on protocols.
    var anchors: [Anchor] = []
    /// Whether the disk was told to fail, so that a read-only office may be right.
    var diskFailed = false
    var isReadOnly = false
    /// Whether the index is compared with a rebuilt one, which is most of a run's time.
    let comparesRebuild: Bool
    var nextHousehold = 0
    /// What happens in the recruitment; nil where clerks save households alone.
    var recruitment: RandomHistory?
    /// Records that were there before.
    let past: Int
    var nextCommand: UInt64 = 0
    private var nextID: UInt64 = 0
    private var processes = 100
    private var now: Int64

    init(seed: UInt64, template: Template) throws {
        chance = Chance(seed: seed)
        comparesRebuild = seed % 3 == 0
        disk = template.disk.copy()
        disk.failedSync = [.dropsPages, .evictsPages, .keepsPages, .reachesDisk][chance.next(4)]
        index = try template.copyIndex()
        now = Template.now
        past = template.records
        if template.stage != .founded {
            recruitment = RandomHistory(seed: seed, recruiting: TemplateStory.recruiting(template.stage))
        }
        clerks = (0..<(2 + chance.next(3))).map(Clerk.init)
    }

    func close() {
        for clerk in clerks { end(clerk) }
        Template.removeIndex(index)
    }

    // MARK: Processes

    /// The clerk's office, opened if it is not.
    func office(_ clerk: Clerk) throws -> Office {
        if let office = clerk.office { return office }
        let view = ClerkDisk(disk)
        processes += 1
        let office = try Office.open(Template.directory, environment(view, clerk))
        (clerk.disk, clerk.office) = (view, office)
        return office
    }

    func environment(_ fileSystem: any FileSystem, _ clerk: Clerk?) -> OfficeEnvironment {
        var environment = OfficeEnvironment(
            fileSystem: fileSystem, now: { [unowned self] in
                // Clocks are set back now and then.
                now += chance.next(20) == 0 ? -60_000 : 1000
                return now
            },
            randomID: { [unowned self] in
                nextID += 1
                return OpaqueID(high: 0xFEED, low: nextID)
            },
            login: "clerk\(clerk?.number ?? 99)", processID: processes, bootID: "boot", pause: { _ in }, lockAttempts: 2,
            programVersion: "0.1.0", readRules: { _, _, _ in Template.book },
            killPoint: { [weak clerk] point in
                if point == .afterSync { clerk?.writes += 1 }
                clerk?.atKillPoint?(point)
            })
        environment.indexElsewhere = (index.path, RealFileSystem())
        return environment
    }

    /// The process ends, as by SIGKILL: nothing of it is left but what is on the disk.
    func end(_ clerk: Clerk) {
        clerk.disk?.die()
        clerk.office?.close()
        (clerk.office, clerk.disk, clerk.atKillPoint) = (nil, nil, nil)
    }

    func someClerk() -> Clerk { clerks[chance.next(clerks.count)] }

    // MARK: The index

    /// Puts something else in the index's place while nobody has it open.
    func replaceIndex(by way: Int, older: URL?) throws {
        let files = FileManager.default
        let room = index.deletingLastPathComponent()
        func removeAll() throws {
            for file in try files.contentsOfDirectory(at: room, includingPropertiesForKeys: nil) { try files.removeItem(at: file) }
        }
        switch way {
        case 0: break
        case 1: try removeAll()
        case 2:
            guard let older, files.fileExists(atPath: older.path) else { return }
            try removeAll()
            try files.copyItem(at: older, to: index)
        default:
            guard let current = Template.currentIndex(index) else { return }
            for end in ["-wal", "-shm"] { try? files.removeItem(atPath: current.path + end) }
            var bytes = try Data(contentsOf: current)
            let start = way == 3 ? 0 : min(bytes.count, 4096 * (1 + chance.next(6)))
            let end = min(bytes.count, start + 5000)
            if start < end { bytes.replaceSubrange(start..<end, with: Data(repeating: 0xA5, count: end - start)) }
            try bytes.write(to: current)
        }
    }
}

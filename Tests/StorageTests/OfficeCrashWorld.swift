import Casework
import Foundation
import Journal
import Rules
import TestSupport

@testable import Storage

/// One thing that somebody does in the office of the crash script; the first number is the clerk's.
enum OfficeStep {
    case found(Int), open(Int), close(Int)
    case submit(Int, Command)
    case saveDraft(Int, Int, version: Int), listDrafts(Int), dropDraft(Int, Int), expireDrafts(Int)
    case look(Int, Query), ask(Int, Query)
    case backup(Int, Int), restore(Int)
    case erase(Int, person: Int)
    case rebuild(Int)
    /// The mark of a disk that did not keep what was synced, and its being taken away again.
    case mark, repair
}

/// An office on a simulated disk, its index on the real one, and what its clerks were told.
final class OfficeWorld {
    static let directory = "/office"
    let disk: SimulatedFileSystem
    private let folder: String
    private var clerks: [Int: Office] = [:]
    private var counter: UInt64
    private var generation: Int
    private var now: Int64
    private(set) var acknowledged: [CommandID: Receipt] = [:]
    private(set) var sent: Set<CommandID> = []
    /// For each draft, what may stand in its file; nil stands for no file.
    private(set) var drafts: [Int: [Draft?]] = [:]
    private(set) var backups: [Int: BackupManifest] = [:]
    private(set) var restored: Set<Int> = []
    private(set) var looks = 0
    private(set) var lastHead: Anchor?
    private(set) var failures = 0
    /// Whether a repair was begun, so that only the next one may find the office fit to be written.
    private(set) var isUnderRepair = false
    var hasErased = false

    init(_ disk: SimulatedFileSystem = SimulatedFileSystem()) {
        self.disk = disk
        (counter, generation, now) = (0, 1, Surroundings.spring)
        folder = Self.makeFolder()
    }

    /// The same office on a disk of its own, with every process gone and a copy of the index, or none.
    init(_ other: OfficeWorld, on disk: SimulatedFileSystem? = nil, index: String?) throws {
        self.disk = disk ?? other.disk.copy()
        (counter, generation, now) = (other.counter, other.generation + 1, other.now)
        (acknowledged, sent, drafts, backups, restored) = (other.acknowledged, other.sent, other.drafts, other.backups, other.restored)
        (looks, lastHead, isUnderRepair, hasErased) = (other.looks, other.lastHead, other.isUnderRepair, other.hasErased)
        folder = Self.makeFolder()
        if let index, FileManager.default.fileExists(atPath: index) { try FileManager.default.copyItem(atPath: index, toPath: indexBase) }
    }

    deinit {
        endProcesses()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func makeFolder() -> String {
        let path = "\(FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp")/teczka-crash-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    private var indexBase: String { folder + "/index.sqlite" }
    /// The index that counts now.
    var indexPath: String { (try? IndexFiles(indexBase, RealFileSystem()).current()) ?? indexBase }
    var list: ErasedList { ErasedList(path: Self.directory + ".erased", fileSystem: disk) }

    func endProcesses() {
        for office in clerks.values { office.close() }
        clerks = [:]
    }

    static func login(_ clerk: Int) -> String { clerk == 1 ? "ola" : "jan" }

    func environment(_ clerk: Int, index: String? = nil) -> OfficeEnvironment {
        var environment = OfficeEnvironment(
            fileSystem: disk, now: { [unowned self] in now },
            randomID: { [unowned self] in
                counter += 1
                return OpaqueID(high: UInt64(generation) << 32 | 0xABCD, low: counter)
            },
            login: Self.login(clerk), processID: generation * 10 + clerk, bootID: "boot", pause: { _ in }, lockAttempts: 2,
            programVersion: "0.1.0", readRules: { _, _, _ in Self.book })
        environment.indexElsewhere = (index ?? indexBase, RealFileSystem())
        return environment
    }

    /// The rules that ship, read once.
    private static let book: RuleBook = {
        guard let book = try? readRules(Resource.programme, Resource.law, true) else { preconditionFailure("the rules that ship can be read") }
        return book
    }()

    /// Does things; the first failure ends the run, or each that fails is tried once more, as a clerk does.
    func run(_ steps: [OfficeStep], chapter: Int, stopping: Bool) {
        for (number, step) in steps.enumerated() {
            now += 61_000
            for _ in 0..<2 {
                do {
                    try carryOut(step, command: commandID(chapter * 100 + number))
                    break
                } catch {
                    failures += 1
                    if stopping || disk.isOff { return }
                }
            }
        }
    }

    private func office(_ clerk: Int) throws -> Office {
        if let office = clerks[clerk] { return office }
        let office = try Office.open(Self.directory, environment(clerk))
        clerks[clerk] = office
        return office
    }

    private func carryOut(_ step: OfficeStep, command: CommandID) throws {
        switch step {
        case .found(let clerk): try found(clerk)
        case .open(let clerk):
            clerks.removeValue(forKey: clerk)?.close()
            _ = try office(clerk)
        case .close(let clerk): clerks.removeValue(forKey: clerk)?.close()
        case .submit(let clerk, let what):
            sent.insert(command)
            guard case .saved(let receipt) = try office(clerk).submit(Submission(id: command, command: what, base: [])) else { return }
            acknowledged[command] = receipt
            lastHead = try office(clerk).head
        case .look(let clerk, let query):
            let answer = try office(clerk).query(query)
            if answer != .nothing { looks += 1 }
        case .ask(let clerk, let query): _ = try office(clerk).query(query)
        case .backup(let clerk, let number): backups[number] = try office(clerk).backup(to: "/backup-\(number)")
        case .restore(let number):
            // With an index of its own, as it would lie in the directory.
            _ = try Office.restore("/backup-\(number)", to: "/restored-\(number)", list: list, environment(1, index: folder + "/restored-\(number)"))
            restored.insert(number)
        case .erase(let clerk, let person): try erase(clerk, person)
        case .rebuild(let clerk): try office(clerk).rebuildIndex()
        case .mark:
            isUnderRepair = true
            try disk.replace(Self.directory + "/READONLY", with: Array("the disk does not keep what is written\n".utf8))
        case .repair: try repair()
        case .saveDraft, .listDrafts, .dropDraft, .expireDrafts: try carryOutDraft(step)
        }
    }

    private func found(_ clerk: Int) throws {
        do {
            clerks[clerk] = try Office.create(
                Self.directory, programme: Array("{}".utf8), law: Array("{}".utf8), trainingDay: CalendarDay(year: 2014, month: 3, day: 12),
                environment(clerk))
        } catch OfficeError.journal(.alreadyThere) {
            _ = try office(clerk)
        }
    }

    /// Takes the mark away; the check after a crash does the same.
    func repair() throws {
        endProcesses()
        let report = try Office.repair(Self.directory, environment(1), cut: nil)
        guard report.outcome == .mended || report.outcome == .nothingToMend else { throw Unexpected(what: "repair: \(report.outcome)") }
        isUnderRepair = false
    }

    private func erase(_ clerk: Int, _ person: Int) throws {
        hasErased = true
        for (number, allowed) in drafts where allowed.contains(where: { $0?.subject == caseID(1000 + person) }) { drafts[number] = allowed + [nil] }
        guard try office(clerk).erase(personID(person), basis: .retentionEnded, list: list) != nil else { return }
        lastHead = try office(clerk).head
        for (number, allowed) in drafts where allowed.contains(where: { $0?.subject == caseID(1000 + person) }) { drafts[number] = [nil] }
    }

    private func draft(_ clerk: Int, _ number: Int, _ version: Int) -> Draft {
        Draft(
            id: commandID(9000 + number), form: "household", subject: caseID(1000 + number), base: [],
            fields: [DraftField(key: "member.0.familyName", text: String(repeating: "Źdźbło \(version) ", count: 4 + version))], focus: "", cursor: version,
            login: Self.login(clerk), savedOn: "2014-03-12 09:30", title: "Zgłoszenie")
    }

    private func carryOutDraft(_ step: OfficeStep) throws {
        switch step {
        case .saveDraft(let clerk, let number, let version):
            let draft = draft(clerk, number, version)
            drafts[number, default: [nil]].append(draft)
            try office(clerk).saveDraft(draft)
            drafts[number] = [draft]
        case .dropDraft(let clerk, let number):
            drafts[number, default: [nil]].append(nil)
            try office(clerk).deleteDraft(commandID(9000 + number))
            drafts[number] = [nil]
        case .expireDrafts(let clerk):
            // The simulated disk's clock stands at 1970: every draft is old.
            for number in drafts.keys { drafts[number]?.append(nil) }
            _ = try office(clerk).eraseExpiredDrafts()
            for number in drafts.keys { drafts[number] = [nil] }
        case .listDrafts(let clerk): _ = try office(clerk).query(.drafts)
        default: break
        }
    }

    /// Whether each draft is what its clerk was last told, or what was being written instead, in full.
    func strayDraft() throws -> String? {
        let codec = EventCodec()
        var found: [CommandID: Draft] = [:]
        guard try disk.status(Self.directory + "/drafts") != nil else { return drafts.values.contains { !$0.contains(nil) } ? "the directory is gone" : nil }
        for clerk in 1...2 {
            let store = DraftStore(layout: OfficeLayout(directory: Self.directory), fileSystem: disk, codec: codec, login: Self.login(clerk))
            for draft in try store.list() { found[draft.id] = draft }
        }
        for (number, allowed) in drafts.sorted(by: { $0.key < $1.key }) where !allowed.contains(found[commandID(9000 + number)]) {
            return "draft \(number) is version \(found[commandID(9000 + number)].map { "\($0.cursor)" } ?? "none")"
        }
        return nil
    }
}

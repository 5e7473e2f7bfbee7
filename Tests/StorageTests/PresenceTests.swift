import Casework
import Foundation
import Journal
import Rules
import TestSupport
import Testing

@testable import Storage

/// A disk on which something happens at the moment when a file is made.
private final class MeddledFileSystem: FileSystem {
    private let disk: SimulatedFileSystem
    var afterMaking: (String) -> Void = { _ in }

    init(_ disk: SimulatedFileSystem) { self.disk = disk }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
        let file = try disk.open(path, mode)
        if mode == .createNew { afterMaking(path) }
        return file
    }
    func rename(_ source: String, to target: String) throws(FileError) { try disk.rename(source, to: target) }
    func unlink(_ path: String) throws(FileError) { try disk.unlink(path) }
    func list(_ path: String) throws(FileError) -> [String] { try disk.list(path) }
    func status(_ path: String) throws(FileError) -> FileStatus? { try disk.status(path) }
    func makeDirectory(_ path: String, mode: UInt32) throws(FileError) { try disk.makeDirectory(path, mode: mode) }
    func syncDirectory(_ path: String) throws(FileError) { try disk.syncDirectory(path) }
    func kind(of path: String) throws(FileError) -> FileSystemKind { try disk.kind(of: path) }
    var journalBytesRead: Int { disk.journalBytesRead }
}

/// The presence of one process on a disk that it shares with others.
private func store(_ fileSystem: any FileSystem, _ login: String, process: Int, at time: Int64 = Surroundings.spring) -> PresenceStore {
    let surroundings = Surroundings(simulated: SimulatedFileSystem(), now: time)
    surroundings.login = login
    surroundings.processID = process
    var environment = surroundings.environment()
    environment.fileSystem = fileSystem
    return PresenceStore(OfficeLayout(directory: "/office"), environment, EventCodec())
}

private func disk() throws -> SimulatedFileSystem {
    let disk = SimulatedFileSystem()
    try disk.makeDirectory("/office", mode: 0o2770)
    return disk
}

private let household = caseID(1001)
private let loan = caseID(3001)

@Suite("Who has which case open")
struct PresenceTests {
    @Test("What one process has open others see, those who edit first; its own is not shown, what is closed goes")
    func seen() throws {
        let disk = try disk()
        let ola = store(disk, "ola", process: 1)
        let jan = store(disk, "jan", process: 2, at: Surroundings.spring + 60_000)
        let iga = store(disk, "iga", process: 3)
        ola.publish([household: false, loan: false])
        jan.publish([household: true])
        let seen = iga.others()
        #expect(seen.map(\.login) == ["jan", "ola", "ola"])
        #expect(seen.map(\.isEdited) == [true, false, false])
        #expect(seen[0].id == household && seen[0].since == Moment(day: day("2014-03-12"), time: TimeOfDay(iso: "09:31")!))
        #expect(jan.others().map(\.id) == [household, loan])
        ola.publish([loan: false])
        #expect(jan.others().map(\.id) == [loan])
        ola.publish([:])
        #expect(jan.others().isEmpty)
        jan.leave()
        #expect(disk.paths.count { $0.hasPrefix("/office/presence/") } == 1)
        ola.leave()
        #expect(!disk.paths.contains { $0.hasPrefix("/office/presence/") })
    }

    @Test("A case stays open since it was opened, whatever else opens; to begin editing it is a new beginning")
    func since() throws {
        let disk = try disk()
        let surroundings = Surroundings(simulated: disk)
        let layout = OfficeLayout(directory: "/office")
        let ola = PresenceStore(layout, surroundings.environment(), EventCodec())
        let jan = store(disk, "jan", process: 2)
        ola.publish([household: false])
        surroundings.now += 600_000
        ola.publish([household: false, loan: false])
        #expect(jan.others().map { $0.since.time.iso } == ["09:30", "09:40"])
        surroundings.now += 600_000
        ola.publish([household: true, loan: false])
        #expect(jan.others().map { $0.since.time.iso } == ["09:50", "09:40"])
    }

    @Test("The file is the group's, its name says nothing, it holds a login, numbers and opaque names; nothing is synced and nothing is written twice")
    func file() throws {
        let disk = try disk()
        let ola = store(disk, "ola", process: 4711)
        ola.publish([household: true])
        let path = try #require(disk.paths.first { $0.hasPrefix("/office/presence/") })
        #expect(OpaqueID(String(path.dropFirst("/office/presence/".count))) != nil)
        #expect(try disk.status(path)?.mode == 0o660)
        #expect(try disk.status("/office/presence")?.mode == 0o2770)
        let text = String(decoding: disk.contents(path), as: UTF8.self)
        #expect(
            text == """
                {"boot":"boot","cases":[{"editing":true,"id":"\(household.rawValue)","since":1394613000000}],"format":1,"login":"ola","process":4711}\n
                """)
        let length = text.utf8.count
        let counts = disk.counts
        ola.publish([household: true])
        #expect(disk.counts[.overwrite] == counts[.overwrite] && disk.counts[.open] == counts[.open])
        ola.publish([:])
        #expect(disk.contents(path).count == length && disk.counts[.truncate] == nil && disk.counts[.sync] == nil)
    }

    @Test("A dead process's file counts for nothing and goes with the first look; a stranger's file is left alone")
    func dead() throws {
        let disk = try disk()
        var ola: PresenceStore? = store(disk, "ola", process: 1)
        ola?.publish([household: true])
        let jan = store(disk, "jan", process: 2)
        #expect(jan.others().count == 1)
        let name = try #require(disk.paths.first { $0.hasPrefix("/office/presence/") }.map { String($0.split(separator: "/").last!) })
        #expect(jan.isLiving(name))
        disk.setContents("/office/presence/README", Array("x".utf8))
        ola = nil
        #expect(!jan.isLiving(name) && jan.others().isEmpty)
        #expect(disk.paths.filter { $0.hasPrefix("/office/presence/") } == ["/office/presence/README"])
    }

    @Test("A file half written, too new, or of another program is nothing, and stays while its lock is held")
    func unreadable() throws {
        let disk = try disk()
        let jan = store(disk, "jan", process: 2)
        #expect(jan.prepare())
        let path = "/office/presence/" + String(repeating: "a", count: 32)
        let holder = try disk.open(path, .createNew)
        #expect(try holder.tryLock())
        for text in ["", "{\"boot\":", "{\"boot\":\"b\",\"cases\":[],\"format\":2,\"login\":\"x\",\"process\":1}\n", "[]\n"] {
            disk.setContents(path, Array(text.utf8))
            #expect(jan.others().isEmpty)
            #expect(disk.paths.contains(path))
        }
    }

    @Test("Whoever looks between the making of a file and its locking makes its maker begin again")
    func race() throws {
        let inner = try disk()
        let meddled = MeddledFileSystem(inner)
        let ola = store(meddled, "ola", process: 1)
        let jan = store(inner, "jan", process: 2)
        var looks = 0
        meddled.afterMaking = { _ in
            looks += 1
            if looks == 1 { _ = jan.others() }
        }
        ola.publish([household: true])
        #expect(looks == 2)
        #expect(jan.others().map(\.login) == ["ola"])
    }

    @Test("Nothing that fails is an error of the work; the next change is shown again", arguments: [
        SimulatedFileSystem.Operation.open, .overwrite, .makeDirectory, .syncDirectory, .list, .status, .lock, .read,
    ])
    func failures(operation: SimulatedFileSystem.Operation) throws {
        for number in [13, 28, 30, 5] as [Int32] {
            let disk = try disk()
            let ola = store(disk, "ola", process: 1)
            let jan = store(disk, "jan", process: 2)
            for count in 1...6 { disk.fail(operation, number: count, with: .error(number)) }
            ola.publish([household: true])
            _ = jan.others()
            disk.heal()
            ola.publish([household: true])
            #expect(jan.others().map(\.login) == ["ola"], "\(operation) \(number)")
        }
    }

    @Test("A file that was taken away is made anew with what is open")
    func madeAnew() throws {
        let disk = try disk()
        let ola = store(disk, "ola", process: 1)
        let jan = store(disk, "jan", process: 2)
        ola.publish([household: true, loan: false])
        jan.forget([caseID(5).rawValue])
        #expect(jan.others().count == 2)
        jan.forget([household.rawValue])
        #expect(!disk.paths.contains { $0.hasPrefix("/office/presence/") })
        ola.publish([loan: false])
        #expect(jan.others().map(\.id) == [loan])
    }
}

@Suite("Presence in an office")
struct OfficePresenceTests {
    @Test("Backups leave presence out, a founding that was cut off knows its directory, closing an office leaves")
    func entries() throws {
        let surroundings = Surroundings()
        try surroundings.fileSystem.makeDirectory(surroundings.directory, mode: 0o2770)
        try surroundings.fileSystem.makeDirectory(surroundings.directory + "/presence", mode: 0o2770)
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        office.publish([caseID(1001): true])
        let other = try surroundings.reopen()
        // A training office stands still on its day; the time goes on.
        #expect(other.openElsewhere() == [
            CasePresence(id: caseID(1001), login: "ola", isEdited: true, since: Moment(day: day("2014-03-12"), time: TimeOfDay(iso: "09:30")!))
        ])
        let manifest = try office.backup(to: surroundings.target)
        #expect(!manifest.files.contains { $0.name.contains("presence") })
        #expect(try Office.verify(surroundings.directory, surroundings.fileSystem).isSound)
        office.close()
        #expect(other.openElsewhere().isEmpty)
        #expect(try surroundings.fileSystem.list(surroundings.directory + "/presence").isEmpty)
    }

    @Test("What was saved since it was seen is told with its saver, and shows nothing of a person")
    func changes() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        let other = try surroundings.reopen()
        guard case .household(let file) = try other.query(.household(caseID(1001))) else { throw Unexpected(what: "no household") }
        let seen = [VersionedCase(id: caseID(1001), version: file.household.version), VersionedCase(id: caseID(9), version: 1)]
        #expect(try other.changes(since: seen).isEmpty)
        var content = file.household.state.content
        content.members[0].givenNames = "Ewa"
        try office.saved(.saveHousehold(SaveHousehold(household: caseID(1001), content: content)), base: [seen[0]])
        #expect(try other.changes(since: seen) == [CaseChange(id: caseID(1001), version: seen[0].version + 1, login: "ola")])
        guard case .conflicts(let conflicts) = try other.query(.conflicts(seen)) else { throw Unexpected(what: "no conflicts") }
        #expect(conflicts.map(\.id) == [caseID(1001)] && conflicts.map(\.login) == ["ola"])
    }

    @Test("An erasure takes the presence of whoever has the person's cases open, and leaves the others'")
    func erasure() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.saved(Sample.application(2))
        let (first, second) = (try surroundings.reopen(), try surroundings.reopen())
        first.publish([caseID(1001): true])
        second.publish([caseID(1002): true])
        #expect(try office.erase(personID(1), basis: .retentionEnded, list: surroundings.list) != nil)
        #expect(office.openElsewhere().map(\.id) == [caseID(1002)])
        let names = try surroundings.fileSystem.list(surroundings.directory + "/presence")
        #expect(names.count == 1)
        first.publish([:])
        #expect(try surroundings.fileSystem.list(surroundings.directory + "/presence") == names)
    }
}

@Suite("Forms that are open while data are erased")
struct ErasedMeanwhileTests {
    private func draft(_ number: Int, on household: CaseID, version: Int = 1, text: String = "Nowa") -> Draft {
        Draft(
            id: commandID(number), form: "household", subject: household, base: [VersionedCase(id: household, version: version)],
            fields: [DraftField(key: "member.0.familyName", text: text)], focus: "", cursor: 0, login: "ola", savedOn: "", title: "")
    }

    @Test("An open form's draft and its saving are refused until its process has heard of the erasure; other cases go on")
    func refused() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.saved(Sample.application(2, family: "Nowak", given: "Jan"))
        let other = try surroundings.reopen()
        guard case .household(let file) = try other.query(.household(caseID(1001))) else { throw Unexpected(what: "no household") }
        let base = VersionedCase(id: caseID(1001), version: file.household.version)
        try other.saveDraft(draft(1, on: caseID(1001)))
        try other.saveDraft(draft(2, on: caseID(1002)))
        #expect(try office.erase(personID(1), basis: .objectionUpheld, list: surroundings.list) != nil)
        let head = office.head
        #expect(throws: OfficeError.erasedMeanwhile) { try other.saveDraft(draft(1, on: caseID(1001))) }
        #expect(try other.listDrafts().map(\.id) == [commandID(2)])
        var content = file.household.state.content
        content.members[0].givenNames = "Ewa"
        let save = Submission(
            id: commandID(1), command: .saveHousehold(SaveHousehold(household: caseID(1001), content: content)), base: [base])
        #expect(throws: OfficeError.erasedMeanwhile) { _ = try other.submit(save) }
        #expect(office.head == head)
        #expect(try leaks(surroundings).isEmpty)
        try other.saveDraft(draft(2, on: caseID(1002), text: "Inna"))
        #expect(try other.takeErasures(of: [commandID(1), commandID(2)]) == Erasures(cases: [caseID(1001)], drafts: [commandID(1)]))
        #expect(try other.takeErasures(of: [commandID(1)]).isEmpty)
        // What is left of its cases may be worked on again.
        try other.saved(.recordFormalResult(RecordFormalResult(application: caseID(2001), passed: true, reason: "Uwaga.")))
        guard case .household(let rest) = try other.query(.household(caseID(1001))) else { throw Unexpected(what: "no household") }
        let again = Submission(
            id: commandID(3), command: .saveHousehold(SaveHousehold(household: caseID(1001), content: rest.household.state.content)), base: [])
        guard case .refused = try other.submit(again) else { throw Unexpected(what: "a household without a name") }
        #expect(try leaks(surroundings).isEmpty)
    }

    @Test("What others saved is still news after a save of one's own, and so is an erasure")
    func newsBehindOwnSave() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        for number in 1...2 { try office.saved(Sample.application(number)) }
        let other = try surroundings.reopen()
        try other.saved(Sample.application(3))
        #expect(try !other.hasNews())
        #expect(try office.erase(personID(1), basis: .retentionEnded, list: surroundings.list) != nil)
        try other.saved(Sample.application(4))
        #expect(try other.hasNews())
        #expect(try other.takeErasures(of: []).cases == [caseID(1001)])
        #expect(try !other.hasNews())
    }

    @Test("The process that erases, and one that opens afterwards, are not told of the erasure; a rebuilt index still knows it")
    func known() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        let other = try surroundings.reopen()
        #expect(try office.erase(personID(1), basis: .consentWithdrawn, list: surroundings.list) != nil)
        #expect(try office.takeErasures(of: []).isEmpty)
        #expect(try surroundings.reopen().takeErasures(of: []).isEmpty)
        try office.rebuildIndex()
        #expect(try other.takeErasures(of: []) == Erasures(cases: [caseID(1001)]))
    }

    @Test("A draft written while the order is being carried out does not outlive it")
    func during() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        let other = try surroundings.reopen()
        // The index of before is still in place: nothing tells the other process yet.
        var written = false
        surroundings.killPoint = { point in
            guard point == .afterErasureOrder else { return }
            written = (try? other.saveDraft(draft(1, on: caseID(1001), text: "Tajna"))) != nil
        }
        #expect(try office.erase(personID(1), basis: .authorityOrder, list: surroundings.list) != nil)
        #expect(written)
        #expect(try surroundings.fileSystem.list(surroundings.directory + "/drafts").isEmpty)
    }

    private func leaks(_ surroundings: Surroundings) throws -> [String] {
        try surroundings.everyFile().flatMap { path, bytes in
            ["Żółkiewska", "Łucja", "\"Ewa\""].filter { bytes.firstRange(of: Array($0.utf8)) != nil }.map { "\($0) in \(path)" }
        }
    }
}

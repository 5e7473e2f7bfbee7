import Casework
import Foundation
import Journal
import Testing

@testable import Storage

/// A real disk on which something happens before the call of a given number.
private final class InterruptedFileSystem: FileSystem {
    private let disk = RealFileSystem()
    private(set) var calls = 0
    var interruption: (call: Int, act: () throws -> Void)?

    private func count() throws(FileError) {
        calls += 1
        guard let interruption, interruption.call == calls else { return }
        self.interruption = nil
        do { try interruption.act() } catch { Issue.record("the interruption fails: \(error)") }
    }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
        try count()
        return try disk.open(path, mode)
    }
    func rename(_ source: String, to target: String) throws(FileError) {
        try count()
        try disk.rename(source, to: target)
    }
    func exchange(_ first: String, with second: String) throws(FileError) { try disk.exchange(first, with: second) }
    func unlink(_ path: String) throws(FileError) {
        try count()
        try disk.unlink(path)
    }
    func list(_ path: String) throws(FileError) -> [String] {
        try count()
        return try disk.list(path)
    }
    func status(_ path: String) throws(FileError) -> FileStatus? {
        try count()
        return try disk.status(path)
    }
    func makeDirectory(_ path: String, mode: UInt32) throws(FileError) { try disk.makeDirectory(path, mode: mode) }
    func syncDirectory(_ path: String) throws(FileError) {
        try count()
        try disk.syncDirectory(path)
    }
    func kind(of path: String) throws(FileError) -> FileSystemKind { try disk.kind(of: path) }
    var journalBytesRead: Int { 0 }
}

@Suite("An index and its log under a name of their own")
struct IndexFilesTests {
    private func names(_ surroundings: Surroundings) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: surroundings.directory).filter { $0.hasPrefix("index") }.sorted()
    }

    @Test("No index gets a name that one had before, whoever took that one away; one is there at a time")
    func names() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1, family: "Tajemnicka"))
        var seen: [String] = []
        func look(_ what: String) throws {
            let databases = try names(surroundings).filter { $0.hasSuffix(".sqlite") }
            #expect(databases.count == 1, "\(what): \(databases)")
            #expect(!seen.contains(databases.first ?? ""), "\(what)")
            #expect(office.index.path == surroundings.directory + "/" + (databases.first ?? ""), "\(what)")
            seen += databases
        }
        try look("founded")
        try office.rebuildIndex()
        try look("rebuilt")
        // The clock stands behind the last name's time; then it goes on, and nothing is left that tells of earlier names.
        surroundings.now -= 3_600_000
        try office.rebuildIndex()
        try look("rebuilt with the clock set back")
        surroundings.now += 7_200_000
        for name in try names(surroundings) { try surroundings.fileSystem.unlink(surroundings.directory + "/" + name) }
        #expect(try office.desk().households == 1)
        try look("taken away by hand")
        surroundings.now += 1
        #expect(try office.erase(personID(1), basis: .retentionEnded, list: surroundings.list) != nil)
        try look("erased")
    }

    @Test("The first version's index is read, and gives way to the next one")
    func firstName() throws {
        let surroundings = Surroundings()
        var office = try surroundings.found()
        try office.saved(Sample.application(1))
        let expected = try office.allAnswers()
        office.close()
        let first = surroundings.directory + "/index.sqlite"
        try surroundings.fileSystem.rename(surroundings.indexPath, to: first)
        office = try surroundings.reopen()
        #expect(office.index.path == first && surroundings.progressCalls == 0)
        #expect(try office.allAnswers() == expected)
        try office.rebuildIndex()
        #expect(try office.allAnswers() == expected)
        #expect(office.index.path != first && !FileManager.default.fileExists(atPath: first))
    }

    @Test("A process that dies while it installs an index leaves one that counts, and the next takes away what is too much")
    func diesInstalling() throws {
        var wereTwo = false
        for call in 1...40 {
            let surroundings = Surroundings()
            let office = try surroundings.found()
            try office.saved(Sample.application(1))
            let expected = try office.allAnswers()
            let disk = InterruptedFileSystem()
            let builder = try #require(try IndexBuilder.begin(beside: surroundings.indexBase, disk, takingOver: false))
            try builder.fill(from: office.journal, office.codec, ErasedBodies(surroundings.directory, disk), rules: { office.rules(of: $0) },
                progress: { _, _ in })
            // As SIGKILL leaves it: what stands in the directory before this call.
            let before = disk.calls
            let left = surroundings.directory + ".left"
            disk.interruption = (before + call, { try FileManager.default.copyItem(atPath: surroundings.directory, toPath: left) })
            try builder.install(as: surroundings.indexBase, now: surroundings.now)
            if disk.calls < before + call {
                #expect(call > 8 && wereTwo)
                return
            }
            wereTwo = try wereTwo || FileManager.default.contentsOfDirectory(atPath: left).filter { $0.hasSuffix(".sqlite") }.count == 2
            let again = try Office.open(left, surroundings.environment())
            #expect(try again.allAnswers() == expected, "at call \(call)")
            again.close()
            // An empty file, whose name was to be taken, may stay until the next one comes.
            let names = try surroundings.fileSystem.list(left).filter { $0.hasPrefix("index") }
                .filter { try surroundings.fileSystem.status(left + "/" + $0)?.size != 0 }
            #expect(names.count == 1, "at call \(call): \(names)")
        }
        Issue.record("installing takes more than forty calls")
    }

    @Test("Whoever opens an index while another process replaces it, and again, opens one with its own log, and harms none")
    func opensMeanwhile() throws {
        for call in 1...20 {
            let surroundings = Surroundings()
            let office = try surroundings.found()
            // Both logs hold what their databases do not yet.
            try office.saved(Sample.application(1))
            let disk = InterruptedFileSystem()
            disk.interruption = (call, {
                for number in 2...3 {
                    try office.rebuildIndex()
                    try office.saved(Sample.application(number))
                }
            })
            let opened = try IndexDatabase.open(surroundings.indexBase, disk)
            let wasInterrupted = disk.interruption == nil
            #expect(!wasInterrupted || opened.path == office.index.path || !opened.isCurrent(disk))
            let seq = try opened.inDatabase(IndexMeta.read).head.seq
            #expect(seq == office.head.seq || !opened.isCurrent(disk), "at call \(call)")
            opened.close()
            #expect(try office.desk().households == (wasInterrupted ? 3 : 1))
            try office.saved(Sample.application(4))
            #expect(try names(surroundings).filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.count == 1)
            #expect(try surroundings.reopen().head == office.head, "at call \(call)")
            if !wasInterrupted {
                #expect(call > 3)
                return
            }
        }
        Issue.record("opening takes more than twenty calls")
    }

    @Test("What SQLite says of an index that was taken away while it was being opened counts for nothing; its successor is opened", arguments: [true, false])
    func failsMeanwhile(isReplaced: Bool) throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        let (head, first) = (office.head, surroundings.indexPath)
        let second = surroundings.directory + "/index-99999999999999.sqlite"
        office.close()
        let disk = InterruptedFileSystem()
        // A directory in the log's place is what SQLite cannot open. After `list`, `status` and the identity's `status` it looks for the log.
        disk.interruption = (3, {
            try FileManager.default.createDirectory(atPath: first + "-wal", withIntermediateDirectories: false)
            guard isReplaced else { return }
            disk.interruption = (4, {
                try FileManager.default.removeItem(atPath: first + "-wal")
                try FileManager.default.moveItem(atPath: first, toPath: second)
            })
        })
        guard isReplaced else {
            let error = #expect(throws: OfficeError.self) { try IndexDatabase.open(surroundings.indexBase, disk) }
            guard case .index(first, _, _) = error else { throw Unexpected(what: "\(error as Any)") }
            return
        }
        let opened = try IndexDatabase.open(surroundings.indexBase, disk)
        #expect(opened.path == second && disk.interruption == nil)
        #expect(try opened.inDatabase(IndexMeta.read).head.seq == head.seq)
    }

    @Test("An index that is taken away while it is being made is made again, under a name of its own")
    func takenAwayWhileMade() throws {
        let surroundings = Surroundings()
        try surroundings.found().close()
        for name in try names(surroundings) { try surroundings.fileSystem.unlink(surroundings.directory + "/" + name) }
        let disk = InterruptedFileSystem()
        // After the looks for a name and the new file's `open` comes the look whether it is still there.
        var taken: [String] = []
        disk.interruption = (4, {
            taken = try names(surroundings)
            for name in taken { try surroundings.fileSystem.unlink(surroundings.directory + "/" + name) }
        })
        let made = try IndexDatabase.create(surroundings.indexBase, disk, now: surroundings.now)
        #expect(made.isCurrent(disk) && disk.interruption == nil)
        #expect(!taken.isEmpty && !taken.contains { made.path.hasSuffix("/" + $0) })
        #expect(try made.inDatabase(IndexMeta.read).head.seq == 0)
        made.close()
    }

    @Test("A process that has made an index keeps SQLite's lock on it, so that nobody else takes its log away")
    func keepsLock() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        #expect(holdsShared(office.index.path))
        try office.rebuildIndex()
        #expect(holdsShared(office.index.path))
    }

    /// Whether anybody holds SQLite's shared lock on a file; asked with a lock of another kind, so that this process's own count.
    private func holdsShared(_ path: String) -> Bool {
        let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
        // Closing it would give back what SQLite holds: the test's end does.
        guard descriptor >= 0 else { return false }
        var lock = flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0x4000_0002, l_len: 510, l_pid: 0)
        // F_OFD_GETLK
        return fcntl(descriptor, 36, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }
}

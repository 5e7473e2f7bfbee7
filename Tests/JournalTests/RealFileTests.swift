import Glibc
import Journal
import Testing

/// A directory of its own under the system's place for temporary files, gone when the test ends.
private final class Scratch {
    let disk = RealFileSystem()
    let path: String

    init(_ name: String = #function) throws {
        path = "/tmp/teczka-journal-\(RealFileSystem.currentHolder().processID)-\(name.filter(\.isLetter))"
        try disk.makeDirectory(path, mode: 0o2770)
    }

    deinit { Self.clear(path, disk) }

    private static func clear(_ path: String, _ disk: RealFileSystem) {
        for name in (try? disk.list(path)) ?? [] {
            let inner = "\(path)/\(name)"
            if (try? disk.status(inner))??.isDirectory == true { clear(inner, disk) } else { try? disk.unlink(inner) }
        }
        try? disk.removeDirectory(path)
    }
}

@Suite("Journal: real files") struct RealFileTests {
    private func options(_ process: Int = 1) -> JournalOptions {
        var holder = RealFileSystem.currentHolder()
        holder = LockHolder(processID: process, login: holder.login, bootID: holder.bootID)
        return JournalOptions(holder: holder, lockAttempts: 2, pause: { _ in })
    }

    @Test("a file that is appended to again and again gets blocks behind its end, and no byte that nobody wrote")
    func room() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/lines"
        let file = try scratch.disk.open(path, .createNew)
        var expected: [UInt8] = []
        func append(_ count: Int) throws {
            for number in 0..<count {
                let line = Array("line \(number)\n".utf8)
                try file.appendAll(line, path: path)
                expected += line
            }
            try file.sync()
        }
        func blocks() -> Int {
            var information = stat()
            return stat(path, &information) == 0 ? Int(information.st_blocks) * 512 : 0
        }
        try append(3)
        let atFirst = blocks()
        #expect(atFirst <= 64 * 1024, "one who appends a line or three takes no room")
        try append(97)
        let room = blocks() - atFirst
        // Not every file system has such room to give.
        #expect(room == 0 || room > 128 * 1024)
        try append(40_000)
        #expect(try file.readBytes(from: 0, count: expected.count + 1) == expected)
        try file.truncate(to: 7)
        expected = Array(expected[..<7])
        try append(10)
        #expect(try file.status().size == expected.count)
        #expect(try scratch.disk.status(path)?.size == expected.count)
        #expect(try file.readBytes(from: 0, count: expected.count + 1) == expected)
        file.close()
    }

    @Test("an office on a real disk is founded, written, reopened and verified, with the modes it must have") func office() throws {
        let scratch = try Scratch()
        let disk = scratch.disk
        let path = scratch.path + "/office"
        let journal = try SegmentedJournal.create(path, fileSystem: disk, options: options(), founding: founding, by: stamp())
        try journal.save([draft(2), draft(3)], stamp(1))
        try journal.touchNews()
        let other = try SegmentedJournal.open(path, fileSystem: disk, options: options(2), remembered: nil)
        #expect(other.head == journal.head)
        #expect(try other.newsStamp() != 0)
        try other.lock()
        let error = #expect(throws: JournalError.self) { try journal.lock() }
        guard case .busy(var holder?) = error, let since = holder.since else { throw try #require(error) }
        #expect(since.milliseconds > 1_700_000_000_000)
        holder.since = nil
        #expect(holder == LockHolder(processID: 2, login: options().holder.login, bootID: options().holder.bootID))
        other.unlock()
        try other.save([draft(4)], stamp(2))
        #expect(try journal.save([draft(5)], stamp(3))[0].seq == 5)
        #expect(try SegmentedJournal.verify(path, fileSystem: disk).line == "ok records=5 head=\(journal.head.anchor)")
        #expect(try disk.status(path)?.mode == 0o2770)
        for name in ["journal-000001.jsonl", "lock", "news"] { #expect(try disk.status("\(path)/\(name)")?.mode == 0o660) }
        let tail = try disk.open(path + "/journal-000001.jsonl", .update)
        try tail.appendAll(Array("{\"v\":1".utf8), path: path)
        tail.close()
        #expect(try SegmentedJournal.open(path, fileSystem: disk, options: options(3)).takeQuarantinedTails().count == 1)
    }

    @Test("opening with a remembered head, one look-up and one save read less than 1 MiB, however long the journal") func bytesRead() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/office"
        let journal = try SegmentedJournal.create(path, fileSystem: scratch.disk, options: options(), founding: founding, by: stamp())
        for number in 0..<4 {
            try journal.save((0..<1000).map { draft(number * 1000 + $0, text: String(repeating: "x", count: 500)) }, stamp(number + 1))
        }
        let size = try #require(try scratch.disk.status(path + "/journal-000001.jsonl")).size
        #expect(size > 4 << 20)
        let disk = RealFileSystem()
        let reopened = try SegmentedJournal.open(path, fileSystem: disk, options: options(2), remembered: journal.head)
        let last = try reopened.records(after: .beginning, limit: 1)[0]
        _ = try reopened.record(at: last.position)
        try reopened.save([draft(1)], stamp(10))
        #expect(disk.journalBytesRead > 0)
        #expect(disk.journalBytesRead < 1 << 18)
    }

    @Test("errors name path, call and reason") func errors() throws {
        let scratch = try Scratch()
        let disk = scratch.disk
        let none = scratch.path + "/none"
        func refused(_ operation: String, _ number: Int32, _ body: () throws -> Void) {
            let error = #expect(throws: FileError.self) { try body() }
            #expect(error?.operation == operation)
            #expect(error?.errno == number)
            #expect(error?.message.isEmpty == false)
        }
        refused("open", 2) { _ = try disk.open(none, .read) }
        refused("open", 2) { _ = try disk.open(none, .update) }
        refused("rename", 2) { try disk.rename(none, to: none + "2") }
        refused("unlink", 2) { try disk.unlink(none) }
        refused("opendir", 2) { _ = try disk.list(none) }
        refused("mkdir", 17) { try disk.makeDirectory(scratch.path, mode: 0o2770) }
        refused("open", 2) { try disk.syncDirectory(none) }
        refused("statfs", 2) { _ = try disk.kind(of: none) }
        refused("rmdir", 2) { try disk.removeDirectory(none) }
        refused("stat", 20) { _ = try disk.status("/dev/null/x") }
        #expect(try disk.status(none) == nil)
        #expect(try disk.readIfPresent(none) == nil)
        #expect(try disk.kind(of: scratch.path).isTrusted)
        #expect(throws: FileError.self) { _ = try disk.readAll(scratch.path) }
        let closed = try disk.open(none, .createNew)
        refused("open", 17) { _ = try disk.open(none, .createPrivate) }
        closed.close()
        refused("read", 9) { _ = try closed.readBytes(from: 0, count: 1) }
        refused("write", 9) { try closed.appendAll([1], path: none) }
        refused("fcntl", 9) { try closed.overwrite([1], at: 0) }
        refused("ftruncate", 9) { try closed.truncate(to: 0) }
        refused("fdatasync", 9) { try closed.sync() }
        refused("fstat", 9) { _ = try closed.status() }
        refused("flock", 9) { _ = try closed.tryLock() }
        refused("flock", 9) { try closed.unlock() }
    }

    @Test("a segment that is a pipe, a directory or a link is refused at once, wherever it stands", arguments: [2, 3], ["pipe", "directory", "link", "dangling"])
    func irregular(number: Int, what: String) throws {
        let scratch = try Scratch("irregular\(number == 2 ? "two" : "three")\(what)")
        let disk = scratch.disk
        let path = scratch.path + "/office"
        let journal = try SegmentedJournal.create(path, fileSystem: disk, options: options(), founding: founding, by: stamp())
        try journal.save([draft(2)], stamp(1))
        if number == 2 {
            let bytes = try disk.readAll(path + "/journal-000001.jsonl")
            try disk.replace(path + "/journal-000003.jsonl", with: bytes)
        } else {
            try disk.replace(path + "/journal-000002.jsonl", with: [])
        }
        let name = path + "/journal-00000\(number).jsonl"
        switch what {
        case "pipe": #expect(mkfifo(name, 0o660) == 0)
        case "directory": try disk.makeDirectory(name, mode: 0o770)
        case "link": #expect(symlink("/dev/null", name) == 0)
        default: #expect(symlink("nowhere", name) == 0)
        }
        let error = #expect(throws: JournalError.self) { try SegmentedJournal.verify(path, fileSystem: disk) }
        guard case .file(let reason) = error else { throw try #require(error) }
        #expect(reason.path == name)
    }

    @Test("replacing a file is all or nothing, and private files are their owner's") func replace() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/draft"
        try scratch.disk.replace(path, with: Array("one".utf8), isPrivate: true)
        #expect(try scratch.disk.status(path)?.mode == 0o600)
        try scratch.disk.replace(path, with: Array("two".utf8))
        #expect(try scratch.disk.readAll(path) == Array("two".utf8))
        #expect(try scratch.disk.list(scratch.path) == ["draft"])
        #expect(throws: FileError.self) { try scratch.disk.replace(scratch.path, with: [1]) }
        #expect(try scratch.disk.list(scratch.path) == ["draft"])
    }

    @Test("overwriting changes the bytes in place and never appends") func overwrite() throws {
        let scratch = try Scratch()
        let file = try scratch.disk.open(scratch.path + "/lock", .updateOrCreate)
        try file.overwrite(Array("abcdef".utf8), at: 0)
        try file.overwrite(Array("XY".utf8), at: 2)
        try file.truncate(to: 5)
        #expect(try file.readBytes(from: 0, count: 100) == Array("abXYe".utf8))
    }

    @Test("places in a queue are each one file's own, whoever opened it, and go with it") func places() throws {
        let scratch = try Scratch()
        let files = try (0..<3).map { _ in try scratch.disk.open(scratch.path + "/lock", .updateOrCreate) }
        #expect(try files[0].takenPlace(in: 0..<Int.max) == nil)
        #expect(try files[0].tryPlace(0))
        #expect(try !files[1].tryPlace(0))
        #expect(try files[1].tryPlace(7))
        #expect(try files[0].takenPlace(in: 0..<Int.max) == 7)
        #expect(try files[2].takenPlace(in: 1..<Int.max) == 7)
        #expect(try files[2].takenPlace(in: 0..<7) == 0)
        #expect(try files[2].takenPlace(in: 1..<7) == nil)
        // The places say nothing about the lock.
        #expect(try files[2].tryLock())
        try files[0].leavePlace(0)
        #expect(try files[2].takenPlace(in: 0..<7) == nil)
        files[1].close()
        #expect(try files[2].takenPlace(in: 0..<Int.max) == nil)
    }

    @Test("what was sent to the disk is made durable by the next sync, which answers for it") func begunSync() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/journal-000001.jsonl"
        let file = try scratch.disk.open(path, .createNew)
        for number in 0..<50 {
            try file.appendAll(Array("line \(number)\n".utf8), path: path)
            file.beginSync()
            if number % 3 == 0 { try file.truncate(to: try file.status().size) }
            if number % 5 == 0 { file.beginSync() }
            if number % 7 != 0 { try file.sync() }
        }
        try file.sync()
        #expect(try scratch.disk.readAll(path).filter { $0 == 0x0A }.count == 50)
        file.beginSync()
        file.close()
        #expect(throws: FileError.self) { try file.sync() }
        // A descriptor that can't be synced: to begin with says nothing, the sync does.
        let pipe = try scratch.disk.open("/dev/full", .update)
        pipe.beginSync()
        let error = #expect(throws: FileError.self) { try pipe.sync() }
        #expect(error?.operation == "fdatasync" && error?.errno == 22)
        pipe.beginSync()
        #expect(throws: FileError.self) { try pipe.appendAll([1], path: "/dev/full") }
        #expect(throws: FileError.self) { try pipe.sync() }
    }

    @Test("this process names itself by its real user") func holder() {
        let holder = RealFileSystem.currentHolder()
        #expect(holder.processID > 0)
        #expect(!holder.login.isEmpty)
        #expect(holder.bootID.utf8.count == 36)
    }
}

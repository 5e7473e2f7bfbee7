import Journal
import TestSupport
import Testing

/// A program that takes a sync's second answer for the truth: it tries once more and goes on.
private final class RetryingDisk: FileSystem {
    private let disk: SimulatedFileSystem
    init(_ disk: SimulatedFileSystem) { self.disk = disk }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile { RetryingFile(try disk.open(path, mode)) }
    func rename(_ source: String, to target: String) throws(FileError) { try disk.rename(source, to: target) }
    func unlink(_ path: String) throws(FileError) { try disk.unlink(path) }
    func list(_ path: String) throws(FileError) -> [String] { try disk.list(path) }
    func status(_ path: String) throws(FileError) -> FileStatus? { try disk.status(path) }
    func makeDirectory(_ path: String, mode: UInt32) throws(FileError) { try disk.makeDirectory(path, mode: mode) }
    func syncDirectory(_ path: String) throws(FileError) { try disk.syncDirectory(path) }
    func kind(of path: String) throws(FileError) -> FileSystemKind { try disk.kind(of: path) }
    var journalBytesRead: Int { disk.journalBytesRead }
}

private final class RetryingFile: OpenFile {
    private let file: any OpenFile
    init(_ file: any OpenFile) { self.file = file }

    func sync() throws(FileError) {
        do throws(FileError) { try file.sync() } catch { try file.sync() }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int { try file.read(into: buffer, at: offset) }
    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int { try file.append(bytes) }
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) { try file.write(bytes, at: offset) }
    func truncate(to length: Int) throws(FileError) { try file.truncate(to: length) }
    func status() throws(FileError) -> FileStatus { try file.status() }
    func tryLock() throws(FileError) -> Bool { try file.tryLock() }
    func unlock() throws(FileError) { try file.unlock() }
    func close() { file.close() }
}

@Suite("Journal: a kernel that drops the page whose sync fails") struct FailedSyncTests {
    /// An office in which one save's first sync fails, written through a file system; answers what was acknowledged.
    private func acknowledged(_ disk: SimulatedFileSystem, through fileSystem: any FileSystem) throws -> [Record] {
        _ = try filled(disk, count: 5)
        disk.endProcess()
        let journal = try SegmentedJournal.open(office, fileSystem: fileSystem, options: options(process: 101))
        disk.failedSync = .dropsPages
        disk.fail(.sync, on: ".jsonl", with: .error(5))
        return try journal.save([draft(6), draft(7)], stamp(50))
    }

    @Test("trying the sync again would say saved, show it to every reader, and lose it with the power") func naive() throws {
        let disk = SimulatedFileSystem()
        let written = try acknowledged(disk, through: RetryingDisk(disk))
        // The page cache shows all of it, and verifying passes: neither proves anything.
        #expect(try open(disk, options(process: 102)).all().suffix(2) == written.suffix(2))
        #expect(try verify(disk).isSound)
        disk.crash(CrashMode(keepsNames: true, contents: .kept))
        #expect(disk.contents(segment1).suffix(200).allSatisfy { $0 == 0 })
        guard case .damaged(let damage) = try open(disk, options(process: 103), remembered: written.last?.head).readOnly else {
            Issue.record("an acknowledged record was lost unseen")
            return
        }
        #expect(damage.reason == .remembered)
    }

    @Test("the journal writes it anew elsewhere, and whatever the kernel does with the page it is there", arguments: SimulatedFileSystem.FailedSync.allCases)
    func elsewhere(way: SimulatedFileSystem.FailedSync) throws {
        for cutFails in [false, true] {
            let disk = SimulatedFileSystem()
            _ = try filled(disk, count: 5)
            disk.failedSync = way
            disk.fail(.sync, on: ".jsonl", with: .error(5))
            if cutFails { disk.fail(.truncate, with: .error(5)) }
            let written = try open(disk, options(process: 101)).save([draft(6), draft(7)], stamp(50))
            #expect(written[0].position.segment == 2)
            for mode in CrashMode.all {
                let after = disk.copy()
                after.crash(mode)
                let journal = try open(after, options(process: 103), remembered: written.last?.head)
                #expect(journal.readOnly == nil, "\(way), \(mode)")
                #expect(try journal.all().suffix(3) == written.suffix(3), "\(way), \(mode)")
                #expect(try verify(after, anchor: written.last?.head.anchor).isSound, "\(way), \(mode)")
            }
        }
    }
}

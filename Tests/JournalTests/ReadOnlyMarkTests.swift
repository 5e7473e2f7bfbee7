import Journal
import TestSupport
import Testing

@Suite("Journal: the read-only mark") struct ReadOnlyMarkTests {
    @Test("Every mark is one line that is read back as it was", arguments: DamageReason.allCases) func damage(reason: DamageReason) {
        let mark = ReadOnlyMark.damage(Damage(segment: "journal-000012.jsonl", line: 7, byte: 4711, reason: reason))
        #expect(mark.line == "damage segment=journal-000012.jsonl line=7 byte=4711 reason=\(reason.rawValue)")
        #expect(ReadOnlyMark(line: mark.line) == mark)
    }

    @Test("A failed sync keeps what, where and why, also under a path with blanks") func sync() {
        let error = FileError(path: "/srv/nasze biuro/journal-000002.jsonl", operation: "fdatasync", errno: 5, message: "")
        let mark = ReadOnlyMark.syncFailed(error)
        #expect(mark.line == "sync errno=5 operation=fdatasync path=/srv/nasze biuro/journal-000002.jsonl")
        #expect(ReadOnlyMark(line: mark.line) == mark)
        #expect(!ReadOnlyMark.syncFailed(FileError(path: "/a\nb", operation: "fsync", errno: 5, message: "")).line.contains("\n"))
    }

    @Test("Marks of earlier versions are understood") func earlier() {
        let line = "the disk does not keep what is written: fdatasync /o/journal-000001.jsonl: Input/output error"
        #expect(
            ReadOnlyMark(line: line)
                == .syncFailed(FileError(path: "/o/journal-000001.jsonl", operation: "fdatasync", errno: 5, message: "Input/output error")))
        #expect(ReadOnlyMark(line: "a repair is under way; run `teczka journal repair`") == .repairing)
        #expect(ReadOnlyMark(line: "repair") == .repairing && ReadOnlyMark.repairing.line == "repair")
    }

    @Test("Whatever else stands there is kept as it is", arguments: [
        "", "closed by the auditor", "damage", "damage segment=x line=1 byte=0 reason=hash", "damage segment=journal-000001.jsonl line=a byte=0 reason=hash",
        "damage segment=journal-000001.jsonl line=1 byte=0 reason=unheard", "sync errno=x operation=fsync path=/o", "sync errno=5",
        "the disk does not keep what is written: ",
    ])
    func other(line: String) {
        #expect(ReadOnlyMark(line: line) == .other(line))
        #expect(ReadOnlyMark.other(line).line == line)
    }

    @Test("A reason is read from the mark that another process made, and the watched news file changes") func takenOver() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        try journal.touchNews()
        let before = try journal.newsStamp()
        let other = try open(disk, options(process: 101))
        var bytes = disk.contents(segment1)
        bytes[900] ^= 1
        disk.setContents(segment1, bytes)
        #expect(journal.readOnly == nil && other.readOnly == nil)
        let damage = try #require(try verify(disk).damages.first)
        #expect(try journal.newsStamp() != before)
        try journal.readMark()
        #expect(journal.readOnly?.mark == .damage(damage))
        #expect(try SegmentedJournal.mark(of: office, fileSystem: disk) == .damage(damage))
    }

    @Test("A full reading marks no cut-off end, no record of a newer program, and no anchor that may be mistyped") func unmarked() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        let whole = disk.contents(segment1)
        for tail in ["{\"v\":1,\"seq", "{\"v\":2,\"seq\":6}\n", "{\"v\":2,\"seq\":6}\n{}\n"] {
            disk.setContents(segment1, whole + Array(tail.utf8))
            #expect(try !verify(disk).isSound)
            #expect(try SegmentedJournal.mark(of: office, fileSystem: disk) == nil, "\(tail)")
        }
        disk.setContents(segment1, whole)
        #expect(try !verify(disk, anchor: Anchor(seq: journal.head.seq, hash: .zero)).isSound)
        #expect(try SegmentedJournal.mark(of: office, fileSystem: disk) == nil)
        disk.setContents(segment1, whole + Array("{}\n{\"v\":2}\n".utf8))
        #expect(try verify(disk).damages.first?.reason == .grammar)
        #expect(try SegmentedJournal.mark(of: office, fileSystem: disk) != nil)
    }
}

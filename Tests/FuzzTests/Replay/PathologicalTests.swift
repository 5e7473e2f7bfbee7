@testable import Journal
import StrictJSON
import Terminal
import Testing

/// Input of any size costs memory for one line and time for its length: counted in readings and bytes, never in seconds.
@Suite("Fuzz: pathological input") struct PathologicalTests {
    private static let line = 4 << 20

    /// One record, and behind it so many bytes.
    private func journal(behind count: Int, _ byte: UInt8, ending: [UInt8] = []) throws -> (MemoryFileSystem, first: Int) {
        let disk = MemoryFileSystem("/office")
        let founding = RecordDraft(
            kind: JournalKind.officeFounded, caseID: .none, caseVersion: 0, salt: OpaqueID(high: 3, low: 4), body: Array("{}".utf8))
        _ = try SegmentedJournal.create(
            "/office", fileSystem: disk, options: .fuzzing, founding: founding, by: .fuzzing(at: 1_795_246_812_123))
        let path = FuzzedJournal.path(1)
        let first = disk[path]!.count
        disk[path]! += [UInt8](repeating: byte, count: count) + ending
        return (disk, first)
    }

    private func verify(_ disk: MemoryFileSystem) throws -> VerifyReport {
        try SegmentedJournal.verify("/office", fileSystem: disk, claim: nil, marking: false)
    }

    @Test("a line of 9 MiB is held for one longest line and no more, and is read once") func overlong() throws {
        let (disk, first) = try journal(behind: 9 << 20, UInt8(ascii: "x"), ending: [0x0A])
        let before = disk.journalBytesRead
        let report = try verify(disk)
        #expect(report.damages == [Damage(segment: "journal-000001.jsonl", line: 2, byte: first, reason: .grammar)])
        #expect(report.bytes == disk[FuzzedJournal.path(1)]!.count)
        #expect(disk.longestRead <= 2 * Self.line, "a piece of \(disk.longestRead) bytes")
        #expect(disk.journalBytesRead - before == report.bytes)
        var stream = 0
        let end = try SegmentedJournal.stream("/office", fileSystem: disk) { _ in stream += 1 }
        #expect(end == .damaged(report.damages[0]) && stream == 1)
    }

    @Test("a long line that no line feed ends is torn, and what stands behind a long line is read") func overlongEnds() throws {
        let (disk, first) = try journal(behind: 9 << 20, UInt8(ascii: "x"))
        #expect(try verify(disk).damages == [Damage(segment: "journal-000001.jsonl", line: 2, byte: first, reason: .torn)])
        #expect(disk.longestRead <= 2 * Self.line)
        let path = FuzzedJournal.path(1)
        let record = Array(disk[path]![..<first])
        disk[path]! += [0x0A]
        disk[path]! += record
        #expect(try verify(disk).damages.map(\.line) == [2])
        disk[path]! += record
        #expect(try verify(disk).damages.map(\.line) == [2, 4])
        disk[path] = record
        disk[path]! += Array(#"{"v":2,"#.utf8)
        disk[path]! += [UInt8](repeating: 0x20, count: 5 << 20)
        disk[path]! += [0x0A]
        #expect(try verify(disk).damages.map(\.reason) == [.version])
    }

    @Test("a line of the longest length is a record, one byte more is none") func longest() throws {
        for excess in [0, 1] {
            let (disk, first) = try journal(behind: 0, 0)
            let opened = try SegmentedJournal.open("/office", fileSystem: disk, options: .fuzzing)
            let text = String(decoding: disk[FuzzedJournal.path(1)]!, as: UTF8.self)
            // The second record is spelled by hand: the program writes none so long.
            let other = text.replacing("\"seq\":1,\"unit\":[1,1]", with: "\"seq\":2,\"unit\":[2,1]").replacing("office_founded", with: "thing_done")
            let length = Self.line + excess - other.utf8.count - 6
            var forger = Forger(isLinking: true, isNumbering: true)
            let body = "{\"a\":\"" + String(repeating: "x", count: length) + "\"}"
            disk[FuzzedJournal.path(1)] = forger.forge(Array((text + other.replacing("\"body\":{}", with: "\"body\":" + body)).utf8))
            let report = try verify(disk)
            #expect(disk[FuzzedJournal.path(1)]!.count == first + Self.line + excess)
            #expect(report.damages.map(\.reason) == (excess == 0 ? [] : [.grammar]))
            #expect(opened.head.seq == 1)
        }
    }

    @Test("a million line feeds, NULs and digits cost a few readings", arguments: [0x0A, 0x00, 0x31]) func monotonous(_ byte: UInt8) throws {
        let (disk, _) = try journal(behind: 1_000_000, byte)
        let before = (disk.reads, disk.journalBytesRead)
        let report = try verify(disk)
        #expect(report.damageCount == (byte == 0x0A ? 1_000_000 : 1))
        #expect(report.damages.count <= 1000)
        #expect(disk.journalBytesRead - before.1 == report.bytes)
        #expect(disk.reads - before.0 <= 1_000_000 / (1 << 18) + 12)
    }

    @Test("twice the damage takes twice the readings", arguments: [0x0A, 0x7B]) func linear(_ byte: UInt8) throws {
        func cost(_ count: Int) throws -> (reads: Int, bytes: Int) {
            let (disk, _) = try journal(behind: count, byte)
            let before = (disk.reads, disk.journalBytesRead)
            _ = try? SegmentedJournal.open("/office", fileSystem: disk, options: .fuzzing)
            return (disk.reads - before.0, disk.journalBytesRead - before.1)
        }
        let (once, twice) = (try cost(2 << 20), try cost(4 << 20))
        #expect(twice.bytes <= 2 * once.bytes + 4096)
        #expect(twice.reads <= 2 * once.reads + 8)
    }

    @Test("a number of a million digits, a million brackets and a million escapes are read or refused at their place") func values() throws {
        let count = 1_000_000
        #expect(try StrictJSON.parse([UInt8](repeating: 0x39, count: count)).content == .decimal(String(repeating: "9", count: count)))
        for bracket in ["[", "{\"a\":"] {
            let deep = Array(String(repeating: bracket, count: count).utf8)
            #expect(throws: StrictJSONError.self) { try StrictJSON.parse(deep) }
            do {
                try StrictJSON.validate(deep)
            } catch {
                #expect(error.reason == .tooDeep && error.offset == StrictJSON.maximumDepth * bracket.utf8.count)
            }
        }
        let escapes = Array(("\"" + String(repeating: "\\u0000", count: count) + "\"").utf8)
        #expect(try StrictJSON.parse(escapes).stringValue?.utf8.count == count)
    }

    @Test("a paste without a blank keeps every letter, wherever it is cut") func paste() {
        for shift in 0..<3 {
            let text = String(repeating: "x", count: shift) + String(repeating: "€", count: 30_000)
            var decoder = KeyDecoder()
            let keys = decoder.feed(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8), at: 0)
            let pasted = keys.map { if case .paste(let part) = $0 { part } else { "?" } }
            #expect(keys.count > 1)
            #expect(pasted.joined() == text)
        }
    }
}

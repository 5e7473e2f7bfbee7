import Journal
import TestSupport
import Testing

@Suite("Journal: the format page") struct FormatTests {
    /// The page, found from this file's own place.
    private func page() throws -> String {
        let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return String(decoding: try RealFileSystem().readAll("/\(here)/docs/journal-format.md"), as: UTF8.self)
    }

    /// The lines of the worked examples: three of the first one, two of the second segment in the other.
    private func exampleLines(_ page: String) -> [String] {
        let example = page.split(separator: "## 12.", maxSplits: 1).last ?? ""
        return example.split(separator: "\n").filter { $0.hasPrefix("{\"v\":1,\"seq\"") }.map(String.init)
    }

    @Test("the worked example is what the journal writes, byte for byte") func frozen() throws {
        let disk = SimulatedFileSystem()
        _ = try exampleJournal(disk)
        let written = String(decoding: disk.contents(segment1), as: UTF8.self)
        #expect(written.split(separator: "\n").map(String.init) == Array(exampleLines(try page()).prefix(3)))
    }

    @Test("the second example is what the journal writes, and its figures and verdicts are right") func continued() throws {
        let page = try page()
        let disk = SimulatedFileSystem()
        try continuedExample(disk)
        #expect(lines(disk.contents(segment2)).map { String(decoding: $0.dropLast(), as: UTF8.self) } == Array(exampleLines(page).dropFirst(3)))
        let first = lines(disk.contents(segment1))
        let ending = ",\"erased\":5}"
        #expect(page.contains("its first \(first[1].count - 1 - ending.utf8.count) bytes (to behind `hash`) and `\(ending)`"))
        #expect(page.contains("ends at byte \(first[..<3].map(\.count).reduce(0, +)) now"))
        #expect(page.contains("\n\(try verify(disk).line)\n"))
        disk.setContents(segment2, [])
        #expect(page.contains("\n\(try verify(disk).line)\n"))
    }

    @Test("the worked example's figures and verdicts are right") func figures() throws {
        let page = try page()
        let lines = Array(exampleLines(page).prefix(3))
        try #require(lines.count == 3)
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        let disk = SimulatedFileSystem()
        _ = try disk.makeDirectory(office, mode: 0o2770)
        disk.setContents(segment1, bytes)
        #expect(page.contains("\n\(try verify(disk).line)\n"))
        #expect(page.contains("\n\(try verify(disk, anchor: Anchor(seq: 4, hash: .zero)).line)\n"))
        #expect(page.contains("The whole file is \(bytes.count) bytes long"))
        disk.setContents(segment1, Array(bytes.dropLast()))
        #expect(page.contains("\n\(try verify(disk).line)\n"))
        disk.setContents(segment1, Array(lines.map { $0.replacing("\"number\":1", with: "\"number\":2") + "\n" }.joined().utf8))
        #expect(page.contains("\n\(try verify(disk).line)\n"))

        let second = lines[1]
        let header = try #require(second.firstRange(of: ",\"hash\":")).lowerBound
        let headerBytes = Array(second[..<header].utf8)
        #expect(page.contains("| header | the first \(headerBytes.count) bytes |"))
        #expect(page.contains("| `hash` = SHA-256(header) | `\(Digest256(of: headerBytes))` |"))
        #expect(page.contains("| it begins at byte | \(lines[0].utf8.count + 1) |"))
        #expect(page.contains("| length, line feed included | \(second.utf8.count + 1) |"))
        let input = #"a1a2a3a4a5a6a7a8b1b2b3b4b5b6b7b8{"number":1,"place":"Łęg"}"#
        #expect(page.contains("| digest's input | `\(input)`, \(input.utf8.count) bytes |"))
        #expect(page.contains("| `digest` = SHA-256 of that | `\(Digest256(of: Array(input.utf8)))` |"))
    }

    @Test("the page names every reason that verify can give") func reasons() throws {
        let page = try page()
        for reason in DamageReason.allCases where reason != .remembered {
            #expect(page.contains("| `\(reason.rawValue)` |"), "\(reason.rawValue)")
        }
    }
}

@Suite("Journal: values") struct ValueTests {
    @Test("SHA-256 is the known one") func digest() {
        let abc = Digest256(of: Array("abc".utf8))
        #expect("\(abc)" == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(abc.short == "ba78 16bf 8f01 cfea")
        #expect(Digest256("\(abc)") == abc)
        #expect(Digest256("\(abc)".uppercased()) == nil)
        #expect(Digest256("ab") == nil)
        #expect(Set([abc, .zero]).count == 2)
    }

    @Test("identifiers are 32 lower-case digits") func identifiers() {
        let text = "00112233445566778899aabbccddeeff"
        #expect(OpaqueID(text)?.description == text)
        for wrong in ["", "00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeefg", text + "0"] {
            #expect(OpaqueID(wrong) == nil)
        }
        #expect(OpaqueID(high: 1, low: 2) < OpaqueID(high: 1, low: 3))
    }

    @Test("moments are written and read on both sides of every edge", arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (1_709_251_199_999, "2024-02-29T23:59:59.999Z"), (1_709_251_200_000, "2024-03-01T00:00:00.000Z"),
        (4_107_542_400_000, "2100-03-01T00:00:00.000Z"), (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (1_795_246_812_123, "2026-11-21T07:40:12.123Z"),
    ] as [(Int64, String)])
    func instants(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test("what is no moment is refused", arguments: [
        "2026-02-29T00:00:00.000Z", "2100-02-29T00:00:00.000Z", "2026-13-01T00:00:00.000Z", "2026-00-01T00:00:00.000Z",
        "2026-04-31T00:00:00.000Z", "2026-01-00T00:00:00.000Z", "2026-01-01T24:00:00.000Z", "2026-01-01T00:60:00.000Z",
        "2026-01-01T00:00:60.000Z", "2026-01-01 00:00:00.000Z", "2026-01-01T00:00:00,000Z", "2026-01-01T00:00:00.000", "0000-01-01T00:00:00.000Z",
        "2026-01-01T00:00:00.0x0Z", "2026/01/01T00:00:00.000Z",
    ])
    func noInstants(text: String) { #expect(Instant(text) == nil) }

    @Test("anchors are written and read") func anchors() {
        let anchor = Anchor(seq: 12, hash: Digest256(of: []))
        #expect(Anchor("\(anchor)") == anchor)
        for wrong in ["", "12", "12:", ":\(Digest256.zero)", "012:\(Digest256.zero)", "0:\(Digest256.zero)", "12:ab", "12:\(Digest256.zero):"] {
            #expect(Anchor(wrong) == nil)
        }
    }

    @Test("every error says where, and none says what stood in a body") func errors() {
        let file = FileError(path: "/office/x", operation: "open", errno: 13, message: "Permission denied")
        let damage = Damage(segment: "journal-000001.jsonl", line: 7, byte: 99, reason: .hash)
        let errors: [(JournalError, String)] = [
            (.file(file), "open /office/x: Permission denied"), (.notWritten(file), "nothing was saved"),
            (.busy(LockHolder(processID: 7, login: "anna", bootID: "b")), "process 7 of anna"), (.busy(nil), "another process"),
            (.readOnly(.damaged(damage)), "line=7"), (.readOnly(.marked("why")), "why"), (.readOnly(.unknownKind("k", seq: 3)), "record 3"),
            (.readOnly(.newerFormat(2, segment: "s", byte: 1)), "format 2"), (.readOnly(.syncFailed(file)), "/office/x"),
            (.damaged(damage), "damage segment=journal-000001.jsonl line=7 byte=99 reason=hash"), (.headMoved(.beginning), "record 0"),
            (.clockAhead(last: Instant(milliseconds: 0), now: Instant(milliseconds: 1)), "1970-01-01"), (.invalidDraft(field: "role"), "role"),
            (.unsupportedFileSystem(path: "/x", name: "nfs"), "nfs"), (.alreadyThere(path: "/x"), "/x"), (.notAnOffice(path: "/x"), "/x"),
        ]
        for (error, part) in errors { #expect(error.description.contains(part)) }
        #expect(file.isPermissionDenied && !file.isDiskFull)
        #expect(FileError(path: "", operation: "write", errno: 28, message: "").isDiskFull)
    }

    @Test("Each of a digest's digits is one of sixteen, wherever it stands, and keeps its value") func digits() throws {
        let text = "0123456789abcdeffedcba98765432100f1e2d3c4b5a69788796a5b4c3d2e1f0"
        #expect(Digest256(text)?.description == text)
        for place in 0..<64 {
            for value in UInt8(1)..<128 {
                var bytes = Array(text.utf8)
                bytes[place] = value
                let other = String(decoding: bytes, as: UTF8.self)
                let isDigit = "0123456789abcdef".utf8.contains(value)
                #expect(Digest256(other)?.description == (isDigit ? other : nil), "\(value) at \(place)")
            }
        }
    }
}

import Foundation
import Journal
import TestSupport
import Testing

/// A verifier that somebody wrote from docs/journal-format.md alone, in another language, says the same as ours.
@Suite("A stranger's verifier") struct VerifierTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var damage: @Sendable (inout [String: [UInt8]]) -> Void
        var anchor: @Sendable ([Anchor]) -> Anchor? = { _ in nil }
    }

    static let first = "journal-000001.jsonl"
    static let second = "journal-000002.jsonl"

    static let cases: [Case] = [
        Case(testDescription: "good", damage: { _ in }),
        Case(testDescription: "good, with an anchor in the middle", damage: { _ in }, anchor: { $0[6] }),
        Case(testDescription: "torn", damage: { $0[second]!.removeLast(7) }),
        Case(testDescription: "torn by its line feed alone", damage: { $0[second]!.removeLast() }),
        Case(testDescription: "edited body", damage: { edit(&$0[first]!, "\"number\":4", "\"number\":5") }),
        Case(testDescription: "edited login", damage: { edit(&$0[first]!, "\"login\":\"anna\"", "\"login\":\"ewa1\"") }),
        Case(testDescription: "newer format", damage: { edit(&$0[first]!, "{\"v\":1,\"seq\":3,", "{\"v\":2,\"seq\":3,") }),
        Case(testDescription: "white space", damage: { edit(&$0[first]!, "{\"v\":1,\"seq\":3,", "{\"v\":1, \"seq\":3,") }),
        Case(testDescription: "a line taken out", damage: { files in files[first] = Array(lines(files[first]!).enumerated().filter { $0.offset != 2 }.flatMap(\.element)) }),
        Case(testDescription: "a line doubled", damage: { files in files[first] = lines(files[first]!).enumerated().flatMap { $0.offset == 2 ? $0.element + $0.element : $0.element } }),
        Case(testDescription: "two lines swapped", damage: { files in
            var all = lines(files[first]!)
            all.swapAt(2, 3)
            files[first] = all.flatMap { $0 }
        }),
        Case(testDescription: "a segment missing", damage: { $0[first] = nil }),
        Case(testDescription: "cut short, without an anchor: nothing can tell", damage: { $0[second] = Array(lines($0[second]!)[0]) }),
        Case(testDescription: "cut short, with an anchor", damage: { $0[second] = Array(lines($0[second]!)[0]) }, anchor: { $0.last }),
        Case(testDescription: "an anchor of another journal", damage: { _ in }, anchor: { Anchor(seq: $0[4].seq, hash: $0[5].hash) }),
        Case(testDescription: "the first segment damaged and the second missing", damage: { files in
            edit(&files[first]!, "\"number\":4", "\"number\":5")
            files["journal-000003.jsonl"] = files[second]
            files[second] = nil
        }),
        Case(testDescription: "a unit that lacks its last record", damage: { files in
            var all = lines(files[second]!)
            repeat { all.removeLast() } while !String(decoding: all.last!, as: UTF8.self).contains(",3],\"prev\"")
            files[second] = all.flatMap { $0 }
        }),
        Case(testDescription: "an empty last file", damage: { $0["journal-000003.jsonl"] = [] }),
        Case(testDescription: "an erased record that nobody lists", damage: { files in
            var all = lines(files[first]!)
            all[2] = erased(all[2], by: 9)
            files[first] = all.flatMap { $0 }
        }),
        Case(testDescription: "bytes behind what the next segment says", damage: { $0[first]! += Array("an abandoned tail\n".utf8) }),
    ]

    @Test("It agrees on good, torn, edited and truncated journals", arguments: cases)
    func agrees(_ item: Case) throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 20, limit: 6000)
        let anchors = try journal.all().map { Anchor(seq: $0.seq, hash: $0.hash) }
        var files: [String: [UInt8]] = [:]
        for name in try disk.list(office) where name.hasPrefix("journal-") { files[name] = try disk.readAll(office + "/" + name) }
        try #require(files[Self.second] != nil)
        item.damage(&files)
        for name in try disk.list(office) where name.hasPrefix("journal-") { try disk.unlink(office + "/" + name) }
        for (name, bytes) in files { try disk.replace(office + "/" + name, with: bytes) }

        let anchor = item.anchor(anchors)
        let ours = try verify(disk, anchor: anchor)
        let theirs = try Self.runVerifier(files, anchor: anchor)
        #expect(theirs.line == ours.line)
        #expect(theirs.status == (ours.isSound ? 0 : 1))
    }

    private static func edit(_ bytes: inout [UInt8], _ old: String, _ new: String) {
        let text = String(decoding: bytes, as: UTF8.self)
        precondition(text.contains(old), "the journal has no \(old)")
        bytes = Array(text.replacingOccurrences(of: old, with: new).utf8)
    }

    @Test("It agrees on journals that keep or break each sentence of the page", arguments: StrangerCase.all)
    func agreesOnThePage(_ item: StrangerCase) throws {
        let disk = SimulatedFileSystem()
        try disk.makeDirectory(office, mode: 0o2770)
        for (name, bytes) in item.files { disk.setContents(office + "/" + name, bytes) }
        let ours = try verify(disk)
        #expect(ours.damages.first?.reason == item.reason)
        let theirs = try Self.runVerifier(item.files, anchor: nil)
        #expect(theirs.line == ours.line)
        #expect(theirs.status == (ours.isSound ? 0 : 1))
    }

    @Test("It agrees on where the first damage is, whichever bit is flipped: a sample of forty", arguments: 0..<40)
    func agreesOnFlips(number: Int) throws {
        let disk = SimulatedFileSystem()
        _ = try filled(disk, count: 20, limit: 6000)
        var files = [Self.first: disk.contents(segment1), Self.second: disk.contents(segment2)]
        let name = number % 2 == 0 ? Self.first : Self.second
        let index = (number * 7919 + 13) % files[name]!.count
        files[name]![index] ^= 1 << UInt8(number % 8)
        disk.setContents(office + "/" + name, files[name]!)
        let ours = try verify(disk)
        #expect(!ours.isSound)
        #expect(try Self.runVerifier(files, anchor: nil) == (ours.line, 1), "byte \(index) of \(name)")
    }

    @Test("It says the same of the page's own example") func agreesOnTheExample() throws {
        let disk = SimulatedFileSystem()
        try continuedExample(disk)
        let files = [Self.first: disk.contents(segment1), Self.second: disk.contents(segment2)]
        #expect(try Self.runVerifier(files, anchor: nil) == (try verify(disk).line, 0))
    }

    @Test("What it cannot read it does not judge: exit code 2 and no verdict") func givesUp() throws {
        let good = ["journal-000001.jsonl": scribe { _ in }.bytes]
        for anchor in ["", "1", "0:\(Digest256.zero)", "01:\(Digest256.zero)", "1:\(Digest256.zero)0", "1234567890123456789:\(Digest256.zero)"] {
            #expect(try Self.run(good, anchor) == ("", 2))
            #expect(Anchor(anchor) == nil)
        }
        #expect(try Self.run(good, nil, prepare: { try FileManager.default.removeItem(at: $0) }) == ("", 2))
        #expect(try Self.run(good, nil, prepare: { folder in
            try FileManager.default.createDirectory(at: folder.appendingPathComponent(Self.second), withIntermediateDirectories: false)
        }) == ("", 2))
        #expect(try Self.run(good, nil, prepare: { folder in
            try FileManager.default.createSymbolicLink(atPath: folder.appendingPathComponent(Self.second).path, withDestinationPath: Self.first)
        }) == ("", 2))
    }

    private static func runVerifier(_ files: [String: [UInt8]], anchor: Anchor?) throws -> (line: String, status: Int32) {
        try run(files, anchor.map { "\($0)" })
    }

    private static func run(
        _ files: [String: [UInt8]], _ anchor: String?, prepare: (URL) throws -> Void = { _ in }
    ) throws -> (line: String, status: Int32) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("verifier-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        try prepare(folder)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Verifier/verify.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path, folder.path] + (anchor.map { [$0] } ?? [])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines), process.terminationStatus)
    }
}

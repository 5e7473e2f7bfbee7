import Journal
import TestSupport
import Testing

let repairSalt = OpaqueID(high: 21, low: 22)

@discardableResult
func repair(
    _ disk: SimulatedFileSystem, remembered: Head? = nil, cut: Int? = nil, process: Int = 300
) throws -> RepairReport {
    var by = stamp(500, command: 4242)
    by.role = "coordinator"
    return try SegmentedJournal.repair(
        office, fileSystem: disk, options: options(process: process), remembered: remembered, aside: ["index.sqlite"], cut: cut, salt: repairSalt, by: by)
}

/// The files in the quarantine with their bytes.
func quarantine(_ disk: SimulatedFileSystem) -> [String: [UInt8]] {
    let folder = office + "/quarantine/"
    return Dictionary(uniqueKeysWithValues: disk.paths.filter { $0.hasPrefix(folder) }.map { (String($0.dropFirst(folder.count)), disk.contents($0)) })
}

/// An office over several segments with a bit flipped in a record; answers the records and the damaged one's number.
private func damaged(_ disk: SimulatedFileSystem, record: Int = 9) throws -> [Record] {
    let journal = try filled(disk, count: 20, limit: 4000)
    let all = try journal.all()
    let path = office + "/" + "journal-00000\(all[record - 1].position.segment).jsonl"
    var bytes = disk.contents(path)
    bytes[all[record - 1].position.offset + 600] ^= 4
    disk.setContents(path, bytes)
    return all
}

@Suite("Journal: repair") struct RepairTests {
    @Test("a whole journal without a mark: nothing to do, and nothing is written") func nothing() throws {
        let disk = SimulatedFileSystem()
        _ = try filled(disk, count: 8)
        let before = disk.contents(segment1)
        #expect(try repair(disk).outcome == .nothingToMend)
        #expect(disk.contents(segment1) == before)
    }

    @Test("an end that was cut off is set aside, byte for byte, and recorded") func cutOffEnd() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 8)
        let good = disk.contents(segment1)
        try journal.save([draft(70), draft(71)], stamp(60, command: 70))
        let torn = Array(disk.contents(segment1)[good.count...].dropLast(40))
        disk.setContents(segment1, good + torn)
        let report = try repair(disk)
        #expect(report.outcome == .mended)
        #expect(report.damages.first?.reason == .torn)
        #expect(report.lastGood.seq == 8)
        #expect(disk.contents(segment1) == good)
        #expect(quarantine(disk).values.contains(torn))
        let reopened = try open(disk)
        #expect(reopened.readOnly == nil)
        let last = try #require(try reopened.all().last)
        #expect(last.kind == "journal_repaired" && last.head.anchor == report.record && last.position.segment == 2)
        let body = String(decoding: last.body, as: UTF8.self)
        #expect(body.hasPrefix(#"{"last_good":{"seq":8,"hash":""#))
        #expect(body.contains(#""taken_out":[{"segment":"journal-000001.jsonl","byte":\#(good.count),"length":\#(torn.count),"sha256":"\#(Digest256(of: torn))","lines":2,"last_seq":9}]"#))
        #expect(try verify(disk).isSound)
        #expect(try reopened.save([draft(80)], stamp(600)).first?.seq == 11)
    }

    @Test("damage in the middle is named and left alone; another number than the last good one cuts nothing") func refuses() throws {
        let disk = SimulatedFileSystem()
        let all = try damaged(disk)
        let unit = all[8].unitFirst
        let before = disk.paths.filter { $0.hasSuffix(".jsonl") }.map { disk.contents($0) }
        let report = try repair(disk)
        #expect(report.outcome == .needsCut)
        #expect(report.lastGood == all[unit - 2].head.anchor)
        #expect(report.damages.first?.byte == all[8].position.offset)
        #expect(report.pieces.reduce(0) { $0 + $1.lines } == all.filter { $0.seq >= unit }.count)
        for wrong in [unit - 2, unit, 20, 0] {
            #expect(throws: JournalError.invalidDraft(field: "cut")) { try repair(disk, cut: wrong) }
        }
        #expect(disk.paths.filter { $0.hasSuffix(".jsonl") }.map { disk.contents($0) } == before)
        #expect(quarantine(disk).isEmpty)
        #expect(try open(disk).readOnly != nil)
    }

    @Test("with the number of the last good record everything behind it lies in the quarantine, and the journal goes on") func cuts() throws {
        let disk = SimulatedFileSystem()
        let all = try damaged(disk)
        let journals = disk.paths.filter { $0.hasSuffix(".jsonl") }
        let before = journals.flatMap { disk.contents($0) }
        disk.setContents(office + "/index.sqlite", [1, 2, 3])
        let last = all[8].unitFirst - 1
        let report = try repair(disk, remembered: all.last?.head, cut: last)
        #expect(report.outcome == .mended)
        #expect(report.missing == all.last?.head.anchor)
        #expect(disk.contents(office + "/index.sqlite").isEmpty)
        let taken = quarantine(disk)
        #expect(taken.values.contains([1, 2, 3]))
        // Nothing is lost: what is left and what was taken out, piece after piece, are what was there.
        let kept = try open(disk).all().filter { $0.seq <= last }
        #expect(kept == Array(all.prefix(last)))
        let pieces = report.pieces.flatMap { taken[String($0.copy.dropFirst("quarantine/".count))] ?? [] }
        let keptBytes = before.prefix(before.count - pieces.count)
        #expect(Array(keptBytes) + pieces == before)
        #expect(disk.contents(office + "/READONLY").isEmpty && disk.contents(office + "/repairing").isEmpty)
        #expect(try verify(disk).isSound)
        #expect(try open(disk).save([draft(99)], stamp(600)).last?.seq == last + 3)
    }

    @Test("an index that remembers more than the journal has: nothing is mended without the coordinator's word") func lostTail() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 12)
        let all = try journal.all()
        let last = all.last { $0.endsUnit && $0.seq < 12 }!
        disk.setContents(segment1, Array(disk.contents(segment1)[..<last.head.offset]))
        let report = try repair(disk, remembered: all[11].head)
        #expect(report.outcome == .needsCut)
        #expect(report.missing == all[11].head.anchor && report.lastGood == last.head.anchor)
        let cut = try repair(disk, remembered: all[11].head, cut: last.seq)
        #expect(cut.outcome == .mended)
        let record = try #require(try open(disk).all().last)
        #expect(String(decoding: record.body, as: UTF8.self).contains(#""missing":{"seq":12,"hash":"\#(all[11].hash)"}"#))
    }

    @Test("a missing segment and an erased body that nobody ordered can be cut before, too") func others() throws {
        let disk = SimulatedFileSystem()
        let all = try filled(disk, count: 20, limit: 4000).all()
        disk.remove(segment2)
        let last = all.last { $0.position.segment == 1 }!.seq
        #expect(try repair(disk).lastGood.seq == last)
        #expect(try repair(disk, cut: last).outcome == .mended)
        #expect(try verify(disk).isSound)
        let other = SimulatedFileSystem()
        let records = try filled(other, count: 12).all()
        var text = lines(other.contents(segment1))
        let end = try #require(text[7].firstRange(of: Array(",\"salt\":".utf8))).lowerBound
        text[7] = Array(text[7][..<end]) + Array(",\"erased\":12}\n".utf8)
        other.setContents(segment1, text.flatMap { $0 })
        let report = try repair(other)
        #expect(report.damages.first?.reason == .erasure && report.outcome == .needsCut)
        #expect(report.lastGood.seq == records[7].unitFirst - 1)
        #expect(try repair(other, cut: records[7].unitFirst - 1).outcome == .mended)
        #expect(try verify(other).isSound)
    }

    @Test("a mark over a whole journal goes, and that is recorded") func mark() throws {
        let disk = SimulatedFileSystem()
        _ = try filled(disk, count: 5)
        disk.setContents(office + "/READONLY", Array("the disk failed\n".utf8))
        #expect(try open(disk).readOnly == .marked("the disk failed"))
        #expect(try repair(disk).outcome == .mended)
        let reopened = try open(disk)
        #expect(reopened.readOnly == nil)
        #expect(String(decoding: try #require(try reopened.all().last).body, as: UTF8.self).hasSuffix(#""taken_out":[],"mark":"the disk failed"}"#))
    }

    @Test("every step of a cut fails in every way; run again it ends the same, and nothing is lost", arguments: ["error", "full", "power", "process", "short"])
    func crashLoop(how: String) throws {
        for number in 1...400 {
            let disk = SimulatedFileSystem()
            let all = try damaged(disk)
            let before = disk.paths.filter { $0.hasSuffix(".jsonl") }.flatMap { disk.contents($0) }
            _ = try? open(disk)
            let last = all[8].unitFirst - 1
            switch how {
            case "error": disk.fail(number: number, with: .error(5))
            case "full": disk.fail(.write, number: number, with: .tornError(number % 300, 28))
            case "short": disk.fail(.write, number: number, with: .shortWrite(number * 7 % 300))
            default: disk.fail(number: number, with: .powerCut)
            }
            let steps = disk.total
            let writes = disk.counts[.write] ?? 0
            let first = try? repair(disk, remembered: all.last?.head, cut: last)
            let isComplete = how == "full" || how == "short" ? (disk.counts[.write] ?? 0) - writes < number : disk.total - steps < number
            disk.heal()
            if how == "power" || how == "error" { disk.crash(keeping: number % 3 * 50) } else { disk.endProcess() }
            if first?.outcome != .mended {
                let left = try open(disk, options(process: 200))
                let isDone = left.readOnly == nil ? try left.all().contains { $0.kind == "journal_repaired" } : true
                #expect(isDone, "step \(number) left it writable")
            }
            let second = try repair(disk, cut: try repair(disk).outcome == .needsCut ? last : nil, process: 301)
            #expect(second.outcome == .mended || second.outcome == .nothingToMend, "step \(number): \(second.outcome)")
            let reopened = try open(disk, options(process: 302))
            #expect(reopened.readOnly == nil, "step \(number)")
            let records = try reopened.all()
            #expect(Array(records.prefix(last)) == Array(all.prefix(last)))
            #expect(records.filter { $0.kind == "journal_repaired" }.count == 1, "step \(number): \(records.map(\.kind))")
            let rest = Array(before[(before.count - all.filter { $0.seq > last }.reduce(0) { $0 + $1.position.length })...])
            let taken = quarantine(disk).filter { $0.key.hasPrefix("journal-") && !$0.key.hasSuffix(".new") }.sorted { $0.key < $1.key }
            let inOrder = taken.flatMap { $0.value }
            #expect(inOrder.count >= rest.count && taken.contains { rest.starts(with: $0.value) }, "step \(number)")
            #expect(try verify(disk).isSound)
            if isComplete { return }
        }
        Issue.record("the run never completed")
    }
}

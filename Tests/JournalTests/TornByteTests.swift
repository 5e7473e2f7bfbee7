import Foundation
import Journal
import TestSupport
import Testing

@Suite("Journal: every write of a script of seventy-two operations is torn at every byte") struct TornByteTests {
    @Test("the journal opens with all that was acknowledged, and what was torn is set aside", arguments: 0..<6)
    func everyByte(chapter: Int) throws {
        let world = CrashWorld()
        for operations in CrashScript.chapters[..<chapter] {
            world.run(operations, stopping: true)
            world.disk.endProcess()
        }
        let live = world.copy()
        var (cuts, writes) = (0, 0)
        live.disk.beforeWrite = { path, offset, new in
            guard path.hasSuffix(".jsonl") || path.contains("/drafts/") else { return }
            writes += 1
            let moment = live.copy()
            for count in 0...new.count {
                cuts += 1
                let disk = moment.disk.copy()
                disk.tear(path, at: offset, Array(new[..<count]))
                disk.crash(CrashMode(keepsNames: true, contents: .lost))
                let place = "\(path) torn at byte \(count) of \(new.count)"
                do {
                    let journal = try open(disk, options(limit: CrashWorld.limit, process: 200), remembered: moment.index.head)
                    // Whole at its last byte, or nothing of it; the opening of a segment is a unit of its own.
                    let isThere = journal.head.seq > moment.index.head.seq && count < new.count
                    if isThere { #expect(journal.head.seq == moment.index.head.seq + 1 && journal.head.segment > moment.index.head.segment, "\(place)") }
                    #expect(journal.readOnly == nil && journal.head.seq >= moment.index.head.seq, "\(place): \(journal.readOnly.map { "\($0)" } ?? "")")
                } catch JournalError.notAnOffice where moment.acknowledged.isEmpty {
                } catch {
                    Issue.record("\(place): \(error)")
                }
                if let stray = moment.strayDraft(on: disk) { Issue.record("\(place): draft \(stray)") }
            }
        }
        live.run(CrashScript.chapters[chapter], stopping: true)
        #expect(live.failures == 0 && writes > 5 && cuts > 3_000)
    }
}

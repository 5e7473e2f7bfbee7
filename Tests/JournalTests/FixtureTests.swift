import Foundation
import TestSupport
import Testing

@testable import Journal

/// Bodies that the journal itself writes, as they were released: one line each, in a file named after the kind.
@Suite("Journal: frozen bodies") struct FixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    private let hash = Digest256(of: [7])

    private func check(_ name: String, _ bodies: [[UInt8]]) throws {
        let file = Self.folder.appendingPathComponent(name + ".jsonl")
        let written = Data(bodies.map { $0 + [0x0A] }.joined())
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try written.write(to: file)
            Issue.record("recorded \(file.lastPathComponent); run again without RECORD")
        }
        #expect(try Data(contentsOf: file) == written, "a released body never changes; fields are only added")
    }

    private var repairs: [RepairTask] {
        let last = Head(seq: 8, hash: hash, segment: 1, offset: 6120)
        let piece = TakenPiece(segment: "journal-000001.jsonl", byte: 6120, length: 3329, digest: hash, lines: 5, lastSeq: 13)
        let torn = TakenPiece(segment: "journal-000002.jsonl", byte: 0, length: 40, digest: hash, lines: 1, lastSeq: nil)
        let command = OpaqueID(high: 1, low: 2)
        return [
            RepairTask(
                command: command, last: last, reason: .digest, pieces: [piece, torn], missing: Anchor(seq: 13, hash: hash), aside: ["index.sqlite"],
                mark: "damage segment=journal-000001.jsonl line=9 byte=6120 reason=digest"),
            RepairTask(command: command, last: last, reason: nil, pieces: [], missing: nil, aside: [], mark: nil),
        ]
    }

    @Test("journal_repaired: with all that it can say, and with what always stands there") func repaired() throws {
        try check("journal_repaired", repairs.map(\.recordBody))
        for task in repairs { #expect(RepairTask(bytes: task.bytes) == task) }
    }

    @Test("bodies_erased: with the rests that lists and counts go on with, and without any") func erased() throws {
        let orders = [
            ErasureOrder(records: [17, 18], basis: "retention_ended", rests: [17: Array(#"{"member":{"id":"0badcafe0badcafe0badcafe0badcafe","relation":"applicant"}}"#.utf8), 18: Array(#"{"incomes":[]}"#.utf8)]),
            ErasureOrder(records: [9], basis: "authority_order", rests: [:]),
        ]
        try check("bodies_erased", orders.map(\.body))
        for order in orders { #expect(ErasureOrder(body: order.body) == order) }
    }

    @Test("segment_opened") func opened() throws {
        let opening = SegmentOpening(predecessor: "journal-000001.jsonl", lastSeq: 5, lastHash: hash, length: 3329)
        try check("segment_opened", [opening.body])
        #expect(opening.body.withUnsafeBytes { SegmentOpening(body: $0) } == opening)
    }
}

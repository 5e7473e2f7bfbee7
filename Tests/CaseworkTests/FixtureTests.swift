import Casework
import Foundation
import Testing

/// Bodies as JSON, with the same keys as the journal's: sorted, in snake_case.
private struct JSONBodies: PayloadDecoder {
    var data: Data

    func decode<Payload: Decodable>(_ type: Payload.Type) throws -> Payload {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: data)
    }

    static func line(_ event: Event) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try event.encodePayload { try encoder.encode($0) }, as: UTF8.self)
    }
}

@Suite("Frozen bodies") struct FixtureTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    @Test("Every released body is still written, byte for byte, and still read", arguments: EventKind.allCases)
    func fixture(kind: EventKind) throws {
        let samples = try #require(EventSamples.all[kind], "no sample of \(kind.rawValue)")
        try check(samples, of: kind, in: kind.rawValue + ".jsonl")
    }

    @Test("Bodies with the properties that were added later stand in files of their own", arguments: EventSamples.grown.keys.sorted { $0.rawValue < $1.rawValue })
    func grownFixture(kind: EventKind) throws {
        try check(EventSamples.grown[kind] ?? [], of: kind, in: kind.rawValue + ".2.jsonl")
    }

    @Test("Properties that were added later still", arguments: EventSamples.grownAgain.keys.sorted { $0.rawValue < $1.rawValue })
    func grownAgainFixture(kind: EventKind) throws {
        try check(EventSamples.grownAgain[kind] ?? [], of: kind, in: kind.rawValue + ".3.jsonl")
    }

    @Test("And later than these", arguments: EventSamples.grownOnceMore.keys.sorted { $0.rawValue < $1.rawValue })
    func grownOnceMoreFixture(kind: EventKind) throws {
        try check(EventSamples.grownOnceMore[kind] ?? [], of: kind, in: kind.rawValue + ".4.jsonl")
    }

    private func check(_ samples: [Event], of kind: EventKind, in name: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        let written = try samples.map { try JSONBodies.line($0) + "\n" }.joined()
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try written.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(file.lastPathComponent); run again without RECORD")
        }
        let frozen = try String(contentsOf: file, encoding: .utf8)
        #expect(frozen == written, "a released body never changes; new properties are optional and absent here")
        let read = try frozen.split(separator: "\n").map { line in
            try Event.decode(kind: kind.rawValue, using: JSONBodies(data: Data(line.utf8)))
        }
        #expect(read == samples)
        #expect(read.allSatisfy { $0.kind == kind.rawValue })
    }

    @Test("Each fixture belongs to a kind")
    func noStrays() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".jsonl") }
        let later = [EventSamples.grown, EventSamples.grownAgain, EventSamples.grownOnceMore]
        let grown = later.enumerated().flatMap { number, samples in samples.keys.map { "\($0.rawValue).\(number + 2).jsonl" } }
        #expect(Set(files) == Set(Event.kinds.map { $0 + ".jsonl" } + grown))
    }

    @Test("Kinds are distinct, in snake_case, and known by their name")
    func kinds() {
        #expect(Set(Event.kinds).count == EventKind.allCases.count)
        #expect(Event.kinds.first == "project_opened")
        #expect(Event.kinds.allSatisfy { kind in kind.allSatisfy { $0.isLowercase || $0 == "_" } })
    }

    @Test("An unknown kind is an error that names it, never skipped")
    func unknownKind() {
        #expect(throws: UnknownEventKind(kind: "unit_painted")) {
            try Event.decode(kind: "unit_painted", using: JSONBodies(data: Data("{}".utf8)))
        }
    }

    @Test("A body that lacks a property is an error")
    func brokenBody() {
        #expect(throws: DecodingError.self) {
            try Event.decode(kind: "loan_signed", using: JSONBodies(data: Data("{}".utf8)))
        }
    }

    @Test("Decisions, lists and loans name no person but by identifier")
    func identifyingDataStandsOnce() throws {
        let personal: Set<EventKind> = [.memberAdded, .memberCorrected, .earlierBeneficiaryListed]
        for (kind, samples) in EventSamples.all.merging(EventSamples.grown, uniquingKeysWith: +) where !personal.contains(kind) {
            for sample in samples {
                let line = try JSONBodies.line(sample)
                #expect(!line.contains("pesel") && !line.contains("name\":\"Ź") && !line.contains("birth_date"), "\(kind)")
            }
        }
    }
}

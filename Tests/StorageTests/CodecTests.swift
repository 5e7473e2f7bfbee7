import Casework
import Foundation
import Rules
import Testing

@testable import Storage

/// The same bodies through Foundation's coders, which wrote the first journals: our own must never differ from them.
private struct FoundationBody: PayloadDecoder {
    var data: Data

    func decode<Payload: Decodable>(_ type: Payload.Type) throws -> Payload { try Self.decoder.decode(type, from: data) }

    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }

    static func bytes(of value: any Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }
}

/// What no released body holds, and a later one may.
private struct Odd: Codable, Equatable {
    enum Choice: Codable, Equatable {
        case none
        case one(Int)
        case two(first: String, second: [Bool])
    }

    struct Empty: Codable, Equatable {}

    struct Inner: Codable, Equatable {
        var zeta: Int64?
        var alphaBeta: [[Int?]]
        var text: String
        var a: Bool
    }

    var zzLast: UInt8 = 255
    var inner: [Inner] = []
    var choice: Choice = .none
    var aFirst: Int64 = .min
    var aFirstButLonger: Int = .max
    var empty = Empty()
    var marks: [CaseID: [PersonID: AttendanceMark]] = [:]
    var nothing: String?
}

@Suite("The codec of bodies and states")
struct CodecTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("CaseworkTests/Fixtures")

    private let codec = EventCodec()

    private static func lines() throws -> [(kind: String, line: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }.sorted().flatMap { name in
            try Data(contentsOf: folder.appendingPathComponent(name)).split(separator: 0x0A).map {
                (String(name.prefix { $0 != "." }), Array($0))
            }
        }
    }

    /// Reads a body both ways and compares; answers the event.
    @discardableResult
    private func check(_ kind: String, _ body: [UInt8]) throws -> Event {
        let event = try codec.event(kind: kind, body: body)
        #expect(try event == Event.decode(kind: kind, using: FoundationBody(data: Data(body))), "\(kind)")
        return event
    }

    @Test("Every released body is read as ever and written byte for byte")
    func fixtures() throws {
        let lines = try Self.lines()
        #expect(Set(lines.map(\.kind)) == Set(Event.kinds))
        for (kind, line) in lines {
            let event = try check(kind, line)
            #expect(try codec.body(of: event) == line, "\(kind)")
        }
    }

    @Test("Bodies are read whatever the order of their members, with fields of a later program, nulls and white space")
    func otherSpellings() throws {
        for (kind, line) in try Self.lines() {
            let event = try codec.event(kind: kind, body: line)
            let tree = try JSONSerialization.jsonObject(with: Data(line))
            for way in 0..<4 {
                let text = spell(tree, way)
                #expect(try check(kind, Array(text.utf8)) == event, "\(kind) \(way)")
            }
        }
    }

    /// A tree as text: members backwards, strangers among them, spaces, every letter escaped.
    private func spell(_ tree: Any, _ way: Int) -> String {
        let gap = way & 1 == 0 ? "" : " \t\r\n"
        switch tree {
        case let object as [String: Any]:
            var members = object.keys.sorted(by: >).map { "\(gap)\"\($0)\"\(gap):\(gap)\(spell(object[$0]!, way))" }
            if way >= 2 {
                members.insert(#""later_field":{"a":[1,{"b":"}]\""}],"c":null,"d":-1.5e+3}"#, at: members.count / 2)
                members.append(#""also_later":null"#)
            }
            return "\(gap){" + members.joined(separator: "\(gap),") + "\(gap)}\(gap)"
        case let array as [Any]: return "[" + array.map { gap + spell($0, way) }.joined(separator: ",") + "\(gap)]"
        case let text as String:
            if way < 3 { return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("/", with: "\\/") + "\"" }
            return "\"" + text.utf16.map { "\\u" + String(format: $0 & 1 == 0 ? "%04x" : "%04X", $0) }.joined() + "\""
        case let number as NSNumber:
            if String(cString: number.objCType) == "c" { return number.boolValue ? "true" : "false" }
            return "\(number)"
        default: return "null"
        }
    }

    @Test("Text of every kind is spelt as Foundation spells it")
    func texts() throws {
        let letters = (0...0x17F).map { String(Unicode.Scalar($0 as UInt32)!) } + ["\u{2028}", "\u{FEFF}", "👩‍🌾", "ﬀ", "e\u{301}", "\u{10FFFF}"]
        let texts = letters + [letters.joined(), "", "a\"b\\c/d", "\\", "koniec\\", "\u{0}\u{1F}\u{7F}"]
        #expect(try codec.bytes(of: texts) == FoundationBody.bytes(of: texts))
        let bytes = try codec.bytes(of: texts)
        #expect(try codec.value([String].self, bytes) == texts)
    }

    @Test("Odd shapes are spelt as Foundation spells them: choices, empty values, nested lists, the ends of numbers")
    func odd() throws {
        var odd = Odd()
        var samples = [odd]
        odd.inner = [
            .init(zeta: nil, alphaBeta: [[1, nil, -3], []], text: "ż\n", a: true), .init(zeta: 0, alphaBeta: [], text: "", a: false),
        ]
        odd.choice = .two(first: "x", second: [true, false])
        odd.marks = [caseID(1): [personID(1): .present]]
        odd.nothing = "something"
        samples.append(odd)
        odd.choice = .one(-7)
        samples.append(odd)
        for sample in samples {
            let bytes = try codec.bytes(of: sample)
            #expect(try bytes == FoundationBody.bytes(of: sample))
            #expect(try codec.value(Odd.self, bytes) == sample)
            #expect(try FoundationBody.decoder.decode(Odd.self, from: Data(bytes)) == sample)
        }
    }

    @Test("Everything that a random office writes reads back, bodies and states alike", arguments: [11, 12, 13] as [UInt64])
    func histories(seed: UInt64) throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        var history = RandomHistory(seed: seed)
        for number in 1...150 {
            _ = try office.submit(Submission(id: commandID(number), command: history.command(), base: []))
        }
        let records = try office.journal.records(after: .beginning, limit: .max).filter { $0.caseID != .none }
        #expect(records.count > 150, "seed \(seed)")
        for record in records {
            let event = try check(record.kind, record.body)
            #expect(try codec.body(of: event) == record.body, "seed \(seed), record \(record.seq)")
            #expect(try event.encodePayload { try FoundationBody.bytes(of: $0) } == record.body)
        }
        for (id, entry) in try office.allStates() {
            #expect(try codec.state(entry.state.kind, codec.text(of: entry.state)) == entry.state, "\(id)")
        }
    }

    @Test("What does not fit names its field, and nothing that stands in it", arguments: [
        (#"{"number":"W/1/2013"}"#, "content", ""), (#"{"day":"2014-02-30"}"#, "", "day"), (#"{"day":5}"#, "", "day"),
        (#"{"places":"dużo","programme":"p"}"#, "", "places"), (#"{"places":1.5,"programme":"p"}"#, "", "places"),
        (#"{"places":9223372036854775808,"programme":"p"}"#, "", "places"), (#"{"places":null,"programme":"p"}"#, "", "places"),
        (#"{"member":{"id":"x","family_name":"Ż","given_names":7}}"#, "", "member.givenNames"),
        (#"{"member":{"id":"x"}}"#, "familyName", "member"), (#"{"person":"x","incomes":[{"person":"x"},1]}"#, "period", "incomes.0"),
        (#"{"person":"x","incomes":{}}"#, "", "incomes"), (#"{"member":[]}"#, "", "member"),
    ])
    func faults(body: String, missing: String, path: String) throws {
        let kind = body.contains("member") ? "member_added" : body.contains("incomes") ? "incomes_declared"
            : body.contains("places") ? "project_opened" : body.contains("day") ? "loan_signed" : "application_received"
        do {
            _ = try codec.event(kind: kind, body: Array(body.utf8))
            Issue.record("\(body) was read")
        } catch let error as DecodingError {
            let found: (key: String, context: DecodingError.Context) = switch error {
            case .keyNotFound(let key, let context): (key.stringValue, context)
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): ("", context)
            @unknown default: throw error
            }
            #expect(found.key == missing, "\(body)")
            #expect(found.context.codingPath.map(\.stringValue).joined(separator: ".") == path, "\(body)")
            #expect(!found.context.debugDescription.contains("dużo"))
        }
    }

    @Test("Bytes that are no JSON are refused and never read beyond", arguments: [
        "", " ", "{", "}", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "[", "[1", "[1,", "nul", "tru", "-", "\"", "\"\\", "\"\\u12",
        "{\"day\":\"\\ud800\"}", "{\"day\":\"\\x\"}", "{}{}", "{\"day\":\"2014-01-01\"} x", "{'day':1}", String(repeating: "[", count: 100),
    ])
    func noJSON(text: String) throws {
        #expect(throws: DecodingError.self) { try codec.event(kind: "loan_signed", body: Array(text.utf8)) }
        let bytes = Array(text.utf8) + [0xFF]
        #expect(throws: DecodingError.self) { try codec.event(kind: "loan_signed", body: bytes) }
    }

    @Test("A body that is cut or changed at any byte is read or refused, and reads the same as ever where both read it")
    func changed() throws {
        for (kind, line) in try Self.lines() {
            for index in line.indices {
                #expect(throws: (any Error).self) { try codec.event(kind: kind, body: Array(line[..<index])) }
                var other = line
                other[index] ^= 1
                guard let ours = try? codec.event(kind: kind, body: other),
                    let theirs = try? Event.decode(kind: kind, using: FoundationBody(data: Data(other)))
                else { continue }
                #expect(ours == theirs, "\(kind) \(index)")
            }
        }
    }
}

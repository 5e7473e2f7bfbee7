import Journal
import Testing

/// A journal by another hand, and what any verifier must say of it.
struct StrangerCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// The first fault; nil for a sound journal.
    var reason: DamageReason?
    var files: [String: [UInt8]]

    init(_ description: String, _ reason: DamageReason?, _ files: [String: [UInt8]]) {
        testDescription = description
        self.reason = reason
        self.files = files
    }

    static let all = ends + links + erasures + grammar + names

    /// Files in the order of their numbers.
    private static func journal(_ segments: [UInt8]...) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: segments.enumerated().map { ("journal-00000\($0.offset + 1).jsonl", $0.element) })
    }

    private static func one(_ write: (inout Scribe) -> Void) -> [String: [UInt8]] { journal(scribe(write).bytes) }

    private static func body(_ text: String) -> [String: [UInt8]] { one { $0.add(body: text) } }

    /// A second segment behind a first one; its opening can be changed key by key.
    private static func two(
        _ first: Scribe = scribe { $0.add() }, tail: String = "", unit: Int = 1, erased: Int? = nil, saying change: [String: String?] = [:],
        _ write: (inout Scribe) -> Void = { $0.add() }
    ) -> [String: [UInt8]] {
        let last = first.lines.count
        var fields: [String: String?] = [
            "predecessor": "\"journal-000001.jsonl\"", "last_seq": "\(last)", "last_hash": "\"\(first.hash)\"", "length": "\(first.bytes.count)",
        ]
        for (key, value) in change { fields[key] = value }
        var next = first
        next.lines = first.lines.map { _ in [] }
        let members = fields.sorted { $0.key < $1.key }.compactMap { key, value in value.map { "\"\(key)\":\($0)" } }
        next.add(unit: (last + 1, unit), kind: "segment_opened", body: "{\(members.joined(separator: ","))}", erased: erased)
        write(&next)
        return journal(first.bytes + Array(tail.utf8), next.bytes)
    }

    private static let founded = scribe { _ in }

    private static let ends: [StrangerCase] = [
        StrangerCase("no file", .missing, [:]),
        StrangerCase("an empty file alone", .missing, journal([])),
        StrangerCase("two empty files", .missing, journal([], [])),
        StrangerCase("bytes without a line feed alone", .torn, journal(Array("{".utf8))),
        StrangerCase("an empty last file", nil, journal(founded.bytes, [], [])),
        StrangerCase("an empty first file", .sequence, { var files = two(); files["journal-000001.jsonl"] = []; return files }()),
        StrangerCase("an empty file in the middle", .segment, {
            var files = two()
            files["journal-000003.jsonl"] = files["journal-000002.jsonl"]
            files["journal-000002.jsonl"] = []
            return files
        }()),
        StrangerCase("a first segment missing", .missing, { var files = two(); files["journal-000001.jsonl"] = nil; return files }()),
        StrangerCase("a second missing behind a damage", .chain, {
            var files = two(scribe { $0.add(prev: Digest256(of: [])) })
            files["journal-000003.jsonl"] = files.removeValue(forKey: "journal-000002.jsonl")
            return files
        }()),
        StrangerCase("a second missing", .missing, {
            var files = two()
            files["journal-000003.jsonl"] = files.removeValue(forKey: "journal-000002.jsonl")
            return files
        }()),
        StrangerCase("an incomplete unit", .incomplete, one { $0.add(unit: (2, 3)); $0.add(unit: (2, 3)) }),
        StrangerCase("an incomplete unit and an erased record", .incomplete, one { $0.add(unit: (2, 2), erased: 9) }),
        StrangerCase("a unit of 18 digits", .incomplete, one { $0.add(unit: (2, 999_999_999_999_999_999)) }),
    ]

    private static let links: [StrangerCase] = [
        StrangerCase("a truthful opening", nil, two()),
        StrangerCase("an abandoned tail", nil, two(tail: "{\"v\":2\nno line\nno end")),
        StrangerCase("a tail, and an opening without its line feed", .torn, {
            var files = two(tail: "no end") { _ in }
            files["journal-000002.jsonl"]!.removeLast()
            return files
        }()),
        StrangerCase("a tail, and last_seq with an exponent", .torn, two(tail: "no end", saying: ["last_seq": "2e0"])),
        StrangerCase("a tail, and a length beyond 64 bits", .torn, two(tail: "no end", saying: ["length": "9223372036854775808"])),
        StrangerCase("a tail, and the longest length", .segment, two(tail: "no end", saying: ["length": "9223372036854775807"])),
        StrangerCase("a tail, and a hash in capitals", .torn, two(tail: "no end", saying: ["last_hash": "\"\("\(Digest256(of: []))".uppercased())\""])),
        StrangerCase("a tail, and an opening with a key twice", .torn, two(tail: "no end", saying: ["x\":1,\"x": "1"])),
        StrangerCase("a tail, and an erased opening", .torn, two(tail: "no end", erased: 4)),
        StrangerCase("last_seq below the segment's first number", .sequence, two(saying: ["last_seq": "0"])),
        StrangerCase("last_seq below, a segment of one record", .segment, two(founded, saying: ["last_seq": "0"])),
        StrangerCase("last_seq above", .segment, two(saying: ["last_seq": "3"])),
        StrangerCase("a wrong length", .segment, two(saying: ["length": "5"])),
        StrangerCase("another predecessor", .segment, two(saying: ["predecessor": "\"journal-000002.jsonl\""])),
        StrangerCase("no length", .segment, two(saying: ["length": nil])),
        StrangerCase("an erased opening", .segment, two(erased: 4) { $0.add(kind: "bodies_erased", body: "{\"records\":[3]}") }),
        StrangerCase("an opening in a unit of two", .segment, two(unit: 2) { $0.add(unit: (3, 2)) }),
        StrangerCase("a unit over two segments", .unit, two(scribe { $0.add(unit: (2, 2)) })),
    ]

    private static let erasures: [StrangerCase] = [
        StrangerCase("listed", nil, one { $0.add(erased: 3); $0.add(kind: "bodies_erased", body: "{\"records\":[\"x\",2.0,2]}") }),
        StrangerCase("not listed", .erasure, one { $0.add(erased: 3); $0.add(kind: "bodies_erased", body: "{\"records\":[1]}") }),
        StrangerCase("listed as no integer", .erasure, one { $0.add(erased: 3); $0.add(kind: "bodies_erased", body: "{\"records\":[2.0,2e0,\"2\"]}") }),
        StrangerCase("listed elsewhere", .erasure, one {
            $0.add(erased: 3)
            $0.add(kind: "bodies_erased")
            $0.add(kind: "bodies_erased", body: "{\"records\":[2]}")
        }),
        StrangerCase("the order itself erased", .erasure, one {
            $0.add(erased: 3)
            $0.add(kind: "bodies_erased", body: "{\"records\":[2]}", erased: 4)
            $0.add(kind: "bodies_erased", body: "{\"records\":[3]}")
        }),
        StrangerCase("the founding erased", nil, {
            var writer = Scribe()
            writer.add(kind: "office_founded", erased: 2)
            writer.add(kind: "bodies_erased", body: "{\"records\":[1]}")
            return journal(writer.bytes)
        }()),
        StrangerCase("a length that erasure has moved", nil, two(scribe { $0.add(erased: 4) }, saying: ["length": "5"]) {
            $0.add(kind: "bodies_erased", body: "{\"records\":[2]}")
        }),
    ]

    private static let grammar: [StrangerCase] = [
        StrangerCase("64 levels", nil, body(nested(63))),
        StrangerCase("65 levels", .body, body(nested(64))),
        StrangerCase("a key twice by an escape", .body, body(#"{"a":1,"\u0061":1}"#)),
        StrangerCase("two spellings of one letter", nil, body(#"{"ó":1,"o\u0301":1}"#)),
        StrangerCase("a half pair", .body, body(#"{"a":"\ud83d"}"#)),
        StrangerCase("a half pair in a key", .body, body(#"{"\udc00":1}"#)),
        StrangerCase("a whole pair", nil, body(#"{"a":"\ud83d\ude00"}"#)),
        StrangerCase("numbers of any length", nil, body("{\"a\":[-0,1e99999,\(String(repeating: "9", count: 5000))]}")),
        StrangerCase("a number with a leading zero", .body, body("{\"a\":01}")),
        StrangerCase("no number", .body, body("{\"a\":NaN}")),
        StrangerCase("carriage returns in a body", nil, body("{\r\"a\"\t:\r1 }")),
        StrangerCase("a carriage return at a line's end", .grammar, one { $0.add(); $0.lines[1].insert(0x0D, at: $0.lines[1].count - 1) }),
        StrangerCase("the longest line", nil, one { $0.add(body: filling(4_194_304)) }),
        StrangerCase("a line too long", .grammar, one { $0.add(body: filling(4_194_305)) }),
        StrangerCase("a line too long of a newer version", .version, one { $0.add(body: filling(4_194_305), version: 2) }),
        StrangerCase("a line too long without its end", .torn, one { $0.add(body: filling(4_194_305)); $0.lines[1].removeLast() }),
        StrangerCase("version 12 and nothing more", .version, one { $0.lines.append(Array("{\"v\":12\n".utf8)) }),
        StrangerCase("a version of 19 digits", .version, one { $0.lines.append(Array("{\"v\":1234567890123456789,\n".utf8)) }),
        StrangerCase("version 01", .grammar, one { $0.lines.append(Array("{\"v\":01,\n".utf8)) }),
        StrangerCase("version 0", .grammar, one { $0.add(version: 0) }),
    ]

    private static let names: [StrangerCase] = [
        StrangerCase("names that are none", nil, journal(founded.bytes).merging([
            "journal-000000.jsonl": [1], "journal-0000002.jsonl": [1], "journal-2.jsonl": [1], "journal-000002.jsonl.new": [1],
            "journal-1234567890123456789.jsonl": [1],
        ]) { $1 }),
        StrangerCase("a number far off", .missing, journal(founded.bytes).merging(["journal-123456789012345678.jsonl": [1]]) { $1 }),
    ]

    private static func nested(_ inner: Int) -> String {
        "{\"a\":" + String(repeating: "[", count: inner) + String(repeating: "]", count: inner) + "}"
    }

    /// A body that makes the second line this long with its line feed.
    private static func filling(_ count: Int) -> String {
        let rest = scribe { $0.add(body: "{\"a\":\"\"}") }.lines[1].count
        return "{\"a\":\"" + String(repeating: "x", count: count - rest) + "\"}"
    }
}

import Foundation
import Programmes
import Rules
import StrictJSON
import Testing

@Suite("The facts schema and the reader say the same")
struct CaseSchemaTests {
    private static let schema = (try? StrictJSON.parse(CaseSchema.jsonSchema)) ?? .null
    private let validator = SchemaValidator(root: Self.schema)

    /// A key of some object with a way to put a value under it into a whole case.
    struct Place: Sendable, CustomTestStringConvertible {
        let object: FactObject
        let key: FactObject.Key
        /// The places through which the case leads here, the case's own first.
        let outer: [Place]

        var testDescription: String { ((outer + [self]).map(\.key.name)).joined(separator: ".") }
        /// Where the reader finds the value in `document`.
        var path: String {
            (outer.map { $0.isList ? $0.key.name + "[0]" : $0.key.name } + [key.name]).joined(separator: ".")
        }
        private var isList: Bool { if case .list = key.shape { true } else { false } }

        /// A case that states the value here and elsewhere only what must be there.
        func document(_ value: JSONValue, named name: String? = nil) -> JSONValue {
            let here = holding(name ?? key.name, value)
            return outer.reversed().reduce(here) { inner, place in
                place.holding(place.key.name, place.isList ? .array([inner]) : inner)
            }
        }

        private func holding(_ name: String, _ value: JSONValue) -> JSONValue {
            var members = object.keys.filter { $0.isRequired && $0.name != key.name }.map { JSONValue.Member($0.name, good($0.shape)[0]) }
            members.append(JSONValue.Member(name, value))
            if name == "applicant", value.stringValue != nil {
                members.append(JSONValue.Member("persons", .array([.object(["id": value])])))
            }
            return .object(members)
        }
    }

    /// Values that must be taken, the extremes among them.
    static func good(_ shape: FactShape) -> [JSONValue] {
        switch shape {
        case .text: [.string("x")]
        case .flag: [.bool(true), .bool(false)]
        case .word(let words): words.map { .string($0.word) }
        case .day: [.string("2013-12-16"), .string("2012-02-29")]
        case .time: [.string("00:00"), .string("23:59")]
        case .dayOrNone: [.string("none"), .string("2013-12-16")]
        case .validity: [.string("permanent"), .string("2013-12-16")]
        case .period: [.string("2013-11"), .string("2012")]
        case .money: [.string("0"), .string("456"), .string("456,5"), .string("1 368,01"), .string("1.368,01"), .string("1 368 zł")]
        case .number(let range): [.integer(range.lowerBound), .integer(range.upperBound)]
        case .decimal(let limit): [.integer(0), .integer(limit), JSONValue(.decimal("3.125")), .string("3,5")]
        case .object(let object): [.object(object.keys.filter(\.isRequired).map { JSONValue.Member($0.name, good($0.shape)[0]) })]
        case .list(let element): [.array([])] + good(element).map { .array([$0]) }
        }
    }

    /// Values that must be refused.
    static func bad(_ shape: FactShape) -> [JSONValue] {
        let common: [JSONValue] = [JSONValue(.decimal("0.5")), .object([])]
        switch shape {
        case .text: return common + [.integer(1), .array([])]
        case .flag: return common + [.string("true"), .integer(1)]
        case .word: return common + [.string("no_such_word"), .string("")]
        case .day: return common + [.string("16.12.2013"), .string("2013-13-01"), .string("none")]
        case .time: return common + [.string("24:00"), .string("9:05")]
        case .dayOrNone: return common + [.string("never"), .string("2013-12")]
        case .validity: return common + [.string("none"), .string("2013")]
        case .period: return common + [.string("2013-13"), .string("13")]
        case .money: return common + [.string("1.270"), .string("1 27"), .string("-1"), .string("12,345"), .integer(456)]
        case .number(let range): return common + [.integer(range.lowerBound - 1), .integer(range.upperBound + 1), .string("1")]
        case .decimal(let limit): return [.object([]), .integer(-1), .integer(limit + 1), .bool(true), .string("1,2345")]
        case .object: return [.string("x"), .array([])]
        case .list(let element): return common + [.string("x")] + bad(element).map { .array([$0]) }
        }
    }

    static let places: [Place] = {
        var found: [Place] = []
        func add(_ object: FactObject, _ outer: [Place]) {
            for key in object.keys {
                let place = Place(object: object, key: key, outer: outer)
                found.append(place)
                if let inner = key.shape.inner { add(inner, outer + [place]) }
            }
        }
        add(CaseSchema.assessCase, [])
        return found
    }()

    private func readerFaults(_ document: JSONValue) -> [FileFault] {
        do throws(FileFaults) {
            _ = try CaseReader.read(StrictJSON.serialize(document), file: "case.json")
            return []
        } catch {
            return error.faults
        }
    }

    @Test("Each key takes what its description says, and nothing else", arguments: places)
    func keys(_ place: Place) {
        for value in Self.good(place.key.shape) {
            let document = place.document(value)
            #expect(readerFaults(document).isEmpty, "\(value)")
            #expect(validator.faults(document).isEmpty, "\(value)")
        }
        for value in Self.bad(place.key.shape) {
            let document = place.document(value)
            #expect(readerFaults(document).contains { $0.path.hasPrefix(place.path) }, "the reader takes \(value)")
            #expect(!validator.faults(document).isEmpty, "the schema takes \(value)")
        }
        let empty = place.document(.null)
        #expect(readerFaults(empty).isEmpty == !place.key.isRequired && validator.faults(empty).isEmpty == !place.key.isRequired)
        #expect(!place.key.about.isEmpty)
    }

    @Test("No object takes a key that the schema does not name, nor does without one that it requires", arguments: places)
    func strangers(_ place: Place) {
        let stranger = place.document(.string("x"), named: "no_such_key")
        #expect(!readerFaults(stranger).isEmpty && !validator.faults(stranger).isEmpty)
    }

    @Test("An amount stands once")
    func alternatives() throws {
        let place = try #require(Self.places.first { $0.testDescription == "persons.incomes.amount" })
        func income(_ grosze: JSONValue) -> JSONValue {
            var text = String(decoding: StrictJSON.serialize(place.document(.string("1,00"))), as: UTF8.self)
            text = text.replacingOccurrences(of: "\"1,00\"", with: "\"1,00\",\"amount_grosze\":" + String(decoding: StrictJSON.serialize(grosze), as: UTF8.self))
            return (try? StrictJSON.parse(text)) ?? .null
        }
        #expect(!readerFaults(income(.integer(100))).isEmpty && !validator.faults(income(.integer(100))).isEmpty)
        #expect(readerFaults(income(.null)).isEmpty && validator.faults(income(.null)).isEmpty)
    }

    @Test("The sample cases fit the schema, one by one and as a file", arguments: [
        "samples/stegna-cases.json", "samples/pgr-laptops-cases.json", "samples/einclusion-cases.json", "samples/popc-cases.json",
    ])
    func samples(_ path: String) throws {
        let file = try StrictJSON.parse(Shipped.bytes(path))
        #expect(validator.faults(file).isEmpty)
        for sample in try #require(file.arrayValue) { #expect(validator.faults(sample).isEmpty) }
        #expect(!validator.faults(.array([.integer(1)])).isEmpty)
    }

    @Test("The schema can say every fact that a criterion asks for")
    func facts() {
        // Facts that go by another name in the file than in a verdict, because they are asked from elsewhere.
        let elsewhere: [FactKey: String] = [
            .filingChannel: "channel", .filingDate: "received_day", .householdSize: "size", .incomePeriod: "period", .incomeAmount: "amount",
            .certificateAuthority: "authority", .certificateKind: "kind", .certificateIssued: "issued", .certificateValidity: "validity",
            .learnerCategory: "category", .priorSupportDay: "day", .equipmentLoss: "loss", .callDelivered: "delivered_on",
            .supplementResponse: "response", .agreementSigned: "signed", .inspectionInMinutes: "in_minutes", .recruitmentLists: "recommended",
            .recruitmentCounts: "received", .unitKind: "kind", .unitSubordinate: "subordinate", .unitInTerritory: "in_territory",
            .trainingContents: "contents", .trainingStarts: "starts", .trainingForm: "form", .trainingLevel: "level", .purchaseDay: "day",
            .purchaseAmount: "amount", .purchaseLimit: "limit", .inventory: "inventory", .purchaseJustified: "justified",
            .internetMonths: "months", .internetShare: "share_percent", .partnerRole: "role", .sustainabilityBasis: "sustainability",
            .competenceBefore: "before", .competenceAfter: "after",
        ]
        let names = Set(Self.places.map(\.key.name))
        for fact in Set(Criteria.all.flatMap(\.asks)) {
            #expect(names.contains(elsewhere[fact] ?? fact.rawValue), "no key says \(fact.rawValue)")
        }
    }
}

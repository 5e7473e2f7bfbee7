import StrictJSON

extension CaseSchema {
    /// The description as a JSON Schema (draft 2020-12) on lines of its own, two spaces to a level, with a line feed at the end.
    public static var jsonSchema: String { pretty(schema) + "\n" }

    /// The description as a JSON Schema.
    static var schema: JSONValue {
        let cases = reference(assessCase)
        return .object([
            "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
            "title": .string("Facts for teczka assess"),
            "description": .string(
                "One case or an array of cases. A key left out, or null, is a fact that is not known; an empty list says that there is none. "
                    + "Unknown keys are refused. x-requirements names the requirements of the rulebook that a fact serves. Keys are never renamed, "
                    + "only added."),
            "anyOf": .array([cases, .object(["type": .string("array"), "items": cases])]),
            "$defs": .object(objects.map { JSONValue.Member($0.name, definition(of: $0)) }),
        ])
    }

    /// Every object of the description, each once, the case first.
    public static var objects: [FactObject] {
        var found = [assessCase]
        var index = 0
        while index < found.count {
            for inner in found[index].keys.compactMap(\.shape.inner) where !found.contains(where: { $0.name == inner.name }) {
                found.append(inner)
            }
            index += 1
        }
        return found
    }

    private static func definition(of object: FactObject) -> JSONValue {
        var members = [
            JSONValue.Member("type", .string("object")), JSONValue.Member("description", .string(object.about)),
            JSONValue.Member("properties", .object(object.keys.map { JSONValue.Member($0.name, property($0)) })),
            JSONValue.Member("additionalProperties", .bool(false)),
        ]
        let required = object.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { members.append(JSONValue.Member("required", .array(required))) }
        if !object.alternatives.isEmpty {
            let stated = JSONValue.object(["not": .object(["type": .string("null")])])
            members.append(
                JSONValue.Member(
                    "not",
                    .object([
                        "properties": .object(object.alternatives.map { JSONValue.Member($0, stated) }),
                        "required": .array(object.alternatives.map { .string($0) }),
                    ])))
        }
        return .object(members)
    }

    private static func property(_ key: FactObject.Key) -> JSONValue {
        var members = [JSONValue.Member("description", .string(key.about + meanings(key.shape)))]
        let shape = shape(key.shape, isRequired: key.isRequired)
        if key.isRequired {
            members += shape
        } else {
            members.append(JSONValue.Member("anyOf", .array([.object(shape), .object(["type": .string("null")])])))
        }
        if !key.serves.isEmpty { members.append(JSONValue.Member("x-requirements", .array(key.serves.map { .string($0) }))) }
        return .object(members)
    }

    private static func shape(_ shape: FactShape, isRequired: Bool = false) -> [JSONValue.Member] {
        switch shape {
        case .text: [type("string")] + (isRequired ? [JSONValue.Member("minLength", .integer(1))] : [])
        case .flag: [type("boolean")]
        case .word(let words): [type("string"), JSONValue.Member("enum", .array(words.map { .string($0.word) }))]
        case .day: [type("string"), JSONValue.Member("format", .string("date")), pattern("^\(Pattern.day)$")]
        case .time: [type("string"), pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$")]
        case .dayOrNone: [type("string"), pattern("^(none|\(Pattern.day))$")]
        case .validity: [type("string"), pattern("^(permanent|\(Pattern.day))$")]
        case .period: [type("string"), pattern("^[0-9]{4}(-(0[1-9]|1[0-2]))?$")]
        case .money: [type("string"), pattern(Pattern.money), JSONValue.Member("examples", .array([.string("1 368,01"), .string("450,00 zł")]))]
        case .number(let range): [type("integer")] + limits(range.lowerBound, range.upperBound)
        case .decimal(let limit):
            [
                JSONValue.Member(
                    "anyOf",
                    .array([
                        .object([type("number")] + limits(0, limit)),
                        .object([type("string"), pattern("^[0-9]{1,5}([.,][0-9]{1,3})?$")]),
                    ]))
            ]
        case .object(let object): [JSONValue.Member("$ref", .string("#/$defs/" + object.name))]
        case .list(let element): [type("array"), JSONValue.Member("items", .object(self.shape(element)))]
        }
    }

    private enum Pattern {
        static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        /// Without a comma no point may stand: `1.270` could mean two amounts.
        static let money = "^([0-9]+|[0-9]{1,3}( [0-9]{3})+|[0-9]{1,3}(\\.[0-9]{3})+(?=,))(,[0-9]{1,2})?( ?zł)?$"
    }

    private static func reference(_ object: FactObject) -> JSONValue { .object(["$ref": .string("#/$defs/" + object.name)]) }
    private static func type(_ name: String) -> JSONValue.Member { JSONValue.Member("type", .string(name)) }
    private static func pattern(_ text: String) -> JSONValue.Member { JSONValue.Member("pattern", .string(text)) }
    private static func limits(_ low: Int, _ high: Int) -> [JSONValue.Member] {
        [JSONValue.Member("minimum", .integer(low)), JSONValue.Member("maximum", .integer(high))]
    }

    /// What the words mean, as a sentence behind the description; empty where every word explains itself.
    private static func meanings(_ shape: FactShape) -> String {
        switch shape {
        case .word(let words):
            let explained = words.compactMap { word in word.meaning.map { word.word + " = " + $0 } }
            return explained.isEmpty ? "" : " Words: " + explained.joined(separator: "; ") + "."
        case .list(let element): return meanings(element)
        default: return ""
        }
    }

    /// A value for people: short objects and lists on one line, others with their members below each other.
    private static func pretty(_ value: JSONValue, indent: String = "") -> String {
        let line = String(decoding: StrictJSON.serialize(value), as: UTF8.self)
        guard line.utf8.count + indent.utf8.count > 120 else { return line }
        let inner = indent + "  "
        switch value.content {
        case .object(let members):
            let rows = members.map { member in
                inner + String(decoding: StrictJSON.serialize(.string(member.key)), as: UTF8.self) + ": " + pretty(member.value, indent: inner)
            }
            return "{\n" + rows.joined(separator: ",\n") + "\n" + indent + "}"
        case .array(let elements):
            return "[\n" + elements.map { inner + pretty($0, indent: inner) }.joined(separator: ",\n") + "\n" + indent + "]"
        default: return line
        }
    }
}

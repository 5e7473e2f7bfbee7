import Foundation
import StrictJSON

/// As much of JSON Schema (draft 2020-12) as the facts schema uses; a keyword it does not know fails the test that meets it.
struct SchemaValidator {
    let root: JSONValue

    private static let notes: Set<String> = ["$schema", "title", "description", "$defs", "x-requirements", "examples", "format"]

    /// What is wrong with a value; empty when nothing is.
    func faults(_ value: JSONValue, against schema: JSONValue? = nil, at path: String = "") -> [String] {
        (schema ?? root).objectValue?.flatMap { fault(of: value, keyword: $0.key, $0.value, in: schema ?? root, at: path) } ?? ["\(path): no schema"]
    }

    private func fault(of value: JSONValue, keyword: String, _ rule: JSONValue, in schema: JSONValue, at path: String) -> [String] {
        switch keyword {
        case "$ref": return faults(value, against: definition(rule.stringValue ?? ""), at: path)
        case "anyOf":
            let branches = (rule.arrayValue ?? []).map { faults(value, against: $0, at: path) }
            return branches.contains(where: \.isEmpty) ? [] : ["\(path): fits no branch"] + branches.flatMap { $0 }
        case "not": return faults(value, against: rule, at: path).isEmpty ? ["\(path): must not be so"] : []
        case "type": return isOf(value, type: rule.stringValue ?? "") ? [] : ["\(path): not of type \(rule.stringValue ?? "")"]
        case "enum": return rule.arrayValue?.contains(value) == true ? [] : ["\(path): not one of the words"]
        case "pattern":
            guard let text = value.stringValue else { return [] }
            return text.range(of: rule.stringValue ?? "", options: .regularExpression) != nil ? [] : ["\(path): not of the pattern"]
        case "minLength": return value.stringValue.map { $0.count >= rule.integerValue ?? 0 } ?? true ? [] : ["\(path): too short"]
        case "minimum": return number(value).map { $0 >= Double(rule.integerValue ?? 0) } ?? true ? [] : ["\(path): too small"]
        case "maximum": return number(value).map { $0 <= Double(rule.integerValue ?? 0) } ?? true ? [] : ["\(path): too large"]
        case "items":
            return (value.arrayValue ?? []).enumerated().flatMap { faults($0.element, against: rule, at: "\(path)[\($0.offset)]") }
        case "properties":
            return (value.objectValue ?? []).flatMap { member in
                rule[member.key].map { faults(member.value, against: $0, at: path + "." + member.key) } ?? []
            }
        case "required":
            guard let members = value.objectValue else { return [] }
            return (rule.arrayValue ?? []).compactMap(\.stringValue).filter { key in !members.contains { $0.key == key } }
                .map { "\(path): \($0) is missing" }
        case "additionalProperties":
            return (value.objectValue ?? []).filter { schema["properties"]?[$0.key] == nil }.map { "\(path): \($0.key) is unknown" }
        default: return Self.notes.contains(keyword) ? [] : ["\(path): the test does not know \(keyword)"]
        }
    }

    private func definition(_ reference: String) -> JSONValue? {
        root["$defs"]?[String(reference.dropFirst("#/$defs/".count))]
    }

    private func isOf(_ value: JSONValue, type: String) -> Bool {
        switch (value.content, type) {
        case (.object, "object"), (.array, "array"), (.string, "string"), (.bool, "boolean"), (.null, "null"), (.integer, "integer"),
            (.integer, "number"), (.decimal, "number"):
            true
        default: false
        }
    }

    private func number(_ value: JSONValue) -> Double? {
        switch value.content {
        case .integer(let number): Double(number)
        case .decimal(let text): Double(text)
        default: nil
        }
    }
}

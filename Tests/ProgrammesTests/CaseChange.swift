import StrictJSON

/// One change to a base case: `persons.0.incomes.0.amount="1 368,01"` sets, `filing.channel-` removes.
///
/// A path leads through keys and indexes; keys on the way that are not there are made, an index one past the end appends.
struct CaseChange {
    /// Why a change cannot be made.
    struct Fault: Error, CustomStringConvertible {
        var description: String
    }

    private let path: [String]
    private let value: JSONValue?

    init(_ text: String) throws {
        if let equals = text.firstIndex(of: "=") {
            path = text[..<equals].split(separator: ".").map(String.init)
            do {
                value = try StrictJSON.parse(String(text[text.index(after: equals)...]))
            } catch {
                throw Fault(description: "the value is not JSON: \(error)")
            }
        } else {
            guard text.hasSuffix("-") else { throw Fault(description: "neither path=value nor path-") }
            path = text.dropLast().split(separator: ".").map(String.init)
            value = nil
        }
        guard !path.isEmpty else { throw Fault(description: "no path") }
    }

    /// The parts of a cell, parted by semicolons outside of strings.
    static func split(_ cell: String) -> [String] {
        var parts = [""]
        var isInString = false
        for character in cell {
            if character == "\"" { isInString.toggle() }
            if character == ";", !isInString { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.map { part in
            String(String(part.drop { $0 == " " }.reversed()).drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }

    func applied(to root: JSONValue) throws -> JSONValue { try changed(root, path[...]) ?? .null }

    /// The value changed at the path; nil where it is removed.
    private func changed(_ node: JSONValue?, _ rest: ArraySlice<String>) throws -> JSONValue? {
        guard let step = rest.first else { return value }
        if let elements = node?.arrayValue { return .array(try changed(elements, step, rest.dropFirst())) }
        guard node == nil || node?.objectValue != nil else { throw Fault(description: "\"\(step)\" does not lead into an object or a list") }
        var members = node?.objectValue ?? []
        let index = members.firstIndex { $0.key == step }
        let new = try changed(index.map { members[$0].value }, rest.dropFirst())
        if value == nil, index == nil, rest.count == 1 { throw Fault(description: "there is no \"\(step)\" to remove") }
        switch (index, new) {
        case (let index?, let new?): members[index] = .init(step, new)
        case (let index?, nil): members.remove(at: index)
        case (nil, let new?): members.append(.init(step, new))
        case (nil, nil): break
        }
        return .object(members)
    }

    private func changed(_ list: [JSONValue], _ step: String, _ rest: ArraySlice<String>) throws -> [JSONValue] {
        var elements = list
        guard let index = Int(step), (0...elements.count).contains(index) else {
            throw Fault(description: "\"\(step)\" is no index of a list of \(elements.count)")
        }
        let new = try changed(index < elements.count ? elements[index] : nil, rest)
        if index == elements.count {
            guard let new else { throw Fault(description: "there is no \"\(step)\" to remove") }
            elements.append(new)
        } else if let new {
            elements[index] = new
        } else {
            elements.remove(at: index)
        }
        return elements
    }
}

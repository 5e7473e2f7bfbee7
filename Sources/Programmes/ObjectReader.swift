import Rules
import StrictJSON

/// Reads an object key by key, noting every fault instead of stopping at the first.
///
/// `required…` accessors note a missing key; the others answer nil where a key is missing or `null`.
struct ObjectReader {
    let object: JSONObject
    let faults: FaultList

    /// Takes an object and notes each key that is not known.
    init?(_ node: JSONNode, keys: Set<String>, faults: FaultList) {
        guard let object = faults.attempt({ () throws(StrictJSONError) in try node.object() }) else { return nil }
        self.object = object
        self.faults = faults
        for member in object.members where !keys.contains(member.key) {
            let sentence = Self.unknown(member.key, known: keys, present: Set(object.keys))
            faults.add(StrictJSONError(.unfit(sentence), at: member.keyPosition, path: object.path(of: member.key)))
        }
    }

    /// Takes an object of a facts file; its keys stand in the description of the file.
    init?(_ node: JSONNode, _ description: FactObject, faults: FaultList) {
        self.init(node, keys: description.names, faults: faults)
    }

    private static func unknown(_ key: String, known: Set<String>, present: Set<String>) -> FaultSentence {
        guard !known.isEmpty else { return "the key \"\(key)\" is unknown; no key is known here" }
        let list = known.sorted().joined(separator: ", ")
        guard let near = nearest(to: key, among: known.subtracting(present)) else {
            return "the key \"\(key)\" is unknown; known here: \(list)"
        }
        return "the key \"\(key)\" is unknown; did you mean \"\(near)\"? Known here: \(list)"
    }

    func has(_ key: String) -> Bool { object.optional(key) != nil }

    func node(_ key: String) -> JSONNode? { object.optional(key) }

    func requiredNode(_ key: String) -> JSONNode? {
        faults.attempt { () throws(StrictJSONError) in try object.require(key) }
    }

    func string(_ key: String) -> String? { value(node(key)) { node throws(StrictJSONError) in try node.string() } }
    func bool(_ key: String) -> Bool? { value(node(key)) { node throws(StrictJSONError) in try node.bool() } }

    func requiredString(_ key: String) -> String? {
        value(requiredNode(key)) { node throws(StrictJSONError) in
            let text = try node.string()
            guard !text.isEmpty else { throw node.error("must not be empty") }
            return text
        }
    }

    func requiredBool(_ key: String) -> Bool? {
        value(requiredNode(key)) { node throws(StrictJSONError) in try node.bool() }
    }

    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(node(key)) { node throws(StrictJSONError) in try node.number(in: range) }
    }

    func requiredNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(requiredNode(key)) { node throws(StrictJSONError) in try node.number(in: range) }
    }

    func day(_ key: String) -> CalendarDay? { value(node(key)) { node throws(StrictJSONError) in try node.day() } }

    func requiredDay(_ key: String) -> CalendarDay? {
        value(requiredNode(key)) { node throws(StrictJSONError) in try node.day() }
    }

    func time(_ key: String) -> TimeOfDay? { value(node(key)) { node throws(StrictJSONError) in try node.time() } }

    func word<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type) -> Word?
    where Word.RawValue == String {
        value(node(key)) { node throws(StrictJSONError) in try node.word(type) }
    }

    func requiredWord<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type) -> Word?
    where Word.RawValue == String {
        value(requiredNode(key)) { node throws(StrictJSONError) in try node.word(type) }
    }

    func requiredMoney(_ key: String) -> Money? {
        value(requiredNode(key)) { node throws(StrictJSONError) in try node.money() }
    }

    /// The elements, each decoded; those with faults are left out, the faults noted.
    func list<Element>(_ key: String, _ decode: (JSONNode) -> Element?) -> [Element]? {
        guard let node = node(key) else { return nil }
        return elements(node).map { $0.compactMap(decode) }
    }

    func requiredList<Element>(_ key: String, _ decode: (JSONNode) -> Element?) -> [Element] {
        guard let node = requiredNode(key) else { return [] }
        return (elements(node) ?? []).compactMap(decode)
    }

    func note(_ key: String, _ sentence: FaultSentence) { faults.add(object.error(at: key, sentence)) }

    private func elements(_ node: JSONNode) -> [JSONNode]? {
        faults.attempt { () throws(StrictJSONError) in try node.array() }
    }

    private func value<Answer>(
        _ node: JSONNode?, _ read: (JSONNode) throws(StrictJSONError) -> Answer
    ) -> Answer? {
        guard let node else { return nil }
        return faults.attempt { () throws(StrictJSONError) in try read(node) }
    }
}

extension JSONNode {
    func number(in range: ClosedRange<Int>) throws(StrictJSONError) -> Int {
        let number = try int()
        guard range.contains(number) else { throw error("must be from \(range.lowerBound) to \(range.upperBound)") }
        return number
    }

    func day() throws(StrictJSONError) -> CalendarDay {
        let text = try string()
        guard let day = CalendarDay(iso: text) else {
            throw text.hasShape("0000-00-00") ? error("there is no such day in the calendar") : error("not a day of the form YYYY-MM-DD")
        }
        return day
    }

    func time() throws(StrictJSONError) -> TimeOfDay {
        let text = try string()
        guard let time = TimeOfDay(iso: text) else {
            throw text.hasShape("00:00") ? error("there is no such time of the day") : error("not a time of the form HH:MM")
        }
        return time
    }

    func money() throws(StrictJSONError) -> Money {
        let text = try string()
        do throws(Money.ParseFailure) {
            return try Money.parse(text)
        } catch {
            throw self.error(error.sentence(text))
        }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) throws(StrictJSONError) -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: try string()) else {
            throw error("must be one of \(type.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return word
    }
}

/// Notes each element whose key stands a second time in a list, at the line of that key.
func refuseRepetition<Element>(
    _ elements: [(element: Element, node: JSONNode)], of what: String, under name: String, faults: FaultList,
    key: (Element) -> String
) {
    var lines: [String: Int] = [:]
    for (element, node) in elements {
        if let first = lines[key(element)] {
            let place = node.value[name].map { JSONNode($0, path: node.path + "." + name) } ?? node
            faults.add(place.error("this \(word: what) stands twice, first in line \(first)"))
        } else {
            lines[key(element)] = (node.value[name]?.position ?? node.position).line
        }
    }
}

extension Money.ParseFailure {
    /// The reason, for the faults of a file; where a point stands, the user's own digits show how to write them.
    fileprivate func sentence(_ text: String) -> FaultSentence {
        switch self {
        case .empty: "not an amount: it is empty"
        case .ambiguousPoint:
            "not an amount: a point may part thousands or grosze; write \"\(text.parted(by: " "))\" or \"\(text.parted(by: ",", keeping: 2))\""
        case .decimalPoint: "not an amount: grosze follow a comma, not a point; write \"\(text.parted(by: ","))\""
        case .badGrouping: "not an amount: thousands are parted wrongly; write them without spaces or as in \"1 250,00\""
        case .badGrosze: "not an amount: one or two digits follow the comma"
        case .negative: "not an amount: it is negative"
        case .tooLarge: "not an amount: it is too large"
        case .notANumber: "not an amount such as \"1 250,00\""
        }
    }
}

extension String {
    /// Whether the text has a digit wherever the shape has one, and otherwise the shape's own characters.
    fileprivate func hasShape(_ shape: String) -> Bool {
        utf8.count == shape.utf8.count
            && zip(utf8, shape.utf8).allSatisfy { $1 == UInt8(ascii: "0") ? (0x30...0x39).contains($0) : $0 == $1 }
    }

    /// The text with other marks in the place of its points, the last one's digits cut to as many as are kept.
    fileprivate func parted(by mark: String, keeping count: Int = 9) -> String {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count > 1 else { return self }
        let head = parts.dropLast().joined(separator: mark == "," ? "" : mark)
        return head + mark + last.prefix(count)
    }
}

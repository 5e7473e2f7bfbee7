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
            faults.add(
                StrictJSONError(.unknownKey(member.key), at: member.keyPosition, path: object.path(of: member.key)))
        }
    }

    /// Takes an object of a facts file; its keys stand in the description of the file.
    init?(_ node: JSONNode, _ description: FactObject, faults: FaultList) {
        self.init(node, keys: description.names, faults: faults)
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

    func note(_ key: String, _ sentence: String) { faults.add(object.error(at: key, sentence)) }

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
        guard let day = CalendarDay(iso: try string()) else { throw error("not a day of the form YYYY-MM-DD") }
        return day
    }

    func time() throws(StrictJSONError) -> TimeOfDay {
        guard let time = TimeOfDay(iso: try string()) else { throw error("not a time of the form HH:MM") }
        return time
    }

    func money() throws(StrictJSONError) -> Money {
        let text = try string()
        do throws(Money.ParseFailure) {
            return try Money.parse(text)
        } catch {
            throw self.error("not an amount such as \"1 250,00\": \(error.sentence)")
        }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) throws(StrictJSONError) -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: try string()) else {
            throw error("must be one of " + type.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return word
    }
}

/// Notes each element whose key stands a second time in a list, at the line of that key.
func refuseRepetition<Element>(
    _ elements: [(element: Element, node: JSONNode)], of what: String, under name: String, faults: FaultList,
    key: (Element) -> String
) {
    var seen: Set<String> = []
    for (element, node) in elements where !seen.insert(key(element)).inserted {
        let place = node.value[name].map { JSONNode($0, path: node.path + "." + name) } ?? node
        faults.add(place.error("this \(what) stands twice"))
    }
}

extension Money.ParseFailure {
    /// The reason in English, for the faults of a file.
    var sentence: String {
        switch self {
        case .empty: "it is empty"
        case .ambiguousPoint: "a point may part thousands or grosze; write 1 250 or 1,25"
        case .decimalPoint: "grosze follow a comma, not a point"
        case .badGrouping: "thousands are parted wrongly"
        case .badGrosze: "one or two digits follow the comma"
        case .negative: "it is negative"
        case .tooLarge: "it is too large"
        case .notANumber: "it is not a number"
        }
    }
}

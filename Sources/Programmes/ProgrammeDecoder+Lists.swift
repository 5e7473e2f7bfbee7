import Rules
import StrictJSON

/// Figures, institutions, lists of words, public units: what a programme records beside its rules.
extension ProgrammeDecoder {
    /// `"456,00"`, `{"amount": …, "from": …, "to": …, "differs_because": …}`, or a list of such objects without gap or overlap.
    func printedThresholds(_ node: JSONNode) -> [PrintedThreshold] {
        if node.value.arrayValue != nil {
            let nodes = faults.attempt { () throws(StrictJSONError) in try node.array() } ?? []
            let pairs = nodes.compactMap { node in printedThreshold(node).map { ($0, node) } }
            checkDays(pairs.map { (range: $0.0.valid, node: $0.1) })
            return pairs.map(\.0)
        }
        return printedThreshold(node).map { [$0] } ?? []
    }

    private func printedThreshold(_ node: JSONNode) -> PrintedThreshold? {
        if node.value.stringValue != nil {
            return faults.attempt { () throws(StrictJSONError) in PrintedThreshold(amount: try node.money()) }
        }
        guard let reader = ObjectReader(node, keys: ["amount", "from", "to", "differs_because"], faults: faults) else {
            return nil
        }
        let reason = reader.has("differs_because") ? reader.requiredString("differs_because") : nil
        guard let amount = reader.requiredMoney("amount"), let valid = LawReader.range(reader, "from", "to") else { return nil }
        return PrintedThreshold(amount: amount, valid: valid, differsBecause: reason)
    }

    /// Notes each range of days that does not follow on from the one before it without gap or overlap.
    func checkDays(_ ranges: [(range: DayRange, node: JSONNode)]) {
        for (earlier, later) in zip(ranges, ranges.dropFirst()) {
            if let fault = earlier.range.fault(before: later.range) { faults.add(later.node.error(fault)) }
        }
    }

    func windowExtensions(_ reader: ObjectReader, after announced: CalendarDay?) -> [WindowExtension] {
        var last = announced
        return reader.list("extensions") { node in
            guard let reader = ObjectReader(node, keys: ["closes", "decided", "reason"], faults: faults) else { return nil }
            let decided = reader.requiredDay("decided")
            let reason = reader.requiredString("reason")
            guard let closes = reader.requiredDay("closes"), let decided, let reason else { return nil }
            if let earlier = last, closes <= earlier {
                reader.note("closes", "a window is extended to a day after \(earlier.iso)")
            }
            last = closes
            return WindowExtension(closes: closes, decided: decided, reason: reason)
        } ?? []
    }

    func figure(_ node: JSONNode) -> Figure? {
        let keys: Set<String> = ["id", "title", "value", "sum_of", "product_of", "provision"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let title = reader.requiredNode("title").flatMap(bilingual)
        let provision = reader.requiredNode("provision").flatMap(provision)
        if reader.has("sum_of"), reader.has("product_of") { reader.note("product_of", "a figure is a sum or a product") }
        let sum = reader.list("sum_of", text).map { Figure.Derivation.sum($0) }
        let product = reader.list("product_of", text).map { Figure.Derivation.product($0) }
        let value = reader.requiredNumber("value", in: 0...Int.max)
        guard let id = reader.requiredString("id"), let title, let value, let provision else { return nil }
        return Figure(id: id, title: title, value: value, derivation: sum ?? product, provision: provision)
    }

    /// Notes each figure that its parts do not come to, and each part that is no figure of the programme.
    func checkFigures(_ pairs: [(element: Figure, node: JSONNode)], written: Set<String>) {
        let values = Dictionary(pairs.map { ($0.element.id, $0.element.value) }, uniquingKeysWith: { first, _ in first })
        for (figure, node) in pairs {
            let (parts, start, join): ([String], Int, (Int, Int) -> (Int, Bool))
            switch figure.derivation {
            case .sum(let ids): (parts, start, join) = (ids, 0, { $0.addingReportingOverflow($1) })
            case .product(let ids): (parts, start, join) = (ids, 1, { $0.multipliedReportingOverflow(by: $1) })
            case nil: continue
            }
            let unknown = parts.filter { values[$0] == nil }
            guard unknown.isEmpty else {
                // A figure that is there and was refused has its own fault.
                if let name = unknown.first(where: { !written.contains($0) }) {
                    faults.add(node.error("no figure \"\(name)\" stands in \"figures\""))
                }
                continue
            }
            let total = parts.reduce((start, false)) { partial, id in
                let (value, overflows) = join(partial.0, values[id] ?? 0)
                return (value, partial.1 || overflows)
            }
            if total.1 || total.0 != figure.value {
                faults.add(node.error("\(figure.id) is \(figure.value), but \(parts.joined(separator: ", ")) come to \(total.0)"))
            }
        }
    }

    func institution(_ node: JSONNode) -> Institution? {
        let keys: Set<String> = ["role", "name", "from", "to", "provision"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let name = reader.requiredString("name")
        let provision = reader.requiredNode("provision").flatMap(provision)
        guard let role = reader.requiredString("role"), let name, let provision,
            let valid = LawReader.range(reader, "from", "to")
        else { return nil }
        return Institution(role: role, name: name, valid: valid, provision: provision)
    }

    func institutions(_ reader: ObjectReader) -> [Institution] {
        let pairs: [(element: Institution, node: JSONNode)] =
            reader.list("institutions") { node in institution(node).map { ($0, node) } } ?? []
        for role in Set(pairs.map(\.element.role)) {
            checkDays(pairs.filter { $0.element.role == role }.map { (range: $0.element.valid, node: $0.node) })
        }
        return pairs.map(\.element)
    }

    func codeLists(_ reader: ObjectReader) {
        guard let node = reader.node("code_lists"),
            let object = faults.attempt({ () throws(StrictJSONError) in try node.object() })
        else { return }
        for (key, node) in object.nodes {
            let words = faults.attempt { () throws(StrictJSONError) in try node.array() } ?? []
            let pairs: [(element: CodeWord, node: JSONNode)] = words.compactMap { node in codeWord(node).map { ($0, node) } }
            refuseRepetition(pairs, of: "word", under: "code", faults: faults, key: \.code)
            codeLists[key] = pairs.map(\.element)
        }
    }

    private func codeWord(_ node: JSONNode) -> CodeWord? {
        guard let reader = ObjectReader(node, keys: ["code", "title"], faults: faults) else { return nil }
        let title = reader.requiredNode("title").flatMap(bilingual)
        guard let code = reader.requiredString("code"), let title else { return nil }
        return CodeWord(code: code, title: title)
    }

    func listedUnit(_ node: JSONNode) -> ListedUnit? {
        guard let reader = ObjectReader(node, keys: ["id", "name", "provision"], faults: faults) else { return nil }
        let name = reader.requiredString("name")
        let provision = reader.requiredNode("provision").flatMap(provision)
        guard let id = reader.requiredString("id"), let name, let provision else { return nil }
        return ListedUnit(id: id, name: name, provision: provision)
    }

    func appeal(_ node: JSONNode) -> Appeal? {
        guard let reader = ObjectReader(node, keys: ["allowed", "provision"], faults: faults) else { return nil }
        let provision = reader.requiredNode("provision").flatMap(provision)
        guard let isAllowed = reader.requiredBool("allowed"), let provision else { return nil }
        return Appeal(isAllowed: isAllowed, provision: provision)
    }

    /// `{"names": true, "provision": {…}}`.
    func publication(_ node: JSONNode) -> PublicationRule? {
        guard let reader = ObjectReader(node, keys: ["names", "provision"], faults: faults) else { return nil }
        let provision = reader.requiredNode("provision").flatMap(provision)
        guard let allowsNames = reader.requiredBool("names"), let provision else { return nil }
        return PublicationRule(allowsNames: allowsNames, provision: provision)
    }

    func note(_ node: JSONNode) -> ProgrammeNote? {
        let keys: Set<String> = ["id", "title", "provision", "handling"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let title = reader.requiredNode("title").flatMap(bilingual)
        let provision = reader.requiredNode("provision").flatMap(provision)
        let handling = reader.word("handling", as: Handling.self) ?? .recorded
        guard let id = reader.requiredString("id"), let title, let provision else { return nil }
        return ProgrammeNote(id: id, title: title, provision: provision, handling: handling)
    }

    func text(_ node: JSONNode) -> String? {
        faults.attempt { () throws(StrictJSONError) in try node.string() }
    }
}

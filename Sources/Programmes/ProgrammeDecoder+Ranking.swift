import Rules
import StrictJSON

extension ProgrammeDecoder {
    /// How the committee orders applications: `"ranking"`.
    func ranking(_ node: JSONNode) -> RankingRule? {
        let keys: Set<String> = [
            "order", "points", "minimum_points", "tie_breaks", "open_ties", "reserve", "quorum", "signing_days", "empty_reserve", "provision",
        ]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let provision = reader.requiredNode("provision").flatMap(provision)
        let order = words(reader, "order", RankingRule.Key.self, isRequired: true)
        let points = pointsCriteria(reader)
        let written = Set((node.value["points"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue })
        let tieBreaks = tieBreaks(reader, criteria: written)
        let openTies = words(reader, "open_ties", RankingRule.TieMethod.self, isRequired: false)
        let minimum = reader.number("minimum_points", in: 0...1_000_000)
        let reserve = reader.number("reserve", in: 0...1_000_000)
        let quorum = reader.number("quorum", in: 1...1000)
        let emptyReserve = reader.word("empty_reserve", as: RankingRule.EmptyReserve.self)
        let signing = reader.number("signing_days", in: 1...366)
        for key in ["minimum_points", "points"] where reader.has(key) && !order.contains(.points) {
            reader.note(key, "points order nothing here: \"order\" does not name them")
        }
        guard let provision, !order.isEmpty else { return nil }
        var rule = RankingRule(order: order, provision: provision)
        rule.points = points
        rule.minimumPoints = minimum
        rule.tieBreaks = tieBreaks
        if !openTies.isEmpty { rule.openTies = openTies }
        rule.reserve = reserve
        rule.quorum = quorum
        rule.signingDays = signing
        rule.emptyReserve = emptyReserve ?? .supplementaryRound
        return rule
    }

    /// Words of a vocabulary, at least one and each once.
    private func words<Word: RawRepresentable & CaseIterable & Hashable>(
        _ reader: ObjectReader, _ key: String, _ type: Word.Type, isRequired: Bool
    ) -> [Word] where Word.RawValue == String {
        guard isRequired || reader.has(key) else { return [] }
        var seen: [Word: Int] = [:]
        let words = reader.requiredList(key) { node -> Word? in
            faults.attempt { () throws(StrictJSONError) in
                let word = try node.word(type)
                if let line = seen[word] { throw node.error("this \(word: "word") stands twice, first in line \(line)") }
                seen[word] = node.position.line
                return word
            }
        }
        if let list = reader.node(key)?.value.arrayValue, list.isEmpty { reader.note(key, "must not be empty") }
        return words
    }

    private func pointsCriteria(_ reader: ObjectReader) -> [RankingRule.PointsCriterion] {
        let pairs: [(element: RankingRule.PointsCriterion, node: JSONNode)] =
            reader.list("points") { node in pointsCriterion(node).map { ($0, node) } } ?? []
        refuseRepetition(pairs, of: "identifier", under: "id", faults: faults, key: \.id)
        return pairs.map(\.element)
    }

    private func pointsCriterion(_ node: JSONNode) -> RankingRule.PointsCriterion? {
        guard let reader = ObjectReader(node, keys: ["id", "title", "points", "condition", "provision"], faults: faults) else { return nil }
        let title = reader.requiredNode("title").flatMap(bilingual)
        let provision = reader.requiredNode("provision").flatMap(provision)
        let condition = reader.requiredNode("condition").flatMap(condition)
        let points = reader.requiredNumber("points", in: 1...100_000)
        guard let id = reader.requiredString("id"), let title, let condition, let points, let provision else { return nil }
        return RankingRule.PointsCriterion(id: id, title: title, condition: condition, points: points, provision: provision)
    }

    private func tieBreaks(_ reader: ObjectReader, criteria: Set<String>) -> [RankingRule.TieBreak] {
        var seen: [RankingRule.TieBreak: Int] = [:]
        return reader.list("tie_breaks") { node in
            faults.attempt { () throws(StrictJSONError) in
                let found = try tieBreak(node, criteria)
                if let line = seen[found] { throw node.error("this \(word: "word") stands twice, first in line \(line)") }
                seen[found] = node.position.line
                return found
            }
        } ?? []
    }

    /// `"filing"`, `"household_size"`, or `"points_of:"` with the identifier of a criterion that gives points.
    private func tieBreak(_ node: JSONNode, _ criteria: Set<String>) throws(StrictJSONError) -> RankingRule.TieBreak {
        let text = try node.string()
        switch text {
        case "filing": return .filing
        case "household_size": return .householdSize
        default: break
        }
        let prefix = "points_of:"
        guard text.hasPrefix(prefix) else { throw node.error("must be one of \("filing, household_size, points_of:…")") }
        let id = String(text.dropFirst(prefix.count))
        guard criteria.contains(id) else { throw node.error("no criterion \"\(id)\" stands in \"points\"") }
        return .points(of: id)
    }
}

/// Groups and requirements that no case can meet.
extension ProgrammeCheck {
    /// A contradiction with the uses that make it.
    private typealias Contradiction = (kind: ProgrammeFault.Contradiction, uses: [PlacedUse])
    /// One way to meet a condition: the uses that must hold together.
    private typealias Way = [PlacedUse]

    /// More ways than this are not followed.
    private static let mostWays = 4096

    func reachFaults() -> [ProgrammeFault] {
        var faults = listFaults() + routeFaults()
        for subject in Subject.allCases {
            let requirements = ruleSet.requirements.enumerated().filter { $0.element.subjects.contains(subject) }
            let required = ways(
                .all(requirements.map(\.element.condition)), places: requirements.map { ["requirements", .index($0.offset), "condition"] })
            if let contradiction = deadEnd(required) {
                // Found for each subject that the requirement is asked of; told once.
                let place = contradiction.uses.last?.place ?? ["requirements"]
                let fault = ProgrammeFault(place, .unreachableRequirements(subject, contradiction.kind))
                if !faults.contains(where: { $0.place == fault.place }) { faults.append(fault) }
                continue
            }
            for (index, group) in ruleSet.groups.enumerated() where group.subject == subject {
                guard let condition = group.condition else { continue }
                let place: [PlaceStep] = ["groups", .index(index)]
                let own = ways(condition, at: place + ["condition"])
                let together = joined(own, required)
                if let contradiction = deadEnd(together) {
                    // Of the uses that contradict each other, the last that the group itself has.
                    let use = contradiction.uses.last { $0.place.starts(with: place) }
                    faults.append(
                        ProgrammeFault(use?.place ?? place + ["code"], .unreachableGroup(code: group.code, contradiction.kind)))
                } else {
                    faults += deadBranches(together, under: place)
                }
            }
        }
        return faults
    }

    // MARK: Ways

    private func ways(_ condition: Condition, at place: [PlaceStep]) -> [Way] {
        switch condition {
        case .criterion(let use): [[PlacedUse(use: use, place: place)]]
        case .all(let parts): ways(.all(parts), places: parts.indices.map { place + ["all", .index($0)] })
        case .any(let parts): parts.enumerated().flatMap { ways($0.element, at: place + ["any", .index($0.offset)]) }
        }
    }

    private func ways(_ condition: Condition, places: [[PlaceStep]]) -> [Way] {
        guard case .all(let parts) = condition else { return [] }
        return zip(parts, places).reduce([[]]) { joined($0, ways($1.0, at: $1.1)) }
    }

    /// Every way of the one with every way of the other; the one alone where they are too many.
    private func joined(_ left: [Way], _ right: [Way]) -> [Way] {
        guard left.count * right.count <= Self.mostWays else { return left }
        return left.flatMap { way in right.map { way + $0 } }
    }

    /// The first contradiction where every way has one; nil where some way is open.
    private func deadEnd(_ ways: [Way]) -> Contradiction? {
        var first: Contradiction?
        for way in ways {
            guard let found = contradiction(in: way) else { return nil }
            first = first ?? found
        }
        return first
    }

    /// The highest branches of an `any` through which no open way leads.
    private func deadBranches(_ ways: [Way], under root: [PlaceStep]) -> [ProgrammeFault] {
        var open: Set<[PlaceStep]> = []
        var dead: [(place: [PlaceStep], Contradiction)] = []
        for way in ways {
            let branches = way.flatMap { Self.branches(of: $0.place) }.filter { $0.starts(with: root) }
            if let found = contradiction(in: way) {
                dead += branches.map { ($0, found) }
            } else {
                open.formUnion(branches)
            }
        }
        var told: [[PlaceStep]] = []
        return dead.filter { !open.contains($0.place) }.sorted { $0.place.count < $1.place.count }.compactMap { place, found in
            guard !told.contains(where: place.starts) else { return nil }
            told.append(place)
            return ProgrammeFault(place, .unreachableBranch(found.kind))
        }
    }

    /// The branches of `any` on the way to a place, the highest first.
    private static func branches(of place: [PlaceStep]) -> [[PlaceStep]] {
        place.indices.filter { place[$0] == "any" && $0 + 1 < place.count }.map { Array(place[...($0 + 1)]) }
    }

    // MARK: Contradictions

    private func contradiction(in way: Way) -> Contradiction? {
        if let ages = ages(way) { return ages }
        for (index, use) in way.enumerated() {
            guard let own = singleWord(use) else { continue }
            if own.words.isEmpty { return (.alone(criterion: use.use.id), [use]) }
            for other in way[(index + 1)...] {
                guard let words = singleWord(other), words.fact == own.fact else { continue }
                if Set(own.words).isDisjoint(with: words.words) {
                    return (.words(criterion: use.use.id, own.words, words.words), [use, other])
                }
            }
        }
        return nil
    }

    private func ages(_ way: Way) -> Contradiction? {
        func uses(_ id: String) -> [(years: Int, use: PlacedUse)] {
            way.filter { $0.use.id == id }.compactMap { use in use.parameters.number("years").map { ($0, use) } }
        }
        guard let atLeast = uses(Criteria.ageAtLeast.id).max(by: { $0.years < $1.years }),
            let under = uses(Criteria.ageUnder.id).min(by: { $0.years < $1.years }), under.years <= atLeast.years
        else { return nil }
        return (.ages(atLeast: atLeast.years, under: under.years), [atLeast.use, under.use])
    }

    /// The fact of one word that a use looks at, with the words it accepts; nil for uses that look at no such fact.
    private func singleWord(_ use: PlacedUse) -> (fact: String, words: [String])? {
        let parameters = use.parameters
        func named(_ name: String) -> (fact: String, words: [String])? {
            use.use.parameters[name] == nil ? nil : (use.use.id, parameters.texts(name))
        }
        switch use.use.id {
        case Criteria.registeredInTerritory.id, Criteria.granteeKindIn.id, Criteria.unitKindIn.id: return named("kinds")
        case Criteria.fosterFamily.id: return named("forms")
        case Criteria.learner.id: return named("categories")
        case Criteria.recommendedAs.id: return named("lists")
        case Criteria.trainingContentIn.id: return named("contents")
        case Criteria.wordOfList.id:
            let list = ruleSet.codeLists[parameters.text("list") ?? ""] ?? []
            return (use.use.id + (parameters.text("fact") ?? ""), list.map(\.code))
        default: return nil
        }
    }

    // MARK: Lists and routes

    private func listFaults() -> [ProgrammeFault] {
        allUses.compactMap { use in
            guard let name = use.parameters.text("list"), ruleSet.codeLists[name]?.isEmpty == true else { return nil }
            return ProgrammeFault(use.place + ["parameters", "list"], .emptyList(name: name))
        }
    }

    private func routeFaults() -> [ProgrammeFault] {
        guard allUses.contains(where: { $0.use.id == Criteria.selectedByCompetentBody.id }) else { return [] }
        return ruleSet.groups.enumerated().filter { $0.element.subject == .application && $0.element.route == nil }.map {
            ProgrammeFault(["groups", .index($0.offset), "code"], .groupWithoutRoute(code: $0.element.code))
        }
    }
}

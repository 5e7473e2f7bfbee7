/// Something in a programme that reads well and yet cannot be meant: the check of `teczka programme check`.
///
/// Such a fault stops no assessment and no office: what the file says is carried out as it stands (P-8 for amounts).
public struct ProgrammeFault: Equatable, Sendable {
    /// Where in the file.
    public let place: [PlaceStep]
    /// What is wrong.
    public let kind: Kind

    /// What is wrong, with what a reader needs to mend it.
    public enum Kind: Equatable, Sendable {
        /// The document's amount is not the law's on these days of the filing window, and the entry does not say why (P-8).
        case thresholdContradictsLaw(key: String, printed: Money, lawful: Money, from: CalendarDay, to: CalendarDay)
        /// Neither the document nor the law has an amount for applications of these days.
        case thresholdWithoutAmount(key: String, from: CalendarDay, to: CalendarDay)
        /// No criterion compares with the printed amount; `near` is the key that was probably meant.
        case thresholdUnused(key: String, near: String?)
        /// No document that the group may need proves any of the facts that the group asks for.
        case groupWithoutDocuments(code: String, facts: [FactKey])
        /// No case can belong to the group.
        case unreachableGroup(code: String, Contradiction)
        /// No case can take this branch of an `any`.
        case unreachableBranch(Contradiction)
        /// No case of the subject can pass the requirements.
        case unreachableRequirements(Subject, Contradiction)
        /// The last day, extensions included, lies before the first.
        case windowNeverOpens(opens: CalendarDay, closes: CalendarDay)
        /// An extension decided before the one that stands above it.
        case extensionBeforeEarlier(decided: CalendarDay, earlier: CalendarDay)
        /// An extension decided after the day to which it extends.
        case extensionAfterItsEnd(decided: CalendarDay, closes: CalendarDay)
        /// No application can need the document.
        case documentNeverNeeded(kind: String)
        /// A criterion takes its words from a list that has none.
        case emptyList(name: String)
        /// The programme asks for the competent body's choice, and the group does not say which body that is (KP-21).
        case groupWithoutRoute(code: String)
        /// A provision names a requirement twice.
        case citedTwice(id: String)
        /// A requirement has the code of a group, so that two findings would have one name.
        case idIsGroupCode(id: String)
    }

    /// Two demands that no case can meet together.
    public enum Contradiction: Equatable, Sendable {
        /// An age that must be reached and one that must not, the second no higher than the first.
        case ages(atLeast: Int, under: Int)
        /// Two sets of words without a common one, for a fact that has one word.
        case words(criterion: String, [String], [String])
        /// The criterion can never hold as it stands.
        case alone(criterion: String)
    }

    init(_ place: [PlaceStep], _ kind: Kind) {
        self.place = place
        self.kind = kind
    }
}

/// A step from the root of a file to one of its values.
public enum PlaceStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case index(Int)

    /// A key.
    public init(stringLiteral key: String) { self = .key(key) }
    /// An index from 0.
    public init(integerLiteral index: Int) { self = .index(index) }
}

extension RuleSet {
    /// What in the programme cannot be meant, in no order; empty for a sound programme.
    public func contentFaults(law: LawTables) -> [ProgrammeFault] {
        let check = ProgrammeCheck(ruleSet: self, law: law)
        return check.thresholdFaults() + check.unusedThresholds() + check.reachFaults() + check.documentFaults() + check.filingFaults() + check.nameFaults()
    }
}

/// One check of one programme.
struct ProgrammeCheck {
    let ruleSet: RuleSet
    let law: LawTables

    /// A use of a criterion with its place.
    struct PlacedUse {
        let use: CriterionUse
        let place: [PlaceStep]
        var parameters: Parameters { Parameters(values: use.parameters) }
    }

    /// The uses of a condition with their places, in order.
    static func uses(_ condition: Condition, at place: [PlaceStep]) -> [PlacedUse] {
        switch condition {
        case .criterion(let use): [PlacedUse(use: use, place: place)]
        case .all(let parts): parts.enumerated().flatMap { uses($0.element, at: place + ["all", .index($0.offset)]) }
        case .any(let parts): parts.enumerated().flatMap { uses($0.element, at: place + ["any", .index($0.offset)]) }
        }
    }

    /// All uses of the programme with their places.
    var allUses: [PlacedUse] {
        ruleSet.requirements.enumerated().flatMap { Self.uses($0.element.condition, at: ["requirements", .index($0.offset), "condition"]) }
            + ruleSet.groups.enumerated().flatMap { index, group in
                group.condition.map { Self.uses($0, at: ["groups", .index(index), "condition"]) } ?? []
            }
            + (ruleSet.ranking?.points ?? []).enumerated().flatMap {
                Self.uses($0.element.condition, at: ["ranking", "points", .index($0.offset), "condition"])
            }
    }

    func filingFaults() -> [ProgrammeFault] {
        let filing = ruleSet.filing
        var faults: [ProgrammeFault] = []
        if let opens = filing.opens, let closes = filing.closes, closes < opens {
            faults.append(ProgrammeFault(["filing", filing.extensions.isEmpty ? "closes" : "extensions"], .windowNeverOpens(opens: opens, closes: closes)))
        }
        for (index, step) in filing.extensions.enumerated() {
            let place: [PlaceStep] = ["filing", "extensions", .index(index), "decided"]
            if step.decided > step.closes { faults.append(ProgrammeFault(place, .extensionAfterItsEnd(decided: step.decided, closes: step.closes))) }
            if index > 0, step.decided < filing.extensions[index - 1].decided {
                faults.append(
                    ProgrammeFault(place, .extensionBeforeEarlier(decided: step.decided, earlier: filing.extensions[index - 1].decided)))
            }
        }
        return faults
    }

    func nameFaults() -> [ProgrammeFault] {
        var faults: [ProgrammeFault] = []
        for (index, requirement) in ruleSet.requirements.enumerated() where ruleSet.group(requirement.id) != nil {
            faults.append(ProgrammeFault(["requirements", .index(index), "id"], .idIsGroupCode(id: requirement.id)))
        }
        for (place, provision) in provisions {
            var seen: Set<String> = []
            for id in provision.requirements where !seen.insert(id).inserted {
                faults.append(ProgrammeFault(place + ["requirements"], .citedTwice(id: id)))
            }
        }
        return faults
    }

    private var provisions: [(place: [PlaceStep], Provision)] {
        func all<Part>(_ key: String, _ parts: [Part], _ provision: (Part) -> Provision) -> [(place: [PlaceStep], Provision)] {
            parts.enumerated().map { ([.key(key), .index($0.offset), "provision"], provision($0.element)) }
        }
        return [(["filing", "provision"], ruleSet.filing.provision)] + all("groups", ruleSet.groups, \.provision)
            + all("documents", ruleSet.documents, \.provision) + all("duties", ruleSet.duties, \.provision)
            + all("notes", ruleSet.notes, \.provision) + all("figures", ruleSet.figures, \.provision)
            + all("institutions", ruleSet.institutions, \.provision) + all("units", ruleSet.units, \.provision)
            + (ruleSet.publication.map { [(["publication", "provision"], $0.provision)] } ?? [])
            + rankingProvisions + allUses.map { ($0.place + ["provision"], $0.use.provision) }
    }

    private var rankingProvisions: [(place: [PlaceStep], Provision)] {
        guard let ranking = ruleSet.ranking else { return [] }
        var found: [(place: [PlaceStep], Provision)] = []
        if let provision = ranking.provision { found.append((["ranking", "provision"], provision)) }
        for (index, criterion) in ranking.points.enumerated() {
            found.append((["ranking", "points", .index(index), "provision"], criterion.provision))
        }
        return found
    }
}

/// The least that would have to differ for a "no" to become a "yes".
public struct NearestChange: Equatable, Sendable {
    /// What would have to differ, all of it; not empty.
    public let changes: [RequiredChange]
    /// The group that it makes of the application; nil when no group has to change.
    public let group: String?
    /// Facts that would still have to be learned.
    public let missing: [FactRef]

    /// Makes a change.
    public init(changes: [RequiredChange], group: String? = nil, missing: [FactRef] = []) {
        self.changes = changes
        self.group = group
        self.missing = missing
    }

    /// Whether all of it can still be brought about.
    public var isWithinReach: Bool { changes.allSatisfy(\.isWithinReach) }
}

/// One thing that would have to differ.
public struct RequiredChange: Equatable, Sendable {
    /// The finding that it would turn.
    public let finding: String
    /// What would have to differ.
    public let change: Change
    /// Whether it can still be brought about: by another paper or act, or by an application filed later while applications are taken.
    public let isWithinReach: Bool

    /// Makes a required change.
    public init(finding: String, change: Change, isWithinReach: Bool) {
        self.finding = finding
        self.change = change
        self.isWithinReach = isWithinReach
    }
}

/// How a fact would have to differ.
public enum Change: Hashable, Sendable {
    /// The income counted in the period lower by the amount; incomes of these kinds are not to be counted at all.
    case incomeLower(by: Money, period: IncomePeriod, notCounted: [IncomeExclusion])
    /// An amount lower by so much.
    case amountLower(FactKey, by: Money)
    /// A figure above this one.
    case above(FactKey, FactValue)
    /// A figure, day or moment not after this one.
    case atMost(FactKey, FactValue)
    /// A day before this one.
    case before(FactKey, CalendarDay)
    /// Counts that differ by so much from each other brought into agreement.
    case reconciled(FactKey, by: Int)
    /// One of the words.
    case oneOf(FactKey, [String])
    /// None of the words.
    case without(FactKey, [String])
    /// The answer to a yes-or-no question; whether there is such a thing.
    case answer(FactKey, Bool)
    /// An application filed on the day or later.
    case filedFrom(CalendarDay)
    /// An application filed by the day and hour.
    case filedBy(CalendarDay, TimeOfDay?)
    /// The age, which is reached on the day; the first day of filing on which it counts.
    case ageReached(years: Int, on: CalendarDay)
    /// An application filed before the age was reached.
    case ageNotReached(years: Int, on: CalendarDay)
    /// A certificate of one of the degrees, or a child's for those who are younger.
    case certificate([DisabilityDegree], childUnder: Int?)
    /// A certificate that holds on the day.
    case certificateValid(on: CalendarDay)
    /// A decision awarding one of the benefits within the criterion.
    case benefit([BenefitKind])
    /// No earlier support of the kind.
    case noSupport(PriorSupportKind)
}

extension NearestChange {
    /// What turns a verdict: every requirement that is not met, and of the claimed groups the nearest.
    static func turning(_ parts: [ExplainedFinding]) -> NearestChange? {
        let requirements = parts.filter { $0.finding.role != .group }
        let groups = parts.filter { $0.finding.role == .group }
        guard let required = joining(requirements) else { return nil }
        guard !groups.isEmpty, groups.allSatisfy({ $0.finding.outcome == .notMet }) else {
            // A group that is met or open stands in nobody's way; an open one asks for its facts.
            let isMet = groups.contains { $0.finding.outcome == .met }
            let open = isMet ? nil : groups.map(\.finding.openFacts).filter { !$0.isEmpty }.min { $0.count < $1.count }
            guard !required.changes.isEmpty else { return nil }
            return NearestChange(changes: required.changes, missing: unique(required.missing + (open ?? [])))
        }
        guard let nearest = nearest(groups) else { return nil }
        return NearestChange(
            changes: required.changes + nearest.changes, group: nearest.group,
            missing: unique(required.missing + nearest.missing))
    }

    /// What turns a joined finding.
    static func turning(_ finding: Finding, _ parts: [ExplainedFinding]) -> NearestChange? {
        guard finding.outcome == .notMet else { return nil }
        let change = finding.junction == .any ? nearest(parts) : joining(parts)
        return change.flatMap { $0.changes.isEmpty ? nil : NearestChange(changes: $0.changes, group: finding.group, missing: $0.missing) }
    }

    /// All that is not met has to change; nil when one of them can't.
    private static func joining(_ parts: [ExplainedFinding]) -> NearestChange? {
        var changes: [RequiredChange] = []
        var missing: [FactRef] = []
        for part in parts {
            missing += part.finding.openFacts
            guard part.finding.outcome == .notMet else { continue }
            guard let change = part.nearestChange else { return nil }
            changes += change.changes
            missing += change.missing
        }
        return NearestChange(changes: changes, missing: unique(missing))
    }

    private static func unique(_ facts: [FactRef]) -> [FactRef] {
        var seen: Set<FactRef> = []
        return facts.filter { seen.insert($0).inserted }
    }

    /// The alternative with the fewest changes; then one that asks nobody to live otherwise, one within reach, the fewest facts to
    /// learn, the smallest amount, the programme's order.
    private static func nearest(_ parts: [ExplainedFinding]) -> NearestChange? {
        parts.compactMap(\.nearestChange).enumerated().min { left, right in
            left.element.distance(left.offset) < right.element.distance(right.offset)
        }?.element
    }

    private func distance(_ order: Int) -> (Int, Int, Int, Int, Int64, Int) {
        let amounts = changes.map { required -> Int64 in
            switch required.change {
            case .incomeLower(let amount, _, _), .amountLower(_, let amount): amount.grosze
            default: 0
            }
        }
        let lives = changes.filter(\.change.isOfLife).count
        return (changes.count, lives, isWithinReach ? 0 : 1, missing.count, amounts.reduce(0, +), order)
    }
}

extension Change {
    /// Whether it is about how people live: no paper and no act of the office brings it about.
    var isOfLife: Bool {
        switch self {
        case .oneOf(let key, _), .answer(let key, _), .without(let key, _):
            [
                .registration, .livesInTerritory, .computerPresent, .computerWorking, .internetLink, .learner, .learnerCategory,
                .learningDuty, .fosterForm, .singleParent,
            ].contains(key)
        default: false
        }
    }
}

extension RuleSet {
    /// A copy in which the settings are as supposed; the identifier and the version stay, so a verdict under it must be shown with its
    /// `SupposedChange`s.
    ///
    /// Throws `SuppositionFault` for two figures of one setting, a threshold that neither programme nor law knows, an option that the
    /// policy does not have, or a window that closes before it opens.
    public func supposing(_ suppositions: [Supposition], law: LawTables) throws(SuppositionFault) -> RuleSet {
        var copy = self
        var seen: Set<String> = []
        for supposition in suppositions {
            guard seen.insert(supposition.key).inserted else { throw .repeated(key: supposition.key) }
            switch supposition {
            case .threshold(let key, let amount):
                guard supposableThresholds(law).contains(key) else {
                    throw .unknownKey(supposition.key, known: Supposition.keys(under: self, law: law))
                }
                copy.supposedThresholds[key] = amount
            case .policy(let policy, let option):
                guard policy.options.contains(option) else { throw .unknownOption(policy, option) }
                copy.policies = copy.policies.setting(policy, to: option)
            case .filingOpens(let day): copy.filing.opens = day
            case .filingCloses(let day): copy.filing.closes = day
            case .filingClosesAt(let time): copy.filing.closesAt = time
            case .households(let count): copy.capacity.households = count
            }
        }
        if let opens = copy.filing.opens, let closes = copy.filing.closes, closes < opens {
            throw .windowReversed(opens: opens, closes: closes)
        }
        return copy
    }

    /// What the settings are without the suppositions, beside what is supposed.
    /// - Parameter day: the day whose amounts are meant; without it, only what the documents print for good has a "before".
    public func changes(supposing suppositions: [Supposition], law: LawTables, on day: CalendarDay?) -> [SupposedChange] {
        suppositions.map { SupposedChange(before: current($0, law: law, on: day), after: $0) }
    }

    private func current(_ supposition: Supposition, law: LawTables, on day: CalendarDay?) -> Supposition? {
        switch supposition {
        case .threshold(let key, _):
            day.flatMap { thresholdInForce(key, on: $0, law: law) }.map { .threshold(key, $0.amount) }
        case .policy(let policy, _): .policy(policy, policies[policy])
        case .filingOpens: filing.opens.map { .filingOpens($0) }
        case .filingCloses: filing.closes.map { .filingCloses($0) }
        case .filingClosesAt: filing.closesAt.map { .filingClosesAt($0) }
        case .households: capacity.households.map { .households($0) }
        }
    }

    /// The thresholds that the programme's criteria compare with, each once, in the programme's order.
    public var thresholdKeys: [String] {
        var seen: Set<String> = []
        let conditions = requirements.map(\.condition) + groups.compactMap(\.condition) + (ranking?.points ?? []).map(\.condition)
        return conditions.flatMap(\.uses).flatMap { use in
            let parameters = Parameters(values: use.parameters)
            let specs = Criteria.named(use.id)?.parameters ?? []
            return specs.filter { $0.kind == .thresholdKey }.compactMap { parameters.text($0.name) }
        }.filter { seen.insert($0).inserted }
    }

    /// The programme's thresholds, then those it prints and those of the law that it does not use.
    func supposableThresholds(_ law: LawTables) -> [String] {
        let own = thresholdKeys
        let others = Set(printedThresholds.keys).union(law.thresholds.map(\.key)).subtracting(own)
        return own + others.sorted()
    }

    /// The amount that income tests compare with on a day, and where it comes from (P-8, P-10); nil where nothing states one.
    public func thresholdInForce(_ key: String, on day: CalendarDay, law: LawTables) -> ThresholdInForce? {
        let resolved = resolvedThreshold(key)
        let row = law.threshold(resolved, on: day)
        if let amount = supposed(key, resolved) {
            return ThresholdInForce(key: resolved, amount: amount, since: nil, source: .supposed)
        }
        if policies[.thresholdSource] != "law_table", let printed = printed(resolved, on: day) {
            let lawful = row?.amount == printed.amount ? row?.valid.from : nil
            return ThresholdInForce(key: resolved, amount: printed.amount, since: printed.valid.from ?? lawful, source: .printed)
        }
        return row.map { ThresholdInForce(key: resolved, amount: $0.amount, since: $0.valid.from, source: .law($0.source)) }
    }

    /// The key that stands for the lowest pension which the policy names (P-10).
    static let pensionByPolicy = "min_pension.by_policy"

    /// The key of the printed amounts and the law table that a programme's key means.
    func resolvedThreshold(_ key: String) -> String {
        key == Self.pensionByPolicy ? "min_pension." + policies[.minimumPension] : key
    }

    /// The supposed amount of a threshold, under the key that the programme uses or the one that a policy makes of it.
    func supposed(_ key: String, _ resolved: String) -> Money? { supposedThresholds[key] ?? supposedThresholds[resolved] }
}

extension Policies {
    /// A copy in which one policy has another option, one of `Policy.options`.
    func setting(_ policy: Policy, to option: String) -> Policies {
        var settings = Dictionary(uniqueKeysWithValues: Policy.allCases.map { ($0, self[$0]) })
        settings[policy] = option
        return Policies(settings)
    }
}

/// An amount as it counts on a day.
public struct ThresholdInForce: Equatable, Sendable {
    /// Where an amount comes from.
    public enum Source: Equatable, Sendable {
        /// The programme's own document prints it.
        case printed
        /// The law table, with the source of its row.
        case law(String)
        /// It is supposed.
        case supposed
    }

    /// The key, policies followed.
    public let key: String
    /// The amount.
    public let amount: Money
    /// The first day on which it is in force; nil where it is not known.
    public let since: CalendarDay?
    /// Where it comes from.
    public let source: Source

    /// Makes an amount in force.
    public init(key: String, amount: Money, since: CalendarDay?, source: Source) {
        self.key = key
        self.amount = amount
        self.since = since
        self.source = source
    }
}

/// A setting as it is and as it is supposed to be: what a supposed verdict rests on. Shown beside the verdict, never stored.
public struct SupposedChange: Hashable, Sendable, Identifiable {
    /// The setting in force; nil where nothing is in force.
    public let before: Supposition?
    /// The setting supposed.
    public let after: Supposition

    /// Makes a change.
    public init(before: Supposition?, after: Supposition) {
        self.before = before
        self.after = after
    }

    /// The setting's key.
    public var id: String { after.key }
}

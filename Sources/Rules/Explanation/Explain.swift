/// Explains a verdict: what it rests on and what would turn it.
///
/// - Parameters:
///   - facts: the facts from which the verdict was reached.
///   - ruleSet: the programme under which it was reached.
///   - law: the law under which it was reached.
public func explain(_ verdict: Verdict, facts: Facts, under ruleSet: RuleSet, law: LawTables) -> Explanation {
    Explainer(facts: facts, ruleSet: ruleSet, law: law).explanation(of: verdict)
}

/// One explanation in the making.
struct Explainer {
    let facts: Facts
    let ruleSet: RuleSet
    let law: LawTables
    private let checklist: [RequiredDocument]

    init(facts: Facts, ruleSet: RuleSet, law: LawTables) {
        self.facts = facts
        self.ruleSet = ruleSet
        self.law = law
        checklist = Checklist.documents(for: facts, under: ruleSet)
    }

    func explanation(of verdict: Verdict) -> Explanation {
        let parts = verdict.findings.map { explained($0, condition(of: $0)) }
        return Explanation(
            verdict: verdict, parts: parts, nearestChange: verdict.status == .ineligible ? NearestChange.turning(parts) : nil,
            groupsMetUnclaimed: groupsMetUnclaimed(verdict),
            papersAwaited: verdict.status == .eligible ? papersAwaited() : [], papersAreStated: facts.documents != nil)
    }

    /// An award rests on the papers of its application.
    private func papersAwaited() -> [RequiredDocument] {
        var filed = facts
        if filed.subject == .award { filed.subject = .application }
        return Checklist.documents(for: filed, under: ruleSet).filter { $0.needed == .met && $0.state != .presented }
    }

    /// The condition that the finding tested: a requirement's or a group's.
    private func condition(of finding: Finding) -> Condition? {
        if let code = finding.group { return ruleSet.group(code)?.condition }
        return ruleSet.requirements.first { $0.id == finding.id }?.condition
    }

    private func explained(_ finding: Finding, _ condition: Condition?) -> ExplainedFinding {
        var parts: [ExplainedFinding] = []
        var use: CriterionUse?
        switch condition {
        case .criterion(let one): use = one
        case .all(let conditions), .any(let conditions):
            parts = zip(finding.children, conditions).map { explained($0, $1) }
        case nil: parts = finding.children.map { explained($0, nil) }
        }
        let context = use.map { use in
            CriterionContext(facts: facts, ruleSet: ruleSet, law: law, parameters: Parameters(values: use.parameters))
        }
        let changes = context.flatMap { ChangeFinder(finding: finding, context: $0).nearestChange() }
        return ExplainedFinding(
            finding: finding, facts: finding.factsUsed.map { explained($0, context) }, missing: finding.missing.map { missing($0, context) },
            amounts: context.map { amounts(of: finding, $0) } ?? [], certificateRows: certificateRows(finding),
            nearestChange: finding.children.isEmpty ? changes : NearestChange.turning(finding, parts), parts: parts,
            years: context?.parameters.number("years"))
    }

    private func explained(_ used: UsedFact, _ context: CriterionContext?) -> ExplainedFact {
        let proving = ruleSet.documents.filter { $0.settles.contains(used.fact.key) }
        let evidence = proving.flatMap { rule in
            (facts.documents ?? []).filter { $0.kind == rule.kind && $0.presented && concerns($0, used.fact) }.map { paper in
                Evidence(
                    kind: rule.kind, title: rule.title, certificationRequired: rule.certified, certifiedBy: paper.certifiedBy,
                    certifiedOn: paper.certifiedOn)
            }
        }
        return ExplainedFact(
            used: used, evidence: evidence, awaited: documents(settling: used.fact).filter { $0.state == .missing },
            papersAreStated: facts.documents != nil, workings: context.map { workings(used, $0) } ?? [])
    }

    /// The incomes behind a sum that were not stated as they count: gained during the year, or by hectares.
    private func workings(_ used: UsedFact, _ context: CriterionContext) -> [ExplainedFact.Working] {
        guard used.fact.key == .incomes, case .money = used.value, let period = used.fact.period, let day = context.day,
            let person = facts.persons.first(where: { $0.id == used.fact.person })
        else { return [] }
        let basis = context.parameters.word("basis", as: IncomeBasis.self) ?? .net
        let excluded = context.parameters.words("not_counted", as: IncomeExclusion.self)
        let perHectare = context.parameters.text("hectare_threshold").flatMap { law.threshold($0, on: day)?.amount }
        return (person.incomes ?? []).compactMap { income in
            guard income.basis == basis, let stated = income.period, period.includes(stated) else { return nil }
            if let exclusion = income.exclusion, excluded.contains(exclusion) { return nil }
            if let amount = income.amount {
                guard stated.months == 12, let months = income.earnedMonths, months != 12 else { return nil }
                return .gained(amount, months: months)
            }
            guard case .month = period, let hectares = income.hectares, let perHectare else { return nil }
            return .farm(thousandths: hectares, perHectare: perHectare)
        }
    }

    /// A paper about one person proves nothing about another.
    private func concerns(_ paper: Facts.Document, _ fact: FactRef) -> Bool {
        guard let person = fact.person, let about = paper.person else { return true }
        return person == about
    }

    private func missing(_ fact: FactRef, _ context: CriterionContext?) -> MissingFact {
        MissingFact(fact: fact, documents: documents(settling: fact), asked: context.flatMap { asked(fact, $0.parameters) })
    }

    private func asked(_ fact: FactRef, _ parameters: Parameters) -> MissingFact.Asked? {
        switch fact.key {
        case .incomes:
            return parameters.word("basis", as: IncomeBasis.self) == .taxed ? .taxedIncome : nil
        case .persons:
            let listed = facts.persons.filter { $0.inHousehold == true }.count
            if let declared = facts.household.declaredSize, declared != listed { return .size(declared: declared, listed: listed) }
            return parameters.word("circle", as: FamilyCircle.self).map { .family($0) }
        default: return nil
        }
    }

    /// The lines of the checklist that prove the fact.
    private func documents(settling fact: FactRef) -> [RequiredDocument] {
        let kinds = Set(ruleSet.documents.filter { $0.settles.contains(fact.key) }.map(\.kind))
        return checklist.filter { line in
            kinds.contains(line.kind) && (line.person == nil || fact.person == nil || line.person == fact.person)
        }
    }

    /// Assesses each group that the application does not name, as if it did.
    private func groupsMetUnclaimed(_ verdict: Verdict) -> [String] {
        guard verdict.status != .eligible, !verdict.findings.contains(where: { $0.role == .group && $0.outcome == .met })
        else { return [] }
        let claimed = facts.claimedGroups ?? []
        let others = ruleSet.groups.filter { $0.subject == facts.subject && $0.condition != nil && !claimed.contains($0.code) }
        return others.map(\.code).filter { code in
            var supposed = facts
            supposed.claimedGroups = [code]
            return assess(supposed, under: ruleSet, law: law).findings.contains { $0.group == code && $0.outcome == .met }
        }
    }
}

// The rows of the law that a finding used.
extension Explainer {
    private func amounts(of finding: Finding, _ context: CriterionContext) -> [AmountUsed] {
        guard finding.criterion == Criteria.incomeWithinLimit.id, let day = context.day else { return [] }
        var test = IncomeTest(context: context, day: day)
        _ = test.run()
        guard let figures = test.figures else { return [] }
        var amounts = [amount(figures.threshold, on: figures.thresholdDay, figures.limit.unit)]
        let countsHectares = finding.factsUsed.contains { $0.fact.key == .hectares }
        if countsHectares, let key = context.parameters.text("hectare_threshold"), let row = law.threshold(key, on: day) {
            amounts.append(AmountUsed(key: key, day: day, amount: row.amount, source: .law, row: row))
        }
        return amounts
    }

    private func amount(_ key: String, on day: CalendarDay, _ unit: Money) -> AmountUsed {
        let inForce = ruleSet.thresholdInForce(key, on: day, law: law)
        let resolved = inForce?.key ?? key
        let source: AmountUsed.Source =
            switch inForce?.source {
            case .printed?: .printed
            case .supposed?: .supposed
            case .law?, nil: .law
            }
        return AmountUsed(
            key: resolved, day: day, amount: unit, source: source, row: law.threshold(resolved, on: day),
            differsBecause: source == .printed ? ruleSet.printed(resolved, on: day)?.differsBecause : nil)
    }

    /// The row of the law by which the certificate of the finding was read.
    private func certificateRows(_ finding: Finding) -> [CertificateRow] {
        guard finding.criterion == Criteria.disabilityDegree.id else { return [] }
        var authority: CertificateAuthority?
        var kind: CertificateKind?
        var issued: CalendarDay?
        var careAllowance: Bool?
        for used in finding.factsUsed {
            switch (used.fact.key, used.value) {
            case (.certificateAuthority, .code(let word)): authority = CertificateAuthority(rawValue: word)
            case (.certificateKind, .code(let word)): kind = CertificateKind(rawValue: word)
            case (.certificateIssued, .day(let day)): issued = day
            case (.careAllowance, .flag(let isDue)): careAllowance = isDue
            default: break
            }
        }
        guard let authority, let kind, let issued else { return [] }
        let lookup = law.certificateRow(authority: authority, kind: kind, issued: issued, careAllowance: careAllowance)
        return lookup.row.map { [$0] } ?? []
    }
}

import Casework
import Localization
import Rules
import Terminal

/// What the programme asks of this application beyond the paper form's usual parts: only what a requirement or a claimed group needs
/// is a field at all.
extension ApplicationForm {
    /// The form of a household alone asks nothing that belongs to an application.
    var isOfHousehold: Bool { form.form == "household" }

    func claimedCodes(_ context: ScreenContext) -> [String] { context.rules.ruleSet.groups(for: .application).map(\.code).filter(claims) }

    /// The criteria that this application meets.
    func uses(_ context: ScreenContext) -> [CriterionUse] {
        context.rules.ruleSet.usesAsked(claiming: isOfHousehold ? [] : claimedCodes(context))
    }

    func facts(asked context: ScreenContext) -> Set<FactKey> {
        context.rules.ruleSet.factsAsked(claiming: isOfHousehold ? [] : claimedCodes(context))
    }

    /// Rows of yearly incomes that are asked for: net ones begin with `y`, taxed ones with `t`.
    struct YearlyIncomes: Equatable {
        var basis: IncomeBasis
        var year: Int
        /// Whose.
        var slots: [String]

        var prefix: String { ApplicationForm.yearPrefix(basis) }
    }

    static func yearPrefix(_ basis: IncomeBasis) -> String { basis == .net ? "y" : "t" }

    /// Whole years that claimed groups ask about, one for each measure; none before the day of filing is known.
    func yearlyIncomes(_ context: ScreenContext) -> [YearlyIncomes] {
        guard let day = filingDay(context) else { return [] }
        var found: [YearlyIncomes] = []
        for asked in uses(context).compactMap({ $0.incomesAsked(on: day) }) where !isEvidenced(asked) {
            guard case .year(let year) = asked.period else { continue }
            let slots = persons.filter { belongs($0, to: asked.circle) }
            guard let index = found.firstIndex(where: { $0.basis == asked.basis }) else {
                found.append(YearlyIncomes(basis: asked.basis, year: year, slots: slots))
                continue
            }
            found[index].slots = persons.filter { found[index].slots.contains($0) || slots.contains($0) }
        }
        return found
    }

    /// Whether an award within the limit stands for the incomes, so that nobody has to type them; rows already begun stay.
    private func isEvidenced(_ asked: IncomesAsked) -> Bool {
        let prefix = Self.yearPrefix(asked.basis)
        return asked.evidence.contains { form[Self.benefit($0)] == BenefitAnswer.within.rawValue }
            && persons.allSatisfy { form[Self.income(prefix + $0, .kind)].isEmpty }
    }

    private func belongs(_ slot: String, to circle: FamilyCircle) -> Bool {
        switch circle {
        case .household: true
        case .socialAssistanceFamily: form[Self.member(slot, .inFamily)] != "no"
        case .benefitFamily: form[Self.member(slot, .inBenefitFamily)] != "no"
        }
    }

    /// Others of whom it is not plain that they belong to the family of the family-benefits act: spouses and children do.
    func doubtfulRelatives(_ context: ScreenContext) -> [String] {
        guard let day = filingDay(context),
            uses(context).contains(where: { $0.incomesAsked(on: day)?.circle == .benefitFamily })
        else { return [] }
        return slots.filter { slot in
            guard let relation = Relation(rawValue: form[Self.member(slot, .relation)]) else { return false }
            return !Self.plainFamily.contains(relation)
        }
    }

    static let plainFamily: Set<Relation> = [.spouse, .child, .fosterChild]

    /// Persons whose certificate may raise a limit: children, and those of whom the form does not tell.
    func possibleChildren(_ context: ScreenContext) -> [String] {
        guard let day = filingDay(context) else { return [] }
        let tests = uses(context).compactMap { $0.incomesAsked(on: day) }
        guard tests.contains(where: { $0.asksForDisabledChild && !isEvidenced($0) }) else { return [] }
        let known = typedFacts(context).persons
        return persons.filter { slot in
            belongs(slot, to: .benefitFamily) && known.first { $0.id == personID(slot).rawValue }?.isChild != false
        }
    }

    /// Benefits to ask about: those that have to be awarded, and those whose award stands in for incomes that are not typed.
    func benefitsAsked(_ context: ScreenContext) -> [BenefitKind] {
        if isOfHousehold { return [] }
        let uses = uses(context)
        var words = uses.words("kinds", of: "benefit_awarded")
        if let day = filingDay(context) {
            for asked in uses.compactMap({ $0.incomesAsked(on: day) }) where !asked.evidence.isEmpty {
                if !isDeclared(asked, context) { words.formUnion(asked.evidence.map(\.rawValue)) }
            }
        }
        return BenefitKind.allCases.filter { words.contains($0.rawValue) }
    }

    /// Whether everybody of the circle has a line of the period.
    private func isDeclared(_ asked: IncomesAsked, _ context: ScreenContext) -> Bool {
        let lines = incomeLines(context)
        return persons.filter { belongs($0, to: asked.circle) }.allSatisfy { slot in
            lines.contains { $0.person == personID(slot) && $0.period == asked.period && $0.measure == asked.basis }
        }
    }

    /// What a person has to confirm, with the rule that asks; not while an award within the limit makes it needless.
    func confirmationsAsked(_ context: ScreenContext) -> [(what: String, rule: String)] {
        let isAwarded = benefitsAsked(context).contains { form[Self.benefit($0)] == BenefitAnswer.within.rawValue }
        if isOfHousehold || isAwarded { return [] }
        let ruleSet = context.rules.ruleSet
        let claimed = Set(claimedCodes(context))
        let rules = ruleSet.requirements.filter { $0.subjects.contains(.application) }.map { ($0.title, $0.condition) }
            + ruleSet.groups(for: .application).filter { claimed.contains($0.code) }.compactMap { group in
                group.condition.map { (group.title, $0) }
            }
        return rules.flatMap { title, condition in
            condition.uses.words("what", of: "confirmed_by_person").sorted().map { ($0, context.texts.title(title)) }
        }
    }

    /// Kinds of earlier support that requirements bar.
    func supportAsked(_ context: ScreenContext) -> [PriorSupportKind] {
        if isOfHousehold { return [] }
        let words = uses(context).words("kind", of: "not_supported_before")
        return PriorSupportKind.allCases.filter { words.contains($0.rawValue) }
    }

    /// Bodies between which the applicant has to choose (KP-21).
    func routesAsked(_ context: ScreenContext) -> [String] {
        guard !isOfHousehold, facts(asked: context).contains(.declaredRoute) else { return [] }
        let routes = context.rules.ruleSet.routes(of: claimedCodes(context))
        return routes.count > 1 ? routes : []
    }
}

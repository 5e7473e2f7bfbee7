import Casework
import Localization
import Rules
import Terminal

/// The form on the left, the criteria on the right, and what F1 says about a field.
extension ApplicationForm {
    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        if form.board != nil { return drawForm(into: &frame, rect: rect, context) }
        let width = rect.width >= 110 ? 58 : 46
        let left = Rect(x: rect.x, y: rect.y, width: width, height: rect.height)
        frame.verticalLine(at: Point(x: rect.x + width, y: rect.y), length: rect.height)
        if form.isReady {
            let panel = Rect(x: rect.x + width + 2, y: rect.y, width: rect.width - width - 2, height: rect.height)
            criteria(context).draw(into: &frame, rect: panel, context)
        }
        return drawForm(into: &frame, rect: left, context)
    }

    private func criteria(_ context: ScreenContext) -> CriteriaPanel {
        let settled = withoutHalfDate
        return CriteriaPanel(
            verdict: settled.verdict(context), documents: settled.requiredDocuments(context), explanation: settled.explanation(context),
            names: panelNames(context), warning: warning(context))
    }

    /// Who may be known, or supported before.
    private func warning(_ context: ScreenContext) -> String? {
        if !undecidedDuplicates.isEmpty { return duplicateText(context) }
        return undecidedEarlier.isEmpty ? nil : earlierText(context)
    }

    /// Half of a date is another date: on the way to `9.12` the ninth of January would turn the verdict there and back, and on a slow line cost
    /// half a screen twice. What is being typed counts for the panel once it is whole or the field is left.
    private var withoutHalfDate: ApplicationForm {
        guard let field = form.widget.focusedField, field.kind == .date, form[field.id].count < 10 else { return self }
        var other = self
        other.form.widget.setValue("", for: field.id)
        return other
    }

    private func explanation(_ context: ScreenContext) -> Explanation {
        let rules = context.rules
        return explain(verdict(context), facts: checklistFacts(context), under: rules.ruleSet, law: rules.law)
    }

    /// While half of a name is being typed, the panel calls the person by the other half: a name that grew in it with each letter would break
    /// its lines anew, and on a slow line each letter would cost half a screen.
    private func panelNames(_ context: ScreenContext) -> [String: String] {
        var names = personNames(context)
        for slot in memberSlots {
            let halves = [Self.member(slot, .familyName), Self.member(slot, .givenNames)]
            guard let typed = halves.firstIndex(where: { $0 == form.widget.focus }) else { continue }
            let other = FieldText.trimmed(form.text(halves[1 - typed]))
            names[personID(slot).rawValue] = other.isEmpty ? context.texts.applicationNamelessPerson : other
        }
        return names
    }

    func personNames(_ context: ScreenContext) -> [String: String] {
        var names: [String: String] = [:]
        for slot in memberSlots {
            let name = FieldText.trimmed(name(of: slot))
            names[personID(slot).rawValue] = name.isEmpty ? context.texts.applicationNamelessPerson : name
        }
        return names
    }

    /// The rule of the focused field with its provision and the amounts in force, then the whole verdict.
    public func help(_ context: ScreenContext) -> [String] {
        guard form.isReady else { return [] }
        let texts = context.texts
        var lines: [String] = []
        if let field = form.widget.focusedField {
            lines.append(field.label + ": " + field.hint)
            lines += ruleLines(field.id, context)
            lines.append("")
        }
        lines += texts.explain(explanation(context), under: context.rules.ruleSet, names: personNames(context), width: HelpScreen.textWidth)
        return lines + ["", texts.applicationFormHelp]
    }

    private func ruleLines(_ field: FieldID, _ context: ScreenContext) -> [String] {
        let texts = context.texts
        let parts = field.rawValue.split(separator: ".").map(String.init)
        if parts.first == "group", let group = context.rules.ruleSet.group(parts.dropFirst().joined(separator: ".")) {
            return [texts.title(group.title), texts.basis(texts.describe(group.provision))]
                + (group.condition.map { thresholdLines($0, context) } ?? [])
        }
        if parts.first == "document" {
            let kind = parts.dropFirst().dropLast().joined(separator: ".")
            let rule = context.rules.ruleSet.documents.first { $0.kind == kind }
            return rule.map { [texts.title($0.title), texts.basis(texts.describe($0.provision))] } ?? []
        }
        let criteria = Self.criteria(of: field)
        var lines: [String] = []
        for requirement in context.rules.ruleSet.requirements where requirement.condition.uses(any: criteria) {
            lines.append(texts.title(requirement.title))
            lines += requirement.condition.provisions.map { texts.basis(texts.describe($0)) }
        }
        for group in context.rules.ruleSet.groups(for: .application) {
            guard let condition = group.condition, condition.uses(any: criteria) else { continue }
            lines += [texts.title(group.title), texts.basis(texts.describe(group.provision))] + thresholdLines(condition, context)
        }
        return lines
    }

    /// The criteria that look at a field.
    static func criteria(of field: FieldID) -> [String] {
        switch field {
        case channel, receivedOn, receivedAt, postmark: return ["filed_in_window"]
        case FieldID(FieldKey.signed): return ["form_signed"]
        case FieldID(FieldKey.rightInstitution): return ["filed_at_right_institution"]
        default: break
        }
        let name = field.rawValue
        for (part, criteria) in Self.criteriaByField where name.hasPrefix(part) || name.hasSuffix(part) { return criteria }
        if name.hasPrefix("address.") { return ["registered_in_territory", "lives_in_territory"] }
        if name.hasPrefix("home.") {
            return ["household_without_computer_and_internet", "household_without_computer", "household_without_internet"]
        }
        if name.hasPrefix("income.") || name.hasSuffix("amily") { return ["income_within_limit"] }
        if name.hasPrefix("certificate.") { return ["disability_degree"] }
        if name.hasSuffix("birthDate") || name.hasSuffix("pesel") { return ["age_at_least", "age_under", "minor_represented"] }
        if field == representative || field == representativeKind { return ["minor_represented"] }
        return []
    }

    /// Fields that are there for one criterion, by how their names begin or end.
    private static let criteriaByField: [(String, [String])] = [
        (".learnerCategory", ["learner"]), (".learner", ["learner"]), (".learningDuty", ["learner"]),
        (".gradeAverage", ["grade_average_above"]), (".fosterForm", ["foster_family"]), (".singleParent", ["single_parent"]),
        (".livesInTerritory", ["lives_in_territory"]), ("nomination.", ["nominated"]),
        ("benefit.", ["benefit_awarded", "income_within_limit"]), ("confirmation.", ["confirmed_by_person"]),
        ("support.", ["not_supported_before"]), (".hasCertificate", ["income_within_limit"]), (Self.route.rawValue, ["route_declared"]),
    ]

    /// The amounts that the condition compares with, as printed by the programme or set by law on the day.
    private func thresholdLines(_ condition: Condition, _ context: ScreenContext) -> [String] {
        let texts = context.texts
        let day = filingDay(context) ?? context.moment.day
        return condition.thresholdKeys.compactMap { key in
            let row = context.rules.law.threshold(key, on: day)
            guard let amount = context.rules.ruleSet.printed(key, on: day)?.amount ?? row?.amount else { return nil }
            let line = texts.applicationThreshold(amount, texts.threshold(key))
            return row?.valid.from.map { line + " " + texts.inForceSince($0) } ?? line
        }
    }
}

extension Condition {
    func uses(any criteria: [String]) -> Bool { criteria.contains { uses($0) } }

    var provisions: [Provision] { uses.map(\.provision) }

    var thresholdKeys: [String] {
        uses.flatMap { use in
            ["single_threshold", "threshold", "disabled_child_threshold"].compactMap { name in
                if case .text(let key)? = use.parameters[name] { key } else { nil }
            }
        }
    }
}

import Casework
import Localization
import Rules
import Terminal

/// The fields that claimed groups and requirements ask for.
extension ApplicationForm {
    static let nomination = FieldID("nomination.by")
    static let route = FieldID(FieldKey.declaredRoute)
    static func benefit(_ kind: BenefitKind) -> FieldID { FieldID(FieldKey.benefit(kind, .awarded)) }
    static func support(_ kind: PriorSupportKind, _ field: FieldKey.SupportField) -> FieldID { FieldID(FieldKey.support(kind, field)) }
    static func confirmation(_ what: String) -> FieldID { FieldID(FieldKey.confirmation(what)) }
    /// Neither a body nor a category, but a known "none".
    static let none = "none"

    func standing(
        _ id: FieldID, _ name: StandingField, _ kind: FieldKind = .text, width: Int? = nil, continues: Bool = false, _ texts: any Texts
    ) -> FormField {
        FormField(
            id, label: texts.label(of: name), kind: kind, hint: texts.hint(of: name), maxLength: FieldText.nameLimit, width: width,
            continuesLine: continues)
    }

    /// A choice among words, each with its name, in the width of the form's values.
    private func choice<Word: RawRepresentable<String>>(_ words: [Word], _ name: (Word) -> String, none: String? = nil) -> FieldKind {
        let options = words.map { ChoiceOption(id: $0.rawValue, label: name($0)) }
        return .choice(options + (none.map { [ChoiceOption(id: Self.none, label: $0)] } ?? []))
    }

    /// What the claimed groups and the requirements ask about the applicant, after the groups that ask it.
    func standingSections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        var sections: [FormSection] = []
        let asked = facts(asked: context)
        let about = isOfHousehold
            ? [] : learningFields(asked, context) + careFields(asked, texts) + nominationFields(asked, context)
                + benefitFields(context)
        if !about.isEmpty { sections.append(FormSection(texts.standingHeading, about)) }
        let relatives = doubtfulRelatives(context)
        if !relatives.isEmpty {
            sections.append(
                FormSection(
                    texts.benefitFamilyHeading,
                    relatives.map { person($0, .inBenefitFamily, .inBenefitFamily, yesNoOnly(texts), texts) }))
        }
        for years in yearlyIncomes(context) {
            sections.append(
                FormSection(
                    texts.yearlyIncomes(years.basis, years.year),
                    years.slots.flatMap { incomeRow(years.prefix + $0, of: $0, year: years.year, context) }))
        }
        return sections + certificateSections(context)
    }

    /// A field of another person, with the name as its label.
    func person(
        _ slot: String, _ field: FieldKey.MemberField, _ name: StandingField, _ kind: FieldKind, _ texts: any Texts
    ) -> FormField {
        var shown = standing(Self.member(slot, field), name, kind, texts)
        shown.label = givenFirst(slot, texts)
        return shown
    }

    /// Given names first: a family shares the other one.
    func givenFirst(_ slot: String, _ texts: any Texts) -> String {
        let name = FieldText.trimmed(form.text(Self.member(slot, .givenNames)) + " " + form.text(Self.member(slot, .familyName)))
        return name.isEmpty ? texts.applicationNamelessPerson : name
    }

    private func learningFields(_ asked: Set<FactKey>, _ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let uses = uses(context).filter { $0.id == "learner" }
        let categories = uses.words("categories", of: "learner")
        var fields: [FormField] = []
        var learns = true
        if !categories.isEmpty {
            let field = Self.member("0", .learnerCategory)
            fields.append(
                standing(
                    field, .learnerCategory,
                    choice(LearnerCategory.allCases, { texts.name(of: $0) }, none: texts.doesNotLearn), width: 28, texts))
            learns = form[field] != Self.none
            let bound = uses.filter { $0.parameters["while_learning_duty"] == .flag(true) }.words("categories", of: "learner")
            if bound.contains(form[field]) {
                fields.append(standing(Self.member("0", .learningDuty), .learningDuty, yesNo(texts), texts))
            }
        } else if asked.contains(.learner) {
            fields.append(standing(Self.member("0", .learner), .learner, yesNo(texts), texts))
            learns = form[Self.member("0", .learner)] != "no"
        }
        if learns, asked.contains(.gradeAverage) {
            fields.append(standing(Self.member("0", .gradeAverage), .gradeAverage, .money, width: 6, texts))
        }
        return fields
    }

    private func careFields(_ asked: Set<FactKey>, _ texts: any Texts) -> [FormField] {
        var fields: [FormField] = []
        if asked.contains(.fosterForm) {
            fields.append(
                standing(
                    Self.member("0", .fosterForm), .fosterForm, choice(FosterForm.allCases, { texts.name(of: $0) }), width: 28, texts))
        }
        if asked.contains(.singleParent) {
            fields.append(standing(Self.member("0", .singleParent), .singleParent, yesNo(texts), texts))
        }
        return fields
    }

    private func nominationFields(_ asked: Set<FactKey>, _ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        var fields: [FormField] = []
        if asked.contains(.nominations) {
            var words = uses(context).words("by", of: "nominated")
            if words.contains(NominatingBody.welfareCentre.rawValue) { words.insert(NominatingBody.otherWelfareCentre.rawValue) }
            let bodies = NominatingBody.allCases.filter { words.contains($0.rawValue) || $0.rawValue == form[Self.nomination] }
            fields.append(
                standing(
                    Self.nomination, .nomination, choice(bodies, { texts.name(of: $0) }, none: texts.nobodyNominated), width: 28, texts))
        }
        let routes = routesAsked(context)
        if !routes.isEmpty {
            // A body goes by the name that it has on the day, where the programme gives one.
            let day = filingDay(context) ?? context.moment.day
            let options = routes.map { code in
                let body = context.rules.ruleSet.institutions.first { $0.role == code && $0.valid.contains(day) }
                return ChoiceOption(id: code, label: body?.name ?? code)
            }
            fields.append(standing(Self.route, .route, .choice(options), width: 28, texts))
        }
        return fields
    }

    private func benefitFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let answers = choice(BenefitAnswer.allCases, { texts.name(of: $0) })
        let benefits = benefitsAsked(context).map { kind in
            var field = standing(Self.benefit(kind), .benefit, answers, width: 28, texts)
            field.label = texts.label(of: kind)
            field.hint = texts.name(of: kind).prefix(1).uppercased() + texts.name(of: kind).dropFirst() + ": " + field.hint
            return field
        }
        return benefits
            + confirmationsAsked(context).map { matter in
                var field = standing(Self.confirmation(matter.what), .confirmation, yesNo(texts), texts)
                field.hint = texts.hintConfirmation(matter.rule)
                return field
            }
    }

    /// Each kind of support that the requirements bar: received or not; when, lost and confirmed only where it was.
    func supportFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let losses = choice(EquipmentLoss.allCases, { texts.name(of: $0) })
        return supportAsked(context).flatMap { kind in
            let received = Self.support(kind, .received)
            var fields = [
                Self.answered(
                    received, label: texts.label(of: kind), about: texts.name(of: kind), hint: texts.hint(of: .support), texts)
            ]
            guard form[received] == "yes" else { return fields }
            let rules = uses(context).filter { $0.id == "not_supported_before" && $0.parameters["kind"] == .text(kind.rawValue) }
            if rules.contains(where: { $0.parameters["years"] != nil }) {
                fields.append(standing(Self.support(kind, .day), .supportDay, .date, width: 11, texts))
            }
            guard rules.contains(where: { $0.parameters["proven_loss_excuses"] == .flag(true) }) else { return fields }
            fields.append(standing(Self.support(kind, .loss), .equipmentLoss, losses, width: 28, texts))
            if form[Self.support(kind, .loss)] == EquipmentLoss.randomEvent.rawValue {
                fields.append(standing(Self.support(kind, .lossConfirmed), .lossConfirmed, yesNo(texts), texts))
            }
            return fields
        }
    }

    // MARK: What they say

    /// The application with what stands in those fields; what was never answered stays unknown.
    func addStanding(to content: inout ApplicationContent, _ context: ScreenContext) {
        let before = stored?.application.state.content
        content.nominations = nominations(before?.nominations)
        let benefits = BenefitKind.allCases.compactMap { kind in
            BenefitAnswer(rawValue: form[Self.benefit(kind)])?.line(kind)
        }
        content.benefitDecisions = benefits.isEmpty ? nil : benefits
        let supports = PriorSupportKind.allCases.compactMap { supportLine($0, context) }
        content.priorSupport = supports.isEmpty ? nil : supports
        let confirmations = context.rules.ruleSet.mattersToConfirm.sorted().compactMap { what -> ConfirmationLine? in
            guard let answer = AnswerEntry.parse(form[Self.confirmation(what)]) else { return nil }
            let old = before?.confirmations?.first { $0.what == what && $0.confirmed == answer }
            return old ?? ConfirmationLine(what: what, confirmed: answer, by: context.actor.login, on: context.moment.day)
        }
        content.confirmations = confirmations.isEmpty ? nil : confirmations
        content.declaredRoute = FieldText.optional(form[Self.route])
    }

    /// The body chosen; what else was recorded of nominations stays as long as the answer does.
    private func nominations(_ before: [NominationLine]?) -> [NominationLine]? {
        switch form[Self.nomination] {
        case "": return nil
        case Self.none: return []
        case let word:
            if let before, before.first?.by.rawValue == word { return before }
            return NominatingBody(rawValue: word).map { [NominationLine(by: $0)] }
        }
    }

    private func supportLine(_ kind: PriorSupportKind, _ context: ScreenContext) -> PriorSupportLine? {
        guard let received = AnswerEntry.parse(form[Self.support(kind, .received)]) else { return nil }
        guard received else { return PriorSupportLine(kind: kind, received: false) }
        let loss = EquipmentLoss(rawValue: form[Self.support(kind, .loss)])
        return PriorSupportLine(
            kind: kind, received: true, day: day(Self.support(kind, .day), context, lean: .past), loss: loss,
            lossConfirmed: loss == .randomEvent ? AnswerEntry.parse(form[Self.support(kind, .lossConfirmed)]) : nil)
    }

    /// What the fields say of a member.
    func addStanding(to member: inout Member, _ slot: String) {
        let category = form[Self.member(slot, .learnerCategory)]
        if category == Self.none { member.learner = false }
        if let known = LearnerCategory(rawValue: category) {
            member.learnerCategory = known
            member.learner = true
        }
        if member.learner != false {
            member.learningDuty = AnswerEntry.parse(form[Self.member(slot, .learningDuty)])
            member.gradeAverage = GradeEntry.parse(form[Self.member(slot, .gradeAverage)])
            if member.gradeAverage != nil { member.learner = true }
        }
        member.fosterForm = FosterForm(rawValue: form[Self.member(slot, .fosterForm)])
        member.singleParent = AnswerEntry.parse(form[Self.member(slot, .singleParent)])
        member.livesInTerritory = AnswerEntry.parse(form[Self.member(slot, .livesInTerritory)])
        member.hasCertificate = AnswerEntry.parse(form[Self.member(slot, .hasCertificate)])
    }
}

/// A grade average: `4,25`, `4.25`, `4`; at most three decimals.
enum GradeEntry {
    /// The average in thousandths, or `nil`.
    static func parse(_ text: String) -> Int? {
        let parts = FieldText.trimmed(text).split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count <= 2, let whole = parts.first, whole.count == 1, let units = Int(whole) else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.count <= 3, parts.count == 1 || !decimals.isEmpty, decimals.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
        return Int(padded).map { units * 1_000 + $0 }
    }

    /// `4,25`.
    static func text(_ thousandths: Int) -> String {
        var decimals = String(String(1_000 + thousandths % 1_000).dropFirst())
        while decimals.count > 1, decimals.last == "0" { decimals.removeLast() }
        return String(thousandths / 1_000) + "," + decimals
    }
}

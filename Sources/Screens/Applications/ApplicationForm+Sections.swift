import Casework
import Localization
import Rules
import Terminal

/// The fields that apply now, in the order of the paper form.
extension ApplicationForm {
    public func sections(_ context: ScreenContext) -> [FormSection] {
        guard form.isReady else { return [] }
        let texts = context.texts
        var sections = [
            FormSection(texts.title(of: .filing), filingFields(texts)),
            FormSection(texts.title(of: .applicant), memberFields("0", context)),
            FormSection(texts.title(of: .address), addressFields(context)),
        ]
        if !duplicates.isEmpty { sections.insert(FormSection(texts.duplicatesHeading, duplicateFields(context)), at: 2) }
        let listed = earlierFields(context)
        if !listed.isEmpty { sections.insert(FormSection(texts.earlierHeading, listed), at: 2) }
        if asksForRepresentative || isMinor("0", context) {
            sections.append(FormSection(texts.title(of: .representative), representativeFields(context)))
        }
        for (index, slot) in slots.enumerated() {
            sections.append(FormSection(texts.applicationPerson(index + 2), memberFields(slot, context)))
        }
        sections.append(
            FormSection(
                texts.title(of: .persons),
                [FormField(Self.addPerson, label: texts.applicationAddPerson, kind: .action, hint: texts.applicationAddHint)]))
        sections.append(FormSection(texts.title(of: .incomes), incomeFields(context)))
        sections.append(FormSection(texts.title(of: .home), homeFields(texts)))
        let support = supportFields(context)
        if !support.isEmpty { sections.append(FormSection(texts.supportHeading, support)) }
        sections.append(FormSection(texts.title(of: .groups), groupFields(context)))
        sections += standingSections(context)
        sections.append(FormSection(texts.title(of: .documents), documentFields(context)))
        return sections
    }

    func field(
        _ id: FieldID, _ name: ApplicationField, _ kind: FieldKind = .text, required: Bool = false, limit: Int = FieldText.nameLimit,
        width: Int? = nil, continues: Bool = false, _ texts: any Texts
    ) -> FormField {
        FormField(
            id, label: texts.label(of: name), kind: kind, hint: texts.hint(of: name), isRequired: required, maxLength: limit,
            width: width, continuesLine: continues)
    }

    func yesNo(_ texts: any Texts) -> FieldKind { .yesNoUnknown(yes: texts.yes, no: texts.no, unknown: texts.notKnown) }

    private func filingFields(_ texts: any Texts) -> [FormField] {
        let channels = FilingChannel.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        var fields = [
            field(Self.channel, .channel, .choice(channels), required: true, texts),
            field(Self.receivedOn, .receivedOn, .date, required: true, width: 11, texts),
            field(Self.receivedAt, .receivedAt, .time, continues: true, texts),
        ]
        if form[Self.channel] == FilingChannel.post.rawValue {
            fields.append(field(Self.postmark, .postmark, .date, required: true, width: 11, texts))
        }
        if !rounds.isEmpty {
            let options = rounds.map { ChoiceOption(id: $0.id.rawValue, label: texts.roundOption($0.number, $0.window)) }
            fields.insert(FormField(Self.round, label: texts.roundLabel, kind: .choice(options), hint: texts.roundChoiceHint, isRequired: true), at: 0)
        }
        fields.append(field(FieldID(FieldKey.signed), .signed, yesNo(texts), texts))
        fields.append(field(FieldID(FieldKey.rightInstitution), .rightInstitution, yesNo(texts), texts))
        return fields
    }

    private func memberFields(_ slot: String, _ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let isApplicant = slot == "0"
        let known = memberPESEL(slot, context)
        let birth = Self.member(slot, .birthDate)
        let agrees = known?.birthDate != nil && day(birth, context, lean: .past) == known?.birthDate
        let sexes = Sex.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        var fields = [
            field(Self.member(slot, .familyName), .familyName, required: true, width: 28, texts),
            field(Self.member(slot, .givenNames), .givenNames, required: true, width: 28, texts),
            field(Self.member(slot, .pesel), .pesel, .pesel(isMasked: true), texts),
        ]
        if known == nil && form.text(Self.member(slot, .pesel)).isEmpty {
            fields.append(field(Self.member(slot, .identityDocument), .identityDocument, required: isApplicant, width: 28, texts))
        }
        fields.append(
            field(birth, .birthDate, agrees ? .computed : .date, required: isApplicant || slot == Self.outside, width: 11, texts))
        fields.append(field(Self.member(slot, .sex), .sex, .choice(sexes), width: 9, continues: true, texts))
        if agrees && known?.sex.rawValue == form[Self.member(slot, .sex)] {
            // Known from the number: shown, not asked.
            fields[fields.count - 1].kind = .computed
            fields[fields.count - 1].id = FieldID("member." + slot + ".sexName")
        }
        if slot != Self.outside && !isApplicant {
            let relations = Relation.allCases.filter { $0 != .applicant && $0 != .outsideRepresentative }
            let options = relations.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
            fields.append(field(Self.member(slot, .relation), .relation, .choice(options), required: true, texts))
            fields.append(field(Self.member(slot, .inFamily), .inFamily, yesNoOnly(texts), texts))
        }
        if isApplicant || slot == Self.outside {
            fields.append(field(Self.member(slot, .phone), .phone, limit: 30, width: 20, texts))
        }
        return fields
    }

    func yesNoOnly(_ texts: any Texts) -> FieldKind {
        .choice([ChoiceOption(id: "yes", label: texts.yes), ChoiceOption(id: "no", label: texts.no)])
    }

    private func addressFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let kinds = RegistrationKind.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        let isBegun = hasAddress
        var fields = [field(Self.address(.registration), .registration, .choice(kinds), texts)]
        if form[Self.address(.registration)] == RegistrationKind.temporary.rawValue {
            fields.append(field(Self.address(.validUntil), .validUntil, .date, width: 11, continues: true, texts))
        }
        if facts(asked: context).contains(.livesInTerritory) {
            fields.append(standing(Self.member("0", .livesInTerritory), .livesInTerritory, yesNo(texts), texts))
        }
        fields += [
            field(Self.address(.locality), .locality, required: isBegun, width: 28, texts),
            field(Self.address(.street), .street, width: 28, texts),
            field(Self.address(.building), .building, required: isBegun, limit: 20, width: 8, texts),
            field(Self.address(.flat), .flat, limit: 20, width: 6, continues: true, texts),
            field(Self.address(.postcode), .postcode, .postcode, required: isBegun, texts),
            field(Self.address(.postTown), .postTown, required: isBegun, width: 28, texts),
        ]
        return fields
    }

    private func representativeFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let adults = slots.filter { !isMinor($0, context) }.map { slot in
            let name = FieldText.trimmed(name(of: slot))
            return ChoiceOption(id: slot, label: name.isEmpty ? texts.applicationNamelessPerson : name)
        }
        let kinds = [RepresentativeKind.statutoryRepresentative, .legalGuardian, .actualGuardian].map {
            ChoiceOption(id: $0.rawValue, label: texts.name(of: $0))
        }
        let isObliged = isMinor("0", context)
        var fields = [
            field(
                Self.representative, .representative,
                .choice([ChoiceOption(id: Self.outside, label: texts.applicationOutsider)] + adults), required: isObliged, width: 28,
                texts),
            field(Self.representativeKind, .representativeKind, .choice(kinds), required: isObliged, texts),
        ]
        if form[Self.representative] == Self.outside { fields += memberFields(Self.outside, context) }
        return fields
    }

    private func homeFields(_ texts: any Texts) -> [FormField] {
        var fields = [field(FieldID(FieldKey.homeComputer), .computer, yesNo(texts), texts)]
        if form[FieldID(FieldKey.homeComputer)] == "yes" {
            fields.append(field(FieldID(FieldKey.homeComputerWorks), .computerWorks, yesNo(texts), texts))
        }
        fields.append(field(FieldID(FieldKey.homeInternet), .internet, yesNo(texts), texts))
        return fields
    }

    /// Yes or no, each with the title; the row says what it is about also before it is answered.
    static func answered(
        _ id: FieldID, label: String, about title: String, hint: String, _ texts: any Texts
    ) -> FormField {
        let options = [
            ChoiceOption(id: "yes", label: texts.yes + " – " + title), ChoiceOption(id: "no", label: texts.no + " – " + title),
        ]
        var field = FormField(id, label: label, kind: .choice(options), hint: title + ". " + hint, width: 28)
        field.placeholder = "? – " + title
        return field
    }

    private func groupFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        return context.rules.ruleSet.groups(for: .application).map { group in
            let title = texts.title(group.title)
            return Self.answered(Self.group(group.code), label: group.code, about: title, hint: texts.applicationGroupHint, texts)
        }
    }

    private func documentFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        var fields: [FormField] = []
        for (index, document) in requiredDocuments(context).enumerated() {
            let title = texts.title(document.title)
            fields.append(
                Self.answered(
                    Self.document(document.kind, "presented"), label: texts.applicationDocument(index + 1), about: title,
                    hint: texts.applicationDocumentHint, texts))
            if document.certifiedRequired && form[Self.document(document.kind, "presented")] == "yes" {
                fields.append(
                    field(Self.document(document.kind, "certified"), .certified, yesNoOnly(texts), texts))
            }
        }
        return fields
    }
}

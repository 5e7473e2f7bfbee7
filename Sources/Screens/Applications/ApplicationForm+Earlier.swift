import Casework
import Localization
import Rules
import Terminal

/// People on the list of earlier beneficiaries who may be somebody of the household: shown while typing, decided once and with a reason.
extension ApplicationForm {
    static func earlierDecision(_ beneficiary: CaseID) -> FieldID { FieldID("earlier." + beneficiary.rawValue + ".decision") }
    static func earlierReason(_ beneficiary: CaseID) -> FieldID { FieldID(FieldKey.earlierMatch(beneficiary)) }

    /// The matches of those who are in the form now, each line of the list once.
    var earlierMatches: [EarlierMatch] {
        var seen: Set<CaseID> = []
        return persons.flatMap { earlier[personID($0)] ?? [] }.filter { seen.insert($0.beneficiary.id).inserted }
    }

    /// Those about whom nothing is decided here yet.
    var undecidedEarlier: [EarlierMatch] { earlierMatches.filter { form[Self.earlierDecision($0.beneficiary.id)].isEmpty } }

    func earlierText(_ context: ScreenContext) -> String {
        let lines = undecidedEarlier.prefix(3).map { context.texts.line(of: $0.beneficiary.content, context.rules.peselReading) }
        return context.texts.earlierWarning(lines.joined(separator: "; "))
    }

    /// Asks about the people of some rows, where the programme looks at earlier support at all.
    func earlierQuestions(_ rows: [String], _ context: ScreenContext) -> [Effect] {
        guard facts(asked: context).contains(.possibleSupport) else { return [] }
        let searches = rows.compactMap { slot -> EarlierSearch? in
            let search = EarlierSearch(
                person: personID(slot), pesel: memberPESEL(slot, context)?.pesel, name: name(of: slot), birthDate: birthDate(slot, context))
            return search.pesel == nil && search.birthDate == nil ? nil : search
        }
        return searches.isEmpty ? [] : [.query(.earlierMatches(searches, in: householdID))]
    }

    mutating func take(_ matches: [EarlierMatch], for searches: [EarlierSearch], _ context: ScreenContext) {
        for search in searches { earlier[search.person] = matches.filter { $0.person == search.person } }
        if !undecidedEarlier.isEmpty { form.notice = Message(.warning, earlierText(context)) }
    }

    /// One choice for each of them, and its reason.
    func earlierFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let options = [
            ChoiceOption(id: Self.otherPerson, label: texts.duplicateOther), ChoiceOption(id: Self.samePerson, label: texts.duplicateSame),
        ]
        return earlierMatches.flatMap { match -> [FormField] in
            let content = match.beneficiary.content
            let line = texts.line(of: content, context.rules.peselReading)
            var decision = FormField(
                Self.earlierDecision(match.beneficiary.id), label: content.listName, kind: .choice(options), hint: line + ". " + texts.earlierHint, width: 28)
            decision.placeholder = "? – " + texts.line(of: content.grant)
            guard !form[decision.id].isEmpty else { return [decision] }
            let reason = FormField(
                Self.earlierReason(match.beneficiary.id), label: texts.duplicateReason, kind: .notes, hint: texts.earlierReasonHint, isRequired: true,
                maxLength: FieldText.noteLimit, width: 28)
            return [decision, reason]
        }
    }

    /// What was decided in this form; decisions stored before stand as they are.
    func earlierDecisions(_ before: HouseholdContent?) -> [EarlierDecision]? {
        let own = earlierMatches.compactMap { match -> EarlierDecision? in
            let answer = form[Self.earlierDecision(match.beneficiary.id)]
            guard !answer.isEmpty, before?.earlierDecision(of: match.person, on: match.beneficiary.id) == nil else { return nil }
            let same = answer == Self.samePerson
            return EarlierDecision(
                person: match.person, beneficiary: match.beneficiary.id, same: same, reason: form.text(Self.earlierReason(match.beneficiary.id)),
                grant: same ? match.beneficiary.content.grant : nil)
        }
        let all = (before?.earlierDecisions ?? []) + own
        return all.isEmpty ? nil : all
    }
}

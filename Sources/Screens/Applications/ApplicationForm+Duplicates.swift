import Casework
import Localization
import Rules
import Terminal

/// Persons whom the office knows and who may be the one being typed: shown while typing, decided once and with a reason.
extension ApplicationForm {
    static let otherPerson = "other"
    static let samePerson = "same"

    static func decision(_ other: PersonID) -> FieldID { FieldID("distinction." + other.rawValue + ".decision") }
    static func reason(_ other: PersonID) -> FieldID { FieldID(FieldKey.distinction(other)) }

    /// Those about whom nothing is decided here yet.
    var undecidedDuplicates: [PersonRow] { duplicates.filter { form[Self.decision($0.person)] != Self.otherPerson } }

    func duplicateText(_ context: ScreenContext) -> String {
        let names = undecidedDuplicates.prefix(3).map { label($0, context) }
        return context.texts.applicationDuplicate(names.joined(separator: "; "))
    }

    private func label(_ row: PersonRow, _ context: ScreenContext) -> String {
        let born = row.birthDate.map { " " + context.texts.date($0) } ?? ""
        return row.name + born + ", " + row.locality
    }

    /// One choice for each of them; the reason is asked where it is another person.
    func duplicateFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let options = [
            ChoiceOption(id: Self.otherPerson, label: texts.duplicateOther), ChoiceOption(id: Self.samePerson, label: texts.duplicateSame),
        ]
        return duplicates.flatMap { row -> [FormField] in
            var decision = FormField(
                Self.decision(row.person), label: row.name, kind: .choice(options), hint: label(row, context) + ". " + texts.duplicateHint,
                width: 28)
            decision.placeholder = "? – " + [row.birthDate.map(texts.date), row.locality].compactMap { $0 }.joined(separator: ", ")
            guard form[decision.id] == Self.otherPerson else { return [decision] }
            let reason = FormField(
                Self.reason(row.person), label: texts.duplicateReason, kind: .notes, hint: texts.duplicateReasonHint, isRequired: true,
                maxLength: FieldText.noteLimit, width: 28)
            return [decision, reason]
        }
    }

    /// What was decided in this form; decisions stored before stand as they are.
    func distinctions(_ before: HouseholdContent?) -> [Distinction]? {
        let own = duplicates.filter { form[Self.decision($0.person)] == Self.otherPerson }.map { row in
            Distinction(
                person: personID("0"), other: row.person, otherHousehold: row.household, reason: form.text(Self.reason(row.person)))
        }
        let all = (before?.distinctions ?? []) + own.filter { before?.distinction(of: $0.person, from: $0.other) == nil }
        return all.isEmpty ? nil : all
    }
}

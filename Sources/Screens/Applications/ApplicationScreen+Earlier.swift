import Casework
import Localization
import Rules
import Terminal

/// Members who may stand on the list of earlier beneficiaries: shown with what they got, decided by one key with a reason. And who else applies from
/// the same address.
extension ApplicationScreen {
    static let earlierTag = "earlier"
    private static let answer: FieldID = "earlier.answer"
    private static let earlierReason: FieldID = "earlier.reason"

    /// The key, where there is something to decide.
    func earlierBindings(_ context: ScreenContext) -> [Binding] {
        guard let file, let first = file.earlier.first else { return [] }
        let denial = context.denial(of: .earlier(.decide(household: file.household.state.id, decision(first, same: false, reason: ""))))
        return [Binding(Self.earlierTag, [.character("b")], context.texts.earlierDecide, unavailable: denial)]
    }

    func earlierLines(_ file: ApplicationFile, _ context: ScreenContext) -> [TextView.Paragraph] {
        let texts = context.texts
        let household = file.household.state.content
        let decided = (household.earlierDecisions ?? []).map { decision in
            let name = household.member(decision.person)?.listName ?? ""
            let grant = decision.grant.map { ": " + texts.line(of: $0) } ?? ""
            return TextView.Paragraph(texts.earlierStands(name, same: decision.same) + grant, indent: 2)
        }
        let open = file.earlier.map { match in
            TextView.Paragraph(
                texts.earlierWarning(texts.line(of: match.beneficiary.content, context.rules.peselReading)), style: .warning, indent: 2)
        }
        let lines = open + decided
        return lines.isEmpty ? [] : [TextView.Paragraph(texts.earlierHeading, style: .heading)] + lines
    }

    func neighbourLines(_ file: ApplicationFile, _ texts: any Texts) -> [TextView.Paragraph] {
        guard !file.neighbours.isEmpty else { return [] }
        return [TextView.Paragraph(texts.sameAddress(file.neighbours.map { $0.number + " (" + $0.applicantName + ")" }), indent: 2)]
    }

    mutating func beginEarlier(_ file: ApplicationFile, _ context: ScreenContext) {
        guard let match = file.earlier.first else { return }
        let texts = context.texts
        let options = [
            ChoiceOption(id: ApplicationForm.otherPerson, label: texts.duplicateOther),
            ChoiceOption(id: ApplicationForm.samePerson, label: texts.duplicateSame),
        ]
        let fields = [
            FormField(Self.answer, label: texts.earlierAnswer, kind: .choice(options), hint: texts.earlierHint, isRequired: true, width: 28),
            FormField(
                Self.earlierReason, label: texts.duplicateReason, kind: .notes, hint: texts.earlierReasonHint, isRequired: true,
                maxLength: FieldText.noteLimit, width: 56),
        ]
        let name = file.household.state.content.member(match.person)?.listName ?? ""
        let line = texts.line(of: match.beneficiary.content, context.rules.peselReading)
        prompt = InlinePrompt(tag: Self.earlierTag, title: texts.earlierAsk(name) + " " + line, fields: fields, values: [:], labelWidth: 14)
    }

    mutating func finishEarlier(_ open: InlinePrompt, _ file: ApplicationFile) -> [Effect] {
        guard let match = file.earlier.first else { return [] }
        let same = open.widget.value(Self.answer) == ApplicationForm.samePerson
        let command = EarlierCommand.decide(household: file.household.state.id, decision(match, same: same, reason: open.text(Self.earlierReason)))
        return submit(.earlier(command), base: [VersionedCase(id: file.household.state.id, version: file.household.version)])
    }

    private func decision(_ match: EarlierMatch, same: Bool, reason: String) -> EarlierDecision {
        EarlierDecision(person: match.person, beneficiary: match.beneficiary.id, same: same, reason: reason)
    }

    /// What is told once it is saved; nil for any other command.
    func earlierDone(_ command: Command?, _ texts: any Texts) -> String? {
        guard case .earlier(.decide(_, let decision))? = command else { return nil }
        return texts.earlierDone(same: decision.same)
    }
}

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

    /// The key, where there is something to decide, or a decision that may have been wrong.
    func earlierBindings(_ context: ScreenContext) -> [Binding] {
        guard let file, let pair = file.earlier.first.map({ Pair($0.person, $0.beneficiary.id) }) ?? decidedPairs(file).first else { return [] }
        let denial = context.denial(of: .earlier(.decide(household: file.household.state.id, pair.decision(same: false, reason: ""))))
        let text = file.earlier.isEmpty ? context.texts.earlierAmend : context.texts.earlierDecide
        return [Binding(Self.earlierTag, [.character("b")], text, unavailable: denial)]
    }

    /// A member and somebody on the list.
    private struct Pair {
        let person: PersonID
        let beneficiary: CaseID

        init(_ person: PersonID, _ beneficiary: CaseID) { (self.person, self.beneficiary) = (person, beneficiary) }

        func decision(same: Bool, reason: String) -> EarlierDecision {
            EarlierDecision(person: person, beneficiary: beneficiary, same: same, reason: reason)
        }
    }

    private func decidedPairs(_ file: ApplicationFile) -> [Pair] {
        (file.household.state.content.earlierDecisions ?? []).map { Pair($0.person, $0.beneficiary) }
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
        guard let match = file.earlier.first else { return beginAmending(file, context) }
        let texts = context.texts
        let options = [
            ChoiceOption(id: ApplicationForm.otherPerson, label: texts.duplicateOther),
            ChoiceOption(id: ApplicationForm.samePerson, label: texts.duplicateSame),
        ]
        let answer = FormField(Self.answer, label: texts.earlierAnswer, kind: .choice(options), hint: texts.earlierHint, isRequired: true, width: 28)
        let fields = [answer, reasonField(texts.earlierReasonHint, texts)]
        let name = file.household.state.content.member(match.person)?.listName ?? ""
        let line = texts.line(of: match.beneficiary.content, context.rules.peselReading)
        prompt = InlinePrompt(tag: Self.earlierTag, title: texts.earlierAsk(name) + " " + line, fields: fields, values: [:], labelWidth: 14)
    }

    /// Nothing is left to decide: a decision that was wrong is turned round. Of several it is chosen which.
    private mutating func beginAmending(_ file: ApplicationFile, _ context: ScreenContext) {
        let texts = context.texts
        let household = file.household.state.content
        let decisions = household.earlierDecisions ?? []
        guard !decisions.isEmpty else { return }
        let options = decisions.enumerated().map { index, decision in
            ChoiceOption(id: String(index), label: texts.earlierTurned(household.member(decision.person)?.listName ?? "", same: !decision.same))
        }
        let which = FormField(Self.answer, label: texts.earlierAmended, kind: .choice(options), hint: texts.hintChoice, isRequired: true, width: 56)
        prompt = InlinePrompt(
            tag: Self.earlierTag, title: texts.earlierAmend.help, fields: [which, reasonField(texts.earlierAmendHint, texts)],
            values: decisions.count == 1 ? [Self.answer: "0"] : [:], labelWidth: 14)
        if decisions.count == 1 { prompt?.widget.moveFocus(to: Self.earlierReason) }
    }

    private func reasonField(_ hint: String, _ texts: any Texts) -> FormField {
        FormField(
            Self.earlierReason, label: texts.duplicateReason, kind: .notes, hint: hint, isRequired: true, maxLength: FieldText.noteLimit, width: 56)
    }

    mutating func finishEarlier(_ open: InlinePrompt, _ file: ApplicationFile) -> [Effect] {
        let (answer, reason) = (open.widget.value(Self.answer), open.text(Self.earlierReason))
        let decision: EarlierDecision
        if let match = file.earlier.first {
            decision = Pair(match.person, match.beneficiary.id).decision(same: answer == ApplicationForm.samePerson, reason: reason)
        } else {
            let decisions = file.household.state.content.earlierDecisions ?? []
            guard let index = Int(answer), decisions.indices.contains(index) else { return [] }
            decision = decidedPairs(file)[index].decision(same: !decisions[index].same, reason: reason)
        }
        let command = EarlierCommand.decide(household: file.household.state.id, decision)
        return submit(.earlier(command), base: [VersionedCase(id: file.household.state.id, version: file.household.version)])
    }

    /// What is told once it is saved; nil for any other command.
    func earlierDone(_ command: Command?, _ texts: any Texts) -> String? {
        guard case .earlier(.decide(_, let decision))? = command else { return nil }
        return texts.earlierDone(same: decision.same)
    }
}

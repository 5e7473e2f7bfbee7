import Casework
import Localization
import Rules
import Terminal

/// The person's switch: not to be named on a published list. It is said on the telephone or on paper, so it stands where one looks then.
extension CardScreen {
    private static let day = FieldID(FieldKey.objectionDay)

    /// The day of the person's objection, where there is one.
    var objection: CalendarDay? { card?.household.state.objection(of: person) }

    func objectionBinding(_ context: ScreenContext) -> Binding {
        let texts = context.texts
        let denial = card.flatMap { context.denial(of: .objectToPublication(ObjectToPublication(household: $0.household.state.id, person: person, day: context.moment.day))) }
        return Binding("objection", [.character("o"), .function(4)], objection == nil ? texts.objectionMake : texts.objectionTakeBack, unavailable: denial)
    }

    func objectionLines(_ texts: any Texts) -> [Line] {
        objection.map { [Line(texts.objectionLabel, texts.objectionSince($0), style: .warning)] } ?? []
    }

    mutating func askObjection(_ context: ScreenContext) {
        let texts = context.texts
        let field = FormField(Self.day, label: texts.objectionDay, kind: .date, hint: texts.hintDate, isRequired: true, width: 11)
        prompt = InlinePrompt(
            tag: "objection", title: (objection == nil ? texts.objectionMake : texts.objectionTakeBack).help, fields: [field],
            values: [Self.day: texts.date(context.moment.day)])
    }

    mutating func handlePrompt(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var open = prompt, let card else { return [] }
        let outcome = open.handle(key, context)
        prompt = open
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done:
            guard let day = open.day(Self.day, context) else { return [] }
            let household = card.household
            let act = ObjectToPublication(household: household.state.id, person: person, day: day, isTakenBack: objection != nil)
            return sender.send(.objectToPublication(act), base: [VersionedCase(id: household.state.id, version: household.version)])
        }
    }

    mutating func submitted(_ result: SubmissionResult, _ submission: Submission, _ context: ScreenContext) -> [Effect] {
        guard sender.settles(submission), case .objectToPublication(let act) = submission.command else { return [] }
        let texts = context.texts
        switch result {
        case .saved:
            prompt = nil
            return [.tell(Message(.done, act.isTakenBack ? texts.objectionTakenBack : texts.objectionSaved(act.day))), .query(query)]
        case .refused(let refusal):
            prompt?.notice = Message(.error, refusal.reasons.map { texts.refusal($0.code) }.joined(separator: " "))
            return [.query(query)]
        case .conflict:
            prompt = nil
            return [.tell(Message(.warning, texts.cardChangedMeanwhile)), .query(query)]
        }
    }
}

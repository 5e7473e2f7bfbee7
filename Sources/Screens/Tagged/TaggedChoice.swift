import Casework
import Localization
import Terminal

/// What the tagged rows are, which says what can be done with them.
public enum TaggedKind: Equatable, Sendable {
    case applications, candidates, loans, equipment

    var choices: [TaggedChoice] {
        switch self {
        case .applications: [.pass, .basicList, .reserveList, .notAccepted, .reject]
        case .candidates: [.draftLoans]
        case .loans: [.sign]
        case .equipment: [.mark, .insure]
        }
    }
}

extension TaggedChoice {
    static let reason = FieldID("reason")
    static let day = FieldID("day")
    static let policy = FieldID("policy")

    /// A command of the act, to ask whether the user may give it at all.
    var sample: Command {
        let none = CaseID(rawValue: "")
        switch self {
        case .pass, .reject: return .recordFormalResult(RecordFormalResult(application: none, passed: true, reason: ""))
        case .basicList, .reserveList, .notAccepted: return .decideList(DecideList(application: none, outcome: .notAccepted, reason: ""))
        case .draftLoans: return .draftLoan(DraftLoan(loan: none, application: none, until: nil))
        case .sign, .mark, .insure:
            let content = EquipmentContent(inventoryNumber: "", serialNumber: "", name: "")
            return .saveEquipment(SaveEquipment(unit: none, content: content))
        }
    }

    /// What has to be typed before the act.
    func fields(_ context: ScreenContext) -> (fields: [FormField], values: [FieldID: String]) {
        let texts = context.texts
        let reason = FormField(
            Self.reason, label: texts.applicationReason, kind: .notes, hint: texts.taggedReasonHint, maxLength: FieldText.noteLimit, width: 50)
        func day(_ label: String, required: Bool) -> FormField {
            FormField(Self.day, label: label, kind: .date, hint: texts.hintDate, isRequired: required, width: 11)
        }
        let today = [Self.day: texts.date(context.moment.day)]
        switch self {
        case .pass, .reject, .basicList, .reserveList, .notAccepted: return ([reason], [:])
        case .draftLoans: return ([day(texts.loanUntil, required: false)], [:])
        case .sign, .mark: return ([day(texts.loanDay, required: true)], today)
        case .insure:
            let policy = FormField(
                Self.policy, label: texts.taggedPolicy, kind: .text, hint: texts.taggedPolicyHint, isRequired: true, maxLength: 60, width: 30)
            return ([policy, day(texts.taggedInsuredUntil, required: true)], [:])
        }
    }

    /// The act with what was typed; `nil` where a day is missing.
    func act(_ prompt: InlinePrompt, naming loans: [CaseID], _ context: ScreenContext) -> TaggedAct? {
        let reason = prompt.text(Self.reason)
        let day = prompt.day(Self.day, context)
        switch self {
        case .pass: return .formalResult(passed: true, reason: reason)
        case .reject: return .formalResult(passed: false, reason: reason)
        case .basicList: return .list(.basicList, reason: reason)
        case .reserveList: return .list(.reserveList, reason: reason)
        case .notAccepted: return .list(.notAccepted, reason: reason)
        case .draftLoans: return .draftLoans(until: day, loans: loans)
        case .sign: return day.map { .signLoans($0) }
        case .mark: return day.map { .markUnits($0) }
        case .insure: return day.map { .insureUnits(policy: prompt.text(Self.policy), until: $0) }
        }
    }
}

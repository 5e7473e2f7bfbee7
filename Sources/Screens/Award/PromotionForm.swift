import Casework
import Localization
import Rules
import Terminal

/// Gives a free place to an application of the reserve list: what time may have changed is asked anew, and a reason where somebody is passed over.
public struct PromotionForm: FormScreen {
    public var form = FormCore(form: "promotion", labelWidth: 24, keepsDrafts: false)
    let application: CaseID
    var file: ApplicationFile?
    var vacancies: VacancyFile?

    private static let eligible: FieldID = "promotion.eligible"
    private static let without: FieldID = "promotion.without"
    private static let reason = FieldID(FieldKey.promotionReason)

    public init(application: CaseID) { self.application = application }

    public func title(_ context: ScreenContext) -> String { context.texts.promotionTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.promotionHelp] }
    public func draftTitle(_ context: ScreenContext) -> String { context.texts.promotionTitle }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(.edit(application), identifiers: identifiers, context)
        return [.query(.application(application)), .query(.vacancies)]
    }

    private var isFirst: Bool { vacancies?.next?.id == application }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let options = [ChoiceOption(id: "yes", label: texts.yes), ChoiceOption(id: "no", label: texts.no)]
        let state = file?.application.state
        let name = state.flatMap { file?.household.state.content.member($0.content.applicant)?.listName } ?? ""
        return [
            FormSection(
                texts.promotionSection(state?.number ?? "", name),
                [
                    FormField(
                        Self.eligible, label: texts.promotionEligible, kind: .choice(options), hint: texts.promotionEligibleHint, isRequired: true, width: 8),
                    FormField(
                        Self.without, label: texts.promotionWithout, kind: .choice(options), hint: texts.promotionWithoutHint, isRequired: true, width: 8),
                    FormField(
                        Self.reason, label: texts.promotionReason, kind: .notes, hint: texts.promotionReasonHint(isFirst: isFirst), isRequired: !isFirst,
                        maxLength: FieldText.noteLimit),
                ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? { nil }
    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {}

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        switch answer {
        case .vacancies(let vacancies): self.vacancies = vacancies
        case .application(let file):
            self.file = file
            guard !form.isReady else { return [] }
            form.begin(values: [:], base: [VersionedCase(id: application, version: file.application.version)])
        case .nothing: form.notice = Message(.error, context.texts.notFound)
        default: break
        }
        return []
    }

    public func command(_ context: ScreenContext) -> Command? {
        let facts = ConfirmedFacts(isStillEligible: form[Self.eligible] == "yes", isStillWithout: form[Self.without] == "yes")
        return .award(AwardCommand(application, .promote(facts, reason: form.text(Self.reason))))
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.promotionDone(file?.application.state.number ?? ""))), .close]
    }
}

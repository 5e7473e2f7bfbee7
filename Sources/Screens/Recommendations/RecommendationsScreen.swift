import Casework
import Localization
import Terminal

/// The welfare centres' lists (KP-18), by the centre's name.
public struct RecommendationsScreen: ListScreen {
    public var list = ListCore<CaseID>()

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.recommendationsTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.recommendationsHelp] }
    public func query(_ context: ScreenContext) -> Query { .recommendations(list.request) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.recommendationColumns
        return [
            ListColumn(names.centre, width: 40, isFlexible: true), ListColumn(names.applications, width: 8, alignment: .right),
            ListColumn(names.handedOver, width: 11),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .recommendations(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            ListRow(id: row.id, cells: [row.centre, context.texts.number(row.applications), context.texts.date(row.handedOverOn)])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        let effects = handleList(event, context)
        if list.total == 0, list.narrow.isEmpty { list.widget.emptyText = context.texts.recommendationsNone }
        return effects
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.recommendation(row))] }

    public func actions(_ context: ScreenContext) -> [Binding] {
        [Binding("new", [.character("n"), .function(5)], context.texts.recommendationNew, unavailable: RecommendationScreen.denial(context))]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] { [.open(.recommendationForm)] }
}

/// Begins the lists of a welfare centre.
public struct RecommendationForm: FormScreen {
    public var form = FormCore(form: "recommendation", keepsDrafts: false)

    private static let centre = FieldID(FieldKey.recommendationCentre)

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.recommendationFormTitle }
    public func draftTitle(_ context: ScreenContext) -> String { context.texts.recommendationFormTitle }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(.new, identifiers: identifiers, context)
        form.begin(values: [:], base: [VersionedCase(id: form.subject, version: 0)])
        return []
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        return [
            FormSection(
                "",
                [
                    FormField(
                        Self.centre, label: texts.recommendationCentre, hint: texts.recommendationCentreHint, isRequired: true,
                        maxLength: FieldText.nameLimit, width: 50)
                ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? { nil }
    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {}

    public func command(_ context: ScreenContext) -> Command? {
        .recommend(
            RecommendationCommand(
                form.subject, .save(centre: form.text(Self.centre), round: nil, RecommendationLists(applications: []))))
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.recommendationBegun(form.text(Self.centre)))), .replace(.recommendation(receipt.subject))]
    }
}

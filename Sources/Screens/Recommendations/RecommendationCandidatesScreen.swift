import Casework
import Localization
import Rules
import Terminal

/// Applications that a welfare centre may hand over; one or all tagged are added to its lists.
public struct RecommendationCandidatesScreen: ListScreen {
    public var list = ListCore<CaseID>()
    let id: CaseID
    var file: RecommendationFile?
    var sender = CommandSender()
    /// Only these are shown: a recommendation mostly comes before the formal check.
    var status: ApplicationStatus? = .received

    public init(id: CaseID) { self.id = id }

    private static let statuses: [ApplicationStatus?] = [.received, .inVerification, .called, .supplemented, .formallyCorrect, nil]

    public func title(_ context: ScreenContext) -> String { context.texts.candidatesTitle(file?.sheet.state.centre ?? "") }
    public func heading(_ context: ScreenContext) -> String { context.texts.applicationFilter(status) }
    public func query(_ context: ScreenContext) -> Query { .applications(list.request, status: status) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.applicationColumns
        return [
            ListColumn(titles.number, width: 10), ListColumn(titles.name, width: 20, isFlexible: true),
            ListColumn(titles.locality, width: 14, isFlexible: true), ListColumn(titles.filed, width: 10), ListColumn(titles.status, width: 15),
        ]
    }

    /// What the centre has already stands there no more.
    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .applications(let page) = answer else { return nil }
        let known = Set(file?.sheet.state.lists.applications ?? [])
        let rows = page.rows.filter { !known.contains($0.id) }.map { row in
            ListRow(
                id: row.id,
                cells: [row.number, row.applicantName, row.locality, context.texts.date(row.filedOn), context.texts.shortName(of: row.status)])
        }
        return ListRows(rows: rows, total: page.total - (page.rows.count - rows.count), isInOrder: page.isInOrder)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        sender.identifiers = identifiers
        _ = openList(context)
        list.widget.allowsTagging = true
        return [.query(.recommendation(id))]
    }

    public func bindings(_ context: ScreenContext) -> [Binding] { listBindings(context).filter { $0.action != "open" } }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let isFinal = file?.sheet.state.handedOverOn == nil ? nil : texts.refusal(.recommendationFinal)
        let isEmpty = list.widget.rows.isEmpty ? texts.candidatesNone : nil
        let filter = texts.applicationNextFilter
        return [
            Binding("add", [.enter, .function(2)], texts.candidatesAdd, unavailable: RecommendationScreen.denial(context) ?? isFinal ?? isEmpty),
        ] + Binding.tagging(texts, onBar: texts.agendaTag) + [
            Binding("filter", [.character("s"), .function(6)], filter),
            Binding("show", [.character("w")], texts.sittingShow, unavailable: isEmpty),
        ]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "show": return list.widget.currentID.map { [.open(.application($0))] } ?? []
        case "filter":
            let index = Self.statuses.firstIndex(of: status) ?? 0
            status = Self.statuses[(index + 1) % Self.statuses.count]
            return [.query(query(context))]
        default:
            let tagged = list.widget.taggedInOrder
            return add(tagged.isEmpty ? list.widget.currentID.map { [$0] } ?? [] : tagged)
        }
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [] }

    private mutating func add(_ applications: [CaseID]) -> [Effect] {
        guard let sheet = file?.sheet, !applications.isEmpty else { return [] }
        var lists = sheet.state.lists
        lists.applications += applications
        return sender.send(
            .recommend(RecommendationCommand(id, .save(centre: sheet.state.centre, round: sheet.state.round, lists))),
            base: [VersionedCase(id: id, version: sheet.version)])
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answer(.recommendation(let file), .recommendation(id)) = event {
            self.file = file
            return [.query(query(context))]
        }
        let effects = handleList(event, context)
        if list.widget.rows.isEmpty, list.narrow.isEmpty { list.widget.emptyText = context.texts.candidatesNone }
        return effects
    }

    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .news, .resumed: return [.query(.recommendation(id))]
        case .submitted(let result, let submission):
            guard sender.settles(submission) else { return [] }
            switch result {
            case .saved:
                guard case .recommend(let command) = submission.command, case .save(_, _, let lists) = command.act else { return [] }
                let count = lists.applications.count - (file?.sheet.state.lists.applications.count ?? 0)
                list.widget.clearTags()
                return [.tell(Message(.done, context.texts.candidatesAdded(count))), .query(.recommendation(id))]
            case .refused(let refusal): return [.ask(refusal.question(context.texts)), .query(.recommendation(id))]
            case .conflict: return [.tell(Message(.warning, context.texts.recommendationChanged)), .query(.recommendation(id))]
            }
        default: return []
        }
    }
}

import Casework
import Localization
import Rules
import Terminal

/// The applications that may be put on a sitting's agenda: one, the tagged ones, or all that are ready.
public struct AgendaScreen: ListScreen {
    public var list = ListCore<CaseID>()
    let id: CaseID
    var file: SittingFile?
    /// What may be put on the agenda at once, while the question about it is open.
    var offer: AgendaOffer?
    var sender = CommandSender()

    public init(id: CaseID) { self.id = id }

    private var sittingQuery: Query { .sitting(id, ListRequest(limit: 0), supposing: nil) }

    public func title(_ context: ScreenContext) -> String { context.texts.agendaTitle(file?.sitting.state.number ?? "") }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.agendaHelp] }
    public func heading(_ context: ScreenContext) -> String { file.map { context.texts.agendaHead($0.sitting.state.agenda.count) } ?? "" }
    public func query(_ context: ScreenContext) -> Query { .applications(list.request, status: .formallyCorrect) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.applicationColumns
        return [
            ListColumn(titles.number, width: 10), ListColumn(titles.name, width: 20, isFlexible: true),
            ListColumn(titles.locality, width: 14, isFlexible: true), ListColumn(titles.filed, width: 10), ListColumn(titles.groups, width: 10),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .applications(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            ListRow(
                id: row.id,
                cells: [
                    row.number, row.applicantName, row.locality, context.texts.date(row.filedOn), row.groups.map(ApplicationsScreen.short).joined(separator: " "),
                ])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        sender.identifiers = identifiers
        let effects = openList(context)
        list.widget.allowsTagging = true
        return [.query(sittingQuery)] + effects
    }

    private func denial(_ context: ScreenContext) -> String? {
        if let denial = context.denial(of: .sitting(SittingCommand(id, .setAgenda([])))) { return denial }
        guard let sitting = file?.sitting.state else { return context.texts.loading }
        return sitting.hasOpenAgenda ? nil : context.texts.refusal(.sittingNotIn(sitting.status))
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        listBindings(context).filter { $0.action != "open" }
    }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let denial = denial(context)
        let isEmpty = list.widget.rows.isEmpty ? texts.agendaNone : nil
        return [
            Binding("add", [.enter, .function(2)], texts.agendaAdd, unavailable: denial ?? isEmpty),
            Binding("all", [.character("a"), .function(5)], texts.agendaAll, unavailable: denial ?? isEmpty),
        ] + Binding.tagging(texts, onBar: texts.agendaTag) + [
            Binding("show", [.character("w"), .function(6)], texts.sittingShow, unavailable: isEmpty),
        ]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "show": return list.widget.currentID.map { [.open(.application($0))] } ?? []
        case "all": return [.query(.agendaOffer(id))]
        default:
            let tagged = list.widget.taggedInOrder
            let chosen = tagged.isEmpty ? list.widget.currentID.map { [$0] } ?? [] : tagged
            return chosen.isEmpty ? [] : add(chosen)
        }
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [] }

    private mutating func add(_ applications: [CaseID]) -> [Effect] {
        guard let file else { return [] }
        return sender.send(
            .sitting(SittingCommand(id, .setAgenda(file.sitting.state.agenda + applications))), base: [VersionedCase(id: id, version: file.sitting.version)])
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answer(.sitting(let file), sittingQuery) = event {
            self.file = file
            return []
        }
        if case .answer(.agendaOffer(let offer), .agendaOffer(id)) = event {
            self.offer = offer
            guard !offer.ready.isEmpty else {
                list.notice = Message(.warning, context.texts.agendaNoneReady(offer.others))
                return []
            }
            let lines = context.texts.agendaAllText(offer.ready.count, others: offer.others)
            return [.ask(.confirm(tag: "all", title: context.texts.agendaAll.label, lines: lines, context))]
        }
        let effects = handleList(event, context)
        if list.total == 0, list.narrow.isEmpty { list.widget.emptyText = context.texts.agendaNone }
        return effects
    }

    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        let again: [Effect] = [.query(sittingQuery), .query(query(context))]
        switch event {
        case .news, .resumed: return [.query(sittingQuery)]
        case .answered("yes", "all"): return offer.map { add($0.ready) } ?? []
        case .answered(_, "all"):
            offer = nil
            return []
        case .submitted(let result, let submission):
            guard sender.settles(submission) else { return [] }
            switch result {
            case .saved:
                guard case .sitting(let command) = submission.command, case .setAgenda(let agenda) = command.act else { return again }
                let count = agenda.count - (file?.sitting.state.agenda.count ?? 0)
                list.widget.clearTags()
                // All that was ready is on it: there is nothing more to choose here.
                if offer != nil { return [.tell(Message(.done, context.texts.agendaAdded(count))), .close] }
                return [.tell(Message(.done, context.texts.agendaAdded(count)))] + again
            case .refused(let refusal): return [.ask(refusal.question(context.texts))] + again
            case .conflict: return [.tell(Message(.warning, context.texts.sittingChangedMeanwhile))] + again
            }
        default: return []
        }
    }
}

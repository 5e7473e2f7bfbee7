import Casework
import Localization
import Rules
import Terminal

/// The committee's sittings, the latest first.
public struct SittingsScreen: ListScreen {
    public var list = ListCore<CaseID>()
    private var closed: Set<CaseID> = []

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.sittingsTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.sittingsHelp] }
    public func query(_ context: ScreenContext) -> Query { .sittings(list.request) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.sittingColumns
        return [
            ListColumn(names.number, width: 14), ListColumn(names.day, width: 10), ListColumn(names.status, width: 20),
            ListColumn(names.agenda, width: 8, alignment: .right), ListColumn(names.body, width: 20, isFlexible: true),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .sittings(let page) = answer else { return nil }
        let texts = context.texts
        let rows = page.rows.map { row in
            let body = row.body.map { context.bodyName($0) } ?? ""
            let isToday = row.day == context.moment.day && (row.status == .called || row.status == .opened)
            return ListRow(
                id: row.id, cells: [row.number, texts.date(row.day), texts.name(of: row.status), texts.number(row.agenda), body],
                style: isToday || row.status == .proposed ? .warning : .normal)
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answer(.sittings(let page), query(context)) = event { closed = Set(page.rows.filter { $0.status == .closed }.map(\.id)) }
        let effects = handleList(event, context)
        if list.total == 0, list.narrow.isEmpty { list.widget.emptyText = context.texts.sittingsNone }
        return effects
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] {
        [.open(closed.contains(row) ? .frozenList(row) : .sitting(row))]
    }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let call = SittingAct.call(number: "", day: context.moment.day, body: nil, round: nil, members: [])
        let denial = context.denial(of: .sitting(SittingCommand(CaseID(rawValue: ""), call)))
        return [
            Binding("call", [.character("n"), .function(5)], context.texts.sittingCall, unavailable: denial),
            Binding("vacancies", [.character("w"), .function(6)], context.texts.vacanciesOpen),
            Binding("recommendations", [.character("r"), .function(7)], context.texts.recommendationsOpen),
        ]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "vacancies": [.open(.vacancies)]
        case "recommendations": [.open(.recommendations)]
        default: [.open(.sittingForm(.new))]
        }
    }
}

extension ScreenContext {
    /// The body that judges, by its name in the programme (KP-21).
    func bodyName(_ code: String) -> String {
        rules.ruleSet.institutions.first { $0.role == code }?.name ?? texts.name(ofWord: code) ?? code
    }

    /// The bodies that judge applications; one or none where the programme has one for all.
    var bodies: [String] { rules.ruleSet.routes(of: rules.ruleSet.groups.map(\.code)) }
}

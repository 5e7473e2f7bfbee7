import Casework
import Localization
import Rules
import Terminal

/// Free places and the reserve list in its order: one key begins to give the next one a place (KP-23).
public struct VacanciesScreen: ListScreen {
    public var list = ListCore<CaseID>()
    var file: VacancyFile?

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.vacanciesTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.vacanciesHelp] }
    public func query(_ context: ScreenContext) -> Query { .applications(list.request, status: .reserveList) }

    public func heading(_ context: ScreenContext) -> String {
        file.map { context.texts.vacanciesHead(free: $0.free, taken: $0.taken, places: $0.places, reserve: $0.reserve) } ?? ""
    }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.loanCandidateColumns
        return [
            ListColumn(names.position, width: 8, alignment: .right), ListColumn(names.number, width: 12),
            ListColumn(names.applicant, width: 24, isFlexible: true), ListColumn(names.locality, width: 18),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .applications(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            ListRow(id: row.id, cells: [row.listPosition.map(context.texts.number) ?? "", row.number, row.applicantName, row.locality])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        list.order = ListOrder(.position)
        return [.query(.vacancies)] + openList(context)
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answer(.vacancies(let file), .vacancies) = event {
            self.file = file
            return []
        }
        let effects = handleList(event, context)
        if list.total == 0, list.narrow.isEmpty, let file { list.widget.emptyText = context.texts.vacanciesEmpty(file.emptyReserve) }
        return effects
    }

    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        event == .news || event == .resumed ? [.query(.vacancies)] : []
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let message = listMessage(context) { return message }
        guard let file, let next = file.next else { return nil }
        return Message(.hint, file.free > 0 ? context.texts.vacanciesNext(next.number, next.applicantName) : context.texts.vacanciesNone)
    }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let act = AwardCommand(CaseID(rawValue: ""), .promote(ConfirmedFacts(isStillEligible: true, isStillWithout: true), reason: ""))
        let denial = context.denial(of: .award(act))
        let noPlace = file.map { $0.free > 0 ? "" : texts.refusal(.noVacancy(places: $0.places)) } ?? texts.loading
        let nobody = list.widget.rows.isEmpty ? file.map { texts.vacanciesEmpty($0.emptyReserve) } ?? texts.loading : nil
        let promote = Binding("promote", [.character("a"), .function(5)], texts.promote, unavailable: denial ?? nobody ?? (noPlace.isEmpty ? nil : noPlace))
        let supplement = Binding("supplement", [.character("u"), .function(6)], texts.supplementAction, unavailable: supplementDenial(context))
        return [promote, supplement].availableFirst
    }

    /// Why no supplementary round can be planned now: a programme may pass the place on instead (KP-23), and who waits comes first.
    private func supplementDenial(_ context: ScreenContext) -> String? {
        let texts = context.texts
        if let denial = RoundForm.denial(context) { return denial }
        guard let file else { return texts.loading }
        if context.rules.ruleSet.procedure.enrolsOnly { return texts.refusal(.roundKindNotOfProgramme) }
        if file.reserve > 0 { return texts.supplementReserveFirst(file.reserve) }
        if file.emptyReserve == .anotherMunicipality { return texts.vacanciesEmpty(file.emptyReserve) }
        return file.free > 0 ? nil : texts.refusal(.noVacancy(places: file.places))
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        if action == "supplement" { return file.map { [.open(.supplementaryRound(places: $0.free))] } ?? [] }
        return list.widget.currentID.map { [.open(.promotionForm($0))] } ?? []
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.application(row))] }
}

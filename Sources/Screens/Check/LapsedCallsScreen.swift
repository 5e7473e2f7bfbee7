import Casework
import Localization
import Rules
import Terminal

/// Called applications whose term is over without an answer, the longest first. The application's screen proposes the rejection.
public struct LapsedCallsScreen: ListScreen {
    public var list = ListCore<CaseID>()

    public init() {}

    public var isQueue: Bool { true }
    public func title(_ context: ScreenContext) -> String { context.texts.lapsedTitle }
    public func heading(_ context: ScreenContext) -> String { context.texts.lapsedHeading }
    public func query(_ context: ScreenContext) -> Query { .lapsedCalls }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.applicationColumns
        return [
            ListColumn(context.texts.lapsedEnded, width: 10), ListColumn(titles.number, width: 10), ListColumn(titles.name, width: 20, isFlexible: true),
            ListColumn(context.texts.lapsedMissing, width: 30, isFlexible: true),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .lapsedCalls(let calls) = answer else { return nil }
        let rows = calls.map { lapsed in
            let missing = lapsed.call.outstanding.map { context.name(of: $0) }
            return ListRow(
                id: lapsed.application.id,
                cells: [context.texts.date(lapsed.call.term?.last), lapsed.application.number, lapsed.application.applicantName, missing.joined(separator: "; ")])
        }
        let needle = Transliteration.searchKey(list.narrow)
        let found = needle.isEmpty ? rows : rows.filter { Transliteration.searchKey($0.cells.joined(separator: " ")).contains(needle) }
        return ListRows(rows: found, total: found.count)
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.application(row))] }
}

extension ScreenContext {
    /// What a call names, in words of the programme.
    func name(of item: CalledItem) -> String {
        func document() -> String { rules.ruleSet.documents.first { $0.kind == item.code }.map { texts.title($0.title) } ?? item.code }
        return switch item.kind {
        case .document: document()
        case .certification: texts.checkCertification(document())
        case .signature: texts.checkSignature
        case .answer: texts.checkAnswer(FactKey(rawValue: item.code).map { texts.name(of: $0) } ?? item.code)
        }
    }

    /// How a term was found, with the days off that moved it.
    func explanation(of term: TermReckoning) -> String {
        let calendar = WorkingCalendar(rules.law)
        let moved = term.moved.map { day -> String in
            let holiday = calendar.holiday(on: day.day).map { texts.title($0.title) }
            return texts.date(day.day) + " " + (day.holiday == nil ? texts.checkSaturday : holiday ?? "")
        }
        return texts.checkTerm(term, moved: moved)
    }
}

import Casework
import Localization
import Rules
import Terminal

/// The people who can be enrolled in a group; Enter enrols, and the list goes on without them.
public struct EnrolmentScreen: ListScreen {
    public var list = ListCore<PersonID>()
    let group: CaseID
    var file: GroupFile?
    var people: [PersonRow] = []
    var pending: Submission?
    var identifiers = IdentifierSource(high: 0, low: 0)

    public init(group: CaseID) { self.group = group }

    public func title(_ context: ScreenContext) -> String {
        context.texts.enrolmentTitle(file?.group.state.name ?? "")
    }

    public func heading(_ context: ScreenContext) -> String {
        file.map { context.texts.groupPlaces($0.group.state.participants.count, of: $0.group.state.capacity) } ?? ""
    }

    public func query(_ context: ScreenContext) -> Query { .enrolmentCandidates(group: group) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.enrolmentColumns
        return [
            ListColumn(names.name, width: 30, isFlexible: true), ListColumn(names.born, width: 10),
            ListColumn(names.locality, width: 20),
        ]
    }

    /// The question takes no narrowing text, so the rows are narrowed here.
    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<PersonID>? {
        guard case .people(let people) = answer else { return nil }
        let words = Transliteration.searchKey(list.narrow).split(separator: " ")
        let rows = people.map { person in
            ListRow(id: person.person, cells: [person.name, context.texts.date(person.birthDate), person.locality])
        }.filter { row in
            let text = Transliteration.searchKey(row.cells.joined(separator: " "))
            return words.allSatisfy { text.contains($0) }
        }
        return ListRows(rows: rows, total: rows.count)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        return [.query(.group(group))] + openList(context)
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        listBindings(context).map { binding in
            binding.action == "open"
                ? Binding("open", [.enter], context.texts.enrolmentEnrol, unavailable: denial(context)) : binding
        }
    }

    private func denial(_ context: ScreenContext) -> String? {
        let none = Enrol(group: group, person: PersonID(rawValue: ""), household: CaseID(rawValue: ""))
        if let reason = context.denial(of: .enrol(none)) { return reason }
        guard let state = file?.group.state else { return context.texts.loading }
        return state.participants.count < state.capacity ? nil : context.texts.groupFullNotice
    }

    public mutating func open(_ row: PersonID, _ context: ScreenContext) -> [Effect] {
        if let reason = denial(context) {
            list.notice = Message(.warning, reason)
            return []
        }
        // One at a time: the next Enter waits for the group's new version.
        guard pending == nil, let file, let person = people.first(where: { $0.person == row }) else { return [] }
        let submission = Submission(
            id: identifiers.nextCommand(), command: .enrol(Enrol(group: group, person: row, household: person.household)),
            base: [VersionedCase(id: group, version: file.group.version)])
        pending = submission
        return [.submit(submission)]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answer(.people(let people), query(context)) = event { self.people = people }
        if case .answer(.group(let file), .group(group)) = event {
            self.file = file
            pending = nil
            return []
        }
        let effects = handleList(event, context)
        if list.total == 0, list.narrow.isEmpty { list.widget.emptyText = context.texts.enrolmentNobody }
        return effects
    }

    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        let again: [Effect] = [.query(.group(group)), .query(query(context))]
        switch event {
        case .news, .resumed: return [.query(.group(group))]
        case .failed:
            pending = nil
            return []
        case .submitted(let result, let submission):
            guard submission.id == pending?.id, case .enrol(let act) = submission.command else { return [] }
            switch result {
            case .saved:
                let name = people.first { $0.person == act.person }?.name ?? ""
                return [.tell(Message(.done, context.texts.enrolmentDone(name)))] + again
            case .refused(let refusal): return [.ask(refusal.question(context.texts))] + again
            case .conflict: return [.tell(Message(.warning, context.texts.enrolmentChanged))] + again
            }
        default: return []
        }
    }
}

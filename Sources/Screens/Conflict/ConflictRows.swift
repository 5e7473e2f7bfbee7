import Casework
import Localization
import Terminal

/// The differences between a draft and what is stored, in the words of the form.
enum ConflictRows {
    struct Row: Equatable {
        var field: String
        var mine: String
        var theirs: String
    }

    /// One row for each field whose text differs; where the form cannot show the stored case, both as plain lists.
    static func rows(_ conflict: Conflict, draft: Draft?, _ context: ScreenContext) -> [Row] {
        let stored = stored(conflict.current.state, context).map { Row(field: $0.0, mine: "", theirs: $0.1) }
        guard let draft else { return stored }
        guard let theirs = theirs(conflict, draft, context), let fields = fields(draft, context) else {
            return draft.fields.map { Row(field: $0.key, mine: $0.text, theirs: "") } + stored
        }
        let mine = Dictionary(draft.fields.map { (FieldID($0.key), $0.text) }) { first, _ in first }
        return fields.compactMap { field in
            let own = mine[field.id] ?? ""
            let other = theirs[field.id] ?? ""
            return own == other ? nil : Row(field: field.label, mine: shown(own, field), theirs: shown(other, field))
        }
    }

    /// The stored version in the raw texts of the draft's form. A conflict holds one case of the two that an application is made
    /// of; the values of the other are the draft's own, so that they do not count as differences.
    private static func theirs(_ conflict: Conflict, _ draft: Draft, _ context: ScreenContext) -> [FieldID: String]? {
        let version = conflict.current.version
        switch (conflict.current.state, draft.form) {
        case (.application(let application), "application"):
            let household = Versioned(version: 0, state: Household(id: application.content.household))
            let file = ApplicationFile(
                application: Versioned(version: version, state: application), household: household, loan: nil)
            return merged(ApplicationValues(file, texts: context.texts).values, draft, isOfApplication)
        case (.household(let household), "application"):
            var form = ApplicationForm(.draft(draft))
            form.form.restore(draft)
            guard let content = form.applicationContent(context) else { return nil }
            let application = Versioned(version: 0, state: Application(id: draft.subject, number: "", content: content))
            let file = ApplicationFile(
                application: application, household: Versioned(version: version, state: household), loan: nil)
            return merged(ApplicationValues(file, texts: context.texts).values, draft) { !isOfApplication($0) }
        case (.household(let household), "household"):
            let file = HouseholdFile(household: Versioned(version: version, state: household), applications: [], loans: [])
            return values(of: HouseholdForm(.edit(conflict.id)), reading: .household(file), asked: .household(conflict.id), context)
        case (.equipment(let unit), "equipment"):
            let unit = Versioned(version: version, state: unit)
            return values(
                of: EquipmentForm(.edit(conflict.id)), reading: .equipmentUnit(unit), asked: .equipmentUnit(conflict.id), context)
        default: return nil
        }
    }

    /// What a form on the stored case would show.
    private static func values(
        of form: some FormScreen, reading answer: Answer, asked query: Query, _ context: ScreenContext
    ) -> [FieldID: String] {
        var form = form
        _ = form.opened(context, identifiers: IdentifierSource(high: 0, low: 0))
        _ = form.received(answer, to: query, context)
        return form.form.widget.values
    }

    private static func merged(
        _ theirs: [FieldID: String], _ draft: Draft, _ isTheirs: (FieldID) -> Bool
    ) -> [FieldID: String] {
        var values: [FieldID: String] = [:]
        for field in draft.fields { values[FieldID(field.key)] = field.text }
        for field in values.keys where isTheirs(field) { values[field] = nil }
        for (field, value) in theirs where isTheirs(field) { values[field] = value }
        return values
    }

    private static func isOfApplication(_ field: FieldID) -> Bool {
        ["filing.", "application.", "group.", "document.", "nomination.", "benefit.", "support.", "confirmation."].contains { field.rawValue.hasPrefix($0) }
    }

    /// The fields that the draft's form shows, with labels that tell persons apart.
    private static func fields(_ draft: Draft, _ context: ScreenContext) -> [FormField]? {
        guard let form = draft.screen as? any FormScreen else { return nil }
        return fields(of: form, draft, context)
    }

    private static func fields(of form: some FormScreen, _ draft: Draft, _ context: ScreenContext) -> [FormField] {
        var form = form
        form.form.restore(draft)
        return form.sections(context).flatMap { section in
            section.fields.filter { $0.kind != .action }.map { field in
                var named = field
                let label = FieldText.trimmed(field.label)
                let isOfRow = ["member.", "certificate.", "income.y", "income.t"].contains { field.id.rawValue.hasPrefix($0) }
                named.label = isOfRow ? section.title + ": " + label : label
                return named
            }
        }
    }

    private static func shown(_ text: String, _ field: FormField) -> String {
        switch field.kind {
        case .choice(let options): options.first { $0.id == text }?.label ?? text
        case .pesel: text.count > 4 ? String(repeating: "*", count: text.count - 4) + text.suffix(4) : text
        default: text
        }
    }

    /// A stored case as a plain list of labels and texts.
    private static func stored(_ state: CaseState, _ context: ScreenContext) -> [(String, String)] {
        let texts = context.texts
        switch state {
        case .project(let project): return [(texts.placesTitle, String(project.places))]
        case .household(let household):
            return household.content.members.map { (texts.name(of: $0.relation, sex: $0.sex), $0.listName) }
        case .application(let application):
            return [
                (texts.columnNumber, application.number), (texts.applicationStatusLabel, texts.name(of: application.status)),
                (texts.label(of: .receivedOn), texts.date(application.content.filing.receivedOn)),
            ]
        case .equipment(let unit):
            return [
                (texts.equipmentNumber, unit.content.inventoryNumber), (texts.equipmentSerial, unit.content.serialNumber),
                (texts.equipmentName, unit.content.name), (texts.applicationStatusLabel, texts.name(of: unit.status)),
            ]
        case .loan(let loan):
            return [(texts.columnNumber, loan.number), (texts.loanStatusLabel, texts.name(of: loan.status))]
        case .module(let module): return [(texts.name(of: CaseKind.module), module.title)]
        case .group(let group): return [(texts.name(of: CaseKind.group), group.name)]
        }
    }
}

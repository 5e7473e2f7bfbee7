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

    /// One row for each field whose text differs; for a case that the draft's form does not show, what is stored now.
    static func rows(_ conflict: Conflict, draft: Draft?, _ context: ScreenContext) -> [Row] {
        guard let draft else { return stored(conflict.current.state, context).map { Row(field: $0.0, mine: "", theirs: $0.1) } }
        let theirs = values(conflict, draft: draft, context)
        guard !theirs.isEmpty else {
            let mine = draft.fields.map { Row(field: $0.key, mine: $0.text, theirs: "") }
            return mine + stored(conflict.current.state, context).map { Row(field: $0.0, mine: "", theirs: $0.1) }
        }
        let labels = labels(draft, context)
        let mine = Dictionary(draft.fields.map { ($0.key, $0.text) }) { first, _ in first }
        return labels.compactMap { field in
            let own = mine[field.id.rawValue] ?? ""
            let other = theirs[field.id] ?? ""
            // What a stored case never held was not touched by the other user; only what differs is shown.
            guard own != other else { return nil }
            return Row(field: field.label, mine: shown(own, field), theirs: shown(other, field))
        }
    }

    /// The stored version in the raw texts of the draft's form. A conflict holds one case of the two that an application is made
    /// of; the values of the other are the draft's own, so that they do not count as differences.
    private static func values(_ conflict: Conflict, draft: Draft, _ context: ScreenContext) -> [FieldID: String] {
        guard draft.form == "application" || draft.form == "household" else { return [:] }
        var form = ApplicationForm(.draft(draft))
        form.form.restore(draft)
        var values: [FieldID: String] = [:]
        for field in draft.fields { values[FieldID(field.key)] = field.text }
        switch conflict.current.state {
        case .application(let application):
            var content = application.content
            content.household = form.householdID
            let file = ApplicationFile(
                application: Versioned(version: conflict.current.version, state: application),
                household: Versioned(version: 0, state: Household(id: content.household)), loan: nil)
            for (field, value) in ApplicationValues(file, texts: context.texts).values where isOfApplication(field) { values[field] = value }
        case .household(let household) where draft.form == "application":
            guard let content = form.applicationContent(context) else { return [:] }
            let application = Application(id: draft.subject, number: "", content: content)
            let file = ApplicationFile(
                application: Versioned(version: 0, state: application),
                household: Versioned(version: conflict.current.version, state: household), loan: nil)
            for (field, value) in ApplicationValues(file, texts: context.texts).values where !isOfApplication(field) { values[field] = value }
        default: return [:]
        }
        return values
    }

    private static func isOfApplication(_ field: FieldID) -> Bool {
        let name = field.rawValue
        return name.hasPrefix("filing.") || name.hasPrefix("application.") || name.hasPrefix("group.") || name.hasPrefix("document.")
    }

    /// The fields that the draft's form shows, with their labels.
    private static func labels(_ draft: Draft, _ context: ScreenContext) -> [FormField] {
        var form = ApplicationForm(.draft(draft))
        form.form.restore(draft)
        return form.sections(context).flatMap { section in
            section.fields.filter { $0.kind != .action }.map { field in
                var named = field
                let label = FieldText.trimmed(field.label)
                named.label = field.id.rawValue.hasPrefix("member.") ? section.title + ": " + label : label
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
            return household.content.members.map { (texts.name(of: $0.relation), $0.listName) }
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

import Casework
import Localization

/// Which rows of a list came outside the window of their round, or to the wrong place: a mark in the row, and in words below where it stands.
struct FilingMarks: Equatable, Sendable {
    private var flags: [CaseID: [FilingFlag]] = [:]

    /// Takes note of the rows that came; those of another page stay.
    mutating func take(_ event: ScreenEvent) {
        guard case .answer(.applications(let page), _) = event else { return }
        for row in page.rows { flags[row.id] = row.flags.isEmpty ? nil : row.flags }
    }

    /// A sign before the text, which no colour replaces.
    static func marked(_ text: String, _ row: ApplicationRow) -> String { row.flags.isEmpty ? text : "! " + text }

    /// What is to be noted of the row on which the cursor stands.
    func message(_ id: CaseID?, _ context: ScreenContext) -> Message? {
        guard let found = id.flatMap({ flags[$0] }) else { return nil }
        return Message(.hint, context.texts.filingMarked(found))
    }
}

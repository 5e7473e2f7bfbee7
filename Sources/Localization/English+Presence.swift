import Casework
import Rules

extension English: PresenceTexts {
    public func openElsewhere(_ others: [CasePresence], today: CalendarDay) -> String {
        let list = others.map { other in
            let since = (other.since.day == today ? "" : date(other.since.day) + " ") + time(other.since.time)
            return "\(other.login) (\(other.isEdited ? "editing" : "reading") since \(since))"
        }
        return "Also open: " + list.joined(separator: ", ")
    }
    public func caseChanged(_ change: CaseChange) -> String { changed(change) + " – F5 shows the new version" }
    public func caseRefreshed(_ change: CaseChange) -> String { changed(change) + " – the screen shows the new version" }
    public func caseChangedAgain(_ change: CaseChange) -> String { changed(change) + " – the version shown is older" }
    private func changed(_ change: CaseChange) -> String {
        let when = change.time.map { " at " + time($0) } ?? " in the meantime"
        return "\(change.login) changed this case\(when)"
    }
    public var showNewVersion: ActionText {
        ActionText("New version", "Shows what was saved in the meantime; what you typed stays.")
    }
    public var caseNotChanged: String { "Nobody has changed this case since the form was opened." }

    public var erasedTitle: String { "Form closed" }
    public var erasedLines: [String] {
        [
            "The data of a person on this form have just been erased by law.",
            "",
            "What was typed in the form was not saved, and the draft was deleted. The case can be opened again: it shows what is left of it.",
        ]
    }
    public var erasedMeanwhile: String {
        "Data of this case were erased by law in the meantime. Nothing was saved. Please open the case again."
    }
}

import Casework
import Rules

extension Polish: PresenceTexts {
    public func openElsewhere(_ others: [CasePresence], today: CalendarDay) -> String {
        let list = others.map { other in
            let since = (other.since.day == today ? "" : date(other.since.day) + " ") + time(other.since.time)
            return "\(other.login) (\(other.isEdited ? "edycja" : "odczyt") od \(since))"
        }
        return "Otwarte także: " + list.joined(separator: ", ")
    }
    public func caseChanged(_ change: CaseChange) -> String { changed(change) + " – F5 pokaże nową wersję" }
    public func caseRefreshed(_ change: CaseChange) -> String { changed(change) + " – na ekranie jest nowa wersja" }
    public func caseChangedAgain(_ change: CaseChange) -> String { changed(change) + " – pokazana wersja jest starsza" }
    private func changed(_ change: CaseChange) -> String {
        let when = change.time.map { " o " + time($0) } ?? " w międzyczasie"
        return "Sprawę zmienił(a) \(change.login)\(when)"
    }
    public var showNewVersion: ActionText {
        ActionText("Nowa wersja", "Pokazuje, co w międzyczasie zapisano; wpisane dane zostają.")
    }
    public var caseNotChanged: String { "Od otwarcia formularza nikt tej sprawy nie zmienił." }

    public var erasedTitle: String { "Formularz zamknięto" }
    public var erasedLines: [String] {
        [
            "Dane osoby, której dotyczył ten formularz, zostały właśnie usunięte na podstawie przepisów.",
            "",
            "To, co było wpisane w formularzu, nie zostało zapisane, a szkic usunięto. Sprawę można otworzyć ponownie; widać w niej to, co pozostało.",
        ]
    }
    public var erasedMeanwhile: String {
        "Dane tej sprawy usunięto w międzyczasie na podstawie przepisów. Nic nie zapisano. Proszę otworzyć sprawę ponownie."
    }
}

import Casework
import Rules

/// What is said of others who have the same case open, and of data that went while a form was open.
public protocol PresenceTexts {
    /// Who else has the case open, how, and since when; a day only where it is not today.
    func openElsewhere(_ others: [CasePresence], today: CalendarDay) -> String
    /// A form is open on an older version than the one stored.
    func caseChanged(_ change: CaseChange) -> String
    /// A screen that is read shows the new version by itself.
    func caseRefreshed(_ change: CaseChange) -> String
    /// The case changed once more while two versions of it were compared.
    func caseChangedAgain(_ change: CaseChange) -> String
    var showNewVersion: ActionText { get }
    var caseNotChanged: String { get }

    var erasedTitle: String { get }
    /// Why a form has closed: data of its case were erased by law.
    var erasedLines: [String] { get }
    /// A draft or a form that is refused for the same reason.
    var erasedMeanwhile: String { get }
}

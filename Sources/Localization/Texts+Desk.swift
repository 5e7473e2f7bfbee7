import Casework
import Rules

/// What the desk, the finder, the help, drafts and the places form say.
public protocol DeskTexts {
    // The desk.
    var deskTitle: String { get }
    var deskQueues: String { get }
    var deskJumps: String { get }
    func deskApplications(_ status: ApplicationStatus) -> String
    func deskLoans(_ status: LoanStatus) -> String
    var deskFailures: String { get }
    var deskSessionsToday: String { get }
    var deskStock: String { get }
    var deskHouseholds: String { get }
    var deskGroups: String { get }
    var deskDrafts: String { get }
    func deskPlaces(_ taken: Int, of places: Int) -> String
    func deskDraft(_ title: String, savedOn: String) -> String
    var deskNewApplication: ActionText { get }
    var deskGoApplications: ActionText { get }
    var deskGoHouseholds: ActionText { get }
    var deskGoLoans: ActionText { get }
    var deskGoCandidates: ActionText { get }
    var deskGoFailures: ActionText { get }
    var deskGoEquipment: ActionText { get }
    var deskGoGroups: ActionText { get }
    var deskGoPlaces: ActionText { get }
    var deskGoDrafts: ActionText { get }
    var deskGoFinder: ActionText { get }
    var deskHelp: String { get }
    var deskHint: String { get }
    /// The same where the desk stands above a screen on which something is typed.
    var deskHintBelow: String { get }
    var deskDigits: String { get }

    // The finder.
    var finderTitle: String { get }
    var finderPrompt: String { get }
    var finderHint: String { get }
    /// Said while nothing is typed and the people opened last are shown.
    var finderRecent: String { get }
    var finderHelp: String { get }
    func finderNothing(_ text: String) -> String
    var keyCard: String { get }
    var helpOfCard: String { get }
    var noHitSelected: String { get }
    var keyChoose: String { get }
    var columnName: String { get }
    var columnPESEL: String { get }
    var columnLocality: String { get }
    var columnNumber: String { get }

    // Help.
    func helpTitle(_ subject: String) -> String
    var helpKeysHeading: String { get }
    func notNow(_ reason: String) -> String
    var keyScroll: String { get }

    // Drafts.
    var draftsTitle: String { get }
    var draftColumns: (title: String, form: String, savedOn: String) { get }
    func draftForm(_ form: String) -> String
    var draftDrop: ActionText { get }
    func draftDropAsk(_ title: String) -> (title: String, text: String)
    var draftDropped: String { get }
    /// A draft that names nobody yet: the form and when it was begun.
    func draftBegun(_ form: String, _ moment: String) -> String
    var draftNone: String { get }

    // Places.
    var placesTitle: String { get }
    var placesLabel: String { get }
    var placesReason: String { get }
    var placesReasonHint: String { get }
    func placesNow(_ places: Int) -> String
    func placesSaved(_ places: Int) -> String
    func placesHint(_ places: Int) -> String
    var coordinatorOnly: String { get }
}

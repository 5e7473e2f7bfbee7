import Casework
import Rules

extension English {
    public var deskTitle: String { "Desk" }
    public var deskQueues: String { "Queues" }
    public var deskJumps: String { "Screens" }
    public func deskApplications(_ status: ApplicationStatus) -> String {
        switch status {
        case .received: "Applications to check formally"
        case .inVerification: "Applications in formal check"
        case .called: "Applications called to supplement"
        case .supplemented: "Applications supplemented"
        case .inAssessment: "Applications in assessment"
        case .resigned: "Resignations"
        case .struckOff: "Applications struck off a list"
        case .died: "Applications of people who died"
        case .formallyCorrect: "Applications to put on a list"
        case .basicList: "Basic list"
        case .reserveList: "Reserve list"
        case .formallyRejected: "Applications formally rejected"
        case .notAccepted: "Applications not accepted"
        case .withdrawn: "Applications withdrawn"
        }
    }
    public func deskLoans(_ status: LoanStatus) -> String {
        switch status {
        case .draft: "Agreements to sign"
        case .signed: "Agreements signed, to hand over"
        case .inForce: "Agreements in force"
        case .returned: "Agreements ended by return"
        }
    }
    public var deskFailures: String { "Open failures" }
    public var deskSessionsToday: String { "Sessions today" }
    public var deskStock: String { "Equipment in stock" }
    public var deskHouseholds: String { "Households" }
    public var deskGroups: String { "Training groups" }
    public var deskDrafts: String { "Drafts of unsaved forms" }
    public func deskPlaces(_ taken: Int, of places: Int) -> String { "\(taken) of \(places) taken" }
    public func deskDraft(_ title: String, savedOn: String) -> String { "Draft: \(title) (\(savedOn))" }
    public var deskNewApplication: ActionText { ActionText("New application", "Opens an empty application form.") }
    public var deskGoApplications: ActionText { ActionText("Applications", "Opens the list of all applications.") }
    public var deskGoHouseholds: ActionText { ActionText("Households", "Opens the list of households.") }
    public var deskGoLoans: ActionText { ActionText("Loans", "Opens the list of loan agreements.") }
    public var deskGoCandidates: ActionText { ActionText("New agreement", "Opens the basic-list applications without an agreement.") }
    public var deskGoFailures: ActionText { ActionText("Failures", "Opens the agreements with an open failure.") }
    public var deskGoEquipment: ActionText { ActionText("Equipment", "Opens the inventory.") }
    public var deskGoGroups: ActionText { ActionText("Training", "Opens the list of training groups.") }
    public var deskGoPlaces: ActionText { ActionText("Places", "Changes the number of households that may be served.") }
    public var deskGoDrafts: ActionText { ActionText("Drafts", "Opens the list of drafts.") }
    public var deskGoFinder: ActionText { ActionText("Find", "Finds a person.") }
    public var deskHelp: String {
        "The desk shows the work queues with the number of cases in each. Enter opens a queue, a digit opens the queue of that number, and a letter on the right opens a screen."
    }
    public var deskDigits: String { "Opens the queue of this number." }
    public var deskHint: String { "Enter opens the queue or draft, a letter the screen; ^G or : leads anywhere." }
    public var deskHintBelow: String { "The open form waits below: Esc leads back to it." }

    public var finderTitle: String { "Find" }
    public var finderPrompt: String { "Find:" }
    public var finderHint: String { "Name, PESEL, phone, locality, or number of an application, agreement or unit." }
    public var finderRecent: String { "The people you opened last. Type to search." }
    public var finderHelp: String {
        "Any part of a name will do, with or without Polish letters, a PESEL, a phone number, a locality, a street, the number of an application or agreement, the number of a unit, or the name of a public unit. While nothing is typed, the people whose data you opened last are shown. A barcode scanner works as a keyboard."
    }
    public func finderNothing(_ text: String) -> String { "Nothing found: \(text)" }
    public var keyCard: String { "Card" }
    public var helpOfCard: String { "Opens the person's card." }
    public var noHitSelected: String { "No person is selected." }
    public var keyChoose: String { "Choose" }
    public var columnName: String { "Name" }
    public var columnPESEL: String { "PESEL" }
    public var columnLocality: String { "Locality" }
    public var columnNumber: String { "Number" }

    public func helpTitle(_ subject: String) -> String { "Help – \(subject)" }
    public var helpKeysHeading: String { "Keys" }
    public func notNow(_ reason: String) -> String { Format.remark("Not available now", reason) }
    public var keyScroll: String { "Scroll" }

    public var draftsTitle: String { "Drafts" }
    public var draftColumns: (title: String, form: String, savedOn: String) { ("Draft", "Form", "Written") }
    public func draftForm(_ form: String) -> String {
        switch form {
        case "application": "application"
        case "household": "household"
        case "equipment": "equipment"
        case "round": "round"
        case "publicUnit": "public unit"
        case "installation": "equipment for a unit"
        case "places": "places"
        case "failure": "failure"
        case "handover": "handover"
        case "return": "return"
        case "group": "training group"
        case "module": "training module"
        case "session": "session"
        case "sitting": "call of a sitting"
        default: form
        }
    }
    public var draftDrop: ActionText { ActionText("Delete", "Deletes the draft; what was typed in it is lost.") }
    public func draftDropAsk(_ title: String) -> (title: String, text: String) {
        ("Delete the draft?", "The draft \"\(title)\" will be deleted. What was typed in it cannot be brought back.")
    }
    public var draftDropped: String { "The draft is deleted." }
    public func draftBegun(_ form: String, _ moment: String) -> String { "\(form), begun \(moment)" }
    public var draftNone: String { "There are no drafts." }

    public var placesTitle: String { "Places" }
    public var placesLabel: String { "New number of places" }
    public var placesReason: String { "Reason" }
    public var placesReasonHint: String { "Why the number grows, e.g. the annex to the grant agreement." }
    public func placesNow(_ places: Int) -> String { "Now: \(places)" }
    public func placesSaved(_ places: Int) -> String { "The number of places is \(places) now." }
    public func placesHint(_ places: Int) -> String { "Number of households, more than \(places)." }
    public var coordinatorOnly: String { "Only the coordinator may do this." }
}

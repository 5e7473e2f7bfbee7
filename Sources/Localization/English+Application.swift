import Casework
import Rules

extension English {
    public var applicationsTitle: String { "Applications" }
    public var applicationColumns: (number: String, name: String, locality: String, filed: String, groups: String, status: String) {
        ("Number", "Name", "Locality", "Filed", "Groups", "Status")
    }
    public func applicationFilter(_ status: ApplicationStatus?) -> String {
        status.map { "Only: " + name(of: $0) } ?? "All applications"
    }
    public var applicationNextFilter: ActionText { ActionText("Filter", "Shows the applications of one status after the other, then all.") }
    public var applicationNew: ActionText { ActionText("New", "Opens an empty application form.") }

    public var applicationNewTitle: String { "New application" }
    public func applicationEditTitle(_ number: String) -> String { "Application \(number) – correcting" }

    public func title(of section: ApplicationSection) -> String {
        switch section {
        case .filing: "Receipt"
        case .applicant: "Applicant"
        case .address: "Registration and address"
        case .representative: "Representative"
        case .persons: "Other persons of the household"
        case .incomes: "Net incomes"
        case .home: "Equipment at home"
        case .groups: "Target groups on the form"
        case .certificate: "Certificate"
        case .documents: "Documents"
        }
    }

    public func applicationPerson(_ place: Int) -> String { "Person \(place)" }
    public var applicationAddPerson: String { "Add a person" }
    public func applicationRemovePerson(_ place: Int) -> String { "Remove person \(place)" }
    public var applicationAddIncome: String { "Add an income" }
    public var applicationAddHint: String { "Enter adds, Tab or the down arrow goes on." }
    public var applicationRemove: ActionText { ActionText("Remove row", "Removes the person or the added income in whose field the cursor stands.") }
    public var applicationNoRow: String { "The cursor does not stand in a row that can be removed." }
    public var applicationIncomeWhose: String { "Whose income" }
    public func applicationDocument(_ number: Int) -> String { "Document \(number)" }
    public var applicationOutsider: String { "from outside" }
    public func applicationIncomeOf(_ name: String) -> String { name }
    public var applicationNamelessPerson: String { "no name yet" }
    public var applicationGroupHint: String { "Claimed on the paper form? F1: the rule." }
    public var applicationDocumentHint: String { "Whether the document was handed in; F1 gives the provision." }
    public var applicationCriteria: String { "Criteria" }
    public func applicationDuplicate(_ names: String) -> String { "Possibly the same person: \(names)" }
    public func applicationSaved(_ number: String) -> String { "Application \(number) is saved." }
    public var applicationCorrected: String { "The corrections are saved." }
    public func applicationDraftTitle(_ name: String) -> String { "application, \(name)" }
    public var applicationFormHelp: String {
        "Enter, Tab and the down arrow go on, F2 saves from any field. The panel on the right judges the criteria as you type: ✓ met, ✗ not met, ? not known. It proposes; a clerk decides."
    }
    public func applicationThreshold(_ amount: Money, _ title: String) -> String { "\(title): \(money(amount))" }
    public var applicationBornAfterFiling: String { "the birth date is later than the receipt" }
    public var applicationPostmarkLater: String { "the postmark is later than the receipt" }
    public var applicationPESELDisagrees: String { "does not agree with the PESEL" }

    public func applicationTitle(_ number: String) -> String { "Application \(number)" }
    public var applicationStatusLabel: String { "Status" }
    public func applicationPosition(_ position: Int) -> String { "position \(position)" }
    public func applicationFiled(_ day: CalendarDay, _ channel: String) -> String { "received \(date(day)), \(channel)" }
    public func applicationPostmarked(_ day: CalendarDay) -> String { "postmark \(date(day))" }
    public var applicationNote: String { "Reason" }
    public var applicationGroups: String { "Groups" }
    public var applicationEdit: ActionText { ActionText("Edit", "Opens the form of the application to correct it.") }
    public var applicationFormal: ActionText { ActionText("Check", "Records the formal result; the program proposes, a clerk decides.") }
    public var applicationList: ActionText { ActionText("List", "Records the coordinator's decision: basic list, reserve list, or not accepted.") }
    public var applicationWithdraw: ActionText { ActionText("Withdraw", "Records that the applicant takes the application back.") }
    public var applicationLoan: ActionText { ActionText("Agreement", "Prepares the loan agreement of an application on the basic list.") }
    public var applicationOpenLoan: ActionText { ActionText("Agreement", "Opens the loan agreement.") }
    public var applicationHousehold: ActionText { ActionText("Household", "Opens the applicant's household.") }
    public func applicationNotNow(_ status: ApplicationStatus) -> String {
        switch status {
        case .received: "The application has only been received so far."
        case .basicList, .reserveList: "Already on the \(name(of: status))."
        case .formallyCorrect, .formallyRejected, .notAccepted, .withdrawn: "Already \(name(of: status))."
        case .inVerification, .called, .supplemented, .inAssessment, .resigned, .struckOff, .died: "Status of the application: \(name(of: status))."
        }
    }
    public var applicationNotOnBasicList: String { "An agreement can be prepared only for an application on the basic list." }
    public var applicationResult: String { "Formal result" }
    public var applicationPassed: String { "formally correct" }
    public var applicationRejected: String { "formally rejected" }
    public var applicationReason: String { "Reason" }
    public var applicationReasonHint: String { "Needed for a rejection and for a result against the proposal. F2 saves." }
    public var applicationOutcome: String { "Decision" }
    public func applicationProposal(_ status: String) -> String { "The program proposes: \(status)" }
    public var applicationFormalDone: String { "The formal result is saved." }
    public func applicationListDone(_ outcome: String) -> String { "The decision is saved: \(outcome)." }
    public var applicationWithdrawn: String { "The withdrawal is saved." }
    public func applicationLoanDrafted(_ number: String) -> String { "Agreement \(number) is prepared." }
    public var applicationRaisePlaces: String { "Raise the number of places" }
    public var applicationChangedMeanwhile: String { "The application was changed meanwhile; the new version is shown, no decision was saved." }

    public func applicationAsk(_ act: ApplicationAct, _ number: String) -> (title: String, text: String) {
        switch act {
        case .pass: ("Save the result?", "Application \(number) will be formally correct.")
        case .reject: ("Reject the application?", "Application \(number) will be formally rejected. Only you can take this back, as long as nothing else is saved in the case.")
        case .list(.basicList): ("Put on the basic list?", "Application \(number) will take one of the project's places.")
        case .list(.reserveList): ("Put on the reserve list?", "Application \(number) will get the next position of the reserve list.")
        case .list(.notAccepted): ("Not accept the application?", "Application \(number) will be closed without support.")
        case .withdraw: ("Withdraw the application?", "Application \(number) will be closed at the applicant's wish. Only you can take this back, as long as nothing else is saved in the case.")
        }
    }
}

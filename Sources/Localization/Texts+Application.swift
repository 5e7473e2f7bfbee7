import Casework
import Rules

/// The fields of the application form that have a label and a hint of their own.
public enum ApplicationField: String, Sendable, CaseIterable {
    case channel, receivedOn, receivedAt, postmark, rightInstitution, signed
    case familyName, givenNames, pesel, identityDocument, birthDate, sex, phone, relation, inFamily, inBenefitFamily, learner
    case registration, validUntil, locality, street, building, flat, postcode, postTown
    case representative, representativeKind
    case incomeKind, incomeAmount, incomePeriod, awardedAboveLimit
    case computer, computerWorks, internet
    case authority, certificateKind, issuedOn, permanent, certificateUntil, careAllowance
    case certified
}

/// The parts of the application form.
public enum ApplicationSection: String, Sendable, CaseIterable {
    case filing, applicant, address, representative, persons, incomes, home, groups, certificate, documents
}

/// What the applications list, form and screen say.
public protocol ApplicationTexts: StandingTexts {
    // The list.
    var applicationsTitle: String { get }
    var applicationColumns: (number: String, name: String, locality: String, filed: String, groups: String, status: String) { get }
    func applicationFilter(_ status: ApplicationStatus?) -> String
    var applicationNextFilter: ActionText { get }
    var applicationNew: ActionText { get }

    // The form.
    var applicationNewTitle: String { get }
    func applicationEditTitle(_ number: String) -> String
    func label(of field: ApplicationField) -> String
    func hint(of field: ApplicationField) -> String
    func title(of section: ApplicationSection) -> String
    /// The heading of a person's rows, by place in the form from 2.
    func applicationPerson(_ place: Int) -> String
    var applicationAddPerson: String { get }
    func applicationRemovePerson(_ place: Int) -> String
    var applicationAddIncome: String { get }
    /// The hint of an action line: Enter acts, Tab passes by.
    var applicationAddHint: String { get }
    var applicationRemove: ActionText { get }
    var applicationNoRow: String { get }
    var applicationIncomeWhose: String { get }
    func applicationDocument(_ number: Int) -> String
    var applicationOutsider: String { get }
    func applicationIncomeOf(_ name: String) -> String
    var applicationNamelessPerson: String { get }
    var applicationGroupHint: String { get }
    var applicationDocumentHint: String { get }
    var applicationCriteria: String { get }
    func applicationDuplicate(_ names: String) -> String
    func applicationSaved(_ number: String) -> String
    var applicationCorrected: String { get }
    func applicationDraftTitle(_ name: String) -> String
    var applicationFormHelp: String { get }
    func applicationThreshold(_ amount: Money, _ title: String) -> String
    var applicationBornAfterFiling: String { get }
    var applicationPostmarkLater: String { get }
    var applicationPESELDisagrees: String { get }

    // The screen of a stored application.
    func applicationTitle(_ number: String) -> String
    var applicationStatusLabel: String { get }
    func applicationPosition(_ position: Int) -> String
    func applicationFiled(_ day: CalendarDay, _ channel: String) -> String
    func applicationPostmarked(_ day: CalendarDay) -> String
    var applicationNote: String { get }
    var applicationGroups: String { get }
    var applicationEdit: ActionText { get }
    var applicationFormal: ActionText { get }
    var applicationList: ActionText { get }
    var applicationWithdraw: ActionText { get }
    var applicationLoan: ActionText { get }
    var applicationOpenLoan: ActionText { get }
    var applicationHousehold: ActionText { get }
    func applicationNotNow(_ status: ApplicationStatus) -> String
    var applicationNotOnBasicList: String { get }
    var applicationResult: String { get }
    var applicationPassed: String { get }
    var applicationRejected: String { get }
    var applicationReason: String { get }
    var applicationReasonHint: String { get }
    var applicationOutcome: String { get }
    func applicationProposal(_ status: String) -> String
    var applicationFormalDone: String { get }
    func applicationListDone(_ outcome: String) -> String
    var applicationWithdrawn: String { get }
    func applicationLoanDrafted(_ number: String) -> String
    func applicationAsk(_ act: ApplicationAct, _ number: String) -> (title: String, text: String)
    var applicationRaisePlaces: String { get }
    var applicationChangedMeanwhile: String { get }
}

/// The acts on an application that are asked about before they are done.
public enum ApplicationAct: Equatable, Sendable {
    case pass, reject
    case list(DecideList.Outcome)
    case withdraw
}

import Casework
import Rules

/// What the key bar says about an action, and the sentence in the help.
public struct ActionText: Equatable, Sendable {
    /// One or two words.
    public var label: String
    /// One sentence.
    public var help: String

    public init(_ label: String, _ help: String) {
        self.label = label
        self.help = help
    }
}

/// The texts of the households' screens and of the person card.
public protocol HouseholdTexts {
    var householdsTitle: String { get }
    func householdTitle(_ name: String) -> String
    var householdNewTitle: String { get }
    var householdColumns: (name: String, locality: String, address: String, members: String, applications: String) { get }
    var householdMembers: String { get }
    var householdAddresses: String { get }
    var householdIncomes: String { get }
    var householdCertificates: String { get }
    var householdHome: String { get }
    var householdApplications: String { get }
    var householdLoans: String { get }
    /// What stands in the home, each as yes, no or not known.
    func householdHomeLine(_ home: HomeEquipment) -> String
    var householdNoIncomes: String { get }
    func householdNotInFamily(_ relation: Relation, sex: Sex?) -> String
    /// A certificate's dates.
    func householdCertificate(_ line: CertificateLine) -> String
    func householdRegistration(_ address: Address) -> String
    /// A street in an address, with the word for street.
    func householdStreet(_ street: String) -> String
    var householdResidence: String { get }
    func householdSaved() -> String
    var householdEdit: ActionText { get }
    var householdNew: ActionText { get }
    var householdOpenApplication: ActionText { get }
    var householdOpenLoan: ActionText { get }
    var householdOpenCard: ActionText { get }
    var householdNewApplication: ActionText { get }
    var householdHasNoApplication: String { get }
    var householdHasNoLoan: String { get }

    /// Age in whole years.
    func years(_ count: Int) -> String
    func cardTitle(_ name: String) -> String
    func cardBorn(_ day: CalendarDay, age: Int) -> String
    var cardNoPESEL: String { get }
    var cardPerson: String { get }
    var cardAddress: String { get }
    var cardPhone: String { get }
    var cardHousehold: String { get }
    var cardApplication: String { get }
    var cardLoan: String { get }
    var cardUnits: String { get }
    var cardFailures: String { get }
    var cardTraining: String { get }
    var cardNextStep: String { get }
    func cardFiled(_ day: CalendarDay) -> String
    func cardPosition(_ position: Int) -> String
    /// "until 31.12.2020", or that the last day is not set.
    func cardUntil(_ day: CalendarDay?) -> String
    func cardReturned(_ day: CalendarDay) -> String
    func cardSerial(_ number: String) -> String
    /// Minutes attended of hours planned.
    func cardHours(_ minutes: Int, of planned: Int) -> String
    func cardNextSession(_ session: TrainingSession) -> String
    var cardNoSession: String { get }
    func cardStep(_ step: NextStep) -> String
    var cardNoStep: String { get }
    var cardOpenApplication: ActionText { get }
    var cardOpenHousehold: ActionText { get }
    var cardOpenLoan: ActionText { get }
    var cardReportFailure: ActionText { get }
    var cardOpenGroup: ActionText { get }
    var cardHasNoApplication: String { get }
    var cardHasNoLoan: String { get }
    var cardFailureNeedsLoan: String { get }
    var cardHasNoGroup: String { get }
}

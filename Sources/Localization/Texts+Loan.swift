import Casework
import Rules

/// The texts of the loans' screens: lists, agreement, handover, failure and return.
public protocol LoanTexts {
    func name(of status: LoanStatus) -> String
    func name(of status: FailureStatus) -> String
    func units(_ count: Int) -> String

    // Lists.
    var loansTitle: String { get }
    var loanFailuresTitle: String { get }
    var loanCandidatesTitle: String { get }
    var loanColumns: (number: String, borrower: String, locality: String, status: String, until: String, units: String, failures: String) { get }
    var loanCandidateColumns: (number: String, applicant: String, locality: String, position: String) { get }
    /// The status a list is filtered by; `nil` for all.
    func loanFilter(_ status: LoanStatus?) -> String
    var loanNextFilter: ActionText { get }
    var loanCandidatesAction: ActionText { get }
    var loanOpenFailuresAction: ActionText { get }
    var loanDraftAction: ActionText { get }
    var loanNoCandidates: String { get }
    var loanNoFailures: String { get }

    // The agreement.
    func loanTitle(_ number: String) -> String
    var loanBorrower: String { get }
    var loanRepresentative: String { get }
    var loanApplication: String { get }
    var loanStatusLabel: String { get }
    var loanUntil: String { get }
    var loanUntilHint: String { get }
    var loanUntilUnset: String { get }
    func loanSigned(_ day: CalendarDay) -> String
    func loanHandedOver(_ day: CalendarDay) -> String
    func loanReturned(_ day: CalendarDay) -> String
    var loanUnits: String { get }
    var loanNoUnitsYet: String { get }
    var loanFailures: String { get }
    var loanNoFailuresYet: String { get }
    var loanLink: String { get }
    func loanFailureReported(_ day: CalendarDay) -> String
    func loanFailureSent(_ day: CalendarDay) -> String
    func loanFailureMended(_ day: CalendarDay, _ remedy: String) -> String
    var loanReturnLines: String { get }
    func loanReturnLine(complete: Bool, note: String) -> String
    var loanSign: ActionText { get }
    var loanHandOver: ActionText { get }
    var loanReport: ActionText { get }
    var loanSend: ActionText { get }
    var loanRepair: ActionText { get }
    var loanReturn: ActionText { get }
    var loanOpenHousehold: ActionText { get }
    /// Why an act is not possible in this state.
    func loanNotNow(_ status: LoanStatus) -> String
    var loanChooseFailure: String { get }
    func loanFailureNotNow(_ status: FailureStatus) -> String
    func loanFailuresFirst(_ count: Int) -> String
    var loanDay: String { get }
    var loanRemedy: String { get }
    var loanRemedyHint: String { get }
    var loanSignAsk: (title: String, text: (String, CalendarDay) -> String) { get }
    var loanSignNote: String { get }
    var loanSendAsk: (title: String, text: (String, CalendarDay) -> String) { get }
    var loanRepairAsk: (title: String, text: (String, CalendarDay) -> String) { get }
    var loanDraftAsk: (title: String, text: (String, CalendarDay?) -> String) { get }
    func loanDrafted(_ number: String) -> String
    var loanSignedDone: String { get }
    var loanSentDone: String { get }
    var loanRepairedDone: String { get }
    /// What F1 says besides the keys.
    var loanHelp: [String] { get }
    var handoverHelp: [String] { get }
    var returnHelp: [String] { get }
    var loanChangedMeanwhile: String { get }

    // Handover.
    func handoverTitle(_ number: String) -> String
    var handoverDay: String { get }
    var handoverUnit: String { get }
    var handoverUnitHint: String { get }
    var handoverScanned: String { get }
    var handoverNothingScanned: String { get }
    func handoverUnknown(_ number: String) -> String
    func handoverNotInStock(_ number: String, _ status: EquipmentStatus) -> String
    func handoverNotMarked(_ number: String) -> String
    func handoverNotInsured(_ number: String) -> String
    func handoverTwice(_ number: String) -> String
    func handoverAdded(_ number: String, _ name: String) -> String
    func handoverRemoved(_ number: String) -> String
    var handoverReading: String { get }
    /// F4: the units in stock to choose from.
    var handoverStock: ActionText { get }
    var handoverStockHint: String { get }
    var handoverNoStock: String { get }
    var handoverStrike: ActionText { get }
    var handoverAsk: (title: String, text: (String, CalendarDay, Int) -> String) { get }
    func handoverDone(_ number: String) -> String

    // Failure and return.
    func failureTitle(_ number: String) -> String
    var failureUnit: String { get }
    var failureDay: String { get }
    var failureDescription: String { get }
    var failureDescriptionHint: String { get }
    var failureDone: String { get }
    func returnTitle(_ number: String) -> String
    var returnDay: String { get }
    var returnReason: String { get }
    var returnReasonHint: String { get }
    var returnComplete: String { get }
    var returnCompleteHint: String { get }
    var returnNote: String { get }
    var returnNoteHint: String { get }
    var returnAsk: (title: String, text: (String, CalendarDay) -> String) { get }
    func returnDone(_ number: String) -> String
}

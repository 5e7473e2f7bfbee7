import Casework
import Rules

extension English {
    public func name(of status: LoanStatus) -> String {
        switch status {
        case .draft: "draft"
        case .signed: "signed"
        case .inForce: "in force"
        case .returned: "ended"
        }
    }
    public func name(of status: FailureStatus) -> String {
        switch status {
        case .reported: "reported"
        case .inService: "in service"
        case .mended: "repaired"
        }
    }
    public func units(_ count: Int) -> String { counted(count, "unit", "units") }

    public var loansTitle: String { "Loans" }
    public var loanFailuresTitle: String { "Open failures" }
    public var loanCandidatesTitle: String { "Agreements to prepare" }
    public var loanColumns: (number: String, borrower: String, locality: String, status: String, until: String, units: String, failures: String) {
        ("Agreement", "Borrower", "Locality", "Status", "Until", "Un.", "Fail.")
    }
    public var loanCandidateColumns: (number: String, applicant: String, locality: String, position: String) {
        ("Application", "Applicant", "Locality", "Position")
    }
    public func loanFilter(_ status: LoanStatus?) -> String { "Status: \(status.map { name(of: $0) } ?? "all")" }
    public var loanNextFilter: ActionText { ActionText("Status", "Shows the agreements of the next status, at the end all again.") }
    public var loanCandidatesAction: ActionText {
        ActionText("New agreement", "Shows the applications on the basic list that have no agreement yet.")
    }
    public var loanOpenFailuresAction: ActionText { ActionText("Failures", "Shows the agreements with an open failure.") }
    public var loanDraftAction: ActionText { ActionText("Prepare", "Prepares the agreement for the application under the cursor; asks for the last day.") }
    public var loanNoCandidates: String { "Every application on the basic list has its agreement." }
    public var loanNoFailures: String { "There are no open failures." }

    public func loanTitle(_ number: String) -> String { "Loan agreement \(number)" }
    public var loanBorrower: String { "Borrower" }
    public var loanRepresentative: String { "Signs" }
    public var loanApplication: String { "Application" }
    public var loanStatusLabel: String { "Status" }
    public var loanUntil: String { "Until" }
    public var loanUntilHint: String { "The last day of the loan; empty while the end of the project is not known." }
    public var loanUntilUnset: String { "last day not set yet" }
    public func loanSigned(_ day: CalendarDay) -> String { "signed \(date(day))" }
    public func loanHandedOver(_ day: CalendarDay) -> String { "handed over \(date(day))" }
    public func loanReturned(_ day: CalendarDay) -> String { "returned \(date(day))" }
    public var loanUnits: String { "Equipment" }
    public var loanNoUnitsYet: String { "nothing handed over yet" }
    public var loanFailures: String { "Failures" }
    public var loanNoFailuresYet: String { "none reported" }
    public var loanLink: String { "Internet link" }
    public func loanFailureReported(_ day: CalendarDay) -> String { "reported \(date(day))" }
    public func loanFailureSent(_ day: CalendarDay) -> String { "in service since \(date(day))" }
    public func loanFailureMended(_ day: CalendarDay, _ remedy: String) -> String { "repaired \(date(day)): \(remedy)" }
    public var loanReturnLines: String { "Return protocol" }
    public func loanReturnLine(complete: Bool, note: String) -> String {
        (complete ? "complete" : "INCOMPLETE") + (note.isEmpty ? "" : " – \(note)")
    }
    public var loanSign: ActionText { ActionText("Sign", "Records the day on which both sides signed the agreement.") }
    public var loanHandOver: ActionText { ActionText("Hand over", "Opens the handover of equipment; its protocol brings the agreement into force.") }
    public var loanReport: ActionText { ActionText("Failure", "Records a failure of equipment or of the link.") }
    public var loanSend: ActionText { ActionText("To service", "Records that the unit of the failure under the cursor went to the service.") }
    public var loanRepair: ActionText { ActionText("Repair", "Records how and when the failure under the cursor was repaired.") }
    public var loanReturn: ActionText { ActionText("Return", "Opens the return of the equipment, compared with the handover protocol.") }
    public var loanOpenHousehold: ActionText { ActionText("Household", "Opens the borrower's household.") }
    public func loanNotNow(_ status: LoanStatus) -> String {
        switch status {
        case .draft: "The agreement is a draft; its signing must be recorded first."
        case .signed: "The agreement is signed, but nothing has been handed over yet."
        case .inForce: "The agreement is in force, the equipment is handed over."
        case .returned: "The agreement has ended, the equipment was returned."
        }
    }
    public var loanChooseFailure: String { "The agreement has no failure to which this applies." }
    public func loanFailureNotNow(_ status: FailureStatus) -> String { "The failure under the cursor is \"\(name(of: status))\" already." }
    public func loanFailuresFirst(_ count: Int) -> String { "Equipment is at the service (failures: \(count)); record the repair first." }
    public var loanDay: String { "Day" }
    public var loanRemedy: String { "Remedy" }
    public var loanRemedyHint: String { "What was done, such as \"power supply replaced\"." }
    public var loanSignAsk: (title: String, text: (String, CalendarDay) -> String) {
        ("Signing", { number, day in "Record that the agreement \(number) was signed on \(date(day))?" })
    }
    public var loanSignNote: String { "A signed agreement can no longer be changed or removed." }
    public var loanSendAsk: (title: String, text: (String, CalendarDay) -> String) {
        ("Service", { what, day in "Record that this went to the service on \(date(day)): \(what)?" })
    }
    public var loanRepairAsk: (title: String, text: (String, CalendarDay) -> String) {
        ("Repair", { what, day in "Record that this was repaired on \(date(day)): \(what)?" })
    }
    public var loanDraftAsk: (title: String, text: (String, CalendarDay?) -> String) {
        ("New agreement", { number, until in
            "Prepare the agreement for application \(number), \(until.map { "until \(date($0))" } ?? "without a last day")?"
        })
    }
    public func loanDrafted(_ number: String) -> String { "Agreement \(number) prepared." }
    public var loanSignedDone: String { "Signing recorded." }
    public var loanSentDone: String { "Sending to the service recorded." }
    public var loanRepairedDone: String { "Repair recorded." }
    public var loanHelp: [String] {
        [
            "The loan begins with the handover of the equipment, not with the signing (civil code, art. 710).",
            "The household reports every failure at once. Equipment at the service has to come back before the return.",
        ]
    }
    public var handoverHelp: [String] {
        [
            "Only units in stock, marked and insured on the day, can be handed over.",
            "A scanner is a keyboard: it types the number and ends with Enter.",
        ]
    }
    public var returnHelp: [String] {
        ["Each unit is compared with the handover protocol. What is missing, damaged or still failing has to be described."]
    }
    public var loanChangedMeanwhile: String { "Somebody else changed the agreement; its new state is shown. Nothing was saved." }

    public func handoverTitle(_ number: String) -> String { "Handover: agreement \(number)" }
    public var handoverDay: String { "Day of handover" }
    public var handoverUnit: String { "Unit number" }
    public var handoverUnitHint: String { "Scan or type an inventory or serial number and Enter; F4 lists; F2 saves." }
    public var handoverScanned: String { "To hand over" }
    public var handoverNothingScanned: String { "nothing entered yet" }
    public func handoverUnknown(_ number: String) -> String { "There is no unit numbered \(number)." }
    public func handoverNotInStock(_ number: String, _ status: EquipmentStatus) -> String {
        "Unit \(number) cannot be handed over: \(name(of: status))."
    }
    public func handoverNotMarked(_ number: String) -> String { "Unit \(number) cannot be handed over: it is not marked." }
    public func handoverNotInsured(_ number: String) -> String { "Unit \(number) cannot be handed over: it is not insured." }
    public func handoverTwice(_ number: String) -> String { "Unit \(number) is on the list already." }
    public func handoverAdded(_ number: String, _ name: String) -> String { "Added \(number): \(name)." }
    public func handoverRemoved(_ number: String) -> String { "Struck out \(number)." }
    public var handoverReading: String { "Checking the number…" }
    public var handoverStock: ActionText { ActionText("From stock", "Shows the units in stock that can be handed over; what is typed narrows the list.") }
    public var handoverStockHint: String { "Arrows choose a unit, Enter adds it to the handover, Esc goes back." }
    public var handoverNoStock: String { "There is no unit in stock to hand over that matches what is typed." }
    public var handoverStrike: ActionText { ActionText("Strike last", "Strikes the last unit off the list.") }
    public var handoverAsk: (title: String, text: (String, CalendarDay, Int) -> String) {
        ("Handover", { number, day, count in
            "Record the handover of \(date(day)) for agreement \(number): \(units(count))? The agreement comes into force."
        })
    }
    public func handoverDone(_ number: String) -> String { "Handover recorded; agreement \(number) is in force." }

    public func failureTitle(_ number: String) -> String { "Failure: agreement \(number)" }
    public var failureUnit: String { "What failed" }
    public var failureDay: String { "Day of report" }
    public var failureDescription: String { "Description" }
    public var failureDescriptionHint: String { "In the words of the caller, such as \"does not switch on\"." }
    public var failureDone: String { "Failure recorded." }
    public func returnTitle(_ number: String) -> String { "Return: agreement \(number)" }
    public var returnDay: String { "Day of return" }
    public var returnReason: String { "Reason" }
    public var returnReasonHint: String { "Such as resignation, moving out, end of the loan." }
    public var returnComplete: String { "Complete" }
    public var returnCompleteHint: String { "Whether all that the handover protocol lists came back: y – yes, n – no." }
    public var returnNote: String { "Note" }
    public var returnNoteHint: String { "What is missing or damaged, such as \"power supply missing\"." }
    public var returnAsk: (title: String, text: (String, CalendarDay) -> String) {
        ("Return", { number, day in "Record the return of \(date(day))? Agreement \(number) will end." })
    }
    public func returnDone(_ number: String) -> String { "Return recorded; agreement \(number) has ended." }
}

import Casework
import Rules

/// Rounds and the formal check.
extension English {
    // Rounds.
    public var roundsTitle: String { "Rounds" }
    public func roundTitle(_ number: Int) -> String { "Round \(number)" }
    public var roundColumns: (number: String, kind: String, window: String, status: String, received: String, left: String) {
        ("No.", "Kind", "Window", "Status", "Received", "Open")
    }
    public var roundNew: ActionText { ActionText("New round", "Plans another round: its window and places.") }
    public var roundEdit: ActionText { ActionText("Correct", "Changes the plan of the round as long as it is not open.") }
    public var roundOpen: ActionText { ActionText("Open round", "From now on applications enter this round.") }
    public var roundExtend: ActionText { ActionText("Extend", "Sets a later end of the round, with a reason.") }
    public var roundClose: ActionText { ActionText("Close round", "Closes the round once its window is over.") }
    public var roundDecide: ActionText { ActionText("Decide", "Records the result once each application has an outcome and the sums reconcile.") }
    public var roundNewTitle: String { "New round" }
    public var roundKindLabel: String { "Kind" }
    public var roundStatusLabel: String { "Status" }
    public var roundWindowLabel: String { "Window" }
    public var roundOpens: String { "Opens on" }
    public var roundOpensHint: String { "The first day on which applications are taken." }
    public var roundHour: String { "at" }
    public var roundHourHint: String { "E.g. 8:00; empty: the whole day." }
    public var roundCloses: String { "Closes on" }
    public var roundClosesHint: String { "The last day on which applications are taken." }
    public var roundPostLabel: String { "Post until" }
    public var roundPost: String { "Post until" }
    public var roundPostHint: String { "Until when a letter with a postmark in time enters; empty: no limit." }
    public var roundPlaces: String { "Places" }
    public var roundPlacesHint: String { "How many households in this round; empty: as many as the project has." }
    public var roundPlacesOfProject: String { "as many as the project has" }
    public var roundExtensions: String { "Extensions" }
    public var roundReason: String { "Reason" }
    public var roundReasonHint: String { "Why the round lasts longer; kept on file." }
    public var roundTally: String { "Applications" }
    public var roundSums: String { "Sums" }
    public func roundSum(_ tally: RoundTally) -> String {
        "received \(tally.received) = basic \(tally.basic) + reserve \(tally.reserve) + rejected \(tally.formallyRejected) + not accepted \(tally.notAccepted) + withdrawn and struck off \(tally.withdrawn)" + (tally.undecided == 0 ? "" : " + open \(tally.undecided)")
    }
    public var roundNoApplications: String { "no applications yet" }
    public func roundExtended(_ extended: RoundExtension) -> String {
        "until \(date(extended.closes))" + (extended.closesAt.map { ", " + time($0) } ?? "") + " (decided on \(date(extended.day))): \(extended.reason)"
    }
    public func roundWindow(_ window: RoundWindow) -> String {
        date(window.opens) + (window.opensAt.map { " " + time($0) } ?? "") + " – " + date(window.closes) + (window.closesAt.map { " " + time($0) } ?? "")
    }
    public func roundDecided(_ day: CalendarDay) -> String { "on \(date(day))" }
    public func roundAsk(_ act: RoundAct, _ number: Int) -> (title: String, text: String) {
        switch act {
        case .open: ("Open the round?", "Round \(number) begins to take applications. Its plan cannot be changed any more.")
        case .extend: ("Extend the round?", "Round \(number) will last longer. This cannot be taken back.")
        case .close: ("Close the round?", "Round \(number) will be closed. An application that comes later is marked as late.")
        case .decide: ("Decide the round?", "The result of round \(number) is recorded for good, with the numbers of applications.")
        }
    }
    public func roundDone(_ act: RoundAct, _ number: Int) -> String {
        switch act {
        case .open: "Round \(number) is open."
        case .extend: "Round \(number) is extended."
        case .close: "Round \(number) is closed."
        case .decide: "Round \(number) is decided."
        }
    }
    public var roundSaved: String { "The plan of the round is saved." }
    public var roundChanged: String { "Somebody else saved changes meanwhile; the screen shows the new state." }
    public var roundLabel: String { "Round" }
    public var roundChoiceHint: String { "Which round the application belongs to; several are open." }
    public func roundOption(_ number: Int, _ window: RoundWindow) -> String { "no. \(number), until \(date(window.closes))" }

    // The formal check.
    public var checkTitle: String { "Formal check" }
    public var checkHeading: String { "Applications to be checked, in the order of filing" }
    public var checkNext: ActionText { ActionText("Next", "Takes the first application that nobody else has, and begins its check.") }
    public var checkNothing: String { "Nothing to take: the rest is being checked already, or waits for a supplement." }
    public func checkTaken(_ number: String) -> String { "Application \(number): the check has begun." }
    public var lapsedTitle: String { "Lapsed calls" }
    public var lapsedHeading: String { "The term is over without an answer; a person decides on the rejection" }
    public var lapsedEnded: String { "Term until" }
    public var lapsedMissing: String { "Missing" }
    public var checkBegin: ActionText { ActionText("Begin check", "Begins the formal check, or goes on with it after a supplement.") }
    public var checkCall: ActionText { ActionText("Call", "Calls the applicant to supplement exactly what is missing.") }
    public var checkDeliver: ActionText { ActionText("Delivered", "Records when the call was delivered, which starts the term.") }
    public var checkSupplement: ActionText { ActionText("Received", "Ticks off what the applicant has sent.") }
    public var leaveResign: ActionText { ActionText("Resignation", "Records that the applicant gives up a position on the list.") }
    public var leaveStrike: ActionText { ActionText("Strike off", "Takes a position on the list away, with a reason.") }
    public var leaveDeath: ActionText { ActionText("Death", "Records the death of the applicant.") }
    public var checkMissing: String { "Missing" }
    public var checkCallHeading: String { "Call to supplement" }
    public func checkCalled(_ call: SupplementCall) -> String {
        "of \(date(call.day))" + (call.delivered.map { ", delivered on " + date($0) + (call.channel.map { " (" + name(of: $0) + ")" } ?? "") } ?? ", not delivered yet")
    }
    public var checkReceived: String { "received" }
    public var checkOutstanding: String { "missing" }
    public func checkTerm(_ term: TermReckoning, moved: [String]) -> String {
        "Term: \(term.days) \(term.days == 1 ? "day" : "days") from \(date(term.event)), " + (moved.isEmpty ? "" : "that is \(date(term.counted)); days off: " + moved.joined(separator: ", ") + "; ") + "over on \(date(term.last))."
    }
    public func checkTermFromDelivery(_ days: Int) -> String { "Term: \(days) \(days == 1 ? "day" : "days") from the delivery." }
    public var checkLapsed: String { "The term is over, and no answer has come." }
    public var checkLate: String { "Supplemented after the term." }
    public var checkMinor: String { "Minor defects" }
    public var checkMinorHint: String { "Whether the defects are minor; only those can be supplemented." }
    public var checkMinorReason: String { "Why" }
    public var checkDay: String { "On" }
    public var checkDayDelivered: String { "When the call arrived." }
    public var checkDayReceived: String { "When the answer came in." }
    public var checkChannel: String { "How delivered" }
    public var checkPostmark: String { "Postmark" }
    public var checkPostmarkHint: String { "The day of the postmark, where it came by post." }
    public var checkLast: String { "Nothing more will come" }
    public var checkLastHint: String { "Yes: the check goes on in spite of what is missing." }
    public var checkItemHint: String { "Yes: received." }
    public var checkSignature: String { "signature on the form" }
    public func checkCertification(_ document: String) -> String { "\(document): certification of the copy" }
    public func checkAnswer(_ fact: String) -> String { "answer: \(fact)" }
    public var checkSaturday: String { "Saturday" }
    public func checkCallAsk(_ number: String) -> String { "Call to supplement application \(number)?" }
    public func checkDone(_ act: CheckAct) -> String {
        switch act {
        case .begin: "The check has begun."
        case .call: "The call to supplement is recorded."
        case .deliver: "The delivery is recorded; the term runs."
        case .supplement: "What has come is recorded."
        case .resign: "The resignation is recorded."
        case .strike: "Struck off the list."
        case .death: "The applicant's death is recorded."
        }
    }
    public func leaveAsk(_ act: CheckAct, _ number: String) -> (title: String, text: String) {
        switch act {
        case .strike: ("Strike off the list?", "Application \(number) will lose its position on the list.")
        case .death: ("Record the death?", "Application \(number) will be closed because the applicant has died.")
        case .resign, .begin, .call, .deliver, .supplement: ("Record the resignation?", "Application \(number) will free its position on the list.")
        }
    }
    public var leaveCause: String { "Cause" }
    public var leaveReason: String { "Reason" }
    public var leaveReasonHint: String { "Obligatory when striking off." }
    public var leaveDayHint: String { "The day of the letter or the event." }
    public var caseNumberLabel: String { "Case number" }
    public func filingFlag(_ flag: FilingFlag) -> String {
        switch flag {
        case .early, .late: "Note: filed " + name(of: flag)
        case .lateByPost, .wrongInstitution: "Note: " + name(of: flag)
        }
    }
    public var deskLapsed: String { "Calls whose term is over" }
    public var deskCheck: String { "Applications under check, and supplemented" }
    public var deskGoCheck: ActionText { ActionText("Formal check", "Opens the queue of the formal check in the order of filing.") }
    public var deskGoRounds: ActionText { ActionText("Rounds", "Opens the list of rounds.") }
}

import Casework
import Rules

/// What is done with a round.
public enum RoundAct: Sendable, CaseIterable {
    case open, extend, close, decide
}

/// What is done with an application at the formal check and when it leaves a list.
public enum CheckAct: Sendable, CaseIterable {
    case begin, call, deliver, supplement, resign, strike, death
}

/// What the screens of rounds and of the formal check say.
public protocol CheckTexts {
    // Rounds.
    var roundsTitle: String { get }
    func roundTitle(_ number: Int) -> String
    var roundColumns: (number: String, kind: String, window: String, status: String, received: String, left: String) { get }
    var roundNew: ActionText { get }
    var roundEdit: ActionText { get }
    var roundOpen: ActionText { get }
    var roundExtend: ActionText { get }
    var roundClose: ActionText { get }
    var roundDecide: ActionText { get }
    var roundNewTitle: String { get }
    var roundKindLabel: String { get }
    var roundStatusLabel: String { get }
    var roundWindowLabel: String { get }
    var roundOpens: String { get }
    var roundOpensHint: String { get }
    var roundHour: String { get }
    var roundHourHint: String { get }
    var roundCloses: String { get }
    var roundClosesHint: String { get }
    var roundPost: String { get }
    var roundPostLabel: String { get }
    var roundPostHint: String { get }
    var roundPlaces: String { get }
    var roundPlacesHint: String { get }
    var roundPlacesOfProject: String { get }
    var roundExtensions: String { get }
    var roundReason: String { get }
    var roundReasonHint: String { get }
    var roundTally: String { get }
    var roundSums: String { get }
    func roundSum(_ tally: RoundTally) -> String
    var roundNoApplications: String { get }
    func roundExtended(_ extended: RoundExtension) -> String
    func roundWindow(_ window: RoundWindow) -> String
    func roundDecided(_ day: CalendarDay) -> String
    func roundAsk(_ act: RoundAct, _ number: Int) -> (title: String, text: String)
    func roundDone(_ act: RoundAct, _ number: Int) -> String
    var roundSaved: String { get }
    var roundChanged: String { get }
    var roundLabel: String { get }
    var roundChoiceHint: String { get }
    func roundOption(_ number: Int, _ window: RoundWindow) -> String

    // The formal check.
    var checkTitle: String { get }
    var checkHeading: String { get }
    var checkNext: ActionText { get }
    var checkNothing: String { get }
    func checkTaken(_ number: String) -> String
    var lapsedTitle: String { get }
    var lapsedHeading: String { get }
    var lapsedEnded: String { get }
    var lapsedMissing: String { get }
    var checkBegin: ActionText { get }
    var checkCall: ActionText { get }
    var checkDeliver: ActionText { get }
    var checkSupplement: ActionText { get }
    var leaveResign: ActionText { get }
    var leaveStrike: ActionText { get }
    var leaveDeath: ActionText { get }
    var checkMissing: String { get }
    var checkCallHeading: String { get }
    func checkCalled(_ call: SupplementCall) -> String
    var checkReceived: String { get }
    var checkOutstanding: String { get }
    func checkTerm(_ term: TermReckoning, moved: [String]) -> String
    func checkTermFromDelivery(_ days: Int) -> String
    var checkLapsed: String { get }
    var checkLate: String { get }
    var checkMinor: String { get }
    var checkMinorHint: String { get }
    var checkMinorReason: String { get }
    var checkDay: String { get }
    var checkDayDelivered: String { get }
    var checkDayReceived: String { get }
    var checkChannel: String { get }
    var checkPostmark: String { get }
    var checkPostmarkHint: String { get }
    var checkLast: String { get }
    var checkLastHint: String { get }
    var checkItemHint: String { get }
    var checkSignature: String { get }
    func checkCertification(_ document: String) -> String
    func checkAnswer(_ fact: String) -> String
    var checkSaturday: String { get }
    func checkCallAsk(_ number: String) -> String
    func checkDone(_ act: CheckAct) -> String
    func leaveAsk(_ act: CheckAct, _ number: String) -> (title: String, text: String)
    var leaveCause: String { get }
    var leaveReason: String { get }
    var leaveReasonHint: String { get }
    var leaveDayHint: String { get }
    var caseNumberLabel: String { get }
    func filingFlag(_ flag: FilingFlag) -> String
    var deskLapsed: String { get }
    var deskCheck: String { get }
    var deskGoCheck: ActionText { get }
    var deskGoRounds: ActionText { get }
}

import Casework
import Rules

/// What the screens of a sitting say.
public protocol SittingScreenTexts {
    // The list of sittings, and the call.
    var sittingsTitle: String { get }
    var sittingsHelp: String { get }
    var sittingsNone: String { get }
    var sittingColumns: (number: String, day: String, status: String, agenda: String, body: String) { get }
    var sittingCall: ActionText { get }
    var sittingCallTitle: String { get }
    var sittingCallHelp: String { get }
    var sittingNumber: String { get }
    var sittingNumberHint: String { get }
    var sittingDay: String { get }
    var sittingDayHint: String { get }
    /// Which round a sitting decides about, where there are several to decide.
    var sittingRound: String { get }
    var sittingRoundHint: String { get }
    func roundChoice(_ number: Int, _ window: DayRange) -> String
    var sittingBody: String { get }
    var sittingBodyHint: String { get }
    var sittingSection: String { get }
    var sittingMembersSection: String { get }
    func sittingMember(_ number: Int) -> String
    var sittingMemberHint: String { get }
    var sittingFunction: String { get }
    var sittingFunctionHint: String { get }
    var sittingFunctionAlone: String { get }
    func sittingCalled(_ number: String) -> String

    // Opening.
    func sittingOpeningTitle(_ number: String) -> String
    var sittingOpeningHelp: String { get }
    var sittingOpeningHint: String { get }
    var sittingTick: ActionText { get }
    var sittingTickAll: ActionText { get }
    var sittingOpen: ActionText { get }
    var sittingOpenAsk: String { get }
    var sittingOpenText: String { get }
    var sittingOpenedDone: String { get }
    var sittingOpenedAlready: String { get }
    func sittingPresence(_ present: Int, of members: Int, quorum: Int) -> String
    func sittingQuorum(_ isThere: Bool) -> String

    // The agenda.
    func agendaTitle(_ number: String) -> String
    var agendaHelp: String { get }
    func agendaHead(_ count: Int) -> String
    var agendaAdd: ActionText { get }
    var agendaAll: ActionText { get }
    var agendaTag: String { get }
    var agendaNone: String { get }
    func agendaNoneReady(_ others: Int) -> String
    func agendaAllText(_ count: Int, others: Int) -> [String]
    func agendaAdded(_ count: Int) -> String

    // The sitting.
    func sittingTitle(_ number: String) -> String
    var sittingHelp: String { get }
    func sittingHead(_ day: CalendarDay, _ status: SittingStatus) -> String
    /// Why nothing is done while figures are only tried.
    var sittingSupposedFirst: String { get }
    func sittingPlaces(_ count: Int) -> String
    /// `79 = 75 + 3 + 1`.
    func sittingSums(_ all: Int, _ basic: Int, _ reserve: Int, _ others: Int) -> String
    func sittingOpenTies(_ count: Int) -> String
    func sittingPointsOpen(_ count: Int) -> String
    func sittingProposedBy(_ login: String, isMine: Bool) -> String
    var sittingAgendaEmpty: String { get }
    var rankingColumns: (place: String, list: String, number: String, name: String, order: String, notes: String) { get }
    func sittingCutPlaces(_ places: Int) -> String
    var sittingCutAccepted: String { get }
    var sittingAgenda: ActionText { get }
    var sittingTakeOrder: ActionText { get }
    var sittingOrderTaken: String { get }
    var sittingMove: ActionText { get }
    var sittingTie: ActionText { get }
    var sittingNoTies: String { get }
    var sittingAccept: ActionText { get }
    var sittingInterest: ActionText { get }
    var sittingPropose: ActionText { get }
    var sittingClose: ActionText { get }
    /// Why the one who proposed a list can't close it, and who can.
    func sittingCloseOwn(_ login: String) -> String
    var sittingWithdraw: ActionText { get }
    var sittingSuppose: ActionText { get }
    var sittingShow: ActionText { get }
    var sittingStrike: ActionText { get }
    func sittingStrikeAsk(_ number: String) -> String
    var sittingMembers: ActionText { get }
    var sittingAbsent: String { get }
    var sittingCancel: ActionText { get }
    var sittingDrop: ActionText { get }
    var sittingKeep: ActionText { get }
    func sittingCarrying(_ number: String) -> String

    // What is asked before an act.
    var sittingReason: String { get }
    var sittingReasonHint: String { get }
    var sittingAcceptField: String { get }
    var sittingAcceptYes: String { get }
    var sittingAcceptNo: String { get }
    var sittingInterestMember: String { get }
    func sittingInterestTitle(_ number: String) -> String
    var sittingWithdrawTitle: String { get }
    var sittingWithdrawAsk: String { get }
    var sittingCancelTitle: String { get }
    func sittingCancelAsk(_ count: Int) -> String
    var sittingPlaceField: String { get }
    var sittingPlaceHint: String { get }
    var sittingSupposeTitle: String { get }
    var sittingSupposePlaces: String { get }
    func sittingSupposePlacesHint(_ now: Int) -> String
    var sittingSupposePoints: String { get }
    func sittingSupposePointsHint(_ now: Int?) -> String
    var sittingSupposeReserve: String { get }
    var sittingSupposeReserveHint: String { get }
    var sittingSupposeTies: String { get }
    var sittingSupposeTiesHint: String { get }
    var sittingTieNone: String { get }
    func sittingSupposed(_ supposed: RankingSupposition, shifts: Int) -> String
    var sittingProposeAsk: String { get }
    var sittingProposeText: String { get }
    var sittingProposeChoices: (once: String, last: String) { get }
    var sittingCloseAsk: String { get }
    func sittingCloseText(_ login: String) -> String
    func sittingDigest(_ start: String) -> String
    func sittingClosed(_ number: String) -> String
    func sittingDone(_ command: Command) -> String
    var sittingChangedMeanwhile: String { get }

    // Ties.
    var tieTitle: String { get }
    var tieHelp: String { get }
    var tieHint: String { get }
    func tieHead(_ count: Int, _ places: ClosedRange<Int>, crosses: Bool) -> String
    var tieNext: ActionText { get }
    var tieRest: ActionText { get }
    var tieBack: ActionText { get }
    var tieSave: ActionText { get }
    var tieAllPlaced: String { get }
    var tieNonePlaced: String { get }
    func tieLeft(_ count: Int) -> String
    var tiePlacedAlready: String { get }
    var tiePromptTitle: String { get }
    var tieMethod: String { get }
    var tieReasonHint: String { get }
    var tieGone: String { get }
    var tieSaved: String { get }
    var tieUnsaved: String { get }
}

/// The words of a ranking: places, keys and reasons.
public protocol RankingTexts {
    /// In a column of twelve: `podst. 12`.
    func place(on list: DecideList.Outcome, _ position: Int?) -> String
    /// In a sentence: `lista podstawowa, pozycja 12`.
    func listed(_ list: DecideList.Outcome, _ position: Int?) -> String
    func recommended(_ place: RecommendedPlace?) -> String
    func points(_ sum: Int?) -> String
    func filed(_ day: CalendarDay, _ time: TimeOfDay?) -> String
    var sittingNoOrderYet: String { get }
    var sittingOrdered: String { get }
    func sittingWas(_ place: String) -> String
    var sittingTied: String { get }
    func sittingExcluded(_ count: Int) -> String
    func sittingSaid(_ isAccepted: Bool) -> String
    /// Why it is on its list, in a column of eighteen.
    func short(_ reason: Ranking.Reason) -> String
    /// Why it is on its list, as a sentence.
    func sentence(of reason: Ranking.Reason) -> String
    /// What put it behind the one before, as a sentence.
    func sentence(of parting: Ranking.Parting, _ ruleSet: RuleSet) -> String
    func name(of tieBreak: RankingRule.TieBreak, _ ruleSet: RuleSet) -> String
    var sittingTieSentence: String { get }
    func sittingSaidSentence(_ isAccepted: Bool, _ reason: String) -> String
    func sittingExcludedSentence(_ names: [String]) -> String

    // The frozen list.
    func frozenTitle(_ number: String) -> String
    var frozenHelp: String { get }
    var frozenNone: String { get }
    var frozenWhy: String { get }
    var frozenToday: String { get }
    func frozenWould(_ list: DecideList.Outcome?, _ position: Int?) -> String
    /// A reason as the list's canonical word with its figures; the word itself where the program does not know it.
    func frozenReason(_ word: String) -> String
    var frozenAll: ActionText { get }
    var frozenDifferences: ActionText { get }
    var frozenSame: String { get }
    func frozenDiffers(_ count: Int) -> String
    func frozenState(isIntact: Bool, isReproduced: Bool, erased: Int) -> String
}

extension RankingTexts {
    /// The reason that a canonical word of a frozen list stands for.
    public func reason(ofWord word: String) -> Ranking.Reason? {
        let parts = word.split(separator: ":")
        let figures = parts.dropFirst().compactMap { Int($0) }
        switch (parts.first ?? "", figures.count) {
        case ("within_places", 0): return .withinPlaces
        case ("beyond_places", 0): return .beyondPlaces
        case ("recommended_for_reserve", 0): return .recommendedForReserve
        case ("reserve_full", 1): return .reserveFull(figures[0])
        case ("not_recommended", 0): return .notRecommended
        case ("below_threshold", 2): return .belowThreshold(points: figures[0], least: figures[1])
        case ("refused_by_committee", 0): return .refusedByCommittee
        default: return nil
        }
    }
}

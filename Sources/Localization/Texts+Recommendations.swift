import Casework
import Rules

/// What the screens of the welfare centres' recommendations say (KP-18).
public protocol RecommendationTexts {
    var recommendationsTitle: String { get }
    var recommendationsOpen: ActionText { get }
    var recommendationsHelp: String { get }
    var recommendationsNone: String { get }
    var recommendationColumns: (centre: String, applications: String, handedOver: String) { get }
    var recommendationNew: ActionText { get }
    var recommendationFormTitle: String { get }
    var recommendationCentre: String { get }
    var recommendationCentreHint: String { get }
    func recommendationBegun(_ centre: String) -> String

    func recommendationTitle(_ centre: String) -> String
    var recommendationHelp: String { get }
    /// The list's name, as the heading over its rows.
    func heading(of list: Recommendation?) -> String
    /// `20 = 12 + 3 + 5`, and what is on none.
    func recommendationSums(_ all: Int, _ recommended: Int, _ reserve: Int, _ rest: Int, missing: Int) -> String
    func recommendationHandedOver(_ day: CalendarDay, _ agreedBy: String) -> String
    var recommendationOpenHead: String { get }
    func recommendationPut(on list: Recommendation) -> ActionText
    var recommendationOff: ActionText { get }
    var recommendationAdd: ActionText { get }
    var recommendationRemove: ActionText { get }
    func recommendationRemoveAsk(_ count: Int) -> String
    var recommendationHandOver: ActionText { get }
    var recommendationRename: ActionText { get }
    var recommendationHandOverTitle: String { get }
    var recommendationHandOverAsk: String { get }
    var recommendationHandOverText: String { get }
    var recommendationDay: String { get }
    var recommendationDayHint: String { get }
    var recommendationAgreedBy: String { get }
    var recommendationAgreedByHint: String { get }
    var recommendationDone: String { get }
    var recommendationHandedOverDone: String { get }
    var recommendationEmpty: String { get }
    var recommendationOrderOnlyListed: String { get }
    var recommendationChanged: String { get }
    func candidatesTitle(_ centre: String) -> String
    func candidatesAdded(_ count: Int) -> String
    var candidatesNone: String { get }
    var candidatesAdd: ActionText { get }
}

/// What the screens after the list say: the notice, free places, the reserve.
public protocol AwardTexts {
    var vacanciesTitle: String { get }
    var vacanciesOpen: ActionText { get }
    var vacanciesHelp: String { get }
    func vacanciesHead(free: Int, taken: Int, places: Int, reserve: Int) -> String
    func vacanciesNext(_ number: String, _ name: String) -> String
    func vacanciesEmpty(_ then: RankingRule.EmptyReserve) -> String
    var vacanciesNone: String { get }
    var promote: ActionText { get }
    var promotionTitle: String { get }
    func promotionSection(_ number: String, _ name: String) -> String
    var promotionEligible: String { get }
    var promotionEligibleHint: String { get }
    var promotionWithout: String { get }
    var promotionWithoutHint: String { get }
    var promotionReason: String { get }
    func promotionReasonHint(isFirst: Bool) -> String
    func promotionDone(_ number: String) -> String
    var promotionHelp: String { get }
    var promotionNotReserve: String { get }

    var delivery: ActionText { get }
    var deliveryTitle: String { get }
    func deliverySection(_ number: String, _ name: String) -> String
    var deliveryDay: String { get }
    var deliveryDayHint: String { get }
    var deliveryEnds: String { get }
    var deliveryEndsHint: String { get }
    var deliveryWhy: String { get }
    /// How the last day follows from the programme's days.
    func deliveryReasoning(_ days: Int, counted: CalendarDay, _ end: CalendarDay) -> String
    var deliveryNoTerm: String { get }
    func deliveryDone(_ end: CalendarDay) -> String
    var deliveryHelp: String { get }

    // On the application's own screen.
    func applicationRecommended(_ place: RecommendedPlace) -> String
    func applicationNotice(_ day: CalendarDay, until end: CalendarDay?) -> String
    var applicationSitting: ActionText { get }
    /// That there is a sitting, and what opens it.
    var applicationAtSitting: String { get }
    var applicationNoSitting: String { get }

    // On the desk.
    func deskSittingsToday(_ count: Int) -> String
    func deskProposedLists(_ count: Int) -> String
    func deskFreePlaces(_ count: Int) -> String
    var deskGoSittings: ActionText { get }
    var deskGoRecommendations: ActionText { get }
    var deskGoVacancies: ActionText { get }
}

import Casework
import Rules

extension English: RecommendationTexts {
    public var recommendationsTitle: String { "Welfare centres' recommendations" }
    public var recommendationsOpen: ActionText { ActionText("Recommendations", "Opens the welfare centres' recommendations.") }
    public var recommendationsHelp: String {
        "Each welfare centre divides its applications into three lists: recommended, reserve and the rest, in agreement with the head of the municipality. Once handed over the lists are final."
    }
    public var recommendationsNone: String { "No welfare centre has lists yet; \"n\" begins the first." }
    public var recommendationColumns: (centre: String, applications: String, handedOver: String) { ("Centre", "Cases", "Handed over") }
    public var recommendationNew: ActionText { ActionText("New lists", "Begins the lists of another welfare centre.") }
    public var recommendationFormTitle: String { "A welfare centre's lists" }
    public var recommendationCentre: String { "Welfare centre" }
    public var recommendationCentreHint: String { "The name of the welfare centre." }
    public func recommendationBegun(_ centre: String) -> String { "Lists begun: \(centre). Now its applications: n." }

    public func recommendationTitle(_ centre: String) -> String { centre.isEmpty ? "Recommendation" : "Recommendation: \(centre)" }
    public var recommendationHelp: String {
        "One key moves the application under the cursor or all tagged: p – recommended, r – reserve, o – the rest, b – back to no list. The order within a list is changed with m. Everything is saved at once. The lists can be handed over once each application is on one of them."
    }
    public func heading(of list: Recommendation?) -> String {
        switch list {
        case .recommended: "Recommended"
        case .reserve: "Reserve"
        case .rest: "The rest"
        case nil: "On no list yet"
        }
    }
    public func recommendationSums(_ all: Int, _ recommended: Int, _ reserve: Int, _ rest: Int, missing: Int) -> String {
        let sum = "\(number(all)) = \(number(recommended)) recommended + \(number(reserve)) reserve + \(number(rest)) the rest"
        return missing == 0 ? sum : sum + " + \(number(missing)) on no list"
    }
    public func recommendationHandedOver(_ day: CalendarDay, _ agreedBy: String) -> String { "Handed over on \(date(day)), in agreement with: \(agreedBy). The lists are final." }
    public var recommendationOpenHead: String { "Not handed over yet." }
    public func recommendationPut(on list: Recommendation) -> ActionText {
        switch list {
        case .recommended: ActionText("Recom.", "Moves to the end of the recommended.")
        case .reserve: ActionText("Reserve", "Moves to the end of the reserve.")
        case .rest: ActionText("Rest", "Moves to the end of the rest.")
        }
    }
    public var recommendationOff: ActionText { ActionText("No list", "Takes it off its list; it stays with the centre.") }
    public var recommendationAdd: ActionText { ActionText("Add", "Adds applications that the centre hands over.") }
    public var recommendationRemove: ActionText { ActionText("Remove", "Removes the application from those that the centre hands over.") }
    public func recommendationRemoveAsk(_ count: Int) -> String { "Remove from the centre's lists: \(applications(count))? The applications themselves stay." }
    public var recommendationHandOver: ActionText { ActionText("Hand over", "Hands the three lists over; asks for the day and with whom they were agreed.") }
    public var recommendationRename: ActionText { ActionText("Name", "Corrects the centre's name.") }
    public var recommendationHandOverTitle: String { "Handing the lists over" }
    public var recommendationHandOverAsk: String { "Hand the lists over?" }
    public var recommendationHandOverText: String { "Once handed over they are final: they can be neither changed nor taken back." }
    public var recommendationDay: String { "Day" }
    public var recommendationDayHint: String { "The day of the letter, e.g. 5.12 or today." }
    public var recommendationAgreedBy: String { "Agreed with" }
    public var recommendationAgreedByHint: String { "The head of the municipality, by name." }
    public var recommendationDone: String { "Saved." }
    public var recommendationHandedOverDone: String { "The lists are handed over." }
    public var recommendationEmpty: String { "The centre has no applications yet; \"n\" adds them." }
    public var recommendationOrderOnlyListed: String { "Only applications on a list have an order; first p, r or o." }
    public var recommendationChanged: String { "Somebody else has changed the lists meanwhile; the new ones are shown. Please look and do it again." }
    public func candidatesTitle(_ centre: String) -> String { "Applications of \(centre)" }
    public func candidatesAdded(_ count: Int) -> String { "Added: \(applications(count))." }
    public var candidatesNone: String { "There are no such applications that the centre does not have yet." }
    public var candidatesAdd: ActionText { ActionText("Add", "Adds the application under the cursor, or all tagged, to the centre's.") }
}

extension English: AwardTexts {
    public var vacanciesTitle: String { "Free places and the reserve list" }
    public var vacanciesOpen: ActionText { ActionText("Free places", "Shows the free places and who is next on the reserve list.") }
    public var vacanciesHelp: String {
        "The reserve list in its order. The first from the top gets a free place, once it is asked again whether it still meets the conditions; anybody else only with a reason."
    }
    public func vacanciesHead(free: Int, taken: Int, places: Int, reserve: Int) -> String {
        "free places: \(number(free)) (\(number(taken)) of \(number(places)) taken) · on the reserve list: \(number(reserve))"
    }
    public func vacanciesNext(_ number: String, _ name: String) -> String { "Next: \(number) \(name)." }
    public func vacanciesEmpty(_ then: RankingRule.EmptyReserve) -> String {
        switch then {
        case .supplementaryRound: "The reserve list is empty: a supplementary round fills a free place."
        case .anotherMunicipality: "The reserve list is empty: a free place passes to another municipality."
        }
    }
    public var vacanciesNone: String { "There are no free places." }
    public var promote: ActionText { ActionText("Give the place", "Gives a free place to an application of the reserve list; asks whether it still meets the conditions.") }
    public var promotionTitle: String { "A place from the reserve list" }
    public func promotionSection(_ number: String, _ name: String) -> String { number + " " + name }
    public var promotionEligible: String { "Still eligible" }
    public var promotionEligibleHint: String { "As the household has answered anew: yes or no." }
    public var promotionWithout: String { "Still without" }
    public var promotionWithoutHint: String { "Whether it still has neither computer nor Internet, as the programme asks: yes or no." }
    public var promotionReason: String { "Reason" }
    public func promotionReasonHint(isFirst: Bool) -> String {
        isFirst ? "May stay empty: this is the first of the list." : "Needed: others stand before this one on the list."
    }
    public func promotionDone(_ number: String) -> String { "\(number) has the place and is on the basic list." }
    public var promotionHelp: String {
        "Time has passed since the application was filed, so the household is asked again before it gets the place. Whoever passes the first of the list over gives a reason."
    }
    public var promotionNotReserve: String { "The application is not on the reserve list." }

    public var delivery: ActionText { ActionText("Delivery", "Records when the notice was delivered; the term for signing the agreement runs from that day.") }
    public var deliveryTitle: String { "Delivery of the notice" }
    public func deliverySection(_ number: String, _ name: String) -> String { number + " " + name }
    public var deliveryDay: String { "Delivered on" }
    public var deliveryDayHint: String { "When the applicant got the notice, e.g. 5.12 or today." }
    public var deliveryEnds: String { "Sign by" }
    public var deliveryEndsHint: String { "The last day for signing; the programme sets no term, the office does." }
    public var deliveryWhy: String { "Why" }
    public func deliveryReasoning(_ days: Int, counted: CalendarDay, _ end: CalendarDay) -> String {
        let term = self.counted(days, "day", "days") + " from the delivery"
        return counted == end ? term : term + "; \(date(counted)) is a day off"
    }
    public var deliveryNoTerm: String { "The programme sets no term for signing the agreement." }
    public func deliveryDone(_ end: CalendarDay) -> String { "The delivery is recorded; sign by \(date(end))." }
    public var deliveryHelp: String {
        "The term for signing runs from the day after the delivery; where it ends on a day off it goes on to the next working day. Where the programme sets no term, its last day is typed."
    }

    public func applicationRecommended(_ place: RecommendedPlace) -> String {
        "Welfare centre: " + heading(of: place.list).lowercased() + ", place " + number(place.place)
    }
    public func applicationNotice(_ day: CalendarDay, until end: CalendarDay?) -> String {
        "Notice delivered on \(date(day))" + (end.map { ", sign by \(date($0))" } ?? "")
    }
    public var applicationSitting: ActionText { ActionText("Sitting", "Opens the sitting that deals with the application or has decided it.") }
    public var applicationAtSitting: String { "At a committee sitting: p opens it" }
    public var applicationNoSitting: String { "The application has been at no sitting." }

    public func deskSittingsToday(_ count: Int) -> String { "Committee sittings today" }
    public func deskProposedLists(_ count: Int) -> String { "Lists waiting to be closed" }
    public func deskFreePlaces(_ count: Int) -> String { "Free places, with a reserve" }
    public var deskGoSittings: ActionText { ActionText("Sittings", "Opens the committee's sittings.") }
    public var deskGoRecommendations: ActionText { ActionText("Recommendations", "Opens the welfare centres' recommendations.") }
    public var deskGoVacancies: ActionText { ActionText("Free places", "Opens the free places and the reserve list.") }
}

import Casework
import Rules

extension English: RankingTexts {
    public func place(on list: DecideList.Outcome, _ position: Int?) -> String {
        let place = position.map { " " + number($0) } ?? ""
        switch list {
        case .basicList: return "basic" + place
        case .reserveList: return "reserve" + place
        case .notAccepted: return "not accepted"
        }
    }
    public func listed(_ list: DecideList.Outcome, _ position: Int?) -> String {
        name(of: list) + (position.map { ", position " + number($0) } ?? "")
    }
    public func recommended(_ place: RecommendedPlace?) -> String {
        guard let place else { return "none" }
        switch place.list {
        case .recommended: return "recom. \(number(place.place))"
        case .reserve: return "reserve \(number(place.place))"
        case .rest: return "rest \(number(place.place))"
        }
    }
    public func points(_ sum: Int?) -> String { sum.map { "\(number($0)) p." } ?? "? p." }
    public func filed(_ day: CalendarDay, _ time: TimeOfDay?) -> String { date(day) + (time.map { " " + self.time($0) } ?? "") }
    public var sittingNoOrderYet: String { "no order yet" }
    public var sittingOrdered: String { "committee" }
    public func sittingWas(_ place: String) -> String { "now " + place }
    public var sittingTied: String { "tie" }
    public func sittingExcluded(_ count: Int) -> String { "excl. \(number(count))" }
    public func sittingSaid(_ isAccepted: Bool) -> String { isAccepted ? "accepted" : "refused" }

    public func short(_ reason: Ranking.Reason) -> String {
        switch reason {
        case .withinPlaces: "has a place"
        case .beyondPlaces: "no place left"
        case .recommendedForReserve: "reserve only"
        case .reserveFull: "reserve is full"
        case .notRecommended: "not recommended"
        case .belowThreshold(let points, let least): "\(number(points)) p., least \(number(least))"
        case .refusedByCommittee: "refused"
        }
    }
    public func sentence(of reason: Ranking.Reason) -> String {
        switch reason {
        case .withinPlaces: "within the places."
        case .beyondPlaces: "the places ran out before it."
        case .recommendedForReserve: "the welfare centre recommended it for the reserve list only."
        case .reserveFull(let limit): "the reserve list takes \(number(limit)) and is full."
        case .notRecommended: "the welfare centre did not recommend it."
        case .belowThreshold(let points, let least): "it has \(number(points)) points, the threshold is \(number(least))."
        case .refusedByCommittee: "the committee did not accept it."
        }
    }
    public func sentence(of parting: Ranking.Parting, _ ruleSet: RuleSet) -> String {
        switch parting {
        case .key(.recommendation): "Behind the one before: the welfare centre's later place."
        case .key(.points): "Behind the one before: fewer points."
        case .key(.filing): "Behind the one before: filed later."
        case .key(.committeeOrder): "Behind the one before: the committee's own order."
        case .tieBreak(let tieBreak): "Equal to the one before; parted by: \(name(of: tieBreak, ruleSet))."
        case .people(.lot): "Equal to the one before; parted by a drawn lot."
        case .people(.committee): "Equal to the one before; parted by the committee's decision."
        case .number: "Equal to the one before; it decides nothing, so they stand by their numbers."
        }
    }
    public func name(of tieBreak: RankingRule.TieBreak, _ ruleSet: RuleSet) -> String {
        switch tieBreak {
        case .filing: "the earlier filing"
        case .householdSize: "the larger household"
        case .points(let id): "points: " + (ruleSet.rankingInForce.points.first { $0.id == id }?.title.en ?? id)
        }
    }
    public var sittingTieSentence: String { "A tie: the order of equals has to be settled (r)." }
    public func sittingSaidSentence(_ isAccepted: Bool, _ reason: String) -> String {
        (isAccepted ? "The committee accepts in spite of the assessment: " : "The committee does not accept: ") + reason + (reason.hasSuffix(".") ? "" : ".")
    }
    public func sittingExcludedSentence(_ names: [String]) -> String { "Not voting: " + names.joined(separator: ", ") + "." }

    public func frozenTitle(_ number: String) -> String { "List of sitting \(number)" }
    public var frozenHelp: String {
        "The list with which the sitting was closed. It can't be changed. The program works it out again from the journal and says whether it comes out the same to the letter; the last column says what today's programme file would give."
    }
    public var frozenNone: String { "This sitting has no closed list." }
    public var frozenWhy: String { "Why" }
    public var frozenToday: String { "Today" }
    public func frozenWould(_ list: DecideList.Outcome?, _ position: Int?) -> String { list.map { place(on: $0, position) } ?? "not listed" }
    public func frozenReason(_ word: String) -> String { reason(ofWord: word).map { short($0) } ?? word }
    public var frozenAll: ActionText { ActionText("Whole list", "Shows the whole list again.") }
    public var frozenDifferences: ActionText { ActionText("Differences", "Shows only the applications that today's programme file would put elsewhere.") }
    public var frozenSame: String { "Today's programme file would give the same." }
    public func frozenDiffers(_ count: Int) -> String { "Today's programme file would put elsewhere: \(applications(count))." }
    public func frozenState(isIntact: Bool, isReproduced: Bool, erased: Int) -> String {
        let gone = erased == 0 ? "" : " Erased data: \(applications(erased))."
        if !isIntact { return "! The list does not match the digest with which it was closed. Please check the journal." + gone }
        return (isReproduced ? "Worked out again from the journal: the same to the letter." : "! Worked out again from the journal it comes out differently.") + gone
    }
}

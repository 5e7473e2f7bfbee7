import Casework
import Rules

extension Polish: RankingTexts {
    public func place(on list: DecideList.Outcome, _ position: Int?) -> String {
        let place = position.map { " " + number($0) } ?? ""
        switch list {
        case .basicList: return "podst." + place
        case .reserveList: return "rezerw." + place
        case .notAccepted: return "nieprzyjęty"
        }
    }
    public func listed(_ list: DecideList.Outcome, _ position: Int?) -> String {
        name(of: list) + (position.map { ", pozycja " + number($0) } ?? "")
    }
    public func recommended(_ place: RecommendedPlace?) -> String {
        guard let place else { return "bez rekomendacji" }
        switch place.list {
        case .recommended: return "rekom. \(number(place.place))"
        case .reserve: return "rezerwa \(number(place.place))"
        case .rest: return "pozostałe \(number(place.place))"
        }
    }
    public func points(_ sum: Int?) -> String { sum.map { "\(number($0)) pkt" } ?? "? pkt" }
    public func filed(_ day: CalendarDay, _ time: TimeOfDay?) -> String { date(day) + (time.map { " " + self.time($0) } ?? "") }
    public var sittingNoOrderYet: String { "bez kolejności" }
    public var sittingOrdered: String { "wg komisji" }
    public func sittingWas(_ place: String) -> String { "teraz " + place }
    public var sittingTied: String { "remis" }
    public func sittingExcluded(_ count: Int) -> String { "wył. \(number(count))" }
    public func sittingSaid(_ isAccepted: Bool) -> String { isAccepted ? "przyjęty" : "odmowa" }

    public func short(_ reason: Ranking.Reason) -> String {
        switch reason {
        case .withinPlaces: "jest miejsce"
        case .beyondPlaces: "zabrakło miejsc"
        case .recommendedForReserve: "tylko na rezerwę"
        case .reserveFull: "rezerwowa pełna"
        case .notRecommended: "bez rekomendacji"
        case .belowThreshold(let points, let least): "\(number(points)) pkt, próg \(number(least))"
        case .refusedByCommittee: "odmowa komisji"
        }
    }
    public func sentence(of reason: Ranking.Reason) -> String {
        switch reason {
        case .withinPlaces: "mieści się w liczbie miejsc."
        case .beyondPlaces: "miejsc zabrakło wcześniej."
        case .recommendedForReserve: "ośrodek rekomendował go tylko na listę rezerwową."
        case .reserveFull(let limit): "lista rezerwowa ma najwyżej \(number(limit)) i jest pełna."
        case .notRecommended: "ośrodek go nie rekomendował."
        case .belowThreshold(let points, let least): "ma \(number(points)) pkt, a próg to \(number(least))."
        case .refusedByCommittee: "komisja go nie przyjęła."
        }
    }
    public func sentence(of parting: Ranking.Parting, _ ruleSet: RuleSet) -> String {
        switch parting {
        case .key(.recommendation): "Za poprzednim: dalsza rekomendacja ośrodka."
        case .key(.points): "Za poprzednim: mniej punktów."
        case .key(.filing): "Za poprzednim: złożony później."
        case .key(.committeeOrder): "Za poprzednim: kolejność ustalona przez komisję."
        case .tieBreak(let tieBreak): "Równy poprzedniemu; rozstrzyga: \(name(of: tieBreak, ruleSet))."
        case .people(.lot): "Równy poprzedniemu; rozstrzygnęło losowanie."
        case .people(.committee): "Równy poprzedniemu; rozstrzygnęła decyzja komisji."
        case .number: "Równy poprzedniemu; o niczym to nie decyduje, więc stoją według numerów."
        }
    }
    public func name(of tieBreak: RankingRule.TieBreak, _ ruleSet: RuleSet) -> String {
        switch tieBreak {
        case .filing: "wcześniejsze złożenie"
        case .householdSize: "więcej osób w gospodarstwie"
        case .points(let id): "punkty: " + (ruleSet.rankingInForce.points.first { $0.id == id }?.title.pl ?? id)
        }
    }
    public var sittingTieSentence: String { "Remis: kolejność równych trzeba ustalić (r)." }
    public func sittingSaidSentence(_ isAccepted: Bool, _ reason: String) -> String {
        (isAccepted ? "Komisja przyjmuje mimo oceny: " : "Komisja nie przyjmuje: ") + reason + (reason.hasSuffix(".") ? "" : ".")
    }
    public func sittingExcludedSentence(_ names: [String]) -> String { "Nie głosują: " + names.joined(separator: ", ") + "." }

    public func frozenTitle(_ number: String) -> String { "Lista posiedzenia \(number)" }
    public var frozenHelp: String {
        "Lista, z którą zamknięto posiedzenie. Nie można jej zmienić. Program liczy ją jeszcze raz z dziennika i mówi, czy wyszła taka sama co do znaku; ostatnia kolumna mówi, co dałby dzisiejszy plik programu."
    }
    public var frozenNone: String { "To posiedzenie nie ma zamkniętej listy." }
    public var frozenWhy: String { "Dlaczego" }
    public var frozenToday: String { "Dziś byłoby" }
    public func frozenWould(_ list: DecideList.Outcome?, _ position: Int?) -> String { list.map { place(on: $0, position) } ?? "poza listą" }
    public func frozenReason(_ word: String) -> String { reason(ofWord: word).map { short($0) } ?? word }
    public var frozenAll: ActionText { ActionText("Cała lista", "Pokazuje znów całą listę.") }
    public var frozenDifferences: ActionText { ActionText("Różnice", "Pokazuje tylko wnioski, które dzisiejszy plik programu postawiłby inaczej.") }
    public var frozenSame: String { "Dzisiejszy plik programu dałby to samo." }
    public func frozenDiffers(_ count: Int) -> String { "Dzisiejszy plik programu postawiłby inaczej: \(applications(count))." }
    public func frozenState(isIntact: Bool, isReproduced: Bool, erased: Int) -> String {
        let gone = erased == 0 ? "" : " Usunięte dane: \(applications(erased))."
        if !isIntact { return "! Lista nie zgadza się ze skrótem, z którym ją zamknięto. Proszę sprawdzić dziennik." + gone }
        return (isReproduced ? "Policzona jeszcze raz z dziennika: taka sama co do znaku." : "! Policzona jeszcze raz z dziennika wychodzi inaczej.") + gone
    }
}

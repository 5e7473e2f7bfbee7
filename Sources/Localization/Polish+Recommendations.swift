import Casework
import Rules

extension Polish: RecommendationTexts {
    public var recommendationsTitle: String { "Rekomendacje ośrodków" }
    public var recommendationsOpen: ActionText { ActionText("Rekomendacje", "Otwiera rekomendacje ośrodków pomocy społecznej.") }
    public var recommendationsHelp: String {
        "Każdy ośrodek pomocy społecznej dzieli swoje wnioski na trzy listy: rekomendowane, rezerwowe i pozostałe, w porozumieniu z wójtem, burmistrzem lub prezydentem. Po przekazaniu listy są ostateczne."
    }
    public var recommendationsNone: String { "Żaden ośrodek nie ma jeszcze list; „n” zaczyna pierwsze." }
    public var recommendationColumns: (centre: String, applications: String, handedOver: String) { ("Ośrodek", "Wnioski", "Przekazano") }
    public var recommendationNew: ActionText { ActionText("Nowe listy", "Zaczyna listy następnego ośrodka.") }
    public var recommendationFormTitle: String { "Listy ośrodka" }
    public var recommendationCentre: String { "Ośrodek" }
    public var recommendationCentreHint: String { "Nazwa ośrodka pomocy społecznej, np. GOPS albo MOPS." }
    public func recommendationBegun(_ centre: String) -> String { "Zaczęto listy: \(centre). Teraz wnioski: n." }

    public func recommendationTitle(_ centre: String) -> String { centre.isEmpty ? "Rekomendacja" : "Rekomendacja: \(centre)" }
    public var recommendationHelp: String {
        "Jeden klawisz przenosi wniosek pod kursorem albo wszystkie zaznaczone: p – rekomendowane, r – rezerwowe, o – pozostałe, b – z powrotem bez listy. Kolejność na liście zmienia m. Zapisuje się od razu. Listy można przekazać, gdy każdy wniosek jest na jednej z nich."
    }
    public func heading(of list: Recommendation?) -> String {
        switch list {
        case .recommended: "Rekomendowane"
        case .reserve: "Rezerwowe"
        case .rest: "Pozostałe"
        case nil: "Jeszcze bez listy"
        }
    }
    public func recommendationSums(_ all: Int, _ recommended: Int, _ reserve: Int, _ rest: Int, missing: Int) -> String {
        let sum = "\(number(all)) = \(number(recommended)) rekomendowane + \(number(reserve)) rezerwowe + \(number(rest)) pozostałe"
        return missing == 0 ? sum : sum + " + \(number(missing)) bez listy"
    }
    public func recommendationHandedOver(_ day: CalendarDay, _ agreedBy: String) -> String { "Przekazano \(date(day)), w porozumieniu: \(agreedBy). Listy są ostateczne." }
    public var recommendationOpenHead: String { "Jeszcze nie przekazano." }
    public func recommendationPut(on list: Recommendation) -> ActionText {
        switch list {
        case .recommended: ActionText("Rekomend.", "Przenosi na koniec rekomendowanych.")
        case .reserve: ActionText("Rezerw.", "Przenosi na koniec rezerwowych.")
        case .rest: ActionText("Pozost.", "Przenosi na koniec pozostałych.")
        }
    }
    public var recommendationOff: ActionText { ActionText("Bez listy", "Zdejmuje z listy; wniosek zostaje u ośrodka.") }
    public var recommendationAdd: ActionText { ActionText("Wnioski", "Dopisuje wnioski, które ośrodek przekazuje.") }
    public var recommendationRemove: ActionText { ActionText("Usuń", "Usuwa wniosek z tych, które ośrodek przekazuje.") }
    public func recommendationRemoveAsk(_ count: Int) -> String { "Usunąć z list ośrodka: \(applications(count))? Same wnioski zostają." }
    public var recommendationHandOver: ActionText { ActionText("Przekaż", "Przekazuje trzy listy; pyta o dzień i o to, z kim je uzgodniono.") }
    public var recommendationRename: ActionText { ActionText("Nazwa", "Poprawia nazwę ośrodka.") }
    public var recommendationHandOverTitle: String { "Przekazanie list" }
    public var recommendationHandOverAsk: String { "Przekazać listy?" }
    public var recommendationHandOverText: String { "Po przekazaniu są ostateczne: nie można ich zmienić ani cofnąć." }
    public var recommendationDay: String { "Dzień przekazania" }
    public var recommendationDayHint: String { "Dzień pisma, np. 5.12 albo dziś." }
    public var recommendationAgreedBy: String { "W porozumieniu z" }
    public var recommendationAgreedByHint: String { "Wójt, burmistrz lub prezydent: imię i nazwisko." }
    public var recommendationDone: String { "Zapisano." }
    public var recommendationHandedOverDone: String { "Listy przekazano." }
    public var recommendationEmpty: String { "Ośrodek nie ma jeszcze wniosków; „n” je dopisuje." }
    public var recommendationOrderOnlyListed: String { "Kolejność mają tylko wnioski na jednej z list; najpierw p, r albo o." }
    public var recommendationChanged: String { "Listy zmienił w międzyczasie ktoś inny; pokazano nowe. Proszę spojrzeć i powtórzyć." }
    public func candidatesTitle(_ centre: String) -> String { "Wnioski ośrodka \(centre)" }
    public func candidatesAdded(_ count: Int) -> String { "Dopisano: \(applications(count))." }
    public var candidatesNone: String { "Nie ma takich wniosków, których ośrodek jeszcze nie ma." }
    public var candidatesAdd: ActionText { ActionText("Dopisz", "Dopisuje ośrodkowi wniosek pod kursorem albo wszystkie zaznaczone.") }
}

extension Polish: AwardTexts {
    public var vacanciesTitle: String { "Wolne miejsca i lista rezerwowa" }
    public var vacanciesOpen: ActionText { ActionText("Wolne miejsca", "Pokazuje wolne miejsca i kto jest następny na liście rezerwowej.") }
    public var vacanciesHelp: String {
        "Lista rezerwowa w swojej kolejności. Wolne miejsce dostaje pierwszy z góry, po ponownym sprawdzeniu, czy nadal spełnia warunki; kto inny tylko z podanym powodem."
    }
    public func vacanciesHead(free: Int, taken: Int, places: Int, reserve: Int) -> String {
        "wolne miejsca: \(number(free)) (zajęte \(number(taken)) z \(number(places))) · na rezerwowej: \(number(reserve))"
    }
    public func vacanciesNext(_ number: String, _ name: String) -> String { "Następny: \(number) \(name)." }
    public func vacanciesEmpty(_ then: RankingRule.EmptyReserve) -> String {
        switch then {
        case .supplementaryRound: "Lista rezerwowa jest pusta: wolne miejsce wypełnia nabór uzupełniający."
        case .anotherMunicipality: "Lista rezerwowa jest pusta: wolne miejsce przechodzi do innej gminy."
        }
    }
    public var vacanciesNone: String { "Nie ma wolnych miejsc." }
    public var promote: ActionText { ActionText("Przyznaj miejsce", "Przyznaje wolne miejsce wnioskowi z listy rezerwowej; pyta, czy nadal spełnia warunki.") }
    public var promotionTitle: String { "Miejsce z listy rezerwowej" }
    public func promotionSection(_ number: String, _ name: String) -> String { number + " " + name }
    public var promotionEligible: String { "Nadal spełnia warunki" }
    public var promotionEligibleHint: String { "Po ponownym zapytaniu gospodarstwa: tak albo nie." }
    public var promotionWithout: String { "Nadal bez sprzętu" }
    public var promotionWithoutHint: String { "Czy nadal nie ma komputera i Internetu tak, jak wymaga program: tak albo nie." }
    public var promotionReason: String { "Powód" }
    public func promotionReasonHint(isFirst: Bool) -> String {
        isFirst ? "Można zostawić puste: to pierwszy wniosek z listy." : "Potrzebny: przed tym wnioskiem są na liście inne."
    }
    public func promotionDone(_ number: String) -> String { "\(number): miejsce przyznano, wniosek jest na liście podstawowej." }
    public var promotionHelp: String {
        "Od złożenia wniosku minął czas, więc przed przyznaniem miejsca pyta się gospodarstwo jeszcze raz. Kto pomija pierwszego z listy, podaje powód."
    }
    public var promotionNotReserve: String { "Wniosek nie jest na liście rezerwowej." }

    public var delivery: ActionText { ActionText("Doręczenie", "Zapisuje, kiedy doręczono zawiadomienie; od tego dnia biegnie termin podpisania umowy.") }
    public var deliveryTitle: String { "Doręczenie zawiadomienia" }
    public func deliverySection(_ number: String, _ name: String) -> String { number + " " + name }
    public var deliveryDay: String { "Dzień doręczenia" }
    public var deliveryDayHint: String { "Kiedy wnioskodawca dostał zawiadomienie, np. 5.12 albo dziś." }
    public var deliveryEnds: String { "Umowa do" }
    public var deliveryEndsHint: String { "Ostatni dzień na podpisanie umowy; program nie podaje terminu, ustala go urząd." }
    public var deliveryWhy: String { "Dlaczego" }
    public func deliveryReasoning(_ days: Int, counted: CalendarDay, _ end: CalendarDay) -> String {
        let term = self.counted(days, "dzień", "dni", "dni") + " od doręczenia"
        return counted == end ? term : term + "; \(date(counted)) to dzień wolny"
    }
    public var deliveryNoTerm: String { "Program nie podaje terminu podpisania umowy." }
    public func deliveryDone(_ end: CalendarDay) -> String { "Doręczenie zapisano; umowa do \(date(end))." }
    public var deliveryHelp: String {
        "Termin podpisania umowy liczy się od dnia po doręczeniu; jeśli kończy się w dzień wolny, przesuwa się na następny roboczy. Gdzie program nie podaje terminu, wpisuje się ostatni dzień."
    }

    public func applicationRecommended(_ place: RecommendedPlace) -> String {
        "Ośrodek: " + heading(of: place.list).lowercased() + ", miejsce " + number(place.place)
    }
    public func applicationNotice(_ day: CalendarDay, until end: CalendarDay?) -> String {
        "Zawiadomienie doręczono \(date(day))" + (end.map { ", umowa do \(date($0))" } ?? "")
    }
    public var applicationSitting: ActionText { ActionText("Posiedzenie", "Otwiera posiedzenie, które zajmuje się wnioskiem albo go rozstrzygnęło.") }
    public var applicationAtSitting: String { "Na posiedzeniu komisji: p otwiera" }
    public var applicationNoSitting: String { "Wniosku nie było na żadnym posiedzeniu." }

    public func deskSittingsToday(_ count: Int) -> String { "Posiedzenia komisji dzisiaj" }
    public func deskProposedLists(_ count: Int) -> String { "Listy czekające na zamknięcie" }
    public func deskFreePlaces(_ count: Int) -> String { "Wolne miejsca, jest rezerwowa" }
    public var deskGoSittings: ActionText { ActionText("Posiedzenia", "Otwiera posiedzenia komisji.") }
    public var deskGoRecommendations: ActionText { ActionText("Rekomendacje", "Otwiera rekomendacje ośrodków.") }
    public var deskGoVacancies: ActionText { ActionText("Wolne miejsca", "Otwiera wolne miejsca i listę rezerwową.") }
}

import Casework
import Rules

extension Polish: SittingScreenTexts {
    public var sittingsTitle: String { "Posiedzenia komisji" }
    public var sittingsHelp: String {
        "Posiedzenia, najnowsze na początku. Zwołanie podaje numer, dzień i członków; posiedzenie otwiera się z listą obecnych; kolejność i listy widać od razu, a zamyka je inna osoba niż ta, która zaproponowała listę. Enter otwiera posiedzenie, a zamknięte – jego ostateczną listę."
    }
    public var sittingsNone: String { "Nie zwołano jeszcze posiedzenia; „n” zwołuje pierwsze." }
    public var sittingColumns: (number: String, day: String, status: String, agenda: String, body: String) {
        ("Numer", "Dzień", "Stan", "Wnioski", "Organ")
    }
    public var sittingCall: ActionText { ActionText("Zwołaj", "Zwołuje posiedzenie: numer, dzień, członkowie i ich funkcje.") }
    public var sittingCallTitle: String { "Zwołanie posiedzenia" }
    public var sittingCallHelp: String {
        "Numer jest kolejny w roku. Członkowie ostatniego posiedzenia są już wpisani: wystarczy poprawić to, co się zmieniło; puste wiersze się nie liczą. F4 w polu funkcji powtarza funkcję z wiersza wyżej."
    }
    public var sittingNumber: String { "Numer posiedzenia" }
    public var sittingNumberHint: String { "Kolejny numer, np. 1/2013; nie może się powtórzyć." }
    public var sittingDay: String { "Dzień" }
    public var sittingDayHint: String { "Dzień posiedzenia, np. 5.12, dziś, +7." }
    public var sittingRound: String { "Nabór" }
    public var sittingRoundHint: String { "O którym naborze decyduje posiedzenie: pierwsze litery albo Spacja." }
    public func roundChoice(_ number: Int, _ window: DayRange) -> String { "nabór \(number), \(days(window))" }
    public var sittingBody: String { "Organ" }
    public var sittingBodyHint: String { "Który organ się zbiera: pierwsze litery albo Spacja." }
    public var sittingSection: String { "Posiedzenie" }
    public var sittingMembersSection: String { "Członkowie" }
    public func sittingMember(_ number: Int) -> String { "\(number). Imię i nazwisko" }
    public var sittingMemberHint: String { "Członek komisji; pusty wiersz się nie liczy, F2 zwołuje." }
    public var sittingFunction: String { "Funkcja" }
    public var sittingFunctionHint: String { "Np. przewodnicząca, sekretarz, członek; F4 – jak w wierszu wyżej." }
    public var sittingFunctionAlone: String { "funkcja bez imienia i nazwiska" }
    public func sittingCalled(_ number: String) -> String { "Zwołano posiedzenie \(number). Teraz porządek: d." }

    public func sittingOpeningTitle(_ number: String) -> String { "Otwarcie posiedzenia \(number)" }
    public var sittingOpeningHelp: String {
        "Spacja zaznacza obecnego i schodzi niżej, gwiazdka zaznacza wszystkich. Gdy jest kworum, F2 otwiera posiedzenie. Obecność zapisuje się raz, przy otwarciu."
    }
    public var sittingOpeningHint: String { "Spacja – obecny, * – wszyscy, F2 otwiera posiedzenie." }
    public var sittingTick: ActionText { ActionText("Obecny", "Zaznacza członka pod kursorem jako obecnego albo cofa zaznaczenie.") }
    public var sittingTickAll: ActionText { ActionText("Wszyscy", "Zaznacza wszystkich jako obecnych.") }
    public var sittingOpen: ActionText { ActionText("Otwórz", "Otwiera posiedzenie z listą obecnych.") }
    public var sittingOpenAsk: String { "Otworzyć posiedzenie?" }
    public var sittingOpenText: String { "Listy obecnych nie można potem zmienić." }
    public var sittingOpenedDone: String { "Posiedzenie jest otwarte." }
    public var sittingOpenedAlready: String { "Posiedzenie już otwarto." }
    public func sittingPresence(_ present: Int, of members: Int, quorum: Int) -> String {
        "obecnych \(number(present)) z \(number(members)), kworum \(number(quorum))"
    }
    public func sittingQuorum(_ isThere: Bool) -> String { isThere ? "jest kworum" : "nie ma jeszcze kworum" }

    public func agendaTitle(_ number: String) -> String { "Porządek posiedzenia \(number)" }
    public var agendaHelp: String {
        "Wnioski poprawne formalnie, których nie ma jeszcze w porządku. Enter dodaje wniosek pod kursorem albo wszystkie zaznaczone; „a” dodaje wszystkie, którymi ta komisja może się zająć. Spacja zaznacza wniosek, kropka wszystkie od zaznaczonego ostatnio do tego pod kursorem."
    }
    public func agendaHead(_ count: Int) -> String { "w porządku: \(number(count))" }
    public var agendaAdd: ActionText { ActionText("Dodaj", "Dodaje do porządku wniosek pod kursorem albo wszystkie zaznaczone.") }
    public var agendaAll: ActionText { ActionText("Wszystkie", "Dodaje do porządku wszystkie wnioski, którymi komisja może się zająć.") }
    public var agendaTag: String { "Zaznacz" }
    public var agendaNone: String { "Nie ma wniosków poprawnych formalnie, które czekają na komisję." }
    public func agendaNoneReady(_ others: Int) -> String {
        "Żadnego z wniosków (\(number(others))) ta komisja nie może jeszcze rozpatrzyć: należą do innego organu albo nie przekazał ich ośrodek."
    }
    public func agendaAllText(_ count: Int, others: Int) -> [String] {
        let rest = others == 0 ? [] : ["Pominięte, bo należą do innego organu albo nie przekazał ich ośrodek: \(number(others))."]
        return ["Do porządku trafi \(applications(count))."] + rest
    }
    public func agendaAdded(_ count: Int) -> String { "Dodano do porządku: \(applications(count))." }

    public func sittingTitle(_ number: String) -> String { "Posiedzenie \(number)" }
    public var sittingHelp: String {
        "Wnioski stoją w kolejności, jaka wynika teraz z zasad programu i decyzji komisji; linia pokazuje, gdzie kończą się miejsca. Pod listą jest powód miejsca wniosku pod kursorem. Listę proponuje jedna osoba, zamyka inna; do zamknięcia wszystko można zmienić."
    }
    public func sittingHead(_ day: CalendarDay, _ status: SittingStatus) -> String { date(day) + " – " + name(of: status) }
    public var sittingSupposedFirst: String { "To tylko próba: niczego się w niej nie zapisuje. Esc wraca do listy." }
    public func sittingPlaces(_ count: Int) -> String { "miejsca: \(number(count))" }
    public func sittingSums(_ all: Int, _ basic: Int, _ reserve: Int, _ others: Int) -> String {
        "\(number(all)) = \(number(basic)) podstawowa + \(number(reserve)) rezerwowa + \(number(others)) nieprzyjęte"
    }
    public func sittingOpenTies(_ count: Int) -> String { "remisy: \(number(count))" }
    public func sittingPointsOpen(_ count: Int) -> String { "bez pełnych punktów: \(number(count))" }
    public func sittingProposedBy(_ login: String, isMine: Bool) -> String {
        isMine
            ? "Propozycja: \(login). Listę musi zamknąć ktoś inny, na swoim koncie."
            : "Listę proponuje \(login). Jeśli jest właściwa, zamyka ją klawisz „z”."
    }
    public var sittingAgendaEmpty: String { "Porządek jest pusty; „d” dodaje wnioski." }
    public var rankingColumns: (place: String, list: String, number: String, name: String, order: String, notes: String) {
        ("Lp.", "Lista", "Numer", "Wnioskodawca", "O kolejności", "Uwagi")
    }
    public func sittingCutPlaces(_ places: Int) -> String { "koniec miejsc (\(number(places)))" }
    public var sittingCutAccepted: String { "nieprzyjęte" }
    public var sittingAgenda: ActionText { ActionText("Wnioski", "Dodaje wnioski do porządku posiedzenia.") }
    public var sittingTakeOrder: ActionText { ActionText("Kolejność", "Zapisuje kolejność z ekranu jako kolejność ustaloną przez komisję.") }
    public var sittingOrderTaken: String { "Komisja ustaliła już kolejność wszystkich wniosków; „m” przenosi wniosek." }
    public var sittingMove: ActionText { ActionText("Przenieś", "Bierze wniosek: strzałki lub numer wskazują nowe miejsce, Enter go tam stawia.") }
    public var sittingTie: ActionText { ActionText("Remis", "Ustala kolejność wniosków, które są sobie równe: losowaniem albo decyzją komisji, z powodem.") }
    public var sittingNoTies: String { "Nie ma remisów do rozstrzygnięcia." }
    public var sittingAccept: ActionText { ActionText("Decyzja", "Zapisuje, że komisja przyjmuje wniosek mimo oceny albo go nie przyjmuje, z powodem.") }
    public var sittingInterest: ActionText { ActionText("Wyłącz", "Zapisuje, że członek komisji nie głosuje o tym wniosku (konflikt interesów).") }
    public var sittingPropose: ActionText { ActionText("Proponuj", "Proponuje listę taką, jaka jest na ekranie; zamknie ją inna osoba.") }
    public var sittingClose: ActionText { ActionText("Zamknij", "Zamyka posiedzenie z zaproponowaną listą; lista jest potem ostateczna.") }
    public func sittingCloseOwn(_ login: String) -> String {
        "Listę proponuje \(login), więc zamknąć ją musi inna osoba: koordynator albo członek komisji, który zaloguje się na swoje konto."
    }
    public var sittingWithdraw: ActionText { ActionText("Cofnij propozycję", "Wycofuje propozycję listy, żeby można było coś zmienić; pyta o powód.") }
    public var sittingSuppose: ActionText { ActionText("Gdyby", "Pokazuje listę przy innej liczbie miejsc, progu lub rozstrzyganiu równych; niczego nie zapisuje.") }
    public var sittingShow: ActionText { ActionText("Wniosek", "Otwiera wniosek pod kursorem.") }
    public var sittingStrike: ActionText { ActionText("Usuń z porządku", "Usuwa wniosek z porządku; wraca do poprawnych formalnie.") }
    public func sittingStrikeAsk(_ number: String) -> String { "Usunąć wniosek \(number) z porządku? Decyzje komisji o nim przepadną." }
    public var sittingMembers: ActionText { ActionText("Skład", "Pokazuje członków komisji i kto jest nieobecny.") }
    public var sittingAbsent: String { "brak na posiedzeniu" }
    public var sittingCancel: ActionText { ActionText("Odwołaj", "Odwołuje posiedzenie, a wnioski wracają do poprawnych formalnie; pyta o powód.") }
    public var sittingDrop: ActionText { ActionText("Postaw tutaj", "Stawia przenoszony wniosek na miejscu wiersza pod kursorem; cyfry wpisują numer miejsca.") }
    public var sittingKeep: ActionText { ActionText("Zostaw", "Zostawia wniosek tam, gdzie był.") }
    public func sittingCarrying(_ number: String) -> String { "Przenoszenie \(number): strzałki albo numer miejsca, Enter stawia, Esc zostawia." }

    public var sittingReason: String { "Powód" }
    public var sittingReasonHint: String { "Jak w protokole: krótko i konkretnie." }
    public var sittingAcceptField: String { "Komisja" }
    public var sittingAcceptYes: String { "przyjmuje wniosek mimo oceny" }
    public var sittingAcceptNo: String { "nie przyjmuje wniosku" }
    public var sittingInterestMember: String { "Członek komisji" }
    public func sittingInterestTitle(_ number: String) -> String { "Wyłączenie od wniosku \(number)" }
    public var sittingWithdrawTitle: String { "Wycofanie propozycji listy" }
    public var sittingWithdrawAsk: String { "Wycofać propozycję? Listę trzeba będzie zaproponować jeszcze raz." }
    public var sittingCancelTitle: String { "Odwołanie posiedzenia" }
    public func sittingCancelAsk(_ count: Int) -> String { "Odwołać posiedzenie? Do poprawnych formalnie wróci \(applications(count))." }
    public var sittingPlaceField: String { "Na miejsce" }
    public var sittingPlaceHint: String { "Numer miejsca z pierwszej kolumny." }
    public var sittingSupposeTitle: String { "Gdyby: puste pole zostaje tak, jak jest. Niczego się nie zapisuje." }
    public var sittingSupposePlaces: String { "Miejsca" }
    public func sittingSupposePlacesHint(_ now: Int) -> String { "Wolne miejsca; teraz \(number(now))." }
    public var sittingSupposePoints: String { "Próg punktów" }
    public func sittingSupposePointsHint(_ now: Int?) -> String { now.map { "Teraz \(number($0)); 0 znosi próg." } ?? "Teraz bez progu." }
    public var sittingSupposeReserve: String { "Rezerwowa do" }
    public var sittingSupposeReserveHint: String { "Ile wniosków najwyżej na liście rezerwowej." }
    public var sittingSupposeTies: String { "Równych rozstrzyga" }
    public var sittingSupposeTiesHint: String { "Co rozstrzyga o kolejności równych; puste: jak w programie." }
    public var sittingTieNone: String { "nic (same remisy)" }
    public func sittingSupposed(_ supposed: RankingSupposition, shifts: Int) -> String {
        var parts: [String] = []
        if let places = supposed.places { parts.append("miejsc \(number(places))") }
        if let points = supposed.minimumPoints { parts.append(points == 0 ? "bez progu" : "próg \(number(points))") }
        if let reserve = supposed.reserve { parts.append("rezerwowa do \(number(reserve))") }
        if supposed.tieBreaks != nil { parts.append("inne rozstrzyganie równych") }
        return "GDYBY " + parts.joined(separator: ", ") + " – inaczej stoi: \(number(shifts)). Nic nie jest zapisane, Esc wraca."
    }
    public var sittingProposeAsk: String { "Zaproponować tę listę?" }
    public var sittingProposeText: String { "Listę zamknie inna osoba. Ostatnia w naborze nie może zostawić żadnego wniosku bez rozstrzygnięcia." }
    public var sittingProposeChoices: (once: String, last: String) { ("Zaproponuj", "Ostatnia w naborze") }
    public var sittingCloseAsk: String { "Zamknąć posiedzenie z tą listą?" }
    public func sittingCloseText(_ login: String) -> String { "Listę proponuje \(login). Po zamknięciu jest ostateczna: nie można jej zmienić ani cofnąć." }
    public func sittingDigest(_ start: String) -> String { "Skrót listy: \(start)…" }
    public func sittingClosed(_ number: String) -> String { "Posiedzenie \(number) zamknięto, lista jest ostateczna." }
    public func sittingDone(_ command: Command) -> String {
        guard case .sitting(let step) = command else { return "" }
        switch step.act {
        case .call: return "Posiedzenie zwołano."
        case .open: return sittingOpenedDone
        case .setAgenda: return "Porządek zmieniono."
        case .declareInterest: return "Wyłączenie zapisano: ten członek nie głosuje o wniosku."
        case .setOrder: return "Kolejność zapisano."
        case .decideAcceptance: return "Decyzję komisji zapisano."
        case .breakTie: return tieSaved
        case .propose: return "Listę zaproponowano. Zamknąć ją musi inna osoba, na swoim koncie."
        case .withdrawProposal: return "Propozycję wycofano, posiedzenie trwa."
        case .close: return "Posiedzenie zamknięto."
        case .cancel: return "Posiedzenie odwołano, wnioski wróciły do poprawnych formalnie."
        }
    }
    public var sittingChangedMeanwhile: String { "Posiedzenie zmienił w międzyczasie ktoś inny; pokazano nowy stan. Proszę spojrzeć i powtórzyć." }

    public var tieTitle: String { "Rozstrzygnięcie remisu" }
    public var tieHelp: String {
        "Te wnioski są sobie równe. Spacja daje wnioskowi pod kursorem następne miejsce: w kolejności losowania albo tak, jak zdecydowała komisja. Kropka daje miejsca wszystkim pozostałym w kolejności z ekranu. Backspace cofa ostatnie. Gdy wszystkie mają miejsce, wpisuje się sposób i powód."
    }
    public var tieHint: String { "Cyfry – do numeru wniosku, Spacja – następne miejsce, kropka – reszta po kolei." }
    public func tieHead(_ count: Int, _ places: ClosedRange<Int>, crosses: Bool) -> String {
        let range = "Równe sobie: \(applications(count)), miejsca \(number(places.lowerBound))–\(number(places.upperBound))"
        return crosses ? range + "; od kolejności zależy, kto dostanie miejsce" : range
    }
    public var tieNext: ActionText { ActionText("Następne miejsce", "Daje wnioskowi pod kursorem następne miejsce.") }
    public var tieRest: ActionText { ActionText("Reszta po kolei", "Daje wnioskom, które nie mają jeszcze miejsca, następne miejsca w kolejności z ekranu.") }
    public var tieBack: ActionText { ActionText("Cofnij", "Zabiera miejsce, które dano jako ostatnie.") }
    public var tieSave: ActionText { ActionText("Zapisz", "Zapisuje kolejność ze sposobem i powodem.") }
    public var tieAllPlaced: String { "Wszystkie wnioski mają już miejsce; F2 zapisuje." }
    public var tieNonePlaced: String { "Żaden wniosek nie ma jeszcze miejsca." }
    public func tieLeft(_ count: Int) -> String { "Bez miejsca zostało: \(applications(count)). Najpierw każdy musi je dostać." }
    public var tiePlacedAlready: String { "Ten wniosek ma już miejsce; Backspace cofa ostatnie." }
    public var tiePromptTitle: String { "Kolejność ustalona" }
    public var tieMethod: String { "Sposób" }
    public var tieReasonHint: String { "Np. losowanie kartek przez przewodniczącą; jak w protokole." }
    public var tieGone: String { "Te wnioski nie są już sobie równe; Esc wraca do posiedzenia." }
    public var tieSaved: String { "Remis rozstrzygnięto." }
    public var tieUnsaved: String { "Kolejności nie zapisano; wyjście ją porzuci." }
}

import Casework
import Rules

/// Rounds and the formal check.
extension Polish {
    // Rounds.
    public var roundsTitle: String { "Nabory" }
    public func roundTitle(_ number: Int) -> String { "Nabór nr \(number)" }
    public var roundColumns: (number: String, kind: String, window: String, status: String, received: String, left: String) {
        ("Nr", "Rodzaj", "Termin", "Stan", "Wnioski", "W toku")
    }
    public var roundNew: ActionText { ActionText("Nowy nabór", "Planuje kolejny nabór: termin, miejsca.") }
    public var roundEdit: ActionText { ActionText("Popraw", "Zmienia plan naboru, dopóki nie jest otwarty.") }
    public var roundOpen: ActionText { ActionText("Otwórz nabór", "Od tej chwili wnioski wpływają w tym naborze.") }
    public var roundExtend: ActionText { ActionText("Przedłuż", "Ustawia późniejszy koniec naboru, z powodem.") }
    public var roundClose: ActionText { ActionText("Zamknij nabór", "Zamyka nabór po upływie terminu.") }
    public var roundDecide: ActionText { ActionText("Rozstrzygnij", "Zapisuje wynik naboru, gdy każdy wniosek ma rozstrzygnięcie, a liczby się zgadzają.") }
    public var roundNewTitle: String { "Nowy nabór" }
    public var roundKindLabel: String { "Rodzaj" }
    public var roundStatusLabel: String { "Stan" }
    public var roundWindowLabel: String { "Termin" }
    public var roundOpens: String { "Początek, dnia" }
    public var roundOpensHint: String { "Pierwszy dzień, w którym przyjmuje się wnioski." }
    public var roundHour: String { "godz." }
    public var roundHourHint: String { "Np. 8:00; puste: przez cały dzień." }
    public var roundCloses: String { "Koniec, dnia" }
    public var roundClosesHint: String { "Ostatni dzień, w którym przyjmuje się wnioski." }
    public var roundPostLabel: String { "Poczta do" }
    public var roundPost: String { "Poczta do dnia" }
    public var roundPostHint: String { "Do kiedy wchodzi list ze stemplem w terminie; puste: bez granicy." }
    public var roundPlaces: String { "Miejsca" }
    public var roundPlacesHint: String { "Ile gospodarstw w tym naborze; puste: tyle, ile w projekcie." }
    public var roundPlacesOfProject: String { "tyle, ile w projekcie" }
    public var roundExtensions: String { "Przedłużenia" }
    public var roundReason: String { "Powód" }
    public var roundReasonHint: String { "Dlaczego nabór trwa dłużej; zostaje w aktach." }
    public var roundTally: String { "Wnioski" }
    public var roundSums: String { "Razem" }
    public func roundSum(_ tally: RoundTally) -> String {
        "wpłynęło \(tally.received) = podstawowa \(tally.basic) + rezerwowa \(tally.reserve) + odrzucone \(tally.formallyRejected) + nieprzyjęte \(tally.notAccepted) + wycofane i skreślone \(tally.withdrawn)" + (tally.undecided == 0 ? "" : " + w toku \(tally.undecided)")
    }
    public var roundNoApplications: String { "nie ma jeszcze wniosków" }
    public func roundExtended(_ extended: RoundExtension) -> String {
        "do \(date(extended.closes))" + (extended.closesAt.map { ", godz. " + time($0) } ?? "") + " (decyzja z \(date(extended.day))): \(extended.reason)"
    }
    public func roundWindow(_ window: RoundWindow) -> String {
        date(window.opens) + (window.opensAt.map { " " + time($0) } ?? "") + " – " + date(window.closes) + (window.closesAt.map { " " + time($0) } ?? "")
    }
    public func roundDecided(_ day: CalendarDay) -> String { "dnia \(date(day))" }
    public func roundAsk(_ act: RoundAct, _ number: Int) -> (title: String, text: String) {
        switch act {
        case .open: ("Otworzyć nabór?", "Nabór nr \(number) zacznie przyjmować wnioski. Jego planu nie będzie już można zmienić.")
        case .extend: ("Przedłużyć nabór?", "Nabór nr \(number) będzie trwał dłużej. Tego zapisu nie można cofnąć.")
        case .close: ("Zamknąć nabór?", "Nabór nr \(number) zostanie zamknięty. Wniosek, który wpłynie później, będzie oznaczony jako spóźniony.")
        case .decide: ("Rozstrzygnąć nabór?", "Wynik naboru nr \(number) zostanie zapisany ostatecznie, z liczbą wniosków.")
        }
    }
    public func roundDone(_ act: RoundAct, _ number: Int) -> String {
        switch act {
        case .open: "Nabór nr \(number) jest otwarty."
        case .extend: "Nabór nr \(number) jest przedłużony."
        case .close: "Nabór nr \(number) jest zamknięty."
        case .decide: "Nabór nr \(number) jest rozstrzygnięty."
        }
    }
    public var roundSaved: String { "Zapisano plan naboru." }
    public var roundChanged: String { "Ktoś inny zapisał tymczasem zmiany; na ekranie jest nowy stan." }
    public var roundLabel: String { "Nabór" }
    public var roundChoiceHint: String { "Do którego naboru należy wniosek; otwartych jest kilka." }
    public func roundOption(_ number: Int, _ window: RoundWindow) -> String { "nr \(number), do \(date(window.closes))" }

    // The formal check.
    public var checkTitle: String { "Weryfikacja formalna" }
    public var checkHeading: String { "Wnioski do weryfikacji, w kolejności złożenia" }
    public var checkNext: ActionText { ActionText("Następny", "Bierze pierwszy wniosek, którego nie ma nikt inny, i rozpoczyna jego weryfikację.") }
    public var checkNothing: String { "Nie ma wniosku do wzięcia: reszta jest już w weryfikacji albo czeka na uzupełnienie." }
    public func checkTaken(_ number: String) -> String { "Wniosek \(number): weryfikacja rozpoczęta." }
    public var lapsedTitle: String { "Wezwania po terminie" }
    public var lapsedHeading: String { "Termin minął bez odpowiedzi; o odrzuceniu decyduje osoba" }
    public var lapsedEnded: String { "Termin do" }
    public var lapsedMissing: String { "Brakuje" }
    public var checkBegin: ActionText { ActionText("Weryfikuj", "Rozpoczyna weryfikację formalną albo wznawia ją po uzupełnieniu.") }
    public var checkCall: ActionText { ActionText("Wezwij", "Wzywa do uzupełnienia dokładnie tego, czego brakuje.") }
    public var checkDeliver: ActionText { ActionText("Doręczono", "Zapisuje, kiedy wezwanie doręczono; od tego biegnie termin.") }
    public var checkSupplement: ActionText { ActionText("Przyszło", "Odhacza, co wnioskodawca przysłał.") }
    public var leaveResign: ActionText { ActionText("Rezygnacja", "Zapisuje rezygnację wnioskodawcy z listy podstawowej albo rezerwowej.") }
    public var leaveStrike: ActionText { ActionText("Skreśl", "Skreśla z listy, z powodem.") }
    public var leaveDeath: ActionText { ActionText("Zgon", "Zapisuje śmierć wnioskodawcy.") }
    public var checkMissing: String { "Brakuje" }
    public var checkCallHeading: String { "Wezwanie do uzupełnienia" }
    public func checkCalled(_ call: SupplementCall) -> String {
        "z dnia \(date(call.day))" + (call.delivered.map { ", doręczone " + date($0) + (call.channel.map { " (" + name(of: $0) + ")" } ?? "") } ?? ", jeszcze niedoręczone")
    }
    public var checkReceived: String { "jest" }
    public var checkOutstanding: String { "brak" }
    public func checkTerm(_ term: TermReckoning, moved: [String]) -> String {
        "Termin: \(term.days)\(Format.thin)\(Format.polishPlural(term.days, "dzień", "dni", "dni")) od \(date(term.event)), " + (moved.isEmpty ? "" : "czyli \(date(term.counted)); wolne: " + moved.joined(separator: ", ") + "; ") + "upływa \(date(term.last))."
    }
    public func checkTermFromDelivery(_ days: Int) -> String { "Termin: \(days)\(Format.thin)\(Format.polishPlural(days, "dzień", "dni", "dni")) od doręczenia." }
    public var checkLapsed: String { "Termin minął, a odpowiedź nie przyszła." }
    public var checkLate: String { "Uzupełniono po terminie." }
    public var checkMinor: String { "Drobne uchybienia" }
    public var checkMinorHint: String { "Czy braki są drobne; tylko takie można uzupełnić." }
    public var checkMinorReason: String { "Dlaczego" }
    public var checkDay: String { "Dnia" }
    public var checkDayDelivered: String { "Kiedy wezwanie dotarło." }
    public var checkDayReceived: String { "Kiedy odpowiedź wpłynęła." }
    public var checkChannel: String { "Jak doręczono" }
    public var checkPostmark: String { "Stempel" }
    public var checkPostmarkHint: String { "Data stempla, jeśli przyszło pocztą." }
    public var checkLast: String { "Nic więcej nie przyjdzie" }
    public var checkLastHint: String { "Tak: weryfikacja idzie dalej mimo braków." }
    public var checkItemHint: String { "Tak: przyszło." }
    public var checkSignature: String { "podpis na wniosku" }
    public func checkCertification(_ document: String) -> String { "\(document): poświadczenie kopii" }
    public func checkAnswer(_ fact: String) -> String { "odpowiedź: \(fact)" }
    public var checkSaturday: String { "sobota" }
    public func checkCallAsk(_ number: String) -> String { "Wezwać do uzupełnienia wniosku \(number)?" }
    public func checkDone(_ act: CheckAct) -> String {
        switch act {
        case .begin: "Weryfikacja rozpoczęta."
        case .call: "Zapisano wezwanie do uzupełnienia."
        case .deliver: "Zapisano doręczenie; termin biegnie."
        case .supplement: "Zapisano, co przyszło."
        case .resign: "Zapisano rezygnację."
        case .strike: "Skreślono z listy."
        case .death: "Zapisano śmierć wnioskodawcy."
        }
    }
    public func leaveAsk(_ act: CheckAct, _ number: String) -> (title: String, text: String) {
        switch act {
        case .strike: ("Skreślić z listy?", "Wniosek \(number) zostanie skreślony z listy.")
        case .death: ("Zapisać śmierć?", "Wniosek \(number) zostanie zamknięty z powodu śmierci wnioskodawcy.")
        case .resign, .begin, .call, .deliver, .supplement: ("Zapisać rezygnację?", "Wniosek \(number) zejdzie z listy; pozycję zajmie ktoś inny.")
        }
    }
    public var leaveCause: String { "Powód" }
    public var leaveReason: String { "Uzasadnienie" }
    public var leaveReasonHint: String { "Przy skreśleniu obowiązkowe." }
    public var leaveDayHint: String { "Dzień pisma albo zdarzenia." }
    public var caseNumberLabel: String { "Znak sprawy" }
    public func filingFlag(_ flag: FilingFlag) -> String { "Uwaga: złożony " + name(of: flag) }
    public var deskLapsed: String { "Wezwania po terminie, bez odpowiedzi" }
    public var deskCheck: String { "Wnioski w weryfikacji i uzupełnione" }
    public var deskGoCheck: ActionText { ActionText("Weryfikacja", "Otwiera kolejkę weryfikacji formalnej w kolejności złożenia.") }
    public var deskGoRounds: ActionText { ActionText("Nabory", "Otwiera listę naborów.") }
}

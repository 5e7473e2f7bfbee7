import Casework

extension Polish: JumpTexts {
    public var jumpTitle: String { "Przejdź" }
    public var jumpPrompt: String { "Przejdź do:" }
    public var jumpHint: String { "Skrót, słowo albo numer: w – wnioski, użycz – użyczenia, 12 – wniosek nr 12." }
    public var jumpHelp: String {
        "Ten wiersz otwiera każdy ekran. Wystarczy skrót z listy, początek nazwy (także bez polskich liter i po angielsku) albo numer: W/12/2013, U/3/2014, 12 lub numer inwentarzowy. Zachowany widok listy otwiera jego nazwa albo v i numer: v1. To, co wpisano w formularzu, czeka pod spodem: Esc na nowym ekranie wraca do niego."
    }
    public var helpOfJump: String { "Otwiera dowolny ekran po skrócie, słowie lub numerze sprawy; dwukropek działa tam, gdzie nic się nie wpisuje." }
    public func jumpNothing(_ text: String) -> String { "Nie ma ekranu ani sprawy: \(text). Osobę znajdzie F3." }

    public func deskOther(_ queue: DeskQueue) -> String {
        switch queue {
        case .incomplete: "Wnioski niekompletne"
        case .overdue: "Umowy po terminie"
        }
    }
    public var queueIncomplete: String { "Wnioski, w których brakuje dokumentu, danych lub podpisu" }
    public var queueOverdue: String { "Umowy obowiązujące po ostatnim dniu użyczenia" }
    public var queueGroupsToday: String { "Grupy, które mają dziś zajęcia" }
    public var queueHasNoFilter: String { "Ta lista jest kolejką z pulpitu i nie ma innych filtrów." }
    public func queueNext(left: Int) -> String { "Następna sprawa z kolejki, pozostało: \(number(left))." }
    public func queueEnd(left: Int) -> String { left == 0 ? "To był koniec listy." : "To był koniec kolejki; pominięte wcześniej: \(number(left))." }
    public var queueEmpty: String { "Kolejka jest pusta." }
    public func loanIsNow(_ status: LoanStatus) -> String { "stan umowy: \(name(of: status))." }

    public var sortAction: ActionText { ActionText("Kolejność", "Ustawia listę według wybranej kolumny; ta sama kolumna jeszcze raz odwraca kolejność.") }
    public var helpOfTurningOrder: String { "Odwraca kolejność listy." }
    public var sortTitle: String { "Kolejność według" }
    public func sortWay(_ isDescending: Bool) -> String { isDescending ? "malejąco" : "rosnąco" }
    public func sorted(by column: String, descending: Bool) -> String { "kolejność: \(column), \(sortWay(descending))" }
    public func tooManyToSort(_ limit: Int) -> String {
        "Według tej kolumny można ustawić listę do \(number(limit))\(Format.thin)wierszy. Proszę ją najpierw zawęzić (/)."
    }
    public var columnAddress: String { "Adres" }
    public var columnInsuredUntil: String { "Polisa do" }
    public var columnPosition: String { "Pozycja na liście" }

    public func name(of target: JumpTarget) -> String {
        switch target {
        case .desk: deskTitle
        case .applications: "Wnioski"
        case .formalCheck: deskApplications(.received)
        case .listDecision: deskApplications(.formallyCorrect)
        case .basicList: deskApplications(.basicList)
        case .reserveList: deskApplications(.reserveList)
        case .incomplete: deskOther(.incomplete)
        case .checkQueue: checkTitle
        case .lapsedCalls: lapsedTitle
        case .calls: callsTitle
        case .rounds: roundsTitle
        case .newRound: roundNewTitle
        case .newApplication: "Nowy wniosek"
        case .whatIf: "Co by było, gdyby"
        case .households: "Gospodarstwa"
        case .newHousehold: "Nowe gospodarstwo"
        case .loans: "Użyczenia"
        case .toSign: deskLoans(.draft)
        case .toHandOver: deskLoans(.signed)
        case .inForce: deskLoans(.inForce)
        case .overdue: deskOther(.overdue)
        case .loanCandidates: "Nowa umowa"
        case .openFailures: deskFailures
        case .equipment: "Sprzęt"
        case .stock: deskStock
        case .newUnit: "Nowy sprzęt"
        case .publicUnits: publicUnitsTitle
        case .newPublicUnit: publicUnitNewTitle
        case .groups: "Szkolenia"
        case .groupsToday: "Zajęcia dziś"
        case .newGroup: "Nowa grupa szkoleniowa"
        case .newModule: "Nowy moduł szkolenia"
        case .places: "Liczba miejsc"
        case .sittings: sittingsTitle
        case .newSitting: sittingCallTitle
        case .vacancies: vacanciesTitle
        case .recommendations: recommendationsTitle
        case .drafts: "Szkice"
        case .finder: "Szukaj osoby"
        }
    }

    public func words(for target: JumpTarget) -> String {
        switch target {
        case .desk: "kolejki początek"
        case .calls: "wezwano braki pisma"
        case .loans: "umowy"
        case .groups: "grupy zajęcia"
        case .equipment: "ewidencja komputery"
        case .newUnit: "przyjęcie jednostka"
        case .publicUnits, .newPublicUnit: "świetlice szkoły biblioteki"
        case .newModule: "szkolenie"
        case .loanCandidates: "kandydaci przygotowanie"
        case .finder: "znajdź nazwisko"
        case .basicList, .reserveList: "ranking"
        case .sittings, .newSitting: "ranking protokół lista"
        case .vacancies: "awans następny"
        case .recommendations: "gops mops ops"
        default: ""
        }
    }
}

/// What the tests wait for on the screens: the one place to change when a text changes.
enum Words {
    // Titles.
    static let desk = "Pulpit"
    static let newApplication = "Nowy wniosek"
    static let applications = "Wnioski"
    static let households = "Gospodarstwa"
    static let loans = "Użyczenia"
    static let equipment = "Sprzęt"
    static let receiving = "Przyjęcie sprzętu"
    static let handover = "Wydanie sprzętu"
    static let publicUnits = "Jednostki publiczne"
    static let newPublicUnit = "Nowa jednostka publiczna"
    static let installation = "Sprzęt do jednostki"
    static let inStock = "Sprzęt na stanie"
    static let takenBack = "Czynność cofnięto"
    static let failure = "Awaria:"
    static let groups = "Grupy szkoleniowe"
    static let newModule = "Nowy moduł"
    static let newGroup = "Nowa grupa"
    static let enrolment = "Zapisy"
    static let newSession = "Nowe zajęcia"
    static let finder = "Szukaj"
    static let card = "Karta"
    static let drafts = "Szkice"
    static let help = "Pomoc"
    static let gallery = "Elementy ekranu"
    static func galleryKey(_ name: String) -> String { "Klawisz: \(name)" }
    static func application(_ number: String) -> String { "Wniosek " + number }
    static func loan(_ number: String) -> String { "Umowa użyczenia " + number }
    static func group(_ name: String) -> String { "Grupa " + name }

    // Verdicts and statuses.
    static let eligible = "Ocena: spełnia warunki"
    static let ineligible = "Ocena: nie spełnia warunków"
    static let undetermined = "Ocena: za mało danych"
    // Beginnings of criteria, as the programme file names them.
    static let windowMet = "✓ spełnia: Termin złożenia"
    static let signedMet = "✓ spełnia: Podpis"
    static let registeredMet = "✓ spełnia: Zameldowanie"
    static let homeMet = "✓ spełnia: Brak komputera"
    static let received = "wpłynął"
    static let formallyCorrect = "poprawny formalnie"
    static let basicList = "lista podstawowa"
    static let inForce = "obowiązująca"
    static let inService = "w serwisie"
    static let mended = "naprawiona"
    static let issued = "wydany"

    // What is told.
    static func savedApplication(_ number: String) -> String { "Zapisano wniosek \(number)." }
    static let corrected = "Zapisano poprawki"
    static let formalSaved = "Zapisano wynik oceny formalnej"
    static let listSaved = "Zapisano decyzję"
    static let loanDrafted = "Przygotowano umowę"
    static let signed = "Zapisano podpisanie"
    static func unitSaved(_ number: String) -> String { "Zapisano \(number)." }
    static func unitAdded(_ number: String) -> String { "Dodano \(number)" }
    static let handedOver = "Zapisano wydanie sprzętu"
    static let failureSaved = "Zapisano awarię"
    static let sentToService = "Zapisano wysłanie do serwisu"
    static let mendingSaved = "Zapisano naprawę"
    static let moduleSaved = "Dodano moduł"
    static let groupSaved = "Utworzono grupę"
    static let enrolled = "Dopisano do grupy"
    static let sessionSaved = "Zaplanowano zajęcia"
    static let attendanceSaved = "Zapisano listę obecności"
    static let draftOffered = "Szkic: wniosek, "
    static let draftOpened = "Wczytano szkic"
    static let conflict = "Dwie wersje sprawy"
    static func undecided(_ count: Int) -> String { "Do rozstrzygnięcia: \(count)." }
    static let unsaved = "Niezapisane dane"
    static let alsoOpen = "Otwarte także"
    static let readElsewhere = "(odczyt od "
    static let editedElsewhere = "(edycja od "
    static let overtaken = "F5 pokaże nową wersję"
    static let refreshed = "na ekranie jest nowa wersja"
    static let closedForm = "Formularz zamknięto"

    // What is wrong.
    static let notSaved = "nie zapisano"
    static let wrongCheckDigit = "błędna cyfra kontrolna"
    static let bornAfterFiling = "data urodzenia jest późniejsza"
    static let ambiguousMoney = "kropka jest niejednoznaczna"
    static let readOnlyTitle = "TYLKO ODCZYT"
    static let diskFull = "Brak miejsca na dysku"
    static let damaged = "Dziennik jest uszkodzony"
    static let noPermission = "Brak uprawnień"
    static let noTerminal = "wymagają terminala"

    static let similarPeople = "Podobne osoby w biurze"

    // Questions.
    static let yes = "[ Tak ]"
}

import Casework
import Rules

extension Polish {
    public var deskTitle: String { "Pulpit" }
    public var deskQueues: String { "Kolejki" }
    public var deskJumps: String { "Ekrany" }
    public func deskApplications(_ status: ApplicationStatus) -> String {
        switch status {
        case .received: "Wnioski do oceny formalnej"
        case .inVerification: "Wnioski w weryfikacji formalnej"
        case .called: "Wnioski wezwane do uzupełnienia"
        case .supplemented: "Wnioski uzupełnione"
        case .inAssessment: "Wnioski w ocenie"
        case .resigned: "Rezygnacje"
        case .struckOff: "Wnioski skreślone z listy"
        case .died: "Wnioski osób zmarłych"
        case .formallyCorrect: "Wnioski do decyzji o liście"
        case .basicList: "Lista podstawowa"
        case .reserveList: "Lista rezerwowa"
        case .formallyRejected: "Wnioski odrzucone formalnie"
        case .notAccepted: "Wnioski nieprzyjęte"
        case .withdrawn: "Wnioski wycofane"
        }
    }
    public func deskLoans(_ status: LoanStatus) -> String {
        switch status {
        case .draft: "Umowy do podpisania"
        case .signed: "Umowy podpisane, sprzęt do wydania"
        case .inForce: "Umowy obowiązujące"
        case .returned: "Umowy zakończone zwrotem"
        }
    }
    public var deskFailures: String { "Nieusunięte awarie" }
    public var deskSessionsToday: String { "Zajęcia dziś" }
    public var deskStock: String { "Sprzęt na stanie" }
    public var deskHouseholds: String { "Gospodarstwa" }
    public var deskGroups: String { "Grupy szkoleniowe" }
    public var deskDrafts: String { "Szkice niezapisanych formularzy" }
    public func deskPlaces(_ taken: Int, of places: Int) -> String { "zajęte \(taken) z \(places)" }
    public func deskDraft(_ title: String, savedOn: String) -> String { "Szkic: \(title) (\(savedOn))" }
    public var deskNewApplication: ActionText { ActionText("Nowy wniosek", "Otwiera pusty formularz wniosku.") }
    public var deskGoApplications: ActionText { ActionText("Wnioski", "Otwiera listę wszystkich wniosków.") }
    public var deskGoHouseholds: ActionText { ActionText("Gospodarstwa", "Otwiera listę gospodarstw.") }
    public var deskGoLoans: ActionText { ActionText("Użyczenia", "Otwiera listę umów użyczenia.") }
    public var deskGoCandidates: ActionText { ActionText("Nowa umowa", "Otwiera listę wniosków z listy podstawowej bez umowy.") }
    public var deskGoFailures: ActionText { ActionText("Awarie", "Otwiera listę umów z nieusuniętą awarią.") }
    public var deskGoEquipment: ActionText { ActionText("Sprzęt", "Otwiera ewidencję sprzętu.") }
    public var deskGoGroups: ActionText { ActionText("Szkolenia", "Otwiera listę grup szkoleniowych.") }
    public var deskGoPlaces: ActionText { ActionText("Liczba miejsc", "Zmienia liczbę gospodarstw objętych wsparciem.") }
    public var deskGoDrafts: ActionText { ActionText("Szkice", "Otwiera listę szkiców.") }
    public var deskGoFinder: ActionText { ActionText("Szukaj", "Szuka osoby.") }
    public var deskHelp: String {
        "Pulpit pokazuje kolejki spraw z liczbą spraw w każdej. Enter otwiera kolejkę, cyfra otwiera kolejkę o tym numerze, a litera z prawej strony otwiera ekran."
    }
    public var deskDigits: String { "Otwiera kolejkę o tym numerze." }
    public var deskHint: String { "Enter otwiera kolejkę lub szkic, litera ekran; ^G lub : prowadzi wszędzie." }

    public var deskHintBelow: String { "Otwarty formularz czeka pod spodem: Esc wraca do niego." }

    public var finderTitle: String { "Szukaj" }
    public var finderPrompt: String { "Szukaj:" }
    public var finderHint: String { "Nazwisko, PESEL, telefon, miejscowość, numer wniosku, umowy lub sprzętu." }
    public var finderRecent: String { "Ostatnio otwierane karty i sprawy. Zacznij pisać, aby szukać." }
    public var finderHelp: String {
        "Wystarczy dowolna część nazwiska, także bez polskich liter, numer PESEL, telefon, miejscowość, ulica, numer wniosku lub umowy, numer sprzętu albo nazwa jednostki publicznej. Zanim coś wpiszesz, widać osoby, których dane były otwierane ostatnio z tego loginu. Czytnik kodów działa jak klawiatura."
    }
    public func finderNothing(_ text: String) -> String { "Nie znaleziono: \(text)" }
    public var keyCard: String { "Karta" }
    public var helpOfCard: String { "Otwiera kartę osoby." }
    public var noHitSelected: String { "Nie ma wybranej osoby." }
    public var keyChoose: String { "Wybór" }
    public var columnName: String { "Nazwisko i imiona" }
    public var columnPESEL: String { "PESEL" }
    public var columnLocality: String { "Miejscowość" }
    public var columnNumber: String { "Numer" }

    public func helpTitle(_ subject: String) -> String { "Pomoc – \(subject)" }
    public var helpKeysHeading: String { "Klawisze" }
    public func notNow(_ reason: String) -> String { Format.remark("Teraz niedostępne", reason) }
    public var keyScroll: String { "Przewiń" }

    public var draftsTitle: String { "Szkice" }
    public var draftColumns: (title: String, form: String, savedOn: String) { ("Szkic", "Formularz", "Zapisano") }
    public func draftForm(_ form: String) -> String {
        switch form {
        case "application": "wniosek"
        case "household": "gospodarstwo"
        case "equipment": "sprzęt"
        case "round": "nabór"
        case "publicUnit": "jednostka publiczna"
        case "installation": "sprzęt do jednostki"
        case "places": "liczba miejsc"
        case "failure": "awaria"
        case "handover": "wydanie sprzętu"
        case "return": "zwrot sprzętu"
        case "group": "grupa szkoleniowa"
        case "module": "moduł szkolenia"
        case "session": "zajęcia"
        case "sitting": "zwołanie posiedzenia"
        default: form
        }
    }
    public var draftDrop: ActionText { ActionText("Usuń", "Usuwa szkic; to, co w nim wpisano, przepada.") }
    public func draftDropAsk(_ title: String) -> (title: String, text: String) {
        ("Usunąć szkic?", "Szkic „\(title)” zostanie usunięty. Wpisanych w nim danych nie da się odzyskać.")
    }
    public var draftDropped: String { "Szkic usunięto." }
    public func draftBegun(_ form: String, _ moment: String) -> String { "\(form), początek \(moment)" }
    public var draftNone: String { "Nie ma szkiców." }

    public var placesTitle: String { "Liczba miejsc" }
    public var placesLabel: String { "Nowa liczba miejsc" }
    public var placesReason: String { "Uzasadnienie" }
    public var placesReasonHint: String { "Dlaczego liczba rośnie, np. numer aneksu do umowy o dofinansowanie." }
    public func placesNow(_ places: Int) -> String { "Obecnie: \(places)" }
    public func placesSaved(_ places: Int) -> String { "Liczba miejsc wynosi teraz \(places)." }
    public func placesHint(_ places: Int) -> String { "Liczba gospodarstw, większa niż \(places)." }
    public var coordinatorOnly: String { "To może zrobić tylko koordynator." }
}

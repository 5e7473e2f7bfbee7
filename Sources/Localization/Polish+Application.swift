import Casework
import Rules

extension Polish {
    public var applicationsTitle: String { "Wnioski" }
    public var applicationColumns: (number: String, name: String, locality: String, filed: String, groups: String, status: String) {
        ("Numer", "Nazwisko i imiona", "Miejscowość", "Złożono", "Grupy", "Status")
    }
    public func applicationFilter(_ status: ApplicationStatus?) -> String {
        status.map { "Tylko: " + name(of: $0) } ?? "Wszystkie wnioski"
    }
    public var applicationNextFilter: ActionText { ActionText("Filtr", "Pokazuje kolejno wnioski każdego statusu, potem wszystkie.") }
    public var applicationNew: ActionText { ActionText("Nowy", "Otwiera pusty formularz wniosku.") }

    public var applicationNewTitle: String { "Nowy wniosek" }
    public func applicationEditTitle(_ number: String) -> String { "Wniosek \(number) – poprawianie" }

    public func title(of section: ApplicationSection) -> String {
        switch section {
        case .filing: "Wpływ"
        case .applicant: "Wnioskodawca"
        case .address: "Zameldowanie i adres"
        case .representative: "Przedstawiciel"
        case .persons: "Inne osoby w gospodarstwie"
        case .incomes: "Dochody netto"
        case .home: "Wyposażenie gospodarstwa"
        case .groups: "Grupy docelowe z formularza"
        case .certificate: "Orzeczenie"
        case .documents: "Dokumenty"
        }
    }

    public func applicationPerson(_ place: Int) -> String { "Osoba \(place)" }
    public var applicationAddPerson: String { "Dodaj osobę" }
    public func applicationRemovePerson(_ place: Int) -> String { "Usuń osobę \(place)" }
    public var applicationAddIncome: String { "Dodaj dochód" }
    public var applicationAddHint: String { "Enter dodaje, Tab lub strzałka w dół przechodzi dalej." }
    public var applicationRemove: ActionText { ActionText("Usuń wiersz", "Usuwa osobę lub dodany dochód, w którego polu stoi kursor.") }
    public var applicationNoRow: String { "Kursor nie stoi w wierszu, który można usunąć." }
    public var applicationIncomeWhose: String { "Czyj dochód" }
    public func applicationDocument(_ number: Int) -> String { "Dokument \(number)" }
    public var applicationOutsider: String { "spoza gospodarstwa" }
    public func applicationIncomeOf(_ name: String) -> String { name }
    public var applicationNamelessPerson: String { "bez nazwiska" }
    public var applicationGroupHint: String { "Zaznaczono na formularzu? F1: zasada." }
    public var applicationDocumentHint: String { "Czy dokument złożono; F1 podaje podstawę." }
    public var applicationCriteria: String { "Kryteria" }
    public func applicationDuplicate(_ names: String) -> String { "Możliwe powtórzenie osoby: \(names)" }
    public func applicationSaved(_ number: String) -> String { "Zapisano wniosek \(number)." }
    public var applicationCorrected: String { "Zapisano poprawki." }
    public func applicationDraftTitle(_ name: String) -> String { "wniosek, \(name)" }
    public var applicationFormHelp: String {
        "Enter, Tab i strzałka w dół przechodzą dalej, F2 zapisuje z dowolnego pola. Panel po prawej ocenia kryteria na bieżąco: ✓ spełnia, ✗ nie spełnia, ? brak danych. Ocena jest propozycją; decyduje pracownik."
    }
    public func applicationThreshold(_ amount: Money, _ title: String) -> String { "\(title): \(money(amount))" }
    public var applicationBornAfterFiling: String { "data urodzenia jest późniejsza niż data wpływu" }
    public var applicationPostmarkLater: String { "stempel jest późniejszy niż wpływ" }
    public var applicationPESELDisagrees: String { "nie zgadza się z numerem PESEL" }

    public func applicationTitle(_ number: String) -> String { "Wniosek \(number)" }
    public var applicationStatusLabel: String { "Status" }
    public func applicationPosition(_ position: Int) -> String { "pozycja \(position)" }
    public func applicationFiled(_ day: CalendarDay, _ channel: String) -> String { "wpłynął \(date(day)), \(channel)" }
    public func applicationPostmarked(_ day: CalendarDay) -> String { "stempel \(date(day))" }
    public var applicationNote: String { "Uzasadnienie" }
    public var applicationGroups: String { "Grupy" }
    public var applicationEdit: ActionText { ActionText("Popraw", "Otwiera formularz wniosku do poprawienia.") }
    public var applicationFormal: ActionText { ActionText("Ocena", "Zapisuje wynik oceny formalnej; program proponuje, decyduje pracownik.") }
    public var applicationList: ActionText { ActionText("Lista", "Zapisuje decyzję koordynatora: lista podstawowa, rezerwowa albo nieprzyjęty.") }
    public var applicationWithdraw: ActionText { ActionText("Wycofaj", "Zapisuje wycofanie wniosku przez wnioskodawcę.") }
    public var applicationLoan: ActionText { ActionText("Umowa", "Przygotowuje umowę użyczenia dla wniosku z listy podstawowej.") }
    public var applicationOpenLoan: ActionText { ActionText("Umowa", "Otwiera umowę użyczenia.") }
    public var applicationHousehold: ActionText { ActionText("Gospodarstwo", "Otwiera gospodarstwo wnioskodawcy.") }
    public func applicationNotNow(_ status: ApplicationStatus) -> String { "Status wniosku: \(name(of: status))." }
    public var applicationNotOnBasicList: String { "Umowę można przygotować tylko dla wniosku z listy podstawowej." }
    public var applicationResult: String { "Wynik oceny" }
    public var applicationPassed: String { "poprawny formalnie" }
    public var applicationRejected: String { "odrzucony formalnie" }
    public var applicationReason: String { "Uzasadnienie" }
    public var applicationReasonHint: String { "Obowiązkowe przy odrzuceniu i przy wyniku innym niż propozycja. F2 zapisuje." }
    public var applicationOutcome: String { "Decyzja" }
    public func applicationProposal(_ status: String) -> String { "Propozycja programu: \(status)" }
    public var applicationFormalDone: String { "Zapisano wynik oceny formalnej." }
    public func applicationListDone(_ outcome: String) -> String { "Zapisano decyzję: \(outcome)." }
    public var applicationWithdrawn: String { "Zapisano wycofanie wniosku." }
    public func applicationLoanDrafted(_ number: String) -> String { "Przygotowano umowę \(number)." }
    public var applicationRaisePlaces: String { "Zwiększ liczbę miejsc" }
    public var applicationChangedMeanwhile: String { "Wniosek zmieniono w międzyczasie; pokazano nową wersję, decyzji nie zapisano." }

    public func applicationAsk(_ act: ApplicationAct, _ number: String) -> (title: String, text: String) {
        switch act {
        case .pass: ("Zapisać wynik?", "Wniosek \(number) zostanie uznany za poprawny formalnie.")
        case .reject: ("Odrzucić wniosek?", "Wniosek \(number) zostanie odrzucony formalnie. Cofnąć to może tylko ta sama osoba, dopóki w sprawie nie zapisano nic więcej.")
        case .list(.basicList): ("Wpisać na listę podstawową?", "Wniosek \(number) zajmie jedno z miejsc w projekcie.")
        case .list(.reserveList): ("Wpisać na listę rezerwową?", "Wniosek \(number) dostanie kolejną pozycję na liście rezerwowej.")
        case .list(.notAccepted): ("Nie przyjąć wniosku?", "Wniosek \(number) zostanie zamknięty bez wsparcia.")
        case .withdraw: ("Wycofać wniosek?", "Wniosek \(number) zostanie zamknięty na prośbę wnioskodawcy. Cofnąć to może tylko ta sama osoba, dopóki w sprawie nie zapisano nic więcej.")
        }
    }
}

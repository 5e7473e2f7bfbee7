import Casework
import Rules

extension Polish {
    public func name(of status: LoanStatus) -> String {
        switch status {
        case .draft: "projekt"
        case .signed: "podpisana"
        case .inForce: "obowiązująca"
        case .returned: "zakończona"
        }
    }
    public func name(of status: FailureStatus) -> String {
        switch status {
        case .reported: "zgłoszona"
        case .inService: "w serwisie"
        case .mended: "naprawiona"
        }
    }
    public func units(_ count: Int) -> String { counted(count, "sztuka", "sztuki", "sztuk") }

    public var loansTitle: String { "Użyczenia" }
    public var loanFailuresTitle: String { "Nieusunięte awarie" }
    public var loanCandidatesTitle: String { "Do przygotowania umowy" }
    public var loanColumns: (number: String, borrower: String, locality: String, status: String, until: String, units: String, failures: String) {
        ("Umowa", "Biorący", "Miejscowość", "Stan", "Do dnia", "Szt.", "Awarie")
    }
    public var loanCandidateColumns: (number: String, applicant: String, locality: String, position: String) {
        ("Wniosek", "Wnioskodawca", "Miejscowość", "Pozycja")
    }
    public func loanFilter(_ status: LoanStatus?) -> String { "Stan: \(status.map { name(of: $0) } ?? "wszystkie")" }
    public var loanNextFilter: ActionText { ActionText("Stan", "Pokazuje umowy w następnym stanie, na końcu znów wszystkie.") }
    public var loanCandidatesAction: ActionText {
        ActionText("Nowa umowa", "Pokazuje wnioski z listy podstawowej, dla których nie ma jeszcze umowy.")
    }
    public var loanOpenFailuresAction: ActionText { ActionText("Awarie", "Pokazuje umowy z nieusuniętą awarią.") }
    public var loanDraftAction: ActionText { ActionText("Przygotuj", "Przygotowuje umowę dla wniosku pod kursorem; pyta o ostatni dzień użyczenia.") }
    public var loanNoCandidates: String { "Każdy wniosek z listy podstawowej ma już umowę." }
    public var loanNoFailures: String { "Nie ma nieusuniętych awarii." }

    public func loanTitle(_ number: String) -> String { "Umowa użyczenia \(number)" }
    public var loanBorrower: String { "Biorący" }
    public var loanRepresentative: String { "Podpisuje" }
    public var loanApplication: String { "Wniosek" }
    public var loanStatusLabel: String { "Stan" }
    public var loanUntil: String { "Do dnia" }
    public var loanUntilHint: String { "Ostatni dzień użyczenia; puste, gdy koniec projektu nie jest znany." }
    public var loanUntilUnset: String { "końca jeszcze nie ustalono" }
    public func loanSigned(_ day: CalendarDay) -> String { "podpisana \(date(day))" }
    public func loanHandedOver(_ day: CalendarDay) -> String { "sprzęt wydany \(date(day))" }
    public func loanReturned(_ day: CalendarDay) -> String { "sprzęt zwrócony \(date(day))" }
    public var loanUnits: String { "Sprzęt" }
    public var loanNoUnitsYet: String { "sprzętu jeszcze nie wydano" }
    public var loanFailures: String { "Awarie" }
    public var loanNoFailuresYet: String { "nie zgłoszono żadnej" }
    public var loanLink: String { "łącze internetowe" }
    public func loanFailureReported(_ day: CalendarDay) -> String { "zgłoszona \(date(day))" }
    public func loanFailureSent(_ day: CalendarDay) -> String { "w serwisie od \(date(day))" }
    public func loanFailureMended(_ day: CalendarDay, _ remedy: String) -> String { "naprawiona \(date(day)): \(remedy)" }
    public var loanReturnLines: String { "Protokół zwrotu" }
    public func loanReturnLine(complete: Bool, note: String) -> String {
        (complete ? "kompletny" : "NIEKOMPLETNY") + (note.isEmpty ? "" : " – \(note)")
    }
    public var loanSign: ActionText { ActionText("Podpisz", "Zapisuje dzień, w którym obie strony podpisały umowę.") }
    public var loanHandOver: ActionText { ActionText("Wydaj", "Otwiera wydanie sprzętu; protokół przekazania wprowadza umowę w życie.") }
    public var loanReport: ActionText { ActionText("Awaria", "Zapisuje awarię sprzętu lub łącza.") }
    public var loanSend: ActionText { ActionText("Do serwisu", "Zapisuje, że sprzęt z awarią pod kursorem wysłano do serwisu.") }
    public var loanRepair: ActionText { ActionText("Naprawa", "Zapisuje, jak i kiedy usunięto awarię pod kursorem.") }
    public var loanReturn: ActionText { ActionText("Zwrot", "Otwiera zwrot sprzętu, porównany z protokołem przekazania.") }
    public var loanOpenHousehold: ActionText { ActionText("Gospod.", "Otwiera gospodarstwo biorącego do używania.") }
    public func loanNotNow(_ status: LoanStatus) -> String {
        switch status {
        case .draft: "Umowa jest projektem; najpierw trzeba zapisać jej podpisanie."
        case .signed: "Umowa jest podpisana, ale sprzętu jeszcze nie wydano."
        case .inForce: "Umowa już obowiązuje, sprzęt jest wydany."
        case .returned: "Umowa jest zakończona, sprzęt zwrócono."
        }
    }
    public var loanChooseFailure: String { "Umowa nie ma awarii, której to dotyczy." }
    public func loanFailureNotNow(_ status: FailureStatus) -> String { "Awaria pod kursorem ma już stan „\(name(of: status))”." }
    public func loanFailuresFirst(_ count: Int) -> String { "Sprzęt jest w serwisie (awarie: \(count)); najpierw trzeba zapisać naprawę." }
    public var loanDay: String { "Dzień" }
    public var loanRemedy: String { "Sposób naprawy" }
    public var loanRemedyHint: String { "Co zrobiono, np. „wymieniono zasilacz”." }
    public var loanSignAsk: (title: String, text: (String, CalendarDay) -> String) {
        ("Podpisanie umowy", { number, day in "Zapisać, że umowę \(number) podpisano \(date(day))?" })
    }
    public var loanSignNote: String { "Podpisanej umowy nie można już zmienić ani usunąć." }
    public var loanSendAsk: (title: String, text: (String, CalendarDay) -> String) {
        ("Serwis", { what, day in "Zapisać, że \(date(day)) wysłano do serwisu: \(what)?" })
    }
    public var loanRepairAsk: (title: String, text: (String, CalendarDay) -> String) {
        ("Naprawa", { what, day in "Zapisać, że \(date(day)) naprawiono: \(what)?" })
    }
    public var loanDraftAsk: (title: String, text: (String, CalendarDay?) -> String) {
        ("Nowa umowa", { number, until in
            "Przygotować umowę dla wniosku \(number), \(until.map { "do \(date($0))" } ?? "bez ustalonego końca")?"
        })
    }
    public func loanDrafted(_ number: String) -> String { "Przygotowano umowę \(number)." }
    public var loanSignedDone: String { "Zapisano podpisanie umowy." }
    public var loanSentDone: String { "Zapisano wysłanie do serwisu." }
    public var loanRepairedDone: String { "Zapisano naprawę." }
    public var loanHelp: [String] {
        [
            "Użyczenie zaczyna się z wydaniem sprzętu, nie z podpisaniem umowy (art. 710 kodeksu cywilnego).",
            "Każdą awarię gospodarstwo zgłasza od razu. Sprzęt, który jest w serwisie, trzeba odebrać przed zwrotem.",
        ]
    }
    public var handoverHelp: [String] {
        [
            "Wydać można sprzęt z magazynu, oznakowany i ubezpieczony w dniu wydania.",
            "Czytnik kodów działa jak klawiatura: wpisuje numer i kończy klawiszem Enter.",
        ]
    }
    public var returnHelp: [String] {
        ["Każdą sztukę porównuje się z protokołem przekazania. Braki, uszkodzenia i nieusunięte awarie trzeba opisać."]
    }
    public var loanChangedMeanwhile: String { "Umowę zmienił w międzyczasie ktoś inny; pokazano nowy stan. Nic nie zapisano." }

    public func handoverTitle(_ number: String) -> String { "Wydanie sprzętu: umowa \(number)" }
    public var handoverDay: String { "Dzień wydania" }
    public var handoverUnit: String { "Numer sprzętu" }
    public var handoverUnitHint: String { "Numer inwentarzowy lub seryjny (też ze skanera) i Enter; F4: lista; F2: zapis." }
    public var handoverScanned: String { "Do wydania" }
    public var handoverNothingScanned: String { "nic jeszcze nie wpisano" }
    public func handoverUnknown(_ number: String) -> String { "Nie ma sprzętu o numerze \(number)." }
    public func handoverNotInStock(_ number: String, _ status: EquipmentStatus) -> String {
        "Sprzętu \(number) nie można wydać: \(name(of: status))."
    }
    public func handoverNotMarked(_ number: String) -> String { "Sprzętu \(number) nie można wydać: nie jest oznakowany." }
    public func handoverNotInsured(_ number: String) -> String { "Sprzętu \(number) nie można wydać: nie jest ubezpieczony." }
    public func handoverTwice(_ number: String) -> String { "Sprzęt \(number) jest już na liście." }
    public func handoverAdded(_ number: String, _ name: String) -> String { "Dodano \(number): \(name)." }
    public func handoverRemoved(_ number: String) -> String { "Skreślono \(number)." }
    public var handoverReading: String { "Sprawdzanie numeru…" }
    public var handoverStock: ActionText { ActionText("Z magazynu", "Pokazuje sztuki w magazynie, które można wydać; wpisany początek numeru zawęża listę.") }
    public var handoverStockHint: String { "Strzałki wybierają sztukę, Enter dodaje ją do wydania, Esc wraca." }
    public var handoverNoStock: String { "W magazynie nie ma sztuki do wydania, która pasuje do wpisanego tekstu." }
    public var handoverStrike: ActionText { ActionText("Skreśl ost.", "Skreśla ostatnią sztukę z listy.") }
    public var handoverAsk: (title: String, text: (String, CalendarDay, Int) -> String) {
        ("Wydanie sprzętu", { number, day, count in
            "Zapisać wydanie \(date(day)) do umowy \(number): \(units(count))? Umowa zacznie obowiązywać."
        })
    }
    public func handoverDone(_ number: String) -> String { "Zapisano wydanie sprzętu; umowa \(number) obowiązuje." }

    public func failureTitle(_ number: String) -> String { "Awaria: umowa \(number)" }
    public var failureUnit: String { "Co nie działa" }
    public var failureDay: String { "Dzień zgłoszenia" }
    public var failureDescription: String { "Opis" }
    public var failureDescriptionHint: String { "Słowami zgłaszającego, np. „nie włącza się”." }
    public var failureDone: String { "Zapisano awarię." }
    public func returnTitle(_ number: String) -> String { "Zwrot sprzętu: umowa \(number)" }
    public var returnDay: String { "Dzień zwrotu" }
    public var returnReason: String { "Powód zwrotu" }
    public var returnReasonHint: String { "Np. rezygnacja, wyprowadzka, koniec użyczenia." }
    public var returnComplete: String { "Kompletny" }
    public var returnCompleteHint: String { "Czy zwrócono wszystko, co jest w protokole przekazania: t – tak, n – nie." }
    public var returnNote: String { "Uwagi" }
    public var returnNoteHint: String { "Braki i uszkodzenia, np. „brak zasilacza”." }
    public var returnAsk: (title: String, text: (String, CalendarDay) -> String) {
        ("Zwrot sprzętu", { number, day in "Zapisać zwrot \(date(day))? Umowa \(number) zostanie zakończona." })
    }
    public func returnDone(_ number: String) -> String { "Zapisano zwrot; umowa \(number) jest zakończona." }
}

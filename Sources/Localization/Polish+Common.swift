import Rules

extension Polish {
    public var yes: String { "tak" }
    public var no: String { "nie" }
    public var notKnown: String { "nie wiadomo" }
    public var none: String { "brak" }
    public var trainingMark: String { "SZKOLENIE" }
    public var readOnlyMark: String { "TYLKO ODCZYT" }

    public var spaceKey: String { "Spacja" }
    public var keyHelp: String { "Pomoc" }
    public var keySave: String { "Zapisz" }
    public var keyFinder: String { "Szukaj" }
    public var keyLeave: String { "Wyjdź" }
    public var keyBack: String { "Wstecz" }
    public var keyOpen: String { "Otwórz" }
    public var keyNarrow: String { "Zawęź" }
    public var keyNew: String { "Nowy" }
    public var keyEdit: String { "Popraw" }
    public var keySame: String { "Jak wyżej" }
    public var keyNext: String { "Dalej" }
    public var promptAccept: ActionText { ActionText("Zatwierdź", "Kończy wpisywanie i pyta o potwierdzenie; w ostatnim polu wystarczy Enter.") }
    public var promptCancel: ActionText { ActionText("Rezygnuj", "Zamyka pola; wpisany tekst zostaje do następnego razu.") }
    public var helpOfHelp: String { "Pokazuje pomoc do ekranu lub pola: klawisze, zasady i ich podstawę." }
    public var helpOfSave: String { "Zapisuje formularz z dowolnego pola. Błędy są wymienione, a kursor staje na pierwszym." }
    public var helpOfFinder: String { "Szuka osoby po nazwisku, numerze PESEL, numerze wniosku, umowy lub sprzętu." }
    public var helpOfLeave: String { "Zamyka ekran; na pulpicie kończy pracę." }
    public var helpOfBack: String { "Wraca o krok. Przed porzuceniem wpisanych danych zawsze jest pytanie." }
    public var helpOfRepaint: String { "Rysuje ekran od nowa." }
    public var helpOfSuspend: String { "Zawiesza program i oddaje terminal; polecenie fg wraca." }
    public var helpOfNarrow: String { "Zawęża listę do wierszy z wpisanym tekstem; Esc przywraca całą listę." }
    public var helpOfOpenRow: String { "Otwiera wiersz pod kursorem." }
    public var helpOfRows: String { "Przesuwa kursor lub przewija tekst." }
    public var helpOfSame: String { "Wpisuje wartość z poprzedniego zapisu." }
    public var helpOfNextField: String { "Przechodzi do następnego pola; Shift-Tab i strzałka w górę wracają." }
    public func keyUnknown(_ key: String) -> String { "Klawisz \(key) tu nie działa. F1 pokazuje, co można zrobić." }

    public func terminalTooSmall(width: Int, height: Int) -> [String] {
        ["Okno jest za małe:", "\(width) × \(height).", "Potrzeba 80 × 24.", "Nic nie zginęło.", "F10 kończy pracę."]
    }

    public func shown(_ count: Int, of total: Int) -> String {
        count < total ? "\(number(count)) z \(number(total))" : number(total)
    }
    public func narrowed(_ text: String) -> String { "zawężono: \(text)" }
    public var narrowPrompt: String { "Zawęź do:" }
    public var nothingHere: String { "Lista jest pusta." }
    public var nothingMatches: String { "Nic nie pasuje do wpisanego tekstu." }
    public var loading: String { "Wczytywanie…" }
    public var notFound: String { "Nie ma takiej sprawy." }

    public func errorsFound(_ count: Int) -> String {
        "\(count)\(Format.thin)\(Format.polishPlural(count, "błąd", "błędy", "błędów")) – nie zapisano."
    }
    public func fault(_ label: String, _ text: String) -> String { label.drop { $0 == " " } + ": " + text }
    public var nothingChanged: String { "Nic nie zmieniono, więc nie ma czego zapisać." }
    public var saving: String { "Zapisywanie…" }
    public var unsavedTitle: String { "Niezapisane dane" }
    public var unsavedText: String { "W formularzu są dane, których nie zapisano." }
    public var choiceKeepDraft: String { "Zachowaj szkic" }
    public var choiceDropDraft: String { "Porzuć" }
    public var choiceStay: String { "Zostań" }
    public var draftRestored: String { "Wczytano szkic; można pisać dalej." }
    public var draftKept: String { "Szkic zachowano; czeka na pulpicie." }
    public var noPreviousValue: String { "Nie ma poprzedniej wartości do powtórzenia." }
    public var characterRefused: String { "Tego znaku nie można tu wpisać." }
    public var conflictNotice: String { "Sprawę zapisał w międzyczasie ktoś inny. Nic nie zapisano, szkic pozostał." }

    public var choiceYes: String { "Tak" }
    public var choiceNo: String { "Nie" }
    public var choiceCancel: String { "Anuluj" }

    public var required: String { "pole jest obowiązkowe" }
    public func tooLong(_ limit: Int) -> String {
        "tekst jest za długi, najwyżej \(limit)\(Format.thin)\(Format.polishPlural(limit, "znak", "znaki", "znaków"))"
    }
    public func forbiddenCharacter(_ code: String, at place: Int) -> String {
        "niedozwolony znak \(code) (\(place). w tekście); trzeba go usunąć lub wpisać tekst ręcznie"
    }
    public func badPESEL(_ failure: PESEL.ParseFailure) -> String {
        switch failure {
        case .length: "numer PESEL ma 11 cyfr"
        case .digits: "numer PESEL składa się z samych cyfr"
        case .checksum: "błędna cyfra kontrolna numeru PESEL"
        case .impossibleDate: "w numerze PESEL zapisano dzień, którego nie ma"
        }
    }
    public func badMoney(_ failure: Money.ParseFailure) -> String {
        switch failure {
        case .empty: "nie podano kwoty"
        case .ambiguousPoint: "kropka jest niejednoznaczna: tysiąc to 1 250,00, a grosze są po przecinku"
        case .decimalPoint: "grosze pisze się po przecinku, np. 12,50"
        case .badGrouping: "odstępy muszą oddzielać pełne tysiące, np. 1 250,00"
        case .badGrosze: "po przecinku stoją jedna lub dwie cyfry"
        case .negative: "kwota nie może być ujemna"
        case .tooLarge: "kwota jest za duża"
        case .notANumber: "to nie jest kwota, np. 450,00"
        }
    }
    public var badDate: String { "nie ma takiej daty; przykłady: 5.12, 051213, 5 12 2013, dziś, +3, -1t" }
    public var badTime: String { "to nie jest godzina, np. 14:00" }
    public var badMonth: String { "to nie jest miesiąc, np. 11.2013" }
    public var badPostcode: String { "kod pocztowy ma postać 82-103" }
    public var badNumber: String { "to nie jest liczba" }
    public func numberOutside(_ low: Int, _ high: Int) -> String { "dozwolona jest liczba od \(low) do \(high)" }
    public var dateInFuture: String { "data jest z przyszłości" }
    public var hintDate: String { "Np. 5.12, 051213, 5 12 2013, dziś, +3, -1t (tydzień)." }
    public var hintMoney: String { "Kwota netto: 450, 450,5 lub 1 250,00." }
    public var hintPESEL: String { "11 cyfr; data urodzenia i płeć wpisują się same." }
    public var hintChoice: String { "Pierwsze litery wybierają, spacja otwiera listę." }
    public var hintYesNo: String { "t – tak, n – nie, ? – nie wiadomo." }

    public func persons(_ count: Int) -> String { counted(count, "osoba", "osoby", "osób") }
    public func documents(_ count: Int) -> String { counted(count, "dokument", "dokumenty", "dokumentów") }
    public func applications(_ count: Int) -> String { counted(count, "wniosek", "wnioski", "wniosków") }
    public func households(_ count: Int) -> String { counted(count, "gospodarstwo", "gospodarstwa", "gospodarstw") }

    /// A number with its noun in the right form; the two never part at the end of a line.
    func counted(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        number(count) + Format.thin + Format.polishPlural(count, one, few, many)
    }

    /// Bytes with their unit, which never stands alone at the beginning of a line.
    func size(_ bytes: Int) -> String { number(bytes) + Format.thin + "B" }

    public func title(_ title: Bilingual) -> String { title.pl }
}

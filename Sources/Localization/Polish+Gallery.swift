extension Polish: GalleryTexts {
    public var galleryAbout: String { "Pokazuje elementy ekranów, każdy na osobnej stronie." }
    public var galleryTitle: String { "Elementy ekranu" }
    public func galleryName(_ page: GalleryPage) -> String {
        switch page {
        case .menu: "menu"
        case .list: "lista"
        case .form: "formularz"
        case .grid: "tabela"
        case .finder: "wyszukiwarka"
        case .dialog: "pytanie"
        case .text: "tekst"
        case .keyBar: "wiersz klawiszy"
        case .messageLine: "wiersz komunikatów"
        }
    }
    public func galleryTry(_ page: GalleryPage) -> String {
        switch page {
        case .menu: "Strzałki i Enter; litera otwiera od razu."
        case .list: "Strzałki, PgUp, PgDn, Home, End; / zawęża; Spacja i * zaznaczają."
        case .form: "Enter, Tab i strzałki: inne pole; PgDn: następna część; Spacja: lista."
        case .grid: "Strzałki, Spacja zmienia znak, litera wpisuje, Del czyści."
        case .finder: "Litery zawężają, strzałki wybierają."
        case .dialog: "Strzałki, Enter, pierwsza litera odpowiedzi, Esc."
        case .text: "Strzałki, PgUp, PgDn, Home, End."
        case .keyBar: "Strzałki zmieniają liczbę klawiszy."
        case .messageLine: "Strzałki zmieniają rodzaj komunikatu."
        }
    }
    public func galleryKey(_ name: String, isUsed: Bool) -> String {
        isUsed ? "Klawisz: \(name)." : "Klawisz: \(name); tu bez znaczenia."
    }
    public var galleryNext: String { "Następna" }
    public var galleryPrevious: String { "Poprzednia" }
    public var galleryColumns: [String] { ["Nr", "Nazwisko i imię", "Miejscowość", "Stan"] }
    public var galleryStates: [String] { ["lista podstawowa", "do uzupełnienia", "rezerwa"] }
    public var galleryEmpty: String { "Nic nie pasuje." }
    public var galleryFields: [String] {
        ["Tekst", "PESEL", "Data", "Godzina", "Kwota", "Liczba", "Kod pocztowy", "Wybór", "Tak czy nie", "Uwagi", "Wyliczone", "Dodaj wiersz"]
    }
    public var gallerySections: [String] { ["Pola do wpisania", "Pola do wyboru", "Pozostałe"] }
    public var galleryHint: String { "Podpowiedź do pola, w jednym wierszu." }
    public var galleryError: String { "To pole ma błąd na pokaz." }
    public var galleryChoices: [String] { ["użyczenie", "darowizna", "zwrot"] }
    public var galleryAnswers: [String] { ["tak", "nie", "nie wiadomo"] }
    public var galleryQuestion: String { "Wycofać wniosek W/7/2013?" }
    public var galleryWarning: String { "Wniosek zniknie z listy rankingowej, a miejsce dostanie następna osoba z rezerwy." }
    public var galleryMessages: [String] {
        [
            "Podpowiedź: co można wpisać w tym polu.", "Zapisano wniosek W/7/2013.", "Data wpływu jest w przyszłości.", "Błędna cyfra kontrolna numeru PESEL.",
            "Nie zapisano: na dysku brakuje miejsca. Wpisane dane zostały w szkicu i nic nie zginęło; proszę zwolnić miejsce na dysku biura, a potem zapisać jeszcze raz.",
        ]
    }
    public var galleryProse: [String] {
        ["Co tu widać", "Tekst do czytania, łamany do szerokości ekranu; ustęp może być wcięty, a nagłówek pogrubiony."]
    }
}

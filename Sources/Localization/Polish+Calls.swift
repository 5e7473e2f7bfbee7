extension Polish {
    public var callsTitle: String { "Wezwania do uzupełnienia" }
    public var callsHeading: String { "Wnioskodawcy wezwani; najpierw ci, którym minął termin" }
    public var callsStanding: String { "Wezwanie" }
    public func name(of standing: CallStanding) -> String {
        switch standing {
        case .lapsed: "po terminie"
        case .withoutLetter: "bez pisma"
        case .undelivered: "niedoręczone"
        case .running: "termin biegnie"
        }
    }
    public var callsDecide: ActionText { ActionText("Ocena", "Gdy termin minął: otwiera wniosek z propozycją odrzucenia; decyduje pracownik.") }
    public var callsLetters: ActionText { ActionText("Pisma", "Pisze naraz pisma wszystkich wezwań, które jeszcze ich nie mają: do katalogu albo na drukarkę.") }
    public var callsNoLetters: String { "Każde wezwanie ma już pismo. Klawisz k pisze pismo zaznaczonego wezwania jeszcze raz." }
    public func callsLettersTitle(_ count: Int) -> String { "Wezwania bez pisma: \(number(count)). Pisma powstaną wszystkie naraz." }
    public var callsDirectory: String { "Katalog" }
    public var callsDirectoryHint: String { "Nowy katalog; każde wezwanie w osobnym pliku, np. wezwanie-W-12-2013.txt." }
    public var callsToDirectory: String { "do katalogu" }
    public func callsWritten(_ count: Int, in directory: String) -> String {
        "Zapisano w katalogu \(directory): \(counted(count, "pismo", "pisma", "pism"))."
    }
    public func callsDirectoryNotMade(_ path: String, reason: String) -> String {
        "Nie utworzono katalogu \(path): \(reason). Pisma powstają tylko w nowym katalogu; proszę podać inną nazwę."
    }
    public var callWithLetter: String { "Pismo od razu" }
    public func callDone(withLetter: Bool) -> String {
        withLetter ? "Zapisano wezwanie, pismo jest gotowe." : "Zapisano wezwanie; pismo czeka na liście wezwań (:wz)."
    }
    public var deskCallLetters: String { "Wezwania, do których nie ma pisma" }
}

extension Polish: ShellTexts {
    public var leaveTitle: String { "Zakończyć pracę?" }
    public func leaveWithDrafts(_ count: Int) -> String {
        "Otwarte formularze: \(count). Wpisane dane są zachowane w szkicach, które czekają na pulpicie."
    }
    public var stay: String { "Zostań" }
    public var leave: String { "Zakończ" }
    public var cannotSuspend: String { "Programu nie można zawiesić: działa jako program logowania." }

    public var startTitle: String { "Teczka" }
    public func startNoOffice(_ path: String) -> String { "Nie ma jeszcze biura w katalogu \(path)." }
    public func startMake(_ programme: String) -> String { "Załóż biuro: \(programme)" }
    public var startDemo: String { "Otwórz biuro szkoleniowe (dane zmyślone, znikają po wyjściu)" }
    public var startLeave: String { "Zakończ" }
    public var startKeys: String { "↑ ↓ wybór   Enter zatwierdza   Esc kończy" }
    public func officeMade(_ path: String) -> String { "Założono biuro w katalogu \(path)." }

    public func error(what: String, remedy: String) -> String { remedy.isEmpty ? what : what + " " + remedy }
    public var noTerminal: String {
        "Ekrany wymagają terminala. Program trzeba uruchomić w terminalu albo użyć polecenia, np. teczka lookup NAZWISKO."
    }
    public func unknownTerminal(_ name: String) -> String {
        "Serwer nie zna terminala „\(name)”. Proszę ustawić zmienną TERM, np. TERM=xterm albo TERM=vt100."
    }
    public var onlyInTraining: String {
        "--as działa tylko w biurze szkoleniowym. Tutaj każdy pracuje na własnym koncie systemu, aby dziennik mówił prawdę."
    }
    public func officeMissing(_ path: String) -> String {
        "W katalogu \(path) nie ma biura. Zakłada je polecenie teczka init --programme ID --office KATALOG; można też wskazać inny katalog."
    }
    public func officeExists(_ path: String) -> String { "W katalogu \(path) jest już biuro. Proszę wskazać inny katalog." }
    public func captiveRefused(_ what: String) -> String { "Odmowa: na tym koncie nie wolno użyć: \(what)." }
    public func resourcesMissing(_ tried: [String]) -> String {
        "Nie znaleziono plików programów pomocowych. Szukano w: \(tried.joined(separator: ", ")). Proszę zainstalować program ponownie."
    }
    public func unknownProgramme(_ name: String, known: [String]) -> String {
        "Nie ma programu „\(name)”. Dostępne: \(known.joined(separator: ", "))."
    }
    public func cannotReadFile(_ path: String, reason: String) -> String { "Nie można odczytać pliku \(path): \(reason)." }
    public func unexpected(_ detail: String) -> String { "Nieoczekiwany błąd: \(detail). Nic nie zapisano." }

    public func verified(records: Int, erased: Int, head: String) -> String {
        let noun = Format.polishPlural(records, "zapis", "zapisy", "zapisów")
        let rest = erased == 0 ? "" : ", w tym usuniętych treści: \(erased)"
        return "Dziennik jest cały: \(records)\(Format.thin)\(noun)\(rest). Koniec: \(head)"
    }
    public func verifiedWithoutAnchor() -> String {
        "Bez kotwicy (--anchor NUMER:SKRÓT) nie można wykluczyć, że dziennik napisano od nowa albo skrócono."
    }
    public func rebuilding(percent: Int, of records: Int) -> String {
        "Odbudowa indeksu z dziennika: \(percent)% z \(Format.number(records))\(Format.thin)\(records == 1 ? "zapisu" : "zapisów")"
    }
    public func rebuilt(records: Int) -> String {
        "Odbudowano indeks z dziennika: \(records)\(Format.thin)\(Format.polishPlural(records, "zapis", "zapisy", "zapisów"))."
    }
    public func nothingFound(_ query: String) -> String { "Nic nie znaleziono: \(query)" }
    public func programmeFaults(_ count: Int, file: String) -> String {
        "\(file): \(count)\(Format.thin)\(Format.polishPlural(count, "błąd", "błędy", "błędów"))"
    }
    public func programmeGood(_ file: String) -> String { "\(file): bez błędów" }
    public func demoFilling(_ done: Int, of all: Int) -> String { "Przygotowanie biura szkoleniowego: \(done) z \(all)" }
    public func demoKept(_ path: String) -> String { "Biuro szkoleniowe pozostało w katalogu \(path)." }
    public func badAnchor(_ text: String) -> String { "„\(text)” nie jest kotwicą. Proszę podać NUMER:SKRÓT, np. 120:4f1c… (64 znaki)." }
    public func badDay(_ text: String) -> String { "„\(text)” nie jest dniem. Proszę podać datę w postaci RRRR-MM-DD." }
}

import Casework

extension Polish {
    public func letterGood(_ file: String) -> String { "\(file): bez błędów" }
    public func letterFaults(_ count: Int, file: String) -> String {
        "\(file): \(counted(count, "błąd", "błędy", "błędów")) wzoru pisma"
    }
    public func letterUnknownKind(_ name: String, known: [String]) -> String {
        "Nie ma pisma „\(name)”. Rodzaje pism: \(known.joined(separator: ", ")). Plik wzoru nosi nazwę rodzaju, np. wezwanie.txt; inaczej rodzaj podaje się w --kind."
    }
    public var letterFieldDemanded: String { "musi być we wzorze" }
    public var letterFieldOptional: String { "bywa puste: wiersz zaczyna się od ?" }
    public func letterWritten(_ path: String) -> String { "Zapisano pismo w pliku \(path)." }
    public func letterNotWritten(_ path: String, reason: String) -> String {
        "Nie zapisano pisma w pliku \(path): \(reason). Plik, który już istnieje, nigdy nie jest zastępowany; proszę podać inną nazwę."
    }
    public func letterPrinted(pages: Int) -> String {
        "Przekazano do druku: \(counted(pages, "strona", "strony", "stron"))."
    }
    public func printerMissing(_ program: String, reason: String) -> String {
        "Nie można uruchomić programu \(program): \(reason). Drukowanie wymaga pakietu cups-client; pismo można też zapisać w pliku (--out)."
    }
    public func letterNoDetails(_ file: String) -> String {
        "Nie ma pliku \(file) z nazwą urzędu, podpisującym i znakiem sprawy, więc pismo nie powstało. Początek pliku wypisuje polecenie teczka letter details."
    }
    public var letterNoCase: String { "Nie ma sprawy, z której pismo miało powstać." }
    public func letterNoResult(number: String, _ status: ApplicationStatus) -> String {
        "Wniosek \(number) nie ma jeszcze wyniku, o którym się zawiadamia (stan: \(name(of: status)))."
    }
    public func letterNoCall(number: String, _ status: ApplicationStatus) -> String {
        "Wniosku \(number) nie wezwano do uzupełnienia (stan: \(name(of: status))). Najpierw zapisuje się wezwanie przy ocenie formalnej."
    }
    public func letterNoList(number: String) -> String {
        "Posiedzenie \(number) nie ma zamkniętej listy. Pismo powstaje po zamknięciu listy przez drugą osobę."
    }
    public var letterAction: ActionText { ActionText("Pismo", "Pisze pismo z tej sprawy: do pliku albo na drukarkę.") }
    public var letterTitle: String { "Pismo" }
    public var letterHelp: String {
        "Pismo powstaje z zapisanej sprawy i wzoru urzędu. Do pliku: nowy plik, którego nikt poza użytkownikiem nie czyta; plik, który już istnieje, nie jest zastępowany. Na drukarkę: przez system druku (lp)."
    }
    public var letterPaper: String { "Rodzaj pisma" }
    public var letterTarget: String { "Dokąd" }
    public var letterToFile: String { "do pliku" }
    public var letterToPrinter: String { "na drukarkę" }
    public var letterFile: String { "Nazwa pliku" }
    public var letterFileHint: String { "Nowy plik w katalogu, z którego uruchomiono program, albo pełna ścieżka." }
    public var letterPrinter: String { "Drukarka" }
    public var letterPrinterHint: String { "Puste pole oznacza drukarkę domyślną." }
    public func name(of paper: Paper) -> String {
        switch paper {
        case .call: "wezwanie do uzupełnienia"
        case .calls: "wezwania do uzupełnienia"
        case .notice: "zawiadomienie o wyniku"
        case .notices: "zawiadomienia do wszystkich"
        case .boardList: "lista na tablicę"
        case .minutes: "protokół posiedzenia"
        case .register: "rejestr wniosków"
        }
    }
    public func printerFailed(_ program: String, status: Int) -> String {
        "Program \(program) nie przyjął pisma (kod \(status)). Drukarki wymienia polecenie lpstat -p; pismo można też zapisać w pliku (--out)."
    }

    /// What is wrong with a template of a letter.
    static let lettering: [String: String] = [
        "a template of more than %1 bytes": "wzór ma więcej bajtów niż %1",
        "a line of more than %1 bytes": "wiersz ma więcej bajtów niż %1",
        "the field {%1} is missing; every letter of this kind has it": "brakuje pola {%1}; ma je każde pismo tego rodzaju",
        "a control character or an invisible one; tabs are no spaces here": "znak sterujący albo niewidoczny; zamiast tabulatora pisze się odstępy",
        "the brace that opens here is not closed": "otwarty tu nawias klamrowy nie jest zamknięty",
        "a closing brace without an opening one": "zamykający nawias klamrowy bez otwierającego",
        "{%1} can be empty; begin the line with ?": "pole {%1} bywa puste; wiersz musi zaczynać się od ?",
        "no field of this line can be empty; take the ? away": "żadne pole tego wiersza nie bywa puste; znak ? jest zbędny",
        "fields of several lists in one line": "w jednym wierszu są pola kilku list",
        "no colon; a line is like {%1}: value": "brak dwukropka; wiersz wygląda tak: {%1}: wartość",
        "{%1} is no field of this file": "ten plik nie ma pola {%1}",
        "the field {%1} stands here a second time": "pole {%1} stoi tu po raz drugi",
        "the field {%1} has no value; every letter has it": "pole {%1} nie ma wartości; ma je każde pismo",
        "{%1} is no field of this kind of letter": "pismo tego rodzaju nie ma pola {%1}",
    ]
}

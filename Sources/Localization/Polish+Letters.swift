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
        "{%1} is no field of this kind of letter": "pismo tego rodzaju nie ma pola {%1}",
    ]
}

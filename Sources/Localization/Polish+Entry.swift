extension Polish: EntryTexts {
    public var badName: String { "imię i nazwisko nie zawierają cyfr" }
    public var badPhone: String { "numer telefonu to cyfry, ewentualnie z + na początku" }
    public var peselOrDocument: String { "potrzebny jest PESEL albo inny dokument" }
    public var peselInDocument: String { "to jest numer PESEL; wpisuje się go w polu PESEL" }
    public func noSuchChoice(_ typed: String) -> String { "Żadna pozycja nie zaczyna się od „\(typed)”; spacja otwiera listę." }
    public func applicationRemoveQuestion(_ name: String) -> String {
        name.isEmpty ? "Wiersz zostanie usunięty z formularza." : "\(name): osoba i jej dochody zostaną usunięte z formularza."
    }
}

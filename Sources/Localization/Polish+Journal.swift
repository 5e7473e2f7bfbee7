extension Polish: JournalTexts {
    public func journalHead(_ short: String) -> String { "Koniec dziennika: \(short)" }
    public func journalUnfinished(_ place: String) -> String { "Ostatni zapis nie jest pełny (\(place)); nikt nie dostał potwierdzenia, że go zapisano." }
    public func journalNoSuchRecords() -> String { "Nie ma takich zapisów." }
    public var onlyTheCoordinator: String { "Odmowa: to może zrobić tylko koordynator biura, czyli osoba, która je założyła." }

    public var repairNothing: String { "Dziennik jest cały i można w nim zapisywać. Nie ma czego naprawiać." }
    public func repairMended(pieces: Int, bytes: Int, record: String) -> String {
        let taken = pieces == 0 ? "Niczego nie wyjęto." : "Do katalogu quarantine odłożono \(size(bytes)) (części: \(pieces))."
        return "Dziennik naprawiono. \(taken) Zapis o naprawie: \(record)"
    }
    public func repairPiece(segment: String, byte: Int, length: Int, lines: Int, lastSeq: Int?) -> String {
        let last = lastSeq.map { ", czytelne zapisy do nr \($0)" } ?? ", bez czytelnych zapisów"
        return "za uszkodzeniem: plik \(segment) od bajtu \(byte), \(size(length)), wierszy: \(lines)\(last)"
    }
    public func repairMissing(_ seq: Int) -> String { "Indeks pamięta zapisy do nr \(seq), których w dzienniku nie ma albo są inne. Były potwierdzone." }
    public func repairNeedsCut(last: Int, head: String) -> String {
        "Ostatni pewny zapis: \(head). Tego, co jest dalej, nie można naprawić bez utraty; niczego nie zmieniono. Najlepiej odtworzyć kopię zapasową "
            + "(teczka restore). Jeżeli jej nie ma, koordynator może odłożyć wszystko za tym zapisem: teczka journal repair --cut-at \(last)"
    }
    public func repairStill(_ detail: String) -> String { "Po naprawie dziennik nadal jest uszkodzony: \(detail). Biuro pozostaje tylko do odczytu." }
    public func repairWrongCut(_ last: Int?) -> String {
        guard let last else { return "Dziennik nie ma ani jednego pewnego zapisu. Proszę odtworzyć kopię zapasową: teczka restore." }
        return "Ostatni pewny zapis ma numer \(last); po --cut-at można podać tylko ten numer."
    }
    public func confirmByTyping(_ text: String) -> String { "Aby potwierdzić, proszę przepisać: \(text)" }
    public var notConfirmed: String { "Nie potwierdzono; niczego nie zmieniono. W skrypcie potwierdza opcja --yes." }

    public func erased(bodies: Int, drafts: Int, views: Int, order: Int) -> String {
        "Usunięto treść zapisów: \(bodies), szkiców: \(drafts), widoków list: \(views). Zapis o usunięciu ma numer \(order). Indeks zbudowano od nowa."
    }
    public func erasedListKept(_ path: String) -> String {
        "Identyfikator dopisano do listy \(path). Listę trzeba przechowywać poza kopiami zapasowymi: bez niej odtworzona kopia przywróci usunięte dane."
    }
    public var nothingToErase: String { "W biurze nie ma już danych tej osoby do usunięcia." }
    public func badPerson(_ text: String) -> String { "„\(text)” nie jest identyfikatorem osoby. Identyfikator (32 znaki) podaje teczka lookup --json." }

    public func backupMade(_ path: String, records: Int, head: String) -> String {
        "Kopia zapasowa w katalogu \(path) jest pełna i sprawdzona: \(records)\(Format.thin)\(Format.polishPlural(records, "zapis", "zapisy", "zapisów")). Koniec: \(head)"
    }
    public func restored(_ path: String, records: Int, head: String) -> String {
        "Odtworzono biuro w katalogu \(path): \(records)\(Format.thin)\(Format.polishPlural(records, "zapis", "zapisy", "zapisów")). Koniec kopii: \(head)"
    }
    public func restoredErasures(_ count: Int) -> String { "Ponownie usunięto dane osób usuniętych po zrobieniu kopii: \(count)." }
    public func restoredWithoutList(_ path: String) -> String {
        "Nie ma listy usuniętych osób (\(path)). Jeżeli po zrobieniu kopii usuwano czyjeś dane, trzeba je usunąć ponownie: teczka journal redact."
    }
    public func restoredBefore(_ path: String) -> String { "Poprzedni stan biura przeniesiono do katalogu \(path)." }
    public func cannotCreate(_ path: String, reason: String) -> String { "Nie można utworzyć \(path): \(reason)." }
    public func directoryInUse(_ path: String) -> String { "Katalog \(path) nie jest pusty. Proszę wskazać nowy katalog." }
    public func backupDamaged(_ path: String) -> String {
        "Kopia zapasowa jest uszkodzona: pliku \(path) brakuje albo jest zmieniony. Niczego nie odtworzono. Proszę użyć innej kopii."
    }
    public func backupForeign(_ path: String) -> String { "W katalogu \(path) jest inne biuro albo inne pliki. Niczego nie odtworzono. Proszę wskazać inny katalog." }
    public func backupOlder(_ path: String, seq: Int) -> String {
        "Biuro w katalogu \(path) ma zapisy, których nie ma w kopii (do nr \(seq)), albo jest uszkodzone. Niczego nie odtworzono. "
            + "Jeżeli kopia ma je zastąpić, proszę najpierw przenieść ten katalog w inne miejsce."
    }
    public func backupRestoredAlready(_ path: String, seq: Int) -> String {
        "Biuro w katalogu \(path) odtworzono już z tej kopii: ma wszystkie jej zapisy, a po nich tylko usunięcia danych (do nr \(seq)). "
            + "Nie ma czego odtwarzać."
    }
    public func accessVerified(records: Int) -> String {
        "Dziennik dostępu jest cały: \(records)\(Format.thin)\(Format.polishPlural(records, "zapis", "zapisy", "zapisów"))."
    }
}

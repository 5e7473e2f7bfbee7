extension Polish: TroubleTexts {
    public func systemReason(_ number: Int32) -> String {
        switch number {
        case 1, 13: "brak uprawnień"
        case 2: "nie ma takiego pliku ani katalogu"
        case 5: "błąd dysku"
        case 9, 22: "błędne wywołanie"
        case 11, 35: "zasób jest chwilowo zajęty"
        case 12: "brak pamięci"
        case 17: "plik już istnieje"
        case 20: "to nie jest katalog"
        case 21: "to jest katalog"
        case 23, 24: "za dużo otwartych plików"
        case 27: "plik jest za duży"
        case 28: "brak miejsca na dysku"
        case 30: "dysk jest tylko do odczytu"
        case 36: "za długa nazwa"
        case 39: "katalog nie jest pusty"
        case 40: "to jest dowiązanie"
        case 116: "plik zniknął z serwera"
        case 122: "wyczerpany przydział miejsca na dysku"
        default: number > 0 ? "błąd systemu nr \(number)" : "błąd systemu"
        }
    }
    public func diskFull(_ path: String) -> String {
        "Brak miejsca na dysku (\(path)). Nic nie zapisano. Proszę zwolnić miejsce i zapisać ponownie."
    }
    public func noPermission(_ path: String) -> String {
        "Brak uprawnień do \(path). Dostęp do katalogu biura daje administrator."
    }
    public func fileTrouble(_ path: String, reason: String) -> String { "Nie udała się operacja na \(path): \(reason). Nic nie zapisano." }
    public func wrongFileSystem(_ path: String, kind: String) -> String {
        "Katalog \(path) leży w systemie plików \(kind), który nie gwarantuje blokad i zapisu. Proszę przenieść biuro na dysk lokalny."
    }

    public func damage(segment: String, line: Int, byte: Int, reason: String) -> String {
        "plik \(segment), wiersz \(line), bajt \(byte) – \(damageReasons[reason] ?? "inne uszkodzenie")"
    }
    private var damageReasons: [String: String] {
        [
            "torn": "wiersz urwany", "incomplete": "brakuje części ostatniego zapisu", "grammar": "wiersz ma złą postać",
            "version": "nowsza wersja formatu", "sequence": "zły numer zapisu", "chain": "zapis nie łączy się z poprzednim",
            "hash": "skrót nagłówka się nie zgadza", "digest": "skrót treści się nie zgadza", "body": "treść ma złą postać",
            "unit": "zapis nie należy do tej grupy", "time": "czas wcześniejszy niż w poprzednim zapisie",
            "segment": "plik nie łączy się z poprzednim", "missing": "brak pliku", "erasure": "treść usunięto bez zapisu o tym",
            "anchor": "kotwica się nie zgadza", "remembered": "brak zapisu, który biuro pamięta",
        ]
    }
    public func damaged(_ place: String) -> String {
        "Dziennik jest uszkodzony: \(place). Biuro jest tylko do odczytu; nic nie usunięto. Proszę powiadomić administratora: "
            + "wszystkie miejsca pokazuje teczka journal verify, pomaga teczka journal repair albo kopia (teczka restore)."
    }
    public func acknowledgedMissing(_ place: String) -> String {
        "W dzienniku brakuje zapisów, które były potwierdzone: \(place). Biuro jest tylko do odczytu; indeks, który je pamięta, zachowano jako dowód. "
            + "Proszę powiadomić administratora: pomaga kopia (teczka restore), a bez niej teczka journal repair."
    }
    public func endCutOff(_ place: String) -> String {
        "Ostatni zapis został przerwany i nikomu go nie potwierdzono: \(place). Wcześniejsze zapisy są całe. "
            + "Program odłoży go przy najbliższym otwarciu biura; od razu robi to teczka journal repair."
    }
    public func quarantined(_ bytes: Int, folder: String) -> String {
        "Ostatni zapis był przerwany i niepotwierdzony; odłożono go do katalogu \(folder) (\(size(bytes))). Wcześniejsze zapisy są całe, można pracować."
    }
    public func rememberedRecord(_ record: Int) -> String { "zapisu nr \(record), który pamięta indeks, nie ma albo jest inny" }
    public func stillMarked(_ why: String) -> String { "Dziennik jest wprawdzie cały, ale biuro ma znak tylko do odczytu. \(why)" }
    public func damagedPlaces(_ count: Int, recordsAfter: Int) -> String {
        "Uszkodzonych miejsc: \(count). Czytelnych zapisów za pierwszym z nich: \(recordsAfter)."
    }
    public func anchorNotMet(_ place: String) -> String {
        "Dziennik nie zgadza się z kotwicą: \(place). Proszę sprawdzić, czy kotwicę dobrze przepisano z protokołu. "
            + "Jeżeli tak, dziennik zmieniono lub skrócono; proszę powiadomić administratora."
    }
    public func accessDamaged(_ place: String) -> String {
        "Dziennik dostępu jest uszkodzony: \(place). Danych osób nie można pokazać, dopóki wglądu nie da się odnotować. "
            + "Proszę powiadomić administratora: pomaga teczka journal repair --access."
    }
    public func syncFailed(_ path: String, reason: String) -> String {
        "Dysk nie utrwala zapisów (\(path): \(reason)). Biuro jest tylko do odczytu; wcześniej potwierdzone zapisy są zachowane. "
            + "Proszę powiadomić administratora: po naprawie dysku zapis włącza teczka journal repair."
    }
    public var repairCutOff: String {
        "Naprawa dziennika trwa albo została przerwana. Biuro jest tylko do odczytu. Dokończy ją koordynator: teczka journal repair."
    }
    public func markedReadOnly(_ words: String) -> String {
        "Biuro oznaczono jako tylko do odczytu (plik READONLY: „\(words)”). Proszę powiadomić administratora: "
            + "dziennik sprawdza teczka journal verify, a zapis włącza teczka journal repair."
    }
    public func unknownKind(_ kind: String, record: Int) -> String {
        "Zapis nr \(record) ma rodzaj „\(kind)”, którego ta wersja programu nie zna: dodała go nowsza. "
            + "Biuro jest tylko do odczytu; niczego nie pominięto. Proszę zaktualizować program."
    }
    public func newerFormat(_ version: Int?, segment: String, byte: Int) -> String {
        "Dziennik zapisała nowsza wersja programu (\(version.map { "format \($0), " } ?? "")plik \(segment), bajt \(byte)). "
            + "Biuro jest tylko do odczytu; niczego nie pominięto. Proszę zaktualizować program."
    }
    public func headMoved(_ record: Int) -> String {
        "W tym czasie ktoś inny zapisał zmiany (do zapisu nr \(record)). Nic nie zapisano. Proszę spróbować ponownie."
    }
    public func malformed(_ field: String) -> String {
        let name = field.isEmpty ? "" : " (pole „\(field)”)"
        return "Program przygotował zapis, którego dziennik nie przyjmuje\(name). Nic nie zapisano. To błąd programu; proszę powiadomić administratora."
    }
    public func accessNotNoted(_ why: String) -> String {
        "Nie pokazano danych osoby, bo wglądu nie można odnotować w dzienniku dostępu. \(why)"
    }
    public func accessDiskFull(_ path: String) -> String { "Brak miejsca na dysku (\(path)). Proszę zwolnić miejsce i spróbować ponownie." }
    public func accessTrouble(_ path: String, reason: String) -> String {
        "Nie udała się operacja na \(path): \(reason). Proszę spróbować ponownie albo powiadomić administratora."
    }

    public func lockBusy(_ holder: LockWords?) -> String {
        guard let holder else { return "Biuro jest zajęte: zapisuje inny program. Nic nie zapisano. Proszę spróbować ponownie za chwilę." }
        let remedy = holder.isStopped
            ? "Ten proces jest wstrzymany i sam nie skończy: trzeba zwrócić się do tej osoby albo do administratora, żeby go wznowić lub zakończyć, a potem zapisać ponownie."
            : "Proszę spróbować ponownie za chwilę."
        return "Biuro jest zajęte: zapisuje \(name(holder)). Nic nie zapisano. \(remedy)"
    }
    public func lockWaiting(_ holder: LockWords?) -> String {
        guard let holder else { return "Proszę czekać: w biurze zapisuje inny program…" }
        return "Proszę czekać: w biurze zapisuje \(name(holder))…"
    }
    private func name(_ holder: LockWords) -> String {
        "\(holder.login) (proces \(holder.process)\(holder.since.map { ", od godz. " + $0 } ?? ""))"
    }

    public func clockJump(last: String, now: String) -> String {
        "Zegar serwera wskazuje \(now), ponad dobę po ostatnim zapisie (\(last)). Nic nie zapisano. "
            + "Proszę sprawdzić zegar; jeżeli jest dobry, datę potwierdza się przy zapisie na ekranie."
    }
    public var clockTitle: String { "Czy data jest właściwa?" }
    public func clockAhead(last: String, now: String) -> [String] {
        ["Ostatni zapis w biurze: \(last).", "Zegar serwera: \(now).", "Zapisana data zostaje na zawsze; zły zegar trzeba najpierw poprawić."]
    }
    public var clockRight: String { "Właściwa, zapisz" }
    public var clockWrong: String { "Nie zapisuj" }

    public func indexReason(_ code: Int) -> String {
        switch code {
        case 3, 8, 14, 23: "brak uprawnień albo plik jest niedostępny"
        case 5, 6, 15: "używa go inny program"
        case 7: "brak pamięci"
        case 10: "błąd dysku"
        case 11, 26: "plik jest uszkodzony"
        case 13: "brak miejsca na dysku"
        default: "błąd bazy nr \(code)"
        }
    }
    public func indexTrouble(_ path: String, reason: String) -> String {
        "Nie udało się użyć indeksu \(path): \(reason). Tego, co potwierdzono, to nie dotyczy: jest w dzienniku. "
            + "Proszę spróbować ponownie; indeks odbudowuje teczka index rebuild."
    }
    public var indexDamaged: String {
        "Indeks biura jest uszkodzony. Tego, co potwierdzono, to nie dotyczy: jest w dzienniku. Indeks odbudowuje teczka index rebuild."
    }
    public func recordNotUnderstood(_ record: Int) -> String {
        "Zapis nr \(record) nie pasuje do wcześniejszych albo ta wersja programu go nie rozumie. "
            + "Proszę zaktualizować program; zapis pokazuje teczka journal show --from \(record) --to \(record)."
    }
    public func rulesMissing(_ path: String) -> String {
        "Brakuje pliku zasad \(path) albo go zmieniono, więc niczego nie można rozstrzygnąć. Proszę odtworzyć go z kopii biura."
    }
    public func rulesUnreadable(_ path: String) -> String {
        "Pliku zasad \(path) nie można odczytać. Błędy pokazuje teczka programme check; proszę też sprawdzić, czy program jest aktualny."
    }

    public var readOnlyHint: String { "Biuro jest tylko do odczytu, nie można zapisywać. F1 mówi dlaczego." }
    public var readOnlyBriefly: String { "biuro tylko do odczytu" }
    public var writableAgain: String { "Biuro naprawiono: można znowu zapisywać." }
    public func draftNotWritten(_ why: String) -> String { "Szkicu nie ma na dysku: wpisany tekst jest tylko na ekranie. \(why)" }
    public func readOnlyForm(_ why: String) -> String { "Formularza nie można teraz zapisać. \(why)" }
}

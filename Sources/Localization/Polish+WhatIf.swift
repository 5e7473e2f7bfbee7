import Rules

extension Polish: WhatIfTexts {
    public var whatIfTitle: String { "Co by było, gdyby" }
    public var whatIfOpen: ActionText {
        ActionText("Co gdyby", "Pokazuje, ile wniosków spełniałoby warunki przy innych kwotach lub terminach. Niczego nie zapisuje.")
    }
    public var whatIfNothingStored: String { "To tylko pytanie: nic nie jest zapisywane, oceny i listy zostają bez zmian." }
    public var whatIfColumns: (setting: String, now: String, since: String, source: String, supposed: String) {
        ("Kwota lub termin", "Teraz", "Od", "Źródło", "Gdyby")
    }
    public var whatIfListColumns: (number: String, name: String, change: String, figures: String) {
        ("Numer", "Wnioskodawca", "Spełnia", "Dlaczego")
    }
    public var whatIfRestore: ActionText { ActionText("Przywróć", "Przywraca wszystkie kwoty i terminy, które obowiązują.") }
    public var whatIfToFields: ActionText { ActionText("Kwoty", "Wraca z listy do kwot i terminów.") }
    public var whatIfToList: ActionText { ActionText("Lista", "Przechodzi do listy wniosków, których ocena by się zmieniła.") }
    public var whatIfHelp: [String] {
        [
            whatIfNothingStored,
            "Po wyjściu z pola program ocenia od nowa wszystkie wnioski poza wycofanymi: według obowiązujących zasad i według wpisanych. Lista wymienia wnioski, których ocena byłaby inna.",
            "W kolumnie „Spełnia”: tak – spełnia warunki, nie – nie spełnia, ? – za mało danych.",
            "Puste pole oznacza wartość obowiązującą.",
        ]
    }

    public func whatIfThreshold(_ key: String) -> String {
        switch key {
        case "social_assistance.single": "Pomoc społeczna, osoba samotna"
        case "social_assistance.person": "Pomoc społeczna, na osobę"
        case "family_benefits.basic": "Świadczenia rodzinne, na osobę"
        case "family_benefits.disabled_child": "Rodzinne, dziecko niepełnospr."
        case "gus_disposable.person_month": "Dochód na osobę według GUS"
        case "min_pension.full": "Najniższa emerytura"
        case "min_pension.partial": "Najniższa renta (częściowa)"
        case "sa_hectare.per_ha": "Dochód z ha przeliczeniowego"
        default: key
        }
    }

    public func whatIfSource(_ source: ThresholdInForce.Source) -> String {
        switch source {
        case .printed: "regulamin"
        case .law: "prawo"
        case .supposed: "pytanie"
        }
    }

    public func whatIfInForce(_ threshold: ThresholdInForce) -> String {
        let since = threshold.since.map { " od \(date($0))" } ?? ""
        let source = switch threshold.source {
        case .printed: "regulamin programu"
        case .law(let source): source
        case .supposed: whatIfSource(.supposed)
        }
        return "Obowiązuje \(money(threshold.amount))\(since); źródło: \(source)"
    }

    public var whatIfNoAmount: String { "Na początek naboru nie ma tej kwoty ani w regulaminie, ani w tabelach prawa." }
    public func whatIfPrinted(_ value: String?) -> String {
        value.map { "W regulaminie: \($0)" } ?? "Regulamin tego nie podaje."
    }

    public func whatIfCounts(now: [Verdict.Status: Int], then: [Verdict.Status: Int]?) -> String {
        let parts: [(String, Verdict.Status)] = [("Spełnia", .eligible), ("Nie spełnia", .ineligible), ("Za mało danych", .undetermined)]
        return parts.map { name, status in
            let before = number(now[status] ?? 0)
            return name + ": " + (then.map { before + " → " + number($0[status] ?? 0) } ?? before)
        }.joined(separator: "   ")
    }

    public func whatIfChanged(_ count: Int, shown: Int) -> String {
        guard count > 0 else { return "Ocena żadnego wniosku by się nie zmieniła." }
        let listed = shown < count ? " (na liście pierwsze \(number(shown)))" : ""
        return "Ocena zmieniłaby się w \(number(count))\(Format.thin)\(count == 1 ? "wniosku" : "wnioskach")\(listed):"
    }
    public var whatIfNothingSupposed: String { "Po zmianie kwoty lub terminu pojawią się tu wnioski, których to dotyczy." }
    public func whatIfStatus(_ status: Verdict.Status) -> String {
        switch status {
        case .eligible: yes
        case .ineligible: no
        case .undetermined: "?"
        }
    }

    public func settingName(_ supposition: Supposition) -> String {
        switch supposition {
        case .threshold(let key, _): threshold(key)
        case .policy(let policy, _): policy.rawValue
        case .filingOpens: "początek naboru"
        case .filingCloses: "koniec naboru"
        case .filingClosesAt: "godzina zamknięcia naboru"
        case .households: "liczba miejsc"
        }
    }
    public var supposedHeading: String { "Ocena próbna, przy zmienionych ustawieniach (nic nie zapisano)" }

    public func text(of fault: SuppositionFault) -> String {
        switch fault {
        case .notAnAssignment(let text): "„\(text)”: trzeba podać nazwę, znak = i wartość, np. social_assistance.person=550,00"
        case .unknownKey(let key, let known): "„\(key)”: nie ma takiego ustawienia; są: " + known.joined(separator: ", ")
        case .badAmount(let key, let failure): "\(key): \(badMoney(failure))"
        case .unknownOption(let policy, let option):
            "\(policy.rawValue): nie ma odpowiedzi „\(option)”; są: " + policy.options.joined(separator: ", ")
        case .badDay(let key, let text): "\(key): „\(text)” to nie jest dzień, np. 2013-12-20"
        case .badTime(let key, let text): "\(key): „\(text)” to nie jest godzina, np. 15:00"
        case .badCount(let key, let text): "\(key): „\(text)” to nie jest liczba najwyżej sześciocyfrowa"
        case .repeated(let key): "\(key): podano dwa razy"
        case .windowReversed(let opens, let closes): "nabór kończyłby się (\(date(closes))) przed początkiem (\(date(opens)))"
        }
    }
}

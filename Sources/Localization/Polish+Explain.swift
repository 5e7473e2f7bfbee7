import Rules

extension Polish {
    public func factsTested(receivedDay: Bool) -> String {
        receivedDay ? "liczą się fakty z dnia wpływu wniosku (P-1)" : "liczą się fakty z dnia złożenia wniosku (P-1)"
    }
    public func factLine(_ fact: String, _ value: String) -> String { fact + ": " + value }
    public func provedBy(_ papers: [String]) -> String { "dowód: " + papers.joined(separator: "; ") }
    public func certified(by: String?, on: CalendarDay?) -> String {
        "kopia poświadczona" + (on.map { " \(date($0))" } ?? "") + (by.map { ", \($0)" } ?? "")
    }
    public var certificationMissing: String { "kopia jeszcze bez poświadczenia" }
    public func paperAwaited(_ papers: [String], isStated: Bool) -> String {
        (isStated ? "nie ma jeszcze dokumentu: " : "nie podano, czy jest dokument: ") + papers.joined(separator: "; ")
    }
    public var bodyOfGroups: String { "organ właściwy dla zaznaczonych grup" }
    public func family(_ circle: FamilyCircle) -> String {
        switch circle {
        case .household: name(of: .persons)
        case .socialAssistanceFamily: "kto należy do rodziny (pomoc społeczna)"
        case .benefitFamily: "kto należy do rodziny (świadczenia rodzinne)"
        }
    }
    public func sizes(declared: Int, listed: Int) -> String {
        let persons = number(declared) + Format.thin + Format.polishPlural(declared, "osobę", "osoby", "osób")
        return "osoby w gospodarstwie (zadeklarowano \(persons), wpisano \(number(listed)))"
    }
    public func missingFact(_ fact: String) -> String { "brakuje: " + fact }
    public func settledBy(_ papers: [String]) -> String { "rozstrzygnie dokument: " + papers.joined(separator: " lub ") }
    public func readFrom(_ papers: [String]) -> String { "można odczytać z dokumentu: " + papers.joined(separator: " lub ") }
    public var settledByAsking: String { "trzeba zapytać lub sprawdzić" }

    public func amountLine(_ amount: AmountUsed) -> String {
        let line = "kwota: " + threshold(amount.key) + " – " + money(amount.amount)
        switch amount.source {
        case .supposed: return line + ", tylko przypuszczenie"
        case .law: return line + ", z przepisów" + (amount.row.map(days) ?? "")
        case .printed:
            guard let row = amount.row, row.amount == amount.amount else { return line + ", z regulaminu" }
            return line + ", z regulaminu; przepisy podają tę samą kwotę" + days(row)
        }
    }
    /// The days of a row and where it was read.
    private func days(_ row: ThresholdRow) -> String {
        let from = row.valid.from.map { " od \(date($0))" } ?? ""
        let note = row.confidence == .generalKnowledge ? "" : "źródło: "
        return from + (row.valid.to.map { " do \(date($0))" } ?? "") + " (" + note + row.source + ")"
    }
    public func differs(_ difference: LawDifference, row: ThresholdRow?) -> String {
        let law = difference.lawful.map { "w przepisach " + money($0) } ?? "w przepisach nie ma kwoty na ten dzień"
        let used = difference.usesPrinted ? "z regulaminu" : "z przepisów"
        return "uwaga: w regulaminie \(money(difference.printed)), \(law)\(row.map(days) ?? ""); liczy się kwota \(used) (P-8)"
    }
    public func notCounted(_ exclusions: [IncomeExclusion]) -> String {
        "do sprawdzenia: do dochodu nie wlicza się " + exclusions.map(genitive).joined(separator: ", ")
    }
    private func genitive(_ exclusion: IncomeExclusion) -> String {
        switch exclusion {
        case .oneOffBenefit: "jednorazowych świadczeń"
        case .inKindBenefit: "świadczeń w naturze"
        case .sociallyUsefulWork: "prac społecznie użytecznych"
        case .lostIncome: "dochodu utraconego"
        case .benefitOverLimit: "świadczeń przyznanych mimo przekroczenia kryterium"
        }
    }
    public func differsBecause(_ reason: String) -> String { "powód różnicy: " + reason }

    public func certificateRead(_ standing: CertificateRow.Standing, source: String) -> String {
        let worth =
            switch standing {
            case .degree(let degree): "odpowiada stopniowi: " + name(of: degree)
            case .childCertificate: "jest orzeczeniem bez stopnia, dla osoby do 16 lat"
            case .notEquivalent: "nie jest równoważne z orzeczeniem o stopniu"
            case .manualReview: "wymaga rozstrzygnięcia pracownika"
            }
        return "orzeczenie " + worth + " (źródło: " + source + ")"
    }
    public func policyLine(_ use: PolicyUse) -> String { "przyjęto: " + text(of: use) + " (" + use.policy.rawValue + ")" }
    public func joined(_ junction: Finding.Junction) -> String {
        switch junction {
        case .all: "trzeba spełnić wszystkie warunki:"
        case .any: "wystarczy spełnić jeden z warunków:"
        }
    }

    public func nearestChangeHeading(isWithinReach: Bool) -> String {
        isWithinReach ? "Do spełnienia warunków potrzebne" : "Do spełnienia warunków zabrakło"
    }
    public func forGroup(_ group: String) -> String { " (najbliżej grupa: " + group + ")" }
    public func toTurn(_ change: String, isWithinReach: Bool) -> String { (isWithinReach ? "potrzebne: " : "zabrakło: ") + change }
    public func untilClosing(_ day: CalendarDay, _ time: TimeOfDay?) -> String {
        ", do \(date(day))" + (time.map { ", godz. \(self.time($0))" } ?? "")
    }
    public var changesExcludeEachOther: String { "te warunki wykluczają się: jeden wniosek nie może spełnić ich wszystkich" }
    public var outOfReach: String { "tego nie da się już zmienić" }
    public func stillToLearn(_ facts: String) -> String { "trzeba jeszcze ustalić: " + facts }
    public func alsoMeets(_ group: String) -> String {
        "Znane dane spełniają warunki grupy, której nie zaznaczono: " + group + "."
    }
    public var programProposes: String { "To propozycja programu komputerowego; ocenę rozstrzyga pracownik (P-13)." }
    public var missingIsNoRefusal: String { "Brak danych nie jest odmową; dane są do uzupełnienia (P-14)." }
    public func leftToPerson(_ titles: [String], isAll: Bool) -> String {
        (isAll ? "Nic nie trzeba uzupełniać; decyduje pracownik: " : "Ponadto decyduje pracownik: ") + titles.joined(separator: "; ") + "."
    }
    public func restsOnStatements(lacking papers: [String], isStated: Bool) -> String {
        "Ocena na podstawie oświadczeń; " + (isStated ? "brakuje dokumentów: " : "nie podano, czy są dokumenty: ")
            + papers.joined(separator: "; ") + "."
    }
    public func copiesToCertify(_ papers: [String]) -> String { "Kopie do poświadczenia: " + papers.joined(separator: "; ") + "." }
}

// What would turn a "no".
extension Polish {
    public func text(of change: Change, words: [String]) -> String {
        let list = words.joined(separator: " lub ")
        return switch change {
        case .incomeLower(let amount, let period, _):
            "dochód za \(self.period(period)) niższy o co najmniej \(money(amount))"
        case .amountLower(let key, let amount): "\(name(of: key)) niższa o co najmniej \(money(amount))"
        case .above(let key, let figure): "\(name(of: key)) wyższa niż \(value(figure))"
        case .atMost(let key, let figure): atMost(key, value(figure))
        case .before(let key, let day): "\(name(of: key)) – przed \(date(day))"
        case .reconciled(let key, let difference): "\(name(of: key)) – do uzgodnienia (różnica: \(number(difference)))"
        case .oneOf(let key, _): oneOf(key == .eServices ? "obszar e-usługi" : name(of: key), words)
        case .without(let key, _): "\(name(of: key)) – bez pozycji: \(words.joined(separator: ", "))"
        case .answer(let key, let isTrue): answer(key, isTrue)
        case .filedFrom(let day): "wniosek złożony \(date(day)) lub później"
        case .filedBy(let day, let time): "wniosek złożony najpóźniej \(date(day))" + (time.map { " do godziny \(self.time($0))" } ?? "")
        case .ageReached(let years, let day):
            "wiek \(years)\(Format.thin)\(Format.polishPlural(years, "rok", "lata", "lat")), który liczy się od \(date(day)): wniosek złożony tego dnia lub później"
        case .ageNotReached(let years, let day):
            "wniosek złożony przed \(date(day)), to jest przed ukończeniem \(years)\(Format.thin)\(years == 1 ? "roku" : "lat")"
        case .certificate(_, let childUnder): certificate(list, childUnder: childUnder)
        case .certificateValid(let day): "orzeczenie ważne w dniu \(date(day))"
        case .benefit: "decyzja przyznająca w granicach kryterium: \(list)"
        case .noSupport: "gospodarstwo bez wcześniejszego wsparcia: \(list)"
        }
    }

    private func oneOf(_ name: String, _ words: [String]) -> String {
        guard words.count > 2 else { return words.isEmpty ? name : name + ": " + words.joined(separator: " lub ") }
        return name + ", do wyboru: " + words.joined(separator: ", ")
    }

    private func certificate(_ degrees: String, childUnder: Int?) -> String {
        let child = childUnder.map { ", a u osoby do \($0)\(Format.thin)lat – orzeczenie o niepełnosprawności dziecka" } ?? ""
        return "orzeczenie ważne w dniu złożenia, stopień: \(degrees), albo równoważne" + child
    }

    private func atMost(_ key: FactKey, _ limit: String) -> String {
        switch key {
        case .supplementResponse: "uzupełnienie najpóźniej \(limit)"
        case .agreementSigned: "umowa podpisana najpóźniej \(limit)"
        case .needsAnalysis: "analiza potrzeb najpóźniej z dnia \(limit)"
        case .recruitmentCounts: "na liście podstawowej najwyżej \(limit)"
        case .internetMonths: "Internet opłacony najwyżej na tyle miesięcy: \(limit)"
        default: "\(name(of: key)): najwyżej \(limit)"
        }
    }

    private func answer(_ key: FactKey, _ isTrue: Bool) -> String {
        switch (key, isTrue) {
        case (.rightInstitution, _): "wniosek złożony we właściwym miejscu"
        case (.signed, _): "podpis wnioskodawcy lub przedstawiciela na formularzu"
        case (.livesInTerritory, _): "wnioskodawca, który mieszka na obszarze programu"
        case (.representative, _): "przedstawiciel, który działa za osobę niepełnoletnią"
        case (.computerPresent, false): "gospodarstwo bez komputera w dniu złożenia"
        case (.computerWorking, false): "gospodarstwo bez działającego komputera w dniu złożenia"
        case (.internetLink, false): "gospodarstwo bez Internetu w dniu złożenia"
        case (.otherApplication, _): "wycofanie wcześniejszego wniosku z tego gospodarstwa"
        case (.learner, _): "nauka w wymaganej formie"
        case (.learningDuty, _): "trwający obowiązek nauki"
        case (.singleParent, _): "samotne rodzicielstwo w rozumieniu ustawy o świadczeniach rodzinnych"
        case (.formalDefects, _): "nowy wniosek bez tego uchybienia"
        case (.confirmations, _): "potwierdzenie przez pracownika"
        default: procedureAnswer(key)
        }
    }

    private func procedureAnswer(_ key: FactKey) -> String {
        switch key {
        case .supplementResponse: "odpowiedź na wezwanie w terminie"
        case .agreementSigned: "podpisanie umowy w wyznaczonym terminie"
        case .inspectionInMinutes: "protokół, w którym zapisano wyniki kontroli"
        case .recruitmentLists: "każdy wniosek dokładnie na jednej z trzech list"
        case .reservePositions: "pozycje na liście rezerwowej kolejno od 1, bez luk i powtórzeń"
        case .unitSubordinate: "jednostka podległa beneficjentowi"
        case .unitInTerritory: "jednostka działająca na obszarze projektu"
        case .unit: "jednostka z listy projektu"
        case .eServices: "wskazanie e-usługi publicznej, której dotyczy szkolenie"
        case .needsAnalysis: "analiza potrzeb przed rozpoczęciem szkolenia"
        case .inventory: "inwentaryzacja na poziomie lokalnym przed zakupem"
        case .purchaseJustified: "uzasadnienie zakupu na piśmie"
        default: name(of: key)
        }
    }

    public func brief(of change: Change) -> String? {
        switch change {
        case .incomeLower(let amount, _, _), .amountLower(_, let amount): "o \(money(amount)) za dużo"
        case .ageReached(_, let day), .filedFrom(let day): "od \(date(day))"
        case .ageNotReached(_, let day): "tylko przed \(date(day))"
        default: nil
        }
    }
}

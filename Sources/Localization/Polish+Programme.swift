import Rules

extension Polish: ProgrammeTexts {
    public func programmeContentFaults(_ count: Int, file: String) -> String {
        "\(file): \(count)\(Format.thin)\(Format.polishPlural(count, "rzecz", "rzeczy", "rzeczy")) do poprawienia w treści programu"
    }

    public func name(of topic: ProgrammeTopic) -> String {
        switch topic {
        case .id: "identyfikator"
        case .version: "wersja"
        case .title: "nazwa"
        case .projectNumber: "numer projektu"
        case .grantee: "beneficjent"
        case .territory: "obszar"
        case .opens: "początek naboru"
        case .closes: "koniec naboru"
        case .windowExtension(let number): "przedłużenie naboru nr \(number), do dnia"
        case .closesAt: "godzina zamknięcia"
        case .postRule: "wniosek wysłany pocztą"
        case .filingProvision: "podstawa terminu"
        case .households: "miejsca dla gospodarstw"
        case .subordinateUnits: "jednostki podległe"
        case .unitComputers: "komputery dla jednostek"
        case .policy(let policy): policy.rawValue
        case .printedThreshold(let key): "kwota z regulaminu \(key)"
        case .amountInForce(let key): "kwota, która obowiązuje w naborze, \(key)"
        case .requirement(let id): "warunek \(id)"
        case .group(let code): "grupa \(code)"
        case .document(let kind): "dokument \(kind)"
        case .duty(let id): "obowiązek \(id)"
        case .note(let id): "uwaga \(id)"
        case .figure(let id): "liczba \(id)"
        case .institution(let role, let number): "instytucja \(role) nr \(number)"
        case .codeWord(let list, let code): "słowo \(code) na liście \(list)"
        case .unit(let id): "jednostka \(id)"
        case .support(let part): name(of: part)
        case .appeal: "odwołanie od wyników"
        case .publication: "ogłaszanie imion i nazwisk"
        case .ranking(let part): name(of: part)
        case .procedure(let part): name(of: part)
        case .pointsCriterion(let id): "punkty za kryterium \(id)"
        case .part(_, let part): name(of: part)
        }
    }

    private func name(of part: ProgrammeTopic.RankingPart) -> String {
        switch part {
        case .order: "kolejność"
        case .tieBreaks: "gdy kolejność jest równa"
        case .openTies: "co rozstrzyga remis"
        case .minimumPoints: "najmniej punktów"
        case .reserve: "najwyższa pozycja na liście rezerwowej"
        case .quorum: "kworum komisji"
        case .emptyReserve: "gdy lista rezerwowa jest pusta"
        case .signingDays: "dni na podpisanie umowy"
        case .provision: "podstawa"
        }
    }

    private func name(of part: ProgrammeTopic.ProcedurePart) -> String {
        switch part {
        case .supplementDays: "dni na uzupełnienie wniosku"
        case .enrolsOnly: "nabór tylko na szkolenia"
        case .caseNumberPattern: "wzór znaku sprawy"
        case .caseNumberUnit: "symbol komórki w znaku sprawy"
        case .caseNumberClass: "klasa z wykazu akt"
        case .provision: "podstawa"
        }
    }

    private func name(of part: ProgrammeTopic.SupportPart) -> String {
        switch part {
        case .trainings: "szkolenia"
        case .trainingHours: "godziny szkolenia"
        case .trainingObligatory: "szkolenie obowiązkowe"
        case .internetMonths: "miesiące Internetu"
        case .internetFromProjectEnd: "Internet liczony od końca projektu"
        case .durabilityYears: "trwałość w latach"
        case .durabilityUntil: "trwałość do dnia"
        }
    }

    public func name(of part: ProgrammeTopic.Part) -> String {
        switch part {
        case .title: "nazwa"
        case .provision: "podstawa"
        case .role: "rodzaj warunku"
        case .subjects: "czego dotyczy"
        case .grounds: "przyczyna wykluczenia"
        case .route: "kto ocenia"
        case .modelled: "rozstrzygana przez program"
        case .structure: "układ kryteriów"
        case .criterion(let id, let number): "kryterium „\(name(ofCriterion: id))”" + (number > 1 ? " (\(number))" : "")
        case .parameter(let name): self.name(ofParameter: name)
        case .when: "kiedy potrzebny"
        case .certified: "kopia poświadczona"
        case .settles: "co potwierdza"
        case .value: "wartość"
        case .derivation: "z czego wynika"
        case .handling: "kto się tym zajmuje"
        case .name: "nazwa"
        case .days: "kiedy"
        }
    }

    public func name(ofParameter name: String) -> String {
        switch name {
        case "circle": "czyj dochód"
        case "threshold": "próg"
        case "single_threshold": "próg dla osoby samotnej"
        case "disabled_child_threshold": "próg przy dziecku niepełnosprawnym"
        case "child_certificate_under": "orzeczenie dziecka do lat"
        case "relation": "porównanie"
        case "period": "za jaki okres"
        case "benefit_period_month": "miesiąc początku okresu zasiłkowego"
        case "basis": "rodzaj kwoty"
        case "not_counted": "nie wlicza się"
        case "evidence": "wystarcza decyzja"
        case "hectare_threshold": "kwota za hektar przeliczeniowy"
        case "threshold_of": "próg z dnia"
        case "degrees": "stopnie"
        case "manual_review": "rozstrzyga pracownik"
        case "years": "lata"
        case "above": "powyżej tego wieku"
        case "categories": "rodzaje szkół"
        case "while_learning_duty": "tylko przy obowiązku nauki"
        case "thousandths": "w tysięcznych"
        case "forms": "formy"
        case "by": "kto typuje"
        case "kind", "kinds": "rodzaje"
        case "proven_loss_excuses": "usprawiedliwia potwierdzona utrata"
        case "days": "dni"
        case "what": "co potwierdzono"
        case "lists", "list": "lista"
        case "months": "miesiące"
        case "contents": "treści"
        case "fact", "facts": "fakty"
        default: name
        }
    }

    public func days(_ range: DayRange) -> String {
        switch (range.from, range.to) {
        case (nil, nil): "bez terminu"
        case (let from?, nil): "od \(date(from))"
        case (nil, let to?): "do \(date(to))"
        case (let from?, let to?): from == to ? date(from) : "\(date(from))–\(date(to))"
        }
    }

    public func changed(_ what: String, from before: String, to after: String) -> String { "\(what): było \(before), jest \(after)" }
    public func added(_ what: String) -> String { "dodano: \(what)" }
    public func removed(_ what: String) -> String { "usunięto: \(what)" }
    public func differences(_ first: String, _ second: String) -> String { "Czym \(second) różni się od \(first):" }
    public var nothingDiffers: String { "Programy niczym się nie różnią." }

    public func heading(of section: ProgrammeSection) -> String {
        switch section {
        case .general: "Program"
        case .filing: "Nabór"
        case .capacity: "Liczba miejsc"
        case .policies: "Rozstrzygnięcia tego, co dokumenty zostawiają otwarte"
        case .thresholds: "Kwoty"
        case .requirements: "Warunki dla wszystkich"
        case .groups: "Grupy docelowe"
        case .documents: "Dokumenty"
        case .support: "Wsparcie"
        case .ranking: "Kolejność wniosków"
        case .procedure: "Tok sprawy"
        case .duties: "Obowiązki"
        case .notes: "Uwagi"
        case .figures: "Liczby z dokumentów"
        case .institutions: "Instytucje"
        case .words: "Listy słów"
        case .units: "Jednostki"
        }
    }
}

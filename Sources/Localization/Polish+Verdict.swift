import Rules

extension Polish {
    public func name(of status: Verdict.Status) -> String {
        switch status {
        case .eligible: "spełnia warunki"
        case .ineligible: "nie spełnia warunków"
        case .undetermined: "za mało danych"
        }
    }

    public func name(of outcome: Outcome) -> String {
        switch outcome {
        case .met: "spełnia"
        case .notMet: "nie spełnia"
        case .unknown: "brak danych"
        }
    }

    public func name(of state: RequiredDocument.State) -> String {
        switch state {
        case .missing: "brak"
        case .presented: "jest"
        case .uncertified: "bez poświadczenia"
        }
    }

    public func name(of kind: BenefitKind) -> String {
        switch kind {
        case .socialAssistance: "pomoc społeczna"
        case .familyAllowance: "zasiłek rodzinny"
        case .schoolScholarship: "stypendium szkolne"
        case .careAllowance: "zasiłek pielęgnacyjny"
        }
    }

    public var verdictHeading: String { "Ocena" }
    public var factsHeading: String { "Fakty" }
    public var documentsHeading: String { "Dokumenty" }
    public func verdictOn(_ day: CalendarDay?) -> String { day.map { "stan na \(date($0))" } ?? "dzień złożenia nieznany" }
    public func missingFacts(_ names: String) -> String { "brakuje: \(names)" }
    public var verdictForPerson: String { "do rozstrzygnięcia przez pracownika" }
    public var decidedByPerson: String { "rozstrzyga pracownik" }
    public var taxedIncome: String { "dochód opodatkowany" }
    public func fact(_ name: String, in period: IncomePeriod) -> String {
        switch period {
        case .month(let month): name + " za " + self.month(month)
        case .year(let year): name + " za " + String(year) + Format.thin + "r."
        }
    }
    public func person(_ identifier: String) -> String { "osoba " + identifier }
    public func isThere(_ isThere: Bool) -> String { isThere ? "jest" : "nie ma" }
    public func groupOfOtherSubject(isForApplications: Bool) -> String {
        isForApplications ? "ta grupa dotyczy tylko wniosków gospodarstw domowych" : "ta grupa nie dotyczy wniosków gospodarstw domowych"
    }
    public var applicantIsOfAge: String { "nie dotyczy – wnioskodawca jest pełnoletni" }
    public func basis(_ provision: String) -> String { "podstawa: \(provision)" }
    public func shortCitation(_ provision: Provision) -> String {
        (provision.requirements.first.map { $0 + ": " } ?? "") + provision.place
    }
    public func threshold(_ key: String) -> String {
        switch key {
        case "social_assistance.single": "kryterium pomocy społecznej, osoba samotnie gospodarująca"
        case "social_assistance.person": "kryterium pomocy społecznej, na osobę w rodzinie"
        case "family_benefits.basic": "kryterium świadczeń rodzinnych, na osobę"
        case "family_benefits.disabled_child": "kryterium świadczeń rodzinnych z dzieckiem niepełnosprawnym, na osobę"
        case "gus_disposable.person_month": "przeciętny miesięczny dochód na osobę według GUS"
        case "sa_hectare.per_ha": "miesięczny dochód z hektara przeliczeniowego"
        case "min_pension.full", "min_pension.by_policy": "najniższa emerytura"
        case "min_pension.partial": "najniższa renta z tytułu częściowej niezdolności do pracy"
        default: key
        }
    }
    public func inForceSince(_ day: CalendarDay) -> String { "(obowiązuje od \(date(day)))" }
    public var anyOfParts: String { "wystarczy jeden z warunków" }
    public var noGroupClaimed: String { "nie zaznaczono żadnej grupy docelowej" }
    public var documentMayBeNeeded: String { "może być potrzebny" }
    public var needsCertification: String { "kopia do poświadczenia" }
    public func checklistSummary(present: Int, needed: Int, uncertified: Int) -> String {
        let rest = uncertified == 0 ? "" : ", \(uncertified) bez poświadczenia"
        return "Dokumenty: \(present) z \(needed)\(rest)"
    }

    public func name(of policy: PolicyUse) -> String { policy.policy.rawValue + ": " + text(of: policy) }
}

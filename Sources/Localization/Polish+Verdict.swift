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

    public func text(of reason: Reason) -> String {
        switch reason {
        case .satisfied: "warunek spełniony"
        case .missingFacts: "brakuje danych"
        case .followsFromParts: "wynika z warunków szczegółowych"
        case .manualReview: "rozstrzyga pracownik, nie program"
        case .groupNotModelled: "tę grupę rozstrzyga pracownik"
        case .groupUnknown: "program nie przewiduje takiej grupy"
        case .noThresholdForDay: "brak kwoty kryterium na ten dzień"
        case .filedTooEarly: "złożono przed rozpoczęciem naboru"
        case .filedTooLate: "złożono po terminie"
        case .filedAfterClosingHour: "złożono po godzinie zamknięcia naboru"
        case .postmarkOnLastDay: "stempel z ostatniego dnia – w terminie"
        case .wrongInstitution: "złożono w niewłaściwym miejscu"
        case .notSigned: "formularz nie jest podpisany"
        case .notRegistered: "brak zameldowania w gminie"
        case .registrationKindNotAccepted: "ten rodzaj zameldowania nie wystarcza"
        case .notResident: "nie mieszka na obszarze programu"
        case .hasComputer: "w gospodarstwie jest komputer"
        case .hasInternet: "w gospodarstwie jest Internet"
        case .hasComputerAndInternet: "w gospodarstwie jest komputer i Internet"
        case .noRepresentative: "osoba niepełnoletnia nie ma przedstawiciela"
        case .notNominated: "brak wytypowania przez szkołę lub ośrodek"
        case .supportedBefore: "gospodarstwo otrzymało już takie wsparcie"
        case .otherApplicationEarlier: "wcześniej wpłynął inny wniosek z gospodarstwa"
        case .incomeWithinLimit: "dochód mieści się w kryterium"
        case .incomeAboveLimit: "dochód przekracza kryterium"
        case .evidencedByDecision: "potwierdza to decyzja o świadczeniu"
        case .benefitAwarded: "świadczenie przyznano w granicach kryterium"
        case .benefitAwardedOverLimit: "świadczenie przyznano mimo przekroczenia kryterium"
        case .benefitNotAwarded: "świadczenia nie przyznano"
        default: personReason(reason)
        }
    }

    private func personReason(_ reason: Reason) -> String {
        switch reason {
        case .degreeQualifies: "stopień orzeczony lub równoważny wystarcza"
        case .childCertificateQualifies: "orzeczenie dziecka do 16 lat wystarcza"
        case .degreeTooLow: "stopień orzeczony lub równoważny jest za niski"
        case .noCertificate: "nie ma orzeczenia"
        case .certificateExpired: "orzeczenie straciło ważność"
        case .certificateNotYetIssued: "orzeczenie wydano później"
        case .certificateNotEquivalent: "orzeczenie nie jest równoważne z orzeczeniem o stopniu"
        case .childCertificateAfterSixteen: "orzeczenie dziecka nie służy osobie, która ukończyła 16 lat"
        case .childCertificateNotAccepted: "program nie uznaje orzeczeń dzieci"
        case .tooYoung: "nie osiąga wymaganego wieku"
        case .tooOld: "przekracza dopuszczalny wiek"
        case .notLearner: "nie uczy się w wymaganej formie"
        case .learningDutyEnded: "obowiązek nauki już ustał"
        case .gradeTooLow: "średnia ocen jest za niska"
        case .notFosterFamily: "nie jest rodziną zastępczą"
        case .notSingleParent: "nie jest samotnym rodzicem"
        default: text(of: .manualReview)
        }
    }

    public func name(of policy: PolicyUse) -> String { policy.policy.rawValue + " (" + policy.option + ")" }
}

import Rules

extension Polish {
    public func text(of reason: Reason) -> String {
        switch reason.area {
        case .common: commonReason(reason)
        case .filing: filingReason(reason)
        case .gate: gateReason(reason)
        case .income: incomeReason(reason)
        case .certificate: certificateReason(reason)
        case .person: personReason(reason)
        case .procedure: procedureReason(reason)
        case .lists: listsReason(reason)
        case .project: projectReason(reason)
        case .training: trainingReason(reason)
        }
    }

    private func commonReason(_ reason: Reason) -> String {
        switch reason {
        case .satisfied: "warunek spełniony"
        case .missingFacts: "brakuje danych"
        case .followsFromParts: "wynika z warunków szczegółowych"
        case .manualReview: "rozstrzyga pracownik"
        case .groupNotModelled: "tę grupę rozstrzyga pracownik"
        case .groupUnknown: "regulamin nie przewiduje takiej grupy"
        case .subjectNotCovered: "regulamin nie zawiera zasad dla takich spraw"
        case .noThresholdForDay: "brak kwoty kryterium na ten dzień"
        default: reason.rawValue
        }
    }

    private func filingReason(_ reason: Reason) -> String {
        switch reason {
        case .filedTooEarly: "złożono przed rozpoczęciem naboru"
        case .filedTooLate: "złożono po terminie"
        case .filedAfterClosingHour: "złożono po godzinie zamknięcia naboru"
        case .postmarkOnLastDay: "stempel z ostatniego dnia – w terminie"
        case .wrongInstitution: "złożono w niewłaściwym miejscu"
        case .notSigned: "formularz nie jest podpisany"
        default: reason.rawValue
        }
    }

    private func gateReason(_ reason: Reason) -> String {
        switch reason {
        case .notRegistered: "brak zameldowania na obszarze programu"
        case .registrationKindNotAccepted: "ten rodzaj zameldowania nie wystarcza"
        case .notResident: "nie mieszka na obszarze programu"
        case .hasComputer: "w gospodarstwie jest komputer"
        case .hasInternet: "w gospodarstwie jest Internet"
        case .hasComputerAndInternet: "w gospodarstwie jest komputer i Internet"
        case .noRepresentative: "osoba niepełnoletnia nie ma przedstawiciela"
        case .representativeKindNotAccepted: "osoba tego rodzaju nie może reprezentować wnioskodawcy"
        case .notNominated: "brak wytypowania przez uprawniony podmiot"
        case .supportedBefore: "gospodarstwo otrzymało już takie wsparcie"
        case .otherApplicationEarlier: "wcześniej wpłynął inny wniosek z gospodarstwa"
        default: reason.rawValue
        }
    }

    private func incomeReason(_ reason: Reason) -> String {
        switch reason {
        case .incomeWithinLimit: "dochód mieści się w kryterium"
        case .incomeAboveLimit: "dochód przekracza kryterium"
        case .evidencedByDecision: "potwierdza to decyzja o świadczeniu"
        case .benefitAwarded: "świadczenie przyznano w granicach kryterium"
        case .benefitAwardedOverLimit: "świadczenie przyznano mimo przekroczenia kryterium"
        case .benefitNotAwarded: "świadczenia nie przyznano"
        default: reason.rawValue
        }
    }

    private func certificateReason(_ reason: Reason) -> String {
        switch reason {
        case .degreeQualifies: "stopień orzeczony lub równoważny wystarcza"
        case .childCertificateQualifies: "orzeczenie dziecka do 16 lat wystarcza"
        case .degreeTooLow: "stopień orzeczony lub równoważny jest za niski"
        case .noCertificate: "nie ma orzeczenia"
        case .certificateExpired: "orzeczenie straciło ważność"
        case .certificateNotYetIssued: "orzeczenie wydano później"
        case .certificateNotEquivalent: "orzeczenie nie jest równoważne z orzeczeniem o stopniu"
        case .childCertificateAfterSixteen: "orzeczenie dziecka nie służy osobie, która ukończyła 16 lat"
        case .childCertificateNotAccepted: "regulamin nie wymienia orzeczeń osób do 16 lat"
        default: reason.rawValue
        }
    }

    private func personReason(_ reason: Reason) -> String {
        switch reason {
        case .tooYoung: "wnioskodawca nie ma jeszcze wymaganego wieku"
        case .tooOld: "wiek wnioskodawcy przekracza dopuszczalny"
        case .notLearner: "nie uczy się w wymaganej formie"
        case .learningDutyEnded: "obowiązek nauki już ustał"
        case .gradeTooLow: "średnia ocen jest za niska"
        case .notFosterFamily: "nie jest rodziną zastępczą"
        case .notSingleParent: "nie jest samotnym rodzicem"
        default: reason.rawValue
        }
    }

    private func procedureReason(_ reason: Reason) -> String {
        switch reason {
        case .noDefects: "nie ma uchybień formalnych"
        case .defectNotMinor: "uchybienie nie jest drobne, więc nie można go uzupełnić"
        case .supplementedInTime: "uzupełniono w terminie"
        case .supplementedTooLate: "uzupełniono po terminie"
        case .notSupplemented: "nie uzupełniono mimo wezwania"
        case .severalRoutes: "zaznaczone grupy ocenia kilka organów; trzeba wybrać jeden z nich"
        case .routeNotCompetent: "wybrany organ nie ocenia żadnej z zaznaczonych grup"
        case .confirmedByPerson: "pracownik sprawdził i potwierdził"
        case .refusedByPerson: "pracownik sprawdził i nie potwierdził"
        case .agreementNotSigned: "umowy nie podpisano"
        case .agreementSignedTooLate: "umowę podpisano po terminie"
        case .notInMinutes: "wyników kontroli nie ma w protokole"
        case .noBreach: "kontrola nie wykazała naruszeń, więc nie ma podstaw do odstąpienia"
        default: reason.rawValue
        }
    }

    private func listsReason(_ reason: Reason) -> String {
        switch reason {
        case .notRecommended: "ośrodek nie zarekomendował wniosku"
        case .notSelected: "wniosku nie wybrano do wsparcia"
        case .selectedByOtherBody: "wniosek wybrał organ, który nie ocenia tej grupy"
        case .listsOverlapOrMiss: "listy rekomendacji nie obejmują każdego wniosku dokładnie raz"
        case .countsDoNotReconcile: "liczby wniosków się nie zgadzają"
        case .positionsNotConsecutive: "pozycje na liście rezerwowej nie idą po kolei"
        case .overCapacity: "na liście podstawowej jest więcej gospodarstw niż miejsc"
        default: reason.rawValue
        }
    }

    private func projectReason(_ reason: Reason) -> String {
        switch reason {
        case .granteeKindNotAllowed: "taki podmiot nie może prowadzić projektu"
        case .unitKindNotAllowed: "jednostek tego rodzaju program nie obejmuje"
        case .unitNotSubordinate: "jednostka nie jest podległa beneficjentowi"
        case .unitOutsideTerritory: "jednostka działa poza obszarem projektu"
        case .unitNotListed: "jednostki nie ma na liście projektu"
        case .tooManyMonths: "Internet opłacono na więcej miesięcy, niż wolno"
        case .noInventory: "nie było inwentaryzacji na poziomie lokalnym"
        case .inventoryTooLate: "inwentaryzacja nie poprzedza zakupu"
        case .notJustified: "zakupu nie uzasadniono na piśmie"
        case .overPurchaseLimit: "zakup przekracza limit"
        default: reason.rawValue
        }
    }

    private func trainingReason(_ reason: Reason) -> String {
        switch reason {
        case .contentNotAllowed: "program nie obejmuje takiej treści szkolenia"
        case .noEService: "szkolenie nie wskazuje żadnej e-usługi publicznej"
        case .wordNotOnList: "wpisanego określenia nie ma na liście programu"
        case .noNeedsAnalysis: "nie ma analizy potrzeb"
        case .needsAnalysisTooLate: "analiza potrzeb powstała po rozpoczęciu szkolenia"
        default: reason.rawValue
        }
    }
}

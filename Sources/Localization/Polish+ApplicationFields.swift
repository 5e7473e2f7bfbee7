extension Polish {
    public func label(of field: ApplicationField) -> String {
        switch field {
        case .channel: "Sposób złożenia"
        case .receivedOn: "Data wpływu"
        case .receivedAt: "godz."
        case .postmark: "Data stempla"
        case .rightInstitution: "We wł. miejscu"
        case .signed: "Podpisany"
        case .familyName: "Nazwisko"
        case .givenNames: "Imiona"
        case .pesel: "PESEL"
        case .identityDocument: "Inny dokument"
        case .birthDate: "Data urodzenia"
        case .sex: "Płeć"
        case .phone: "Telefon"
        case .relation: "Pokrewieństwo"
        case .inFamily: "Należy do rodz."
        case .inBenefitFamily: "Rodzina (św.)"
        case .learner: "Uczy się"
        case .registration: "Zameldowanie"
        case .validUntil: "ważne do"
        case .locality: "Miejscowość"
        case .street: "Ulica"
        case .building: "Nr domu"
        case .flat: "lok."
        case .postcode: "Kod pocztowy"
        case .postTown: "Poczta"
        case .representative: "Kto podpisuje"
        case .representativeKind: "Jako kto"
        case .incomeKind: "Źródło"
        case .incomeAmount: "  Kwota netto"
        case .incomePeriod: "za"
        case .awardedAboveLimit: "  Ponad kryter."
        case .computer: "Komputer"
        case .computerWorks: "Komputer działa"
        case .internet: "Internet"
        case .authority: "Organ"
        case .certificateKind: "Treść"
        case .issuedOn: "Wydane"
        case .permanent: "Na stałe"
        case .certificateUntil: "Ważne do"
        case .careAllowance: "Zasił. pielęgn."
        case .certified: "poświadczony"
        }
    }

    public func hint(of field: ApplicationField) -> String {
        switch field {
        case .channel: "o – osobiście, p – pocztą, e – elektronicznie."
        case .receivedOn: "Dzień wpływu do urzędu. " + hintDate
        case .receivedAt: "Godzina z pieczęci wpływu, np. 13:55; ważna w ostatnim dniu naboru."
        case .postmark: "Dzień ze stempla pocztowego; to on jest datą złożenia."
        case .rightInstitution: "Czy złożono w miejscu z regulaminu. " + hintYesNo
        case .signed: "Czy formularz jest podpisany. " + hintYesNo
        case .familyName, .givenNames: "Jak na formularzu, z polskimi literami."
        case .pesel: hintPESEL
        case .identityDocument: "Rodzaj, numer i państwo, gdy osoba nie ma numeru PESEL."
        case .birthDate: "Z numeru PESEL. " + hintDate
        case .incomeKind: "Źródło dochodu. " + hintChoice
        case .sex, .representative, .representativeKind, .authority, .certificateKind: hintChoice
        case .phone: "Numer do kontaktu; pole nieobowiązkowe."
        case .relation: "Kim jest dla wnioskodawcy. " + hintChoice
        case .inFamily: "Rodzina z ustawy o pomocy społecznej. " + hintYesNo
        case .inBenefitFamily: "Rodzina z ustawy o świadczeniach rodzinnych. " + hintYesNo
        case .learner: "Czy osoba się uczy. " + hintYesNo
        case .registration: "s – stałe, c – czasowe, b – brak w gminie."
        case .validUntil: "Ostatni dzień zameldowania czasowego."
        case .locality: "Wieś lub miasto."
        case .street: "Puste, gdy miejscowość nie ma ulic."
        case .building: "Numer domu, np. 12A."
        case .flat: "Numer mieszkania, jeśli jest."
        case .postcode: "Pięć cyfr, kreska wpisuje się sama."
        case .postTown: "Miejscowość urzędu pocztowego."
        case .incomeAmount: hintMoney
        case .incomePeriod: "Miesiąc, np. 11.2013; zwykle ten przed złożeniem wniosku."
        case .awardedAboveLimit: "Czy świadczenie przyznano mimo przekroczenia kryterium; wtedy się nie liczy."
        case .computer: "Czy w domu jest jakikolwiek komputer. " + hintYesNo
        case .computerWorks: "Czy komputer działa. " + hintYesNo
        case .internet: "Czy w domu jest Internet. " + hintYesNo
        case .issuedOn: "Decyduje o przepisach. " + hintDate
        case .permanent: "Czy orzeczenie wydano na stałe. " + hintYesNo
        case .certificateUntil: "Ostatni dzień ważności. " + hintDate
        case .careAllowance: "Czy przysługuje zasiłek pielęgnacyjny (KRUS). " + hintYesNo
        case .certified: "Czy kopię poświadczono za zgodność. " + hintYesNo
        }
    }
}

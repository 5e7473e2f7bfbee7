import Casework

extension Polish {
    public func refusal(_ code: Refusal.Code) -> String {
        switch code.area {
        case .office: officeRefusal(code)
        case .person: personRefusal(code)
        case .application: applicationRefusal(code)
        case .loan: loanRefusal(code)
        case .training: trainingRefusal(code)
        }
    }

    public var refusalTitle: String { "Nie zapisano" }
    public var refusalClose: String { "Zamknij" }

    private func officeRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .roleMayNot(let role):
            "Rola „\(name(of: role))” nie pozwala na tę czynność. Należy poprosić osobę uprawnioną, np. koordynatora."
        case .projectAlreadyOpen:
            "Projekt jest już otwarty, a urząd prowadzi jeden. Liczbę miejsc zmienia koordynator osobną czynnością."
        case .projectNotOpen: "Projekt nie jest jeszcze otwarty. Najpierw otwiera go koordynator."
        case .unknownCase(let kind):
            "Nie znaleziono sprawy (\(name(of: kind))). Należy wrócić do listy i wybrać ją ponownie."
        case .placesNotRaised(let current):
            "Jest już \(places(current)). Nowa liczba musi być większa."
        case .noPlacesLeft(let places):
            "Zajęto już wszystkie miejsca (\(places)). Wniosek może trafić na listę rezerwową "
                + "albo koordynator zwiększy liczbę miejsc z podaniem powodu."
        case .reasonMissing: "Brak uzasadnienia. Należy wpisać powód."
        case .nameMissing: "Brak nazwy lub nazwiska. Należy je wpisać."
        case .textTooLong(let limit): "Tekst jest za długi. Należy go skrócić do \(characters(limit))."
        case .textHasControlCharacters:
            "W tekście są niewidoczne znaki sterujące. Należy skasować pole i wpisać tekst z klawiatury."
        case .dateInFuture: "Data jest z przyszłości. Należy wpisać dzień dzisiejszy lub wcześniejszy."
        case .dateBefore(let day): "Data jest za wczesna. Najwcześniejszy możliwy dzień to \(date(day))."
        default: unexplained
        }
    }

    private func personRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .birthDateMissing: "Brak daty urodzenia. Należy ją wpisać lub podać PESEL, z którego wynika."
        case .birthDateAfterFiling:
            "Data urodzenia jest późniejsza niż data złożenia wniosku. Należy poprawić jedną z nich."
        case .peselDisagreesWithBirthDate:
            "Data urodzenia nie zgadza się z numerem PESEL. Należy sprawdzić oba pola z dokumentem."
        case .peselDisagreesWithSex: "Płeć nie zgadza się z numerem PESEL. Należy sprawdzić oba pola z dokumentem."
        case .peselTwiceInHousehold:
            "Ten PESEL ma już inna osoba tego gospodarstwa. Należy poprawić numer lub usunąć powtórzoną osobę."
        case .peselInOtherHousehold:
            "Osoba o tym numerze PESEL jest już w innym gospodarstwie. Należy ją odszukać (F3) i ustalić, gdzie mieszka."
        case .peselOrDocumentMissing: "Brak numeru PESEL. Osobie bez numeru należy wpisać inny dokument tożsamości."
        case .amountNegative: "Kwota nie może być ujemna. Brak dochodu należy wpisać jako 0,00."
        case .incomeContradictsNone:
            "„Brak dochodu” stoi obok kwoty albo innego dochodu z tego samego miesiąca. Proszę zostawić to, co jest prawdą."
        case .postcodeMalformed: "Kod pocztowy ma postać NN-NNN, np. 82-103. Należy go poprawić."
        case .householdHasNoMembers: "Gospodarstwo nie ma żadnej osoby. Należy wpisać co najmniej jedną."
        case .personNotInHousehold: "Tej osoby nie ma w gospodarstwie. Należy ją dopisać lub wybrać inną."
        case .memberInUse: "Nie można usunąć tej osoby: ma wniosek, umowę lub szkolenie. Należy ją przywrócić."
        default: unexplained
        }
    }

    private func applicationRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .representativeMissing: "Wnioskodawca jest niepełnoletni. Należy wskazać przedstawiciela."
        case .representativeIsMinor: "Przedstawiciel jest niepełnoletni. Należy wskazać osobę pełnoletnią."
        case .representativeIsApplicant: "Wnioskodawca nie może być własnym przedstawicielem. Należy wskazać inną osobę."
        case .unknownGroup(let group): "Program nie zna grupy „\(group)”. Należy wybrać grupę z listy."
        case .unknownDocument(let kind): "Program nie zna dokumentu „\(kind)”. Należy wybrać dokument z listy."
        case .postmarkMissing: "Brak daty stempla. Przy wniosku z poczty to ona jest datą złożenia; należy ją wpisać."
        case .postmarkAfterReceipt: "Data stempla jest późniejsza niż data wpływu. Należy poprawić jedną z nich."
        case .applicationNumberFixed:
            "Numer wniosku zawiera rok złożenia i nie może się zmienić. Data złożenia musi być z tego samego roku."
        case .householdFixed: "Wniosku nie można przenieść do innego gospodarstwa. Należy złożyć nowy wniosek."
        case .applicationNotOpen(let status):
            "Wniosek ma już stan „\(name(of: status))”. Tę zmianę można zapisać tylko w sprawie otwartej."
        case .notFormallyCorrect(let status):
            "Wniosek ma stan „\(name(of: status))”. Najpierw musi przejść ocenę formalną."
        case .notOnBasicList(let status):
            "Wniosek ma stan „\(name(of: status))”. Umowę przygotowuje się tylko dla listy podstawowej."
        case .householdAlreadyServed:
            "To gospodarstwo ma już miejsce na liście podstawowej lub umowę. Drugiego miejsca przyznać nie można."
        default: unexplained
        }
    }

    private func loanRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .loanExists(let number): "Ten wniosek ma już umowę \(number). Należy otworzyć tę umowę."
        case .loanNotIn(let required, let actual):
            "Umowa ma stan „\(name(of: actual))”, a potrzebny jest „\(name(of: required))”. \(loanRemedy(required))"
        case .unitNotInStock(let number):
            "Sprzętu \(number) nie ma w magazynie. Należy wybrać inny albo sprawdzić, kto go ma."
        case .unitNotMarked(let number):
            "Sprzęt \(number) nie jest oznakowany. Przed wydaniem należy nakleić naklejkę i wpisać jej datę."
        case .unitNotInsured(let number):
            "Sprzęt \(number) nie jest ubezpieczony. Przed wydaniem należy wpisać polisę i jej ważność."
        case .unitNotOfLoan: "Ten sprzęt nie należy do tej umowy. Należy wybrać sprzęt z umowy."
        case .unitTwice(let number): "Sprzęt \(number) wpisano dwa razy. Należy skreślić powtórzenie."
        case .noUnits: "Nie wybrano sprzętu. Należy zeskanować lub wpisać co najmniej jedną sztukę."
        case .inventoryNumberTaken: "Ten numer inwentarzowy jest już zajęty. Należy wpisać następny wolny."
        case .serialNumberTaken: "Sprzęt o tym numerze seryjnym jest już w ewidencji. Należy sprawdzić numer na obudowie."
        case .numberMissing: "Brak numeru. Należy go wpisać."
        case .failureUnknown: "Nie ma już takiej awarii. Należy odświeżyć umowę i wybrać ją ponownie."
        case .failureNotIn(_, .mended): "Ta awaria jest już naprawiona. Nie trzeba nic więcej zapisywać."
        case .failureNotIn(let required, let actual):
            "Awaria ma stan „\(name(of: actual))”, a potrzebny jest „\(name(of: required))”. "
                + "Należy zapisać brakującą czynność."
        case .failuresOpen(let count):
            "Sprzęt z tej umowy jest w serwisie (awarie: \(count)). Przed zwrotem należy zapisać naprawę."
        case .linesMissing: "Nie opisano całego sprzętu z umowy. Przy każdej sztuce należy zaznaczyć, czy jest kompletna."
        default: unexplained
        }
    }

    private func trainingRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .capacityInvalid: "Liczba miejsc w grupie musi wynosić co najmniej 1. Należy ją poprawić."
        case .groupFull(let capacity): "Grupa ma komplet (\(places(capacity))). Należy wybrać inną grupę."
        case .alreadyEnrolled: "Ta osoba jest już zapisana na to szkolenie. Należy wybrać inną osobę."
        case .notEnrolled: "Tej osoby nie ma w grupie. Należy odświeżyć listę lub najpierw ją zapisać."
        case .sessionUnknown: "Nie ma takich zajęć. Należy wrócić do grupy i otworzyć ją ponownie."
        case .sessionExists: "Grupa ma już zajęcia w tym dniu o tej godzinie. Należy podać inny termin."
        case .sessionInFuture: "Te zajęcia jeszcze się nie odbyły. Obecność można wpisać w dniu zajęć lub później."
        case .hoursInvalid: "Liczba godzin musi być dodatnia i mieścić się w module. Należy ją poprawić."
        default: unexplained
        }
    }

    /// Said only where `Refusal.Code.area` and the tables disagree, which a test excludes.
    private var unexplained: String { "Nie można tego zapisać. Należy sprawdzić wpisane dane." }

    private func loanRemedy(_ required: LoanStatus) -> String {
        switch required {
        case .draft: "Po podpisaniu nie można tego zmienić."
        case .signed: "Najpierw należy zapisać podpisanie umowy."
        case .inForce: "Najpierw należy zapisać wydanie sprzętu."
        case .returned: "Najpierw należy zapisać zwrot sprzętu."
        }
    }

    private func places(_ count: Int) -> String { counted(count, "miejsce", "miejsca", "miejsc") }
    private func characters(_ count: Int) -> String { counted(count, "znaku", "znaków", "znaków") }
}

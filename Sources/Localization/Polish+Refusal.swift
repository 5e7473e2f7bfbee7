import Casework

extension Polish {
    public func refusal(_ code: Refusal.Code) -> String {
        switch code.area {
        case .office: officeRefusal(code)
        case .person: personRefusal(code)
        case .application: applicationRefusal(code)
        case .sitting: sittingRefusal(code)
        case .check: checkRefusal(code)
        case .round: roundRefusal(code)
        case .publication:
            if case .publication(let obstacle) = code { refusal(obstacle) } else { unexplained }
        case .loan: loanRefusal(code)
        case .training: trainingRefusal(code)
        }
    }

    public var refusalTitle: String { "Nie zapisano" }
    public var refusalClose: String { "Zamknij" }

    private func officeRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .roleMayNot(let role):
            "Rola „\(name(of: role))” nie pozwala na tę czynność. Proszę zwrócić się do osoby uprawnionej, np. koordynatora."
        case .roleHeldAlready(let role): "Ta osoba ma już rolę „\(name(of: role))”. Role pokazuje: teczka user list."
        case .roleNotHeld(let role): "Ta osoba nie ma roli „\(name(of: role))”. Role pokazuje: teczka user list."
        case .lastCoordinator: "To ostatni koordynator, a bez niego nikt nie nada roli. Najpierw proszę nadać tę rolę innej osobie."
        case .projectAlreadyOpen:
            "Projekt jest już otwarty, a urząd prowadzi jeden. Liczbę miejsc zmienia koordynator osobną czynnością."
        case .projectNotOpen: "Projekt nie jest jeszcze otwarty. Najpierw otwiera go koordynator."
        case .matchDecidedAlready: "O tych dwóch osobach ktoś już tak rozstrzygnął; zmienić można tylko na przeciwne."
        case .unknownCase(let kind):
            "Nie znaleziono sprawy (\(name(of: kind))). Proszę wrócić do listy i wybrać ją ponownie."
        case .placesNotRaised(let current):
            "Jest już \(places(current)). Nowa liczba musi być większa."
        case .noPlacesLeft(let places):
            "Zajęto już wszystkie miejsca (\(places)). Wniosek może trafić na listę rezerwową "
                + "albo koordynator zwiększy liczbę miejsc z podaniem powodu."
        case .reasonMissing: "Brak uzasadnienia. Proszę wpisać powód."
        case .nameMissing: "Brak nazwy lub nazwiska. Proszę je wpisać."
        case .textTooLong(let limit): "Tekst jest za długi. Proszę go skrócić do \(characters(limit))."
        case .textHasControlCharacters:
            "W tekście są niewidoczne znaki sterujące. Proszę skasować pole i wpisać tekst z klawiatury."
        case .dateInFuture: "Data jest z przyszłości. Proszę wpisać dzień dzisiejszy lub wcześniejszy."
        case .dateBefore(let day): "Data jest za wczesna. Najwcześniejszy możliwy dzień to \(date(day))."
        default: unexplained
        }
    }

    private func personRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .birthDateMissing: "Brak daty urodzenia. Proszę ją wpisać lub podać PESEL, z którego wynika."
        case .birthDateAfterFiling:
            "Data urodzenia jest późniejsza niż data złożenia wniosku. Proszę poprawić jedną z nich."
        case .peselDisagreesWithBirthDate:
            "Data urodzenia nie zgadza się z numerem PESEL. Proszę sprawdzić oba pola z dokumentem."
        case .peselDisagreesWithSex: "Płeć nie zgadza się z numerem PESEL. Proszę sprawdzić oba pola z dokumentem."
        case .peselTwiceInHousehold:
            "Ten PESEL ma już inna osoba tego gospodarstwa. Proszę poprawić numer lub usunąć powtórzoną osobę."
        case .peselInOtherHousehold:
            "Osoba o tym numerze PESEL jest już w innym gospodarstwie. Proszę ją odszukać (F3) i ustalić, gdzie mieszka."
        case .peselOrDocumentMissing: "Brak numeru PESEL. Kto nie ma numeru, podaje inny dokument tożsamości."
        case .amountNegative: "Kwota nie może być ujemna. Brak dochodu wpisuje się jako 0,00."
        case .incomeContradictsNone:
            "„Brak dochodu” stoi obok kwoty albo innego dochodu z tego samego miesiąca. Proszę zostawić to, co jest prawdą."
        case .certificateContradictsNone:
            "Wpisano orzeczenie osoby, która według formularza go nie ma. Proszę poprawić odpowiedź albo usunąć orzeczenie."
        case .learnerContradictsNone:
            "Osoba się nie uczy, a podano rodzaj szkoły, obowiązek nauki lub średnią ocen. Proszę zostawić to, co jest prawdą."
        case .gradeAverageInvalid: "Średnia ocen mieści się między 1,0 a 6,0. Proszę ją poprawić."
        case .postcodeMalformed: "Kod pocztowy ma postać NN-NNN, np. 82-103. Proszę go poprawić."
        case .householdHasNoMembers: "Gospodarstwo nie ma żadnej osoby. Proszę wpisać co najmniej jedną."
        case .personNotInHousehold: "Tej osoby nie ma w gospodarstwie. Proszę ją dopisać lub wybrać inną."
        case .memberInUse: "Nie można usunąć tej osoby: ma wniosek, umowę lub szkolenie. Proszę ją przywrócić."
        default: unexplained
        }
    }

    private func applicationRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .representativeMissing: "Wnioskodawca jest niepełnoletni. Proszę wskazać przedstawiciela."
        case .representativeIsMinor: "Przedstawiciel jest niepełnoletni. Proszę wskazać osobę pełnoletnią."
        case .representativeIsApplicant: "Wnioskodawca nie może być własnym przedstawicielem. Proszę wskazać inną osobę."
        case .unknownGroup(let group): "Program nie zna grupy „\(group)”. Proszę wybrać grupę z listy."
        case .unknownDocument(let kind): "Program nie zna dokumentu „\(kind)”. Proszę wybrać dokument z listy."
        case .unknownConfirmation(let what):
            "Program wsparcia nie wymaga potwierdzenia „\(what)”. Proszę usunąć tę odpowiedź."
        case .unknownRoute(let route): "Program wsparcia nie zna organu „\(route)”. Proszę wybrać organ z listy."
        case .postmarkMissing: "Brak daty stempla. Przy wniosku z poczty to ona jest datą złożenia; proszę ją wpisać."
        case .postmarkAfterReceipt: "Data stempla jest późniejsza niż data wpływu. Proszę poprawić jedną z nich."
        case .applicationNumberFixed:
            "Numer wniosku zawiera rok złożenia i nie może się zmienić. Data złożenia musi być z tego samego roku."
        case .householdFixed: "Wniosku nie można przenieść do innego gospodarstwa. Potrzebny jest nowy wniosek."
        case .applicationNotOpen(let status):
            "Wniosek ma już status „\(name(of: status))”. Najpierw trzeba cofnąć decyzję, która go ustaliła."
        case .notFormallyCorrect(let status):
            "Wniosek ma status „\(name(of: status))”. Najpierw musi przejść ocenę formalną."
        case .notOnBasicList(let status):
            "Wniosek ma status „\(name(of: status))”. Umowę przygotowuje się tylko dla listy podstawowej."
        case .nothingToTakeBack:
            "Nie ma czego cofnąć: nie było decyzji albo po niej coś już w sprawie zapisano. Proszę zapisać nową decyzję albo poprawić dane."
        case .actOfSomebodyElse(let login): "Ostatnią czynność zapisał(a) \(login). Cofnąć może ją tylko ta osoba."
        case .householdAlreadyServed:
            "To gospodarstwo jest już na liście podstawowej lub ma umowę. Drugiego miejsca przyznać nie można."
        default: unexplained
        }
    }

    private func loanRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .loanExists(let number): "Ten wniosek ma już umowę \(number). Proszę otworzyć tę umowę."
        case .loanNotIn(let required, let actual):
            "Umowa ma stan „\(name(of: actual))”, a potrzebny jest „\(name(of: required))”. \(loanRemedy(required))"
        case .openingInvalid: "Godziny otwarcia: koniec musi być po początku, a przedziały jednego dnia nie mogą się nakładać."
        case .unitNotInstalled(let number): "Sprzęt \(number) nie stoi w żadnej jednostce. Proszę sprawdzić, gdzie jest."
        case .unitNotInStock(let number):
            "Sprzętu \(number) nie ma w magazynie. Proszę wybrać inny albo sprawdzić, kto go ma."
        case .unitNotMarked(let number):
            "Sprzęt \(number) nie jest oznakowany. Przed wydaniem trzeba nakleić naklejkę i wpisać jej datę."
        case .unitNotInsured(let number):
            "Sprzęt \(number) nie jest ubezpieczony. Przed wydaniem trzeba wpisać polisę i jej ważność."
        case .unitNotOfLoan: "Ten sprzęt nie należy do tej umowy. Proszę wybrać sprzęt z umowy."
        case .unitTwice(let number): "Sprzęt \(number) wpisano dwa razy. Proszę skreślić powtórzenie."
        case .noUnits: "Nie wybrano sprzętu. Proszę zeskanować lub wpisać co najmniej jedną sztukę."
        case .inventoryNumberTaken: "Ten numer inwentarzowy jest już zajęty. Proszę wpisać następny wolny."
        case .serialNumberTaken: "Ten numer seryjny jest już w ewidencji. Proszę sprawdzić go na obudowie."
        case .numberMissing: "Brak numeru. Proszę go wpisać."
        case .failureUnknown: "Nie ma już takiej awarii. Proszę odświeżyć umowę i wybrać ją ponownie."
        case .failureNotIn(_, .mended): "Ta awaria jest już naprawiona. Nie trzeba nic więcej zapisywać."
        case .failureNotIn(let required, let actual):
            "Awaria ma stan „\(name(of: actual))”, a potrzebny jest „\(name(of: required))”. "
                + "Proszę zapisać brakującą czynność."
        case .failuresOpen(let count):
            "Sprzęt z tej umowy jest w serwisie (awarie: \(count)). Przed zwrotem trzeba zapisać naprawę."
        case .linesMissing: "Nie opisano całego sprzętu z umowy. Przy każdej sztuce trzeba zaznaczyć, czy jest kompletna."
        default: unexplained
        }
    }

    private func trainingRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .capacityInvalid: "Liczba miejsc w grupie musi wynosić co najmniej 1. Proszę ją poprawić."
        case .groupFull(let capacity): "Grupa ma komplet (\(places(capacity))). Proszę wybrać inną grupę."
        case .alreadyEnrolled: "Ta osoba jest już w grupie tego modułu. Proszę wybrać inną osobę."
        case .notEnrolled: "Tej osoby nie ma w grupie. Proszę odświeżyć listę albo najpierw ją dopisać."
        case .sessionUnknown: "Nie ma takich zajęć. Proszę wrócić do grupy i otworzyć ją ponownie."
        case .sessionExists: "Grupa ma już zajęcia w tym dniu o tej godzinie. Proszę podać inny termin."
        case .sessionInFuture: "Te zajęcia jeszcze się nie odbyły. Obecność można wpisać w dniu zajęć lub później."
        case .minutesInvalid(let most): "Minut obecności może być od 1 do \(most), tyle trwają zajęcia. Proszę je poprawić."
        case .minutesNotPresent: "Minuty wpisuje się tylko osobom obecnym. Proszę najpierw zmienić wpis na „obecny”."
        case .hoursInvalid: "Liczba godzin musi być dodatnia i mieścić się w module. Proszę ją poprawić."
        default: unexplained
        }
    }

    /// Said only where `Refusal.Code.area` and the tables disagree, which a test excludes.
    var unexplained: String { "Nie można tego zapisać. Proszę sprawdzić wpisane dane." }

    private func loanRemedy(_ required: LoanStatus) -> String {
        switch required {
        case .draft: "Po podpisaniu nie można tego zmienić."
        case .signed: "Najpierw trzeba zapisać podpisanie umowy."
        case .inForce: "Najpierw trzeba zapisać wydanie sprzętu."
        case .returned: "Najpierw trzeba zapisać zwrot sprzętu."
        }
    }

    private func places(_ count: Int) -> String { counted(count, "miejsce", "miejsca", "miejsc") }
    private func characters(_ count: Int) -> String { counted(count, "znaku", "znaków", "znaków") }
}

import Casework

/// What stands in the way of a step of the recruitment, and what must happen first.
extension Polish {
    func checkRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .verificationBegun: "Weryfikacja formalna już trwa. Teraz można wezwać do uzupełnienia albo zapisać wynik oceny."
        case .verificationNotBegun(let status):
            "Wniosek ma status „\(name(of: status))”. Najpierw trzeba rozpocząć weryfikację formalną."
        case .callOpen: "Wnioskodawcę wezwano do uzupełnienia. Najpierw trzeba zapisać, co przyszło, albo poczekać na koniec terminu."
        case .notCalled(let status): "Wniosek ma status „\(name(of: status))”. Najpierw trzeba wezwać wnioskodawcę do uzupełnienia."
        case .callTermRuns(let day): "Termin na uzupełnienie upływa \(date(day)). Odrzucić wniosek można dopiero po tym dniu."
        case .callNotDelivered: "Termin na uzupełnienie jeszcze nie biegnie. Najpierw trzeba zapisać doręczenie wezwania."
        case .notCompleteForPass(let missing):
            "Wniosek jest niekompletny (braki: \(number(missing))). Trzeba go otworzyć i wezwać wnioskodawcę albo podać uzasadnienie."
        case .nothingMissing: "Wnioskowi niczego nie brakuje. Zamiast wezwania proszę zapisać wynik oceny formalnej."
        case .supplementTermUnset:
            "Program wsparcia nie podaje, ile dni jest na uzupełnienie. Proszę dopisać tę liczbę w pliku programu (procedure.supplement_days)."
        case .onlyMinorDefects:
            "Uzupełnić można tylko drobne uchybienia. Proszę je tak ocenić i podać powód albo odrzucić wniosek."
        case .itemNotCalled: "Wśród zaznaczonych pozycji jest taka, której nie było w wezwaniu albo która już przyszła. Proszę ją odznaczyć."
        case .nothingReceived: "Nie zaznaczono, co przyszło. Proszę zaznaczyć pozycje albo zapisać, że wnioskodawca nic więcej nie przyśle."
        case .onAgenda: "Wniosek jest w porządku posiedzenia. Najpierw trzeba zamknąć posiedzenie albo zdjąć z niego wniosek."
        case .notAssessed(let status):
            "Wniosek ma status „\(name(of: status))”. Najpierw trzeba wpisać go do porządku posiedzenia."
        case .notOnList(let status):
            "Wniosek ma status „\(name(of: status))” i nie jest na liście. Zamiast tego można go wycofać; na listę trafia decyzją."
        case .signingTermRuns(let day):
            "Umowę można podpisać do \(date(day)). Skreślić za brak podpisu można dopiero po tym dniu."
        case .noticeNotDelivered: "Termin na podpisanie umowy jeszcze nie biegnie. Najpierw trzeba zapisać doręczenie zawiadomienia."
        default: unexplained
        }
    }

    func roundRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .roundNotIn(let required, let actual):
            "Nabór ma status „\(name(of: actual))”, a potrzebny jest „\(name(of: required))”. \(roundRemedy(required))"
        case .roundKindNotOfProgramme: "Tego rodzaju naboru program wsparcia nie przewiduje. Proszę wybrać inny rodzaj."
        case .noRoundToSupplement: "Nabór uzupełniający następuje po zamkniętym naborze. Najpierw trzeba zamknąć pierwszy nabór."
        case .windowNotBegun(let day, let hour):
            "Nabór zaczyna się \(date(day))\(hour.map { ", godz. " + time($0) } ?? ""). Wcześniej nie można go otworzyć; można zmienić jego termin."
        case .windowWithoutTime: "Nabór kończyłby się, zanim się zacznie. Proszę podać późniejszą godzinę albo późniejszy dzień."
        case .windowStillOpen(let day, let hour):
            "Wnioski można składać do \(date(day))\(hour.map { ", godz. " + time($0) } ?? ""). Najpierw ten termin musi minąć."
        case .extensionNotLater(let day): "Nabór trwa już do \(date(day)). Nowy koniec musi być późniejszy."
        case .postStillEnters(let day): "Do \(date(day)) wchodzą jeszcze listy ze stemplem w terminie. Najpierw ten dzień musi minąć."
        case .roundUndecided(let count):
            "W naborze są wnioski bez rozstrzygnięcia (liczba: \(number(count))). Najpierw każdy musi mieć wynik; liczby muszą się zgadzać."
        case .roundOverCapacity(let basic, let places):
            "Na liście podstawowej naboru jest \(number(basic)), a miejsc \(number(places)). Najpierw trzeba zwiększyć liczbę miejsc albo skrócić listę."
        case .roundNotChosen(let count): "Naborów do wyboru: \(number(count)). Proszę wybrać jeden."
        case .caseNumberPatternIncomplete:
            "We wzorze znaku sprawy każdy składnik musi wystąpić raz: {unit}, {class}, {number}, {year}. Proszę go uzupełnić."
        case .roundHasNoLoans: "To nabór na szkolenia. Umów użyczenia w nim nie ma; proszę zapisać osobę do grupy szkoleniowej."
        default: unexplained
        }
    }

    private func roundRemedy(_ required: RoundStatus) -> String {
        switch required {
        case .planned: "Otwartego naboru nie można już planować od nowa."
        case .open, .extended: "Najpierw trzeba otworzyć nabór."
        case .closed: "Najpierw trzeba zamknąć nabór."
        case .decided: "Najpierw trzeba rozstrzygnąć nabór."
        case .published: "Najpierw trzeba ogłosić wyniki."
        }
    }

    public func name(of status: RoundStatus) -> String {
        switch status {
        case .planned: "planowany"
        case .open: "otwarty"
        case .extended: "przedłużony"
        case .closed: "zamknięty"
        case .decided: "rozstrzygnięty"
        case .published: "ogłoszony"
        }
    }

    public func name(of kind: RoundKind) -> String {
        switch kind {
        case .regular: "nabór"
        case .supplementary: "nabór uzupełniający"
        case .enrolment: "nabór na szkolenia"
        }
    }

    public func name(of flag: FilingFlag) -> String {
        switch flag {
        case .early: "przed terminem"
        case .late: "po terminie"
        case .lateByPost: "nadano w terminie, wpłynął później"
        case .wrongInstitution: "w niewłaściwym miejscu"
        }
    }

    public func name(of cause: StrikingCause) -> String {
        switch cause {
        case .unsigned: "nie podpisano umowy w terminie"
        case .ineligible: "nie spełnia warunków"
        case .movedOut: "wyprowadzka poza teren programu"
        }
    }

    public func name(of channel: DeliveryChannel) -> String {
        switch channel {
        case .post: "pocztą"
        case .inPerson: "osobiście"
        case .phone: "telefonicznie"
        case .email: "pocztą elektroniczną"
        case .presumed: "doręczenie zastępcze"
        }
    }
}

import Casework

extension Polish: UndoTexts {
    public var undoAction: ActionText { ActionText("Cofnij", "Cofa ostatnią własną czynność osobnym zapisem z uzasadnieniem.") }
    public var undoTitle: String { "Cofnięcie ostatniej czynności" }
    public var undoHelp: String {
        "Czynność cofa osobny zapis z uzasadnieniem; w dzienniku zostają oba. Cofnąć można własną ostatnią czynność, dopóki w sprawie nie zapisano nic więcej. Podpisanej umowy, wydania i zwrotu sprzętu nie cofa się: ekran podaje, co zrobić zamiast tego."
    }
    public var undoNothingYet: String { "Od uruchomienia programu nic tu nie zapisano. Decyzję o wniosku cofa się na jego ekranie." }
    public var undoReason: String { "Uzasadnienie" }
    public var undoReasonHint: String { "Dlaczego czynność jest cofana, np. pomyłka w numerze wniosku." }
    public var undoAsk: String { "Cofnąć czynność?" }
    public var undoDone: String { "Czynność cofnięto; w dzienniku są oba zapisy." }
    public var undoTooLate: String { "W sprawie tymczasem coś zapisano. Proszę obejrzeć jej nowy stan." }
    public func undoNow(_ standing: String) -> String { "Teraz: " + standing }
    public func undoThen(_ standing: String) -> String { "Po cofnięciu: " + standing }
    public var undoEnrolled: String { "na liście grupy" }
    public var undoNotEnrolled: String { "poza grupą" }
    public func undoSessions(_ days: [String]) -> String { "zajęcia " + days.joined(separator: ", ") }
    public func undoMarked(_ count: Int) -> String { "obecność zapisana, " + counted(count, "osoba", "osoby", "osób") }
    public var undoMarksBefore: String { "obecność tych osób jak przed zapisem" }
    public var undoPlanned: String { "zajęcia zaplanowane" }
    public var undoNotPlanned: String { "bez tych zajęć" }
    public var undoNotReported: String { "bez zgłoszenia" }
    public func insteadOfUndo(_ command: Command) -> String {
        switch command {
        case .recordFormalResult, .decideList, .withdrawApplication, .enrol, .removeParticipant, .planSession, .markAttendance, .reportFailure,
            .installEquipment, .resign, .strikeOff, .recordDeath:
            ""
        case .openProject, .raisePlaces: "Liczby miejsc nie można zmniejszyć."
        case .changeRole: "Nadania ani odebrania roli się nie cofa: koordynator zapisuje czynność przeciwną (teczka user)."
        case .saveHousehold, .saveApplication, .saveEquipment, .savePublicUnit: "Zapisanego formularza się nie cofa: błąd poprawia się w nim (F4), a zmiana zostaje w dzienniku."
        case .takeBackDecision, .takeBackGroupChange, .withdrawFailure: "Cofnięcia się nie cofa: tę samą czynność zapisuje się jeszcze raz."
        case .recommend: "Przekazanych list się nie cofa; przed przekazaniem zapisuje się je na nowo."
        case .sitting: "Czynności na posiedzeniu się nie cofa: komisja zapisuje inną albo wycofuje propozycję listy. Zamknięta lista jest ostateczna."
        case .award: "Powiadomienia i przyznania miejsca z listy rezerwowej się nie cofa: zapisuje się rezygnację albo skreślenie."
        case .draftLoan: "Przygotowanej umowy się nie cofa: może pozostać niepodpisana, a wniosek można wycofać."
        case .signLoan: "Podpisanej umowy nie można cofnąć. Przed wydaniem sprzętu można wycofać wniosek, po wydaniu kończy ją zwrot."
        case .handOver: "Wydania sprzętu nie można cofnąć: sprzęt wraca protokołem zwrotu."
        case .returnEquipment: "Zwrotu nie można cofnąć: ponowne użyczenie wymaga nowej umowy."
        case .sendToService: "Wysłania do serwisu się nie cofa: awarię zamyka zapis o naprawie z wyjaśnieniem."
        case .recordRepair: "Naprawionej awarii się nie otwiera: proszę zgłosić nową."
        case .defineModule, .formGroup: "Tego zapisu nie można cofnąć; pomyłkę proszę zgłosić koordynatorowi."
        case .earlier: "Wpisu na liście wcześniej wspartych się nie cofa; błędne rozstrzygnięcie poprawia klawisz b na wniosku, z uzasadnieniem."
        case .setCaseNumbering: "Wzoru znaku sprawy się nie cofa: można ustalić inny, nadane znaki zostają."
        case .planRound: "Naboru, który nie jest otwarty, się nie cofa: można zmienić jego termin."
        case .openRound, .extendRound, .closeRound, .decideRound: "Kroku naboru nie można cofnąć; co dalej, ustala koordynator."
        case .publish: "Ogłoszenia się nie cofa: listę zdejmuje się ze strony i zapisuje to na ekranie naboru."
        case .objectToPublication: "Sprzeciw cofa się osobnym zapisem, a cofnięty można wnieść jeszcze raz (teczka publish object)."
        case .beginVerification: "Rozpoczętej weryfikacji się nie cofa: kończy ją wynik oceny."
        case .callToSupplement: "Wezwania się nie cofa: kończy je zapis, że nic więcej nie przyjdzie."
        case .recordCallLetters: "Pismo można napisać jeszcze raz; zapisu o nim nie trzeba cofać."
        case .deliverCall: "Błędny dzień doręczenia poprawia się, zapisując je jeszcze raz."
        case .recordSupplement: "Uzupełnienia się nie cofa: błąd poprawia się w formularzu (F4)."
        case .takeBackEquipment: "Zabrania z jednostki się nie cofa: sprzęt dodaje się do niej jeszcze raz."
        }
    }
}

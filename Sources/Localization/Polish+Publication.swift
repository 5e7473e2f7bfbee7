import Casework
import Rules

extension Polish: PublicationTexts {
    public var publicationAction: ActionText { ActionText("Ogłoś", "Przygotowuje listę do ogłoszenia i zapisuje, co i do kiedy jest ogłoszone.") }
    public var publicationDownAction: ActionText { ActionText("Zdejmij", "Zapisuje, że ogłoszoną listę zdjęto ze strony.") }
    public var publicationTitle: String { "Ogłoszenie wyniku naboru" }
    public var publicationHelp: String {
        "Bezpieczną postacią są numery spraw z wynikiem. Imiona i nazwiska ogłasza się tylko wtedy, gdy pozwala na to program wsparcia, listę zatwierdził inspektor ochrony danych i wiadomo, kiedy zostanie zdjęta. Osób niepełnoletnich i tych, które wniosły sprzeciw, na liście nie ma. W dzienniku zostają liczby i suma kontrolna pliku, bez nazwisk."
    }
    public func name(of form: PublicationForm) -> String {
        switch form {
        case .numbers: "numery spraw z wynikiem"
        case .names: "imiona i nazwiska"
        }
    }
    public func name(of exclusion: PublicationExclusion) -> String {
        switch exclusion {
        case .noResult: "bez wyniku (wycofany, rezygnacja, skreślenie, zgon)"
        case .noBeneficiary: "poza listą podstawową"
        case .minor: "niepełnoletni"
        case .ageUnknown: "nieznana data urodzenia"
        case .objection: "sprzeciw"
        case .erased: "dane usunięte"
        }
    }
    public var publicationFormLabel: String { "Postać" }
    public var publicationFormHint: String { "Numery są bezpieczne, nazwiska wymagają zatwierdzenia; spacja otwiera listę." }
    public var publicationOnlyNumbers: String { "numery spraw z wynikiem (nazwisk program wsparcia nie pozwala ogłaszać)" }
    public var publicationOnList: String { "Na liście" }
    public func publicationCount(_ lines: Int) -> String { counted(lines, "pozycja", "pozycje", "pozycji") }
    public var publicationLeftOutLabel: String { "Pominięto" }
    public func publicationLeftOut(_ counts: [ExclusionCount]) -> String {
        guard !counts.isEmpty else { return "nikogo" }
        return counts.map { name(of: $0.reason) + ": " + number($0.count) }.joined(separator: "; ")
    }
    public var publicationApprovedBy: String { "Zatwierdził(a)" }
    public var publicationApprovedByHint: String { "Imię i nazwisko inspektora ochrony danych." }
    public var publicationApprovedOn: String { "Dnia" }
    public var publicationApprovedOnHint: String { "Kiedy zatwierdzono listę; nie wcześniej, niż rozstrzygnięto nabór." }
    public var publicationApproval: String { "Treść zgody" }
    public var publicationApprovalHint: String { "Co zatwierdzono, np. numer opinii; zostaje w aktach." }
    public var publicationTakeDown: String { "Zdjąć dnia" }
    public func publicationTakeDownHint(_ form: PublicationForm) -> String {
        switch form {
        case .numbers: "Dzień po ogłoszeniu, w którym lista zniknie ze strony; puste: bez terminu."
        case .names: "Dzień po ogłoszeniu, w którym lista zniknie ze strony; od tego dnia program o tym przypomina."
        }
    }
    public var publicationFile: String { "Plik" }
    public var publicationFileHint: String { "Nowy plik, w którym stanie lista; istniejącego program nie nadpisze." }
    public func publicationFileStem(_ form: PublicationForm) -> String {
        switch form {
        case .numbers: "ogloszenie-numery"
        case .names: "ogloszenie-nazwiska"
        }
    }
    public func publicationDone(_ form: PublicationForm, file: String) -> String { "Zapisano ogłoszenie (\(name(of: form))). Lista jest w pliku \(file)." }
    public func publicationNotWritten(_ reason: String) -> String {
        "Ogłoszenie zapisano, ale pliku nie ma: \(reason) Listę daje: teczka publish preview."
    }
    public var publicationsLabel: String { "Ogłoszono" }
    public func publication(_ publication: RoundPublication) -> String {
        let head = name(of: publication.form) + ", " + publicationCount(publication.applications.count) + ", od " + date(publication.day)
        if let down = publication.takenDownOn { return head + " do " + date(down) }
        return head + (publication.takeDown.map { ", zdjąć " + date($0) } ?? ", bez terminu zdjęcia")
    }
    public func publicationApproved(_ approval: PublicationApproval) -> String { "zatwierdził(a) \(approval.by), \(date(approval.day)): \(approval.words)" }
    public func publicationDigest(_ digest: String) -> String { "SHA-256 pliku: " + digest }
    public func publicationDue(_ publication: RoundPublication) -> String {
        "Ogłoszoną listę (\(name(of: publication.form))) trzeba zdjąć: termin \(date(publication.takeDown ?? publication.day))."
    }
    public func publicationWrong(_ count: Int) -> String {
        "Z ogłoszonej listy nazwisk trzeba usunąć \(counted(count, "osobę", "osoby", "osób")). Proszę ją zdjąć i ogłosić nową."
    }
    public var publicationNoneOut: String { "Żadna lista tego naboru nie jest ogłoszona." }
    public func publicationDownAsk(_ form: PublicationForm, _ number: Int) -> (title: String, text: String) {
        ("Listę zdjęto?", "Lista z naboru nr \(number) (\(name(of: form))) nie jest już ogłoszona. Zapisu nie można cofnąć; listę można ogłosić od nowa.")
    }
    public func publicationTakenDown(_ form: PublicationForm, _ number: Int) -> String { "Nabór nr \(number): zapisano, że listę zdjęto (\(name(of: form)))." }
    public func deskTakeDowns(_ count: Int) -> String { "Nabory z listą do zdjęcia" }

    public func refusal(_ obstacle: PublicationObstacle) -> String {
        switch obstacle {
        case .namesNotAllowed: "Program wsparcia nie pozwala ogłaszać imion i nazwisk. Proszę ogłosić numery spraw."
        case .nothingToPublish: "Na liście nie byłoby nikogo. Proszę sprawdzić, które wnioski mają wynik i kogo pominięto."
        case .outAlready(let since): "Taka lista jest ogłoszona od \(date(since)). Najpierw trzeba ją zdjąć."
        case .takeDownMissing: "Brak dnia, w którym lista z nazwiskami zostanie zdjęta. Proszę go wpisać."
        case .takeDownNotLater(let day): "Dzień zdjęcia listy musi być późniejszy niż \(date(day)). Proszę wpisać dzień po ogłoszeniu."
        case .approvalMissing:
            "Listy z nazwiskami nikt nie zatwierdził. Proszę wpisać, kto (inspektor ochrony danych), kiedy i jak ją zatwierdził."
        case .listChanged: "Lista tymczasem się zmieniła. Proszę obejrzeć ją jeszcze raz i dopiero wtedy ogłosić."
        case .notOut: "Taka lista nie jest ogłoszona i nie ma czego zdjąć. Co jest ogłoszone, pokazuje ekran naboru."
        case .objectionStands(let since): "Sprzeciw tej osoby jest już zapisany (z \(date(since))). Można go tylko cofnąć."
        case .noObjection: "Ta osoba nie wniosła sprzeciwu i nie ma czego cofnąć. Najpierw trzeba zapisać sprzeciw."
        }
    }

    public func objectionSaved(_ day: CalendarDay) -> String { "Zapisano sprzeciw wobec ogłoszenia imienia i nazwiska (z \(date(day)))." }
    public var objectionMake: ActionText { ActionText("Sprzeciw", "Zapisuje, że ta osoba nie chce być wymieniona z nazwiska na ogłaszanych listach.") }
    public var objectionTakeBack: ActionText { ActionText("Cofnij sprzeciw", "Zapisuje, że ta osoba cofnęła sprzeciw wobec ogłoszenia nazwiska.") }
    public var objectionDay: String { "Dzień oświadczenia" }
    public var cardChangedMeanwhile: String { "Dane tego gospodarstwa zmienił w międzyczasie ktoś inny; pokazano nowy stan. Proszę spojrzeć i powtórzyć." }
    public var objectionTakenBack: String { "Zapisano cofnięcie sprzeciwu." }
    public var objectionLabel: String { "Sprzeciw" }
    public func objectionSince(_ day: CalendarDay) -> String { "wobec ogłoszenia imienia i nazwiska, z \(date(day))" }

    public var publicationNothing: String { "Niczego nie ogłoszono." }
    public func publicationFileLeft(_ file: String) -> String { "Ogłoszenia nie zapisano. Plik \(file) już jest; proszę go usunąć." }
    public func publicationPublished(_ form: PublicationForm, number: Int, digest: String) -> String {
        "Nabór nr \(number): zapisano ogłoszenie (\(name(of: form))). \(publicationDigest(digest))"
    }
}

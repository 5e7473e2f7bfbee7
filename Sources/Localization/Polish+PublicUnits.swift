import Casework
import Rules

extension Polish {
    public var publicUnitsTitle: String { "Jednostki publiczne" }
    public var publicUnitNewTitle: String { "Nowa jednostka publiczna" }
    public var publicUnitName: String { "Nazwa" }
    public var publicUnitNameHint: String { "Pełna nazwa, np. Świetlica wiejska w Jantarze." }
    public var publicUnitKind: String { "Rodzaj" }
    public var publicUnitLocality: String { "Miejscowość" }
    public var publicUnitLocalityHint: String { "Gdzie mieści się jednostka." }
    public var publicUnitAddress: String { "Adres" }
    public var publicUnitAddressHint: String { "Ulica i numer, na wsi sam numer." }
    public var publicUnitPhone: String { "Telefon" }
    public var publicUnitPhoneHint: String { "Numer do opiekuna komputerów." }
    public var publicUnitOpening: String { "Kiedy można korzystać z komputerów" }
    public var publicUnitOpeningHint: String { "Np. 15-19 albo 8-12, 15-18; puste: nieczynne. F4 powtarza dzień wyżej." }
    public var publicUnitOpeningBad: String { "to nie są godziny, np. 15-19 albo 8-12, 15-18" }
    public var publicUnitHours: String { "Godziny" }
    public var publicUnitRegisterLabel: String { "E-dziennik" }
    public var publicUnitRemark: String { "Uwagi" }
    public var publicUnitRemarkHint: String { "Czego nie mówi rozkład tygodnia, np. w wakacje nieczynne." }
    public var publicUnitRegister: String { "E-dziennik od" }
    public var publicUnitRegisterHint: String { "Od kiedy szkoła prowadzi dziennik elektroniczny; puste: nie prowadzi." }
    public func publicUnitRegisterSince(_ day: CalendarDay?) -> String { day.map { "od " + date($0) } ?? "nie ma" }
    public func shortName(of weekday: Weekday) -> String {
        switch weekday {
        case .monday: "pon."
        case .tuesday: "wt."
        case .wednesday: "śr."
        case .thursday: "czw."
        case .friday: "pt."
        case .saturday: "sob."
        case .sunday: "niedz."
        }
    }
    public var publicUnitComputers: String { "Komputery" }
    public var publicUnitNoComputers: String { "W tej jednostce nie ma jeszcze sprzętu." }
    public var publicUnitNoRoom: String { "bez podanego pomieszczenia" }
    public var publicUnitHistory: String { "Historia" }
    public var publicUnitChanged: String { "Ktoś inny zapisał tymczasem zmiany; na ekranie jest nowy stan." }
    public var installationTitle: String { "Sprzęt do jednostki" }
    public var installationNumber: String { "Numer" }
    public var installationNumberHint: String { "Numer inwentarzowy lub seryjny; można zeskanować." }
    public var installationFound: String { "Sprzęt" }
    public var installationUnknown: String { "nie ma takiego sprzętu w ewidencji" }
    public var installationRoom: String { "Pomieszczenie" }
    public var installationRoomHint: String { "Gdzie stoi w jednostce, np. sala 2." }
    public var installationDay: String { "Dnia" }
    public var publicUnitNew: ActionText { ActionText("Nowa", "Wpisuje nową jednostkę publiczną.") }
    public var publicUnitEdit: ActionText { ActionText("Popraw", "Otwiera dane jednostki do poprawienia.") }
    public var publicUnitInstall: ActionText { ActionText("Dodaj sprzęt", "Wpisuje sprzęt, który stanie w tej jednostce, numer po numerze.") }
    public var publicUnitTakeBack: ActionText { ActionText("Zabierz", "Zapisuje, że sprzęt pod kursorem wrócił z jednostki.") }
    public var equipmentPublicUnits: ActionText { ActionText("Jednostki", "Pokazuje jednostki publiczne i ich komputery.") }
    public var deskGoPublicUnits: ActionText { equipmentPublicUnits }
    public func name(of kind: PublicUnitKind) -> String {
        switch kind {
        case .villageClub: "świetlica wiejska"
        case .school: "szkoła"
        case .library: "biblioteka"
        case .other: "inna"
        }
    }
    public var publicUnitColumns: (name: String, kind: String, locality: String, computers: String) {
        ("Nazwa", "Rodzaj", "Miejscowość", "Komputery")
    }
    public func publicUnitSaved(_ name: String) -> String { "Zapisano: \(name)." }
    public func installationDone(_ number: String) -> String { "Zapisano \(number). Można podać następny numer (Esc kończy)." }
    public func publicUnitTakeBackAsk(_ number: String, _ day: CalendarDay) -> (title: String, text: String) {
        ("Zabrać sprzęt z jednostki?", "Sprzęt \(number) zostanie zapisany jako zabrany z jednostki dnia \(date(day)).")
    }
    public func publicUnitTakenBack(_ number: String) -> String { "Sprzęt \(number) wrócił z jednostki." }
    public func equipmentActInstalled(_ name: String, _ room: String) -> String {
        "ustawiony: " + [name, room].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    public func equipmentActTakenBack(_ name: String, _ reason: String?) -> String {
        "zabrany: " + [name, reason ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

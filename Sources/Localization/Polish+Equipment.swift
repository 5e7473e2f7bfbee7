import Casework
import Rules

extension Polish {
    public func name(of status: EquipmentStatus) -> String {
        switch status {
        case .inStock: "w magazynie"
        case .issued: "wydany"
        case .inService: "w serwisie"
        case .returned: "zwrócony"
        case .installed: "w jednostce"
        }
    }
    public func name(of kind: EquipmentKind) -> String {
        switch kind {
        case .basic: "podstawowy"
        case .specialist: "specjalistyczny"
        }
    }
    public var equipmentTitle: String { "Sprzęt" }
    public var equipmentNewTitle: String { "Przyjęcie sprzętu na stan" }
    public func equipmentTitle(_ number: String) -> String { "Sprzęt \(number)" }
    public var equipmentColumns: (number: String, serial: String, name: String, status: String, ready: String, holder: String) {
        ("Nr inwent.", "Nr seryjny", "Nazwa", "Stan", "Czego brak", "U kogo")
    }
    public func equipmentFilter(_ status: EquipmentStatus?) -> String { "Stan: \(status.map { name(of: $0) } ?? "wszystkie")" }
    public var equipmentNextFilter: ActionText { ActionText("Stan", "Pokazuje sprzęt w następnym stanie, na końcu znów cały.") }
    public var equipmentReceive: ActionText { ActionText("Przyjmij", "Wpisuje nowy sprzęt na stan.") }
    public var equipmentEdit: ActionText { ActionText("Popraw", "Otwiera dane sprzętu pod kursorem do poprawienia.") }
    public func equipmentReadiness(marked: Bool, insured: Bool) -> String {
        switch (marked, insured) {
        case (true, true): ""
        case (false, true): "naklejki"
        case (true, false): "polisy"
        case (false, false): "obu"
        }
    }
    public var equipmentNumber: String { "Numer inwentarzowy" }
    public var equipmentNumberHint: String { "Numer z ewidencji urzędu, np. INW/2014/001." }
    public var equipmentSerial: String { "Numer seryjny" }
    public var equipmentSerialHint: String { "Numer z obudowy; można zeskanować." }
    public var equipmentKind: String { "Rodzaj" }
    public var equipmentName: String { "Nazwa" }
    public var equipmentNameHint: String { "Co to jest, np. „Laptop 15,6”." }
    public var equipmentValue: String { "Wartość" }
    public var equipmentMarkedOn: String { "Oznakowany dnia" }
    public var equipmentMarkedHint: String { "Dzień naklejenia naklejki; bez niej sprzętu nie można wydać." }
    public var equipmentPolicy: String { "Numer polisy" }
    public var equipmentPolicyHint: String { "Bez polisy sprzętu nie można wydać." }
    public var equipmentInsuredUntil: String { "Ubezpieczony do" }
    public var equipmentInsuredHint: String { "Ostatni dzień ubezpieczenia." }
    public func equipmentSaved(_ number: String) -> String { "Zapisano sprzęt \(number)." }
    public func equipmentPolicyOver(_ day: CalendarDay) -> String {
        "Polisa wygasła \(date(day)); bez ważnej polisy sprzętu nie można wydać."
    }
    public func equipmentSavedUninsured(_ number: String, _ day: CalendarDay) -> String {
        "Zapisano sprzęt \(number), ale jego polisa wygasła \(date(day))."
    }
    public func equipmentNext(_ saved: String, next: String) -> String {
        "Zapisano \(saved). Teraz \(next): pozostał nr seryjny (Esc kończy)."
    }
}

import Casework
import Rules

/// The texts of the equipment screens.
public protocol EquipmentTexts {
    func name(of status: EquipmentStatus) -> String
    func name(of kind: EquipmentKind) -> String
    var equipmentTitle: String { get }
    var equipmentNewTitle: String { get }
    func equipmentTitle(_ number: String) -> String
    var equipmentColumns: (number: String, serial: String, name: String, status: String, ready: String, holder: String) { get }
    func equipmentFilter(_ status: EquipmentStatus?) -> String
    var equipmentNextFilter: ActionText { get }
    var equipmentReceive: ActionText { get }
    var equipmentEdit: ActionText { get }
    /// What keeps a unit from being handed over, in a narrow column; empty where nothing does.
    func equipmentReadiness(marked: Bool, insured: Bool) -> String
    var equipmentNumber: String { get }
    var equipmentNumberHint: String { get }
    var equipmentSerial: String { get }
    var equipmentSerialHint: String { get }
    var equipmentKind: String { get }
    var equipmentName: String { get }
    var equipmentNameHint: String { get }
    var equipmentValue: String { get }
    var equipmentMarkedOn: String { get }
    var equipmentMarkedHint: String { get }
    var equipmentPolicy: String { get }
    var equipmentPolicyHint: String { get }
    var equipmentInsuredUntil: String { get }
    var equipmentInsuredHint: String { get }
    func equipmentSaved(_ number: String) -> String
    /// A policy whose last day is over; said when the field is left.
    func equipmentPolicyOver(_ day: CalendarDay) -> String
    /// Said after saving a unit with such a policy.
    func equipmentSavedUninsured(_ number: String, _ day: CalendarDay) -> String
    /// Said after saving a new unit, when the form stands on the next of the series.
    func equipmentNext(_ saved: String, next: String) -> String
}

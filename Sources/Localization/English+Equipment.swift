import Casework
import Rules

extension English {
    public func name(of status: EquipmentStatus) -> String {
        switch status {
        case .inStock: "in stock"
        case .issued: "issued"
        case .inService: "in service"
        case .returned: "returned"
        case .installed: "in a public unit"
        }
    }
    public func name(of kind: EquipmentKind) -> String {
        switch kind {
        case .basic: "basic"
        case .specialist: "specialist"
        }
    }
    public var equipmentTitle: String { "Equipment" }
    public var equipmentNewTitle: String { "Receiving equipment" }
    public func equipmentTitle(_ number: String) -> String { "Unit \(number)" }
    public var equipmentColumns: (number: String, serial: String, name: String, status: String, ready: String, holder: String) {
        ("Inv. no.", "Serial no.", "Name", "Status", "Missing", "Holder")
    }
    public func equipmentFilter(_ status: EquipmentStatus?) -> String { "Status: \(status.map { name(of: $0) } ?? "all")" }
    public var equipmentNextFilter: ActionText { ActionText("Status", "Shows the units of the next status, at the end all again.") }
    public var equipmentReceive: ActionText { ActionText("Receive", "Enters a new unit into the inventory.") }
    public var equipmentEdit: ActionText { ActionText("Edit", "Opens the unit under the cursor to correct it.") }
    public func equipmentReadiness(marked: Bool, insured: Bool) -> String {
        switch (marked, insured) {
        case (true, true): ""
        case (false, true): "sticker"
        case (true, false): "policy"
        case (false, false): "both"
        }
    }
    public var equipmentNumber: String { "Inventory number" }
    public var equipmentNumberHint: String { "The number of the office's register, such as INW/2014/001." }
    public var equipmentSerial: String { "Serial number" }
    public var equipmentSerialHint: String { "The number on the case; it can be scanned." }
    public var equipmentKind: String { "Kind" }
    public var equipmentName: String { "Name" }
    public var equipmentNameHint: String { "What it is, such as \"Laptop 15.6\"." }
    public var equipmentValue: String { "Value" }
    public var equipmentMarkedOn: String { "Marked on" }
    public var equipmentMarkedHint: String { "The day the sticker was put on; a unit without it is not handed over." }
    public var equipmentPolicy: String { "Policy number" }
    public var equipmentPolicyHint: String { "A unit without a policy is not handed over." }
    public var equipmentInsuredUntil: String { "Insured until" }
    public var equipmentInsuredHint: String { "The last day of the insurance." }
    public func equipmentSaved(_ number: String) -> String { "Unit \(number) saved." }
    public func equipmentPolicyOver(_ day: CalendarDay) -> String {
        "The policy ended on \(date(day)); a unit without one can't be handed over."
    }
    public func equipmentSavedUninsured(_ number: String, _ day: CalendarDay) -> String {
        "Unit \(number) is saved, but its policy ended on \(date(day))."
    }
    public func equipmentNext(_ saved: String, next: String) -> String {
        "Saved \(saved). Now \(next): only the serial no. (Esc ends)."
    }
}

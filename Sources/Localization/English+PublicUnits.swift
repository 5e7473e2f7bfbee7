import Casework
import Rules

extension English {
    public var publicUnitsTitle: String { "Public units" }
    public var publicUnitNewTitle: String { "New public unit" }
    public var publicUnitName: String { "Name" }
    public var publicUnitNameHint: String { "The full name, e.g. Village club in Jantar." }
    public var publicUnitKind: String { "Kind" }
    public var publicUnitLocality: String { "Locality" }
    public var publicUnitLocalityHint: String { "Where the unit stands." }
    public var publicUnitAddress: String { "Address" }
    public var publicUnitAddressHint: String { "Street and number; in a village the number alone." }
    public var publicUnitPhone: String { "Telephone" }
    public var publicUnitPhoneHint: String { "The number of whoever looks after the computers." }
    public var publicUnitOpening: String { "When the computers may be used" }
    public var publicUnitOpeningHint: String { "E.g. 15-19 or 8-12, 15-18; empty: closed. F4 repeats the day above." }
    public var publicUnitOpeningBad: String { "these are no hours such as 15-19 or 8-12, 15-18" }
    public var publicUnitHours: String { "Hours" }
    public var publicUnitRegisterLabel: String { "E-register" }
    public var publicUnitRemark: String { "Remarks" }
    public var publicUnitRemarkHint: String { "What the week does not tell, e.g. closed in summer." }
    public var publicUnitRegister: String { "E-register since" }
    public var publicUnitRegisterHint: String { "Since when the school keeps its register electronically; empty: it does not." }
    public func publicUnitRegisterSince(_ day: CalendarDay?) -> String { day.map { "since " + date($0) } ?? "none" }
    public func shortName(of weekday: Weekday) -> String {
        switch weekday {
        case .monday: "Mon"
        case .tuesday: "Tue"
        case .wednesday: "Wed"
        case .thursday: "Thu"
        case .friday: "Fri"
        case .saturday: "Sat"
        case .sunday: "Sun"
        }
    }
    public var publicUnitComputers: String { "Computers" }
    public var publicUnitNoComputers: String { "There is no equipment in this unit yet." }
    public var publicUnitNoRoom: String { "no room given" }
    public var publicUnitHistory: String { "History" }
    public var publicUnitChanged: String { "Somebody has saved this meanwhile; the screen shows the new state." }
    public var installationTitle: String { "Equipment for a unit" }
    public var installationNumber: String { "Number" }
    public var installationNumberHint: String { "Inventory or serial number; can be scanned." }
    public var installationFound: String { "Equipment" }
    public var installationUnknown: String { "no such equipment in the inventory" }
    public var installationRoom: String { "Room" }
    public var installationRoomHint: String { "Where it stands in the unit, e.g. room 2." }
    public var installationDay: String { "Day" }
    public var publicUnitNew: ActionText { ActionText("New", "Enters a new public unit.") }
    public var publicUnitEdit: ActionText { ActionText("Edit", "Opens the entry of the unit for correcting.") }
    public var publicUnitInstall: ActionText { ActionText("Add", "Enters equipment that is set up here, number by number.") }
    public var publicUnitTakeBack: ActionText { ActionText("Take back", "Records that the equipment under the cursor came back from the unit.") }
    public var equipmentPublicUnits: ActionText { ActionText("Public units", "Shows the public units and their computers.") }
    public var deskGoPublicUnits: ActionText { equipmentPublicUnits }
    public func name(of kind: PublicUnitKind) -> String {
        switch kind {
        case .villageClub: "village club"
        case .school: "school"
        case .library: "library"
        case .other: "other"
        }
    }
    public var publicUnitColumns: (name: String, kind: String, locality: String, computers: String) {
        ("Name", "Kind", "Locality", "Computers")
    }
    public func publicUnitSaved(_ name: String) -> String { "Saved: \(name)." }
    public func installationDone(_ number: String) -> String { "Saved \(number). Type the next number, or Esc to end." }
    public func publicUnitTakeBackAsk(_ number: String, _ day: CalendarDay) -> (title: String, text: String) {
        ("Take the equipment back?", "Unit \(number) will be recorded as taken back from the public unit on \(date(day)).")
    }
    public func publicUnitTakenBack(_ number: String) -> String { "Unit \(number) is back from the public unit." }
    public func equipmentActInstalled(_ name: String, _ room: String) -> String {
        "set up: " + [name, room].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    public func equipmentActTakenBack(_ name: String, _ reason: String?) -> String {
        "taken back: " + [name, reason ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

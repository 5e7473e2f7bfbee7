import Casework
import Rules

/// Public units with their computers.
public protocol PublicUnitTexts {
    var publicUnitsTitle: String { get }
    var publicUnitNewTitle: String { get }
    var publicUnitName: String { get }
    var publicUnitNameHint: String { get }
    var publicUnitKind: String { get }
    var publicUnitLocality: String { get }
    var publicUnitLocalityHint: String { get }
    var publicUnitAddress: String { get }
    var publicUnitAddressHint: String { get }
    var publicUnitPhone: String { get }
    var publicUnitPhoneHint: String { get }
    var publicUnitOpening: String { get }
    var publicUnitOpeningHint: String { get }
    var publicUnitOpeningBad: String { get }
    /// The labels of the card.
    var publicUnitHours: String { get }
    var publicUnitRegisterLabel: String { get }
    var publicUnitRemark: String { get }
    var publicUnitRemarkHint: String { get }
    var publicUnitRegister: String { get }
    var publicUnitRegisterHint: String { get }
    func publicUnitRegisterSince(_ day: CalendarDay?) -> String
    /// A day of the week in three letters or so.
    func shortName(of weekday: Weekday) -> String
    var publicUnitComputers: String { get }
    var publicUnitNoComputers: String { get }
    /// The heading of computers of which nobody said where in the unit they stand.
    var publicUnitNoRoom: String { get }
    var publicUnitHistory: String { get }
    var publicUnitChanged: String { get }
    var installationTitle: String { get }
    var installationNumber: String { get }
    var installationNumberHint: String { get }
    var installationFound: String { get }
    var installationUnknown: String { get }
    var installationRoom: String { get }
    var installationRoomHint: String { get }
    var installationDay: String { get }
    var publicUnitNew: ActionText { get }
    var publicUnitEdit: ActionText { get }
    var publicUnitInstall: ActionText { get }
    var publicUnitTakeBack: ActionText { get }
    var equipmentPublicUnits: ActionText { get }
    var deskGoPublicUnits: ActionText { get }
    func name(of kind: PublicUnitKind) -> String
    var publicUnitColumns: (name: String, kind: String, locality: String, computers: String) { get }
    func publicUnitSaved(_ name: String) -> String
    func installationDone(_ number: String) -> String
    func publicUnitTakeBackAsk(_ number: String, _ day: CalendarDay) -> (title: String, text: String)
    func publicUnitTakenBack(_ number: String) -> String
    func equipmentActInstalled(_ name: String, _ room: String) -> String
    func equipmentActTakenBack(_ name: String, _ reason: String?) -> String
}

import Casework
import Rules

/// What the card of one unit of equipment says.
public protocol EquipmentCardTexts {
    var equipmentCardNumbers: String { get }
    var equipmentCardReady: String { get }
    /// Its sticker and its policy, and whether it can be handed over on a day.
    func equipmentCardReadiness(_ content: EquipmentContent, on day: CalendarDay) -> String
    var equipmentCardWhere: String { get }
    func equipmentCardLoan(_ number: String) -> String
    var equipmentCardHistory: String { get }
    var equipmentNeverIssued: String { get }
    func equipmentActIssued(_ name: String, _ locality: String, _ number: String) -> String
    func equipmentActFailed(_ description: String) -> String
    var equipmentActSent: String { get }
    func equipmentActMended(_ remedy: String) -> String
    func equipmentActReturned(complete: Bool, _ note: String) -> String
}

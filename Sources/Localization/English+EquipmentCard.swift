import Casework
import Rules

extension English {
    public var equipmentCardNumbers: String { "Numbers" }
    public var equipmentCardReady: String { "For issue" }
    public func equipmentCardReadiness(_ content: EquipmentContent, on day: CalendarDay) -> String {
        let marking = content.markedOn.map { "marked \(date($0))" } ?? "no sticker"
        guard let policy = content.policyNumber, let last = content.insuredUntil else { return marking + ", no policy" }
        return marking + ", " + (last < day ? "policy \(policy) over since \(date(last))" : "policy \(policy) until \(date(last))")
    }
    public var equipmentCardWhere: String { "Where it is" }
    public func equipmentCardLoan(_ number: String) -> String { "agreement \(number)" }
    public var equipmentCardHistory: String { "History" }
    public var equipmentNeverIssued: String { "It has not been handed to anybody yet." }
    public func equipmentActIssued(_ name: String, _ locality: String, _ number: String) -> String {
        "handed over: " + [name, locality, "agreement " + number].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    public func equipmentActFailed(_ description: String) -> String { "failure: " + description }
    public var equipmentActSent: String { "sent to service" }
    public func equipmentActMended(_ remedy: String) -> String { "repaired: " + remedy }
    public func equipmentActReturned(complete: Bool, _ note: String) -> String {
        (complete ? "returned, complete" : "returned, incomplete or damaged") + (note.isEmpty ? "" : ": " + note)
    }
}

import Casework
import Rules

extension Polish {
    public var equipmentCardNumbers: String { "Numery" }
    public var equipmentCardReady: String { "Do wydania" }
    public func equipmentCardReadiness(_ content: EquipmentContent, on day: CalendarDay) -> String {
        let marking = content.markedOn.map { "oznakowany \(date($0))" } ?? "bez naklejki"
        guard let policy = content.policyNumber, let last = content.insuredUntil else { return marking + ", bez polisy" }
        return marking + ", " + (last < day ? "polisa \(policy) wygasła \(date(last))" : "polisa \(policy) do \(date(last))")
    }
    public var equipmentCardWhere: String { "Gdzie jest" }
    public func equipmentCardLoan(_ number: String) -> String { "umowa \(number)" }
    public var equipmentCardHistory: String { "Historia" }
    public var equipmentNeverIssued: String { "Sprzętu nikomu jeszcze nie wydano." }
    public func equipmentActIssued(_ name: String, _ locality: String, _ number: String) -> String {
        "wydany: " + [name, locality, "umowa " + number].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    public func equipmentActFailed(_ description: String) -> String { "awaria: " + description }
    public var equipmentActSent: String { "wysłany do serwisu" }
    public func equipmentActMended(_ remedy: String) -> String { "naprawiony: " + remedy }
    public func equipmentActReturned(complete: Bool, _ note: String) -> String {
        (complete ? "zwrócony, kompletny" : "zwrócony, niekompletny lub uszkodzony") + (note.isEmpty ? "" : ": " + note)
    }
}

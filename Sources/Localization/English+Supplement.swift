import Casework

extension English: SupplementTexts {
    public var supplementAction: ActionText {
        ActionText("Supplementary round", "Plans a supplementary round for the free places, once nobody is left on the reserve list.")
    }
    public func supplementReserveFirst(_ waiting: Int) -> String {
        "On the reserve list: \(counted(waiting, "application", "applications")). A free place goes to that list first."
    }
    public func filingMarked(_ flags: [FilingFlag]) -> String { "! The application was filed: " + flags.map { name(of: $0) }.joined(separator: "; ") + "." }
}

import Casework

/// What fills a free place where nobody waits for it, and what is noted of how an application came in.
public protocol SupplementTexts {
    var supplementAction: ActionText { get }
    /// Somebody still waits on the reserve list.
    func supplementReserveFirst(_ waiting: Int) -> String
    /// What is to be noted of the application on which the cursor stands; never empty.
    func filingMarked(_ flags: [FilingFlag]) -> String
}

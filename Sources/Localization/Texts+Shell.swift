/// Texts of the loop, the first menu and the operating errors.
public protocol ShellTexts {
    // Leaving.
    var leaveTitle: String { get }
    func leaveWithDrafts(_ count: Int) -> String
    var stay: String { get }
    var leave: String { get }
    var cannotSuspend: String { get }

    // The first menu, where there is no office yet.
    var startTitle: String { get }
    func startNoOffice(_ path: String) -> String
    func startMake(_ programme: String) -> String
    var startDemo: String { get }
    var startLeave: String { get }
    var startKeys: String { get }
    func officeMade(_ path: String) -> String

    // Operating errors: what, where, how to mend it.
    func error(what: String, remedy: String) -> String
    var noTerminal: String { get }
    func unknownTerminal(_ name: String) -> String
    func officeMissing(_ path: String) -> String
    var onlyInTraining: String { get }
    func officeExists(_ path: String) -> String
    func captiveRefused(_ what: String) -> String
    func resourcesMissing(_ tried: [String]) -> String
    func unknownProgramme(_ name: String, known: [String]) -> String
    func cannotReadFile(_ path: String, reason: String) -> String
    func unexpected(_ detail: String) -> String

    // Answers of the commands.
    func verified(records: Int, erased: Int, head: String) -> String
    func verifiedWithoutAnchor() -> String
    func rebuilding(percent: Int, of records: Int) -> String
    func rebuilt(records: Int) -> String
    func nothingFound(_ query: String) -> String
    func programmeFaults(_ count: Int, file: String) -> String
    func programmeGood(_ file: String) -> String
    func demoFilling(_ done: Int, of all: Int) -> String
    func demoKept(_ path: String) -> String
    func badAnchor(_ text: String) -> String
    func badDay(_ text: String) -> String
}

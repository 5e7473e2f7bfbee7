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
    func officeExists(_ path: String) -> String
    func captiveRefused(_ what: String) -> String
    func resourcesMissing(_ tried: [String]) -> String
    func unknownProgramme(_ name: String, known: [String]) -> String
    func cannotReadFile(_ path: String, reason: String) -> String
    func diskFull(_ path: String) -> String
    func noPermission(_ path: String) -> String
    func fileTrouble(_ path: String, reason: String) -> String
    func wrongFileSystem(_ path: String, kind: String) -> String
    func lockBusy(login: String, pid: Int) -> String
    func damaged(_ detail: String) -> String
    /// A place in the journal and what is wrong there; the reasons are the words of docs/journal-format.md.
    func damage(segment: String, line: Int, byte: Int, reason: String) -> String
    /// Why the operating system refused, by its error number; others in the system's own words.
    func systemReason(_ number: Int32, _ words: String) -> String
    func newerFormat(_ detail: String) -> String
    func clockJump(_ detail: String) -> String
    var clockTitle: String { get }
    func clockAhead(last: String, now: String) -> [String]
    var clockRight: String { get }
    var clockWrong: String { get }
    func unexpected(_ detail: String) -> String

    // Answers of the commands.
    func verified(records: Int, erased: Int, head: String) -> String
    func verifiedWithoutAnchor() -> String
    func rebuilding(_ done: Int) -> String
    func rebuilt(records: Int) -> String
    func nothingFound(_ query: String) -> String
    func programmeFaults(_ count: Int, file: String) -> String
    func programmeGood(_ file: String) -> String
    func demoFilling(_ done: Int, of all: Int) -> String
    func demoKept(_ path: String) -> String
    func quarantined(_ count: Int) -> String
    func badAnchor(_ text: String) -> String
    func badDay(_ text: String) -> String
}

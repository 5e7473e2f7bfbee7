extension English: ShellTexts {
    public var leaveTitle: String { "Leave Teczka?" }
    public func leaveWithDrafts(_ count: Int) -> String {
        count == 1
            ? "One form is open. What was typed is kept as a draft and waits on the desk."
            : "\(counted(count, "form", "forms")) are open. What was typed is kept as drafts and waits on the desk."
    }
    public var stay: String { "Stay" }
    public var leave: String { "Leave" }
    public var cannotSuspend: String { "The program can't be suspended: it runs as the login program." }

    public var startTitle: String { "Teczka" }
    public func startNoOffice(_ path: String) -> String { "There is no office in \(path) yet." }
    public func startMake(_ programme: String) -> String { "Make an office: \(programme)" }
    public var startDemo: String { "Open the training office (invented data, gone at the end)" }
    public var startLeave: String { "Leave" }
    public var startKeys: String { "↑ ↓ choose   Enter takes it   Esc leaves" }
    public func officeMade(_ path: String) -> String { "The office was made in \(path)." }

    public func error(what: String, remedy: String) -> String { remedy.isEmpty ? what : what + " " + remedy }
    public var noTerminal: String { "The screens need a terminal. Start the program in one, or use a command such as teczka lookup NAME." }
    public func unknownTerminal(_ name: String) -> String {
        "The server does not know the terminal \"\(name)\". Set TERM, for example TERM=xterm or TERM=vt100."
    }
    public var onlyInTraining: String {
        "--as works in a training office only. Here everybody works under an account of their own, so that the journal tells the truth."
    }
    public func officeMissing(_ path: String) -> String {
        "There is no office in \(path). Make one with teczka init --programme ID --office DIR, or name another directory."
    }
    public func officeExists(_ path: String) -> String { "There is an office in \(path) already. Name another directory." }
    public func captiveRefused(_ what: String) -> String { "Refused: this account may not use \(what)." }
    public func resourcesMissing(_ tried: [String]) -> String {
        "The programme files were not found. Looked in: \(tried.joined(separator: ", ")). Install the program again."
    }
    public func unknownProgramme(_ name: String, known: [String]) -> String {
        "There is no programme \"\(name)\". There are: \(known.joined(separator: ", "))."
    }
    public func cannotReadFile(_ path: String, reason: String) -> String { "The file \(path) can't be read: \(reason)." }
    public func unexpected(_ detail: String) -> String { "Unexpected error: \(detail). Nothing was saved." }

    public func verified(records: Int, erased: Int, head: String) -> String {
        let rest = erased == 0 ? "" : ", \(counted(erased, "erased body", "erased bodies")) among them"
        return "The journal is whole: \(counted(records, "record", "records"))\(rest). Head: \(head)"
    }
    public func verifiedWithoutAnchor() -> String {
        "Without an anchor (--anchor NUMBER:HASH) it can't be ruled out that the journal was rewritten or cut short."
    }
    public func rebuilding(percent: Int, of records: Int) -> String {
        "Rebuilding the index from the journal: \(percent)% of \(counted(records, "record", "records"))"
    }
    public func rebuilt(records: Int) -> String { "The index was rebuilt from the journal: \(counted(records, "record", "records"))." }
    public func nothingFound(_ query: String) -> String { "Nothing found: \(query)" }
    public func programmeFaults(_ count: Int, file: String) -> String { "\(file): \(counted(count, "fault", "faults"))" }
    public func programmeGood(_ file: String) -> String { "\(file): no faults" }
    public func demoFilling(_ done: Int, of all: Int) -> String { "Preparing the training office: \(done) of \(all)" }
    public func demoKept(_ path: String) -> String { "The training office was kept in \(path)." }
    public func badAnchor(_ text: String) -> String { "\"\(text)\" is not an anchor. Give NUMBER:HASH, for example 120:4f1c… (64 digits)." }
    public func badDay(_ text: String) -> String { "\"\(text)\" is not a day. Give it as YYYY-MM-DD." }
}

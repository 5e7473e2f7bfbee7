import Casework

extension English {
    public func letterGood(_ file: String) -> String { "\(file): no faults" }
    public func letterFaults(_ count: Int, file: String) -> String { "\(file): \(counted(count, "fault", "faults")) of the template" }
    public func letterUnknownKind(_ name: String, known: [String]) -> String {
        "There is no letter \"\(name)\". The kinds of letter: \(known.joined(separator: ", ")). A template's file has the name of its kind, as wezwanie.txt; else --kind says it."
    }
    public var letterFieldDemanded: String { "must stand in the template" }
    public var letterFieldOptional: String { "can be empty: the line begins with ?" }
    public func letterWritten(_ path: String) -> String { "The letter is in the file \(path)." }
    public func letterNotWritten(_ path: String, reason: String) -> String {
        "The letter was not written to \(path): \(reason). A file that is there already is never replaced; give another name."
    }
    public func letterPrinted(pages: Int) -> String { "Handed to the printer: \(counted(pages, "page", "pages"))." }
    public func printerMissing(_ program: String, reason: String) -> String {
        "The program \(program) can't be started: \(reason). Printing needs the package cups-client; the letter can be written to a file, too (--out)."
    }
    public func letterNoDetails(_ file: String) -> String {
        "There is no file \(file) with the office's name, who signs and the case's number, so no letter was written. The command teczka letter details prints one to begin with."
    }
    public var letterNoCase: String { "There is no case to write the letter from." }
    public func letterNoResult(number: String, _ status: ApplicationStatus) -> String {
        "Application \(number) has no result yet that a notice would tell (status: \(name(of: status)))."
    }
    public func letterNoCall(number: String, _ status: ApplicationStatus) -> String {
        "Application \(number) was not called to supplement (status: \(name(of: status))). The call is recorded first, at the formal check."
    }
    public func letterNoList(number: String) -> String {
        "Sitting \(number) has no closed list. The paper is written once a second person has closed the list."
    }
    public var letterAction: ActionText { ActionText("Letter", "Writes a letter from this case: to a file or to the printer.") }
    public var letterTitle: String { "Letter" }
    public var letterHelp: String {
        "The letter is made of the stored case and the office's template. To a file: a new file that nobody but the user reads; one that is there already is not replaced. To the printer: by the system's printing (lp)."
    }
    public var letterPaper: String { "Kind of letter" }
    public var letterTarget: String { "Where to" }
    public var letterToFile: String { "to a file" }
    public var letterToPrinter: String { "to the printer" }
    public var letterFile: String { "File name" }
    public var letterFileHint: String { "A new file in the directory where the program was begun, or a full path." }
    public var letterPrinter: String { "Printer" }
    public var letterPrinterHint: String { "An empty field is the default printer." }
    public func name(of paper: Paper) -> String {
        switch paper {
        case .calls: "calls to supplement"
        case .call: "call to supplement"
        case .notice: "notice of the result"
        case .notices: "notices to all"
        case .boardList: "list for the board"
        case .minutes: "minutes of the sitting"
        case .register: "register of applications"
        }
    }
    public func printerFailed(_ program: String, status: Int) -> String {
        "The program \(program) did not take the letter (code \(status)). The command lpstat -p lists the printers; the letter can be written to a file, too (--out)."
    }
}

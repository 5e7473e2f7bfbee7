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
    public func printerFailed(_ program: String, status: Int) -> String {
        "The program \(program) did not take the letter (code \(status)). The command lpstat -p lists the printers; the letter can be written to a file, too (--out)."
    }
}

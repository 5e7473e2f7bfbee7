/// What `teczka letter` says.
public protocol LetterTexts {
    func letterGood(_ file: String) -> String
    func letterFaults(_ count: Int, file: String) -> String
    func letterUnknownKind(_ name: String, known: [String]) -> String
    /// Beside the name of a field.
    var letterFieldDemanded: String { get }
    var letterFieldOptional: String { get }
    func letterWritten(_ path: String) -> String
    func letterNotWritten(_ path: String, reason: String) -> String
    func letterPrinted(pages: Int) -> String
    func printerMissing(_ program: String, reason: String) -> String
    func printerFailed(_ program: String, status: Int) -> String
}

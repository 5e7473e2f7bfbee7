import Casework

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
    /// The office has not said what stands on its letters.
    func letterNoDetails(_ file: String) -> String
    var letterNoCase: String { get }
    func letterNoResult(number: String, _ status: ApplicationStatus) -> String
    func letterNoCall(number: String, _ status: ApplicationStatus) -> String
    func letterNoList(number: String) -> String
    // The screen that writes one.
    /// The key on the screens of cases.
    var letterAction: ActionText { get }
    var letterTitle: String { get }
    var letterHelp: String { get }
    var letterPaper: String { get }
    var letterTarget: String { get }
    var letterToFile: String { get }
    var letterToPrinter: String { get }
    var letterFile: String { get }
    var letterFileHint: String { get }
    var letterPrinter: String { get }
    var letterPrinterHint: String { get }
    func name(of paper: Paper) -> String
    func printerFailed(_ program: String, status: Int) -> String
}

extension Texts {
    /// What a paper's file is called, before the number: the kind's name, which is Polish as the papers are.
    public func fileStem(of paper: Paper) -> String {
        switch paper {
        case .call: "wezwanie"
        case .calls: "wezwania"
        case .notice: "zawiadomienie"
        case .notices: "zawiadomienia"
        case .boardList: "lista"
        case .minutes: "protokol"
        case .register: "rejestr"
        }
    }
}

import Casework
import Journal
import Localization
import Programmes
import Rules
import Runtime
import Storage
import Terminal

/// An error in words and with its exit code: the one place where any error becomes text.
struct ProgramFailure {
    var lines: [String]
    var status: Int32

    init(lines: [String], status: Int32) {
        self.lines = lines
        self.status = status
    }

    init(_ line: String, _ status: ExitStatus) { self.init(lines: [line], status: status.rawValue) }

    init(_ error: any Error, _ texts: any Texts) {
        switch error {
        case let error as CommandFailure: self = error.failure(texts)
        case let error as OfficeError: self = Self.office(error, texts)
        case let error as JournalError: self = Self.journal(error, texts)
        case let error as FileError: self = Self.file(error, texts)
        case let error as FileReadError:
            self.init(texts.cannotReadFile(error.path, reason: texts.systemReason(error.code)), error.isMissing ? .noInput : .inputOutput)
        case let error as FileFaults: self.init(lines: Self.faults(error, texts), status: ExitStatus.configuration.rawValue)
        case let error as FactFaults: self.init(lines: Self.faults(error.faults, texts), status: ExitStatus.badData.rawValue)
        case let error as LetterFileFaults: self.init(lines: Self.letterFaults(error, texts), status: ExitStatus.configuration.rawValue)
        case let refusal as LetterRefusal: self.init(refusal.text(texts), Self.status(refusal))
        case PrintError.missing(let program, let code): self.init(texts.printerMissing(program, reason: texts.systemReason(code)), .unavailable)
        case PrintError.failed(let program, let status): self.init(texts.printerFailed(program, status: Int(status)), .unavailable)
        case let fault as SuppositionFault: self.init(texts.text(of: fault), .usage)
        case ResourceError.notFound(let tried): self.init(texts.resourcesMissing(tried), .configuration)
        case ResourceError.unknownProgramme(let name, let known): self.init(texts.unknownProgramme(name, known: known), .noInput)
        case TerminalError.notATerminal: self.init(texts.noTerminal, .usage)
        case TerminalError.unknownTerminal(let name): self.init(texts.unknownTerminal(name), .usage)
        default: self.init(texts.unexpected("\(type(of: error))"), .inputOutput)
        }
    }

    /// A heading, then a line for each fault, in the shape that editors jump to.
    private static func faults(_ error: FileFaults, _ texts: any Texts) -> [String] {
        [texts.programmeFaults(error.faults.count, file: error.file)]
            + error.faults.map { fault in
                let path = fault.path.isEmpty ? "" : fault.path + ": "
                return "\(error.file):\(fault.line):\(fault.column): \(path)\(fault.message(texts.faultPattern))"
            }
    }

    /// The same for a template of a letter.
    static func letterFaults(_ error: LetterFileFaults, _ texts: any Texts) -> [String] {
        [texts.letterFaults(error.faults.count, file: error.file)]
            + error.faults.map { "\(error.file):\($0.line):\($0.column): \($0.sentence.text(texts.faultPattern))" }
    }

    private static func status(_ refusal: LetterRefusal) -> ExitStatus {
        switch refusal {
        case .noDetails: .configuration
        case .noCase: .noInput
        case .noResult, .noCall, .noList: .badData
        }
    }

    /// What to ask where an error says no more than that a day or longer has passed since the last record.
    static func clockQuestion(_ error: any Error, _ texts: any Texts) -> [String]? {
        guard case OfficeError.journal(.clockAhead(let last, let now)) = error else { return nil }
        return texts.clockAhead(last: words(last, texts), now: words(now, texts))
    }
}

/// What a subcommand itself refuses.
enum CommandFailure: Error {
    case captive(String)
    case officeMissing(String)
    case officeExists(String)
    case onlyInTraining
    case nothingFound(String)
    case damage([String])
    case notATerminal
    case badAnchor(String)
    case badDay(String)
    case contentFaults([String])
    /// A sentence that is ready, and the exit code with it.
    case refused(String, ExitStatus)

    func failure(_ texts: any Texts) -> ProgramFailure {
        switch self {
        case .captive(let what): ProgramFailure(texts.captiveRefused(what), .noPermission)
        case .officeMissing(let path): ProgramFailure(texts.officeMissing(path), .noInput)
        case .officeExists(let path): ProgramFailure(texts.officeExists(path), .cannotCreate)
        case .onlyInTraining: ProgramFailure(texts.onlyInTraining, .usage)
        case .nothingFound(let query): ProgramFailure(texts.nothingFound(query), .noInput)
        case .damage(let lines): ProgramFailure(lines: lines, status: ExitStatus.badData.rawValue)
        case .notATerminal: ProgramFailure(texts.noTerminal, .usage)
        case .badAnchor(let text): ProgramFailure(texts.badAnchor(text), .usage)
        case .badDay(let text): ProgramFailure(texts.badDay(text), .usage)
        case .refused(let line, let status): ProgramFailure(line, status)
        case .contentFaults(let lines): ProgramFailure(lines: lines, status: ExitStatus.badData.rawValue)
        }
    }
}

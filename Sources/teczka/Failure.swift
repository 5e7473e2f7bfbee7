import Casework
import Journal
import Localization
import Programmes
import Runtime
import Storage
import Terminal

/// An error in words and with its exit code: the one place where any error becomes text.
struct Failure {
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
            self.init(texts.cannotReadFile(error.path, reason: error.reason), error.isMissing ? .noInput : .inputOutput)
        case let error as FileFaults: self.init(lines: Self.faults(error, texts), status: ExitStatus.configuration.rawValue)
        case let error as FactFaults: self.init(lines: Self.faults(error.faults, texts), status: ExitStatus.badData.rawValue)
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
                return "\(error.file):\(fault.line):\(fault.column): \(path)\(fault.message)"
            }
    }

    private static func office(_ error: OfficeError, _ texts: any Texts) -> Failure {
        switch error {
        case .journal(let error): journal(error, texts)
        case .file(let error): file(error, texts)
        case .directoryNotEmpty(let path): Failure(texts.officeExists(path), .cannotCreate)
        case .index(let path, _, let message): Failure(lines: [texts.fileTrouble(path, reason: message)], status: error.exitCode)
        default: Failure(lines: [texts.damaged("\(error)")], status: error.exitCode)
        }
    }

    private static func journal(_ error: JournalError, _ texts: any Texts) -> Failure {
        switch error {
        case .file(let error), .notWritten(let error): return file(error, texts)
        case .busy(let holder):
            return Failure(texts.lockBusy(login: holder?.login ?? "?", pid: holder?.processID ?? 0), .tryAgain)
        case .readOnly(let reason): return Failure(lines: [words(reason, texts)], status: reason.exitCode)
        case .damaged(let damage): return Failure(texts.damaged("\(damage)"), .badData)
        case .headMoved: return Failure(texts.unexpected("\(error)"), .tryAgain)
        case .clockAhead(let last, let now): return Failure(texts.clockJump("\(last) → \(now)"), .tryAgain)
        case .invalidDraft(let field): return Failure(texts.unexpected(field), .badData)
        case .unsupportedFileSystem(let path, let name): return Failure(texts.wrongFileSystem(path, kind: name), .configuration)
        case .alreadyThere(let path): return Failure(texts.officeExists(path), .cannotCreate)
        case .notAnOffice(let path): return Failure(texts.officeMissing(path), .noInput)
        }
    }

    private static func file(_ error: FileError, _ texts: any Texts) -> Failure {
        if error.isDiskFull { return Failure(lines: [texts.diskFull(error.path)], status: error.exitCode) }
        if error.isPermissionDenied { return Failure(lines: [texts.noPermission(error.path)], status: error.exitCode) }
        return Failure(lines: [texts.fileTrouble(error.path, reason: error.message)], status: error.exitCode)
    }

    /// Why an office may only be read, for the title line and the message.
    static func words(_ reason: ReadOnlyReason, _ texts: any Texts) -> String {
        switch reason {
        case .damaged(let damage): texts.damaged("\(damage)")
        case .marked(let text): texts.damaged(text)
        case .unknownKind, .newerFormat: texts.newerFormat("\(reason)")
        case .syncFailed(let error): texts.fileTrouble(error.path, reason: error.message)
        }
    }
}

/// What a subcommand itself refuses.
enum CommandFailure: Error {
    case captive(String)
    case officeMissing(String)
    case officeExists(String)
    case nothingFound(String)
    case damage([String])
    case notATerminal
    case badAnchor(String)
    case badDay(String)

    func failure(_ texts: any Texts) -> Failure {
        switch self {
        case .captive(let what): Failure(texts.captiveRefused(what), .noPermission)
        case .officeMissing(let path): Failure(texts.officeMissing(path), .noInput)
        case .officeExists(let path): Failure(texts.officeExists(path), .cannotCreate)
        case .nothingFound(let query): Failure(texts.nothingFound(query), .noInput)
        case .damage(let lines): Failure(lines: lines, status: ExitStatus.badData.rawValue)
        case .notATerminal: Failure(texts.noTerminal, .usage)
        case .badAnchor(let text): Failure(texts.badAnchor(text), .usage)
        case .badDay(let text): Failure(texts.badDay(text), .usage)
        }
    }
}

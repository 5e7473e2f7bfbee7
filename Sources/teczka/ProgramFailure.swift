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
            self.init(texts.cannotReadFile(error.path, reason: texts.systemReason(error.code, error.reason)), error.isMissing ? .noInput : .inputOutput)
        case let error as FileFaults: self.init(lines: Self.faults(error, texts), status: ExitStatus.configuration.rawValue)
        case let error as FactFaults: self.init(lines: Self.faults(error.faults, texts), status: ExitStatus.badData.rawValue)
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

    private static func office(_ error: OfficeError, _ texts: any Texts) -> ProgramFailure {
        switch error {
        case .journal(let error): journal(error, texts)
        case .file(let error): file(error, texts)
        case .directoryNotEmpty(let path): ProgramFailure(texts.officeExists(path), .cannotCreate)
        case .notPermitted: ProgramFailure(texts.onlyTheCoordinator, .noPermission)
        case .cannotCreate(let reason):
            ProgramFailure(lines: [texts.cannotCreate(reason.path, reason: texts.systemReason(reason.errno, reason.message))], status: error.exitCode)
        case .erasedMeanwhile: ProgramFailure(texts.erasedMeanwhile, .badData)
        case .backupDamaged(let path): ProgramFailure(texts.backupDamaged(path), .badData)
        case .foreignOffice(let path): ProgramFailure(texts.backupForeign(path), .cannotCreate)
        case .newerOffice(let path, let seq): ProgramFailure(texts.backupOlder(path, seq: seq), .cannotCreate)
        case .index(let path, _, let message): ProgramFailure(lines: [texts.fileTrouble(path, reason: message)], status: error.exitCode)
        default: ProgramFailure(lines: [texts.damaged("\(error)")], status: error.exitCode)
        }
    }

    private static func journal(_ error: JournalError, _ texts: any Texts) -> ProgramFailure {
        switch error {
        case .file(let error), .notWritten(let error): return file(error, texts)
        case .busy(let holder):
            return ProgramFailure(texts.lockBusy(login: holder?.login ?? "?", pid: holder?.processID ?? 0), .tryAgain)
        case .readOnly(let reason): return ProgramFailure(lines: [words(reason, texts)], status: reason.exitCode)
        case .damaged(let damage): return ProgramFailure(texts.damaged(words(damage, texts)), .badData)
        case .headMoved: return ProgramFailure(texts.unexpected("\(error)"), .tryAgain)
        case .clockAhead(let last, let now): return ProgramFailure(texts.clockJump("\(last) → \(now)"), .tryAgain)
        case .invalidDraft(let field): return ProgramFailure(texts.unexpected(field), .badData)
        case .unsupportedFileSystem(let path, let name): return ProgramFailure(texts.wrongFileSystem(path, kind: name), .configuration)
        case .alreadyThere(let path): return ProgramFailure(texts.officeExists(path), .cannotCreate)
        case .notAnOffice(let path): return ProgramFailure(texts.officeMissing(path), .noInput)
        }
    }

    private static func file(_ error: FileError, _ texts: any Texts) -> ProgramFailure {
        if error.isDiskFull { return ProgramFailure(lines: [texts.diskFull(error.path)], status: error.exitCode) }
        if error.isPermissionDenied { return ProgramFailure(lines: [texts.noPermission(error.path)], status: error.exitCode) }
        return ProgramFailure(lines: [texts.fileTrouble(error.path, reason: texts.systemReason(error.errno, error.message))], status: error.exitCode)
    }

    /// What to ask where an error says no more than that a day or longer has passed since the last record.
    static func clockQuestion(_ error: any Error, _ texts: any Texts) -> [String]? {
        guard case OfficeError.journal(.clockAhead(let last, let now)) = error else { return nil }
        func words(_ instant: Instant) -> String {
            let moment = LegalZone.warsaw.moment(at: instant.milliseconds)
            return texts.date(moment.day) + " " + texts.time(moment.time)
        }
        return texts.clockAhead(last: words(last), now: words(now))
    }

    /// Where the journal is damaged and how, in words; the short form for programs stands in `Damage.description`.
    static func words(_ damage: Damage, _ texts: any Texts) -> String {
        texts.damage(segment: damage.segment, line: damage.line, byte: damage.byte, reason: damage.reason.rawValue)
    }

    /// Why an office may only be read, for the title line and the message.
    static func words(_ reason: ReadOnlyReason, _ texts: any Texts) -> String {
        switch reason {
        case .damaged(let damage): texts.damaged(words(damage, texts))
        case .marked(let text): texts.damaged(text)
        case .unknownKind, .newerFormat: texts.newerFormat("\(reason)")
        case .syncFailed(let error): texts.fileTrouble(error.path, reason: texts.systemReason(error.errno, error.message))
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
    case contentFaults([String])
    /// A sentence that is ready, and the exit code with it.
    case refused(String, ExitStatus)

    func failure(_ texts: any Texts) -> ProgramFailure {
        switch self {
        case .captive(let what): ProgramFailure(texts.captiveRefused(what), .noPermission)
        case .officeMissing(let path): ProgramFailure(texts.officeMissing(path), .noInput)
        case .officeExists(let path): ProgramFailure(texts.officeExists(path), .cannotCreate)
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

import Journal
import Localization
import Rules
import Runtime
import Storage

/// The errors of the office's disk, journal, index and lock in words.
extension ProgramFailure {
    static func office(_ error: OfficeError, _ texts: any Texts) -> ProgramFailure {
        switch error {
        case .journal(let error): return journal(error, texts)
        case .access(let inner):
            return ProgramFailure(lines: [access(inner, texts)], status: error.exitCode)
        case .file(let error): return file(error, texts)
        default: return ProgramFailure(lines: [sentence(error, texts)], status: error.exitCode)
        }
    }

    /// Nothing was to be saved, only shown: what is said otherwise of a save would mislead.
    private static func access(_ error: JournalError, _ texts: any Texts) -> String {
        if let damage = error.damage { return texts.accessDamaged(words(damage, texts)) }
        switch error {
        case .file(let error), .notWritten(let error), .readOnly(.syncFailed(let error)):
            let why = error.isDiskFull ? nil : texts.systemReason(error.errno)
            return texts.accessNotNoted(why.map { texts.accessTrouble(error.path, reason: $0) } ?? texts.accessDiskFull(error.path))
        default: return texts.accessNotNoted(sentence(error, texts))
        }
    }

    private static func sentence(_ error: OfficeError, _ texts: any Texts) -> String {
        switch error {
        case .journal, .access, .file: office(error, texts).lines.joined(separator: " ")
        case .index(let path, let code, _): code == 13 ? texts.diskFull(path) : texts.indexTrouble(path, reason: texts.indexReason(code))
        case .indexDamaged: texts.indexDamaged
        case .indexCannotFollow(let record, _): texts.recordNotUnderstood(record)
        case .rulesMissing(let path): texts.rulesMissing(path)
        case .rulesUnreadable(let path, _): texts.rulesUnreadable(path)
        case .directoryNotEmpty(let path): texts.officeExists(path)
        case .malformed(let field): texts.malformed(fieldName(field))
        case .cannotCreate(let error): texts.cannotCreate(error.path, reason: texts.systemReason(error.errno))
        case .backupDamaged(let path): texts.backupDamaged(path)
        case .foreignOffice(let path): texts.backupForeign(path)
        case .newerOffice(let path, let seq): texts.backupOlder(path, seq: seq)
        case .alreadyRestored(let path, let seq): texts.backupRestoredAlready(path, seq: seq)
        case .notPermitted: texts.onlyTheCoordinator
        case .erasedMeanwhile: texts.erasedMeanwhile
        }
    }

    static func journal(_ error: JournalError, _ texts: any Texts) -> ProgramFailure {
        switch error {
        case .file(let error), .notWritten(let error): file(error, texts)
        default: ProgramFailure(lines: [sentence(error, texts)], status: error.exitCode)
        }
    }

    private static func sentence(_ error: JournalError, _ texts: any Texts) -> String {
        switch error {
        case .file(let error), .notWritten(let error): file(error, texts).lines.joined(separator: " ")
        case .busy(let holder): texts.lockBusy(holder.map { words($0, texts) })
        case .readOnly(let reason): words(reason, texts)
        case .damaged(let damage): sentence(damage, texts)
        case .headMoved(let head): texts.headMoved(head.seq)
        case .clockAhead(let last, let now): texts.clockJump(last: words(last, texts), now: words(now, texts))
        case .invalidDraft(let field): texts.malformed(fieldName(field))
        case .unsupportedFileSystem(let path, let name): texts.wrongFileSystem(path, kind: name)
        case .alreadyThere(let path): texts.officeExists(path)
        case .notAnOffice(let path): texts.officeMissing(path)
        }
    }

    static func file(_ error: FileError, _ texts: any Texts) -> ProgramFailure {
        let line =
            error.isDiskFull
            ? texts.diskFull(error.path)
            : error.isPermissionDenied ? texts.noPermission(error.path) : texts.fileTrouble(error.path, reason: texts.systemReason(error.errno))
        return ProgramFailure(lines: [line], status: error.exitCode)
    }

    /// A field's name in the journal's format; sentences that stand in its place are for programmers.
    private static func fieldName(_ field: String) -> String {
        field.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F } ? field : ""
    }

    /// Where the journal is damaged and how, in words; the short form for programs stands in `Damage.description`.
    static func words(_ damage: Damage, _ texts: any Texts) -> String {
        texts.damage(segment: damage.segment, line: damage.line, byte: damage.byte, reason: damage.reason.rawValue)
    }

    /// What a damage means and what helps.
    static func sentence(_ damage: Damage, _ texts: any Texts) -> String {
        let place = words(damage, texts)
        switch damage.reason {
        case .torn, .incomplete: return texts.endCutOff(place)
        case .remembered: return texts.acknowledgedMissing(place)
        case .anchor: return texts.anchorNotMet(place)
        case .version: return texts.newerFormat(nil, segment: damage.segment, byte: damage.byte)
        default: return texts.damaged(place)
        }
    }

    /// Why an office may only be read.
    static func words(_ reason: ReadOnlyReason, _ texts: any Texts) -> String {
        switch reason {
        case .damaged(let damage): readOnly(damage, texts)
        case .unknownKind(let kind, let seq): texts.unknownKind(kind, record: seq)
        case .newerFormat(let version, let segment, let byte): texts.newerFormat(version, segment: segment, byte: byte)
        case .syncFailed(let error): texts.syncFailed(error.path, reason: texts.systemReason(error.errno))
        case .marked(let line): words(ReadOnlyMark(line: line), texts)
        }
    }

    private static func words(_ mark: ReadOnlyMark, _ texts: any Texts) -> String {
        switch mark {
        case .damage(let damage): readOnly(damage, texts)
        case .syncFailed(let error): texts.syncFailed(error.path, reason: texts.systemReason(error.errno))
        case .repairing: texts.repairCutOff
        case .other(let text): texts.markedReadOnly(Shown.text(String(text.prefix(200))))
        }
    }

    /// A cut-off end that made the office read-only stands in a place where none can be: it is damage like any other.
    private static func readOnly(_ damage: Damage, _ texts: any Texts) -> String {
        switch damage.reason {
        case .remembered: texts.acknowledgedMissing(words(damage, texts))
        default: texts.damaged(words(damage, texts))
        }
    }

    /// A moment for people: in the office's zone.
    static func words(_ instant: Instant, _ texts: any Texts) -> String {
        let moment = LegalZone.warsaw.moment(at: instant.milliseconds)
        return texts.date(moment.day) + " " + texts.time(moment.time)
    }

    /// Who holds the lock, and whether that process will ever give it back by itself.
    static func words(_ holder: LockHolder, _ texts: any Texts) -> LockWords {
        LockWords(
            login: Shown.text(holder.login), process: holder.processID,
            since: holder.since.map { texts.time(LegalZone.warsaw.moment(at: $0.milliseconds).time) },
            isStopped: holder.bootID == SystemUser.bootID() && SystemProcess.isStopped(holder.processID))
    }
}

extension JournalError {
    /// The damage that an error is about.
    var damage: Damage? {
        switch self {
        case .damaged(let damage), .readOnly(.damaged(let damage)): return damage
        case .readOnly(.marked(let line)):
            if case .damage(let damage) = ReadOnlyMark(line: line) { return damage }
            return nil
        default: return nil
        }
    }
}

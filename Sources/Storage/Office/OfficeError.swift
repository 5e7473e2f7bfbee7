import Casework
import Journal

/// Why an office could not do what it was asked. Names files and places, never a person or what was typed.
public enum OfficeError: Error, Equatable, Sendable {
    /// The journal or its lock: see `JournalError`.
    case journal(JournalError)
    /// The access journal or its lock: a person's data are not shown, because that can't be noted.
    case access(JournalError)
    /// A file of the office other than the journal.
    case file(FileError)
    /// SQLite could not read or write the index.
    case index(path: String, code: Int, message: String)
    /// The index is missing, damaged or of another schema: a reason to rebuild it, which opening and querying do by themselves.
    case indexDamaged
    /// The journal holds a record that does not fit what came before it, or that this program cannot read.
    case indexCannotFollow(record: Int, reason: String)
    /// The rules that decisions rest on are not in the office any more, or are not what their name says.
    case rulesMissing(path: String)
    /// The rules stored in the office cannot be read by this program.
    case rulesUnreadable(path: String, reason: String)
    /// The directory holds something else already.
    case directoryNotEmpty(path: String)
    /// A field that the journal's grammar does not take, such as an identifier that is not 32 hexadecimal digits.
    case malformed(field: String)
    /// A directory or file to be made was refused.
    case cannotCreate(FileError)
    /// A backup's file is missing, or is not what its manifest says.
    case backupDamaged(path: String)
    /// In the place to restore to is another office, or something else.
    case foreignOffice(path: String)
    /// The office in the place to restore to has records that the backup lacks.
    case newerOffice(path: String, seq: Int)
    /// The office in the place is the one from the backup, and nothing was done in it since but to erase what the law demanded.
    case alreadyRestored(path: String, seq: Int)
    /// Only the office's coordinator may do it.
    case notPermitted
    /// Data of the case were erased by law since the form on it was opened: what was typed there is not kept.
    case erasedMeanwhile
}

extension OfficeError {
    /// The exit code of `sysexits.h` that fits: what the command line ends with when nothing better is known.
    public var exitCode: Int32 {
        switch self {
        case .journal(let error), .access(let error): error.exitCode
        case .file(let error): error.exitCode
        case .index(_, let code, _): code == 5 || code == 6 ? 75 : ([3, 8, 14].contains(code) ? 77 : 74)
        case .indexDamaged, .indexCannotFollow: 65
        case .rulesMissing, .rulesUnreadable: 78
        case .directoryNotEmpty: 73
        case .malformed: 65
        case .notPermitted: 77
        case .cannotCreate(let error): error.isPermissionDenied ? 77 : 73
        case .backupDamaged, .erasedMeanwhile: 65
        case .foreignOffice, .newerOffice, .alreadyRestored: 73
        }
    }
}

extension JournalError {
    /// The exit code of `sysexits.h` that fits.
    public var exitCode: Int32 {
        switch self {
        case .file(let error), .notWritten(let error): error.exitCode
        case .busy, .headMoved, .clockAhead: 75
        case .readOnly(let reason): reason.exitCode
        case .damaged: 65
        case .invalidDraft: 65
        case .unsupportedFileSystem: 78
        case .alreadyThere: 73
        case .notAnOffice: 66
        }
    }
}

extension ReadOnlyReason {
    /// The exit code of `sysexits.h` that fits.
    public var exitCode: Int32 {
        switch self {
        case .damaged: 65
        case .marked: if case .syncFailed? = mark { 74 } else { 65 }
        case .unknownKind, .newerFormat: 78
        case .syncFailed: 74
        }
    }
}

extension FileError {
    /// The exit code of `sysexits.h` that fits.
    public var exitCode: Int32 {
        if isPermissionDenied { return 77 }
        if errno == 2 || errno == 20 { return 66 }
        return 74
    }
}

extension OfficeError: CustomStringConvertible {
    /// One English sentence with the place and, where there is one, the remedy.
    public var description: String {
        switch self {
        case .journal(let error): "\(error)\(error.remedy)"
        case .access(let error): "looking at a person's data can't be noted: \(error)\(error.remedy)"
        case .file(let error): "\(error)\(error.remedy)"
        case .index(let path, _, let message): "the index \(path) failed: \(message); what was saved is in the journal"
        case .indexDamaged: "the index is damaged; run `teczka index rebuild`"
        case .indexCannotFollow(let record, let reason):
            "record \(record) does not fit the journal before it: \(reason); run `teczka journal verify`"
        case .rulesMissing(let path): "the rules file \(path) is missing or altered; restore it from a backup"
        case .rulesUnreadable(let path, let reason): "the rules file \(path) cannot be read: \(reason)"
        case .directoryNotEmpty(let path): "\(path) is not empty; name a new directory"
        case .malformed(let field): "\(field) is not in the form that the journal takes"
        case .cannotCreate(let error): "\(error)\(error.remedy)"
        case .backupDamaged(let path): "the backup is damaged: \(path) is missing or altered; take another one"
        case .foreignOffice(let path): "\(path) holds another office; name another directory"
        case .newerOffice(let path, let seq):
            "the office in \(path) has records up to \(seq) that the backup lacks, or is damaged; move it away first if it is to be given up"
        case .alreadyRestored(let path, let seq):
            "\(path) holds all that the backup has, and the erasures that came after it (up to record \(seq)); nothing is left to restore"
        case .notPermitted: "only the office's coordinator may do this"
        case .erasedMeanwhile: "data of this case were erased since the form was opened; open the case again"
        }
    }
}

extension JournalError {
    fileprivate var remedy: String {
        switch self {
        case .file(let error), .notWritten(let error): error.remedy
        case .damaged: "; run `teczka journal verify` and restore a backup"
        case .notAnOffice: "; name the office with --office, or make one with `teczka init`"
        default: ""
        }
    }
}

extension FileError {
    fileprivate var remedy: String {
        if isDiskFull { return "; free some space on the disk and save again" }
        if isPermissionDenied { return "; ask the administrator for membership of the office's group" }
        return ""
    }
}

/// What the file `READONLY` says: one line that a program can read, and put into whatever language its user reads.
///
///     damage segment=journal-000001.jsonl line=7 byte=4711 reason=digest
///     sync errno=5 operation=fdatasync path=/var/lib/teczka/office/journal-000002.jsonl
///     repair
public enum ReadOnlyMark: Equatable, Sendable {
    /// Damage was found here.
    case damage(Damage)
    /// The disk did not keep what was synced.
    case syncFailed(FileError)
    /// A repair is under way, or was cut off.
    case repairing
    /// A sentence of an earlier version, or of whoever made the file.
    case other(String)

    /// Reads the mark's line, as this version or an earlier one wrote it.
    public init(line: String) {
        if let damage = Damage(line) {
            self = .damage(damage)
        } else if let error = Self.syncError(line) ?? Self.earlierSyncError(line) {
            self = .syncFailed(error)
        } else if line == "repair" || line.hasPrefix("a repair is under way") {
            self = .repairing
        } else {
            self = .other(line)
        }
    }

    /// The mark's line, without its line feed.
    public var line: String {
        switch self {
        case .damage(let damage): "\(damage)"
        case .syncFailed(let error): "sync errno=\(error.errno) operation=\(error.operation) path=\(Self.oneLine(error.path))"
        case .repairing: "repair"
        case .other(let text): Self.oneLine(text)
        }
    }

    /// The mark for a reason; nil for those that this program alone has: a newer one may write.
    init?(_ reason: ReadOnlyReason) {
        switch reason {
        case .damaged(let damage): self = .damage(damage)
        case .syncFailed(let error): self = .syncFailed(error)
        case .marked(let line): self.init(line: line)
        case .unknownKind, .newerFormat: return nil
        }
    }

    private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }

    private static func syncError(_ line: String) -> FileError? {
        let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "sync", let number = parts[1].value(of: "errno").flatMap({ Int32($0) }),
            let operation = parts[2].value(of: "operation"), let path = parts[3].value(of: "path")
        else { return nil }
        return FileError(path: path, operation: operation, errno: number, message: "")
    }

    /// `the disk does not keep what is written: fdatasync /office/journal-000001.jsonl: Input/output error`.
    private static func earlierSyncError(_ line: String) -> FileError? {
        let beginning = "the disk does not keep what is written: "
        guard line.hasPrefix(beginning) else { return nil }
        let rest = line.dropFirst(beginning.count)
        guard let blank = rest.firstIndex(of: " "), let colon = rest.lastIndex(of: ":"), blank < colon else { return nil }
        let message = String(rest[rest.index(after: colon)...].drop { $0 == " " })
        return FileError(
            path: String(rest[rest.index(after: blank)..<colon]), operation: String(rest[..<blank]), errno: message == "Input/output error" ? 5 : 0,
            message: message)
    }
}

extension ReadOnlyReason {
    /// What the mark says, where the mark is the reason.
    public var mark: ReadOnlyMark? {
        guard case .marked(let line) = self else { return nil }
        return ReadOnlyMark(line: line)
    }

    /// The damage, whether this process has found it or the mark says so.
    public var damage: Damage? {
        switch self {
        case .damaged(let damage): damage
        case .marked: if case .damage(let damage)? = mark { damage } else { nil }
        case .unknownKind, .newerFormat, .syncFailed: nil
        }
    }

    /// Whether the disk did not keep what was synced, to this process or to the one that wrote the mark.
    public var isSyncFailure: Bool {
        switch self {
        case .syncFailed: true
        case .marked: if case .syncFailed? = mark { true } else { false }
        case .damaged, .unknownKind, .newerFormat: false
        }
    }
}

extension Damage {
    /// Reads ``description``; nil for anything else.
    public init?(_ line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "damage", let segment = parts[1].value(of: "segment"), SegmentName.number(segment) != nil,
            let number = parts[2].value(of: "line").flatMap({ Int($0) }), let byte = parts[3].value(of: "byte").flatMap({ Int($0) }),
            let reason = parts[4].value(of: "reason").flatMap(DamageReason.init)
        else { return nil }
        self.init(segment: segment, line: number, byte: byte, reason: reason)
    }
}

extension Substring {
    /// What stands behind `name=`.
    fileprivate func value(of name: String) -> String? {
        hasPrefix(name + "=") ? String(dropFirst(name.count + 1)) : nil
    }
}

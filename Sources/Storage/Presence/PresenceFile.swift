import Casework
import Journal

/// What a process says of itself in its presence file: who it is and which cases it has open. Opaque names and times, nothing of a person.
struct PresenceFile: Codable, Equatable {
    /// 1.
    var format: Int
    var login: String
    var process: Int
    var boot: String
    var cases: [Entry]

    /// One open case.
    struct Entry: Codable, Equatable {
        var id: CaseID
        var editing: Bool
        /// Milliseconds since 1970.
        var since: Int64
    }

    /// A file of this program is never longer; whatever is, is somebody else's.
    static let limit = 1 << 16

    /// One line, with blanks up to a length: a file that never gets shorter is written over with one write, and never cut.
    func line(_ codec: EventCodec, length: Int) throws -> [UInt8] {
        let bytes = try codec.bytes(of: self)
        return bytes + [UInt8](repeating: 0x20, count: max(0, length - bytes.count - 1)) + [0x0A]
    }

    /// Reads a file's line; nil where it is half written, or not what this program writes.
    static func read(_ bytes: [UInt8], _ codec: EventCodec) -> PresenceFile? {
        guard let end = bytes.firstIndex(of: 0x0A), let file = try? codec.value(PresenceFile.self, Array(bytes[..<end])), file.format == 1,
            file.login.utf8.count <= 64
        else { return nil }
        return file
    }
}

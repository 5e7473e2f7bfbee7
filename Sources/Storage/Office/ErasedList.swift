import Casework
import Journal

/// The identifiers of people whose data were erased, in a file that lies outside the office and outside its backups: a restored backup
/// may be older than an erasure, which is then carried out again.
///
/// One line a person: `{"basis":"…","office":"…32…","person":"…32…","time":…}`. It holds opaque names only.
public struct ErasedList {
    /// The file; it is made with the first entry.
    public let path: String
    private let fileSystem: any FileSystem

    /// - Parameter path: Conventionally the office's own path with `.erased` behind it.
    public init(path: String, fileSystem: any FileSystem) {
        self.path = path
        self.fileSystem = fileSystem
    }

    /// One erasure.
    public struct Entry: Codable, Equatable, Sendable {
        public var office: String
        public var person: PersonID
        public var basis: String
        /// Milliseconds since 1970.
        public var time: Int64
    }

    /// Adds a person durably; nothing happens where they stand there already for this office.
    func add(_ person: PersonID, office: String, basis: ErasureBasis, at time: Int64) throws {
        var entries = try entries()
        guard !entries.contains(where: { $0.person == person && $0.office == office }) else { return }
        entries.append(Entry(office: office, person: person, basis: basis.rawValue, time: time))
        let codec = EventCodec()
        let lines = try entries.map { try codec.bytes(of: $0) + [0x0A] as [UInt8] }
        try Office.filing { try fileSystem.replace(path, with: Array(lines.joined())) }
    }

    /// All entries; none where there is no file. Throws `OfficeError.malformed` for a file that is not such a list.
    public func entries() throws -> [Entry] {
        let bytes = try Office.filing { try fileSystem.readIfPresent(path) } ?? []
        let codec = EventCodec()
        return try bytes.split(separator: 0x0A).map { line in
            guard let entry = try? codec.value(Entry.self, Array(line)) else { throw OfficeError.malformed(field: path) }
            return entry
        }
    }

    /// Whether the file is there.
    public var exists: Bool { (try? fileSystem.status(path)) ?? nil != nil }
}

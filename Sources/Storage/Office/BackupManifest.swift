import Casework
import Journal

/// What a backup holds: written last, so that a directory without it is no backup.
public struct BackupManifest: Codable, Equatable, Sendable {
    /// The manifest's file name.
    public static let name = "backup.json"

    /// 1.
    public var format: Int
    /// The office's random name.
    public var office: String
    /// When, in milliseconds since 1970.
    public var made: Int64
    public var login: String
    public var program: String
    /// The last record that it holds: its number and hash are the anchor of the office as of then.
    public var seq: Int
    public var hash: String
    /// Everything in it but itself, by name.
    public var files: [File]
    /// SHA-256 of the manifest without this, so that no byte of it changes unseen. Backups of earlier versions have none.
    public var check: String?

    /// One file.
    public struct File: Codable, Equatable, Sendable {
        /// Relative to the backup's directory.
        public var name: String
        public var length: Int
        public var sha256: String
    }

    /// Number and hash of the last record; nil where they are none.
    public var anchor: Anchor? { Anchor("\(seq):\(hash)") }

    /// The file's bytes.
    func bytes() throws -> [UInt8] { try EventCodec().bytes(of: self) + [0x0A] }

    /// The same with its own digest.
    func checked() throws -> BackupManifest {
        var manifest = self
        manifest.check = nil
        manifest.check = Digest256(of: try manifest.bytes()).description
        return manifest
    }

    /// Reads the manifest of a backup. Throws `OfficeError.backupDamaged` where there is none, or none that fits.
    static func read(_ directory: String, _ fileSystem: any FileSystem) throws -> BackupManifest {
        let path = directory + "/" + name
        let bytes = try Office.filing { try fileSystem.status(directory) == nil ? nil : fileSystem.readIfPresent(path) }
        guard let bytes, let manifest = try? EventCodec().value(BackupManifest.self, bytes), manifest.format == 1, manifest.anchor != nil,
            try manifest.bytes() == bytes, try manifest.check == nil || manifest.check == manifest.checked().check,
            manifest.files.allSatisfy({ !$0.name.hasPrefix("/") && !$0.name.split(separator: "/").contains("..") })
        else { throw OfficeError.backupDamaged(path: path) }
        return manifest
    }
}

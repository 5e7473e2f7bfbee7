import Casework
import Journal

/// What a restoration has done.
public struct RestoreReport: Equatable, Sendable {
    public var manifest: BackupManifest
    /// How many people's data were erased again, because they had been erased after the backup was made.
    public var erasedAgain: Int
    /// Where the office that was there before lies now.
    public var before: String?
}

extension Office {
    /// Makes an office from a backup, on this machine or another: reads the backup in full, copies it beside the place, reads the copy in full,
    /// puts it in place, makes the index, and carries out again the erasures that came after the backup.
    ///
    /// An older state of the same office in that place is moved aside and kept. Throws `OfficeError`: `backupDamaged` or `journal` for a damaged
    /// backup; `foreignOffice` where another office, or something else, is in the place; `newerOffice` where the office there has records that
    /// the backup lacks.
    public static func restore(
        _ backup: String, to directory: String, list: ErasedList, _ environment: OfficeEnvironment
    ) throws -> RestoreReport {
        let fileSystem = environment.fileSystem
        let manifest = try BackupManifest.read(backup, fileSystem)
        try check(backup, manifest, fileSystem)
        let entries = try list.entries().filter { $0.office == manifest.office }
        let present = try headOfPresent(directory, manifest, backup, fileSystem)
        let staging = directory + ".restoring"
        try filing {
            try clear(staging, fileSystem)
            for entry in manifest.files {
                try fileSystem.makeOfficeDirectory(fileSystem.directory(above: staging + "/" + entry.name))
                let source = try fileSystem.open(backup + "/" + entry.name, .read)
                defer { source.close() }
                _ = try fileSystem.copy(source, from: 0, count: entry.length, to: staging + "/" + entry.name)
            }
            for folder in ["rules", "drafts", "quarantine"] { try fileSystem.makeOfficeDirectory(staging + "/" + folder) }
        }
        try check(staging, manifest, fileSystem)
        let before = present.map { "\(directory).before-\($0)-\(environment.now())" }
        try filing {
            if let before { try fileSystem.rename(directory, to: before) }
            try fileSystem.rename(staging, to: directory)
            try fileSystem.syncDirectory(fileSystem.directory(above: directory))
        }
        let office = try open(directory, environment)
        defer { office.close() }
        var count = 0
        for entry in entries {
            guard let basis = ErasureBasis(rawValue: entry.basis) else { throw OfficeError.malformed(field: list.path) }
            if try office.carryOutErasure(of: entry.person, basis: basis, list: list) != nil { count += 1 }
        }
        return RestoreReport(manifest: manifest, erasedAgain: count, before: before)
    }

    /// The number of the last record of the office that is in the place; nil where nothing is there.
    private static func headOfPresent(
        _ directory: String, _ manifest: BackupManifest, _ backup: String, _ fileSystem: any FileSystem
    ) throws -> Int? {
        let names = try filing { try fileSystem.status(directory) == nil ? [] : fileSystem.list(directory) }
        if names.isEmpty {
            return try filing { try fileSystem.status(directory) } == nil ? nil : 0
        }
        guard let office = try? founding(of: directory, fileSystem).1.office, office == manifest.office else {
            throw OfficeError.foreignOffice(path: directory)
        }
        let report = try journaling { () throws(JournalError) in
            try SegmentedJournal.verify(directory, fileSystem: fileSystem, claim: nil, marking: false)
        }
        let continues = try journaling { () throws(JournalError) in
            try SegmentedJournal.verify(backup, fileSystem: fileSystem, claim: AnchorClaim(report.head), marking: false)
        }
        // What is damaged may have held more than can be read of it: then its owner decides, by moving it away.
        guard continues.isSound, report.damages.allSatisfy({ $0.reason == .torn || $0.reason == .incomplete }) else {
            throw OfficeError.newerOffice(path: directory, seq: report.head.seq)
        }
        return report.head.seq
    }

    /// Takes away what an interrupted restoration left.
    private static func clear(_ path: String, _ fileSystem: any FileSystem) throws {
        guard let status = try fileSystem.status(path) else {
            try fileSystem.makeOfficeDirectory(path)
            return
        }
        guard status.isDirectory else { throw OfficeError.directoryNotEmpty(path: path) }
        for name in try fileSystem.list(path) {
            let inner = path + "/" + name
            guard try fileSystem.status(inner)?.isDirectory == true else {
                try fileSystem.unlink(inner)
                continue
            }
            for file in try fileSystem.list(inner) { try fileSystem.unlink(inner + "/" + file) }
        }
    }
}

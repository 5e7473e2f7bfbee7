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
    /// makes the index, carries out again the erasures that came after the backup, and puts it in place.
    ///
    /// Up to that last step the place is untouched. An older state of the same office there is moved aside and kept. Throws `OfficeError`: `backupDamaged` or `journal` for a damaged
    /// backup; `foreignOffice` where another office, or something else, is in the place; `newerOffice` where the office there has records that
    /// the backup lacks.
    public static func restore(
        _ backup: String, to directory: String, list: ErasedList, _ environment: OfficeEnvironment
    ) throws -> RestoreReport {
        let fileSystem = environment.fileSystem
        let manifest = try BackupManifest.read(backup, fileSystem)
        try check(backup, manifest, fileSystem)
        let entries = try list.entries().filter { $0.office == manifest.office }
        var count = 0
        let before = try holdingPresent(directory, manifest, environment) {
            let present = try headOfPresent(directory, manifest, backup, fileSystem)
            let staging = directory + ".restoring"
            try filing { try copy(manifest, from: backup, to: staging, fileSystem) }
            try check(staging, manifest, fileSystem)
            count = try eraseAgain(entries, in: staging, list, environment)
            let before = present.map { "\(directory).before-\($0)-\(environment.now())" }
            try filing { try putInPlace(staging, directory, keeping: before, fileSystem) }
            return before
        }
        return RestoreReport(manifest: manifest, erasedAgain: count, before: before)
    }

    /// Makes the copy's index, and carries out in it what was erased after the backup; answers how many people's data went.
    private static func eraseAgain(
        _ entries: [ErasedList.Entry], in staging: String, _ list: ErasedList, _ environment: OfficeEnvironment
    ) throws -> Int {
        let office = try open(staging, environment)
        defer { office.close() }
        var count = 0
        for entry in entries {
            guard let basis = ErasureBasis(rawValue: entry.basis) else { throw OfficeError.malformed(field: list.path) }
            if try office.carryOutErasure(of: entry.person, basis: basis, list: list) != nil { count += 1 }
        }
        return count
    }

    /// Nobody saves in the office that is in the place while it is compared with the backup and moved aside.
    private static func holdingPresent<Answer>(
        _ directory: String, _ manifest: BackupManifest, _ environment: OfficeEnvironment, _ body: () throws -> Answer
    ) throws -> Answer {
        let fileSystem = environment.fileSystem
        guard (try? founding(of: directory, fileSystem).1.office) == manifest.office else { return try body() }
        do {
            return try SegmentedJournal.holdingLock(of: directory, fileSystem: fileSystem, options: options(environment), body)
        } catch let error as JournalError {
            throw OfficeError.journal(error)
        }
    }

    private static func copy(
        _ manifest: BackupManifest, from backup: String, to staging: String, _ fileSystem: any FileSystem
    ) throws {
        try clear(staging, fileSystem)
        for entry in manifest.files {
            try fileSystem.makeOfficeDirectory(fileSystem.directory(above: staging + "/" + entry.name))
            let source = try fileSystem.open(backup + "/" + entry.name, .read)
            defer { source.close() }
            _ = try fileSystem.copy(source, from: 0, count: entry.length, to: staging + "/" + entry.name)
        }
        for folder in ["rules", "drafts", "quarantine"] { try fileSystem.makeOfficeDirectory(staging + "/" + folder) }
    }

    /// Gives the copy the office's name. An office that is there changes places with it in one step, so that one of the two stands there
    /// whenever the power goes; only where the system can't do that are there two steps.
    private static func putInPlace(
        _ staging: String, _ directory: String, keeping before: String?, _ fileSystem: any FileSystem
    ) throws(FileError) {
        guard let before else {
            try fileSystem.rename(staging, to: directory)
            return try fileSystem.syncDirectory(fileSystem.directory(above: directory))
        }
        // Under the name of what is moved aside already, so that no later restoration takes the old office for a half-made copy.
        try fileSystem.rename(staging, to: before)
        do throws(FileError) {
            try fileSystem.exchange(directory, with: before)
        } catch {
            try fileSystem.rename(before, to: staging)
            guard error.errno == 38 || error.errno == 22 else { throw error }
            try fileSystem.rename(directory, to: before)
            do throws(FileError) {
                try fileSystem.rename(staging, to: directory)
            } catch {
                try fileSystem.rename(before, to: directory)
                throw error
            }
        }
        try fileSystem.syncDirectory(fileSystem.directory(above: directory))
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
            let isDone = report.isSound && onlyErasuresFollow(manifest.anchor, in: directory, fileSystem)
            throw isDone ? OfficeError.alreadyRestored(path: directory, seq: report.head.seq) : .newerOffice(path: directory, seq: report.head.seq)
        }
        return report.head.seq
    }

    /// Whether a whole office continues an anchor, and behind it has nothing but orders of erasure, as a restoration itself writes them.
    private static func onlyErasuresFollow(_ anchor: Anchor?, in directory: String, _ fileSystem: any FileSystem) -> Bool {
        guard let anchor else { return false }
        var (isThere, isAlone) = (false, true)
        let read: Void? = try? streaming {
            _ = try SegmentedJournal.stream(directory, fileSystem: fileSystem) { record in
                if record.seq == anchor.seq { isThere = record.hash == anchor.hash }
                if record.seq > anchor.seq, ![JournalKind.segmentOpened, JournalKind.bodiesErased].contains(record.kind) { isAlone = false }
            }
        }
        return read != nil && isThere && isAlone
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

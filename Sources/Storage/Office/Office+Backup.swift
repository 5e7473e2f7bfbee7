import Casework
import Journal

extension Office {
    /// The folders that a backup holds beside the journal itself. Drafts are their users' own, and the index can be made anew.
    private static let folders = ["rules", "quarantine", AccessLog.folder, AccessLog.folder + "/quarantine"]

    /// The office's templates of letters, and what stands on each: an office that is restored writes as before. People keep them with editors
    /// of their own, so copies and folders that lie beside them stay out.
    private static let letters = (folder: "letters", ending: ".txt")

    /// Copies the office while others work: whole units up to a head that is taken under the lock; then reads the copy in full.
    ///
    /// The lock is held only while the files are opened: segments are appended to or replaced, never changed. Throws `OfficeError`:
    /// `directoryNotEmpty` and `cannotCreate` for the target, `journal` where the office or the copy is damaged, `file` where the disk refuses.
    /// - Returns: The manifest, whose anchor belongs into a protocol.
    public func backup(to target: String) throws -> BackupManifest {
        if let reason = journal.readOnly { throw OfficeError.journal(.readOnly(reason)) }
        let fileSystem = environment.fileSystem
        try Office.makeTarget(target, fileSystem)
        let (head, sources) = try openSources()
        defer { for source in sources { source.file.close() } }
        var files: [BackupManifest.File] = []
        for source in sources {
            let path = target + "/" + source.name
            let copied = try Office.filing {
                try fileSystem.makeOfficeDirectory(fileSystem.directory(above: path))
                return try fileSystem.copy(source.file, from: 0, count: source.count, to: path)
            }
            if source.name.hasPrefix("rules/"), source.name != "rules/\(copied.digest).json" {
                throw OfficeError.rulesMissing(path: directory + "/" + source.name)
            }
            files.append(BackupManifest.File(name: source.name, length: copied.length, sha256: "\(copied.digest)"))
        }
        let manifest = try BackupManifest(
            format: 1, office: meta.office, made: environment.now(), login: actor.login, program: environment.programVersion, seq: head.seq,
            hash: "\(head.hash)", files: files.sorted { $0.name < $1.name }).checked()
        try Office.check(target, manifest, fileSystem)
        let bytes = try manifest.bytes()
        try Office.filing { try fileSystem.replace(target + "/" + BackupManifest.name, with: bytes) }
        return manifest
    }

    private struct Source {
        var name: String
        var file: any OpenFile
        var count: Int
    }

    /// Opens, under the lock, all that belongs into the backup. A file that is replaced meanwhile is copied as it was.
    private func openSources() throws -> (head: Head, sources: [Source]) {
        try Office.journaling { () throws(JournalError) in try journal.lock() }
        defer { journal.unlock() }
        _ = try Office.journaling { () throws(JournalError) in try journal.catchUp() }
        let sources = try accessLog.whileSettled { looks in try Office.filing { try openAll(looks: looks) } }
        return (journal.head, sources.filter { $0.count > 0 })
    }

    /// - Parameter looks: The end of the access journal.
    private func openAll(looks: Head?) throws -> [Source] {
        let fileSystem = environment.fileSystem
        var sources: [Source] = []
        for name in try fileSystem.list(directory) where SegmentedJournal.isSegment(name) {
            sources.append(try source(name, endingAt: SegmentedJournal.isSegment(name, of: journal.head) ? journal.head.offset : nil))
        }
        for folder in Office.folders where try fileSystem.status(directory + "/" + folder) != nil {
            for name in try fileSystem.list(directory + "/" + folder) where !name.hasSuffix(".new") && name != "lock" && name != "news" {
                // A folder in a folder is listed by itself.
                if Office.folders.contains(folder + "/" + name) { continue }
                let end = folder == AccessLog.folder ? looks.flatMap { SegmentedJournal.isSegment(name, of: $0) ? $0.offset : nil } : nil
                sources.append(try source(folder + "/" + name, endingAt: end))
            }
        }
        let letters = directory + "/" + Office.letters.folder
        guard try fileSystem.status(letters)?.isDirectory == true else { return sources }
        for name in try fileSystem.list(letters) where name.hasSuffix(Office.letters.ending) && !name.hasPrefix(".") {
            guard try fileSystem.status(letters + "/" + name)?.isDirectory == false else { continue }
            sources.append(try source(Office.letters.folder + "/" + name, endingAt: nil))
        }
        return sources
    }

    private func source(_ name: String, endingAt end: Int?) throws -> Source {
        let file = try environment.fileSystem.open(directory + "/" + name, .read)
        return Source(name: name, file: file, count: try end ?? file.status().size)
    }

    private static func makeTarget(_ target: String, _ fileSystem: any FileSystem) throws {
        do throws(FileError) {
            try fileSystem.makeOfficeDirectory(target)
        } catch {
            throw OfficeError.cannotCreate(error)
        }
        guard try filing({ try fileSystem.list(target) }).isEmpty else { throw OfficeError.directoryNotEmpty(path: target) }
    }

    /// Reads a copy in full: every file as its manifest says, every record, the anchor. Marks nothing.
    static func check(_ directory: String, _ manifest: BackupManifest, _ fileSystem: any FileSystem) throws {
        for entry in manifest.files {
            let path = directory + "/" + entry.name
            let found = try filing { try fileSystem.status(path) == nil ? nil : fileSystem.digest(path) }
            guard let found, found.length == entry.length, "\(found.digest)" == entry.sha256 else { throw OfficeError.backupDamaged(path: path) }
        }
        let listed = Set(manifest.files.map(\.name) + [BackupManifest.name])
        for name in try filing({ try names(in: directory, fileSystem) }) where !listed.contains(name) {
            throw OfficeError.backupDamaged(path: directory + "/" + name)
        }
        for (journal, anchor) in [(directory, manifest.anchor), (directory + "/" + AccessLog.folder, nil)] {
            guard try filing({ try fileSystem.status(journal) }) != nil else { continue }
            let report = try journaling { () throws(JournalError) in
                try SegmentedJournal.verify(journal, fileSystem: fileSystem, claim: anchor.map(AnchorClaim.init), marking: false)
            }
            if let damage = report.damages.first { throw OfficeError.journal(.damaged(damage)) }
        }
    }

    /// Every file of a backup, relative to its directory.
    private static func names(in directory: String, _ fileSystem: any FileSystem) throws(FileError) -> [String] {
        var names: [String] = []
        for name in try fileSystem.list(directory) {
            if try fileSystem.status(directory + "/" + name)?.isDirectory == true {
                names += try self.names(in: directory + "/" + name, fileSystem).map { name + "/" + $0 }
            } else {
                names.append(name)
            }
        }
        return names
    }
}

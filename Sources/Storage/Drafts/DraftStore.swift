import Casework
import Journal

/// Forms that were left open: one file for each, replaced in one step, readable by its user only.
///
/// A file's name is the draft's command, which says nothing about anybody. The directory belongs to the group, so that a coordinator
/// can erase what a user can't.
struct DraftStore {
    let layout: OfficeLayout
    let fileSystem: any FileSystem
    let codec: EventCodec
    let login: String

    /// How long a draft is kept after it was last written.
    static let days = 30

    /// What a draft's file holds.
    private struct File: Codable {
        var format: Int
        /// Milliseconds since 1970 after which the draft may be erased.
        var expires: Int64
        var draft: Draft
    }

    /// Writes a draft durably; the file before it stays whole until the new one is.
    func save(_ draft: Draft, now: Int64) throws {
        let expires = now + Int64(DraftStore.days) * 86_400_000
        let bytes = try codec.bytes(of: File(format: 1, expires: expires, draft: draft))
        let path = try path(draft.id)
        try Office.filing { try fileSystem.replace(path, with: bytes, isPrivate: true) }
    }

    /// The drafts of this user, oldest command first. A damaged file is set aside and not listed.
    func list() throws -> [Draft] {
        try Office.filing {
            var drafts: [Draft] = []
            for name in try fileSystem.list(layout.drafts) where name.hasSuffix(DraftStore.suffix) {
                if let draft = try read(name), draft.login == login { drafts.append(draft) }
            }
            return drafts
        }
    }

    /// Takes a draft away, durably; nothing happens where it is gone already.
    func delete(_ id: CommandID) throws {
        let path = try path(id)
        try Office.filing {
            guard try fileSystem.status(path) != nil else { return }
            try fileSystem.unlink(path)
            try fileSystem.syncDirectory(layout.drafts)
        }
    }

    /// Whether a draft is on disk.
    func isThere(_ id: CommandID) -> Bool { (try? fileSystem.status(path(id))) != nil }

    /// Erases drafts of anybody that were not written for so long that they have expired; answers how many.
    func eraseExpired(now: Int64) throws -> Int {
        try Office.filing {
            var count = 0
            // A view is kept for as long as its user wants it.
            for name in try fileSystem.list(layout.drafts) where !name.hasSuffix(ViewStore.suffix) {
                let path = layout.drafts + "/" + name
                guard let status = try fileSystem.status(path), !status.isDirectory else { continue }
                // The time stands in the file too, but only its user may read it.
                guard status.modified / 1_000_000 + Int64(DraftStore.days) * 86_400_000 < now else { continue }
                try fileSystem.unlink(path)
                count += 1
            }
            if count > 0 { try fileSystem.syncDirectory(layout.drafts) }
            return count
        }
    }

    /// The files of drafts and kept views that hold one of a person's identifiers or words, with those that can't be read: nobody can tell
    /// whose they are.
    func names(concerning plan: PersonalRecords) throws -> [String] {
        let views = ViewStore(layout: layout, fileSystem: fileSystem, codec: codec, login: login)
        let needles = (plan.concerned + plan.words).map { Array($0.utf8) }
        return try Office.filing {
            try fileSystem.list(layout.drafts).filter { name in
                let path = layout.drafts + "/" + name
                guard let status = try fileSystem.status(path), !status.isDirectory else { return false }
                do {
                    let bytes = try fileSystem.readAll(path)
                    if bytes.withUnsafeBytes({ all in needles.contains { all.holds($0) } }) { return true }
                    return name.hasSuffix(ViewStore.suffix) && views.concerns(bytes, plan.words)
                } catch let error as FileError {
                    guard error.isPermissionDenied else { throw error }
                    return true
                }
            }
        }
    }

    private static let suffix = ".draft"

    /// A file name must not be made of what somebody typed.
    private func path(_ id: CommandID) throws -> String {
        guard let opaque = OpaqueID(id.rawValue) else { throw OfficeError.malformed(field: "draft.id") }
        return layout.drafts + "/" + opaque.description + DraftStore.suffix
    }

    /// The draft in a file; nil where it belongs to somebody else or is damaged.
    private func read(_ name: String) throws(FileError) -> Draft? {
        let path = layout.drafts + "/" + name
        let bytes: [UInt8]?
        do {
            bytes = try fileSystem.readIfPresent(path)
        } catch {
            if error.isPermissionDenied { return nil }
            throw error
        }
        guard let bytes else { return nil }
        if let file = try? codec.value(File.self, bytes), file.format == 1 { return file.draft }
        // Half a disk block or a newer program's file: kept for whoever wants to look, out of the way of the desk.
        try? fileSystem.rename(path, to: layout.quarantine + "/" + name)
        return nil
    }
}

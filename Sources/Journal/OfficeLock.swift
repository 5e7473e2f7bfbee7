/// The office's one lock: a file that is never replaced, locked with `flock`, with its holder written in it.
///
/// Whoever gives the lock back writes `free` over the holder; a holder still standing there has died with the lock.
final class OfficeLock {
    /// The file's fixed length: it is written over in place, so that taking the lock never changes its size.
    private static let length = 128

    private var file: any OpenFile
    private let path: String
    private let fileSystem: any FileSystem
    private let options: JournalOptions
    private let heldMark: [UInt8]
    private let freeMark = OfficeLock.mark("free")
    private(set) var isHeld = false

    init(_ directory: String, _ fileSystem: any FileSystem, _ options: JournalOptions) throws(FileError) {
        path = directory + "/lock"
        self.fileSystem = fileSystem
        file = try fileSystem.open(path, .updateOrCreate)
        self.options = options
        let holder = options.holder
        heldMark = Self.mark("held \(holder.processID) \(holder.login.prefix(64)) \(holder.bootID.prefix(40))")
    }

    /// Takes the lock; answers whether the last holder died with it.
    func acquire() throws(JournalError) -> Bool {
        precondition(!isHeld, "the lock is held already")
        var attempt = 1
        while try !tryOnce() {
            guard attempt < options.lockAttempts else { throw .busy(try? holder()) }
            options.pause(attempt)
            attempt += 1
        }
        do throws(FileError) {
            let isAbandoned = try file.readBytes(from: 0, count: 4) == Array("held".utf8)
            try file.overwrite(heldMark, at: 0)
            isHeld = true
            return isAbandoned
        } catch {
            try? file.unlock()
            throw .file(error)
        }
    }

    private func tryOnce() throws(JournalError) -> Bool {
        do {
            guard try file.tryLock() else { return false }
        } catch {
            throw .file(error)
        }
        do throws(FileError) {
            // A restoration puts another office, with a lock of its own, in this one's place.
            if let there = try fileSystem.status(path), try there.isSameFile(as: file.status()) { return true }
            let current = try fileSystem.open(path, .updateOrCreate)
            file.close()
            file = current
            return false
        } catch {
            try? file.unlock()
            throw .file(error)
        }
    }

    /// Gives the lock back.
    /// - Parameter owesSync: Leaves the holder's mark, so that the next one makes durable what it finds.
    func release(owingSync owesSync: Bool) {
        precondition(isHeld, "the lock is not held")
        isHeld = false
        // A lock that can't be marked free costs the next holder one needless sync, no more.
        if !owesSync { try? file.overwrite(freeMark, at: 0) }
        try? file.unlock()
    }

    private func holder() throws(FileError) -> LockHolder? {
        let text = String(decoding: try file.readBytes(from: 0, count: Self.length), as: UTF8.self)
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
        guard words.count == 4, words[0] == "held", let processID = Int(words[1]) else { return nil }
        return LockHolder(processID: processID, login: String(words[2]), bootID: String(words[3]))
    }

    private static func mark(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8.prefix(length - 1))
        bytes.append(contentsOf: repeatElement(0x20, count: length - 1 - bytes.count))
        bytes.append(0x0A)
        return bytes
    }
}

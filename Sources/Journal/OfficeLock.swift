/// The office's one lock: a file that is never replaced, locked with `flock`, with its holder written in it.
///
/// Whoever gives the lock back writes `free` over the holder; a holder still standing there has died with the lock. Those who wait stand in a
/// queue, each on a place of its own: the lock alone decides who may write, the queue only who tries next. A place goes with its process.
final class OfficeLock {
    /// The file's fixed length: it is written over in place, so that taking the lock never changes its size.
    private static let length = 128

    private var file: any OpenFile
    /// Which file that is: an open file stays the same one.
    private var identity: FileStatus
    private let path: String
    private let fileSystem: any FileSystem
    private let options: JournalOptions
    private let heldMark: [UInt8]
    private let freeMark = OfficeLock.mark("free")
    private(set) var isHeld = false
    /// Where this one stands in the queue.
    private var place: Int?

    init(_ directory: String, _ fileSystem: any FileSystem, _ options: JournalOptions) throws(FileError) {
        path = directory + "/lock"
        self.fileSystem = fileSystem
        file = try fileSystem.open(path, .updateOrCreate)
        identity = try file.status()
        self.options = options
        let holder = options.holder
        heldMark = Self.mark("held \(holder.processID) \(holder.login.prefix(64)) \(holder.bootID.prefix(40))")
    }

    /// Takes the lock, waiting its turn for a bounded time; answers whether the last holder died with it.
    /// - Parameter attempts: How often to try at most, where that is less often than usual.
    func acquire(attempts: Int = .max) throws(JournalError) -> Bool {
        precondition(!isHeld, "the lock is held already")
        if try !come() { try waitForTurn(min(attempts, max(1, options.lockAttempts))) }
        return try settle()
    }

    /// Takes the lock at once, or a place in the queue: whoever comes while others wait stands behind them, even if the lock is free just now.
    func come() throws(JournalError) -> Bool {
        if try isFree(below: .max), try tryOnce() { return true }
        place = try takePlace()
        return false
    }

    /// One try to take the lock from a place in the queue, which is given back then.
    /// - Parameter isImpatient: Whether to try although others stand before.
    func tryTurn(isImpatient: Bool = false) throws(JournalError) -> (isTaken: Bool, isFirst: Bool) {
        let isFirst = try isFree(below: place ?? 0)
        guard isFirst || isImpatient, try tryOnce() else { return (false, isFirst) }
        leave()
        return (true, isFirst)
    }

    private func waitForTurn(_ attempts: Int) throws(JournalError) {
        defer { leave() }
        var first = 0
        for attempt in 1...attempts {
            // One that was stopped in the queue does not stop those behind it: they lose their patience, and some time.
            let turn = try tryTurn(isImpatient: attempt >= min(LockPauses.patience, attempts))
            if turn.isTaken { return }
            if turn.isFirst { first += 1 }
            if attempt == options.tellAfter { options.tellWaiting(try? holder()) }
            if attempt < attempts { options.pause(LockPauses.microseconds(attempt, first: first)) }
        }
        throw .busy(try? holder())
    }

    private func leave() {
        // A place that can't be given back goes with the file; those behind it do not wait for ever.
        if let place { try? file.leavePlace(place) }
        place = nil
    }

    /// Writes the holder into the lock that was just taken; answers whether the last one died with it.
    func settle() throws(JournalError) -> Bool {
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

    /// A place behind all that are taken.
    private func takePlace() throws(JournalError) -> Int {
        do throws(FileError) {
            var place = 0
            while true {
                while let taken = try file.takenPlace(in: place..<Int.max) { place = taken + 1 }
                // Somebody else may have come to the same end of the queue.
                if try file.tryPlace(place) { return place }
                place += 1
            }
        } catch {
            throw .file(error)
        }
    }

    private func isFree(below place: Int) throws(JournalError) -> Bool {
        do { return try file.takenPlace(in: 0..<place) == nil } catch { throw .file(error) }
    }

    private func tryOnce() throws(JournalError) -> Bool {
        do {
            guard try file.tryLock() else { return false }
        } catch {
            throw .file(error)
        }
        do throws(FileError) {
            // A restoration puts another office, with a lock of its own, in this one's place.
            if let there = try fileSystem.status(path), there.isSameFile(as: identity) { return true }
            let current = try fileSystem.open(path, .updateOrCreate)
            let found = try current.status()
            file.close()
            (file, identity) = (current, found)
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
        // Taking the lock wrote the file last.
        let since = try file.status().modified / 1_000_000
        return LockHolder(
            processID: processID, login: String(words[2]), bootID: String(words[3]),
            since: Instant.range.contains(since) ? Instant(milliseconds: since) : nil)
    }

    private static func mark(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8.prefix(length - 1))
        bytes.append(contentsOf: repeatElement(0x20, count: length - 1 - bytes.count))
        bytes.append(0x0A)
        return bytes
    }
}

/// How long one waits between two tries: whoever is first looks often, for a save takes less than a millisecond.
enum LockPauses {
    /// The try from which on one does not wait for one's turn any more; more than a tenth of a second.
    static let patience = 500

    /// How often whoever is first looks without sleeping: for about as long as a save takes, since waking up takes a tenth of that.
    private static let spins = 200

    /// How often who opens an office tries: an eighth of a second at most, less at the head of the queue, for reading needs no lock.
    static let opening = 560

    /// - Parameters:
    ///   - attempt: The failed try's number, from 1.
    ///   - first: How many of them were made as the first of the queue.
    static func microseconds(_ attempt: Int, first: Int) -> Int {
        switch (attempt, first) {
        case (_, 1...spins): 0
        case (..<600, _) where first > spins: 50
        case (..<600, _): 200
        default: 5000
        }
    }
}

import Journal

/// The files in which the indexes of one office have stood. Every database gets a name that none had before it, `index-N.sqlite`; the one
/// with the greatest N that is not empty counts.
///
/// SQLite finds a database's log by the database's name. Were a name given twice, a process that is just opening or closing one
/// database could read, or take away, the log of another. So a new index never takes an old one's name, and what is taken away goes
/// database first: who finds the name still there after opening has found the log that belongs to it.
struct IndexFiles {
    /// `index.sqlite` in the index's directory: the name under which the first version kept it, read as the one with number 0.
    let base: String
    let fileSystem: any FileSystem
    private let directory: String
    /// The base's last name, and that without its ending.
    private let name: String
    private let stem: String

    static let logs = ["-wal", "-shm"]
    private static let ending = ".sqlite"

    init(_ base: String, _ fileSystem: any FileSystem) {
        self.base = base
        self.fileSystem = fileSystem
        directory = fileSystem.directory(above: base)
        name = base.lastIndex(of: "/").map { String(base[base.index(after: $0)...]) } ?? base
        stem = name.hasSuffix(Self.ending) ? String(name.dropLast(Self.ending.count)) : name
    }

    /// The database that counts; nil where there is none.
    func current() throws(FileError) -> String? {
        while true {
            var isGone = false
            for entry in try databases().reversed() {
                guard let status = try fileSystem.status(path(entry.name)) else {
                    // Taken away since it was listed; its successor was there before that.
                    isGone = true
                    break
                }
                if status.size > 0 { return path(entry.name) }
            }
            if !isGone { return nil }
        }
    }

    /// Makes an empty file under a name that was never given: greater than all that are there, and, for those that are gone, than the time.
    /// - Parameter now: Milliseconds since 1970.
    func reserve(now: Int64) throws(FileError) -> String {
        var number = max(Int(now), 1)
        for name in try names() {
            // A log that was left behind has had its database.
            let database = Self.logs.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
            if let taken = self.number(of: database), taken >= number { number = taken + 1 }
        }
        while true {
            let path = path("\(stem)-\(number)\(Self.ending)")
            do throws(FileError) {
                try fileSystem.open(path, .createNew).close()
                return path
            } catch where error.isThere {
                number += 1
            }
        }
    }

    /// Takes away what is older than a database, or was left of one. Others may still have it open: they find out.
    func clear(olderThan current: String) throws(FileError) {
        guard let kept = number(of: String(current.dropFirst(directory.count + 1))) else { return }
        for name in try names() {
            let database = Self.logs.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
            guard let number = number(of: database), number < kept else { continue }
            try remove(database)
        }
    }

    /// Takes all of them away.
    func clear() throws(FileError) {
        for entry in try databases() { try remove(entry.name) }
    }

    private func remove(_ database: String) throws(FileError) {
        for name in [database] + Self.logs.map({ database + $0 }) where try fileSystem.status(path(name)) != nil {
            // Two may clear at once.
            do throws(FileError) { try fileSystem.unlink(path(name)) } catch where error.isNotThere {}
        }
    }

    private func databases() throws(FileError) -> [(number: Int, name: String)] {
        var found: [(number: Int, name: String)] = []
        for name in try names() {
            if let number = number(of: name) { found.append((number, name)) }
        }
        return found.sorted { $0.number < $1.number }
    }

    private func names() throws(FileError) -> [String] {
        try fileSystem.status(directory) == nil ? [] : fileSystem.list(directory)
    }

    private func path(_ name: String) -> String { directory + "/" + name }

    /// The number in a database's name; nil for any other name.
    private func number(of name: String) -> Int? {
        if name == self.name { return 0 }
        guard name.hasPrefix(stem + "-"), name.hasSuffix(Self.ending) else { return nil }
        let digits = name.utf8.dropFirst(stem.utf8.count + 1).dropLast(Self.ending.utf8.count)
        guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30 else { return nil }
        return Int(String(decoding: Array(digits), as: UTF8.self))
    }
}

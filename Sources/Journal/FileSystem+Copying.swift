import Crypto

/// What was copied: how many bytes, and their SHA-256.
public struct CopiedBytes: Equatable, Sendable {
    /// How many bytes.
    public let length: Int
    /// Their SHA-256.
    public let digest: Digest256
}

extension FileSystem {
    /// Copies a part of an open file, in pieces, into a new file beside the target that then takes its name; durable when it returns.
    ///
    /// Fails where the source has fewer bytes than asked for. What an earlier try left beside the target is thrown away.
    public func copy(_ source: any OpenFile, from start: Int, count: Int, to target: String) throws(FileError) -> CopiedBytes {
        let sink = try DurableSink(target, self)
        do throws(FileError) {
            var offset = start
            while offset < start + count {
                let part = try source.readBytes(from: offset, count: min(1 << 18, start + count - offset))
                if part.isEmpty {
                    throw FileError(path: target, operation: "read", errno: 0, message: "the source ends \(start + count - offset) bytes early")
                }
                try sink.append(part)
                offset += part.count
            }
            return try sink.finish()
        } catch {
            sink.abandon()
            throw error
        }
    }

    /// The length and SHA-256 of a part of a file, read in pieces.
    public func digest(_ file: any OpenFile, from start: Int = 0, count: Int = .max) throws(FileError) -> CopiedBytes {
        var hash = SHA256()
        var length = 0
        while length < count {
            let part = try file.readBytes(from: start + length, count: min(1 << 18, count - length))
            if part.isEmpty { break }
            part.withUnsafeBytes { hash.update(bufferPointer: $0) }
            length += part.count
        }
        return CopiedBytes(length: length, digest: Digest256(finished: hash))
    }

    /// The length and SHA-256 of a file.
    public func digest(_ path: String) throws(FileError) -> CopiedBytes {
        let file = try open(path, .read)
        defer { file.close() }
        return try digest(file)
    }

    /// Makes a directory of the office's mode, where it is missing, and its name durable, also where an earlier try failed before that.
    public func makeOfficeDirectory(_ path: String) throws(FileError) {
        if try status(path) == nil { try makeDirectory(path, mode: 0o2770) }
        try syncName(of: path)
    }
}

/// A file that is written in pieces beside its place and takes its name only when all of it is durable.
final class DurableSink {
    private let path: String
    private let temporary: String
    private let fileSystem: any FileSystem
    private let file: any OpenFile
    private var hash = SHA256()
    private var length = 0

    init(_ path: String, _ fileSystem: any FileSystem) throws(FileError) {
        self.path = path
        self.fileSystem = fileSystem
        temporary = path + ".new"
        if try fileSystem.status(temporary) != nil { try fileSystem.unlink(temporary) }
        file = try fileSystem.open(temporary, .createNew)
    }

    func append(_ bytes: [UInt8]) throws(FileError) {
        try file.appendAll(bytes, path: temporary)
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        length += bytes.count
    }

    func finish() throws(FileError) -> CopiedBytes {
        try file.sync()
        file.close()
        try fileSystem.rename(temporary, to: path)
        try fileSystem.syncDirectory(fileSystem.parent(of: path))
        return CopiedBytes(length: length, digest: Digest256(finished: hash))
    }

    func abandon() {
        file.close()
        try? fileSystem.unlink(temporary)
    }
}

extension FileSystem {
    /// A file system that can't do it in one step says so.
    public func exchange(_ first: String, with second: String) throws(FileError) {
        throw FileError(path: first, operation: "renameat2", errno: 38, message: "the system cannot do it")
    }

    /// The whole of a file.
    public func readAll(_ path: String) throws(FileError) -> [UInt8] {
        let file = try open(path, .read)
        defer { file.close() }
        return try file.readBytes(from: 0, count: try file.status().size)
    }

    /// The whole of a file, or nil where it is missing.
    public func readIfPresent(_ path: String) throws(FileError) -> [UInt8]? {
        try status(path) == nil ? nil : try readAll(path)
    }

    /// Replaces a file in one step: whoever reads sees the old contents or the new, also after a power cut.
    ///
    /// Writes beside it, syncs, renames over it, syncs the directory. An error before the renaming leaves the old file.
    /// - Parameter isPrivate: Whether only its owner may read the new file (0600 in place of 0660).
    public func replace(_ path: String, with bytes: [UInt8], isPrivate: Bool = false) throws(FileError) {
        let temporary = path + ".new"
        if try status(temporary) != nil { try unlink(temporary) }
        let file = try open(temporary, isPrivate ? .createPrivate : .createNew)
        do throws(FileError) {
            try file.appendAll(bytes, path: temporary)
            try file.sync()
            file.close()
            try rename(temporary, to: path)
        } catch {
            file.close()
            try? unlink(temporary)
            throw error
        }
        try syncDirectory(parent(of: path))
    }

    /// Makes a directory's own name durable, also where an earlier try made it and failed before this. A directory above it that may
    /// not be read is the administrator's, who made it long ago.
    public func syncName(of directory: String) throws(FileError) {
        do {
            try syncDirectory(parent(of: directory))
        } catch {
            if !error.isPermissionDenied { throw error }
        }
    }

    /// The directory that holds a path's last name.
    func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

extension OpenFile {
    /// As many bytes as the file has from an offset on, at most `count`.
    public func readBytes(from offset: Int, count: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            do throws(FileError) {
                while filled < count {
                    let part = try read(into: UnsafeMutableRawBufferPointer(rebasing: raw[filled...]), at: offset + filled)
                    if part == 0 { break }
                    filled += part
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Appends everything, or refuses: a write that took less is an error.
    public func appendAll(_ bytes: [UInt8], path: String) throws(FileError) {
        let result: Result<Int, FileError> = bytes.withUnsafeBytes { pointer in
            do throws(FileError) { return .success(try append(pointer)) } catch { return .failure(error) }
        }
        let written = try result.get()
        if written < bytes.count {
            throw FileError(
                path: path, operation: "write", errno: 0, message: "only \(written) of \(bytes.count) bytes were taken")
        }
    }

    /// Writes over the bytes from an offset on.
    public func overwrite(_ bytes: [UInt8], at offset: Int) throws(FileError) {
        let result: Result<Void, FileError> = bytes.withUnsafeBytes { pointer in
            do throws(FileError) { return .success(try write(pointer, at: offset)) } catch { return .failure(error) }
        }
        try result.get()
    }
}

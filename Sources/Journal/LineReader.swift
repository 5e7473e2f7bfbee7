/// Reads a file's lines in big chunks; a line is lent until the next one is asked for.
final class LineReader {
    enum Item {
        /// A line without its line feed, and the offset of its first byte in the file.
        case line(UnsafeRawBufferPointer, at: Int)
        /// Bytes at the end of the file that no line feed ends.
        case tail(at: Int, length: Int)
        case end
    }

    private let file: any OpenFile
    private var buffer: UnsafeMutableRawBufferPointer
    private var fileOffset: Int
    private var start = 0
    private var searched = 0
    private var filled = 0

    init(_ file: any OpenFile, from offset: Int, chunk: Int) {
        self.file = file
        fileOffset = offset
        buffer = .allocate(byteCount: chunk, alignment: 16)
    }

    deinit { buffer.deallocate() }

    func next() throws(FileError) -> Item {
        while true {
            if let feed = lineFeed() {
                let line = UnsafeRawBufferPointer(rebasing: buffer[start..<feed])
                let offset = fileOffset + start
                start = feed + 1
                searched = start
                return .line(line, at: offset)
            }
            searched = filled
            makeRoom()
            let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), at: fileOffset + filled)
            if count == 0 {
                let length = filled - start
                guard length > 0 else { return .end }
                start = filled
                return .tail(at: fileOffset + filled - length, length: length)
            }
            filled += count
        }
    }

    /// Moves the unread rest to the front, or doubles the buffer where one line fills it.
    private func makeRoom() {
        if start > 0 {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<filled]))
            fileOffset += start
            filled -= start
            searched -= start
            start = 0
        }
        if filled == buffer.count {
            let bigger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
            bigger.copyMemory(from: UnsafeRawBufferPointer(buffer))
            buffer.deallocate()
            buffer = bigger
        }
    }

    /// The next line feed in what is read, eight bytes at a time.
    private func lineFeed() -> Int? {
        var index = searched
        let bytes = UnsafeRawBufferPointer(buffer)
        while index + 8 <= filled {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
            let hit = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if hit != 0 { return index + UInt64(littleEndian: hit).trailingZeroBitCount / 8 }
            index += 8
        }
        while index < filled {
            if bytes[index] == 0x0A { return index }
            index += 1
        }
        return nil
    }
}

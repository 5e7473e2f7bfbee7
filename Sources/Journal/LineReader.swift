/// Reads a file's lines in big chunks; a line is lent until the next one is asked for.
///
/// Holds no more than two times the longest line that the format allows, whatever the file holds.
final class LineReader {
    enum Item {
        /// A line without its line feed, and the offset of its first byte in the file.
        case line(UnsafeRawBufferPointer, at: Int)
        /// A line longer than the format allows: its first bytes, enough to tell its version, how long it is without its line feed, and
        /// whether a zero byte is in it.
        case overlong(beginning: [UInt8], at: Int, length: Int, hasZeros: Bool)
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
    private let limit: Int
    /// The beginning of a line that has grown too long, of which nothing more is kept.
    private var overlong: (beginning: [UInt8], at: Int, hasZeros: Bool)?

    /// - Parameter limit: How many bytes of a line are kept; for copying, where each byte counts, all of them.
    init(_ file: any OpenFile, from offset: Int, chunk: Int, limit: Int = Envelope.maximumLength) {
        self.file = file
        self.limit = limit
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
                if let overlong {
                    self.overlong = nil
                    return .overlong(
                        beginning: overlong.beginning, at: overlong.at, length: fileOffset + feed - overlong.at,
                        hasZeros: overlong.hasZeros || line.contains(0))
                }
                return .line(line, at: offset)
            }
            searched = filled
            if overlong != nil || filled - start > limit { skip() }
            makeRoom()
            let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), at: fileOffset + filled)
            if count == 0 {
                let begin = overlong?.at ?? fileOffset + start
                let length = fileOffset + filled - begin
                overlong = nil
                guard length > 0 else { return .end }
                start = filled
                return .tail(at: begin, length: length)
            }
            filled += count
        }
    }

    /// Lets go of what was read of a line that is too long, but for its beginning.
    private func skip() {
        let hasZeros = overlong?.hasZeros == true || buffer[start..<filled].contains(0)
        overlong = (overlong?.beginning ?? Array(buffer[start..<min(filled, start + 64)]), overlong?.at ?? fileOffset + start, hasZeros)
        start = filled
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

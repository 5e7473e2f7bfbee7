import Crypto

/// A SHA-256 value, written as 64 lower-case hexadecimal digits.
public struct Digest256: Hashable, Sendable, CustomStringConvertible {
    let words: (UInt64, UInt64, UInt64, UInt64)

    init(_ words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// 256 zero bits: the hash before the first record.
    public static let zero = Digest256((0, 0, 0, 0))

    /// The SHA-256 of these bytes.
    public init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { pointer in Digest256(of: pointer) }
    }

    /// The SHA-256 of these bytes.
    public init(of bytes: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        self.init(finished: hash)
    }

    /// The SHA-256 of one piece followed by another.
    init(of first: UnsafeRawBufferPointer, then second: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: first)
        hash.update(bufferPointer: second)
        self.init(finished: hash)
    }

    init(finished hash: SHA256) {
        words = hash.finalize().withUnsafeBytes { bytes in
            func word(_ index: Int) -> UInt64 {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// Reads 64 lower-case hexadecimal digits, or answers nil.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 64, let digest = bytes.withUnsafeBytes({ pointer in Digest256(pointer, at: 0) }) else {
            return nil
        }
        self = digest
    }

    @inline(__always)
    init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        guard let first = Hex.word(bytes, at: offset), let second = Hex.word(bytes, at: offset + 16),
            let third = Hex.word(bytes, at: offset + 32), let fourth = Hex.word(bytes, at: offset + 48)
        else { return nil }
        words = (first, second, third, fourth)
    }

    /// 64 lower-case hexadecimal digits.
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first sixteen digits in groups of four, for protocols on paper: `3fa1 09bc 77de 0042`.
    public var short: String {
        let digits = Array(description.prefix(16))
        return stride(from: 0, to: 16, by: 4).map { String(digits[$0..<($0 + 4)]) }.joined(separator: " ")
    }

    func append(to bytes: inout [UInt8]) {
        Hex.append(words.0, to: &bytes)
        Hex.append(words.1, to: &bytes)
        Hex.append(words.2, to: &bytes)
        Hex.append(words.3, to: &bytes)
    }

    /// Whether all bits are the same.
    public static func == (left: Digest256, right: Digest256) -> Bool { left.words == right.words }

    /// Feeds the bits.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

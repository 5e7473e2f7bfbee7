/// An anchor as somebody kept it: the whole hash, or its beginning as protocols print it.
///
/// `120:3fa109bc77de0042…` with 64 digits, or `120: 3fa1 09bc 77de 0042` with the first sixteen or more. Sixteen digits are 64 bits: enough
/// that no other journal has them by chance, and about 2^64 tries for somebody who looks for one that does.
public struct AnchorClaim: Equatable, Sendable {
    /// The record's number.
    public let seq: Int
    /// Lower-case hexadecimal digits, 16 to 64 of them.
    public let digits: String

    /// Claims what an anchor says.
    public init(_ anchor: Anchor) {
        seq = anchor.seq
        digits = anchor.hash.description
    }

    /// Reads `N:` and 16 to 64 hexadecimal digits, spaces among them allowed; anything else answers nil.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let number = parts[0].filter { $0 != " " }
        let digits = parts[1].filter { $0 != " " }.lowercased()
        guard number.utf8.count <= 18, let seq = Int(number), seq > 0, String(seq) == number, (16...64).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ Hex.values[Int($0)] < 16 })
        else { return nil }
        self.seq = seq
        self.digits = digits
    }

    /// Whether a record's hash is the one that was kept.
    public func fits(_ hash: Digest256) -> Bool { hash.description.hasPrefix(digits) }
}

extension Anchor {
    /// As protocols and reports print it: `120: 3fa1 09bc 77de 0042`.
    public var short: String { "\(seq): \(hash.short)" }
}

import StrictJSON

/// The body of a `bodies_erased` record: which bodies go, on what basis, and what of them stays because it identifies nobody.
public struct ErasureOrder: Equatable, Sendable {
    /// The numbers of the records whose bodies go.
    public let records: [Int]
    /// The lawful basis: a word of a closed list, never free text.
    public let basis: String
    /// For some of the numbers, a body of the same kind without what identifies: what lists and counts go on with.
    public let rests: [Int: [UInt8]]

    /// Makes an order.
    public init(records: [Int], basis: String, rests: [Int: [UInt8]]) {
        self.records = records
        self.basis = basis
        self.rests = rests
    }

    /// `{"basis":"…","records":[…],"rest":[{"record":17,"body":{…}},…]}`, the rests in the order of their numbers.
    public var body: [UInt8] {
        var bytes: [UInt8] = []
        StrictJSON.append(.object(["basis": .string(basis), "records": .array(records.map { .integer($0) })]), to: &bytes)
        bytes.removeLast()
        bytes += Array(",\"rest\":[".utf8)
        for (index, number) in rests.keys.sorted().enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += Array("{\"record\":\(number),\"body\":".utf8)
            bytes += rests[number] ?? []
            bytes.append(UInt8(ascii: "}"))
        }
        return bytes + Array("]}".utf8)
    }

    /// Reads a body; nil where it is none. An order without basis or rests has none.
    public init?(body: [UInt8]) {
        guard let root = body.withUnsafeBytes({ try? StrictJSON.parse($0) }) else { return nil }
        basis = root["basis"]?.stringValue ?? ""
        records = root["records"]?.arrayValue?.compactMap(\.integerValue) ?? []
        var rests: [Int: [UInt8]] = [:]
        for entry in root["rest"]?.arrayValue ?? [] {
            guard let number = entry["record"]?.integerValue, let rest = entry["body"] else { continue }
            rests[number] = StrictJSON.serialize(rest)
        }
        self.rests = rests
    }

    /// The numbers that a body lists; none where it lists nothing. All that verifying needs.
    static func records(_ body: UnsafeRawBufferPointer) -> Set<Int> {
        guard let root = try? StrictJSON.parse(body), let list = root["records"]?.arrayValue else { return [] }
        return Set(list.compactMap(\.integerValue))
    }
}

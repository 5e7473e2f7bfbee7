import StrictJSON

/// Why a line is no record.
enum LineProblem: Error, Equatable {
    case grammar
    /// The format's version is greater than the one known here.
    case version(Int)
}

/// A line cut into its fields, nothing copied: what checking needs.
///
/// The offsets count from the line's first byte. Of the body only the braces are looked at. The grammar is the one of docs/journal-format.md, section 2.
struct Envelope {
    static let formatVersion = 1
    /// The longest line, with its line feed.
    static let maximumLength = 4 << 20

    var seq = 0
    var unitFirst = 0
    var unitCount = 0
    var previousHash = Digest256.zero
    var time = Instant(milliseconds: 0)
    var day = 0..<0
    var offset = 0
    var clock: Instant?
    var login = 0..<0
    var role = 0..<0
    var command = OpaqueID.none
    var program = 0..<0
    var programme: Digest256?
    var law: Digest256?
    var kind = 0..<0
    var caseID = OpaqueID.none
    var caseVersion = 0
    var digest = Digest256.zero
    /// Where `,"hash":` begins: the header is everything before.
    var headerEnd = 0
    var hash = Digest256.zero
    /// Where the salt's 32 digits begin; nil once the body is erased.
    var salt: Int?
    var body = 0..<0
    var erasedBy: Int?

    /// Cuts a line, which comes without its line feed.
    init(_ line: UnsafeRawBufferPointer) throws(LineProblem) {
        var slicer = LineSlicer(line)
        try slicer.text("{\"v\":")
        let version = try slicer.integer()
        if version > Self.formatVersion { throw .version(version) }
        guard version == Self.formatVersion, line.count < Self.maximumLength else { throw .grammar }
        try readOrder(&slicer)
        try readAuthor(&slicer)
        try readSubject(&slicer)
        try readEnd(&slicer, line)
    }

    private mutating func readOrder(_ slicer: inout LineSlicer) throws(LineProblem) {
        try slicer.text(",\"seq\":")
        seq = try slicer.integer()
        try slicer.text(",\"unit\":[")
        unitFirst = try slicer.integer()
        try slicer.text(",")
        unitCount = try slicer.integer()
        guard seq >= 1, unitFirst >= 1, unitFirst <= seq, seq - unitFirst < unitCount else { throw .grammar }
        try slicer.text("],\"prev\":\"")
        previousHash = try slicer.digest()
        try slicer.text("\",\"time\":\"")
        time = try slicer.instant()
        try slicer.text("\",\"day\":\"")
        day = try slicer.day()
        try slicer.text("\",\"offset\":")
        let isNegative = slicer.skip("-")
        let minutes = try slicer.integer()
        guard minutes < 1440, !(isNegative && minutes == 0) else { throw .grammar }
        offset = isNegative ? -minutes : minutes
        if slicer.skip(",\"clock\":\"") {
            let behind = try slicer.instant()
            guard behind < time else { throw .grammar }
            clock = behind
            try slicer.text("\"")
        }
    }

    private mutating func readAuthor(_ slicer: inout LineSlicer) throws(LineProblem) {
        try slicer.text(",\"login\":\"")
        login = try slicer.characters(1...64, FieldGrammar.isLogin)
        try slicer.text("\",\"role\":\"")
        role = try slicer.role()
        try slicer.text("\",\"command\":\"")
        command = try slicer.identifier()
        try slicer.text("\",\"program\":\"")
        program = try slicer.characters(1...32, FieldGrammar.isProgram)
        try slicer.text("\",\"programme\":\"")
        programme = try slicer.optionalDigest()
        try slicer.text("\",\"law\":\"")
        law = try slicer.optionalDigest()
    }

    private mutating func readSubject(_ slicer: inout LineSlicer) throws(LineProblem) {
        try slicer.text("\",\"kind\":\"")
        kind = try slicer.characters(1...64, FieldGrammar.isKind)
        guard slicer.isLetter(at: kind.lowerBound) else { throw .grammar }
        try slicer.text("\",\"case\":\"")
        caseID = try slicer.identifier()
        try slicer.text("\",\"version\":")
        caseVersion = try slicer.integer()
        try slicer.text(",\"digest\":\"")
        digest = try slicer.digest()
        try slicer.text("\"")
        headerEnd = slicer.offset
        try slicer.text(",\"hash\":\"")
        hash = try slicer.digest()
        try slicer.text("\"")
    }

    private mutating func readEnd(_ slicer: inout LineSlicer, _ line: UnsafeRawBufferPointer) throws(LineProblem) {
        if slicer.skip(",\"erased\":") {
            let order = try slicer.integer()
            guard order > seq else { throw .grammar }
            erasedBy = order
            try slicer.text("}")
            guard slicer.offset == line.count else { throw .grammar }
            return
        }
        try slicer.text(",\"salt\":\"")
        salt = slicer.offset
        _ = try slicer.identifier()
        try slicer.text("\",\"body\":")
        body = slicer.offset..<max(slicer.offset, line.count - 1)
        guard body.count >= 2, line[line.count - 1] == UInt8(ascii: "}"), line[body.lowerBound] == UInt8(ascii: "{"),
            line[body.upperBound - 1] == UInt8(ascii: "}")
        else { throw .grammar }
    }
}

extension Envelope {
    /// The hash that the header really has.
    func computedHash(_ line: UnsafeRawBufferPointer) -> Digest256 {
        Digest256(of: UnsafeRawBufferPointer(rebasing: line[..<headerEnd]))
    }

    /// Whether salt and body have the digest that the line states; nothing can be said of an erased body.
    func hasGoodDigest(_ line: UnsafeRawBufferPointer) -> Bool {
        guard let salt else { return true }
        let saltDigits = UnsafeRawBufferPointer(rebasing: line[salt..<(salt + 32)])
        return digest == Digest256(of: saltDigits, then: UnsafeRawBufferPointer(rebasing: line[body]))
    }

    /// Whether the body, unless erased, is strict JSON; asked after its digest, so that a changed body is a matter of the digest.
    func hasGoodBody(_ line: UnsafeRawBufferPointer) -> Bool {
        erasedBy != nil || (try? StrictJSON.validate(UnsafeRawBufferPointer(rebasing: line[body]))) != nil
    }

    /// Whether the line has the hash and the digest that it states: whether it is a record, wherever it belongs.
    func isSound(_ line: UnsafeRawBufferPointer) -> Bool { computedHash(line) == hash && hasGoodDigest(line) }

    /// Whether the record is of this kind.
    func isKind(_ name: StaticString, _ line: UnsafeRawBufferPointer) -> Bool {
        guard kind.count == name.utf8CodeUnitCount else { return false }
        for index in 0..<kind.count where line[kind.lowerBound + index] != name.utf8Start[index] { return false }
        return true
    }
}

extension Record {
    /// Copies a checked line's fields.
    init(_ envelope: Envelope, _ line: UnsafeRawBufferPointer, at position: RecordPosition) {
        func text(_ range: Range<Int>) -> String { String(decoding: line[range], as: UTF8.self) }
        self.init(
            seq: envelope.seq, unitFirst: envelope.unitFirst, unitCount: envelope.unitCount,
            previousHash: envelope.previousHash, time: envelope.time, day: text(envelope.day), offset: envelope.offset,
            clock: envelope.clock, login: text(envelope.login), role: text(envelope.role), command: envelope.command,
            program: text(envelope.program), programme: envelope.programme, law: envelope.law, kind: text(envelope.kind),
            caseID: envelope.caseID, caseVersion: envelope.caseVersion, digest: envelope.digest, hash: envelope.hash,
            salt: envelope.salt.flatMap { OpaqueID(line, at: $0) }, body: Array(line[envelope.body]),
            erasedBy: envelope.erasedBy, position: position)
    }
}

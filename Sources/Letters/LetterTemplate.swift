import StrictJSON
import Terminal

/// One fault of a template, with its place.
public struct TemplateFault: Equatable, Sendable {
    /// From 1.
    public var line: Int
    /// In Unicode scalars, from 1.
    public var column: Int
    public var sentence: FaultSentence
}

/// A template that is refused, with every fault that was found; in the order of the lines, never empty.
public struct TemplateFaults: Error, Equatable, Sendable {
    public var faults: [TemplateFault]
}

/// A text with fields in braces: the words of a kind of letter, which an office may change.
///
/// One line of the template is one paragraph of the letter. `{znak sprawy}` is a field. A line that names fields of a list, as in
/// `{braki.nr}. {braki.dokument}`, is repeated for each of its items; several such lines of the same list, one after another, are repeated
/// together. A line that begins with `?` is left out where a field of it is empty. A line that begins with `#` is a remark and is not printed.
public struct LetterTemplate: Equatable, Sendable {
    enum Piece: Equatable, Sendable {
        case text(String)
        case field(String)
        case item(list: String, field: String)
    }

    struct Line: Equatable, Sendable {
        var pieces: [Piece]
        var isOptional: Bool
        /// The list whose items repeat the line.
        var list: String?
    }

    public let kind: LetterKind
    let lines: [Line]

    /// The most that a template may hold.
    public enum Limit {
        public static let bytes = 65_536
        public static let lineBytes = 4_096
    }

    /// Reads and checks a template: whatever is accepted can be filled.
    public init(_ bytes: [UInt8], kind: LetterKind) throws(TemplateFaults) {
        var check = TemplateCheck(kind)
        lines = check.read(bytes)
        self.kind = kind
        if !check.faults.isEmpty { throw TemplateFaults(faults: check.faults) }
    }
}

/// Reads a template's lines and notes what is wrong with them.
private struct TemplateCheck {
    private(set) var faults: [TemplateFault] = []
    private let vocabulary: LetterVocabulary
    private var used: Set<String> = []

    init(_ kind: LetterKind) { vocabulary = kind.vocabulary }

    mutating func read(_ bytes: [UInt8]) -> [LetterTemplate.Line] {
        guard bytes.count <= LetterTemplate.Limit.bytes else {
            note(1, 1, "a template of more than \(LetterTemplate.Limit.bytes) bytes")
            return []
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var texts = body.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.last == 0x0D ? $0.dropLast() : $0 }
        if texts.last?.isEmpty == true { texts.removeLast() }
        var lines: [LetterTemplate.Line] = []
        for (index, text) in texts.enumerated() where text.first != UInt8(ascii: "#") {
            if let line = line(text, number: index + 1) { lines.append(line) }
        }
        for (name, field) in vocabulary.names where field.isDemanded && !used.contains(name) {
            note(max(1, texts.count), 1, "the field {\(name)} is missing; every letter of this kind has it")
        }
        return lines
    }

    private mutating func line(_ bytes: ArraySlice<UInt8>, number: Int) -> LetterTemplate.Line? {
        guard bytes.count <= LetterTemplate.Limit.lineBytes else {
            note(number, 1, "a line of more than \(LetterTemplate.Limit.lineBytes) bytes")
            return nil
        }
        guard var text = String(validating: bytes, as: UTF8.self) else {
            note(number, 1, "not UTF-8")
            return nil
        }
        if let hostile = text.unicodeScalars.firstIndex(where: { DisplayText.isHostile($0) }) {
            let place = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: hostile) + 1
            note(number, place, "a control character or an invisible one; tabs are no spaces here")
            return nil
        }
        let isOptional = text.first == "?"
        var shift = 0
        if isOptional {
            // One space behind the mark belongs to it, those that follow indent.
            let mark = text.dropFirst().first == " " ? 2 : 1
            text.removeFirst(mark)
            shift = mark
        }
        let pieces = pieces(text, number: number, shift: shift, isOptional: isOptional)
        return pieces.map { LetterTemplate.Line(pieces: $0, isOptional: isOptional, list: Self.list(of: $0)) }
    }

    /// The texts and fields of a line; nil where one of them can't stand.
    private mutating func pieces(_ text: String, number: Int, shift: Int, isOptional: Bool) -> [LetterTemplate.Piece]? {
        let before = faults.count
        var pieces: [LetterTemplate.Piece] = []
        var literal = ""
        var name: (text: String, column: Int)?
        var names: [LetterField] = []
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            let column = offset + 1 + shift
            switch (scalar, name) {
            case ("{", nil):
                if !literal.isEmpty { pieces.append(.text(literal)) }
                literal = ""
                name = ("", column)
            case ("{", let open?):
                note(number, open.column, "the brace that opens here is not closed")
                name = ("", column)
            case ("}", nil): note(number, column, "a closing brace without an opening one")
            case ("}", let open?):
                if let field = field(open.text, number, open.column) {
                    names.append(field)
                    pieces.append(Self.piece(open.text))
                    if field.isOptional && !isOptional {
                        note(number, open.column, "{\(open.text)} can be empty; begin the line with ?")
                    }
                }
                name = nil
            case (_, nil): literal.unicodeScalars.append(scalar)
            case (_, let open?):
                name = (open.text + String(scalar), open.column)
            }
        }
        if let name { note(number, name.column, "the brace that opens here is not closed") }
        if !literal.isEmpty { pieces.append(.text(literal)) }
        if faults.count == before, isOptional, !names.contains(where: \.isOptional) {
            note(number, 1, "no field of this line can be empty; take the ? away")
        }
        let lists = Set(pieces.compactMap { if case .item(let list, _) = $0 { list } else { nil } })
        if lists.count > 1 { note(number, 1, "fields of several lists in one line") }
        return faults.count == before ? pieces : nil
    }

    private mutating func field(_ name: String, _ line: Int, _ column: Int) -> LetterField? {
        guard let field = vocabulary.field(name) else {
            note(line, column, "{\(name)} is no field of this kind of letter")
            return nil
        }
        used.insert(name)
        return field
    }

    private static func piece(_ name: String) -> LetterTemplate.Piece {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        return parts.count == 2 ? .item(list: parts[0], field: parts[1]) : .field(name)
    }

    private static func list(of pieces: [LetterTemplate.Piece]) -> String? {
        for case .item(let list, _) in pieces { return list }
        return nil
    }

    private mutating func note(_ line: Int, _ column: Int, _ sentence: FaultSentence) {
        faults.append(TemplateFault(line: line, column: column, sentence: sentence))
    }
}

import Terminal

/// What goes into the fields of a letter: texts that are ready to print, under the names of the kind's vocabulary.
public struct LetterValues: Equatable, Sendable {
    /// An empty field is absent.
    public var fields: [String: String]
    /// The items of each list in order, each with its fields.
    public var lists: [String: [[String: String]]]

    public init(fields: [String: String?], lists: [String: [[String: String?]]] = [:]) {
        self.fields = fields.compactMapValues { Self.filled($0) }
        self.lists = lists.mapValues { items in items.map { item in item.compactMapValues { Self.filled($0) } } }
    }

    private static func filled(_ text: String?) -> String? {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
        return text
    }
}

/// What a kind of letter is about, as plain values; it knows what each field prints.
public protocol LetterContent: Sendable {
    static var kind: LetterKind { get }
    var values: LetterValues { get }
}

extension LetterTemplate {
    /// The paragraphs of a letter, an empty one for each empty line.
    ///
    /// What values hold is put in as it is: braces in it name no fields, and no character of it can begin a line or a page.
    public func paragraphs(_ content: some LetterContent) -> [String] {
        precondition(type(of: content).kind == kind, "a template is filled with the content of its kind")
        return paragraphs(content.values)
    }

    func paragraphs(_ values: LetterValues) -> [String] {
        var paragraphs: [String] = []
        var index = 0
        while index < lines.count {
            guard let list = lines[index].list else {
                if let text = text(lines[index], values, [:]) { paragraphs.append(text) }
                index += 1
                continue
            }
            let block = lines[index...].prefix { $0.list == list }
            for item in values.lists[list] ?? [] { paragraphs += block.compactMap { text($0, values, item) } }
            index += block.count
        }
        return paragraphs
    }

    /// The line with its fields; nil where it is left out.
    private func text(_ line: Line, _ values: LetterValues, _ item: [String: String]) -> String? {
        var text = ""
        for piece in line.pieces {
            switch piece {
            case .text(let literal): text += literal
            case .field(let name):
                guard let value = values.fields[name] else {
                    if line.isOptional { return nil }
                    continue
                }
                text += Self.printable(value)
            case .item(_, let name):
                guard let value = item[name] else {
                    if line.isOptional { return nil }
                    continue
                }
                text += Self.printable(value)
            }
        }
        return text
    }

    /// Line breaks and whatever else steers a terminal or a printer stand as their codes.
    private static func printable(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            if scalar == "\u{00A0}" || !DisplayText.isHostile(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += DisplayText.visible(String(scalar))
            }
        }
        return text
    }
}

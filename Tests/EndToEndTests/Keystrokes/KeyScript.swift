import TestSupport

/// What a clerk's hands do on one task at a real terminal, screen by screen, and what each key is for.
final class KeyScript {
    /// Keys of one purpose.
    enum Piece {
        /// A field's value as it stands on the paper, in the scanner or in the clerk's head.
        case data(String)
        /// From a field to the next.
        case move(String)
        /// Everything else: opening, choosing, answering, saving.
        case act(String)

        var keys: String {
            switch self {
            case .data(let keys), .move(let keys), .act(let keys): keys
            }
        }
    }

    /// What is done on one screen.
    struct Step {
        var screen: String
        var pieces: [Piece]
        var purpose: String
    }

    let clerk: PtySession
    let title: String
    private(set) var steps: [Step] = []

    init(_ title: String, _ clerk: PtySession) {
        self.title = title
        self.clerk = clerk
    }

    /// Presses the keys on the screen that is shown now.
    /// - Parameter screen: what its title must say.
    func on(_ screen: String, _ purpose: String, _ pieces: [Piece]) throws {
        try clerk.waitTitle(screen)
        steps.append(Step(screen: shownTitle, pieces: pieces, purpose: purpose))
        try clerk.send(pieces.map(\.keys).joined())
    }

    /// The title without the program's name, and without what stands right of it.
    private var shownTitle: String {
        let line = clerk.title.split(separator: "–", maxSplits: 1).last.map(String.init) ?? ""
        var title = ""
        for word in line.split(separator: " ", omittingEmptySubsequences: false).drop(while: \.isEmpty) {
            if word.isEmpty { break }
            title += (title.isEmpty ? "" : " ") + word
        }
        return title
    }

    // MARK: Counts

    /// How many keys a text in the notation of `PtyKeys` stands for.
    static func count(_ keys: String) -> Int { PtyKeys.names(in: keys).count }

    private func count(_ pick: (Piece) -> Bool, in steps: [Step]) -> Int {
        steps.flatMap(\.pieces).filter(pick).map { Self.count($0.keys) }.reduce(0, +)
    }

    func data(_ steps: [Step]? = nil) -> Int { count({ if case .data = $0 { true } else { false } }, in: steps ?? self.steps) }
    func moves(_ steps: [Step]? = nil) -> Int { count({ if case .move = $0 { true } else { false } }, in: steps ?? self.steps) }
    func acts(_ steps: [Step]? = nil) -> Int { count({ if case .act = $0 { true } else { false } }, in: steps ?? self.steps) }
    var keys: Int { count({ _ in true }, in: steps) }
    /// How many fields got a value.
    var fields: Int { steps.flatMap(\.pieces).filter { if case .data = $0 { true } else { false } }.count }

    // MARK: The page

    /// The task as a table, with its counts in the last line.
    var table: String {
        var lines = ["| screen | keys | what for | data | moves | other |", "|---|---|---|---|---|---|"]
        for step in steps {
            lines.append("| \(step.screen) | \(shown(step.pieces)) | \(step.purpose) | \(data([step])) | \(moves([step])) | \(acts([step])) |")
        }
        lines.append("| **together: \(keys)** | | | **\(data())** | **\(moves())** | **\(acts())** |")
        return lines.joined(separator: "\n")
    }

    private func shown(_ pieces: [Piece]) -> String {
        var parts: [String] = []
        for piece in pieces {
            var typed = ""
            for name in PtyKeys.names(in: piece.keys) {
                if name.hasPrefix("<") && name.count > 1 {
                    if !typed.isEmpty { parts.append("`\(typed)`") }
                    typed = ""
                    parts.append(Self.signs[name] ?? String(name.dropFirst().dropLast()))
                } else {
                    typed += name
                }
            }
            if !typed.isEmpty { parts.append("`\(typed)`") }
        }
        return parts.joined(separator: " ")
    }

    private static let signs = ["<Enter>": "⏎", "<Tab>": "⇥", "<Down>": "↓", "<Up>": "↑", "<Space>": "␣"]
}

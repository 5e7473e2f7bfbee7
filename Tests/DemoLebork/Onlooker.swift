import Foundation
import Stories
import TestSupport

/// Reads the story's lines only, as they are told.
final class Listener: Audience {
    func told(_ text: String) { if !text.isEmpty { print(text) } }
    func watches(_ session: PtySession) {}
    func type(_ keys: String, _ session: PtySession) throws { try session.send(keys) }
}

/// Sees the program's terminal, with what is told below it, and keys as a person types them.
final class Onlooker: Audience {
    private var watched: PtySession?
    private var words = ""

    /// How long a key takes, and how long a sentence is looked at, in milliseconds.
    private static let key: Int64 = 120
    private static let repeated: Int64 = 30
    private static let reading: Int64 = 40

    init() {
        put("\u{1B}[?1049h\u{1B}[2J")
    }

    /// In one write, so that nothing half drawn is seen.
    private func put(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    /// Gives the person's own screen back, with the last words.
    func leave() {
        put("\u{1B}[?25h\u{1B}[?1049l" + words + "\n")
    }

    func told(_ text: String) {
        guard !text.isEmpty else { return }
        words = text
        paint()
        let time = 800 + Self.reading * Int64(text.count)
        if let watched { watched.linger(milliseconds: time) } else { _ = poll(nil, 0, Int32(time)) }
    }

    func watches(_ session: PtySession) {
        watched?.onOutput = nil
        watched = session
        session.onOutput = { [weak self] _ in self?.paint() }
        paint()
    }

    func type(_ keys: String, _ session: PtySession) throws {
        let names = PtyKeys.names(in: keys)
        for name in names {
            try session.send(name == "<" ? "<lt>" : name)
            session.linger(milliseconds: names.count > 12 ? Self.repeated : Self.key)
        }
        session.linger(milliseconds: Self.key * 3)
    }

    /// What is told, in lines of the terminal's width.
    private var wrapped: [String] {
        var lines = [""]
        for word in words.split(separator: " ") {
            if lines[lines.count - 1].count + word.count >= 79 { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines
    }

    /// The terminal with its cursor, and two lines of words below it.
    private func paint() {
        var text = "\u{1B}[?25l"
        let rows = watched?.terminal.size.rows ?? 24
        if let terminal = watched?.terminal {
            for row in 0..<rows { text += "\u{1B}[\(row + 1);1H" + terminal.painted(line: row) }
        }
        text += "\u{1B}[\(rows + 1);1H\u{1B}[J\u{1B}[1m"
        for (row, line) in wrapped.enumerated() { text += "\u{1B}[\(rows + 2 + row);1H" + line }
        text += "\u{1B}[0m"
        if let cursor = watched?.cursor, cursor.isVisible { text += "\u{1B}[\(cursor.y + 1);\(cursor.x + 1)H\u{1B}[?25h" }
        put(text)
    }
}

import Foundation
import Testing

/// Every screen that has golden frames: where a braille line or a voice is led.
@Suite("The hardware cursor on every golden frame") struct GoldenCursorTests {
    struct Recorded: CustomTestStringConvertible, Sendable {
        var name: String
        var cursor: (x: Int, y: Int)?
        var rows: [String]
        var testDescription: String { name }
    }

    static let all: [Recorded] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8), text.hasPrefix("size ") else { return nil }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let place = lines[0].split(separator: " ").last?.split(separator: ",").compactMap { Int($0) } ?? []
            let rows = lines.dropFirst().filter { $0.hasPrefix("|") }.map { String($0.dropFirst()) }
            return Recorded(name: name, cursor: place.count == 2 ? (place[0], place[1]) : nil, rows: rows)
        }
    }()

    @Test("It stands on the arrow of the row or button, in a field behind its label, or at the head of a text; never on a bar or a message")
    func cursor() throws {
        #expect(Self.all.count > 150)
        for screen in Self.all {
            let cursor = try #require(screen.cursor, "\(screen.name): no cursor")
            #expect(cursor.y > 0 && cursor.y < screen.rows.count - 2, "\(screen.name): on a bar")
            let line = Array(screen.rows[cursor.y])
            let isAtArrow = cursor.x < line.count && (line[cursor.x] == ">" || line[cursor.x] == "[")
            let isInField = cursor.x > 0 && line.prefix(cursor.x).contains { $0 != " " && $0 != "│" }
            let isAtText = cursor.x == 0 && !line.isEmpty
            #expect(isAtArrow || isInField || isAtText, "\(screen.name): \(cursor)\n\(screen.rows[cursor.y])")
        }
    }
}

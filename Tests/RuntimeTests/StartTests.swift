import Foundation
@testable import Runtime
import Terminal
import Testing

@Suite("Start") struct StartTests {
    let menu = StartMenu(title: "Teczka", lines: ["no office"], choices: ["make", "demo", "leave"], keys: "keys")

    @Test("Arrows and Enter choose, a digit chooses at once, Esc leaves")
    func menuKeys() {
        var menu = self.menu
        #expect(menu.handle(.down) == .staying)
        #expect(menu.handle(.enter) == .chosen(1))
        #expect(menu.handle(.character("3")) == .chosen(2))
        #expect(menu.handle(.character("4")) == .staying)
        #expect(menu.handle(.escape) == .left)
        #expect(menu.handle(.up) == .staying)
        #expect(menu.handle(.up) == .staying)
        #expect(menu.handle(.enter) == .chosen(0))
    }

    @Test("The hardware cursor stands on the chosen line")
    func menuCursor() {
        var menu = self.menu
        _ = menu.handle(.down)
        let frame = menu.frame(size: .standard)
        #expect(frame.cursor == Point(x: 2, y: 6))
        #expect(frame.lines[6].contains("demo"))
    }

    @Test("Resources are looked for beside the executable before the system's folder")
    func locatorOrder() {
        let tried = ResourceLocator.candidates(executable: "/opt/teczka/bin/teczka")
        #expect(tried.first == "/opt/teczka/bin/Resources")
        #expect(tried.contains("/opt/teczka/bin/../share/teczka"))
        #expect(tried.last == "/usr/share/teczka")
    }

    @Test("A file that is not there is said with its path")
    func missingFile() {
        let error = #expect(throws: FileReadError.self) { try readFile("/nowhere/at/all") }
        #expect(error?.path == "/nowhere/at/all")
        #expect(error?.isMissing == true)
    }

    @Test("The directories above a new office are made; one that can't be is named")
    func parents() throws {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent("start-" + UUID().uuidString).path
        defer { removeTree(base) }
        try makeParents(of: base + "/a/b/office")
        #expect(isDirectory(base + "/a/b"))
        #expect(!fileExists(base + "/a/b/office"))
        let error = #expect(throws: FileReadError.self) { try makeParents(of: "/proc/nowhere/office") }
        #expect(error?.path == "/proc/nowhere")
    }
}

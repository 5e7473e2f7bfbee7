import Terminal
import TestSupport
import Testing

@Suite("Grid")
struct GridWidgetTests {
    typealias Grid = GridWidget<Int, String>

    private func grid(columns: Int = 4, rows: Int = 3) -> Grid {
        Grid(
            rows: (1...rows).map { Grid.Header(id: $0, label: "Osoba \($0)") },
            columns: (1...columns).map { Grid.Header(id: "d\($0)", label: "\($0).03") }, cycle: ["o", "n", "u"], labelWidth: 12)
    }

    @Test("Space goes through the symbols, a letter sets and goes down, Delete blanks")
    func marking() {
        var grid = grid()
        let first = Grid.Place(row: 1, column: "d1")
        #expect(grid.handle(.character(" ")) == .changed(first, to: "o"))
        #expect(grid.handle(.character(" ")) == .changed(first, to: "n"))
        _ = grid.handle(.character(" "))
        #expect(grid.handle(.character(" ")) == .changed(first, to: "o"))
        #expect(grid.handle(.character("N")) == .changed(first, to: "n"))
        #expect(grid.current == Grid.Place(row: 2, column: "d1"))
        #expect(grid.handle(.delete) == .handled, "already blank")
        #expect(grid.handle(.character("x")) == .ignored)
        _ = grid.handle(.up)
        #expect(grid.handle(.delete) == .changed(first, to: ""))
        #expect(grid.symbols.isEmpty)
        grid.locked = ["d1"]
        #expect(grid.handle(.character("o")) == .handled && grid.symbols.isEmpty)
    }

    @Test("moving stays inside, and reloading keeps the cell")
    func moving() {
        var grid = grid()
        for key in [Key.up, .left] { _ = grid.handle(key) }
        #expect(grid.current == Grid.Place(row: 1, column: "d1"))
        for key in [Key.end, .pageDown, .right, .down] { _ = grid.handle(key) }
        #expect(grid.current == Grid.Place(row: 3, column: "d4"))
        grid.set(rows: Array(grid.rows.dropFirst()), columns: grid.columns.reversed(), symbols: [:])
        #expect(grid.current == Grid.Place(row: 3, column: "d4"))
        grid.set(rows: [], columns: [], symbols: [:])
        #expect(grid.current == nil && grid.handle(.enter) == .ignored && grid.handle(.character(" ")) == .handled)
    }

    @Test("a grid as drawn, with more days than fit")
    func drawing() {
        var grid = grid(columns: 30)
        grid.setSymbol("o", at: .init(row: 1, column: "d12"))
        grid.setSymbol("n", at: .init(row: 2, column: "d13"))
        grid.select(.init(row: 2, column: "d12"))
        var frame = Frame(size: Size(width: 80, height: 5))
        grid.draw(into: &frame, rect: frame.bounds)
        #expect(Golden.mismatch(frame.golden(styles: true), "grid") == nil)
    }
}

@Suite("Dialogs, texts, bars, finder")
struct OtherWidgetTests {
    private func dialog() -> Dialog {
        Dialog(
            title: "Zamknięcie listy", message: "Lista zostanie zamknięta z 32 osobami.\nTego nie można cofnąć.",
            buttons: [.init(id: "no", label: "Nie", hotkey: "n"), .init(id: "yes", label: "Zamknij", hotkey: "z")])
    }

    @Test("a dialog's default is safe; letters, arrows and Esc answer; nothing else gets through")
    func answers() {
        var dialog = dialog()
        #expect(dialog.handle(.enter) == .chosen("no"))
        #expect(dialog.handle(.character("Z")) == .chosen("yes"))
        #expect(dialog.handle(.escape) == .cancelled && dialog.handle(.control("c")) == .cancelled)
        #expect(dialog.handle(.character("q")) == .handled && dialog.handle(.function(2)) == .handled)
        #expect(dialog.handle(.paste("z")) == .handled)
        #expect(dialog.handle(.tab) == .handled && dialog.handle(.enter) == .chosen("yes"))
        #expect(dialog.handle(.left) == .handled && dialog.handle(.character(" ")) == .chosen("no"))
    }

    @Test("a dialog as drawn")
    func drawn() {
        var frame = Frame(size: Size(width: 60, height: 10))
        dialog().draw(into: &frame, rect: frame.bounds)
        #expect(Golden.mismatch(frame.golden(styles: true), "dialog") == nil)
    }

    @Test("a message longer than the screen scrolls to its end and no further")
    func longMessage() {
        var dialog = Dialog(title: "T", message: (1...40).map { "wiersz \($0)" }.joined(separator: "\n"), buttons: [.init(id: "ok", label: "OK")])
        for _ in 0..<9 { _ = dialog.handle(.pageDown) }
        var frame = Frame(size: Size(width: 60, height: 12))
        dialog.draw(into: &frame, rect: frame.bounds)
        #expect(frame.lines.contains { $0.contains("wiersz 40") } && frame.lines.contains { $0.contains("OK") })
        #expect(dialog.handle(.up) == .handled)
    }

    @Test("a text scrolls between its ends, and says when there is more")
    func text() {
        var view = TextView((1...30).map { .init("wiersz \($0)", indent: $0 % 2) }, viewSize: Size(width: 40, height: 10))
        func lines() -> [String] {
            var frame = Frame(size: Size(width: 40, height: 10))
            view.draw(into: &frame, rect: frame.bounds)
            return frame.lines
        }
        #expect(lines()[0] == " wiersz 1" && lines()[9].hasSuffix(">>"))
        _ = view.handle(.pageDown)
        #expect(lines()[0] == "wiersz 10")
        _ = view.handle(.end)
        #expect(lines()[9] == "wiersz 30")
        _ = view.handle(.down)
        _ = view.handle(.up)
        #expect(view.top == 19)
        _ = view.handle(.home)
        #expect(view.top == 0 && view.handle(.up) == .handled && view.top == 0)
        #expect(view.handle(.character("x")) == .ignored)
        #expect(view.lineCount(width: 40) == 30)
    }

    @Test("bars: what does not fit is left out whole; unavailable keys are in parentheses; errors have a mark")
    func bars() {
        var frame = Frame(size: Size(width: 40, height: 3))
        TitleBar(title: "Teczka · Pulpit", status: "Stegna 2013  5 grudnia 2013  A. Kowalska").draw(into: &frame, row: 0)
        MessageLine("Zła cyfra kontrolna numeru PESEL, proszę sprawdzić", kind: .error).draw(into: &frame, row: 1)
        KeyBar([
            .init(key: "F1", label: "Pomoc"), .init(key: "F2", label: "Zapisz", isEnabled: false),
            .init(key: "F3", label: "Szukaj"), .init(key: "F10", label: "Wyjście"),
        ]).draw(into: &frame, row: 2)
        #expect(Golden.mismatch(frame.golden(styles: true), "bars") == nil)
    }

    @Test("on a narrow key bar help, the way out and the finder stay, then the keys available now; the order stays; no room is left that a key fits into", arguments: [
        (9, "F1 Help"), (18, "F1 Help  F10 Exit"), (27, "F1 Help  F3 Find  F10 Exit"), (34, "F1 Help  d Dd  F3 Find  F10 Exit"),
        (35, "F1 Help  c Ccccc  F3 Find  F10 Exit"), (48, "F1 Help  c Ccccc  d Dd  F3 Find  F10 Exit"),
        (49, "F1 Help  b (Bb)  c Ccccc  d Dd  F3 Find  F10 Exit"), (80, "F1 Help  b (Bb)  c Ccccc  d Dd  F3 Find  F10 Exit"),
    ])
    func keyBarPriorities(width: Int, line: String) {
        var frame = Frame(size: Size(width: width, height: 1))
        KeyBar([
            .init(key: "F1", label: "Help", rank: 3), .init(key: "b", label: "Bb", isEnabled: false), .init(key: "c", label: "Ccccc"),
            .init(key: "d", label: "Dd"), .init(key: "F3", label: "Find", rank: 1), .init(key: "F10", label: "Exit", rank: 2),
        ]).draw(into: &frame, row: 0)
        #expect(frame.lines[0] == line)
    }

    @Test("the finder asks for results as the text changes and keeps the cursor in the line")
    func finder() {
        var finder = FinderWidget<Int>(prompt: "Szukaj:", columns: [ListColumn(width: 30, isFlexible: true)], emptyText: "Brak")
        #expect(finder.handle(.character("k")) == .query("k"))
        finder.setResults([ListRow(id: 1, cells: ["Kowalska"]), ListRow(id: 2, cells: ["Kowalski"])])
        #expect(finder.handle(.down) == .handled && finder.currentID == 2)
        #expect(finder.handle(.enter) == .opened(2))
        #expect(finder.handle(.backspace) == .query(""))
        finder.setResults([ListRow(id: 5, cells: ["Łąk"]), ListRow(id: 2, cells: ["Kowalski"])])
        #expect(finder.currentID == 5, "another text, another best match")
        _ = finder.handle(.down)
        finder.setResults([ListRow(id: 5, cells: ["Łąk"]), ListRow(id: 2, cells: ["Kowalski"])], keepsCursor: true)
        #expect(finder.currentID == 2, "the result stays under the cursor")
        var frame = Frame(size: Size(width: 40, height: 5))
        finder.draw(into: &frame, rect: frame.bounds)
        #expect(frame.cursor == Point(x: 8, y: 0) && frame.lines[3] == "> Kowalski")
        #expect(finder.handle(.escape) == .cancelled && finder.handle(.function(2)) == .ignored)
        finder.setResults([])
        #expect(finder.handle(.enter) == .handled)
    }

    @Test("names of keys for the key bar", arguments: [
        (Key.function(2), "F2"), (.control("s"), "^S"), (.escape, "Esc"), (.enter, "Enter"), (.character("/"), "/"),
        (.character(" "), "Space"), (.pageDown, "PgDn"), (.backTab, "Shift-Tab"),
    ])
    func names(_ key: Key, _ name: String) { #expect(key.name == name) }

    @Test("the memory backend keeps frames and gives bytes once")
    func memory() throws {
        let backend = MemoryBackend()
        try backend.start()
        backend.pendingInput = [1, 2]
        #expect(backend.readAvailable() == [1, 2] && backend.readAvailable() == [])
        backend.isHungUp = true
        #expect(backend.readAvailable() == nil)
        backend.draw(Frame(size: .standard))
        backend.invalidate()
        #expect(backend.lastFrame?.size == .standard && backend.invalidations == 1 && backend.isRunning)
    }
}

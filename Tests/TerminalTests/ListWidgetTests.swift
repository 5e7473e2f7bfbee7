import Terminal
import TestSupport
import Testing

@Suite("Lists")
struct ListWidgetTests {
    private let columns = [
        ListColumn("Nr", width: 4, alignment: .right), ListColumn("Nazwisko i imię", width: 20),
        ListColumn("Miejscowość", width: 12, isFlexible: true), ListColumn("Stan", width: 10),
    ]

    private func rows(_ ids: [Int]) -> [ListRow<Int>] {
        ids.map {
            ListRow(id: $0, cells: ["\($0)", ["Łącka Żaneta", "Świątek Józef", "Ćwik Anna"][$0 % 3], "Stegna", $0 % 2 == 0 ? "czeka" : "lista"])
        }
    }

    private func list(_ ids: [Int] = Array(1...50)) -> ListWidget<Int> {
        var list = ListWidget(columns: columns, rows: rows(ids), emptyText: "Nic tu nie ma.", allowsTagging: true)
        list.pageRows = 8
        return list
    }

    private func draw(_ list: ListWidget<Int>, width: Int = 80, height: Int = 9) -> Frame {
        var frame = Frame(size: Size(width: width, height: height))
        list.draw(into: &frame, rect: frame.bounds)
        return frame
    }

    @Test("moving stops at both ends")
    func moving() {
        var list = list()
        #expect(list.handle(.up) == .handled && list.currentID == 1)
        #expect(list.handle(.down) == .moved(2))
        #expect(list.handle(.pageDown) == .moved(10))
        #expect(list.handle(.end) == .moved(50))
        #expect(list.handle(.pageDown) == .handled)
        #expect(list.handle(.pageUp) == .moved(42))
        #expect(list.handle(.home) == .moved(1))
        #expect(list.handle(.enter) == .opened(1))
        #expect(list.counter == "1/50")
    }

    @Test("a column for wider lists takes nothing from narrower ones")
    func columnsByWidth() {
        var wide = list()
        wide.columns.insert(ListColumn("Adres", width: 10, showsFrom: 100), at: 3)
        wide.setRows(rows(Array(1...3)).map { ListRow(id: $0.id, cells: $0.cells.prefix(3) + ["Polna 7"] + $0.cells.suffix(1)) })
        var plain = list()
        plain.setRows(rows(Array(1...3)))
        #expect(draw(wide).lines == draw(plain).lines)
        #expect(draw(wide, width: 99).lines == draw(plain, width: 99).lines)
        let lines = draw(wide, width: 100).lines
        #expect(lines[0].contains("Adres") && lines[1].contains("Polna 7") && lines[1].contains("lista"))
    }

    @Test("the cursor stays on its row when the list is reloaded")
    func reloading() {
        var list = list()
        list.select(20)
        list.setRows(rows(Array(5...60)))
        #expect(list.currentID == 20)
        list.setRows(rows(Array(30...60)))
        #expect(list.currentID == 45, "gone: the row at the same place")
        list.setRows(rows([7]))
        #expect(list.currentID == 7)
        list.setRows([])
        #expect(list.currentID == nil && list.handle(.enter) == .ignored && list.handle(.down) == .handled)
        list.setRows(rows([8, 9]))
        #expect(list.currentID == 8)
    }

    @Test("narrowing: marks and case do not matter, words in any order, Esc takes it back")
    func narrowing() {
        var list = list()
        list.select(2)
        #expect(list.handle(.character("/")) == .handled && list.isNarrowing)
        for character in "jozef swia" { _ = list.handle(.character(character)) }
        #expect(list.matchingCount == 17 && list.currentID == 4)
        #expect(list.handle(.enter) == .handled && !list.isNarrowing)
        #expect(list.handle(.character("n")) == .moved(7))
        #expect(list.handle(.escape) == .handled && list.matchingCount == 50 && list.currentID == 7)
        #expect(list.handle(.escape) == .ignored)
        #expect(list.handle(.character("n")) == .ignored)
        _ = list.handle(.character("/"))
        _ = list.handle(.character("q"))
        #expect(list.matchingCount == 0 && list.currentID == nil && list.counter == "0/0")
        #expect(draw(list).lines.contains { $0.contains("Nic tu nie ma.") })
        #expect(list.handle(.backspace) == .moved(1))
    }

    @Test("tagging goes on to the next row; tags of rows that are gone go")
    func tagging() {
        var list = list([1, 2, 3])
        for _ in 0..<2 { _ = list.handle(.character(" ")) }
        #expect(list.tagged == [1, 2] && list.currentID == 3)
        _ = list.handle(.up)
        _ = list.handle(.character(" "))
        #expect(list.tagged == [1])
        list.setRows(rows([2, 3]))
        #expect(list.tagged.isEmpty)
        var plain = ListWidget(columns: columns, rows: rows([1]))
        #expect(plain.handle(.character(" ")) == .ignored)
    }

    @Test("a range is tagged from the row tagged last, in either direction, else from the first; only rows that are shown")
    func taggingRange() {
        var list = list()
        list.select(5)
        _ = list.handle(.character("."))
        #expect(list.tagged == Set(1...5) && list.currentID == 5)
        list.clearTags()
        list.select(9)
        _ = list.handle(.character(" "))
        list.select(7)
        _ = list.handle(.character("."))
        #expect(list.tagged == [7, 8, 9])
        list.select(8)
        _ = list.handle(.character(" "))
        #expect(list.tagged == [7, 9])
        list.narrow("lista")
        list.select(11)
        _ = list.handle(.character("."))
        #expect(list.tagged == [7, 9, 11], "8 and 10 are not shown")
        var plain = ListWidget(columns: columns, rows: rows([1]))
        #expect(plain.handle(.character(".")) == .ignored)
    }

    @Test("a list as drawn: headings, page with the cursor, tags, narrowing line")
    func drawing() {
        var list = list()
        list.select(11)
        _ = list.handle(.character(" "))
        #expect(Golden.mismatch(draw(list).golden(styles: true), "list") == nil)
        _ = list.handle(.character("/"))
        for character in "łąc" { _ = list.handle(.character(character)) }
        #expect(Golden.mismatch(draw(list).golden(), "list-narrowing") == nil)
    }

    @Test("a step down changes two rows only, and each row keeps its line on the page")
    func steps() {
        var list = list()
        var before = draw(list)
        for step in 1..<40 {
            _ = list.handle(.down)
            let after = draw(list)
            let changed = zip(before.lines, after.lines).filter { $0 != $1 }.count
            if step % 8 != 0 { #expect(changed == 2) }
            #expect(after.cursor?.y == 1 + step % 8)
            before = after
        }
    }

    @Test("columns that do not fit are left out", arguments: [1, 2, 3, 8, 20, 33])
    func narrow(_ width: Int) {
        let frame = draw(list(), width: width, height: 4)
        #expect(frame.lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    }

    @Test("hostile cells keep the columns aligned")
    func hostile() {
        var list = ListWidget<Int>(columns: [ListColumn(width: 10), ListColumn(width: 5)])
        list.setRows([
            ListRow(id: 1, cells: ["\u{1B}]0;x\u{7}", "end"]), ListRow(id: 2, cells: ["山田太郎山田", "end"]),
            ListRow(id: 3, cells: ["\u{202E}abc", "end"]), ListRow(id: 4, cells: ["e\u{301}\u{301}", "end"]),
        ])
        var frame = Frame(size: Size(width: 30, height: 4))
        list.draw(into: &frame, rect: frame.bounds)
        for y in 0..<4 { #expect(frame[Point(x: 13, y: y)].content == .text("e")) }
    }

    @Test("a flexible column lends what it does not need to one that would be cut; where nothing is cut nothing moves")
    func lending() {
        let columns = ["A", "B", "C"].map { ListColumn($0, width: 4, isFlexible: true) }
        func line(_ cells: [String]) -> String {
            var frame = Frame(size: Size(width: 34, height: 2))
            ListWidget(columns: columns, rows: [ListRow(id: 1, cells: cells)]).draw(into: &frame, rect: frame.bounds)
            return frame.lines[1]
        }
        #expect(line(["1234567890", "1234567890", "x"]).hasPrefix("> 1234567890 1234567890 x"))
        #expect(line(["12345678901234", "1234567890", "xyz"]).hasPrefix("> 12345678901234"), "the first one first")
        #expect(line(["ab", "cd", "ef"]).hasPrefix("> ab         cd         ef"))
    }
}

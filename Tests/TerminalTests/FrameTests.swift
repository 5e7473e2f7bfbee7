import Terminal
import Testing

@Suite("Frames")
struct FrameTests {
    private func frame(_ width: Int, _ height: Int = 1) -> Frame { Frame(size: Size(width: width, height: height)) }

    @Test("text is clipped at every edge")
    func edges() {
        var frame = frame(6, 2)
        frame.put("abcdefgh", at: Point(x: -2, y: 0))
        frame.put("xyz", at: Point(x: 4, y: 1))
        frame.put("never", at: Point(x: 0, y: 2))
        frame.put("never", at: Point(x: 0, y: -1))
        frame.put("never", at: Point(x: 9, y: 0))
        #expect(frame.lines == ["cdefgh", "    xy"])
    }

    @Test("a width cuts and pads", arguments: [
        (Alignment.left, "ab   |"), (.right, "   ab|"), (.center, " ab  |"),
    ])
    func padding(_ alignment: Alignment, _ expected: String) {
        var frame = frame(8)
        frame.put("#######", at: Point(x: 0, y: 0))
        frame.put("ab", at: Point(x: 0, y: 0), width: 5, alignment: alignment)
        frame.put("|", at: Point(x: 5, y: 0), width: 3)
        #expect(frame.lines == [expected])
        frame.put("Kowalski", at: Point(x: 0, y: 0), width: 4)
        #expect(frame.lines[0].hasPrefix("Kow…"))
    }

    @Test("writing over half of a wide character blanks the other half")
    func halves() {
        var left = frame(6)
        left.put("山田", at: Point(x: 0, y: 0))
        left.put("x", at: Point(x: 1, y: 0))
        #expect(left.lines == [" x田"])
        var right = frame(6)
        right.put("山田", at: Point(x: 0, y: 0))
        right.put("x", at: Point(x: 2, y: 0))
        #expect(right.lines == ["山x"])
        var wide = frame(6)
        wide.put("山田", at: Point(x: 0, y: 0))
        wide.put("郎", at: Point(x: 1, y: 0))
        #expect(wide.lines == [" 郎"])
        var edge = frame(3)
        edge.put("a山田", at: Point(x: 0, y: 0))
        edge.put("山", at: Point(x: 2, y: 0))
        #expect(edge.lines == ["a"])
        var outside = frame(3)
        outside.put("山b", at: Point(x: -1, y: 0))
        #expect(outside.lines == [" b"])
    }

    @Test("columns stay aligned after any text", arguments: [
        "Kowalski", "山田太郎", "e\u{301}e\u{301}", "a\u{202E}b", "\u{1B}[31m", "\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "😀😀", "\t",
    ])
    func alignment(_ text: String) {
        var frame = frame(40)
        frame.put(text, at: Point(x: 0, y: 0), width: 12)
        frame.put("|", at: Point(x: 12, y: 0))
        #expect(frame[Point(x: 12, y: 0)].content == .text("|"))
        #expect(DisplayWidth.columns(of: frame.lines[0]) == 13)
        #expect(!frame.lines[0].unicodeScalars.contains(where: DisplayText.isHostile))
    }

    @Test("a box, its title, and boxes that do not fit")
    func boxes() {
        var frame = frame(12, 3)
        frame.box(Rect(x: 0, y: 0, width: 12, height: 3), title: "Żółw")
        #expect(frame.lines == ["┌─ Żółw ───┐", "│          │", "└──────────┘"])
        var small = Frame(size: Size(width: 3, height: 3))
        small.box(Rect(x: 1, y: 1, width: 9, height: 9), title: "long title")
        small.box(Rect(x: 0, y: 0, width: 1, height: 1))
        #expect(small.lines == ["", " ┌─", " │"])
    }

    @Test("rectangles")
    func rectangles() {
        let rect = Rect(x: 2, y: 1, width: 10, height: 4)
        #expect(rect.intersection(Rect(x: 20, y: 0, width: 5, height: 5)).isEmpty)
        #expect(rect.inset(left: 20).isEmpty)
        #expect(rect.centered(Size(width: 4, height: 2)) == Rect(x: 5, y: 2, width: 4, height: 2))
        #expect(rect.centered(Size(width: 40, height: 20)) == rect)
        #expect(rect.contains(Point(x: 11, y: 4)) && !rect.contains(Point(x: 12, y: 4)))
    }

    @Test("the golden text tells size, cursor and styles")
    func golden() {
        var frame = frame(10, 2)
        frame.put("Tytuł", at: Point(x: 0, y: 0), style: .title, width: 10)
        frame.put("zły", at: Point(x: 1, y: 1), style: .error)
        frame.cursor = Point(x: 1, y: 1)
        #expect(frame.golden(styles: true) == "size 10x2 cursor 1,1\n|Tytuł\n:tttttttttt\n| zły\n: eee\n")
    }
}

import Terminal
import Testing

@Suite("The line editor")
struct TextInputTests {
    private func type(_ text: String, into input: inout TextInput) {
        for character in text { _ = input.handle(.character(character)) }
    }

    @Test("typing, moving, deleting")
    func editing() {
        var input = TextInput()
        type("Kowalki", into: &input)
        _ = input.handle(.left)
        _ = input.handle(.left)
        type("s", into: &input)
        #expect(input.text == "Kowalski" && input.cursor == 6)
        _ = input.handle(.home)
        #expect(input.handle(.delete) == .changed)
        #expect(input.handle(.backspace) == .handled, "nothing stands before the cursor")
        _ = input.handle(.end)
        #expect(input.handle(.backspace) == .changed)
        #expect(input.text == "owalsk" && input.cursor == 6)
        #expect(input.handle(.right) == .handled && input.cursor == 6)
    }

    @Test("^W takes a word, ^U all")
    func words() {
        var input = TextInput("ul. Morska  15")
        #expect(input.handle(.control("w")) == .changed && input.text == "ul. Morska  ")
        #expect(input.handle(.control("w")) == .changed && input.text == "ul. ")
        #expect(input.handle(.control("u")) == .changed && input.text.isEmpty)
        #expect(input.handle(.control("u")) == .handled)
    }

    @Test("the first key replaces, an arrow first edits", arguments: [
        (Key.left, "Nowaxk"), (.right, "Nowakx"), (.home, "xNowak"), (.end, "Nowakx"),
    ])
    func replacing(_ arrow: Key, _ expected: String) {
        var typed = TextInput("Nowak", replacesOnType: true)
        #expect(typed.handle(.character("x")) == .changed && typed.text == "x")
        var edited = TextInput("Nowak", replacesOnType: true)
        _ = edited.handle(arrow)
        _ = edited.handle(.character("x"))
        #expect(edited.text == expected)
        var deleted = TextInput("Nowak", replacesOnType: true)
        #expect(deleted.handle(.delete) == .changed && deleted.text.isEmpty)
        var mended = TextInput("Nowak", replacesOnType: true)
        #expect(mended.handle(.backspace) == .changed && mended.text == "Nowa", "a slip is mended, the rest stays")
    }

    @Test("a paste is one line of text")
    func paste() {
        var input = TextInput("ab")
        _ = input.handle(.left)
        #expect(input.handle(.paste("1\r\n2\t\u{1B}3\n")) == .changed)
        #expect(input.text == "a1 2 \u{1B}3b")
        #expect(input.cursor == 7)
    }

    @Test("the capacity is kept to, and nothing is cut silently")
    func capacity() {
        var input = TextInput("abc", capacity: 4)
        #expect(input.handle(.paste("xy")) == .full && input.text == "abc")
        #expect(input.handle(.character("d")) == .changed)
        #expect(input.handle(.character("e")) == .full && input.text == "abcd")
        #expect(input.handle(.character("\u{301}")) == .changed, "a mark joins the letter before it")
        var replaced = TextInput("abcd", capacity: 4, replacesOnType: true)
        #expect(replaced.handle(.paste("wxyz")) == .changed && replaced.text == "wxyz")
    }

    @Test("keys of others are left alone", arguments: [Key.up, .enter, .tab, .function(2), .control("s"), .alt("x"), .escape])
    func foreign(_ key: Key) {
        var input = TextInput("a")
        #expect(input.handle(key) == .ignored)
    }

    @Test("the cursor is always in the field, and what is left of it is seen")
    func scrolling() {
        var input = TextInput()
        for count in 0..<60 {
            var frame = Frame(size: Size(width: 20, height: 1))
            input.draw(into: &frame, at: Point(x: 5, y: 0), width: 10)
            let cursor = frame.cursor
            #expect(cursor.map { (5..<15).contains($0.x) } == true, "after \(count) characters")
            if count > 0, let cursor, cursor.x > 5 {
                #expect(frame[Point(x: cursor.x - 1, y: 0)].content == .text(String(count % 10)))
            }
            _ = input.handle(.character(Character(String((count + 1) % 10))))
        }
        _ = input.handle(.home)
        var frame = Frame(size: Size(width: 20, height: 1))
        input.draw(into: &frame, at: Point(x: 5, y: 0), width: 10)
        #expect(frame.cursor == Point(x: 5, y: 0))
        #expect(frame.lines == ["     1234567890"])
    }

    @Test("a hostile value can't leave its field")
    func hostile() {
        var frame = Frame(size: Size(width: 30, height: 1))
        frame.put("|", at: Point(x: 12, y: 0))
        TextInput("\u{202E}山\u{1B}[2Jabc").draw(into: &frame, at: Point(x: 2, y: 0), width: 10)
        #expect(frame[Point(x: 12, y: 0)].content == .text("|"))
    }
}

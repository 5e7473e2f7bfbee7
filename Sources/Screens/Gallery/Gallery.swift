import Localization
import Terminal

/// Every widget of `Terminal` with invented contents, a page for each: for the eye of whoever changes one, and for tests of keys.
public struct Gallery: Sendable {
    /// The page shown.
    public private(set) var page = GalleryPage.menu
    let texts: any Texts
    var menu: MenuWidget<GalleryPage>
    var list: ListWidget<Int>
    var form: FormWidget
    var grid: GridWidget<Int, Int>
    var finder: FinderWidget<Int>
    var dialog: Dialog
    var text: TextView
    /// How many keys the key bar's page has.
    var keyCount = 4
    /// Which message the message line's page has.
    var messageIndex = 0
    /// The last key and whether the widget used it; nil before the first.
    private var last: (name: String, isUsed: Bool)?

    /// Makes a gallery that shows its first page.
    public init(_ texts: any Texts) {
        self.texts = texts
        menu = Self.menu(texts)
        list = Self.list(texts)
        form = Self.form(texts)
        grid = Self.grid()
        finder = FinderWidget(prompt: "/", columns: Self.columns(texts), emptyText: texts.galleryEmpty)
        dialog = Self.dialog(texts)
        text = Self.text(texts)
        finder.setResults(Self.rows(texts))
    }

    /// Takes a key: F7 and F8 turn the pages, every other key is the widget's.
    /// - Returns: whether the user leaves (F10).
    public mutating func handle(_ key: Key) -> Bool {
        if key == .function(10) { return true }
        if key == .function(8) || key == .function(7) {
            turn(by: key == .function(8) ? 1 : -1)
            last = (key.name, true)
        } else {
            last = (Chrome.name(of: key, texts), give(key))
        }
        return false
    }

    /// The page at a size; the size is also what lists page by.
    public mutating func frame(_ size: Size) -> Frame {
        var frame = Frame(size: size)
        let rect = Chrome.contentRect(size).inset(left: 0, top: 1)
        TitleBar(title: "Teczka – " + texts.galleryTitle, status: texts.galleryName(page)).draw(into: &frame, row: 0)
        frame.put(texts.galleryTry(page), at: Point(x: 0, y: 1), style: .hint, width: size.width)
        fit(rect)
        draw(into: &frame, rect: rect)
        if page == .messageLine {
            message(messageIndex).draw(into: &frame, row: size.height - 2, rows: messageIndex == 0 ? 1 : 6)
        } else if let error = form.focus.flatMap({ form.errors[$0] }), page == .form {
            MessageLine(error, kind: .error).draw(into: &frame, row: size.height - 2)
        } else {
            MessageLine(last.map { texts.galleryKey($0.name, isUsed: $0.isUsed) } ?? texts.galleryAbout).draw(into: &frame, row: size.height - 2)
        }
        keyBar(count: page == .keyBar ? keyCount : 0).draw(into: &frame, row: size.height - 1)
        return frame
    }

    private mutating func turn(by step: Int) {
        let all = GalleryPage.allCases
        guard let place = all.firstIndex(of: page) else { return }
        page = all[(place + step + all.count) % all.count]
    }

    /// Gives a key to the page's widget; false where it has no use for it.
    private mutating func give(_ key: Key) -> Bool {
        switch page {
        case .menu:
            let outcome = menu.handle(key)
            if case .chosen(let chosen) = outcome { page = chosen }
            return outcome != .ignored && outcome != .cancelled
        case .list: return list.handle(key) != .ignored
        case .form: return form.handle(key) != .ignored
        case .grid: return grid.handle(key) != .ignored
        case .finder: return search(key)
        case .dialog:
            // A dialog lets no key through: what it answers to is what counts as used.
            let before = dialog
            return dialog.handle(key) != .handled || dialog != before
        case .text: return text.handle(key) != .ignored
        case .keyBar: return Self.step(key, &keyCount, in: 0...12)
        case .messageLine: return Self.step(key, &messageIndex, in: 0...(texts.galleryMessages.count - 1))
        }
    }

    private mutating func search(_ key: Key) -> Bool {
        let outcome = finder.handle(key)
        if case .query(let text) = outcome {
            let wanted = Transliteration.searchKey(text)
            finder.setResults(Self.rows(texts).filter { Transliteration.searchKey($0.cells[1]).contains(wanted) })
        }
        return outcome != .ignored && outcome != .cancelled
    }

    private static func step(_ key: Key, _ value: inout Int, in range: ClosedRange<Int>) -> Bool {
        switch key {
        case .up, .left: value = max(range.lowerBound, value - 1)
        case .down, .right: value = min(range.upperBound, value + 1)
        default: return false
        }
        return true
    }
}

import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("The gallery of widgets") struct GalleryTests {
    private static let keys: [GalleryPage: [Key]] = [
        .menu: [.down, .down, .function(5)],
        .list: [.down, .character(" "), .character(" "), .down, .character("/")] + "nowak".map { .character($0) },
        .form: "Łęcka".map { .character($0) } + [.enter],
        .grid: [.right, .character("o"), .character("n"), .character(" "), .right],
        .finder: "gęś".map { .character($0) } + [.down],
        .dialog: [.right],
        .text: [.pageDown, .down],
        .keyBar: [.down, .down, .down],
        .messageLine: [.down, .down, .down, .down],
    ]

    private static func gallery(_ page: GalleryPage, _ at: GoldenCase = .polishSmall) -> Gallery {
        var gallery = Gallery(at.language.texts)
        _ = gallery.frame(at.size)
        for _ in GalleryPage.allCases.prefix(while: { $0 != page }) { _ = gallery.handle(.function(8)) }
        for key in keys[page] ?? [] { _ = gallery.handle(key) }
        return gallery
    }

    @Test("Each widget on its golden frames, after some keys", arguments: GalleryPage.allCases, [GoldenCase.polishSmall, .englishLarge])
    func golden(_ page: GalleryPage, _ at: GoldenCase) {
        var gallery = Self.gallery(page, at)
        #expect(gallery.page == page)
        let frame = gallery.frame(at.size)
        #expect(Golden.mismatch(frame.golden(styles: true), at.name("gallery-\(page.rawValue)")) == nil)
    }

    @Test("The open list of a choice, and the notice of an error on its field")
    func choice() {
        var gallery = Self.gallery(.form)
        var frame = gallery.frame(.standard)
        #expect(frame.lines[22].contains("!"))
        for key in [Key.pageDown, .character(" ")] { _ = gallery.handle(key) }
        frame = gallery.frame(.standard)
        #expect(Golden.mismatch(frame.golden(styles: true), "gallery-choice.pl.80") == nil)
    }

    @Test("The hardware cursor stands on the focus of each widget, at every size that holds it", arguments: GalleryPage.allCases)
    func cursor(_ page: GalleryPage) throws {
        var gallery = Self.gallery(page)
        for size in [Size.standard, Size(width: 132, height: 43), Size(width: 40, height: 12)] {
            let frame = gallery.frame(size)
            let cursor = try #require(frame.cursor, "\(page) at \(size)")
            #expect(frame.bounds.contains(cursor))
        }
        for size in [Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 5, height: 3)] { _ = gallery.frame(size) }
    }

    @Test("F7 and F8 go round all pages, F10 leaves, a key is told by its name and whether it meant something")
    func around() {
        var gallery = Gallery(Polish())
        for page in GalleryPage.allCases {
            #expect(gallery.page == page)
            let leaves = gallery.handle(.function(8))
            #expect(!leaves)
        }
        #expect(gallery.page == .menu)
        _ = gallery.handle(.function(7))
        #expect(gallery.page == GalleryPage.allCases.last)
        _ = gallery.handle(.function(8))
        _ = gallery.handle(.function(11))
        var lines = gallery.frame(.standard).lines
        #expect(lines[22] == "Klawisz: F11; tu bez znaczenia.")
        _ = gallery.handle(.down)
        lines = gallery.frame(.standard).lines
        #expect(lines[22] == "Klawisz: ↓.")
        _ = gallery.handle(.enter)
        #expect(gallery.page == .list)
        let leaves = gallery.handle(.function(10))
        #expect(leaves)
    }

    @Test("Hostile names move no column: the places of a list stand below each other")
    func hostile() {
        var gallery = Self.gallery(.list)
        _ = gallery.handle(.escape)
        let frame = gallery.frame(.standard)
        let starts = Set((4...12).map { row in (30..<50).first { frame[Point(x: $0, y: row)].content != .text(" ") } })
        #expect(starts.count == 1, "\(starts)\n\(frame.golden())")
    }
}

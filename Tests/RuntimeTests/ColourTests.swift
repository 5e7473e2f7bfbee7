import Localization
import Screens
import Terminal
import Testing

/// Nothing by colour alone; the screens of an office are looked at in `HostileScreensTests`.
@Suite("Nothing by colour alone") struct ColourTests {
    @Test("Every page of the gallery, while its widgets are used", arguments: [Language.polish, .english])
    func gallery(_ language: Language) {
        var watch = ColourWatch()
        var gallery = Gallery(language.texts)
        for _ in GalleryPage.allCases {
            for key in [Key.down, .character("x"), .tab, .down, .down, .enter, .right, .character(" "), .pageDown, .end] {
                watch.look(at: gallery.frame(.standard))
                _ = gallery.handle(key)
            }
            _ = gallery.handle(.function(8))
        }
        #expect(watch.faults.isEmpty, "\(watch.faults.sorted())")
    }

    private func faults(_ pieces: [(String, Style)]...) -> Set<String> {
        var watch = ColourWatch()
        for pieces in pieces {
            var frame = Frame(size: .standard)
            var x = 0
            for (text, style) in pieces { x += frame.put(text, at: Point(x: x, y: 3), style: style) + 1 }
            watch.look(at: frame)
        }
        return watch.faults
    }

    @Test("The watch sees words that mean two things, and a key that only looks as if it were not available")
    func watch() {
        #expect(faults([("Income", .good)], [("Income", .error)]).count == 1)
        #expect(faults([("met: Income", .good)], [("not met: Income", .error)]).isEmpty)
        #expect(faults([("Income", .heading)], [("Income", .warning)]).count == 1)
        #expect(faults([("! the disk is full", .error)], [("! the disk is full", .warning)]).isEmpty)
        #expect(faults([("n", .muted), ("New", .muted)]).count == 1)
        #expect(faults([("n", .muted), ("(New)", .muted)]).isEmpty)
    }
}

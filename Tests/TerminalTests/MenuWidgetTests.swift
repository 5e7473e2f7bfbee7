import Terminal
import TestSupport
import Testing

@Suite("Menu")
struct MenuWidgetTests {
    private func menu(hotkeys: Bool = true) -> MenuWidget<String> {
        MenuWidget(
            [
                .init(id: "apps", key: "w", label: "Wnioski", detail: "Lista wszystkich wniosków"),
                .init(id: "loans", key: "ż", label: "Użyczenia"),
                .init(id: "places", key: "m", label: "Liczba miejsc", detail: "To może zrobić tylko koordynator.", isEnabled: false),
            ], labelWidth: 20, usesHotkeys: hotkeys, emptyText: "Nic")
    }

    @Test("Arrows move, Enter and the item's key choose, what is off is refused by its id, Esc cancels")
    func keys() {
        var menu = menu()
        #expect(menu.handle(.down) == .moved("loans"))
        #expect(menu.handle(.enter) == .chosen("loans"))
        #expect(menu.handle(.character("W")) == .chosen("apps"))
        #expect(menu.currentID == "apps", "the cursor goes along")
        #expect(menu.handle(.character("z")) == .chosen("loans"), "typed without marks")
        #expect(menu.handle(.character("m")) == .refused("places"))
        #expect(menu.handle(.enter) == .refused("places"))
        #expect(menu.handle(.character("x")) == .ignored)
        #expect(menu.handle(.escape) == .cancelled)
        #expect(menu.handle(.control("c")) == .cancelled)
    }

    @Test("Where its owner lets people type, letters and the space are the owner's")
    func typing() {
        var menu = menu(hotkeys: false)
        for character in "w /n" { #expect(menu.handle(.character(character)) == .ignored) }
        #expect(menu.currentID == "apps")
    }

    @Test("New items keep the cursor on its item, or put it on the first")
    func items() {
        var menu = menu()
        menu.select("places")
        menu.setItems(Array(menu.items.reversed()))
        #expect(menu.currentID == "places")
        menu.setItems(Array(menu.items.dropFirst()))
        #expect(menu.currentID == "loans")
        menu.setItems([], emptyText: "Pusto")
        #expect(menu.currentID == nil && menu.handle(.enter) == .ignored)
    }

    @Test("a menu as drawn")
    func drawing() {
        var menu = menu()
        menu.select("loans")
        var frame = Frame(size: Size(width: 80, height: 5))
        menu.draw(into: &frame, rect: frame.bounds)
        #expect(Golden.mismatch(frame.golden(styles: true), "menu") == nil)
    }
}

import Casework
import Localization
import Terminal

/// The choice of a unit from those in stock, for who has no scanner.
extension HandoverScreen {
    /// Asks for the units in stock that match what is typed in the field.
    static func stock(_ typed: String) -> Query { .equipment(ListRequest(narrow: typed), status: .inStock) }

    mutating func askForStock(_ context: ScreenContext) -> [Effect] {
        form.widget.moveFocus(to: Self.scan)
        form.notice = Message(.hint, context.texts.loading)
        return [.query(Self.stock(form.text(Self.scan)))]
    }

    /// Opens the list of those that may be issued and are not on it yet.
    mutating func showStock(_ page: Page<EquipmentRow>, _ context: ScreenContext) {
        let chosen = Set(unitIDs)
        stockRows = page.rows.filter { $0.marked && $0.insured && !chosen.contains($0.id) }
        form.notice = stockRows.isEmpty ? Message(.warning, context.texts.handoverNoStock) : nil
        guard !stockRows.isEmpty else { return }
        let items = stockRows.map {
            MenuWidget<CaseID>.Item(id: $0.id, key: $0.inventoryNumber, label: $0.name, detail: context.texts.cardSerial($0.serialNumber))
        }
        func widest(_ texts: [String]) -> Int { texts.reduce(0) { max($0, DisplayWidth.columns(of: $1)) } }
        let key = min(widest(items.map(\.key)), 24)
        // The serial number is what a person compares; the name gives way to it.
        let room = Self.stockWidth - 2 - Self.stockMargin - key - widest(items.map(\.detail))
        var menu = MenuWidget(items, keyWidth: key, labelWidth: max(10, min(room, widest(items.map(\.label)))), usesHotkeys: false)
        menu.pageRows = stockPage
        stock = menu
    }

    /// Takes a key while the list is open; one that is none of the list's closes it and means what it means in the form, so that a
    /// scanner's burst is not lost.
    mutating func handleStock(_ key: Key, _ menu: MenuWidget<CaseID>, _ context: ScreenContext) -> [Effect] {
        var menu = menu
        let outcome = menu.handle(key)
        stock = menu
        switch outcome {
        case .handled, .moved, .refused: return []
        case .cancelled:
            stock = nil
            return []
        case .ignored:
            if case .resize = key { return [] }
            stock = nil
            return handle(.key(key), context)
        case .chosen(let id):
            stock = nil
            guard let row = stockRows.first(where: { $0.id == id }) else { return [] }
            form[Self.scan] = ""
            form.notice = add(row.inventoryNumber, from: [row], context)
            refresh(context)
            return draftEffect(context)
        }
    }

    /// A page is as high as the terminal lets it be.
    mutating func resizeStock(_ size: Size) {
        stockPage = max(1, Chrome.contentRect(size).height - Self.stockTop - 2)
        stock?.pageRows = stockPage
    }

    /// Draws the open list under the field.
    func drawStock(_ menu: MenuWidget<CaseID>, into frame: inout Frame, rect: Rect, _ context: ScreenContext) {
        let height = min(menu.items.count + 2, rect.height - Self.stockTop)
        let area = Rect(x: rect.x, y: rect.y + Self.stockTop, width: min(Self.stockWidth, rect.width), height: height)
        frame.fill(area)
        frame.box(area, title: context.texts.handoverStock.label)
        menu.draw(into: &frame, rect: Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2))
    }

    /// The row under the field where a unit's number is typed.
    static var stockTop: Int { 3 }
    /// The columns of the open list, its frame counted.
    static var stockWidth: Int { 80 }
    /// The mark of the row under the cursor, and the gaps between the three columns.
    private static var stockMargin: Int { 4 }
}

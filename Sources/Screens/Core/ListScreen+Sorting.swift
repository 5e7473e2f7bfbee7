import Casework
import Localization
import Terminal

/// A column by which a list can be ordered.
public struct ListSortKey: Equatable, Sendable {
    public var key: ListOrder.Key
    /// The column's title.
    public var title: String

    public init(_ key: ListOrder.Key, _ title: String) {
        self.key = key
        self.title = title
    }
}

extension ListScreen {
    func sortBindings(_ context: ScreenContext) -> [Binding] {
        if sortKeys(context).isEmpty { return [] }
        var order = Binding("order", [.character("o")], context.texts.sortAction)
        order.isMinor = true
        return [
            order,
            Binding(action: "turn", keys: [.character("O")], label: "", help: context.texts.helpOfTurningOrder),
        ]
    }

    /// Opens the choice of columns, or turns the order round at once.
    mutating func beginSorting(turning: Bool, _ context: ScreenContext) -> [Effect] {
        let keys = sortKeys(context)
        guard turning, let first = list.order?.key ?? keys.first?.key else {
            let items = keys.enumerated().map { index, key in
                let isNow = key.key == list.order?.key
                return MenuWidget<ListOrder.Key>.Item(
                    id: key.key, key: String(index + 1), label: key.title,
                    detail: isNow ? context.texts.sortWay(list.order?.isDescending == true) : "")
            }
            var menu = MenuWidget(items, keyWidth: 2, labelWidth: 24)
            if let order = list.order { menu.select(order.key) }
            list.sorting = menu
            return []
        }
        return sort(by: ListOrder(first, descending: !(list.order?.isDescending ?? false)), context)
    }

    mutating func sortKey(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var menu = list.sorting else { return [] }
        let outcome = menu.handle(key)
        list.sorting = menu
        switch outcome {
        case .handled, .moved, .ignored, .refused: return []
        case .cancelled:
            list.sorting = nil
            return []
        case .chosen(let chosen):
            list.sorting = nil
            // The column chosen again turns the order round.
            let isAgain = list.order?.key == chosen
            return sort(by: ListOrder(chosen, descending: isAgain && list.order?.isDescending == false), context)
        }
    }

    private mutating func sort(by order: ListOrder, _ context: ScreenContext) -> [Effect] {
        list.order = order
        return [.query(query(context))]
    }

    /// By what the list is ordered, where that is not its own order.
    func orderWords(_ context: ScreenContext) -> [String] {
        guard let order = list.order, let key = sortKeys(context).first(where: { $0.key == order.key }) else { return [] }
        return [context.texts.sorted(by: key.title, descending: order.isDescending)]
    }

    /// Draws the choice of columns over the rows while it is open.
    func drawSorting(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Bool {
        guard let menu = list.sorting else { return false }
        let height = min(menu.items.count + 2, rect.height - 1)
        let area = Rect(x: max(0, rect.maxX - 44), y: rect.y + 1, width: min(44, rect.width), height: height)
        frame.fill(area)
        frame.box(area, title: context.texts.sortTitle)
        menu.draw(into: &frame, rect: Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2))
        return true
    }
}

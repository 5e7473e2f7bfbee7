import Localization
import Terminal

/// The help of the screen below: its paragraphs and its keys, as the caller drew them from its bindings.
public struct HelpScreen: Screen {
    /// Columns for lines that are broken before they come here.
    public static let textWidth = 78

    let subject: String
    var view: TextView

    public init(of subject: String, lines: [String]) {
        self.subject = subject
        view = TextView(
            lines.map { line in
                let isKey = line.hasPrefix("  ")
                return TextView.Paragraph(isKey ? String(line.dropFirst(2)) : line, indent: isKey ? 2 : 0)
            }, viewSize: Size(width: 80, height: 21))
    }

    public func title(_ context: ScreenContext) -> String { context.texts.helpTitle(subject) }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        [
            Binding(
                action: "scroll", keys: [.down, .up, .pageDown, .pageUp, .home, .end], label: context.texts.keyScroll,
                help: context.texts.helpOfRows),
            Binding(action: "close", keys: [.escape, .enter], label: context.texts.keyBack, help: context.texts.helpOfBack),
        ]
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] { [] }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        guard case .key(let key) = event else { return [] }
        switch key {
        case .escape, .enter, .function(10), .function(1), .character("q"): return [.close]
        case .resize(let size):
            view.viewSize = Size(width: size.width, height: Chrome.contentRect(size).height)
            return []
        default:
            _ = view.handle(key)
            return []
        }
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        view.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}

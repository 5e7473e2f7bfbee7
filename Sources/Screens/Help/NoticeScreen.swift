import Localization
import Terminal

/// Something that a clerk has to read, in the place of a screen that is gone. Only Esc and F10 leave it: keys typed ahead for the screen
/// that was there do nothing.
public struct NoticeScreen: Screen {
    let heading: String
    var view: TextView

    public init(_ heading: String, lines: [String]) {
        self.heading = heading
        view = TextView(lines.map { TextView.Paragraph($0, indent: 0) }, viewSize: Size(width: 80, height: 21))
    }

    public func title(_ context: ScreenContext) -> String { heading }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        [Binding(action: "close", keys: [.escape], label: context.texts.keyBack, help: context.texts.helpOfBack)]
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] { [] }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(.escape), .key(.function(10)): return [.close]
        case .key(.resize(let size)): view.viewSize = Size(width: size.width, height: Chrome.contentRect(size).height)
        default: break
        }
        return []
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        view.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}

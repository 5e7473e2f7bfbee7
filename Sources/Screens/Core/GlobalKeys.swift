import Localization
import Terminal

/// The keys that mean the same on every screen; the loop asks here before a screen gets a key.
public enum GlobalKeys {
    /// The rows for help and key bars over a screen: a screen is not offered where it is on top.
    public static func bindings(over screen: any Screen, _ texts: any Texts) -> [Binding] {
        let all = [
            Binding(action: "help", keys: [.function(1)], label: texts.keyHelp, help: texts.helpOfHelp),
            Binding(action: "finder", keys: [.function(3), .control("f")], label: texts.keyFinder, help: texts.helpOfFinder),
            Binding(action: "jump", keys: [.control("g"), .character(":")], label: "", help: texts.helpOfJump),
            Binding(action: "leave", keys: [.function(10)], label: texts.keyLeave, help: texts.helpOfLeave),
            Binding(action: "back", keys: [.escape], label: texts.keyBack, help: texts.helpOfBack),
            Binding(action: "repaint", keys: [.control("l")], label: "", help: texts.helpOfRepaint),
            Binding(action: "suspend", keys: [.control("z")], label: "", help: texts.helpOfSuspend),
        ]
        return all.filter { binding in
            switch binding.action {
            case "help": !(screen is HelpScreen)
            case "finder": !(screen is FinderScreen)
            case "jump": !(screen is JumpScreen)
            default: true
            }
        }
    }

    /// What a global key does over the top screen; `nil` for keys that are the screen's own. F10 and Esc are the screen's,
    /// because it may have to ask before typed data is lost.
    public static func effects(_ key: Key, over screen: any Screen, _ context: ScreenContext) -> [Effect]? {
        switch key {
        case .function(1):
            if screen is HelpScreen { return [] }
            return [.open(.help(of: screen.title(context), lines: HelpText.lines(screen, context)))]
        case .function(3), .control("f"): return screen is FinderScreen ? [] : [.open(.finder)]
        case .control("g"): return screen is JumpScreen ? [] : [.open(.jump)]
        case .character(":") where !screen.takesText: return [.open(.jump)]
        case .control("l"): return [.repaint]
        case .control("z"): return [.suspend]
        default: return nil
        }
    }
}

/// The help of a screen as lines: what it says itself, then every key with what it does and why not now. Why the office is read-only stands
/// once, before everything else.
public enum HelpText {
    /// The paragraphs, then one line for each binding.
    public static func lines(_ screen: any Screen, _ context: ScreenContext) -> [String] {
        var lines = context.readOnly.map { [$0, ""] } ?? []
        let own = screen.help(context)
        lines += own.isEmpty ? [] : own + [""]
        lines.append(context.texts.helpKeysHeading)
        for binding in screen.bindings(context) + GlobalKeys.bindings(over: screen, context.texts) {
            lines.append("  " + line(binding, context))
        }
        return lines
    }

    private static func line(_ binding: Binding, _ context: ScreenContext) -> String {
        let texts = context.texts
        let keys = binding.keys.map { Chrome.name(of: $0, texts) }.joined(separator: ", ")
        let reason = binding.unavailable.map { " " + texts.notNow($0 == context.readOnly ? texts.readOnlyBriefly : $0) } ?? ""
        return keys + " – " + binding.help + reason
    }
}

extension Screen {
    /// The binding of a key, where the screen has one.
    public func binding(for key: Key, _ context: ScreenContext) -> Binding? {
        bindings(context).first { $0.keys.contains(key) }
    }
}

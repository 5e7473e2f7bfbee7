import Localization
import Terminal

/// What stands around every screen: the title bar on the first row, the message line and the key bar on the last two.
public enum Chrome {
    /// The part of the terminal that a screen draws in.
    public static func contentRect(_ size: Size) -> Rect {
        Rect(x: 0, y: 1, width: size.width, height: size.height - 3)
    }

    /// Whether screens are shown at a size; below it only a notice is.
    public static func fits(_ size: Size) -> Bool { size.width >= Size.standard.width && size.height >= Size.standard.height }

    /// The whole frame: the screen in its surroundings, an open dialog on top, or a notice where the terminal is too small.
    /// - Parameter told: a line that goes before the screen's own message until the next key.
    public static func frame(
        of screen: any Screen, size: Size, told: Message? = nil, dialog: Dialog? = nil, _ context: ScreenContext
    ) -> Frame {
        var frame = Frame(size: size)
        guard fits(size) else {
            drawTooSmall(into: &frame, told, context)
            return frame
        }
        drawTitle(screen.title(context), into: &frame, context)
        let standing = standingLines(screen, context)
        let rect = contentRect(size).inset(bottom: standing.count)
        let cursor = screen.draw(into: &frame, rect: rect, context)
        frame.cursor = cursor
        drawStanding(standing, into: &frame)
        if let message = told ?? screen.message(context) {
            // A hint keeps to its line; what went wrong is said in full, over the rows above until the next key.
            let isOneLine = message.kind == .hint || message.isClipped
            MessageLine(message.text, kind: kind(message.kind)).draw(into: &frame, row: size.height - 2, rows: isOneLine ? 1 : 6)
        }
        keyBar(screen, context).draw(into: &frame, row: size.height - 1)
        dialog?.draw(into: &frame, rect: rect)
        return frame
    }

    /// The dialog for a question; each button answers to the first letter of its label where that is its own. Only the question's own lines
    /// begin new ones, never what data hold.
    public static func dialog(_ question: Question) -> Dialog {
        var taken: Set<String> = []
        let buttons = question.choices.map { choice in
            let letter = choice.label.first.map { Transliteration.searchKey(String($0)) } ?? ""
            let hotkey = taken.insert(letter).inserted ? choice.label.first : nil
            return Dialog.Button(id: choice.id, label: choice.label, hotkey: hotkey)
        }
        return Dialog(
            title: question.title, message: question.lines.map(DisplayText.visible).joined(separator: "\n"), buttons: buttons, safe: question.safe)
    }

    /// A key's name for people: words of the language where a key has no letter.
    public static func name(of key: Key, _ texts: any Texts) -> String {
        key == .character(" ") ? texts.spaceKey : key.name
    }

    private static func keyBar(_ screen: any Screen, _ context: ScreenContext) -> KeyBar {
        let global = GlobalKeys.bindings(over: screen, context.texts).filter { !$0.label.isEmpty && $0.action != "back" }
        let own = screen.bindings(context).filter { !$0.label.isEmpty }
        let help = global.filter { $0.action == "help" }
        let ordered = help + own.filter { !$0.isMinor } + global.filter { $0.action != "help" } + own.filter(\.isMinor)
        return KeyBar(
            ordered.map { binding in
                KeyBar.Item(
                    key: binding.keys.first.map { name(of: $0, context.texts) } ?? "", label: binding.label,
                    isEnabled: binding.unavailable == nil, rank: rank(binding.action, isGlobal: global.contains(binding)))
            })
    }

    /// Help and the way out stay on the narrowest line, then the finder; F1 lists what gives way to them.
    private static func rank(_ action: String, isGlobal: Bool) -> Int {
        guard isGlobal else { return 0 }
        return switch action {
        case "help": 3
        case "leave": 2
        case "finder": 1
        default: 0
        }
    }

    /// What does not fit goes from the least needed on: the body that runs the programme, then the role.
    private static func drawTitle(_ title: String, into frame: inout Frame, _ context: ScreenContext) {
        let login = context.actor.login
        // A coordinator may do what the others may; of anybody else each role matters.
        let roles = context.actor.role == .coordinator ? [.coordinator] : context.actor.roles
        let user = login + " (" + roles.map { context.texts.name(of: $0) }.joined(separator: ", ") + ")"
        var marks: [String] = []
        if context.training { marks.append(context.texts.trainingMark) }
        if context.readOnly != nil { marks.append(context.texts.readOnlyMark) }
        let name = "Teczka – " + title
        let choices = [[context.rules.ruleSet.grantee, user], [user], [login], []].map { (marks + $0).joined(separator: " · ") }
        let room = frame.size.width - DisplayWidth.columns(of: name) - 4
        let status = choices.first { DisplayWidth.columns(of: $0) <= room } ?? marks.joined(separator: " · ")
        TitleBar(title: name, status: status).draw(into: &frame, row: 0)
    }

    private static func drawTooSmall(into frame: inout Frame, _ told: Message?, _ context: ScreenContext) {
        var lines = context.texts.terminalTooSmall(width: frame.size.width, height: frame.size.height)
        if let told { lines += DisplayText.wrapped(told.text, to: max(1, frame.size.width)) }
        for (row, line) in lines.enumerated() where row < frame.size.height {
            frame.put(DisplayText.clipped(line, to: frame.size.width), at: Point(x: 0, y: row))
        }
        frame.cursor = frame.size.width > 0 && frame.size.height > 0 ? Point(x: 0, y: 0) : nil
    }

    private static func kind(_ kind: Message.Kind) -> MessageLine.Kind {
        switch kind {
        case .hint: .hint
        case .done: .done
        case .warning: .warning
        case .error: .error
        }
    }
}

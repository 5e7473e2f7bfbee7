import Casework
import Localization
import Terminal

extension Chrome {
    /// What stands under a screen for as long as it is so: that somebody has saved the case, and who else has it open. Above the message line,
    /// so that no key clears it and no typing error covers it.
    public static func standingLines(_ screen: any Screen, _ context: ScreenContext) -> [(text: String, style: Style)] {
        var lines: [(text: String, style: Style)] = []
        if let change = context.change { lines.append(("! " + screen.notice(of: change, context), .warning)) }
        let others = eachOnce(context.elsewhere)
        if !others.isEmpty {
            let isEdited = others.contains(where: \.isEdited)
            lines.append((context.texts.openElsewhere(others, today: context.moment.day), isEdited ? .warning : .hint))
        }
        return lines
    }

    /// A login once, by what stands first: editing before reading, the longest first.
    private static func eachOnce(_ others: [CasePresence]) -> [CasePresence] {
        var seen: Set<String> = []
        return others.filter { seen.insert($0.login).inserted }
    }

    /// The size as a screen is to know it while so many lines stand under it.
    public static func size(_ size: Size, standing: Int) -> Size {
        size.height < Size.standard.height ? size : Size(width: size.width, height: size.height - standing)
    }

    static func drawStanding(_ lines: [(text: String, style: Style)], into frame: inout Frame) {
        for (index, line) in lines.enumerated() {
            let row = frame.size.height - 2 - lines.count + index
            frame.put(DisplayText.clipped(line.text, to: frame.size.width), at: Point(x: 0, y: row), style: line.style)
        }
    }
}

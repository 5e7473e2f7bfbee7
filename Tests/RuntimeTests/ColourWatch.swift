import Terminal

/// Looks for what only a colour would tell. Roles with a colour are bold besides, so they differ from plain text on any terminal; among each
/// other they don't, and a key that is not available looks as plain text does. So the same words must never stand for two things.
struct ColourWatch {
    private(set) var faults: Set<String> = []
    private var meanings: [String: Meaning] = [:]

    /// What a bold text says: the words themselves must say it too. Errors and warnings both only ask to be looked at.
    private enum Meaning { case attention, done, emphasis }

    private struct Run {
        var text: String
        var row: Int
        var column: Int
        var style: Style
    }

    mutating func look(at frame: Frame) {
        var open: [(text: String, row: Int, column: Int, meaning: Meaning)] = []
        for row in 0..<frame.size.height {
            let runs = Self.runs(of: frame, row)
            checkMuted(runs, frame)
            for run in runs {
                guard let meaning = Self.meaning(of: run.style) else { continue }
                // A text that goes on below is one text.
                if let above = open.lastIndex(where: { $0.row == row - 1 && $0.column == run.column && $0.meaning == meaning }) {
                    open[above].text += " " + run.text
                    open[above].row = row
                } else {
                    open.append((run.text, row, run.column, meaning))
                }
            }
        }
        for one in open where one.text.contains(where: \.isLetter) {
            let known = meanings.updateValue(one.meaning, forKey: one.text)
            if let known, known != one.meaning { faults.insert("“\(one.text)” is \(known) here and \(one.meaning) there") }
        }
    }

    private static func meaning(of style: Style) -> Meaning? {
        switch style.role {
        case .error, .warning: .attention
        case .good: .done
        case .heading: .emphasis
        default: nil
        }
    }

    /// What is not available stands in parentheses.
    private mutating func checkMuted(_ runs: [Run], _ frame: Frame) {
        // The row under the cursor begins with what is selected.
        let muted = runs.filter { [.muted, .selected].contains($0.style.role) }
        guard let first = muted.first(where: { $0.style.role == .muted }) else { return }
        let text = muted.map(\.text).joined(separator: " ")
        guard text.contains("("), text.contains(")") else {
            faults.insert("only its look says that it is not available: \(frame.lines[first.row])")
            return
        }
    }

    /// The texts of a row, each of one style, without the blanks around them.
    private static func runs(of frame: Frame, _ row: Int) -> [Run] {
        var runs: [Run] = []
        for x in 0..<frame.size.width {
            let cell = frame[Point(x: x, y: row)]
            guard case .text(let text) = cell.content else { continue }
            if let last = runs.last, last.style == cell.style { runs[runs.count - 1].text += text } else {
                runs.append(Run(text: text, row: row, column: x, style: cell.style))
            }
        }
        return runs.compactMap { run in
            var run = run
            while run.text.first == " " {
                run.text.removeFirst()
                run.column += 1
            }
            while run.text.last == " " { run.text.removeLast() }
            return run.text.isEmpty ? nil : run
        }
    }
}

import Terminal

/// The menu that stands where there is no office yet: a few choices, arrows and Enter.
public struct StartMenu {
    private var title: String
    private var lines: [String]
    private var choices: [String]
    private var keys: String
    private var position = 0

    public init(title: String, lines: [String], choices: [String], keys: String) {
        self.title = title
        self.lines = lines
        self.choices = choices
        self.keys = keys
    }

    /// Shows the menu until something is chosen; `answered(nil)` where the user leaves.
    public func run(on backend: any TerminalBackend) throws(TerminalError) -> StandaloneEnd<Int?> {
        var menu = self
        return try StandaloneLoop.run(on: backend, frame: { menu.frame(size: $0) }) { key -> Int?? in
            switch menu.handle(key) {
            case .chosen(let index): .some(index)
            case .left: .some(nil)
            case .staying: nil
            }
        }
    }

    enum Outcome: Equatable { case staying, chosen(Int), left }

    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .up: position = max(0, position - 1)
        case .down, .tab: position = min(choices.count - 1, position + 1)
        case .home: position = 0
        case .end: position = choices.count - 1
        case .enter: return .chosen(position)
        case .character(let digit):
            if let number = digit.wholeNumberValue, choices.indices.contains(number - 1) { return .chosen(number - 1) }
        case .escape, .function(10), .control("c"): return .left
        default: break
        }
        return .staying
    }

    func frame(size: Size) -> Frame {
        var frame = Frame(size: size)
        frame.put(title, at: Point(x: 2, y: 1), style: .bold)
        for (row, line) in lines.enumerated() { frame.put(line, at: Point(x: 2, y: 3 + row)) }
        let first = 4 + lines.count
        for (row, choice) in choices.enumerated() {
            frame.put("\(row + 1)  \(choice)", at: Point(x: 2, y: first + row), style: row == position ? .selected : .normal)
        }
        frame.put(keys, at: Point(x: 2, y: first + choices.count + 1), style: .hint)
        if frame.bounds.contains(Point(x: 2, y: first + position)) { frame.cursor = Point(x: 2, y: first + position) }
        return frame
    }
}

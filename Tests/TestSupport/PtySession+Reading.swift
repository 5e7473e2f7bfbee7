extension PtySession {
    /// The screen's parts left and right of the line that divides them, as running text.
    private func side(_ pick: (ArraySlice<Substring>) -> Substring?) -> String {
        screenLines.dropFirst().map { line in
            String(pick(line.split(separator: "│", maxSplits: 1, omittingEmptySubsequences: false)[...]) ?? "")
        }
        .joined(separator: " ").running
    }

    /// The criteria beside a form, as running text.
    public var panel: String { side { $0.count > 1 ? $0.last : nil } }

    /// Waits until the criteria beside the form say something; a line break or a narrow blank in it does not matter.
    public func waitPanel(_ text: String) throws { try wait(for: "»\(text)« beside the form") { $0.panel.contains(text.running) } }

    /// Waits until the screen, read as running text, says something.
    public func waitText(_ text: String) throws { try wait(for: "»\(text)« in the text") { $0.screen.running.contains(text.running) } }

    /// The first line.
    public var title: String { screenLines.first ?? "" }

    /// Waits until a screen's title is shown.
    public func waitTitle(_ text: String) throws { try wait(for: "the title »\(text)«") { $0.title.contains(text) } }

    /// Goes back to the desk.
    public func toDesk() throws {
        while !title.contains("Pulpit") {
            let before = title
            try send("<Esc>")
            try wait(for: "another screen than »\(before)«") { $0.title != before }
        }
    }

    /// Leaves from the desk, and gives the exit status.
    public func leave() throws -> Int32 {
        try toDesk()
        try send("<F10>")
        return try waitExit()
    }
}

extension String {
    /// Without line breaks, doubled and no-break blanks.
    public var running: String {
        split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" || $0 == "\u{202F}" }.joined(separator: " ")
    }
}

extension PtySession {
    /// Leaves by keys alone, where titles cannot be read.
    public func leaveByKeys() throws -> Int32 {
        try send("<Esc>")
        try waitFor("32")
        try send("<F10>")
        return try waitExit()
    }
}

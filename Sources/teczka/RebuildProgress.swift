import Glibc
import Localization

/// Tells how far the index is that is being made anew: on a terminal in one line, written over; elsewhere in a plain line for each tenth;
/// where there are screens, on the screen.
final class RebuildProgress {
    /// Where there are screens: takes the text.
    var onScreen: ((String) -> Void)?
    private let texts: any Texts
    let isTerminal: Bool
    private let minimum: Int
    /// The percentage that was told last.
    private var told = 0
    /// How many characters stand in the terminal's line.
    private var width = 0

    /// - Parameter minimum: Fewer records are done before anybody has read it.
    init(_ texts: any Texts, isTerminal: Bool = isatty(2) == 1, minimum: Int = TestSwitch.progressMinimum ?? 5_000) {
        self.texts = texts
        self.isTerminal = isTerminal
        self.minimum = minimum
    }

    /// Takes over how many records of so many are done.
    func tell(_ done: Int, of all: Int) {
        guard all >= minimum, all > 0 else { return }
        let step = isTerminal || onScreen != nil ? 1 : 10
        let percent = min(100, done * 100 / all) / step * step
        if percent < told { told = 0 }
        guard percent > told else { return }
        told = percent
        let text = texts.rebuilding(percent: percent, of: all)
        if let onScreen {
            onScreen(text)
        } else if isTerminal {
            write(percent < 100 ? text : "")
        } else {
            say(text)
        }
    }

    /// Takes the terminal's line away, so that what comes next begins a line.
    func finish() {
        if width > 0 { write("") }
        told = 0
    }

    /// Plain characters do: a terminal that knows no sequences shows them as well.
    private func write(_ text: String) {
        let padding = String(repeating: " ", count: max(0, width - text.count))
        sayInPlace(text, padding: padding + (text.isEmpty ? "\r" : ""))
        width = text.count
    }
}

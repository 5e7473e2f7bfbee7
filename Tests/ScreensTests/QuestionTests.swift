import Localization
import Screens
import Terminal
import Testing

@Suite("Questions") struct QuestionTests {
    @Test("A line feed in data begins no line of a dialog: only the question's own lines do")
    func lines() {
        let question = Question(
            tag: "t", title: "Usunąć?", lines: ["Nowak\nOdpowiedź: tak", "Druga"], choices: [.init(id: "no", label: "Nie")], safe: 0)
        var frame = Frame(size: .standard)
        Chrome.dialog(question).draw(into: &frame, rect: Rect(frame.size))
        #expect(frame.lines.contains { $0.contains("Nowak‹U+000A›Odpowiedź: tak") })
        #expect(frame.lines.contains { $0.contains("│ Druga") })
    }
}

import Foundation

/// `docs/keystrokes.md`: what the hands do on the tasks of every day, as the tests have done it.
enum KeystrokePage {
    static let path = "docs/keystrokes.md"

    static var file: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(path)
    }

    static func text(lookUps: [KeyScript], intake: KeyScript, handover: KeyScript, training: [KeyScript]) -> String {
        let share = Double(intake.acts()) * 100 / Double(intake.data() + intake.moves())
        let percent = String(format: "%.1f", share)
        let rows = [
            ("a known surname to its card, from any screen", "≤ 8 keys", "\(lookUps[0].keys) keys"),
            ("one of many of a common surname", "≤ 8 keys", "\(lookUps[1].keys) keys"),
            (
                "intake of a form with \(intake.fields) fields", "≤ 15 % above data and moves",
                "\(percent) % (\(intake.acts()) keys to \(intake.data()) of data and \(intake.moves()) moves)"
            ),
            ("attendance of twelve people in one session", "≤ 15 keys", "\(training[1].keys) keys"),
            ("one household's handover, the next one open at its end", "", "\(handover.acts(Array(handover.steps.suffix(3)))) keys, and the serial number with its Enter"),
        ]
        var text = """
            # Keystrokes: what the tasks of every day take

            Written by `RECORD=1 scripts/test --filter Keystroke` from what the tests type into the real program, at a terminal of 80×24, in the
            office of `teczka demo`; not edited by hand. Each key counts as one, a letter with Alt or Shift too.

            - **data**: what stands on the paper, in the scanner or in the clerk's head;
            - **moves**: from a field to the next, also past one that stays empty;
            - **other**: everything else – opening, choosing, adding a row, saving, answering.

            Keys are shown as ⏎ Enter, ⇥ Tab, ↓ and ↑ arrows; the rest by name.

            | task | bound | takes |
            |---|---|---|

            """
        for row in rows { text += "| \(row.0) | \(row.1) | \(row.2) |\n" }
        text += section("Look up", lookUps) + section("Take in an application", [intake]) + section("Hand over", [handover])
        return text + section("Train", training)
    }

    private static func section(_ name: String, _ scripts: [KeyScript]) -> String {
        "\n## \(name)\n" + scripts.map { "\n### \($0.title)\n\n\($0.table)\n" }.joined()
    }
}

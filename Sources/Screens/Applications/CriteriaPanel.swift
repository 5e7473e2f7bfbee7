import Casework
import Localization
import Rules
import Terminal

/// A verdict in a narrow column: each requirement and claimed group with mark and word, the figures, the provision, the facts
/// that are missing. Where the rows do not suffice, what is met is said in fewer of them; F1 has all of it.
struct CriteriaPanel {
    let verdict: Verdict
    let documents: [RequiredDocument]
    /// Names of persons by the identifiers that the facts gave them.
    var names: [String: String] = [:]
    /// A line below everything, such as a possible duplicate.
    var warning: String?

    struct Line: Equatable {
        var text: String
        var style: Style = .normal
        var indent = 0
    }

    func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) {
        var lines: [Line] = []
        for level in [2, 1, 0] {
            lines = self.lines(level: level, width: rect.width, context)
            if lines.count <= rect.height { break }
        }
        for (row, line) in lines.prefix(rect.height).enumerated() {
            frame.put(
                DisplayText.clipped(line.text, to: rect.width - line.indent), at: Point(x: rect.x + line.indent, y: rect.y + row),
                style: line.style)
        }
        if lines.count > rect.height { frame.put(">>", at: Point(x: rect.maxX - 2, y: rect.maxY - 1), style: .bold) }
    }

    /// The lines at a level of detail: 2 says everything, 1 cites no provision for what is met, 0 only outcomes and figures.
    func lines(level: Int, width: Int, _ context: ScreenContext) -> [Line] {
        let texts = context.texts
        var lines = [Line(text: texts.verdictHeading + ": " + texts.name(of: verdict.status), style: .heading)]
        for finding in verdict.findings { lines += self.lines(finding, level: level, width: width, context) }
        lines.append(Line(text: checklist(texts), style: .heading))
        if let warning { lines += DisplayText.wrapped("! " + warning, to: width).prefix(3).map { Line(text: $0, style: .warning) } }
        return lines
    }

    private func lines(_ finding: Finding, level: Int, width: Int, _ context: ScreenContext) -> [Line] {
        let texts = context.texts
        let text = texts.findingText(finding, under: context.rules.ruleSet, names: names)
        let style: Style =
            switch finding.outcome {
            case .met: .good
            case .notMet: .error
            case .unknown: .warning
            }
        let isShort = finding.outcome == .met && (finding.role == .filing || level < 2)
        let head = text.verdict + ": " + text.title
        var lines = DisplayText.wrapped(head, to: width).prefix(isShort || level == 0 ? 1 : 2).map { Line(text: $0, style: style) }
        if isShort || level == 0, let first = lines.first { lines = [Line(text: head, style: first.style)] }
        if finding.role != .filing || finding.outcome != .met {
            let details = isShort ? Array(text.details.prefix(1)) : text.details
            for detail in details { lines += wrapped(detail, width: width, limit: level == 0 ? 1 : 2) }
        }
        if !text.missing.isEmpty && level > 0 {
            lines += wrapped(texts.missingFacts(text.missing.joined(separator: ", ")), width: width, limit: 2)
        }
        if !isShort && level > 0, let place = finding.leaves.compactMap(\.provision).first ?? finding.provision {
            let cited = place.requirements.first.map { " [" + $0 + "]" } ?? ""
            lines.append(Line(text: place.place + cited, style: .hint, indent: 2))
        }
        return lines
    }

    private func wrapped(_ text: String, width: Int, limit: Int) -> [Line] {
        let all = DisplayText.wrapped(text, to: width - 2)
        var lines = all.prefix(limit).map { Line(text: $0, indent: 2) }
        if all.count > limit { lines[lines.count - 1].text = all.dropFirst(limit - 1).joined(separator: " ") }
        return lines
    }

    private func checklist(_ texts: any Texts) -> String {
        let needed = documents.filter { $0.needed == .met || $0.state != .missing }
        return texts.checklistSummary(
            present: needed.filter { $0.state != .missing }.count, needed: needed.count,
            uncertified: needed.filter { $0.state == .uncertified }.count)
    }
}

import Casework
import Localization
import Rules
import Terminal

/// A verdict in a narrow column: each requirement and claimed group with mark and word, the figures, the provision, the facts
/// that are missing. Where the rows do not suffice, what is met is said in fewer of them; F1 has all of it.
struct CriteriaPanel {
    let verdict: Verdict
    let documents: [RequiredDocument]
    /// What would turn a "no" and which paper settles what is missing; nil where nothing is known but the verdict.
    var explanation: Explanation?
    /// Names of persons by the identifiers that the facts gave them.
    var names: [String: String] = [:]
    /// A line below everything, such as a possible duplicate.
    var warning: String?

    struct Line: Equatable {
        var text: String
        var style: Style = .normal
        var indent = 0
    }

    /// How much is said about each finding: rows at most for its parts, from everything down to outcomes alone.
    struct Detail: Sendable {
        var head: Int
        var figures: Int
        var missing: Int
        /// Rows for what would turn a "no".
        var change: Int
        /// Rows for the paper that would settle a missing fact.
        var papers: Int
        /// For which outcomes and roles the provision is cited.
        var cites: @Sendable (Finding) -> Bool
    }

    private static let details = [
        Detail(head: 2, figures: 2, missing: 2, change: 2, papers: 2) { _ in true },
        Detail(head: 2, figures: 2, missing: 2, change: 1, papers: 0) { _ in true },
        Detail(head: 2, figures: 2, missing: 1, change: 1, papers: 0) { $0.role != .filing || $0.outcome == .notMet },
        Detail(head: 2, figures: 2, missing: 1, change: 1, papers: 0) { $0.role == .group || $0.outcome == .notMet },
        Detail(head: 2, figures: 1, missing: 1, change: 1, papers: 0) { $0.role == .group || $0.outcome == .notMet },
        Detail(head: 1, figures: 1, missing: 1, change: 1, papers: 0) { $0.outcome == .notMet },
        Detail(head: 1, figures: 1, missing: 0, change: 0, papers: 0) { _ in false },
    ]

    func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) {
        var lines: [Line] = []
        for detail in Self.details {
            lines = self.lines(detail, width: rect.width, context)
            if lines.count <= rect.height { break }
        }
        for (row, line) in lines.prefix(rect.height).enumerated() {
            frame.put(
                DisplayText.clipped(line.text, to: rect.width - line.indent), at: Point(x: rect.x + line.indent, y: rect.y + row),
                style: line.style)
        }
        if lines.count > rect.height { frame.put(">>", at: Point(x: rect.maxX - 2, y: rect.maxY - 1), style: .bold) }
    }

    private func lines(_ detail: Detail, width: Int, _ context: ScreenContext) -> [Line] {
        let texts = context.texts
        var lines = wrapped(
            texts.verdictHeading + ": " + texts.result(of: verdict), width: width, limit: 2, indent: 0, .heading)
        for finding in verdict.findings { lines += self.lines(finding, detail, width: width, context) }
        lines.append(Line(text: checklist(texts), style: .heading))
        if let warning { lines += DisplayText.wrapped("! " + warning, to: width).prefix(3).map { Line(text: $0, style: .warning) } }
        return lines
    }

    private func lines(_ finding: Finding, _ detail: Detail, width: Int, _ context: ScreenContext) -> [Line] {
        let texts = context.texts
        let text = texts.findingText(finding, under: context.rules.ruleSet, names: names)
        let style: Style =
            switch finding.outcome {
            case .met: .good
            case .notMet: .error
            case .unknown: .warning
            }
        var lines = wrapped(text.verdict + ": " + text.title, width: width, limit: detail.head, indent: 0, style)
        // That a filing was in time needs no figures; that it was late does.
        if finding.role != .filing || finding.outcome != .met {
            for line in text.details.prefix(detail.figures) { lines += wrapped(line, width: width, limit: 2) }
        }
        if !text.missing.isEmpty {
            lines += wrapped(texts.missingFacts(text.missing.joined(separator: ", ")), width: width, limit: detail.missing)
        }
        for line in help(finding, detail, texts) { lines += wrapped(line.text, width: width, limit: line.rows) }
        if detail.cites(finding), let place = finding.leaves.compactMap(\.provision).first ?? finding.provision {
            lines.append(Line(text: texts.shortCitation(place), style: .hint, indent: 2))
        }
        return lines
    }

    /// For the clerk's help to the applicant: what a "no" lacks, and the first paper that settles what is missing (KP-15).
    private func help(_ finding: Finding, _ detail: Detail, _ texts: any Texts) -> [(text: String, rows: Int)] {
        guard let part = explanation?.part(finding.id) else { return [] }
        let briefs = part.nearestChange?.changes.compactMap { texts.brief(of: $0.change) } ?? []
        let changes = briefs.prefix(1).map { (text: "→ " + $0, rows: detail.change) }
        let papers = part.paperThatSettles.map { (text: texts.settledBy([texts.title($0.title)]), rows: detail.papers) }
        return changes + (papers.map { [$0] } ?? [])
    }

    /// A text in at most so many lines; what does not fit stands cut in the last one.
    private func wrapped(_ text: String, width: Int, limit: Int, indent: Int = 2, _ style: Style = .normal) -> [Line] {
        let all = DisplayText.wrapped(text, to: width - indent)
        guard all.count > limit, limit > 0 else { return all.prefix(limit).map { Line(text: $0, style: style, indent: indent) } }
        let shown = all.prefix(limit - 1) + [all.dropFirst(limit - 1).joined(separator: " ")]
        return shown.map { Line(text: $0, style: style, indent: indent) }
    }

    private func checklist(_ texts: any Texts) -> String {
        let needed = documents.filter { $0.needed == .met || $0.state != .missing }
        return texts.checklistSummary(
            present: needed.filter { $0.state != .missing }.count, needed: needed.count,
            uncertified: needed.filter { $0.state == .uncertified }.count)
    }
}

extension ExplainedFinding {
    /// The first paper, here or below, that is not there and would settle a missing fact.
    fileprivate var paperThatSettles: RequiredDocument? {
        guard finding.outcome == .unknown else { return nil }
        let own = missing.lazy.flatMap(\.documents).first { $0.state == .missing }
        return own ?? parts.lazy.compactMap(\.paperThatSettles).first
    }
}

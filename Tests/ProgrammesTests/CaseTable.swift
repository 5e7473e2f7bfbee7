import Foundation
import StrictJSON

/// A table of worked cases as people read it: `Cases/<programme>.md`.
///
/// The file holds bases, each a fenced JSON case under a heading `## Base: <name>`, and tables with the columns
/// `requirement | case | base | change | verdict | finding`. Identical cells may be left empty: an empty `base` is the one of
/// the row above. `Cases/README.md` says what may stand in each cell.
struct CaseTable {
    /// One worked case.
    struct Row {
        /// The line of the file, from 1.
        var line: Int
        /// The requirements that the case proves.
        var requirements: [String]
        /// What the case is about.
        var title: String
        /// The facts, changes made.
        var facts: JSONValue
        /// `eligible`, `ineligible`, `undetermined`, or nothing where the row does not say.
        var verdict: String?
        /// Findings that must come out.
        var findings: [ExpectedFinding]
    }

    /// What a finding must be: `G-SA not_met income_above_limit P-2 ?incomes`.
    struct ExpectedFinding: Equatable {
        var id: String
        var outcome: String
        var reason: String?
        /// Policies on which the finding must rest.
        var policies: [String]
        /// Facts that it must name as missing.
        var missing: [String]
    }

    /// A line that cannot be read.
    struct Fault: Error, CustomStringConvertible {
        var file: String
        var line: Int
        var message: String
        var description: String { "\(file), line \(line): \(message)" }
    }

    static let columns = ["requirement", "case", "base", "change", "verdict", "finding"]

    let programme: String
    var bases: [String: JSONValue] = [:]
    var rows: [Row] = []

    /// Reads the text of a table.
    init(programme: String, text: String) throws {
        self.programme = programme
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var heading: String?
        var fence: (name: String, line: Int, text: String)?
        var isInTable = false
        var lastBase = ""
        for (index, line) in lines.enumerated() {
            let number = index + 1
            if line.hasPrefix("```") {
                if let open = fence {
                    bases[open.name] = try base(open.text, line: open.line)
                    fence = nil
                } else {
                    guard line == "```json", let name = heading else { throw fault(number, "a base is fenced json under \"## Base: <name>\"") }
                    guard bases[name] == nil else { throw fault(number, "the base \"\(name)\" stands twice") }
                    fence = (name, number, "")
                    heading = nil
                }
            } else if fence != nil {
                fence?.text += line + "\n"
            } else if line.hasPrefix("#") {
                heading = line.hasPrefix("## Base: ") ? String(line.dropFirst("## Base: ".count)).trimmingCharacters(in: .whitespaces) : nil
            } else if line.hasPrefix("|") {
                let cells = cells(of: line)
                if !isInTable, cells != Self.columns { throw fault(number, "the columns are \(Self.columns.joined(separator: " | "))") }
                if isInTable, !cells.allSatisfy({ $0.allSatisfy { $0 == "-" || $0 == ":" } && !$0.isEmpty }) {
                    rows.append(try row(cells, line: number, lastBase: &lastBase))
                }
            }
            isInTable = line.hasPrefix("|") && fence == nil
        }
        if let fence { throw fault(fence.line, "the fence is not closed") }
    }

    private func fault(_ line: Int, _ message: String) -> Fault { Fault(file: programme + ".md", line: line, message: message) }

    private func base(_ text: String, line: Int) throws -> JSONValue {
        do {
            return try StrictJSON.parse(text)
        } catch {
            throw fault(line, error.description)
        }
    }

    private func cells(of line: String) -> [String] {
        var inner = line.dropFirst()
        if inner.hasSuffix("|") { inner = inner.dropLast() }
        return inner.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "`", with: "")
        }
    }

    private func row(_ cells: [String], line: Int, lastBase: inout String) throws -> Row {
        guard cells.count == Self.columns.count else { throw fault(line, "\(cells.count) cells instead of \(Self.columns.count)") }
        let requirements = cells[0].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        guard !requirements.isEmpty else { throw fault(line, "a row names a requirement") }
        if !cells[2].isEmpty { lastBase = cells[2] }
        guard var facts = bases[lastBase] else { throw fault(line, "no base \"\(lastBase)\" stands above the table") }
        for change in CaseChange.split(cells[3]) {
            do {
                facts = try CaseChange(change).applied(to: facts)
            } catch {
                throw fault(line, "\(change): \(error)")
            }
        }
        let findings = try CaseChange.split(cells[5]).map { try finding($0, line: line) }
        let verdict = cells[4].isEmpty ? nil : cells[4]
        if let verdict, !["eligible", "ineligible", "undetermined"].contains(verdict) { throw fault(line, "\"\(verdict)\" is no verdict") }
        guard verdict != nil || !findings.isEmpty else { throw fault(line, "a row expects a verdict or a finding") }
        return Row(line: line, requirements: requirements, title: cells[1], facts: facts, verdict: verdict, findings: findings)
    }

    private func finding(_ text: String, line: Int) throws -> ExpectedFinding {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2, ["met", "not_met", "unknown"].contains(words[1]) else {
            throw fault(line, "\"\(text)\" is no finding: id, outcome, reason")
        }
        let rest = words.dropFirst(2)
        let reasons = rest.filter { !$0.hasPrefix("P-") && !$0.hasPrefix("?") }
        guard reasons.count <= 1 else { throw fault(line, "\"\(text)\" has two reasons") }
        return ExpectedFinding(
            id: words[0], outcome: words[1], reason: reasons.first, policies: rest.filter { $0.hasPrefix("P-") },
            missing: rest.filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) })
    }
}

import Foundation
import Programmes
import Rules
import Testing

@Suite("docs/programmes.md says what the program takes")
struct ProgrammePaperTests {
    private static let text: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return (try? String(contentsOf: root.appendingPathComponent("docs/programmes.md"), encoding: .utf8)) ?? ""
    }()

    /// The rows of the table under a heading, cell by cell.
    private func rows(under heading: String) -> [[String]] {
        let section = Self.text.components(separatedBy: "\n" + heading + "\n").dropFirst().first?.components(separatedBy: "\n## ").first ?? ""
        let table = section.components(separatedBy: "\n").drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        return table.dropFirst(2).map { row in
            row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// What stands between backquotes.
    private func words(_ cell: String) -> [String] {
        cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }

    @Test("The table of criteria is the catalogue, with the parameters that each takes")
    func criteria() throws {
        let rows = rows(under: "### Criteria")
        #expect(rows.flatMap { words($0[0]) }.sorted() == Criteria.all.map(\.id).sorted())
        for row in rows {
            let id = try #require(words(row[0]).first)
            let criterion = try #require(Criteria.named(id))
            // Without what stands in round brackets, which are words and remarks.
            let cell = row[1].replacingOccurrences(of: "\\([^)]*\\)", with: "", options: .regularExpression)
            let optional = words(String(cell.drop { $0 != "[" }))
            let required = words(String(cell.prefix { $0 != "[" }))
            #expect(required == criterion.parameters.filter(\.isRequired).map(\.name), "\(id)")
            #expect(Set(optional) == Set(criterion.parameters.filter { !$0.isRequired }.map(\.name)), "\(id)")
        }
    }

    @Test("Every key of a case stands in the list of facts, every subject in the words")
    func facts() {
        let block = Self.text.components(separatedBy: "```")[1]
        let named = Set(block.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
        for object in CaseSchema.objects {
            for key in object.keys { #expect(named.contains(key.name), "\(object.name).\(key.name)") }
        }
        for subject in Subject.allCases { #expect(Self.text.contains("`\(subject.rawValue)`"), "\(subject.rawValue)") }
    }

    @Test("Every key of the top of a programme file stands in the table")
    func keys() throws {
        let named = Set(rows(under: "## The programme file").flatMap { words($0[0]) })
        for path in ["programmes/stegna-2013.json", "samples/pgr-laptops-2022.json"] {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(Shipped.bytes(path))) as? [String: Any])
            for key in object.keys { #expect(named.contains(key), "\(key)") }
        }
        let error = #expect(throws: FileFaults.self) { try ProgrammeReader.read(Array("{}".utf8), file: "x", law: Shipped.law) }
        for fault in error?.faults ?? [] {
            let key = fault.message.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
            #expect(named.contains(key), "\(key)")
        }
    }
}

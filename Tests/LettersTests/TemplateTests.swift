import Foundation
import Letters
import Testing

@Suite("Templates of letters: what is read, and what is refused by line") struct TemplateTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Resources/letters")

    static func shipped(_ kind: LetterKind) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(kind.file), encoding: .utf8)
    }

    private func faults(_ text: String, _ kind: LetterKind = .call) -> [String] { faults(Array(text.utf8), kind) }

    private func faults(_ bytes: [UInt8], _ kind: LetterKind = .call) -> [String] {
        do throws(TemplateFaults) {
            _ = try LetterTemplate(bytes, kind: kind)
            return []
        } catch {
            return error.faults.map { "\($0.line):\($0.column): \($0.sentence.text())" }
        }
    }

    /// A template of the call that lacks nothing, and a line more at its end.
    private func call(_ line: String) throws -> String { try Self.shipped(.call) + line }

    private func added(_ line: String) throws -> [String] {
        let count = try Self.shipped(.call).split(separator: "\n", omittingEmptySubsequences: false).count
        return faults(try call(line)).map { $0.replacingOccurrences(of: "\(count):", with: "L:", options: .anchored) }
    }

    @Test("every kind has a template in the resources, and no file there is of no kind")
    func resources() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(files) == Set(LetterKind.allCases.map(\.file) + [OfficeDetails.file]))
        for kind in LetterKind.allCases { #expect(faults(try Self.shipped(kind), kind) == [], "\(kind)") }
    }

    @Test("the file's name tells the kind")
    func names() {
        #expect(LetterKind(file: "/srv/biuro/letters/wezwanie.txt") == .call && LetterKind(file: "protokol.txt") == .minutes)
        for name in ["wezwanie", "Wezwanie.txt", "wezwanie.txt.bak", "", "/", "inne.txt"] { #expect(LetterKind(file: name) == nil, "\(name)") }
    }

    @Test("a fault is named by its line and column", arguments: [
        ("Pole {nie ma takiego}", "L:6: {nie ma takiego} is no field of this kind of letter"),
        ("{pouczenie}", "L:1: {pouczenie} is no field of this kind of letter"),
        ("{braki.kolor}", "L:1: {braki.kolor} is no field of this kind of letter"), ("{adresat}", "L:1: {adresat} is no field of this kind of letter"),
        ("{}", "L:1: {} is no field of this kind of letter"), ("{ czas }", "L:1: { czas } is no field of this kind of letter"),
        ("ż {czas", "L:3: the brace that opens here is not closed"), ("{czas {data}", "L:1: the brace that opens here is not closed"),
        ("a } b", "L:3: a closing brace without an opening one"), ("{stopka}", "L:1: {stopka} can be empty; begin the line with ?"),
        ("– {braki.uwaga}", "L:3: {braki.uwaga} can be empty; begin the line with ?"),
        ("? {czas}", "L:1: no field of this line can be empty; take the ? away"), ("? tekst", "L:1: no field of this line can be empty; take the ? away"),
        ("{braki.nr} {adresat.wiersz}", "L:1: fields of several lists in one line"),
        ("a\tb", "L:2: a control character or an invisible one; tabs are no spaces here"),
        ("a\u{202E}b", "L:2: a control character or an invisible one; tabs are no spaces here"),
        ("?  {stopka} {nic}", "L:13: {nic} is no field of this kind of letter"),
    ])
    func faulty(_ line: String, _ expected: String) throws { #expect(try added(line) == [expected]) }

    @Test("lines that are as they should be", arguments: ["? {stopka}", "?{stopka}", "? {braki.dokument}: {braki.uwaga}", "# {nic} \u{202E}", "{braki.nr} {czas}", "", "   "])
    func good(_ line: String) throws { #expect(try added(line) == []) }

    @Test("a field that every letter of the kind has may not be left out; all faults come at once")
    func missing() throws {
        let text = try Self.shipped(.call).replacingOccurrences(of: "{czas}", with: "3 dni").replacingOccurrences(of: "Znak sprawy: {znak sprawy}\n", with: "{x}\n")
        let found = faults(text)
        #expect(found.count == 3 && found[0].contains("{x} is no field"))
        #expect(found.contains { $0.contains("{znak sprawy} is missing") } && found.contains { $0.contains("{czas} is missing") })
        #expect(faults("").count > 5 && faults("").allSatisfy { $0.hasPrefix("1:1: ") })
        let noDocument = try Self.shipped(.call).replacingOccurrences(of: "{braki.nr}. {braki.dokument}\n", with: "")
        #expect(faults(noDocument).map { String($0.drop { $0 != " " }) } == [" the field {braki.dokument} is missing; every letter of this kind has it"])
    }

    @Test("bytes: another encoding, a byte order mark, CRLF, bounds")
    func bytes() throws {
        let text = try Self.shipped(.call)
        #expect(faults([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == [] && faults(text.replacingOccurrences(of: "\n", with: "\r\n")) == [])
        #expect(faults(Array(text.utf8) + [0xBF, 0x0A]).count == 1 && faults(Array(text.utf8) + [0xBF, 0x0A])[0].hasSuffix(": not UTF-8"))
        #expect(faults(text + String(repeating: "x", count: LetterTemplate.Limit.lineBytes + 1)).count == 1)
        #expect(faults(String(repeating: "x\n", count: 40_000)).first == "1:1: a template of more than 65536 bytes")
    }

    @Test("the sample of each kind fills its vocabulary: no field is demanded that content does not give, and none is given that no template may name")
    func vocabulary() throws {
        for kind in LetterKind.allCases {
            let values = kind.sample.values
            let vocabulary = kind.vocabulary
            for field in vocabulary.fields where !field.isOptional { #expect(values.fields[field.name] != nil, "\(kind): \(field.name)") }
            for name in values.fields.keys { #expect(vocabulary.field(name) != nil, "\(kind): \(name)") }
            #expect(Set(values.lists.keys).isSubset(of: vocabulary.lists.map(\.name)), "\(kind)")
            for list in vocabulary.lists {
                for item in values.lists[list.name] ?? [] {
                    for field in list.fields where !field.isOptional { #expect(item[field.name] != nil, "\(kind): \(list.name).\(field.name)") }
                    for name in item.keys { #expect(list.fields.contains { $0.name == name }, "\(kind): \(list.name).\(name)") }
                }
            }
        }
    }
}

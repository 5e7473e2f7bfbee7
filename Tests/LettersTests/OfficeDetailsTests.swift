import Foundation
import Letters
import Testing

@Suite("What an office says of itself on letters") struct OfficeDetailsTests {
    private static let good = """
        # uwaga
        urząd: Urząd Miejski: wydział
        miejscowość: Przykładowo
        znak sprawy:   PS.042.1.2012\u{20}
        stanowisko:
        podpisujący: Ewa Wzorowa\r
        organ: Komisja
        organ disability_council: Rada
        """

    private func faults(_ text: String, needsProjectNumber: Bool = false) -> [String] {
        do throws(TemplateFaults) {
            _ = try OfficeDetails(Array(text.utf8), needsProjectNumber: needsProjectNumber)
            return []
        } catch {
            return error.faults.map { "\($0.line): \($0.sentence.text())" }
        }
    }

    @Test("values are read without the spaces around them; empty ones say nothing; bodies are told by their code")
    func good() throws {
        let details = try OfficeDetails(Array(Self.good.utf8), needsProjectNumber: false)
        #expect(details[.office] == "Urząd Miejski: wydział" && details[.caseNumber] == "PS.042.1.2012" && details[.signatory] == "Ewa Wzorowa")
        #expect(details[.signatoryFunction] == nil && details.body(nil) == "Komisja" && details.body("disability_council") == "Rada")
        #expect(details.body("committee") == "Komisja")
    }

    @Test("every fault is named by its line")
    func bad() {
        #expect(faults(Self.good, needsProjectNumber: true) == ["8: the field {numer projektu} has no value; every letter has it"])
        let text = "urząd: A\nurzad: B\nurząd: C\nmiejscowość D\norgan : E\nstopka: a\tb\n"
        #expect(
            faults(text) == [
                "2: {urzad} is no field of this file", "3: the field {urząd} stands here a second time", "4: no colon; a line is like {urząd}: value",
                "6: a control character or an invisible one; tabs are no spaces here", "7: the field {miejscowość} has no value; every letter has it",
                "7: the field {znak sprawy} has no value; every letter has it", "7: the field {podpisujący} has no value; every letter has it",
            ])
    }

    @Test("the file that ships names every field, and has no value")
    func shipped() throws {
        let text = try String(contentsOf: TemplateTests.folder.appendingPathComponent(OfficeDetails.file), encoding: .utf8)
        let names = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
        #expect(names == OfficeDetails.Field.allCases.map { $0.rawValue + ":" }.sorted { names.firstIndex(of: $0) ?? 0 < names.firstIndex(of: $1) ?? 0 })
        #expect(faults(text).count == 4)
    }
}

import Casework
import Rules
import Testing

@Suite("Case numbers") struct CaseNumberTests {
    static let rule = CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: "OPS", fileClass: "042")

    static func set(_ rule: CaseNumberRule) -> Command { .setCaseNumbering(SetCaseNumbering(project: Sample.project, rule: rule)) }

    static func file(_ number: Int, on day: String = "2013-12-10") -> Command {
        let form = ListDecisionTests.form(number).with { $0.filing.receivedOn = Sample.day(day) }
        return .saveApplication(
            SaveApplication(application: ListDecisionTests.id(number), content: form, household: ListDecisionTests.household(number)))
    }

    static func numbers(_ office: Office) -> [String?] { office.all(Application.self).map(\.caseNumber?.text) }

    @Test("Rulebook 4.3: given at receipt, consecutive in unit, class and year, from 1 every year")
    func consecutive() throws {
        let office = try Office.open().after(
            Self.set(Self.rule), Self.file(1), Self.file(2), Self.file(3, on: "2014-01-02"), Self.file(4, on: "2013-12-31"))
        #expect(Self.numbers(office) == ["OPS.042.1.2013", "OPS.042.2.2013", "OPS.042.1.2014", "OPS.042.3.2013"])
    }

    @Test("Rulebook 4.3: a number is never given again, and stays with its case whatever is set later")
    func neverReused() throws {
        var other = Self.rule
        other.unit = "GOPS"
        let office = try Office.open().after(
            Self.set(Self.rule), Self.file(1), Self.file(2), .withdraw(ListDecisionTests.id(2)), Self.file(3), Self.set(other), Self.file(4),
            Self.set(Self.rule), Self.file(5))
        #expect(Self.numbers(office) == ["OPS.042.1.2013", "OPS.042.2.2013", "OPS.042.3.2013", "GOPS.042.1.2013", "OPS.042.4.2013"])
    }

    @Test("Rulebook 4.3: without a unit's symbol there is none; the programme's rule counts until the office sets its own")
    func programme() throws {
        #expect(Self.numbers(try Office.open().after(Self.file(1))) == [nil])
        var office = try Office.open()
        office.book.ruleSet.procedure.caseNumber = CaseNumberRule(pattern: Self.rule.pattern, fileClass: "042")
        #expect(Self.numbers(try office.after(Self.file(1))) == [nil])
        office.book.ruleSet.procedure.caseNumber = CaseNumberRule(pattern: "{unit}-{class}/{number}/{year}", unit: "MOPS", fileClass: "8123")
        #expect(Self.numbers(try office.after(Self.file(1))) == ["MOPS-8123/1/2013"])
        #expect(Self.numbers(try office.after(Self.set(Self.rule), Self.file(1))) == ["OPS.042.1.2013"])
        #expect(try office.after(Self.set(Self.rule)).decision(on: Self.set(Self.rule)) == .accepted([]))
    }

    @Test("A pattern has each element once", arguments: [
        ("{unit}.{class}.{number}.{year}", true), ("{year}/{number}/{class}/{unit}", true), ("{unit}.{class}.{number}", false),
        ("{unit}.{class}.{number}.{number}.{year}", false), ("", false),
    ])
    func patterns(pattern: String, isComplete: Bool) {
        #expect(CaseNumberRule(pattern: pattern, unit: "U", fileClass: "C").isComplete == isComplete)
        #expect((CaseNumberRule(pattern: pattern, unit: "U", fileClass: "C").text(7, year: 2013) != nil) == isComplete)
    }
}

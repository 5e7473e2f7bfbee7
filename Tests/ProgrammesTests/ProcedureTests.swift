import Foundation
import Programmes
import Rules
import Testing

@Suite("How cases are dealt with, in a programme file")
struct ProcedureTests {
    private func small(_ procedure: String) throws -> String {
        try SmallProgramme.replacing(#""duties": []"#, with: #""procedure": \#(procedure), "duties": []"#)
    }

    private static let provision = #""provision": {"source": "r", "place": "9", "requirements": []}"#
    private static let whole = #"""
        {"supplement_days": 7, "rounds": "enrolment", "case_number": {"pattern": "{unit}.{class}.{number}.{year}", "unit": "OPS", "class": "042"}, \#(provision)}
        """#

    @Test("Every key is read; what is left out is not set")
    func whole() throws {
        let procedure = try SmallProgramme.ruleSet(try small(Self.whole)).procedure
        #expect(procedure.supplementDays == 7 && procedure.enrolsOnly && procedure.provision?.place == "9")
        #expect(procedure.caseNumber == CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: "OPS", fileClass: "042"))
        #expect(try SmallProgramme.ruleSet(try small(#"{"rounds": "loans"}"#)).procedure == Procedure())
        #expect(try SmallProgramme.ruleSet().procedure == Procedure())
    }

    @Test("A fault is named with its remedy", arguments: [
        (#"{"supplement_days": 0}"#, "must be from 1 to 365"), (#"{"supplement_days": "7"}"#, "expected"),
        (#"{"rounds": "fair"}"#, "must be one of loans, enrolment"), (#"{"case_number": {"unit": "OPS"}}"#, #"the key "pattern" is missing"#),
        (#"{"case_number": {"pattern": "{unit}.{number}.{year}"}}"#, "must hold each of {unit}, {class}, {number}, {year} once"),
        (#"{"case_number": {"pattern": "{unit}.{class}.{number}.{number}.{year}"}}"#, "must hold each of {unit}, {class}, {number}, {year} once"),
        (#"{"case_number": {"pattern": "{unit}.{class}.{number}.{year}", "start": 100}}"#, #"the key "start" is unknown"#),
        (#"{"deadline": 7}"#, #"the key "deadline" is unknown"#),
    ])
    func faults(procedure: String, message: String) throws {
        do throws(FileFaults) {
            _ = try ProgrammeReader.read(Array(try! small(procedure).utf8), file: "small.json", law: Shipped.law)
            Issue.record("read although \(message)")
        } catch {
            #expect(error.faults.count == 1 && error.faults[0].description.contains(message), "\(error.faults)")
        }
    }

    @Test("What changes is told by its part")
    func changes() throws {
        let rules = try SmallProgramme.ruleSet(try small(Self.whole))
        func topics(_ change: (inout Procedure) -> Void) -> [ProgrammeTopic] {
            var other = rules
            change(&other.procedure)
            return rules.changes(to: other, law: Shipped.law).map(\.topic)
        }
        #expect(topics { $0.supplementDays = 14 } == [.procedure(.supplementDays)])
        #expect(topics { $0.enrolsOnly = false } == [.procedure(.enrolsOnly)])
        #expect(topics { $0.caseNumber?.pattern = "{class}/{unit}/{number}/{year}" } == [.procedure(.caseNumberPattern)])
        #expect(topics { $0.caseNumber?.unit = nil } == [.procedure(.caseNumberUnit)])
        #expect(topics { $0.caseNumber?.fileClass = "0420" } == [.procedure(.caseNumberClass)])
        #expect(topics { $0.provision = nil } == [.procedure(.provision)])
        let without = rules.changes(to: try SmallProgramme.ruleSet(), law: Shipped.law)
        #expect(Set(without.map(\.topic)) == Set(ProgrammeTopic.ProcedurePart.allCases.map { .procedure($0) }))
        #expect(without.allSatisfy { $0.after == nil })
    }

    @Test("POPC-3.1, 4.3: what the presets say")
    func presets() throws {
        for name in ["einclusion-8.3", "popc-3.1", "kujawsko-pomorskie-2013", "stegna-2013", "lebork-2012"] {
            let rules = try ProgrammeReader.read(Shipped.bytes("programmes/\(name).json"), file: name, law: Shipped.law).ruleSet
            #expect(rules.procedure.enrolsOnly == (name == "popc-3.1"), "\(name)")
            #expect(rules.procedure.caseNumber?.fileClass == "042" && rules.procedure.caseNumber?.unit == nil && rules.procedure.provision != nil, "\(name)")
            // The regional rules set the three days themselves, in a criterion (KP-17).
            #expect(rules.supplementDays == (name == "kujawsko-pomorskie-2013" ? 3 : 7), "\(name)")
        }
    }

    @Test("A round opens at its hour: before it is too early, without an hour nobody can say, a letter is brought when the post comes")
    func openingHour() throws {
        var rules = try SmallProgramme.ruleSet()
        rules.filing = FilingRule(opens: day("2013-11-25"), closes: day("2013-12-16"), postRule: .receipt, provision: rules.filing.provision)
        rules.filing.opensAt = time("08:00")
        func answer(_ channel: FilingChannel, _ received: String, _ hour: String?) -> (outcome: Outcome, reason: Reason)? {
            let filing = Facts.Filing(channel: channel, receivedDay: day(received), receivedTime: hour.map(time))
            return Criteria.answer(of: "filed_in_window", on: Facts(filing: filing), under: rules, law: Shipped.law)
        }
        #expect(answer(.inPerson, "2013-11-25", "07:59")?.reason == .filedTooEarly)
        #expect(answer(.inPerson, "2013-11-25", "08:00")?.outcome == .met)
        #expect(answer(.inPerson, "2013-11-25", nil)?.outcome == .unknown)
        #expect(answer(.inPerson, "2013-11-26", nil)?.outcome == .met)
        #expect(answer(.post, "2013-11-25", nil)?.outcome == .met)
    }
}

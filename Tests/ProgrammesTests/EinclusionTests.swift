import Programmes
import Rules
import Testing

@Suite("einclusion-8.3: what stands beside its tables")
struct EinclusionTests {
    private let rules: RuleSet

    init() throws { rules = try Shipped.programme("einclusion-8.3") }

    private func notes(_ requirement: String) -> [String: Handling] {
        let notes = rules.notes.filter { $0.provision.requirements == [requirement] }
        return Dictionary(uniqueKeysWithValues: notes.map { ($0.id, $0.handling) })
    }

    @Test("NA-1 to NA-15: each requirement has its place, and all policies stand in the file")
    func complete() throws {
        #expect(rules.cited == Set((1...15).map { "NA-\($0)" }))
        #expect(try Shipped.policies("einclusion-8.3") == Policy.allCases.map(\.rawValue))
        #expect(Policy.allCases.allSatisfy { rules.policies[$0] == $0.options[0] })
    }

    @Test("NA-1: groups of material situation, one of disability; for foster families a person names the ground")
    func grounds() {
        let grounds = Dictionary(uniqueKeysWithValues: rules.groups.map { ($0.code, $0.grounds) })
        #expect(grounds == [
            "G-SA": [.material], "G-FB": [.material], "G-SCH": [.material], "G-DIS": [.disability], "G-FOS": [], "G-PU": [],
        ])
        #expect(notes("NA-1") == ["note.aim": .printed, "note.ground_of_foster_families": .person])
    }

    @Test("NA-9: six groups, the units apart from the households; NA-9 prints no window")
    func groups() {
        #expect(rules.groups.map(\.code) == ["G-SA", "G-FB", "G-SCH", "G-DIS", "G-FOS", "G-PU"])
        #expect(rules.groups(for: .subordinateUnit).map(\.code) == ["G-PU"])
        #expect(rules.filing.opens == nil)
        #expect(rules.filing.closes == nil)
        #expect(rules.printedThresholds.isEmpty)
    }

    @Test("NA-2, NA-4, NA-5, NA-7, NA-12: what is recorded, computed or left to a person beside the rules")
    func beside() {
        #expect(notes("NA-2") == ["note.whole_delivery": .recorded])
        #expect(notes("NA-4") == ["note.month_36": .computed])
        #expect(rules.support.internetMonths == 36)
        #expect(notes("NA-5") == ["note.hardware": .recorded])
        #expect(notes("NA-7") == ["note.operating_costs": .person])
        #expect(notes("NA-12") == ["note.identification": .person])
        // An application does not wait for the record of who named the household: the award does.
        #expect(rules.requirements.filter { $0.subjects.contains(.application) }.map(\.id) == ["gate.residence"])
    }

    @Test("NA-8, NA-15: promotion and the systemic project are recorded, no rule asks about them")
    func recorded() {
        #expect(notes("NA-8") == ["note.promotion": .recorded])
        #expect(notes("NA-15") == ["note.systemic_project": .recorded])
    }

    @Test("NA-13: the parts of the allocation come to the whole; the Union pays 85,0 %")
    func figures() {
        let values = Dictionary(uniqueKeysWithValues: rules.figures.map { ($0.id, $0.value) })
        #expect(values == [
            "allocation_total_eur": 303_391_785, "allocation_eu_eur": 257_883_017, "allocation_national_eur": 45_508_768,
        ])
        #expect(rules.figures[0].derivation == .sum(["allocation_eu_eur", "allocation_national_eur"]))
        let (total, union) = (rules.figures[0].value, rules.figures[1].value)
        let thousandths = (union * 2000 + total) / (total * 2)
        #expect(thousandths == 850)
    }

    @Test("NA-13: a part that is a euro off is refused with its line")
    func wrongFigure() throws {
        let text = String(decoding: try Shipped.bytes("programmes/einclusion-8.3.json"), as: UTF8.self)
        let wrong = text.replacing("45508768", with: "45508769")
        let faults = #expect(throws: FileFaults.self) { try ProgrammeReader.read(Array(wrong.utf8), file: "wrong.json", law: Shipped.law) }
        #expect(faults?.faults.count == 1)
        #expect(faults?.faults.first?.message.contains("allocation_total_eur") == true)
    }

    @Test("NA-14: the implementing institution goes by the name it had on the day", arguments: [
        ("2011-08-24", "Władza Wdrażająca Programy Europejskie"), ("2013-02-25", "Władza Wdrażająca Programy Europejskie"),
        ("2014-12-31", "Władza Wdrażająca Programy Europejskie"), ("2015-01-01", "Centrum Projektów Polska Cyfrowa"),
    ])
    func institution(_ on: String, _ name: String) {
        let named = rules.institutions.filter { $0.role == "implementing_institution" && $0.valid.contains(day(on)) }
        #expect(named.map(\.name) == [name])
    }

    @Test("NA-9, NA-10: the documents of a group, a copy of a certificate certified; no document for those who claim no group of theirs")
    func documents() {
        func kinds(_ groups: [String]) -> [String] {
            Checklist.documents(for: Facts(claimedGroups: groups, benefitDecisions: []), under: rules).map(\.kind)
        }
        #expect(kinds(["G-SA"]) == ["income_declaration", "income_proofs"])
        #expect(kinds(["G-FB"]) == ["income_declaration", "income_proofs"])
        #expect(kinds(["G-SCH"]) == ["income_declaration", "income_proofs", "learning_certificate", "nomination"])
        #expect(kinds(["G-DIS"]) == ["disability_certificate"])
        #expect(kinds(["G-FOS"]) == ["foster_care_proof"])
        #expect(rules.documents.filter(\.certified).map(\.kind) == ["disability_certificate"])
    }

    @Test("NA-7, NA-9: a unit has its own document, a household never that one, a training none")
    func documentsBySubject() {
        func kinds(_ subject: Subject, _ groups: [String]?) -> [String] {
            Checklist.documents(for: Facts(subject: subject, claimedGroups: groups, benefitDecisions: []), under: rules).map(\.kind)
        }
        #expect(kinds(.subordinateUnit, ["G-PU"]) == ["unit_list"])
        #expect(kinds(.subordinateUnit, nil) == ["unit_list"])
        #expect(!kinds(.application, nil).contains("unit_list"))
        #expect(kinds(.application, nil).contains("disability_certificate"))
        #expect(kinds(.training, nil).isEmpty)
        #expect(kinds(.award, ["G-DIS"]).isEmpty)
    }

    @Test("NA-9: each fact that a group asks about a household is settled by one of its documents")
    func settled() {
        let settled = Set(rules.documents.flatMap(\.settles))
        let filing: Set<FactKey> = [.applicant, .claimedGroups]
        for group in rules.groups {
            let asked = (group.condition?.factsAsked ?? []).subtracting(filing)
            #expect(asked.subtracting(settled).isEmpty, "\(group.code): \(asked.subtracting(settled))")
        }
    }

    @Test("NA-3 to NA-12: the sample cases come out as their names say")
    func samples() throws {
        let cases = try CaseReader.read(Shipped.bytes("samples/einclusion-cases.json"), file: "einclusion-cases.json")
        let statuses = cases.map { ($0.id ?? "", assess($0.facts, under: rules, law: Shipped.law).status) }
        let expected: [(String, Verdict.Status)] = [
            ("family-on-the-limit-without-any-benefit", .eligible), ("pupil-nominated-by-the-school", .eligible), ("light-degree", .ineligible),
            ("library-of-the-grantee", .eligible), ("organisation-alone", .ineligible), ("internet-for-37-months", .ineligible),
            ("training-for-a-trade", .ineligible), ("award-without-record-of-who-named-the-household", .undetermined),
        ]
        #expect(statuses.map(\.0) == expected.map(\.0))
        #expect(statuses.map(\.1) == expected.map(\.1))
    }
}

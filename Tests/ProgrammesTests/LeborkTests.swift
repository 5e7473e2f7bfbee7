import Foundation
import Programmes
import Rules
import Testing

@Suite("lebork-2012: what stands beside its tables")
struct LeborkTests {
    private let rules: RuleSet

    init() throws { rules = try Shipped.programme("lebork-2012") }

    private func notes(_ requirement: String) -> [String: Handling] {
        let notes = rules.notes.filter { $0.provision.requirements.contains(requirement) }
        return Dictionary(uniqueKeysWithValues: notes.map { ($0.id, $0.handling) })
    }

    private func note(_ id: String) -> String { rules.notes.first { $0.id == id }?.title.pl ?? "" }

    private func figure(_ id: String) -> Int? { rules.figures.first { $0.id == id }?.value }

    @Test("LE-1 to LE-20: each requirement has its place, and all policies stand in the file with their defaults")
    func complete() throws {
        #expect(rules.cited == Set((1...20).map { "LE-\($0)" }))
        #expect(try Shipped.policies(rules.id) == Policy.allCases.map(\.rawValue))
        #expect(Policy.allCases.allSatisfy { rules.policies[$0] == $0.options[0] })
    }

    @Test("LE-1, LE-4: aim and window")
    func window() {
        #expect(notes("LE-1") == ["note.aim": .recorded])
        #expect(rules.filing.opens == day("2012-08-06"))
        #expect(rules.filing.closes == day("2012-09-05"))
    }

    @Test("LE-2, LE-19: 75 households, 7 units, 85 computers in units; Internet and durability five years from the end")
    func capacity() {
        #expect(rules.capacity.households == 75)
        #expect(rules.capacity.subordinateUnits == 7)
        #expect(rules.capacity.unitComputers == 85)
        #expect(rules.support.internetEnds(agreement: day("2013-01-01"), projectEnd: day("2013-12-31")) == day("2018-12-31"))
        #expect(rules.support.internetEnds(agreement: day("2013-01-01"), projectEnd: nil) == nil)
        #expect(rules.support.durabilityEnds(projectEnd: day("2013-12-31")) == day("2018-12-31"))
    }

    @Test("LE-3, LE-8, LE-19: the figures and how they follow from each other")
    func figures() {
        #expect(rules.figures.first { $0.id == "applications" }?.derivation == .sum(["basic_list", "reserve_list", "formally_rejected"]))
        #expect(["applications", "basic_list", "reserve_list", "formally_rejected"].map(figure) == [79, 75, 3, 1])
        #expect(rules.figures.first { $0.id == "training_hours" }?.derivation == .product(["training_groups", "group_hours"]))
        #expect(["training_hours", "training_groups", "group_hours", "persons_to_train"].map(figure) == [96, 8, 12, 150])
        #expect(rules.figures.first { $0.id == "computers" }?.derivation == .sum(["household_computers", "unit_computers"]))
        #expect(["computers", "household_computers", "unit_computers"].map(figure) == [160, 75, 85])
        #expect(notes("LE-3") == ["note.protocol_closes": .computed])
    }

    @Test("LE-3: a file whose figures do not come to the sum is refused")
    func wrongSum() throws {
        let file = String(decoding: try Shipped.bytes("programmes/\(rules.id).json"), as: UTF8.self)
        let wrong = file.split(separator: "\"value\": 79,", maxSplits: 1).joined(separator: "\"value\": 80,")
        let error = #expect(throws: FileFaults.self) { try ProgrammeReader.read(Array(wrong.utf8), file: "x", law: Shipped.law) }
        #expect(error?.faults.map { $0.message.contains("come to 79") } == [true])
    }

    @Test("LE-5: the rules, the committee from its day, its sittings and minutes")
    func committee() {
        #expect(notes("LE-5") == ["note.gates": .person, "note.recruitment_rules": .recorded, "note.committee": .recorded])
        for part in ["78/2012", "31 lipca 2012", "14, 20 i 21 września 2012", "protokół z 21 września 2012"] {
            #expect(note("note.committee").contains(part))
        }
        #expect(note("note.recruitment_rules").contains("77/2012"))
        let committee = rules.institutions.filter { $0.role == "committee" }
        #expect(committee.map { $0.valid.contains(day("2012-07-31")) } == [true])
        #expect(committee.map { $0.valid.contains(day("2012-07-30")) } == [false])
    }

    @Test("LE-6: eight groups, grounds where the page says them, no printed amounts; gates are a person's to add")
    func groups() {
        #expect(rules.groups.map(\.code) == ["G-SA", "G-FB", "G-SCH", "G-DIS", "G-FOS", "G-FCH", "G-SP", "G-PU"])
        #expect(rules.groups.map(\.grounds) == [[.material], [.material], [.material], [.disability], [], [], [], []])
        #expect(rules.printedThresholds.isEmpty)
        #expect(rules.requirements.filter { $0.subjects.contains(.application) }.map(\.id) == ["filing.window", "gate.resident"])
        #expect(notes("LE-6") == ["note.gates": .person, "note.no_income_test": .recorded, "note.thresholds": .computed])
    }

    @Test("LE-7: the seven units by name")
    func units() {
        #expect(rules.units.map(\.name) == [
            "Szkoła Podstawowa nr 3", "Szkoła Podstawowa nr 5", "Szkoła Podstawowa nr 8", "Zespół Szkół nr 3", "Gimnazjum nr 1", "Gimnazjum nr 2",
            "MOPS – Środowiskowy Dom Samopomocy dla Osób z Zaburzeniami Psychicznymi",
        ])
        #expect(rules.units.map(\.provision.requirements) == Array(repeating: ["LE-7"], count: 7))
    }

    @Test("LE-8, LE-9, LE-10: two modules, twelve hours, dates, the certificate, training before the computer")
    func training() {
        #expect(rules.support.trainings == 2)
        #expect(rules.support.trainingHours == 12)
        #expect(rules.codeLists["training_modules"]?.map(\.code) == ["basic", "e_learning"])
        #expect(notes("LE-8") == ["note.certificates": .printed])
        #expect(rules.duties.map(\.id) == ["duty.training_first", "duty.monitoring_visit"])
        #expect(note("note.e_learning").contains("16 października 2013"))
        #expect(note("note.training_dates").contains("19 listopada do 7 grudnia 2012"))
    }

    @Test("LE-11 to LE-18: staff without names, procurement, insurance, marking, promotion, rooms, visits, conference")
    func log() {
        #expect(rules.codeLists["staff_roles"]?.count == 4)
        #expect(notes("LE-11") == ["note.staff": .recorded])
        #expect(Set(notes("LE-12").keys) == [
            "note.tender_hardware", "note.tender_internet", "note.tender_supervisors", "note.quote_training", "note.as_printed_notice",
        ])
        for part in ["235583-2012", "7 listopada 2012", "unieważnione 20 listopada 2012", "460720-2012", "12 grudnia 2012"] {
            #expect(note("note.tender_internet").contains(part))
        }
        #expect(note("note.tender_hardware").contains("408664-2012 z 19 października 2012"))
        #expect(note("note.tender_supervisors").contains("510054-2012 z 13 grudnia 2012"))
        let places = ["LE-13": "note.insurance", "LE-14": "note.stickers", "LE-15": "note.promotion", "LE-17": "note.visits", "LE-18": "note.conference"]
        for (requirement, id) in places { #expect(notes(requirement) == [id: .recorded], "\(requirement)") }
        #expect(notes("LE-16") == ["note.rooms": .recorded, "note.tender_supervisors": .recorded])
    }

    @Test("LE-20: what is printed stays as printed, beside what a person makes of it", arguments: [
        ("note.as_printed_training_end", "12.11.2012", "12.12.2012"), ("note.as_printed_item_32", "15.01.2012", "15.01.2013"),
        ("note.as_printed_notice", "235583-2012", "435583-2012"), ("note.as_printed_item_51", "51. 19.", "pozycja 51"),
    ])
    func traps(_ id: String, _ printed: String, _ reviewed: String) throws {
        #expect(notes("LE-20")[id] == .person)
        #expect(notes("LE-20").count == 4)
        let sides = note(id).components(separatedBy: "Po sprawdzeniu:")
        #expect(sides.count == 2)
        #expect(sides.first?.contains(printed) == true)
        #expect(sides.last?.contains(reviewed) == true)
    }

    @Test("LE-6: documents by group; none is printed, so each says that it is assumed")
    func documents() {
        func kinds(_ groups: [String], decisions: [BenefitKind] = []) -> [String] {
            var facts = Facts(filing: .init(channel: .inPerson, receivedDay: day("2012-08-20")), claimedGroups: groups)
            facts.benefitDecisions = decisions.map { .init(kind: $0) }
            return Checklist.documents(for: facts, under: rules).map(\.kind)
        }
        #expect(kinds(["G-SA"]) == ["application_form", "income_declaration", "income_proof"])
        #expect(kinds(["G-SA"], decisions: [.socialAssistance]) == ["application_form", "income_declaration", "income_proof", "benefit_decision"])
        #expect(kinds(["G-FB"], decisions: [.familyAllowance]) == ["application_form", "income_declaration", "income_proof"])
        #expect(kinds(["G-SCH"]) == ["application_form", "income_declaration", "income_proof", "learning_certificate"])
        #expect(kinds(["G-DIS"]) == ["application_form", "disability_certificate"])
        #expect(kinds(["G-FOS"]) == ["application_form", "foster_document"])
        #expect(kinds(["G-FCH"]) == ["application_form", "family_home_contract"])
        #expect(kinds(["G-SP"]) == ["application_form", "single_parent_declaration"])
        #expect(rules.documents.filter(\.certified).map(\.kind) == ["disability_certificate"])
        #expect(rules.documents.allSatisfy { $0.provision.document.hasPrefix("Założenie") })
    }

    @Test("LE-3, LE-6, LE-7: the sample cases come out as their names say")
    func samples() throws {
        let cases = try CaseReader.read(Shipped.bytes("samples/lebork-cases.json"), file: "cases")
        let outcomes = cases.map { ($0.id ?? "") + " " + assess($0.facts, under: rules, law: Shipped.law).status.rawValue }
        #expect(outcomes == [
            "family-on-the-limit-of-2012 eligible", "family-one-grosz-over ineligible", "family-with-a-disabled-child eligible",
            "foster-family-of-high-income eligible", "child-certificate-for-a-person-to-judge undetermined",
            "school-not-on-the-list ineligible", "recruitment-of-2012 eligible",
        ])
    }
}

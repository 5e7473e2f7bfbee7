import Programmes
import Rules
import StrictJSON
import Testing

@Suite("popc-3.1: what stands beside its tables")
struct PopcTests {
    private let rules: RuleSet

    init() throws { rules = try Shipped.programme("popc-3.1") }

    private func handling(_ requirement: String) -> [Handling] {
        rules.notes.filter { $0.provision.requirements == [requirement] }.map(\.handling)
    }

    @Test("POPC-1 to POPC-11: each requirement has its place, and all policies stand in the file")
    func complete() throws {
        #expect(rules.cited == Set((1...11).map { "POPC-\($0)" }))
        #expect(try Shipped.policies("popc-3.1") == Policy.allCases.map(\.rawValue))
        // P-9 alone is not as elsewhere: whoever is 25 today is not over 25.
        #expect(Policy.allCases.filter { rules.policies[$0] != $0.options[0] } == [.aboveAge])
    }

    @Test("POPC-2: seven areas, the last with its two parts; a word added to the file is a word of the list")
    func areas() throws {
        let codes = (rules.codeLists["e_service_areas"] ?? []).map(\.code)
        #expect(codes.filter { !$0.contains(".") } == [
            "civic_affairs", "health", "social_benefits", "taxes_customs", "business", "justice", "public_sector_information",
        ])
        #expect(codes.filter { $0.contains(".") } == ["public_sector_information.spatial", "public_sector_information.culture_science"])
        let text = String(decoding: try Shipped.bytes("programmes/popc-3.1.json"), as: UTF8.self)
        let line = #"{"code": "justice", "title": {"pl": "Wymiar sprawiedliwości", "en": "Justice"}},"#
        #expect(text.contains(line))
        let longer = text.replacing(line, with: line + #"{"code": "gardening", "title": {"pl": "Ogrody", "en": "Gardens"}},"#)
        let wider = try ProgrammeReader.read(Array(longer.utf8), file: "wider.json", law: Shipped.law).ruleSet
        var facts = Facts(subject: .training)
        facts.training = .init(
            eServices: [.init(area: "gardening", name: "x", status: .planned)], needsAnalysis: .day(day("2018-03-01")),
            starts: day("2018-03-02"), form: "classroom", level: "basic")
        #expect(assess(facts, under: rules, law: Shipped.law).status == .ineligible)
        #expect(assess(facts, under: wider, law: Shipped.law).status == .eligible)
    }

    @Test("POPC-3: a verdict on a participation shows both levels and the gain by area")
    func gain() {
        var facts = Facts(subject: .participation)
        facts.competences = [.init(area: "health", before: 3, after: 8), .init(area: "justice", before: 4, after: 3)]
        let used = assess(facts, under: rules, law: Shipped.law).findings[0].factsUsed
        #expect(used.filter { $0.fact.key == .competenceGain }.map(\.value) == [.count(number: 5), .count(number: -1)])
        #expect(handling("POPC-3") == [.computed])
    }

    @Test("POPC-4, POPC-6, POPC-7, POPC-9: what a person judges")
    func persons() {
        for id in ["POPC-4", "POPC-6", "POPC-7", "POPC-9"] { #expect(handling(id) == [.person], "\(id)") }
        #expect(handling("POPC-1") == [.printed])
        #expect(handling("POPC-2") == [.recorded])
    }

    @Test("POPC-10: nation-wide: no rule asks where anybody lives, and no municipality or region stands in the file")
    func nationWide() {
        #expect(rules.territory == "Polska")
        #expect(handling("POPC-10") == [.recorded])
        let places: Set<FactKey> = [.livesInTerritory, .registration, .unitInTerritory]
        for subject in Subject.allCases {
            #expect(rules.factsAsked(claiming: rules.groups.map(\.code), subject: subject).isDisjoint(with: places))
        }
    }

    @Test("POPC-11: the website's number is a note and not the project's number")
    func websiteNumber() throws {
        #expect(rules.projectNumber == nil)
        let holding = rules.notes.filter { $0.title.pl.contains("POPC.04.02.00-00-0009/18") }
        #expect(holding.map(\.provision.requirements) == [["POPC-11"]])
        let text = String(decoding: try Shipped.bytes("programmes/popc-3.1.json"), as: UTF8.self)
        #expect(text.ranges(of: "0009/18").count == 2, "in the note's two languages and nowhere else")
    }

    @Test("POPC-10, P-9: over 25 is practice; no requirement of the measure is cited for it")
    func trainees() throws {
        let group = try #require(rules.group("G-TR"))
        #expect(group.provision.requirements.isEmpty)
        #expect(group.provision.document.contains("Praktyka"))
        #expect(rules.policies[.aboveAge] == "exceeded")
    }

    @Test("POPC-1 to POPC-8: the sample cases come out as their names say")
    func samples() throws {
        let cases = try CaseReader.read(Shipped.bytes("samples/popc-cases.json"), file: "popc-cases.json")
        let statuses = cases.map { ($0.id ?? "", assess($0.facts, under: rules, law: Shipped.law).status) }
        let expected: [(String, Verdict.Status)] = [
            ("training-planned-e-service", .eligible), ("training-before-its-needs-analysis", .ineligible),
            ("participant-measured-before-and-after", .eligible), ("participant-without-test-after", .undetermined),
            ("purchase-after-inventory", .eligible), ("purchase-on-the-day-of-inventory", .ineligible),
            ("trainee-on-25th-birthday", .ineligible), ("trainee-on-the-day-after", .eligible),
        ]
        #expect(statuses.map(\.0) == expected.map(\.0))
        #expect(statuses.map(\.1) == expected.map(\.1))
    }
}

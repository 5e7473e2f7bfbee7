import Foundation
import Programmes
import Rules
import StrictJSON
import Testing

@Suite("A sixth programme, made by copying and changing a preset")
struct SixthProgrammeTests {
    private static let path = "samples/pgr-laptops-2022.json"

    private func programme() throws -> (programme: Programme, faults: [PlacedFault]) {
        try ProgrammeReader.check(Shipped.bytes(Self.path), file: "pgr-laptops-2022.json", law: Shipped.law)
    }

    @Test("It passes the check and differs from its model in what was changed")
    func check() throws {
        let (programme, faults) = try programme()
        #expect(faults.isEmpty, "\(faults)")
        #expect(programme.ruleSet.support.durabilityYears == 2 && programme.ruleSet.groups.count == 2)
        #expect(programme.ruleSet.filing.closes == day("2022-04-15"))
        let topics = Shipped.stegna.changes(to: programme.ruleSet, law: Shipped.law).map(\.topic)
        for topic in [ProgrammeTopic.opens, .closes, .windowExtension(1), .group("G-PUPIL"), .group("G-SA"), .support(.durabilityYears)] {
            #expect(topics.contains(topic), "\(topic)")
        }
    }

    @Test("KP-7, KP-11, KP-15: its cases come out as their names say")
    func cases() throws {
        let ruleSet = try programme().programme.ruleSet
        let cases = try CaseReader.read(Shipped.bytes("samples/pgr-laptops-cases.json"), file: "pgr-laptops-cases.json")
        let expected: [(String, Verdict.Status)] = [
            ("pupil-on-the-limit", .eligible), ("pupil-one-grosz-over", .ineligible), ("family-not-looked-at-yet", .undetermined),
            ("family-refused", .ineligible), ("day-before-twentieth-birthday", .eligible), ("on-the-twentieth-birthday", .ineligible),
            ("broken-computer", .eligible), ("working-computer", .ineligible), ("last-day-of-the-extension", .eligible),
            ("last-day-too-late", .ineligible), ("equipment-a-year-ago", .ineligible), ("equipment-a-day-longer-ago", .eligible),
            ("disabled-with-moderate-degree", .eligible), ("minor-without-representative", .ineligible),
        ]
        #expect(cases.map { $0.id ?? "" } == expected.map(\.0))
        for (one, (name, status)) in zip(cases, expected) {
            #expect(assess(one.facts, under: ruleSet, law: Shipped.law).status == status, "\(name)")
        }
    }

    @Test("NA-1, KP-21: a report adds subject, grounds, route, differences, changes, suppositions, explanation and steps")
    func report() throws {
        let ruleSet = try programme().programme.ruleSet
        let cases = try CaseReader.read(Shipped.bytes("samples/pgr-laptops-cases.json"), file: "pgr-laptops-cases.json")
        let over = cases[1]
        let verdict = assess(over.facts, under: ruleSet, law: Shipped.law)
        let explanation = explain(verdict, facts: over.facts, under: ruleSet, law: Shipped.law)
        let supposed = try Supposition.parse("example.person=1 000,00", under: ruleSet, law: Shipped.law)
        var report = CaseReport(
            id: over.id, facts: over.facts, verdict: verdict, nearestChange: explanation.nearestChange,
            supposed: ruleSet.changes(supposing: [supposed], law: Shipped.law, on: verdict.day),
            explanation: [("pl", ["a\"b"]), ("en", ["c"])], trace: explanation.trace(under: ruleSet))
        var bytes: [UInt8] = []
        VerdictWriter.append(report, under: ruleSet, to: &bytes)
        #expect(bytes.last == 0x0A)
        let json = try StrictJSON.parse(bytes)
        #expect(json["subject"]?.stringValue == "application" && json["route"] == nil && json["grounds"] == .array([]))
        #expect(json["documents"] == .array([]))
        // The law has no amount under the key of the programme's own.
        #expect(json["law_differences"] == .array([
            .object(["key": .string("example.person"), "printed_grosze": .integer(90_000), "lawful_grosze": .null, "uses_printed": .bool(true)])
        ]))
        let change = try #require(json["nearest_changes"]?.arrayValue?.first)
        #expect(change["finding"]?.stringValue == "G-PUPIL.3" && change["change"]?.stringValue == "income_lower")
        #expect(change["by_grosze"]?.integerValue == 1 && change["within_reach"]?.boolValue == true)
        #expect(json["supposed"] == .array([
            .object(["setting": .string("threshold.example.person"), "before": .string("900,00"), "after": .string("1\u{00A0}000,00")])
        ]))
        #expect(json["explanation"]?["pl"] == .array([.string("a\"b")]) && json["explanation"]?["en"] == .array([.string("c")]))
        let trace = try #require(json["trace"]?.arrayValue)
        #expect(trace.compactMap { $0["finding"]?.stringValue } == [
            "filing.window", "filing.signed", "gate.resident", "gate.no_working_computer", "gate.represented", "exclusion.public_equipment",
            "G-PUPIL.1", "G-PUPIL.2", "G-PUPIL.3", "G-PUPIL.4",
        ])
        #expect(trace.compactMap { $0["step"]?.integerValue } == Array(1...10))
        let income = trace[8]
        #expect(income["parameters"]?["threshold"]?.stringValue == "example.person" && income["outcome"]?.stringValue == "not_met")
        #expect(income["law"]?.arrayValue?.first?["grosze"]?.integerValue == 90_000)
        #expect(income["law"]?.arrayValue?.first?["source"]?.stringValue == "printed")
        report.trace = nil
        report.explanation = nil
        report.supposed = []
        VerdictWriter.append(report, under: ruleSet, to: &bytes)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2)
        let second = try StrictJSON.parse(String(lines[1]))
        #expect(second["trace"] == nil && second["explanation"] == nil && second["supposed"] == nil)
    }

    @Test("The change that a report names is the one that the explanation names", arguments: [
        ("samples/pgr-laptops-2022.json", "samples/pgr-laptops-cases.json"), ("programmes/stegna-2013.json", "samples/stegna-cases.json"),
    ])
    func nearest(_ programme: String, _ cases: String) throws {
        let ruleSet = try ProgrammeReader.read(Shipped.bytes(programme), file: programme, law: Shipped.law).ruleSet
        var found = 0
        for one in try CaseReader.read(Shipped.bytes(cases), file: cases) {
            let verdict = assess(one.facts, under: ruleSet, law: Shipped.law)
            let change = nearestChange(turning: verdict, facts: one.facts, under: ruleSet, law: Shipped.law)
            #expect(change == explain(verdict, facts: one.facts, under: ruleSet, law: Shipped.law).nearestChange, "\(one.id ?? "")")
            found += change == nil ? 0 : 1
        }
        #expect(found > 0)
    }

    @Test("KP-21: the route is the declared one, or the only one; grounds are those of the groups that are met")
    func routeAndGrounds() throws {
        var ruleSet = try programme().programme.ruleSet
        ruleSet.groups[0].route = "committee"
        ruleSet.groups[1].route = "council"
        var facts = Facts(claimedGroups: ["G-PUPIL"])
        #expect(facts.route(under: ruleSet) == "committee")
        facts.claimedGroups = ["G-PUPIL", "G-DIS"]
        #expect(facts.route(under: ruleSet) == nil)
        facts.declaredRoute = "council"
        #expect(facts.route(under: ruleSet) == "council")
        facts.declaredRoute = "elsewhere"
        #expect(facts.route(under: ruleSet) == nil)
    }
}

@Suite("Files of many cases")
struct ManyCasesTests {
    @Test("A sound array is read as whole files are, whatever stands in its texts", arguments: [
        #"[{"id": "a"}, {"id": "b"}]"#, #"[ {"id": "],[{\"}\\"} ]"#, "[]", " [ ] ", #"[{"persons": [{"id": "x"}], "applicant": "x"},{"id": "\\\\"}]"#,
    ])
    func sound(_ text: String) throws {
        let cases = try CaseReader.read(Array(text.utf8), file: "x")
        let elements = try #require(try StrictJSON.parse(text).arrayValue)
        #expect(cases.map(\.id) == elements.map { $0["id"]?.stringValue })
    }

    @Test("What is wrong is named with the line in the whole file", arguments: [
        ("[{},\n{}\n,{\"x\": 1}]", 3), ("[{},\n]", 1), ("[{}\n{}]", 1), ("[{}]\n]", 2), ("[\n{\"id\": \"a\"", 2), ("[{}],\n[]", 1), ("[1,\n{}]", 1),
        ("[{\"id\": \"a\",\n\"id\": \"b\"}]", 2), ("[{}}\n]", 1),
    ])
    func faulty(_ text: String, _ line: Int) throws {
        let error = #expect(throws: FileFaults.self) { try CaseReader.read(Array(text.utf8), file: "x") }
        #expect(error?.faults.first?.line == line, "\(String(describing: error))")
    }
}

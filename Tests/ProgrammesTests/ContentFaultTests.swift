import Foundation
import Programmes
import Rules
import Testing

/// A small programme of its own, so that each test changes one thing of a sound file.
enum SmallProgramme {
    static let text = #"""
        {
          "format": 1, "id": "small", "version": 1,
          "title": {"pl": "Mały program", "en": "Small programme"},
          "grantee": "Gmina", "territory": "Gmina",
          "sources": {"r": "Regulamin"},
          "filing": {
            "opens": "2013-08-01", "closes": "2013-09-30", "post": "receipt",
            "provision": {"source": "r", "place": "1", "requirements": []}
          },
          "thresholds": {
            "social_assistance.person": "456,00"
          },
          "requirements": [
            {
              "id": "gate.registered", "role": "gate", "title": {"pl": "Meldunek", "en": "Registered"},
              "condition": {"criterion": "registered_in_territory", "parameters": {"kinds": ["permanent"]},
                "provision": {"source": "r", "place": "2", "requirements": ["KP-10"]}}
            }
          ],
          "groups": [
            {
              "code": "G-SA", "title": {"pl": "Dochód", "en": "Income"},
              "provision": {"source": "r", "place": "3", "requirements": []},
              "condition": {"criterion": "income_within_limit",
                "parameters": {"circle": "household", "threshold": "social_assistance.person", "relation": "at_most", "period": "month_before_filing"},
                "provision": {"source": "r", "place": "3", "requirements": []}}
            },
            {
              "code": "G-50", "title": {"pl": "Starsi", "en": "Older"},
              "provision": {"source": "r", "place": "4", "requirements": []},
              "condition": {"all": [
                {"criterion": "age_at_least", "parameters": {"years": 50}, "provision": {"source": "r", "place": "4", "requirements": []}},
                {"any": [
                  {"criterion": "learner", "parameters": {"categories": ["pupil"]}, "provision": {"source": "r", "place": "4", "requirements": []}},
                  {"criterion": "foster_family", "parameters": {"forms": ["related"]}, "provision": {"source": "r", "place": "4", "requirements": []}}
                ]}
              ]}
            }
          ],
          "documents": [
            {
              "kind": "income_declaration", "title": {"pl": "Oświadczenie", "en": "Declaration"}, "settles": ["incomes", "birth_date"],
              "when": "always",
              "provision": {"source": "r", "place": "5", "requirements": []}
            }
          ],
          "duties": [], "notes": []
        }
        """#

    /// The text after replacing the first occurrence of a part.
    static func replacing(_ old: String, with new: String) throws -> String {
        let range = try #require(text.range(of: old), "the programme holds what the test changes")
        return text.replacingCharacters(in: range, with: new)
    }

    static func line(of part: String, in text: String) throws -> Int {
        let range = try #require(text.range(of: part))
        return text[..<range.lowerBound].utf8.count { $0 == 0x0A } + 1
    }

    static func ruleSet(_ text: String = text) throws -> RuleSet {
        try ProgrammeReader.read(Array(text.utf8), file: "small.json", law: Shipped.law).ruleSet
    }
}

@Suite("Faults of a programme's content")
struct ContentFaultTests {
    private func faults(_ text: String) throws -> [PlacedFault] {
        try ProgrammeReader.check(Array(text.utf8), file: "small.json", law: Shipped.law).faults
    }

    /// The one fault after a change, at the line of a text that stands in the changed file.
    private func fault(replacing old: String, with new: String, line: String) throws -> ProgrammeFault.Kind {
        let changed = try SmallProgramme.replacing(old, with: new)
        let found = try faults(changed)
        let fault = try #require(found.first)
        #expect(found.count == 1, "\(found)")
        #expect(fault.line == (try SmallProgramme.line(of: line, in: changed)), "\(fault)")
        return fault.kind
    }

    @Test("A sound programme has none, nor have the presets")
    func sound() throws {
        #expect(try faults(SmallProgramme.text).isEmpty)
        #expect(Shipped.stegna.contentFaults(law: Shipped.law).isEmpty)
    }

    @Test("P-8: a printed amount that the law contradicts on a day of the window, unless the entry says why")
    func contradiction() throws {
        let kind = try fault(replacing: #""456,00""#, with: #""351,00""#, line: #""351,00""#)
        #expect(kind == .thresholdContradictsLaw(
            key: "social_assistance.person", printed: Money(grosze: 35_100), lawful: Money(grosze: 45_600), from: day("2013-08-01"), to: day("2013-09-30")))
        let explained = try SmallProgramme.replacing(#""456,00""#, with: #"{"amount": "351,00", "differs_because": "the old act governs"}"#)
        #expect(try faults(explained).isEmpty)
    }

    @Test("ST-9: the law changes inside the window: only its days are named, from the first with another amount")
    func changeInside() throws {
        // 351 until 30 September 2012, 456 from 1 October 2012.
        let moved = try SmallProgramme.replacing(#""opens": "2013-08-01", "closes": "2013-09-30""#, with: #""opens": "2012-09-30", "closes": "2012-10-01""#)
        #expect(try faults(moved).map(\.kind) == [
            .thresholdContradictsLaw(
                key: "social_assistance.person", printed: Money(grosze: 45_600), lawful: Money(grosze: 35_100), from: day("2012-09-30"), to: day("2012-09-30"))
        ])
        let printed = moved.replacingOccurrences(
            of: #""456,00""#, with: #"[{"amount": "351,00", "to": "2012-09-30"}, {"amount": "457,00", "from": "2012-10-01"}]"#)
        let found = try faults(printed)
        #expect(found.map(\.path) == ["thresholds.social_assistance.person[1]"])
    }

    @Test("An amount that neither law nor document has, on the first and last day that lack it")
    func withoutAmount() throws {
        let changed = try SmallProgramme.replacing(#""threshold": "social_assistance.person""#, with: #""threshold": "gus_disposable.person_month""#)
        let found = try faults(changed).filter { $0.path != "thresholds.social_assistance.person" }
        #expect(found.map(\.kind) == [
            .thresholdWithoutAmount(key: "gus_disposable.person_month", from: day("2013-08-01"), to: day("2013-09-30"))
        ])
        #expect(found.first?.path == "groups[0].condition.parameters.threshold")
        // For the year of the income there is one.
        let ofYear = changed.replacingOccurrences(
            of: #""period": "month_before_filing""#, with: #""period": "year_before_filing", "threshold_of": "income_year""#)
        #expect(try faults(ofYear).map(\.path) == ["thresholds.social_assistance.person"])
    }

    @Test("A group that no document proves")
    func withoutDocuments() throws {
        let kind = try fault(replacing: #""incomes", "birth_date""#, with: #""incomes""#, line: #""code": "G-50""#)
        #expect(kind == .groupWithoutDocuments(code: "G-50", facts: [.birthDate, .learner, .learnerCategory, .learningDuty, .fosterForm]))
        let elsewhere = try fault(replacing: #""when": "always""#, with: #""when": {"claimed_group": ["G-50"]}"#, line: #""code": "G-SA""#)
        guard case .groupWithoutDocuments("G-SA", _) = elsewhere else { return #expect(Bool(false), "\(elsewhere)") }
    }

    @Test("ST-11, ST-20: contradictory ages, in one branch or with what is asked of all", arguments: [(50, true), (51, false)])
    func ages(_ under: Int, _ isContradiction: Bool) throws {
        let gate = #"{"criterion": "age_under", "parameters": {"years": \#(under)}, "provision": {"source": "r", "place": "2", "requirements": []}}"#
        let inside = try SmallProgramme.replacing(#"{"any": ["#, with: gate + #", {"any": ["#)
        #expect(try faults(inside).map(\.kind) == (isContradiction ? [.unreachableGroup(code: "G-50", .ages(atLeast: 50, under: 50))] : []))
        let outside = try SmallProgramme.replacing(
            #""requirements": ["# + "\n    {",
            with: #""requirements": [{"id": "gate.young", "role": "gate", "title": {"pl": "Wiek", "en": "Age"}, "condition": \#(gate)}, {"#)
        #expect(try faults(inside).first?.path == (isContradiction ? "groups[1].condition.all[1]" : nil))
        #expect(try faults(outside).map(\.kind) == (isContradiction ? [.unreachableGroup(code: "G-50", .ages(atLeast: 50, under: 50))] : []))
    }

    @Test("A branch of an any that nobody can take, while another is open")
    func branch() throws {
        let under = #"{"all": [{"criterion": "age_under", "parameters": {"years": 24}, "provision": {"source": "r", "place": "4", "requirements": []}}, {"criterion": "learner""#
        let changed = try SmallProgramme.replacing(#"{"criterion": "learner", "parameters": {"categories": ["pupil"]}, "provision": {"source": "r", "place": "4", "requirements": []}}"#,
            with: under + #", "provision": {"source": "r", "place": "4", "requirements": []}}]}"#)
        let found = try faults(changed)
        #expect(found.map(\.kind) == [.unreachableBranch(.ages(atLeast: 50, under: 24))])
        #expect(found.first?.path == "groups[1].condition.all[1].any[0]")
    }

    @Test("KP-10: words without a common one, for a fact that has one word")
    func words() throws {
        let temporary = #"{"id": "gate.other", "role": "gate", "title": {"pl": "x", "en": "x"}, "condition": {"criterion": "registered_in_territory", "parameters": {"kinds": ["temporary"]}, "provision": {"source": "r", "place": "2", "requirements": []}}},"#
        let changed = try SmallProgramme.replacing(#""requirements": ["# + "\n    {", with: #""requirements": ["# + "\n" + temporary + "{")
        #expect(try faults(changed).map(\.kind) == [
            .unreachableRequirements(.application, .words(criterion: "registered_in_territory", ["temporary"], ["permanent"]))
        ])
        let forms = try SmallProgramme.replacing(
            #"{"criterion": "learner", "parameters": {"categories": ["pupil"]}"#, with: #"{"criterion": "foster_family", "parameters": {"forms": ["family_home"]}"#)
        #expect(try faults(forms.replacingOccurrences(of: #"{"any": ["#, with: #"{"all": ["#)).map(\.kind) == [
            .unreachableGroup(code: "G-50", .words(criterion: "foster_family", ["family_home"], ["related"]))
        ])
    }

    @Test("KP-15: a window that never opens; extensions out of order")
    func window() throws {
        let never = try fault(
            replacing: #""closes": "2013-09-30","#,
            with: #""extensions": [{"closes": "2013-07-31", "decided": "2013-07-01", "reason": "x"}],"#, line: #""extensions""#)
        #expect(never == .windowNeverOpens(opens: day("2013-08-01"), closes: day("2013-07-31")))
        let order = try fault(
            replacing: #""closes": "2013-09-30","#,
            with: #""closes": "2013-09-30", "extensions": [{"closes": "2013-10-10", "decided": "2013-09-20", "reason": "x"},"#
                + "\n" + #"{"closes": "2013-10-20", "decided": "2013-09-19", "reason": "x"}],"#, line: #""2013-10-20""#)
        #expect(order == .extensionBeforeEarlier(decided: day("2013-09-19"), earlier: day("2013-09-20")))
        let late = try fault(
            replacing: #""closes": "2013-09-30","#,
            with: #""closes": "2013-09-30", "extensions": [{"closes": "2013-10-10", "decided": "2013-10-11", "reason": "x"}],"#, line: #""extensions""#)
        #expect(late == .extensionAfterItsEnd(decided: day("2013-10-11"), closes: day("2013-10-10")))
    }

    @Test("A document that nobody can need", arguments: [
        #"{"not": "always"}"#, #"{"claimed_group": []}"#, #"{"all": [{"registration": "temporary"}, {"registration": "permanent"}]}"#,
        #"{"all": [{"applicant_under": 16}, {"not": {"applicant_under": 18}}]}"#, #"{"all": ["represented", {"not": "represented"}]}"#,
        #"{"all": [{"claimed_group": ["G-SA"]}, {"not": {"any": [{"claimed_group": ["G-50", "G-SA"]}, "represented"]}}]}"#,
    ])
    func neverNeeded(_ condition: String) throws {
        let document = #"{"kind": "odd", "title": {"pl": "x", "en": "x"}, "when": \#(condition), "provision": {"source": "r", "place": "5", "requirements": []}},"#
        let changed = try SmallProgramme.replacing(#""documents": ["#, with: #""documents": ["# + "\n" + document)
        let found = try faults(changed)
        #expect(found.map(\.kind) == [.documentNeverNeeded(kind: "odd")])
        #expect(found.first?.path == "documents[0].when")
    }

    @Test("A document that somebody can need is none", arguments: [
        #"{"all": [{"applicant_under": 18}, {"not": {"applicant_under": 16}}]}"#, #"{"all": [{"claimed_group": ["G-SA", "G-50"]}, {"not": {"claimed_group": ["G-SA"]}}]}"#,
        #"{"any": [{"not": "always"}, "represented"]}"#, #"{"not": {"all": ["always", "represented"]}}"#,
    ])
    func needed(_ condition: String) throws {
        let found = try faults(SmallProgramme.replacing(#""when": "always""#, with: #""when": \#(condition)"#))
        #expect(!found.contains { $0.kind == .documentNeverNeeded(kind: "income_declaration") })
    }

    @Test("KP-21: the competent body's choice is asked for, and a group has no body")
    func routes() throws {
        let gate = #"{"id": "award.selected", "role": "gate", "title": {"pl": "x", "en": "x"}, "subjects": ["award"], "condition": {"criterion": "selected_by_competent_body", "provision": {"source": "r", "place": "2", "requirements": []}}},"#
        let changed = try SmallProgramme.replacing(#""requirements": ["# + "\n    {", with: #""requirements": ["# + "\n" + gate + "{")
        #expect(try faults(changed).map(\.kind) == [.groupWithoutRoute(code: "G-SA"), .groupWithoutRoute(code: "G-50")])
        let routed = changed.replacingOccurrences(of: #""code": "G-"#, with: #""route": "committee", "code": "G-"#)
        #expect(try faults(routed).isEmpty)
    }

    @Test("POPC-6: an empty list of words; a requirement cited twice; a requirement called like a group")
    func names() throws {
        let gate = #"{"id": "gate.form", "role": "gate", "subjects": ["training"], "title": {"pl": "x", "en": "x"}, "condition": {"criterion": "word_of_list", "parameters": {"fact": "training_form", "list": "forms"}, "provision": {"source": "r", "place": "2", "requirements": []}}},"#
        let listed = try SmallProgramme.replacing(#""requirements": ["# + "\n    {", with: #""requirements": ["# + "\n" + gate + "{")
            .replacingOccurrences(of: #""duties": []"#, with: #""code_lists": {"forms": []}, "duties": []"#)
        #expect(try faults(listed).map(\.kind) == [
            .unreachableRequirements(.training, .alone(criterion: "word_of_list")), .emptyList(name: "forms"),
        ])
        let cited = try fault(replacing: #""requirements": ["KP-10"]"#, with: #""requirements": ["KP-10", "KP-10"]"#, line: #""KP-10", "KP-10""#)
        #expect(cited == .citedTwice(id: "KP-10"))
        let named = try fault(replacing: #""id": "gate.registered""#, with: #""id": "G-SA""#, line: #""id": "G-SA""#)
        #expect(named == .idIsGroupCode(id: "G-SA"))
    }

    @Test("P-8: a printed amount that no criterion compares with, with the key that was probably meant")
    func unused() throws {
        let kind = try fault(
            replacing: #""456,00""#, with: #""456,00", "family_benefits.basik": "539,00""#, line: "basik")
        #expect(kind == .thresholdUnused(key: "family_benefits.basik", near: nil))
        let slip = try SmallProgramme.replacing(#""social_assistance.person": "456,00""#, with: #""social_asistance.person": "456,00""#)
        #expect(try faults(slip).map(\.kind) == [.thresholdUnused(key: "social_asistance.person", near: "social_assistance.person")])
    }
}

import Foundation
import Programmes
import Rules
import Testing

@Suite("The order in a programme file")
struct RankingRuleTests {
    private func small(_ ranking: String) throws -> String { try SmallProgramme.replacing(#""duties": []"#, with: #""ranking": \#(ranking), "duties": []"#) }

    private static let provision = #""provision": {"source": "r", "place": "9", "requirements": []}"#
    private static let criterion = #"""
        {"id": "child", "title": {"pl": "Dziecko", "en": "A child"}, "points": 3, "condition": {"criterion": "age_under",
          "parameters": {"years": 18}, "provision": {"source": "r", "place": "9", "requirements": []}}, \#(provision)}
        """#

    @Test("Every key is read")
    func whole() throws {
        let rule = try SmallProgramme.ruleSet(
            try small(
                #"""
                {"order": ["points", "filing"], "points": [\#(Self.criterion)], "minimum_points": 2, "tie_breaks": ["household_size", "points_of:child"],
                 "open_ties": ["lot"], "reserve": 10, "quorum": 3, "signing_days": 14, \#(Self.provision)}
                """#)
        ).ranking
        #expect(rule?.order == [.points, .filing] && rule?.points.map(\.id) == ["child"] && rule?.points.first?.points == 3)
        #expect(rule?.minimumPoints == 2 && rule?.tieBreaks == [.householdSize, .points(of: "child")])
        #expect(rule?.openTies == [.lot] && rule?.reserve == 10 && rule?.quorum == 3 && rule?.signingDays == 14)
        #expect(rule?.provision?.place == "9")
    }

    @Test("What is left out: no threshold, no tie-break, either way of parting equals, more than half of the members", arguments: [(1, 1), (4, 3), (5, 3)])
    func defaults(members: Int, quorum: Int) throws {
        let rule = try #require(try SmallProgramme.ruleSet(try small(#"{"order": ["filing"], \#(Self.provision)}"#)).ranking)
        #expect(rule.minimumPoints == nil && rule.tieBreaks.isEmpty && rule.reserve == nil && rule.openTies == [.lot, .committee])
        #expect(rule.quorum(of: members) == quorum)
        #expect(try SmallProgramme.ruleSet().ranking == nil)
        #expect(try SmallProgramme.ruleSet().rankingInForce.order == [.committeeOrder])
    }

    @Test("A fault is named with its remedy", arguments: [
        (#"{"order": ["points"]}"#, #"the key "provision" is missing"#), (#"{"order": [], PROVISION}"#, "must not be empty"),
        (#"{"order": ["luck"], PROVISION}"#, "must be one of recommendation, points, filing, committee_order"),
        (#"{"order": ["filing", "filing"], PROVISION}"#, "this word stands twice, first in line"),
        (#"{"order": ["filing"], "minimum_points": 1, PROVISION}"#, #"points order nothing here: "order" does not name them"#),
        (#"{"order": ["points"], "points": [CRITERION, CRITERION], PROVISION}"#, "this identifier stands twice"),
        (#"{"order": ["points"], "tie_breaks": ["points_of:child"], PROVISION}"#, #"no criterion "child" stands in "points""#),
        (#"{"order": ["points"], "tie_breaks": ["age"], PROVISION}"#, "must be one of filing, household_size, points_of:…"),
        (#"{"order": ["points"], "tie_breaks": ["filing", "filing"], PROVISION}"#, "this word stands twice"),
        (#"{"order": ["filing"], "open_ties": [], PROVISION}"#, "must not be empty"),
        (#"{"order": ["filing"], "open_ties": ["dice"], PROVISION}"#, "must be one of lot, committee"),
        (#"{"order": ["filing"], "quorum": 0, PROVISION}"#, "must be from 1 to 1000"),
        (#"{"order": ["filing"], "signing_days": 367, PROVISION}"#, "must be from 1 to 366"),
        (#"{"order": ["filing"], "places": 3, PROVISION}"#, #"the key "places" is unknown"#),
    ])
    func faults(ranking: String, message: String) throws {
        let text = try small(
            ranking.replacingOccurrences(of: "PROVISION", with: Self.provision).replacingOccurrences(of: "CRITERION", with: Self.criterion))
        do throws(FileFaults) {
            _ = try ProgrammeReader.read(Array(text.utf8), file: "small.json", law: Shipped.law)
            Issue.record("read although \(message)")
        } catch {
            #expect(error.faults.count == 1 && error.faults[0].description.contains(message), "\(error.faults)")
        }
    }

    @Test("A points criterion that nobody can meet as it stands, and a word taken from an empty list, are found by the check")
    func content() throws {
        let rules = try SmallProgramme.ruleSet(try small(#"{"order": ["points"], "points": [\#(Self.criterion)], \#(Self.provision)}"#))
        #expect(rules.contentFaults(law: Shipped.law).isEmpty == (try SmallProgramme.ruleSet().contentFaults(law: Shipped.law).isEmpty))
    }

    @Test("What changes is told by its part")
    func changes() throws {
        let rules = try SmallProgramme.ruleSet(try small(#"{"order": ["points"], "points": [\#(Self.criterion)], \#(Self.provision)}"#))
        func topics(_ change: (inout RankingRule) -> Void) -> [ProgrammeTopic] {
            var other = rules
            if var rule = other.ranking {
                change(&rule)
                other.ranking = rule
            }
            return rules.changes(to: other, law: Shipped.law).map(\.topic)
        }
        #expect(topics { $0.order = [.points, .filing] } == [.ranking(.order)])
        #expect(topics { $0.points[0].points = 4 } == [.part(of: .pointsCriterion("child"), .value)])
        #expect(topics { $0.minimumPoints = 1 } == [.ranking(.minimumPoints)])
        #expect(topics { $0.tieBreaks = [.filing] } == [.ranking(.tieBreaks)])
        #expect(topics { $0.openTies = [.lot] } == [.ranking(.openTies)])
        #expect(topics { $0.reserve = 3 } == [.ranking(.reserve)])
        #expect(topics { $0.quorum = 3 } == [.ranking(.quorum)])
        #expect(topics { $0.signingDays = 14 } == [.ranking(.signingDays)])
        #expect(topics { $0.emptyReserve = .anotherMunicipality } == [.ranking(.emptyReserve)])
        #expect(rules.changes(to: try SmallProgramme.ruleSet(), law: Shipped.law).contains { $0.topic == .pointsCriterion("child") && $0.after == nil })
    }

    @Test("P-14: points of a criterion are given, refused, or not known")
    func points() throws {
        let rules = try SmallProgramme.ruleSet(try small(#"{"order": ["points"], "points": [\#(Self.criterion)], \#(Self.provision)}"#))
        func given(_ born: String?) -> Int?? {
            var facts = Facts(filing: Facts.Filing(channel: .inPerson, receivedDay: day("2013-08-10")), applicant: "a", claimedGroups: ["G-SA"])
            facts.persons = [Facts.Person(id: "a", birthDate: born.map(day))]
            return assessPoints(facts, under: rules, law: Shipped.law).first?.given
        }
        // Eighteen at the start of the birthday (P-3): born on 10 August 1995 is of age on the day of filing.
        #expect(given("1995-08-11") == .some(3) && given("1995-08-10") == .some(0) && given(nil) == .some(nil))
        #expect(assessPoints(Facts(), under: try SmallProgramme.ruleSet(), law: Shipped.law).isEmpty)
    }

    @Test("KP-22, LE-5, ST-25: what the presets say, and that they say where the document prints nothing")
    func presets() throws {
        func rule(_ name: String) throws -> RankingRule? {
            try ProgrammeReader.read(Shipped.bytes("programmes/\(name).json"), file: name, law: Shipped.law).ruleSet.ranking
        }
        let welfare = try rule("kujawsko-pomorskie-2013")
        #expect(welfare?.emptyReserve == .anotherMunicipality)
        #expect(welfare?.order == [.recommendation] && welfare?.provision?.requirements == ["KP-22", "KP-23"])
        #expect(try rule("lebork-2012")?.order == [.committeeOrder])
        #expect(try rule("lebork-2012")?.provision?.document.contains("Założenie") == true)
        #expect(try rule("stegna-2013")?.order == [.points] && rule("stegna-2013")?.points.isEmpty == true)
        #expect(try rule("stegna-2013")?.provision?.place.hasPrefix("założenie") == true)
        // National frames hold no recruitment of their own.
        #expect(try rule("einclusion-8.3") == nil && rule("popc-3.1") == nil)
    }
}

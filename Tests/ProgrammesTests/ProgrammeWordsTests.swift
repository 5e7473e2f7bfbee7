import Programmes
import Rules
import Testing

@Suite("What a difference between programmes says")
struct ProgrammeWordsTests {
    private let provision = Provision(document: "Regulamin", place: "1", requirements: [])

    private func changes(_ change: (inout RuleSet) -> Void) throws -> [ProgrammeChange] {
        let before = try SmallProgramme.ruleSet()
        var after = before
        change(&after)
        return before.changes(to: after, law: Shipped.law)
    }

    @Test("When a document is needed, with the condition as it was and as it is", arguments: [
        DocumentCondition.represented, .claimedGroup(["G-SA", "G-50"]), .registration(.temporary),
        .benefitDecision([.familyAllowance, .careAllowance]), .applicantUnder(16), .route(["council", "committee"]),
        .not(.represented), .all([.represented, .any([.always, .applicantUnder(16)])]),
    ])
    func when(_ condition: DocumentCondition) throws {
        let found = try changes { $0.documents[0].when = condition }
        #expect(found.map(\.topic) == [.part(of: .document("income_declaration"), .when)])
        #expect(found.first?.before == .when(.always) && found.first?.after == .when(condition))
    }

    private func use(_ id: String, _ parameters: [String: ParameterValue] = [:]) -> Condition {
        .criterion(CriterionUse(id: id, parameters: parameters, provision: provision))
    }

    @Test("How the criteria of a group are joined")
    func structure() throws {
        let found = try changes { $0.groups[1].condition = .any([self.use("learner"), .all([self.use("single_parent"), self.use("nominated")])]) }
        let joined = found.first { $0.topic == .part(of: .group("G-50"), .structure) }
        #expect(joined?.before == .structure(.all([.criterion("age_at_least"), .any([.criterion("learner"), .criterion("foster_family")])])))
        #expect(joined?.after == .structure(.any([.criterion("learner"), .all([.criterion("single_parent"), .criterion("nominated")])])))
    }

    @Test("A criterion that stands twice is told apart by its number, its words by its parameter, a threshold as one")
    func parameters() throws {
        let found = try changes {
            $0.requirements[0].condition = .all([
                self.use("age_under", ["years": .number(60)]), self.use("age_under", ["years": .number(50)]),
            ])
        }
        let gate = ProgrammeTopic.requirement("gate.registered")
        for (number, years) in [(1, 60), (2, 50)] {
            let topic = ProgrammeTopic.part(of: gate, .criterion("age_under", number))
            #expect(found.contains { $0.topic == topic })
            #expect(years > 0)
        }
        let threshold = try changes { $0.groups[0].condition = self.use("income_within_limit", ["threshold": .text("other"), "circle": .text("household")]) }
        let income = ProgrammeTopic.part(of: .group("G-SA"), .criterion("income_within_limit", 1))
        let key = threshold.first { $0.topic == .part(of: income, .parameter("threshold")) }
        #expect(key?.after == .parameter(.threshold("other")))
        #expect(key?.before == .parameter(.threshold("social_assistance.person")))
    }

    @Test("A group that waits for its rules; months of Internet; extensions; institutions in order; words of a list")
    func records() throws {
        let waiting = try changes { $0.groups[0].condition = nil }
        let modelled = waiting.first { $0.topic == .part(of: .group("G-SA"), .modelled) }
        #expect(modelled?.before == .flag(true) && modelled?.after == .flag(false))
        let internet = try changes { $0.support = Support(internetMonths: 24) }
        #expect(internet.map(\.topic) == [.support(.internetMonths), .support(.internetFromProjectEnd)])
        #expect(internet.last?.after == .flag(false))
        #expect(try changes { $0.support = Support(trainings: 2) }.map(\.topic) == [.support(.trainings)])
        let lists = try changes { $0.codeLists = ["areas": [CodeWord(code: "health", title: $0.title)]] }
        #expect(lists.map(\.topic) == [.codeWord(list: "areas", "health")])
        let bodies = try changes { rules in
            rules.institutions = ["A", "B"].map {
                Institution(role: "implementing", name: $0, valid: DayRange(from: nil, to: nil), provision: provision)
            }
        }
        #expect(bodies.filter { if case .text = $0.after { true } else { false } }.map(\.topic) == [
            .institution("implementing", 1), .institution("implementing", 2),
        ])
    }

    @Test("KP-15: an extension of the window is numbered from one")
    func extensions() throws {
        let text = try SmallProgramme.replacing(
            #""closes": "2013-09-30","#, with: #""closes": "2013-09-30", "extensions": [{"closes": "2013-10-10", "decided": "2013-09-20", "reason": "x"}],"#)
        let found = try SmallProgramme.ruleSet().changes(to: SmallProgramme.ruleSet(text), law: Shipped.law)
        #expect(found.first { $0.after == .day(day("2013-10-10")) }?.topic == .windowExtension(1))
    }

    @Test("NA-1, P-8: the grounds of a group; the amount in force on the last day of the window")
    func values() throws {
        let grounds = try changes { $0.groups[0].grounds = [.material] }
        #expect(grounds.map(\.after) == [.words(["material"])] && grounds.map(\.before) == [nil])
        func closing(_ closes: String) throws -> RuleSet {
            var rules = try SmallProgramme.ruleSet()
            rules.filing = FilingRule(opens: day("2012-09-15"), closes: day(closes), postRule: .receipt, provision: provision)
            rules.printedThresholds = [:]
            return rules
        }
        let amounts = try closing("2012-09-30").changes(to: closing("2012-10-01"), law: Shipped.law)
        let amount = amounts.first { $0.topic == .amountInForce("social_assistance.person") }
        #expect(amount?.before == .money(Money(grosze: 35_100)) && amount?.after == .money(Money(grosze: 45_600)))
    }

    @Test("P-8: without a last day the amount in force is that of the first")
    func openEnd() throws {
        func open(_ grosze: Int64?) throws -> RuleSet {
            var rules = try SmallProgramme.ruleSet()
            rules.filing = FilingRule(opens: day("2012-10-01"), closes: nil, postRule: .receipt, provision: provision)
            rules.printedThresholds = grosze.map { ["social_assistance.person": [PrintedThreshold(amount: Money(grosze: $0))]] } ?? [:]
            return rules
        }
        let found = try open(nil).changes(to: open(50_000), law: Shipped.law)
        let amount = found.first { $0.topic == .amountInForce("social_assistance.person") }
        #expect(amount?.before == .money(Money(grosze: 45_600)) && amount?.after == .money(Money(grosze: 50_000)))
    }
}

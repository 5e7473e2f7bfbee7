import Rules
import Testing

@Suite("Which fact would give the day")
struct MissingDayTests {
    private func missing(_ channel: FilingChannel?, _ rule: FilingRule.PostRule, policies: [Policy: String] = [:]) -> [FactKey] {
        let filing = FilingRule(opens: day("2013-01-01"), closes: day("2013-12-31"), postRule: rule, provision: anywhere)
        var facts = applicantFacts(on: nil) { $1.birthDate = day("1960-01-01") }
        facts.filing.channel = channel
        return gate(facts, criterion("age_at_least", ["years": .number(50)]), policies: policies, filing: filing).missing.map(\.key)
    }

    @Test("ST-23, P-1: the postmark for a letter where it counts, otherwise the day of receipt; the channel first")
    func asked() {
        #expect(missing(nil, .postmark) == [.filingChannel])
        #expect(missing(.post, .postmark) == [.postmarkDay])
        #expect(missing(.inPerson, .postmark) == [.receivedDay])
        #expect(missing(.post, .receipt) == [.receivedDay])
        #expect(missing(.inPerson, .receipt) == [.receivedDay])
        #expect(missing(.post, .postmark, policies: [.factsDay: "received_date"]) == [.receivedDay])
    }

    @Test("A programme without rules for the subject: the one finding says so and is open")
    func uncovered() {
        let finding = assess(applicantFacts(), under: ruleSet(), law: LawTables()).findings[0]
        #expect(finding.id == "subject" && finding.outcome == .unknown && finding.reason == .subjectNotCovered)
    }
}

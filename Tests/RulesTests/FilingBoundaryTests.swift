import Rules
import Testing

@Suite("Edges of the filing window")
struct FilingBoundaryTests {
    private func finding(_ received: String, _ time: String?, opens: String, closes: String?, at closesAt: String? = "14:00") -> Finding {
        let filing = FilingRule(
            opens: day(opens), closes: closes.map(day), closesAt: closesAt.flatMap(TimeOfDay.init(iso:)), postRule: .receipt, provision: anywhere)
        return gate(
            applicantFacts(on: received) { facts, _ in facts.filing.receivedTime = time.flatMap(TimeOfDay.init(iso:)) },
            criterion("filed_in_window"), filing: filing)
    }

    @Test("ST-23: in a window of one day the hour counts, too", arguments: [
        ("13:59", Outcome.met), ("14:00", .met), ("14:01", .notMet), (nil, .unknown),
    ] as [(String?, Outcome)])
    func oneDay(_ time: String?, _ outcome: Outcome) {
        #expect(finding("2013-11-25", time, opens: "2013-11-25", closes: "2013-11-25").outcome == outcome)
    }

    @Test("ST-23: on the first day the figure shown is the last day, as on the days after it")
    func first() {
        let found = finding("2013-11-25", nil, opens: "2013-11-25", closes: "2013-12-16")
        #expect(found.outcome == .met && found.comparison?.right == .day(day: day("2013-12-16")))
        #expect(finding("2013-11-24", nil, opens: "2013-11-25", closes: "2013-12-16").comparison?.right == .day(day: day("2013-11-25")))
    }
}

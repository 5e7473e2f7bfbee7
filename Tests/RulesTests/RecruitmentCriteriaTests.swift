import Rules
import Testing

@Suite("Criteria of a recruitment round")
struct RecruitmentCriteriaTests {
    private func lists(
        _ all: [String]?, _ recommended: [String]?, _ reserve: [String]?, _ rest: [String]?
    ) -> Finding {
        found("lists_partition") {
            $0.recruitment.applications = all
            $0.recruitment.recommended = recommended
            $0.recruitment.recommendedForReserve = reserve
            $0.recruitment.rest = rest
        }
    }

    @Test("KP-19: each application stands on exactly one of three lists", arguments: [
        (["1", "2", "3"], ["2"], ["3"], ["1"], true), (["1", "2", "3"], ["1", "2", "3"], [], [], true), ([], [], [], [], true),
        (["1", "2", "3"], ["2"], ["3"], [], false), (["1", "2"], ["2"], ["2"], ["1"], false), (["1", "2"], ["2"], ["3"], ["1"], false),
        (["1", "2"], ["1", "1"], [], ["2"], false), (["1", "1", "2"], ["1"], [], ["2"], false),
    ])
    func partition(_ all: [String], _ recommended: [String], _ reserve: [String], _ rest: [String], _ isPartition: Bool) {
        let finding = lists(all, recommended, reserve, rest)
        #expect(finding.outcome == Outcome(isPartition))
        #expect(finding.reason == (isPartition ? .satisfied : .listsOverlapOrMiss))
        #expect(finding.factsUsed.map(\.value) == [.count(number: recommended.count + reserve.count + rest.count)])
    }

    @Test("KP-19: a list that is not known leaves it open")
    func openLists() {
        for finding in [lists(nil, [], [], []), lists([], nil, [], []), lists([], [], nil, []), lists([], [], [], nil)] {
            #expect(finding.outcome == .unknown)
            #expect(finding.missing == [FactRef(.recruitmentLists)])
        }
    }

    private func counts(_ received: Int?, _ parts: [Int?]) -> Finding {
        found("counts_reconcile") {
            $0.recruitment.received = received
            $0.recruitment.basic = parts[0]
            $0.recruitment.reserve = parts[1]
            $0.recruitment.formallyRejected = parts[2]
            $0.recruitment.notAccepted = parts[3]
            $0.recruitment.withdrawn = parts[4]
        }
    }

    @Test("LE-3: what was received is what was decided", arguments: [
        (15, [1, 2, 3, 4, 5], true), (14, [1, 2, 3, 4, 5], false), (16, [1, 2, 3, 4, 5], false), (0, [0, 0, 0, 0, 0], true),
    ])
    func reconcile(_ received: Int, _ parts: [Int], _ holds: Bool) {
        let finding = counts(received, parts)
        #expect(finding.outcome == Outcome(holds))
        #expect(finding.reason == (holds ? .satisfied : .countsDoNotReconcile))
        #expect(finding.comparison == Comparison(
            left: .count(number: received), relation: .equal, right: .count(number: parts.reduce(0, +)), holds: holds))
    }

    @Test("LE-3: a count that is not known leaves it open", arguments: 0...5)
    func openCounts(_ gap: Int) {
        let parts = (0..<5).map { $0 == gap ? nil : 1 }
        let finding = counts(gap == 5 ? nil : 4, parts)
        #expect(finding.outcome == .unknown)
        #expect(finding.missing == [FactRef(.recruitmentCounts)])
    }

    @Test("KP-23: places on the reserve list are 1, 2, 3 in the order of the list", arguments: [
        ([1, 2, 3], Outcome.met), ([3, 1, 2], .notMet), ([], .met), ([1, 3], .notMet), ([1, 2, 2], .notMet), ([2, 3], .notMet),
        ([0, 1], .notMet), (nil, .unknown),
    ] as [([Int]?, Outcome)])
    func positions(_ positions: [Int]?, _ outcome: Outcome) {
        let finding = found("positions_consecutive") { $0.recruitment.reservePositions = positions }
        #expect(finding.outcome == outcome)
        if outcome == .notMet { #expect(finding.reason == .positionsNotConsecutive) }
        #expect(finding.missing == (positions == nil ? [FactRef(.reservePositions)] : []))
        #expect(finding.factsUsed.map(\.value) == (positions.map { [.count(number: $0.count)] } ?? []))
    }

    @Test("ST-2, LE-2: no more households than places", arguments: [
        (32, 32, Outcome.met, Reason.satisfied), (33, 32, .notMet, .overCapacity), (nil, 32, .unknown, .missingFacts),
        (1000, nil, .met, .satisfied), (nil, nil, .unknown, .missingFacts),
    ] as [(Int?, Int?, Outcome, Reason)])
    func capacity(_ basic: Int?, _ places: Int?, _ outcome: Outcome, _ reason: Reason) {
        let finding = found("within_capacity", shaping: { $0.capacity = Capacity(households: places) }) { $0.recruitment.basic = basic }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (basic == nil ? [FactRef(.recruitmentCounts)] : []))
        #expect(finding.comparison?.right == (basic == nil ? nil : places.map { .count(number: $0) }))
    }
}

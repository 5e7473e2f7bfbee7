import Rules
import Testing

@testable import Casework

/// Candidates with what a row of a test is about.
enum Applicants {
    static func id(_ number: Int) -> CaseID { CaseID(rawValue: "application-\(number)") }

    static func make(
        _ number: Int, recommended: (Recommendation, Int)? = nil, points: [Int?] = [], filed: String = "2013-12-10", at: String? = nil, persons: Int = 1,
        committee: Int? = nil, tie: (RankingRule.TieMethod, Int)? = nil, refusal: String? = nil
    ) -> Candidate {
        Candidate(
            application: id(number), register: RegisterPlace(year: 2013, ordinal: number),
            recommendation: recommended.map { RecommendedPlace(list: $0.0, place: $0.1) }, points: points, filedOn: Sample.day(filed),
            filedAt: at.map(Sample.time), householdSize: persons, committeePlace: committee, tiePlace: tie.map { TiePlace(method: $0.0, place: $0.1) },
            refusal: refusal)
    }
}

@Suite("Ranking") struct RankingTests {
    private func rule(_ order: RankingRule.Key..., ties: [RankingRule.TieBreak] = [], least: Int? = nil, reserve: Int? = nil) -> RankingRule {
        var rule = RankingRule(order: order)
        rule.tieBreaks = ties
        rule.minimumPoints = least
        rule.reserve = reserve
        return rule
    }

    private func numbers(_ ranking: Ranking, _ list: DecideList.Outcome) -> [String] {
        ranking.rows(on: list).map { String($0.application.rawValue.dropFirst("application-".count)) }
    }

    @Test("LE-3, ST-2: places cut the order: as many as there are, one less, one more", arguments: [(0, 0, 4), (3, 3, 1), (4, 4, 0), (5, 4, 0)])
    func cut(places: Int, basic: Int, reserve: Int) {
        let candidates = (1...4).map { Applicants.make($0, committee: $0) }
        let ranking = rank(candidates, under: rule(.committeeOrder), places: places)
        #expect(ranking.count(.basicList) == basic && ranking.count(.reserveList) == reserve)
        #expect(ranking.rows(on: .basicList).map(\.position) == (0..<basic).map { $0 + 1 })
        #expect(ranking.rows(on: .reserveList).map(\.position) == (0..<reserve).map { $0 + 1 })
        #expect(ranking.rows(on: .basicList).allSatisfy { $0.reason == .withinPlaces })
        #expect(ranking.rows(on: .reserveList).allSatisfy { $0.reason == .beyondPlaces })
    }

    @Test("LE-5: positions go on from those of earlier sittings")
    func givenPositions() {
        let candidates = (1...3).map { Applicants.make($0, committee: $0) }
        let ranking = rank(candidates, under: rule(.committeeOrder), places: 1, after: GivenPositions(basic: 74, reserve: 2))
        #expect(ranking.rows.map(\.position) == [75, 3, 4])
    }

    @Test("Each key orders alone, and says that it did")
    func keys() {
        let recommended = rank(
            [
                Applicants.make(1, recommended: (.reserve, 1)), Applicants.make(2, recommended: (.recommended, 2)),
                Applicants.make(3, recommended: (.recommended, 1)),
            ], under: rule(.recommendation), places: 3)
        #expect(recommended.rows.map(\.application) == [Applicants.id(3), Applicants.id(2), Applicants.id(1)])
        #expect(recommended.rows.map(\.partedBy) == [nil, .key(.recommendation), .key(.recommendation)])
        let points = rank([Applicants.make(1, points: [2, 0]), Applicants.make(2, points: [1, 2])], under: rule(.points), places: 1)
        #expect(points.rows.map(\.points) == [3, 2] && points.rows[1].partedBy == .key(.points))
        let filed = rank(
            [Applicants.make(1, at: "10:01"), Applicants.make(2, at: "10:00"), Applicants.make(3), Applicants.make(4, filed: "2013-12-09")],
            under: rule(.filing), places: 4)
        #expect(numbers(filed, .basicList) == ["4", "2", "1", "3"])
    }

    @Test("KP-18, KP-25: the reserve's own never take a place at once, and the rest are not accepted")
    func recommendations() {
        let ranking = rank(
            [
                Applicants.make(1, recommended: (.recommended, 1)), Applicants.make(2, recommended: (.reserve, 1)),
                Applicants.make(3, recommended: (.rest, 1)), Applicants.make(4),
            ], under: rule(.recommendation), places: 4)
        #expect(numbers(ranking, .basicList) == ["1"] && numbers(ranking, .reserveList) == ["2"])
        #expect(numbers(ranking, .notAccepted) == ["3", "4"])
        #expect(ranking.rows.map(\.reason) == [.withinPlaces, .recommendedForReserve, .notRecommended, .notRecommended])
    }

    @Test("A threshold of points: on it is enough, one below is not", arguments: [(3, DecideList.Outcome.basicList), (2, .notAccepted)])
    func threshold(points: Int, list: DecideList.Outcome) {
        let ranking = rank([Applicants.make(1, points: [points])], under: rule(.points, least: 3), places: 1)
        #expect(ranking.rows[0].list == list)
        if list == .notAccepted { #expect(ranking.rows[0].reason == .belowThreshold(points: 2, least: 3)) }
    }

    @Test("A reserve list has as many places as the programme says", arguments: [(0, 0), (1, 1), (2, 2), (3, 2)])
    func reserveLimit(limit: Int, kept: Int) {
        let ranking = rank((1...3).map { Applicants.make($0, committee: $0) }, under: rule(.committeeOrder, reserve: limit), places: 1)
        #expect(ranking.count(.reserveList) == kept)
        if kept < 2 { #expect(ranking.rows.last?.reason == .reserveFull(limit)) }
    }

    @Test("Whom the committee refuses takes no place")
    func refused() {
        let ranking = rank(
            [Applicants.make(1, committee: 1, refusal: "nie mieszka"), Applicants.make(2, committee: 2)], under: rule(.committeeOrder), places: 1)
        #expect(numbers(ranking, .basicList) == ["2"])
        #expect(ranking.rows.last?.reason == .refusedByCommittee)
    }

    @Test("Declared tie-breaks part equals, in their order")
    func tieBreaks() {
        let candidates = [
            Applicants.make(1, points: [1, 2], filed: "2013-12-09", persons: 2), Applicants.make(2, points: [2, 1], persons: 2),
            Applicants.make(3, points: [1, 2], filed: "2013-12-09", persons: 5),
        ]
        let ranking = rank(
            candidates, under: rule(.points, ties: [.points(of: "b"), .householdSize, .filing]), criteria: ["a", "b"], places: 1)
        #expect(ranking.rows.map(\.application) == [3, 1, 2].map(Applicants.id))
        #expect(ranking.rows.map(\.partedBy) == [nil, .tieBreak(.householdSize), .tieBreak(.points(of: "b"))])
        #expect(ranking.openTies.isEmpty)
    }

    @Test("An open tie across the last place is reported; wholly within the places it decides nothing", arguments: [(1, true), (2, false)])
    func openTie(places: Int, isOpen: Bool) {
        let ranking = rank([Applicants.make(1, points: [1]), Applicants.make(2, points: [1])], under: rule(.points), places: places)
        #expect(ranking.rows[1].partedBy == .number)
        #expect(ranking.openTies.isEmpty != isOpen)
        if isOpen {
            #expect(ranking.openTies == [Ranking.OpenTie(applications: [1, 2].map(Applicants.id), places: 1...2, crossesPlaces: true)])
        }
    }

    @Test("KP-23: on the reserve list the place decides, so a tie there is open too")
    func reserveTie() {
        let ranking = rank(
            [Applicants.make(1, points: [2]), Applicants.make(2, points: [1]), Applicants.make(3, points: [1])], under: rule(.points), places: 1)
        #expect(ranking.openTies.map(\.crossesPlaces) == [false] && ranking.openTies[0].places == 2...3)
    }

    @Test("A lot that leaves one of the equals out, or gives two the same place, parts nobody")
    func halfDrawn() {
        let whole = [Applicants.make(1, points: [1], tie: (.lot, 2)), Applicants.make(2, points: [1], tie: (.lot, 1))]
        let settled = rank(whole, under: rule(.points), places: 1)
        #expect(settled.openTies.isEmpty && settled.rows[0].application == Applicants.id(2) && settled.rows[1].partedBy == .people(.lot))
        let left = rank(whole + [Applicants.make(3, points: [1])], under: rule(.points), places: 1)
        #expect(left.openTies.map(\.applications.count) == [3])
        let twice = rank([whole[0], Applicants.make(4, points: [1], tie: (.lot, 2))], under: rule(.points), places: 1)
        #expect(twice.openTies.count == 1)
    }

    @Test("P-14: points that lack a fact are no zero")
    func unknownPoints() {
        #expect(Applicants.make(1, points: [3, nil]).pointsInAll == nil)
        #expect(Applicants.make(1, points: [3, 0]).pointsInAll == 3 && Applicants.make(1).pointsInAll == 0)
        let ranking = rank([Applicants.make(1, points: [3, nil]), Applicants.make(2, points: [0, 0])], under: rule(.points, least: 1), places: 1)
        #expect(ranking.rows.map(\.application) == [1, 2].map(Applicants.id) && ranking.rows[0].points == nil)
        #expect(ranking.rows[0].list == .basicList && ranking.rows[1].reason == .belowThreshold(points: 0, least: 1))
    }

    @Test("What if: more places, another threshold, other tie-breaks; nothing of the rule changes")
    func whatIf() {
        let candidates = [
            Applicants.make(1, points: [5]), Applicants.make(2, points: [3], persons: 2), Applicants.make(3, points: [3], persons: 4),
            Applicants.make(4, points: [1]),
        ]
        let rule = rule(.points, ties: [.filing])
        let now = rank(candidates, under: rule, places: 2)
        let more = rank(candidates, under: RankingSupposition(places: 3).applied(to: rule), places: 3)
        #expect(now.shifts(to: more).filter(\.changesList).map(\.after.application) == [Applicants.id(3)])
        let size = rank(candidates, under: RankingSupposition(tieBreaks: [.householdSize]).applied(to: rule), places: 2)
        #expect(Set(now.shifts(to: size).map(\.after.application)) == Set([2, 3].map(Applicants.id)))
        let least = rank(candidates, under: RankingSupposition(minimumPoints: 4).applied(to: rule), places: 2)
        #expect(least.count(.notAccepted) == 3 && now.shifts(to: now).isEmpty)
        #expect(RankingSupposition(minimumPoints: 0).applied(to: self.rule(.points, least: 3)).minimumPoints == nil)
    }

    @Test("ST-2, KP-19: for any candidates in any order: one answer, a partition, positions without gap, places kept", arguments: 1...40)
    func properties(seed: Int) {
        var random = Dice(seed: UInt64(seed))
        let order = RankingRule.Key.allCases.filter { _ in random.next(2) == 0 }
        var rule = RankingRule(order: order.isEmpty ? [.points] : order)
        rule.tieBreaks = [[], [.filing], [.householdSize, .filing]][random.next(3)]
        rule.minimumPoints = [nil, 3][random.next(2)]
        rule.reserve = [nil, 5][random.next(2)]
        let candidates = (1...(1 + random.next(60))).map { Applicants.random($0, &random) }
        let places = random.next(40)
        let ranking = rank(candidates, under: rule, places: places)
        var mixed = candidates
        for index in mixed.indices { mixed.swapAt(index, random.next(mixed.count)) }
        #expect(rank(mixed, under: rule, places: places) == ranking, "seed \(seed)")
        #expect(Set(ranking.rows.map(\.application)) == Set(candidates.map(\.application)) && ranking.rows.count == candidates.count, "seed \(seed)")
        #expect(ranking.rows.map(\.place) == Array(1...candidates.count), "seed \(seed)")
        #expect(ranking.count(.basicList) <= places, "seed \(seed)")
        for list in [DecideList.Outcome.basicList, .reserveList] {
            #expect(ranking.rows(on: list).compactMap(\.position) == (0..<ranking.count(list)).map { $0 + 1 }, "seed \(seed)")
        }
        #expect(ranking.rows(on: .notAccepted).allSatisfy { $0.position == nil && $0.reason != .withinPlaces }, "seed \(seed)")
        if let limit = rule.reserve { #expect(ranking.count(.reserveList) <= limit, "seed \(seed)") }
        for tie in ranking.openTies { #expect(tie.applications.count == tie.places.count && tie.applications.count > 1, "seed \(seed)") }
    }

    @Test("Ten thousand candidates keep the promises of ten")
    func many() {
        var random = Dice(seed: 10_000)
        let candidates = (1...10_000).map { Applicants.random($0, &random) }
        let ranking = rank(candidates, under: rule(.points, .filing, ties: [.householdSize]), places: 4_000)
        #expect(ranking.count(.basicList) == 4_000)
        let sums = ranking.rows(on: .basicList).compactMap(\.points)
        #expect(sums == sums.sorted(by: >))
        #expect(rank(candidates.reversed(), under: rule(.points, .filing, ties: [.householdSize]), places: 4_000) == ranking)
    }
}

/// Numbers that follow from a seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}

extension Applicants {
    /// A candidate with few values for everything, so that many are equal.
    static func random(_ number: Int, _ dice: inout Dice) -> Candidate {
        let lists = Recommendation.allCases
        return make(
            number, recommended: dice.next(5) == 0 ? nil : (lists[dice.next(3)], 1 + dice.next(4)),
            points: [dice.next(4), dice.next(9) == 0 ? nil : dice.next(3)], filed: "2013-12-0\(1 + dice.next(9))",
            at: dice.next(3) == 0 ? nil : "1\(dice.next(2)):00", persons: 1 + dice.next(5), committee: dice.next(3) == 0 ? nil : 1 + dice.next(4),
            tie: dice.next(4) == 0 ? (.lot, 1 + dice.next(5)) : nil, refusal: dice.next(10) == 0 ? "powód" : nil)
    }
}

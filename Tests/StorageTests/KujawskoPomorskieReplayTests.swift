import Casework
import Rules
import Testing

@testable import Storage

/// Three welfare centres hand 300 applications over; two bodies decide on them for 90 places.
@Suite("Kujawsko-Pomorskie replayed")
struct KujawskoPomorskieReplayTests {
    private static let centres = [(name: "OPS Pierwszy", numbers: 1...120), (name: "OPS Drugi", numbers: 121...220), (name: "OPS Trzeci", numbers: 221...300)]
    private static let places = 90
    /// The one that belongs to groups of both bodies.
    private static let torn = 300

    private static func application(_ number: Int) -> CaseID { caseID(2000 + number) }
    /// Every third applicant is disabled; the last one in a family on social assistance as well.
    private static func groups(_ number: Int) -> [String] { number == torn ? ["G-DIS", "G-SA"] : [number % 3 == 0 ? "G-DIS" : "G-SA"] }
    private static func body(_ number: Int) -> String { number % 3 == 0 && number != torn ? "disability_council" : "committee" }
    private static func fails(_ number: Int) -> Bool { number % 25 == 7 }

    /// Of each centre every third is recommended, then every sixth for the reserve; in the order of a stride, so that places are not numbers.
    private static func lists(_ numbers: ClosedRange<Int>) -> RecommendationLists {
        let count = numbers.count
        let order = (0..<count).map { numbers.lowerBound + $0 * 37 % count }
        let (recommended, reserve) = (count / 3, count / 6)
        return RecommendationLists(
            applications: numbers.map(application), recommended: order[..<recommended].map(application),
            reserve: order[recommended..<(recommended + reserve)].map(application), rest: order[(recommended + reserve)...].map(application))
    }

    private func content(_ number: Int, route: String? = nil) -> SaveApplication {
        var content = ApplicationContent(
            household: caseID(1000 + number), applicant: personID(number),
            filing: FilingContent(channel: .inPerson, receivedOn: day("2013-09-02"), rightInstitution: true, signed: true),
            claimedGroups: Self.groups(number))
        content.declaredRoute = route
        return SaveApplication(application: Self.application(number), content: content, household: Sample.household(number, family: "Nowak"))
    }

    private func received() throws -> ReplayOffice {
        let replay = try ReplayOffice(
            Resource.programme("kujawsko-pomorskie-2013"), named: "kujawsko-pomorskie-2013", on: day("2013-10-07"), places: Self.places)
        for number in 1...300 { try replay.office.saved(.saveApplication(content(number))) }
        return replay
    }

    private func handOver(_ replay: ReplayOffice) throws {
        for (index, centre) in Self.centres.enumerated() {
            try replay.office.saved(replay.recommend(7001 + index, .save(centre: centre.name, round: nil, Self.lists(centre.numbers))))
            try replay.office.saved(replay.recommend(7001 + index, .handOver(day: day("2013-10-02"), agreedBy: "Wójt")))
        }
    }

    @Test("KP-18, KP-19: lists that do not part the whole set are not handed over, and nobody recommends another centre's applicant")
    func partition() throws {
        let replay = try received()
        let (first, second) = (Self.centres[0], Self.centres[1])
        var lists = Self.lists(first.numbers)
        let forgotten = lists.rest.suffix(3)
        lists.rest.removeLast(3)
        try replay.office.saved(replay.recommend(7001, .save(centre: first.name, round: nil, lists)))
        let handOver = RecommendationCommand.Act.handOver(day: day("2013-10-02"), agreedBy: "Wójt")
        #expect(try replay.refused(replay.recommend(7001, handOver)) == .recommendationIncomplete(count: 3))
        lists.reserve += [lists.recommended[0]] + forgotten
        #expect(try replay.refused(replay.recommend(7001, .save(centre: first.name, round: nil, lists))) == .recommendedTwice(count: 1))
        lists = Self.lists(first.numbers)
        #expect(lists.isPartition)
        try replay.office.saved(replay.recommend(7001, .save(centre: first.name, round: nil, lists)))
        try replay.office.saved(replay.recommend(7001, handOver))
        #expect(try replay.refused(replay.recommend(7001, .save(centre: first.name, round: nil, lists))) == .recommendationFinal)
        var others = Self.lists(second.numbers)
        others.applications.append(Self.application(5))
        others.rest.append(Self.application(5))
        #expect(try replay.refused(replay.recommend(7002, .save(centre: second.name, round: nil, others))) == .recommendedElsewhere(number: "W/5/2013"))
    }

    @Test("KP-20 to KP-23, LE-3: two bodies, three centres, 300 applications: places by recommendation, no position given twice, sums that reconcile")
    func whole() throws {
        let replay = try received()
        try handOver(replay)
        for number in 1...300 {
            let passed = !Self.fails(number)
            try replay.office.saved(
                .recordFormalResult(RecordFormalResult(application: Self.application(number), passed: passed, reason: passed ? "zweryfikowano" : "brak podpisu")))
        }
        let agendas = ["disability_council", "committee"].map { body in (1...300).filter { !Self.fails($0) && Self.body($0) == body } }
        try route(replay, agendas)
        try sit(replay, 8001, agendas[0], isLast: false)
        try sit(replay, 8002, agendas[1], isLast: true)
        let closed = try [8001, 8002].map { try replay.frozen($0) }
        #expect(closed.allSatisfy { $0.isIntact && $0.isReproduced && $0.today.isEmpty })
        var basic = 0
        var reserve = 0
        for (list, agenda) in zip(closed.map(\.list), agendas) {
            let expected = order(agenda)
            let free = Self.places - basic
            let served = expected.filter { $0.place.list == .recommended }.prefix(free).map(\.number)
            let waiting = expected.filter { $0.place.list != .rest && !served.contains($0.number) }.map(\.number)
            let rows = { (outcome: DecideList.Outcome) in list.rows.filter { $0.list == outcome } }
            #expect(rows(.basicList).map(\.application) == served.map(Self.application))
            #expect(rows(.basicList).map(\.position) == served.indices.map { basic + $0 + 1 })
            // Equals of different centres: the committee's decision, by number, stands in the list.
            #expect(rows(.reserveList).map(\.application) == waiting.map(Self.application))
            #expect(rows(.reserveList).map(\.position) == waiting.indices.map { reserve + $0 + 1 })
            #expect(rows(.notAccepted).count == agenda.count - served.count - waiting.count)
            #expect(rows(.notAccepted).allSatisfy { $0.reason == "not_recommended" })
            basic += served.count
            reserve += waiting.count
        }
        let counts = try replay.office.desk().applications
        #expect(counts[.basicList] == basic && counts[.reserveList] == reserve && counts[.formallyRejected] == 12 && basic == Self.places)
        #expect(300 == basic + reserve + (counts[.notAccepted] ?? 0) + 12)
    }

    /// The applicant of two groups: before nobody until one route is declared, then before that body alone (KP-21).
    private func route(_ replay: ReplayOffice, _ agendas: [[Int]]) throws {
        try replay.open(8001, number: "1/2013", on: day("2013-10-07"), body: "disability_council")
        try replay.open(8002, number: "2/2013", on: day("2013-10-07"), body: "committee")
        func agenda(_ sitting: Int) throws -> Refusal.Code? {
            try replay.refused(.sitting(SittingCommand(caseID(sitting), .setAgenda([Self.application(Self.torn)]))))
        }
        #expect(try agenda(8001) == .routeUndeclared(number: "W/300/2013") && agenda(8002) == .routeUndeclared(number: "W/300/2013"))
        try replay.office.saved(.saveApplication(content(Self.torn, route: "committee")))
        #expect(try agenda(8001) == .routeOfAnother(number: "W/300/2013"))
        #expect(agendas[1].contains(Self.torn) && !agendas[0].contains(Self.torn))
    }

    private func sit(_ replay: ReplayOffice, _ sitting: Int, _ agenda: [Int], isLast: Bool) throws {
        try replay.at(sitting, .setAgenda(agenda.map(Self.application)))
        let equals = try replay.file(sitting).openTies.flatMap(\.applications)
        #expect(!equals.isEmpty, "three centres have three first places")
        #expect(try replay.refused(.sitting(SittingCommand(caseID(sitting), .propose(isLast: isLast)))) == .tiesOpen(try replay.file(sitting).openTies.count))
        #expect(
            try replay.refused(.sitting(SittingCommand(caseID(sitting), .breakTie(equals, .lot, reason: "losowanie")))) == .tieMethodNotAllowed(.lot))
        try replay.at(sitting, .breakTie(equals.sorted { $0.rawValue < $1.rawValue }, .committee, reason: "kolejność wpływu"))
        if !isLast {
            let early = try replay.refused(.sitting(SittingCommand(caseID(sitting), .propose(isLast: true))))
            guard case .sumsDoNotReconcile = early else { throw Unexpected(what: "\(String(describing: early))") }
        }
        try replay.at(sitting, .propose(isLast: isLast))
        try replay.close(sitting)
    }

    /// What the documents ask for, worked out here by other means: by list, place within it, number.
    private func order(_ agenda: [Int]) -> [(number: Int, place: RecommendedPlace)] {
        let places = Dictionary(uniqueKeysWithValues: Self.centres.flatMap { Self.lists($0.numbers).places.map { ($0.application, $0.place) } })
        let ranks: [Recommendation] = [.recommended, .reserve, .rest]
        return agenda.compactMap { number in places[Self.application(number)].map { (number, $0) } }.sorted { one, other in
            let (a, b) = (ranks.firstIndex(of: one.1.list) ?? 3, ranks.firstIndex(of: other.1.list) ?? 3)
            return (a, one.1.place, one.0) < (b, other.1.place, other.0)
        }
    }
}

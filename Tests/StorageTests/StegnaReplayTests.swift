import Casework
import Foundation
import Journal
import Rules
import Testing

@testable import Storage

/// 140 candidates for 32 places, by points that the coordinator has put into the programme file (ST-25 prints none).
@Suite("Stegna replayed")
struct StegnaReplayTests {
    private static let count = 140
    private static let rejected: Set<Int> = [11, 48, 77, 103, 139]
    private static let seed: UInt64 = 0x57E6_2013

    /// The programme file with the coordinator's points: a family of four or more 2, a severe or moderate disability 3, a single parent 4.
    private static func programme(_ minimum: String = "") -> [UInt8] {
        let provision = #""provision": {"source": "rules", "place": "zarządzenie koordynatora", "requirements": ["ST-25"]}"#
        func criterion(_ id: String, _ points: Int, _ condition: String) -> String {
            #"{"id": "\#(id)", "title": {"pl": "\#(id)", "en": "\#(id)"}, "points": \#(points), "condition": {\#(condition), \#(provision)}, \#(provision)}"#
        }
        let points = [
            criterion("disabled", 3, #""criterion": "disability_degree", "parameters": {"degrees": ["severe", "moderate"]}"#),
            criterion("alone", 4, #""criterion": "single_parent""#), criterion("young", 2, #""criterion": "age_under", "parameters": {"years": 40}"#),
        ]
        let ranking = #""points": [\#(points.joined(separator: ", "))], "tie_breaks": ["points_of:alone", "household_size"],\#(minimum)"#
        return Array(String(decoding: Resource.programme, as: UTF8.self).replacingOccurrences(of: #""points": [],"#, with: ranking).utf8)
    }

    /// A candidate as the paper form tells: what gives points, and what parts equals.
    private struct Form {
        var number: Int
        var isDisabled: Bool
        var isAlone: Bool
        var isYoung: Bool
        var persons: Int
        var points: Int { (isDisabled ? 3 : 0) + (isAlone ? 4 : 0) + (isYoung ? 2 : 0) }
        /// The smaller first.
        var keys: [Int] { [-points, isAlone ? 0 : 1, -persons] }

        var household: HouseholdContent {
            var content = Sample.household(number, family: "Nowak")
            let born = day(isYoung ? "1985-05-17" : "1960-05-17")
            content.members[0].birthDate = born
            content.members[0].pesel = Sample.pesel(born.year, 5, 17, serial: number, .female)
            content.members[0].singleParent = isAlone
            content.members[0].hasCertificate = isDisabled
            if isDisabled {
                content.certificates = [
                    CertificateLine(person: personID(number), authority: .pzon, kind: .severe, issuedOn: day("2010-01-01"), permanent: true)
                ]
            }
            for place in 1..<persons {
                content.members.append(
                    Member(
                        id: personID(number * 10 + 1000 + place), familyName: "Nowak", givenNames: "Dziecko", birthDate: day("2005-01-01"), sex: .male,
                        relation: .child, hasCertificate: false))
            }
            return content
        }
    }

    private static func forms() -> [Form] {
        var state = seed
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        return (1...count).map { number in
            Form(number: number, isDisabled: next(4) == 0, isAlone: next(3) == 0, isYoung: next(2) == 0, persons: 1 + next(3))
        }
    }

    private func sat(_ forms: [Form]) throws -> ReplayOffice {
        let replay = try ReplayOffice(Self.programme(), named: "stegna-2013", on: day("2014-01-20"), places: 32)
        for form in forms {
            guard case .saveApplication(var command) = Sample.application(form.number) else { throw Unexpected(what: "no application") }
            command.household = form.household
            try replay.office.saved(.saveApplication(command))
            let passed = !Self.rejected.contains(form.number)
            try replay.office.saved(
                .recordFormalResult(RecordFormalResult(application: caseID(2000 + form.number), passed: passed, reason: passed ? "zgodny" : "po terminie")))
        }
        try replay.open(8001, number: "1/2014", on: day("2014-01-20"))
        try replay.at(8001, .setAgenda(forms.filter { !Self.rejected.contains($0.number) }.map { caseID(2000 + $0.number) }))
        return replay
    }

    @Test("ST-2, ST-25: points of the coordinator's, declared tie-breaks, a lot for the rest; 140 = 32 + 103 + 5; later facts and another file change nothing")
    func whole() throws {
        let forms = Self.forms()
        let replay = try sat(forms)
        let ties = try replay.file(8001).openTies
        #expect(ties.contains { $0.crossesPlaces }, "no tie lies across the last place; seed \(Self.seed)")
        #expect(try replay.refused(.sitting(SittingCommand(caseID(8001), .propose(isLast: true)))) == .tiesOpen(ties.count))
        // The lot turns every tie round.
        for tie in ties { try replay.at(8001, .breakTie(tie.applications.reversed(), .lot, reason: "losowanie na posiedzeniu")) }
        try replay.at(8001, .propose(isLast: true))
        try replay.close(8001)
        let frozen = try replay.frozen(8001)
        let expected = forms.filter { !Self.rejected.contains($0.number) }.sorted { one, other in
            guard one.keys == other.keys else { return one.keys.lexicographicallyPrecedes(other.keys) }
            // Equals that lie wholly on the basic list stand by their numbers, all others by the lot.
            let isDrawn = ties.contains { $0.applications.contains(caseID(2000 + one.number)) }
            return isDrawn ? one.number > other.number : one.number < other.number
        }
        #expect(frozen.list.rows.map(\.application) == expected.map { caseID(2000 + $0.number) }, "seed \(Self.seed)")
        #expect(frozen.list.rows.map { $0.points.compactMap { $0 }.reduce(0, +) } == expected.map(\.points))
        #expect(frozen.list.count(.basicList) == 32 && frozen.list.count(.reserveList) == 103)
        let counts = try replay.office.desk().applications
        #expect(counts == [.basicList: 32, .reserveList: 103, .formallyRejected: 5] && Self.count == 32 + 103 + 5)
        try later(replay, frozen)
    }

    /// A thousand later records, two people erased, another programme file: the closed list stands, and what would differ is named.
    private func later(_ replay: ReplayOffice, _ frozen: FrozenListFile) throws {
        let (office, lines) = (replay.office, frozen.list.lines)
        for turn in 1...1000 {
            let number = 1 + turn % Self.count
            var content = Sample.household(number, family: "Nowak")
            content.members[0].phone = "55 200 \(1000 + turn)"
            content.members[0].singleParent = turn.isMultiple(of: 2)
            content.members[0].hasCertificate = false
            try office.saved(.saveHousehold(SaveHousehold(household: caseID(1000 + number), content: content)))
        }
        for number in [3, 60] { _ = try office.erase(personID(number), basis: .retentionEnded, list: replay.surroundings.list) }
        let changed = Self.programme(#" "minimum_points": 4,"#)
        let hash = Digest256(of: changed).description
        try Data(changed).write(to: URL(fileURLWithPath: replay.surroundings.directory + "/rules/\(hash).json"))
        office.meta.programme = hash
        let file = try replay.frozen(8001)
        #expect(file.list.lines == lines && file.digest == frozen.digest && file.isIntact && file.isReproduced)
        #expect(Set(file.erased) == [caseID(2003), caseID(2060)])
        let below = Set(file.list.rows.filter { $0.points.compactMap { $0 }.reduce(0, +) < 4 }.map(\.application))
        #expect(!below.isEmpty && Set(file.today.filter { $0.today?.reason.hasPrefix("below_threshold") == true }.map(\.application)) == below)
    }
}

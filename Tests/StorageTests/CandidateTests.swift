import Casework
import Foundation
import Rules
import TestSupport
import Testing

@testable import Storage

@Suite("What the index keeps of a sitting's candidates")
struct CandidateTests {
    private static let sitting = caseID(8001)

    /// Points that hang on a certificate, on the household's other applications and on the applicant's age.
    private static let programme: [UInt8] = {
        func criterion(_ id: String, _ points: Int, _ condition: String) -> String {
            let provision = #""provision": {"source": "rules", "place": "1", "requirements": []}"#
            return #"{"id": "\#(id)", "title": {"pl": "\#(id)", "en": "\#(id)"}, "points": \#(points), "condition": {\#(condition), \#(provision)}, \#(provision)}"#
        }
        let points = [
            criterion("ill", 5, #""criterion": "disability_degree", "parameters": {"degrees": ["severe", "moderate"], "child_certificate_under": 16}"#),
            criterion("only", 2, #""criterion": "only_applicant_in_household""#),
            criterion("old", 1, #""criterion": "age_at_least", "parameters": {"years": 50}"#),
        ]
        let text = String(decoding: Resource.programme, as: UTF8.self)
        return Array(
            text.replacingOccurrences(
                of: #""points": [],"#, with: #""points": [\#(points.joined(separator: ", "))], "tie_breaks": ["household_size"],"#
            ).utf8)
    }()

    /// An office with nine formally correct applications and an open sitting.
    private struct Walk {
        let office: Office
        var chance: Chance
        var saved = 0

        init(seed: UInt64) throws {
            chance = Chance(seed: seed)
            office = try Surroundings().found(places: 3, programme: CandidateTests.programme)
            for number in 1...9 {
                try office.saved(Sample.application(number))
                try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: true, reason: "sprawdzono")))
            }
            let members = [SittingMember(number: 1, name: "Członek")]
            try office.saved(
                .sitting(SittingCommand(sitting, .call(number: "1/2014", day: day("2014-03-12"), body: nil, round: nil, members: members))))
            try office.saved(.sitting(SittingCommand(sitting, .open(present: [1]))))
        }

        /// What may stand on an agenda now.
        private func ready() throws -> [CaseID] {
            try [ApplicationStatus.formallyCorrect, .inAssessment].flatMap { status -> [CaseID] in
                guard case .applications(let page) = try office.query(.applications(ListRequest(), status: status)) else { return [] }
                return page.rows.map(\.id)
            }
        }

        mutating func step() throws {
            let command = try command(chance.next(9), 1 + chance.next(9))
            let submission = Submission(id: CommandID(rawValue: office.environment.randomID().description), command: command, base: [])
            if case .saved = try office.submit(submission) { saved += 1 }
        }

        private mutating func command(_ kind: Int, _ number: Int) throws -> Command {
            let application = caseID((chance.next(4) == 0 ? 3000 : 2000) + number)
            switch kind {
            case 0, 1: return .saveHousehold(SaveHousehold(household: caseID(1000 + number), content: household(number)))
            case 2: return second(number)
            case 3: return .recordFormalResult(RecordFormalResult(application: application, passed: true, reason: "sprawdzono"))
            case 4: return .withdrawApplication(WithdrawApplication(application: application, reason: "na piśmie"))
            case 5, 6: return .sitting(SittingCommand(sitting, .setAgenda(try ready().filter { _ in chance.next(4) > 0 })))
            case 7:
                return .sitting(
                    SittingCommand(sitting, .decideAcceptance(application: application, isAccepted: chance.next(2) == 0, reason: "uchwała")))
            default: return .sitting(SittingCommand(sitting, .breakTie([application, caseID(2001), caseID(2005)], .lot, reason: "los")))
            }
        }

        /// One to three people, now and then with a certificate.
        private mutating func household(_ number: Int) -> HouseholdContent {
            var content = Sample.household(number)
            for other in 0..<chance.next(3) {
                content.members.append(
                    Member(
                        id: personID(100 * (other + 1) + number), familyName: "Nowak", givenNames: "Jan", birthDate: day("2000-01-0\(other + 1)"), sex: .male,
                        relation: .child))
            }
            if chance.next(2) == 0 {
                content.certificates = [
                    CertificateLine(
                        person: personID(number), authority: .pzon, kind: chance.next(2) == 0 ? .severe : .light, issuedOn: day("2012-02-03"), permanent: true)
                ]
            }
            return content
        }

        /// Another application of the same household.
        private mutating func second(_ number: Int) -> Command {
            guard case .saveApplication(var act) = Sample.application(number) else { preconditionFailure("it saves an application") }
            act.application = caseID(3000 + number)
            act.content.filing.receivedOn = day("2013-12-0\(1 + chance.next(9))")
            act.household = household(number)
            return .saveApplication(act)
        }

        /// The board from what is kept, and from the cases alone.
        func boards() throws -> (kept: SittingBoard, plain: SittingBoard, count: Int) {
            let book = try office.ruleBook()
            return try office.index.read { database in
                let reader = IndexReader(database: database, cases: IndexCases(office.codec), moment: office.moment)
                guard let state = try reader.versioned(Sitting.self, sitting)?.state, let project: Project = try reader.project() else {
                    throw Unexpected(what: "no sitting")
                }
                return (
                    try sittingBoard(state, in: project, under: book, reading: reader, withVerdicts: false),
                    try sittingBoard(state, in: project, under: book, reading: reader, withVerdicts: true), try reader.keptCandidates(of: sitting).count
                )
            }
        }
    }

    @Test("The ranking of kept candidates is that of their cases, whatever happens to them, and the index made anew keeps the same", arguments: 1...4 as ClosedRange<UInt64>)
    func same(seed: UInt64) throws {
        var walk = try Walk(seed: seed)
        var (kept, parted) = (0, Set<Int?>())
        for step in 1...120 {
            try walk.step()
            let boards = try walk.boards()
            #expect(boards.kept.candidates == boards.plain.candidates, "seed \(seed), step \(step)")
            #expect(boards.kept.ranking == boards.plain.ranking, "seed \(seed), step \(step)")
            #expect(boards.count == boards.plain.applications.values.count { $0.status == .inAssessment }, "seed \(seed), step \(step)")
            kept = max(kept, boards.count)
            parted.formUnion(boards.kept.candidates.map(\.pointsInAll))
        }
        #expect(walk.saved > 40 && kept > 4 && parted.count > 2, "seed \(seed): \(walk.saved) steps, \(kept) candidates, points \(parted)")
        let dump = try walk.office.indexDump()
        try walk.office.rebuildIndex()
        #expect(try walk.office.indexDump() == dump, "seed \(seed)")
    }

    @Test("Other rules: what is kept under the old ones is not used, and found anew with the next save")
    func otherRules() throws {
        var walk = try Walk(seed: 5)
        try walk.office.saved(.sitting(SittingCommand(Self.sitting, .setAgenda((1...9).map { caseID(2000 + $0) }))))
        try walk.office.index.write { try $0.run("UPDATE meta SET judged = 'others'") }
        try walk.office.index.write { try $0.run("UPDATE candidates SET points = '9,9,9'") }
        let unused = try walk.boards()
        #expect(unused.count == 0 && unused.kept.candidates == unused.plain.candidates)
        walk.office.meta.judgedBy = "others"
        while walk.saved == 0 { try walk.step() }
        let boards = try walk.boards()
        #expect(boards.count > 0 && boards.kept.candidates == boards.plain.candidates)
    }
}

import Casework
import Foundation
import Journal
import Rules
import Testing

@testable import Storage

/// An office whose committee has sat: the founder proposes, a second person with the committee's rights closes.
struct SittingOffice {
    let surroundings: Surroundings
    let office: Office
    static let sitting = caseID(8001)

    /// An office in which nothing has been done yet.
    init(surroundings: Surroundings, office: Office) { (self.surroundings, self.office) = (surroundings, office) }

    /// - Parameter places: Of as many applications the last ones go to the reserve list.
    init(applications count: Int, places: Int, _ surroundings: Surroundings = Surroundings(), _ founded: Office? = nil) throws {
        self.surroundings = surroundings
        office = try founded ?? surroundings.found(places: places)
        for number in 1...count {
            try office.saved(Sample.application(number))
            try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: true, reason: "sprawdzono")))
        }
        let members = (1...3).map { SittingMember(number: $0, name: "Członek \($0)") }
        try at(.call(number: "1/2014", day: day("2014-03-12"), body: nil, round: nil, members: members))
        try at(.open(present: [1, 2]))
        try at(.setAgenda((1...count).map { caseID(2000 + $0) }))
        // The programme has no points, so all are equal: the last comes first.
        if places < count { try at(.breakTie((1...count).reversed().map { caseID(2000 + $0) }, .lot, reason: "losowanie w sali 2")) }
        try at(.propose(isLast: true))
    }

    func at(_ act: SittingAct) throws { try office.saved(.sitting(SittingCommand(Self.sitting, act))) }

    func sitting() throws -> Versioned<Sitting> {
        guard case .sitting(let file) = try office.query(.sitting(Self.sitting, ListRequest(), supposing: nil)) else { throw Unexpected(what: "no sitting") }
        return file.sitting
    }

    /// The same office at the second person's terminal.
    func second() throws -> Office {
        surroundings.login = "ela"
        defer { surroundings.login = "ola" }
        var environment = surroundings.environment()
        environment.roles = ["ela": .committee]
        return try Office.open(surroundings.directory, environment)
    }

    func close() throws {
        let digest = try sitting().state.proposal?.digest ?? ""
        try second().saved(.sitting(SittingCommand(Self.sitting, .close(digest: digest))))
    }

    func frozen() throws -> FrozenListFile {
        guard case .frozenList(let file) = try office.query(.frozenList(Self.sitting)) else { throw Unexpected(what: "no closed list") }
        return file
    }
}

@Suite("Sittings of the committee, stored")
struct SittingTests {
    @Test("LE-3: closed in one unit by a second person; rebuilt from the journal the index gives the same rows and answers")
    func rebuilt() throws {
        let sat = try SittingOffice(applications: 5, places: 3)
        #expect(throws: Unexpected.self) { try sat.at(.close(digest: sat.sitting().state.proposal?.digest ?? "")) }
        try sat.close()
        let desk = try sat.office.desk()
        #expect(desk.applications[.basicList] == 3 && desk.applications[.reserveList] == 2)
        let before = (dump: try sat.office.indexDump(), states: try sat.office.allStates(), answers: try sat.office.allAnswers())
        try sat.office.rebuildIndex()
        #expect(try sat.office.indexDump() == before.dump)
        #expect(try sat.office.allStates() == before.states)
        #expect(try sat.office.allAnswers() == before.answers)
    }

    @Test("The ranking comes page by page, with what an assumption would put elsewhere")
    func ranking() throws {
        let sat = try SittingOffice(applications: 5, places: 3)
        guard case .sitting(let file) = try sat.office.query(.sitting(SittingOffice.sitting, ListRequest(limit: 2, offset: 1), supposing: nil)) else {
            throw Unexpected(what: "no sitting")
        }
        #expect(file.rows.total == 5 && file.rows.rows.map(\.number) == ["W/4/2013", "W/3/2013"] && file.login == "ola")
        #expect(file.basic == 3 && file.reserve == 2 && file.places == 3 && file.shifts.isEmpty && file.openTies.isEmpty)
        guard case .sitting(let more) = try sat.office.query(.sitting(SittingOffice.sitting, ListRequest(), supposing: RankingSupposition(places: 4)))
        else { throw Unexpected(what: "no sitting") }
        #expect(more.basic == 4 && more.shifts.filter(\.changesList).map(\.after.application) == [caseID(2002)])
        #expect(try sat.sitting().state.status == .proposed)
    }

    @Test("A closed list worked out anew after a thousand later records is the same to the byte")
    func recomputed() throws {
        let sat = try SittingOffice(applications: 4, places: 2)
        try sat.close()
        for turn in 1...1000 {
            var content = Sample.household(1 + turn % 4)
            content.members[0].phone = "55 200 \(1000 + turn)"
            if turn > 900 { content.home = HomeEquipment(computer: true, internet: true) }
            try sat.office.saved(.saveHousehold(SaveHousehold(household: caseID(1001 + turn % 4), content: content)))
        }
        let file = try sat.frozen()
        #expect(file.isIntact && file.isReproduced && file.erased.isEmpty && file.today.isEmpty)
        #expect(file.list.rows.map(\.application) == [4, 3, 2, 1].map { caseID(2000 + $0) })
        #expect(file.digest == (try sat.sitting().state.proposal?.digest))
    }

    @Test("Another programme file changes nothing in a closed list, and what it would change is shown")
    func otherProgramme() throws {
        let sat = try SittingOffice(applications: 3, places: 2)
        try sat.close()
        let text = String(decoding: Resource.programme, as: UTF8.self)
        let changed = Array(text.replacingOccurrences(of: #""points": [],"#, with: #""points": [], "minimum_points": 1,"#).utf8)
        #expect(changed.count > Resource.programme.count)
        let hash = Digest256(of: changed).description
        try Data(changed).write(to: URL(fileURLWithPath: sat.surroundings.directory + "/rules/\(hash).json"))
        sat.office.meta.programme = hash
        let file = try sat.frozen()
        #expect(file.isIntact && file.isReproduced && file.list.head.programme != hash)
        #expect(file.today.count == 3 && file.today.allSatisfy { $0.today?.list == .notAccepted && $0.today?.reason == "below_threshold:0:1" })
    }

    @Test("A closed list is shown though the index was damaged, which is made anew for it")
    func damagedIndex() throws {
        let sat = try SittingOffice(applications: 3, places: 2)
        try sat.close()
        try sat.office.index.inDatabase { try $0.execute(sql: "DROP TABLE cases") }
        let file = try sat.frozen()
        #expect(file.isIntact && file.isReproduced && file.list.rows.count == 3)
    }

    @Test("A list stays reproducible when somebody on it was erased; their row stands as it was closed")
    func erased() throws {
        let sat = try SittingOffice(applications: 3, places: 2)
        try sat.close()
        _ = try sat.office.erase(personID(2), basis: .retentionEnded, list: sat.surroundings.list)
        let file = try sat.frozen()
        #expect(file.erased == [caseID(2002)] && file.isIntact && file.isReproduced)
    }

    @Test("A sitting that is open in two places is closed once")
    func closedOnce() throws {
        let sat = try SittingOffice(applications: 2, places: 2)
        let (first, other) = (try sat.second(), try sat.second())
        let seen = try sat.sitting()
        let command = Command.sitting(SittingCommand(SittingOffice.sitting, .close(digest: seen.state.proposal?.digest ?? "")))
        let base = [VersionedCase(id: SittingOffice.sitting, version: seen.version)]
        try first.saved(command, base: base)
        let again = try other.submit(Submission(id: commandID(1), command: command, base: base))
        if case .conflict(let conflicts) = again { #expect(conflicts.map(\.id) == [SittingOffice.sitting]) } else { Issue.record("\(again)") }
        #expect(
            try other.submit(Submission(id: commandID(2), command: command, base: []))
                == .refused(Refusal([Refusal.Reason(.sittingNotIn(.closed))])))
        #expect(try sat.office.desk().applications[.basicList] == 2)
    }

    @Test("KP-23: a vacancy, and who is next")
    func vacancies() throws {
        let sat = try SittingOffice(applications: 4, places: 2)
        try sat.close()
        func vacancies() throws -> VacancyFile {
            guard case .vacancies(let file) = try sat.office.query(.vacancies) else { throw Unexpected(what: "no vacancies") }
            return file
        }
        #expect(try vacancies().free == 0)
        try sat.office.saved(.withdrawApplication(WithdrawApplication(application: caseID(2004), reason: "")))
        let file = try vacancies()
        #expect(file.free == 1 && file.next?.id == caseID(2002) && file.reserve == 2 && file.emptyReserve == .supplementaryRound)
        let facts = ConfirmedFacts(isStillEligible: true, isStillWithout: true)
        try sat.office.saved(.award(AwardCommand(caseID(2002), .promote(facts, reason: ""))))
        #expect(try vacancies().free == 0 && vacancies().next?.id == caseID(2001))
    }
}

import Casework
import Demo
import Rules
import Testing

@testable import Storage

@Suite("Asking what if")
struct WhatIfQueryTests {
    private func report(_ office: Office, _ suppositions: [Supposition] = []) throws -> WhatIfReport {
        guard case .whatIf(let report) = try office.query(.whatIf(suppositions)) else { throw Unexpected(what: "no report") }
        return report
    }

    private func single(_ grosze: Int64) -> Supposition { .threshold("social_assistance.single", Money(grosze: grosze)) }

    @Test("ST-9: every application is assessed under both limits, in the order of the numbers, with what the office stores")
    func asked() throws {
        let office = try Surroundings().found()
        for number in 1...3 {
            try office.saved(Sample.application(number, family: ["Żak", "Ćma", "Lis"][number - 1]))
        }
        #expect(try report(office).now == [.eligible: 3])
        let lower = try report(office, [single(54_199)])
        #expect(lower.now == [.eligible: 3] && lower.then == [.ineligible: 3])
        #expect(lower.changed.rows.map(\.number) == ["W/1/2013", "W/2/2013", "W/3/2013"])
        #expect(lower.changed.rows.map(\.applicantName) == ["Żak Anna Łucja", "Ćma Anna Łucja", "Lis Anna Łucja"])
        #expect(lower.changed.rows.map(\.id) == (1...3).map { caseID(2000 + $0) })
        // A household corrected since is taken as it is now.
        var content = Sample.household(2, family: "Ćma")
        content.incomes[0].amount = Money(grosze: 54_199)
        try office.saved(.saveHousehold(SaveHousehold(household: caseID(1002), content: content)))
        #expect(try report(office, [single(54_199)]).changed.rows.map(\.number) == ["W/1/2013", "W/3/2013"])
        try office.saved(.withdrawApplication(WithdrawApplication(application: caseID(2003), reason: "rezygnacja")))
        #expect(try report(office, [single(54_199)]).now == [.eligible: 2])
    }

    @Test("Asking stores nothing: no record, no file of rules, the same answers as before")
    func storesNothing() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        let before = (head: office.head, dump: try office.indexDump(), rules: try surroundings.fileSystem.list(surroundings.directory + "/rules"))
        _ = try report(office, [single(1), .filingCloses(day("2013-11-27")), .policy(.brokenComputer, "working_computer")])
        #expect(office.head == before.head)
        #expect(try office.indexDump() == before.dump)
        #expect(try surroundings.fileSystem.list(surroundings.directory + "/rules") == before.rules)
        #expect(try office.ruleBook().ruleSet.supposedThresholds.isEmpty)
        #expect(try report(office).then == [.eligible: 1])
    }

    @Test("Suppositions that can't stand together are answered with nothing")
    func contradiction() throws {
        let office = try Surroundings().found()
        #expect(try office.query(.whatIf([single(1), single(2)])) == .nothing)
        #expect(try office.query(.whatIf([.filingOpens(day("2014-01-01"))])) == .nothing)
    }

    @Test("In the demo, 634 and 514 let in some and put out none; 0 does the reverse; each application is counted once")
    func demo() throws {
        let office = try Surroundings().found(open: false)
        try DemoOffice.fill(office)
        let desk = try office.desk()
        let counted = desk.applications.values.reduce(0, +) - (desk.applications[.withdrawn] ?? 0)
        let higher = try report(office, [single(63_400), .threshold("social_assistance.person", Money(grosze: 51_400))])
        #expect(higher.now.values.reduce(0, +) == counted && higher.then.values.reduce(0, +) == counted)
        #expect(higher.changed.total > 0 && higher.changed.total == higher.changed.rows.count)
        #expect(higher.changed.rows.allSatisfy { $0.before == .ineligible && $0.after != .ineligible && $0.change != nil })
        #expect(higher.then[.eligible]! - higher.now[.eligible]! == higher.changed.rows.filter { $0.after == .eligible }.count)
        let lower = try report(office, [single(0), .threshold("social_assistance.person", .zero)])
        #expect(lower.changed.total > 0 && lower.changed.rows.allSatisfy { $0.after == .ineligible })
        let told = higher
        try office.rebuildIndex()
        #expect(try report(office, told.suppositions) == told)
    }
}

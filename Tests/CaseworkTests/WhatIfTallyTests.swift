import Casework
import Rules
import Testing

@Suite("What if: the count over applications") struct WhatIfTallyTests {
    private func application(_ number: Int, _ status: ApplicationStatus = .received) -> Application {
        Application(id: CaseID(rawValue: "a\(number)"), number: "W/\(number)/2013", content: Sample.form, status: status)
    }

    /// The sample's family of three with one income in November 2013, or with none stated.
    private func household(_ grosze: Int64?) -> HouseholdContent {
        Sample.content.with { household in
            household.incomes[0].amount = Money(grosze: grosze ?? 0)
            if grosze == nil { household.incomes = [] }
        }
    }

    private func tally(_ suppositions: [Supposition], _ cases: [(Application, HouseholdContent)]) throws -> WhatIfReport {
        var tally = try WhatIfTally(suppositions, under: Sample.book)
        for (application, household) in cases { tally.count(application, of: household) }
        return tally.report
    }

    private let person514 = Supposition.threshold("social_assistance.person", Money(grosze: 51_400))

    @Test("ST-9: who else would qualify at 514,00; the withdrawn are not counted, the rejected are")
    func count() throws {
        let cases = [
            (application(1), household(136_800)), (application(2, .formallyRejected), household(136_801)),
            (application(3, .withdrawn), household(136_801)), (application(4), household(154_201)), (application(5), household(nil)),
            (application(6, .basicList), household(154_200)),
        ]
        let report = try tally([person514], cases)
        #expect(report.suppositions == [person514])
        #expect(report.now == [.eligible: 1, .ineligible: 3, .undetermined: 1])
        #expect(report.then == [.eligible: 3, .ineligible: 1, .undetermined: 1])
        #expect(report.changed.total == 2)
        #expect(report.changed.rows.map(\.number) == ["W/2/2013", "W/6/2013"])
        let row = try #require(report.changed.rows.first)
        #expect(row.id == CaseID(rawValue: "a2") && row.before == .ineligible && row.after == .eligible)
        #expect(row.applicantName == Sample.content.members[0].familyName + " " + Sample.content.members[0].givenNames)
        #expect(row.change?.after.group == "G-SA")
        #expect(row.change?.figures?.product == .init(count: 3, unit: Money(grosze: 51_400)))
    }

    @Test("Without a supposition the two counts are one and nothing changes")
    func nothing() throws {
        let report = try tally([], [(application(1), household(136_800)), (application(2), household(136_801))])
        #expect(report.now == [.eligible: 1, .ineligible: 1] && report.then == report.now)
        #expect(report.changed == Page(rows: [], total: 0))
    }

    @Test("P-1: facts are read anew under the supposed rules, such as of another day")
    func factsOfAnotherDay() throws {
        var late = application(1)
        late.content.filing.channel = .post
        late.content.filing.postmark = Sample.filed
        late.content.filing.receivedOn = Sample.day("2014-01-10")
        // In December nothing was declared; the temporary registration ran out at the new year.
        let home = household(136_800).with {
            $0.addresses[0].registration = .temporary
            $0.addresses[0].validUntil = Sample.day("2013-12-31")
        }
        let report = try tally([.policy(.factsDay, "received_date")], [(late, home)])
        #expect(report.now == [.eligible: 1])
        #expect(report.then == [.ineligible: 1])
        #expect(report.changed.rows.first?.change?.before.id == "registered")
    }

    @Test("Only so many changed rows are kept; all of them are counted")
    func limit() throws {
        var tally = try WhatIfTally([person514], under: Sample.book)
        for number in 1...WhatIfTally.rowLimit + 2 { tally.count(application(number), of: household(136_801)) }
        #expect(tally.report.changed.rows.count == WhatIfTally.rowLimit)
        #expect(tally.report.changed.total == WhatIfTally.rowLimit + 2)
        #expect(tally.report.then == [.eligible: WhatIfTally.rowLimit + 2])
    }

    @Test("Suppositions that can't stand together are refused")
    func refused() {
        #expect(throws: SuppositionFault.repeated(key: "capacity.households")) {
            try WhatIfTally([.households(1), .households(2)], under: Sample.book)
        }
    }
}

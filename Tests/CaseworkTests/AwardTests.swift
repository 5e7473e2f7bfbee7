import Casework
import Rules
import Testing

private typealias C = Committee

@Suite("After the list") struct AwardTests {
    private func promote(_ number: Int, reason: String = "") -> Command {
        .award(AwardCommand(C.application(number), .promote(ConfirmedFacts(isStillEligible: true, isStillWithout: true), reason: reason)))
    }

    private func notify(_ day: String, ends: String? = nil) -> Command {
        .award(AwardCommand(C.application(1), .deliverNotice(day: Sample.day(day), signingEnds: ends.map { Sample.day($0) })))
    }

    @Test("KP-25: the term for signing runs from the delivery; a last day that is a day off is moved (P-5)", arguments: [
        ("2014-01-20", 14, "2014-02-03"), ("2014-01-20", 5, "2014-01-27"), ("2014-01-20", 12, "2014-02-03"),
    ])
    func term(delivered: String, days: Int, ends: String) throws {
        var office = try C.closed(1)
        var rule = RankingRule()
        rule.signingDays = days
        office.book.ruleSet.ranking = rule
        office.book.law = LawTables(holidays: [
            HolidayRow(id: "sunday", title: Bilingual(pl: "niedziela", en: "Sunday"), rule: .weekday(.sunday), valid: DayRange(from: nil, to: nil), source: "")
        ])
        try office.submit(notify(delivered))
        #expect(office.application(1)?.signingEnds == Sample.day(ends) && office.application(1)?.noticeDeliveredOn == Sample.day(delivered))
    }

    @Test("A given last day counts where the programme has none")
    func givenDay() throws {
        let office = try C.closed(1).after(notify("2014-01-20", ends: "2014-01-20"))
        #expect(office.application(1)?.signingEnds == Sample.today)
    }

    @Test("KP-23: a vacancy goes to the lowest position, the next one to the one after it; others keep their positions")
    func inOrder() throws {
        var office = try C.closed(4, places: 2).after(.withdraw(C.application(1)))
        let events = try office.submit(promote(3))
        #expect(office.application(3)?.status == .basicList && office.application(3)?.listPosition == 3)
        #expect(office.application(4)?.status == .reserveList && office.application(4)?.listPosition == 2)
        guard case .sitting(.promoted(let body))? = events.first?.event else { throw Office.Unexpected(refusal: Refusal([because(.noTie)])) }
        #expect(body.from == 1 && body.isInOrder)
        office = try office.after(.withdraw(C.application(2)), promote(4))
        #expect(office.count(on: .reserveList) == 0 && office.count(on: .basicList) == 2)
        #expect(office.first(on: .reserveList) == nil)
    }

    @Test("Somebody is passed over for a reason that stays")
    func outOfOrder() throws {
        var office = try C.closed(4, places: 2).after(.withdraw(C.application(1)))
        let events = try office.submit(promote(4, reason: "pierwszy nie odbiera pism"))
        guard case .sitting(.promoted(let body))? = events.first?.event else { throw Office.Unexpected(refusal: Refusal([because(.noTie)])) }
        #expect(!body.isInOrder && body.reason == "pierwszy nie odbiera pism")
        #expect(office.application(3)?.listPosition == 1)
    }
}

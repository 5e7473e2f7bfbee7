import Casework
import Rules
import Testing

@Suite("Applications") struct ApplicationDecisionTests {
    @Test("An application and its household are saved as one; the number is the next of the filing year")
    func receives() throws {
        var office = try Office.open()
        let events = try office.submit(.apply(Sample.form), as: .clerk)
        #expect(events.first?.event == .householdRegistered(HouseholdRegistered()))
        #expect(
            events.last
                == CaseEvent(
                    Sample.application, .applicationReceived(ApplicationReceived(number: "W/1/2013", content: Sample.form))))
        #expect(Receipt.from(events: events) == Receipt(subject: Sample.application, number: "W/1/2013"))
        let second = SaveApplication(
            application: Sample.otherApplication, content: Sample.form.with { $0.applicant = Sample.piotr }, household: Sample.content)
        let more = try office.submit(.saveApplication(second), as: .clerk)
        #expect(more.count == 1)
        #expect(Receipt.from(events: more)?.number == "W/2/2013")
        #expect(office.all(Application.self).map(\.status) == [.received, .received])
    }

    @Test("ST-23: by post the postmark's year numbers the application, in person the receipt's")
    func numberFollowsFilingDate() throws {
        let letter = Sample.form.with {
            $0.filing = FilingContent(channel: .post, receivedOn: Sample.day("2014-01-03"), postmark: Sample.day("2013-12-16"))
        }
        #expect(try Office.withApplication(letter).all(Application.self)[0].number == "W/1/2013")
        let late = Sample.form.with { $0.filing.receivedOn = Sample.day("2014-01-03") }
        #expect(try Office.withApplication(late).all(Application.self)[0].number == "W/1/2014")
    }

    @Test("Saving again records differences only, the checklist apart from the rest")
    func corrections() throws {
        let office = try Office.withApplication()
        #expect(try office.decision(on: .apply(Sample.form)) == .accepted([]))
        let claimed = Sample.form.with { $0.claimedGroups = ["G-SA", "G-FB"] }
        #expect(
            try office.decision(on: .apply(claimed))
                == .accepted([CaseEvent(Sample.application, .applicationCorrected(ApplicationCorrected(claimed)))]))
        let unticked = Sample.form.with { $0.documents[0].presented = false }
        let ticks = Event.documentsTicked(DocumentsTicked(documents: unticked.documents))
        #expect(try office.decision(on: .apply(unticked)) == .accepted([CaseEvent(Sample.application, ticks)]))
        let corrected = try office.after(.apply(claimed.with { $0.documents = unticked.documents }))
        #expect(corrected.all(Application.self)[0].content == claimed.with { $0.documents = unticked.documents })
    }

    @Test("A household may still be corrected through the form of a decided application")
    func householdOfDecidedApplication() throws {
        let moved = Sample.content.with { $0.members[0].phone = "500 000 002" }
        var office = try Office.onBasicList()
        let events = try office.submit(.apply(Sample.form, moved), as: .clerk)
        #expect(events == [CaseEvent(Sample.household, .memberCorrected(MemberCorrected(member: moved.members[0])))])
        #expect(Receipt.from(events: events) == Receipt(subject: Sample.household))
    }

    @Test("A certification bears the login and day of who saves it, whatever the form says; an old one stays")
    func certification() throws {
        let typed = Sample.form.with {
            $0.documents[0].certifiedBy = "somebody"
            $0.documents[0].certifiedOn = Sample.day("2013-12-01")
        }
        let office = try Office.withApplication(typed)
        let stored = office.all(Application.self)[0].content
        #expect(stored.documents[0].certifiedBy == "test")
        #expect(stored.documents[0].certifiedOn == Sample.today)
        #expect(try office.on(Sample.day("2014-02-01")).decision(on: .apply(stored)) == .accepted([]))
    }

    @Test("KP-5: a minor applies with an adult, of the household or from outside; the age counts on the filing day", arguments: [
        ("1995-12-10", true), ("1995-12-11", false),
    ])
    func minors(born: String, isAdult: Bool) throws {
        let household = Sample.content.with {
            $0.members[2].pesel = Sample.pesel(born, .female)
            $0.members[2].birthDate = Sample.day(born)
        }
        let alone = Sample.form.with { $0.applicant = Sample.zofia }
        let expected = Decision.refused(Refusal([Refusal.Reason(.representativeMissing, field: FieldKey.representative)]))
        #expect(try (Office.open().decision(on: .apply(alone, household)) == expected) == !isAdult)
        let represented = alone.with {
            $0.representative = Sample.piotr
            $0.representativeKind = .statutoryRepresentative
        }
        let outside = household.with { $0.members[1].relation = .outsideRepresentative }
        #expect(try Office.withApplication(represented, household: outside).all(Application.self).count == 1)
    }

    @Test("A child born after the filing may join the household later, but not be typed with the form")
    func bornAfterFiling() throws {
        let born = Member(
            id: PersonID(rawValue: "baby"), familyName: "Źdźbło", givenNames: "Ewa", birthDate: Sample.day("2013-12-11"),
            relation: .child)
        let grown = Sample.content.with { $0.members.append(born) }
        let refusal = Refusal([Refusal.Reason(.birthDateAfterFiling, field: "member.3.birthDate")])
        #expect(try Office.open().decision(on: .apply(Sample.form, grown)) == .refused(refusal))
        let later = try Office.withApplication().after(.save(grown))
        #expect(try later.decision(on: .apply(Sample.form, grown)) == .accepted([]))
    }

    @Test("P-13: the formal result keeps the verdict and says when it overrides it")
    func formalResult() throws {
        let over = Sample.content.with { $0.incomes[0].amount = Money(grosze: 136_801) }
        for (household, reason, overrides) in [(Sample.content, "", false), (over, "dochód utracony", true)] {
            var office = try Office.withApplication(household: household)
            let events = try office.submit(.pass(Sample.application, reason: reason), as: .clerk)
            guard case .formalResultRecorded(let body)? = events.first?.event else {
                Issue.record("no formal result")
                continue
            }
            #expect(body.overrides == overrides)
            #expect(body.verdict.status == (overrides ? .ineligible : .eligible))
            #expect(body.day == Sample.today)
            let application = office.all(Application.self)[0]
            #expect(application.status == .formallyCorrect)
            #expect(application.formalNote == (reason.isEmpty ? nil : reason))
            #expect(application.decidedOn == Sample.today)
        }
    }

    @Test("A formal result may be turned until the list decision; rejecting who is eligible overrides")
    func formalResultTurned() throws {
        let rejected = try Office.withApplication().after(.reject(Sample.application))
        #expect(rejected.all(Application.self)[0].status == .formallyRejected)
        guard case .formalResultRecorded(let body)? = rejected.events.last?.event else {
            Issue.record("no formal result")
            return
        }
        #expect(body.overrides)
        let passed = try rejected.after(.pass(Sample.application))
        #expect(passed.all(Application.self)[0].status == .formallyCorrect)
        #expect(try passed.after(.reject(Sample.application)).all(Application.self)[0].status == .formallyRejected)
    }
}

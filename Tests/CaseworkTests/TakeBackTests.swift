import Casework
import Rules
import Testing

@Suite("Taking back decisions") struct TakeBackTests {
    /// The application of another household.
    private let otherForm = Sample.form.with {
        $0.household = Sample.otherHousehold
        $0.applicant = PersonID(rawValue: "jan")
    }

    private func application(_ office: Office) -> Application? {
        if case .application(let value)? = office.state(of: Sample.application) { value } else { nil }
    }

    @Test("Each decision taken back leaves the application as it stood before, and one entry more")
    func asBefore() throws {
        let decisions: [(Office, Command)] = [
            (try .withApplication(), .pass(Sample.application, reason: "Ocena.")), (try .withApplication(), .reject(Sample.application)),
            (try .formallyCorrect(), .list(Sample.application, .basicList)),
            (try .formallyCorrect(), .list(Sample.application, .reserveList)),
            (try .formallyCorrect(), .list(Sample.application, .notAccepted, reason: "Brak miejsc.")),
            (try .formallyCorrect().after(.list(Sample.application, .reserveList)), .list(Sample.application, .basicList)),
            (try .withApplication(), .withdraw(Sample.application)), (try .onBasicList(), .withdraw(Sample.application)),
            (try .withDraftLoan(), .withdraw(Sample.application)),
        ]
        for (before, decision) in decisions {
            let after = try before.after(decision)
            let back = try after.after(.takeBack())
            var expected = try #require(application(before))
            expected.lastDecision = nil
            #expect(application(back) == expected, "\(decision)")
            #expect(back.events.count == after.events.count + 1)
            #expect(application(after) != expected)
        }
    }

    @Test("A decision may be made anew after it was taken back, and taken back again")
    func again() throws {
        let office = try Office.formallyCorrect().after(
            .list(Sample.application, .basicList), .takeBack(), .list(Sample.application, .reserveList), .takeBack())
        #expect(application(office)?.status == .formallyCorrect)
        #expect(application(office)?.listPosition == nil)
    }

    @Test("A place that somebody has got meanwhile stays theirs: the one behind the last is given")
    func placeTaken() throws {
        let other = Command.saveApplication(
            SaveApplication(
                application: Sample.otherApplication, content: otherForm, household: Sample.otherContent))
        let office = try Office.onBasicList().after(
            .withdraw(Sample.application), other, .pass(Sample.otherApplication, reason: "Ocena."),
            .list(Sample.otherApplication, .basicList, reason: "Posiedzenie."))
        #expect(application(try office.after(.takeBack()))?.listPosition == 2)
    }

    @Test("Where the places are used up meanwhile, a withdrawal from the list can't be taken back")
    func placesUsedUp() throws {
        let other = Command.saveApplication(
            SaveApplication(
                application: Sample.otherApplication, content: otherForm, household: Sample.otherContent))
        let office = try Office.onBasicList(places: 1).after(
            .withdraw(Sample.application), other, .pass(Sample.otherApplication, reason: "Ocena."),
            .list(Sample.otherApplication, .basicList, reason: "Posiedzenie."))
        #expect(try office.decision(on: .takeBack()) == .refused(Refusal([Refusal.Reason(.noPlacesLeft(places: 1))])))
    }

    @Test("An erased reason leaves the entry in force")
    func erased() throws {
        let event = Event.decisionTakenBack(
            DecisionTakenBack(act: .formal, status: .received, position: nil, reason: "Nowakowie", day: Sample.today))
        var trace = PersonTrace(person: Sample.anna)
        let office = try Office.withApplication()
        for stored in office.events { _ = trace.rest(of: stored.event, in: stored.id) }
        #expect(trace.rest(of: event, in: Sample.application) == .decisionTakenBack(
            DecisionTakenBack(act: .formal, status: .received, position: nil, reason: "", day: Sample.today)))
    }
}

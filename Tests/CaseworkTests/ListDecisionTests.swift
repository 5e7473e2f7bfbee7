import Casework
import Rules
import Testing

@Suite("Lists") struct ListDecisionTests {
    /// An office with so many households of one person, each with a formally correct application.
    static func crowd(_ count: Int, places: Int) throws -> Office {
        var office = try Office.open(places: places)
        for number in 1...count {
            try office.submit(.saveApplication(SaveApplication(application: id(number), content: form(number), household: household(number))))
            try office.submit(.pass(id(number)))
        }
        return office
    }

    static func household(_ number: Int) -> HouseholdContent {
        let person = PersonID(rawValue: "person-\(number)")
        return HouseholdContent(
            members: [
                Member(id: person, familyName: "Nowak", givenNames: "Jan", pesel: Sample.pesel("1950-01-31", .male, serial: number))
            ], addresses: [Sample.registered],
            incomes: [IncomeLine(person: person, period: Sample.monthBefore, kind: .pension, amount: Money(grosze: 54_200))])
    }

    static func form(_ number: Int) -> ApplicationContent {
        Sample.form.with {
            $0.household = CaseID(rawValue: "household-\(number)")
            $0.applicant = PersonID(rawValue: "person-\(number)")
        }
    }

    static func id(_ number: Int) -> CaseID { CaseID(rawValue: "application-\(number)") }

    @Test("ST-2: household 32 gets a place, household 33 does not, until the coordinator raises the places with a reason")
    func capacity() throws {
        var office = try Self.crowd(33, places: 32)
        for number in 1...32 { try office.submit(.list(Self.id(number), .basicList)) }
        let last = Command.list(Self.id(33), .basicList)
        let refusal = Refusal([Refusal.Reason(.noPlacesLeft(places: 32), field: FieldKey.listOutcome)])
        #expect(try office.decision(on: last) == .refused(refusal))
        try office.submit(.raisePlaces(RaisePlaces(project: Sample.project, places: 33, reason: "oszczędności w przetargu")))
        try office.submit(last)
        #expect(office.all(Application.self).compactMap(\.listPosition).sorted() == Array(1...33))
        #expect(office.project()?.places == 33)
    }

    @Test("Positions are consecutive on each list and are never held by two")
    func positions() throws {
        var office = try Self.crowd(5, places: 2)
        try office.submit(.list(Self.id(1), .basicList))
        try office.submit(.list(Self.id(2), .basicList))
        try office.submit(.list(Self.id(3), .reserveList))
        try office.submit(.list(Self.id(4), .reserveList))
        try office.submit(.list(Self.id(5), .notAccepted, reason: "druga rekrutacja"))
        #expect(office.all(Application.self).map(\.listPosition) == [1, 2, 1, 2, nil])
        #expect(office.all(Application.self)[4].status == .notAccepted)
        // A withdrawal frees a place; who moves up goes to the end of the basic list.
        try office.submit(.withdraw(Self.id(1)), as: .clerk)
        try office.submit(.list(Self.id(3), .basicList))
        #expect(office.all(Application.self).map(\.listPosition) == [nil, 2, 3, 2, nil])
        #expect(office.all(Application.self)[0].status == .withdrawn)
    }

    @Test("ST-25: only the coordinator puts applications on lists")
    func coordinatorDecides() throws {
        let refusal = Refusal([Refusal.Reason(.roleMayNot(.clerk))])
        #expect(try Office.formallyCorrect().decision(on: .list(Sample.application, .basicList), as: .clerk) == .refused(refusal))
    }

    @Test("A place against the verdict rests on the reason of the formal decision, or needs one of its own")
    func overriding() throws {
        let over = Sample.content.with { $0.incomes[0].amount = Money(grosze: 136_801) }
        let reasoned = try Office.withApplication(household: over).after(.pass(Sample.application, reason: "utrata dochodu"))
        #expect(try reasoned.after(.list(Sample.application, .basicList)).all(Application.self)[0].status == .basicList)
        // Formally correct while eligible; then a correction takes the eligibility away.
        let changed = try Office.formallyCorrect().after(.save(over))
        let refusal = Refusal([Refusal.Reason(.reasonMissing, field: FieldKey.listReason)])
        #expect(try changed.decision(on: .list(Sample.application, .basicList)) == .refused(refusal))
        let decided = try changed.after(.list(Sample.application, .reserveList, reason: "uchwała komisji"))
        guard case .listDecided(let body)? = decided.events.last?.event else {
            Issue.record("no list decision")
            return
        }
        #expect(body.overrides)
        #expect(body.verdict.status == .ineligible)
        #expect(body.position == 1)
    }

    @Test("Numbers of a series", arguments: [
        ("W/12/2013", 12, 2013), ("W/1/2014", 1, 2014),
    ])
    func numbers(text: String, number: Int, year: Int) {
        #expect(NumberSeries.application.text(number, year: year) == text)
        #expect(NumberSeries.application.parse(text)?.number == number)
        #expect(NumberSeries.application.parse(text)?.year == year)
        for other in ["U/1/2014", "W/01/2014", "W/1", "W/x/2014", "W/1/2014/2", "w/1/2014"] {
            #expect(NumberSeries.application.parse(other) == nil)
        }
    }
}

import Casework
import Foundation
import Rules
import Testing

/// What other rooms rely on: the shape of identifiers, of drafts on disk, of states in the index, of answers.
@Suite("Contract") struct ContractTests {
    private func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }

    @Test("Identifiers are plain strings in JSON, ordered by their text")
    func identifiers() throws {
        let json = try JSONEncoder().encode([CaseID(rawValue: "0a")])
        #expect(String(decoding: json, as: UTF8.self) == #"["0a"]"#)
        #expect(try roundTrip(CommandID(rawValue: "c")) == CommandID(rawValue: "c"))
        #expect(try roundTrip(Sample.anna) == Sample.anna)
        #expect(CaseID(rawValue: "a") < CaseID(rawValue: "b"))
        #expect(PersonID(rawValue: "a") < PersonID(rawValue: "b"))
        #expect("\(Sample.anna) \(Sample.unit)" == "anna unit-1")
    }

    @Test("A draft comes back as it was left")
    func drafts() throws {
        let draft = Draft(
            id: CommandID(rawValue: "c"), form: "application", subject: Sample.application,
            base: [VersionedCase(id: Sample.household, version: 3)],
            fields: [DraftField(key: "member.0.familyName", text: "Źdź"), DraftField(key: "filing.receivedOn", text: "10.12")],
            focus: "member.0.familyName", cursor: 3, login: "ola", savedOn: "2014-01-20 10:00", title: "Zgłoszenie: Źdź")
        #expect(try roundTrip(draft) == draft)
    }

    @Test("States of every kind come back from JSON as they were")
    func states() throws {
        func check<Value: CaseValue & Codable>(_ type: Value.Type, _ office: Office) throws {
            let values = office.all(type)
            #expect(!values.isEmpty)
            for value in values { #expect(try roundTrip(value) == value) }
        }
        let lent = try Office.withUnitAtService()
        try check(Project.self, lent)
        try check(Household.self, lent)
        try check(Application.self, lent)
        try check(EquipmentUnit.self, lent)
        try check(Loan.self, lent)
        let marked = try Office.inTraining().after(
            .markAttendance(
                MarkAttendance(
                    group: Sample.group, session: Sample.session, entries: [AttendanceEntry(person: Sample.anna, mark: .present)])))
        try check(TrainingModule.self, marked)
        try check(TrainingGroup.self, marked)
        let furnished = try Office.withInstalledUnit().after(.fetch(Sample.unit, reason: "remont"))
        try check(PublicUnit.self, furnished)
        try check(EquipmentUnit.self, furnished)
        let sat = try Committee.closed(2, places: 1)
        try check(Sitting.self, sat)
        let recommended = try Committee.handedOver()
        try check(RecommendationSheet.self, recommended)
        try check(Application.self, recommended)
        let called = try Office.calledAndDelivered()
        try check(Application.self, called)
        let recruiting = try Office.withOpenRound().after(.extend(to: "2014-01-31"))
        try check(Round.self, recruiting)
        let listed = try Office.withListed().after(.match(true))
        try check(EarlierBeneficiary.self, listed)
        try check(Household.self, listed)
        let kinds = [lent, marked, furnished, sat, recommended, recruiting, listed].flatMap { $0.states.values.map(\.kind) }
        #expect(Set(kinds) == Set(CaseKind.allCases))
    }

    @Test("Words that are stored are in snake_case and distinct")
    func storedWords() {
        let words: [[String]] = [
            Relation.allCases.map(\.rawValue), AddressKind.allCases.map(\.rawValue), IncomeSource.allCases.map(\.rawValue),
            ApplicationStatus.allCases.map(\.rawValue), DecideList.Outcome.allCases.map(\.rawValue),
            EquipmentKind.allCases.map(\.rawValue), EquipmentStatus.allCases.map(\.rawValue), LoanStatus.allCases.map(\.rawValue),
            FailureStatus.allCases.map(\.rawValue), AttendanceMark.allCases.map(\.rawValue), Role.allCases.map(\.rawValue),
            CaseKind.allCases.map(\.rawValue), RoundKind.allCases.map(\.rawValue), RoundStatus.allCases.map(\.rawValue),
            CalledItem.Kind.allCases.map(\.rawValue), DeliveryChannel.allCases.map(\.rawValue), StrikingCause.allCases.map(\.rawValue),
            DecisionAct.allCases.map(\.rawValue),
        ]
        for list in words {
            #expect(Set(list).count == list.count)
            #expect(list.allSatisfy { word in word.allSatisfy { $0.isLowercase || $0 == "_" } }, "\(list)")
        }
    }

    @Test("Keys of form fields")
    func fieldKeys() {
        #expect(FieldKey.member(2, .pesel) == "member.2.pesel")
        #expect(FieldKey.address(.registered, .postcode) == "address.registered.postcode")
        #expect(FieldKey.income(0, .amount) == "income.0.amount")
        #expect(FieldKey.certificate(1, .issuedOn) == "certificate.1.issuedOn")
        #expect(FieldKey.document(0, .presented) == "document.0.presented")
        #expect(FieldKey.receivedOn == "filing.receivedOn")
        #expect(FieldKey.handoverUnit(3) == "handover.unit.3")
        #expect(FieldKey.returnNote(0) == "return.line.0.note")
        #expect(FieldKey.attendance(4) == "attendance.4")
    }

    @Test("Answers differ where one of their rows does")
    func answers() throws {
        let office = try Office.withLoanInForce()
        let household = Versioned(version: 1, state: office.all(Household.self)[0])
        let unit = Versioned(version: 2, state: office.all(EquipmentUnit.self)[0])
        let loan = Versioned(version: 3, state: office.all(Loan.self)[0])
        let group = Versioned(version: 4, state: try Office.inTraining().all(TrainingGroup.self)[0])
        let module = try Office.inTraining().all(TrainingModule.self)[0]
        func pages(_ name: String, _ count: Int) -> [Answer] {
            let application = ApplicationRow(
                id: Sample.application, number: "W/1/2013", applicantName: name, locality: "Stegna", filedOn: Sample.filed,
                status: .basicList, listPosition: count, groups: ["G-SA"])
            let loanRow = LoanRow(
                id: Sample.loan, number: "U/1/2014", borrowerName: name, locality: "Stegna", status: .inForce, until: nil, units: count,
                openFailures: 0)
            let person = PersonRow(
                person: Sample.anna, household: Sample.household, name: name, birthDate: nil, locality: "Stegna")
            return [
                .desk(DeskCounts(applications: [.basicList: count], places: 32, loans: [.inForce: 1])),
                .applications(Page(rows: [application], total: count)),
                .households(
                    Page(
                        rows: [
                            HouseholdRow(
                                id: Sample.household, name: name, locality: "Stegna", address: "Lipowa 3", members: count,
                                applications: 1)
                        ], total: 1)), .loans(Page(rows: [loanRow], total: 1)),
                .equipment(
                    Page(
                        rows: [
                            EquipmentRow(
                                id: Sample.unit, inventoryNumber: "ST/\(count)", serialNumber: "S", name: "L", status: .issued,
                                marked: true, insured: true, holderName: name)
                        ], total: 1)),
                .groups(
                    Page(
                        rows: [
                            GroupRow(
                                id: Sample.group, name: "A", moduleTitle: "M", trainer: "t", participants: count, capacity: 9,
                                sessionsHeld: 0, sessions: 1, nextSession: nil)
                        ], total: 1)), .modules([ModuleRow(id: Sample.module, title: "M", hours: count)]), .people(Array(repeating: person, count: count)),
                .found([
                    FinderHit(
                        subject: .person(Sample.anna, household: Sample.household), name: name, pesel: "*******2420", locality: "Stegna",
                        number: "W/\(count)/2013")
                ]),
                .household(HouseholdFile(household: household, applications: Array(repeating: application, count: count), loans: [])),
                .loan(LoanFile(loan: loan, applicationNumber: "W/\(count)/2013", household: household, units: [unit])),
                .group(GroupFile(group: group, module: module, people: Array(repeating: person, count: count))),
                .application(
                    ApplicationFile(
                        application: Versioned(version: count, state: office.all(Application.self)[0]), household: household,
                        loan: Sample.loan)),
                .card(
                    PersonCard(
                        person: Sample.anna, household: household, applications: [], loans: [], training: [],
                        nextStep: .loanEnds(Sample.today.adding(days: count)))),
            ]
        }
        for (one, two) in zip(pages("Źdźbło Anna", 1), pages("Źdźbło Anna", 2)) { #expect(one != two) }
        #expect(pages("Źdźbło Anna", 1) == pages("Źdźbło Anna", 1))
        #expect(ListRequest() == ListRequest(narrow: "", limit: 500, offset: 0))
    }

    @Test("A conflict carries what stands there now, a submission what was seen")
    func conflicts() throws {
        let state = CaseState.household(try Office.withHousehold().all(Household.self)[0])
        let conflict = Conflict(id: Sample.household, seen: 1, current: Versioned(version: 2, state: state), login: "ola")
        #expect(conflict.current.version > conflict.seen)
        #expect(SubmissionResult.conflict([conflict]) != .saved(Receipt(subject: Sample.household)))
        let base = [VersionedCase(id: Sample.household, version: 1)]
        let submission = Submission(id: CommandID(rawValue: "c"), command: .save(Sample.content), base: base)
        #expect(submission.command.subject == Sample.household)
        #expect(submission.base.map(\.version) == [1])
    }
}

import Casework
import Rules
import Testing

@Suite("Loans and equipment") struct LoanDecisionTests {
    @Test("A unit enters the inventory, is corrected, and is not recorded twice")
    func equipment() throws {
        let office = try Office.withSignedLoan()
        let save = { (content: EquipmentContent) in Command.saveEquipment(SaveEquipment(unit: Sample.unit, content: content)) }
        #expect(try office.decision(on: save(Sample.laptop)) == .accepted([]))
        let insured = Sample.laptop.with { $0.insuredUntil = Sample.day("2015-12-31") }
        #expect(
            try office.decision(on: save(insured))
                == .accepted([CaseEvent(Sample.unit, .unitCorrected(UnitCorrected(content: insured)))]))
        #expect(try office.after(save(insured)).all(EquipmentUnit.self)[0].content == insured)
    }

    @Test("The agreement is the applicant's, bears the next number of the year, and ends no earlier than today")
    func draft() throws {
        let draft = DraftLoan(loan: Sample.loan, application: Sample.application, until: Sample.today)
        var office = try Office.onBasicList()
        let events = try office.submit(.draftLoan(draft), as: .clerk)
        #expect(Receipt.from(events: events) == Receipt(subject: Sample.loan, number: "U/1/2014"))
        let loan = office.all(Loan.self)[0]
        #expect(loan.borrower == Sample.anna)
        #expect(loan.household == Sample.household)
        #expect(loan.until == Sample.today)
        #expect(loan.status == .draft)
    }

    @Test("A signed agreement is not in force; the handover makes it so and issues each unit")
    func handover() throws {
        let signed = try Office.withSignedLoan()
        #expect(signed.all(Loan.self)[0].status == .signed)
        #expect(signed.all(Loan.self)[0].signedOn == Sample.day("2014-01-10"))
        var office = signed
        let units = [Sample.unit, Sample.otherUnit]
        // On the day of the signature, with the sticker of that day and the policy's last day.
        let events = try office.submit(.handOver(HandOver(loan: Sample.loan, day: Sample.day("2014-01-10"), units: units)), as: .clerk)
        #expect(events.map(\.id) == [Sample.loan] + units)
        #expect(office.all(Loan.self)[0].status == .inForce)
        #expect(office.all(EquipmentUnit.self).map(\.status) == [.issued, .issued])
        #expect(office.all(EquipmentUnit.self).map(\.loan) == [Sample.loan, Sample.loan])
        #expect(Receipt.from(events: Array(events.reversed())) == Receipt(subject: Sample.loan))
    }

    @Test("Marked and insured on the very day is enough")
    func issuable() {
        let unit = EquipmentUnit(id: Sample.unit, content: Sample.laptop)
        #expect(unit.isMarked(on: Sample.day("2014-01-02")))
        #expect(!unit.isMarked(on: Sample.day("2014-01-01")))
        #expect(unit.isInsured(on: Sample.day("2014-12-31")))
        #expect(!unit.isInsured(on: Sample.day("2015-01-01")))
        #expect(unit.isAvailable)
        #expect(!EquipmentUnit(id: Sample.unit, content: Sample.laptop, status: .issued, loan: Sample.loan).isAvailable)
    }

    @Test("ST-24: a failure goes from report over service to repair, and the unit with it")
    func failure() throws {
        let reported = try Office.withFailure()
        #expect(reported.all(Loan.self)[0].openFailures.map(\.status) == [.reported])
        #expect(reported.all(EquipmentUnit.self)[0].status == .issued)
        let sent = try reported.after(.send(Sample.failure))
        #expect(sent.all(Loan.self)[0].openFailures.map(\.sentOn) == [Sample.day("2014-01-15")])
        #expect(sent.all(EquipmentUnit.self)[0].status == .inService)
        let mended = try sent.after(.mend(Sample.failure))
        #expect(mended.all(Loan.self)[0].openFailures.isEmpty)
        #expect(mended.all(Loan.self)[0].failures[0].remedy == "Wymiana dysku")
        #expect(mended.all(EquipmentUnit.self)[0].status == .issued)
    }

    @Test("A failure mended on the spot, and one of the link, leave the units alone")
    func failureWithoutService() throws {
        var office = try Office.withFailure()
        #expect(try office.submit(.mend(Sample.failure)).count == 1)
        #expect(try office.submit(.fail(Sample.otherFailure, unit: nil)).count == 1)
        #expect(try office.submit(.send(Sample.otherFailure)).count == 1)
        #expect(try office.submit(.mend(Sample.otherFailure)).count == 1)
        #expect(office.all(EquipmentUnit.self)[0].status == .issued)
    }

    @Test("Two failures of one unit send it to the service once, and it is back after the last repair")
    func twoFailuresOfOneUnit() throws {
        var office = try Office.withUnitAtService()
        try office.submit(.fail(Sample.otherFailure, unit: Sample.unit))
        #expect(try office.submit(.send(Sample.otherFailure)).count == 1)
        #expect(try office.submit(.mend(Sample.failure)).count == 1)
        #expect(office.all(EquipmentUnit.self)[0].status == .inService)
        #expect(try office.submit(.mend(Sample.otherFailure)).count == 2)
        #expect(office.all(EquipmentUnit.self)[0].status == .issued)
    }

    @Test("What is returned may be issued again, and a failure that was only reported ends with the loan")
    func returned() throws {
        var office = try Office.withFailure()
        let line = ReturnLine(unit: Sample.unit, complete: false, note: "uszkodzony dysk")
        try office.submit(.giveBack([line]), as: .clerk)
        let loan = office.all(Loan.self)[0]
        #expect(loan.status == .returned)
        #expect(loan.returnedOn == Sample.day("2014-01-19"))
        #expect(loan.returnLines == [line])
        #expect(loan.openFailures.isEmpty)
        #expect(loan.failures.count == 1)
        let unit = office.all(EquipmentUnit.self)[0]
        #expect(unit.status == .returned)
        #expect(unit.isAvailable)
        #expect(unit.loan == nil)
    }

    @Test("An agreement that is only drafted does not hold a withdrawal up")
    func withdrawalBeforeHandover() throws {
        let office = try Office.withDraftLoan().after(.withdraw(Sample.application))
        #expect(office.all(Application.self)[0].status == .withdrawn)
        #expect(office.count(on: .basicList) == 0)
    }
}

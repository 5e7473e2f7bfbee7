import Casework
import Rules
import Testing

@Suite("Receipts and cards") struct CardTests {
    @Test("A receipt follows from stored events alone; nothing stored gives none")
    func receipts() throws {
        #expect(Receipt.from(events: []) == nil)
        let project = try Office.open().events
        #expect(Receipt.from(events: project) == Receipt(subject: Sample.project))
        let issued = CaseEvent(Sample.unit, .unitIssued(UnitIssued(loan: Sample.loan, day: Sample.today)))
        let handed = CaseEvent(Sample.loan, .loanHandedOver(LoanHandedOver(day: Sample.today, units: [Sample.unit])))
        #expect(Receipt.from(events: [issued, handed]) == Receipt(subject: Sample.loan))
    }

    @Test("The subject of a receipt is the one that its command names")
    func subjects() throws {
        let remove = RemoveParticipant(group: Sample.group, person: Sample.anna, reason: "wyjazd")
        let stages: [(Office, Command)] = [
            (try .open(), .apply(Sample.form)), (try .withApplication(), .pass(Sample.application)),
            (try .withUnitAtService(), .mend(Sample.failure)), (try .inTraining(), .removeParticipant(remove)),
        ]
        for (office, command) in stages {
            var office = office
            #expect(Receipt.from(events: try office.submit(command))?.subject == command.subject)
        }
    }

    private func line(_ status: ApplicationStatus) -> ApplicationFileLine {
        ApplicationFileLine(id: Sample.application, number: "W/1/2013", filedOn: Sample.filed, status: status, listPosition: nil)
    }

    private func loan(_ status: LoanStatus, until: CalendarDay? = nil, failedOn: CalendarDay? = nil) -> LoanCardLine {
        var loan = Loan(
            id: Sample.loan, number: "U/1/2014", application: Sample.application, household: Sample.household, borrower: Sample.anna,
            until: until)
        loan.status = status
        if let failedOn { loan.failures = [Failure(id: Sample.failure, unit: nil, reportedOn: failedOn, description: "d")] }
        return LoanCardLine(loan: loan, units: [])
    }

    private func training(_ session: TrainingSession?) -> TrainingLine {
        TrainingLine(
            group: Sample.group, groupName: "A", moduleTitle: "M", minutesAttended: 0, hoursPlanned: 12, nextSession: session)
    }

    @Test("The next step is the office's, while there is one")
    func officeSteps() {
        func step(_ status: ApplicationStatus, _ loans: [LoanCardLine] = []) -> NextStep? {
            NextStep.of(applications: [line(status)], loans: loans, training: [training(Sample.meeting)])
        }
        let session = NextStep.attendSession(Sample.meeting.day, Sample.meeting.startsAt)
        #expect(step(.received) == .checkFormally)
        for status in [ApplicationStatus.inVerification, .supplemented] { #expect(step(status) == .checkFormally) }
        for status in [ApplicationStatus.formallyCorrect, .inAssessment] { #expect(step(status) == .decideList) }
        #expect(step(.basicList) == .draftLoan)
        #expect(step(.basicList, [loan(.draft)]) == .signLoan)
        #expect(step(.basicList, [loan(.signed)]) == .handOver)
        #expect(step(.basicList, [loan(.inForce)]) == session)
        #expect(step(.basicList, [loan(.returned)]) == session)
        for status in [ApplicationStatus.called, .formallyRejected, .reserveList, .notAccepted, .resigned, .struckOff, .withdrawn, .died] {
            #expect(step(status) == session)
        }
    }

    @Test("An open failure comes first, the end of the loan last")
    func otherSteps() {
        let failed = loan(.inForce, until: Sample.day("2020-12-31"), failedOn: Sample.day("2014-01-14"))
        #expect(
            NextStep.of(applications: [line(.basicList)], loans: [failed], training: [])
                == .mendFailure(since: Sample.day("2014-01-14")))
        let lent = loan(.inForce, until: Sample.day("2020-12-31"))
        #expect(NextStep.of(applications: [line(.basicList)], loans: [lent], training: []) == .loanEnds(Sample.day("2020-12-31")))
        let both = [training(Sample.laterMeeting), training(Sample.meeting), training(nil)]
        #expect(
            NextStep.of(applications: [], loans: [lent], training: both)
                == .attendSession(Sample.meeting.day, Sample.meeting.startsAt))
        #expect(NextStep.of(applications: [], loans: [loan(.returned)], training: []) == nil)
        #expect(NextStep.of(applications: [], loans: [loan(.inForce)], training: []) == nil)
    }
}

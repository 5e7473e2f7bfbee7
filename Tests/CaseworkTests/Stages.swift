import Casework
import Rules

/// Offices at the stages of the work, each made through commands alone.
extension Office {
    static func open(places: Int = 32) throws -> Office {
        try Office().after(.openProject(OpenProject(project: Sample.project, programme: "test-2013", places: places)))
    }

    static func withHousehold() throws -> Office {
        try open().after(.saveHousehold(SaveHousehold(household: Sample.household, content: Sample.content)))
    }

    static func withOtherHousehold() throws -> Office {
        try withHousehold().after(.saveHousehold(SaveHousehold(household: Sample.otherHousehold, content: Sample.otherContent)))
    }

    static func withApplication(
        _ content: ApplicationContent = Sample.form, household: HouseholdContent = Sample.content, places: Int = 32
    ) throws -> Office {
        try open(places: places).after(
            .saveApplication(SaveApplication(application: Sample.application, content: content, household: household)))
    }

    static func formallyCorrect(places: Int = 32) throws -> Office {
        try withApplication(places: places).after(.pass(Sample.application))
    }

    static func onBasicList(places: Int = 32) throws -> Office {
        try formallyCorrect(places: places).after(.list(Sample.application, .basicList))
    }

    static func withDraftLoan() throws -> Office {
        try onBasicList().after(.draftLoan(DraftLoan(loan: Sample.loan, application: Sample.application, until: nil)))
    }

    static func withSignedLoan() throws -> Office {
        try withDraftLoan().after(.signLoan(SignLoan(loan: Sample.loan, day: Sample.day("2014-01-10"))))
            .after(
                .saveEquipment(SaveEquipment(unit: Sample.unit, content: Sample.laptop)),
                .saveEquipment(SaveEquipment(unit: Sample.otherUnit, content: Sample.secondLaptop)))
    }

    static func withLoanInForce(units: [CaseID] = [Sample.unit]) throws -> Office {
        try withSignedLoan().after(.handOver(HandOver(loan: Sample.loan, day: Sample.day("2014-01-12"), units: units)))
    }

    static func withFailure() throws -> Office {
        try withLoanInForce().after(.fail(Sample.failure, unit: Sample.unit))
    }

    static func withUnitAtService() throws -> Office {
        try withFailure().after(.send(Sample.failure))
    }

    static func withReturnedLoan() throws -> Office {
        try withLoanInForce().after(.giveBack([ReturnLine(unit: Sample.unit, complete: true)]))
    }

    /// A village club, and two laptops in stock.
    static func withPublicUnit() throws -> Office {
        try open().after(
            .savePublicUnit(SavePublicUnit(unit: Sample.place, content: Sample.club)),
            .saveEquipment(SaveEquipment(unit: Sample.unit, content: Sample.laptop)),
            .saveEquipment(SaveEquipment(unit: Sample.otherUnit, content: Sample.secondLaptop)))
    }

    static func withInstalledUnit() throws -> Office { try withPublicUnit().after(.install(Sample.unit, on: "2014-01-10")) }

    static func withGroup(capacity: Int = 2) throws -> Office {
        try withOtherHousehold().after(
            .defineModule(DefineModule(module: Sample.module, title: "Pierwsze kroki", hours: 12)),
            .formGroup(
                FormGroup(group: Sample.group, module: Sample.module, name: "A", capacity: capacity, trainer: "trener")))
    }

    static func inTraining() throws -> Office {
        try withGroup().after(
            .enrol(Enrol(group: Sample.group, person: Sample.anna, household: Sample.household)),
            .planSession(PlanSession(group: Sample.group, session: Sample.meeting)),
            .planSession(PlanSession(group: Sample.group, session: Sample.laterMeeting)))
    }
}

/// Short forms of the commands that many tests give.
extension Command {
    static func save(_ content: HouseholdContent) -> Command {
        .saveHousehold(SaveHousehold(household: Sample.household, content: content))
    }

    static func apply(_ content: ApplicationContent, _ household: HouseholdContent = Sample.content) -> Command {
        .saveApplication(SaveApplication(application: Sample.application, content: content, household: household))
    }

    static func pass(_ id: CaseID, reason: String = "") -> Command {
        .recordFormalResult(RecordFormalResult(application: id, passed: true, reason: reason))
    }

    static func reject(_ id: CaseID, reason: String = "poza terminem") -> Command {
        .recordFormalResult(RecordFormalResult(application: id, passed: false, reason: reason))
    }

    static func list(_ id: CaseID, _ outcome: DecideList.Outcome, reason: String = "") -> Command {
        .decideList(DecideList(application: id, outcome: outcome, reason: reason))
    }

    static func withdraw(_ id: CaseID) -> Command { .withdrawApplication(WithdrawApplication(application: id, reason: "")) }

    static func takeBack(_ id: CaseID = Sample.application, reason: String = "pomyłka") -> Command {
        .takeBackDecision(TakeBackDecision(application: id, reason: reason))
    }

    static func takeBackChange(reason: String = "pomyłka") -> Command {
        .takeBackGroupChange(TakeBackGroupChange(group: Sample.group, reason: reason))
    }

    static func mark(_ marks: [(PersonID, AttendanceMark?)]) -> Command {
        .markAttendance(
            MarkAttendance(
                group: Sample.group, session: Sample.session, entries: marks.map { AttendanceEntry(person: $0.0, mark: $0.1) }))
    }

    static func install(_ unit: CaseID, in place: CaseID = Sample.place, room: String = "sala 2", on day: String = "2014-01-20") -> Command {
        .installEquipment(InstallEquipment(unit: unit, place: place, room: room, day: Sample.day(day)))
    }

    static func fetch(_ unit: CaseID, on day: String = "2014-01-20", reason: String? = nil) -> Command {
        .takeBackEquipment(TakeBackEquipment(unit: unit, day: Sample.day(day), reason: reason))
    }

    static func strike(_ failure: CaseID, reason: String = "pomyłka") -> Command {
        .withdrawFailure(WithdrawFailure(loan: Sample.loan, failure: failure, reason: reason))
    }

    static func fail(_ failure: CaseID, unit: CaseID?, on day: String = "2014-01-14", _ text: String = "Nie włącza się") -> Command {
        .reportFailure(
            ReportFailure(loan: Sample.loan, failure: failure, unit: unit, day: Sample.day(day), description: text))
    }

    static func send(_ failure: CaseID, on day: String = "2014-01-15") -> Command {
        .sendToService(SendToService(loan: Sample.loan, failure: failure, day: Sample.day(day)))
    }

    static func mend(_ failure: CaseID, on day: String = "2014-01-18", remedy: String = "Wymiana dysku") -> Command {
        .recordRepair(RecordRepair(loan: Sample.loan, failure: failure, day: Sample.day(day), remedy: remedy))
    }

    static func giveBack(_ lines: [ReturnLine], on day: String = "2014-01-19", reason: String = "Rezygnacja") -> Command {
        .returnEquipment(ReturnEquipment(loan: Sample.loan, day: Sample.day(day), reason: reason, lines: lines))
    }
}

extension HouseholdContent {
    /// The same content with something changed.
    func with(_ change: (inout HouseholdContent) -> Void) -> HouseholdContent {
        var content = self
        change(&content)
        return content
    }
}

extension ApplicationContent {
    /// The same content with something changed.
    func with(_ change: (inout ApplicationContent) -> Void) -> ApplicationContent {
        var content = self
        change(&content)
        return content
    }
}

extension EquipmentContent {
    /// The same content with something changed.
    func with(_ change: (inout EquipmentContent) -> Void) -> EquipmentContent {
        var content = self
        change(&content)
        return content
    }
}

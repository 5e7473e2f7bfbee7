import Casework
import Rules

@testable import Storage

/// Seventy-two things done in an office, in six chapters; a chapter begins with every process gone, so that a fault's run begins with its chapter.
enum OfficeCrashScript {
    static let chapters: [[OfficeStep]] = [founding, intake, loans, backups, erasing, repairing]

    private static func unit(_ number: Int) -> Command {
        .saveEquipment(SaveEquipment(
            unit: caseID(4000 + number),
            content: EquipmentContent(
                inventoryNumber: "ST/\(number)", serialNumber: "SN-\(number)", name: "Laptop", markedOn: day("2014-01-20"), policyNumber: "P/1",
                insuredUntil: day("2015-01-31"))))
    }

    private static func formal(_ number: Int) -> Command {
        .recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: true, reason: "Uwaga."))
    }

    private static func list(_ number: Int, _ outcome: DecideList.Outcome) -> Command {
        .decideList(DecideList(application: caseID(2000 + number), outcome: outcome, reason: "Uzasadnienie."))
    }

    private static func correction(_ number: Int, _ locality: String) -> Command {
        .saveHousehold(SaveHousehold(household: caseID(1000 + number), content: Sample.household(number, family: "Zając", locality: locality)))
    }

    private static let founding: [OfficeStep] = [
        .found(1), .submit(1, .openProject(OpenProject(project: caseID(1), programme: "stegna-2013", places: 32))),
        .submit(1, Sample.application(1)), .submit(1, Sample.application(2, family: "Nowak")), .look(1, .card(personID(1))),
        .saveDraft(1, 1, version: 1), .submit(1, .defineModule(DefineModule(module: caseID(6001), title: "Obsługa", hours: 20))), .submit(1, unit(1)),
        .close(1), .open(1), .saveDraft(1, 1, version: 2), .ask(1, .desk),
    ]

    private static let intake: [OfficeStep] = [
        .open(1), .open(2), .submit(2, Sample.application(3, family: "Ćwiklińska")), .submit(1, formal(1)), .submit(2, formal(2)),
        .submit(1, list(1, .basicList)), .look(2, .application(caseID(2001))), .saveDraft(2, 2, version: 1), .submit(2, unit(2)),
        .submit(1, .draftLoan(DraftLoan(loan: caseID(3001), application: caseID(2001), until: day("2020-12-31")))), .listDrafts(1), .dropDraft(1, 1),
    ]

    private static let loans: [OfficeStep] = [
        .open(1), .submit(1, .signLoan(SignLoan(loan: caseID(3001), day: day("2014-03-01")))),
        .submit(1, .handOver(HandOver(loan: caseID(3001), day: day("2014-03-02"), units: [caseID(4001)]))),
        .submit(1, .reportFailure(.init(loan: caseID(3001), failure: caseID(5001), unit: nil, day: day("2014-03-05"), description: "Brak sieci."))),
        .submit(1, .recordRepair(.init(loan: caseID(3001), failure: caseID(5001), day: day("2014-03-08"), remedy: "Modem."))),
        .look(1, .loan(caseID(3001))),
        .submit(1, .formGroup(FormGroup(group: caseID(7001), module: caseID(6001), name: "Grupa 1", capacity: 4, trainer: "P."))),
        .submit(1, .enrol(Enrol(group: caseID(7001), person: personID(1), household: caseID(1001)))),
        .submit(1, .planSession(PlanSession(
            group: caseID(7001), session: TrainingSession(id: caseID(8001), day: day("2014-03-03"), startsAt: TimeOfDay(hour: 9, minute: 0)!, hours: 2)))),
        .submit(1, .markAttendance(MarkAttendance(
            group: caseID(7001), session: caseID(8001), entries: [AttendanceEntry(person: personID(1), mark: .present)]))),
        .ask(1, .find("zol")), .backup(1, 1),
    ]

    private static let backups: [OfficeStep] = [
        .open(2), .submit(2, correction(3, "Stegna")), .saveDraft(2, 3, version: 1), .open(1), .restore(1), .submit(1, Sample.application(4, family: "Dudek")),
        .backup(1, 2), .submit(2, Sample.application(5, family: "Łukaszewicz")), .rebuild(1), .look(2, .card(personID(2))), .dropDraft(2, 2),
        .expireDrafts(1),
    ]

    private static let erasing: [OfficeStep] = [
        .open(1), .saveDraft(1, 3, version: 1), .saveDraft(2, 4, version: 1), .erase(1, person: 3), .open(2), .submit(2, Sample.application(6, family: "Mazur")),
        .close(2), .backup(1, 3), .submit(1, list(2, .reserveList)), .look(1, .household(caseID(1004))),
        .submit(1, .withdrawApplication(.init(application: caseID(2004), reason: "Rezygnacja."))), .rebuild(1),
    ]

    private static let repairing: [OfficeStep] = [
        .open(1), .submit(1, correction(5, "Drewnica")), .close(1), .mark, .repair, .open(1), .open(2), .submit(2, Sample.application(7, family: "Zięba")),
        .saveDraft(2, 5, version: 1), .erase(1, person: 5), .saveDraft(2, 6, version: 1), .submit(1, correction(6, "Jantar")),
    ]
}

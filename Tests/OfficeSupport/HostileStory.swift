import Casework
import Rules
import Storage

/// A small project in which every text that a case can hold is filled in: what `HostileOffice` poisons.
struct HostileStory {
    let office: Office
    let directory: String
    let environment: OfficeEnvironment

    static let units = (1...4).map { caseID(4000 + $0) }
    static let module = caseID(6001)
    static let group = caseID(7001)

    func tell() throws {
        try send("project", .openProject(OpenProject(project: caseID(1), programme: "stegna-2013", places: 4)))
        try send("places", .raisePlaces(RaisePlaces(project: caseID(1), places: 5, reason: "Oszczędności w przetargu")))
        try recruit()
        for number in Array(1...9) + Array(21...24) { try send("application \(number)", application(number)) }
        try decide()
        try check()
        try leave()
        for (index, unit) in Self.units.enumerated() { try receive(unit, index) }
        try lend()
        try train()
        try place()
        try sit()
        try remember()
        try publish()
    }

    static let place = caseID(9001)

    /// A public unit with a computer, and one that came back from there.
    private func place() throws {
        let hours = OpeningHours(day: .monday, from: TimeOfDay(hour: 8, minute: 0)!, until: TimeOfDay(hour: 12, minute: 0)!)
        var content = PublicUnitContent(
            name: "Świetlica wiejska", kind: .villageClub, locality: "Jantar", address: "ul. Gdańska 14", phone: "55 000 01 01", opening: [hours],
            remark: "W ferie nieczynna")
        try send("public unit", .savePublicUnit(SavePublicUnit(unit: Self.place, content: content)))
        content.name = "Świetlica wiejska w Jantarze"
        try send("public unit again", .savePublicUnit(SavePublicUnit(unit: Self.place, content: content)))
        for unit in [Self.units[2], Self.units[3]] {
            try send("installation", .installEquipment(InstallEquipment(unit: unit, place: Self.place, room: "Sala 2", day: day("2014-03-01"))))
        }
        try send("taking back", .takeBackEquipment(TakeBackEquipment(unit: Self.units[3], day: day("2014-03-05"), reason: "Remont sali")))
    }

    func send(_ step: String, _ command: Command) throws {
        let id = CommandID(rawValue: environment.randomID().description)
        let result = try office.submit(Submission(id: id, command: command, base: []))
        guard case .saved = result else { throw HostileOffice.NotTold(step: "\(step): \(result)") }
    }

    /// A household in which everything is filled in, and its application.
    func application(_ number: Int) -> Command {
        var content = Sample.household(number)
        content.members[0].identityDocument = "dowód osobisty ABC 00000\(number)"
        content.members.append(
            Member(
                id: personID(100 + number), familyName: "Łukaszewicz", givenNames: "Błażej", birthDate: day("1999-02-03"), sex: .male, relation: .child,
                phone: "55 247 11 0\(number)", learner: true, learnerCategory: .pupil))
        content.members.append(
            Member(
                id: personID(200 + number), familyName: "Źdźbło", givenNames: "Zofia", identityDocument: "paszport ES 000\(number)",
                birthDate: day("1970-02-03"), sex: .female, relation: .outsideRepresentative))
        content.addresses = AddressKind.allCases.map { kind in
            Address(
                kind: kind, locality: "Jantar", street: "ul. Bursztynowa", building: "7a", flat: "\(number)", postcode: "82-103", postTown: "Stegna",
                registration: kind == .registered ? .permanent : nil)
        }
        if number > 1 {
            content.distinctions = [
                Distinction(person: personID(number), other: personID(1), otherHousehold: caseID(1001), reason: "Inne imiona rodziców")
            ]
        }
        let application = ApplicationContent(
            household: caseID(1000 + number), applicant: personID(number), representative: personID(200 + number), representativeKind: .legalGuardian,
            filing: FilingContent(channel: .inPerson, receivedOn: day("2013-11-28"), rightInstitution: true, signed: true),
            claimedGroups: ["G-SA", "G-DIS"],
            documents: [
                DocumentTick(kind: "application_form", presented: true), DocumentTick(kind: "income_declaration", presented: number != 9 && number != 24),
                DocumentTick(
                    kind: "disability_certificate", person: personID(number), presented: true, certifiedBy: "urzad", certifiedOn: day("2013-11-28")),
            ],
            confirmations: [ConfirmationLine(what: "family_benefits_income", confirmed: true, by: "Jadwiga", on: day("2013-11-28"))])
        return .saveApplication(SaveApplication(application: caseID(2000 + number), content: application, household: content))
    }

    /// One in every status, and some more on the basic list.
    private func decide() throws {
        for number in 1...7 {
            try send("formal \(number)", .recordFormalResult(.init(application: caseID(2000 + number), passed: true, reason: "Uwaga komisji")))
        }
        let lists: [(Int, DecideList.Outcome)] = [(1, .basicList), (2, .basicList), (3, .basicList), (4, .basicList), (5, .reserveList), (6, .notAccepted)]
        for (number, outcome) in lists {
            try send("list \(number)", .decideList(.init(application: caseID(2000 + number), outcome: outcome, reason: "Uzasadnienie decyzji")))
        }
        try send("withdrawal", .withdrawApplication(.init(application: caseID(2008), reason: "Rezygnacja na piśmie")))
        try send("taking back", .takeBackDecision(.init(application: caseID(2008), reason: "Pomyłka w numerze")))
        try send("rejection", .recordFormalResult(.init(application: caseID(2008), passed: false, reason: "Brak podpisu")))
    }

    private func receive(_ unit: CaseID, _ index: Int) throws {
        let content = EquipmentContent(
            inventoryNumber: "ST/8.3/00\(index)", serialNumber: "SN-A-\(index)", name: "Laptop 15,6", value: Money(grosze: 219_900),
            markedOn: day("2014-01-20"), policyNumber: "PZ/2014/0117", insuredUntil: day("2015-01-31"))
        try send("unit", .saveEquipment(.init(unit: unit, content: content)))
        var corrected = content
        corrected.name = "Laptop 15,6 z torbą"
        try send("unit again", .saveEquipment(.init(unit: unit, content: corrected)))
    }

    /// One in force with failures in every state, one returned, one drafted; the fourth waits for its agreement.
    private func lend() throws {
        for number in 1...3 {
            let loan = caseID(3000 + number)
            try send("loan", .draftLoan(.init(loan: loan, application: caseID(2000 + number), until: day("2020-12-31"))))
            if number == 3 { return }
            try send("signature", .signLoan(.init(loan: loan, day: day("2014-02-03"))))
            let unit = Self.units[number - 1]
            try send("handover", .handOver(.init(loan: loan, day: day("2014-02-04"), units: [unit])))
            for failure in 1...2 {
                let id = caseID(5000 + number * 10 + failure)
                let report = ReportFailure(
                    loan: loan, failure: id, unit: failure == 1 ? unit : nil, day: day("2014-02-10"), description: "Laptop się nie włącza")
                try send("failure", .reportFailure(report))
                guard failure == 1 else { continue }
                try send("service", .sendToService(.init(loan: loan, failure: id, day: day("2014-02-11"))))
                try send("repair", .recordRepair(.init(loan: loan, failure: id, day: day("2014-02-14"), remedy: "Wymieniono zasilacz")))
            }
            guard number == 2 else { continue }
            let lines = [ReturnLine(unit: unit, complete: false, note: "Brak zasilacza")]
            try send("return", .returnEquipment(.init(loan: loan, day: day("2014-02-20"), reason: "Przeprowadzka", lines: lines)))
        }
    }

    private func train() throws {
        try send("module", .defineModule(.init(module: Self.module, title: "Obsługa komputera", hours: 20)))
        let forming = FormGroup(group: Self.group, module: Self.module, name: "Grupa ranna", capacity: 6, trainer: "Prowadząca Ewa")
        try send("group", .formGroup(forming))
        for number in 1...3 {
            try send("enrolment", .enrol(Enrol(group: Self.group, person: personID(number), household: caseID(1000 + number))))
        }
        try send("removal", .removeParticipant(.init(group: Self.group, person: personID(3), reason: "Podjęcie pracy")))
        for (index, when) in ["2014-03-05", "2014-03-12"].enumerated() {
            let session = TrainingSession(
                id: caseID(8001 + index), day: day(when), startsAt: TimeOfDay(hour: 9, minute: 0)!, hours: 4, room: "Świetlica w Stegnie")
            try send("session", .planSession(.init(group: Self.group, session: session)))
        }
        let entries = [AttendanceEntry(person: personID(1), mark: .present), AttendanceEntry(person: personID(2), mark: .excused)]
        try send("attendance", .markAttendance(.init(group: Self.group, session: caseID(8001), entries: entries)))
    }
}

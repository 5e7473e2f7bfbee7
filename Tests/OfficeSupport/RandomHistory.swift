import Casework
import Rules

/// A stream of random commands that replays from its seed; some are refused, as in life.
public struct RandomHistory {
    private var state: UInt64 = 1
    let origin: Int
    private(set) var households = 0
    private var applications: [(application: Int, household: Int)] = []
    private var loans: [(loan: Int, failures: Int)] = []
    private var units = 0
    private var groups = 0
    /// What is recruited for; nil where nobody is.
    let recruiting: Recruiting?
    var recruited = Recruited()

    /// - Parameters:
    ///   - origin: Added to every number that a case or person is named by, so that several histories meet in one office without
    ///     touching each other's cases.
    ///   - recruiting: With it, two commands of three belong to rounds, sittings and what follows them.
    public init(seed: UInt64, origin: Int = 0, recruiting: Recruiting? = nil) {
        self.origin = origin
        self.recruiting = recruiting
        households = recruiting?.applications ?? 0
        applications = (0..<households).map { ($0 + 1, $0 + 1) }
        recruited = Recruited(rounds: recruiting?.rounds ?? 0, sittings: recruiting?.sittings ?? 0)
        reseed(seed)
    }

    /// Goes on from here as another seed has it.
    public mutating func reseed(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    public mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    static let families = ["Żółkiewska", "Nowak", "Łukaszewicz", "Ćwiklińska", "Śliwińska-Zając", "Kowalska", "O'Neill"]
    private static let places = ["Jantar", "Stegna", "Drewnica", "Żelichowo"]

    /// The next command; the same seed gives the same ones.
    public mutating func command() -> Command {
        if recruiting != nil, next(3) > 0 { return recruitment() }
        switch next(14) {
        case 0...2: return recruiting == nil ? filing() : newApplication()
        case 3, 4: return correctHousehold()
        case 5: return .recordFormalResult(RecordFormalResult(
            application: anyApplication(), passed: next(4) > 0, reason: next(3) == 0 ? "" : "Uwaga."))
        case 6:
            let outcome = DecideList.Outcome.allCases[next(3)]
            return .decideList(DecideList(application: anyApplication(), outcome: outcome, reason: "Uzasadnienie."))
        case 7: return next(4) == 0 ? .withdrawApplication(.init(application: anyApplication(), reason: "Rezygnacja.")) : newUnit()
        case 8:
            loans.append((loans.count + 1, 0))
            return .draftLoan(DraftLoan(loan: own(3000 + loans.count), application: anyApplication(), until: day("2020-12-31")))
        case 9: return .signLoan(SignLoan(loan: anyLoan(), day: day("2014-03-01")))
        case 10: return .handOver(HandOver(loan: anyLoan(), day: day("2014-03-02"), units: [anyUnit()]))
        case 11: return trouble()
        case 12: return correctUnit()
        default: return training()
        }
    }

    var applicationCount: Int { applications.count }
    func own(_ number: Int) -> CaseID { caseID(origin + number) }
    func person(_ household: Int, _ member: Int = 0) -> PersonID { personID(origin + household * 10 + member) }

    private mutating func content(_ household: Int) -> HouseholdContent {
        var content = Sample.household(
            origin + household * 10, family: Self.families[next(7)], given: ["Anna", "Ewa Łucja", "Zofia"][next(3)], locality: Self.places[next(4)])
        for index in 1..<(1 + next(4)) {
            content.members.append(Member(
                id: person(household, index), familyName: Self.families[next(7)], givenNames: ["Jan", "Błażej"][next(2)],
                pesel: next(3) == 0 ? nil : Sample.pesel(2000, 1 + index, 9, serial: household * 10 + index, .male),
                relation: next(5) == 0 ? .outsideRepresentative : .child))
        }
        return content
    }

    mutating func filing() -> Command {
        households += 1
        applications.append((applications.count + 1, households))
        let filing = FilingContent(channel: .inPerson, receivedOn: day("2013-11-28"), rightInstitution: true, signed: true)
        return .saveApplication(SaveApplication(
            application: own(2000 + applications.count),
            content: ApplicationContent(
                household: own(1000 + households), applicant: person(households), filing: filing, claimedGroups: ["G-SA"],
                documents: recruiting == nil || next(3) > 0 ? [] : recruiting?.document.map { [DocumentTick(kind: $0, presented: false)] } ?? []),
            household: content(households), round: recruited.rounds > 0 ? anyRound() : nil))
    }

    private mutating func correctHousehold() -> Command {
        guard households > 0 else { return filing() }
        let household = 1 + next(households)
        return .saveHousehold(SaveHousehold(household: own(1000 + household), content: content(household)))
    }

    private mutating func newUnit() -> Command {
        units += 1
        return .saveEquipment(SaveEquipment(unit: own(4000 + units), content: unit(units)))
    }

    private mutating func unit(_ number: Int) -> EquipmentContent {
        EquipmentContent(
            inventoryNumber: "ST/\(origin + number)", serialNumber: "SN-\(next(2))-\(origin + number)", name: "Laptop", markedOn: day("2014-01-20"),
            policyNumber: "P/1", insuredUntil: day("2015-01-31"))
    }

    private mutating func correctUnit() -> Command {
        guard units > 0 else { return newUnit() }
        let number = 1 + next(units)
        return .saveEquipment(SaveEquipment(unit: own(4000 + number), content: unit(number)))
    }

    private mutating func trouble() -> Command {
        let loan = anyLoan()
        let failure = own(5000 + next(4))
        switch next(4) {
        case 0: return .reportFailure(.init(loan: loan, failure: failure, unit: nil, day: day("2014-03-05"), description: "Brak sieci."))
        case 1: return .recordRepair(.init(loan: loan, failure: failure, day: day("2014-03-08"), remedy: "Modem."))
        case 2: return .sendToService(.init(loan: loan, failure: failure, day: day("2014-03-06")))
        default:
            let lines = [ReturnLine(unit: anyUnit(), complete: true)]
            return .returnEquipment(.init(loan: loan, day: day("2014-03-09"), reason: "Koniec.", lines: lines))
        }
    }

    private mutating func training() -> Command {
        let module = own(6001)
        let group = own(7000 + 1 + next(max(1, groups)))
        switch next(6) {
        case 0: return .defineModule(DefineModule(module: module, title: "Obsługa komputera", hours: 20))
        case 1:
            groups += 1
            return .formGroup(FormGroup(group: own(7000 + groups), module: module, name: "Grupa \(groups)", capacity: 4, trainer: "P."))
        case 2:
            let household = 1 + next(max(1, households))
            return .enrol(Enrol(group: group, person: person(household), household: own(1000 + household)))
        case 3: return .removeParticipant(.init(group: group, person: person(1 + next(max(1, households))), reason: "Praca."))
        case 4:
            let session = TrainingSession(
                id: own(8000 + next(40)), day: day("2014-03-0\(1 + next(9))"), startsAt: TimeOfDay(hour: 9, minute: 0)!, hours: 2)
            return .planSession(PlanSession(group: group, session: session))
        default:
            let entries = [AttendanceEntry(person: person(1 + next(max(1, households))), mark: .present)]
            return .markAttendance(MarkAttendance(group: group, session: own(8000 + next(40)), entries: entries))
        }
    }

    mutating func anyApplication() -> CaseID { own(2000 + 1 + next(max(1, applications.count))) }
    private mutating func anyLoan() -> CaseID { own(3000 + 1 + next(max(1, loans.count))) }
    private mutating func anyUnit() -> CaseID { own(4000 + 1 + next(max(1, units))) }
}

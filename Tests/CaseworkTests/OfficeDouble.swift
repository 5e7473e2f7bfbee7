import Casework
import Rules

/// A tiny office in memory: keeps states by applying events, answers what deciding asks, and counts nothing in advance.
struct Office: CaseReader {
    var states: [CaseID: CaseState] = [:]
    private(set) var events: [CaseEvent] = []
    var book = Sample.book
    var moment = Sample.now
    /// Who saved a case last, where it was not the one who asks.
    var savers: [CaseID: String] = [:]
    /// Who founded it.
    var foundedBy: String?

    /// What the office answers; the office itself stays as it is.
    func decision(on command: Command, as role: Role = .coordinator) throws -> Decision {
        try decide(command, by: Actor(login: "test", role: role), at: moment, under: book, reading: self)
    }

    /// Carries a command out; a refusal is a failure of the test's own set-up and is thrown.
    @discardableResult
    mutating func submit(_ command: Command, as role: Role = .coordinator) throws -> [CaseEvent] {
        switch try decision(on: command, as: role) {
        case .accepted(let events):
            for event in events { try apply(event) }
            return events
        case .refused(let refusal): throw Unexpected(refusal: refusal)
        }
    }

    /// The same office after some commands.
    func after(_ commands: Command...) throws -> Office {
        var office = self
        for command in commands { try office.submit(command) }
        return office
    }

    /// The same office on another day.
    func on(_ day: CalendarDay) -> Office {
        var office = self
        office.moment.day = day
        return office
    }

    mutating func apply(_ event: CaseEvent) throws {
        states[event.id] = try evolve(states[event.id], id: event.id, event.event)
        events.append(event)
    }

    struct Unexpected: Error { var refusal: Refusal }

    // What deciding asks.

    func state(of id: CaseID) -> CaseState? { states[id] }
    func founder() -> String? { foundedBy }
    func project() -> Project? { all(Project.self).first }
    func count(on status: ApplicationStatus) -> Int { all(Application.self).filter { $0.status == status }.count }
    func lastPosition(on status: ApplicationStatus) -> Int {
        all(Application.self).filter { $0.status == status }.compactMap(\.listPosition).max() ?? 0
    }
    func first(on status: ApplicationStatus) -> CaseID? {
        all(Application.self).filter { $0.status == status }.min { ($0.listPosition ?? .max) < ($1.listPosition ?? .max) }?.id
    }
    func isHeld(_ position: Int, on status: ApplicationStatus) -> Bool {
        all(Application.self).contains { $0.status == status && $0.listPosition == position }
    }
    func lastSaver(of id: CaseID) -> String? { savers[id] ?? "test" }
    func lastNumber(_ series: NumberSeries, year: Int) -> Int {
        let numbers = all(Application.self).map(\.number) + all(Loan.self).map(\.number)
        return numbers.compactMap(series.parse).filter { $0.year == year }.map(\.number).max() ?? 0
    }
    func unit(inventoryNumber: String) -> CaseID? {
        all(EquipmentUnit.self).first { $0.content.inventoryNumber == inventoryNumber }?.id
    }
    func unit(serialNumber: String) -> CaseID? { all(EquipmentUnit.self).first { $0.content.serialNumber == serialNumber }?.id }
    func applications(of household: CaseID) -> [CaseID] {
        all(Application.self).filter { $0.content.household == household }.map(\.id)
    }
    func loan(of application: CaseID) -> CaseID? { all(Loan.self).first { $0.application == application }?.id }
    func groups(of person: PersonID) -> [CaseID] {
        all(TrainingGroup.self).filter { $0.participants.contains { $0.person == person } }.map(\.id)
    }
    func sitting(numbered number: String) -> CaseID? { all(Sitting.self).first { $0.number == number }?.id }
    func ruleFiles() -> RuleFiles { RuleFiles(programme: "aa11", law: "bb22") }
    /// Not SHA-256, and enough to tell lists apart.
    func digest(_ bytes: [UInt8]) -> String { String(bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16) }
    func lastCaseNumber(unit: String, fileClass: String, year: Int) -> Int {
        all(Application.self).compactMap(\.caseNumber).filter { ($0.unit, $0.fileClass, $0.year) == (unit, fileClass, year) }.map(\.number).max() ?? 0
    }
    func isGiven(_ number: CaseNumber) -> Bool {
        all(Application.self).contains { $0.caseNumber?.text == number.text && $0.caseNumber?.year == number.year }
    }
    func rounds() -> [CaseID] { all(Round.self).map(\.id) }
    func tally(of round: CaseID) -> [ApplicationStatus: Int] {
        Dictionary(grouping: all(Application.self).filter { $0.round == round }, by: \.status).mapValues(\.count)
    }
    func applications(inRound round: CaseID) -> [CaseID] { all(Application.self).filter { $0.round == round }.map(\.id) }
    /// Enough of a collation for the letters that the tests use.
    func sortKey(_ text: String) -> String {
        let alphabet = Array("aąbcćdeęfghijklłmnńoóprsśtuwyzźż")
        return String(String.UnicodeScalarView(text.lowercased().map { letter in
            UnicodeScalar(UInt8(alphabet.firstIndex(of: letter).map { $0 + 0x41 } ?? 0x20))
        }))
    }
    func households(pesel: PESEL) -> [CaseID] {
        all(Household.self).filter { $0.content.members.contains { $0.pesel == pesel && $0.livesInHousehold } }.map(\.id)
    }

    func earlierBeneficiaries(_ search: EarlierSearch, _ reading: PESEL.Reading) -> [EarlierBeneficiary] {
        all(EarlierBeneficiary.self).filter { line in
            let isNumbered = search.pesel != nil && search.pesel == line.content.pesel
            return isNumbered || search.name == line.content.listName && search.allows(birthDate: line.content.bornOn(reading))
        }
    }

    func all<Value: CaseValue>(_ type: Value.Type) -> [Value] {
        states.sorted { $0.key < $1.key }.compactMap { Value($0.value) }
    }
}

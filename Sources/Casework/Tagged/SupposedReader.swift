import Rules

/// The office as it would be after events that nobody has stored: what the acts on tagged cases change, over what is stored.
struct SupposedReader<Base: CaseReader>: CaseReader {
    private let base: Base
    /// The cases that were changed, as they would stand.
    private var changed: [CaseID: CaseState] = [:]

    init(_ base: Base) { self.base = base }

    mutating func apply(_ event: CaseEvent) throws {
        changed[event.id] = try evolve(try state(of: event.id), id: event.id, event.event)
    }

    func state(of id: CaseID) throws -> CaseState? { try changed[id] ?? base.state(of: id) }
    func project() throws -> Project? { try base.project() }

    func count(on status: ApplicationStatus) throws -> Int {
        var count = try base.count(on: status)
        for application in changedApplications {
            if application.status == status { count += 1 }
            if case .application(let before)? = try base.state(of: application.id), before.status == status { count -= 1 }
        }
        return count
    }

    func lastPosition(on status: ApplicationStatus) throws -> Int {
        let supposed = changedApplications.filter { $0.status == status }.compactMap(\.listPosition).max() ?? 0
        return max(try base.lastPosition(on: status), supposed)
    }

    func isHeld(_ position: Int, on status: ApplicationStatus) throws -> Bool {
        try changedApplications.contains { $0.status == status && $0.listPosition == position } || base.isHeld(position, on: status)
    }

    /// None of the acts on tagged cases looks at it.
    func first(on status: ApplicationStatus) throws -> CaseID? { try base.first(on: status) }

    func founder() throws -> String? { try base.founder() }
    func lastSaver(of id: CaseID) throws -> String? { try base.lastSaver(of: id) }

    func lastNumber(_ series: NumberSeries, year: Int) throws -> Int {
        let numbers: [String] = changed.values.compactMap { state in
            switch (series, state) {
            case (.application, .application(let value)): value.number
            case (.loan, .loan(let value)): value.number
            default: nil
            }
        }
        let supposed = numbers.compactMap { series.parse($0) }.filter { $0.year == year }.map(\.number).max() ?? 0
        return max(try base.lastNumber(series, year: year), supposed)
    }

    func loan(of application: CaseID) throws -> CaseID? {
        for case .loan(let value) in changed.values where value.application == application { return value.id }
        return try base.loan(of: application)
    }

    func sitting(numbered number: String) throws -> CaseID? { try base.sitting(numbered: number) }
    func ruleFiles() throws -> RuleFiles { try base.ruleFiles() }
    func digest(_ bytes: [UInt8]) throws -> String { try base.digest(bytes) }

    // No act on tagged cases changes what these look at.
    func isGiven(_ number: CaseNumber) throws -> Bool { try base.isGiven(number) }
    func lastCaseNumber(unit: String, fileClass: String, year: Int) throws -> Int {
        try base.lastCaseNumber(unit: unit, fileClass: fileClass, year: year)
    }
    func rounds() throws -> [CaseID] { try base.rounds() }
    func applications(inRound round: CaseID) throws -> [CaseID] { try base.applications(inRound: round) }
    func sortKey(_ text: String) throws -> String { try base.sortKey(text) }
    func tally(of round: CaseID) throws -> [ApplicationStatus: Int] { try base.tally(of: round) }
    func unit(inventoryNumber: String) throws -> CaseID? { try base.unit(inventoryNumber: inventoryNumber) }
    func unit(serialNumber: String) throws -> CaseID? { try base.unit(serialNumber: serialNumber) }
    func applications(of household: CaseID) throws -> [CaseID] { try base.applications(of: household) }
    func groups(of person: PersonID) throws -> [CaseID] { try base.groups(of: person) }
    func households(pesel: PESEL) throws -> [CaseID] { try base.households(pesel: pesel) }
    func earlierBeneficiaries(_ search: EarlierSearch, _ reading: PESEL.Reading) throws -> [EarlierBeneficiary] {
        try base.earlierBeneficiaries(search, reading)
    }

    private var changedApplications: [Application] {
        changed.values.compactMap { if case .application(let value) = $0 { value } else { nil } }
    }
}

import Casework
import Rules

/// The present states of the cases that the history still touches, in memory; what it will not come back to is forgotten.
///
/// Numbers and positions of forgotten cases stay counted. PESEL, inventory and serial numbers are given once, so that nobody else ever has one.
struct MemoryCases: CaseReader {
    struct Stored {
        var state: CaseState
        var version: Int
    }

    private(set) var stored: [CaseID: Stored] = [:]
    private var projectID: CaseID?
    private var counts: [ApplicationStatus: Int] = [:]
    private var positions: [ApplicationStatus: Positions] = [:]
    private var numbers: [NumberSeries: [Int: Int]] = [:]
    private var applicationsByHousehold: [CaseID: [CaseID]] = [:]
    private var loanByApplication: [CaseID: CaseID] = [:]
    private var groupsByPerson: [PersonID: [CaseID]] = [:]
    private var roundIDs: [CaseID] = []

    /// The places that are held on a list.
    private struct Positions {
        var held: Set<Int> = []
        var highest = 0

        mutating func give(_ position: Int) {
            held.insert(position)
            highest = max(highest, position)
        }

        mutating func free(_ position: Int) {
            held.remove(position)
            while highest > 0, !held.contains(highest) { highest -= 1 }
        }
    }

    func isHeld(_ position: Int, on status: ApplicationStatus) -> Bool { positions[status]?.held.contains(position) ?? false }
    /// Who saves in a history takes nothing back.
    func lastSaver(of id: CaseID) -> String? { nil }

    /// Takes over a case's next state.
    mutating func store(_ id: CaseID, _ state: CaseState, version: Int) {
        let before = stored.updateValue(Stored(state: state, version: version), forKey: id)?.state
        switch state {
        case .project: projectID = id
        case .application(let value):
            if case .application(let old)? = before { count(old, -1) } else {
                applicationsByHousehold[value.content.household, default: []].append(id)
                note(value.number, .application)
            }
            count(value, 1)
        case .loan(let value):
            guard before == nil else { return }
            loanByApplication[value.application] = id
            note(value.number, .loan)
        case .group(let value):
            var old: [Participant] = []
            if case .group(let group)? = before { old = group.participants }
            for participant in old where !value.participants.contains(participant) {
                groupsByPerson[participant.person]?.removeAll { $0 == id }
            }
            for participant in value.participants where !old.contains(participant) {
                groupsByPerson[participant.person, default: []].append(id)
            }
        case .round: if before == nil { roundIDs.append(id) }
        case .household, .equipment, .module, .publicUnit, .recommendation, .sitting, .earlierBeneficiary: break
        }
    }

    private mutating func count(_ application: Application, _ change: Int) {
        counts[application.status, default: 0] += change
        guard let position = application.listPosition else { return }
        if change > 0 {
            positions[application.status, default: Positions()].give(position)
        } else {
            positions[application.status, default: Positions()].free(position)
        }
    }

    /// Numbers are `W/12/2013`.
    private mutating func note(_ number: String, _ series: NumberSeries) {
        let parts = number.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2 else { preconditionFailure("numbers have an ordinal and a year") }
        numbers[series, default: [:]][parts[1]] = max(parts[0], numbers[series]?[parts[1]] ?? 0)
    }

    /// Lets go of a household that is done with, and of what hangs on it.
    mutating func forget(household id: CaseID) {
        guard case .household(let household)? = stored.removeValue(forKey: id)?.state else { return }
        for application in applicationsByHousehold.removeValue(forKey: id) ?? [] {
            stored[application] = nil
            guard let loan = loanByApplication.removeValue(forKey: application) else { continue }
            if case .loan(let value)? = stored.removeValue(forKey: loan)?.state { for unit in value.units { stored[unit] = nil } }
        }
        for member in household.content.members { groupsByPerson[member.id] = nil }
    }

    /// Lets go of a group that is done with.
    mutating func forget(group id: CaseID) { stored[id] = nil }

    func state(of id: CaseID) -> CaseState? { stored[id]?.state }
    /// A history publishes nothing.
    func applications(inRound round: CaseID) -> [CaseID] { [] }
    func sortKey(_ text: String) -> String { text }

    func project() -> Project? {
        guard let projectID, case .project(let project)? = stored[projectID]?.state else { return nil }
        return project
    }

    func count(on status: ApplicationStatus) -> Int { counts[status] ?? 0 }
    func lastPosition(on status: ApplicationStatus) -> Int { positions[status]?.highest ?? 0 }
    func lastNumber(_ series: NumberSeries, year: Int) -> Int { numbers[series]?[year] ?? 0 }
    func unit(inventoryNumber: String) -> CaseID? { nil }
    func unit(serialNumber: String) -> CaseID? { nil }
    func applications(of household: CaseID) -> [CaseID] { applicationsByHousehold[household] ?? [] }
    func loan(of application: CaseID) -> CaseID? { loanByApplication[application] }
    func groups(of person: PersonID) -> [CaseID] { groupsByPerson[person] ?? [] }
    /// A history decides nothing about a round as a whole, and gives no case numbers.
    func lastCaseNumber(unit: String, fileClass: String, year: Int) -> Int { 0 }
    func rounds() -> [CaseID] { roundIDs }
    func tally(of round: CaseID) -> [ApplicationStatus: Int] { [:] }
    func households(pesel: PESEL) -> [CaseID] { [] }
    // A history holds no sittings.
    func first(on status: ApplicationStatus) -> CaseID? { nil }
    func sitting(numbered number: String) -> CaseID? { nil }
    func ruleFiles() -> RuleFiles { RuleFiles(programme: "", law: "") }
    func digest(_ bytes: [UInt8]) -> String { "" }
}

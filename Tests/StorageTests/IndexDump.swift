import Casework
import Rules

@testable import Storage

extension Office {
    /// Every row of every table of the index, for comparing two of them.
    func indexDump() throws -> [String] {
        try index.inDatabase { database in
            var lines: [String] = []
            for table in try database.texts("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") {
                // The order of attendance marks inside a state's JSON is that of a dictionary; states are compared decoded.
                let columns = table == "cases" ? "id, kind, version, login" : "*"
                for row in try database.rows("SELECT \(columns) FROM \(table)") {
                    lines.append("\(table): \(row)")
                }
            }
            return lines.sorted()
        }
    }

    /// The states of all cases.
    func allStates() throws -> [CaseID: Versioned<CaseState>] {
        try index.inDatabase { database in
            var states: [CaseID: Versioned<CaseState>] = [:]
            for id in try database.texts("SELECT id FROM cases") {
                let stored = try IndexCases(codec).load(CaseID(rawValue: id), database)
                states[CaseID(rawValue: id)] = stored.map { Versioned(version: $0.version, state: $0.state) }
            }
            return states
        }
    }

    /// Answers to every question that can be asked without knowing a case, and to those about every case and person there is.
    func allAnswers() throws -> [Answer] {
        let all = ListRequest()
        var queries: [Query] = [
            .desk, .applications(all, status: nil), .households(all), .loans(all, status: nil), .openFailures(all),
            .equipment(all, status: nil), .groups(all), .publicUnits(all), .recommendations(all), .sittings(all), .modules, .rounds, .lapsedCalls, .calls(all), .callLetters, .incomplete(all), .checkQueue(all), .caseRegister(year: 2013), .loanCandidates(all), .project, .drafts,
            .households(ListRequest(narrow: "zol jan")), .applications(ListRequest(narrow: "w/1"), status: nil),
        ]
        queries += ApplicationStatus.allCases.map { .applications(all, status: $0) }
        queries += LoanStatus.allCases.map { .loans(all, status: $0) }
        queries += EquipmentStatus.allCases.map { .equipment(all, status: $0) }
        queries += ["a", "zol", "now", "kiewsk", "anna jantar", "w/1", "u/1", "st/1", "sn", "600577"].map { .find($0) }
        for (id, entry) in try allStates().sorted(by: { $0.key < $1.key }) {
            switch entry.state.kind {
            case .household: queries.append(.household(id))
            case .application: queries.append(.application(id))
            case .loan: queries.append(.loan(id))
            case .equipment: queries.append(.equipmentUnit(id))
            case .publicUnit: queries.append(.publicUnit(id))
            case .recommendation: queries.append(.recommendation(id))
            case .sitting: queries += [.sitting(id, all, supposing: nil), .sitting(id, all, supposing: RankingSupposition(places: 1)), .frozenList(id)]
            case .group: queries += [.group(id), .enrolmentCandidates(group: id)]
            case .round: queries.append(.round(id))
            case .project, .module, .earlierBeneficiary: break
            }
            if case .household(let household) = entry.state { queries += household.content.members.map { .card($0.id) } }
        }
        return try queries.map { try query($0) }
    }
}

import Casework
import GRDB
import Rules

extension IndexWriter {
    /// Replaces the list rows of one case.
    func writeRows(before: CaseState?, after: CaseState) throws {
        switch after {
        case .project: return
        case .household(let value):
            var old: Household?
            if case .household(let household) = before { old = household }
            try write(value, before: old)
        case .application(let value): try write(value)
        case .equipment(let value): try write(value)
        case .loan(let value): try write(value)
        case .module(let value): try write(value)
        case .group(let value): try write(value, isNew: before == nil)
        }
    }

    /// Keeps the desk's counts up by what one case stopped being and what it became.
    func writeCounters(before: CaseState?, after: CaseState) throws {
        let old = before.map(Counter.names(of:)) ?? []
        let new = Counter.names(of: after)
        let sql = "INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value"
        for name in old where !new.contains(name) {
            try database.run(sql, name, -1)
            // As if it had never counted: a rebuilt index does not know what a case once was.
            try database.run("DELETE FROM counters WHERE name = ? AND value = 0", name)
        }
        for name in new where !old.contains(name) { try database.run(sql, name, 1) }
    }

    private func write(_ household: Household, before: Household?) throws {
        let content = household.content
        let residence = content.mainAddress
        let inside = content.members.filter(\.livesInHousehold)
        let name = content.headMember?.listName ?? ""
        let people = content.members.map(\.listName).joined(separator: " ")
        let fold = Folding.fold("\(people) \(residence?.locality ?? "") \(residence?.street ?? "")")
        try database.run(
            "INSERT OR REPLACE INTO households (id, name, sort, locality, address, members, fold) VALUES (?, ?, ?, ?, ?, ?, ?)",
            household.id.rawValue, name, SortKey.make(name), residence?.locality ?? "", residence?.line ?? "", inside.count, fold)
        let kept = Set(content.members.map(\.id))
        for member in before?.content.members ?? [] where !kept.contains(member.id) {
            try database.run("DELETE FROM persons WHERE id = ?", member.id.rawValue)
        }
        for member in content.members {
            try write(member, of: household.id, residence)
        }
    }

    private func write(_ member: Member, of household: CaseID, _ residence: Address?) throws {
        let name = Folding.fold(member.listName)
        let fold = Folding.fold("\(member.listName) \(residence?.locality ?? "") \(residence?.street ?? "")")
        try database.run(
            """
            INSERT OR REPLACE INTO persons (id, household, name, sort, birth, pesel, outside, name_fold, fold)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            member.id.rawValue, household.rawValue, member.listName, SortKey.make(member.listName), member.bornOn(reading)?.dayNumber,
            member.pesel?.digits, !member.livesInHousehold, name, fold)
    }

    private func write(_ application: Application) throws {
        let content = application.content
        let number = SerialNumber(application.number)
        try database.run(
            """
            INSERT OR REPLACE INTO applications
                (id, number, year, ordinal, household, applicant, filed, status, position, groups, missing, fold)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            application.id.rawValue, application.number, number.year, number.ordinal, content.household.rawValue,
            content.applicant.rawValue, content.filing.filedOn.dayNumber, application.status.rawValue, application.listPosition,
            content.claimedGroups.joined(separator: "\n"), application.missingDocuments, Folding.fold(application.number))
    }

    private func write(_ loan: Loan) throws {
        let number = SerialNumber(loan.number)
        try database.run(
            """
            INSERT OR REPLACE INTO loans
                (id, number, year, ordinal, application, household, borrower, status, until, units, failures, fold)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            loan.id.rawValue, loan.number, number.year, number.ordinal, loan.application.rawValue, loan.household.rawValue,
            loan.borrower.rawValue, loan.status.rawValue, loan.until?.dayNumber, loan.units.count, loan.openFailures.count,
            Folding.fold(loan.number))
    }

    private func write(_ unit: EquipmentUnit) throws {
        let content = unit.content
        try database.run(
            """
            INSERT OR REPLACE INTO equipment (id, inventory, serial, name, sort, status, marked, insured, loan, fold)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            unit.id.rawValue, content.inventoryNumber, content.serialNumber, content.name, SortKey.make(content.inventoryNumber),
            unit.status.rawValue, content.markedOn != nil, content.insuredDayNumber, unit.loan?.rawValue,
            Folding.fold("\(content.inventoryNumber) \(content.serialNumber) \(content.name)"))
    }

    private func write(_ module: TrainingModule) throws {
        try database.run(
            "INSERT OR REPLACE INTO modules (id, title, sort, hours, fold) VALUES (?, ?, ?, ?, ?)", module.id.rawValue, module.title,
            SortKey.make(module.title), module.hours, Folding.fold(module.title))
    }

    private func write(_ group: TrainingGroup, isNew: Bool) throws {
        let id = group.id.rawValue
        try database.run(
            """
            INSERT OR REPLACE INTO groups (id, name, sort, module, trainer, participants, capacity, fold)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, group.name, SortKey.make(group.name), group.module.rawValue, group.trainer, group.participants.count, group.capacity,
            Folding.fold("\(group.name) \(group.trainer)"))
        if !isNew {
            try database.run("DELETE FROM sessions WHERE grp = ?", id)
            try database.run("DELETE FROM participants WHERE grp = ?", id)
        }
        for session in group.sessions {
            try database.run(
                "INSERT INTO sessions (id, grp, day, minutes) VALUES (?, ?, ?, ?)", session.id.rawValue, id, session.day.dayNumber,
                session.startsAt.minutes)
        }
        for participant in group.participants {
            try database.run("INSERT INTO participants (person, grp) VALUES (?, ?)", participant.person.rawValue, id)
        }
    }
}

/// The counts that the desk shows, by name.
enum Counter {
    static let households = "household"
    static let groups = "group"
    static let openFailures = "failures"
    static let incomplete = "incomplete"

    static func applications(_ status: ApplicationStatus) -> String { "application/\(status.rawValue)" }
    static func loans(_ status: LoanStatus) -> String { "loan/\(status.rawValue)" }
    static func equipment(_ status: EquipmentStatus) -> String { "equipment/\(status.rawValue)" }

    /// What a case in this state counts as.
    static func names(of state: CaseState) -> [String] {
        switch state {
        case .project, .module: []
        case .household: [households]
        case .application(let value): value.isIncomplete ? [applications(value.status), incomplete] : [applications(value.status)]
        case .equipment(let value): [equipment(value.status)]
        case .loan(let value): value.openFailures.isEmpty ? [loans(value.status)] : [loans(value.status), openFailures]
        case .group: [groups]
        }
    }
}

/// A number such as `W/12/2013` in parts, for ordering; zeros where it has another shape.
struct SerialNumber {
    let ordinal: Int
    let year: Int

    init(_ text: String) {
        let parts = text.split(separator: "/")
        ordinal = parts.count == 3 ? Int(parts[1]) ?? 0 : 0
        year = parts.count == 3 ? Int(parts[2]) ?? 0 : 0
    }
}

extension Address {
    /// Street, building and flat on one line; villages have no street.
    var line: String {
        let place = flat.map { "\(building)/\($0)" } ?? building
        return street.map { "\($0) \(place)" } ?? place
    }
}

extension FilingContent {
    /// The day that counts as the day of filing: the postmark's for letters (KPA art. 57 § 5), else the day of receipt.
    var filedOn: CalendarDay { channel == .post ? postmark ?? receivedOn : receivedOn }
}

extension EquipmentContent {
    /// The last insured day, nil where there is no policy (see `EquipmentUnit.isInsured`).
    var insuredDayNumber: Int? {
        (policyNumber ?? "").allSatisfy(\.isWhitespace) ? nil : insuredUntil?.dayNumber
    }
}

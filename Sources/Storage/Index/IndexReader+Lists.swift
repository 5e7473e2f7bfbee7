import Casework
import GRDB
import Rules

extension IndexReader {
    private static let applicationColumns =
        "a.id, a.number, coalesce(p.name, ''), coalesce(h.locality, ''), a.filed, a.status, a.position, a.groups, coalesce(h.address, ''), a.round, a.flags"
    private static let applicationJoins = "LEFT JOIN persons p ON p.id = a.applicant LEFT JOIN households h ON h.id = a.household"
    private static let applicationTables = "applications a \(applicationJoins)"
    private static func applicationOrder(_ own: [String]) -> RowOrder {
        RowOrder(
            id: "a.id", own: own,
            keys: [
                .number: ["a.year", "a.ordinal"], .name: ["p.sort"], .locality: ["polish(h.locality)"], .address: ["polish(h.address)"],
                .day: ["a.filed"], .groups: ["a.groups"], .status: [RowOrder.status("a.status", ApplicationStatus.self), "a.position"],
                .position: ["a.position IS NULL", "a.position"],
            ], indexed: own.first == "a.year" ? [.number] : [])
    }

    /// Applications by their numbers; those of one list by their places.
    func applications(_ request: ListRequest, status: ApplicationStatus?) throws -> Page<ApplicationRow> {
        let isList = status == .basicList || status == .reserveList
        return try page(
            request, select: Self.applicationColumns, from: Self.applicationTables, own: "applications a", condition: status == nil ? "" : "a.status = ?",
            values: status.map { [$0.rawValue] } ?? [], match: "a.seek",
            counters: (status.map { [$0] } ?? ApplicationStatus.allCases).map(Counter.applications),
            order: Self.applicationOrder((isList ? ["a.position"] : []) + ["a.year", "a.ordinal"]), row: application)
    }

    /// Applications that wait for the formal decision and lack a document or an answer.
    func incomplete(_ request: ListRequest) throws -> Page<ApplicationRow> {
        let waiting = "gaps g CROSS JOIN applications a ON a.id = g.application"
        return try page(
            request, select: Self.applicationColumns, from: "\(waiting) \(Self.applicationJoins)", own: waiting, match: "a.seek",
            counters: [Counter.incomplete], order: Self.applicationOrder(["g.year", "g.ordinal"]), row: application)
    }

    /// Applications that wait for the formal check, by the day of their filing.
    func checkQueue(_ request: ListRequest) throws -> Page<ApplicationRow> {
        try page(
            request, select: Self.applicationColumns, from: Self.applicationTables, own: "applications a", condition: "a.\(Self.toCheck)",
            match: "a.seek", counters: [.received, .inVerification, .supplemented].map(Counter.applications),
            order: Self.applicationOrder(["a.filed", "a.year", "a.ordinal"]), row: application)
    }

    /// As the partial index has it.
    private static let toCheck = "status IN ('received', 'in_verification', 'supplemented')"

    /// The first application that waits for somebody to begin its check and is not among those that others have open.
    func nextToCheck(except taken: Set<CaseID>) throws -> VersionedCase? {
        let sql = "SELECT id FROM applications WHERE \(Self.toCheck) AND status <> 'in_verification' ORDER BY filed, year, ordinal LIMIT \(taken.count + 1)"
        guard let id = try database.texts(sql).map(CaseID.init(rawValue:)).first(where: { !taken.contains($0) }) else { return nil }
        return VersionedCase(id: id, version: try required(Application.self, id).version)
    }

    /// Open calls, those whose term is over first; those whose term does not run yet come last, by the day of the call.
    func calls(_ request: ListRequest) throws -> Page<CallRow> {
        let calls = "calls c CROSS JOIN applications a ON a.id = c.application"
        return try page(
            request, select: "\(Self.applicationColumns), c.called, c.ends, c.letter, c.outstanding", from: "\(calls) \(Self.applicationJoins)", own: calls,
            match: "a.seek", counters: [Counter.applications(.called)],
            order: Self.applicationOrder(["c.ends IS NULL", "c.ends", "c.called", "c.year", "c.ordinal"])
        ) { row in
            guard let outstanding = CalledItem.items(row[14]) else { throw OfficeError.indexDamaged }
            return CallRow(
                application: try application(row), calledOn: CalendarDay(dayNumber: row[11]), last: day(row, 12), awaitsLetter: row[13], outstanding: outstanding)
        }
    }

    /// Open calls whose letter is not written yet, by their numbers.
    func callLetters() throws -> [CaseID] {
        try database.texts("SELECT application FROM calls WHERE letter = 1 ORDER BY year, ordinal").map(CaseID.init(rawValue:))
    }

    /// Applications on the basic list without a loan, by their places.
    func loanCandidates(_ request: ListRequest) throws -> Page<ApplicationRow> {
        try page(
            request, select: Self.applicationColumns, from: Self.applicationTables, own: "applications a",
            condition: "a.status = ? AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.application = a.id)",
            values: [ApplicationStatus.basicList.rawValue], match: "a.seek", order: Self.applicationOrder(["a.position", "a.year", "a.ordinal"]),
            row: application)
    }

    /// The applications of a household by their numbers.
    func applications(of household: CaseID) throws -> [ApplicationRow] {
        let sql = """
            SELECT \(Self.applicationColumns) FROM \(Self.applicationTables) WHERE a.household = ? ORDER BY a.year, a.ordinal
            """
        return try database.rows(sql, [household.rawValue]).map(application)
    }

    /// One application's row; nil where there is none of this name.
    func applicationRow(_ id: CaseID) throws -> ApplicationRow? {
        try database.row("SELECT \(Self.applicationColumns) FROM \(Self.applicationTables) WHERE a.id = ?", id.rawValue).map(application)
    }

    private func application(_ row: Row) throws -> ApplicationRow {
        let groups: String = row[7]
        var application = ApplicationRow(
            id: CaseID(rawValue: row[0]), number: row[1], applicantName: row[2], locality: row[3],
            filedOn: CalendarDay(dayNumber: row[4]), status: try status(row, 5), listPosition: row[6],
            groups: groups.split(separator: "\n").map(String.init), address: row[8], round: (row[9] as String?).map(CaseID.init(rawValue:)))
        application.flags = try FilingFlag.flags(row[10])
        return application
    }

    /// Households by name.
    func households(_ request: ListRequest) throws -> Page<HouseholdRow> {
        try page(
            request,
            select: "h.id, h.name, h.locality, h.address, h.members, (SELECT COUNT(*) FROM applications a WHERE a.household = h.id)",
            from: "households h", own: "households h",
            match: "h.fold",
            numberMatch: """
                h.fold || ' ' || coalesce((SELECT group_concat(a.fold, ' ') FROM applications a WHERE a.household = h.id), '')
                """,
            counters: [Counter.households],
            order: RowOrder(
                id: "h.id", own: ["h.sort", "h.id"],
                keys: [
                    .name: ["h.sort"], .locality: ["polish(h.locality)"], .address: ["polish(h.address)"], .members: ["h.members"],
                    .applications: ["(SELECT COUNT(*) FROM applications a WHERE a.household = h.id)"],
                ], indexed: [.name])
        ) { row in
            HouseholdRow(
                id: CaseID(rawValue: row[0]), name: row[1], locality: row[2], address: row[3], members: row[4], applications: row[5])
        }
    }

    private static let loanColumns =
        "l.id, l.number, coalesce(p.name, ''), coalesce(h.locality, ''), l.status, l.until, l.units, l.failures, coalesce(h.address, '')"
    private static let loanTables = "loans l LEFT JOIN persons p ON p.id = l.borrower LEFT JOIN households h ON h.id = l.household"

    private static let loanOrder = RowOrder(
        id: "l.id", own: ["l.year", "l.ordinal"],
        keys: [
            .number: ["l.year", "l.ordinal"], .name: ["p.sort"], .locality: ["polish(h.locality)"], .address: ["polish(h.address)"],
            .status: [RowOrder.status("l.status", LoanStatus.self)], .day: ["l.until IS NULL", "l.until"], .units: ["l.units"],
            .failures: ["l.failures"],
        ], indexed: [.number])

    /// Loans by their numbers.
    func loans(_ request: ListRequest, status: LoanStatus?) throws -> Page<LoanRow> {
        try page(
            request, select: Self.loanColumns, from: Self.loanTables, own: "loans l", condition: status == nil ? "" : "l.status = ?",
            values: status.map { [$0.rawValue] } ?? [], match: "l.seek",
            counters: (status.map { [$0] } ?? LoanStatus.allCases).map(Counter.loans), order: Self.loanOrder, row: loan)
    }

    /// Loans with a failure that is not mended, by their numbers.
    func openFailures(_ request: ListRequest) throws -> Page<LoanRow> {
        try page(
            request, select: Self.loanColumns, from: Self.loanTables, own: "loans l", condition: "l.failures > 0", match: "l.seek",
            counters: [Counter.openFailures], order: Self.loanOrder, row: loan)
    }

    /// Loans in force whose last day is over.
    func overdue(_ request: ListRequest) throws -> Page<LoanRow> {
        try page(
            request, select: Self.loanColumns, from: Self.loanTables, own: "loans l INDEXED BY loans_overdue",
            condition: "l.status = 'in_force' AND l.until < ?", values: [today.dayNumber], match: "l.seek", order: Self.loanOrder, row: loan)
    }

    /// The loans of a household by their numbers.
    func loans(of household: CaseID) throws -> [LoanRow] {
        let sql = "SELECT \(Self.loanColumns) FROM \(Self.loanTables) WHERE l.household = ? ORDER BY l.year, l.ordinal"
        return try database.rows(sql, [household.rawValue]).map(loan)
    }

    private func loan(_ row: Row) throws -> LoanRow {
        LoanRow(
            id: CaseID(rawValue: row[0]), number: row[1], borrowerName: row[2], locality: row[3], status: try status(row, 4),
            until: day(row, 5), units: row[6], openFailures: row[7], address: row[8])
    }

    /// Units by inventory number.
    func equipment(_ request: ListRequest, status: EquipmentStatus?) throws -> Page<EquipmentRow> {
        try page(
            request, select: "e.id, e.inventory, e.serial, e.name, e.status, e.marked, coalesce(e.insured >= \(today.dayNumber), 0), coalesce(p.name, u.name), e.insured",
            from: """
                equipment e LEFT JOIN loans l ON l.id = e.loan LEFT JOIN persons p ON p.id = l.borrower
                LEFT JOIN places u ON u.id = e.place
                """,
            condition: status == nil ? "" : "e.status = ?", values: status.map { [$0.rawValue] } ?? [],
            match: "e.fold || ' ' || coalesce(p.fold, u.fold, '')",
            counters: (status.map { [$0] } ?? EquipmentStatus.allCases).map(Counter.equipment),
            order: RowOrder(
                id: "e.id", own: ["e.sort", "e.id"],
                keys: [
                    .number: ["e.sort"], .serial: ["polish(e.serial)"], .title: ["polish(e.name)"], .holder: ["coalesce(p.sort, u.sort) IS NULL", "coalesce(p.sort, u.sort)"],
                    .status: [RowOrder.status("e.status", EquipmentStatus.self)], .day: ["e.insured IS NULL", "e.insured"],
                    .readiness: ["e.marked", "coalesce(e.insured >= \(today.dayNumber), 0)"],
                ], indexed: [.number])
        ) { row in
            EquipmentRow(
                id: CaseID(rawValue: row[0]), inventoryNumber: row[1], serialNumber: row[2], name: row[3],
                status: try self.status(row, 4), marked: row[5], insured: row[6], holderName: row[7], insuredUntil: day(row, 8))
        }
    }

    /// Groups by name. A session counts as held once it has begun.
    /// - Parameter today: Only those that meet today.
    func groups(_ request: ListRequest, today isToday: Bool = false) throws -> Page<GroupRow> {
        let now = "(\(today.dayNumber), \(moment.time.minutes))"
        return try page(
            request,
            select: """
                g.id, g.name, coalesce(m.title, ''), g.trainer, g.participants, g.capacity,
                (SELECT COUNT(*) FROM sessions s WHERE s.grp = g.id AND (s.day, s.minutes) <= \(now)),
                (SELECT COUNT(*) FROM sessions s WHERE s.grp = g.id),
                (SELECT MIN(s.day) FROM sessions s WHERE s.grp = g.id AND (s.day, s.minutes) > \(now))
                """,
            from: "groups g LEFT JOIN modules m ON m.id = g.module",
            condition: isToday ? "g.id IN (SELECT s.grp FROM sessions s WHERE s.day = \(today.dayNumber))" : "", match: "g.fold || ' ' || coalesce(m.fold, '')",
            counters: isToday ? [] : [Counter.groups],
            order: RowOrder(
                id: "g.id", own: ["g.sort", "g.id"],
                keys: [
                    .name: ["g.sort"], .module: ["m.sort"], .trainer: ["polish(g.trainer)"], .people: ["g.participants"],
                    .sessions: ["(SELECT COUNT(*) FROM sessions s WHERE s.grp = g.id)"],
                    .day: ["(SELECT MIN(s.day) FROM sessions s WHERE s.grp = g.id AND (s.day, s.minutes) > \(now))"],
                ])
        ) { row in
            GroupRow(
                id: CaseID(rawValue: row[0]), name: row[1], moduleTitle: row[2], trainer: row[3], participants: row[4],
                capacity: row[5], sessionsHeld: row[6], sessions: row[7], nextSession: day(row, 8))
        }
    }

    /// Modules by title.
    func modules() throws -> [ModuleRow] {
        try database.rows("SELECT id, title, hours FROM modules ORDER BY sort, id").map { row in
            ModuleRow(id: CaseID(rawValue: row[0]), title: row[1], hours: row[2])
        }
    }

    /// The desk's counts; the drafts are counted elsewhere.
    func desk() throws -> DeskCounts {
        var counters: [String: Int] = [:]
        for row in try database.rows("SELECT name, value FROM counters") {
            counters[row[0]] = row[1]
        }
        var counts = DeskCounts()
        for status in ApplicationStatus.allCases { counts.applications[status] = counters[Counter.applications(status)] ?? 0 }
        for status in LoanStatus.allCases { counts.loans[status] = counters[Counter.loans(status)] ?? 0 }
        counts.applications = counts.applications.filter { $0.value != 0 }
        counts.loans = counts.loans.filter { $0.value != 0 }
        counts.places = try project()?.state.places ?? 0
        counts.households = counters[Counter.households] ?? 0
        counts.openFailures = counters[Counter.openFailures] ?? 0
        counts.unitsInStock = counters[Counter.equipment(.inStock)] ?? 0
        counts.groups = counters[Counter.groups] ?? 0
        counts.incomplete = counters[Counter.incomplete] ?? 0
        counts.takeDowns = try database.number("SELECT COUNT(*) FROM rounds WHERE takedown <= ?", [today.dayNumber])
        counts.lapsedCalls = try database.number("SELECT COUNT(*) FROM calls WHERE ends < ?", [today.dayNumber])
        counts.callLetters = counters[Counter.callLetters] ?? 0
        counts.overdue = Counter.ended(before: today, in: counters)
        counts.sessionsToday = try database.number("SELECT COUNT(DISTINCT grp) FROM sessions WHERE day = ?", [today.dayNumber])
        counts.proposedLists = counters[Counter.sittings(.proposed)] ?? 0
        counts.sittingsToday = try database.number(
            "SELECT COUNT(*) FROM sittings WHERE day = ? AND status IN ('called', 'opened')", [today.dayNumber])
        return counts
    }

    /// The office's project, once it is opened.
    func project() throws -> Versioned<Project>? {
        try versioned(Project.self, try IndexMeta.read(database).project)
    }
}

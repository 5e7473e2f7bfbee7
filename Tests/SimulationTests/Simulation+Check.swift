import Casework
import Journal
import OfficeSupport
import Storage
import TestSupport

extension Simulation {
    /// Opens the office as the next clerk would and compares it with what was told and sent.
    func check() throws {
        for clerk in clerks { end(clerk) }
        let office = try Office.open(Template.directory, environment(ClerkDisk(disk), nil))
        defer { office.close() }
        switch office.readOnly {
        case nil: break
        case let reason? where diskFailed && reason.isSyncFailure: isReadOnly = true
        case let reason?: throw Broken("read-only: \(reason)")
        }
        let records = try readJournal()
        try checkUnits(records)
        try checkVersions(records)
        if let fault = RecruitmentOracle.faults(of: records).first { throw Broken(fault) }
        for anchor in anchors.suffix(2) + [office.head] {
            let report = try Office.verify(Template.directory, disk, anchor: anchor)
            if !report.isSound { throw Broken("verify with \(anchor): \(report.line)") }
        }
        guard !isReadOnly else { return }
        for submission in sent.suffix(5) {
            guard let first = acknowledged[submission.id] else { continue }
            guard case .saved(let again) = try office.submit(submission), again == first else { throw Broken("a command sent again is not answered as before") }
        }
        guard comparesRebuild else { return }
        do {
            try checkLists(office)
            let before = try answers(office)
            try office.rebuildIndex()
            if try answers(office) != before { throw Broken("the index is not what a rebuild makes") }
        } catch OfficeError.access(.readOnly(let reason)) {
            // The journal of reads has a disk of its own to lose; what cannot be noted is not shown.
            guard diskFailed, reason.isSyncFailure else { throw Broken("reads are not noted: \(reason)") }
        } catch OfficeError.journal(.readOnly(let reason)) {
            guard diskFailed, reason.isSyncFailure else { throw Broken("read-only: \(reason)") }
            isReadOnly = true
        }
    }

    private func readJournal() throws -> [Record] {
        let holder = LockHolder(processID: 1, login: "reader", bootID: "boot")
        let journal = try SegmentedJournal.open(
            Template.directory, fileSystem: disk, options: JournalOptions(holder: holder, lockAttempts: 1, pause: { _ in }))
        return try journal.records(after: .beginning, limit: .max)
    }

    /// Every acknowledged command is there once, whole; whatever else is there was sent by somebody, and is whole, and there once.
    private func checkUnits(_ records: [Record]) throws {
        let known = Dictionary(uniqueKeysWithValues: sent.map { ($0.id.rawValue, $0) })
        let units = Dictionary(grouping: records.dropFirst(past).filter { $0.kind != JournalKind.segmentOpened }, by: { $0.command.description })
        for (command, unit) in units {
            guard known[command] != nil else { throw Broken("nobody sent \(command)") }
            if unit.count != unit[0].unitCount { throw Broken("\(command) is half there, or twice") }
            if Set(unit.map(\.unitFirst)).count != 1 { throw Broken("\(command) was saved twice") }
        }
        for id in acknowledged.keys where units[id.rawValue] == nil { throw Broken("\(id.rawValue) was acknowledged and is gone") }
    }

    /// Versions of a case grow by one, and each command was decided on the version that it names.
    private func checkVersions(_ records: [Record]) throws {
        var versions: [OpaqueID: Int] = [:]
        var bases: [String: Int] = [:]
        for submission in sent { for base in submission.base { bases[submission.id.rawValue + base.id.rawValue] = base.version } }
        for record in records where record.caseID != .none {
            let before = versions[record.caseID] ?? 0
            if record.caseVersion != before + 1 { throw Broken("record \(record.seq) makes version \(record.caseVersion) of version \(before)") }
            versions[record.caseID] = record.caseVersion
            if record.seq == record.unitFirst, let base = bases[record.command.description + record.caseID.description], base != before {
                throw Broken("record \(record.seq) was decided on version \(base), and version \(before) was there")
            }
        }
    }

    private func sittings(_ office: Office) throws -> [(status: SittingStatus, id: CaseID)] {
        guard case .sittings(let page) = try office.query(.sittings(ListRequest())) else { throw Broken("no sittings") }
        return page.rows.map { ($0.status, $0.id) }
    }

    /// Closed lists come out of the journal as they were closed.
    private func checkLists(_ office: Office) throws {
        guard recruitment != nil else { return }
        for (status, id) in try sittings(office) where status == .closed {
            guard case .frozenList(let file) = try office.query(.frozenList(id)) else { throw Broken("no closed list") }
            if !file.isIntact || !file.isReproduced { throw Broken("the list of \(id) is not what was closed") }
        }
    }

    private func answers(_ office: Office) throws -> [Answer] {
        var queries: [Query] = [.desk, .households(ListRequest()), .households(ListRequest(narrow: "zol")), .find("anna"), .find("now"), .find("kiewsk")]
        if recruitment != nil {
            queries += [
                .rounds, .sittings(ListRequest()), .recommendations(ListRequest()), .vacancies, .caseRegister(year: 2013), .lapsedCalls,
                .checkQueue(ListRequest()), .applications(ListRequest(), status: nil),
            ]
            for (_, sitting) in try sittings(office) { queries += [.sitting(sitting, ListRequest(), supposing: nil), .agendaOffer(sitting)] }
        }
        for number in 1...max(1, nextHousehold) { queries.append(.household(CaseID(rawValue: OpaqueID(high: 0xCA5E, low: UInt64(number)).description))) }
        return try queries.map { query in
            do { return try office.query(query) } catch OfficeError.indexDamaged { throw Broken("the index is damaged for \(query)") }
        }
    }
}

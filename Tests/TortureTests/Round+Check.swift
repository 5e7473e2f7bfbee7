import Casework
import Foundation
import Glibc
import Journal
import OfficeSupport

@testable import Storage

extension Round {
    /// With everybody gone, opens the office as the next clerk would, and compares it with what was told.
    func check(past: Set<CommandID>) throws {
        let disk = RealFileSystem()
        try checkLock("lock")
        if FileManager.default.fileExists(atPath: office + "/access/lock") { try checkLock("access/lock") }
        let opened = try Office.open(office, RealOffice.environment(login: "checker"))
        defer { opened.close() }
        if let reason = opened.readOnly { throw Broken("read-only: \(reason)") }
        // A look at somebody settles the access journal's end, too.
        _ = try opened.query(.household(TortureScript.sharedHousehold(1)))
        let records = try readJournal()
        try checkUnits(records, past: past)
        try checkVersions(records)
        for (seq, hash) in heads where seq > records.count || "\(records[seq - 1].hash)" != hash {
            throw Broken("a reader saw record \(seq), and it is gone or another one")
        }
        for directory in [office, office + "/access"] where FileManager.default.fileExists(atPath: directory) {
            let report = try Office.verify(directory, disk, anchor: directory == office ? opened.head : nil)
            if !report.isSound { throw Broken("\(directory): \(report.line)") }
        }
        guard opened.head.seq == records.count else { throw Broken("the index stands at \(opened.head.seq) of \(records.count)") }
        try checkIndex(opened)
        try checkFiles()
        try checkErased(records)
        for backup in backups { try check(backup, records) }
        try sendAgain(opened)
    }

    /// A process that is gone holds nothing.
    private func checkLock(_ name: String) throws {
        let descriptor = open(office + "/" + name, O_RDWR | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw Broken("somebody still holds \(name)") }
    }

    private func readJournal(_ directory: String? = nil) throws -> [Record] {
        let options = JournalOptions(holder: RealFileSystem.currentHolder(), lockAttempts: 1, pause: { _ in })
        let journal = try SegmentedJournal.open(directory ?? office, fileSystem: RealFileSystem(), options: options)
        return try journal.records(after: .beginning, limit: .max)
    }

    /// Every acknowledged command is there once, whole, where it was said to be; whatever else is there was sent by somebody, and is
    /// whole, and there once; what was refused is not there.
    private func checkUnits(_ records: [Record], past: Set<CommandID>) throws {
        let own: Set<String> = [JournalKind.segmentOpened, JournalKind.officeFounded, JournalKind.bodiesErased]
        let units = Dictionary(grouping: records.filter { !own.contains($0.kind) }, by: { $0.command.description })
        var sent: Set<String> = Set(past.map(\.rawValue))
        for clerk in clerks {
            for serial in (TortureScript.past + 1)..<(max(clerk.last, TortureScript.past) + 1) { sent.insert(id(clerk, serial)) }
        }
        for number in 1..<(doomed + 1) { sent.insert(TortureScript.commandID(writer: 50, serial: seed % 1000 * 100 + number).rawValue) }
        for (command, unit) in units {
            guard sent.contains(command) else { throw Broken("nobody sent \(command)") }
            if unit.count != unit[0].unitCount { throw Broken("\(command) is half there, or twice") }
            if Set(unit.map(\.unitFirst)).count != 1 { throw Broken("\(command) was saved twice") }
        }
        for id in past where units[id.rawValue] == nil { throw Broken("\(id.rawValue), which was saved long ago, is gone") }
        for clerk in clerks { try check(clerk, units) }
    }

    private func id(_ clerk: Clerk, _ serial: Int) -> String { TortureScript.commandID(writer: clerk.number, serial: serial).rawValue }

    private func check(_ clerk: Clerk, _ units: [String: [Record]]) throws {
        var script = TortureScript(seed: UInt64(seed), writer: clerk.number)
        for serial in clerk.saved.keys {
            let isThere = units[id(clerk, serial)] != nil
            if !isThere, clerk.written[serial] != nil || !TortureScript.mayChangeNothing(script.command(serial)) {
                throw Broken("command \(serial) of \(clerk.number) was acknowledged and is gone")
            }
        }
        for (serial, seq) in clerk.written where seq > 0 && units[id(clerk, serial)]?.last?.seq != seq {
            throw Broken("command \(serial) of \(clerk.number) was acknowledged as record \(seq) and stands elsewhere")
        }
        for serial in clerk.unsaved where units[id(clerk, serial)] != nil {
            throw Broken("command \(serial) of \(clerk.number) was not saved, as was said, and is there")
        }
    }

    /// Versions of a case grow by one, and each command was decided on the version that its form saw.
    private func checkVersions(_ records: [Record]) throws {
        var versions: [OpaqueID: Int] = [:]
        var bases: [String: Int] = [:]
        for clerk in clerks {
            for (serial, base) in clerk.bases { bases[id(clerk, serial)] = base.split(separator: "/").last.flatMap { Int($0) } }
        }
        for record in records where record.caseID != .none {
            let before = versions[record.caseID] ?? 0
            if record.caseVersion != before + 1 { throw Broken("record \(record.seq) makes version \(record.caseVersion) of version \(before)") }
            versions[record.caseID] = record.caseVersion
            if record.seq == record.unitFirst, let base = bases[record.command.description], base != before {
                throw Broken("record \(record.seq) was decided on version \(base), and version \(before) was there")
            }
        }
    }

    /// The index is what a new one would be, in every table.
    private func checkIndex(_ opened: Office) throws {
        var environment = RealOffice.environment(login: "checker")
        environment.indexElsewhere = (room.path + "/rebuilt.sqlite", RealFileSystem())
        let rebuilt = try Office.open(office, environment)
        defer { rebuilt.close() }
        let (kept, made) = (try opened.indexRows(), try rebuilt.indexRows())
        guard kept != made else { return }
        let differing = kept.symmetricDifference(made).sorted().prefix(6)
        throw Broken("the index is not what a rebuild makes: \(differing.map { $0.prefix(300) })")
    }

    /// Nothing is left lying about, and only torn ends were set aside.
    private func checkFiles() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: office)
        for name in names where ["READONLY", "erasing", "repairing"].contains(name) || name.hasSuffix(".new") {
            throw Broken("\(name) is left")
        }
        // An empty file, whose name was to be taken by one who died, may stay.
        let indexes = try names.filter { try $0.hasPrefix("index") && $0.hasSuffix(".sqlite") && RealFileSystem().status(office + "/" + $0)?.size != 0 }
        if indexes.count != 1 { throw Broken("there are several indexes: \(indexes)") }
        for name in try FileManager.default.contentsOfDirectory(atPath: office + "/quarantine") {
            guard name.wholeMatch(of: /journal-\d{6}\.jsonl\.\d+\.[0-9a-f]{8}/) != nil else { throw Broken("\(name) was set aside") }
            let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: office + "/quarantine/" + name)), as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            // Whole units are records that somebody may have read; only less than one is a torn end.
            guard lines.count > 1, let unit = lines[0].firstMatch(of: /"unit":\[\d+,(\d+)\]/), let count = Int(unit.1) else { continue }
            if lines.count > count { throw Broken("\(name) holds a whole unit") }
        }
    }

    /// Of a person whose record is erased, no byte is left.
    private func checkErased(_ records: [Record]) throws {
        guard doomed > 0 else { return }
        let erased = Set(records.filter { $0.kind == "member_added" && $0.erasedBy != nil }.map(\.caseID.description))
        for number in 1...doomed {
            let person = TortureScript.doomed(seed % 1000 * 100 + number)
            guard erased.contains(person.household.rawValue) else { continue }
            let word = Data((person.word + "\"").utf8)
            for name in FileManager.default.enumerator(atPath: office)?.compactMap({ $0 as? String }) ?? [] {
                guard let bytes = FileManager.default.contents(atPath: office + "/" + name), bytes.range(of: word) != nil else { continue }
                throw Broken("\(name) still holds what was erased")
            }
        }
    }

    /// A copy that was finished is whole, holds what was acknowledged before it began, and makes an office again; another is refused.
    private func check(_ backup: Backup, _ records: [Record]) throws {
        let list = ErasedList(path: office + ".erased", fileSystem: RealFileSystem())
        let target = backup.target + ".restored"
        do {
            let report = try Office.restore(backup.target, to: target, list: list, RealOffice.environment(login: "founder"))
            let copied = try readJournal(backup.target)
            guard copied.count == report.manifest.seq else { throw Broken("a backup of \(report.manifest.seq) records holds \(copied.count)") }
            if let other = zip(copied, records).first(where: { $0.hash != $1.hash }) { throw Broken("a backup holds another record \(other.0.seq)") }
            let commands = Set(copied.map(\.command.description))
            for id in backup.acknowledged where !commands.contains(id.rawValue) { throw Broken("a backup lacks what was acknowledged before it") }
            let restored = try Office.open(target, RealOffice.environment(login: "founder"))
            restored.close()
        } catch let error as OfficeError {
            guard !backup.isDone else { throw Broken("a finished backup is not restored: \(error)") }
        }
    }

    /// What is sent once more is answered as at first and makes no record.
    private func sendAgain(_ opened: Office) throws {
        for clerk in [clerks[chance.next(clerks.count)], clerks[chance.next(clerks.count)]] {
            guard let serial = clerk.written.keys.max(), let first = clerk.saved[serial] else { continue }
            var script = TortureScript(seed: UInt64(seed), writer: clerk.number)
            let office = try Office.open(office, RealOffice.environment(login: TortureScript.login(clerk.number)))
            defer { office.close() }
            let id = TortureScript.commandID(writer: clerk.number, serial: serial)
            guard case .saved(let receipt) = try office.submit(Submission(id: id, command: script.command(serial), base: [])),
                "\(receipt.subject.rawValue) \(receipt.number ?? "-")" == first, office.head.seq == opened.head.seq
            else { throw Broken("command \(serial) of \(clerk.number), sent again, is not answered as at first") }
        }
    }
}

extension Office {
    /// Every row of every table as text; the states decoded, since nothing orders the keys of their JSON.
    fileprivate func indexRows() throws -> Set<String> {
        try index.inDatabase { database in
            var rows: Set<String> = []
            for table in try database.texts("SELECT name FROM sqlite_master WHERE type = 'table'") {
                let columns = table == "cases" ? "id, kind, version, login" : "*"
                // A counter that came back to zero counts the same as one that never was.
                let condition = table == "counters" ? " WHERE value <> 0" : ""
                for row in try database.rows("SELECT \(columns) FROM \(table)\(condition)") { rows.insert("\(table): \(row)") }
            }
            for id in try database.texts("SELECT id FROM cases") {
                let stored = try IndexCases(codec).load(CaseID(rawValue: id), database)
                rows.insert("state of \(id): \(stored.map { String(describing: $0.state) } ?? "none")")
            }
            return rows
        }
    }
}

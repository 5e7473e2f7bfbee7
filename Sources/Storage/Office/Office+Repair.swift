import Casework
import Journal

extension Office {
    /// Mends an office's journal: see `SegmentedJournal.repair`. The office need not open; its coordinator is the founder of its first record.
    ///
    /// Throws `OfficeError.notPermitted` to anybody else, and `OfficeError.journal` as the repair itself does.
    /// - Parameters:
    ///   - cut: The number of the last good record, where the coordinator gives up what stands behind it.
    ///   - access: Whether to mend the access journal instead; no index stands beside it.
    public static func repair(
        _ directory: String, _ environment: OfficeEnvironment, cut: Int?, access: Bool = false
    ) throws -> RepairReport {
        let (first, founding) = try founding(of: directory, environment.fileSystem)
        guard first.login == environment.login else { throw OfficeError.notPermitted }
        let remembered = access ? nil : Office.remembered(directory, environment)
        let aside = access ? [] : try indexNames(directory, environment)
        let now = environment.now()
        let stamp = Stamp(
            now: Instant(milliseconds: now), day: (founding.trainingDay ?? environment.zone.moment(at: now).day).iso,
            offset: environment.zone.offsetMinutes(now), login: environment.login, role: Role.coordinator.rawValue, command: environment.randomID(),
            program: environment.programVersion, programme: first.programme, law: first.law, isJumpConfirmed: true)
        return try journaling { () throws(JournalError) in
            try SegmentedJournal.repair(
                access ? directory + "/" + AccessJournal.folder : directory, fileSystem: environment.fileSystem, options: options(environment),
                remembered: remembered, aside: aside, cut: cut, salt: environment.randomID(), by: stamp)
        }
    }

    /// The names of the index's files in an office's directory.
    private static func indexNames(_ directory: String, _ environment: OfficeEnvironment) throws -> [String] {
        let names = try filing { try environment.fileSystem.status(directory) == nil ? [] : environment.fileSystem.list(directory) }
        return names.filter { $0.hasPrefix("index.sqlite") || $0.hasPrefix("index-") }
    }

    /// What the index beside a journal has read up to; nil where there is none that can be read.
    public static func remembered(_ directory: String, _ environment: OfficeEnvironment) -> Head? {
        guard let index = try? IndexDatabase.open(environment.indexPath(OfficeLayout(directory: directory)), environment.indexFileSystem)
        else { return nil }
        defer { index.close() }
        let head = try? index.inDatabase(IndexMeta.read).head
        return head.flatMap { $0.seq > 0 ? $0 : nil }
    }

    /// An office's first record and its body. Throws `JournalError.notAnOffice` where there is none that can be read.
    static func founding(of directory: String, _ fileSystem: any FileSystem) throws -> (JournalRecord, Founding) {
        var first: JournalRecord?
        try streaming {
            _ = try SegmentedJournal.stream(directory, fileSystem: fileSystem, through: 1) { first = $0 }
        }
        guard let first, let founding = try? EventCodec().value(Founding.self, first.body) else {
            throw OfficeError.journal(.notAnOffice(path: directory))
        }
        return (first, founding)
    }

    /// Who founded the office in a directory, and so coordinates it.
    public static func founder(of directory: String, _ fileSystem: any FileSystem) throws -> String {
        try founding(of: directory, fileSystem).0.login
    }
}

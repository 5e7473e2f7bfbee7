import Casework
import Foundation
import Journal
import Rules
import Storage

/// A training office whose journal holds hostile texts in every field, as a careless import could have left them.
///
/// It is made in two steps: a story through `submit`, and the same records written anew with other bodies; the chain holds.
public enum HostileOffice {
    public static let day = OfficeSupport.day("2014-03-12")
    public static let units = HostileStory.units
    public static let rounds = HostileStory.rounds
    public static let publishedRound = HostileStory.publishedRound
    public static let place = HostileStory.place
    public static let closedSitting = HostileStory.closedSitting
    public static let openedSitting = HostileStory.openedSitting
    public static let calledSitting = HostileStory.calledSitting
    public static let proposedSitting = HostileStory.proposedSitting
    public static let openSheet = HostileStory.openSheet

    /// The story did not go through.
    struct NotTold: Error { var step: String }

    /// Makes the office in a directory that is not there yet.
    /// - Returns: the keys of all texts that were poisoned.
    @discardableResult
    public static func make(at directory: String, login: String) throws -> Set<String> {
        let plain = directory + ".plain"
        defer { try? FileManager.default.removeItem(atPath: plain) }
        let environment = RealOffice.environment(login: login)
        let office = try Office.create(plain, programme: Resource.programme, law: Resource.law, trainingDay: day, environment)
        try HostileStory(office: office, directory: plain, environment: environment).tell()
        office.close()
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        for folder in ["rules", "drafts"] { try FileManager.default.copyItem(atPath: plain + "/" + folder, toPath: directory + "/" + folder) }
        return try rewrite(plain, to: directory, environment)
    }

    private static func rewrite(_ old: String, to new: String, _ environment: OfficeEnvironment) throws -> Set<String> {
        var units: [[Record]] = []
        _ = try SegmentedJournal.stream(old, fileSystem: environment.fileSystem) { record in
            if let last = units.last, last[0].unitFirst == record.unitFirst { units[units.count - 1].append(record) } else { units.append([record]) }
        }
        var poisoner = BodyPoisoner()
        func drafts(_ unit: [Record]) throws -> [RecordDraft] {
            try unit.map { record in
                let body = record.caseID == .none ? record.body : try poisoner.poison(record.body)
                return RecordDraft(
                    kind: record.kind, caseID: record.caseID, caseVersion: record.caseVersion, salt: record.salt ?? environment.randomID(), body: body)
            }
        }
        let journal = try SegmentedJournal.create(
            new, fileSystem: environment.fileSystem, options: options, founding: try drafts(units[0])[0], by: stamp(units[0][0]))
        try journal.lock()
        for unit in units.dropFirst() { _ = try journal.append(try drafts(unit), by: stamp(unit[0]), at: journal.head) }
        journal.unlock()
        return poisoner.keys
    }

    /// Somebody else corrects a case: its last record of a kind once more, with other hostile texts.
    public static func correct(_ subject: CaseID, kind: String, in directory: String) throws {
        let fileSystem = RealFileSystem()
        guard let id = OpaqueID(subject.rawValue) else { throw NotTold(step: "the case's name") }
        var last: Record?
        var version = 0
        _ = try SegmentedJournal.stream(directory, fileSystem: fileSystem) { record in
            guard record.caseID == id else { return }
            version = record.caseVersion
            if record.kind == kind { last = record }
        }
        guard let last else { throw NotTold(step: "a record of the kind \(kind)") }
        var poisoner = BodyPoisoner()
        let environment = RealOffice.environment(login: last.login)
        let draft = RecordDraft(
            kind: kind, caseID: id, caseVersion: version + 1, salt: environment.randomID(), body: try poisoner.poison(last.body))
        var by = stamp(last)
        by.command = environment.randomID()
        by.now = Instant(milliseconds: environment.now())
        let journal = try SegmentedJournal.open(directory, fileSystem: fileSystem, options: options)
        try journal.lock()
        _ = try journal.append([draft], by: by, at: journal.head)
        journal.unlock()
        // Whoever saves brings the index up as well; here that is done by opening the office once more.
        try Office.open(directory, environment).close()
        try journal.touchNews()
    }

    private static var options: JournalOptions {
        JournalOptions(holder: RealFileSystem.currentHolder(), pause: RealFileSystem.pause(microseconds:))
    }

    private static func stamp(_ record: Record) -> Stamp {
        Stamp(
            now: record.time, day: record.day, offset: record.offset, login: record.login, role: record.role, command: record.command,
            program: record.program, programme: record.programme, law: record.law, isJumpConfirmed: true)
    }
}

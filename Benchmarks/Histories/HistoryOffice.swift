import Casework
import Journal
import Programmes
import Rules
import Storage

/// A step of the history that the program would not have taken, or a file that could not be read.
struct HistoryError: Error, CustomStringConvertible {
    let description: String
}

/// The training office that the history is written into: decides as an office does, on states in memory, and appends through the journal.
///
/// There is no index; it is made from the finished journal as after any loss of it.
final class HistoryOffice {
    /// The calendar day it always is in the office: behind everything that happens in it.
    static let day = CalendarDay(dayNumber: 17_711)  // Friday, 29 June 2018
    static let founder = "koordynator"
    /// What the records name as the program; they are not a release's.
    static let program = "histories-1"
    static let preset = "stegna-2013"

    private(set) var cases = MemoryCases()
    let book: RuleBook
    private let journal: SegmentedJournal
    private let bodies = EventBodies()
    private let clock: HistoryClock
    private let hashes: (programme: Digest256, law: Digest256)
    private var identifier: () -> OpaqueID

    /// How many records there are.
    var count: Int { journal.head.seq }

    /// Founds the office in a directory that is missing or empty, and takes its lock until it is closed.
    /// - Parameter changing: What the coordinator changes in the programme file.
    init(
        _ directory: String, resources: String, records: Int, changing: ([UInt8]) throws -> [UInt8] = { $0 }, identifier: @escaping () -> OpaqueID
    ) throws {
        let fileSystem = UnsyncedFileSystem()
        let programme = try changing(fileSystem.readAll("\(resources)/programmes/\(Self.preset).json"))
        var files: [String: [UInt8]] = [:]
        for name in LawBundle.names { files[name] = try fileSystem.readAll("\(resources)/law/\(name)") }
        let law = LawBundle.join(files)
        let book = try Self.rules(programme, law)
        let clock = HistoryClock(records: records)
        let environment = OfficeEnvironment(
            fileSystem: fileSystem, now: { clock.milliseconds(at: 0) }, randomID: identifier, login: Self.founder, processID: 1, bootID: "none",
            pause: { _ in }, lockAttempts: 1, programVersion: Self.program, readRules: { _, _, _ in book })
        try Office.create(directory, programme: programme, law: law, trainingDay: Self.day, environment).close()
        for name in try fileSystem.list(directory) where name.hasPrefix("index") { try fileSystem.unlink(directory + "/" + name) }
        let options = JournalOptions(
            holder: LockHolder(processID: 1, login: Self.founder, bootID: "none"), lockAttempts: 1, pause: { _ in })
        journal = try SegmentedJournal.open(directory, fileSystem: fileSystem, options: options)
        try journal.lock()
        _ = try journal.catchUp()
        hashes = (Digest256(of: programme), Digest256(of: law))
        self.book = book
        self.clock = clock
        self.identifier = identifier
    }

    static func rules(_ programme: [UInt8], _ law: [UInt8]) throws -> RuleBook {
        let tables = try LawBundle.read(law)
        return RuleBook(ruleSet: try ProgrammeReader.read(programme, file: preset, law: tables).ruleSet, law: tables, training: true)
    }

    func close() { journal.unlock() }

    /// The day on which records are being written now.
    var today: CalendarDay { clock.day(at: count) }

    /// Carries out a command as `Office.submit` does. Throws where the program would refuse it.
    func submit(_ command: Command, by login: String = founder) throws {
        let now = clock.milliseconds(at: count)
        let moment = Moment(day: Self.day, time: LegalZone.warsaw.moment(at: now).time)
        let actor = Actor(login: login, role: login == Self.founder ? .coordinator : .clerk)
        switch try decide(command, by: actor, at: moment, under: book, reading: cases) {
        case .refused(let refusal): throw HistoryError(description: "refused: \(refusal.reasons.map { "\($0.code)" }) for \(command.subject)")
        case .accepted(let events):
            guard !events.isEmpty else { return }
            try append(try events.map(draft), by: actor, at: now)
        }
    }

    private func draft(_ event: CaseEvent) throws -> RecordDraft {
        let before = cases.stored[event.id]
        let version = (before?.version ?? 0) + 1
        cases.store(event.id, try evolve(before?.state, id: event.id, event.event), version: version)
        guard let id = OpaqueID(event.id.rawValue) else { throw HistoryError(description: "no identifier: \(event.id)") }
        return RecordDraft(
            kind: event.event.kind, caseID: id, caseVersion: version, salt: identifier(), body: try bodies.bytes(of: event.event))
    }

    private func append(_ unit: [RecordDraft], by actor: Actor, at now: Int64) throws {
        let stamp = Stamp(
            now: Instant(milliseconds: now), day: Self.day.iso, offset: LegalZone.warsaw.offsetMinutes(now), login: actor.login,
            role: actor.role.rawValue, command: identifier(), program: Self.program, programme: hashes.programme, law: hashes.law,
            isJumpConfirmed: true)
        _ = try journal.append(unit, by: stamp, at: journal.head)
    }

    func forget(household: CaseID) { cases.forget(household: household) }
    func forget(group: CaseID) { cases.forget(group: group) }
}

/// Spreads the records evenly over the working hours from the first day of filing to the day before the office's own.
struct HistoryClock {
    private static let first = 16_034  // Monday, 25 November 2013
    private static let hours: Int64 = 8
    private let records: Int
    private let days: [Int]

    init(records: Int) {
        self.records = records
        days = (Self.first..<HistoryOffice.day.dayNumber).filter { ![.saturday, .sunday].contains(CalendarDay(dayNumber: $0).weekday) }
    }

    private func place(_ count: Int) -> (day: Int, part: Double) {
        let place = Double(days.count) * min(1, Double(count) / Double(records + 1))
        let index = min(days.count - 1, Int(place))
        return (days[index], place - Double(index))
    }

    func day(at count: Int) -> CalendarDay { CalendarDay(dayNumber: place(count).day) }

    /// Milliseconds since 1970 UTC, from seven o'clock on.
    func milliseconds(at count: Int) -> Int64 {
        let (day, part) = place(count)
        return Int64(day) * 86_400_000 + 7 * 3_600_000 + Int64(part * Double(Self.hours * 3_600_000))
    }
}

import Casework
import Journal

/// Where the access journal is.
public enum AccessJournal {
    /// Its directory, in the office's.
    public static let folder = "access"
}

/// The access journal: who opened whose card. A journal of the same format in a directory of its own, with a lock of its own.
///
/// It holds opaque names of cases and never what was typed; one record a look, written and made durable before the card shows. Nothing in it
/// identifies anybody who is erased, so erasures leave it as it is.
final class AccessLog {
    static let folder = AccessJournal.folder
    /// The kind of its records; the body says what was opened: `{"shown":"card"}`.
    static let kind = "case_shown"
    /// The same case looked at again by the same process within this time is the same look: screens load anew after every save.
    static let sameLook: Int64 = 60_000

    private let directory: String
    private let environment: OfficeEnvironment
    private var journal: SegmentedJournal?
    private var last: (subject: CaseID, shown: String, time: Int64)?

    init(_ layout: OfficeLayout, _ environment: OfficeEnvironment) {
        directory = layout.directory + "/" + AccessLog.folder
        self.environment = environment
    }

    /// Notes that a case is about to be shown. Throws where that can't be written: then it is not to be shown.
    func note(_ subject: CaseID, shown: String, by stamp: Stamp, office: Founding) throws {
        let now = environment.now()
        if let last, last.subject == subject, last.shown == shown, now >= last.time, now - last.time < AccessLog.sameLook { return }
        guard let id = OpaqueID(subject.rawValue) else { throw OfficeError.malformed(field: "case id") }
        let draft = RecordDraft(
            kind: AccessLog.kind, caseID: id, caseVersion: 0, salt: environment.randomID(), body: Array("{\"shown\":\"\(shown)\"}".utf8))
        let journal = try opened(stamp, office)
        try AccessLog.noting { () throws(JournalError) in
            try journal.lock()
            defer { journal.unlock() }
            _ = try journal.catchUp()
            _ = try journal.append([draft], by: stamp, at: journal.head)
        }
        last = (subject, shown, now)
    }

    /// The cases that somebody looked at last, the latest first, each once. None where that can't be read: it is a help and no more.
    func recent(by login: String) -> [CaseID] {
        let records = try? SegmentedJournal.lastRecords(of: directory, fileSystem: environment.fileSystem, span: AccessLog.recentSpan)
        var seen: Set<CaseID> = []
        return (records ?? []).filter { $0.kind == AccessLog.kind && $0.login == login }.map { CaseID(rawValue: $0.caseID.description) }
            .filter { seen.insert($0).inserted }
    }

    /// How much of the end is read for ``recent(by:)``: some four hundred looks of all users.
    private static let recentSpan = 1 << 18

    /// Runs something while nobody notes a look, with the end of what is there: a torn end, which a dying process leaves, is set aside first.
    /// The end is nil where nobody has looked yet, or where the journal is damaged.
    func whileSettled<Answer>(_ body: (Head?) throws -> Answer) throws -> Answer {
        let found = try journal ?? Office.journaling { () throws(JournalError) in try present() }
        guard let journal = found else { return try body(nil) }
        self.journal = journal
        try Office.journaling { () throws(JournalError) in try journal.lock() }
        defer { journal.unlock() }
        do throws(JournalError) {
            _ = try journal.catchUp()
        } catch {
            // A copy is read in full, and whoever reads it says what is damaged where.
            guard case .damaged = error else { throw OfficeError.journal(error) }
        }
        return try body(journal.readOnly == nil ? journal.head : nil)
    }

    private var options: JournalOptions {
        var options = Office.options(environment)
        options.knownKinds = nil
        options.killPoint = { _ in }
        return options
    }

    /// The journal that is there, opened; nil before it is founded.
    private func present() throws(JournalError) -> SegmentedJournal? {
        do throws(JournalError) {
            // Only the end is read: whether the whole is sound is for `verify` to say.
            let end = try SegmentedJournal.end(of: directory, fileSystem: environment.fileSystem)
            return try SegmentedJournal.open(directory, fileSystem: environment.fileSystem, options: options, remembered: end)
        } catch {
            guard case .notAnOffice = error else { throw error }
            return nil
        }
    }

    /// The open journal; it is founded with the first look.
    private func opened(_ stamp: Stamp, _ office: Founding) throws -> SegmentedJournal {
        if let journal { return journal }
        let made = try AccessLog.noting { () throws(JournalError) -> SegmentedJournal in
            if let present = try present() { return present }
            let options = options
            let founding = RecordDraft(
                kind: JournalKind.officeFounded, caseID: .none, caseVersion: 0, salt: environment.randomID(), body: AccessLog.body(of: office))
            do throws(JournalError) {
                return try SegmentedJournal.create(directory, fileSystem: environment.fileSystem, options: options, founding: founding, by: stamp)
            } catch {
                // Another process was faster.
                guard case .alreadyThere = error else { throw error }
                return try SegmentedJournal.open(directory, fileSystem: environment.fileSystem, options: options)
            }
        }
        journal = made
        return made
    }

    /// The journal's errors as the access journal's.
    private static func noting<Value>(_ body: () throws(JournalError) -> Value) throws -> Value {
        do { return try body() } catch { throw OfficeError.access(error) }
    }

    private static func body(of office: Founding) -> [UInt8] { (try? EventCodec().bytes(of: office)) ?? Array("{}".utf8) }
}

extension Office {
    /// Notes in the access journal what an answer is about to show of a person.
    func noteAccess(_ answer: Answer) throws {
        let looks = Self.looks(answer)
        if looks.isEmpty { return }
        let office = Founding(office: meta.office, training: training, trainingDay: meta.trainingDay, zone: environment.zone.name)
        for (subject, shown) in looks {
            try accessLog.note(subject, shown: shown, by: stamp(environment.randomID(), as: actor.role, confirmingClock: true), office: office)
        }
    }

    /// The cases of people that an answer shows, and how.
    private static func looks(_ answer: Answer) -> [(subject: CaseID, shown: String)] {
        switch answer {
        case .card(let card): [(card.household.state.id, "card")]
        case .application(let file): [(file.application.state.id, "application")]
        case .household(let file): [(file.household.state.id, "household")]
        case .loan(let file): [(file.loan.state.id, "loan")]
        case .equipmentCard(let card): card.loans.map { ($0.loan.id, "loan") }
        case .paper(.matters(let matters)): matters.map { ($0.application.id, "application") }
        case .conflicts(let conflicts):
            conflicts.compactMap { conflict in
                switch conflict.current.state {
                case .application: (conflict.id, "application")
                case .household: (conflict.id, "household")
                case .loan: (conflict.id, "loan")
                default: nil
                }
            }
        default: []
        }
    }
}

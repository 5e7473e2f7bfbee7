import Casework
import Journal
import Rules

/// An office that is open: its journal, its index beside it, and this user's drafts. One thread uses it.
///
///     let office = try Office.open(directory, environment)      // or Office.create(…)
///     let answer = try office.query(.desk)                       // every screen and command reads through `query`
///     let result = try office.submit(submission)                 // saved, refused, or a conflict; throws OfficeError
///     try office.saveDraft(draft); try office.deleteDraft(id)    // drafts of this user
///     if try office.hasNews() { … reload … }                     // somebody has saved; watch `directory` for the file `news`
///     office.readOnly, office.moment, office.training, office.ruleBook(), office.head, office.journalBytesRead
///
/// Everything thrown is an `OfficeError` (with a sentence and an exit code).
public final class Office {
    /// The office's directory.
    public let directory: String
    let environment: OfficeEnvironment
    let layout: OfficeLayout
    private(set) var journal: any Journal
    let codec: EventCodec
    let drafts: DraftStore
    let views: ViewStore
    private(set) var accessLog: AccessLog
    let presence: PresenceStore
    var index: IndexDatabase
    /// What the index said when it was last asked; the founding and the rules in it change hardly ever.
    var meta: IndexMeta
    /// States that this process has decoded or written, for the next submission.
    let memory = CaseMemory()
    /// The head up to which this process has shown what is there.
    var seenSequence: Int
    /// An index transaction failed after a save: the next call brings the index up first.
    var indexIsBehind = false
    /// Whether this process has made the index anew since it opened the office.
    public internal(set) var hasBuiltIndex = false
    /// The last erasure that this process has heard of: forms that were open before a later one may not save over it.
    var knownErasure = 0
    private var loadedRules: (programme: String, law: String, book: RuleBook)?

    init(
        directory: String, environment: OfficeEnvironment, journal: any Journal, codec: EventCodec, index: IndexDatabase, meta: IndexMeta
    ) {
        self.directory = directory
        self.environment = environment
        self.journal = journal
        self.codec = codec
        self.index = index
        self.meta = meta
        layout = OfficeLayout(directory: directory)
        drafts = DraftStore(layout: layout, fileSystem: environment.fileSystem, codec: codec, login: environment.login)
        views = ViewStore(layout: layout, fileSystem: environment.fileSystem, codec: codec, login: environment.login)
        accessLog = AccessLog(layout, environment)
        presence = PresenceStore(layout, environment, codec)
        seenSequence = meta.head.seq
    }

    /// Closes the index, and tells others that nothing is open here; the journal's files close with the last reference.
    public func close() {
        presence.leave()
        index.close()
    }

    /// Why nothing may be saved, if so; queries go on working.
    public var readOnly: ReadOnlyReason? { journal.readOnly }

    /// Hands out, once, what was set aside since the last call: ends of the journal that a cut-off save left, never acknowledged.
    public func takeQuarantinedTails() -> [QuarantinedTail] { journal.takeQuarantinedTails() }

    /// The last record's number and hash that the index stands at: what a protocol prints as its anchor.
    public var head: Anchor { meta.head.anchor }

    /// Bytes read from journal files since the file system was made.
    public var journalBytesRead: Int { environment.fileSystem.journalBytesRead }

    /// Whether this is a training office, which works on one calendar day with invented people.
    public var training: Bool { meta.trainingDay != nil }

    /// The office's random name.
    public var officeID: String { meta.office }

    /// The legal day and time now: in a training office the time of its own fixed day.
    public var moment: Moment {
        let now = environment.zone.moment(at: environment.now())
        return meta.trainingDay.map { Moment(day: $0, time: now.time) } ?? now
    }

    /// Who works here, with the roles that are recorded now; without a record the founder is the coordinator, everybody else a clerk.
    public var actor: Actor {
        // Where it can't be read, whoever the person would be without a record may read; a submission looks for itself.
        actor(in: (try? recordedProject()) ?? nil)
    }

    func recordedProject() throws -> Project? {
        let moment = moment
        return try index.read { try IndexReader(database: $0, cases: IndexCases(codec), moment: moment).project() }
    }

    /// The same on a project that was read, for what is decided on one view of the office.
    func actor(in project: Project?) -> Actor {
        if let role = environment.roles[environment.login] { return Actor(login: environment.login, role: role) }
        return Actor(login: environment.login, in: project, founder: meta.founder)
    }

    /// What is recorded of the roles of logins, and the founder where nothing is recorded of them.
    public func users() throws -> (recorded: [UserRoles], founder: String?) {
        let recorded = try recordedProject()?.users ?? []
        return (recorded, recorded.contains { $0.login == meta.founder } ? nil : meta.founder)
    }

    /// The rules in force, read from the office's own copies when they are first needed.
    ///
    /// Throws `OfficeError.rulesMissing` where a copy is gone or its contents do not have the hash that is its name.
    public func ruleBook() throws -> RuleBook {
        if let loadedRules, loadedRules.programme == meta.programme, loadedRules.law == meta.law { return loadedRules.book }
        let programme = try storedRules(meta.programme)
        let law = try storedRules(meta.law)
        let book: RuleBook
        do {
            book = try environment.readRules(programme, law, training)
        } catch {
            throw OfficeError.rulesUnreadable(path: layout.rules(meta.programme), reason: "\(error)")
        }
        loadedRules = (meta.programme, meta.law, book)
        return book
    }

    /// The rules of the office as an index remembers it; nil where they can't be read: an index is made without them, too.
    func rules(of meta: IndexMeta) -> RuleBook? {
        if let loadedRules, loadedRules.programme == meta.programme, loadedRules.law == meta.law { return loadedRules.book }
        guard let programme = try? storedRules(meta.programme), let law = try? storedRules(meta.law),
            let book = try? environment.readRules(programme, law, meta.trainingDay != nil)
        else { return nil }
        loadedRules = (meta.programme, meta.law, book)
        return book
    }

    /// The rules of stored files, as they were when something was decided.
    func ruleBook(of files: RuleFiles) throws -> RuleBook {
        if files.programme == meta.programme, files.law == meta.law { return try ruleBook() }
        let (programme, law) = (try storedRules(files.programme), try storedRules(files.law))
        do {
            return try environment.readRules(programme, law, training)
        } catch {
            throw OfficeError.rulesUnreadable(path: layout.rules(files.programme), reason: "\(error)")
        }
    }

    private func storedRules(_ hash: String) throws -> [UInt8] {
        let path = layout.rules(hash)
        do {
            guard let bytes = try environment.fileSystem.readIfPresent(path), Digest256(of: bytes).description == hash else {
                throw OfficeError.rulesMissing(path: path)
            }
            return bytes
        } catch let error as FileError {
            throw OfficeError.file(error)
        }
    }
}

// MARK: After a repair

extension Office {
    /// Goes on in an office that was mended while it was open, as if it were opened anew; answers whether it could be. What a repair has cut
    /// off this process may have shown: everything is asked again, and a form on it meets a conflict.
    private func resume() -> Bool {
        guard let fresh = try? Office.open(directory, environment) else { return false }
        index.close()
        memory.clear()
        (journal, accessLog, index, meta) = (fresh.journal, fresh.accessLog, fresh.index, fresh.meta)
        indexIsBehind = fresh.indexIsBehind
        seenSequence = meta.head.seq
        return true
    }
}

// MARK: Drafts and news

extension Office {
    /// Writes a draft of this user durably, in the place of the one with the same command. Throws `OfficeError.erasedMeanwhile` where it
    /// began before data of its case were erased.
    public func saveDraft(_ draft: Draft) throws {
        try refuseErased(draft)
        try drafts.save(draft, now: environment.now())
        do {
            // An erasure may have come in between; what it has seen on the disk, it has taken itself.
            try refuseErased(draft)
        } catch {
            try drafts.delete(draft.id)
            throw error
        }
    }

    /// This user's drafts; those of others are neither read nor listed.
    public func listDrafts() throws -> [Draft] { try drafts.list() }

    /// Takes a draft away once its form is saved or dropped.
    public func deleteDraft(_ id: CommandID) throws { try drafts.delete(id) }

    /// Erases drafts of anybody that have not been written for thirty days; answers how many went. Kept views stay.
    public func eraseExpiredDrafts() throws -> Int { try drafts.eraseExpired(now: environment.now()) }

    /// Changes whenever somebody has saved: the fallback where the directory cannot be watched. One `stat`.
    public func newsStamp() throws -> Int64 {
        do { return try journal.newsStamp() } catch { throw OfficeError.journal(error) }
    }

    /// Whether records have come since this was last asked, or somebody has found out that the office may only be read, or has mended it;
    /// this office's own saves do not count as news.
    public func hasNews() throws -> Bool {
        if journal.readOnly == nil {
            try Office.journaling { () throws(JournalError) in try journal.readMark() }
            if journal.readOnly != nil { return true }
        } else if try Office.journaling({ () throws(JournalError) in try journal.isMarkLifted() }), resume() {
            return true
        }
        try reopenIfReplaced()
        do {
            meta = try index.inDatabase(IndexMeta.read)
        } catch OfficeError.indexDamaged {
            try mendDamagedIndex()
        }
        defer { seenSequence = max(seenSequence, meta.head.seq) }
        return meta.head.seq > seenSequence
    }
}

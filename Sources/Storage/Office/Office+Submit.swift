import Casework
import GRDB
import Journal
import Rules

extension Office {
    /// Carries out a command: under the office's lock it brings the index up, decides, appends the events as one unit, makes them
    /// durable and applies them to the index.
    ///
    /// `saved` means durable. The same command sent again answers its first receipt and stores nothing. Throws `OfficeError` where
    /// nothing was saved for reasons of the machine; a failure of the index after the sync is not one of them.
    /// - Parameter confirmingClock: Whether somebody has confirmed that the clock may stand more than a day after the last record.
    public func submit(_ submission: Submission, confirmingClock: Bool = false) throws -> SubmissionResult {
        guard let command = OpaqueID(submission.id.rawValue), command != .none else { throw OfficeError.malformed(field: "command id") }
        if let reason = journal.readOnly { throw OfficeError.journal(.readOnly(reason)) }
        try Office.journaling { () throws(JournalError) in try journal.lock() }
        var hasNews = false
        defer {
            journal.unlock()
            // The next one need not wait for it.
            if hasNews { try? journal.touchNews() }
        }
        try Office.journaling { () throws(JournalError) in
            try journal.catchUp(vouched: { (try? index.inDatabase(IndexMeta.read))?.head })
        }
        try prepareIndexForWriting()
        let book = try ruleBook()
        func attempt() throws -> SubmissionResult {
            try refuseErased([submission.command.subject] + submission.base.map(\.id))
            guard submission.command.isAboutWholeList else { return try carryOut(submission, command, book, confirmingClock, hasNews: &hasNews) }
            return try index.wide { try carryOut(submission, command, book, confirmingClock, hasNews: &hasNews) }
        }
        do {
            return try attempt()
        } catch OfficeError.indexDamaged {
            try replaceIndex()
            try bringIndexUp()
            return try attempt()
        }
    }

    /// Decides on the index and stores, in one transaction of the index, which is committed after the journal's sync.
    private func carryOut(
        _ submission: Submission, _ command: OpaqueID, _ book: RuleBook, _ confirmingClock: Bool, hasNews: inout Bool
    ) throws -> SubmissionResult {
        let cases = IndexCases(codec, memory: memory)
        var outcome: SubmissionResult?
        var followed: IndexWriter?
        func run(_ database: Database, writesIndex: Bool) throws {
            let reader = IndexReader(database: database, cases: cases, moment: moment)
            switch try decide(submission, reader, book) {
            case .answer(let result): outcome = result
            case .store(let events) where events.isEmpty: outcome = .saved(Receipt(subject: submission.command.subject))
            case .store(let events):
                let actor = actor(in: try reader.project())
                let unit = try Unit(events, command, actor.role(for: submission.command) ?? actor.role, cases, confirmingClock)
                followed = try store(unit, writesIndex ? database : nil)
                // From here on it is saved, whatever happens.
                outcome = .saved(unit.receipt)
                indexIsBehind = true
            }
        }
        var hasBegun = false
        do {
            try index.transaction { database in
                hasBegun = true
                try run(database, writesIndex: true)
                return followed != nil
            }
        } catch OfficeError.index where !hasBegun {
            // The index can be read and not written just now: that is no reason not to save.
            try index.inDatabase { try run($0, writesIndex: false) }
        } catch where outcome != nil {
            followed = nil
        }
        guard let outcome else { preconditionFailure("a submission has an outcome") }
        if let followed { takeOver(followed) }
        if indexIsBehind || followed != nil {
            environment.killPoint(.afterIndex)
            hasNews = true
        }
        return outcome
    }

    /// The index has followed the journal: what it holds now is known without reading it.
    private func takeOver(_ writer: IndexWriter) {
        // What others have saved since the last look is still news.
        if seenSequence == meta.head.seq { seenSequence = writer.meta.head.seq }
        meta = writer.meta
        indexIsBehind = false
        // What changes a whole list would drive everything else out.
        for (id, stored) in writer.written.prefix(CaseMemory.limit) { memory.keep(stored, id) }
    }

    private enum Decided {
        case answer(SubmissionResult)
        case store([VersionedEvent])
    }

    /// An event with the version that its case has after it.
    private struct VersionedEvent {
        var event: CaseEvent
        var version: Int
    }

    /// What one command stores.
    private struct Unit {
        let events: [VersionedEvent]
        let command: OpaqueID
        let cases: IndexCases
        /// In which of the person's roles.
        let role: Role
        let isJumpConfirmed: Bool
        let receipt: Receipt

        init(_ events: [VersionedEvent], _ command: OpaqueID, _ role: Role, _ cases: IndexCases, _ isJumpConfirmed: Bool) throws {
            guard let receipt = Receipt.from(events: events.map(\.event)) else { preconditionFailure("a unit has events") }
            (self.events, self.command, self.role, self.cases, self.isJumpConfirmed, self.receipt) = (events, command, role, cases, isJumpConfirmed, receipt)
        }
    }

    private func decide(_ submission: Submission, _ reader: IndexReader, _ book: RuleBook) throws -> Decided {
        if let receipt = try reader.receipt(submission.id) { return .answer(.saved(receipt)) }
        let conflicts = try reader.conflicts(submission.base)
        guard conflicts.isEmpty else { return .answer(.conflict(conflicts)) }
        switch try Casework.decide(submission.command, by: actor(in: try reader.project()), at: moment, under: book, reading: reader) {
        case .refused(let refusal): return .answer(.refused(refusal))
        case .accepted(let events): return .store(try versioned(events, reader))
        }
    }

    /// Events with their versions, after making sure that each fits the state before it: nothing is written that could not be read.
    private func versioned(_ events: [CaseEvent], _ reader: IndexReader) throws -> [VersionedEvent] {
        var states: [CaseID: (state: CaseState?, version: Int)] = [:]
        return try events.map { event in
            var entry = states[event.id] ?? (nil, 0)
            if states[event.id] == nil, let stored = try reader.cases.load(event.id, reader.database) {
                entry = (stored.state, stored.version)
            }
            do throws(EvolveError) {
                entry.state = try evolve(entry.state, id: event.id, event.event)
            } catch {
                throw OfficeError.malformed(field: error.description)
            }
            entry.version += 1
            states[event.id] = entry
            return VersionedEvent(event: event, version: entry.version)
        }
    }

    /// Appends a unit and makes it durable. Meanwhile its rows are written into the index's open transaction, which nobody else sees.
    /// - Returns: Who has written the rows, if they are those of the records as they were stored at last.
    private func store(_ unit: Unit, _ database: Database?) throws -> IndexWriter? {
        let bodies = try TwinWork().map(unit.events, own: codec, other: { EventCodec() }) { try $0.body(of: $1.event.event) }
        let drafts = try zip(unit.events, bodies).map { entry, body in
            guard let id = OpaqueID(entry.event.id.rawValue), id != .none else { throw OfficeError.malformed(field: "case id") }
            return RecordDraft(
                kind: entry.event.event.kind, caseID: id, caseVersion: entry.version, salt: environment.randomID(),
                body: body)
        }
        let stamp = stamp(unit.command, as: unit.role, confirmingClock: unit.isJumpConfirmed)
        let isUp = meta.head.anchor == journal.head.anchor
        var prepared: (writer: IndexWriter, records: [JournalRecord])?
        let written = try Office.journaling { () throws(JournalError) in
            try journal.append(drafts, by: stamp, at: journal.head) { [self] records in
                guard let database, isUp else { return }
                // A failure is mended by the next call, since the journal has it all.
                let writer = IndexWriter(
                    database, codec, meta, cases: unit.cases, decided: unit.events.map(\.event.event), rules: { self.rules(of: $0) })
                if (try? writer.apply(records)) != nil { prepared = (writer, records) }
            }
        }
        guard let prepared, prepared.records.last == written.last else { return nil }
        return prepared.writer
    }

    func stamp(_ command: OpaqueID, as role: Role, confirmingClock: Bool) -> Stamp {
        let now = environment.now()
        return Stamp(
            now: Instant(milliseconds: now), day: moment.day.iso, offset: environment.zone.offsetMinutes(now), login: environment.login,
            role: role.rawValue, command: command, program: environment.programVersion, programme: Digest256(meta.programme),
            law: Digest256(meta.law), isJumpConfirmed: confirmingClock)
    }
}

extension Command {
    /// Whether it reads every application of an agenda, and may change it.
    fileprivate var isAboutWholeList: Bool {
        guard case .sitting(let command) = self else { return false }
        switch command.act {
        case .setAgenda, .propose, .close, .cancel: return true
        case .call, .open, .declareInterest, .setOrder, .decideAcceptance, .breakTie, .withdrawProposal: return false
        }
    }
}

extension IndexReader {
    /// What a command answered when it was first carried out, or nil where it never was.
    func receipt(_ command: CommandID) throws -> Receipt? {
        guard let row = try database.row("SELECT subject, number FROM commands WHERE id = ?", command.rawValue) else { return nil }
        return Receipt(subject: CaseID(rawValue: row[0]), number: row[1])
    }

    /// The cases that have moved on since they were seen.
    func conflicts(_ base: [VersionedCase]) throws -> [Conflict] {
        try base.compactMap { seen in
            guard let stored = try cases.load(seen.id, database), stored.version != seen.version else { return nil }
            return Conflict(
                id: seen.id, seen: seen.version, current: Versioned(version: stored.version, state: stored.state), login: stored.login)
        }
    }
}

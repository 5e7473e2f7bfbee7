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
        defer { journal.unlock() }
        _ = try Office.journaling { () throws(JournalError) in try journal.catchUp() }
        try prepareIndexForWriting()
        try refuseErased([submission.command.subject] + submission.base.map(\.id))
        let book = try ruleBook()
        let cases = IndexCases(codec)
        switch try decide(submission, book, cases) {
        case .answer(let result): return result
        case .store(let events):
            guard !events.isEmpty else { return .saved(Receipt(subject: submission.command.subject)) }
            return try store(events, command, cases, confirmingClock: confirmingClock)
        }
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

    /// Decides on the index; one that shows itself damaged is made anew first.
    private func decide(_ submission: Submission, _ book: RuleBook, _ cases: IndexCases) throws -> Decided {
        func decideOnce() throws -> Decided {
            try index.inDatabase { database in
                try self.decide(submission, IndexReader(database: database, cases: cases, moment: moment), book)
            }
        }
        do {
            return try decideOnce()
        } catch OfficeError.indexDamaged {
            try replaceIndex()
            try bringIndexUp()
            return try decideOnce()
        }
    }

    private func decide(_ submission: Submission, _ reader: IndexReader, _ book: RuleBook) throws -> Decided {
        if let receipt = try reader.receipt(submission.id) { return .answer(.saved(receipt)) }
        let conflicts = try reader.conflicts(submission.base)
        guard conflicts.isEmpty else { return .answer(.conflict(conflicts)) }
        switch try Casework.decide(submission.command, by: actor, at: moment, under: book, reading: reader) {
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

    private func store(
        _ events: [VersionedEvent], _ command: OpaqueID, _ cases: IndexCases, confirmingClock: Bool
    ) throws -> SubmissionResult {
        let unit = try events.map { entry in
            guard let id = OpaqueID(entry.event.id.rawValue), id != .none else { throw OfficeError.malformed(field: "case id") }
            return RecordDraft(
                kind: entry.event.event.kind, caseID: id, caseVersion: entry.version, salt: environment.randomID(),
                body: try codec.body(of: entry.event.event))
        }
        let stamp = stamp(command, confirmingClock: confirmingClock)
        let written = try Office.journaling { () throws(JournalError) in
            try journal.append(unit, by: stamp, at: journal.head)
        }
        // From here on it is saved, whatever happens.
        apply(written, events.map(\.event.event), cases)
        environment.killPoint(.afterIndex)
        try? journal.touchNews()
        guard let receipt = Receipt.from(events: events.map(\.event)) else { preconditionFailure("a unit has events") }
        return .saved(receipt)
    }

    func stamp(_ command: OpaqueID, confirmingClock: Bool) -> Stamp {
        let now = environment.now()
        return Stamp(
            now: Instant(milliseconds: now), day: moment.day.iso, offset: environment.zone.offsetMinutes(now), login: actor.login,
            role: actor.role.rawValue, command: command, program: environment.programVersion, programme: Digest256(meta.programme),
            law: Digest256(meta.law), isJumpConfirmed: confirmingClock)
    }

    /// Applies what was just written; a failure is mended by the next call, since the journal has it all.
    private func apply(_ records: [JournalRecord], _ events: [Event], _ cases: IndexCases) {
        do {
            try index.write { database in
                try IndexWriter(database, codec, cases: cases, decided: events).apply(records)
            }
            if let first = records.first, let last = records.last {
                meta.head = last.head
                // What others have saved since the last look is still news.
                if first.seq == seenSequence + 1 { seenSequence = last.seq }
            }
        } catch {
            indexIsBehind = true
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

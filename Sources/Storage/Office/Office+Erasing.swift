import Casework
import GRDB
import Journal

/// The lawful bases on which a person's data are erased: a closed list, so that no order holds free text.
public enum ErasureBasis: String, Sendable, CaseIterable {
    /// The time for which the data had to be kept is over.
    case retentionEnded = "retention_ended"
    /// The person took their consent back, and no other basis for keeping the data is left.
    case consentWithdrawn = "consent_withdrawn"
    /// The person's objection was found right.
    case objectionUpheld = "objection_upheld"
    /// The data should never have been processed.
    case unlawfulProcessing = "unlawful_processing"
    /// A court or the data-protection authority ordered it.
    case authorityOrder = "authority_order"
}

/// What an erasure has erased.
public struct ErasureReport: Equatable, Sendable {
    /// The number of the order's record.
    public var order: Int
    /// How many bodies were erased by it.
    public var bodies: Int
    /// How many drafts went with them.
    public var drafts: Int
    /// How many kept views of lists went with them.
    public var views: Int
}

extension Office {
    /// Erases a person's data by law: bodies and salts in the journal, the index, drafts, `quarantine/`.
    ///
    /// What lists and counts need and identifies nobody stays. The person is added to the list of the erased first, so that a restored
    /// backup can be treated likewise. From the order's record on, the erasure is completed even if this process dies. Answers nil where
    /// nothing of the person's is left to erase.
    ///
    /// Throws `OfficeError`: `notPermitted` to anybody but the coordinator; `journal` where the journal is damaged.
    /// - Parameter list: The file that keeps erased identifiers, outside the office and its backups.
    public func erase(_ person: PersonID, basis: ErasureBasis, list: ErasedList) throws -> ErasureReport? {
        guard try actor(in: recordedProject()).roles.contains(.coordinator) else { throw OfficeError.notPermitted }
        return try carryOutErasure(of: person, basis: basis, list: list)
    }

    /// Erases for whoever asks: a restored backup is treated as its coordinator has ordered before.
    func carryOutErasure(of person: PersonID, basis: ErasureBasis, list: ErasedList) throws -> ErasureReport? {
        guard OpaqueID(person.rawValue) != nil else { throw OfficeError.malformed(field: "person") }
        try refuseDamage()
        try Office.journaling { () throws(JournalError) in try journal.lock() }
        defer { journal.unlock() }
        _ = try Office.journaling { () throws(JournalError) in try journal.catchUp() }
        let plan = try erasurePlan(of: person)
        guard !plan.rests.isEmpty else { return nil }
        try list.add(person, office: meta.office, basis: basis, at: environment.now())
        let order = ErasureOrder(records: plan.rests.keys.sorted(), basis: basis.rawValue, rests: plan.rests)
        let doomed = try drafts.names(concerning: plan)
        let files = Office.indexFiles + doomed.map { "drafts/" + $0 }
        let stamp = stamp(environment.randomID(), as: actor.role, confirmingClock: true)
        index.close()
        let record: JournalRecord
        do {
            record = try Office.journaling { () throws(JournalError) in
                try journal.erase(order, marks: plan.marks, files: files, salt: environment.randomID(), by: stamp)
            }
        } catch {
            // Whether it was ordered or not, an index that holds what was to go is not opened again.
            try replaceIndex()
            indexIsBehind = true
            throw error
        }
        try replaceIndex()
        try bringIndexUp()
        knownErasure = max(knownErasure, record.seq)
        // What an open form wrote while the order was carried out.
        for name in try drafts.names(concerning: plan) { try? environment.fileSystem.unlink(layout.drafts + "/" + name) }
        presence.forget(plan.concerned)
        try? journal.touchNews()
        let views = doomed.count { $0.hasSuffix(ViewStore.suffix) }
        return ErasureReport(order: record.seq, bodies: plan.rests.count, drafts: doomed.count - views, views: views)
    }

    /// The index's files, whatever they are called by the time when they have to go: a process that may only read makes new ones.
    static let indexFiles = ["index.sqlite*", "index-*"]

    /// Bodies are taken out of a whole journal only: what stands in a damaged one can't be told.
    private func refuseDamage() throws {
        if let reason = journal.readOnly { throw OfficeError.journal(.readOnly(reason)) }
        let report = try Office.verify(directory, environment.fileSystem)
        if let damage = report.damages.first(where: { $0.reason != .torn && $0.reason != .incomplete }) {
            throw OfficeError.journal(.damaged(damage))
        }
    }

    /// What is to be erased of a person: record numbers with what stays, and what marks the person elsewhere.
    private func erasurePlan(of person: PersonID) throws -> PersonalRecords {
        var plan = PersonalRecords(person)
        let erased = ErasedBodies(directory, environment.fileSystem)
        try Office.streaming {
            _ = try SegmentedJournal.stream(directory, fileSystem: environment.fileSystem) { record in
                try plan.take(record, erased, codec)
            }
        }
        try plan.finish(codec)
        return plan
    }
}

/// A person's records, gathered in one reading of the journal.
struct PersonalRecords {
    /// By record number, the body that stays.
    private(set) var rests: [Int: [UInt8]] = [:]
    /// Texts that tell the person's drafts: names and numbers as they were typed.
    private(set) var words: Set<String> = []
    private var trace: PersonTrace
    private var addresses: [CaseID: [(seq: Int, event: Event)]] = [:]
    /// The list of earlier beneficiaries, and what was decided about it: whose a line is may turn out behind it.
    private var lines: [CaseID: (seq: Int, event: Event)] = [:]
    private var decisions: [CaseID: [(seq: Int, event: Event)]] = [:]

    init(_ person: PersonID) { trace = PersonTrace(person: person) }

    /// Opaque identifiers of the person and of what is the person's alone.
    var marks: [String] {
        [trace.person.rawValue] + trace.emptied.map(\.rawValue).sorted() + trace.cases.map(\.rawValue).sorted()
    }

    /// Opaque identifiers of all that the person has to do with.
    var concerned: [String] { [trace.person.rawValue] + (trace.households.map(\.rawValue) + trace.cases.map(\.rawValue)).sorted() }

    mutating func take(_ record: JournalRecord, _ erased: ErasedBodies, _ codec: EventCodec) throws {
        guard !JournalKind.all.contains(record.kind), let body = try erased.rest(of: record) else { return }
        let event: Event
        do {
            event = try codec.event(kind: record.kind, body: body)
        } catch {
            throw OfficeError.indexCannotFollow(record: record.seq, reason: "its body does not fit its kind")
        }
        let id = CaseID(rawValue: record.caseID.description)
        let rest = trace.rest(of: event, in: id, isErased: record.erasedBy != nil)
        // Of a body that is gone nothing is left to erase.
        guard record.erasedBy == nil else { return }
        if case .addressRecorded = event { addresses[id, default: []].append((record.seq, event)) }
        switch event {
        case .earlier(.listed): lines[id] = (record.seq, event)
        case .earlier(.matchDecided(let body)): decisions[body.decision.beneficiary, default: []].append((record.seq, event))
        default: note(event)
        }
        if let rest { rests[record.seq] = try codec.body(of: rest) }
    }

    mutating func finish(_ codec: EventCodec) throws {
        for household in trace.emptied {
            for (seq, event) in addresses[household] ?? [] {
                if let rest = trace.restOfAddress(event) { rests[seq] = try codec.body(of: rest) }
            }
        }
        for (id, line) in lines {
            guard case .earlier(.listed(let body)) = line.event, trace.isOwnLine(id, body.content) else { continue }
            for (seq, event) in [line] + (decisions[id] ?? []) {
                if let rest = trace.restOfLine(event) { rests[seq] = try codec.body(of: rest) }
            }
        }
    }

    private mutating func note(_ event: Event) {
        let member: Member
        switch event {
        case .memberAdded(let body): member = body.member
        case .memberCorrected(let body): member = body.member
        default: return
        }
        guard member.id == trace.person else { return }
        for text in [member.familyName, member.pesel?.digits, member.identityDocument, member.phone] {
            if let text, text.utf8.count >= 3 { words.insert(text) }
        }
    }
}

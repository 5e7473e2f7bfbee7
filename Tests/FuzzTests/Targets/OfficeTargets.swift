@testable import Casework
@testable import Journal
@testable import Storage

private let office = "/office"

/// Any bytes as a draft's file: listed and then written again the same, or set aside as it was; never lost.
@Sendable func checkDraft(_ bytes: [UInt8]) throws {
    let disk = MemoryFileSystem(office)
    let path = office + "/drafts/00000000000000010000000000000002.draft"
    disk[path] = bytes
    func store(_ login: String) -> DraftStore {
        DraftStore(layout: OfficeLayout(directory: office), fileSystem: disk, codec: EventCodec(), login: login)
    }
    let listed = try store("anna").list()
    let files = disk.files(office + "/")
    try promise(files.count == 1 && files.values.first == bytes, "a draft's bytes are not there any more")
    for draft in listed {
        try promise(draft.login == "anna", "somebody else's draft")
        do {
            try store("anna").save(draft, now: 0)
        } catch OfficeError.malformed {
            continue
        }
        let written = disk.files(office + "/drafts/").filter { $0.value != bytes }
        let again = try store("anna").list().filter { $0.id == draft.id }
        try promise(!again.isEmpty && again.allSatisfy { $0 == draft }, "what was written again reads otherwise")
        try store("anna").save(draft, now: 0)
        try promise(written.allSatisfy { disk[$0.key] == $0.value }, "written twice, it differs")
    }
    try promise(disk.strays.isEmpty, "files outside of the office: \(disk.strays)")
}

/// Any bytes as a kept view's file: listed and then kept again in the same bytes, or set aside as it was, or left to whom it belongs; never lost.
@Sendable func checkView(_ bytes: [UInt8]) throws {
    let disk = MemoryFileSystem(office)
    let path = office + "/drafts/00000000000000010000000000000002.view"
    disk[path] = bytes
    let store = ViewStore(layout: OfficeLayout(directory: office), fileSystem: disk, codec: EventCodec(), login: "anna")
    let kept = try store.list()
    let files = disk.files(office + "/")
    try promise(files.count == 1 && files.values.first == bytes, "a view's bytes are not there any more")
    try promise(kept.setAside.isEmpty == (disk[path] != nil), "a file that was set aside is not named, or the other way round")
    for view in kept.views {
        let again = try store.keep(view.view, as: view.name, fresh: OpaqueID(high: 7, low: 8))
        try promise(again == view && disk[path] == bytes, "kept again, it differs")
    }
    _ = store.concerns(bytes, ["Kowalska", "80641112340"])
    try promise(disk.strays.isEmpty, "files outside of the office: \(disk.strays)")
}

/// Any bytes as a backup's manifest, the list of the erased, an event's body, an anchor and an order of erasure.
@Sendable func checkOfficePapers(_ bytes: [UInt8]) throws {
    let disk = MemoryFileSystem(office)
    let codec = EventCodec()
    disk[office + "/" + BackupManifest.name] = bytes
    do {
        let manifest = try BackupManifest.read(office, disk)
        let again = try codec.value(BackupManifest.self, try codec.bytes(of: manifest))
        try promise(again == manifest, "a manifest written again reads otherwise")
        for file in manifest.files { _ = try? disk.status(office + "/" + file.name) }
        do {
            try Office.check(office, manifest, disk)
            throw BrokenPromise(description: "a backup without a journal is good")
        } catch is OfficeError {}
    } catch OfficeError.backupDamaged {}
    let list = ErasedList(path: office + "/list", fileSystem: disk)
    disk[list.path] = bytes
    do {
        let entries = try list.entries()
        try list.add(PersonID(rawValue: "a"), office: "b", basis: .retentionEnded, at: 1)
        let grown = try list.entries()
        try promise(grown.starts(with: entries) && grown.count <= entries.count + 1, "adding to the list has changed it")
        try promise(grown.contains { $0.person.rawValue == "a" && $0.office == "b" }, "who was added is not there")
    } catch OfficeError.malformed {}
    try checkBodies(bytes, codec)
    let text = String(decoding: bytes, as: UTF8.self)
    if let anchor = Anchor(text) { try promise(anchor.description == text, "an anchor reads back otherwise") }
    if let claim = AnchorClaim(text) { try promise(AnchorClaim("\(claim.seq):\(claim.digits)") == claim, "a claim reads back otherwise") }
    if let order = ErasureOrder(body: bytes) { try promise(ErasureOrder(body: order.body) == order, "an order reads back otherwise") }
    try promise(disk.strays.isEmpty, "files outside of the office: \(disk.strays)")
}

/// A body that is read as an event is written and read again as the same event; the first line of the bytes may name its kind.
private func checkBodies(_ bytes: [UInt8], _ codec: EventCodec) throws {
    guard let feed = bytes.firstIndex(of: 0x0A), feed < 65 else { return }
    let kind = String(decoding: bytes[..<feed], as: UTF8.self)
    guard let event = try? codec.event(kind: kind, body: Array(bytes[(feed + 1)...])) else { return }
    let body = try codec.body(of: event)
    let again = try codec.event(kind: kind, body: body)
    try promise(again == event, "an event of \(kind) reads back otherwise")
    try promise(try codec.body(of: again) == body, "an event of \(kind) is written otherwise the second time")
}

/// Any bytes as a file beside the journal that says what is under way or forbidden: nothing outside of the office is touched, no record is
/// lost, and what is not understood makes the office read-only.
@Sendable func checkIntents(_ input: [UInt8]) throws {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    let disk = MemoryFileSystem(copying: IntentOffice.shared)
    let name = ["erasing", "repairing", "READONLY", "lock"][Int(first & 3)]
    disk[office + "/" + name] = bytes
    if let task = ErasureTask(bytes: bytes) { try promise(ErasureTask(bytes: task.bytes) == task, "an erasure's task reads back otherwise") }
    if let task = RepairTask(bytes: bytes) { try promise(RepairTask(bytes: task.bytes) == task, "a repair's task reads back otherwise") }
    let before = try SegmentedJournal.verify(office, fileSystem: disk, claim: nil, marking: false)
    do throws(JournalError) {
        let journal = try SegmentedJournal.open(office, fileSystem: disk, options: .fuzzing)
        try journal.lock()
        _ = try journal.catchUp()
        journal.unlock()
    } catch {
        try promise(name == "erasing" || name == "repairing", "the file \(name) does not let the journal open: \(error)")
    }
    try checkUntouched(disk, before)
    do throws(JournalError) {
        _ = try SegmentedJournal.repair(
            office, fileSystem: disk, options: .fuzzing, remembered: nil, aside: [], cut: nil, salt: OpaqueID(high: 1, low: 9),
            by: .fuzzing(at: Instant.range.upperBound, jump: true))
    } catch {}
    try checkUntouched(disk, before)
}

private func checkUntouched(_ disk: MemoryFileSystem, _ before: VerifyReport) throws {
    try promise(disk.strays.isEmpty, "files outside of the office: \(disk.strays)")
    let after = try SegmentedJournal.verify(office, fileSystem: disk, claim: before.head.seq > 0 ? AnchorClaim(before.head) : nil, marking: false)
    try promise(after.isSound, "the journal was whole, and is not any more: \(after.line)")
    try promise(after.erasedBodies <= before.erasedBodies + 1, "bodies were erased that no order names")
}

/// A small office with an order of erasure that was cut off before it was carried out.
private enum IntentOffice {
    // Made once, then only copied from.
    nonisolated(unsafe) static let shared: MemoryFileSystem = {
        let disk = MemoryFileSystem(office)
        do {
            let founding = RecordDraft(
                kind: JournalKind.officeFounded, caseID: .none, caseVersion: 0, salt: OpaqueID(high: 3, low: 4), body: Array("{}".utf8))
            let journal = try SegmentedJournal.create(
                office, fileSystem: disk, options: .fuzzing, founding: founding, by: .fuzzing(at: 1_795_246_812_123))
            try journal.lock()
            for _ in 0..<3 { _ = try journal.append([.fuzzing], by: .fuzzing(after: journal), at: journal.head) }
            let order = ErasureOrder(records: [2], basis: "retention_ended", rests: [:])
            let draft = RecordDraft(
                kind: JournalKind.bodiesErased, caseID: .none, caseVersion: 0, salt: OpaqueID(high: 5, low: 6), body: order.body)
            journal.opensSegment = true
            _ = try journal.append([draft], by: .fuzzing(after: journal), at: journal.head)
            journal.unlock()
        } catch {
            preconditionFailure("\(error)")
        }
        return disk
    }()
}

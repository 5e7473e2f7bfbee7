import Journal
import TestSupport

/// The journal of the worked example in docs/journal-format.md: the founding, and one unit of two records.
func exampleJournal(_ disk: SimulatedFileSystem) throws -> SegmentedJournal {
    let journal = try create(disk)
    let first = RecordDraft(
        kind: "household_registered", caseID: OpaqueID(high: 0x0102_0304_0506_0708, low: 0x090A_0B0C_0D0E_0F10), caseVersion: 1,
        salt: OpaqueID(high: 0xA1A2_A3A4_A5A6_A7A8, low: 0xB1B2_B3B4_B5B6_B7B8), body: Array(#"{"number":1,"place":"Łęg"}"#.utf8))
    let second = RecordDraft(
        kind: "member_added", caseID: first.caseID, caseVersion: 2,
        salt: OpaqueID(high: 0xC1C2_C3C4_C5C6_C7C8, low: 0xD1D2_D3D4_D5D6_D7D8), body: Array(#"{"member":1}"#.utf8))
    try journal.save([first, second], stamp(-2, command: 0xFEED))
    return journal
}

/// The second example: the first one after a failed sync, a second segment and the erasure of record 2.
func continuedExample(_ disk: SimulatedFileSystem) throws {
    _ = try exampleJournal(disk)
    let order = RecordDraft(
        kind: JournalKind.bodiesErased, caseID: .none, caseVersion: 0,
        salt: OpaqueID(high: 0xD1D2_D3D4_D5D6_D7D8, low: 0xE1E2_E3E4_E5E6_E7E8), body: Array(#"{"records":[2]}"#.utf8))
    try open(disk, options(limit: 1)).save([order], stamp(3, command: 0xBEEF))
    var kept = lines(disk.contents(segment1))
    kept[1] = erased(kept[1], by: 5)
    disk.setContents(segment1, kept.flatMap { $0 } + Array(#"{"v":1,"seq"#.utf8))
}

/// A line as it stands once record n has ordered its body to be erased.
func erased(_ line: [UInt8], by order: Int) -> [UInt8] {
    let text = String(decoding: line, as: UTF8.self)
    guard let salt = text.firstRange(of: ",\"salt\":") else { return line }
    return Array("\(text[..<salt.lowerBound]),\"erased\":\(order)}\n".utf8)
}

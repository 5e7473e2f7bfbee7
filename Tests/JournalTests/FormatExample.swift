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

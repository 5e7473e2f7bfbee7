/// Texts of the commands that look after the journal: showing, mending, erasing, backing up.
public protocol JournalTexts {
    // Showing.
    func journalHead(_ short: String) -> String
    func journalUnfinished(_ place: String) -> String
    func journalNoSuchRecords() -> String
    var onlyTheCoordinator: String { get }

    // Mending.
    var repairNothing: String { get }
    func repairMended(pieces: Int, bytes: Int, record: String) -> String
    func repairPiece(segment: String, byte: Int, length: Int, lines: Int, lastSeq: Int?) -> String
    func repairMissing(_ seq: Int) -> String
    func repairNeedsCut(last: Int, head: String) -> String
    func repairStill(_ detail: String) -> String
    func repairWrongCut(_ last: Int?) -> String
    /// Asks to type a number again, as the confirmation.
    func confirmByTyping(_ text: String) -> String
    var notConfirmed: String { get }

    // Erasing.
    func erased(bodies: Int, drafts: Int, views: Int, order: Int) -> String
    func erasedListKept(_ path: String) -> String
    var nothingToErase: String { get }
    func badPerson(_ text: String) -> String

    // Backing up.
    func backupMade(_ path: String, records: Int, head: String) -> String
    func restored(_ path: String, records: Int, head: String) -> String
    func restoredErasures(_ count: Int) -> String
    func restoredWithoutList(_ path: String) -> String
    func restoredBefore(_ path: String) -> String
    func cannotCreate(_ path: String, reason: String) -> String
    func directoryInUse(_ path: String) -> String
    func backupDamaged(_ path: String) -> String
    func backupForeign(_ path: String) -> String
    func backupOlder(_ path: String, seq: Int) -> String
    func backupRestoredAlready(_ path: String, seq: Int) -> String
    func accessVerified(records: Int) -> String
}

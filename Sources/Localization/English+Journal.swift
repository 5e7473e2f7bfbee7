extension English: JournalTexts {
    public func journalHead(_ short: String) -> String { "End of the journal: \(short)" }
    public func journalUnfinished(_ place: String) -> String { "The last record is not whole (\(place)); nobody was told that it is saved." }
    public func journalNoSuchRecords() -> String { "There are no such records." }
    public var onlyTheCoordinator: String { "Refused: only the office's coordinator, who founded it, may do this." }

    public var repairNothing: String { "The journal is whole and can be written. There is nothing to repair." }
    public func repairMended(pieces: Int, bytes: Int, record: String) -> String {
        let taken = pieces == 0 ? "Nothing was taken out." : "\(size(bytes)) (pieces: \(pieces)) were set aside in quarantine."
        return "The journal is repaired. \(taken) Record of the repair: \(record)"
    }
    public func repairPiece(segment: String, byte: Int, length: Int, lines: Int, lastSeq: Int?) -> String {
        let last = lastSeq.map { ", readable records up to no. \($0)" } ?? ", no readable records"
        return "behind the damage: file \(segment) from byte \(byte), \(size(length)), lines: \(lines)\(last)"
    }
    public func repairMissing(_ seq: Int) -> String { "The index remembers records up to no. \(seq) that the journal lacks or has otherwise. They were acknowledged." }
    public func repairNeedsCut(last: Int, head: String) -> String {
        "Last good record: \(head). What stands behind it can't be repaired without loss; nothing was changed. Best restore a backup (teczka restore). "
            + "Where there is none, the coordinator may set aside everything behind that record: teczka journal repair --cut-at \(last)"
    }
    public func repairStill(_ detail: String) -> String { "The journal is still damaged after the repair: \(detail). The office stays read-only." }
    public func repairWrongCut(_ last: Int?) -> String {
        guard let last else { return "The journal has not one good record. Please restore a backup: teczka restore." }
        return "The last good record has the number \(last); --cut-at takes only that one."
    }
    public func confirmByTyping(_ text: String) -> String { "To confirm, please type: \(text)" }
    public var notConfirmed: String { "Not confirmed; nothing was changed. In a script, --yes confirms." }

    public func erased(bodies: Int, drafts: Int, views: Int, order: Int) -> String {
        "Erased bodies of records: \(bodies), drafts: \(drafts), views of lists: \(views). The order is record no. \(order). The index was made anew."
    }
    public func erasedListKept(_ path: String) -> String {
        "The identifier was added to the list \(path). Keep this list apart from the backups: without it a restored backup brings the erased data back."
    }
    public var nothingToErase: String { "The office holds no data of this person any more." }
    public func badPerson(_ text: String) -> String { "\"\(text)\" is not a person's identifier. teczka lookup --json tells it (32 digits)." }

    public func backupMade(_ path: String, records: Int, head: String) -> String {
        "The backup in \(path) is complete and verified: \(counted(records, "record", "records")). End: \(head)"
    }
    public func restored(_ path: String, records: Int, head: String) -> String {
        "The office is restored in \(path): \(counted(records, "record", "records")). End of the backup: \(head)"
    }
    public func restoredErasures(_ count: Int) -> String { "Data of people who were erased after the backup were erased again: \(count)." }
    public func restoredWithoutList(_ path: String) -> String {
        "There is no list of erased people (\(path)). If anybody's data were erased after the backup, erase them again: teczka journal redact."
    }
    public func restoredBefore(_ path: String) -> String { "The office's earlier state was moved to \(path)." }
    public func cannotCreate(_ path: String, reason: String) -> String { "Cannot create \(path): \(reason)." }
    public func directoryInUse(_ path: String) -> String { "\(path) is not empty. Please name a new directory." }
    public func backupDamaged(_ path: String) -> String {
        "The backup is damaged: \(path) is missing or altered. Nothing was restored. Please use another backup."
    }
    public func backupForeign(_ path: String) -> String { "\(path) holds another office or other files. Nothing was restored. Please name another directory." }
    public func backupOlder(_ path: String, seq: Int) -> String {
        "The office in \(path) has records that the backup lacks (up to no. \(seq)), or is damaged. Nothing was restored. "
            + "If the backup is to replace it, please move that directory away first."
    }
    public func backupRestoredAlready(_ path: String, seq: Int) -> String {
        "The office in \(path) has been restored from this backup already: it holds all records of it, and behind them only erasures (up to no. \(seq)). "
            + "Nothing is left to restore."
    }
    public func accessVerified(records: Int) -> String { "The access journal is whole: \(counted(records, "record", "records"))." }
}

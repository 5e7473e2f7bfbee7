extension English: TroubleTexts {
    public func systemReason(_ number: Int32) -> String {
        switch number {
        case 1, 13: "permission denied"
        case 2: "no such file or directory"
        case 5: "a disk error"
        case 9, 22: "a wrong call"
        case 11, 35: "busy for the moment"
        case 12: "out of memory"
        case 17: "the file is there already"
        case 20: "not a directory"
        case 21: "a directory"
        case 23, 24: "too many open files"
        case 27: "the file is too large"
        case 28: "no space left on the disk"
        case 30: "the disk is read-only"
        case 36: "the name is too long"
        case 39: "the directory is not empty"
        case 40: "a symbolic link"
        case 116: "the file has gone from the server"
        case 122: "the disk quota is used up"
        default: number > 0 ? "system error no. \(number)" : "system error"
        }
    }
    public func diskFull(_ path: String) -> String { "The disk is full (\(path)). Nothing was saved. Free some space and save again." }
    public func noPermission(_ path: String) -> String { "No permission for \(path). Ask the administrator for access to the office's directory." }
    public func fileTrouble(_ path: String, reason: String) -> String { "An operation on \(path) failed: \(reason). Nothing was saved." }
    public func wrongFileSystem(_ path: String, kind: String) -> String {
        "\(path) lies on a file system (\(kind)) that is not known to lock and sync. Move the office to a local disk."
    }

    public func damage(segment: String, line: Int, byte: Int, reason: String) -> String {
        "file \(segment), line \(line), byte \(byte) – \(damageReasons[reason] ?? "another damage")"
    }
    private var damageReasons: [String: String] {
        [
            "torn": "the line is cut off", "incomplete": "the last unit lacks records", "grammar": "the line has the wrong form",
            "version": "a newer format", "sequence": "the wrong number", "chain": "it does not follow the record before",
            "hash": "the header's hash is wrong", "digest": "the body's digest is wrong", "body": "the body has the wrong form",
            "unit": "it does not belong to this unit", "time": "earlier than the record before",
            "segment": "the file does not follow the one before", "missing": "the file is missing",
            "erasure": "a body was erased without a record of it", "anchor": "the anchor is not met",
            "remembered": "a record that the office remembers is missing",
        ]
    }
    public func damaged(_ place: String) -> String {
        "The journal is damaged: \(place). The office is read-only; nothing was removed. Tell the administrator: "
            + "teczka journal verify shows every place, teczka journal repair or a backup (teczka restore) helps."
    }
    public func acknowledgedMissing(_ place: String) -> String {
        "The journal lacks records that were acknowledged: \(place). The office is read-only; the index that remembers them is kept as evidence. "
            + "Tell the administrator: a backup helps (teczka restore), without one teczka journal repair."
    }
    public func endCutOff(_ place: String) -> String {
        "The last record was cut off, and nobody was told that it is saved: \(place). All earlier records are whole. "
            + "The program sets it aside when the office is opened next; teczka journal repair does so at once."
    }
    public func quarantined(_ bytes: Int, folder: String) -> String {
        "The last record was cut off and never acknowledged; it was set aside in \(folder) (\(size(bytes))). All earlier records are whole, work can go on."
    }
    public func rememberedRecord(_ record: Int) -> String { "record no. \(record), which the index remembers, is missing or another" }
    public func stillMarked(_ why: String) -> String { "The journal is whole, but the office bears a read-only mark. \(why)" }
    public func damagedPlaces(_ count: Int, recordsAfter: Int) -> String {
        "Damaged places: \(count). Readable records behind the first of them: \(recordsAfter)."
    }
    public func anchorNotMet(_ place: String) -> String {
        "The journal does not meet the anchor: \(place). Check that the anchor was copied right from the protocol. "
            + "If it was, the journal has been changed or cut short; tell the administrator."
    }
    public func accessDamaged(_ place: String) -> String {
        "The access journal is damaged: \(place). People's data can't be shown until looking at them can be noted. "
            + "Tell the administrator: teczka journal repair --access helps."
    }
    public func syncFailed(_ path: String, reason: String) -> String {
        "The disk does not keep what is written (\(path): \(reason)). The office is read-only; what was acknowledged before is kept. "
            + "Tell the administrator: once the disk is repaired, teczka journal repair allows saving again."
    }
    public var repairCutOff: String {
        "A repair of the journal is under way or was cut off. The office is read-only. The coordinator completes it: teczka journal repair."
    }
    public func markedReadOnly(_ words: String) -> String {
        "The office was marked read-only (file READONLY: \"\(words)\"). Tell the administrator: "
            + "teczka journal verify checks the journal, teczka journal repair allows saving again."
    }
    public func unknownKind(_ kind: String, record: Int) -> String {
        "Record no. \(record) is of the kind \"\(kind)\", which this version does not know: a newer one added it. "
            + "The office is read-only; nothing was skipped. Update the program."
    }
    public func newerFormat(_ version: Int?, segment: String, byte: Int) -> String {
        "The journal was written by a newer version (\(version.map { "format \($0), " } ?? "")file \(segment), byte \(byte)). "
            + "The office is read-only; nothing was skipped. Update the program."
    }
    public func headMoved(_ record: Int) -> String {
        "Meanwhile somebody else has saved changes (up to record no. \(record)). Nothing was saved. Try again."
    }
    public func malformed(_ field: String) -> String {
        let name = field.isEmpty ? "" : " (field \"\(field)\")"
        return "The program prepared a record that the journal does not take\(name). Nothing was saved. This is a fault of the program; tell the administrator."
    }
    public func accessNotNoted(_ why: String) -> String {
        "The person's data were not shown, because looking at them can't be noted in the access journal. \(why)"
    }
    public func accessDiskFull(_ path: String) -> String { "The disk is full (\(path)). Free some space and try again." }
    public func accessTrouble(_ path: String, reason: String) -> String {
        "An operation on \(path) failed: \(reason). Try again, or tell the administrator."
    }

    public func lockBusy(_ holder: LockWords?) -> String {
        guard let holder else { return "The office is busy: another program is saving. Nothing was saved. Try again in a moment." }
        let remedy = holder.isStopped
            ? "That process is stopped and will not end by itself: ask that person or the administrator to continue or end it, then save again."
            : "Try again in a moment."
        return "The office is busy: \(name(holder)) is saving. Nothing was saved. \(remedy)"
    }
    public func lockWaiting(_ holder: LockWords?) -> String {
        guard let holder else { return "Waiting: another program is saving in this office…" }
        return "Waiting: \(name(holder)) is saving in this office…"
    }
    private func name(_ holder: LockWords) -> String {
        "\(holder.login) (process \(holder.process)\(holder.since.map { ", since " + $0 } ?? ""))"
    }

    public func clockJump(last: String, now: String) -> String {
        "The server's clock says \(now), more than a day after the last record (\(last)). Nothing was saved. "
            + "Check the clock; if it is right, the date is confirmed when saving on the screen."
    }
    public var clockTitle: String { "Is the date right?" }
    public func clockAhead(last: String, now: String) -> [String] {
        ["The office's last record: \(last).", "The server's clock: \(now).", "A date once written stays for ever; a wrong clock is set right first."]
    }
    public var clockRight: String { "Right, save" }
    public var clockWrong: String { "Do not save" }

    public func indexReason(_ code: Int) -> String {
        switch code {
        case 3, 8, 14, 23: "no permission, or the file can't be reached"
        case 5, 6, 15: "another program uses it"
        case 7: "out of memory"
        case 10: "a disk error"
        case 11, 26: "the file is damaged"
        case 13: "no space left on the disk"
        default: "database error no. \(code)"
        }
    }
    public func indexTrouble(_ path: String, reason: String) -> String {
        "The index \(path) can't be used: \(reason). What was acknowledged is not concerned: it is in the journal. "
            + "Try again; teczka index rebuild makes the index anew."
    }
    public var indexDamaged: String {
        "The office's index is damaged. What was acknowledged is not concerned: it is in the journal. teczka index rebuild makes the index anew."
    }
    public func recordNotUnderstood(_ record: Int) -> String {
        "Record no. \(record) does not fit those before it, or this version does not understand it. "
            + "Update the program; teczka journal show --from \(record) --to \(record) shows the record."
    }
    public func rulesMissing(_ path: String) -> String {
        "The rules file \(path) is missing or altered, so nothing can be decided. Restore it from a backup of the office."
    }
    public func rulesUnreadable(_ path: String) -> String {
        "The rules file \(path) can't be read. teczka programme check shows its faults; check also that the program is up to date."
    }

    public var readOnlyHint: String { "The office is read-only, nothing can be saved. F1 says why." }
    public var readOnlyBriefly: String { "the office is read-only" }
    public var writableAgain: String { "The office has been repaired: it can be saved in again." }
    public func draftNotWritten(_ why: String) -> String { "The draft is not on the disk: what was typed is only on the screen. \(why)" }
    public func readOnlyForm(_ why: String) -> String { "The form can't be saved now. \(why)" }
}

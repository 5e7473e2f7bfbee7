import Journal
import Localization
import Storage
import Testing

@testable import teczka

/// Every operating error of the office in both languages: what the command line and the message line say.
@Suite("What is said when the disk, the journal, the index or the lock fail")
struct TroubleTextsTests {
    private static let full = FileError(path: "/o/x", operation: "write", errno: 28, message: "No space left on device")
    private static let broken = FileError(path: "/o/x", operation: "fdatasync", errno: 5, message: "Input/output error")
    private static let denied = FileError(path: "/o/x", operation: "open", errno: 13, message: "Permission denied")
    private static let holder = LockHolder(processID: 4711, login: "anna", bootID: "another boot", since: Instant(milliseconds: 1_394_613_000_000))
    private static func damage(_ reason: DamageReason) -> Damage { Damage(segment: "journal-000001.jsonl", line: 7, byte: 4711, reason: reason) }

    /// Adding a case stops this from compiling: then it needs a sample below.
    private static func isSampled(_ error: JournalError) -> Bool {
        switch error {
        case .file, .notWritten, .busy, .readOnly, .damaged, .headMoved, .clockAhead, .invalidDraft, .unsupportedFileSystem, .alreadyThere, .notAnOffice:
            true
        }
    }
    private static func isSampled(_ error: OfficeError) -> Bool {
        switch error {
        case .journal, .access, .file, .index, .indexDamaged, .indexCannotFollow, .rulesMissing, .rulesUnreadable, .directoryNotEmpty, .malformed,
            .cannotCreate, .backupDamaged, .foreignOffice, .newerOffice, .alreadyRestored, .notPermitted, .erasedMeanwhile:
            true
        }
    }
    private static func isSampled(_ reason: ReadOnlyReason) -> Bool {
        switch reason {
        case .damaged, .marked, .unknownKind, .newerFormat, .syncFailed: true
        }
    }

    private static let reasons: [ReadOnlyReason] =
        DamageReason.allCases.map { .damaged(damage($0)) } + DamageReason.allCases.map { .marked(ReadOnlyMark.damage(damage($0)).line) } + [
            .marked(ReadOnlyMark.syncFailed(broken).line), .marked(ReadOnlyMark.repairing.line), .marked("zamknął audytor"),
            .marked("the disk does not keep what is written: fdatasync /o/x: Input/output error"),
            .marked("a repair is under way; run `teczka journal repair`"), .unknownKind("from_2030", seq: 12),
            .newerFormat(2, segment: "journal-000001.jsonl", byte: 99), .syncFailed(broken),
        ]

    private static let journal: [JournalError] =
        [
            .file(full), .file(broken), .file(denied), .notWritten(full), .notWritten(broken), .busy(nil), .busy(holder), .headMoved(.beginning),
            .clockAhead(last: Instant(milliseconds: 1_394_613_000_000), now: Instant(milliseconds: 1_394_813_000_000)),
            .invalidDraft(field: "login"), .unsupportedFileSystem(path: "/o", name: "0x6969"), .alreadyThere(path: "/o"), .notAnOffice(path: "/o"),
        ] + DamageReason.allCases.map { .damaged(damage($0)) } + reasons.map { .readOnly($0) }

    private static let office: [OfficeError] =
        journal.map { .journal($0) } + journal.map { .access($0) }
        + [3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 23, 26, 99].map { .index(path: "/o/index.sqlite", code: $0, message: "SQLite error \($0)") } + [
            .file(full), .file(broken), .file(denied), .indexDamaged, .indexCannotFollow(record: 7, reason: "it skips a version of its case"),
            .rulesMissing(path: "/o/rules/ab.json"), .rulesUnreadable(path: "/o/rules/ab.json", reason: "line 1: expected an object"),
            .directoryNotEmpty(path: "/o"), .malformed(field: "case id"), .malformed(field: "person"), .cannotCreate(denied), .backupDamaged(path: "/b/x"),
            .foreignOffice(path: "/o"), .newerOffice(path: "/o", seq: 9), .alreadyRestored(path: "/o", seq: 9), .notPermitted, .erasedMeanwhile,
        ]

    private static func said(_ error: any Error, _ texts: any Texts) -> String { ProgramFailure(error, texts).lines.joined(separator: "\n") }

    /// Words that no Polish sentence has; names of commands, files, fields and file systems are no sentences.
    private static let english = [
        "the", "is", "was", "and", "of", "an", "not", "can", "be", "file", "error", "failed", "damage", "damaged", "record", "journal", "office",
        "disk", "read", "write", "nothing", "saved", "update", "run", "line", "byte", "reason", "input", "output", "device", "left", "denied",
        "sync", "repair",
    ]

    @Test("Every case has a sentence in both languages, and none of them says English in Polish, or what stood in a body")
    func everyCase() {
        for error in Self.office {
            #expect(Self.isSampled(error))
            let polish = Self.said(error, Polish())
            let english = Self.said(error, English())
            for text in [polish, english] {
                #expect(!text.isEmpty && !text.contains("OfficeError") && !text.contains("SQLite"), "\(error): \(text)")
                #expect(text.last == "." || text.contains("teczka "), "\(text)")
            }
            #expect(polish != english, "\(error)")
            let plain = polish.replacing(/teczka (journal|index|programme|restore)( [a-z]+)?( --[a-z]+( \d+)?)*/, with: "")
            let words = Set(plain.lowercased().split { !$0.isLetter && $0 != "/" && $0 != "_" && $0 != "." && $0 != "-" }.map { String($0) })
            let foreign = words.intersection(Self.english)
            #expect(foreign.isEmpty, "\(foreign) in: \(polish)")
        }
        for error in Self.journal { #expect(Self.isSampled(error) && Self.said(error, Polish()) == Self.said(OfficeError.journal(error), Polish())) }
        for reason in Self.reasons { #expect(Self.isSampled(reason) && !ProgramFailure.words(reason, Polish()).isEmpty) }
    }

    @Test("A read-only office is called so, whatever the reason, and the remedy is named")
    func readOnly() {
        for reason in Self.reasons {
            let polish = ProgramFailure.words(reason, Polish())
            let english = ProgramFailure.words(reason, English())
            #expect(polish.contains("tylko do odczytu") && english.contains("read-only"), "\(polish)")
            #expect(polish.contains("teczka ") || polish.contains("zaktualizować program"), "\(polish)")
            #expect(english.contains("teczka ") || english.contains("Update the program"), "\(english)")
        }
    }

    static let exact: [(OfficeError, String, String)] = [
        (
            .journal(.readOnly(.marked("the disk does not keep what is written: fdatasync /o/x: Input/output error"))),
            "Dysk nie utrwala zapisów (/o/x: błąd dysku). Biuro jest tylko do odczytu; wcześniej potwierdzone zapisy są zachowane. "
                + "Proszę powiadomić administratora: po naprawie dysku zapis włącza teczka journal repair.",
            "The disk does not keep what is written (/o/x: a disk error). The office is read-only; what was acknowledged before is kept. "
                + "Tell the administrator: once the disk is repaired, teczka journal repair allows saving again."
        ),
        (
            .journal(.readOnly(.unknownKind("from_2030", seq: 12))),
            "Zapis nr 12 ma rodzaj „from_2030”, którego ta wersja programu nie zna: dodała go nowsza. "
                + "Biuro jest tylko do odczytu; niczego nie pominięto. Proszę zaktualizować program.",
            "Record no. 12 is of the kind \"from_2030\", which this version does not know: a newer one added it. "
                + "The office is read-only; nothing was skipped. Update the program."
        ),
        (
            .journal(.busy(holder)),
            "Biuro jest zajęte: zapisuje anna (proces 4711, od godz. 09:30). Nic nie zapisano. Proszę spróbować ponownie za chwilę.",
            "The office is busy: anna (process 4711, since 09:30) is saving. Nothing was saved. Try again in a moment."
        ),
        (
            .journal(.notWritten(full)), "Brak miejsca na dysku (/o/x). Nic nie zapisano. Proszę zwolnić miejsce i zapisać ponownie.",
            "The disk is full (/o/x). Nothing was saved. Free some space and save again."
        ),
        (
            .access(.notWritten(full)),
            "Nie pokazano danych osoby, bo wglądu nie można odnotować w dzienniku dostępu. Brak miejsca na dysku (/o/x). "
                + "Proszę zwolnić miejsce i spróbować ponownie.",
            "The person's data were not shown, because looking at them can't be noted in the access journal. The disk is full (/o/x). "
                + "Free some space and try again."
        ),
        (
            .journal(.clockAhead(last: Instant(milliseconds: 1_394_613_000_000), now: Instant(milliseconds: 1_394_813_000_000))),
            "Zegar serwera wskazuje 14.03.2014 17:03, ponad dobę po ostatnim zapisie (12.03.2014 09:30). Nic nie zapisano. "
                + "Proszę sprawdzić zegar; jeżeli jest dobry, datę potwierdza się przy zapisie na ekranie.",
            "The server's clock says 14.03.2014 17:03, more than a day after the last record (12.03.2014 09:30). Nothing was saved. "
                + "Check the clock; if it is right, the date is confirmed when saving on the screen."
        ),
        (
            .indexCannotFollow(record: 7, reason: "it skips a version of its case"),
            "Zapis nr 7 nie pasuje do wcześniejszych albo ta wersja programu go nie rozumie. "
                + "Proszę zaktualizować program; zapis pokazuje teczka journal show --from 7 --to 7.",
            "Record no. 7 does not fit those before it, or this version does not understand it. "
                + "Update the program; teczka journal show --from 7 --to 7 shows the record."
        ),
    ]

    @Test("The sentences that a clerk meets most, word for word", arguments: exact)
    func wordForWord(_ row: (OfficeError, String, String)) {
        #expect(Self.said(row.0, Polish()) == row.1)
        #expect(Self.said(row.0, English()) == row.2)
    }

    @Test("A stopped holder of the lock is told from a busy one, in the message and while one waits")
    func stopped() {
        let words = LockWords(login: "anna", process: 4711, since: "09:30", isStopped: true)
        #expect(Polish().lockBusy(words).contains("anna (proces 4711, od godz. 09:30)") && Polish().lockBusy(words).contains("wstrzymany"))
        #expect(English().lockBusy(words).contains("anna (process 4711, since 09:30)") && English().lockBusy(words).contains("is stopped"))
        #expect(Polish().lockWaiting(words) == "Proszę czekać: w biurze zapisuje anna (proces 4711, od godz. 09:30)…")
        #expect(Polish().lockWaiting(nil) != English().lockWaiting(nil))
    }

    @Test("Every number of the system and of the database that is named has its words, the others their number")
    func reasons() {
        for number: Int32 in [1, 2, 5, 9, 11, 12, 13, 17, 20, 21, 23, 24, 27, 28, 30, 36, 39, 40, 116, 122] {
            #expect(Polish().systemReason(number) != English().systemReason(number) && !Polish().systemReason(number).contains("\(number)"))
        }
        #expect(Polish().systemReason(71) == "błąd systemu nr 71" && English().systemReason(0) == "system error")
        #expect(Polish().indexReason(10) == "błąd dysku" && Polish().indexReason(99) == "błąd bazy nr 99")
    }
}

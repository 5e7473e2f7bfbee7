import Foundation
import Journal
import TestSupport
import Testing

/// The rows of the table.
extension DamageRow {
    static let all: [DamageRow] = [
        tornLine, tornUnit, rememberedIsGone, rememberedIsAnother, bit, missingLine, doubledLine, swappedLines, strangeLine, missingSegment, newerFormat,
        unknownKind,
    ]

    /// Damage that `verify` finds and that everybody is told from then on.
    private static func middle(
        _ name: String, line: Int, byte: @escaping @Sendable (DamagedOffice) -> Int, _ reason: DamageReason, _ polish: String, _ english: String, places: Int = 1,
        after: @escaping @Sendable (DamagedOffice) -> Int, segment: String = DamagedOffice.segment, damage: @escaping @Sendable (DamagedOffice) throws -> Void
    ) -> DamageRow {
        @Sendable func sentence(_ office: DamagedOffice) -> (String, String) {
            Sentence.damaged(Sentence.place(line, byte(office), polish, english, file: segment))
        }
        return DamageRow(
            name: name, damage: damage, line: { "damage segment=\(segment) line=\(line) byte=\(byte($0)) reason=\(reason.rawValue)" },
            verify: { Sentence.said(65, sentence($0), Sentence.count(places, after: after($0))) }, opening: { Sentence.said(65, sentence($0)) }, done: .marked)
    }

    private static let tornLine = DamageRow(
        name: "the last line is torn, above the head that the index remembers",
        damage: { try $0.write($0.journal + Data("{\"v\":1,\"seq".utf8), DamagedOffice.segment) },
        line: { "damage segment=journal-000001.jsonl line=\($0.lines.count) byte=\($0.byte(ofLine: $0.lines.count)) reason=torn" },
        verify: {
            Sentence.said(65, Sentence.cutOff(Sentence.place($0.lines.count, $0.byte(ofLine: $0.lines.count), "wiersz urwany", "the line is cut off")))
        }, opening: { Sentence.said(0, Sentence.setAside(11, $0)) }, done: .quarantined(11))

    /// The last unit of several records, its last line taken away with all behind it; the index knows nothing of it.
    private static let tornUnit = DamageRow(
        name: "the last unit lacks its last line, above the head that the index remembers",
        damage: { office in
            let last = try #require(office.lines.lastIndex { !String(decoding: $0, as: UTF8.self).contains(",1],\"prev\"") }, "a unit of several")
            try office.edit { $0.removeSubrange(last...) }
            try office.removeIndex()
        }, line: { "damage segment=journal-000001.jsonl line=\(unitStart($0)) byte=\($0.byte(ofLine: unitStart($0))) reason=incomplete" },
        verify: {
            Sentence.said(
                65,
                Sentence.cutOff(
                    Sentence.place(
                        unitStart($0), $0.byte(ofLine: unitStart($0)), "brakuje części ostatniego zapisu", "the last unit lacks records")))
        }, opening: { office in Sentence.said(0, Sentence.setAside(office.journal.count - office.byte(ofLine: unitStart(office)), office)) },
        done: .quarantined(0))

    /// The line at which the last unit begins.
    private static func unitStart(_ office: DamagedOffice) -> Int {
        let last = String(decoding: office.lines.last ?? Data(), as: UTF8.self)
        return last.firstMatch(of: /"unit":\[(\d+),/).flatMap { Int($0.1) } ?? 0
    }

    private static let rememberedIsGone = DamageRow(
        name: "the index remembers a record that the journal lacks", damage: { try $0.edit { $0.removeLast() } }, line: nil,
        verify: {
            let seq = $0.lines.count + 1
            return Sentence.said(
                65,
                Sentence.missing(
                    ("zapisu nr \(seq), który pamięta indeks, nie ma albo jest inny", "record no. \(seq), which the index remembers, is missing or another")))
        }, opening: { Sentence.said(65, Sentence.missing(remembered($0.lines.count + 1, DamagedOffice.length))) }, done: .marked)

    private static let rememberedIsAnother = DamageRow(
        name: "the index remembers a record that the journal has with another hash", damage: { office in
            // Another history, as a restored wrong copy leaves it.
            try office.write(DamagedOffice.strangeJournal(), DamagedOffice.segment)
        }, line: nil,
        verify: { _ in
            Sentence.said(
                65,
                Sentence.missing(
                    (
                        "zapisu nr \(DamagedOffice.records), który pamięta indeks, nie ma albo jest inny",
                        "record no. \(DamagedOffice.records), which the index remembers, is missing or another"
                    )))
        }, opening: { Sentence.said(65, Sentence.missing(remembered($0.lines.count + 1, DamagedOffice.length))) }, done: .marked)

    private static func remembered(_ line: Int, _ byte: Int) -> (String, String) {
        Sentence.place(line, byte, "brak zapisu, który biuro pamięta", "a record that the office remembers is missing")
    }

    private static let bit = middle(
        "a bit of a body is flipped", line: 7, byte: { $0.byte(ofLine: 7) }, .digest, "skrót treści się nie zgadza", "the body's digest is wrong",
        after: { $0.lines.count - 6 }, damage: { try $0.edit { $0[6][$0[6].count - 4] ^= 1 } })

    private static let missingLine = middle(
        "a line is missing", line: 7, byte: { $0.byte(ofLine: 7) }, .sequence, "zły numer zapisu", "the wrong number", after: { $0.lines.count - 6 },
        damage: { try $0.edit { $0.remove(at: 6) } })

    private static let doubledLine = middle(
        "a line stands twice", line: 8, byte: { $0.byte(ofLine: 8) }, .sequence, "zły numer zapisu", "the wrong number", after: { $0.lines.count - 7 },
        damage: { try $0.edit { $0.insert($0[6], at: 6) } })

    private static let swappedLines = middle(
        "two lines are swapped", line: 7, byte: { $0.byte(ofLine: 7) }, .sequence, "zły numer zapisu", "the wrong number", places: 3,
        after: { $0.lines.count - 6 }, damage: { try $0.edit { $0.swapAt(6, 7) } })

    private static let strangeLine = middle(
        "a line comes from elsewhere: its hash does not follow", line: 2, byte: { $0.byte(ofLine: 2) }, .chain, "zapis nie łączy się z poprzednim",
        "it does not follow the record before", places: 2, after: { $0.lines.count - 1 },
        damage: { office in
            let line = try DamagedOffice.strangeLine()
            try office.edit { $0[1] = line }
        })

    private static let missingSegment = middle(
        "a segment is missing", line: 1, byte: { _ in 0 }, .missing, "brak pliku", "the file is missing", places: 2,
        after: { $0.lines.count }, segment: "journal-000002.jsonl", damage: { try $0.write($0.journal, "journal-000003.jsonl") })

    private static let newerFormat = DamageRow(
        name: "a record of a newer format", damage: { try $0.write($0.journal + Data("{\"v\":2,\"seq\":9}\n".utf8), DamagedOffice.segment) },
        line: { "damage segment=journal-000001.jsonl line=\($0.lines.count) byte=\($0.byte(ofLine: $0.lines.count)) reason=version" },
        verify: { Sentence.said(65, Sentence.newer("", $0.byte(ofLine: $0.lines.count))) },
        opening: { Sentence.said(78, Sentence.newer("format 2, ", $0.byte(ofLine: $0.lines.count))) }, done: .readOnly)

    /// Written by a program that knows one kind more.
    private static let unknownKind = DamageRow(
        name: "a record of an unknown kind",
        damage: { office in
            let holder = LockHolder(processID: 1, login: "anna", bootID: "boot")
            let journal = try SegmentedJournal.open(
                office.path, fileSystem: RealFileSystem(), options: JournalOptions(holder: holder, knownKinds: nil, pause: { _ in }))
            let stamp = Stamp(
                now: Instant(milliseconds: 4_000_000_000_000), day: "2014-03-12", offset: 60, login: "anna", role: "clerk",
                command: OpaqueID(high: 1, low: 2), program: "9.0.0", programme: nil, law: nil, isJumpConfirmed: true)
            try journal.lock()
            defer { journal.unlock() }
            _ = try journal.catchUp()
            let draft = RecordDraft(kind: "from_the_future", caseID: .none, caseVersion: 0, salt: OpaqueID(high: 3, low: 4), body: Array("{}".utf8))
            _ = try journal.append([draft], by: stamp, at: journal.head)
        }, line: nil, verify: { _ in Sentence.said(0) },
        opening: { office in
            let number = office.lines.count
            return Sentence.said(
                78,
                (
                    "Zapis nr \(number) ma rodzaj „from_the_future”, którego ta wersja programu nie zna: dodała go nowsza. "
                        + "Biuro jest tylko do odczytu; niczego nie pominięto. Proszę zaktualizować program.",
                    "Record no. \(number) is of the kind \"from_the_future\", which this version does not know: a newer one added it. "
                        + "The office is read-only; nothing was skipped. Update the program."
                ))
        }, done: .readOnly)
}

import Foundation
import Journal
import TestSupport
import Testing

/// An office that a row of the damage table works on: a copy of one that was made once.
final class DamagedOffice {
    let room: String
    var path: String { room + "/office" }
    private static let shared = Result { try Template() }

    /// The offices that rows copy: one full of people, and another one that has the same beginning.
    private final class Template: @unchecked Sendable {
        let office: TestOffice
        let other: TestOffice

        init() throws {
            // The other one first: then its records are earlier, and no time runs backwards where one of them is put in.
            other = try TestOffice()
            office = try TestOffice(programme: nil)
            let made = try office.run(["demo", "--keep", office.path, "--no-screens"])
            if made.status != 0 { throw TestOffice.NoOffice(outcome: made) }
        }
    }

    init() throws {
        room = NSTemporaryDirectory() + "teczka-damage-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: room, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.shared.get().office.path, toPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: room) }

    func file(_ name: String) -> URL { URL(fileURLWithPath: path + "/" + name) }
    func bytes(_ name: String) -> Data { (try? Data(contentsOf: file(name))) ?? Data() }
    func write(_ bytes: Data, _ name: String) throws { try bytes.write(to: file(name)) }
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
    func names(_ folder: String) -> [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted() }

    static let segment = "journal-000001.jsonl"
    var journal: Data { bytes(Self.segment) }
    var lines: [Data] { journal.split(separator: 0x0A).map { Data($0) + [0x0A] } }
    /// Where a line begins, from 1.
    func byte(ofLine line: Int) -> Int { lines.prefix(line - 1).reduce(0) { $0 + $1.count } }

    func edit(_ change: (inout [Data]) -> Void) throws {
        var all = lines
        change(&all)
        try write(all.reduce(Data(), +), Self.segment)
    }

    /// The name of the index; nil where there is none.
    var index: String? { names("").last { $0.hasPrefix("index-") && $0.hasSuffix(".sqlite") } }

    func removeIndex() throws {
        for name in names("") where name.hasPrefix("index") { try FileManager.default.removeItem(at: file(name)) }
    }

    /// The undamaged journal's length in bytes, and how many records it has.
    static var length: Int { (try? Data(contentsOf: URL(fileURLWithPath: shared.get().office.path + "/" + segment)).count) ?? 0 }
    static var records: Int { (try? shared.get().office.journal().count) ?? 0 }

    /// The second line of another office.
    static func strangeLine() throws -> Data {
        Data(try shared.get().other.journal()[1].utf8) + [0x0A]
    }
    static func strangeJournal() throws -> Data {
        Data(try shared.get().other.journal().map { $0 + "\n" }.joined().utf8)
    }

    /// Everything that must not change, by name: the journal, what was set aside, the index where it is evidence.
    var truth: [String: Data] {
        var found: [String: Data] = [:]
        for name in names("") where name.hasPrefix("journal-") { found[name] = bytes(name) }
        for name in names("quarantine") { found["quarantine/" + name] = bytes("quarantine/" + name) }
        return found
    }

    func run(_ words: [String]) throws -> TestOffice.Outcome {
        try DamagedOffice.shared.get().office.run(words + ["--office", path])
    }

    /// A command that names its own office.
    func runElsewhere(_ words: [String]) throws -> TestOffice.Outcome { try DamagedOffice.shared.get().office.run(words) }

    /// The screens on it, once the desk stands there.
    func clerk(_ arguments: [String] = []) throws -> PtySession {
        let session = try PtySession(executable: PtyExecutable.path(), arguments: ["--office", path] + arguments, environment: ["HOME": room])
        try session.wait(for: "the desk") { $0.title.contains("Teczka –") }
        return session
    }
}

/// A row of the table of damages: what is done to an office, and what `verify` and opening make of it.
struct DamageRow: CustomTestStringConvertible, Sendable {
    /// A command's exit code and what it says on standard error, `teczka: ` left out.
    struct Said: Sendable {
        var status: Int32
        var polish: [String]
        var english: [String]
    }

    /// What becomes of the office when it is opened.
    enum Done: Sendable {
        /// Nothing is changed, and nothing can be saved from now on: the mark says so.
        case marked
        /// Nothing is changed, nothing can be saved by this program, and no mark stands.
        case readOnly
        /// The end is set aside, and saving goes on.
        case quarantined(Int)
        /// Nothing was wrong with the journal.
        case sound
    }

    var name: String
    var damage: @Sendable (DamagedOffice) throws -> Void
    /// What `journal verify` prints first; nil for `ok …`.
    var line: (@Sendable (DamagedOffice) -> String)?
    var verify: @Sendable (DamagedOffice) -> Said
    var opening: @Sendable (DamagedOffice) -> Said
    var done: Done

    var testDescription: String { name }
}

/// The sentences of the table, with their places.
enum Sentence {
    static func place(_ line: Int, _ byte: Int, _ polish: String, _ english: String, file: String = DamagedOffice.segment) -> (String, String) {
        ("plik \(file), wiersz \(line), bajt \(byte) – \(polish)", "file \(file), line \(line), byte \(byte) – \(english)")
    }
    static func damaged(_ place: (String, String)) -> (String, String) {
        (
            "Dziennik jest uszkodzony: \(place.0). Biuro jest tylko do odczytu; nic nie usunięto. Proszę powiadomić administratora: "
                + "wszystkie miejsca pokazuje teczka journal verify, pomaga teczka journal repair albo kopia (teczka restore).",
            "The journal is damaged: \(place.1). The office is read-only; nothing was removed. Tell the administrator: "
                + "teczka journal verify shows every place, teczka journal repair or a backup (teczka restore) helps."
        )
    }
    static func missing(_ place: (String, String)) -> (String, String) {
        (
            "W dzienniku brakuje zapisów, które były potwierdzone: \(place.0). Biuro jest tylko do odczytu; indeks, który je pamięta, zachowano jako "
                + "dowód. Proszę powiadomić administratora: pomaga kopia (teczka restore), a bez niej teczka journal repair.",
            "The journal lacks records that were acknowledged: \(place.1). The office is read-only; the index that remembers them is kept as "
                + "evidence. Tell the administrator: a backup helps (teczka restore), without one teczka journal repair."
        )
    }
    static func cutOff(_ place: (String, String)) -> (String, String) {
        (
            "Ostatni zapis został przerwany i nikomu go nie potwierdzono: \(place.0). Wcześniejsze zapisy są całe. "
                + "Program odłoży go przy najbliższym otwarciu biura; od razu robi to teczka journal repair.",
            "The last record was cut off, and nobody was told that it is saved: \(place.1). All earlier records are whole. "
                + "The program sets it aside when the office is opened next; teczka journal repair does so at once."
        )
    }
    static func setAside(_ bytes: Int, _ office: DamagedOffice) -> (String, String) {
        (
            "Ostatni zapis był przerwany i niepotwierdzony; odłożono go do katalogu \(office.path)/quarantine (\(bytes)\u{A0}B). "
                + "Wcześniejsze zapisy są całe, można pracować.",
            "The last record was cut off and never acknowledged; it was set aside in \(office.path)/quarantine (\(bytes)\u{A0}B). "
                + "All earlier records are whole, work can go on."
        )
    }
    static func newer(_ format: String, _ byte: Int) -> (String, String) {
        (
            "Dziennik zapisała nowsza wersja programu (\(format)plik journal-000001.jsonl, bajt \(byte)). "
                + "Biuro jest tylko do odczytu; niczego nie pominięto. Proszę zaktualizować program.",
            "The journal was written by a newer version (\(format)file journal-000001.jsonl, byte \(byte)). "
                + "The office is read-only; nothing was skipped. Update the program."
        )
    }
    static func count(_ places: Int, after: Int) -> (String, String) {
        (
            "Uszkodzonych miejsc: \(places). Czytelnych zapisów za pierwszym z nich: \(after).",
            "Damaged places: \(places). Readable records behind the first of them: \(after)."
        )
    }
    static func said(_ status: Int32, _ sentences: (String, String)...) -> DamageRow.Said {
        DamageRow.Said(status: status, polish: sentences.map(\.0), english: sentences.map(\.1))
    }
}

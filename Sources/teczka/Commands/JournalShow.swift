import ArgumentParser
import Journal
import Localization
import Runtime
import Storage
import StrictJSON

extension JournalCommand {
    /// `teczka journal show`: the records, one a line, without their bodies unless the coordinator asks.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pokazuje zapisy, po jednym w wierszu; bez treści.",
            discussion: """
                  teczka journal show --from 100 --to 120
                  teczka journal show --case 5f0c… --json
                  teczka journal show --access --kind case_shown

                Kolumny: numer, czas (UTC), login, rola, rodzaj, sprawa, wersja sprawy, początek skrótu.
                """)

        @OptionGroup var office: OfficeOptions

        @Option(help: ArgumentHelp("Pierwszy zapis.", valueName: "numer"))
        var from: Int?

        @Option(help: ArgumentHelp("Ostatni zapis.", valueName: "numer"))
        var to: Int?

        @Option(name: .customLong("case"), help: ArgumentHelp("Tylko zapisy tej sprawy (32 znaki).", valueName: "id"))
        var subject: String?

        @Option(help: ArgumentHelp("Tylko zapisy tego rodzaju.", valueName: "rodzaj"))
        var kind: String?

        @Flag(help: "Wynik jako JSON, jeden zapis w wierszu.")
        var json = false

        @Flag(help: "Z treścią zapisów; tylko dla koordynatora.")
        var bodies = false

        @Flag(help: "Dziennik dostępu zamiast dziennika biura.")
        var access = false

        func validate() throws {
            if let from, from < 1 { throw ValidationError("--from: 1, 2, 3…") }
            if let to, to < from ?? 1 { throw ValidationError("--to < --from") }
            if let subject, OpaqueID(subject) == nil { throw ValidationError("--case: 32 × 0-9 a-f") }
        }

        private func flush(_ bytes: [UInt8]) {
            if json { answer(json: bytes) } else { answer(lines: bytes) }
        }

        func run() throws {
            let texts = office.texts
            let path = office.path()
            let fileSystem = RealFileSystem()
            guard isDirectory(path) else { throw CommandFailure.officeMissing(path) }
            let founder = try Office.founder(of: path, fileSystem)
            if bodies && founder != SystemUser.login() { throw OfficeError.notPermitted }
            let journal = access ? path + "/" + AccessJournal.folder : path
            // Nobody has looked at anything yet.
            guard isDirectory(journal) else { return }
            let wanted = subject.flatMap { OpaqueID($0) }
            var lines: [UInt8] = []
            let end = try SegmentedJournal.stream(journal, fileSystem: fileSystem, from: from ?? 1, through: to ?? .max) { record in
                guard wanted == nil || record.caseID == wanted, kind == nil || record.kind == kind else { return }
                lines += json ? RecordText.json(record, bodies: bodies) : Array(RecordText.line(record, bodies: bodies).utf8)
                lines.append(0x0A)
                if lines.count > 1 << 16 {
                    flush(lines)
                    lines.removeAll(keepingCapacity: true)
                }
            }
            flush(lines)
            switch end {
            case .done: return
            case .unfinished(let place): say(texts.journalUnfinished("\(place.segment), \(place.byte)"))
            case .damaged(let damage): throw CommandFailure.damage([ProgramFailure.sentence(damage, texts)])
            }
        }
    }

    /// `teczka journal head`: the anchor, as protocols print it.
    struct HeadCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "head", abstract: "Koniec dziennika: kotwica do protokołu.",
            discussion: "  teczka journal head\n\nPierwszy wiersz jest krótki, do protokołu; drugi to pełna kotwica.")

        @OptionGroup var office: OfficeOptions

        func run() throws {
            let open = try OfficeAccess(texts: office.texts).openForCommand(office.path())
            defer { open.close() }
            if let reason = open.readOnly { throw OfficeError.journal(.readOnly(reason)) }
            answer(open.head.short)
            answer("\(open.head)")
        }
    }
}

/// A record for people and for scripts.
enum RecordText {
    /// `12  2026-11-21T07:40:12.123Z  anna  clerk  member_added  0102…  v2  3fa1 09bc 77de 0042`, then the body's bytes or what became of it.
    static func line(_ record: Record, bodies: Bool) -> String {
        let subject = record.caseID == .none ? "-" : record.caseID.description
        var parts = [
            String(record.seq), record.time.description, record.login, record.role, record.kind, subject, "v\(record.caseVersion)", record.hash.short,
        ]
        if let order = record.erasedBy { parts.append("erased:\(order)") }
        if bodies { parts.append(String(decoding: record.body, as: UTF8.self)) }
        return Shown.text(parts.joined(separator: "  "))
    }

    /// `{"seq":…,"time":…,"day":…,"login":…,"role":…,"kind":…,"case":…,"version":…,"hash":…,"erased":…,"body":…}`; the keys are stable.
    static func json(_ record: Record, bodies: Bool) -> [UInt8] {
        var members: [JSONValue.Member] = [
            .init("seq", .integer(record.seq)), .init("time", .string(record.time.description)), .init("day", .string(record.day)),
            .init("login", .string(record.login)), .init("role", .string(record.role)), .init("kind", .string(record.kind)),
            .init("case", record.caseID == .none ? .null : .string(record.caseID.description)), .init("version", .integer(record.caseVersion)),
            .init("hash", .string(record.hash.description)),
        ]
        if let order = record.erasedBy { members.append(.init("erased", .integer(order))) }
        var bytes = StrictJSON.serialize(.object(members))
        if bodies && record.erasedBy == nil {
            bytes.removeLast()
            bytes += Array(",\"body\":".utf8) + record.body + Array("}".utf8)
        }
        return bytes
    }
}

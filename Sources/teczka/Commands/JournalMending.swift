import ArgumentParser
import Casework
import Glibc
import Journal
import Localization
import Runtime
import Storage

/// Asks for a confirmation that can't be given by a habit: a word to be typed again.
enum Confirmation {
    /// Whether the typed line is the word; never asks without a terminal.
    static func given(_ word: String, _ texts: any Texts) -> Bool {
        guard isatty(0) == 1, isatty(2) == 1 else { return false }
        say(texts.confirmByTyping(word))
        return readLine()?.split(separator: " ").joined() == word
    }
}

extension JournalCommand {
    /// `teczka journal repair`: mends what can be mended without guessing.
    struct RepairCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "repair", abstract: "Naprawia dziennik; niczego nie usuwa.",
            discussion: """
                  teczka journal repair
                  teczka journal repair --cut-at 120
                  teczka journal repair --access

                Urwany koniec odkłada do katalogu quarantine. Innych uszkodzeń nie zgaduje: mówi, gdzie są, i odmawia,
                chyba że koordynator poda numer ostatniego pewnego zapisu.
                """)

        @OptionGroup var office: OfficeOptions

        @Option(name: .customLong("cut-at"), help: ArgumentHelp("Odkłada wszystko za tym zapisem.", valueName: "numer"))
        var cut: Int?

        @Flag(help: "Dziennik dostępu zamiast dziennika biura.")
        var access = false

        @Flag(help: "Potwierdza bez pytania.")
        var yes = false

        func run() throws {
            let texts = office.texts
            let path = office.path()
            guard isDirectory(path) else { throw CommandFailure.officeMissing(path) }
            let environment = OfficeAccess(texts: texts).environment()
            if let cut, !yes, !Confirmation.given(String(cut), texts) { throw CommandFailure.refused(texts.notConfirmed, .usage) }
            let report: RepairReport
            do {
                report = try Office.repair(path, environment, cut: cut, access: access)
            } catch OfficeError.journal(.invalidDraft(field: "cut")) {
                let last = try? Office.repair(path, environment, cut: nil, access: access).lastGood.seq
                throw CommandFailure.refused(texts.repairWrongCut(last), last == nil ? .badData : .usage)
            }
            try tell(report, texts)
        }

        private func tell(_ report: RepairReport, _ texts: any Texts) throws {
            for damage in report.damages { answer("\(damage)") }
            switch report.outcome {
            case .nothingToMend: answer(texts.repairNothing)
            case .mended:
                let bytes = report.pieces.reduce(0) { $0 + $1.length }
                answer(texts.repairMended(pieces: report.pieces.count, bytes: bytes, record: report.record?.short ?? ""))
            case .needsCut:
                var lines = report.pieces.map { piece in
                    texts.repairPiece(segment: piece.segment, byte: piece.byte, length: piece.length, lines: piece.lines, lastSeq: piece.lastSeq)
                }
                if let missing = report.missing { lines.append(texts.repairMissing(missing.seq)) }
                throw CommandFailure.damage(lines + [texts.repairNeedsCut(last: report.lastGood.seq, head: report.lastGood.short)])
            case .stillDamaged(let damage): throw CommandFailure.damage([texts.repairStill(ProgramFailure.words(damage, texts))])
            }
        }
    }

    /// `teczka journal redact`: erases a person's data by law.
    struct Redact: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Usuwa dane osoby z biura na podstawie prawa.",
            discussion: """
                  teczka journal redact --person 5f0c… --basis retention_ended

                Podstawy: \(ErasureBasis.allCases.map(\.rawValue).joined(separator: ", ")).
                Identyfikator osoby podaje teczka lookup --json. Usuniętych danych nie można odzyskać.
                """)

        @OptionGroup var office: OfficeOptions

        @Option(help: ArgumentHelp("Identyfikator osoby (32 znaki).", valueName: "id"))
        var person: String

        @Option(help: ArgumentHelp("Podstawa prawna, słowo z listy.", valueName: "podstawa"))
        var basis: ErasureBasis

        @Option(name: .customLong("erased"), help: ArgumentHelp("Lista usuniętych osób; inaczej KATALOG-BIURA.erased.", valueName: "plik"))
        var list: String?

        @Flag(help: "Potwierdza bez pytania.")
        var yes = false

        func run() throws {
            let texts = office.texts
            let path = office.path()
            guard OpaqueID(person) != nil else { throw CommandFailure.refused(texts.badPerson(person), .usage) }
            let list = ErasedList(path: list ?? path + ".erased", fileSystem: RealFileSystem())
            let open = try OfficeAccess(texts: texts).openForCommand(path)
            defer { open.close() }
            guard open.actor.roles.contains(.coordinator) else { throw OfficeError.notPermitted }
            if !yes, !Confirmation.given(String(person.prefix(8)), texts) { throw CommandFailure.refused(texts.notConfirmed, .usage) }
            guard let report = try open.erase(PersonID(rawValue: person), basis: basis, list: list) else {
                throw CommandFailure.refused(texts.nothingToErase, .noInput)
            }
            answer(texts.erased(bodies: report.bodies, drafts: report.drafts, views: report.views, order: report.order))
            say(texts.erasedListKept(list.path))
        }
    }
}

extension ErasureBasis: ExpressibleByArgument {}

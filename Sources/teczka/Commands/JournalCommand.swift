import ArgumentParser
import Journal
import Localization
import Rules
import Runtime
import Storage

/// `teczka journal`: the journal itself.
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Dziennik biura.",
        subcommands: [Verify.self, Show.self, HeadCommand.self, RepairCommand.self, Redact.self])

    /// `teczka journal verify`: is every record whole and in its place?
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sprawdza cały dziennik.",
            discussion: """
                  teczka journal verify --office ~/biuro
                  teczka journal verify --anchor "120: 3fa1 09bc 77de 0042"

                Pierwszy wiersz dotyczy dziennika biura, drugi dziennika dostępu.
                """)

        @OptionGroup var office: OfficeOptions

        @Option(help: ArgumentHelp("Kotwica z protokołu: numer i skrót zapisu.", valueName: "numer:skrót"))
        var anchor: String?

        func run() throws {
            let texts = office.texts
            let path = office.path()
            guard isDirectory(path) else { throw CommandFailure.officeMissing(path) }
            let report = try SegmentedJournal.verify(path, fileSystem: RealFileSystem(), claim: try anchor.map(Self.parse))
            // The first line is the one that any verifier of the format prints; the words for people go beside it.
            guard report.isSound else {
                for damage in report.damages { answer("\(damage)") }
                throw CommandFailure.damage([texts.damaged(ProgramFailure.words(report.damages[0], texts))])
            }
            answer(report.line)
            say(texts.verified(records: report.records, erased: report.erasedBodies, head: "\(report.head)"))
            if anchor == nil { say(texts.verifiedWithoutAnchor()) }
            try verifyAccess(path + "/" + AccessJournal.folder, texts)
        }

        /// The access journal is another journal of the same format; there is none before the first look.
        private func verifyAccess(_ path: String, _ texts: any Texts) throws {
            guard isDirectory(path) else { return }
            let report = try SegmentedJournal.verify(path, fileSystem: RealFileSystem())
            guard report.isSound else {
                for damage in report.damages { answer("access \(damage)") }
                throw CommandFailure.damage([texts.damaged(ProgramFailure.words(report.damages[0], texts))])
            }
            answer("access \(report.line)")
            say(texts.accessVerified(records: report.records))
        }

        private static func parse(_ text: String) throws -> AnchorClaim {
            guard let anchor = AnchorClaim(text) else { throw CommandFailure.badAnchor(text) }
            return anchor
        }
    }
}

/// `teczka index`: the read index, which can always be made anew.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Indeks odczytu.", subcommands: [Rebuild.self])

    /// `teczka index rebuild`: makes the index anew from the journal.
    struct Rebuild: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Odbudowuje indeks z dziennika.", discussion: "  teczka index rebuild --office ~/biuro")

        @OptionGroup var office: OfficeOptions

        func run() throws {
            let open = try OfficeAccess(texts: office.texts).open(office.path())
            defer { open.close() }
            try open.rebuildIndex()
            answer(office.texts.rebuilt(records: open.head.seq))
        }
    }
}

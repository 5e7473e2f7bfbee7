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
            let claim = try anchor.map(Self.parse)
            // Asked before the journal is read: what is saved meanwhile is no loss.
            let remembered = Office.remembered(path, OfficeAccess(texts: texts).environment())
            let report = try SegmentedJournal.verify(path, fileSystem: RealFileSystem(), claim: claim ?? remembered.map { AnchorClaim($0.anchor) })
            // The first line is the one that any verifier of the format prints; the words for people go beside it.
            let isLost = claim == nil && report.damages.contains { $0.reason == .anchor }
            let damages = report.damages.filter { claim != nil || $0.reason != .anchor }
            for damage in damages { answer("\(damage)") }
            if damages.isEmpty { answer("ok records=\(report.records) head=\(report.head)") }
            if isLost, let remembered {
                // Opening finds the same, and makes it known to everybody.
                try? OfficeAccess(texts: texts).open(path).close()
                throw CommandFailure.damage([texts.acknowledgedMissing(texts.rememberedRecord(remembered.seq))] + count(report, damages, texts))
            }
            if let first = damages.first {
                throw CommandFailure.damage([ProgramFailure.sentence(first, texts)] + count(report, damages, texts))
            }
            say(texts.verified(records: report.records, erased: report.erasedBodies, head: "\(report.head)"))
            if anchor == nil { say(texts.verifiedWithoutAnchor()) }
            try verifyAccess(path + "/" + AccessJournal.folder, texts)
            try tellMark(path, texts)
        }

        private func count(_ report: VerifyReport, _ damages: [Damage], _ texts: any Texts) -> [String] {
            // A cut-off end and a newer version are no places to be counted.
            guard let first = damages.first, ![.torn, .incomplete, .version, .anchor].contains(first.reason) else { return [] }
            return [texts.damagedPlaces(max(report.damageCount, damages.count), recordsAfter: report.recordsAfterDamage)]
        }

        /// A whole journal may bear a mark yet: of a disk that failed, of a damage that was there before.
        private func tellMark(_ path: String, _ texts: any Texts) throws {
            guard let mark = try SegmentedJournal.mark(of: path, fileSystem: RealFileSystem()) else { return }
            say(texts.stillMarked(ProgramFailure.words(.marked(mark.line), texts)))
        }

        /// The access journal is another journal of the same format; there is none before the first look.
        private func verifyAccess(_ path: String, _ texts: any Texts) throws {
            guard isDirectory(path) else { return }
            let report = try SegmentedJournal.verify(path, fileSystem: RealFileSystem())
            guard report.isSound else {
                for damage in report.damages { answer("access \(damage)") }
                throw CommandFailure.damage([texts.accessDamaged(ProgramFailure.words(report.damages[0], texts))])
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
            let access = OfficeAccess(texts: office.texts)
            let open = try access.openForCommand(office.path())
            defer { open.close() }
            do {
                defer { access.progress.finish() }
                // One that was missing or damaged has just been made.
                if !open.hasBuiltIndex { try open.rebuildIndex() }
            }
            answer(office.texts.rebuilt(records: open.head.seq))
        }
    }
}

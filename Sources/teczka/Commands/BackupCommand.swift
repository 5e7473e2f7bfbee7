import ArgumentParser
import Journal
import Localization
import Runtime
import Storage

/// `teczka backup`: a copy of the office, made while others work.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Robi sprawdzoną kopię biura, także w czasie pracy.",
        discussion: "  teczka backup /media/kopia/2014-03-12\n\nBez szkiców i bez indeksu. Odtwarza ją teczka restore.")

    @Argument(help: ArgumentHelp("Nowy katalog na kopię.", valueName: "katalog"))
    var target: String

    @OptionGroup var office: OfficeOptions

    func run() throws {
        let texts = office.texts
        let open = try OfficeAccess(texts: texts).openForCommand(office.path())
        defer { open.close() }
        do {
            let manifest = try open.backup(to: target)
            answer(texts.backupMade(target, records: manifest.seq, head: manifest.anchor?.short ?? ""))
        } catch OfficeError.directoryNotEmpty(let path) {
            throw CommandFailure.refused(texts.directoryInUse(path), .cannotCreate)
        }
    }
}

/// `teczka restore`: an office from a backup, on this machine or another.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Odtwarza biuro z kopii.",
        discussion: """
              teczka restore /media/kopia/2014-03-12 ~/biuro

            Odmawia, gdy kopia jest uszkodzona, gdy w katalogu jest inne biuro albo gdy tamtejsze biuro ma późniejsze zapisy.
            """)

    @Argument(help: ArgumentHelp("Katalog z kopią.", valueName: "kopia"))
    var backup: String

    @Argument(help: ArgumentHelp("Katalog biura.", valueName: "biuro"))
    var directory: String

    @Option(name: .customLong("erased"), help: ArgumentHelp("Lista usuniętych osób; inaczej BIURO.erased.", valueName: "plik"))
    var list: String?

    @OptionGroup var language: LanguageOption

    func run() throws {
        let texts = language.texts
        let list = ErasedList(path: list ?? directory + ".erased", fileSystem: RealFileSystem())
        let report = try Office.restore(backup, to: directory, list: list, OfficeAccess(texts: texts).environment())
        answer(texts.restored(directory, records: report.manifest.seq, head: report.manifest.anchor?.short ?? ""))
        if let before = report.before { say(texts.restoredBefore(before)) }
        if report.erasedAgain > 0 { say(texts.restoredErasures(report.erasedAgain)) }
        if !list.exists { say(texts.restoredWithoutList(list.path)) }
    }
}

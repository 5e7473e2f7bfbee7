import ArgumentParser
import Importing
import Localization
import Runtime
import Storage

/// `teczka import`: an office's spreadsheet into the office.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Wczytuje dane z arkusza (CSV).", subcommands: [Applications.self])

    /// `teczka import applications FILE`: one row, one application with its household.
    struct Applications: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Wczytuje wnioski, po jednym w wierszu.",
            discussion: """
                  teczka import applications wnioski.csv --dry-run     próba: to samo sprawozdanie, nic nie zapisuje
                  teczka import applications wnioski.csv
                  teczka import applications --columns                 nazwy kolumn
                Wiersz odrzucony nie zatrzymuje pozostałych. Plik wczytany po raz drugi niczego nie powtarza.
                Kod wyjścia: 0, gdy wczytano wszystko; 65, gdy choć jeden wiersz został odrzucony albo czeka na rozstrzygnięcie.
                """)

        @Argument(help: ArgumentHelp("Plik CSV w UTF-8; „-” oznacza standardowe wejście.", valueName: "plik"))
        var file: String?

        @Flag(help: "Próba: sprawdza i nic nie zapisuje.")
        var dryRun = false

        @Flag(help: "Wynik jako JSON, jeden wiersz na wniosek i na końcu suma.")
        var json = false

        @Flag(help: "Wypisuje nazwy kolumn; te z gwiazdką muszą być w pliku.")
        var columns = false

        @OptionGroup var office: OfficeOptions
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            if file == nil, !columns { throw ValidationError("Missing expected argument '<plik>'") }
        }

        func run() throws {
            guard let file, !columns else { return listColumns() }
            let texts = office.texts
            let bytes = try readInput(file)
            let office = try OfficeAccess(texts: texts, actingAs: acting.login).openForCommand(office.path())
            defer { office.close() }
            var run = try ImportRun(office: office, texts: texts, json: json, dryRun: dryRun)
            do {
                let tally = try run.run(bytes)
                if tally.refused + tally.undecided > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
            } catch let fault as CSVFault {
                let line = "\(file):\(fault.line):\(fault.column): \(fault.sentence.text(texts.faultPattern))"
                throw CommandFailure.contentFaults([texts.importFileFaults(1, file: file), line])
            } catch let header as HeaderFaults {
                let lines = header.faults.map { "\(file):\($0.line): \($0.sentence.text(texts.faultPattern))" }
                throw CommandFailure.contentFaults([texts.importFileFaults(lines.count, file: file)] + lines)
            }
        }

        private func listColumns() {
            for column in Column.all { answer(column.name + (Column.obligatory.contains(column) ? " *" : "")) }
        }
    }
}

import ArgumentParser
import Importing
import Localization
import Runtime
import Storage

/// `teczka import`: an office's spreadsheet into the office.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Wczytuje dane z arkusza (CSV).", subcommands: [Applications.self, Earlier.self])

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
            try ImportCommand.finish(file, texts) { try run.run(bytes) }
        }

        private func listColumns() {
            for column in Column.all { answer(column.name + (Column.obligatory.contains(column) ? " *" : "")) }
        }
    }

    /// `teczka import earlier FILE`: one row, one person who was supported before.
    struct Earlier: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Wczytuje listę osób wspartych wcześniej, po jednej w wierszu.",
            discussion: """
                  teczka import earlier lista.csv --dry-run     próba: to samo sprawozdanie, nic nie zapisuje
                  teczka import earlier lista.csv
                  teczka import earlier --columns               nazwy kolumn, polskie i angielskie
                Na liście są osoby, które dostały sprzęt we wcześniejszej edycji albo z innych środków publicznych. Gdy ktoś z gospodarstwa może być
                osobą z listy, pokazuje to wniosek; rozstrzyga pracownik.
                Kod wyjścia: 0, gdy wczytano wszystko; 65, gdy choć jeden wiersz został odrzucony.
                """)

        @Argument(help: ArgumentHelp("Plik CSV w UTF-8; „-” oznacza standardowe wejście.", valueName: "plik"))
        var file: String?

        @Flag(help: "Próba: sprawdza i nic nie zapisuje.")
        var dryRun = false

        @Flag(help: "Wynik jako JSON, jeden wiersz na osobę i na końcu suma.")
        var json = false

        @Flag(help: "Wypisuje nazwy kolumn; te z gwiazdką muszą być w pliku.")
        var columns = false

        @OptionGroup var office: OfficeOptions
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            if file == nil, !columns { throw ValidationError("Missing expected argument '<plik>'") }
        }

        func run() throws {
            guard let file, !columns else {
                for column in EarlierTable.Column.allCases { answer(column.headings + (EarlierTable.Column.obligatory.contains(column) ? " *" : "")) }
                return
            }
            let texts = office.texts
            let bytes = try readInput(file)
            let office = try OfficeAccess(texts: texts, actingAs: acting.login).openForCommand(office.path())
            defer { office.close() }
            var run = try EarlierImportRun(office: office, texts: texts, json: json, dryRun: dryRun)
            try ImportCommand.finish(file, texts) { try run.run(bytes) }
        }
    }

    /// Carries an import out: what can't be read as a table is told with its places, and the exit code says whether every row was taken in.
    private static func finish(_ file: String, _ texts: any Texts, _ run: () throws -> ImportTally) throws {
        do {
            let tally = try run()
            if tally.refused + tally.undecided > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
        } catch let fault as CSVFault {
            let line = "\(file):\(fault.line):\(fault.column): \(fault.sentence.text(texts.faultPattern))"
            throw CommandFailure.contentFaults([texts.importFileFaults(1, file: file), line])
        } catch let header as HeaderFaults {
            let lines = header.faults.map { "\(file):\($0.line): \($0.sentence.text(texts.faultPattern))" }
            throw CommandFailure.contentFaults([texts.importFileFaults(lines.count, file: file)] + lines)
        }
    }
}

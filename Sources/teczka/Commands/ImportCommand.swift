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

        @OptionGroup var sheet: Sheet

        func run() throws {
            try sheet.run(columns: Column.all.map { ($0.name, Column.obligatory.contains($0)) }) { office, bytes in
                var run = try ImportRun(office: office, texts: sheet.office.texts, json: sheet.json, dryRun: sheet.dryRun)
                return try run.run(bytes)
            }
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

        @OptionGroup var sheet: Sheet

        func run() throws {
            try sheet.run(columns: EarlierTable.Column.allCases.map { ($0.headings, EarlierTable.Column.obligatory.contains($0)) }) { office, bytes in
                var run = try EarlierImportRun(office: office, texts: sheet.office.texts, json: sheet.json, dryRun: sheet.dryRun)
                return try run.run(bytes)
            }
        }
    }

    /// What every import is told.
    struct Sheet: ParsableArguments {
        @Argument(help: ArgumentHelp("Plik CSV w UTF-8; „-” oznacza standardowe wejście.", valueName: "plik"))
        var file: String?

        @Flag(help: "Próba: sprawdza i nic nie zapisuje.")
        var dryRun = false

        @Flag(help: "Wynik jako JSON, po jednym wierszu na wiersz pliku i na końcu suma.")
        var json = false

        @Flag(help: "Wypisuje nazwy kolumn; te z gwiazdką muszą być w pliku.")
        var columns = false

        @OptionGroup var office: OfficeOptions
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            if file == nil, !columns { throw ValidationError("Missing expected argument '<plik>'") }
        }

        /// Lists the columns, or takes the file in.
        func run(columns names: [(name: String, isObligatory: Bool)], _ take: (Office, [UInt8]) throws -> ImportTally) throws {
            guard let file, !columns else {
                for column in names { answer(column.name + (column.isObligatory ? " *" : "")) }
                return
            }
            let bytes = try readInput(file)
            let office = try OfficeAccess(texts: office.texts, actingAs: acting.login).openForCommand(office.path())
            defer { office.close() }
            try ImportCommand.finish(file, self.office.texts) { try take(office, bytes) }
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

import ArgumentParser
import Casework
import Localization
import Programmes
import Rules
import Runtime

/// `teczka programme`: the programmes that ship with the program, and a coordinator's own file.
struct ProgrammeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme", abstract: "Programy pomocowe.", subcommands: [List.self, Show.self, Check.self, Diff.self])

    /// `teczka programme list`: a line each.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Wypisuje programy.", discussion: "  teczka programme list")

        @OptionGroup var language: LanguageOption

        func run() throws {
            let library = ProgrammeLibrary(try ResourceLocator())
            let law = try LawBundle.read(try library.law())
            for name in library.names() {
                answer(columns: name, language.texts.title(try library.ruleSet(name, law: law).title))
            }
        }
    }

    /// `teczka programme show ID`: the programme for people.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pokazuje, co mówi program: nabór, grupy, kwoty, dokumenty.", discussion: "  teczka programme show stegna-2013")

        @Argument(help: ArgumentHelp("Program, np. stegna-2013, albo plik programu (.json).", valueName: "id"))
        var programme: String

        @OptionGroup var language: LanguageOption

        func run() throws {
            let library = ProgrammeLibrary(try ResourceLocator())
            let law = try LawBundle.read(try library.law())
            let ruleSet = try library.ruleSet(programme, law: law)
            for line in language.texts.describe(ruleSet, law: law) { answer(line) }
        }
    }

    /// `teczka programme check FILE`: every fault with its line; a programme that ships with the program goes by its identifier, too.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sprawdza plik programu.", discussion: "  teczka programme check moj-program.json")

        @Argument(help: ArgumentHelp("Plik programu albo program, np. stegna-2013.", valueName: "plik"))
        var programme: String

        @OptionGroup var language: LanguageOption

        func run() throws {
            let library = ProgrammeLibrary(try ResourceLocator())
            let law = try LawBundle.read(try library.law())
            let texts = language.texts
            let file = library.names().contains(programme) ? library.path(of: programme) : programme
            let faults: [PlacedFault]
            do {
                faults = try ProgrammeReader.check(try readFile(file), file: file, law: law).faults
            } catch let refused as FileFaults {
                // To whoever checks a file it is data; a programme that is to be used is configuration.
                throw FactFaults(faults: refused)
            }
            guard !faults.isEmpty else { return answer(texts.programmeGood(file)) }
            let lines = faults.map { "\(file):\($0.line):\($0.column): \($0.path): \(texts.text(of: $0.kind))" }
            throw CommandFailure.contentFaults([texts.programmeContentFaults(faults.count, file: file)] + lines)
        }
    }

    /// `teczka programme diff A B`: what differs, in words; exit codes as `diff` has them.
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mówi słowami, czym jeden program różni się od drugiego.",
            discussion: "  teczka programme diff stegna-2013 moj-program.json")

        @Argument(help: ArgumentHelp("Program albo plik, z którym się porównuje.", valueName: "a"))
        var first: String

        @Argument(help: ArgumentHelp("Program albo plik, który się porównuje.", valueName: "b"))
        var second: String

        @OptionGroup var language: LanguageOption

        func run() throws {
            let library = ProgrammeLibrary(try ResourceLocator())
            let law = try LawBundle.read(try library.law())
            let changes = try library.ruleSet(first, law: law).changes(to: try library.ruleSet(second, law: law), law: law)
            let texts = language.texts
            guard !changes.isEmpty else { return answer(texts.nothingDiffers) }
            answer(texts.differences(first, second))
            for line in texts.describe(changes) { answer("  " + line) }
            throw ExitCode(1)
        }
    }
}

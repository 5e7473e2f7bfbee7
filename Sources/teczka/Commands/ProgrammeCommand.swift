import ArgumentParser
import Casework
import Localization
import Programmes
import Rules
import Runtime

/// `teczka programme`: the programmes that ship with the program, and a coordinator's own file.
struct ProgrammeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme", abstract: "Programy pomocowe.", subcommands: [List.self, Check.self])

    /// `teczka programme list`: a line each.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Wypisuje programy.", discussion: "  teczka programme list")

        @OptionGroup var language: LanguageOption

        func run() throws {
            let library = ProgrammeLibrary(try ResourceLocator())
            let law = try LawBundle.read(try library.law())
            for name in library.names() {
                let programme = try ProgrammeReader.read(try library.programme(name), file: library.path(of: name), law: law)
                let title = programme.ruleSet.title
                answer(name + "\t" + (language.texts.language == .english ? title.en : title.pl))
            }
        }
    }

    /// `teczka programme check FILE`: every fault with its line.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sprawdza plik programu.", discussion: "  teczka programme check moj-program.json")

        @Argument(help: ArgumentHelp("Plik programu.", valueName: "plik"))
        var file: String

        @OptionGroup var language: LanguageOption

        func run() throws {
            let library = ProgrammeLibrary(try ResourceLocator())
            let law = try LawBundle.read(try library.law())
            _ = try ProgrammeReader.read(try readFile(file), file: file, law: law)
            answer(language.texts.programmeGood(file))
        }
    }
}

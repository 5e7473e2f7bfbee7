import ArgumentParser
import Localization
import Runtime

/// The program: the screens without a subcommand, one file each for the subcommands.
@main
struct Teczka: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "teczka",
        abstract: "Teczka spraw projektu cyfrowego: wnioski, użyczenia, szkolenia.",
        discussion: """
            Bez polecenia otwiera ekrany.

              teczka                                  ekrany biura
              teczka demo                             biuro szkoleniowe ze zmyślonymi danymi
              teczka init --programme stegna-2013     zakłada biuro
              teczka lookup KOWALSKA                  karta osoby w tekście
              teczka letter write rejestr 1           rejestr wniosków naboru (pisma: teczka letter --help)
              teczka register                         spis spraw za rok; wzór znaku sprawy: teczka numbering
              teczka publish preview 1                wynik naboru do ogłoszenia
              teczka assess --programme stegna-2013 fakty.json

            Biuro: --office, inaczej $TECZKA_OFFICE, inaczej /var/lib/teczka/office, inaczej teczka/office w $XDG_DATA_HOME.
            """,
        version: version,
        subcommands: [
            InitCommand.self, DemoCommand.self, LookupCommand.self, AssessCommand.self, ProgrammeCommand.self, JournalCommand.self,
            ImportCommand.self, UserCommand.self, LetterCommand.self, PublishCommand.self, NumberingCommand.self, RegisterCommand.self, IndexCommand.self, BackupCommand.self, RestoreCommand.self, GalleryCommand.self,
        ])

    @OptionGroup var office: OfficeOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var acting: ActingOptions

    @Flag(help: "Jako program logowania (ForceCommand): bez --office, środowiska i poleceń poza lookup.")
    var captive = false

    func run() throws {
        try ScreensRun(options: screen, texts: office.texts, captive: captive, actingAs: acting.login).open(office.path())
    }

    /// Every way out of the program leads through here: one error, one text, one exit code.
    static func main() {
        SignalPipe.ignoreWriteSignals()
        let arguments = givenArguments()
        let texts = LanguageOption.texts(in: arguments)
        do {
            if arguments.contains("--captive") {
                try Captive.run(arguments, texts)
            } else if let daily = DailyCommand(arguments) {
                try daily.run(texts)
            } else {
                var command = try parseAsRoot(arguments)
                try command.run()
            }
        } catch let ended as EndedBySignal {
            Runtime.exit(128 + ended.number)
        } catch let code as ExitCode {
            // An answer that is a number, such as that two programmes differ.
            Runtime.exit(code.rawValue)
        } catch let error where isOwn(error) {
            let failure = ProgramFailure(error, texts)
            for line in failure.lines { say("teczka: " + line) }
            Runtime.exit(failure.status)
        } catch {
            leave(error)
        }
    }

    /// Help and versions are our own texts; what is wrong with arguments names them as they were given.
    private static func leave(_ error: any Error) -> Never {
        if exitCode(for: error).isSuccess { exit(withError: error) }
        for line in fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false) { say(String(line)) }
        Runtime.exit(exitCode(for: error).rawValue)
    }

    /// The arguments after the program's name. The standard library's own list is made with a generic `map`, whose type is looked up at run time.
    private static func givenArguments() -> [String] {
        var arguments: [String] = []
        var place = 1
        while place < Int(CommandLine.argc), let word = CommandLine.unsafeArgv[place] {
            arguments.append(String(cString: word))
            place += 1
        }
        return arguments
    }

    /// Usage errors and `--help` belong to the argument parser, which writes them and exits 64 or 0.
    private static func isOwn(_ error: any Error) -> Bool { exitCode(for: error) == .failure }
}

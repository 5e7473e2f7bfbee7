import ArgumentParser
import Rules
import Runtime

/// `teczka init`: makes an office.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Zakłada biuro dla programu pomocowego.",
        discussion: "  teczka init --programme stegna-2013 --office ~/biuro")

    @OptionGroup var office: OfficeOptions

    @Option(help: ArgumentHelp("Program, np. stegna-2013, albo własny plik programu (.json).", valueName: "id"))
    var programme: String

    @Option(help: ArgumentHelp("Biuro szkoleniowe, które stoi w tym dniu (RRRR-MM-DD).", valueName: "dzień"))
    var trainingDay: String?

    func run() throws {
        let day = try trainingDay.map { text in
            guard let day = CalendarDay(iso: text) else { throw CommandFailure.badDay(text) }
            return day
        }
        let path = office.path()
        let made = try OfficeAccess(texts: office.texts).make(path, programme: programme, trainingDay: day)
        made.close()
        answer(office.texts.officeMade(path))
    }
}

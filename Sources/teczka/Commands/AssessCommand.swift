import ArgumentParser
import Localization
import Programmes
import Rules
import Runtime

/// `teczka assess`: the facts of applications in, verdicts with their reasons out. Nothing is stored.
struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Ocenia fakty z pliku według programu i podaje powody.",
        discussion: "  teczka assess --programme stegna-2013 fakty.json\n  teczka assess --programme stegna-2013 fakty.json --json")

    @Option(help: ArgumentHelp("Program, np. stegna-2013, albo plik programu (.json).", valueName: "id"))
    var programme: String

    @Option(name: .customLong("on"), help: ArgumentHelp("Dzień złożenia, gdy plik go nie podaje (RRRR-MM-DD).", valueName: "dzień"))
    var day: String?

    @Argument(help: ArgumentHelp("Plik z faktami: jeden przypadek albo tablica.", valueName: "plik"))
    var file: String

    @Flag(help: "Wynik jako JSON, jeden wiersz na przypadek.")
    var json = false

    @OptionGroup var language: LanguageOption

    func run() throws {
        let library = ProgrammeLibrary(try ResourceLocator())
        let law = try LawBundle.read(try library.law())
        let isFile = programme.hasSuffix(".json")
        let bytes = isFile ? try readFile(programme) : try library.programme(programme)
        let ruleSet = try ProgrammeReader.read(bytes, file: isFile ? programme : library.path(of: programme), law: law).ruleSet
        let filed = try day.map { text in
            guard let day = CalendarDay(iso: text) else { throw CommandFailure.badDay(text) }
            return day
        }
        do {
            for item in try CaseReader.read(try readFile(file), file: file) { tell(item, ruleSet, law, filed) }
        } catch let faults as FileFaults {
            // Faults of the facts are bad data; those of a programme or a law table are a matter of configuration.
            throw FactFaults(faults: faults)
        }
    }

    private func tell(_ item: AssessCase, _ ruleSet: RuleSet, _ law: LawTables, _ filed: CalendarDay?) {
        var facts = item.facts
        if facts.filing.receivedDay == nil { facts.filing.receivedDay = filed }
        let verdict = assess(facts, under: ruleSet, law: law)
        if json {
            let documents = Checklist.documents(for: facts, under: ruleSet)
            return answer(String(decoding: VerdictWriter.json(verdict, id: item.id, documents: documents), as: UTF8.self))
        }
        if let id = item.id { answer("— " + Shown.text(id)) }
        for line in language.texts.describe(verdict, under: ruleSet) { answer(line) }
    }
}

/// A facts file that is refused.
struct FactFaults: Error {
    var faults: FileFaults
}

import ArgumentParser
import Casework
import Localization
import Rules
import Runtime
import Storage

/// `teczka numbering`: how the office makes its case numbers up (znak sprawy).
struct NumberingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "numbering", abstract: "Wzór znaku sprawy według instrukcji kancelaryjnej.",
        discussion: """
              teczka numbering                               wzór i następny znak
              teczka numbering set --unit OPS --class 042 --dry-run
              teczka numbering set --unit OPS --class 042
            Znaki liczy się od 1 w każdym roku, osobno dla komórki i klasy. Nadany znak zostaje przy sprawie i nie wraca, także gdy wniosek wycofano.
            """,
        subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)

    /// `teczka numbering show`: the pattern in force and the next number.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Pokazuje obowiązujący wzór i następny znak.")

        @OptionGroup var office: OfficeOptions

        func run() throws {
            let texts = office.texts
            let office = try OfficeAccess(texts: texts).openForCommand(office.path())
            defer { office.close() }
            let project = try office.openedProject(texts)
            let rule = project.state.caseNumberRule(under: try office.ruleBook())
            guard let rule, let next = try office.nextCaseNumber(under: rule) else { return answer(texts.numberingIncomplete(rule)) }
            answer(texts.numberingPattern(rule, ofOffice: project.state.caseNumbering != nil))
            answer(texts.numberingNext(next))
        }
    }

    /// `teczka numbering set`: sets unit, class and pattern, or only says what would follow.
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ustala wzór znaku sprawy (koordynator).",
            discussion: """
                  teczka numbering set --unit OPS --class 042 --pattern "{unit}.{class}.{number}.{year}"
                We wzorze każdy składnik występuje raz: {unit} komórka, {class} klasa z wykazu akt, {number} numer, {year} rok.
                """)

        @Option(help: ArgumentHelp("Symbol komórki organizacyjnej.", valueName: "symbol"))
        var unit: String

        @Option(name: .customLong("class"), help: ArgumentHelp("Symbol klasy z jednolitego rzeczowego wykazu akt.", valueName: "symbol"))
        var fileClass: String

        @Option(help: ArgumentHelp("Wzór; bez niego ten, który obowiązuje.", valueName: "wzór"))
        var pattern: String?

        @Flag(help: "Próba: pokazuje następny znak i nic nie zapisuje.")
        var dryRun = false

        @OptionGroup var office: OfficeOptions
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let texts = office.texts
            let office = try OfficeAccess(texts: texts, actingAs: acting.login).openForCommand(office.path())
            defer { office.close() }
            let project = try office.openedProject(texts)
            let before = project.state.caseNumberRule(under: try office.ruleBook())
            let rule = CaseNumberRule(pattern: pattern ?? before?.pattern ?? Self.usual, unit: unit, fileClass: fileClass)
            let submission = Submission(
                id: CommandID(rawValue: SystemRandom.hexadecimal(bytes: 16)), command: .setCaseNumbering(SetCaseNumbering(project: project.state.id, rule: rule)),
                base: [VersionedCase(id: project.state.id, version: project.version)])
            try office.accept(dryRun ? office.rehearse(submission) : office.submit(submission), texts)
            answer(dryRun ? texts.numberingDryRun : texts.numberingSaved(rule))
            if let next = try office.nextCaseNumber(under: rule) { answer(texts.numberingNext(next)) }
        }

        /// As § 5 of the office instruction shapes it.
        private static let usual = CaseNumberRule.elements.joined(separator: ".")
    }
}

/// `teczka register`: the register of cases (spis spraw) of a year.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Spis spraw: nadane znaki spraw z roku.",
        discussion: """
              teczka register                        spis spraw za bieżący rok, bez nazwisk
              teczka register --year 2013 --names
              teczka letter write rejestr 1          rejestr wniosków naboru jako pismo
            Kolumny rozdziela tabulator: znak sprawy, numer wniosku, data wpływu, stan, a z --names na końcu wnioskodawca.
            """)

    @Option(help: ArgumentHelp("Rok; bez niego bieżący.", valueName: "rok"))
    var year: Int?

    @Flag(help: "Także nazwiska wnioskodawców.")
    var names = false

    @Option(help: ArgumentHelp("Plik, w którym ma stanąć spis; musi być nowy.", valueName: "plik"))
    var out: String?

    @OptionGroup var office: OfficeOptions

    func run() throws {
        let texts = office.texts
        let office = try OfficeAccess(texts: texts).openForCommand(office.path())
        defer { office.close() }
        let year = year ?? office.moment.day.year
        guard case .caseRegister(let rows) = try office.query(.caseRegister(year: year)), !rows.isEmpty else { return say(texts.registerEmpty(year)) }
        let lines = rows.map { row in
            let application = row.application
            let columns = [row.number.text, application.number, texts.date(application.filedOn), texts.name(of: application.status)]
            return columns + (names ? [application.applicantName] : [])
        }
        if let out { try writeList(out, lines.map { $0.map(Shown.text).joined(separator: "\t") }, texts) } else { lines.forEach(answer(columns:)) }
        say(texts.registerCount(rows.count, year: year))
    }
}

extension Office {
    /// - Throws: `CommandFailure` where no project is open.
    func openedProject(_ texts: any Texts) throws -> Versioned<Project> {
        guard case .project(let project) = try query(.project) else { throw CommandFailure.refused(texts.refusal(.projectNotOpen), .noInput) }
        return project
    }

    /// The number that a case received today would get; nil while unit and class are not set.
    fileprivate func nextCaseNumber(under rule: CaseNumberRule) throws -> String? {
        guard let unit = rule.unit, let fileClass = rule.fileClass, case .caseRegister(let rows) = try query(.caseRegister(year: moment.day.year)) else { return nil }
        let last = rows.filter { $0.number.unit == unit && $0.number.fileClass == fileClass }.map(\.number.number).max() ?? 0
        return rule.text(last + 1, year: moment.day.year)
    }
}

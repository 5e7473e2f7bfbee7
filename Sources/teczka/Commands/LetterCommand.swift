import ArgumentParser
import Letters
import Localization
import Runtime

/// `teczka letter`: the templates of letters, for whoever changes them.
struct LetterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "Pisma i ich wzory.",
        discussion: """
            Rodzaje pism: wezwanie, zawiadomienie, lista, protokol, rejestr. Urząd zmienia pismo, kładąc własny wzór w katalogu biura,
            np. letters/wezwanie.txt; wzór z błędem zatrzymuje pismo i nigdy nie jest zastępowany wzorem programu. Nazwę urzędu, podpisującego
            i to, co jeszcze stoi na każdym piśmie, urząd wpisuje raz w letters/urzad.txt.
            """,
        subcommands: [Write.self, Check.self, Fields.self, Template.self, Details.self, Sample.self])

    /// `teczka letter check FILE`: every fault with its line.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sprawdza wzór pisma.", discussion: "  teczka letter check biuro/letters/wezwanie.txt")

        @Argument(help: ArgumentHelp("Plik wzoru.", valueName: "plik"))
        var file: String

        @Option(help: ArgumentHelp("Rodzaj pisma, gdy nie mówi o nim nazwa pliku.", valueName: "rodzaj"))
        var kind: String?

        @OptionGroup var language: LanguageOption

        func run() throws {
            let texts = language.texts
            if file.split(separator: "/").last == OfficeDetails.file[...], kind == nil { return try checkDetails(texts) }
            guard let kind = try self.kind.map({ try letterKind($0, texts) }) ?? LetterKind(file: file) else { throw unknownKind(file, texts) }
            try check(texts) { _ = try LetterLibrary.template(kind, file: file) }
        }

        private func checkDetails(_ texts: any Texts) throws {
            try check(texts) { _ = try LetterLibrary.details(file: file, needsProjectNumber: false) }
        }

        private func check(_ texts: any Texts, _ read: () throws -> Void) throws {
            do {
                try read()
            } catch let faults as LetterFileFaults {
                // To whoever checks a file it is data; a template that is to be used is configuration.
                throw CommandFailure.contentFaults(ProgramFailure.letterFaults(faults, texts))
            }
            answer(texts.letterGood(file))
        }
    }

    /// `teczka letter fields KIND`: what a template may name.
    struct Fields: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Wypisuje pola pisma.", discussion: "  teczka letter fields wezwanie")

        @Argument(help: ArgumentHelp("Rodzaj pisma.", valueName: "rodzaj"))
        var kind: String

        @OptionGroup var language: LanguageOption

        func run() throws {
            let texts = language.texts
            for (name, field) in try letterKind(kind, texts).vocabulary.names {
                let remarks = [field.isDemanded ? texts.letterFieldDemanded : nil, field.isOptional ? texts.letterFieldOptional : nil]
                answer(columns: "{" + name + "}", remarks.compactMap { $0 }.joined(separator: "; "))
            }
        }
    }

    /// `teczka letter template KIND`: the template that is in use, to begin one's own with.
    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Wypisuje wzór pisma, który obowiązuje w biurze.",
            discussion: "  teczka letter template wezwanie > biuro/letters/wezwanie.txt")

        @Argument(help: ArgumentHelp("Rodzaj pisma.", valueName: "rodzaj"))
        var kind: String

        @OptionGroup var office: OfficeOptions

        func run() throws {
            let library = LetterLibrary(try ResourceLocator(), office: office.path())
            answer(lines: try readFile(library.path(of: letterKind(kind, office.texts))))
        }
    }

    /// `teczka letter details`: what stands on every letter, to begin one's own with.
    struct Details: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Wypisuje plik z danymi urzędu, które stoją na pismach.",
            discussion: "  teczka letter details > biuro/letters/urzad.txt")

        @OptionGroup var office: OfficeOptions

        func run() throws {
            answer(lines: try readFile(LetterLibrary(try ResourceLocator(), office: office.path()).detailsPath))
        }
    }

    /// `teczka letter sample KIND`: a letter about invented people, in the office's own words.
    struct Sample: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pismo z danymi zmyślonymi: na ekran, do pliku albo na drukarkę.",
            discussion: "  teczka letter sample wezwanie\n  teczka letter sample protokol --out protokol-proba.txt\n  teczka letter sample lista --print")

        @Argument(help: ArgumentHelp("Rodzaj pisma.", valueName: "rodzaj"))
        var kind: String

        @OptionGroup var output: LetterOutput
        @OptionGroup var office: OfficeOptions

        func run() throws {
            let kind = try letterKind(kind, office.texts)
            let library = LetterLibrary(try ResourceLocator(), office: office.path())
            try output.hand([Letter(kind.sample, template: library.template(kind))], title: "teczka " + kind.rawValue, office.texts)
        }
    }
}

/// Where a letter goes.
struct LetterOutput: ParsableArguments {
    @Option(help: ArgumentHelp("Plik, w którym ma stanąć pismo; musi być nowy.", valueName: "plik"))
    var out: String?

    @Flag(help: "Na drukarkę (lp).")
    var print = false

    @Option(help: ArgumentHelp("Drukarka; bez niej domyślna.", valueName: "nazwa"))
    var printer: String?

    @Flag(help: "Strony oddziela znak końca strony zamiast pustych wierszy.")
    var formFeeds = false

    func validate() throws {
        if out != nil, print { throw ValidationError("--out and --print can't be given together") }
        if formFeeds, out == nil, !print { throw ValidationError("--form-feeds needs --out or --print") }
        if printer != nil, !print { throw ValidationError("--printer needs --print") }
    }

    /// Hands letters over, each from a page of its own on.
    func hand(_ letters: [Letter], title: String, _ texts: any Texts) throws {
        let text = Letter.text(letters, pageEnd: formFeeds ? .formFeed : .emptyLines)
        if print {
            try PrintJob.send(text, title: title, printer: printer)
            return say(texts.letterPrinted(pages: letters.reduce(0) { $0 + $1.pages.count }))
        }
        guard let out else { return answer(lines: Array(text.utf8)) }
        do throws(FileReadError) {
            try writeNewFile(out, Array(text.utf8))
        } catch {
            throw CommandFailure.refused(texts.letterNotWritten(out, reason: texts.systemReason(error.code)), .cannotCreate)
        }
        say(texts.letterWritten(out))
    }
}

/// - Throws: `CommandFailure` that names the kinds there are.
func letterKind(_ name: String, _ texts: any Texts) throws -> LetterKind {
    guard let kind = LetterKind(rawValue: name) else { throw unknownKind(name, texts) }
    return kind
}

private func unknownKind(_ name: String, _ texts: any Texts) -> CommandFailure {
    .refused(texts.letterUnknownKind(name, known: LetterKind.allCases.map(\.rawValue)), .usage)
}

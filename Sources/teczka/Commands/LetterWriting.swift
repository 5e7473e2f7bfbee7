import ArgumentParser
import Casework
import Letters
import Localization
import Runtime
import Storage

extension LetterCommand {
    /// `teczka letter write KIND NUMBER`: a letter about a case, or one for each application of a sitting.
    struct Write: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pisze pismo ze sprawy: na ekran, do pliku albo na drukarkę.",
            discussion: """
                  teczka letter write zawiadomienie W/12/2013 --print
                  teczka letter write zawiadomienie --sitting 1/2013 --out zawiadomienia.txt     wszystkie z posiedzenia
                  teczka letter write lista 1/2013          lista z zamkniętego posiedzenia
                  teczka letter write protokol 1/2013 --out protokol.txt
                  teczka letter write rejestr [NUMER] [--names]     jednego naboru albo wszystkich
                  teczka letter write wezwanie W/12/2013
                Kod wyjścia: 65, gdy sprawa nie jest jeszcze na tym etapie; 66, gdy nie ma takiej sprawy; 78, gdy wzór albo plik urzad.txt ma błąd.
                """)

        @Argument(help: ArgumentHelp("Rodzaj pisma.", valueName: "rodzaj"))
        var kind: String

        @Argument(help: ArgumentHelp("Numer wniosku; dla listy i protokołu numer posiedzenia, dla rejestru numer naboru.", valueName: "numer"))
        var number: String?

        @Option(help: ArgumentHelp("Zawiadomienia do wszystkich wniosków tego posiedzenia.", valueName: "numer"))
        var sitting: String?

        @Flag(help: "Rejestr z nazwiskami.")
        var names = false

        @OptionGroup var output: LetterOutput
        @OptionGroup var office: OfficeOptions

        func validate() throws {
            switch LetterKind(rawValue: kind) {
            case .notice?:
                if (number == nil) == (sitting == nil) { throw ValidationError("give the number of an application, or --sitting") }
            case .register?:
                if sitting != nil { throw ValidationError("--sitting is for notices") }
            case .call?, .boardList?, .minutes?:
                if number == nil { throw ValidationError("Missing expected argument '<numer>'") }
                if sitting != nil { throw ValidationError("--sitting is for notices") }
            case nil: break
            }
            if names, LetterKind(rawValue: kind) != .register { throw ValidationError("--names is for the register") }
        }

        func run() throws {
            let texts = office.texts
            let kind = try letterKind(kind, texts)
            let path = office.path()
            let open = try OfficeAccess(texts: texts).openForCommand(path)
            defer { open.close() }
            let paper = try paper(kind, open)
            let writer = LetterWriter(
                LetterLibrary(try ResourceLocator(), office: path), book: try open.ruleBook(), day: open.moment.day, ask: open.query)
            try output.hand(writer.write(paper), title: "teczka " + kind.rawValue, texts)
        }

        private func paper(_ kind: LetterKind, _ office: Office) throws -> Paper {
            switch kind {
            case .call: .call(try application(office))
            case .notice: try sitting.map { .notices(sitting: try sittingCase($0, office)) } ?? .notice(try application(office))
            case .boardList: .boardList(sitting: try sittingCase(number ?? "", office))
            case .minutes: .minutes(sitting: try sittingCase(number ?? "", office))
            case .register: .register(round: try number.map { try round($0, office) }, withNames: names)
            }
        }

        private func application(_ office: Office) throws -> CaseID {
            let number = number ?? ""
            guard case .numbered(let cases) = try office.query(.numbered(number)), let found = cases.first(where: { $0.kind == .application }) else {
                throw CommandFailure.nothingFound(number)
            }
            return found.id
        }

        private func round(_ number: String, _ office: Office) throws -> CaseID {
            guard case .rounds(let rounds) = try office.query(.rounds), let found = rounds.first(where: { String($0.round.state.number) == number }) else {
                throw CommandFailure.nothingFound(number)
            }
            return found.round.state.id
        }

        private func sittingCase(_ number: String, _ office: Office) throws -> CaseID {
            guard case .sittings(let page) = try office.query(.sittings(ListRequest(narrow: number))),
                let found = page.rows.first(where: { $0.number == number })
            else { throw CommandFailure.nothingFound(number) }
            return found.id
        }
    }
}

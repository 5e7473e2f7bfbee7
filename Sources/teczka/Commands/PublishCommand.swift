import ArgumentParser
import Casework
import Localization
import Rules
import Runtime
import Storage

/// `teczka publish`: the result of a round for the office's page, and what was out from when to when.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Ogłoszenie wyniku naboru: numery spraw albo imiona i nazwiska.",
        discussion: """
              teczka publish preview 1                       lista numerów na ekran; nic nie zapisuje
              teczka publish record 1 --out lista.txt        zapisuje plik i ogłoszenie
              teczka publish record 1 --names --approved-by "Jan Nowak" --approved-on 2014-01-15 --approval "opinia 3/2014" \\
                --take-down 2014-03-31 --out nazwiska.txt
              teczka publish list 1                          co i kiedy było ogłoszone
              teczka publish down 1 --names                  listę zdjęto ze strony
              teczka publish object W/12/2013                osoba nie chce być wymieniona
            Bez ogłoszenia niczego nie ma na zewnątrz. W dzienniku zostają liczby i suma SHA-256 pliku, bez nazwisk.
            """,
        subcommands: [Preview.self, Record.self, List.self, Down.self, Object.self, Allow.self])

    /// Of which round, and in which form.
    struct Which: ParsableArguments {
        @Argument(help: ArgumentHelp("Numer naboru.", valueName: "nabór"))
        var round: String

        @Flag(help: "Imiona i nazwiska zamiast numerów spraw.")
        var names = false

        @OptionGroup var office: OfficeOptions

        var form: PublicationForm { names ? .names : .numbers }
    }

    /// `teczka publish preview ROUND`: the list as it would be published today.
    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pokazuje, co zostałoby dzisiaj ogłoszone; nic nie zapisuje w biurze.",
            discussion: "  teczka publish preview 1 --names\n  teczka publish preview 1 --out lista.txt")

        @OptionGroup var which: Which

        @Option(help: ArgumentHelp("Plik, w którym ma stanąć lista; musi być nowy.", valueName: "plik"))
        var out: String?

        func run() throws {
            let texts = which.office.texts
            let office = try OfficeAccess(texts: texts).openForCommand(which.office.path())
            defer { office.close() }
            let set = try office.publication(which)[which.form]
            if let out { try writeList(out, set.publicLines, texts) } else { answer(lines: PublicationSet.bytes(of: set.publicLines)) }
            PublishCommand.tell(set.lines.count, set.leftOut, texts)
        }
    }

    /// `teczka publish record ROUND`: writes the list and records that it is out.
    struct Record: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Zapisuje listę do pliku i ogłoszenie do dziennika (koordynator).",
            discussion: """
                  teczka publish record 1 --out lista.txt
                  teczka publish record 1 --names --approved-by "Jan Nowak" --approved-on 2014-01-15 --approval "opinia 3/2014" \\
                    --take-down 2014-03-31 --out nazwiska.txt
                Na liście z nazwiskami są tylko pełnoletnie osoby z listy podstawowej, które nie wniosły sprzeciwu, w jednym porządku alfabetycznym.
                Kod wyjścia: 65, gdy ogłosić nie można; 73, gdy pliku nie można utworzyć.
                """)

        @OptionGroup var which: Which

        @Option(help: ArgumentHelp("Plik, w którym ma stanąć lista; musi być nowy.", valueName: "plik"))
        var out: String

        @Option(help: ArgumentHelp("Kto zatwierdził: imię i nazwisko inspektora ochrony danych.", valueName: "osoba"))
        var approvedBy: String?

        @Option(help: ArgumentHelp("Dzień zatwierdzenia, rrrr-mm-dd; bez niego dzisiaj.", valueName: "dzień"))
        var approvedOn: String?

        @Option(help: ArgumentHelp("Treść zatwierdzenia, np. numer opinii.", valueName: "tekst"))
        var approval: String?

        @Option(help: ArgumentHelp("Dzień, w którym lista zniknie ze strony, rrrr-mm-dd.", valueName: "dzień"))
        var takeDown: String?

        @OptionGroup var acting: ActingOptions

        func validate() throws {
            if approval != nil || approvedOn != nil, approvedBy == nil { throw ValidationError("--approval and --approved-on need --approved-by") }
        }

        func run() throws {
            let texts = which.office.texts
            let office = try OfficeAccess(texts: texts, actingAs: acting.login).openForCommand(which.office.path())
            defer { office.close() }
            let file = try office.publication(which)
            let set = file[which.form]
            let lines = set.publicLines
            let approved = try approvedBy.map { by in
                PublicationApproval(by: by, day: try approvedOn.map(day(iso:)) ?? office.moment.day, words: approval ?? "")
            }
            let act = PublicationCommand.Act.publish(which.form, lines: lines, approval: approved, takeDown: try takeDown.map(day(iso:)))
            let round = file.round.state
            let submission = Submission(
                id: CommandID(rawValue: SystemRandom.hexadecimal(bytes: 16)), command: .publish(PublicationCommand(round.id, act)),
                base: [VersionedCase(id: round.id, version: file.round.version)])
            // Nothing stands in a file that the office would not publish.
            try office.accept(office.rehearse(submission), texts)
            try writeList(out, lines, texts)
            do {
                try office.accept(office.submit(submission), texts)
            } catch {
                say("teczka: " + texts.publicationFileLeft(out))
                throw error
            }
            PublishCommand.tell(set.lines.count, set.leftOut, texts)
            let digest = try office.publication(which).round.state.published(which.form)?.digest ?? ""
            answer(texts.publicationPublished(which.form, number: round.number, digest: digest))
        }
    }

    /// `teczka publish list ROUND`: all that was ever out.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Wypisuje, co z naboru było i jest ogłoszone, od kiedy do kiedy i kto to zatwierdził.")

        @Argument(help: ArgumentHelp("Numer naboru.", valueName: "nabór"))
        var round: String

        @OptionGroup var office: OfficeOptions

        func run() throws {
            let texts = office.texts
            let office = try OfficeAccess(texts: texts).openForCommand(office.path())
            defer { office.close() }
            guard case .round(let file) = try office.query(.round(try office.round(numbered: round))) else { throw CommandFailure.nothingFound(round) }
            let publications = file.round.state.publications ?? []
            if publications.isEmpty { return answer(texts.publicationNothing) }
            for publication in publications {
                answer(texts.publication(publication))
                if publication.isDue(on: office.moment.day) { answer("  " + texts.publicationDue(publication)) }
                answer("  " + texts.publicationLeftOutLabel + ": " + texts.publicationLeftOut(publication.leftOut))
                if let approval = publication.approval { answer("  " + texts.publicationApproved(approval)) }
                answer("  " + texts.publicationDigest(publication.digest))
            }
            if file.namedWrongly > 0 { answer(texts.publicationWrong(file.namedWrongly)) }
        }
    }

    /// `teczka publish down ROUND`: a list was taken off the page.
    struct Down: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Zapisuje, że ogłoszoną listę zdjęto (koordynator).")

        @OptionGroup var which: Which
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let texts = which.office.texts
            let office = try OfficeAccess(texts: texts, actingAs: acting.login).openForCommand(which.office.path())
            defer { office.close() }
            guard case .round(let file) = try office.query(.round(try office.round(numbered: which.round))) else { throw CommandFailure.nothingFound(which.round) }
            let round = file.round.state
            try office.carryOut(.publish(PublicationCommand(round.id, .takeDown(which.form))), on: [VersionedCase(id: round.id, version: file.round.version)], texts)
            answer(texts.publicationTakenDown(which.form, round.number))
        }
    }

    /// What a person is told to stand or not to stand on a list by.
    struct Whom: ParsableArguments {
        @Argument(help: ArgumentHelp("Numer wniosku tej osoby.", valueName: "wniosek"))
        var application: String

        @Option(help: ArgumentHelp("Dzień pisma, rrrr-mm-dd; bez niego dzisiaj.", valueName: "dzień"))
        var day: String?

        @OptionGroup var office: OfficeOptions
        @OptionGroup var acting: ActingOptions

        func run(isTakenBack: Bool) throws {
            let texts = office.texts
            let given = try day.map { try Record.iso($0) }
            let office = try OfficeAccess(texts: texts, actingAs: acting.login).openForCommand(office.path())
            defer { office.close() }
            guard case .numbered(let cases) = try office.query(.numbered(application)), let found = cases.first(where: { $0.kind == .application }),
                case .application(let file) = try office.query(.application(found.id))
            else { throw CommandFailure.nothingFound(application) }
            let day = given ?? office.moment.day
            let household = file.household
            let act = ObjectToPublication(
                household: household.state.id, person: file.application.state.content.applicant, day: day, isTakenBack: isTakenBack)
            try office.carryOut(.objectToPublication(act), on: [VersionedCase(id: household.state.id, version: household.version)], texts)
            answer(isTakenBack ? texts.objectionTakenBack : texts.objectionSaved(day))
        }
    }

    /// `teczka publish object APPLICATION`: the applicant does not want to be named.
    struct Object: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Zapisuje sprzeciw wnioskodawcy wobec ogłoszenia jego imienia i nazwiska.", discussion: "  teczka publish object W/12/2013 --day 2014-01-15")

        @OptionGroup var whom: Whom

        func run() throws { try whom.run(isTakenBack: false) }
    }

    /// `teczka publish allow APPLICATION`: the objection is taken back.
    struct Allow: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Zapisuje, że wnioskodawca cofnął sprzeciw.", discussion: "  teczka publish allow W/12/2013")

        @OptionGroup var whom: Whom

        func run() throws { try whom.run(isTakenBack: true) }
    }
}

extension PublishCommand {
    /// How many are on the list and how many are not, on standard error: nothing is left out silently.
    fileprivate static func tell(_ lines: Int, _ leftOut: [ExclusionCount], _ texts: any Texts) {
        say(texts.publicationOnList + ": " + texts.publicationCount(lines))
        say(texts.publicationLeftOutLabel + ": " + texts.publicationLeftOut(leftOut))
    }

}

/// Writes a list to a new file and says where it is.
/// - Throws: `CommandFailure` where the file can't be made, or is there already.
func writeList(_ file: String, _ lines: [String], _ texts: any Texts) throws {
    do throws(FileReadError) {
        try writeNewFile(file, PublicationSet.bytes(of: lines))
    } catch {
        throw CommandFailure.refused(texts.letterNotWritten(file, reason: texts.systemReason(error.code)), .cannotCreate)
    }
    say(texts.letterWritten(file))
}

extension PublishCommand.Record {
    /// - Throws: `CommandFailure.badDay`.
    fileprivate static func iso(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(iso: text) else { throw CommandFailure.badDay(text) }
        return day
    }

    fileprivate func day(iso text: String) throws -> CalendarDay { try Self.iso(text) }
}

extension Office {
    /// - Throws: `CommandFailure.nothingFound`.
    func round(numbered number: String) throws -> CaseID {
        guard case .rounds(let rounds) = try query(.rounds), let found = rounds.first(where: { String($0.round.state.number) == number }) else {
            throw CommandFailure.nothingFound(number)
        }
        return found.round.state.id
    }

    fileprivate func publication(_ which: PublishCommand.Which) throws -> PublicationFile {
        guard case .publication(let file) = try query(.publication(try round(numbered: which.round))) else { throw CommandFailure.nothingFound(which.round) }
        return file
    }

    /// Sends a command that somebody typed.
    /// - Throws: `CommandFailure` with the office's reasons.
    func carryOut(_ command: Command, on base: [VersionedCase], _ texts: any Texts) throws {
        try accept(submit(Submission(id: CommandID(rawValue: SystemRandom.hexadecimal(bytes: 16)), command: command, base: base)), texts)
    }

    func accept(_ result: SubmissionResult, _ texts: any Texts) throws {
        switch result {
        case .saved: return
        case .refused(let refusal):
            let isRight = refusal.reasons.contains { if case .roleMayNot = $0.code { true } else { false } }
            throw CommandFailure.refused(refusal.reasons.map { texts.refusal($0.code) }.joined(separator: " "), isRight ? .noPermission : .badData)
        case .conflict: throw CommandFailure.refused(texts.importConflict, .tryAgain)
        }
    }
}

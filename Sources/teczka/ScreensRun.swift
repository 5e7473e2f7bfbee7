import Casework
import Glibc
import Journal
import Localization
import NcursesBackend
import Programmes
import Rules
import Runtime
import Screens
import Storage
import Terminal

/// Opens the screens on an office; offers to make one where there is none.
struct ScreensRun {
    var options: ScreenOptions
    var texts: any Texts
    var captive: Bool
    /// Who acts, in a training office.
    var actingAs: String?

    func open(_ path: String) throws {
        guard SystemUser.hasTerminal else { throw CommandFailure.notATerminal }
        // Where one may not look, nothing is offered: opening says what is missing.
        let isClosed = access(path, R_OK | X_OK) != 0 && errno == EACCES
        if isClosed || fileExists(path + "/journal-000001.jsonl") {
            let access = OfficeAccess(texts: texts, actingAs: actingAs)
            return try show(access.open(path), access)
        }
        if captive || actingAs != nil { throw CommandFailure.officeMissing(path) }
        try start(path)
    }

    /// The screens on an open office, until the user leaves; a lost line ends the process with 128 and the signal's number.
    func show(_ office: Office, _ access: OfficeAccess) throws {
        let texts = self.texts
        let signals = SignalPipe()
        let backend = makeBackend()
        let port = OfficeAdapter(
            office, explain: { ProgramFailure($0, texts).lines.joined(separator: " ") },
            readOnly: { office.readOnly.map { ProgramFailure.words($0, texts) } }, clock: { ProgramFailure.clockQuestion($0, texts) },
            notice: { OfficeAccess.notice(office, texts) }, watches: !TestSwitch.hasNoWatches)
        access.waits.tell = { [weak port] holder in port?.whenWaiting?(texts.lockWaiting(holder)) }
        access.progress.onScreen = { [weak port] text in port?.whenWaiting?(text) }
        let settings = SessionSettings(
            texts: texts, actor: office.actor, rules: try office.ruleBook(), plainLines: options.ascii || options.slow,
            letters: (try? ResourceLocator()).map { LetterLibrary($0, office: office.directory) }, captive: captive,
            identifiers: { IdentifierSource(high: SystemRandom.word(), low: SystemRandom.word()) }, monotonic: SystemClock.monotonic)
        defer { office.close() }
        let session = Session(backend: backend, office: port, signals: signals, settings: settings)
        switch try session.run() {
        case .left: return
        case .signal(let number): throw EndedBySignal(number: number)
        }
    }

    /// The first menu, where there is no office yet.
    private func start(_ path: String) throws {
        let library = ProgrammeLibrary(try ResourceLocator())
        let names = library.names()
        let law = try LawBundle.read(try library.law())
        let titles = try names.map { name in
            let rules = try ProgrammeReader.read(try library.programme(name), file: library.path(of: name), law: law).ruleSet
            return rules.grantee + " (" + name + ")"
        }
        let choices = titles.map { texts.startMake($0) } + [texts.startDemo, texts.startLeave]
        let menu = StartMenu(title: texts.startTitle, lines: [texts.startNoOffice(path)], choices: choices, keys: texts.startKeys)
        switch try menu.run(on: makeBackend()) {
        case .signal(let number): throw EndedBySignal(number: number)
        case .answered(let chosen?) where chosen < names.count:
            let access = OfficeAccess(texts: texts)
            try show(access.make(path, programme: names[chosen], trainingDay: nil), access)
        case .answered(names.count): try DemoRun(texts: texts, options: options, captive: captive).run(keeping: nil)
        default: return
        }
    }

    private func makeBackend() -> NcursesBackend {
        NcursesBackend(options: TerminalOptions.fromEnvironment(usesASCIILines: options.ascii, isSlow: options.slow))
    }
}

/// The line was lost or the program was asked to end. Thrown, so that a training office is taken away on the way out.
struct EndedBySignal: Error {
    var number: Int32
}

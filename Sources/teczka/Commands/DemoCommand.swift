import ArgumentParser
import Demo
import Glibc
import Localization
import Rules
import Runtime
import Storage

/// `teczka demo`: a training office in full swing, and the screens on it.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Biuro szkoleniowe ze zmyślonymi danymi; znika po wyjściu.",
        discussion: "  teczka demo\n  teczka demo --keep ~/cwiczenia")

    @Option(name: .customLong("keep"), help: ArgumentHelp("Katalog, w którym biuro ma zostać.", valueName: "katalog"))
    var directory: String?

    @Flag(name: .customLong("no-screens"), help: "Tylko przygotuj biuro; wymaga --keep.")
    var withoutScreens = false

    @OptionGroup var language: LanguageOption
    @OptionGroup var screen: ScreenOptions

    func validate() throws {
        if withoutScreens && directory == nil { throw ValidationError("--no-screens wymaga --keep") }
    }

    func run() throws {
        try DemoRun(texts: language.texts, options: screen, captive: false).run(keeping: directory, screens: !withoutScreens)
    }
}

/// Makes the training office, opens the screens, and takes the office away unless it is kept.
struct DemoRun {
    var texts: any Texts
    var options: ScreenOptions
    var captive: Bool

    func run(keeping directory: String?, screens: Bool = true) throws {
        if screens && !SystemUser.hasTerminal { throw CommandFailure.notATerminal }
        let path = directory ?? temporaryPath()
        if fileExists(path + "/journal-000001.jsonl") { throw CommandFailure.officeExists(path) }
        let access = OfficeAccess(texts: texts)
        defer { if directory == nil { removeTree(path) } }
        let office = try access.make(path, programme: DemoOffice.programme, trainingDay: DemoOffice.day)
        let tells = access.progress.isTerminal
        try DemoOffice.fill(office) { done, all in
            if tells && done % 50 == 0 { sayInPlace(texts.demoFilling(done, of: all)) }
        }
        if tells { say("") }
        if screens { try ScreensRun(options: options, texts: texts, captive: captive).show(office, access) }
        office.close()
        if let directory { say(texts.demoKept(directory)) }
    }

    private func temporaryPath() -> String {
        let folder = SystemUser.environment("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        return folder + "/teczka-demo-" + SystemRandom.hexadecimal(bytes: 8)
    }
}

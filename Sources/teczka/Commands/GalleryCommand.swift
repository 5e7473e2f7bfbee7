import ArgumentParser
import Localization
import NcursesBackend
import Runtime
import Screens
import Terminal

/// `teczka gallery`: every widget for the eye. Not in the help: it is for whoever changes the screens, not for clerks.
struct GalleryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", abstract: "Elementy ekranów, każdy na osobnej stronie.", shouldDisplay: false)

    @OptionGroup var language: LanguageOption
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        guard SystemUser.hasTerminal else { throw CommandFailure.notATerminal }
        var gallery = Gallery(language.texts)
        let backend = NcursesBackend(options: TerminalOptions.fromEnvironment(usesASCIILines: screen.ascii, isSlow: screen.slow))
        let hasTrap = TestSwitch.hasTrap
        let end = try StandaloneLoop.run(on: backend, frame: { gallery.frame($0) }) { key -> Bool? in
            precondition(!(hasTrap && key == .control("t")), "a test has asked for a trap")
            return gallery.handle(key) ? true : nil
        }
        if case .signal(let number) = end { throw EndedBySignal(number: number) }
    }
}

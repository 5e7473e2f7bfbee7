import ArgumentParser
import Localization
import Runtime

/// The program as the only thing that a user may run (`ForceCommand`, login shell): the screens, or one look-up.
///
/// The office is the system's; `--office`, the environment and every other subcommand are refused with 77.
enum Captive {
    static func run(_ arguments: [String], _ texts: any Texts) throws {
        let options = try options(arguments)
        if let command = SystemUser.environment("SSH_ORIGINAL_COMMAND") { return try lookup(command, texts) }
        try ScreensRun(options: options, texts: texts, captive: true).open(OfficePath.system)
    }

    /// How the screens are drawn. Read by hand, so every property has to be set: the parser's wrappers hold nothing before it has parsed.
    static func options(_ arguments: [String]) throws -> ScreenOptions {
        var options = ScreenOptions()
        options.ascii = false
        options.slow = false
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--captive", "--lang=pl", "--lang=en": continue
            case "--lang": rest = rest.dropFirst()
            case "--ascii": options.ascii = true
            case "--slow": options.slow = true
            default: throw CommandFailure.captive(argument)
            }
        }
        return options
    }

    /// `lookup NAME …`, with or without the program's name before it, and `--json`; nothing else of a command line has a meaning.
    private static func lookup(_ command: String, _ texts: any Texts) throws {
        var words = command.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        if words.first == "teczka" { words.removeFirst() }
        guard words.first == "lookup" else { throw CommandFailure.captive(words.first ?? command) }
        words.removeFirst()
        let json = words.contains("--json")
        words.removeAll { $0 == "--json" }
        if let option = words.first(where: { $0.hasPrefix("-") }) { throw CommandFailure.captive(option) }
        try LookupRun(texts: texts, json: json).run(words.joined(separator: " "), office: OfficePath.system)
    }
}

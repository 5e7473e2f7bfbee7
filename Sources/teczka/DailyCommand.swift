import Localization
import Runtime

/// The two commands that are given all day long, the screens and one look-up, read without the argument parser: its reflection would cost a
/// look-up more than the look-up itself.
///
/// Only what is exactly one of them is read here; everything else, and every mistake, is the parser's. Both read the same
/// (`DailyCommandTests`).
struct DailyCommand: Equatable {
    /// As `--office` named it.
    var office: String?
    var language: LanguageOption.Code = .pl
    var ascii = false
    var slow = false
    var json = false
    /// What is looked up; nil for the screens.
    var query: String?

    /// Nil where the arguments are to be read by the parser.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        // A handful: a set's type would be looked up at run time, among all of the program's.
        var seen: [String] = []
        var words: [String] = []
        var isLookup = false
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("-") else {
                if isLookup { words.append(argument) } else if argument == "lookup" { isLookup = true } else { return nil }
                continue
            }
            guard !seen.contains(argument) else { return nil }
            seen.append(argument)
            switch argument {
            case "--office", "--lang":
                guard let value = rest.popFirst(), !value.hasPrefix("-"), !value.isEmpty else { return nil }
                if argument == "--office" { office = value } else {
                    guard let code = LanguageOption.Code(rawValue: value) else { return nil }
                    language = code
                }
            case "--json" where isLookup: json = true
            case "--ascii" where !isLookup: ascii = true
            case "--slow" where !isLookup: slow = true
            default: return nil
            }
        }
        if isLookup {
            guard !words.isEmpty else { return nil }
            query = words.dropFirst().reduce(words[0]) { $0 + " " + $1 }
        }
    }

    func run(_ texts: any Texts) throws {
        let path = office ?? OfficePath.standard(environment: SystemUser.environment)
        if let query { return try LookupRun(texts: texts, json: json).run(query, office: path) }
        var options = ScreenOptions()
        options.ascii = ascii
        options.slow = slow
        try ScreensRun(options: options, texts: texts, captive: false).open(path)
    }
}

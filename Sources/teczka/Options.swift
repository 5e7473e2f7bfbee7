import ArgumentParser
import Localization
import Runtime

/// Which office, and in which language.
struct OfficeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Katalog biura.", valueName: "katalog"))
    var office: String?

    @OptionGroup var language: LanguageOption

    var texts: any Texts { language.texts }

    /// The office's directory: as told, from the environment, the system's, or the user's own.
    func path() -> String { office ?? OfficePath.standard(environment: SystemUser.environment) }
}

/// Who acts, in an office where one learns: there one person may go through the work of several.
struct ActingOptions: ParsableArguments {
    @Option(name: .customLong("as"), help: ArgumentHelp("W biurze szkoleniowym: pracuj jako ten użytkownik.", valueName: "login"))
    var login: String?

    /// The names that Linux gives to users, so that what is learnt here can be done there.
    func validate() throws {
        guard let login else { return }
        let isName = (1...32).contains(login.utf8.count) && login.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
        if !isName { throw ValidationError("--as: login składa się z małych liter a–z, cyfr i znaków - . _") }
    }
}

/// The language of everything that is said.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("lang"), help: ArgumentHelp("Język: pl albo en.", valueName: "język"))
    var code: Code = .pl

    enum Code: String, ExpressibleByArgument, CaseIterable { case pl, en }

    var texts: any Texts {
        switch code {
        case .pl: Language.polish.texts
        case .en: Language.english.texts
        }
    }

    /// The language before the arguments are parsed, so that an early error already speaks it.
    static func texts(in arguments: [String]) -> any Texts {
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang=en" { return Language.english.texts }
            if argument == "--lang", arguments.dropFirst(index + 1).first == "en" { return Language.english.texts }
        }
        return Language.polish.texts
    }
}

/// How the screens are drawn.
struct ScreenOptions: ParsableArguments {
    @Flag(help: "Linie ze znaków ASCII.")
    var ascii = false

    @Flag(help: "Dla bardzo wolnych łączy: kursor strzałką, bez ramek.")
    var slow = false
}

/// Where the office is when nobody says.
enum OfficePath {
    static let system = "/var/lib/teczka/office"

    static func standard(environment: (String) -> String?) -> String {
        if let named = environment("TECZKA_OFFICE") { return named }
        if isDirectory(system) { return system }
        // XDG: only an absolute path counts.
        if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/teczka/office" }
        return (environment("HOME") ?? "") + "/.local/share/teczka/office"
    }
}

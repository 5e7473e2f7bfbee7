import Testing

@testable import teczka

/// The short way of reading a command line and the argument parser must mean the same.
@Suite("Daily commands") struct DailyCommandTests {
    /// What the parser makes of the arguments, in the form of the short way.
    private func parsed(_ arguments: [String]) throws -> DailyCommand? {
        var daily = try #require(DailyCommand([]))
        switch try Teczka.parseAsRoot(arguments) {
        case let lookup as LookupCommand:
            daily.office = lookup.office.office
            daily.language = lookup.office.language.code
            daily.json = lookup.json
            daily.query = lookup.query.joined(separator: " ")
        case let screens as Teczka where !screens.captive:
            daily.office = screens.office.office
            daily.language = screens.office.language.code
            daily.ascii = screens.screen.ascii
            daily.slow = screens.screen.slow
        default: return nil
        }
        return daily
    }

    @Test(
        "Read as the parser reads them",
        arguments: [
            [], ["--office", "biuro"], ["--lang", "en"], ["--ascii", "--slow"], ["--office", "b", "--lang", "pl", "--slow"], ["lookup", "KOWALSKA"],
            ["--office", "biuro", "lookup", "W/12/2013"], ["lookup", "--office", "biuro", "anna", "kowalska", "--json"], ["lookup", "--json", "44"],
            ["--lang", "en", "lookup", "44051401458"], ["lookup", "lookup"], ["lookup", "a", "--lang", "en", "b"],
        ])
    func sameAsParser(arguments: [String]) throws {
        let daily = try #require(DailyCommand(arguments))
        #expect(try parsed(arguments) == daily)
    }

    @Test(
        "Everything else is left to the parser",
        arguments: [
            ["demo"], ["--help"], ["-h"], ["--version"], ["lookup"], ["lookup", "--help"], ["help", "lookup"], ["--office"], ["--office", "--ascii"],
            ["--office", ""], ["--lang", "de"], ["lookup", "a", "--ascii"], ["--json"], ["--office=biuro"], ["--office", "a", "--office", "b"],
            ["lookup", "--", "-a"], ["journal", "verify"], ["--captive"], ["lookup", "a", "--captive"], ["x", "lookup", "a"],
        ])
    func leftToParser(arguments: [String]) {
        #expect(DailyCommand(arguments) == nil)
    }

    @Test("The captive program knows how to draw without being told")
    func captiveOptions() throws {
        let plain = try Captive.options(["--captive"])
        #expect(!plain.ascii && !plain.slow)
        let told = try Captive.options(["--captive", "--lang", "en", "--slow"])
        #expect(!told.ascii && told.slow)
    }
}

import Casework
import Localization
import NcursesBackend
import OfficeSupport
import Rules
import Runtime
import Screens
import Terminal
import TestSupport
import Testing

/// The real screens on a real terminal line, every byte counted.
private final class MeasuredScreens {
    let line: PtyLine
    let backend: NcursesBackend
    let session: Session

    init(_ terminal: String = "xterm-256color", ascii: Bool = false, slow: Bool = false, color: Bool = true) throws {
        _ = TerminalOptions.fromEnvironment()
        line = try PtyLine()
        let options = TerminalOptions(terminalName: terminal, charset: .utf8, usesColor: color, usesASCIILines: ascii, isSlow: slow)
        backend = NcursesBackend(options: options, input: line.descriptor, output: line.descriptor)
        var word: UInt64 = 0
        session = Session(
            backend: backend, office: ListedOffice(), signals: nil,
            settings: SessionSettings(
                texts: Polish(), actor: Actor(login: "anna", role: .clerk), rules: try readRules(Resource.programme, Resource.law, true),
                plainLines: ascii || slow,
                identifiers: {
                    word += 1
                    return IdentifierSource(high: word, low: 2)
                }, monotonic: { 0 }))
        try backend.start()
        session.begin()
    }

    deinit { backend.stop() }

    /// What one frame after these keys sends.
    func bytes(_ keys: Key...) -> Int {
        session.take(keys)
        let before = backend.bytesSent
        session.draw()
        line.take(total: backend.bytesSent)
        return backend.bytesSent - before
    }

    var lines: [String] { line.terminal.lines }
}

/// An office with a list of applications and nothing else.
private final class ListedOffice: OfficePort {
    private let rows: [ApplicationRow] = (1...400).map { number in
        ApplicationRow(
            id: CaseID(rawValue: "0000000000000000000000000000" + "\(1000 + number)"), number: "W/\(number)/2013",
            applicantName: ["Łącka Żaneta", "Świątek-Gąsienica Józef", "Ćwiklińska Agnieszka", "Gęś Źdźbło"][number % 4],
            locality: ["Stegna", "Jantar", "Mikoszewo"][number % 3], filedOn: CalendarDay(iso: "2013-12-0\(1 + number % 9)")!,
            status: [.received, .basicList, .reserveList][number % 3], listPosition: number % 3 == 1 ? number : nil, groups: ["G-SA"])
    }

    func query(_ query: Query) throws -> Answer {
        switch query {
        case .desk: return .desk(DeskCounts(applications: [.received: 133, .basicList: 134], places: 32))
        case .drafts: return .drafts([])
        case .find: return .found([])
        case .applications(let request, _):
            let found = request.narrow.isEmpty ? rows : rows.filter { Transliteration.searchKey($0.applicantName).contains(request.narrow) }
            return .applications(Page(rows: Array(found.prefix(request.limit)), total: found.count))
        default: return .nothing
        }
    }

    func submit(_ submission: Submission, confirmingClock: Bool) throws -> SubmissionResult {
        .saved(Receipt(subject: submission.command.subject, number: "W/1/2013"))
    }
    func write(_ draft: Draft) throws {}
    func drop(draft: CommandID) throws {}
    func keep(_ view: ListView, as name: String) throws -> KeptView? { nil }
    func drop(view: ViewID) throws {}
    func catchUp() throws -> Bool { false }
    let newsDescriptor: Int32? = nil
    func drainNews() -> News { News() }
    func publish(_ cases: [CaseID: Bool]) {}
    func openElsewhere() -> [CasePresence] { [] }
    func isPresent(_ name: String) -> Bool { false }
    func changes(since seen: [VersionedCase]) throws -> [CaseChange] { [] }
    func takeErasures(of drafts: [CommandID]) throws -> Erasures { Erasures() }
    let readOnlyReason: String? = nil
    func takeNotice() -> String? { nil }
    var whenWaiting: ((String) -> Void)?
    func moment() -> Moment { Moment(day: CalendarDay(iso: "2013-12-10")!, time: TimeOfDay(hour: 10, minute: 0)!) }
    func clockQuestion(_ error: any Error) -> [String]? { nil }
    func explain(_ error: any Error) -> String { "\(error)" }
}

/// A paper form of three persons as it is typed: a line feed is Enter, a tab is Tab.
private let typedForm =
    "o\n9.12\n10:15\nt\nt\n" + "Zażółkiewicz\nŁucja\n80641112340\n" + "500600700\ns\nRybina\nLeśna\n3A\n\n82103Stegna\n"
    + "\nKowalczyk\nJan\n\n\n1.9.2004\nm\nd\nt\n" + "\nKowalczyk\nMaja\n\n\n7.3.2006\nk\nd\nt\n" + "\t" + "p\n456\n\np\n456,00\n\np\n300\n\n" + "\t"
    + "n\nn\n" + "n\nn\nn\nt\nn\nn\nn\n" + "t\nt\nt\n"

private func key(_ character: Character) -> Key {
    switch character {
    case "\n": .enter
    case "\t": .tab
    default: .character(character)
    }
}

extension NcursesBackendTests {
    @Test("the real screens keep the budget: desk, list, row, page, narrowing, form; an idle screen sends nothing", arguments: terminals)
    func screensBudget(_ terminal: String) throws {
        let screens = try MeasuredScreens(terminal)
        #expect(screens.bytes() <= 3500, "the first screen")
        #expect(screens.bytes() == 0)
        #expect(screens.bytes(.character("w")) <= 3500)
        for _ in 0..<12 { #expect(screens.bytes(.down) <= 150, "a row down") }
        for _ in 0..<6 { #expect(screens.bytes(.pageDown) <= 2048, "a page down") }
        _ = screens.bytes(.character("/"))
        for character in "swia" { #expect(screens.bytes(.character(character)) <= 3500, "narrowing") }
        _ = screens.bytes(.escape)
        #expect(screens.bytes(.character("n")) <= 3500, "an empty form")
        #expect(screens.bytes() == 0)
    }

    @Test("--slow: a row down of a real list costs at most 40 bytes, and no box is drawn", arguments: terminals)
    func slowScreens(_ terminal: String) throws {
        let screens = try MeasuredScreens(terminal, slow: true)
        _ = screens.bytes(.character("w"))
        for _ in 0..<12 {
            #expect(screens.bytes(.down) <= 40)
            #expect(screens.lines[screens.line.terminal.cursor.y].hasPrefix(">"))
        }
        _ = screens.bytes(.character("n"), .character("o"), .function(10))
        #expect(!screens.lines.contains { line in line.contains { "─│┌┐└┘+|".contains($0) } }, "\(screens.lines)")
    }

    @Test("ASCII lines: a dialog over a form has lines of ASCII and no others")
    func asciiScreens() throws {
        let screens = try MeasuredScreens(ascii: true)
        _ = screens.bytes(.character("n"), .character("o"), .function(10))
        #expect(screens.lines.contains { $0.contains("+-") } && !screens.lines.contains { line in line.contains { "─│┌┐└┘".contains($0) } })
    }

    @Test("a typed character costs at most 40 bytes, also where the criteria stand beside it; the way to the next field 130", arguments: terminals)
    func formBudget(_ terminal: String) throws {
        let screens = try MeasuredScreens(terminal)
        _ = screens.bytes(.character("n"))
        for character in "o\n" { _ = screens.bytes(key(character)) }
        for character in "9.12" { #expect(screens.bytes(key(character)) <= 40, "\(character) of a date") }
        for character in "\n10:15\nt\nt\n" { _ = screens.bytes(key(character)) }
        for word in ["Zażółkiewicz-Ślązakowska", "Łucja Żaneta"] {
            for character in word {
                let cost = screens.bytes(.character(character))
                #expect(cost <= 40, "\(character) of \(word)")
            }
            let cost = screens.bytes(.enter)
            #expect(cost <= 130, "behind \(word)")
        }
        // The first digit takes away the fields that a number makes needless, the last one fills in date and sex.
        _ = screens.bytes(.character("8"))
        for digit in "064111234" { #expect(screens.bytes(.character(digit)) <= 40) }
        _ = screens.bytes(.character("0"))
        // The first key behind the number takes away what was said of it.
        _ = screens.bytes(.character("5"))
        for digit in "00600700" { #expect(screens.bytes(.character(digit)) <= 40) }
    }

    @Test("9600 baud: a form typed at five keys a second waits for one page at most, and catches up again and again", arguments: [false, true])
    func slowLine(isSlow: Bool) throws {
        let screens = try MeasuredScreens(slow: isSlow)
        _ = screens.bytes(.character("n"))
        // A clock of keys: between two of them the line carries 192 bytes. Nothing is slept through.
        let perKey = 960 / 5
        var (waiting, most, all, behind, longest) = (0, 0, 0, 0, 0)
        for character in typedForm {
            let cost = screens.bytes(key(character))
            all += cost
            waiting += cost
            most = max(most, waiting)
            waiting = max(0, waiting - perKey)
            behind = waiting > 0 ? behind + 1 : 0
            longest = max(longest, behind)
        }
        let count = typedForm.count
        print("9600 baud\(isSlow ? " --slow" : ""): \(count) keys, \(all / count) bytes a key; most waiting \(most) bytes, caught up after \(longest) keys at most")
        #expect(screens.lines.contains { $0.contains("Dokument") }, "the form was typed to its end")
        #expect(all <= perKey * count * 2 / 3)
        #expect(most <= 2048)
        #expect(longest <= 30)
        #expect(waiting <= perKey)
    }
}

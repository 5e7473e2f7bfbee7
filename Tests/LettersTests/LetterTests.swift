import Foundation
@testable import Letters
import Rules
import TestSupport
import Testing

@Suite("Letters: words, lines, pages") struct LetterTests {
    private func template(_ kind: LetterKind) throws -> LetterTemplate { try LetterTemplate(Array(try TemplateTests.shipped(kind).utf8), kind: kind) }

    private func letter(_ content: any LetterContent) throws -> Letter {
        func write(_ content: some LetterContent) throws -> Letter { Letter(content, template: try template(type(of: content).kind)) }
        return try write(content)
    }

    private func text(_ content: any LetterContent) throws -> String { try letter(content).pages.flatMap { $0 }.joined(separator: "\n") }

    @Test("each kind, whole, from the templates that ship", arguments: LetterKind.allCases)
    func golden(_ kind: LetterKind) throws {
        #expect(Golden.mismatch(try letter(kind.sample).text(pageEnd: .emptyLines), kind.rawValue) == nil)
    }

    @Test("numbers and nouns agree", arguments: [
        (0, "0 dni", "0 wniosków", "0 miejsc"), (1, "1 dzień", "1 wniosek", "1 miejsce"), (2, "2 dni", "2 wnioski", "2 miejsca"),
        (4, "4 dni", "4 wnioski", "4 miejsca"), (5, "5 dni", "5 wniosków", "5 miejsc"), (11, "11 dni", "11 wniosków", "11 miejsc"),
        (12, "12 dni", "12 wniosków", "12 miejsc"), (14, "14 dni", "14 wniosków", "14 miejsc"), (21, "21 dni", "21 wniosków", "21 miejsc"),
        (22, "22 dni", "22 wnioski", "22 miejsca"), (102, "102 dni", "102 wnioski", "102 miejsca"), (112, "112 dni", "112 wniosków", "112 miejsc"),
        (1_270, "1 270 dni", "1 270 wniosków", "1 270 miejsc"),
    ])
    func nouns(_ count: Int, _ days: String, _ applications: String, _ places: String) {
        func plain(_ noun: PolishNoun) -> String { noun.counted(count).replacingOccurrences(of: "\u{A0}", with: " ") }
        #expect(plain(.day) == days && plain(.application) == applications && plain(.place) == places)
    }

    @Test("terms and days")
    func terms() {
        func plain(_ text: String) -> String { text.replacingOccurrences(of: "\u{A0}", with: " ") }
        #expect(plain(LetterTerm(1, .workingDays).text) == "1 dzień roboczy" && plain(LetterTerm(3, .workingDays).text) == "3 dni robocze")
        #expect(plain(LetterTerm(7, .workingDays).text) == "7 dni roboczych" && plain(LetterTerm(2, .weeks).text) == "2 tygodnie")
        #expect(plain(LetterTerm(1, .weeks).text) == "1 tydzień" && plain(LetterTerm(5, .months).text) == "5 miesięcy")
        #expect(plain(LetterDay.text(LetterSamples.day(2012, 8, 6))) == "6 sierpnia 2012 r.")
        #expect(plain(LetterDay.text(LetterSamples.day(2013, 12, 16))) == "16 grudnia 2013 r.")
    }

    @Test("a notice says nothing of an appeal where the programme has none, and prints the instruction where there is one (KP-24)")
    func appeal() throws {
        let shipped = try TemplateTests.shipped(.notice).split(separator: "\n").filter { !$0.hasPrefix("#") }.joined()
        #expect(!shipped.lowercased().contains("odwoł"))
        var notice = LetterSamples.notice
        #expect(try !text(notice).lowercased().contains("odwoł"))
        notice.appeal = "Odwołanie składa się w czasie 14 dni od doręczenia zawiadomienia."
        #expect(try text(notice).contains("Odwołanie składa się w czasie 14 dni od doręczenia zawiadomienia."))
    }

    @Test("each outcome of a notice has its words; a term for signing stands only where there is one")
    func outcomes() throws {
        var notice = LetterSamples.notice
        var seen: Set<String> = []
        for outcome in [.basicList(position: 7), .reserveList(position: 3), .promoted, .notAccepted, .formallyRejected, .struckOff] as [ResultNotice.Outcome] {
            notice.outcome = outcome
            let line = try #require(try text(notice).split(separator: "\n").first { $0.hasPrefix("Wynik: ") })
            #expect(line.hasSuffix(".") || line.count > 60)
            seen.insert(String(line))
        }
        #expect(seen.count == 6)
        notice.signingTerm = nil
        #expect(try !text(notice).contains("umowy użyczenia"))
    }

    @Test("the board has numbers on two lists, or one list of names without any position")
    func board() throws {
        var list = LetterSamples.boardList
        let numbers = try text(list)
        #expect(numbers.contains("LISTA PODSTAWOWA (3 wnioski)") && numbers.contains("1. W/3/2012") && !numbers.contains("PRZYZNANO"))
        list.content = .names(["Cicha Anna", "Ćwiek Jan"])
        let names = try text(list)
        #expect(names.contains("OSOBY, KTÓRYM PRZYZNANO WSPARCIE (2 osoby)") && names.contains("\nCicha Anna\nĆwiek Jan\n"))
        #expect(!names.contains("LISTA") && !names.contains("1. "))
    }

    @Test("the minutes' sum, and what there was none of")
    func minutes() throws {
        var minutes = LetterSamples.minutes
        #expect(try text(minutes).contains("Rachunek: 5 = 3 + 1 + 1."))
        minutes.exclusions = []
        minutes.ties = []
        let lines = try text(minutes).split(separator: "\n").map(String.init)
        let heading = try #require(lines.firstIndex { $0.hasPrefix("2. Wyłączenia") })
        let ties = try #require(lines.firstIndex { $0.hasPrefix("4. ") })
        #expect(lines[heading + 1] == "   brak" && lines[ties + 1] == "   brak")
    }

    @Test("hostile values name no field, begin no line and no page, and steer nothing")
    func hostile() throws {
        var call = LetterSamples.call
        call.matter.applicant = "A{znak sprawy}\nB\u{0C}C\u{1B}[31mD\u{202E}E\u{7F}\u{85}\r\t"
        call.head.caseNumber = "X\nY"
        call.missing = [.init(document: "{braki.nr}\n2. nic\u{0C}", remark: " \u{A0} ")]
        let letter = try letter(call)
        let all = letter.text(pageEnd: .emptyLines)
        #expect(!all.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
        // Long lines are folded; what stands in them does not change.
        let joined = all.filter { $0 != " " && $0 != "\n" }
        #expect(joined.contains("Wnioskodawca:A{znaksprawy}‹U+000A›B‹U+000C›C‹U+001B›[31mD‹U+202E›E‹U+007F›‹U+0085›‹U+000D›‹U+0009›"))
        #expect(all.contains("1. {braki.nr}‹U+000A›2. nic‹U+000C›") && all.contains("X‹U+000A›Y"))
        #expect(letter.pages.count == 1 && letter.pages[0].count == 60)
        // A remark of white space is none.
        let lines = all.split(separator: "\n", omittingEmptySubsequences: false)
        let item = try #require(lines.firstIndex { $0.hasPrefix("1. {braki") })
        #expect(lines[item + 1].isEmpty)
    }

    // MARK: Lines

    @Test("lines break at spaces, at most 76 columns, and never between a number and its unit", arguments: [
        ("aaaa bbbb", 9, ["aaaa bbbb"]), ("aaaa bbbb", 8, ["aaaa", "bbbb"]), ("czas 14 dni od", 10, ["czas", "14 dni od"]),
        ("kwota 1 270,00 zł", 12, ["kwota", "1 270,00 zł"]), ("jest w domu", 7, ["jest", "w domu"]), ("zob. § 7 i ust. 2 tu", 8, ["zob. § 7", "i ust. 2", "tu"]),
        ("pismo nr 12 tu", 10, ["pismo", "nr 12 tu"]), ("1. aaaa bbbb", 9, ["1. aaaa", "   bbbb"]), ("   – aaa bb", 10, ["   – aaa", "     bb"]),
        ("12) aaaa bbbb", 10, ["12) aaaa", "    bbbb"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("", 10, [""]), ("   ", 10, [""]),
        ("a\u{A0}b c", 3, ["a b", "c"]), ("rok 2012 był", 8, ["rok", "2012 był"]), ("12 12 12 12 12", 6, ["12 12", "12 12", "12"]),
        ("żółć ąęść", 5, ["żółć", "ąęść"]), ("漢字漢字漢字", 4, ["漢字", "漢字", "漢字"]),
    ] as [(String, Int, [String])])
    func folding(_ paragraph: String, _ width: Int, _ expected: [String]) { #expect(LetterFolding.lines(paragraph, width: width) == expected) }

    @Test("whatever is folded: no line is too wide, no word is lost, every line ends without a space")
    func foldingProperties() {
        var chance = Chance(seed: 20_121_109)
        let words = ["a", "w", "12", "dni", "zł", "1", "270,00", "nr", "§", "Przykładowo", "–", "3.", String(repeating: "x", count: 90), "漢字", "e\u{301}", "ul."]
        for _ in 0..<2_000 {
            let count = chance.next(30)
            let text = String(repeating: " ", count: chance.next(5)) + (0..<count).map { _ in words[chance.next(words.count)] }.joined(separator: " ")
            let width = 20 + chance.next(60)
            let lines = LetterFolding.lines(text, width: width)
            #expect(lines.allSatisfy { $0.count <= width && !$0.hasSuffix(" ") }, "\(text) at \(width)")
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "\(text) at \(width)")
        }
    }

    // MARK: Pages

    @Test("pages have 60 lines of at most 80 columns, each with its number; form feeds part them")
    func pages() throws {
        let long = Letter(paragraphs: (1...200).map { "\($0). wiersz" }, foot: "PS.042.1.2012")
        #expect(long.pages.count == 4 && long.pages.allSatisfy { $0.count == 60 && $0.allSatisfy { $0.count <= 80 } })
        #expect(long.pages[3][59].hasPrefix("PS.042.1.2012 ") && long.pages[3][59].hasSuffix(" Strona 4 z 4") && long.pages[3][59].count == 76)
        let plain = long.text(pageEnd: .emptyLines)
        #expect(plain.split(separator: "\n", omittingEmptySubsequences: false).count == 241 && !plain.contains("\u{0C}"))
        let fed = long.text(pageEnd: .formFeed)
        #expect(fed.filter { $0 == "\u{0C}" }.count == 3 && !fed.hasSuffix("\u{0C}"))
        #expect(long.pages.flatMap { $0 }.filter { $0.hasSuffix("wiersz") }.count == 200)
    }

    @Test("a short paragraph is not parted, a long one fills the page, empty lines do not begin a page")
    func pageBreaks() {
        let filling = [String](repeating: "x", count: 57)
        let two = String(repeating: "słowo ", count: 20)
        let parted = Letter(paragraphs: filling + [two, "dalej"], foot: "")
        #expect(parted.pages.count == 2 && parted.pages[0][57].isEmpty && parted.pages[1][0].hasPrefix("słowo"))
        let tall = Letter(paragraphs: filling + [String(repeating: "słowo ", count: 100)], foot: "")
        #expect(tall.pages.count == 2 && tall.pages[0][57].hasPrefix("słowo"))
        let spaced = Letter(paragraphs: filling + ["x", "", "", "y"], foot: "")
        #expect(spaced.pages.count == 2 && spaced.pages[1][0] == "y")
        #expect(Letter(paragraphs: filling + ["x", "", ""], foot: "").pages.count == 1)
        #expect(Letter(paragraphs: [], foot: "").pages.count == 1)
    }
}

import Casework
import Localization
import Rules
import Testing

/// Every noun that a text counts, at the numbers where Polish changes its form.
@Suite("Counted nouns") struct PluralTests {
    /// The forms after 1, after 2 to 4 (and 22, 102…), and after all others.
    struct Noun: CustomTestStringConvertible, Sendable {
        var forms: (one: String, few: String, many: String)
        var text: @Sendable (Int) -> String
        var testDescription: String { forms.many }

        init(_ one: String, _ few: String, _ many: String, _ text: @escaping @Sendable (Int) -> String) {
            forms = (one, few, many)
            self.text = text
        }
    }

    /// So many rows, all saved.
    static func tally(_ rows: Int) -> ImportTally {
        var tally = ImportTally()
        tally.saved = rows
        return tally
    }

    static let polish = [
        Noun("1 osoba", "# osoby", "# osób") { Polish().persons($0) },
        Noun("1 osoba", "# osoby", "# osób") { Polish().personsInFull($0) },
        Noun("1 dokument", "# dokumenty", "# dokumentów") { Polish().documents($0) },
        Noun("1 wniosek", "# wnioski", "# wniosków") { Polish().applications($0) },
        Noun("1 gospodarstwo", "# gospodarstwa", "# gospodarstw") { Polish().households($0) },
        Noun("1 rok", "# lata", "# lat") { Polish().years($0) },
        Noun("1 godzina", "# godziny", "# godzin") { Polish().hours($0) },
        Noun("1 godziny", "# godzin", "# godzin") { Polish().cardHours(0, of: $0) },
        Noun("1 sztuka", "# sztuki", "# sztuk") { Polish().units($0) },
        Noun("1 błąd", "# błędy", "# błędów") { Polish().errorsFound($0) },
        Noun("1 błąd", "# błędy", "# błędów") { Polish().programmeFaults($0, file: "f") },
        Noun("1 rzecz", "# rzeczy", "# rzeczy") { Polish().programmeContentFaults($0, file: "f") },
        Noun("1 znak", "# znaki", "# znaków") { Polish().tooLong($0) },
        Noun("1 znaku", "# znaków", "# znaków") { Polish().refusal(.textTooLong(limit: $0)) },
        Noun("1 miejsce", "# miejsca", "# miejsc") { Polish().refusal(.placesNotRaised(current: $0)) },
        Noun("1 miejsce", "# miejsca", "# miejsc") { Polish().refusal(.groupFull(capacity: $0)) },
        Noun("1 zapis", "# zapisy", "# zapisów") { Polish().verified(records: $0, erased: 0, head: "") },
        Noun("1 zapis", "# zapisy", "# zapisów") { Polish().rebuilt(records: $0) },
        Noun("1 zapisu", "# zapisów", "# zapisów") { Polish().rebuilding(percent: 5, of: $0) },
        Noun("1 zapis", "# zapisy", "# zapisów") { Polish().accessVerified(records: $0) },
        Noun("1 zapis", "# zapisy", "# zapisów") { Polish().backupMade("p", records: $0, head: "") },
        Noun("1 zapis", "# zapisy", "# zapisów") { Polish().restored("p", records: $0, head: "") },
        Noun("1 wniosku", "# wnioskach", "# wnioskach") { Polish().whatIfChanged(max($0, 1), shown: 500) },
        Noun("1 wiersz", "# wiersze", "# wierszy") { Polish().importSummary(Self.tally($0), dryRun: false) },
        Noun("1 błąd", "# błędy", "# błędów") { Polish().importFileFaults($0, file: "f") },
        Noun("1 błąd", "# błędy", "# błędów") { Polish().letterFaults($0, file: "f") },
        Noun("1 strona", "# strony", "# stron") { Polish().letterPrinted(pages: $0) },
        Noun("1 osobę", "# osoby", "# osób") { Polish().sizes(declared: $0, listed: 7) },
        Noun("1 osobę", "# osoby", "# osób") { Polish().publicationWrong($0) },
        Noun("1 wniosek", "# wnioski", "# wniosków") { Polish().supplementReserveFirst($0) },
        Noun("1 sprawa", "# sprawy", "# spraw") { Polish().registerCount($0, year: 2013) },
        Noun("1 pozycja", "# pozycje", "# pozycji") { Polish().publicationCount($0) },
        Noun("1 dzień", "# dni", "# dni") { Polish().deliveryReasoning($0, counted: CaseSamples.day("2014-03-14"), CaseSamples.day("2014-03-14")) },
    ]

    static let english = [
        Noun("1 person", "# persons", "# persons") { English().persons($0) },
        Noun("1 document", "# documents", "# documents") { English().documents($0) },
        Noun("1 application", "# applications", "# applications") { English().applications($0) },
        Noun("1 household", "# households", "# households") { English().households($0) },
        Noun("1 year", "# years", "# years") { English().years($0) },
        Noun("1 hour", "# hours", "# hours") { English().hours($0) },
        Noun("1 hour", "# hours", "# hours") { English().cardHours(0, of: $0) },
        Noun("1 unit", "# units", "# units") { English().units($0) },
        Noun("1 error", "# errors", "# errors") { English().errorsFound($0) },
        Noun("1 character", "# characters", "# characters") { English().tooLong($0) },
        Noun("1 character", "# characters", "# characters") { English().refusal(.textTooLong(limit: $0)) },
        Noun("1 place", "# places", "# places") { English().refusal(.groupFull(capacity: $0)) },
        Noun("1 row", "# rows", "# rows") { English().importSummary(Self.tally($0), dryRun: false) },
        Noun("1 page", "# pages", "# pages") { English().letterPrinted(pages: $0) },
        Noun("1 record", "# records", "# records") { English().backupMade("p", records: $0, head: "") },
        Noun("1 record", "# records", "# records") { English().restored("p", records: $0, head: "") },
        Noun("1 record", "# records", "# records") { English().accessVerified(records: $0) },
        Noun("1 record", "# records", "# records") { English().rebuilding(percent: 5, of: $0) },
        Noun("1 fault", "# faults", "# faults") { English().programmeFaults($0, file: "f") },
        Noun("1 thing", "# things", "# things") { English().programmeContentFaults($0, file: "f") },
        Noun("1 person", "# persons", "# persons") { English().undoMarked($0) },
        Noun("1 hour", "# hours", "# hours") { English().groupPlanned(0, of: $0) },
    ]

    private func expect(_ noun: Noun, _ count: Int, _ form: String) {
        // A number never parts from its noun at the end of a line.
        let expected = form.replacing("#", with: String(count)).replacing(" ", with: "\u{A0}")
        let text = noun.text(count)
        let rest = text.ranges(of: expected).first.map { text[$0.upperBound...] }
        // The noun ends there: "12 zapis" is no "12 zapisów".
        #expect(rest != nil && rest?.first?.isLetter != true, "\(count): \(text)")
    }

    @Test("Polish: 1; 2 to 4, 22; 0, 5, 11 to 14, 21, 25, 101, 112", arguments: polish)
    func polishForms(_ noun: Noun) {
        expect(noun, 1, noun.forms.one)
        for count in [2, 4, 22, 34, 102] { expect(noun, count, noun.forms.few) }
        for count in [5, 11, 12, 14, 21, 25, 101, 112] { expect(noun, count, noun.forms.many) }
        if !noun.text(0).contains("1\u{A0}wniosku") { expect(noun, 0, noun.forms.many) }
    }

    @Test("English: one, and all others", arguments: english)
    func englishForms(_ noun: Noun) {
        expect(noun, 1, noun.forms.one)
        for count in [0, 2, 5, 11, 21, 101] { expect(noun, count, noun.forms.many) }
    }

    @Test("A number never parts from its unit at the end of a line")
    func units() {
        #expect(Polish().years(65) == "65\u{A0}lat" && English().years(64) == "64\u{A0}years")
        #expect(Polish().hours(20) == "20\u{A0}godzin" && English().hours(20) == "20\u{A0}hours")
        #expect(Polish().cardHours(480, of: 20) == "8\u{A0}z\u{A0}20\u{A0}godzin")
        #expect(English().whatIfChanged(2, shown: 500).contains("2\u{A0}applications"))
        #expect(Polish().monthsInFull(12) == "12\u{A0}mies.")
        #expect(Polish().quarantined(4096, folder: "q").contains("4\u{A0}096\u{A0}B"))
        #expect(English().quarantined(4096, folder: "q").contains("4\u{A0}096\u{A0}B"))
        #expect(Polish().fact("dochód", in: .year(2012)) == "dochód za 2012\u{A0}r.")
        #expect(Polish().money(Money(grosze: 127_000)) == "1\u{A0}270,00\u{A0}zł")
    }
}

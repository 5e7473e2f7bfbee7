import Foundation
import TestSupport
import Testing

@Suite("teczka import: files of applications", .serialized)
struct ImportTests {
    /// An invented woman's number, the serial number making it one of its own.
    private static func pesel(_ serial: Int) -> String {
        var digits = [6, 0, 6, 5, 1, 7] + [serial / 1000 % 10, serial / 100 % 10, serial / 10 % 10, serial % 10]
        let sum = zip(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]).reduce(0) { $0 + $1.0 * $1.1 }
        digits.append((10 - sum % 10) % 10)
        return digits.map(String.init).joined()
    }

    private static let header =
        "Lp.;Nazwisko;Imiona;PESEL;Data wpływu;Miejscowość;Nr domu;Kod pocztowy;Zameldowanie;Grupy;Dokumenty;Miesiąc dochodu;Dochód;osoba 2 nazwisko;osoba 2 imiona;osoba 2 data urodzenia;osoba 2 pokrewieństwo"

    /// A good row: its person, her day of filing, and a child where the number is even.
    private static func row(_ number: Int, name: String? = nil, day: String? = nil) -> String {
        let child = number.isMultiple(of: 2) ? "Nowak;Staś;1.5.2001;dziecko" : ";;;"
        let family = name ?? "Nowak\(letters(number))"
        return "\(number);\(family);Anna;\(pesel(number));\(day ?? "06.08.2012 r.");Lębork;\(number);84-300;stałe;G-SA;application_form;07.2012;\"1 270,00\";"
            + child.replacingOccurrences(of: "Nowak", with: family)
    }

    /// Names have no digits.
    private static func letters(_ number: Int) -> String {
        String(String(number).map { Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0))) })
    }

    private func office() throws -> TestOffice { try TestOffice(programme: "lebork-2012", day: "2012-09-10") }

    private func file(_ office: TestOffice, _ rows: [String], header: String = header, lineEnd: String = "\r\n") throws -> String {
        let path = office.room + "/wnioski.csv"
        try (([header] + rows).joined(separator: lineEnd) + lineEnd).write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func fates(_ outcome: TestOffice.Outcome) throws -> [[String: Any]] {
        try outcome.lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }

    @Test("79 good rows: a dry run stores nothing and says the same; then all are in, with their numbers; then nothing is repeated")
    func good() throws {
        let office = try office()
        let path = try file(office, (1...79).map { Self.row($0) })
        let dry = try office.command("import", "applications", path, "--dry-run", "--json")
        #expect(dry.status == 0 && office.records(of: "application_received") == 0)
        let real = try office.command("import", "applications", path, "--json")
        #expect(real.status == 0 && real.errors.isEmpty && office.records(of: "application_received") == 79)
        #expect(office.records(of: "member_added") == 79 + 39)
        #expect(real.lines.dropLast() == dry.lines.dropLast())
        let rows = try fates(real)
        #expect(rows.count == 80 && rows[78]["number"] as? String == "W/79/2012" && rows[78]["row"] as? Int == 80 && rows[78]["ordinal"] as? String == "79")
        let sums = try #require(rows[79]["summary"] as? [String: Any])
        #expect(sums["saved"] as? Int == 79 && sums["rows"] as? Int == 79 && sums["dry_run"] as? Bool == false)
        let again = try office.command("import", "applications", path)
        #expect(again.status == 0 && again.output == "79\u{A0}wierszy; zapisano: 0, zapisane już wcześniej: 79, odrzucono: 0, do rozstrzygnięcia: 0.\n")
        #expect(office.records(of: "application_received") == 79)
        #expect(try office.command("lookup", Self.pesel(40)).output.contains("W/40/2012"))
        #expect(try office.verified())
    }

    /// A file in which every row but the first and the last has a fault of its own.
    private static let faulty: [(row: String, expected: String)] = [
        (row(1), ""),
        (row(2).replacingOccurrences(of: pesel(2), with: "60651700024"), "kolumna „PESEL”: cyfra kontrolna"),
        (row(3).replacingOccurrences(of: "06.08.2012 r.", with: "31.08.12"), "kolumna „data wpływu”: rok pisze się czterema cyframi"),
        (row(4).replacingOccurrences(of: "1 270,00", with: "1.270"), "kolumna „dochód”: to nie jest kwota: kropka"),
        (row(5).replacingOccurrences(of: "84-300", with: "84300"), "kolumna „kod pocztowy”"),
        (row(6).replacingOccurrences(of: "G-SA", with: "G-XX"), "kolumna „grupy”"),
        (row(7).replacingOccurrences(of: "application_form", with: "no_such_form"), "kolumna „dokumenty”"),
        (row(8).replacingOccurrences(of: ";dziecko", with: ""), "wiersz ma komórek: 16, a nagłówek: 17"),
        (row(9).replacingOccurrences(of: "06.08.2012 r.", with: "01.10.2012"), "kolumna „data wpływu”"),
        (row(10).replacingOccurrences(of: "1.5.2001", with: "1.5.2020"), "kolumna „osoba 2 data urodzenia”"),
        (row(11).replacingOccurrences(of: pesel(11), with: ""), "kolumna „PESEL”"),
        (row(12).replacingOccurrences(of: pesel(12), with: pesel(1)), "kolumna „PESEL”: ta osoba jest już w wierszu 2"),
        (row(13), ""),
    ]

    @Test("every kind of fault is named by row, column and reason; the other rows are taken in; mended rows come in later")
    func faults() throws {
        let office = try office()
        let path = try file(office, Self.faulty.map(\.row))
        let dry = try office.command("import", "applications", path, "--dry-run")
        #expect(dry.status == 65 && office.records(of: "application_received") == 0)
        let real = try office.command("import", "applications", path)
        #expect(real.status == 65 && real.errors.isEmpty && office.records(of: "application_received") == 2)
        #expect(real.lines.dropLast() == dry.lines.dropLast(), "\(dry.output)\n\(real.output)")
        #expect(real.lines.last == "13\u{A0}wierszy; zapisano: 2, zapisane już wcześniej: 0, odrzucono: 10, do rozstrzygnięcia: 1.")
        for (index, fault) in Self.faulty.enumerated() {
            let heading = real.lines.firstIndex { $0.hasPrefix("wiersz \(index + 2) (lp. \(index + 1)): ") }
            guard !fault.expected.isEmpty else {
                #expect(heading == nil)
                continue
            }
            let place = try #require(heading, "row \(index + 2) is not in the report")
            #expect(real.lines[place + 1].contains(fault.expected), "\(real.lines[place + 1])")
            let reasons = real.lines[(place + 1)...].prefix { $0.hasPrefix("    ") }
            #expect(Set(reasons).count == reasons.count, "a reason stands twice: \(reasons)")
        }
        for secret in [Self.pesel(1), Self.pesel(2), "Nowak", "60651700024"] { #expect(!real.output.contains(secret), "\(secret)") }
        let mended = try file(office, (1...13).map { Self.row($0) })
        #expect(try office.command("import", "applications", mended).lines.last == "13\u{A0}wierszy; zapisano: 11, zapisane już wcześniej: 2, odrzucono: 0, do rozstrzygnięcia: 0.")
        #expect(office.records(of: "application_received") == 13)
    }

    @Test("people whom the office has already are left to a person: by PESEL, and by name and birth date")
    func known() throws {
        let office = try office()
        #expect(try office.command("import", "applications", file(office, [Self.row(1), Self.row(2)])).status == 0)
        // The same person with another day of filing; then the child of row 2 with another parent, by name and birth date.
        let other = Self.row(7, day: "07.08.2012").replacingOccurrences(of: ";;;", with: "") + "Nowak\(Self.letters(2));Staś;01.05.2001;wnuk"
        let outcome = try office.command("import", "applications", file(office, [Self.row(1, day: "08.08.2012"), other]), "--lang", "en")
        #expect(outcome.status == 65 && office.records(of: "application_received") == 2)
        #expect(outcome.lines.count == 5, "\(outcome.output)")
        #expect(outcome.lines[0] == "row 2 (no. 1): left for a person to decide" && outcome.lines[1].contains("column \"PESEL\": a person with this PESEL"))
        #expect(outcome.lines[3].contains("column \"osoba 2 nazwisko\": a person of this name"))
        #expect(outcome.lines[4] == "2\u{A0}rows; saved: 0, saved before: 0, refused: 0, left to decide: 2.")
    }

    @Test("a file that is no table stores nothing: quotation marks, encoding, header; the answer is on standard error, 65")
    func noTable() throws {
        let office = try office()
        let windows = office.room + "/windows.csv"
        let text = ([Self.header] + [Self.row(1)]).joined(separator: "\r\n")
        try text.data(using: .windowsCP1250)?.write(to: URL(fileURLWithPath: windows))
        let cases: [(String, String)] = [
            (try file(office, [Self.row(1), Self.row(2).replacingOccurrences(of: ";dziecko", with: ";\"dziecko")]), ":3:"),
            (windows, "Windows-1250"),
        ]
        // The first file is written anew below, so it is asked first.
        for (path, word) in cases {
            let outcome = try office.command("import", "applications", path)
            #expect(outcome.status == 65 && outcome.output.isEmpty && outcome.errors.contains(word) && outcome.errors.contains("nic nie zapisano"), "\(outcome)")
        }
        let header = try office.command("import", "applications", file(office, [Self.row(1)], header: Self.header.replacingOccurrences(of: "PESEL", with: "pesele")))
        #expect(header.status == 65 && header.errors.contains("brakuje kolumny „PESEL”") && header.errors.contains("nazwa kolumny 4 jest nieznana"))
        #expect(office.records(of: "application_received") == 0)
    }

    @Test("commas, single carriage returns and the standard input do as well")
    func otherShapes() throws {
        let office = try office()
        let rows = [Self.header, Self.row(1), Self.row(2)].map { line in
            line.split(separator: ";", omittingEmptySubsequences: false).map { $0.contains(",") && !$0.hasPrefix("\"") ? "\"\($0)\"" : String($0) }.joined(separator: ",")
        }
        let path = try file(office, Array(rows.dropFirst()), header: "\u{FEFF}" + rows[0], lineEnd: "\r")
        let command = "exec \"$0\" import applications - --office \"$2\" < \"$1\""
        let piped = try office.run("/bin/sh", ["-c", command, PtyExecutable.path(), path, office.path])
        #expect(piped.status == 0 && office.records(of: "application_received") == 2, "\(piped)")
    }

    @Test("without a file it is a mistake of use; a missing file and a missing office say so; --columns needs neither")
    func usage() throws {
        let office = try office()
        #expect(try office.run(["import", "applications"]).status == 64 && office.run(["import", "applications", "/no/such.csv"]).status == 66)
        let path = try file(office, [Self.row(1)])
        #expect(try office.run(["import", "applications", path, "--office", "/no/such"]).status == 66)
        let columns = try office.run(["import", "applications", "--columns"])
        #expect(columns.status == 0 && columns.lines.contains("PESEL *") && columns.lines.contains("osoba 12 orzeczenie do"))
        #expect(try office.run(["import", "--help"]).output.contains("earlier"))
    }

    @Test("every column of the documentation is one that the program knows, and none is left out")
    func documentation() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let paper = try String(contentsOf: root.appendingPathComponent("docs/import.md"), encoding: .utf8)
        // The list of people who were supported before is the last section.
        let parts = paper.components(separatedBy: "\n## The list of people")
        #expect(parts.count == 2)
        func names(_ text: String) -> Set<String> { Set(text.matches(of: /(?m)^\| `([^`]+)`/).map { String($0.1) }) }
        let named = names(parts[0])
        let listed = try office().run(["import", "earlier", "--columns"]).lines.compactMap { $0.components(separatedBy: " / ").first }
        #expect(names(parts[1]) == Set(listed))
        let known = try office().run(["import", "applications", "--columns"]).lines.map { $0.replacingOccurrences(of: " *", with: "") }
        #expect(named == Set(known.filter { !$0.hasPrefix("osoba ") }).union(["pokrewieństwo"]))
    }
}

@Suite("teczka import earlier: lists of people who were supported before", .serialized)
struct EarlierImportTests {
    private static let sample = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources/samples/wczesniej-wsparci.csv").path

    private func office() throws -> TestOffice { try TestOffice(programme: "lebork-2012", day: "2012-09-10") }

    @Test("the sample: a dry run stores nothing and says the same; then all are in; then nothing is repeated")
    func sample() throws {
        let office = try office()
        let dry = try office.command("import", "earlier", Self.sample, "--dry-run", "--json")
        #expect(dry.status == 0 && office.records(of: "earlier_beneficiary_listed") == 0)
        let real = try office.command("import", "earlier", Self.sample, "--json")
        #expect(real.status == 0 && real.errors.isEmpty && office.records(of: "earlier_beneficiary_listed") == 5)
        #expect(real.lines.dropLast() == dry.lines.dropLast())
        let again = try office.command("import", "earlier", Self.sample)
        #expect(again.status == 0 && again.output == "5\u{A0}wierszy; zapisano: 0, zapisane już wcześniej: 5, odrzucono: 0, do rozstrzygnięcia: 0.\n")
        #expect(office.records(of: "earlier_beneficiary_listed") == 5)
        #expect(try office.verified())
    }

    @Test("refused rows are named by number, column and remedy, a row that stands twice is one line; mended ones come in later")
    func faults() throws {
        let office = try office()
        let path = office.room + "/lista.csv"
        let header = "Surname;Given names;Birth date;Edition;Kind of support;Date of support\n"
        let good = "Nowak;Jan;6.8.1950;I;earlier edition;1.9.2011\n"
        let rows = good + "Nowak;Ewa;;I;earlier edition;1.9.2011\nNowak;Ewa;6.8.1950;I;laptop;1.9.2031\n" + good + "Nowak;Ewa;6.8.1950;I;sprzęt unijny;1.9.2031\n"
        try (header + rows).write(toFile: path, atomically: true, encoding: .utf8)
        let real = try office.command("import", "earlier", path)
        #expect(real.status == 65 && office.records(of: "earlier_beneficiary_listed") == 1)
        #expect(real.lines.contains { $0.contains("kolumna „PESEL”: samo nazwisko nikogo nie odróżnia") }, "\(real.output)")
        #expect(real.lines.contains { $0.contains("kolumna „rodzaj wsparcia”: może tu być tylko: wcześniejsza edycja") })
        #expect(real.lines.contains("wiersz 6: odrzucony") && real.lines.contains { $0.contains("kolumna „data wsparcia”") })
        #expect(real.lines.last == "5\u{A0}wierszy; zapisano: 1, zapisane już wcześniej: 1, odrzucono: 3, do rozstrzygnięcia: 0.")
        try (header + rows.replacingOccurrences(of: "2031", with: "2009")).write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try office.command("import", "earlier", path).status == 65)
        #expect(office.records(of: "earlier_beneficiary_listed") == 2)
        let bad = try office.command("import", "earlier", path + ".nie-ma")
        #expect(bad.status == 66)
        #expect(try office.command("import", "earlier", "--columns").lines.contains("nazwisko / surname *"))
    }
}

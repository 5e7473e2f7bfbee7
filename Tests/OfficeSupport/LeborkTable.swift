import Casework
import Foundation
import Rules

/// The 79 applications of the round in Lębork (LE-3, LE-4), invented: a spreadsheet as an office has it, the same on every machine.
///
/// All lie in the window of 6 August to 5 September 2012. The 40th is not signed: it is the one that does not meet the formal requirements.
/// People's numbers are of the years 2200 to 2299, which training offices alone read.
public enum LeborkTable {
    public static let rows = 79
    /// The application that is to be rejected in form.
    public static let unsigned = 40

    private static let columns = [
        "Lp.", "Nazwisko", "Imiona", "PESEL", "Płeć", "Telefon", "Data wpływu", "Godzina wpływu", "Sposób złożenia", "Data stempla", "Podpisany",
        "Właściwe miejsce złożenia", "Miejscowość", "Ulica", "Nr domu", "Nr lokalu", "Kod pocztowy", "Poczta", "Zameldowanie", "Mieszka w gminie", "Komputer",
        "Internet", "Grupy", "Dokumenty", "Miesiąc dochodu", "Dochód", "Źródło dochodu", "Samotny rodzic", "Orzeczenie", "Organ orzekający", "Orzeczenie od",
        "Orzeczenie do", "osoba 2 nazwisko", "osoba 2 imiona", "osoba 2 PESEL", "osoba 2 pokrewieństwo", "osoba 2 dochód",
    ]

    /// The whole file: `;` between the cells, each line ended by CRLF, as spreadsheets save it.
    public static var text: String {
        ([columns] + (1...rows).map(row)).map { $0.joined(separator: ";") + "\r\n" }.joined()
    }

    private static let families = [
        ("Nowak", "Nowak"), ("Kowalski", "Kowalska"), ("Wiśniewski", "Wiśniewska"), ("Wójcik", "Wójcik"), ("Zieliński", "Zielińska"), ("Mazur", "Mazur"),
        ("Żółkiewski", "Żółkiewska"), ("Dąbrowski", "Dąbrowska"), ("Źrałek", "Źrałek"), ("Ćwikliński", "Ćwiklińska"), ("Król", "Król"),
    ]
    private static let women = ["Anna", "Łucja", "Ewa", "Zofia", "Jadwiga", "Halina", "Żaneta", "Teresa", "Bożena"]
    private static let men = ["Jan", "Łukasz", "Piotr", "Michał", "Józef", "Święcisław", "Adam", "Marek", "Paweł"]
    private static let children = ["Staś", "Hania", "Filip", "Ola", "Antoś", "Maja", "Błażej"]
    private static let streets = ["Długa", "Krótka", "Polna", "Lipowa", "Słoneczna", "Łąkowa"]

    /// Working days of the window, and the application's own: they come in their order.
    private static func received(_ number: Int) -> CalendarDay {
        let days = (0...30).map { day("2012-08-06").adding(days: $0) }.filter { ![.saturday, .sunday].contains($0.weekday) }
        return days[(number - 1) * days.count / rows]
    }

    private static func polish(_ day: CalendarDay) -> String { String(format: "%02d.%02d.%d", day.day, day.month, day.year) }

    private static func row(_ number: Int) -> [String] {
        let sex: Sex = number % 3 == 0 ? .male : .female
        let family = families[number % families.count]
        let name = sex == .male ? family.0 : family.1
        let given = sex == .male ? men[number / families.count % men.count] : women[number / families.count % women.count]
        let born = CalendarDay(year: 1942 + number % 40, month: 1 + number % 12, day: 1 + number % 28) ?? day("1950-01-01")
        // Copies of certificates are certified in the office, not by a spreadsheet: these wait for it.
        let group = number % 20 == 14 ? "G-DIS" : number % 4 == 1 ? "G-SP" : "G-SA"
        let hasChild = group == "G-SP" || number % 4 == 3
        let isByPost = number % 9 == 0
        let on = received(number)
        var cells = [String(number), name, given, Sample.pesel(born.year, born.month, born.day, serial: number, sex).digits, sex == .male ? "M" : "K"]
        cells += ["59 800 \(String(format: "%02d %02d", number / 100 + 10, number % 100))", polish(on), isByPost ? "" : String(format: "%02d:%02d", 8 + number % 7, number * 7 % 60)]
        cells += isByPost ? ["pocztą", polish(on.adding(days: -2))] : ["osobiście", ""]
        cells += [number == unsigned ? "nie" : "tak", "tak", "Lębork", streets[number % streets.count], String(1 + number % 60), number % 2 == 0 ? String(number % 12 + 1) : ""]
        cells += ["84-300", "Lębork", "stałe", "tak", "nie", "nie", group]
        let papers = ["G-SA": "income_declaration income_proof", "G-SP": "single_parent_declaration", "G-DIS": "disability_certificate"]
        cells += ["application_form " + (papers[group] ?? ""), on.month == 8 ? "07.2012" : "08.2012", String(format: "%d,%02d", 180 + number * 2, number), "praca"]
        cells.append(hasChild && group == "G-SP" ? "tak" : "nie")
        cells += group == "G-DIS" ? [number % 40 == 14 ? "znaczny" : "umiarkowany", "PZON", polish(day("2010-05-17")), "bezterminowo"] : ["brak", "", "", ""]
        guard hasChild else { return cells + ["", "", "", "", ""] }
        let child = Sample.pesel(2002 + number % 8, 3, 1 + number % 28, serial: 100 + number, number % 2 == 0 ? .male : .female)
        return cells + [name, children[number % children.count], child.digits, "dziecko", "0"]
    }
}

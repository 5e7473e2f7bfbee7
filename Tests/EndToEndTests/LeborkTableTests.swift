import Foundation
import OfficeSupport
import TestSupport
import Testing

@Suite("The 79 applications of Lębork, from a spreadsheet", .serialized)
struct LeborkTableTests {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Resources/samples/lebork-wnioski.csv").path

    @Test("The file that ships is the one that is made here; RECORD=1 writes it")
    func file() throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" { try LeborkTable.text.write(toFile: Self.file, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOfFile: Self.file, encoding: .utf8) == LeborkTable.text)
    }

    @Test("LE-3, LE-4: all 79 are taken in, in the window, and the register tells of each; a second import adds nothing")
    func imported() throws {
        let office = try TestOffice(programme: "lebork-2012", day: "2012-09-12")
        let dry = try office.command("import", "applications", Self.file, "--dry-run")
        #expect(dry.status == 0 && dry.lines.count == 1, "\(dry.output)")
        #expect(try office.command("import", "applications", Self.file).status == 0)
        #expect(office.records(of: "application_received") == LeborkTable.rows)
        let days = office.journal().compactMap { $0.firstMatch(of: /"received_on":"([0-9-]+)"/).map { String($0.1) } }
        #expect(days.count == 79 && days == days.sorted() && days.first == "2012-08-06" && days.last == "2012-09-05")
        #expect(try office.command("import", "applications", Self.file).status == 0 && office.records(of: "application_received") == 79)
        let register = try office.command("letter", "write", "rejestr").output.replacingOccurrences(of: "\u{A0}", with: " ")
        #expect(register.contains("W rejestrze: 79 wniosków") && register.contains("79. W/79/2012, wpływ 5 września 2012 r.") && register.contains("pocztą"))
        #expect(!register.contains("Nowak"))
        // Of every single one the rules can tell that it qualifies: what remains is what people have to look at.
        #expect(try office.command("lookup", "W/1/2012").status == 0 && office.verified())
    }
}

import Foundation
import OfficeSupport
import TestSupport
import Testing

/// Two programs at work on the same things at the same moment: what belongs to one of them, the other does not get.
@Suite("One queue and one sitting, open in two places", .serialized)
struct OnePlaceTests {
    /// An office of Lębork with the first applications of its spreadsheet.
    private func office(_ count: Int) throws -> TestOffice {
        let office = try TestOffice(programme: "lebork-2012", day: "2012-10-05")
        let file = office.room + "/wnioski.csv"
        let rows = LeborkTable.text.components(separatedBy: "\r\n").prefix(count + 1).joined(separator: "\r\n") + "\r\n"
        try rows.write(toFile: file, atomically: true, encoding: .utf8)
        try #require(try office.command("import", "applications", file).status == 0)
        return office
    }

    /// The number of the application that a clerk has on the screen.
    private func number(_ clerk: PtySession) throws -> String {
        try #require(clerk.title.split(separator: " ").first { $0.hasPrefix("W/") }.map(String.init), "\(clerk.screen)")
    }

    @Test("Two clerks who press the keys of the formal check at the same moments never get the same application; between them they get all")
    func queue() throws {
        let count = 12
        let office = try office(count)
        let clerks = [try office.clerk(), try office.clerk(arguments: ["--as", "halina"])]
        for clerk in clerks {
            try clerk.send("v")
            try clerk.waitTitle("Weryfikacja formalna")
            try clerk.waitText("> ")
        }
        for clerk in clerks { try clerk.send("n") }
        var taken: [String] = []
        for _ in 0..<count / 2 {
            for clerk in clerks {
                try clerk.waitText("Weryfikacja rozpoczęta.")
                taken.append(try number(clerk))
            }
            // Both write at once: the result of the one they have, then the start of the next one.
            for clerk in clerks {
                try clerk.send("o")
                try clerk.waitText("Propozycja programu")
                try clerk.send("<F2>")
                try clerk.waitFor(Words.yes)
            }
            for clerk in clerks { try clerk.send("t") }
            for clerk in clerks { try clerk.waitText("\(taken[taken.count - (clerk === clerks[0] ? 2 : 1)]): \(Words.formalSaved)") }
        }
        for clerk in clerks { try clerk.waitText("Nie ma wniosku do wzięcia") }
        #expect(taken.count == count && Set(taken).count == count, "\(taken)")
        #expect(office.records(of: "verification_begun") == count && office.records(of: "formal_result_recorded") == count)
        for clerk in clerks { #expect(try clerk.leave() == 0) }
        #expect(try office.verified())
    }

    /// A sitting with three applications, its list proposed by the founder.
    private func proposed() throws -> TestOffice {
        let office = try office(3)
        let clerk = try office.clerk()
        try clerk.send("w")
        try clerk.waitFor("> W/1/2012")
        try clerk.send("*z")
        try clerk.waitTitle("Zaznaczone: 3")
        try clerk.send("1<F2>")
        try clerk.waitText("zostanie zapisane: 3")
        try clerk.send("<F2>t")
        try clerk.waitText("Zapisano 3 z 3")
        try clerk.toDesk()
        try clerk.send("p")
        try clerk.waitText("Nie zwołano jeszcze posiedzenia")
        try clerk.send("n")
        try clerk.waitText("Numer posiedzenia 1/2012")
        try clerk.send("<Enter>14.9.2012<Enter>Jan Kaszubski<F2>")
        try clerk.waitText("Zwołano posiedzenie")
        try clerk.send("d")
        try clerk.waitFor("> W/1/2012")
        try clerk.send("a")
        try clerk.waitFor(Words.yes)
        try clerk.send("t")
        try clerk.waitText("Dodano do porządku")
        try clerk.send("o")
        try clerk.waitTitle("Otwarcie posiedzenia")
        try clerk.waitText("Jan Kaszubski")
        try clerk.send("*<F2>t")
        try clerk.waitText("Posiedzenie jest otwarte.")
        try clerk.send("k")
        try clerk.waitText("Kolejność zapisano.")
        try clerk.send("zz")
        try clerk.waitText("Listę zaproponowano.")
        #expect(try clerk.leave() == 0)
        for login in ["ekomisarz", "jnowak"] {
            #expect(try office.command("user", "grant", login, "committee", "--reason", "zarządzenie").status == 0)
        }
        return office
    }

    /// Both have the proposed list before them, and are asked whether to close it.
    private func asked(_ office: TestOffice) throws -> [PtySession] {
        let members = [try office.clerk(arguments: ["--as", "ekomisarz"]), try office.clerk(arguments: ["--as", "jnowak"])]
        for member in members {
            try member.send("p")
            try member.waitFor("> 1/2012")
            try member.send("<Enter>")
            try member.waitText("zamyka ją klawisz „z”")
            try member.send("z")
            try member.waitText("Zamknąć posiedzenie z tą listą?")
        }
        return members
    }

    @Test("Two members of the committee who say yes at the same moment close a sitting once, and both see the closed list", arguments: [true, false])
    func sitting(isAtOnce: Bool) throws {
        let office = try proposed()
        let members = try asked(office)
        try members[0].send("t")
        if !isAtOnce {
            try members[0].waitTitle("Lista posiedzenia 1/2012")
            // The other still has the question before them, or what has become of the sitting.
            try members[1].send("t")
        } else {
            try members[1].send("t")
        }
        for member in members { try member.waitTitle("Lista posiedzenia 1/2012") }
        for member in members { #expect(try member.leave() == 0) }
        #expect(office.records(of: "sitting_closed") == 1 && office.records(of: "list_decided") == 3)
        #expect(try office.verified())
    }
}

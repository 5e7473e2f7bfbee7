import Foundation
import TestSupport

extension LeborkStory {
    /// LE-5: the committee sat on 14, 20 and 21 September 2012.
    func sittings() throws {
        stage.tell("Listę proponuje jedna osoba, zamyka inna: koordynator nadaje rolę członkowi komisji.")
        try stage.command("user", "grant", Self.chair, "committee", "--reason", "zarządzenie nr 78/2012")
        second = try stage.clerk(as: Self.chair)
        try stage.expect(second.sees("ekomisarz (referent, komisja)"), second.session.title)
        clerk.takesOver()
        try first()
        try hold("2/2012", on: "20.9.2012", agenda: 30, choosing: "<Space*30><Enter>")
        try propose("2/2012")
        try close("2/2012", "30 = 30 podstawowa + 0 rezerwowa + 0 nieprzyjęte")
        try third()
    }

    /// Members are typed once; the next sittings offer them.
    private func first() throws {
        stage.tell("14 września: pierwsze posiedzenie, pięciu członków, w porządku 30 wniosków.")
        try clerk.press("p", opens: "Posiedzenia komisji")
        try clerk.session.waitText("Nie zwołano jeszcze posiedzenia")
        try clerk.press("n", opens: "Zwołanie posiedzenia")
        try clerk.session.waitText("Numer posiedzenia 1/2012")
        let members = Self.chairs.enumerated().map { index, name in
            name + "<Enter>" + ["przewodniczący<Enter>", "członek<Enter>"][min(index, 1)]
        }
        try clerk.press("<Enter>14.9.2012<Enter>" + members.joined() + "<F2>", until: "Zwołano posiedzenie 1/2012.")
        try setAgenda("1/2012", 30, "<Space*30><Enter>")
        stage.tell("Kworum to więcej niż połowa: dwie osoby nie otworzą posiedzenia, cztery otworzą.")
        try clerk.press("o", opens: "Otwarcie posiedzenia 1/2012")
        try clerk.press("<Space*2>", until: "obecnych 2 z 5, kworum 3 – nie ma jeszcze kworum")
        try clerk.press("<F2>", until: "Nie ma kworum. Obecnych: 2, potrzeba: 3.")
        try clerk.press("<Space*2>", until: "obecnych 4 z 5, kworum 3 – jest kworum")
        try clerk.press("<F2>", until: "Otworzyć posiedzenie?")
        try clerk.press("t", until: "Posiedzenie jest otwarte.")
        stage.tell("Anna Pomorska jest spokrewniona z wnioskodawczynią: nie głosuje o tym wniosku.")
        try clerk.press("w", until: "Wyłączenie od wniosku W/1/2012")
        try clerk.press("a<Enter>pokrewieństwo<F2>", until: "Nie głosują: Anna Pomorska.")
        try clerk.press("k", until: "Kolejność zapisano.")
        stage.tell("Ostatnim posiedzeniem ono być nie może: program mówi, że sumy się nie zgadzają.")
        try clerk.press("z", until: "Zaproponować tę listę?")
        try clerk.press("o", until: "Sumy się nie zgadzają: złożono 79, rozstrzygnięte będą 30.")
        try clerk.press("<Enter>", until: "Proponuj")
        try propose("1/2012")
        stage.tell("Kto zaproponował, nie zamknie.")
        try clerk.press("z", until: "zamknąć ją musi inna osoba")
        try close("1/2012", "30 = 30 podstawowa + 0 rezerwowa + 0 nieprzyjęte")
    }

    /// Calls a sitting with the members of the last one, puts applications on its agenda and opens it; the order is the agenda's.
    private func hold(_ number: String, on day: String, agenda count: Int, choosing keys: String) throws {
        stage.tell("\(day): posiedzenie \(number). Skład z poprzedniego już stoi w formularzu.")
        try clerk.goHome()
        try clerk.press("p", opens: "Posiedzenia komisji")
        try clerk.session.waitText("zamknięte")
        try clerk.press("n", opens: "Zwołanie posiedzenia")
        try clerk.session.waitText("Numer posiedzenia " + number)
        try clerk.session.waitText(Self.chairs[4])
        try clerk.press("<Enter>\(day)<F2>", until: "Zwołano posiedzenie \(number).")
        try setAgenda(number, count, keys)
        try clerk.press("o", opens: "Otwarcie posiedzenia " + number)
        try clerk.press("*", until: "obecnych 5 z 5")
        try clerk.press("<F2>", until: "Otworzyć posiedzenie?")
        try clerk.press("t", until: "Posiedzenie jest otwarte.")
        try clerk.press("k", until: "Kolejność zapisano.")
    }

    private func setAgenda(_ number: String, _ count: Int, _ keys: String) throws {
        try clerk.press("d", opens: "Porządek posiedzenia " + number)
        try clerk.session.waitText("> W/")
        if keys == "a" {
            try clerk.press("a", until: "Do porządku trafi \(count) wniosków.")
            try clerk.press("t", until: "Dodano do porządku: \(count) wniosków.")
        } else {
            try clerk.press(keys, until: "Dodano do porządku: \(count) wniosków.")
            try clerk.press("<Esc>", opens: "Posiedzenie " + number)
        }
        try clerk.session.waitText("\(count) = ")
    }

    private func propose(_ number: String, isLast: Bool = false) throws {
        try clerk.press("z", until: "Zaproponować tę listę?")
        try clerk.press(isLast ? "o" : "z", until: "Listę zaproponowano.")
    }

    /// The second person looks at the list, and closes it.
    private func close(_ number: String, _ sums: String) throws {
        stage.tell("Druga osoba ogląda listę i ją zamyka.")
        second.takesOver()
        try second.goHome()
        try second.press("p", opens: "Posiedzenia komisji")
        try second.session.waitText("> \(number)")
        try second.press("<Enter>", until: "zamyka ją klawisz „z”")
        try second.press("z", until: "Zamknąć posiedzenie z tą listą?")
        try stage.expect(second.sees(sums), "»\(sums)« is missing\n\(second.session.screen)")
        try second.press("t", opens: "Lista posiedzenia " + number)
        try second.session.waitText("taka sama co do znaku")
        try stage.expect(second.sees(sums), "»\(sums)« is missing\n\(second.session.screen)")
        clerk.takesOver()
    }

    /// The last sitting: fifteen places for eighteen, the sums, the minutes.
    private func third() throws {
        try hold("3/2012", on: "21.9.2012", agenda: 18, choosing: "a")
        stage.tell("Zostało 15 miejsc na 18 wniosków. Komisja przenosi wniosek 79 na trzecie miejsce.")
        try clerk.session.waitText("18 = 15 podstawowa + 3 rezerwowa + 0 nieprzyjęte")
        try clerk.press("<End>", until: "> 18 rezerw. 3")
        try clerk.press("m", until: "Przenoszenie W/79/2012")
        try clerk.press("3<Enter>", until: "> 3 podst. 63 W/79/2012")
        try clerk.press("z", until: "Zaproponować tę listę?")
        try clerk.press("o", until: "Sumy się nie zgadzają: złożono 79, rozstrzygnięte będą 78.")
        try clerk.press("<Enter>", until: "Proponuj")
        try rejectUnsigned()
        stage.tell("Teraz 75 + 3 + 1 = 79: ostatnią listę można zaproponować i zamknąć.")
        try clerk.press("p", opens: "Posiedzenia komisji")
        try clerk.session.waitText("> 3/2012")
        try clerk.press("<Enter>", opens: "Posiedzenie 3/2012")
        try clerk.session.waitText("18 = 15 podstawowa + 3 rezerwowa")
        try propose("3/2012", isLast: true)
        try close("3/2012", "18 = 15 podstawowa + 3 rezerwowa + 0 nieprzyjęte")
        try writeMinutes()
    }

    /// LE-5: the minutes of 21 September 2012, as a file.
    private func writeMinutes() throws {
        stage.tell("Protokół: jeden klawisz, do pliku.")
        second.takesOver()
        try second.press("k", until: "protokol-3-2012.txt")
        try second.press("<F2>", until: "Zapisano pismo w pliku protokol-3-2012.txt.")
        let text = try String(contentsOfFile: stage.room + "/protokol-3-2012.txt", encoding: .utf8).running
        for words in ["Dzień posiedzenia: 21 września 2012 r.", "79 = 75 + 3 + 1", "przewodniczący", "W/79/2012"] {
            try stage.expect(text.contains(words), "»\(words)« is not in the minutes:\n\(text)")
        }
        try second.goHome()
        clerk.takesOver()
    }
}

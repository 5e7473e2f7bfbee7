import Foundation
import TestSupport

extension LeborkStory {
    /// The formal check: calls for what is missing, the rest tagged or taken from the queue one by one.
    func check() throws {
        try passTagged()
        try call()
        try answers()
        try queue()
    }

    /// All but five are tagged; what lacks something is left out, and the preview says so.
    private func passTagged() throws {
        stage.tell("Pięć wniosków zostanie na kolejkę, resztę urzędnik zaznacza i ocenia razem. Niekompletnych program tak nie przepuści.")
        try clerk.press("w", opens: "Wnioski")
        try clerk.session.waitText("> W/1/2012")
        try clerk.press("s", until: "Tylko: wpłynął")
        try clerk.press("*<Space*5>", until: "zaznaczono: 74")
        try clerk.press("z", opens: "Zaznaczone: 74")
        try clerk.press("1<F2>", until: "zostanie zapisane: 69")
        try clerk.press("<F2>", until: "[ Tak ]")
        try clerk.press("t", until: "Zapisano 69 z 69 zapowiedzianych.")
        try clerk.goHome()
    }

    /// One key makes the call, with exactly what is missing, and its letter with it where that is wanted at once.
    private func call() throws {
        stage.tell("Kolejka niekompletnych: cztery kopie orzeczeń bez poświadczenia, wniosek 40 bez podpisu. Klawisz v zaczyna weryfikację, z wzywa.")
        try clerk.press("<C-g>", opens: "Przejdź")
        try clerk.press("niek", until: "> wb")
        try clerk.press("<Enter>", until: "> W/14/2012")
        try clerk.press("<Enter>", opens: "Wniosek W/14/2012 ")
        for number in (Number.uncertified + [Number.unsigned]).sorted() {
            try clerk.session.waitTitle("Wniosek \(Self.application(number)) ")
            try clerk.press("v", until: number == Number.unsigned ? "podpis na wniosku" : "poświadczenie kopii")
            // What the spreadsheet says of the person stands there, also where only the PESEL says it.
            try stage.expect(!clerk.sees("data urodzenia –") && !clerk.sees("Zameldowanie: nie wiadomo"), clerk.session.screen)
            try clerk.press("z", until: "Termin: 7 dni od doręczenia.")
            if number == Number.unsigned {
                try clerk.press("p", opens: "Pismo")
                try clerk.press("<F2>", until: "\(Self.application(number)): Zapisano wezwanie, pismo jest gotowe.")
            } else {
                try clerk.press("t", until: "\(Self.application(number)): Zapisano wezwanie;")
            }
        }
        try clerk.goHome()
        try letters()
    }

    /// The letters that are missing, all at once; what has its letter is not written twice.
    private func letters() throws {
        stage.tell("Pismo do wniosku 40 już jest; cztery pozostałe powstają jednym klawiszem, każde w osobnym pliku.")
        try calls()
        try clerk.press("w", until: "Wezwania bez pisma: 4.")
        try clerk.press("<F2>", until: "Zapisano w katalogu wezwania-")
        let made = try FileManager.default.contentsOfDirectory(atPath: stage.room).filter { $0.hasPrefix("wezwania-\(Self.today)") }
        try stage.expect(made.count == 1 && clerk.sees("\(made.first ?? ""): 4 pisma."), "\(made)\n\(clerk.session.screen)")
        for number in Number.uncertified {
            let text = try String(contentsOfFile: stage.room + "/\(made[0])/wezwanie-W-\(number)-2012.txt", encoding: .utf8).running
            try stage.expect(text.contains("wniosek nr \(Self.application(number))") && text.contains("bez poświadczenia za zgodność"), text)
        }
        let own = try String(contentsOfFile: stage.room + "/wezwanie-W-40-2012.txt", encoding: .utf8).running
        try stage.expect(own.contains("podpis wnioskodawcy na wniosku"), own)
        try clerk.press("w", until: "Każde wezwanie ma już pismo.")
        try clerk.goHome()
    }

    private func calls() throws {
        try clerk.press("<C-g>", opens: "Przejdź")
        try clerk.press("wz<Enter>", opens: "Wezwania do uzupełnienia")
        try clerk.session.waitText("> ")
    }

    /// Deliveries start the terms, receipts tick off what was called for, from the list of calls.
    private func answers() throws {
        stage.tell("Wezwania doręczono, od tego biegnie termin; potem przychodzą poświadczone kopie.")
        for number in Number.uncertified + [Number.unsigned] {
            try clerk.go(to: Self.application(number))
            try clerk.press("d", until: "Jak doręczono")
            try clerk.press("<F2>", until: "Zapisano doręczenie; termin biegnie.")
            try clerk.goHome()
        }
        try calls()
        for number in Number.uncertified {
            try clerk.press("/w/\(number)<Enter>", until: "> 12.10.2012 \(Self.application(number))")
            try clerk.press("p", until: "Nic więcej nie przyjdzie")
            try clerk.press("t<F2>", until: "\(Self.application(number)): Zapisano, co przyszło.")
            try clerk.session.waitTitle("Wezwania do uzupełnienia")
            try clerk.press("<Esc>", until: "> 12.10.2012 ")
        }
        try clerk.goHome()
    }

    /// "Next" takes what nobody else has, in the order of filing: three keys a case.
    private func queue() throws {
        stage.tell("Kolejka weryfikacji: n bierze następny wolny wniosek, o F2 t go ocenia, i otwiera się kolejny.")
        try clerk.press("v", opens: "Weryfikacja formalna")
        try clerk.session.waitText("> ")
        try clerk.press("n", until: "Weryfikacja rozpoczęta.")
        for left in (0..<9).reversed() {
            let number = try opened()
            try clerk.press("o", until: "Propozycja programu: spełnia warunki")
            try clerk.press("<F2>", until: "[ Tak ]")
            let next = left == 0 ? "Nie ma wniosku do wzięcia" : "Weryfikacja rozpoczęta."
            try clerk.press("t", until: "\(number): Zapisano wynik oceny formalnej. \(next)")
        }
        try clerk.goHome()
    }

    /// The number of the application on the screen.
    private func opened() throws -> String {
        let number = clerk.session.title.split(separator: " ").first { $0.hasPrefix("W/") }
        guard let number else { throw StoryFailure(description: "no application is open\n\(clerk.session.screen)") }
        return String(number)
    }

    /// The signature has not come; a person rejects.
    func rejectUnsigned() throws {
        stage.tell("Brakuje wniosku 40: wnioskodawca odpowiedział, ale go nie podpisał. Odrzuca go człowiek, z uzasadnieniem.")
        try clerk.goHome()
        try clerk.go(to: Self.application(Number.unsigned))
        try clerk.press("p", until: "Nic więcej nie przyjdzie")
        try clerk.press("<Down*3>t<F2>", until: "Zapisano, co przyszło.")
        try clerk.goHome()
        try clerk.press("v", opens: "Weryfikacja formalna")
        try clerk.session.waitText("> ")
        try clerk.press("n", until: "Weryfikacja rozpoczęta.")
        try stage.expect(clerk.session.screenLines.contains { $0.hasPrefix("Brakuje") }, "nothing is said to be missing\n\(clerk.session.screen)")
        try clerk.press("o", until: "Propozycja programu")
        try clerk.press("od<Enter>wniosek bez podpisu mimo wezwania<F2>", until: "[ Tak ]")
        try clerk.press("t", until: "W/40/2012: Zapisano wynik oceny formalnej.")
        try clerk.goHome()
    }
}

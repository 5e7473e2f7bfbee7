import TestSupport

extension LeborkStory {
    /// A resignation and an unsigned agreement free two places, the reserve list fills them in its order; then a third is free, and one waits.
    func fillVacancies() throws {
        stage.tell("Wniosek 5: zawiadomienie doręczono, a wnioskodawczyni rezygnuje.")
        try deliverNotice(Number.resigns)
        try resign(Number.resigns)
        stage.tell("Wniosek 12: umowę przygotowano, ale nikt jej nie podpisał. Terminu nikt nie wyznaczył; skreślenie wymaga uzasadnienia.")
        try strikeOff(Number.neverSigns)
        stage.tell("Dwa wolne miejsca: program wskazuje, kto jest następny, i pyta, czy nic się nie zmieniło.")
        for (turn, number) in [76, 77].enumerated() {
            try vacancies(free: 2 - turn, reserve: 3 - turn, next: Self.application(number))
            try clerk.press("a", until: Self.application(number))
            try clerk.press("t<Enter>t<F2>", until: "\(Self.application(number)): miejsce przyznano, wniosek jest na liście podstawowej.")
            try clerk.goHome()
        }
        stage.tell("Jeszcze jedna rezygnacja: trzecie wolne miejsce, a na liście rezerwowej został jeden wniosek.")
        try resign(Number.resignsLater)
        try vacancies(free: 1, reserve: 1, next: Self.application(78))
        try clerk.goHome()
    }

    private func vacancies(free: Int, reserve: Int, next: String) throws {
        try clerk.press("l", opens: "Wolne miejsca")
        try clerk.session.waitText("> \(4 - reserve) " + next)
        try clerk.session.waitText("wolne miejsca: \(free) ")
        try clerk.session.waitText("Następny: " + next)
    }

    /// The office sets the last day for signing: Lębork's documents print no term.
    private func deliverNotice(_ number: Int) throws {
        try clerk.go(to: Self.application(number))
        try clerk.press("d", until: "Doręczenie zawiadomienia")
        try clerk.press("<Enter>dziś<F2>", until: "Doręczenie zapisano")
        try clerk.goHome()
    }

    private func resign(_ number: Int) throws {
        try clerk.go(to: Self.application(number))
        try clerk.press("r", until: "Zapisuje rezygnację")
        try clerk.press("<Enter>pismo wnioskodawcy<F2>", until: "Zapisać rezygnację?")
        try clerk.press("t", until: "Zapisano rezygnację.")
        try clerk.goHome()
    }

    private func strikeOff(_ number: Int) throws {
        try clerk.go(to: Self.application(number))
        try clerk.press("u", until: "Do dnia")
        try clerk.press("31.12.2017<F2>", until: "[ Tak ]")
        try clerk.press("t", opens: "Umowa użyczenia U/1/2012")
        try clerk.press("<Esc>", opens: "Wniosek \(Self.application(number)) ")
        try clerk.press("x", until: "Skreśla z listy")
        try clerk.press("n<Enter><Enter>umowy nie podpisano w terminie<F2>", until: "Skreślić z listy?")
        try clerk.press("t", until: "Skreślono z listy.")
        try clerk.goHome()
    }
}

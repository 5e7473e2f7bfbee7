import Foundation
import TestSupport

/// The recruitment of Lębork played again by keys, from the open window to the last free place (LE-3, LE-4, LE-5): 79 applications, sittings on
/// 14, 20 and 21 September 2012, 75 + 3 + 1, minutes; then a resignation and an unsigned agreement, two promotions, and a third vacancy.
///
/// A test plays it and a person can watch it: what is told, typed and expected stands here once. People are invented, and so is what happens
/// behind the list: the documents print numbers and days only. The office stands still on a day behind all of them, so calls, deliveries and the
/// notices bear that day.
public final class LeborkStory {
    /// The numbers of the applications that a part of the story is about.
    enum Number {
        /// Received without a signature; stays so.
        static let unsigned = 40
        /// Copies that nobody has certified yet.
        static let uncertified = [14, 34, 54, 74]
        static let resigns = 5
        static let neverSigns = 12
        static let resignsLater = 20
    }

    static let today = "2012-10-05"
    static let chair = "ekomisarz"
    static let chairs = ["Jan Kaszubski", "Anna Pomorska", "Piotr Lęborski", "Ewa Gdańska", "Zofia Słupska"]

    let stage: Stage
    /// The coordinator, who works all the time, and the committee's second person.
    var clerk: Clerk!
    var second: Clerk!

    public init(_ stage: Stage) { self.stage = stage }

    private static var table: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Resources/samples/lebork-wnioski.csv").path
    }

    static func application(_ number: Int) -> String { "W/\(number)/2012" }

    /// Plays it to the end.
    /// - Throws: `StoryFailure` or `PtySession.Failure` where something does not come out as told.
    public func play() throws {
        stage.tell("Lębork, rok 2012: od otwarcia naboru do ostatniego wolnego miejsca. Osoby są zmyślone.")
        try stage.command("init", "--programme", "lebork-2012", "--training-day", Self.today)
        clerk = try stage.clerk()
        try takeIn()
        try check()
        try sittings()
        try decideRound()
        try fillVacancies()
        try lookBack()
        try clerk.leave()
        try second.leave()
        let verified = try stage.command("journal", "verify")
        try stage.expect(!verified.output.isEmpty, "\(verified)")
        stage.tell("Koniec. 79 wniosków: 74 na liście podstawowej, 1 na rezerwowej, 1 odrzucony, 2 rezygnacje, 1 skreślony.")
    }

    // MARK: The round

    /// LE-4: from 6 August to 5 September 2012; the applications come from a spreadsheet.
    private func takeIn() throws {
        stage.tell("Koordynator planuje nabór: od 6 sierpnia do 5 września 2012 r., 75 miejsc.")
        try clerk.press("r", opens: "Nabory")
        try clerk.press("n", opens: "Nowy nabór")
        try clerk.press("<Enter>6.8.2012<Enter><Enter>5.9.2012<Enter><Enter><Enter>75<F2>", until: "Zapisano plan naboru.")
        try clerk.press("o", until: "Otworzyć nabór?")
        try clerk.press("t", until: "Nabór nr 1 jest otwarty.")
        stage.tell("79 wniosków przychodzi z arkusza; ekran pokazuje je sam, bez klawisza.")
        let imported = try stage.command("import", "applications", Self.table)
        try stage.expect((imported.output + imported.errors).contains("zapisano: 79"), "\(imported)")
        try clerk.session.waitText("wpłynął: 79")
        stage.tell("Termin minął: nabór zostaje zamknięty, nic więcej do niego nie wchodzi.")
        try clerk.press("z", until: "Zamknąć nabór?")
        try clerk.press("t", until: "Nabór nr 1 jest zamknięty.")
        try clerk.goHome()
    }

    /// The sums on the round's sheet, and that it is decided (LE-3).
    private func decideRound() throws {
        stage.tell("Wszystkie wnioski są rozstrzygnięte i sumy się zgadzają, więc nabór można rozstrzygnąć.")
        clerk.takesOver()
        try clerk.goHome()
        try openRound("wpłynęło 79 = podstawowa 75 + rezerwowa 3 + odrzucone 1 + nieprzyjęte 0 + wycofane i skreślone 0")
        try clerk.press("r", until: "Rozstrzygnąć nabór?")
        try clerk.press("t", until: "Nabór nr 1 jest rozstrzygnięty.")
        try clerk.goHome()
    }

    private func openRound(_ sums: String) throws {
        try clerk.press("r", opens: "Nabory")
        try clerk.session.waitText("> 1 nabór")
        try clerk.press("<Enter>", opens: "Nabór nr 1")
        try clerk.session.waitText(sums)
    }

    // MARK: The end

    /// The closed lists are worked out anew; the counts are what the story has made of the 79.
    private func lookBack() throws {
        stage.tell("Na koniec: każda zamknięta lista policzona z dziennika jeszcze raz jest taka sama co do znaku.")
        for (place, number) in ["3/2012", "2/2012", "1/2012"].enumerated() {
            try clerk.press("p", opens: "Posiedzenia komisji")
            try clerk.session.waitText("> 3/2012")
            try clerk.press("<Down*\(place)><Enter>", opens: "Lista posiedzenia " + number)
            try clerk.session.waitText("Policzona jeszcze raz z dziennika: taka sama co do znaku.")
            try clerk.session.waitText("Dzisiejszy plik programu dałby to samo.")
            try clerk.goHome()
        }
        try openRound("wpłynęło 79 = podstawowa 74 + rezerwowa 1 + odrzucone 1 + nieprzyjęte 0 + wycofane i skreślone 3")
        for line in ["odrzucony formalnie: 1", "lista podstawowa: 74", "lista rezerwowa: 1", "rezygnacja: 2", "skreślony z listy: 1"] {
            try stage.expect(clerk.sees(line), "»\(line)« is missing\n\(clerk.session.screen)")
        }
        try clerk.goHome()
    }
}

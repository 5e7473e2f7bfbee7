extension Polish: EarlierTexts {
    public var earlierHeading: String { "Lista wcześniej wspartych" }
    public func earlierWarning(_ lines: String) -> String { "Możliwe wcześniejsze wsparcie: " + lines }
    public var earlierDecide: ActionText {
        ActionText("Ta sama?", "Rozstrzyga, czy ktoś z gospodarstwa to osoba z listy wcześniej wspartych.")
    }
    public func earlierAsk(_ member: String) -> String { "Czy \(member) to osoba z listy?" }
    public var earlierAnswer: String { "To" }
    public var earlierHint: String { "Rozstrzyga się z uzasadnieniem; potem nikt już o to nie pyta." }
    public var earlierReasonHint: String { "Po czym to widać, np. numer umowy, adres, imiona rodziców." }
    public var earlierAmend: ActionText { ActionText("Popraw listę", "Zmienia rozstrzygnięcie, czy ktoś z gospodarstwa to osoba z listy wcześniej wspartych.") }
    public var earlierAmended: String { "Ma być" }
    public var earlierAmendHint: String { "Skąd wiadomo, że poprzednie rozstrzygnięcie było błędne. W dzienniku zostają oba." }
    public func earlierTurned(_ member: String, same: Bool) -> String { member + (same ? " – to ta sama osoba" : " – to inna osoba") }
    public func earlierDone(same: Bool) -> String { same ? "Zapisano: ta sama osoba; to wsparcie widać teraz we wniosku." : "Zapisano: inna osoba." }
    public func earlierStands(_ member: String, same: Bool) -> String {
        member + (same ? " – ta sama osoba na liście" : " – na liście jest inna osoba")
    }
    public func earlierYear(_ year: Int) -> String { "\(year) r." }
    public func sameAddress(_ applications: [String]) -> String {
        let list = applications.joined(separator: ", ")
        return applications.count == 1 ? "Pod tym adresem jest też wniosek innego gospodarstwa: \(list)." : "Pod tym adresem są też wnioski innych gospodarstw: \(list)."
    }
}

extension Polish: EarlierTexts {
    public var earlierHeading: String { "Lista wcześniej wspartych" }
    public func earlierWarning(_ lines: String) -> String { "Możliwe wcześniejsze wsparcie: " + lines }
    public var earlierDecide: ActionText {
        ActionText("Ta sama?", "Rozstrzyga, czy ktoś z gospodarstwa to osoba z listy wcześniej wspartych.")
    }
    public func earlierAsk(_ member: String) -> String { "Czy \(member) to osoba z listy?" }
    public var earlierAnswer: String { "To" }
    public var earlierHint: String { "Rozstrzyga się raz, z uzasadnieniem; o tę parę nikt już nie zapyta." }
    public var earlierReasonHint: String { "Po czym to widać, np. numer umowy, adres, imiona rodziców." }
    public func earlierDone(same: Bool) -> String { same ? "Zapisano: ta sama osoba; wsparcie się liczy." : "Zapisano: inna osoba." }
    public func earlierStands(_ member: String, same: Bool) -> String {
        member + (same ? " – ta sama osoba na liście" : " – na liście jest inna osoba")
    }
    public func earlierYear(_ year: Int) -> String { "\(year) r." }
    public func sameAddress(_ applications: [String]) -> String {
        let list = applications.joined(separator: ", ")
        return applications.count == 1 ? "Pod tym adresem jest też wniosek innego gospodarstwa: \(list)." : "Pod tym adresem są też wnioski innych gospodarstw: \(list)."
    }
}

extension Polish {
    public var mergeTitle: String { "Dwie wersje sprawy" }
    public func mergeIntro(_ login: String) -> String {
        "Podczas wypełniania formularza sprawę zapisał(a) \(login). Zmiany, które się nie wykluczają, są zachowane; pytajnik oznacza, że obie strony zmieniły to samo."
    }
    public func mergeColumns(_ login: String) -> (result: String, field: String, before: String, mine: String, theirs: String) {
        ("Wynik", "Pole", "Przedtem", "Moje", "Zapisane")
    }
    public var mergeMine: ActionText { ActionText("moje", "Zostawia to, co jest wpisane w tym formularzu.") }
    public var mergeTheirs: ActionText { ActionText("zapisane", "Bierze to, co zapisano w międzyczasie.") }
    public var mergeLetters: (mine: Character, theirs: Character) { ("m", "z") }
    public var mergeSame: String { "to samo" }
    public var mergeSave: ActionText { ActionText("Zapisz", "Łączy obie wersje i zapisuje je od razu; najpierw trzeba rozstrzygnąć każdy pytajnik.") }
    public var mergeEdit: ActionText { ActionText("Do formularza", "Łączy obie wersje w formularzu, bez zapisywania.") }
    public var mergeDrop: ActionText { ActionText("Porzuć moje", "Zostawia wersję zapisaną; to, co wpisano w formularzu, przepada.") }
    public var mergeDropAsk: (title: String, text: String) {
        ("Porzucić wpisane dane?", "Pozostanie wersja zapisana, a wszystko, co wpisano w tym formularzu, przepadnie.")
    }
    public var mergeDropped: String { "Pozostała wersja zapisana; wpisane dane porzucono." }
    public var mergeBackHelp: String { "Wraca do formularza takiego, jak był; niczego nie łączy ani nie zapisuje." }
    public func mergeOpen(_ count: Int) -> String {
        "Do rozstrzygnięcia: \(count). ← lub m: moje, → lub z: zapisane."
    }
    public var mergeReady: String { "Wszystko rozstrzygnięte. F2 zapisuje całość, Esc wraca do formularza." }
    public var mergeNotAsked: String { "O to nie trzeba pytać: zmieniła to tylko jedna strona albo obie tak samo." }
    public var mergeNothingShown: String { "Obie wersje mówią to samo. F2 zapisuje, Esc wraca do formularza." }
    public var mergeNoRow: String { "(nie ma)" }
    public var mergeUnknown: String { "(nie wiadomo)" }
    public var mergeDone: String { "Obie wersje połączono w formularzu; nic jeszcze nie zapisano." }
    public func typedAheadPassedOver(_ count: Int) -> String {
        "Nie użyto klawiszy naciśniętych w trakcie zapisu (\(count))."
    }
    public func mergeActChanged(_ login: String) -> String {
        "Sprawę zapisał(a) w międzyczasie \(login). Nic nie zapisano, wpisane dane zostały: proszę je sprawdzić i zapisać ponownie (F2)."
    }
}

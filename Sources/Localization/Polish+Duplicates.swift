extension Polish {
    public var duplicatesHeading: String { "Podobne osoby w biurze" }
    public var duplicateOther: String { "inna osoba" }
    public var duplicateSame: String { "ta sama osoba" }
    public var duplicateHint: String { "Czy to ta sama osoba? Rozstrzyga się raz, z uzasadnieniem; o tę parę nikt już nie zapyta." }
    public var duplicateReason: String { "Uzasadnienie" }
    public var duplicateReasonHint: String { "Po czym widać, że to dwie osoby, np. inne imiona rodziców, inny adres." }
    public var duplicateIsKnown: String { "tę osobę biuro już zna: wniosek przyjmuje się z jej gospodarstwa (F3)" }
}

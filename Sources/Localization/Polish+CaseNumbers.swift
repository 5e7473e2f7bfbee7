import Casework
import Rules

extension Polish: CaseNumberTexts {
    public func numberingPattern(_ rule: CaseNumberRule, ofOffice: Bool) -> String {
        "Wzór znaku sprawy: \(rule.pattern), komórka \(rule.unit ?? "–"), klasa \(rule.fileClass ?? "–") (\(ofOffice ? "ustalił urząd" : "z programu wsparcia"))."
    }
    public func numberingIncomplete(_ rule: CaseNumberRule?) -> String {
        "Urząd nie nadaje jeszcze znaków spraw. Proszę ustalić symbole: teczka numbering set --unit KOMÓRKA --class \(rule?.fileClass ?? "KLASA")."
    }
    public func numberingNext(_ number: String) -> String { "Następny znak: \(number)" }
    public func numberingSaved(_ rule: CaseNumberRule) -> String { "Ustalono wzór znaku sprawy: \(rule.pattern). Nadane znaki zostają bez zmian." }
    public var numberingDryRun: String { "Próba, nic nie zapisano." }
    public func registerEmpty(_ year: Int) -> String { "W roku \(String(year)) nie nadano żadnego znaku sprawy. Wzór pokazuje: teczka numbering." }
    public func registerCount(_ cases: Int, year: Int) -> String { "Spis spraw za rok \(String(year)): \(counted(cases, "sprawa", "sprawy", "spraw"))" }
}

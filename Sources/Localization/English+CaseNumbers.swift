import Casework
import Rules

extension English: CaseNumberTexts {
    public func numberingPattern(_ rule: CaseNumberRule, ofOffice: Bool) -> String {
        "Pattern of case numbers: \(rule.pattern), unit \(rule.unit ?? "–"), class \(rule.fileClass ?? "–") (\(ofOffice ? "set by the office" : "of the programme"))."
    }
    public func numberingIncomplete(_ rule: CaseNumberRule?) -> String {
        "The office gives no case numbers yet. Set the symbols: teczka numbering set --unit UNIT --class \(rule?.fileClass ?? "CLASS")."
    }
    public func numberingNext(_ number: String) -> String { "Next number: \(number)" }
    public func numberingSaved(_ rule: CaseNumberRule) -> String { "The pattern of case numbers is set: \(rule.pattern). Numbers that were given stay." }
    public var numberingDryRun: String { "A trial: nothing is stored." }
    public func registerEmpty(_ year: Int) -> String { "No case number was given in \(String(year)). The pattern is shown by: teczka numbering." }
    public func registerCount(_ cases: Int, year: Int) -> String { "Register of cases of \(String(year)): \(counted(cases, "case", "cases"))" }
}

import Casework
import Rules

/// Case numbers by the office instruction and their register, in commands.
public protocol CaseNumberTexts {
    /// Where the pattern comes from.
    func numberingPattern(_ rule: CaseNumberRule, ofOffice: Bool) -> String
    /// Neither the office nor the programme says unit and class.
    func numberingIncomplete(_ rule: CaseNumberRule?) -> String
    func numberingNext(_ number: String) -> String
    func numberingSaved(_ rule: CaseNumberRule) -> String
    var numberingDryRun: String { get }
    func registerEmpty(_ year: Int) -> String
    func registerCount(_ cases: Int, year: Int) -> String
}

import Rules

/// The question what would change under other figures: its screen, and what the commands say of suppositions.
public protocol WhatIfTexts {
    var whatIfTitle: String { get }
    /// The key on the applications list.
    var whatIfOpen: ActionText { get }
    /// That nothing is stored; one line of 80 columns.
    var whatIfNothingStored: String { get }
    var whatIfColumns: (setting: String, now: String, since: String, source: String, supposed: String) { get }
    var whatIfListColumns: (number: String, name: String, change: String, figures: String) { get }
    var whatIfRestore: ActionText { get }
    var whatIfToFields: ActionText { get }
    var whatIfToList: ActionText { get }
    var whatIfHelp: [String] { get }
    /// A threshold's name in at most 30 columns.
    func whatIfThreshold(_ key: String) -> String
    /// Where an amount comes from, in at most 9 columns.
    func whatIfSource(_ source: ThresholdInForce.Source) -> String
    /// The amount in force in a sentence, with its source in full.
    func whatIfInForce(_ threshold: ThresholdInForce) -> String
    /// Nothing states an amount for the day.
    var whatIfNoAmount: String { get }
    /// What the documents print of the filing window.
    func whatIfPrinted(_ value: String?) -> String
    /// How many applications have each status, and would have; without the second where nothing is supposed.
    func whatIfCounts(now: [Verdict.Status: Int], then: [Verdict.Status: Int]?) -> String
    /// How many applications change; `shown` of them are listed.
    func whatIfChanged(_ count: Int, shown: Int) -> String
    var whatIfNothingSupposed: String { get }
    /// Yes, no, or a question mark.
    func whatIfStatus(_ status: Verdict.Status) -> String
    /// What is supposed, in full: `termin zamknięcia naboru`.
    func settingName(_ supposition: Supposition) -> String
    /// Before the changes under which a supposed verdict stands.
    var supposedHeading: String { get }
    func text(of fault: SuppositionFault) -> String
}

extension Texts {
    /// The value of a supposition, as people write it.
    public func settingValue(_ supposition: Supposition) -> String {
        switch supposition {
        case .threshold(_, let amount): money(amount)
        case .policy(_, let option): option
        case .filingOpens(let day), .filingCloses(let day): date(day)
        case .filingClosesAt(let time): self.time(time)
        case .households(let count): number(count)
        }
    }

    /// A supposed setting in one line, before and after: `…, na osobę w rodzinie: 456,00 zł → 514,00 zł`.
    public func describe(_ change: SupposedChange) -> String {
        settingName(change.after) + ": " + (change.before.map(settingValue) ?? "–") + " → " + settingValue(change.after)
    }
}

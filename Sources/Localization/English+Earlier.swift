extension English: EarlierTexts {
    public var earlierHeading: String { "List of earlier beneficiaries" }
    public func earlierWarning(_ lines: String) -> String { "Possibly supported before: " + lines }
    public var earlierDecide: ActionText {
        ActionText("Same?", "Decides whether somebody of the household is a person on the list of earlier beneficiaries.")
    }
    public func earlierAsk(_ member: String) -> String { "Is \(member) the person on the list?" }
    public var earlierAnswer: String { "It is" }
    public var earlierHint: String { "Decided with a reason; afterwards nobody is asked again." }
    public var earlierReasonHint: String { "What shows it, e.g. the agreement's number, the address, parents' names." }
    public var earlierAmend: ActionText { ActionText("Correct list", "Turns round the decision whether somebody of the household is a person on the list of earlier beneficiaries.") }
    public var earlierAmended: String { "Is to be" }
    public var earlierAmendHint: String { "What shows that the former decision was wrong. Both stay in the journal." }
    public func earlierTurned(_ member: String, same: Bool) -> String { member + (same ? " – the same person" : " – another person") }
    public func earlierDone(same: Bool) -> String { same ? "Saved: the same person; the support is seen on the application." : "Saved: another person." }
    public func earlierStands(_ member: String, same: Bool) -> String {
        member + (same ? " – the same person on the list" : " – another person on the list")
    }
    public func earlierYear(_ year: Int) -> String { String(year) }
    public func sameAddress(_ applications: [String]) -> String {
        let list = applications.joined(separator: ", ")
        return applications.count == 1 ? "Another household applies from this address: \(list)." : "Other households apply from this address: \(list)."
    }
}

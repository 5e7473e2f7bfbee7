extension English {
    public var duplicatesHeading: String { "Similar people in the office" }
    public var duplicateOther: String { "another person" }
    public var duplicateSame: String { "the same person" }
    public var duplicateHint: String { "Is it the same person? Decided once, with a reason; nobody is asked about this pair again." }
    public var duplicateReason: String { "Reason" }
    public var duplicateReasonHint: String { "What tells the two apart, e.g. other parents' names, another address." }
    public var duplicateIsKnown: String { "the office knows this person: take the application in from their household (F3)" }
}

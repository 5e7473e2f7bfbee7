import Rules

extension Application {
    /// Whether a person found it correct in form, and did not turn that decision.
    public var isFormallyCorrect: Bool {
        switch status {
        case .formallyCorrect, .basicList, .reserveList, .notAccepted: true
        case .received, .formallyRejected, .withdrawn: false
        }
    }

    /// Whether the formal result must say why: a rejection always does, a pass does where the verdict proposes none (P-13).
    ///
    /// Decides nothing about the status; a screen asks here so that it can say what is missing before the clerk is asked to confirm.
    public static func formalResultNeedsReason(passed: Bool, verdict: Verdict.Status) -> Bool {
        !passed || verdict != .eligible
    }

    /// Whether the list decision must say why: one that gives no support always does, one that does so against the verdict too,
    /// unless the formal result has given its reason for overriding it already.
    public func listDecisionNeedsReason(_ outcome: DecideList.Outcome, verdict: Verdict.Status) -> Bool {
        outcome == .notAccepted || (Self.overrides(outcome, verdict: verdict) && formalNote == nil)
    }

    /// Whether the decision gives a place, or the hope of one, that the verdict does not propose.
    static func overrides(_ outcome: DecideList.Outcome, verdict: Verdict.Status) -> Bool {
        outcome != .notAccepted && verdict != .eligible
    }
}

extension Application {
    /// How many documents somebody has looked for and not found.
    public var missingDocuments: Int { content.documents.count { !$0.presented } }

    /// It waits for the formal decision and lacks a document.
    public var isIncomplete: Bool { status == .received && missingDocuments > 0 }
}

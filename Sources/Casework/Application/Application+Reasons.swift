import Rules

extension Application {
    /// Whether a person found it correct in form, and did not turn that decision.
    public var isFormallyCorrect: Bool {
        switch status {
        case .formallyCorrect, .inAssessment, .basicList, .reserveList, .notAccepted, .resigned, .struckOff: true
        case .received, .inVerification, .called, .supplemented, .formallyRejected, .withdrawn, .died: false
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
    /// Whether the office has to look at it next and something is missing: the signature, a needed document that was not presented as it has to be,
    /// one that may be needed and was looked for in vain, or an answer without which there is no verdict.
    ///
    /// Whoever was called already is not asked again: that application waits among the calls until something comes or the term is over.
    /// - Parameter book: The office's rules; nil where they can't be read, and then only what was looked for in vain counts.
    public func isIncomplete(_ household: HouseholdContent, under book: RuleBook?) -> Bool {
        guard status.awaitsCheck else { return false }
        if content.filing.signed == false { return true }
        let absent = Set(content.documents.lazy.filter { !$0.presented }.map(\.kind))
        guard let book else { return !absent.isEmpty }
        // Defects of form are what the decision is about, and other applications are known to the office.
        let known = facts(for: content, household: household, others: [], formallyCorrect: true, under: book)
        let lacksDocument = Checklist.documents(for: known, under: book.ruleSet).contains {
            $0.state != .presented && ($0.needed == .met || absent.contains($0.kind))
        }
        return lacksDocument || assess(known, under: book.ruleSet, law: book.law).status == .undetermined
    }
}

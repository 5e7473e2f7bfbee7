import Rules

// What the documents leave open, as it was answered (P-1 to P-16).
extension English {
    public func text(of policy: PolicyUse) -> String {
        switch policy.policy {
        case .factsDay: factsDayText(policy.option)
        case .rounding: roundingText(policy.option)
        case .ageReached: ageReachedText(policy.option)
        case .lookBackEdge: lookBackEdgeText(policy.option)
        case .termShift: termShiftText(policy.option)
        case .secondApplication: secondApplicationText(policy.option)
        case .withoutComputerAndInternet: withoutComputerAndInternetText(policy.option)
        case .thresholdSource: thresholdSourceText(policy.option)
        case .aboveAge: aboveAgeText(policy.option)
        case .minimumPension: minimumPensionText(policy.option)
        case .brokenComputer: brokenComputerText(policy.option)
        case .lostEquipment: lostEquipmentText(policy.option)
        case .decision: "the program proposes the verdict; a clerk decides and signs"
        case .missingFacts: "missing facts are no refusal: they have to be supplied"
        case .postmarkHour: postmarkHourText(policy.option)
        case .callStart: callStartText(policy.option)
        }
    }

    private func factsDayText(_ option: String) -> String {
        switch option {
        case "received_date": "facts are tested on the day of receipt"
        default: "facts are tested on the filing date"
        }
    }

    private func roundingText(_ option: String) -> String {
        switch option {
        case "rounded_to_grosz": "income per person is rounded to a grosz"
        default: "income is not rounded before it is compared"
        }
    }

    private func ageReachedText(_ option: String) -> String {
        switch option {
        case "end_of_birthday": "an age is reached at the end of the birthday"
        default: "an age is reached at the start of the birthday"
        }
    }

    private func lookBackEdgeText(_ option: String) -> String {
        switch option {
        case "exclusive": "support received exactly at the beginning of the look-back period no longer bars"
        default: "support received exactly at the beginning of the look-back period still bars"
        }
    }

    private func termShiftText(_ option: String) -> String {
        switch option {
        case "holidays": "a term that ends on a public holiday ends on the next day that is none; a Saturday is no holiday"
        case "none": "a term is not moved to a working day"
        default: "a term that ends on a public holiday or a Saturday ends on the next working day"
        }
    }

    private func secondApplicationText(_ option: String) -> String {
        switch option {
        case "manual_review": "two applications of a household are left to a clerk"
        default: "of two applications of a household the earlier stays; a clerk decides about two of one day"
        }
    }

    private func withoutComputerAndInternetText(_ option: String) -> String {
        switch option {
        case "not_both": "\"no computer and Internet\" means: the lack of either is enough"
        default: "\"no computer and Internet\" means: neither of them"
        }
    }

    private func thresholdSourceText(_ option: String) -> String {
        switch option {
        case "law_table": "the limit is taken from the law, not from the regulations"
        default: "the limit is taken from the regulations; where they print none, from the law of the filing date"
        }
    }

    private func aboveAgeText(_ option: String) -> String {
        switch option {
        case "exceeded": "\"above\" an age means: from the day after the birthday"
        default: "\"above\" an age means: the years completed"
        }
    }

    private func minimumPensionText(_ option: String) -> String {
        switch option {
        case "partial": "the lowest benefit is the pension for partial incapacity"
        default: "the lowest benefit is the full minimum pension"
        }
    }

    private func brokenComputerText(_ option: String) -> String {
        switch option {
        case "working_computer": "a computer that does not work bars nobody"
        default: "any computer bars, a broken one too"
        }
    }

    private func lostEquipmentText(_ option: String) -> String {
        switch option {
        case "manual_review": "lost equipment is left to a clerk"
        default: "lost equipment does not bar when the competent body confirmed a random event; a clerk decides about other losses"
        }
    }

    private func postmarkHourText(_ option: String) -> String {
        switch option {
        case "closing_hour": "a postmark of the last day needs an hour before the closing hour"
        default: "a postmark of the last day is in time, whatever the hour"
        }
    }

    private func callStartText(_ option: String) -> String {
        switch option {
        case "call": "the term to supplement runs from the call"
        default: "the term to supplement runs from the delivery of the call"
        }
    }
}

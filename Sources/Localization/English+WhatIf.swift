import Rules

extension English: WhatIfTexts {
    public var whatIfTitle: String { "What if" }
    public var whatIfOpen: ActionText {
        ActionText("What if", "Shows how many applications would qualify under other amounts or dates. Stores nothing.")
    }
    public var whatIfNothingStored: String { "This is only a question: nothing is stored, verdicts and lists stay as they are." }
    public var whatIfColumns: (setting: String, now: String, since: String, source: String, supposed: String) {
        ("Amount or date", "Now", "Since", "Source", "What if")
    }
    public var whatIfListColumns: (number: String, name: String, change: String, figures: String) {
        ("Number", "Applicant", "Eligible", "Why")
    }
    public var whatIfRestore: ActionText { ActionText("Restore", "Brings back all amounts and dates that are in force.") }
    public var whatIfToFields: ActionText { ActionText("Amounts", "Goes from the list back to the amounts and dates.") }
    public var whatIfToList: ActionText { ActionText("List", "Goes to the list of applications whose verdict would change.") }
    public var whatIfHelp: [String] {
        [
            whatIfNothingStored,
            "When a field is left, all applications but the withdrawn ones are assessed anew: under the rules in force and under those typed. The list has the applications whose verdict would be another.",
            "In the column \"Eligible\": yes – meets the conditions, no – does not, ? – not enough data.",
            "An empty field means the value in force.",
        ]
    }

    public func whatIfThreshold(_ key: String) -> String {
        switch key {
        case "social_assistance.single": "Social assistance, single"
        case "social_assistance.person": "Social assistance, per person"
        case "family_benefits.basic": "Family benefits, per person"
        case "family_benefits.disabled_child": "Family b., disabled child"
        case "gus_disposable.person_month": "Income per person (GUS)"
        case "min_pension.full": "Lowest pension"
        case "min_pension.partial": "Lowest partial pension"
        case "sa_hectare.per_ha": "Income per conversion hectare"
        default: key
        }
    }

    public func whatIfSource(_ source: ThresholdInForce.Source) -> String {
        switch source {
        case .printed: "rules"
        case .law: "law"
        case .supposed: "question"
        }
    }

    public func whatIfInForce(_ threshold: ThresholdInForce) -> String {
        let since = threshold.since.map { " since \(date($0))" } ?? ""
        let source = switch threshold.source {
        case .printed: "the programme's regulations"
        case .law(let source): source
        case .supposed: whatIfSource(.supposed)
        }
        return "In force: \(money(threshold.amount))\(since); source: \(source)"
    }

    public var whatIfNoAmount: String { "Neither the regulations nor the law tables have this amount when filing opens." }
    public func whatIfPrinted(_ value: String?) -> String {
        value.map { "In the programme's regulations: \($0)" } ?? "The programme's regulations do not say."
    }

    public func whatIfCounts(now: [Verdict.Status: Int], then: [Verdict.Status: Int]?) -> String {
        let parts: [(String, Verdict.Status)] = [("Eligible", .eligible), ("Ineligible", .ineligible), ("Not enough data", .undetermined)]
        return parts.map { name, status in
            let before = number(now[status] ?? 0)
            return name + ": " + (then.map { before + " → " + number($0[status] ?? 0) } ?? before)
        }.joined(separator: "   ")
    }

    public func whatIfChanged(_ count: Int, shown: Int) -> String {
        guard count > 0 else { return "No application's verdict would change." }
        let listed = shown < count ? " (the first \(number(shown)) are listed)" : ""
        return "The verdict would change for \(applications(count))\(listed):"
    }
    public var whatIfNothingSupposed: String { "Type another amount or date to see here which applications it would touch." }
    public func whatIfStatus(_ status: Verdict.Status) -> String {
        switch status {
        case .eligible: yes
        case .ineligible: no
        case .undetermined: "?"
        }
    }

    public func settingName(_ supposition: Supposition) -> String {
        switch supposition {
        case .threshold(let key, _): threshold(key)
        case .policy(let policy, _): policy.rawValue
        case .filingOpens: "filing opens"
        case .filingCloses: "filing closes"
        case .filingClosesAt: "filing closes at"
        case .households: "places"
        }
    }
    public var supposedHeading: String { "What-if verdict; nothing is saved" }

    public func text(of fault: SuppositionFault) -> String {
        switch fault {
        case .notAnAssignment(let text): "\"\(text)\": give a name, the sign = and a value, such as social_assistance.person=550,00"
        case .unknownKey(let key, let known): "\"\(key)\": there is no such setting; there are: " + known.joined(separator: ", ")
        case .badAmount(let key, let failure): "\(key): \(badMoney(failure))"
        case .unknownOption(let policy, let option):
            "\(policy.rawValue): there is no answer \"\(option)\"; there are: " + policy.options.joined(separator: ", ")
        case .badDay(let key, let text): "\(key): \"\(text)\" is not a day, such as 2013-12-20"
        case .badTime(let key, let text): "\(key): \"\(text)\" is not a time, such as 15:00"
        case .badCount(let key, let text): "\(key): \"\(text)\" is not a number of at most six digits"
        case .repeated(let key): "\(key): given twice"
        case .windowReversed(let opens, let closes): "filing would close (\(date(closes))) before it opens (\(date(opens)))"
        }
    }
}

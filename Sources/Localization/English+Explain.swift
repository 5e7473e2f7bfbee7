import Rules

extension English {
    public func factsTested(receivedDay: Bool) -> String {
        receivedDay ? "the facts of the day of receipt count (P-1)" : "the facts of the filing date count (P-1)"
    }
    public func factLine(_ fact: String, _ value: String) -> String { fact + ": " + value }
    public func provedBy(_ papers: [String]) -> String { "proof: " + papers.joined(separator: "; ") }
    public func certified(by: String?, on: CalendarDay?) -> String {
        "copy certified" + (on.map { " on \(date($0))" } ?? "") + (by.map { " by \($0)" } ?? "")
    }
    public var certificationMissing: String { "copy not yet certified" }
    public func paperAwaited(_ papers: [String], isStated: Bool) -> String {
        (isStated ? "paper not there yet: " : "not stated whether there is a paper: ") + papers.joined(separator: "; ")
    }
    public var bodyOfGroups: String { "body competent for the groups claimed" }
    public func family(_ circle: FamilyCircle) -> String {
        switch circle {
        case .household: name(of: .persons)
        case .socialAssistanceFamily: "who belongs to the family (social assistance)"
        case .benefitFamily: "who belongs to the family (family benefits)"
        }
    }
    public func sizes(declared: Int, listed: Int) -> String {
        "persons of the household (\(number(declared)) declared, \(number(listed)) entered)"
    }
    public func missingFact(_ fact: String) -> String { "missing: " + fact }
    public func settledBy(_ papers: [String]) -> String { "would be settled by: " + papers.joined(separator: " or ") }
    public func readFrom(_ papers: [String]) -> String { "can be read from: " + papers.joined(separator: " or ") }
    public var settledByAsking: String { "has to be asked or checked" }

    public func amountLine(_ amount: AmountUsed) -> String {
        let line = "amount: " + threshold(amount.key) + " – " + money(amount.amount)
        switch amount.source {
        case .supposed: return line + ", only supposed"
        case .law: return line + ", from the law" + (amount.row.map(days) ?? "")
        case .printed:
            guard let row = amount.row, row.amount == amount.amount else { return line + ", from the regulations" }
            return line + ", from the regulations; the law has the same" + days(row)
        }
    }
    /// The days of a row and where it was read.
    private func days(_ row: ThresholdRow) -> String {
        let from = row.valid.from.map { " from \(date($0))" } ?? ""
        return from + (row.valid.to.map { " to \(date($0))" } ?? "") + " (source: " + row.source + ")"
    }
    public func differs(_ difference: LawDifference, row: ThresholdRow?) -> String {
        let law = difference.lawful.map { "the law says " + money($0) } ?? "the law has no amount for the day"
        let used = difference.usesPrinted ? "the printed amount" : "the law's amount"
        return "note: the regulations print \(money(difference.printed)), \(law)\(row.map(days) ?? ""); \(used) counts (P-8)"
    }
    public func notCounted(_ exclusions: [IncomeExclusion]) -> String {
        "to be checked: not counted as income are " + exclusions.map(plural).joined(separator: ", ")
    }
    private func plural(_ exclusion: IncomeExclusion) -> String {
        switch exclusion {
        case .oneOffBenefit: "one-off benefits"
        case .inKindBenefit: "benefits in kind"
        case .sociallyUsefulWork: "socially useful work"
        case .lostIncome: "lost income"
        case .benefitOverLimit: "benefits awarded although the limit was exceeded"
        }
    }
    public func differsBecause(_ reason: String) -> String { "why they differ: " + reason }

    public func certificateRead(_ standing: CertificateRow.Standing, source: String) -> String {
        let worth =
            switch standing {
            case .degree(let degree): "is worth the degree: " + name(of: degree)
            case .childCertificate: "states no degree and is for a person under 16"
            case .notEquivalent: "is not equivalent to one of a degree"
            case .manualReview: "is left to a clerk"
            }
        return "such a certificate " + worth + " (source: " + source + ")"
    }
    public func policyLine(_ use: PolicyUse) -> String { "assumed: " + text(of: use) + " (" + use.policy.rawValue + ")" }
    public func joined(_ junction: Finding.Junction) -> String {
        switch junction {
        case .all: "all of the conditions are needed:"
        case .any: "one of the conditions is enough:"
        }
    }

    public func nearestChangeHeading(isWithinReach: Bool) -> String {
        isWithinReach ? "Needed to meet the conditions" : "Lacking to meet the conditions"
    }
    public func forGroup(_ group: String) -> String { " (nearest group: " + group + ")" }
    public func toTurn(_ change: String, isWithinReach: Bool) -> String { (isWithinReach ? "needed: " : "lacking: ") + change }
    public func untilClosing(_ day: CalendarDay, _ time: TimeOfDay?) -> String {
        ", by \(date(day))" + (time.map { ", \(self.time($0))" } ?? "")
    }
    public var changesExcludeEachOther: String { "these conditions exclude each other: no application can meet all of them" }
    public var outOfReach: String { "this can no longer be changed" }
    public func stillToLearn(_ facts: String) -> String { "still to be found out: " + facts }
    public func alsoMeets(_ group: String) -> String { "The known facts meet a group that is not claimed: " + group + "." }
    public var programProposes: String { "This is the program's proposal; a clerk decides (P-13)." }
    public var missingIsNoRefusal: String { "Missing facts are no refusal; they are to be supplied (P-14)." }
    public func leftToPerson(_ titles: [String], isAll: Bool) -> String {
        (isAll ? "Nothing has to be supplied; a clerk decides: " : "A clerk decides besides: ") + titles.joined(separator: "; ") + "."
    }
    public func restsOnStatements(lacking papers: [String], isStated: Bool) -> String {
        "The verdict rests on statements; " + (isStated ? "papers not there: " : "not stated whether these papers are there: ")
            + papers.joined(separator: "; ") + "."
    }
    public func copiesToCertify(_ papers: [String]) -> String { "Copies to be certified: " + papers.joined(separator: "; ") + "." }
}

// What would turn a "no".
extension English {
    public func text(of change: Change, words: [String]) -> String {
        let list = words.joined(separator: " or ")
        return switch change {
        case .incomeLower(let amount, let period, _):
            "an income for \(self.period(period)) lower by at least \(money(amount))"
        case .amountLower(let key, let amount): "\(name(of: key)) lower by at least \(money(amount))"
        case .above(let key, let figure): "\(name(of: key)) above \(value(figure))"
        case .atMost(let key, let figure): atMost(key, value(figure))
        case .before(let key, let day): "\(name(of: key)) before \(date(day))"
        case .reconciled(let key, let difference): "\(name(of: key)) brought into agreement (difference: \(number(difference)))"
        case .oneOf(let key, _): oneOf(key == .eServices ? "field of the e-service" : name(of: key), words)
        case .without(let key, _): "\(name(of: key)) without: \(words.joined(separator: ", "))"
        case .answer(let key, let isTrue): answer(key, isTrue)
        case .filedFrom(let day): "an application filed on \(date(day)) or later"
        case .filedBy(let day, let time): "an application filed by \(date(day))" + (time.map { ", \(self.time($0))" } ?? "")
        case .ageReached(let years, let day): "the age of \(years), which counts from \(date(day)): an application filed then or later"
        case .ageNotReached(let years, let day): "an application filed before \(date(day)), before the age of \(years)"
        case .certificate(_, let childUnder): certificate(list, childUnder: childUnder)
        case .certificateValid(let day): "a certificate that is valid on \(date(day))"
        case .benefit: "a decision awarding within the limit: \(list)"
        case .noSupport: "a household without earlier support: \(list)"
        }
    }

    private func oneOf(_ name: String, _ words: [String]) -> String {
        guard words.count > 2 else { return words.isEmpty ? name : name + ": " + words.joined(separator: " or ") }
        return name + ", one of: " + words.joined(separator: ", ")
    }

    private func certificate(_ degrees: String, childUnder: Int?) -> String {
        let child = childUnder.map { ", or for a person under \($0) a child's disability certificate" } ?? ""
        return "a certificate valid on the filing date, degree: \(degrees), or an equivalent one" + child
    }

    private func atMost(_ key: FactKey, _ limit: String) -> String {
        switch key {
        case .supplementResponse: "an answer to the call by \(limit)"
        case .agreementSigned: "an agreement signed by \(limit)"
        case .needsAnalysis: "a needs analysis made by \(limit)"
        case .recruitmentCounts: "at most \(limit) on the basic list"
        case .internetMonths: "at most \(limit)\(Format.thin)months of Internet"
        default: "\(name(of: key)): at most \(limit)"
        }
    }

    private func answer(_ key: FactKey, _ isTrue: Bool) -> String {
        switch (key, isTrue) {
        case (.rightInstitution, _): "an application filed at the right place"
        case (.signed, _): "the applicant's or representative's signature on the form"
        case (.livesInTerritory, _): "an applicant who lives in the programme's area"
        case (.representative, _): "a representative who acts for the minor"
        case (.computerPresent, false): "a household without a computer on the filing date"
        case (.computerWorking, false): "a household without a working computer on the filing date"
        case (.internetLink, false): "a household without Internet on the filing date"
        case (.otherApplication, _): "the household's earlier application withdrawn"
        case (.learner, _): "learning in the required form"
        case (.learningDuty, _): "a learning duty that is still running"
        case (.singleParent, _): "single parenthood in the sense of the family-benefits act"
        case (.formalDefects, _): "a new application without this defect"
        case (.confirmations, _): "a clerk's confirmation"
        default: procedureAnswer(key)
        }
    }

    private func procedureAnswer(_ key: FactKey) -> String {
        switch key {
        case .supplementResponse: "an answer to the call in its term"
        case .agreementSigned: "the agreement signed within its term"
        case .inspectionInMinutes: "minutes in which the findings of the inspection stand"
        case .recruitmentLists: "each application on exactly one of the three lists"
        case .reservePositions: "positions on the reserve list from 1 on, without gaps or repetitions"
        case .unitSubordinate: "a unit that is subordinate to the grantee"
        case .unitInTerritory: "a unit that works in the project area"
        case .unit: "a unit on the list of the project"
        case .eServices: "a public e-service that the training is about"
        case .needsAnalysis: "a needs analysis made before the training begins"
        case .inventory: "an inventory at local level before the purchase"
        case .purchaseJustified: "a written justification of the purchase"
        default: name(of: key)
        }
    }

    public func brief(of change: Change) -> String? {
        switch change {
        case .incomeLower(let amount, _, _), .amountLower(_, let amount): "\(money(amount)) too much"
        case .ageReached(_, let day), .filedFrom(let day): "from \(date(day))"
        case .ageNotReached(_, let day): "only before \(date(day))"
        default: nil
        }
    }
}

import Rules

/// Figures, facts, provisions and policies.
extension VerdictWriter {
    static func write(_ json: inout JSONBuffer, _ comparison: Comparison) {
        json.object { json in
            json.key("left")
            write(&json, comparison.left)
            json.member("relation", comparison.relation.rawValue)
            json.key("right")
            write(&json, comparison.right)
            if let product = comparison.product {
                json.key("product")
                json.object { json in
                    json.member("count", product.count)
                    json.member("unit_grosze", Int(product.unit.grosze))
                    json.member("months", product.months)
                }
            }
            json.member("holds", comparison.holds)
        }
    }

    static func write(_ json: inout JSONBuffer, _ figure: FactValue) {
        json.object { json in
            switch figure {
            case .money(let amount): json.member("grosze", Int(amount.grosze))
            case .count(let number): json.member("count", number)
            case .day(let day): json.member("day", day.iso)
            case .moment(let day, let time):
                json.member("day", day.iso)
                json.member("time", time.iso)
            case .thousandths(let number): json.member("thousandths", number)
            case .flag(let isTrue): json.member("flag", isTrue)
            case .code(let identifier): json.member("code", identifier)
            }
        }
    }

    static func write(_ json: inout JSONBuffer, _ provision: Provision) {
        json.object { json in
            json.member("document", provision.document)
            json.member("place", provision.place)
            json.member("requirements", provision.requirements)
        }
    }

    static func write(_ json: inout JSONBuffer, _ used: UsedFact) {
        json.object { json in
            reference(&json, used.fact)
            json.key("value")
            write(&json, used.value)
        }
    }

    static func write(_ json: inout JSONBuffer, _ fact: FactRef) {
        json.object { json in reference(&json, fact) }
    }

    private static func reference(_ json: inout JSONBuffer, _ fact: FactRef) {
        json.member("fact", fact.key.rawValue)
        json.member("person", optional: fact.person)
        json.member("period", optional: fact.period?.iso)
    }

    static func write(_ json: inout JSONBuffer, _ use: PolicyUse) {
        json.object { json in
            json.member("policy", use.policy.rawValue)
            json.member("option", use.option)
        }
    }

    static func write(_ json: inout JSONBuffer, _ difference: LawDifference) {
        json.object { json in
            json.member("key", difference.key)
            json.member("printed_grosze", Int(difference.printed.grosze))
            json.key("lawful_grosze")
            if let lawful = difference.lawful { json.integer(Int(lawful.grosze)) } else { json.null() }
            json.member("uses_printed", difference.usesPrinted)
        }
    }

    static func write(_ json: inout JSONBuffer, _ change: SupposedChange) {
        json.object { json in
            json.member("setting", change.id)
            json.key("before")
            if let before = change.before { json.string(before.value) } else { json.null() }
            json.member("after", change.after.value)
        }
    }

    static func write(_ json: inout JSONBuffer, _ required: RequiredChange) {
        json.object { json in
            json.member("finding", required.finding)
            change(&json, required.change)
            json.member("within_reach", required.isWithinReach)
        }
    }

    /// What would have to differ; `change` names the kind, the other keys its figures.
    private static func change(_ json: inout JSONBuffer, _ change: Change) {
        func about(_ kind: String, _ fact: FactKey) {
            json.member("change", kind)
            json.member("fact", fact.rawValue)
        }
        func valued(_ kind: String, _ fact: FactKey, _ value: FactValue) {
            about(kind, fact)
            json.key("value")
            write(&json, value)
        }
        switch change {
        case .incomeLower(let amount, let period, let notCounted):
            about("income_lower", .incomes)
            json.member("by_grosze", Int(amount.grosze))
            json.member("period", period.iso)
            json.member("not_counted", notCounted.map(\.rawValue))
        case .amountLower(let fact, let amount):
            about("amount_lower", fact)
            json.member("by_grosze", Int(amount.grosze))
        case .above(let fact, let value): valued("above", fact, value)
        case .atMost(let fact, let value): valued("at_most", fact, value)
        case .before(let fact, let day): valued("before", fact, .day(day: day))
        case .reconciled(let fact, let difference): valued("reconciled", fact, .count(number: difference))
        case .answer(let fact, let isTrue): valued("answer", fact, .flag(isTrue: isTrue))
        case .oneOf(let fact, let words):
            about("one_of", fact)
            json.member("words", words)
        case .without(let fact, let words):
            about("without", fact)
            json.member("words", words)
        default: personalChange(&json, change)
        }
    }

    private static func personalChange(_ json: inout JSONBuffer, _ change: Change) {
        switch change {
        case .filedFrom(let day):
            json.member("change", "filed_from")
            json.member("day", day.iso)
        case .filedBy(let day, let time):
            json.member("change", "filed_by")
            json.member("day", day.iso)
            json.member("time", optional: time?.iso)
        case .ageReached(let years, let day), .ageNotReached(let years, let day):
            if case .ageReached = change { json.member("change", "age_reached") } else { json.member("change", "age_not_reached") }
            json.member("years", years)
            json.member("day", day.iso)
        case .certificate(let degrees, let childAge):
            json.member("change", "certificate")
            json.member("degrees", degrees.map(\.rawValue))
            if let childAge { json.member("child_under", childAge) }
        case .certificateValid(let day):
            json.member("change", "certificate_valid")
            json.member("day", day.iso)
        case .benefit(let kinds):
            json.member("change", "benefit")
            json.member("kinds", kinds.map(\.rawValue))
        case .noSupport(let kind):
            json.member("change", "no_support")
            json.member("kind", kind.rawValue)
        default: break
        }
    }
}

/// The steps of an assessment.
extension VerdictWriter {
    static func write(_ trace: [TraceStep], to json: inout JSONBuffer) {
        json.key("trace")
        var number = 0
        json.array(trace) { json, step in
            number += 1
            json.object { json in
                json.member("step", number)
                write(step, to: &json)
            }
        }
    }

    private static func write(_ step: TraceStep, to json: inout JSONBuffer) {
        let finding = step.finding
        json.member("finding", finding.id)
        json.member("criterion", optional: finding.criterion)
        json.key("parameters")
        json.object { json in
            for parameter in step.parameters { json.parameter(parameter.name, parameter.value) }
        }
        json.key("facts")
        json.array(finding.factsUsed, write)
        json.key("missing")
        json.array(finding.missing, write)
        json.key("law")
        json.array(step.amounts) { json, amount in
            json.object { json in
                json.member("key", amount.key)
                json.member("day", amount.day.iso)
                json.member("grosze", Int(amount.amount.grosze))
                switch amount.source {
                case .printed: json.member("source", "printed")
                case .law: json.member("source", "law")
                case .supposed: json.member("source", "supposed")
                }
                if let row = amount.row {
                    json.member("lawful_grosze", Int(row.amount.grosze))
                    json.member("valid_from", optional: row.valid.from?.iso)
                    json.member("valid_to", optional: row.valid.to?.iso)
                    json.member("confidence", row.confidence.rawValue)
                }
            }
        }
        json.member("certificate_rows", step.certificateRows.map(\.id))
        json.key("policies")
        json.array(finding.policies, write)
        if let comparison = finding.comparison {
            json.key("comparison")
            write(&json, comparison)
        }
        json.member("outcome", finding.outcome.rawValue)
        json.member("reason", finding.reason.rawValue)
    }
}

extension JSONBuffer {
    /// A parameter under its name in the programme file.
    fileprivate mutating func parameter(_ name: String, _ value: ParameterValue) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        switch value {
        case .text(let text): string(text)
        case .texts(let texts): array(texts) { $0.string($1) }
        case .number(let number): integer(number)
        case .flag(let isTrue): flag(isTrue)
        }
    }
}

import Rules
import StrictJSON

extension CaseDecoder {
    func person(_ node: JSONNode) -> Facts.Person? {
        guard let reader = ObjectReader(node, CaseSchema.person, faults: faults) else { return nil }
        let incomes = reader.list("incomes", income)
        let certificates = reader.list("certificates", certificate)
        let learner = reader.node("learner").flatMap(learner)
        guard let id = reader.requiredString("id") else { return nil }
        return Facts.Person(
            id: id, birthDate: reader.day("birth_date"), sex: reader.word("sex", as: Sex.self),
            registration: reader.word("registered_address", as: RegistrationKind.self),
            livesInTerritory: reader.bool("residence"), inHousehold: reader.bool("in_household"),
            inSocialAssistanceFamily: reader.bool("in_social_assistance_family"),
            inBenefitFamily: reader.bool("in_benefit_family"), isChild: reader.bool("is_child"), incomes: incomes,
            certificates: certificates, learner: learner,
            fosterForm: reader.word("foster_form", as: FosterForm.self), singleParent: reader.bool("single_parent"))
    }

    private func income(_ node: JSONNode) -> Facts.Income? {
        guard let reader = ObjectReader(node, CaseSchema.income, faults: faults) else { return nil }
        if reader.has("amount"), reader.has("amount_grosze") {
            reader.note("amount_grosze", "state the amount once")
        }
        if reader.has("hectares"), reader.has("amount") || reader.has("amount_grosze") {
            reader.note("hectares", "state either the amount or the hectares; two incomes are two entries")
        }
        let grosze = reader.number("amount_grosze", in: 0...Int(Money.largestStated.grosze))
        let amount = reader.has("amount") ? reader.requiredMoney("amount") : grosze.map { Money(grosze: Int64($0)) }
        let period = reader.node("period").flatMap { node in
            faults.attempt { () throws(StrictJSONError) in
                guard let period = IncomePeriod(iso: try node.string()) else {
                    throw node.error("not a month YYYY-MM or a year YYYY")
                }
                return period
            }
        }
        if reader.has("earned_months"), case .month? = period {
            reader.note("earned_months", "months of earning belong to an income of a year")
        }
        return Facts.Income(
            period: period, amount: amount, basis: reader.word("basis", as: IncomeBasis.self) ?? .net,
            kind: reader.word("kind", as: IncomeKind.self) ?? .other,
            exclusion: reader.word("exclusion", as: IncomeExclusion.self),
            earnedMonths: reader.number("earned_months", in: 1...12), hectares: hectares(reader))
    }

    /// Converted hectares with at most three decimals.
    private func hectares(_ reader: ObjectReader) -> Int? {
        reader.node("hectares").flatMap { node in
            faults.attempt { () throws(StrictJSONError) in
                guard let thousandths = CaseDecoder.thousandths(node.value, upTo: 10_000) else {
                    throw node.error("not an area from 0 to 10000 with at most three decimals")
                }
                return thousandths
            }
        }
    }

    private func certificate(_ node: JSONNode) -> Facts.Certificate? {
        guard let reader = ObjectReader(node, CaseSchema.certificate, faults: faults) else { return nil }
        let validity = reader.node("validity").flatMap { node in
            faults.attempt { () throws(StrictJSONError) in
                guard let validity = Validity(iso: try node.string()) else {
                    throw node.error("must be permanent or a day of the form YYYY-MM-DD")
                }
                return validity
            }
        }
        return Facts.Certificate(
            authority: reader.word("authority", as: CertificateAuthority.self),
            kind: reader.word("kind", as: CertificateKind.self), issued: reader.day("issued"), validity: validity,
            careAllowance: reader.bool("care_allowance"))
    }

    private func learner(_ node: JSONNode) -> Facts.Learner? {
        guard let reader = ObjectReader(node, CaseSchema.learner, faults: faults) else { return nil }
        let average = reader.node("grade_average").flatMap { node in
            faults.attempt { () throws(StrictJSONError) in
                guard let thousandths = CaseDecoder.thousandths(node.value) else {
                    throw node.error("not a grade average from 0 to 10 with at most three decimals")
                }
                return thousandths
            }
        }
        return Facts.Learner(
            isLearner: reader.bool("is_learner"), category: reader.word("category", as: LearnerCategory.self),
            learningDuty: reader.bool("learning_duty"), gradeAverage: average)
    }

    /// `4`, `4.75`, `"4,75"` in thousandths, read digit by digit so that nothing is rounded.
    static func thousandths(_ value: JSONValue, upTo limit: Int = 10) -> Int? {
        let text: String
        switch value.content {
        case .integer(let number): text = String(number)
        case .decimal(let written): text = written
        case .string(let written): text = written
        default: return nil
        }
        let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), (0...limit).contains(whole), parts[0].utf8.count <= 5 else {
            return nil
        }
        guard parts.count == 2 else { return whole * 1000 }
        guard (1...3).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let fraction = Int(parts[1] + String(repeating: "0", count: 3 - parts[1].utf8.count))
        else { return nil }
        let total = whole * 1000 + fraction
        return total <= limit * 1000 ? total : nil
    }
}

extension Criteria {
    /// The applicant has completed an age on the day (P-3, P-9).
    static let ageAtLeast = Criterion(
        id: "age_at_least", parameters: [ParameterSpec("years", .number(1...120)), ParameterSpec("above", .flag, required: false)],
        asks: [.applicant, .birthDate]
    ) { context in
        ageTest(context, failing: .tooYoung) { day, reached, context in
            guard context.parameters.flag("above") else { return (day, .atLeast, reached, []) }
            // "Above n years" is read as completed n, or as the days after that birthday.
            let policy = context.policy(.aboveAge)
            return (day, policy.option == "completed" ? .atLeast : .above, reached, [policy.use])
        }
    }

    /// The applicant has not completed an age on the day.
    static let ageUnder = Criterion(
        id: "age_under", parameters: [ParameterSpec("years", .number(1...120))], asks: [.applicant, .birthDate]
    ) { context in
        ageTest(context, failing: .tooOld) { day, reached, _ in (day, .below, reached, []) }
    }

    private static func ageTest(
        _ context: CriterionContext, failing: Reason,
        _ relation: (CalendarDay, CalendarDay, CriterionContext) -> (
            CalendarDay, Comparison.Relation, CalendarDay, [PolicyUse]
        )
    ) -> CriterionResult {
        guard let person = context.facts.applicantPerson else { return .unknown([FactRef(.applicant)]) }
        let fact = FactRef(.birthDate, person: person.id)
        guard let born = person.birthDate else { return .unknown([fact]) }
        guard let day = context.day else { return .unknown(context.missingDay) }
        let years = context.parameters.number("years") ?? 0
        let reached = Age.reached(years, born: born, policies: context.ruleSet.policies)
        let (left, relation, right, policies) = relation(day, reached, context)
        return CriterionResult.met(used: [UsedFact(fact, .day(day: born))], policies: policies)
            .comparing(left, relation, right, failing: failing)
    }

    /// The applicant learns, in one of the categories; those with a learning duty only while it runs (ST-11).
    static let learner = Criterion(
        id: "learner",
        parameters: [
            ParameterSpec("categories", .words(LearnerCategory.allCases.map(\.rawValue)), required: false),
            ParameterSpec("while_learning_duty", .flag, required: false),
        ],
        asks: [.applicant, .learner, .learnerCategory, .learningDuty]
    ) { context in
        guard let person = context.facts.applicantPerson else { return .unknown([FactRef(.applicant)]) }
        let isLearner = CriterionResult.flag(
            person.learner?.isLearner, FactRef(.learner, person: person.id), wanted: true, failing: .notLearner)
        guard isLearner.outcome == .met else { return isLearner }
        var used = isLearner.used
        let categories = context.parameters.words("categories", as: LearnerCategory.self)
        if !categories.isEmpty {
            let fact = FactRef(.learnerCategory, person: person.id)
            guard let category = person.learner?.category else { return .unknown([fact], used: used) }
            used.append(UsedFact(fact, .code(identifier: category.rawValue)))
            guard categories.contains(category) else { return .notMet(.notLearner, used: used) }
        }
        guard context.parameters.flag("while_learning_duty") else { return .met(used: used) }
        var duty = CriterionResult.flag(
            person.learner?.learningDuty, FactRef(.learningDuty, person: person.id), wanted: true,
            failing: .learningDutyEnded)
        duty.used = used + duty.used
        return duty
    }

    /// The applicant's grade average is above a figure in thousandths (ST-12).
    static let gradeAverageAbove = Criterion(
        id: "grade_average_above", parameters: [ParameterSpec("thousandths", .number(0...10_000))],
        asks: [.applicant, .gradeAverage]
    ) { context in
        guard let person = context.facts.applicantPerson else { return .unknown([FactRef(.applicant)]) }
        let fact = FactRef(.gradeAverage, person: person.id)
        guard let average = person.learner?.gradeAverage else { return .unknown([fact]) }
        let limit = context.parameters.number("thousandths") ?? 0
        return CriterionResult.met(used: [UsedFact(fact, .thousandths(number: average))]).comparing(
            .thousandths(number: average), .above, .thousandths(number: limit), holds: average > limit,
            failing: .gradeTooLow)
    }

    /// The applicant gives foster care in one of the forms.
    static let fosterFamily = Criterion(
        id: "foster_family",
        parameters: [
            ParameterSpec("forms", .words(FosterForm.allCases.filter { $0 != .notFoster }.map(\.rawValue)))
        ],
        asks: [.applicant, .fosterForm]
    ) { context in
        guard let person = context.facts.applicantPerson else { return .unknown([FactRef(.applicant)]) }
        let fact = FactRef(.fosterForm, person: person.id)
        guard let form = person.fosterForm else { return .unknown([fact]) }
        let used = [UsedFact(fact, .code(identifier: form.rawValue))]
        let accepted = context.parameters.words("forms", as: FosterForm.self)
        return accepted.contains(form) ? .met(used: used) : .notMet(.notFosterFamily, used: used)
    }

    /// The applicant is a single parent in the sense of the family-benefits act.
    static let singleParent = Criterion(id: "single_parent", asks: [.applicant, .singleParent]) { context in
        guard let person = context.facts.applicantPerson else { return .unknown([FactRef(.applicant)]) }
        return .flag(person.singleParent, FactRef(.singleParent, person: person.id), wanted: true, failing: .notSingleParent)
    }

    /// The applicant lives in the territory.
    static let livesInTerritory = Criterion(id: "lives_in_territory", asks: [.applicant, .livesInTerritory]) { context in
        guard let person = context.facts.applicantPerson else { return .unknown([FactRef(.applicant)]) }
        return .flag(
            person.livesInTerritory, FactRef(.livesInTerritory, person: person.id), wanted: true, failing: .notResident)
    }

    /// Somebody acts for an applicant who has not reached the age (KP-5).
    static let minorRepresented = Criterion(
        id: "minor_represented",
        parameters: [
            ParameterSpec("years", .number(1...120)),
            ParameterSpec(
                "kinds", .words(RepresentativeKind.allCases.filter { $0 != .absent }.map(\.rawValue)), required: false),
        ],
        asks: [.applicant, .birthDate, .representative]
    ) { context in
        let minor = ageTest(context, failing: .tooOld) { day, reached, _ in (day, .below, reached, []) }
        let accepted = context.parameters.words("kinds", as: RepresentativeKind.self)
        let isRepresented = context.facts.representative.map { kind in
            kind != .absent && (accepted.isEmpty || accepted.contains(kind))
        }
        switch minor.outcome {
        case .unknown:
            // Who is represented is so at any age.
            guard isRepresented == true, let kind = context.facts.representative else { return minor }
            return .met(used: minor.used + [UsedFact(FactRef(.representative), .code(identifier: kind.rawValue))])
        case .notMet: return .met(used: minor.used, policies: minor.policies)
        case .met: break
        }
        let fact = FactRef(.representative)
        guard let kind = context.facts.representative else { return .unknown([fact], used: minor.used) }
        let used = minor.used + [UsedFact(fact, .code(identifier: kind.rawValue))]
        if isRepresented == true { return .met(used: used) }
        return .notMet(kind == .absent ? .noRepresentative : .representativeKindNotAccepted, used: used)
    }
}

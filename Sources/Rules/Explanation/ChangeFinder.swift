/// Finds what would turn one finding of one criterion.
struct ChangeFinder {
    let finding: Finding
    let context: CriterionContext

    /// What would have to differ; nil for a finding that is not a "no" and where nothing would help.
    func nearestChange() -> NearestChange? {
        guard finding.outcome == .notMet else { return nil }
        let changes = self.changes()
        return changes.isEmpty ? nil : NearestChange(changes: changes, group: finding.group)
    }

    private func changes() -> [RequiredChange] {
        switch finding.reason {
        case .filedTooEarly, .filedTooLate, .filedAfterClosingHour, .wrongInstitution, .notSigned: filing()
        case .notRegistered, .registrationKindNotAccepted, .notResident, .noRepresentative,
            .representativeKindNotAccepted, .notNominated:
            standing()
        case .hasComputer, .hasInternet, .hasComputerAndInternet: household()
        case .supportedBefore, .otherApplicationEarlier: earlier()
        case .incomeAboveLimit: income()
        case .benefitNotAwarded, .benefitAwardedOverLimit:
            [onNewFiling(.benefit(context.parameters.words("kinds", as: BenefitKind.self)))]
        case .degreeTooLow, .noCertificate, .certificateExpired, .certificateNotYetIssued, .certificateNotEquivalent,
            .childCertificateAfterSixteen, .childCertificateNotAccepted:
            certificate()
        case .tooYoung, .tooOld, .notLearner, .learningDutyEnded, .gradeTooLow, .notFosterFamily, .notSingleParent: person()
        case .defectNotMinor, .supplementedTooLate, .notSupplemented, .severalRoutes, .routeNotCompetent, .refusedByPerson, .notRecommended,
            .notSelected, .selectedByOtherBody, .agreementNotSigned, .agreementSignedTooLate, .notInMinutes, .noBreach,
            .listsOverlapOrMiss, .countsDoNotReconcile, .positionsNotConsecutive, .overCapacity:
            procedure()
        case .granteeKindNotAllowed, .unitKindNotAllowed, .unitNotSubordinate, .unitOutsideTerritory, .unitNotListed,
            .contentNotAllowed, .noEService, .wordNotOnList, .noNeedsAnalysis, .needsAnalysisTooLate, .noInventory,
            .inventoryTooLate, .notJustified, .overPurchaseLimit, .tooManyMonths:
            project()
        case .satisfied, .missingFacts, .followsFromParts, .manualReview, .groupNotModelled, .groupUnknown, .subjectNotCovered,
            .noThresholdForDay, .postmarkOnLastDay, .incomeWithinLimit, .evidencedByDecision, .benefitAwarded, .degreeQualifies,
            .childCertificateQualifies, .noDefects, .supplementedInTime, .confirmedByPerson:
            []
        }
    }
}

// What can still be brought about.
extension ChangeFinder {
    func required(_ change: Change, isWithinReach: Bool = true) -> RequiredChange {
        RequiredChange(finding: finding.id, change: change, isWithinReach: isWithinReach)
    }

    /// A state of the filing day can only be another for an application filed later, while applications are taken.
    func onNewFiling(_ change: Change) -> RequiredChange {
        guard let day = context.day else { return required(change) }
        return required(change, isWithinReach: takesApplications(on: day.adding(days: 1)))
    }

    func takesApplications(on day: CalendarDay) -> Bool {
        context.ruleSet.filing.closes.map { day <= $0 } ?? true
    }

    /// The first value of the finding's comparison that is a day.
    var limitDay: CalendarDay? {
        if case .day(let day)? = finding.comparison?.right { day } else { nil }
    }

    func words(_ parameter: String) -> [String] { context.parameters.texts(parameter) }
}

// Filing, the household, persons.
extension ChangeFinder {
    private func filing() -> [RequiredChange] {
        let rule = context.ruleSet.filing
        switch finding.reason {
        case .filedTooEarly:
            return rule.opens.map { [required(.filedFrom($0), isWithinReach: takesApplications(on: $0))] } ?? []
        case .wrongInstitution: return [onNewFiling(.answer(.rightInstitution, true))]
        case .notSigned: return [required(.answer(.signed, true))]
        default: return rule.closes.map { [required(.filedBy($0, rule.closesAt), isWithinReach: false)] } ?? []
        }
    }

    private func standing() -> [RequiredChange] {
        switch finding.reason {
        case .notRegistered, .registrationKindNotAccepted: [onNewFiling(.oneOf(.registration, words("kinds")))]
        case .notResident: [onNewFiling(.answer(.livesInTerritory, true))]
        case .noRepresentative, .representativeKindNotAccepted: [required(.answer(.representative, true))]
        default: [required(.oneOf(.nominations, words("by")))]
        }
    }

    private func household() -> [RequiredChange] {
        let workingCounts = context.ruleSet.policies[.brokenComputer] == "working_computer"
        let computer = onNewFiling(.answer(workingCounts ? .computerWorking : .computerPresent, false))
        let link = onNewFiling(.answer(.internetLink, false))
        switch finding.reason {
        case .hasComputer: return [computer]
        case .hasInternet: return [link]
        default:
            // Where either is enough, the link is the lesser change: it can be ended and begun again.
            return context.ruleSet.policies[.withoutComputerAndInternet] == "neither" ? [computer, link] : [link]
        }
    }

    private func earlier() -> [RequiredChange] {
        if finding.reason == .otherApplicationEarlier { return [required(.answer(.otherApplication, false))] }
        guard let kind = context.parameters.word("kind", as: PriorSupportKind.self) else { return [] }
        guard let years = context.parameters.number("years"),
            let received = barringDays(kind, years: years).max()
        else { return [required(.noSupport(kind), isWithinReach: false)] }
        let free = firstFreeDay(after: received, years: years)
        return [required(.filedFrom(free), isWithinReach: takesApplications(on: free))]
    }

    /// The days of support of the kind that still bar; several may, and the last one bars longest.
    private func barringDays(_ kind: PriorSupportKind, years: Int) -> [CalendarDay] {
        guard let day = context.day else { return [] }
        let excuses = context.parameters.flag("proven_loss_excuses")
        return ((context.facts.recordedSupport ?? []) + (context.facts.priorSupport ?? [])).filter { support in
            support.kind == kind && !(excuses && support.loss == .randomEvent && support.lossConfirmed == true)
        }.compactMap { $0.day ?? $0.year.flatMap { CalendarDay(year: $0, month: 12, day: 31) } }.filter { bars($0, on: day, years: years) }
    }

    private func bars(_ received: CalendarDay, on day: CalendarDay, years: Int) -> Bool {
        let edge = day.adding(years: -years)
        return context.ruleSet.policies[.lookBackEdge] == "inclusive" ? received >= edge : received > edge
    }

    /// Looks day by day, because a 29 February falls on another day in most years.
    private func firstFreeDay(after received: CalendarDay, years: Int) -> CalendarDay {
        var day = received.adding(years: years).adding(days: -1)
        while bars(received, on: day, years: years) { day = day.adding(days: 1) }
        return day
    }

    private func person() -> [RequiredChange] {
        let years = context.parameters.number("years") ?? 0
        switch finding.reason {
        case .tooYoung:
            guard let reached = limitDay else { return [] }
            let first = finding.comparison?.relation == .above ? reached.adding(days: 1) : reached
            return [required(.ageReached(years: years, on: first), isWithinReach: takesApplications(on: first))]
        case .tooOld: return limitDay.map { [required(.ageNotReached(years: years, on: $0), isWithinReach: false)] } ?? []
        case .notLearner:
            let learns = finding.factsUsed.contains { $0.fact.key == .learner && $0.value == .flag(isTrue: true) }
            // Nobody is told to change schools.
            return [
                learns
                    ? required(.oneOf(.learnerCategory, words("categories")), isWithinReach: false)
                    : onNewFiling(.answer(.learner, true))
            ]
        case .learningDutyEnded: return [required(.answer(.learningDuty, true), isWithinReach: false)]
        case .gradeTooLow:
            return finding.comparison.map { [required(.above(.gradeAverage, $0.right), isWithinReach: false)] } ?? []
        case .notFosterFamily: return [onNewFiling(.oneOf(.fosterForm, words("forms")))]
        default: return [onNewFiling(.answer(.singleParent, true))]
        }
    }

    private func certificate() -> [RequiredChange] {
        let degrees = context.parameters.words("degrees", as: DisabilityDegree.self)
        switch finding.reason {
        case .certificateExpired:
            return context.day.map { [onNewFiling(.certificateValid(on: $0))] } ?? []
        case .certificateNotYetIssued:
            let issued = finding.factsUsed.compactMap { used -> CalendarDay? in
                if used.fact.key == .certificateIssued, case .day(let day) = used.value { day } else { nil }
            }
            return issued.first.map { [required(.filedFrom($0), isWithinReach: takesApplications(on: $0))] } ?? []
        case .childCertificateAfterSixteen: return [onNewFiling(.certificate(degrees, childUnder: nil))]
        default: return [onNewFiling(.certificate(degrees, childUnder: childAge()))]
        }
    }

    /// The age under which a child's certificate would do; nil where the applicant has reached it.
    private func childAge() -> Int? {
        guard let age = context.parameters.number("child_certificate_under") else { return nil }
        guard let born = context.facts.applicantPerson?.birthDate, let day = context.day else { return age }
        return day < Age.reached(age, born: born, policies: context.ruleSet.policies) ? age : nil
    }
}

// Income.
extension ChangeFinder {
    private func income() -> [RequiredChange] {
        guard let day = context.day else { return [] }
        var test = IncomeTest(context: context, day: day)
        _ = test.run()
        guard let figures = test.figures, let excess = leastReduction(test, figures) else { return [] }
        let change = Change.incomeLower(
            by: excess, period: figures.period, notCounted: context.parameters.words("not_counted", as: IncomeExclusion.self))
        return [required(change, isWithinReach: anotherPeriodCounts(figures.period))]
    }

    /// The fewest grosze that the total would have to be lower by; nil where nothing is low enough.
    private func leastReduction(_ test: IncomeTest, _ figures: IncomeTest.Figures) -> Money? {
        func holds(_ grosze: Int64) -> Bool {
            test.holds(figures.total.lowered(by: Money(grosze: grosze)), within: figures.limit)
        }
        var tooLittle: Int64 = 0
        var enough = figures.total.roundedUp.grosze
        guard !holds(tooLittle), holds(enough) else { return nil }
        while enough - tooLittle > 1 {
            let middle = tooLittle + (enough - tooLittle) / 2
            if holds(middle) { enough = middle } else { tooLittle = middle }
        }
        return Money(grosze: enough)
    }

    /// Incomes of the past stay what they were; while applications are taken, one filed later may be judged by another time.
    private func anotherPeriodCounts(_ period: IncomePeriod) -> Bool {
        guard let closes = context.ruleSet.filing.closes else { return true }
        var filedLast = context
        filedLast.facts.filing.receivedDay = closes
        filedLast.facts.filing.postmarkDay = closes
        guard let day = filedLast.day, let now = context.day, day > now else { return false }
        var test = IncomeTest(context: filedLast, day: day)
        _ = test.run()
        return test.figures?.period != period
    }
}

import Rules

/// Persons, their incomes and certificates.
extension RandomCase {
    mutating func person(_ id: String) -> Facts.Person {
        var person = Facts.Person(id: id)
        person.birthDate = birthDate()
        person.sex = random.word(Sex.self)
        person.registration = random.word(RegistrationKind.self)
        person.livesInTerritory = random.chance(85)
        person.inHousehold = random.chance(85)
        person.inSocialAssistanceFamily = random.chance(75)
        person.inBenefitFamily = random.chance(75)
        person.isChild = random.chance(50)
        person.incomes = (0..<random.number(0...3)).map { _ in income() }
        person.certificates = (0..<random.number(0...2)).map { _ in certificate() }
        var learner = Facts.Learner()
        learner.isLearner = random.chance(75)
        learner.category = random.word(LearnerCategory.self)
        learner.learningDuty = random.chance(50)
        learner.gradeAverage = random.one(of: [3500, 3999, 4000, 4001, 4750])
        person.learner = learner
        person.fosterForm = random.word(FosterForm.self)
        person.singleParent = random.chance(50)
        return person
    }

    /// A day of birth from which an age that the rules ask for is reached, or almost, or nothing of the kind.
    private mutating func birthDate() -> CalendarDay {
        let years = random.one(of: [16, 18, 24, 25, 50])
        let reached = day.adding(years: -years)
        if random.chance(10), let leap = CalendarDay(iso: "1988-02-29") { return leap }
        return random.chance(60) ? near(reached, within: 1) : day.adding(days: -random.number(0...30_000))
    }

    /// The month before filing, the month of filing, the years that rules ask about, and times that no rule asks about.
    private mutating func period() -> IncomePeriod {
        let months = [day.yearMonth.previous, day.yearMonth, day.yearMonth.previous.previous].map { IncomePeriod.month($0) }
        let years = [1, 2, 3].map { IncomePeriod.year(day.year - $0) }
        return random.one(of: random.chance(50) ? [months[0], months[0], months[1], months[2]] : years)
    }

    private mutating func income() -> Facts.Income {
        let period = period()
        var income = Facts.Income(period: period, basis: random.chance(70) ? .net : .taxed)
        income.kind = random.word(IncomeKind.self)
        if random.chance(15) { income.exclusion = random.word(IncomeExclusion.self) }
        if case .month = period, random.chance(15) {
            income.kind = .farm
            income.hectares = isPoor ? 1 : random.number(0...4000)
        } else {
            income.amount = amount(months: period.months)
        }
        if period.months == 12, random.chance(20) { income.earnedMonths = random.number(1...12) }
        return income
    }

    /// An amount that a family of one to four might just be allowed.
    private mutating func amount(months: Int) -> Money {
        if isPoor { return Money(grosze: Int64(random.number(0...100))) }
        let limits: [Int64] = [31_600, 45_600, 53_900, 54_200, 62_300, 83_115, 127_000]
        let heads = Int64(random.number(0...3))
        let whole = random.one(of: limits) * heads * Int64(months)
        return Money(grosze: max(0, whole + Int64(random.number(-1...1))))
    }

    private mutating func certificate() -> Facts.Certificate {
        let edges = ["1997-08-31", "1997-12-31", "1998-01-01", "1998-08-16", "1998-08-17", "2010-03-01"].compactMap { CalendarDay(iso: $0) }
        var certificate = Facts.Certificate()
        let row = random.chance(70) && !law.certificates.isEmpty ? random.one(of: law.certificates) : nil
        certificate.authority = row.map { random.one(of: $0.authorities) } ?? random.word(CertificateAuthority.self)
        certificate.kind = row.flatMap { $0.kinds.isEmpty ? nil : random.one(of: $0.kinds) } ?? random.word(CertificateKind.self)
        certificate.issued = random.chance(85) ? random.one(of: edges) : near(day, within: 1)
        certificate.validity = random.chance(50) ? .permanent : .until(near(day, within: 1))
        certificate.careAllowance = random.chance(50)
        return certificate
    }
}

import Rules

/// Makes whole cases for a programme: every fact stated, figures and days close to the programme's limits.
///
/// The cases do not contradict themselves: a family with an award within the limit has next to no income, the declared
/// size is that of the persons listed, farm income has an amount or hectares, a declared route is one that the groups lead to.
struct RandomCase {
    let ruleSet: RuleSet
    let law: LawTables
    var random: Seeded
    /// The day close to which everything happens.
    private(set) var day: CalendarDay
    /// Whether incomes are next to nothing, so that an award within the limit is no contradiction.
    private(set) var isPoor = false
    /// Areas, forms and levels, with a word of no list.
    private(set) var words: [String: [String]] = [:]
    private(set) var confirmable: [String] = []

    init(_ ruleSet: RuleSet, law: LawTables, seed: UInt64) {
        self.ruleSet = ruleSet
        self.law = law
        random = Seeded(seed)
        let closes = ruleSet.filing.closes ?? Self.someDay
        day = closes
        confirmable = ruleSet.uses.compactMap { use in
            if use.id == "confirmed_by_person", case .text(let what)? = use.parameters["what"] { what } else { nil }
        }
        words = ruleSet.codeLists.mapValues { $0.map(\.code) }
    }

    private static let someDay: CalendarDay = {
        guard let day = CalendarDay(iso: "2014-03-01") else { preconditionFailure("the first of March is a day") }
        return day
    }()

    /// A case of one of the subjects that the programme speaks of.
    mutating func facts() -> Facts {
        isPoor = random.chance(25)
        let subjects = ruleSet.subjects
        let isApplication = subjects.contains(.application) && random.chance(60)
        var facts = Facts(subject: isApplication ? .application : random.one(of: subjects))
        facts.filing = filing()
        day = facts.factsDay(under: ruleSet) ?? day
        facts.persons = (1...random.number(1...4)).map { person("p\($0)") }
        facts.applicant = "p1"
        facts.representative = random.word(RepresentativeKind.self)
        facts.household = household(of: facts.persons)
        facts.claimedGroups = claims(facts.subject)
        facts.nominations = random.some(of: NominatingBody.allCases).map { Facts.Nomination(by: $0, day: day) }
        facts.benefitDecisions = random.some(of: BenefitKind.allCases).map {
            Facts.BenefitDecision(kind: $0, withinCriterion: isPoor && random.chance(60))
        }
        facts.priorSupport = (0..<random.number(0...2)).map { _ in priorSupport() }
        facts.documents = []
        fillProcedure(&facts)
        fillProject(&facts)
        return facts
    }

    /// A day not far off.
    mutating func near(_ day: CalendarDay, within days: Int = 3) -> CalendarDay { day.adding(days: random.number(-days...days)) }

    private mutating func filing() -> Facts.Filing {
        let opens = ruleSet.filing.opens ?? Self.someDay.adding(days: -30)
        let closes = ruleSet.filing.closes ?? Self.someDay
        let span = closes.dayNumber - opens.dayNumber
        let inside = opens.adding(days: random.number(0...span))
        let received = random.chance(70) ? inside : near(random.one(of: [opens, closes]))
        var filing = Facts.Filing()
        filing.channel = random.word(FilingChannel.self)
        filing.receivedDay = received
        filing.postmarkDay = received.adding(days: -random.number(0...4))
        filing.receivedTime = time()
        filing.postmarkTime = time()
        filing.rightInstitution = random.chance(90)
        filing.signed = random.chance(90)
        return filing
    }

    private mutating func time() -> TimeOfDay? {
        let closing = ruleSet.filing.closesAt?.minutes ?? 840
        let minutes = min(1439, max(0, closing + random.number(-2...2)))
        return TimeOfDay(hour: minutes / 60, minute: minutes % 60)
    }

    private mutating func household(of persons: [Facts.Person]) -> Facts.Household {
        var household = Facts.Household()
        household.declaredSize = persons.count { $0.inHousehold == true }
        household.computerPresent = random.chance(30)
        household.computerWorking = random.chance(50)
        household.internetLink = random.chance(15)
        household.incomeLost = random.chance(15)
        household.otherApplication = .init(filed: random.chance(80) ? nil : near(day, within: 1))
        return household
    }

    /// The groups of the subject; an award or a recruitment has those of the application it is about.
    private mutating func claims(_ subject: Subject) -> [String] {
        let own = ruleSet.groups(for: subject)
        let codes = (own.isEmpty ? ruleSet.groups(for: .application) : own).map(\.code)
        let some = random.some(of: codes, percent: 35)
        return some.isEmpty && !codes.isEmpty ? [random.one(of: codes)] : some
    }

    private mutating func priorSupport() -> Facts.PriorSupport {
        let edge = day.adding(years: -3)
        return Facts.PriorSupport(
            kind: random.word(PriorSupportKind.self), day: near(random.one(of: [edge, day]), within: 2),
            loss: random.word(EquipmentLoss.self), event: random.word(RandomEvent.self), lossConfirmed: random.chance(50))
    }

    /// Another answer to each of some policies.
    mutating func otherPolicies() -> Policies {
        var settings: [Policy: String] = [:]
        for policy in Policy.allCases { settings[policy] = random.chance(70) ? ruleSet.policies[policy] : random.one(of: policy.options) }
        return Policies(settings)
    }
}

extension RuleSet {
    /// Every use of a criterion, in requirements and groups.
    var uses: [CriterionUse] { (requirements.map(\.condition) + groups.compactMap(\.condition)).flatMap(\.uses) }

    /// The subjects that the programme has rules for.
    var subjects: [Subject] {
        let all = Set(requirements.flatMap(\.subjects) + groups.map(\.subject))
        return Subject.allCases.filter(all.contains)
    }
}

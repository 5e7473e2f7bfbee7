import Rules

/// What the rules may know about an application, from what the clerk has typed so far.
///
/// Missing stays unknown (P-14): no income line at all is unknown, a line of kind `.none` is a known zero; no certificate line is
/// unknown unless the person is said to have none. Persons go by their identifiers; no name, number or address reaches the rules.
/// Used when deciding and, live, beside a form.
/// - Parameters:
///   - others: filing days of the household's other applications (KP-12); empty where there is none, `nil` where nobody looked.
///   - earlier: members who may be somebody on the list of earlier beneficiaries, about whom nobody has decided.
///   - call: the last call to supplement, with its answer as far as it has come (KP-17).
///   - today: the day of a decision, on which a call's term may be over; `nil` beside a form.
///   - formallyCorrect: whether a person found the application correct in form: then no defect is left (KP-17).
public func facts(
    for application: ApplicationContent, household: HouseholdContent, others: [CalendarDay]? = nil, earlier: [EarlierMatch] = [],
    call: SupplementCall? = nil, today: CalendarDay? = nil, formallyCorrect: Bool = false, under book: RuleBook
) -> Facts {
    var facts = Facts(
        filing: Facts.Filing(application.filing), applicant: application.applicant.rawValue,
        claimedGroups: application.claimedGroups, documents: application.documents.map(Facts.Document.init))
    facts.takeStanding(of: application, under: book)
    facts.takeEarlier(of: household, undecided: earlier)
    if formallyCorrect {
        facts.formalDefects = []
    } else if let call {
        (facts.formalDefects, facts.supplementCall) = call.facts(on: today)
    }
    let day = facts.factsDay(under: book.ruleSet)
    let members = household.members.filter { member in
        // Who was not born on the day of the facts is not yet of the family.
        guard let day, let born = member.bornOn(book.peselReading) else { return true }
        return born <= day || member.id == application.applicant
    }
    facts.persons = members.map { member in
        var person = Facts.Person(member, reading: book.peselReading)
        // A birth after that day is a slip of one of the dates: nothing is known until it is mended.
        if let day, let born = person.birthDate, born > day { person.birthDate = nil }
        if person.isChild == nil { person.isChild = household.isChild(member, of: application, on: day, under: book) }
        if member.id == application.applicant {
            person.registration = household.address(.registered)?.registration(on: day)
        }
        person.incomes = known(household.incomes.filter { $0.person == member.id }.map(Facts.Income.init))
        let certificates = known(household.certificates.filter { $0.person == member.id }.map(Facts.Certificate.init))
        person.certificates = certificates ?? (member.hasCertificate == false ? [] : nil)
        return person
    }
    facts.household = Facts.Household(
        computerPresent: household.home.computer, computerWorking: household.home.computerWorks,
        internetLink: household.home.internet, incomeLost: household.lostIncome(before: day) ? true : nil,
        otherApplication: others.map { Facts.OtherApplication(filed: $0.min()) })
    facts.representative = representative(of: application, household: household, day: day, book: book)
    return facts
}

/// The program's verdict on an application as it stands, on the day on which facts are tested (P-1).
public func assessApplication(
    _ application: ApplicationContent, household: HouseholdContent, others: [CalendarDay]? = nil, earlier: [EarlierMatch] = [],
    call: SupplementCall? = nil, today: CalendarDay? = nil, formallyCorrect: Bool = false, under book: RuleBook
) -> Verdict {
    let facts = facts(
        for: application, household: household, others: others, earlier: earlier, call: call, today: today, formallyCorrect: formallyCorrect, under: book)
    return assess(facts, under: book.ruleSet, law: book.law)
}

/// A list of which nothing was entered says nothing.
private func known<Element>(_ lines: [Element]) -> [Element]? { lines.isEmpty ? nil : lines }

/// Who acts for the applicant: nobody, where an adult names nobody; unknown, where the age or the kind is.
private func representative(
    of application: ApplicationContent, household: HouseholdContent, day: CalendarDay?, book: RuleBook
) -> RepresentativeKind? {
    guard application.representative == nil else { return application.representativeKind }
    guard let day, let isAdult = household.member(application.applicant)?.isAdult(on: day, under: book) else { return nil }
    return isAdult ? .absent : nil
}

extension Member {
    /// Whether the person has completed 18 years on the day; `nil` where the birth is not known.
    public func isAdult(on day: CalendarDay, under book: RuleBook) -> Bool? {
        bornOn(book.peselReading).map { $0 <= day && Age.reached(18, born: $0, policies: book.ruleSet.policies) <= day }
    }
}

extension Address {
    /// The registration as it counts on a day: a temporary one that has run out is none.
    func registration(on day: CalendarDay?) -> RegistrationKind? {
        if registration == .temporary, let day, let validUntil, validUntil < day { return .notRegistered }
        return registration
    }
}

extension Facts.Filing {
    init(_ filing: FilingContent) {
        self.init(
            channel: filing.channel, receivedDay: FilingContent.plausible(filing.receivedOn), receivedTime: filing.receivedAt,
            postmarkDay: filing.postmark.flatMap(FilingContent.plausible), rightInstitution: filing.rightInstitution,
            signed: filing.signed)
    }
}

extension FilingContent {
    /// The first day that a filing can have; anything before is a slip of the hand, such as a year of two digits.
    static let earliestDay = CalendarDay(dayNumber: -25_567)

    /// The day, unless it is such a slip.
    static func plausible(_ day: CalendarDay) -> CalendarDay? { day >= earliestDay ? day : nil }
}

extension Facts.Document {
    init(_ tick: DocumentTick) {
        self.init(
            kind: tick.kind, person: tick.person?.rawValue, presented: tick.presented, certifiedBy: tick.certifiedBy,
            certifiedOn: tick.certifiedOn)
    }
}

extension Facts.Person {
    init(_ member: Member, reading: PESEL.Reading) {
        self.init(
            id: member.id.rawValue, birthDate: member.bornOn(reading), sex: member.sex ?? member.pesel?.sex,
            livesInTerritory: member.livesInTerritory, inHousehold: member.livesInHousehold, inSocialAssistanceFamily: member.livesInHousehold && member.inFamily,
            inBenefitFamily: member.livesInHousehold && member.inBenefitFamily, isChild: member.relation.isChildOfFamily,
            learner: Facts.Learner(member), fosterForm: member.fosterForm, singleParent: member.singleParent)
    }
}

extension Relation {
    /// Whether the person is a child of the applicant's family; unknown for the applicant and for relations that do not tell.
    var isChildOfFamily: Bool? {
        switch self {
        case .child, .fosterChild: true
        case .spouse, .partner, .parent, .grandparent, .outsideRepresentative: false
        case .applicant, .sibling, .grandchild, .other: nil
        }
    }
}

extension HouseholdContent {
    /// Whether a person whose relation does not tell is a child of the family: an applicant under age is, and so are the brothers
    /// and sisters under age; one with a spouse or children of their own is not. Unknown otherwise.
    fileprivate func isChild(
        _ member: Member, of application: ApplicationContent, on day: CalendarDay?, under book: RuleBook
    ) -> Bool? {
        guard let day, let applicant = self.member(application.applicant) else { return nil }
        guard member.id == applicant.id || member.relation == .sibling else { return nil }
        let applicantIsMinor = applicant.isAdult(on: day, under: book).map { !$0 }
        if applicantIsMinor == true, member.isAdult(on: day, under: book) == false { return true }
        let own: Set<Relation> = [.spouse, .partner, .child, .fosterChild]
        let hasOwnFamily = members.contains { own.contains($0.relation) }
        return member.id == applicant.id && applicantIsMinor == false && hasOwnFamily ? false : nil
    }
}

extension Facts.Income {
    init(_ line: IncomeLine) {
        self.init(
            period: line.period, amount: line.amount, basis: line.measure, kind: line.kind.fact,
            exclusion: line.awardedAboveLimit ? .benefitOverLimit : line.exclusion)
    }
}

extension IncomeSource {
    /// The word of the rules; a declared absence of income is an income of zero.
    var fact: IncomeKind {
        switch self {
        case .employment: .employment
        case .pension: .pension
        case .benefit: .benefit
        case .farm: .farm
        case .business: .business
        case .alimony: .alimony
        case .none, .other: .other
        }
    }
}

extension Facts.Certificate {
    init(_ line: CertificateLine) {
        self.init(
            authority: line.authority, kind: line.kind, issued: line.issuedOn,
            validity: line.permanent ? .permanent : line.validUntil.map { .until($0) }, careAllowance: line.careAllowance)
    }
}

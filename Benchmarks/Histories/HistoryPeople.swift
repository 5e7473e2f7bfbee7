import Casework
import Demo
import Rules

/// Makes households of one to six people that could live in the villages of Gmina Stegna and do not.
struct HistoryPeople {
    var random: SeededRandom
    private let names = HistoryNames()
    /// The numbers that are somebody's already.
    private var numbers: Set<UInt64> = []

    init(random: SeededRandom) { self.random = random }

    /// A household, its applicant first.
    mutating func household(_ plan: HouseholdPlan) -> HouseholdContent {
        let family = names.family(&random)
        let age = random.number(24...80)
        let sex: Sex = random.chance(62) ? .female : .male
        var members = [member(family, sex, born: Self.year - age, child: false, .applicant)]
        if random.chance(80) { members[0].phone = phone() }
        if random.chance(age > 60 ? 35 : 60) {
            let partner: Relation = random.chance(80) ? .spouse : .partner
            let other = partner == .spouse ? family : names.family(&random)
            members.append(member(other, sex == .female ? .male : .female, born: Self.year - random.number(max(22, age - 4)...(age + 5)), child: false, partner))
        }
        let children = age < 56 ? random.pick([0, 1, 1, 2, 2, 2, 3, 4]) : random.pick([0, 0, 0, 0, 1])
        for _ in 0..<children where members.count < 6 { members.append(child(of: family, to: age)) }
        if members.count < 6, random.chance(7) {
            members.append(member(family, .female, born: Self.year - age - random.number(20...30), child: false, age < 56 ? .parent : .sibling))
        }
        var content = HouseholdContent(members: members, addresses: [address(.registered, plan)])
        if random.chance(12) { content.addresses.append(address(.correspondence, plan)) }
        content.incomes = incomes(members, plan)
        if plan.isDisabled { content.certificates = [certificate(members[0].id)] }
        if !plan.isHomeUnknown {
            content.home = HomeEquipment(
                computer: plan.hasComputer, computerWorks: plan.hasComputer ? true : nil, internet: plan.hasComputer)
        }
        return content
    }

    /// A household's application as it is typed in.
    mutating func application(_ life: HistoryLife) -> SaveApplication {
        let plan = life.plan
        let content = household(plan.household)
        let filing = FilingContent(
            channel: plan.isByPost ? .post : .inPerson, receivedOn: plan.isByPost ? plan.filed.adding(days: 1) : plan.filed,
            receivedAt: TimeOfDay(hour: random.number(8...13), minute: random.number(0...59)),
            postmark: plan.isByPost ? plan.filed : nil, rightInstitution: true, signed: plan.isSigned)
        var documents = [DocumentTick(kind: "application_form", presented: true)]
        documents.append(DocumentTick(kind: "income_declaration", presented: !plan.lacksDeclaration))
        if plan.household.isDisabled {
            documents.append(DocumentTick(
                kind: "disability_certificate", person: content.members[0].id, presented: true, certifiedBy: life.clerk, certifiedOn: HistoryOffice.day))
        }
        let application = ApplicationContent(
            household: life.household, applicant: content.members[0].id, filing: filing,
            claimedGroups: plan.household.isDisabled ? ["G-SA", "G-DIS"] : ["G-SA"], documents: documents)
        return SaveApplication(application: life.application, content: application, household: content)
    }

    /// One more child of a household.
    mutating func child(joining household: HouseholdContent) -> Member {
        let head = household.members[0]
        return child(of: HistoryNames.Family(form: head.familyName), to: Self.year - (head.birthDate?.year ?? Self.year - 40))
    }

    mutating func phone() -> String {
        func two() -> String { padded(random.number(0...99), 2) }
        return random.chance(30) ? "55 \(random.number(200...299)) \(two()) \(two())" : "\(random.number(500...799)) \(padded(random.number(0...999), 3)) \(padded(random.number(0...999), 3))"
    }

    /// The year in which ages are counted.
    static let year = 2013

    private mutating func child(of family: HistoryNames.Family, to age: Int) -> Member {
        let oldest = max(1, min(17, age - 19))
        var child = member(
            family, random.chance(49) ? .female : .male, born: Self.year - random.number(1...oldest), child: true, age < 56 ? .child : .grandchild)
        child.learner = Self.year - (child.birthDate?.year ?? Self.year) >= 7
        return child
    }

    private mutating func member(_ family: HistoryNames.Family, _ sex: Sex, born year: Int, child: Bool, _ relation: Relation) -> Member {
        guard let birthDate = CalendarDay(year: max(1931, year), month: random.number(1...12), day: random.number(1...28)) else {
            preconditionFailure("every month has 28 days")
        }
        var given = names.given(sex, child: child, &random)
        if random.chance(30) {
            let second = names.given(sex, child: child, &random)
            if second != given { given += " " + second }
        }
        return Member(
            id: random.personID(), familyName: sex == .female ? family.woman : family.man, givenNames: given,
            pesel: pesel(birthDate, sex), birthDate: birthDate, sex: sex, relation: relation)
    }

    /// A number of the years 2200–2299, which are nobody's; a training office reads them as our century's. A day has ten
    /// thousand, so that even large offices leave most of them.
    private mutating func pesel(_ birthDate: CalendarDay, _ sex: Sex) -> PESEL {
        while true {
            let serial = random.number(0...4_999) * 2 + (sex == .female ? 0 : 1)
            let short = birthDate.year % 100
            let month = birthDate.month + 60
            let number = ((short * 100 + month) * 100 + birthDate.day) * 10_000 + serial
            guard numbers.insert(UInt64(number)).inserted else { continue }
            let text = padded(number, 10)
            let digits = text.utf8.map { Int($0) - 48 }
            guard let pesel = try? PESEL.parse(text + String(PESEL.controlDigit(of: digits)), training: true) else {
                preconditionFailure("the number has the digits that its day, sex and check ask for")
            }
            return pesel
        }
    }

    mutating func address(_ kind: AddressKind, _ plan: HouseholdPlan? = nil) -> Address {
        let place = random.pick(HistoryNames.places)
        let street = place.streets.isEmpty ? nil : random.pick(place.streets)
        let flat = random.chance(20) ? String(random.number(1...24)) : nil
        let registration: RegistrationKind? = kind != .registered ? nil : plan?.isRegistered == false ? .notRegistered : .permanent
        return Address(
            kind: kind, locality: place.locality, street: street, building: String(random.number(1...90)), flat: flat, postcode: "82-103",
            postTown: "Stegna", registration: registration)
    }

    /// Net incomes below 456 zł a person, 542 zł for one who lives alone (ST-9), or above that. A person earns most, some a little.
    func limit(_ members: [Member]) -> Int { members.count == 1 ? 54_200 : 45_600 * members.count }

    private mutating func incomes(_ members: [Member], _ plan: HouseholdPlan) -> [IncomeLine] {
        let limit = limit(members)
        let total = plan.isOverLimit ? limit + random.number(500...12_000) * members.count : limit - random.number(0...(limit / 3))
        let isOld = (members[0].birthDate?.year ?? 1960) < 1950
        let second = members.count > 1 && members[1].relation == .spouse && random.chance(25) ? total / random.number(4...9) : 0
        return members.enumerated().map { index, member in
            switch index {
            case 0:
                let kind: IncomeSource = isOld || plan.isDisabled ? .pension : random.pick([.employment, .employment, .benefit, .farm])
                return IncomeLine(person: member.id, period: plan.incomeMonth, kind: kind, amount: Money(grosze: Int64(total - second)))
            case 1 where second > 0:
                return IncomeLine(person: member.id, period: plan.incomeMonth, kind: .employment, amount: Money(grosze: Int64(second)))
            default: return IncomeLine(person: member.id, period: plan.incomeMonth, kind: .none, amount: .zero)
            }
        }
    }

    private mutating func certificate(_ person: PersonID) -> CertificateLine {
        let issued = CalendarDay(year: random.number(2005...2012), month: random.number(1...12), day: random.number(1...28))
        return CertificateLine(
            person: person, authority: .pzon, kind: random.chance(40) ? .severe : .moderate, issuedOn: issued, permanent: true)
    }
}

/// A number in decimal digits, filled with zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

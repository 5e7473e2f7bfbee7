import Casework
import Rules

/// Makes households that could live in the villages of Gmina Stegna and do not.
struct DemoPeople {
    var random: SeededRandom
    private var serials: Set<String> = []

    init(random: SeededRandom) { self.random = random }

    /// A household of one to six people, its applicant first.
    mutating func household(_ plan: HouseholdPlan) -> HouseholdContent {
        let family = random.pick(DemoNames.families)
        var members = [adult(family, random.chance(62) ? .female : .male, age: 28...78, .applicant)]
        let age = 2013 - (members[0].birthDate?.year ?? 1960)
        if random.chance(age > 60 ? 35 : 65) {
            let sex: Sex = members[0].sex == .female ? .male : .female
            members.append(adult(family, sex, age: max(24, age - 4)...(age + 5), .spouse))
        }
        if age < 55 {
            for _ in 0..<random.number(0...4) where members.count < 6 {
                members.append(child(family, upTo: min(17, age - 19)))
            }
        } else if random.chance(20) {
            members.append(child(family, upTo: 15, .grandchild))
        }
        var content = HouseholdContent(members: members, addresses: [address(plan)])
        content.incomes = incomes(members, plan)
        if plan.isDisabled { content.certificates = [certificate(members[0].id)] }
        content.home = plan.isHomeUnknown ? HomeEquipment() : HomeEquipment(
            computer: plan.hasComputer, computerWorks: plan.hasComputer ? true : nil, internet: plan.hasComputer)
        return content
    }

    private mutating func adult(
        _ family: (man: String, woman: String), _ sex: Sex, age: ClosedRange<Int>, _ relation: Relation
    ) -> Member {
        var member = member(family, sex, born: 2013 - random.number(age), child: false, relation)
        if relation == .applicant { member.phone = "55 000 \(random.number(10...99)) \(random.number(10...99))" }
        return member
    }

    private mutating func child(
        _ family: (man: String, woman: String), upTo age: Int, _ relation: Relation = .child
    ) -> Member {
        var member = member(family, random.chance(50) ? .female : .male, born: 2012 - random.number(1...max(2, age)), child: true, relation)
        member.learner = 2013 - (member.birthDate?.year ?? 2013) >= 7
        return member
    }

    private mutating func member(
        _ family: (man: String, woman: String), _ sex: Sex, born year: Int, child: Bool, _ relation: Relation
    ) -> Member {
        guard let birthDate = CalendarDay(year: year, month: random.number(1...12), day: random.number(1...28)) else {
            preconditionFailure("every month has 28 days")
        }
        var given = DemoNames.given(sex, child: child, &random)
        if random.chance(25) {
            let second = DemoNames.given(sex, child: child, &random)
            if second != given { given += " " + second }
        }
        return Member(
            id: random.personID(), familyName: sex == .female ? family.woman : family.man, givenNames: given,
            pesel: pesel(birthDate, sex), birthDate: birthDate, sex: sex, relation: relation)
    }

    /// A number of the years 2200–2299, which are nobody's; a training office reads them as our century's.
    private mutating func pesel(_ birthDate: CalendarDay, _ sex: Sex) -> PESEL {
        while true {
            let tail = random.number(0...999)
            let last = random.number(0...4) * 2 + (sex == .female ? 0 : 1)
            let short = birthDate.year % 100
            var digits = [short / 10, short % 10, (birthDate.month + 60) / 10, (birthDate.month + 60) % 10]
            digits += [birthDate.day / 10, birthDate.day % 10, tail / 100, tail / 10 % 10, tail % 10, last]
            digits.append(PESEL.controlDigit(of: digits))
            let text = digits.map(String.init).joined()
            if serials.insert(text).inserted, let pesel = try? PESEL.parse(text, training: true) { return pesel }
        }
    }

    private mutating func address(_ plan: HouseholdPlan) -> Address {
        let place = random.pick(DemoNames.places)
        let street = place.streets.isEmpty ? nil : random.pick(place.streets)
        let flat = random.chance(20) ? String(random.number(1...12)) : nil
        return Address(
            kind: .registered, locality: place.locality, street: street, building: String(random.number(1...60)), flat: flat,
            postcode: "82-103", postTown: "Stegna", registration: plan.isRegistered ? .permanent : .notRegistered)
    }

    /// Net incomes below 456 zł a person, 542 zł for one who lives alone (ST-9), or so little above that a later limit lets some in.
    private mutating func incomes(_ members: [Member], _ plan: HouseholdPlan) -> [IncomeLine] {
        let limit = members.count == 1 ? 54_200 : 45_600 * members.count
        let total = plan.isOverLimit ? limit + random.number(500...12_000) * members.count : limit - random.number(0...(limit / 3))
        let earner = members[0]
        let isOld = (earner.birthDate?.year ?? 1960) < 1950
        return members.map { member in
            if member.id == earner.id {
                let kind: IncomeSource = isOld || plan.isDisabled ? .pension : random.pick([.employment, .employment, .benefit, .farm])
                return IncomeLine(person: member.id, period: plan.incomeMonth, kind: kind, amount: Money(grosze: Int64(total)))
            }
            return IncomeLine(person: member.id, period: plan.incomeMonth, kind: .none, amount: .zero)
        }
    }

    private mutating func certificate(_ person: PersonID) -> CertificateLine {
        let kind: CertificateKind = random.chance(40) ? .severe : .moderate
        return CertificateLine(
            person: person, authority: .pzon, kind: kind, issuedOn: CalendarDay(year: 2011, month: random.number(1...12), day: 14),
            permanent: true)
    }
}

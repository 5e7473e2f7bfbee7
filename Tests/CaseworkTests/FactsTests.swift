import Casework
import Rules
import Testing

@Suite("Facts for the rules") struct FactsTests {
    func facts(
        _ form: ApplicationContent = Sample.form, _ household: HouseholdContent = Sample.content
    ) -> Facts { Casework.facts(for: form, household: household, under: Sample.book) }

    @Test("Persons go by identifier, with the family circles, incomes and certificates as typed")
    func persons() throws {
        let facts = facts()
        #expect(facts.persons.map(\.id) == ["anna", "piotr", "zofia"])
        #expect(facts.applicant == "anna")
        let anna = facts.persons[0]
        #expect(anna.registration == .permanent)
        #expect(anna.incomes == [Facts.Income(period: .month(Sample.monthBefore), amount: Money(grosze: 136_800), kind: .employment)])
        #expect(facts.persons[1].registration == nil)
        #expect(facts.persons[1].incomes == [Facts.Income(period: .month(Sample.monthBefore), amount: .zero, kind: .other)])
        #expect(facts.persons[1].certificates?.first?.validity == .permanent)
        #expect(facts.persons[2].learner?.isLearner == true)
        #expect(facts.persons.map(\.isChild) == [false, false, true])
        #expect(facts.household.computerPresent == false)
        #expect(facts.household.internetLink == false)
        #expect(facts.household.computerWorking == nil)
        #expect(facts.representative == .absent)
        #expect(facts.documents == [Facts.Document(kind: "application_form", presented: true)])
    }

    @Test("P-14: what nobody typed is unknown, never a no")
    func missing() {
        let bare = HouseholdContent(members: [Member(id: Sample.anna, familyName: "N", givenNames: "N")])
        let facts = facts(Sample.form, bare)
        let person = facts.persons[0]
        #expect(person.incomes == nil)
        #expect(person.certificates == nil)
        #expect(person.birthDate == nil)
        #expect(person.sex == nil)
        #expect(person.registration == nil)
        #expect(person.learner == nil)
        #expect(facts.representative == nil)
        #expect(facts.household.computerPresent == nil)
        #expect(facts.nominations == nil && facts.benefitDecisions == nil && facts.priorSupport == nil)
    }

    @Test("Birth date and sex come from the PESEL where they were not typed")
    func fromPESEL() {
        let household = Sample.content.with {
            $0.members[0].birthDate = nil
            $0.members[0].sex = nil
        }
        #expect(facts(Sample.form, household).persons[0].birthDate == Sample.day("1980-05-12"))
        #expect(facts(Sample.form, household).persons[0].sex == .female)
    }

    @Test("Who only signs is of no circle; who was not born yet is not there")
    func circles() {
        let household = Sample.content.with {
            $0.members[1].relation = .outsideRepresentative
            $0.members[2].inFamily = false
            $0.members.append(
                Member(id: PersonID(rawValue: "baby"), familyName: "N", givenNames: "N", birthDate: Sample.day("2013-12-11")))
        }
        let persons = facts(Sample.form, household).persons
        #expect(persons.map(\.inHousehold) == [true, false, true])
        #expect(persons.map(\.inSocialAssistanceFamily) == [true, false, false])
        #expect(persons.map(\.inBenefitFamily) == [true, false, true])
        let onTheDay = household.with { $0.members[3].birthDate = Sample.filed }
        #expect(facts(Sample.form, onTheDay).persons.count == 4)
    }

    @Test("ST-7: a temporary registration counts up to its last day", arguments: [
        ("2013-12-10", RegistrationKind.temporary), ("2013-12-09", .notRegistered),
    ])
    func temporaryRegistration(last: String, expected: RegistrationKind) {
        let household = Sample.content.with {
            $0.addresses[0].registration = .temporary
            $0.addresses[0].validUntil = Sample.day(last)
        }
        #expect(facts(Sample.form, household).persons[0].registration == expected)
    }

    @Test("ST-10: a benefit awarded above the limit is marked as such")
    func awardedAboveLimit() {
        let household = Sample.content.with {
            $0.incomes[0].kind = .benefit
            $0.incomes[0].awardedAboveLimit = true
        }
        let income = facts(Sample.form, household).persons[0].incomes?.first
        #expect(income?.exclusion == .benefitOverLimit)
        #expect(income?.kind == .benefit)
    }

    @Test("Sources of income have their word in the rules", arguments: IncomeSource.allCases)
    func sources(source: IncomeSource) {
        let household = Sample.content.with { $0.incomes[0].kind = source }
        let kind = facts(Sample.form, household).persons[0].incomes?.first?.kind
        #expect(kind?.rawValue == (source == IncomeSource.none ? "other" : source.rawValue))
    }

    @Test("Relations that tell who is a child", arguments: Relation.allCases)
    func children(relation: Relation) {
        let household = Sample.content.with { $0.members[2].relation = relation }
        let isChild = facts(Sample.form, household).persons[2].isChild
        switch relation {
        case .child, .fosterChild: #expect(isChild == true)
        case .applicant, .sibling, .grandchild, .other: #expect(isChild == nil)
        case .spouse, .partner, .parent, .grandparent, .outsideRepresentative: #expect(isChild == false)
        }
    }

    @Test("A representative is named by kind; none of a minor is unknown, none of an adult is known")
    func representatives() {
        let named = Sample.form.with {
            $0.applicant = Sample.zofia
            $0.representative = Sample.anna
            $0.representativeKind = .legalGuardian
        }
        #expect(facts(named).representative == .legalGuardian)
        #expect(facts(named.with { $0.representativeKind = nil }).representative == nil)
        #expect(facts(named.with { $0.representative = nil }).representative == nil)
    }

    @Test("A slip of the year leaves the day unknown instead of leading the rules astray")
    func slips() {
        let early = Sample.form.with { $0.filing.receivedOn = Sample.day("0013-12-10") }
        #expect(facts(early).filing.receivedDay == nil)
        let late = Sample.content.with { $0.members[0].birthDate = Sample.day("9999-12-31") }
        #expect(facts(Sample.form, late).persons[0].birthDate == nil)
        #expect(assessApplication(Sample.form, household: late, under: Sample.book).day == Sample.filed)
    }

    @Test("ST-9: three persons may have 3 × 456,00 zł, and not one grosz more", arguments: [
        (136_800, Verdict.Status.eligible), (136_801, .ineligible),
    ])
    func limit(grosze: Int, status: Verdict.Status) {
        let household = Sample.content.with { $0.incomes[0].amount = Money(grosze: Int64(grosze)) }
        #expect(assessApplication(Sample.form, household: household, under: Sample.book).status == status)
    }

    @Test("A recorded verdict keeps every kind of figure in plain words", arguments: [
        (FactValue.money(amount: Money(grosze: 136_801)), "grosze", "136801"), (.count(number: 3), "count", "3"),
        (.day(day: Sample.filed), "day", "2013-12-10"),
        (.moment(day: Sample.filed, time: Sample.time("14:00")), "moment", "2013-12-10T14:00"),
        (.thousandths(number: 4_250), "thousandths", "4250"), (.flag(isTrue: true), "flag", "true"),
        (.flag(isTrue: false), "flag", "false"), (.code(identifier: "permanent"), "code", "permanent"),
    ])
    func figures(value: FactValue, kind: String, text: String) throws {
        let comparison = Comparison(left: value, relation: .atMost, right: .count(number: 1), holds: false)
        let finding = Finding(id: "x", role: .gate, outcome: .notMet, reason: .notRegistered, comparison: comparison)
        let verdict = Verdict(status: .ineligible, programme: "p", version: 2, day: nil, findings: [finding])
        let figures = try #require(RecordedVerdict(verdict).findings.first?.comparison)
        #expect(figures.left.kind == kind)
        #expect(figures.left.value == text)
        #expect(figures.relation == "<=")
        #expect(!figures.holds)
    }

    @Test("P-14: a person without a declared income leaves the verdict open")
    func openVerdict() {
        let household = Sample.content.with { $0.incomes.removeLast() }
        let verdict = assessApplication(Sample.form, household: household, under: Sample.book)
        #expect(verdict.status == .undetermined)
        #expect(verdict.missingFacts.map(\.person) == ["zofia"])
        let recorded = RecordedVerdict(verdict)
        #expect(recorded.missing.map(\.person) == [Sample.zofia])
        #expect(recorded.status == .undetermined)
        #expect(recorded.findings.map(\.id) == ["registered", "G-SA"])
        #expect(recorded.findings[1].requirements == ["ST-9"])
    }
}

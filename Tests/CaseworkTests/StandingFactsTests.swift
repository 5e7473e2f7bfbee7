import Casework
import Rules
import Testing

@Suite("Facts that groups and requirements ask for") struct StandingFactsTests {
    let book = Sample.standingBook()

    private func verdict(
        _ codes: [String], _ household: HouseholdContent = Sample.content, as person: PersonID = Sample.anna,
        _ change: (inout ApplicationContent) -> Void = { _ in }
    ) -> Verdict {
        var form = Sample.form
        form.claimedGroups = codes
        form.documents = []
        form.applicant = person
        change(&form)
        return assessApplication(form, household: household, under: book)
    }

    private var pupil: HouseholdContent { Sample.content.with { $0.members[2].learnerCategory = .pupil } }

    @Test("ST-11: a learner's category, age, income and nomination settle the group; what nobody typed is asked for")
    func scholarship() {
        func verdict(_ household: HouseholdContent, _ nominations: [NominationLine]?) -> Verdict {
            self.verdict(["G-SCH"], household, as: Sample.zofia) { $0.nominations = nominations }
        }
        #expect(verdict(pupil, [NominationLine(by: .school)]).status == .eligible)
        #expect(verdict(pupil, [NominationLine(by: .welfareCentre)]).status == .eligible)
        #expect(verdict(pupil, [NominationLine(by: .grantee)]).status == .ineligible)
        #expect(verdict(pupil, []).status == .ineligible)
        let open = verdict(pupil, nil)
        #expect(open.status == .undetermined)
        #expect(open.missingFacts.map(\.key) == [.nominations])
        #expect(verdict(Sample.content, [NominationLine(by: .school)]).status == .undetermined)
        let older = pupil.with { $0.members[2].birthDate = Sample.day("1989-12-10"); $0.members[2].pesel = nil }
        #expect(verdict(older, [NominationLine(by: .school)]).status == .ineligible)
    }

    @Test("ST-11: a ward of a centre qualifies while the learning duty runs, at any age", arguments: [
        (true as Bool?, Verdict.Status.eligible), (false, .ineligible), (nil, .undetermined),
    ])
    func ward(duty: Bool?, status: Verdict.Status) {
        let household = Sample.content.with {
            $0.members[2].learnerCategory = .centreWard
            $0.members[2].learningDuty = duty
        }
        let verdict = verdict(["G-SCH"], household, as: Sample.zofia) { $0.nominations = [NominationLine(by: .school)] }
        #expect(verdict.status == status)
    }

    @Test("ST-12: an average above 4,00, and the taxed income of the year before below 12 × n × 1 270,00 zł", arguments: [
        (4_000, 4_571_999 as Int64, Verdict.Status.ineligible), (4_001, 4_571_999, .eligible), (4_001, 4_572_000, .ineligible),
    ])
    func grades(average: Int, grosze: Int64, status: Verdict.Status) {
        let household = Sample.content.with {
            $0.members[2].gradeAverage = average
            $0.incomes += Self.year(2012, [grosze, 0, 0], basis: .taxed)
        }
        #expect(verdict(["G-HI"], household, as: Sample.zofia).status == status)
        // Net amounts say nothing about taxed ones.
        let net = household.with { for index in 3..<6 { $0.incomes[index].basis = nil } }
        if status == .eligible { #expect(verdict(["G-HI"], net, as: Sample.zofia).missingFacts.contains { $0.key == .incomes }) }
    }

    /// One line for each person over a year.
    static func year(_ year: Int, _ amounts: [Int64], basis: IncomeBasis? = nil) -> [IncomeLine] {
        zip([Sample.anna, Sample.piotr, Sample.zofia], amounts).map { person, grosze in
            IncomeLine(
                person: person, period: .year(year), kind: grosze == 0 ? .none : .employment, amount: Money(grosze: grosze),
                basis: basis)
        }
    }

    @Test("ST-13: each form of foster care qualifies, none does not, unsaid is unknown", arguments: [
        (FosterForm.related as FosterForm?, Verdict.Status.eligible), (.familyHome, .eligible), (.notFoster, .ineligible), (nil, .undetermined),
    ])
    func foster(form: FosterForm?, status: Verdict.Status) {
        #expect(verdict(["G-FOS"], Sample.content.with { $0.members[0].fosterForm = form }).status == status)
    }

    @Test("LE-6: a single parent by declaration", arguments: [
        (true as Bool?, Verdict.Status.eligible), (false, .ineligible), (nil, .undetermined),
    ])
    func single(parent: Bool?, status: Verdict.Status) {
        #expect(verdict(["G-SP"], Sample.content.with { $0.members[0].singleParent = parent }).status == status)
    }

    private static func family(_ grosze: Int64, certificate: Bool?) -> HouseholdContent {
        Sample.content.with {
            $0.incomes += Self.year(2012, [grosze, 0, 0])
            $0.members[2].hasCertificate = certificate
            guard certificate == true else { return }
            $0.certificates.append(
                CertificateLine(
                    person: Sample.zofia, authority: .pzon, kind: .child, issuedOn: Sample.day("2010-03-15"),
                    validUntil: Sample.day("2015-12-31")))
        }
    }

    @Test("ST-14: 539,00 zł a head in the base year, 623,00 zł where a child has a certificate", arguments: [
        (1_940_400 as Int64, false as Bool?, Verdict.Status.eligible), (1_940_401, false, .ineligible), (1_940_401, true, .eligible),
        (2_242_800, true, .eligible), (2_242_801, true, .ineligible), (1_940_400, nil, .eligible), (1_940_401, nil, .undetermined), (2_242_801, nil, .ineligible),
    ])
    func familyBenefits(grosze: Int64, certificate: Bool?, status: Verdict.Status) {
        let verdict = verdict(["G-FB"], Self.family(grosze, certificate: certificate)) {
            $0.benefitDecisions = [BenefitDecisionLine(kind: .familyAllowance, awarded: true, withinCriterion: true)]
            $0.confirmations = [ConfirmationLine(what: "income_proofs", confirmed: false)]
        }
        #expect(verdict.status == status)
        if status == .undetermined { #expect(verdict.missingFacts.map(\.person) == ["zofia"]) }
    }

    @Test("ST-10, ST-14: an allowance has to be awarded, and within the limit; a person may confirm the income", arguments: [
        ([BenefitDecisionLine(kind: .familyAllowance, awarded: true, withinCriterion: false)], Verdict.Status.ineligible),
        ([BenefitDecisionLine(kind: .familyAllowance, awarded: false)], .ineligible),
        ([BenefitDecisionLine(kind: .familyAllowance, awarded: true)], .undetermined),
        ([BenefitDecisionLine(kind: .careAllowance, awarded: true, withinCriterion: true)], .undetermined),
        ([BenefitDecisionLine(kind: .familyAllowance, awarded: true, withinCriterion: true)], .eligible),
    ])
    func allowance(lines: [BenefitDecisionLine], status: Verdict.Status) {
        let verdict = verdict(["G-FB"]) {
            $0.benefitDecisions = lines
            $0.confirmations = [ConfirmationLine(what: "income_proofs", confirmed: true)]
        }
        #expect(verdict.status == status)
    }

    @Test("ST-20: fifty years and the minimum pension a head, of those who belong to the benefit family", arguments: [
        ("1963-12-10", Verdict.Status.eligible), ("1963-12-11", .ineligible),
    ])
    func fifty(born: String, status: Verdict.Status) {
        let household = Sample.content.with {
            $0.members[0].birthDate = Sample.day(born)
            $0.members[0].pesel = nil
            $0.incomes[0].amount = Money(grosze: 166_230)
            $0.members[2].inBenefitFamily = false
        }
        #expect(verdict(["G-50"], household).status == status)
        let over = household.with { $0.incomes[0].amount = Money(grosze: 166_231) }
        #expect(verdict(["G-50"], over).status == .ineligible)
    }

    @Test("An income lost in the month before filing makes the month of filing count")
    func lostIncome() throws {
        let lost = Sample.content.with { $0.incomes[0].exclusion = .lostIncome }
        let facts = facts(for: Sample.form, household: lost, under: book)
        #expect(facts.household.incomeLost == true)
        #expect(facts.persons[0].incomes?.first?.exclusion == .lostIncome)
        let earlier = lost.with { $0.incomes[0].period = .month(Sample.monthBefore.previous) }
        #expect(Casework.facts(for: Sample.form, household: earlier, under: book).household.incomeLost == nil)
        let taxed = lost.with { $0.incomes[0].basis = .taxed }
        #expect(Casework.facts(for: Sample.form, household: taxed, under: book).household.incomeLost == nil)
    }

    @Test("Whether a person is a child follows from relation and age where it can")
    func children() {
        func children(_ household: HouseholdContent, as person: PersonID) -> [Bool?] {
            facts(for: Sample.form.with { $0.applicant = person }, household: household, under: book).persons.map(\.isChild)
        }
        #expect(children(Sample.content, as: Sample.anna) == [false, false, true])
        let minor = Sample.content.with {
            $0.members[0].relation = .parent
            $0.members[1].relation = .sibling
            $0.members[2].relation = .applicant
        }
        // The elder brother of a child may still be of the family as one: nobody knows.
        #expect(children(minor, as: Sample.zofia) == [false, nil, true])
        let young = minor.with {
            $0.members[1].birthDate = Sample.day("2000-01-02")
            $0.members[1].pesel = nil
        }
        #expect(children(young, as: Sample.zofia) == [false, true, true])
        let alone = Sample.content.with { $0.members = [$0.members[0]] }
        #expect(children(alone, as: Sample.anna) == [nil])
    }
}

@Suite("Facts that gates ask for") struct GateFactsTests {
    let book = Sample.standingBook(requirements: true)

    static let none: [PriorSupportLine] = [.publicEquipment, .euEquipment, .earlierEdition].map {
        PriorSupportLine(kind: $0, received: false)
    }

    private func outcome(
        _ id: String, lives: Bool? = true, others: [CalendarDay]? = [], _ support: [PriorSupportLine]? = none,
        nominations: [NominationLine]? = [NominationLine(by: .welfareCentre)]
    ) -> Outcome? {
        let form = Sample.form.with {
            $0.claimedGroups = []
            $0.documents = []
            $0.priorSupport = support
            $0.nominations = nominations
        }
        let household = Sample.content.with { $0.members[0].livesInTerritory = lives }
        return assessApplication(form, household: household, others: others, under: book).findings.first { $0.id == id }?.outcome
    }

    @Test("KP-8, KP-9: living in the territory and the nomination are typed, or unknown")
    func livingAndNomination() {
        #expect(outcome("gate.lives") == .met)
        #expect(outcome("gate.lives", lives: false) == .notMet)
        #expect(outcome("gate.lives", lives: nil) == .unknown)
        #expect(outcome("gate.nominated") == .met)
        #expect(outcome("gate.nominated", nominations: [NominationLine(by: .otherWelfareCentre)]) == .notMet)
        #expect(outcome("gate.nominated", nominations: []) == .notMet)
        #expect(outcome("gate.nominated", nominations: nil) == .unknown)
    }

    private static func received(_ line: PriorSupportLine) -> [PriorSupportLine] {
        none.filter { $0.kind != line.kind } + [line]
    }

    @Test("KP-11: public equipment of the last three years bars, unless a confirmed random event took it")
    func publicEquipment() {
        func outcome(_ day: String, loss: EquipmentLoss? = .notLost, confirmed: Bool? = nil) -> Outcome? {
            self.outcome(
                "exclusion.public",
                Self.received(
                    PriorSupportLine(
                        kind: .publicEquipment, received: true, day: Sample.day(day), loss: loss, lossConfirmed: confirmed)))
        }
        #expect(outcome("2010-12-10") == .notMet)
        #expect(outcome("2010-12-09") == .met)
        #expect(outcome("2012-01-01", loss: .randomEvent, confirmed: true) == .met)
        #expect(outcome("2012-01-01", loss: .randomEvent) == .unknown)
        #expect(outcome("2012-01-01", loss: nil) == .unknown)
        #expect(self.outcome("exclusion.public") == .met)
    }

    @Test("KP-12: the earlier application of the household stays; without a look at the others nothing is known")
    func onlyApplicant() {
        #expect(outcome("exclusion.only") == .met)
        #expect(outcome("exclusion.only", others: nil) == .unknown)
        #expect(outcome("exclusion.only", others: [Sample.day("2013-12-11")]) == .met)
        #expect(outcome("exclusion.only", others: [Sample.day("2013-12-11"), Sample.day("2013-12-09")]) == .notMet)
        #expect(outcome("exclusion.only", others: [Sample.filed]) == .unknown)
    }

    @Test("KP-13, KP-14: the first edition bars for ever, other programmes' equipment for three years")
    func otherProgrammes() {
        let edition = PriorSupportLine(kind: .earlierEdition, received: true)
        #expect(outcome("exclusion.edition", Self.received(edition)) == .notMet)
        #expect(outcome("exclusion.edition") == .met)
        let equipment = PriorSupportLine(kind: .euEquipment, received: true, day: Sample.day("2010-12-10"))
        #expect(outcome("exclusion.eu", Self.received(equipment)) == .notMet)
        let old = PriorSupportLine(kind: .euEquipment, received: true, day: Sample.day("2010-12-09"))
        #expect(outcome("exclusion.eu", Self.received(old)) == .met)
    }

    @Test("P-14: while one kind of earlier support is not answered, none of them is known")
    func unanswered() {
        for id in ["exclusion.public", "exclusion.edition", "exclusion.eu"] {
            #expect(outcome(id, nil) == .unknown)
            #expect(outcome(id, Array(Self.none.dropLast())) == .unknown)
        }
    }
}

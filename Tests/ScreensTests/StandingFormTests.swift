import Casework
import Localization
import Rules
@testable import Screens
import Terminal
import TestSupport
import Testing

@Suite("Fields that groups and requirements ask for") struct StandingFormTests {
    private func yes(_ context: ScreenContext) -> String { context.texts.language == .polish ? "t" : "y" }

    private func saved(_ hand: inout Hand<ApplicationForm>) -> SaveApplication? { ApplicationFormTests.saved(hand.press(.function(2))) }

    @Test("Without a group that asks nothing more is a field, and Tab goes from the last group to the documents")
    func nothingAsked() {
        var hand = StandingSamples.family()
        #expect(hand.order(from: "group.G-SCH") == (StandingSamples.groups.map(\.code) + ["G-SA", "G-DIS"]).map { "group." + $0 }
            + ["document.application_form.presented"])
        hand.fill("group.G-SA", "t")
        #expect(hand.order(from: "group.G-DIS") == ["group.G-DIS", "document.application_form.presented"])
        #expect(!hand.shows("member.0.livesInTerritory") && !hand.shows("support.public_equipment.received"))
    }

    @Test("ST-11: a learner is a letter and a nomination; the duty only where the category asks it")
    func scholarship() throws {
        var hand = StandingSamples.family()
        for row in ["m0", "m1", "m2"] { hand.fill("income.\(row).kind", "b") }
        hand.fill("group.G-SCH", "t")
        #expect(hand.order(from: "group.G-DIS").dropFirst().first == "member.0.learnerCategory")
        hand.fill("member.0.learnerCategory", "a")
        #expect(!hand.shows("member.0.learningDuty") && !hand.shows("benefit.school_scholarship.awarded"))
        hand.fill("member.0.learnerCategory", "b")
        hand.fill("member.0.learningDuty", "t")
        hand.fill("nomination.by", "s")
        #expect(hand.lines().contains("✓ spełnia: Uczniowie"))
        let sent = try #require(saved(&hand))
        #expect(sent.household.members[0].learnerCategory == .centreWard)
        #expect(sent.household.members[0].learningDuty == true && sent.household.members[0].learner == true)
        #expect(sent.content.nominations == [NominationLine(by: .school)])
    }

    @Test("ST-11: who does not learn has no category, nobody's nomination is a known none, and an award stands for incomes not typed")
    func noLearner() throws {
        var hand = StandingSamples.family()
        hand.fill("group.G-SCH", "t")
        hand.fill("member.0.learnerCategory", "n")
        hand.fill("nomination.by", "n")
        hand.fill("benefit.school_scholarship.awarded", "p")
        let sent = try #require(saved(&hand))
        #expect(sent.household.members[0].learner == false && sent.household.members[0].learnerCategory == nil)
        #expect(sent.content.nominations == [])
        #expect(sent.content.benefitDecisions == [BenefitDecisionLine(kind: .schoolScholarship, awarded: true, withinCriterion: true)])
        #expect(hand.lines().contains("✗ nie spełnia: Uczniowie"))
    }

    @Test("ST-12: an average typed with a comma, and taxed incomes of the year before without typing the year")
    func grades() throws {
        var hand = StandingSamples.family()
        hand.fill("group.G-HI", "t")
        hand.fill("member.0.learner", "t")
        hand.fill("member.0.gradeAverage", "4,001")
        hand.fill("income.t0.kind", "p")
        hand.fill("income.t0.amount", "45719,99")
        #expect(!hand.shows("income.t0.period"))
        hand.fill("income.t1.kind", "b")
        hand.fill("income.t2.kind", "b")
        #expect(hand.lines(Size(width: 132, height: 43)).contains("✓ spełnia: Uczniowie z wysokimi"))
        let sent = try #require(saved(&hand))
        #expect(sent.household.members[0].gradeAverage == 4_001)
        #expect(sent.household.incomes.map(\.period) == [.year(2012), .year(2012), .year(2012)])
        #expect(sent.household.incomes.map(\.basis) == [.taxed, .taxed, .taxed])
        #expect(sent.household.incomes.map(\.amount.grosze) == [4_571_999, 0, 0])
    }

    @Test("ST-12: what is no grade average is refused at the field", arguments: ["6,5", "0,9", "4,2555", "44", "4,"])
    func badGrades(text: String) {
        var hand = StandingSamples.family()
        hand.fill("group.G-HI", "t")
        hand.fill("member.0.gradeAverage", text)
        #expect(hand.screen.form.widget.errors["member.0.gradeAverage"] == hand.context.texts.badGradeAverage)
        hand.fill("member.0.gradeAverage", "4.5")
        #expect(hand.screen.form.widget.errors["member.0.gradeAverage"] == nil)
        #expect(hand.screen.form.widget.value("member.0.gradeAverage") == "4,5")
    }

    @Test("ST-14: an allowance within the limit is one key; nothing else is asked then")
    func allowance() throws {
        var hand = StandingSamples.family()
        hand.fill("group.G-FB", "t")
        #expect(hand.shows("income.y0.kind") && hand.shows("member.2.hasCertificate") && !hand.shows("member.1.hasCertificate"))
        hand.fill("benefit.family_allowance.awarded", "p")
        #expect(hand.order(from: "group.G-DIS") == [
            "group.G-DIS", "benefit.family_allowance.awarded", "document.application_form.presented",
        ])
        #expect(hand.lines().contains("✓ spełnia: Kryterium świadczeń"))
        let sent = try #require(saved(&hand))
        #expect(sent.content.benefitDecisions == [BenefitDecisionLine(kind: .familyAllowance, awarded: true, withinCriterion: true)])
        #expect(sent.household.incomes.isEmpty)
    }

    @Test("ST-14: without an award the year's incomes, a disabled child that raises the limit, and a worker who confirms")
    func disabledChild() throws {
        var hand = StandingSamples.family()
        hand.fill("group.G-FB", "t")
        hand.fill("benefit.family_allowance.awarded", "n")
        hand.fill("confirmation.family_benefits_income.confirmed", "t")
        hand.fill("income.y0.kind", "p")
        hand.fill("income.y0.amount", "22428")
        hand.fill("income.y1.kind", "b")
        hand.fill("income.y2.kind", "b")
        hand.fill("member.2.hasCertificate", "n")
        #expect(hand.lines().contains("✗ nie spełnia: Kryterium"))
        #expect(hand.lines().contains("539,00\u{A0}zł = 19\u{A0}404,00\u{A0}zł"))
        hand.fill("member.2.hasCertificate", "t")
        hand.fill("certificate.2.authority", "ze")
        hand.fill("certificate.2.kind", "niep")
        hand.fill("certificate.2.issuedOn", "15.3.2010")
        hand.fill("certificate.2.permanent", "n")
        hand.fill("certificate.2.validUntil", "31.12.2015")
        #expect(hand.lines().contains("✓ spełnia: Kryterium świadczeń"))
        let sent = try #require(saved(&hand))
        #expect(sent.household.certificates.map(\.person) == [sent.household.members[2].id])
        #expect(sent.household.certificates.first?.kind == .child)
        #expect(sent.household.members[2].hasCertificate == nil, "the certificate says it")
        #expect(sent.content.confirmations?.map(\.confirmed) == [true])
        #expect(sent.household.incomes.map(\.period) == [.year(2012), .year(2012), .year(2012)])
    }

    @Test("ST-20: the family of the family-benefits act is asked about where relations do not tell it")
    func benefitFamily() throws {
        var hand = StandingSamples.family()
        hand.screen.form.widget.moveFocus(to: "persons.add")
        hand.press(.enter)
        hand.fill("member.3.familyName", "Lis")
        hand.fill("member.3.givenNames", "Jan")
        hand.fill("member.3.relation", "ro")
        hand.fill("group.G-50", "t")
        #expect(hand.order(from: "group.G-DIS").prefix(3) == ["group.G-DIS", "member.3.inBenefitFamily", "income.y0.kind"])
        #expect(!hand.shows("income.y3.kind"), "a parent is not of the family unless somebody says so")
        hand.fill("member.3.inBenefitFamily", "t")
        #expect(hand.shows("income.y3.kind"))
        hand.fill("member.3.inBenefitFamily", "n")
        let sent = try #require(saved(&hand))
        #expect(sent.household.members.map(\.inBenefitFamily) == [true, true, true, false])
    }

    @Test("ST-13, LE-6: one key for the form of care, one for a single parent")
    func care() throws {
        var hand = StandingSamples.family()
        hand.fill("group.G-FOS", "t")
        hand.fill("group.G-SP", "t")
        hand.fill("member.0.fosterForm", "r")
        hand.fill("member.0.singleParent", "n")
        let sent = try #require(saved(&hand))
        #expect(sent.household.members[0].fosterForm == .familyHome)
        #expect(sent.household.members[0].singleParent == false)
    }

    @Test("KP-8 to KP-14: gates ask for the residence, the nomination and each kind of support, details only where it was received")
    func gates() throws {
        var hand = StandingSamples.family(StandingSamples.context(voivodeship: true))
        hand.fill("member.0.livesInTerritory", "t")
        for kind in ["public_equipment", "eu_equipment", "earlier_edition"] { hand.fill("support.\(kind).received", "n") }
        hand.fill("nomination.by", "o")
        #expect(!hand.shows("support.public_equipment.day"))
        hand.fill("group.G-SP", "t")
        hand.fill("member.0.singleParent", "t")
        #expect(hand.lines().contains("Ocena: spełnia warunki"))
        hand.fill("support.public_equipment.received", "t")
        #expect(!hand.shows("support.public_equipment.lossConfirmed"))
        hand.fill("support.public_equipment.day", "1.2.2012")
        hand.fill("support.public_equipment.loss", "z")
        hand.fill("support.public_equipment.lossConfirmed", "t")
        #expect(hand.lines().contains("Ocena: spełnia warunki"))
        let sent = try #require(saved(&hand))
        #expect(sent.household.members[0].livesInTerritory == true)
        #expect(sent.content.nominations == [NominationLine(by: .welfareCentre)])
        #expect(sent.content.priorSupport == [
            PriorSupportLine(
                kind: .publicEquipment, received: true, day: CaseSamples.day("2012-02-01"), loss: .randomEvent, lossConfirmed: true),
            PriorSupportLine(kind: .euEquipment, received: false), PriorSupportLine(kind: .earlierEdition, received: false),
        ])
    }

    @Test("KP-12: an edited application asks the office for the household's others, and a new household has none")
    func others() {
        let context = StandingSamples.context(voivodeship: true)
        let file = ApplicationSamples.file()
        var hand = Hand(ApplicationForm(.edit(CaseSamples.id("application-1"))), context)
        _ = hand.open()
        let asked = hand.answer(.application(file), to: .application(file.application.state.id))
        #expect(asked == [.query(.household(file.household.state.id))])
        #expect(!hand.lines(Size(width: 132, height: 43)).contains("✓ spełnia: Jeden wniosek"))
        var row = ApplicationSamples.rows[0]
        row.filedOn = CaseSamples.day("2013-12-09")
        let others = HouseholdFile(household: file.household, applications: [row], loans: [])
        hand.answer(.household(others), to: .household(file.household.state.id))
        #expect(hand.lines(Size(width: 132, height: 43)).contains("✗ nie spełnia: Jeden wniosek"))
        #expect(StandingSamples.family(context).lines(Size(width: 132, height: 43)).contains("✓ spełnia: Jeden wniosek"))
    }

    @Test("F7 asks why an income does not count; a lost one makes the month of filing the one that is asked for")
    func lostIncome() throws {
        var hand = StandingSamples.family()
        hand.fill("income.m0.kind", "p")
        hand.fill("income.m0.amount", "900")
        hand.screen.form.widget.moveFocus(to: "income.m0.amount")
        #expect(hand.binding("more")?.label == hand.context.texts.incomeMore.label)
        hand.press(.function(7))
        #expect(hand.screen.form.widget.focus == "income.m0.exclusion")
        hand.type("d")
        hand.press(.tab)
        hand.fill("income.m1.kind", "p")
        #expect(hand.screen.form.widget.value("income.m1.period") == "12.2013")
        hand.fill("income.m1.amount", "1")
        let sent = try #require(saved(&hand))
        #expect(sent.household.incomes.map(\.exclusion) == [.lostIncome, nil])
        #expect(sent.household.incomes.map(\.period) == [.month(CaseSamples.month(2013, 11)), .month(CaseSamples.month(2013, 12))])
    }

    @Test("F7 in a certificate adds another of the same person, F8 takes it away again")
    func moreCertificates() throws {
        var hand = StandingSamples.family()
        #expect(hand.binding("more") == nil)
        hand.press(.function(7))
        #expect(hand.message == Message(.warning, hand.context.texts.nothingMore))
        hand.fill("group.G-DIS", "t")
        hand.fill("certificate.0.authority", "zu")
        hand.fill("certificate.0.kind", "cz")
        hand.press(.function(7))
        #expect(hand.screen.form.widget.focus == "certificate.x1.authority")
        hand.type("ze")
        hand.fill("certificate.x1.kind", "st")
        let sent = try #require(saved(&hand))
        #expect(sent.household.certificates.map(\.kind) == [.partialIncapacity, .severe])
        #expect(Set(sent.household.certificates.map(\.person)) == [sent.household.members[0].id])
        hand.screen.form.isSaving = false
        hand.screen.form.widget.moveFocus(to: "certificate.x1.kind")
        _ = hand.press(.function(8))
        _ = hand.screen.handle(.answered("yes", tag: "remove"), hand.context)
        #expect(try #require(saved(&hand)).household.certificates.map(\.kind) == [.partialIncapacity])
    }

    @Test("A further income may be of a year, net or as taxed")
    func yearlyExtra() throws {
        var hand = StandingSamples.family()
        hand.screen.form.widget.moveFocus(to: "incomes.add")
        hand.press(.enter)
        hand.type("ż")
        hand.press(.tab)
        hand.fill("income.x1.kind", "p")
        hand.fill("income.x1.amount", "5000")
        hand.fill("income.x1.period", "2012")
        hand.fill("income.x1.basis", "o")
        let sent = try #require(saved(&hand))
        #expect(sent.household.incomes.map(\.period) == [.year(2012)])
        #expect(sent.household.incomes.map(\.basis) == [.taxed])
    }

    @Test("Everything comes back into the form as it was stored, and saving it again sends the same")
    func roundTrip() throws {
        var file = ApplicationSamples.file()
        var content = file.application.state.content
        content.claimedGroups = ["G-SCH", "G-FB"]
        content.nominations = [NominationLine(by: .welfareCentre, day: CaseSamples.day("2013-11-20")), NominationLine(by: .school)]
        content.benefitDecisions = [BenefitDecisionLine(kind: .familyAllowance, awarded: true)]
        content.priorSupport = [
            PriorSupportLine(kind: .publicEquipment, received: true, day: CaseSamples.day("2011-05-05"), loss: .sold),
            PriorSupportLine(kind: .earlierEdition, received: false),
        ]
        content.confirmations = [
            ConfirmationLine(what: "family_benefits_income", confirmed: true, by: "ola", on: CaseSamples.day("2013-12-11"))
        ]
        file.application.state.content = content
        var household = file.household.state.content
        household.members[0].fosterForm = .notFoster
        household.members[0].singleParent = true
        household.members[0].livesInTerritory = false
        household.members[0].learner = false
        household.members[1].learner = true
        household.members[1].learnerCategory = .pupil
        household.members[1].gradeAverage = 4_250
        household.members[1].hasCertificate = false
        let (anna, ola) = (household.members[0].id, household.members[1].id)
        household.incomes += [
            IncomeLine(person: anna, period: .year(2012), kind: .farm, amount: Money(grosze: 700_000)),
            IncomeLine(person: anna, period: .year(2012), kind: .farm, amount: Money(grosze: 800_000), basis: .taxed),
            IncomeLine(person: ola, period: .month(CaseSamples.month(2013, 10)), kind: .alimony, amount: Money(grosze: 5), exclusion: .oneOffBenefit),
        ]
        household.certificates = [
            CertificateLine(person: anna, authority: .zus, kind: .totalIncapacity, permanent: true),
            CertificateLine(person: anna, authority: .pzon, kind: .severe),
        ]
        file.household.state.content = household
        var hand = Hand(ApplicationForm(.edit(CaseSamples.id("application-1"))), StandingSamples.context())
        _ = hand.open()
        hand.answer(.application(file), to: .application(file.application.state.id))
        #expect(hand.press(.escape) == [.close])
        let sent = try #require(saved(&hand))
        #expect(sent.content == content)
        #expect(sent.household == household)
    }

    @Test("F1 on such a field gives the rule and the provision that asks for it", arguments: [
        ("G-SCH", "nomination.by", "[ST-11]"), ("G-HI", "member.0.gradeAverage", "[ST-12]"), ("G-FB", "benefit.family_allowance.awarded", "[ST-14]"),
        ("G-FOS", "member.0.fosterForm", "[ST-13]"),
    ])
    func help(group: String, field: String, provision: String) {
        var hand = StandingSamples.family()
        hand.fill("group." + group, "t")
        hand.screen.form.widget.moveFocus(to: FieldID(field))
        let rule = hand.screen.help(hand.context).prefix { !$0.isEmpty }
        #expect(rule.contains { $0.contains(provision) })
    }

    @Test("A stored application shows what groups and requirements asked, and nothing that nobody said")
    func shown() {
        var file = ApplicationSamples.file()
        #expect(!ApplicationScreenTests.shown(file).frame(Size(width: 132, height: 43)).lines.joined().contains("Dane do kryteriów"))
        file.household.state.content.members[0].learnerCategory = .pupil
        file.household.state.content.members[0].gradeAverage = 4_250
        file.application.state.content.nominations = []
        file.application.state.content.benefitDecisions = [BenefitDecisionLine(kind: .familyAllowance, awarded: true, withinCriterion: false)]
        file.application.state.content.priorSupport = [
            PriorSupportLine(kind: .publicEquipment, received: true, day: CaseSamples.day("2011-05-05"), loss: .randomEvent, lossConfirmed: true),
            PriorSupportLine(kind: .earlierEdition, received: false),
        ]
        file.application.state.content.confirmations = [
            ConfirmationLine(what: "family_benefits_income", confirmed: true, by: "ola", on: CaseSamples.day("2013-12-11"))
        ]
        file.household.state.content.incomes[0].exclusion = .lostIncome
        let lines = ApplicationScreenTests.shown(file).frame(Size(width: 132, height: 43)).lines.joined(separator: "\n")
        for text in [
            "Dane do kryteriów", "Gdzie się uczy: a – szkoła publiczna", "Średnia ocen: 4,25", "Kto wytypował: nikt nie wytypował",
            "Zasiłek rodz.: mimo przekroczenia kryterium", "Sprzęt publ.: tak, 05.05.2011, zdarzenie losowe", "Poprz. edycja: nie",
            "Potwierdzam: tak (ola, 11.12.2013)", "11.2013, dochód",
        ] { #expect(lines.contains(text), "\(text)") }
    }

    @Test("KP-12: the screen of a stored application asks for the household's others where the programme does")
    func screenAsksForOthers() {
        let file = ApplicationSamples.file()
        var hand = Hand(ApplicationScreen(id: CaseSamples.id("application-1")), StandingSamples.context(voivodeship: true))
        _ = hand.open()
        #expect(hand.answer(.application(file), to: .application(file.application.state.id)) == [.query(.household(file.household.state.id))])
        let others = HouseholdFile(household: file.household, applications: [], loans: [])
        hand.answer(.household(others), to: .household(file.household.state.id))
        #expect(hand.frame(Size(width: 132, height: 43)).lines.joined().contains("✓ spełnia: Jeden wniosek"))
    }

    @Test("The form with each group, on its golden frames", arguments: ["G-SCH", "G-HI", "G-FB", "G-50"], GoldenCase.allCases)
    func golden(group: String, at: GoldenCase) {
        let context = StandingSamples.context(at.language)
        let isPolish = at.language == .polish
        var hand = StandingSamples.family(context)
        let no = isPolish ? "b" : "no"
        for row in ["m0", "m1", "m2"] { hand.fill("income.\(row).kind", no) }
        hand.fill("group." + group, yes(context))
        let steps: [String: [(String, String)]] = [
            "G-SCH": [("member.0.learnerCategory", "b"), ("member.0.learningDuty", yes(context))],
            "G-HI": [
                ("member.0.learner", yes(context)), ("member.0.gradeAverage", "4,25"), ("income.t0.kind", isPolish ? "p" : "em"),
                ("income.t0.amount", "18000"), ("income.t1.kind", no),
            ],
            "G-FB": [
                ("benefit.family_allowance.awarded", "n"), ("confirmation.family_benefits_income.confirmed", yes(context)),
                ("income.y0.kind", isPolish ? "p" : "em"), ("income.y0.amount", "20000"), ("income.y1.kind", no), ("income.y2.kind", no),
                ("member.2.hasCertificate", yes(context)),
            ],
            "G-50": [("income.y0.kind", isPolish ? "e" : "pe"), ("income.y0.amount", "10000"), ("income.y1.kind", no)],
        ]
        for (field, text) in steps[group] ?? [] { hand.fill(field, text) }
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("standing-" + group.dropFirst(2).lowercased())) == nil)
    }
}

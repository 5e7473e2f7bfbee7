import Rules

/// What is not a person: the way of the application, the round, units, trainings, purchases.
extension RandomCase {
    mutating func fillProcedure(_ facts: inout Facts) {
        let routes = ruleSet.routes(of: facts.claimedGroups ?? [])
        facts.declaredRoute = routes.isEmpty ? nil : random.one(of: routes)
        facts.formalDefects = (0..<random.number(0...2)).map { Facts.FormalDefect(kind: "d\($0)", isMinor: random.chance(80)) }
        var call = Facts.SupplementCall()
        call.called = day
        call.delivered = day.adding(days: random.number(0...2))
        call.response = random.chance(20) ? .never : .day(day.adding(days: random.number(1...9)))
        facts.supplementCall = call
        facts.confirmations = confirmable.map { Facts.Confirmation(what: $0, isConfirmed: random.chance(50)) }
        let bodies = Set(ruleSet.groups.compactMap(\.route)).sorted() + ["", "somebody_else"]
        facts.award.recommendation = random.word(Recommendation.self)
        facts.award.selectedBy = random.one(of: bodies)
        facts.award.signingEnds = day
        facts.award.signed = random.chance(20) ? .never : .day(near(day, within: 1))
        facts.inspection.inMinutes = random.chance(50)
        facts.inspection.breach = random.word(Breach.self)
        fillRound(&facts.recruitment)
    }

    private mutating func fillRound(_ round: inout Facts.Recruitment) {
        let all = ["1", "2", "3", "4"]
        round.applications = all
        round.recommended = random.some(of: all, percent: 60)
        round.recommendedForReserve = all.filter { !(round.recommended ?? []).contains($0) }
        round.rest = random.chance(70) ? [] : random.some(of: all)
        round.reservePositions = random.chance(60) ? [2, 1, 3] : random.some(of: [1, 2, 2, 4])
        let places = ruleSet.capacity.households ?? 10
        let basic = max(0, places + random.number(-1...1))
        round.basic = basic
        round.reserve = random.number(0...3)
        round.formallyRejected = random.number(0...1)
        round.notAccepted = random.number(0...1)
        round.withdrawn = random.number(0...1)
        round.received = basic + random.number(0...5)
    }

    mutating func fillProject(_ facts: inout Facts) {
        facts.project.granteeKind = random.word(GranteeKind.self)
        facts.project.partners = (0..<random.number(0...2)).map { _ in
            Facts.Partner(kind: random.word(GranteeKind.self), role: "r", sustainability: "s")
        }
        facts.unit.id = random.one(of: ruleSet.units.map(\.id) + ["no-such-unit"])
        facts.unit.kind = random.word(UnitKind.self)
        facts.unit.isSubordinate = random.chance(80)
        facts.unit.isInTerritory = random.chance(80)
        facts.unit.isOnList = random.chance(80)
        fillTraining(&facts)
        facts.purchase.day = day
        facts.purchase.amount = Money(grosze: Int64(random.number(99...101)))
        facts.purchase.limit = Money(grosze: 100)
        facts.purchase.inventory = random.chance(20) ? .never : .day(near(day, within: 1))
        facts.purchase.isJustified = random.chance(70)
        facts.equipment.fundingSource = "EFRR"
        facts.equipment.fundingYear = 2012
        facts.internetService.months = random.number(35...37)
        facts.internetService.sharePercent = random.number(0...100)
    }

    private mutating func fillTraining(_ facts: inout Facts) {
        facts.training.contents = random.some(of: TrainingContent.allCases.filter { $0 != .vocational || random.chance(30) }, percent: 60)
        let areas = word("e_service_areas")
        facts.training.eServices = areas.map { Facts.EService(area: $0, name: "n", status: random.word(EServiceStatus.self)) }
        facts.competences = areas.map { Facts.Competence(area: $0, before: random.number(0...5), after: random.number(0...9)) }
        facts.training.needsAnalysis = random.chance(20) ? .never : .day(near(day, within: 1))
        facts.training.starts = day
        facts.training.form = word("training_forms").first ?? "no-such-word"
        facts.training.level = word("training_levels").first ?? "no-such-word"
    }

    /// Some words of a list, now and then with one that does not stand there.
    private mutating func word(_ list: String) -> [String] {
        let known = random.some(of: words[list] ?? [], percent: 40)
        return random.chance(15) ? ["no-such-word"] + known : known
    }
}

import Casework
import Rules

/// Rounds, the formal check, and the ways out of a list.
extension HostileStory {
    /// Decided, and the one that takes the applications.
    static let rounds = [caseID(9501), caseID(9502)]
    /// Called to supplement, with half of it there.
    static let called = caseID(2009)

    func recruit() throws {
        let rule = CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: "GOPS", fileClass: "042")
        try send("numbering", .setCaseNumbering(SetCaseNumbering(project: caseID(1), rule: rule)))
        let window = RoundWindow(
            opens: day("2013-11-25"), opensAt: TimeOfDay(hour: 8, minute: 0), closes: day("2013-12-16"), closesAt: TimeOfDay(hour: 14, minute: 0),
            postCutOff: day("2013-12-20"))
        for (index, round) in Self.rounds.enumerated() {
            try send("round", .planRound(PlanRound(round: round, content: RoundContent(window: window))))
            try send("round again", .planRound(PlanRound(round: round, content: RoundContent(window: window, places: 9))))
            try send("opening", .openRound(OpenRound(round: round)))
            let longer = ExtendRound(
                round: round, closes: day(index == 0 ? "2013-12-20" : "2014-04-30"), closesAt: TimeOfDay(hour: 15, minute: 0), reason: "Za mało wniosków")
            try send("extension", .extendRound(longer))
            guard index == 0 else { continue }
            try send("closing", .closeRound(CloseRound(round: round)))
            try send("decision", .decideRound(DecideRound(round: round)))
        }
    }

    /// One that waits for the other half of what it lacks, one with all of it.
    func check() throws {
        for application in [Self.called, caseID(2024)] {
            try send("verification", .beginVerification(BeginVerification(application: application)))
            try send("call", .callToSupplement(CallToSupplement(application: application, reason: "Brak jednej kartki")))
            try send("delivery", .deliverCall(DeliverCall(application: application, day: HostileOffice.day, channel: .inPerson)))
            guard case .application(let file) = try office.query(.application(application)), let call = file.application.state.openCall else {
                throw HostileOffice.NotTold(step: "call")
            }
            let items = application == Self.called ? Array(call.items.prefix(1)) : call.items
            try send(
                "supplement",
                .recordSupplement(
                    RecordSupplement(application: application, day: HostileOffice.day, postmark: HostileOffice.day, items: items)))
        }
    }

    func leave() throws {
        for number in [21, 22] {
            let id = caseID(2000 + number)
            try send("formal \(number)", .recordFormalResult(.init(application: id, passed: true, reason: "Uwaga komisji")))
            try send("list \(number)", .decideList(.init(application: id, outcome: .basicList, reason: "Uzasadnienie decyzji")))
            if number == 21 {
                try send("resignation", .resign(ResignApplication(application: id, day: day("2014-03-03"), reason: "Wyjazd za granicę")))
            } else {
                try send("striking", .strikeOff(StrikeOff(application: id, cause: .unsigned, day: day("2014-03-04"), reason: "Termin minął")))
            }
        }
        try send("death", .recordDeath(RecordDeath(application: caseID(2023), day: day("2014-03-02"), reason: "Zgłosiła córka")))
    }

    /// People of three applications on the list of those who were supported before: one found to be the same, one not, one undecided.
    func remember() throws {
        for number in 7...9 {
            let id = caseID(9600 + number)
            let content = EarlierBeneficiaryContent(
                person: personID(600 + number), familyName: "Żółkiewska", givenNames: "Anna Łucja", pesel: Sample.household(number).members[0].pesel,
                address: EarlierAddress(locality: "Jantar", street: "ul. Bursztynowa", building: "7a", flat: "\(number)"),
                grant: EarlierGrant(
                    support: .publicEquipment, edition: "Pierwsza edycja", item: "Laptop z torbą", agreement: "12/2011", day: day("2011-05-05"),
                    loss: .unproven))
            try send("list", .earlier(.list(id, content)))
            guard number < 9 else { continue }
            let decision = EarlierDecision(person: personID(number), beneficiary: id, same: number == 7, reason: "Numer umowy się zgadza")
            try send("match", .earlier(.decide(household: caseID(1000 + number), decision)))
        }
    }
}

import Casework
import Rules

/// Offices with applications that a committee decides on, made through commands alone.
enum Committee {
    static let sitting = CaseID(rawValue: "sitting-1")
    static let laterSitting = CaseID(rawValue: "sitting-2")
    static let sheet = CaseID(rawValue: "sheet-1")

    static func application(_ number: Int) -> CaseID { CaseID(rawValue: "application-\(number)") }
    static func applications(_ numbers: Int...) -> [CaseID] { numbers.map(application) }
    static func household(_ number: Int) -> CaseID { CaseID(rawValue: "household-\(number)") }
    static func person(_ number: Int) -> PersonID { PersonID(rawValue: "person-\(number)") }

    static let members = [SittingMember(number: 1, name: "Ewa Lis", function: "przewodnicząca")] + (2...3).map { SittingMember(number: $0, name: "Jan Wilk \($0)") }

    /// Somebody who lives alone, without income and without a computer.
    static func content(_ number: Int, income: Int = 0) -> HouseholdContent {
        let member = Member(
            id: person(number), familyName: "Osoba", givenNames: "Numer \(number)", pesel: Sample.pesel("1950-01-31", .male, serial: number), sex: .male,
            relation: .applicant)
        return HouseholdContent(
            members: [member], addresses: [Sample.registered],
            incomes: [IncomeLine(person: member.id, period: Sample.monthBefore, kind: income == 0 ? .none : .employment, amount: Money(grosze: Int64(income)))],
            home: HomeEquipment(computer: false, internet: false))
    }

    static func form(_ number: Int, household: Int? = nil, groups: [String] = ["G-SA"], route: String? = nil) -> ApplicationContent {
        ApplicationContent(
            household: self.household(household ?? number), applicant: person(household ?? number),
            filing: FilingContent(channel: .inPerson, receivedOn: Sample.filed, receivedAt: Sample.time("11:30"), rightInstitution: true, signed: true),
            claimedGroups: groups, documents: [DocumentTick(kind: "application_form", presented: true)], declaredRoute: route)
    }

    /// An office of so many places with so many applications that were received, and none decided.
    static func received(_ count: Int, places: Int = 32, _ change: (inout RuleSet) -> Void = { _ in }) throws -> Office {
        var office = Office()
        change(&office.book.ruleSet)
        try office.submit(.openProject(OpenProject(project: Sample.project, programme: "test-2013", places: places)))
        for number in 1...count {
            try office.submit(.saveApplication(SaveApplication(application: application(number), content: form(number), household: content(number))))
        }
        return office
    }

    /// As ``received(_:places:_:)``, all formally correct.
    static func correct(_ count: Int, places: Int = 32, _ change: (inout RuleSet) -> Void = { _ in }) throws -> Office {
        var office = try received(count, places: places, change)
        for number in 1...count { try office.submit(.pass(application(number))) }
        return office
    }

    /// One more person without income has come into the household.
    static func grown(_ number: Int) -> Command {
        var content = content(number)
        var other = Sample.piotrMember
        other.id = PersonID(rawValue: "newcomer")
        content.members.append(other)
        content.incomes.append(IncomeLine(person: other.id, period: Sample.monthBefore, kind: .none, amount: .zero))
        return .saveHousehold(SaveHousehold(household: household(number), content: content))
    }

    /// A called sitting with an empty agenda.
    static func called(_ count: Int, places: Int = 32, _ change: (inout RuleSet) -> Void = { _ in }) throws -> Office {
        try correct(count, places: places, change).after(call())
    }

    /// An open sitting with all applications on its agenda.
    static func opened(_ count: Int, places: Int = 32, _ change: (inout RuleSet) -> Void = { _ in }) throws -> Office {
        try called(count, places: places, change).after(at(.open(present: [1, 2, 3])), at(.setAgenda((1...count).map(application))))
    }

    /// As ``opened(_:places:_:)``, in the order of the numbers where the committee sets it.
    static func ordered(_ count: Int, places: Int = 32) throws -> Office {
        try opened(count, places: places).after(at(.setOrder((1...count).map(application))))
    }

    /// The list is proposed, by somebody else than the one who submits next.
    static func proposed(_ count: Int, places: Int = 32, isLast: Bool = false) throws -> Office {
        var office = try ordered(count, places: places).after(at(.propose(isLast: isLast)))
        office.savers[sitting] = "ola"
        return office
    }

    static func closed(_ count: Int, places: Int = 32) throws -> Office {
        let office = try proposed(count, places: places)
        return try office.after(at(.close(digest: office.digest(of: sitting))))
    }

    static func call(_ id: CaseID = sitting, number: String = "1/2014", day: CalendarDay = Sample.today, body: String? = nil, members: [SittingMember] = members) -> Command {
        .sitting(SittingCommand(id, .call(number: number, day: day, body: body, round: nil, members: members)))
    }

    static func at(_ act: SittingAct, _ id: CaseID = sitting) -> Command { .sitting(SittingCommand(id, act)) }

    /// Points for the poor, and nothing to part equals.
    static func byPoints(_ rules: inout RuleSet) {
        var rule = RankingRule(order: [.points])
        rule.points = [
            RankingRule.PointsCriterion(
                id: "poor", title: Bilingual(pl: "Niski dochód", en: "Low income"),
                condition: .criterion(
                    CriterionUse(
                        id: "income_within_limit",
                        parameters: [
                            "circle": .text("social_assistance_family"), "threshold": .text("social_assistance.person"), "relation": .text("below"),
                            "period": .text("month_before_filing"),
                        ], provision: Sample.provision)), points: 3, provision: Sample.provision)
        ]
        rules.ranking = rule
    }

    static func byRecommendation(_ rules: inout RuleSet) { rules.ranking = RankingRule(order: [.recommendation]) }

    static func save(_ lists: RecommendationLists, centre: String = "GOPS Lipno", _ id: CaseID = sheet) -> Command {
        .recommend(RecommendationCommand(id, .save(centre: centre, round: nil, lists)))
    }

    static func handOver(_ id: CaseID = sheet, by head: String = "Wójt gminy Lipno", on day: CalendarDay = Sample.today) -> Command {
        .recommend(RecommendationCommand(id, .handOver(day: day, agreedBy: head)))
    }

    /// Three applications recommended, one for the reserve, one among the rest, and handed over.
    static func handedOver() throws -> Office {
        let lists = RecommendationLists(
            applications: applications(1, 2, 3, 4, 5), recommended: applications(3, 1, 2), reserve: applications(4), rest: applications(5))
        return try correct(5, places: 2, byRecommendation).after(save(lists), handOver())
    }
}

extension Office {
    /// The digest of the proposal of a sitting.
    func digest(of sitting: CaseID) -> String { all(Sitting.self).first { $0.id == sitting }?.proposal?.digest ?? "none" }

    func sitting(_ id: CaseID = Committee.sitting) -> Sitting? { all(Sitting.self).first { $0.id == id } }
    func application(_ number: Int) -> Application? { all(Application.self).first { $0.id == Committee.application(number) } }
}

import Casework
import Localization
import Rules
import Screens

/// Invented sittings, ranked by the program itself.
enum SittingSamples {
    static let id = CaseSamples.id("sitting-1")
    static let names = [
        "Żółkiewska Anna", "Nowak Jan", "Łukaszewicz Błażej", "Ćwik Adam", "Śliwińska-Zając Maria", "Kowalska Ewa", "Wilk Zofia", "Dąb Piotr",
    ]

    /// By points, a lot between equals.
    static var rule: RankingRule {
        var rule = RankingRule(order: [.points])
        rule.minimumPoints = 2
        rule.signingDays = 14
        return rule
    }

    static func context(
        _ language: Language = .polish, _ rule: RankingRule = rule, login: String = "zofia", role: Role = .coordinator
    ) -> ScreenContext {
        var context = CaseSamples.context(language, role: role)
        context.actor = Actor(login: login, role: role)
        context.rules.ruleSet.ranking = rule
        return context
    }

    static func application(_ number: Int) -> CaseID { CaseSamples.id("application-\(number)") }

    /// Eight applications for three places: two equals across the cut, one refused, one below the threshold.
    static func candidates(committee: [Int] = []) -> [Candidate] {
        let points = [7, 5, 4, 4, 3, 3, 6, 1]
        return points.enumerated().map { index, sum in
            Candidate(
                application: application(index + 1), register: RegisterPlace(year: 2013, ordinal: index + 1), points: [sum],
                filedOn: CaseSamples.day("2013-11-2\(index % 8 + 1)"), filedAt: CaseSamples.time("10:15"), householdSize: 2,
                committeePlace: committee.firstIndex(of: index + 1).map { $0 + 1 }, refusal: index == 6 ? "Nie mieszka w gminie" : nil)
        }
    }

    static func sitting(_ status: SittingStatus) -> Sitting {
        var sitting = Sitting(id: id, number: "1/2014", day: CaseSamples.day("2014-03-14"))
        sitting.status = status
        sitting.members = [("Ewa Lis", "przewodnicząca"), ("Adam Dąb", "sekretarz"), ("Zofia Wilk", "członek"), ("Jan Kos", "członek"), ("Ola Bąk", "")]
            .enumerated().map { SittingMember(number: $0.offset + 1, name: $0.element.0, function: $0.element.1) }
        sitting.present = status == .called ? [] : [1, 2, 4]
        sitting.agenda = (1...8).map(application)
        if status != .called {
            sitting.interests = [DeclaredInterest(member: 2, application: application(1))]
            sitting.acceptances = [AcceptanceDecision(application: application(7), isAccepted: false, reason: "Nie mieszka w gminie")]
        }
        if status == .proposed { sitting.proposal = ListProposal(digest: "0123456789abcdef0123", isLast: false) }
        return sitting
    }

    static func file(
        _ status: SittingStatus = .opened, rule: RankingRule = rule, places: Int = 3, version: Int = 9, login: String = "ewa", shifts: [RankingShift] = [],
        candidates: [Candidate] = candidates()
    ) -> SittingFile {
        let ranking = rank(candidates, under: rule, criteria: ["p"], places: places)
        let known = Dictionary(candidates.map { ($0.application, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = ranking.rows.compactMap { row in
            known[row.application].map {
                RankedRow(
                    row: row, candidate: $0, number: "W/\($0.register.ordinal)/2013", applicantName: names[($0.register.ordinal - 1) % names.count], verdict: nil)
            }
        }
        return SittingFile(
            sitting: Versioned(version: version, state: sitting(status)), login: login, places: places, ranking: ranking,
            rows: Page(rows: rows, total: rows.count), undetermined: [], shifts: shifts)
    }

    static func rows(_ numbers: [Int], _ status: ApplicationStatus = .formallyCorrect) -> [ApplicationRow] {
        numbers.map {
            ApplicationRow(
                id: application($0), number: "W/\($0)/2013", applicantName: names[($0 - 1) % names.count], locality: "Jantar",
                filedOn: CaseSamples.day("2013-11-28"), status: status, listPosition: status == .reserveList ? $0 : nil, groups: ["G-SA"])
        }
    }

    /// A screen on a sitting, answered.
    static func screen(_ file: SittingFile = file(), _ context: ScreenContext = context()) -> Hand<SittingScreen> {
        var hand = Hand(SittingScreen(id: id), context)
        _ = hand.open()
        hand.answer(.sitting(file), to: query())
        return hand
    }

    static func query(offset: Int = 0, supposing: RankingSupposition? = nil) -> Query {
        .sitting(id, ListRequest(limit: 500, offset: offset), supposing: supposing)
    }

    static let head = Query.sitting(id, ListRequest(limit: 0), supposing: nil)
}

import Casework
import Rules
import Storage

/// Recommendations, sittings in every state, and what follows a list.
extension HostileStory {
    static let closedSitting = caseID(11_001)
    static let openedSitting = caseID(11_002)
    static let calledSitting = caseID(11_003)
    static let proposedSitting = caseID(11_005)
    static let openSheet = caseID(12_002)

    func sit() throws {
        for number in 10...17 {
            try send("application \(number)", application(number))
            try send("formal \(number)", .recordFormalResult(.init(application: caseID(2000 + number), passed: true, reason: "Uwaga komisji")))
        }
        try recommend()
        try send("places", .raisePlaces(RaisePlaces(project: caseID(1), places: 6, reason: "Umowa z partnerem")))
        try closeOne()
        try send("places", .raisePlaces(RaisePlaces(project: caseID(1), places: 8, reason: "Oszczędności")))
        let facts = ConfirmedFacts(isStillEligible: true, isStillWithout: true)
        try send("promotion", .award(AwardCommand(caseID(2012), .promote(facts, reason: "Pierwszy nie odpowiada"))))
        try send("notice", .award(AwardCommand(caseID(2010), .deliverNotice(day: day("2014-03-12"), signingEnds: day("2014-03-24")))))
        try othersSit()
    }

    private func recommend() throws {
        for (number, first) in [(1, 14), (2, 15)] {
            let sheet = caseID(12_000 + number)
            let ids = [caseID(2000 + first), caseID(2000 + first + 2)]
            func save(_ centre: String, _ lists: RecommendationLists) throws {
                try send("sheet", .recommend(RecommendationCommand(sheet, .save(centre: centre, round: nil, lists))))
            }
            try save("GOPS", RecommendationLists(applications: ids))
            try save("GOPS w Stegnie", RecommendationLists(applications: ids, recommended: [ids[0]], reserve: number == 1 ? [ids[1]] : []))
            if number == 1 { try send("sheet", .recommend(RecommendationCommand(sheet, .handOver(day: day("2014-03-01"), agreedBy: "Wójt gminy Stegna")))) }
        }
    }

    private func act(_ sitting: CaseID, _ act: SittingAct) throws { try send("sitting", .sitting(SittingCommand(sitting, act))) }

    private func call(_ sitting: CaseID, _ number: String, _ applications: [Int], isOpened: Bool = true) throws {
        let members = ["Ewa Lis", "Adam Dąb", "Zofia Wilk"].map { SittingMember(number: 0, name: $0, function: "członek komisji") }
        try act(sitting, .call(number: number, day: day("2014-03-11"), body: nil, round: nil, members: members))
        try act(sitting, .setAgenda(applications.map { caseID(2000 + $0) }))
        if isOpened { try act(sitting, .open(present: [1, 2, 3])) }
    }

    private func accept(_ sitting: CaseID, _ applications: [Int]) throws {
        for number in applications {
            try act(sitting, .decideAcceptance(application: caseID(2000 + number), isAccepted: true, reason: "Dokument pokazano na posiedzeniu"))
        }
    }

    /// Three equals for two places, and one that the committee does not accept; another person closes.
    private func closeOne() throws {
        let sitting = Self.closedSitting
        try call(sitting, "1/2014", [10, 11, 12, 13])
        try act(sitting, .declareInterest(member: 2, application: caseID(2010), reason: "Krewny wnioskodawcy"))
        try accept(sitting, [10, 11, 12])
        try act(sitting, .decideAcceptance(application: caseID(2013), isAccepted: false, reason: "Nie mieszka w gminie"))
        try act(sitting, .breakTie([caseID(2011), caseID(2010), caseID(2012)], .lot, reason: "Losowała przewodnicząca"))
        try act(sitting, .propose(isLast: false))
        var second = RealOffice.environment(login: "druga")
        second.roles = ["druga": .committee]
        let other = try Office.open(directory, second)
        defer { other.close() }
        guard case .sitting(let file) = try other.query(.sitting(sitting, ListRequest(limit: 0), supposing: nil)),
            let digest = file.sitting.state.proposal?.digest
        else { throw HostileOffice.NotTold(step: "the proposed list") }
        let command = Command.sitting(SittingCommand(sitting, .close(digest: digest)))
        let result = try other.submit(Submission(id: CommandID(rawValue: environment.randomID().description), command: command, base: []))
        guard case .saved = result else { throw HostileOffice.NotTold(step: "closing: \(result)") }
    }

    private func othersSit() throws {
        try call(Self.openedSitting, "2/2014", [14, 15])
        try act(Self.openedSitting, .declareInterest(member: 1, application: caseID(2014), reason: "Sąsiad"))
        try accept(Self.openedSitting, [15])
        try call(Self.calledSitting, "3/2014", [16], isOpened: false)
        try call(caseID(11_004), "4/2014", [], isOpened: false)
        try act(caseID(11_004), .cancel(reason: "Brak kworum"))
        try call(Self.proposedSitting, "5/2014", [17])
        try accept(Self.proposedSitting, [17])
        try act(Self.proposedSitting, .propose(isLast: false))
        try act(Self.proposedSitting, .withdrawProposal(reason: "Brakowało wniosku"))
        try act(Self.proposedSitting, .propose(isLast: false))
    }
}

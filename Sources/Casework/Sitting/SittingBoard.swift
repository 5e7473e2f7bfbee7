import Rules

/// What the committee has before it: the candidates of the agenda, their verdicts, and the ranking as it comes out now.
public struct SittingBoard: Sendable {
    /// In the order of the agenda.
    public var candidates: [Candidate]
    public var verdicts: [CaseID: Verdict]
    /// What the verdicts come to; of an application whose facts were erased, what its closed list says.
    public var statuses: [CaseID: Verdict.Status] = [:]
    /// The applications by their cases, as they stand.
    public var applications: [CaseID: Application]
    public var ranking: Ranking
    /// Places that were free for this sitting.
    public var places: Int
    /// What gives points, as far as the programme has any.
    public var criteria: [String]

    /// Applications whose points lack a fact, in the order of the agenda.
    public var undetermined: [CaseID] {
        criteria.isEmpty ? [] : candidates.filter { $0.pointsInAll == nil }.map(\.application)
    }
}

/// Works out what a sitting has before it from the present state of the office. Reads the agenda's applications and households, each once.
///
/// - Parameters:
///   - supposed: Figures to try, which change nothing.
///   - kept: Rows of a closed list that stand for facts which were erased since.
///   - withVerdicts: Whether the verdicts are wanted; where no points are given either, no facts are gathered without them.
public func sittingBoard(
    _ sitting: Sitting, in project: Project, under book: RuleBook, reading reader: some CaseReader, supposing supposed: RankingSupposition? = nil,
    keeping kept: [CaseID: FrozenList.Row] = [:], withVerdicts: Bool = true
) throws -> SittingBoard {
    let stored = book.ruleSet.rankingInForce
    let rule = supposed?.applied(to: stored) ?? stored
    var board = SittingBoard(
        candidates: [], verdicts: [:], applications: [:], ranking: Ranking(rows: [], openTies: []), places: 0, criteria: stored.points.map(\.id))
    let orderPlaces = Dictionary(zip(sitting.order, 1...), uniquingKeysWith: { first, _ in first })
    var tiePlaces: [CaseID: TiePlace] = [:]
    for tie in sitting.ties {
        for (index, id) in tie.applications.enumerated() { tiePlaces[id] = TiePlace(method: tie.method, place: index + 1) }
    }
    let refused = Dictionary(
        sitting.acceptances.filter { !$0.isAccepted }.map { ($0.application, $0.reason) }, uniquingKeysWith: { _, last in last })
    var books = RoundBooks(book)
    for id in sitting.agenda {
        guard case .application(let application)? = try reader.state(of: id),
            case .household(let household)? = try reader.state(of: application.content.household)
        else { continue }
        var candidate = Candidate(application, household.content, under: book)
        if let row = kept[id] {
            candidate.take(row)
            board.statuses[id] = row.verdict
        } else if withVerdicts || !board.criteria.isEmpty {
            let book = try books.book(for: application, reading: reader)
            let facts = facts(
                for: application.content, household: household.content, others: try reader.filingsBeside(application, under: book),
                formallyCorrect: true, under: book)
            candidate.points = assessPoints(facts, under: book.ruleSet, law: book.law).map(\.given)
            if withVerdicts {
                let verdict = assess(facts, under: book.ruleSet, law: book.law)
                board.verdicts[id] = verdict
                board.statuses[id] = verdict.status
            }
        }
        candidate.committeePlace = orderPlaces[id]
        candidate.tiePlace = tiePlaces[id]
        candidate.refusal = refused[id]
        board.candidates.append(candidate)
        board.applications[id] = application
    }
    board.places = try supposed?.places ?? reader.freePlaces(round: sitting.round, in: project)
    let given = GivenPositions(basic: try reader.lastPosition(on: .basicList), reserve: try reader.lastPosition(on: .reserveList))
    board.ranking = rank(board.candidates, under: rule, criteria: board.criteria, places: board.places, after: given)
    return board
}

extension Candidate {
    /// What the ranking looks at, as far as application and household tell it.
    init(_ application: Application, _ household: HouseholdContent, under book: RuleBook) {
        let filing = Facts(filing: Facts.Filing(application.content.filing))
        let number = NumberSeries.application.parse(application.number)
        self.init(
            application: application.id, register: RegisterPlace(year: number?.year ?? 0, ordinal: number?.number ?? 0),
            recommendation: application.recommendation,
            filedOn: filing.filingDate(under: book.ruleSet.filing) ?? application.content.filing.receivedOn,
            filedAt: application.content.filing.channel == .post ? nil : application.content.filing.receivedAt,
            householdSize: household.members.count(where: \.livesInHousehold))
    }
}

extension Candidate {
    /// What a closed list says of it, in the place of facts that are no longer there.
    mutating func take(_ row: FrozenList.Row) {
        points = row.points
        recommendation = row.recommendation
        (filedOn, filedAt) = (row.filedOn, row.filedAt)
        householdSize = row.householdSize
    }
}

extension CaseReader {
    /// The filing days of the household's other applications, those left out that ask for nothing any more (KP-12).
    func filingsBeside(_ application: Application, under book: RuleBook) throws -> [CalendarDay] {
        try applications(of: application.content.household).compactMap { id in
            guard id != application.id, case .application(let other)? = try state(of: id),
                other.status.countsBeside(isSameRound: other.round == application.round)
            else { return nil }
            let filing = Facts(filing: Facts.Filing(other.content.filing))
            return filing.filingDate(under: book.ruleSet.filing) ?? other.content.filing.receivedOn
        }
    }
}

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
    /// Positions of earlier sittings.
    public var given = GivenPositions()

    /// Applications whose points lack a fact, in the order of the agenda.
    public var undetermined: [CaseID] {
        criteria.isEmpty ? [] : candidates.filter { $0.pointsInAll == nil }.map(\.application)
    }
}

/// Works out what a sitting has before it from the present state of the office. Reads the agenda's applications and households, each once;
/// without verdicts, those alone whose candidates the store does not keep.
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
    let known = withVerdicts || !kept.isEmpty ? [:] : try reader.keptCandidates(of: sitting.id)
    var board = SittingBoard(
        candidates: [], verdicts: [:], applications: [:], ranking: Ranking(rows: [], openTies: []), places: 0, criteria: stored.points.map(\.id))
    board.candidates.reserveCapacity(sitting.agenda.count)
    let orderPlaces = Dictionary(zip(sitting.order, 1...), uniquingKeysWith: { first, _ in first })
    var tiePlaces: [CaseID: TiePlace] = [:]
    for tie in sitting.ties {
        for (index, id) in tie.applications.enumerated() { tiePlaces[id] = TiePlace(method: tie.method, place: index + 1) }
    }
    let refused = Dictionary(
        sitting.acceptances.filter { !$0.isAccepted }.map { ($0.application, $0.reason) }, uniquingKeysWith: { _, last in last })
    let worked = try board.take(sitting.agenda.filter { known[$0] == nil }, under: book, reading: reader, keeping: kept, withVerdicts: withVerdicts)
    for id in sitting.agenda {
        guard var candidate = known[id] ?? worked[id] else { continue }
        candidate.committeePlace = orderPlaces[id]
        candidate.tiePlace = tiePlaces[id]
        candidate.refusal = refused[id]
        board.candidates.append(candidate)
    }
    board.places = try supposed?.places ?? reader.freePlaces(round: sitting.round, in: project)
    board.given = GivenPositions(basic: try reader.lastPosition(on: .basicList), reserve: try reader.lastPosition(on: .reserveList))
    board.ranking = rank(board.candidates, under: rule, criteria: board.criteria, places: board.places, after: board.given)
    return board
}

extension SittingBoard {
    /// The same candidates under figures that are only supposed.
    public func supposing(_ supposed: RankingSupposition, under book: RuleBook) -> SittingBoard {
        var board = self
        board.places = supposed.places ?? places
        board.ranking = rank(
            candidates, under: supposed.applied(to: book.ruleSet.rankingInForce), criteria: criteria, places: board.places, after: given)
        return board
    }

    /// Works candidates out from their applications and households, and takes over what they say; those that are not there are left out.
    ///
    /// What has to be read is read first, so that a store can share out the work on it.
    fileprivate mutating func take(
        _ ids: [CaseID], under book: RuleBook, reading reader: some CaseReader, keeping kept: [CaseID: FrozenList.Row], withVerdicts: Bool
    ) throws -> [CaseID: Candidate] {
        try reader.prepareMatters(ids)
        var books = RoundBooks(book)
        let isAssessed = withVerdicts || !criteria.isEmpty
        var matters: [Matter] = []
        matters.reserveCapacity(ids.count)
        for id in ids {
            guard case .application(let application)? = try reader.state(of: id),
                case .household(let household)? = try reader.state(of: application.content.household)
            else { continue }
            applications[id] = application
            let row = kept[id]
            var matter = Matter(application: application, household: household.content, row: row)
            if row == nil, isAssessed {
                matter.book = try books.book(for: application, reading: reader)
                matter.others = try reader.othersBeside(application)
                matter.earlier = try reader.undecidedEarlier(of: household.content, book.peselReading)
            }
            matters.append(matter)
        }
        var candidates: [CaseID: Candidate] = [:]
        candidates.reserveCapacity(matters.count)
        for (candidate, verdict, status) in try reader.map(matters, { $0.assessed(under: book, withVerdict: withVerdicts) }) {
            candidates[candidate.application] = candidate
            if let verdict { verdicts[candidate.application] = verdict }
            if let status { statuses[candidate.application] = status }
        }
        return candidates
    }
}

/// What a candidate is worked out from.
private struct Matter: Sendable {
    let application: Application
    let household: HouseholdContent
    /// What a closed list says, where facts were erased since.
    let row: FrozenList.Row?
    /// The rules of its round; nil where nothing is assessed.
    var book: RuleBook?
    var others: [Application] = []
    var earlier: [EarlierMatch] = []

    func assessed(under general: RuleBook, withVerdict: Bool) -> (Candidate, Verdict?, Verdict.Status?) {
        var candidate = Candidate(application, household, under: general)
        if let row {
            candidate.take(row)
            return (candidate, nil, row.verdict)
        }
        guard let book else { return (candidate, nil, nil) }
        let facts = application.assessedFacts(household, others: others, earlier: earlier, under: book)
        candidate.points = assessPoints(facts, under: book.ruleSet, law: book.law).map(\.given)
        guard withVerdict else { return (candidate, nil, nil) }
        let verdict = assess(facts, under: book.ruleSet, law: book.law)
        return (candidate, verdict, verdict.status)
    }
}

extension Candidate {
    /// As the ranking sees an application now, with its points where the programme gives any. What the committee said of it is the sitting's.
    ///
    /// - Parameters:
    ///   - round: The round that the application belongs to.
    ///   - others: The household's other applications; asked for, as the round and `earlier` are, where points are given.
    ///   - earlier: Members who may be somebody on the list of earlier beneficiaries, about whom nobody has decided.
    public init(
        _ application: Application, _ household: HouseholdContent, under book: RuleBook, in round: () throws -> Round?,
        beside others: () throws -> [Application], earlier: () throws -> [EarlierMatch]
    ) rethrows {
        self.init(application, household, under: book)
        guard !book.ruleSet.rankingInForce.points.isEmpty else { return }
        let book = try book.within(round())
        let facts = application.assessedFacts(household, others: try others(), earlier: try earlier(), under: book)
        points = assessPoints(facts, under: book.ruleSet, law: book.law).map(\.given)
    }

    /// What the ranking looks at, as far as application and household tell it.
    init(_ application: Application, _ household: HouseholdContent, under book: RuleBook) {
        let number = NumberSeries.application.parse(application.number)
        self.init(
            application: application.id, register: RegisterPlace(year: number?.year ?? 0, ordinal: number?.number ?? 0),
            recommendation: application.recommendation,
            filedOn: application.content.filing.filedOn(under: book.ruleSet.filing),
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

extension Application {
    /// The facts on which a committee's verdict and the points rest.
    func assessedFacts(_ household: HouseholdContent, others: [Application], earlier: [EarlierMatch], under book: RuleBook) -> Facts {
        facts(
            for: content, household: household, others: filingsBeside(others, under: book), earlier: earlier, formallyCorrect: true, under: book)
    }

    /// Whether it counts beside the household's other applications as it did before: then nothing changes in their facts.
    public func countsBeside(as former: Application) -> Bool {
        let gone: [ApplicationStatus] = [.withdrawn, .died]
        return round == former.round && content.filing == former.content.filing && content.household == former.content.household && status.isFinal == former.status.isFinal
            && gone.contains(status) == gone.contains(former.status)
    }

    /// The filing days of the household's other applications, those left out that ask for nothing any more (KP-12).
    func filingsBeside(_ others: [Application], under book: RuleBook) -> [CalendarDay] {
        others.compactMap { other in
            guard other.id != id, other.status.countsBeside(isSameRound: other.round == round) else { return nil }
            return other.content.filing.filedOn(under: book.ruleSet.filing)
        }
    }
}

extension CaseReader {
    /// The household's other applications.
    func othersBeside(_ application: Application) throws -> [Application] {
        try applications(of: application.content.household).compactMap { id in
            guard id != application.id, case .application(let other)? = try state(of: id) else { return nil }
            return other
        }
    }

    /// A store that reads each case when it is asked for.
    public func prepare(_ ids: [CaseID]) throws {}

    /// Does it here, one after another.
    public func map<Item: Sendable, Value: Sendable>(_ items: [Item], _ work: @escaping @Sendable (Item) -> Value) throws -> [Value] {
        items.map(work)
    }

    /// Announces applications with their households.
    fileprivate func prepareMatters(_ applications: [CaseID]) throws {
        try prepare(applications)
        let households = try applications.compactMap { id -> CaseID? in
            guard case .application(let application)? = try state(of: id) else { return nil }
            return application.content.household
        }
        try prepare(households)
    }

    /// A store that keeps none.
    public func keptCandidates(of sitting: CaseID) throws -> [CaseID: Candidate] { [:] }
}

import Rules

/// One act for several cases at once; each case gets a command of its own, and stands or falls by itself.
public enum TaggedAct: Equatable, Sendable {
    case formalResult(passed: Bool, reason: String)
    case list(DecideList.Outcome, reason: String)
    /// Applications get agreements; the names of the new cases in the order of the applications.
    case draftLoans(until: CalendarDay?, loans: [CaseID])
    case signLoans(CalendarDay)
    case markUnits(CalendarDay)
    case insureUnits(policy: String, until: CalendarDay)

    /// The command for a case as it stands; `nil` where the act is none for such a case.
    /// - Parameter place: the case's place among those tagged, from 0.
    func command(for state: CaseState, at place: Int) -> Command? {
        switch (self, state) {
        case (.formalResult(let passed, let reason), .application(let value)):
            return .recordFormalResult(RecordFormalResult(application: value.id, passed: passed, reason: reason))
        case (.list(let outcome, let reason), .application(let value)):
            return .decideList(DecideList(application: value.id, outcome: outcome, reason: reason))
        case (.draftLoans(let until, let loans), .application(let value)):
            guard loans.indices.contains(place) else { return nil }
            return .draftLoan(DraftLoan(loan: loans[place], application: value.id, until: until))
        case (.signLoans(let day), .loan(let value)): return .signLoan(SignLoan(loan: value.id, day: day))
        case (.markUnits(let day), .equipment(let value)):
            var content = value.content
            content.markedOn = day
            return .saveEquipment(SaveEquipment(unit: value.id, content: content))
        case (.insureUnits(let policy, let until), .equipment(let value)):
            var content = value.content
            content.policyNumber = policy
            content.insuredUntil = until
            return .saveEquipment(SaveEquipment(unit: value.id, content: content))
        default: return nil
        }
    }
}

/// What would become of one tagged case.
public struct TaggedLine: Equatable, Sendable {
    /// What the office would answer.
    public enum Outcome: Equatable, Sendable {
        /// It would be done; the state of the case then – of the new agreement, where one is drafted.
        case done(CaseState)
        /// It is so already.
        case unchanged
        case refused(Refusal)
        /// The case is gone, or is none for this act.
        case missing
    }

    public var id: CaseID
    /// As printed on its papers.
    public var number: String
    public var outcome: Outcome
    /// What would be sent, with the versions that this answer rests on; `nil` where nothing would.
    public var command: Command?
    public var base: [VersionedCase]

    public init(id: CaseID, number: String, outcome: Outcome, command: Command? = nil, base: [VersionedCase] = []) {
        self.id = id
        self.number = number
        self.outcome = outcome
        self.command = command
        self.base = base
    }

    public var isDone: Bool {
        if case .done = outcome { true } else { false }
    }
}

/// What an act would do to several cases, one after the other, each with what those before it left: the last place goes to one only.
/// Nothing is stored.
/// - Parameter version: the version of a case as it is stored.
public func preview<Reader: CaseReader>(
    _ act: TaggedAct, on cases: [CaseID], by actor: Actor, at moment: Moment, under book: RuleBook, reading reader: Reader,
    version: (CaseID) throws -> Int
) throws -> [TaggedLine] {
    var supposed = SupposedReader(reader)
    return try cases.enumerated().map { place, id in
        guard let state = try supposed.state(of: id), let command = act.command(for: state, at: place) else {
            return TaggedLine(id: id, number: "", outcome: .missing)
        }
        let number = state.printedNumber
        switch try decide(command, by: actor, at: moment, under: book, reading: supposed) {
        case .refused(let refusal): return TaggedLine(id: id, number: number, outcome: .refused(refusal))
        case .accepted(let events):
            if let obstacle = try obstacle(to: act, of: state, under: book, reading: supposed) {
                return TaggedLine(id: id, number: number, outcome: .refused(obstacle))
            }
            guard let last = events.last else { return TaggedLine(id: id, number: number, outcome: .unchanged) }
            for event in events { try supposed.apply(event) }
            guard let after = try supposed.state(of: last.id) else { return TaggedLine(id: id, number: number, outcome: .missing) }
            let base = try state.restsOn.map { VersionedCase(id: $0, version: try version($0)) }
            return TaggedLine(id: id, number: number, outcome: .done(after), command: command, base: base)
        }
    }
}

/// What a clerk who opened the case would see, and who tags many may not: nothing is passed with the others that lacks a paper, a signature or
/// an answer, unless a reason is given for all.
private func obstacle(to act: TaggedAct, of state: CaseState, under book: RuleBook, reading reader: some CaseReader) throws -> Refusal? {
    guard case .formalResult(true, let reason) = act, reason.isBlank, case .application(let application) = state,
        case .household(let household)? = try reader.state(of: application.content.household)
    else { return nil }
    var round: Round?
    if let id = application.round, case .round(let value)? = try reader.state(of: id) { round = value }
    let missing = application.missingItems(household.content, under: book.within(round))
    return missing.isEmpty ? nil : Refusal([Refusal.Reason(.notCompleteForPass(missing: missing.count))])
}

extension CaseState {
    /// The number on the case's papers, or its name.
    public var printedNumber: String {
        switch self {
        case .application(let value): value.number
        case .loan(let value): value.number
        case .equipment(let value): value.content.inventoryNumber
        case .module(let value): value.title
        case .group(let value): value.name
        case .publicUnit(let value): value.content.name
        case .recommendation(let value): value.centre
        case .sitting(let value): value.number
        case .round(let value): String(value.number)
        case .household, .project, .earlierBeneficiary: ""
        }
    }

    /// The cases that a decision on this one rests on: itself, and for an application its household, because the verdict does.
    fileprivate var restsOn: [CaseID] {
        switch self {
        case .application(let value): [value.id, value.content.household]
        case .loan(let value): [value.id]
        case .equipment(let value): [value.id]
        case .project, .household, .module, .group, .publicUnit, .recommendation, .sitting, .round, .earlierBeneficiary: []
        }
    }
}

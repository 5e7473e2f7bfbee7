import Rules

extension Decider {
    /// Proposes the list as it comes out now, by its digest; nothing at the sitting changes until another person closes it.
    func propose(_ sitting: Sitting, isLast: Bool, in project: Project) throws -> Decision {
        guard sitting.status == .opened else { return .refused(.sittingNotIn(sitting.status)) }
        guard !sitting.agenda.isEmpty else { return .refused(.agendaEmpty, field: FieldKey.sittingAgenda) }
        let board = try sittingBoard(sitting, in: project, under: book, reading: reader)
        var reasons = Reasons()
        try check(board, of: sitting, &reasons)
        if isLast { try checkSums(board, of: sitting, &reasons) }
        return try reasons.decision {
            let list = FrozenList(sitting, board, files: try reader.ruleFiles())
            let digest = try reader.digest(FrozenList.bytes(of: list.lines))
            return [CaseEvent(sitting.id, .sitting(.listProposed(ListProposed(digest: digest, isLast: isLast))))]
        }
    }

    /// What must hold of a list before anybody proposes or closes it.
    private func check(_ board: SittingBoard, of sitting: Sitting, _ reasons: inout Reasons) throws {
        let rule = book.ruleSet.rankingInForce
        func number(_ id: CaseID) -> String { board.applications[id]?.number ?? "" }
        for id in sitting.agenda {
            let status = board.applications[id]?.status ?? .withdrawn
            if ApplicationStep.decideAtSitting.obstacle(in: status) == nil { continue }
            reasons.add(.notReadyForSitting(number: number(id), status), FieldKey.sittingAgenda)
        }
        if rule.order.contains(.committeeOrder), sitting.order.count != sitting.agenda.count { reasons.add(.orderIncomplete) }
        if let first = board.undetermined.first { reasons.add(.pointsOpen(number: number(first), count: board.undetermined.count)) }
        if !board.ranking.openTies.isEmpty { reasons.add(.tiesOpen(board.ranking.openTies.count)) }
        let quorum = rule.quorum(of: sitting.members.count)
        for id in Set(sitting.interests.map(\.application)).sorted() where sitting.voters(on: id).count < quorum {
            reasons.add(.quorumLost(number: number(id), voters: sitting.voters(on: id).count, needed: quorum))
        }
        let kept = Set(sitting.acceptances.filter(\.isAccepted).map(\.application))
        var served: Set<CaseID> = []
        for row in board.ranking.rows {
            guard let application = board.applications[row.application], let verdict = board.verdicts[row.application] else { continue }
            let needsReason = row.list != .notAccepted && application.listDecisionNeedsReason(row.list, verdict: verdict.status)
            if needsReason, !kept.contains(row.application) { reasons.add(.verdictAgainst(number: application.number)) }
            if row.list == .basicList {
                let isSecond = try !served.insert(application.content.household).inserted || isServed(application)
                if isSecond { reasons.add(.householdServedTwice(number: application.number)) }
            }
        }
    }

    /// The sums of the round, or of the whole recruitment where the office keeps no rounds, as they would stand: received = basic +
    /// reserve + every way out, and none left open (LE-3).
    private func checkSums(_ board: SittingBoard, of sitting: Sitting, _ reasons: inout Reasons) throws {
        let counts = try sitting.round.map(reader.tally) ?? everywhere()
        let tally = RoundTally(counts)
        // What came in before there were rounds is in no round's sums.
        let decided = board.ranking.rows.count { sitting.round == nil || board.applications[$0.application]?.round == sitting.round }
        let left = tally.undecided - decided
        if left != 0 { reasons.add(.sumsDoNotReconcile(received: tally.received, decided: tally.received - left)) }
    }

    private func everywhere() throws -> [ApplicationStatus: Int] {
        var counts: [ApplicationStatus: Int] = [:]
        for status in ApplicationStatus.allCases { counts[status] = try reader.count(on: status) }
        return counts
    }

    func withdrawProposal(_ sitting: Sitting, _ reason: String) -> Decision {
        guard sitting.status == .proposed else { return .refused(.sittingNotIn(sitting.status)) }
        var reasons = Reasons()
        reasons.check(reason: reason, FieldKey.sittingReason)
        return reasons.decision { [CaseEvent(sitting.id, .sitting(.proposalWithdrawn(ProposalWithdrawn(reason: reason))))] }
    }

    /// A second person closes: the list is worked out anew, must be the one that was proposed and seen, and decides every application in one unit.
    func close(_ sitting: Sitting, _ digest: String, in project: Project) throws -> Decision {
        guard sitting.status == .proposed, let proposal = sitting.proposal else { return .refused(.sittingNotIn(sitting.status)) }
        if let login = try reader.lastSaver(of: sitting.id), login == actor.login { return .refused(.closedByProposer) }
        guard digest == proposal.digest else { return .refused(.listIsAnother) }
        let board = try sittingBoard(sitting, in: project, under: book, reading: reader)
        var reasons = Reasons()
        try check(board, of: sitting, &reasons)
        if proposal.isLast { try checkSums(board, of: sitting, &reasons) }
        let lines = FrozenList(sitting, board, files: try reader.ruleFiles()).lines
        if try reader.digest(FrozenList.bytes(of: lines)) != digest { reasons.add(.listChanged) }
        return reasons.decision {
            let said = Dictionary(sitting.acceptances.map { ($0.application, $0.reason) }, uniquingKeysWith: { _, last in last })
            var events = [CaseEvent(sitting.id, .sitting(.closed(SittingClosed(list: lines, digest: digest))))]
            events.reserveCapacity(1 + board.ranking.rows.count)
            for row in board.ranking.rows {
                guard let verdict = board.verdicts[row.application] else { continue }
                let body = ListDecided(
                    outcome: row.list, position: row.position, reason: said[row.application] ?? "", day: moment.day, verdict: RecordedVerdict(verdict),
                    overrides: Application.overrides(row.list, verdict: verdict.status), sitting: sitting.id)
                events.append(CaseEvent(row.application, .listDecided(body)))
            }
            return events
        }
    }
}

/// The programme and law files in force, by their content hashes; empty where an office has none.
public struct RuleFiles: Equatable, Sendable {
    public var programme: String
    public var law: String

    public init(programme: String, law: String) {
        self.programme = programme
        self.law = law
    }
}

extension FrozenList {
    init(_ sitting: Sitting, _ board: SittingBoard, files: RuleFiles) {
        self.init(sitting, board, programme: files.programme, law: files.law)
    }
}

import Rules

extension Decider {
    /// Plans a round, or changes one that is not open yet.
    func planRound(_ command: PlanRound) throws -> Decision {
        let (before, taken) = try existing(Round.self, command.round)
        guard !taken else { return .refused(.unknownCase(.round)) }
        let content = command.content
        var reasons = Reasons()
        check(content.window, &reasons)
        if let places = content.places, places < 1 { reasons.add(.capacityInvalid, FieldKey.roundPlaces) }
        if let before, before.status != .planned { reasons.add(.roundNotIn(required: .planned, actual: before.status)) }
        if (content.kind == .enrolment) != book.ruleSet.procedure.enrolsOnly { reasons.add(.roundKindNotOfProgramme, FieldKey.roundKind) }
        let others = try rounds().filter { $0.id != command.round }
        if content.kind == .supplementary, !others.contains(where: { [.closed, .decided, .published].contains($0.status) }) {
            reasons.add(.noRoundToSupplement, FieldKey.roundKind)
        }
        return reasons.decision {
            guard let before else {
                let number = (others.map(\.number).max() ?? 0) + 1
                return [CaseEvent(command.round, .roundPlanned(RoundPlanned(number: number, content: content)))]
            }
            return before.content == content ? [] : [CaseEvent(command.round, .roundCorrected(RoundCorrected(content: content)))]
        }
    }

    private func check(_ window: RoundWindow, _ reasons: inout Reasons) {
        if window.closes < window.opens { reasons.add(.dateBefore(window.opens), FieldKey.roundCloses) }
        if window.closes == window.opens, let opensAt = window.opensAt, let closesAt = window.closesAt, closesAt <= opensAt {
            reasons.add(.windowWithoutTime, FieldKey.roundClosesAt)
        }
        if let cutOff = window.postCutOff, cutOff < window.closes { reasons.add(.dateBefore(window.closes), FieldKey.roundPostCutOff) }
    }

    /// Opens a round from the first day of its window on.
    func openRound(_ command: OpenRound) throws -> Decision {
        guard let round = try load(Round.self, command.round) else { return .refused(.unknownCase(.round)) }
        var reasons = Reasons()
        if round.status != .planned { reasons.add(.roundNotIn(required: .planned, actual: round.status)) }
        if !round.window.hasBegun(at: moment) { reasons.add(.windowNotBegun(round.window.opens, round.window.opensAt)) }
        return reasons.decision { [CaseEvent(round.id, .roundOpened(RoundOpened(day: moment.day)))] }
    }

    /// Moves the end of an open round's window, with the reason (KP-15).
    func extendRound(_ command: ExtendRound) throws -> Decision {
        guard let round = try load(Round.self, command.round) else { return .refused(.unknownCase(.round)) }
        var reasons = Reasons()
        if !round.status.isOpen { reasons.add(.roundNotIn(required: .open, actual: round.status)) }
        if command.closes <= round.window.closes { reasons.add(.extensionNotLater(round.window.closes), FieldKey.roundCloses) }
        reasons.check(reason: command.reason, FieldKey.roundReason)
        return reasons.decision {
            let body = RoundExtended(day: moment.day, closes: command.closes, closesAt: command.closesAt, reason: command.reason)
            return [CaseEvent(round.id, .roundExtended(body))]
        }
    }

    /// Closes a round whose window is over. A letter with a postmark in time still enters until the cut-off day.
    func closeRound(_ command: CloseRound) throws -> Decision {
        guard let round = try load(Round.self, command.round) else { return .refused(.unknownCase(.round)) }
        var reasons = Reasons()
        if !round.status.isOpen { reasons.add(.roundNotIn(required: .open, actual: round.status)) }
        if !round.window.isOver(at: moment) { reasons.add(.windowStillOpen(round.window.closes, round.window.closesAt)) }
        return reasons.decision { [CaseEvent(round.id, .roundClosed(RoundClosed(day: moment.day)))] }
    }

    /// Says that a round is decided: every application has a final status, and the sums reconcile (LE-3, ST-2).
    func decideRound(_ command: DecideRound, in project: Project) throws -> Decision {
        guard let round = try load(Round.self, command.round) else { return .refused(.unknownCase(.round)) }
        let tally = RoundTally(try reader.tally(of: round.id))
        var reasons = Reasons()
        if round.status != .closed { reasons.add(.roundNotIn(required: .closed, actual: round.status)) }
        if let cutOff = round.window.postCutOff, moment.day <= cutOff { reasons.add(.postStillEnters(cutOff)) }
        let checked = roundReasons(tally, places: round.content.places ?? project.places)
        for code in checked { reasons.add(code) }
        return reasons.decision { [CaseEvent(round.id, .roundDecided(RoundDecided(day: moment.day, tally: tally)))] }
    }

    /// What the rules say against the counts of a round: the same criteria that programme files name (LE-3, ST-2, LE-2).
    func roundReasons(_ tally: RoundTally, places: Int) -> [Refusal.Code] {
        var facts = Facts(subject: .recruitment)
        facts.recruitment.received = tally.received
        facts.recruitment.basic = tally.basic
        facts.recruitment.reserve = tally.reserve
        facts.recruitment.formallyRejected = tally.formallyRejected
        facts.recruitment.notAccepted = tally.notAccepted
        facts.recruitment.withdrawn = tally.withdrawn
        var ruleSet = book.ruleSet
        ruleSet.capacity.households = places
        var codes: [Refusal.Code] = []
        if Criteria.answer(of: "counts_reconcile", on: facts, under: ruleSet, law: book.law)?.outcome != .met {
            codes.append(.roundUndecided(tally.undecided))
        }
        if Criteria.answer(of: "within_capacity", on: facts, under: ruleSet, law: book.law)?.outcome != .met {
            codes.append(.roundOverCapacity(basic: tally.basic, places: places))
        }
        return codes
    }

    /// The places of the application's round, or of the project, where none of them is left; nil where one is.
    ///
    /// A round's own places bind until it is decided: who leaves one later makes room for the reserve list of any round.
    func placesTaken(for application: Application, in project: Project) throws -> Int? {
        if try reader.count(on: .basicList) >= project.places { return project.places }
        guard let id = application.round, let round = try load(Round.self, id), round.status.isToDecide, let places = round.content.places else { return nil }
        return try reader.tally(of: id)[.basicList, default: 0] >= places ? places : nil
    }

    /// All rounds of the office, by their numbers.
    func rounds() throws -> [Round] {
        try reader.rounds().compactMap { try load(Round.self, $0) }.sorted { $0.number < $1.number }
    }

    /// The round that a new application enters: the one that was chosen; else the only open one; else, for what comes late, the last
    /// that is closed and not decided. Nil in offices that have no rounds.
    func round(of command: SaveApplication, _ reasons: inout Reasons) throws -> Round? {
        if let chosen = command.round {
            guard let round = try load(Round.self, chosen) else {
                reasons.add(.unknownCase(.round), FieldKey.round)
                return nil
            }
            if !round.status.isOpen && round.status != .closed { reasons.add(.roundNotIn(required: .open, actual: round.status), FieldKey.round) }
            return round
        }
        let rounds = try rounds()
        let open = rounds.filter(\.status.isOpen)
        if open.count > 1 { reasons.add(.roundNotChosen(open.count), FieldKey.round) }
        return open.first ?? rounds.last { $0.status == .closed }
    }

    /// The rules as they are for an application: with its round's window.
    func book(for application: Application) throws -> RuleBook {
        try book.within(application.round.flatMap { try load(Round.self, $0) })
    }
}

extension CaseReader {
    /// Places that nobody has: of a round that has places of its own, and never more than the project has.
    public func freePlaces(round: CaseID?, in project: Project) throws -> Int {
        let free = try project.places - count(on: .basicList)
        guard let round, case .round(let value)? = try state(of: round), let places = value.content.places else { return max(0, free) }
        return try max(0, min(free, places - tally(of: round)[.basicList, default: 0]))
    }

    /// Rounds with applications that a sitting can decide about: begun and not decided yet.
    func roundsToDecide() throws -> [CaseID] {
        try rounds().filter { id in
            guard case .round(let round)? = try state(of: id) else { return false }
            return round.status.isToDecide
        }
    }
}

import Rules

extension Decider {
    /// A step of the publication of a decided round.
    func publish(_ command: PublicationCommand) throws -> Decision {
        guard let round = try load(Round.self, command.round) else { return .refused(.unknownCase(.round)) }
        switch command.act {
        case .publish(let form, let lines, let approval, let takeDown): return try publish(round, form, lines, approval, takeDown)
        case .takeDown(let form):
            guard round.published(form) != nil else { return .refused(.publication(.notOut)) }
            return .accepted([CaseEvent(round.id, .publication(.takenDown(PublicationTakenDown(form: form, day: moment.day))))])
        }
    }

    /// Off until somebody asks for it. Names only where the programme allows them, with an approval and a day on which they go again (KP-31).
    private func publish(
        _ round: Round, _ form: PublicationForm, _ lines: [String], _ approval: PublicationApproval?, _ takeDown: CalendarDay?
    ) throws -> Decision {
        guard round.status == .decided || round.status == .published else {
            return .refused(.roundNotIn(required: .decided, actual: round.status))
        }
        var reasons = Reasons()
        if let out = round.published(form) { reasons.add(.publication(.outAlready(since: out.day))) }
        if form == .names {
            if book.ruleSet.publication?.allowsNames != true { reasons.add(.publication(.namesNotAllowed)) }
            if approval == nil { reasons.add(.publication(.approvalMissing), FieldKey.publicationApprovedBy) }
            if takeDown == nil { reasons.add(.publication(.takeDownMissing), FieldKey.publicationTakeDown) }
        }
        if let approval { check(approval, of: round, &reasons) }
        if let takeDown, takeDown <= moment.day { reasons.add(.publication(.takeDownNotLater(than: moment.day)), FieldKey.publicationTakeDown) }
        let set = try reader.publicationSet(form, of: round.id, on: moment.day, under: book)
        if set.lines.isEmpty { reasons.add(.publication(.nothingToPublish)) }
        if !set.agrees(with: lines) { reasons.add(.publication(.listChanged)) }
        return try reasons.decision {
            let body = RoundPublished(
                form: form, day: moment.day, takeDown: takeDown, approval: approval, applications: set.lines.map(\.application), leftOut: set.leftOut,
                digest: try reader.digest(PublicationSet.bytes(of: lines)))
            return [CaseEvent(round.id, .publication(.published(body)))]
        }
    }

    private func check(_ approval: PublicationApproval, of round: Round, _ reasons: inout Reasons) {
        reasons.check(name: approval.by, FieldKey.publicationApprovedBy)
        reasons.check(reason: approval.words, FieldKey.publicationApproval)
        // Nobody can have approved a list before there was a result.
        reasons.check(past: approval.day, today: moment.day, notBefore: round.decidedOn, FieldKey.publicationApprovedOn)
    }

    /// The switch of a person: an objection with its day, or its taking back.
    func objectToPublication(_ command: ObjectToPublication) throws -> Decision {
        guard let household = try load(Household.self, command.household) else { return .refused(.unknownCase(.household)) }
        guard household.content.member(command.person) != nil else { return .refused(.personNotInHousehold) }
        let before = household.objection(of: command.person)
        var reasons = Reasons()
        reasons.check(past: command.day, today: moment.day, notBefore: command.isTakenBack ? before : nil, FieldKey.objectionDay)
        switch (before, command.isTakenBack) {
        case (let since?, false): reasons.add(.publication(.objectionStands(since: since)))
        case (nil, true): reasons.add(.publication(.noObjection))
        default: break
        }
        return reasons.decision {
            let event: PublicationEvent = command.isTakenBack
                ? .objectionTakenBack(PublicationObjectionTakenBack(person: command.person, day: command.day))
                : .objected(PublicationObjected(person: command.person, day: command.day))
            return [CaseEvent(household.id, .publication(event))]
        }
    }
}

extension PublicationSet {
    /// The bytes of a list, as a file of it holds them.
    public static func bytes(of lines: [String]) -> [UInt8] { lines.flatMap { Array($0.utf8) + [0x0A] } }

    /// Whether these are its lines: names alone and nothing beside them, or each number with its result behind a space.
    func agrees(with written: [String]) -> Bool {
        guard written.count == lines.count else { return false }
        return zip(lines, written).allSatisfy { line, text in
            form == .names ? text == line.text : text.hasPrefix(line.text + " ") && !text.contains("\n")
        }
    }
}

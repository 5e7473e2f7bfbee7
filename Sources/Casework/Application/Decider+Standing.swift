import Rules

extension Decider {
    /// A confirmation that is new or turned bears the login and the day of whoever saves it, as certifications do.
    func signed(_ lines: [ConfirmationLine], before: [ConfirmationLine]) -> [ConfirmationLine] {
        lines.map { line in
            if let old = before.first(where: { $0.what == line.what && $0.confirmed == line.confirmed }) { return old }
            return ConfirmationLine(what: line.what, confirmed: line.confirmed, by: actor.login, on: moment.day)
        }
    }

    /// Nominations, benefits and earlier support lie in the past; only what the programme names can be confirmed.
    func checkStanding(_ content: ApplicationContent, _ reasons: inout Reasons) {
        let supports = content.priorSupport ?? []
        let confirmations = content.confirmations ?? []
        precondition(supports.isDistinct(by: \.kind), "a form has one row for a kind of support")
        precondition((content.nominations ?? []).isDistinct(by: \.by), "a form names a body once")
        precondition((content.benefitDecisions ?? []).isDistinct(by: \.kind), "a form has one row for a kind of benefit")
        precondition(confirmations.isDistinct(by: \.what), "a form has one row for a matter to confirm")
        for line in content.nominations ?? [] {
            reasons.check(past: line.day, today: moment.day, FieldKey.nomination(line.by, .day))
        }
        for line in supports { reasons.check(past: line.day, today: moment.day, FieldKey.support(line.kind, .day)) }
        let matters = book.ruleSet.mattersToConfirm
        for line in confirmations where !matters.contains(line.what) {
            reasons.add(.unknownConfirmation(line.what), FieldKey.confirmation(line.what))
        }
        if let route = content.declaredRoute, !book.ruleSet.routes(of: book.ruleSet.groups.map(\.code)).contains(route) {
            reasons.add(.unknownRoute(route), FieldKey.declaredRoute)
        }
    }

    /// The filing days of the household's other applications, withdrawn ones left out (KP-12).
    func otherFilings(of application: Application) throws -> [CalendarDay] {
        try reader.applications(of: application.content.household).filter { $0 != application.id }.compactMap { id in
            guard let other = try load(Application.self, id),
                other.status.countsBeside(isSameRound: other.round == application.round)
            else { return nil }
            return filingDay(other.content.filing)
        }
    }
}

extension Array {
    fileprivate func isDistinct<Key: Hashable>(by key: (Element) -> Key) -> Bool { Set(map(key)).count == count }
}

import Rules

/// What may be put on a sitting's agenda at once.
public struct AgendaOffer: Equatable, Sendable {
    /// Formally correct, before the right body, handed over where that is needed; in the order in which they were given.
    public var ready: [CaseID]
    /// Formally correct ones that something else is asked of first.
    public var others: Int

    public init(ready: [CaseID], others: Int) {
        self.ready = ready
        self.others = others
    }
}

/// Which of some applications may be put on a sitting's agenda: the same rule by which the act itself is judged.
public func agendaOffer(
    for sitting: Sitting, of applications: [CaseID], by actor: Actor, at moment: Moment, under book: RuleBook, reading reader: some CaseReader
) throws -> AgendaOffer {
    let decider = Decider(actor: actor, moment: moment, book: book, reader: reader)
    var offer = AgendaOffer(ready: [], others: 0)
    for id in applications {
        guard case .application(let application)? = try reader.state(of: id) else { continue }
        if try decider.isReady(application, for: sitting), offer.ready.count + sitting.agenda.count < Sitting.agendaLimit {
            offer.ready.append(id)
        } else {
            offer.others += 1
        }
    }
    return offer
}

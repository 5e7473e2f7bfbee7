import Casework
import Rules
import Storage

extension Office {
    /// A step of a sitting that is under way, where there is one.
    func filledIn(_ step: SittingCommand) throws -> SittingCommand {
        if case .call = step.act { return step }
        var id = step.sitting
        if case .sitting(let file) = try query(.sitting(id, ListRequest(limit: 0), supposing: nil)), file.sitting.state.status.isUnderWay {
            return SittingCommand(id, try filledIn(step.act, file))
        }
        guard case .sittings(let page) = try query(.sittings(ListRequest())), let row = page.rows.first(where: { $0.status.isUnderWay }) else { return step }
        id = row.id
        guard case .sitting(let file) = try query(.sitting(id, ListRequest(limit: 0), supposing: nil)) else { return step }
        return SittingCommand(id, try filledIn(step.act, file))
    }

    private func filledIn(_ act: SittingAct, _ file: SittingFile) throws -> SittingAct {
        let state = file.sitting.state
        switch act {
        case .close(digest: ""): return state.status == .proposed ? .close(digest: state.proposal?.digest ?? "") : try advanced(file, isLast: false)
        case .propose(let isLast): return try advanced(file, isLast: isLast)
        case .breakTie(let applications, let method, let reason) where applications.isEmpty:
            return .breakTie(file.openTies.first?.applications.reversed() ?? [], method, reason: reason)
        case .setOrder(let applications) where applications.isEmpty: return .setOrder(state.agenda.reversed())
        case .setAgenda(let applications) where applications.isEmpty:
            guard case .agendaOffer(let offer) = try query(.agendaOffer(state.id)) else { return act }
            // Where nothing is ready, the last one goes.
            return .setAgenda(offer.ready.isEmpty ? state.agenda.dropLast() : state.agenda + offer.ready)
        case .decideAcceptance(_, isAccepted: true, let reason):
            return undecided(state).map { .decideAcceptance(application: $0, isAccepted: true, reason: reason) } ?? act
        case .decideAcceptance(let application, isAccepted: false, let reason):
            return .decideAcceptance(application: state.agenda.contains(application) ? application : state.agenda.last ?? application, isAccepted: false, reason: reason)
        case .declareInterest(let member, let application, let reason):
            let known = state.agenda.contains(application) ? application : state.agenda.first ?? application
            return .declareInterest(member: member, application: known, reason: reason)
        default: return act
        }
    }

    /// The first on the agenda of which the committee has not said whether it is accepted.
    private func undecided(_ sitting: Sitting) -> CaseID? {
        sitting.agenda.first { id in !sitting.acceptances.contains { $0.application == id } }
    }

    /// The step that comes next before the list can be proposed.
    private func advanced(_ file: SittingFile, isLast: Bool) throws -> SittingAct {
        let state = file.sitting.state
        if state.status == .called { return .open(present: [1, 2]) }
        if state.agenda.isEmpty, case .agendaOffer(let offer) = try query(.agendaOffer(state.id)), !offer.ready.isEmpty { return .setAgenda(offer.ready) }
        if let tie = file.openTies.first {
            return state.order.isEmpty ? .breakTie(tie.applications, .committee, reason: "Uchwała komisji.") : .setOrder(state.agenda)
        }
        if let application = undecided(state) { return .decideAcceptance(application: application, isAccepted: true, reason: "Uchwała komisji.") }
        return .propose(isLast: isLast)
    }
}

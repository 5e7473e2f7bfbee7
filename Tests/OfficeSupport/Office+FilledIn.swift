import Casework
import Rules
import Storage

extension Office {
    /// The command of a random history, with what only the office knows in the places that were left empty: cases that are there instead of
    /// those that were refused, and of a sitting or a round the step that comes next.
    public func filledIn(_ command: Command) throws -> Command {
        switch command {
        case .sitting(let step): .sitting(try filledIn(step))
        case .recommend(let step): .recommend(RecommendationCommand(step.sheet, try filledIn(step.act)))
        case .award(let award): .award(try filledIn(award))
        case .saveApplication(let saving): .saveApplication(try filledIn(saving))
        case .decideRound(let deciding): try advanced(deciding.round)
        case .beginVerification(let step): .beginVerification(BeginVerification(application: try present(step.application)))
        case .callToSupplement(let call):
            .callToSupplement(CallToSupplement(application: try present(call.application), minor: call.minor, reason: call.reason))
        case .recordSupplement(let record): .recordSupplement(try filledIn(record))
        case .recordFormalResult(let result): .recordFormalResult(try filledIn(result))
        case .publish(let command): .publish(PublicationCommand(command.round, try filledIn(command.act, of: command.round)))
        default: command
        }
    }

    // MARK: Applications

    private func application(_ id: CaseID) throws -> Application? {
        guard case .application(let file) = try query(.application(id)) else { return nil }
        return file.application.state
    }

    /// The application, or another one where it is not there: its receipt was refused.
    private func present(_ id: CaseID) throws -> CaseID {
        if try application(id) != nil { return id }
        guard case .applications(let page) = try query(.applications(ListRequest(), status: nil)), !page.rows.isEmpty else { return id }
        return page.rows[id.rawValue.utf8.reduce(0) { $0 + Int($1) } % page.rows.count].id
    }

    /// For the round itself where it is open, else for whichever is.
    private func filledIn(_ saving: SaveApplication) throws -> SaveApplication {
        guard let wanted = saving.round, case .rounds(let files) = try query(.rounds) else { return saving }
        let open = files.map(\.round.state).filter(\.status.isOpen).map(\.id)
        var saving = saving
        saving.round = open.contains(wanted) ? wanted : open.first
        return saving
    }

    /// The application itself where it waits for a result, else the first that does.
    private func filledIn(_ result: RecordFormalResult) throws -> RecordFormalResult {
        if try application(result.application)?.status.awaitsFormalDecision == true { return result }
        guard case .applications(let page) = try query(.checkQueue(ListRequest(limit: 1))), let first = page.rows.first else { return result }
        return RecordFormalResult(application: first.id, passed: result.passed, reason: result.reason)
    }

    private func filledIn(_ record: RecordSupplement) throws -> RecordSupplement {
        guard record.items.isEmpty else { return record }
        var record = record
        record.items = Array((try application(record.application)?.openCall?.outstanding ?? []).prefix(record.isLast ? 0 : 2))
        return record
    }

    private func filledIn(_ award: AwardCommand) throws -> AwardCommand {
        guard case .promote(_, reason: "") = award.act, case .vacancies(let file) = try query(.vacancies), let next = file.next else { return award }
        return AwardCommand(next.id, award.act)
    }

    // MARK: Rounds

    /// The step that comes next for a round.
    private func advanced(_ round: CaseID) throws -> Command {
        guard case .round(let file) = try query(.round(round)) else { return .decideRound(DecideRound(round: round)) }
        switch file.round.state.status {
        case .planned: return .openRound(OpenRound(round: round))
        case .open, .extended: return .closeRound(CloseRound(round: round))
        case .closed: return .decideRound(DecideRound(round: round))
        case .decided, .published:
            return .publish(PublicationCommand(round, try filledIn(.publish(.numbers, lines: [], approval: nil, takeDown: nil), of: round)))
        }
    }

    private func filledIn(_ act: PublicationCommand.Act, of round: CaseID) throws -> PublicationCommand.Act {
        guard case .publish(let form, let lines, let approval, let takeDown) = act, lines.isEmpty,
            case .publication(let file) = try query(.publication(round))
        else { return act }
        let written = file[form].lines.map { form == .names ? $0.text : $0.text + " " + $0.status.rawValue }
        return .publish(form, lines: written, approval: approval, takeDown: takeDown)
    }

    /// What nobody has handed over yet: the first ones recommended, then one for the reserve, and the rest.
    private func filledIn(_ act: RecommendationCommand.Act) throws -> RecommendationCommand.Act {
        guard case .save(let centre, let round, let lists) = act, lists.applications.isEmpty,
            case .applications(let page) = try query(.applications(ListRequest(), status: nil))
        else { return act }
        let free = try page.rows.map(\.id).filter { try application($0)?.isHandedOver == false }.prefix(5)
        return .save(
            centre: centre, round: round,
            RecommendationLists(
                applications: Array(free), recommended: Array(free.prefix(3)), reserve: Array(free.dropFirst(3).prefix(1)), rest: Array(free.dropFirst(4))))
    }
}

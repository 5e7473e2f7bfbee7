import Rules

/// The decisions on an application that the one who made them can take back.
public enum DecisionAct: String, Sendable, Codable, CaseIterable {
    case formal, list, withdrawal, resignation, death
    case strikingOff = "striking_off"
}

/// The last decision on an application, as long as nothing else has happened to it: what taking it back leads to.
public struct DecisionMark: Equatable, Sendable, Codable {
    public var act: DecisionAct
    /// How the application stood before.
    public var status: ApplicationStatus
    public var listPosition: Int?
    public var formalNote: String?
    public var decidedOn: CalendarDay?

    /// The mark that an act leaves on an application that stands so.
    init(_ act: DecisionAct, on application: Application) {
        self.act = act
        status = application.status
        listPosition = application.listPosition
        formalNote = application.formalNote
        decidedOn = application.decidedOn
    }
}

extension Decider {
    /// Takes back the user's own last decision by an entry of its own: the application stands as before, and both entries stay.
    ///
    /// Only as long as nothing else has happened to the application. A place on a list that somebody has got meanwhile stays theirs.
    func takeBackDecision(_ command: TakeBackDecision, in project: Project) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        guard let mark = application.lastDecision else { return .refused(.nothingToTakeBack) }
        var reasons = Reasons()
        if let login = try reader.lastSaver(of: application.id), login != actor.login { reasons.add(.actOfSomebodyElse(login: login)) }
        if mark.act == .list, let id = try reader.loan(of: application.id), let loan = try load(Loan.self, id) {
            reasons.add(.loanExists(number: loan.number))
        }
        if mark.status == .basicList {
            if let places = try placesTaken(for: application, in: project) { reasons.add(.noPlacesLeft(places: places)) }
            if try isServed(application) { reasons.add(.householdAlreadyServed) }
        }
        reasons.check(reason: command.reason, FieldKey.takeBackReason)
        return try reasons.decision {
            let body = DecisionTakenBack(
                act: mark.act, status: mark.status, position: try position(mark), reason: command.reason, day: moment.day)
            return [CaseEvent(application.id, .decisionTakenBack(body))] + (try leftAgenda(application, mark))
        }
    }

    /// An application that stood on an agenda goes back to it; where it was taken off meanwhile, it is formally correct again.
    private func leftAgenda(_ application: Application, _ mark: DecisionMark) throws -> [CaseEvent] {
        guard mark.status == .inAssessment, let id = application.sitting else { return [] }
        if let sitting = try load(Sitting.self, id), sitting.status.isUnderWay, sitting.agenda.contains(application.id) { return [] }
        return [CaseEvent(application.id, .sitting(.assessmentLeft(AssessmentLeft(sitting: id, day: moment.day))))]
    }

    /// The place held before, unless somebody else holds it now: then the one behind the last.
    private func position(_ mark: DecisionMark) throws -> Int? {
        guard let before = mark.listPosition else { return nil }
        return try reader.isHeld(before, on: mark.status) ? try reader.lastPosition(on: mark.status) + 1 : before
    }
}

import Casework
import Localization

/// What can be taken back, as it stands: what it is about, how it is and how it will be.
struct UndoFacts: Equatable, Sendable {
    var lines: [String]
    var base: [VersionedCase]

    private init(_ about: String, now: String, then: String, base: VersionedCase, _ texts: any Texts) {
        lines = [about, texts.undoNow(now), texts.undoThen(then)]
        self.base = [base]
    }

    /// `nil` where the answer shows that there is nothing to take back any more.
    init?(_ subject: UndoSubject, _ answer: Answer, _ context: ScreenContext) {
        let texts = context.texts
        switch (subject, answer) {
        case (.decision, .application(let file)):
            let application = file.application.state
            guard let before = application.lastDecision else { return nil }
            let applicant = file.household.state.content.members.first { $0.id == application.content.applicant }?.listName ?? ""
            self.init(
                application.number + ", " + applicant, now: texts.standing(application.status, application.listPosition),
                then: texts.standing(before.status, before.listPosition),
                base: VersionedCase(id: application.id, version: file.application.version), texts)
        case (.enrolment(_, let person), .group(let file)):
            guard let row = file.people.first(where: { $0.person == person }) else { return nil }
            self.init(
                file.group.state.name + ", " + row.name, now: texts.undoEnrolled, then: texts.undoNotEnrolled,
                base: VersionedCase(id: file.group.state.id, version: file.group.version), texts)
        case (.groupChange, .group(let file)): self.init(group: file, texts)
        case (.failure(_, let id), .loan(let file)):
            let loan = file.loan.state
            guard let failure = loan.failures.first(where: { $0.id == id }), failure.status == .reported else { return nil }
            let what = CaseText.subject(of: failure, units: file.units.map(\.state), texts)
            let borrower = file.household.state.content.member(loan.borrower)?.listName ?? ""
            self.init(
                loan.number + ", " + borrower, now: what + ": " + failure.description, then: texts.undoNotReported,
                base: VersionedCase(id: loan.id, version: file.loan.version), texts)
        case (.installation(_, let place), .equipmentCard(let card)):
            guard let now = card.unit.state.installation, now.place == place, let unit = card.places.last else { return nil }
            let content = card.unit.state.content
            self.init(
                content.inventoryNumber + ", " + content.name, now: [unit.name, now.room].filter { !$0.isEmpty }.joined(separator: ", "),
                then: texts.name(of: EquipmentStatus.returned),
                base: VersionedCase(id: card.unit.state.id, version: card.unit.version), texts)
        default: return nil
        }
    }

    private init?(group file: GroupFile, _ texts: any Texts) {
        let group = file.group.state
        guard let change = group.lastChange else { return nil }
        let session = group.sessions.first { $0.id == change.session }.map(texts.groupSessionLine) ?? ""
        let columns = change.columns
        let base = VersionedCase(id: group.id, version: file.group.version)
        switch change.act {
        case .marks:
            let people = Set(columns.flatMap { $0.entries.map(\.person) }).count
            let days = columns.compactMap { column in group.sessions.first { $0.id == column.session }.map { texts.date($0.day) } }
            let about = days.count > 1 ? ", " + texts.undoSessions(days) : " – " + session
            self.init(group.name + about, now: texts.undoMarked(people), then: texts.undoMarksBefore, base: base, texts)
        case .planning:
            self.init(group.name + " – " + session, now: texts.undoPlanned, then: texts.undoNotPlanned, base: base, texts)
        case .removal:
            self.init(
                group.name + ", " + (file.removed?.name ?? ""), now: texts.undoNotEnrolled, then: texts.undoEnrolled, base: base, texts)
        }
    }
}

extension UndoSubject {
    /// What takes it back.
    func command(_ reason: String, _ context: ScreenContext) -> Command {
        switch self {
        case .decision(let id): .takeBackDecision(TakeBackDecision(application: id, reason: reason))
        case .enrolment(let group, let person): .removeParticipant(RemoveParticipant(group: group, person: person, reason: reason))
        case .groupChange(let group): .takeBackGroupChange(TakeBackGroupChange(group: group, reason: reason))
        case .failure(let loan, let failure): .withdrawFailure(WithdrawFailure(loan: loan, failure: failure, reason: reason))
        case .installation(let unit, _):
            .takeBackEquipment(TakeBackEquipment(unit: unit, day: context.moment.day, reason: reason))
        }
    }
}

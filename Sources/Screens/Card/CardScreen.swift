import Casework
import Localization
import Terminal

/// The person card: what is asked on the phone, on one screen, with a key for every next act.
public struct CardScreen: SheetScreen {
    let person: PersonID
    var card: PersonCard?
    var sheet = FactSheet<Route>()
    var notice: Message?
    var prompt: InlinePrompt?
    var sender = CommandSender()

    public init(person: PersonID) { self.person = person }

    public func title(_ context: ScreenContext) -> String { context.texts.cardTitle(member?.listName ?? "") }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        if prompt != nil { return InlinePrompt.bindings(context) }
        let texts = context.texts
        let denial = mainLoan.flatMap { loan -> String? in
            let report = ReportFailure(loan: loan.id, failure: loan.id, unit: nil, day: context.moment.day, description: "")
            return context.denial(of: .reportFailure(report))
        }
        let noFailure = mainLoan?.status == .inForce ? denial : texts.cardFailureNeedsLoan
        return [
            Binding("application", [.character("w"), .function(5)], texts.cardOpenApplication,
                unavailable: lastApplication == nil ? texts.cardHasNoApplication : nil),
            Binding("household", [.character("g"), .function(6)], texts.cardOpenHousehold),
            Binding("loan", [.character("u"), .function(7)], texts.cardOpenLoan,
                unavailable: mainLoan == nil ? texts.cardHasNoLoan : nil),
            Binding("failure", [.character("a"), .function(8)], texts.cardReportFailure, unavailable: noFailure),
            Binding("group", [.character("s"), .function(9)], texts.cardOpenGroup,
                unavailable: mainGroup == nil ? texts.cardHasNoGroup : nil),
            objectionBinding(context),
            Binding(action: "open", keys: [.enter], label: "", help: texts.helpOfOpenRow),
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown], label: "", help: texts.helpOfRows),
        ].availableFirst
    }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        guard let card else { return [] }
        let parts = card.applications.map(\.id) + card.loans.map(\.loan.id)
        return [OpenCase(id: card.household.state.id, version: card.household.version, isEdited: prompt != nil)]
            + parts.map { OpenCase(id: $0, version: 0, isEdited: false) }
    }

    var query: Query { .card(person) }
    var isLoaded: Bool { card != nil }

    mutating func take(_ answer: Answer) {
        if case .card(let card) = answer { self.card = card }
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        sender.identifiers = identifiers
        return [.query(query)]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(.resize): break
        case .key(let key) where prompt != nil:
            notice = nil
            return handlePrompt(key, context)
        default: break
        }
        return handleSheet(event, context)
    }

    mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        guard case .submitted(let result, let submission) = event else { return [] }
        return submitted(result, submission, context)
    }

    public func message(_ context: ScreenContext) -> Message? { notice ?? prompt?.message(context) ?? sheetMessage(context) }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let prompt else { return sheet.draw(into: &frame, rect: rect) }
        _ = sheet.draw(into: &frame, rect: rect.inset(bottom: prompt.height + 1))
        prompt.draw(into: &frame, rect: rect)
        return frame.cursor
    }

    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "application": return lastApplication.map { [.open(.application($0.id))] } ?? []
        case "household": return card.map { [.open(.household($0.household.state.id))] } ?? []
        case "loan": return mainLoan.map { [.open(.loan($0.id))] } ?? []
        case "failure": return mainLoan.map { [.open(.failureForm(loan: $0.id))] } ?? []
        case "group": return mainGroup.map { [.open(.group($0.group))] } ?? []
        case "objection":
            askObjection(context)
            return []
        default: return []
        }
    }
}

extension CardScreen {
    typealias Line = FactSheet<Route>.Line

    var member: Member? { card?.household.state.content.member(person) }

    /// The latest application.
    var lastApplication: ApplicationFileLine? { card?.applications.last }

    /// The agreement in force, else one that is on its way, else the latest.
    var mainLoan: Loan? {
        let loans = card?.loans.map(\.loan) ?? []
        return loans.last { $0.status == .inForce } ?? loans.last { $0.status != .returned } ?? loans.last
    }

    /// The group with a session to come, else the latest.
    var mainGroup: TrainingLine? { card?.training.last { $0.nextSession != nil } ?? card?.training.last }

    func lines(_ context: ScreenContext) -> [Line] {
        guard let card, let member else { return [] }
        let texts = context.texts
        let content = card.household.state.content
        let who = [CaseText.pesel(member, texts), CaseText.born(member, context)].compactMap { $0 }
        var lines = [Line(texts.cardPerson, ([member.listName] + who).joined(separator: ", "), style: .bold)]
        var place = content.mainAddress.map { texts.oneLine($0) } ?? texts.none
        if let phone = member.phone ?? content.headMember?.phone { place += ", " + texts.cardPhone + " " + phone }
        lines.append(.init(texts.cardAddress, place))
        let people = content.members.filter(\.livesInHousehold)
        let names = people.map(\.listName).joined(separator: ", ")
        lines.append(.init(texts.cardHousehold, texts.persons(people.count) + ": " + names, target: .household(card.household.state.id)))
        lines.append(.init(texts.cardNextStep, card.nextStep.map { texts.cardStep($0) } ?? texts.cardNoStep, style: .bold))
        lines += objectionLines(texts)
        lines.append(.init("", ""))
        lines += applicationLines(card, texts) + loanLines(card, texts) + trainingLines(card, texts)
        return lines
    }

    private func applicationLines(_ card: PersonCard, _ texts: any Texts) -> [Line] {
        if card.applications.isEmpty { return [.init(texts.cardApplication, texts.none)] }
        return card.applications.enumerated().map { index, line in
            .init(
                index == 0 ? texts.cardApplication : "",
                CaseText.application(line.number, filedOn: line.filedOn, status: line.status, position: line.listPosition, texts),
                target: .application(line.id))
        }
    }

    private func loanLines(_ card: PersonCard, _ texts: any Texts) -> [Line] {
        if card.loans.isEmpty { return [.init(texts.cardLoan, texts.none)] }
        return card.loans.flatMap { line in
            let loan = line.loan
            var parts = [loan.number, texts.name(of: loan.status)]
            if loan.returnedOn == nil || loan.until != nil { parts.append(texts.cardUntil(loan.until)) }
            if let day = loan.returnedOn {
                parts.append(texts.cardReturned(day))
            } else if let day = loan.handedOverOn {
                parts.append(texts.loanHandedOver(day))
            } else if let day = loan.signedOn {
                parts.append(texts.loanSigned(day))
            }
            var lines = [Line(texts.cardLoan, parts.joined(separator: ", "), style: .bold, target: .loan(loan.id))]
            for (index, unit) in line.units.enumerated() {
                lines.append(.init(index == 0 ? texts.cardUnits : "", CaseText.unit(unit, texts)))
            }
            for (index, failure) in loan.openFailures.enumerated() {
                lines.append(
                    .init(
                        index == 0 ? texts.cardFailures : "", CaseText.failure(failure, units: line.units, texts),
                        style: .warning))
            }
            return lines
        }
    }

    private func trainingLines(_ card: PersonCard, _ texts: any Texts) -> [Line] {
        if card.training.isEmpty { return [.init(texts.cardTraining, texts.none)] }
        return card.training.enumerated().map { index, line in
            let hours = texts.cardHours(line.minutesAttended, of: line.hoursPlanned)
            let next = line.nextSession.map { texts.cardNextSession($0) } ?? texts.cardNoSession
            let text = [line.groupName, line.moduleTitle, hours, next].joined(separator: ", ")
            return .init(index == 0 ? texts.cardTraining : "", text, target: .group(line.group))
        }
    }
}

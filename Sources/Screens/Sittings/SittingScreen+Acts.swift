import Casework
import Localization
import Rules
import Terminal

/// What can be done at a sitting as it stands, and why not now.
extension SittingScreen {
    public func bindings(_ context: ScreenContext) -> [Binding] {
        if prompt != nil { return InlinePrompt.bindings(context) }
        let texts = context.texts
        if carried != nil {
            return [Binding("drop", [.enter, .character("m")], texts.sittingDrop), Binding("keep", [.escape], texts.sittingKeep)]
        }
        guard let file else { return [] }
        let denial = context.denial(of: .sitting(SittingCommand(id, .propose(isLast: false)))) ?? (supposed == nil ? nil : texts.sittingSupposedFirst)
        let status = file.sitting.state.status
        let isOpened = status == .opened ? nil : texts.refusal(.sittingNotIn(status))
        let hasAgenda = file.sitting.state.hasOpenAgenda ? nil : texts.refusal(.sittingNotIn(status))
        let noRow = current == nil ? texts.sittingAgendaEmpty : nil
        let rule = context.rules.ruleSet.rankingInForce
        let ordered = rule.order.contains(.committeeOrder) ? nil : texts.refusal(.orderNotCommittees)
        // What proposing would be refused for, said before anybody is asked how the list is meant.
        let noOrder = ordered == nil && hasOrder(texts) == nil ? texts.refusal(.orderIncomplete) : nil
        let tied = file.openTies.isEmpty ? nil : texts.refusal(.tiesOpen(file.openTies.count))
        let noTie = file.openTies.isEmpty ? texts.sittingNoTies : nil
        let start = Binding(
            "start", [.character("o"), .function(5)], texts.sittingOpen, unavailable: denial ?? (status == .called ? nil : texts.sittingOpenedAlready))
        let agenda = Binding("agenda", [.character("d"), .function(6)], texts.sittingAgenda, unavailable: denial ?? hasAgenda)
        // First what is done now: at an open sitting the agenda is mostly behind the committee.
        var rows = status == .called ? [start, agenda] : []
        rows += [
            Binding("tie", [.character("r"), .function(8)], texts.sittingTie, unavailable: denial ?? isOpened ?? noTie),
            Binding("order", [.character("k")], texts.sittingTakeOrder, unavailable: denial ?? isOpened ?? ordered ?? noRow ?? hasOrder(texts)),
            Binding("carry", [.character("m"), .function(7)], texts.sittingMove, unavailable: denial ?? isOpened ?? ordered ?? noRow),
            Binding("accept", [.character("a")], texts.sittingAccept, unavailable: denial ?? isOpened ?? noRow),
            Binding("interest", [.character("w")], texts.sittingInterest, unavailable: denial ?? isOpened ?? noRow),
        ]
        if status == .proposed {
            let own = file.login == context.actor.login ? texts.sittingCloseOwn(file.login) : nil
            rows.append(Binding("close", [.character("z"), .function(9)], texts.sittingClose, unavailable: denial ?? own))
            rows.append(Binding("withdraw", [.character("c")], texts.sittingWithdraw, unavailable: denial))
        } else {
            rows.append(Binding("propose", [.character("z"), .function(9)], texts.sittingPropose, unavailable: denial ?? isOpened ?? noRow ?? noOrder ?? tied))
        }
        if status != .called { rows += file.sitting.state.agenda.isEmpty ? [agenda] : [] }
        let isOver = status == .cancelled ? texts.refusal(.sittingNotIn(status)) : nil
        rows += [
            Binding("suppose", [.character("g")], texts.sittingSuppose, unavailable: isOver ?? noRow),
        ]
        if status != .called { rows += file.sitting.state.agenda.isEmpty ? [start] : [agenda, start] }
        rows += [
            Binding("application", [.enter], texts.sittingShow, unavailable: noRow),
            Binding("strike", [.character("u"), .delete], texts.sittingStrike, unavailable: denial ?? hasAgenda ?? noRow),
            Binding("members", [.character("s")], texts.sittingMembers),
            Binding("cancel", [.character("x")], texts.sittingCancel, unavailable: denial ?? hasAgenda),
            Binding(action: "narrow", keys: [.character("/")], label: "", help: texts.helpOfNarrow),
        ]
        return rows.availableFirst + [
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows)
        ]
    }

    /// Why the order on the screen need not be taken: the committee has put every application in its place.
    private func hasOrder(_ texts: any Texts) -> String? {
        guard let sitting, !sitting.order.isEmpty, sitting.order.count == sitting.agenda.count else { return nil }
        return texts.sittingOrderTaken
    }

    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        switch action {
        case "start": return [.open(.sittingOpening(id))]
        case "agenda": return [.open(.agenda(id))]
        case "narrow": _ = list.handle(.character("/"))
        case "application": return current.map { [.open(.application($0.row.application))] } ?? []
        case "members": notice = Message(.hint, membersLine(texts))
        case "carry": carried = current?.row.application
        case "order": return send(.setOrder(wholeOrder))
        case "tie": return tie(context)
        case "accept", "interest", "withdraw", "cancel", "suppose": begin(action, context)
        case "propose": return ask(.propose(isLast: false), texts.sittingProposeAsk, texts.sittingProposeChoices, context)
        case "close": return close(context)
        case "strike":
            guard let row = current, let agenda = sitting?.agenda else { return [] }
            prepare(.setAgenda(agenda.filter { $0 != row.row.application }))
            return [.ask(.confirm(tag: "act", (texts.sittingStrike.label, texts.sittingStrikeAsk(row.number)), context))]
        default: break
        }
        return []
    }

    private func membersLine(_ texts: any Texts) -> String {
        guard let sitting else { return "" }
        let isOpen = sitting.status != .called
        return sitting.members.map { member in
            let function = member.function.isEmpty ? "" : " (" + member.function + ")"
            return member.name + function + (isOpen && !sitting.present.contains(member.number) ? " – " + texts.sittingAbsent : "")
        }.joined(separator: "; ")
    }

    // MARK: Ties

    /// The tie of the row under the cursor, else the first one: the cursor goes there.
    private mutating func tie(_ context: ScreenContext) -> [Effect] {
        guard let file, let first = file.openTies.first else { return [] }
        let here = current?.row.application
        let tie = file.openTies.first { here.map($0.applications.contains) ?? false } ?? first
        return tie.applications.first.map { [.open(.tie(sitting: id, application: $0))] } ?? []
    }

    // MARK: The committee's own order

    /// The committee's order, and behind it what it has not placed yet, as the screen shows it.
    var wholeOrder: [CaseID] {
        guard let file else { return [] }
        let sitting = file.sitting.state
        let placed = Set(sitting.order)
        let shown = file.rows.rows.map(\.row.application)
        return sitting.order + (shown.count == sitting.agenda.count ? shown : sitting.agenda).filter { !placed.contains($0) }
    }

    /// Keys while an application is being moved: the rows' keys choose its new place, digits name it.
    mutating func carry(_ application: CaseID, _ key: Key, _ context: ScreenContext) -> [Effect] {
        switch key {
        case .escape, .function(10), .control("c"):
            carried = nil
            list.select(.application(application))
            return []
        case .enter, .character("m"):
            carried = nil
            guard let target = current?.row.application, target != application else { return [] }
            return send(.setOrder(moved(application, to: target)))
        case .character(let digit) where digit.isASCII && digit.isNumber:
            begin("place", context, typed: String(digit))
            return []
        default: return moved(key, context)
        }
    }

    /// The whole order with one application at the place of another.
    func moved(_ application: CaseID, to target: CaseID) -> [CaseID] {
        var order = wholeOrder
        guard let from = order.firstIndex(of: application), let to = order.firstIndex(of: target) else { return order }
        order.remove(at: from)
        order.insert(application, at: to)
        return order
    }

    // MARK: Proposing and closing

    private mutating func ask(
        _ act: SittingAct, _ title: String, _ choices: (once: String, last: String), _ context: ScreenContext
    ) -> [Effect] {
        guard let file else { return [] }
        prepare(act)
        let texts = context.texts
        let lines = [sums(file, context), texts.sittingProposeText]
        let offered = [
            Question.Choice(id: "once", label: choices.once), Question.Choice(id: "last", label: choices.last),
            Question.Choice(id: "no", label: texts.choiceCancel),
        ]
        return [.ask(Question(tag: "propose", title: title, lines: lines, choices: offered, safe: 2))]
    }

    private mutating func close(_ context: ScreenContext) -> [Effect] {
        guard let file, let proposal = file.sitting.state.proposal else { return [] }
        prepare(.close(digest: proposal.digest))
        let texts = context.texts
        let lines = [sums(file, context), texts.sittingCloseText(file.login), texts.sittingDigest(String(proposal.digest.prefix(16)))]
        return [.ask(.confirm(tag: "act", title: texts.sittingCloseAsk, lines: lines, context))]
    }

    mutating func answered(_ choice: String, _ tag: String, _ context: ScreenContext) -> [Effect] {
        switch (tag, choice) {
        case ("propose", "once"): return send(.propose(isLast: false))
        case ("propose", "last"): return send(.propose(isLast: true))
        case ("act", "yes"): return sender.effects
        default: return []
        }
    }

    // MARK: Sending

    private var base: [VersionedCase] { file.map { [VersionedCase(id: id, version: $0.sitting.version)] } ?? [] }

    mutating func prepare(_ act: SittingAct) { sender.prepare(.sitting(SittingCommand(id, act)), base: base) }
    mutating func send(_ act: SittingAct) -> [Effect] { sender.send(.sitting(SittingCommand(id, act)), base: base) }

    mutating func submitted(_ result: SubmissionResult, _ submission: Submission, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        switch result {
        case .saved:
            if let prompt { typed[prompt.tag] = nil }
            prompt = nil
            if case .sitting(let command) = submission.command, case .close = command.act {
                return [.tell(Message(.done, texts.sittingClosed(sitting?.number ?? ""))), .replace(.frozenList(id))]
            }
            supposed = nil
            return [.tell(Message(.done, texts.sittingDone(submission.command))), .query(query)]
        case .refused(let refusal):
            guard prompt != nil else { return [.ask(refusal.question(texts)), .query(query)] }
            refused(refusal, context)
            return [.query(query)]
        case .conflict:
            prompt = nil
            return [.tell(Message(.warning, texts.sittingChangedMeanwhile)), .query(query)]
        }
    }
}

import Casework
import Localization
import Rules
import Terminal

/// The formal check on the application's screen, and the ways out of a list: each act has one key, and says why not now.
extension ApplicationScreen {
    /// The key, the table's step and the words of each act.
    private static func acts(_ texts: any Texts) -> [(act: CheckAct, key: Character, step: ApplicationStep, text: ActionText)] {
        [
            (.begin, "v", .beginVerification, texts.checkBegin), (.call, "z", .call, texts.checkCall), (.deliver, "d", .deliverCall, texts.checkDeliver),
            (.supplement, "p", .supplement, texts.checkSupplement), (.resign, "r", .resign, texts.leaveResign),
            (.strike, "x", .strikeOff, texts.leaveStrike), (.death, "t", .recordDeath, texts.leaveDeath),
        ]
    }

    /// What the check asks for. One key delivers: a call while the check goes on, the notice once the application is on the basic list.
    func checkBindings(_ context: ScreenContext) -> [Binding] {
        bindings(deliversNotice ? [.begin, .call, .supplement] : [.begin, .call, .deliver, .supplement], context)
    }

    /// What ends the case.
    func leavingBindings(_ context: ScreenContext) -> [Binding] { bindings([.resign, .strike, .death], context) }

    private func bindings(_ acts: [CheckAct], _ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        return Self.acts(texts).filter { acts.contains($0.act) }.map { row in
            let obstacle = file.flatMap { row.step.obstacle(in: $0.application.state.status) }.map { texts.refusal($0) }
            return Binding(
                "check." + row.step.rawValue, [.character(row.key)], row.text,
                unavailable: file == nil ? texts.loading : context.denial(of: sample(row.act, context)) ?? obstacle)
        }
    }

    /// Whether what can be delivered now is the notice of the committee's decision.
    var deliversNotice: Bool { file?.application.state.status == .basicList }

    /// The command of an act as far as rights look at it.
    private func sample(_ act: CheckAct, _ context: ScreenContext) -> Command {
        let day = context.moment.day
        return switch act {
        case .begin: .beginVerification(BeginVerification(application: id))
        case .call: .callToSupplement(CallToSupplement(application: id))
        case .deliver: .deliverCall(DeliverCall(application: id, day: day, channel: .post))
        case .supplement: .recordSupplement(RecordSupplement(application: id, day: day, items: []))
        case .resign: .resign(ResignApplication(application: id, day: day, reason: ""))
        case .strike: .strikeOff(StrikeOff(application: id, cause: .unsigned, day: day, reason: ""))
        case .death: .recordDeath(RecordDeath(application: id, day: day))
        }
    }

    private static let minor = FieldID(FieldKey.callMinor)
    private static let minorReason = FieldID(FieldKey.callReason)
    private static let day: FieldID = "check.day"
    private static let channel: FieldID = "check.channel"
    private static let postmark = FieldID(FieldKey.supplementPostmark)
    private static let last: FieldID = "check.last"
    private static let cause: FieldID = "check.cause"
    private static let leavingReason = FieldID(FieldKey.leavingReason)
    private static func item(_ index: Int) -> FieldID { FieldID("check.item." + String(index)) }
    /// How many items are ticked off at once: more would push the application off the screen, and come up with the next time.
    private static let itemLimit = 9

    mutating func performCheck(_ action: String, _ file: ApplicationFile, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        guard let row = Self.acts(texts).first(where: { "check." + $0.step.rawValue == action }) else { return [] }
        switch row.act {
        case .begin: return send(.begin, .beginVerification(BeginVerification(application: id)), file)
        case .call: return beginCall(file, context)
        default: prompt = prompt(for: row.act, row.text.help, file, context)
        }
        return []
    }

    /// The call names exactly what is missing; where the programme wants it, a person first says whether that is minor (KP-17).
    private mutating func beginCall(_ file: ApplicationFile, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        let rules = rules(file, context)
        if missing(file, context).isEmpty {
            notice = Message(.warning, texts.refusal(.nothingMissing))
            return []
        }
        guard rules.ruleSet.supplementDays != nil else {
            notice = Message(.error, texts.refusal(.supplementTermUnset))
            return []
        }
        guard rules.ruleSet.callsForMinorDefectsOnly else { return askCall(CallToSupplement(application: id), file, context) }
        let fields = [
            FormField(Self.minor, label: texts.checkMinor, kind: yesNo(texts), hint: texts.checkMinorHint, isRequired: true),
            FormField(
                Self.minorReason, label: texts.checkMinorReason, kind: .notes, hint: texts.checkMinorHint, isRequired: true,
                maxLength: FieldText.noteLimit, width: 50),
        ]
        prompt = InlinePrompt(tag: ApplicationStep.call.rawValue, title: texts.checkCall.help, fields: fields, values: [:])
        return []
    }

    private func yesNo(_ texts: any Texts) -> FieldKind {
        .choice([ChoiceOption(id: "yes", label: texts.yes), ChoiceOption(id: "no", label: texts.no)])
    }

    func missing(_ file: ApplicationFile, _ context: ScreenContext) -> [CalledItem] {
        file.application.state.missingItems(file.household.state.content, under: rules(file, context))
    }

    private mutating func askCall(_ command: CallToSupplement, _ file: ApplicationFile, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        let ruleSet = rules(file, context).ruleSet
        let term = ruleSet.supplementTerm(called: context.moment.day, delivered: nil, law: context.rules.law)
        let says = term.map { context.explanation(of: $0) } ?? texts.checkTermFromDelivery(ruleSet.supplementDays ?? 0)
        let lines = missing(file, context).map { "– " + said($0, file, context) } + [says]
        proposed = .callToSupplement(command)
        var question = Question.confirm(tag: "check", title: texts.checkCallAsk(file.application.state.number), lines: lines, context)
        question.choices.insert(Question.Choice(id: Self.withLetter, label: texts.callWithLetter), at: 1)
        question.safe = 2
        return [.ask(question)]
    }

    /// An item with the name of whom it concerns.
    private func said(_ item: CalledItem, _ file: ApplicationFile, _ context: ScreenContext) -> String {
        let person = item.person.flatMap { file.household.state.content.member($0) }
        return context.name(of: item) + (person.map { " (" + $0.listName + ")" } ?? "")
    }

    private func prompt(for act: CheckAct, _ title: String, _ file: ApplicationFile, _ context: ScreenContext) -> InlinePrompt {
        let texts = context.texts
        func day(_ hint: String) -> FormField {
            FormField(Self.day, label: texts.checkDay, kind: .date, hint: hint, isRequired: true, width: 11)
        }
        func choice<Value: RawRepresentable & CaseIterable>(_ id: FieldID, _ label: String, _ name: (Value) -> String) -> FormField
        where Value.RawValue == String {
            let options = Value.allCases.map { ChoiceOption(id: $0.rawValue, label: name($0)) }
            return FormField(id, label: label, kind: .choice(options), hint: texts.hintChoice, isRequired: true)
        }
        let today = [Self.day: texts.date(context.moment.day)]
        switch act {
        case .deliver:
            let fields = [day(texts.checkDayDelivered), choice(Self.channel, texts.checkChannel) { (value: DeliveryChannel) in texts.name(of: value) }]
            return InlinePrompt(tag: "deliver", title: title, fields: fields, values: today.merging([Self.channel: DeliveryChannel.post.rawValue]) { $1 })
        case .supplement:
            let items = file.application.state.openCall?.outstanding.prefix(Self.itemLimit) ?? []
            var values = today
            var fields = items.enumerated().map { index, item in
                values[Self.item(index)] = "no"
                return FormField(Self.item(index), label: said(item, file, context), kind: yesNo(texts), hint: texts.checkItemHint)
            }
            fields += [
                day(texts.checkDayReceived), FormField(Self.postmark, label: texts.checkPostmark, kind: .date, hint: texts.checkPostmarkHint, width: 11),
                FormField(Self.last, label: texts.checkLast, kind: yesNo(texts), hint: texts.checkLastHint),
            ]
            values[Self.last] = "no"
            return InlinePrompt(tag: "supplement", title: title, fields: fields, values: values, labelWidth: 46)
        case .resign, .strike, .death, .begin, .call:
            let reason = FormField(
                Self.leavingReason, label: texts.leaveReason, kind: .notes, hint: texts.leaveReasonHint, isRequired: act == .strike,
                maxLength: FieldText.noteLimit, width: 50)
            let causes = act == .strike ? [choice(Self.cause, texts.leaveCause) { (value: StrikingCause) in texts.name(of: value) }] : []
            return InlinePrompt(tag: "\(act)", title: title, fields: causes + [day(texts.leaveDayHint), reason], values: today)
        }
    }

    /// What a prompt that is filled in leads to.
    mutating func finishCheck(_ open: InlinePrompt, _ file: ApplicationFile, _ context: ScreenContext) -> [Effect] {
        let number = file.application.state.number
        let reason = open.text(Self.leavingReason)
        if open.tag == ApplicationStep.call.rawValue {
            return askCall(
                CallToSupplement(application: id, minor: open.widget.value(Self.minor) == "yes", reason: open.text(Self.minorReason)), file, context)
        }
        guard let day = open.day(Self.day, context) else { return [] }
        func ask(_ act: CheckAct, _ command: Command) -> [Effect] {
            proposed = command
            return [.ask(.confirm(tag: "check", context.texts.leaveAsk(act, number), context))]
        }
        switch open.tag {
        case "deliver":
            let channel = DeliveryChannel(rawValue: open.widget.value(Self.channel)) ?? .post
            return send(.deliver, .deliverCall(DeliverCall(application: id, day: day, channel: channel)), file)
        case "supplement":
            let items = (file.application.state.openCall?.outstanding.prefix(Self.itemLimit) ?? []).enumerated().filter { index, _ in
                open.widget.value(Self.item(index)) == "yes"
            }.map(\.element)
            let command = RecordSupplement(
                application: id, day: day, postmark: open.day(Self.postmark, context), items: items, isLast: open.widget.value(Self.last) == "yes")
            return send(.supplement, .recordSupplement(command), file)
        case "resign": return ask(.resign, .resign(ResignApplication(application: id, day: day, reason: reason)))
        case "strike":
            guard let cause = StrikingCause(rawValue: open.widget.value(Self.cause)) else { return [] }
            return ask(.strike, .strikeOff(StrikeOff(application: id, cause: cause, day: day, reason: reason)))
        case "death": return ask(.death, .recordDeath(RecordDeath(application: id, day: day, reason: reason)))
        default: return []
        }
    }

    /// What was confirmed.
    mutating func sendProposed(_ file: ApplicationFile) -> [Effect] {
        guard let proposed, let act = proposed.checkAct else { return [] }
        return send(act, proposed, file)
    }

    private mutating func send(_ act: CheckAct, _ command: Command, _ file: ApplicationFile) -> [Effect] {
        var base = [VersionedCase(id: id, version: file.application.version)]
        // What is missing is worked out from the household too.
        if act == .call { base.append(VersionedCase(id: file.household.state.id, version: file.household.version)) }
        return submit(command, base: base)
    }

    // MARK: What is shown

    /// Case number, round and what is to be noted of the filing, below the filing itself.
    func recruitmentLines(_ file: ApplicationFile, _ context: ScreenContext) -> [TextView.Paragraph] {
        let texts = context.texts
        let application = file.application.state
        var lines: [TextView.Paragraph] = []
        if let number = application.caseNumber { lines.append(TextView.Paragraph(texts.caseNumberLabel + ": " + number.text)) }
        if let round = file.round {
            lines.append(TextView.Paragraph(texts.roundLabel + ": " + texts.roundOption(round.number, round.window)))
            for flag in application.content.filingFlags(under: rules(file, context)) {
                lines.append(TextView.Paragraph(texts.filingFlag(flag), style: .warning))
            }
        }
        return lines
    }

    /// The last call with what has come of it, and its term with the reasons for the day; before a call what is missing.
    func checkLines(_ file: ApplicationFile, _ context: ScreenContext) -> [TextView.Paragraph] {
        let texts = context.texts
        let application = file.application.state
        var lines: [TextView.Paragraph] = []
        if let call = application.calls?.last {
            lines.append(TextView.Paragraph(texts.checkCallHeading, style: .heading))
            lines.append(TextView.Paragraph(texts.checkCalled(call), indent: 2))
            for item in call.items {
                let isThere = call.received.contains(item)
                lines.append(
                    TextView.Paragraph(
                        said(item, file, context) + ": " + (isThere ? texts.checkReceived : texts.checkOutstanding), style: isThere ? .normal : .warning,
                        indent: 2))
            }
            if let term = call.term { lines.append(TextView.Paragraph(context.explanation(of: term), indent: 2)) }
            if application.callHasLapsed(on: context.moment.day) { lines.append(TextView.Paragraph(texts.checkLapsed, style: .warning, indent: 2)) }
            if call.isLate { lines.append(TextView.Paragraph(texts.checkLate, style: .warning, indent: 2)) }
        }
        if application.status == .inVerification {
            let items = missing(file, context)
            if !items.isEmpty {
                lines.append(TextView.Paragraph(texts.checkMissing, style: .heading))
                lines += items.map { TextView.Paragraph(said($0, file, context), style: .warning, indent: 2) }
            }
        }
        return lines
    }
}

extension Command {
    /// What it does at the formal check or with a place on a list; nil for anything else.
    var checkAct: CheckAct? {
        switch self {
        case .beginVerification: .begin
        case .callToSupplement: .call
        case .deliverCall: .deliver
        case .recordSupplement: .supplement
        case .resign: .resign
        case .strikeOff: .strike
        case .recordDeath: .death
        default: nil
        }
    }
}

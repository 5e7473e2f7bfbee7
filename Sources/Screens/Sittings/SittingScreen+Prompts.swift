import Casework
import Localization
import Rules
import Terminal

/// What is typed before an act of the sitting: a reason, a member, a place, figures to try.
extension SittingScreen {
    private static let reason = FieldID(FieldKey.sittingReason)
    private static let member = FieldID(FieldKey.interestMember)
    private static let outcome: FieldID = "sitting.outcome"
    private static let place: FieldID = "sitting.place"
    private static let places: FieldID = "suppose.places"
    private static let points: FieldID = "suppose.points"
    private static let reserve: FieldID = "suppose.reserve"
    private static let ties: FieldID = "suppose.ties"

    mutating func begin(_ action: String, _ context: ScreenContext, typed first: String = "") {
        let texts = context.texts
        let number = carried.map { self.number(of: $0) } ?? current?.number ?? ""
        let tag = ["accept", "interest"].contains(action) ? action + "/" + (current?.row.application.rawValue ?? "") : action
        func reason(_ isRequired: Bool) -> FormField {
            FormField(
                Self.reason, label: texts.sittingReason, kind: .notes, hint: texts.sittingReasonHint, isRequired: isRequired, maxLength: FieldText.noteLimit,
                width: 56)
        }
        switch action {
        case "accept":
            let options = [ChoiceOption(id: "yes", label: texts.sittingAcceptYes), ChoiceOption(id: "no", label: texts.sittingAcceptNo)]
            let field = FormField(
                Self.outcome, label: texts.sittingAcceptField, kind: .choice(options), hint: texts.hintChoice, isRequired: true, width: 40)
            open(tag, texts.sittingAccept.label + ": " + number, [field, reason(true)])
        case "interest":
            let field = FormField(
                Self.member, label: texts.sittingInterestMember, kind: .choice(free(context)), hint: texts.hintChoice, isRequired: true, width: 40)
            open(tag, texts.sittingInterestTitle(number), [field, reason(false)])
        case "withdraw": open(tag, texts.sittingWithdrawTitle, [reason(true)])
        case "cancel": open(tag, texts.sittingCancelTitle, [reason(true)])
        case "place":
            let field = FormField(Self.place, label: texts.sittingPlaceField, kind: .number(digits: 5), hint: texts.sittingPlaceHint, isRequired: true)
            open(tag, texts.sittingMove.label + ": " + number, [field], values: [Self.place: first])
            // The digit that opened the field stays when the next one is typed.
            _ = prompt?.widget.handle(.end)
        default: open(tag, texts.sittingSupposeTitle, supposing(context))
        }
    }

    private mutating func open(_ tag: String, _ title: String, _ fields: [FormField], values: [FieldID: String] = [:]) {
        prompt = InlinePrompt(tag: tag, title: title, fields: fields, values: (typed[tag] ?? [:]).merging(values) { $1 })
    }

    /// The members who are present and may vote on the application under the cursor.
    private func free(_ context: ScreenContext) -> [ChoiceOption] {
        guard let sitting, let row = current else { return [] }
        let voters = Set(sitting.voters(on: row.row.application))
        return sitting.members.filter { voters.contains($0.number) }.map { ChoiceOption(id: String($0.number), label: $0.name) }
    }

    private func supposing(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let rule = context.rules.ruleSet.rankingInForce
        let ways = [("none", texts.sittingTieNone)] + tieBreaks(rule).map { ($0.word, texts.name(of: $0, context.rules.ruleSet)) }
        var fields = [
            FormField(Self.places, label: texts.sittingSupposePlaces, kind: .number(digits: 5), hint: texts.sittingSupposePlacesHint(file?.places ?? 0)),
            FormField(Self.reserve, label: texts.sittingSupposeReserve, kind: .number(digits: 5), hint: texts.sittingSupposeReserveHint),
            FormField(
                Self.ties, label: texts.sittingSupposeTies, kind: .choice(ways.map { ChoiceOption(id: $0.0, label: $0.1) }), hint: texts.sittingSupposeTiesHint,
                width: 44),
        ]
        if rule.order.contains(.points) {
            let hint = texts.sittingSupposePointsHint(rule.minimumPoints)
            fields.insert(FormField(Self.points, label: texts.sittingSupposePoints, kind: .number(digits: 5), hint: hint), at: 1)
        }
        return fields
    }

    /// All ways of parting equals that a programme could name.
    private func tieBreaks(_ rule: RankingRule) -> [RankingRule.TieBreak] { [.filing, .householdSize] + rule.points.map { .points(of: $0.id) } }

    mutating func handlePrompt(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var open = prompt else { return [] }
        let outcome = open.handle(key, context)
        prompt = open
        typed[open.tag] = open.widget.values
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done: return finish(open, context)
        }
    }

    private mutating func finish(_ open: InlinePrompt, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        let reason = open.text(Self.reason)
        let parts = open.tag.split(separator: "/", maxSplits: 1).map(String.init)
        let application = CaseID(rawValue: parts.count > 1 ? parts[1] : "")
        switch parts.first ?? "" {
        case "accept":
            return send(.decideAcceptance(application: application, isAccepted: open.widget.value(Self.outcome) == "yes", reason: reason))
        case "interest":
            guard let member = Int(open.widget.value(Self.member)) else { return [] }
            return send(.declareInterest(member: member, application: application, reason: reason))
        case "withdraw":
            prepare(.withdrawProposal(reason: reason))
            return [.ask(.confirm(tag: "act", (texts.sittingWithdrawTitle, texts.sittingWithdrawAsk), context))]
        case "cancel":
            prepare(.cancel(reason: reason))
            return [.ask(.confirm(tag: "act", (texts.sittingCancelTitle, texts.sittingCancelAsk(sitting?.agenda.count ?? 0)), context))]
        case "place": return put(open, context)
        default:
            supposed = supposition(open)
            prompt = nil
            return [.query(query)]
        }
    }

    /// The application that is being moved goes to the place that was typed.
    private mutating func put(_ open: InlinePrompt, _ context: ScreenContext) -> [Effect] {
        let order = wholeOrder
        guard let place = Int(open.text(Self.place)), let carried, order.indices.contains(place - 1) else {
            let fault = context.texts.numberOutside(1, max(1, order.count))
            prompt?.widget.errors[Self.place] = fault
            prompt?.notice = Message(.error, context.texts.fault(context.texts.sittingPlaceField, fault))
            return []
        }
        let target = file?.rows.rows.first { $0.row.place == place }?.row.application ?? order[place - 1]
        self.carried = nil
        list.select(.application(carried))
        return send(.setOrder(moved(carried, to: target)))
    }

    private func supposition(_ open: InlinePrompt) -> RankingSupposition? {
        func figure(_ field: FieldID) -> Int? { Int(open.text(field)) }
        let word = open.widget.value(Self.ties)
        let ties = word.isEmpty ? nil : word == "none" ? [] : supposedTie(word)
        let all = RankingSupposition(places: figure(Self.places), minimumPoints: figure(Self.points), tieBreaks: ties, reserve: figure(Self.reserve))
        return all == RankingSupposition() ? nil : all
    }

    private func supposedTie(_ word: String) -> [RankingRule.TieBreak] {
        switch word {
        case "filing": [.filing]
        case "household_size": [.householdSize]
        default: [.points(of: String(word.dropFirst("points_of:".count)))]
        }
    }

    /// What the office refuses stands beside its field, else on the message line; nothing typed is lost.
    mutating func refused(_ refusal: Refusal, _ context: ScreenContext) {
        let texts = context.texts
        for reason in refusal.reasons {
            guard let field = reason.field.map({ FieldID($0) }), prompt?.widget.field(field) != nil else { continue }
            prompt?.widget.errors[field] = texts.refusal(reason.code)
        }
        prompt?.widget.focusFirstError()
        prompt?.notice = Message(.error, refusal.reasons.map { texts.refusal($0.code) }.joined(separator: " "))
    }
}

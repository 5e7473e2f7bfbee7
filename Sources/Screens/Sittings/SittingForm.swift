import Casework
import Localization
import Rules
import Terminal

/// Calls a sitting: its number, its day, the body and its members. The members of that body's last sitting stand there already.
public struct SittingForm: FormScreen {
    public var form = FormCore(form: "sitting", labelWidth: 20)
    let start: FormStart
    /// The latest sittings, for the next number and the members of the last one.
    var earlier: [SittingRow]?
    /// Rounds that are not decided yet; one is chosen only where there are several.
    private var rounds: [Round] = []
    /// The sitting whose members were asked for.
    private var asked: CaseID?

    static let number = FieldID(FieldKey.sittingNumber)
    static let day = FieldID(FieldKey.sittingDay)
    static let round = FieldID(FieldKey.sittingRound)
    static let body = FieldID(FieldKey.sittingBody)
    static func member(_ index: Int) -> FieldID { FieldID(FieldKey.sittingMember(index)) }
    static func function(_ index: Int) -> FieldID { FieldID(FieldKey.sittingMember(index) + ".function") }

    private static let last = Query.sittings(ListRequest(limit: 50))

    public init(_ start: FormStart) { self.start = start }

    public func title(_ context: ScreenContext) -> String { context.texts.sittingCallTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.sittingCallHelp] }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(start, identifiers: identifiers, context)
        return [.query(Self.last), .query(.rounds)]
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        var fields = [
            FormField(
                Self.number, label: texts.sittingNumber, hint: texts.sittingNumberHint, isRequired: true, maxLength: FieldText.nameLimit, width: 12),
            FormField(Self.day, label: texts.sittingDay, kind: .date, hint: texts.sittingDayHint, isRequired: true),
        ]
        if rounds.count > 1 {
            let options = rounds.map { round in
                ChoiceOption(id: round.id.rawValue, label: texts.roundChoice(round.number, DayRange(from: round.window.opens, to: round.window.closes)))
            }
            fields.append(
                FormField(Self.round, label: texts.sittingRound, kind: .choice(options), hint: texts.sittingRoundHint, isRequired: true, width: 50))
        }
        if context.bodies.count > 1 {
            let options = context.bodies.map { ChoiceOption(id: $0, label: context.bodyName($0)) }
            fields.append(
                FormField(Self.body, label: texts.sittingBody, kind: .choice(options), hint: texts.sittingBodyHint, isRequired: true, width: 50))
        }
        let members = (0..<memberRows).flatMap { index in
            [
                FormField(
                    Self.member(index), label: texts.sittingMember(index + 1), hint: texts.sittingMemberHint, isRequired: index == 0,
                    maxLength: FieldText.nameLimit, width: 28),
                FormField(
                    Self.function(index), label: texts.sittingFunction, hint: texts.sittingFunctionHint, maxLength: FieldText.nameLimit, width: 16,
                    continuesLine: true),
            ]
        }
        return [FormSection(texts.sittingSection, fields), FormSection(texts.sittingMembersSection, members)]
    }

    /// One row more than the last that holds something, so that there is always one to type into.
    private var memberRows: Int {
        let used = form.widget.values.compactMap { field, value -> Int? in
            let parts = field.rawValue.split(separator: ".")
            guard !value.isEmpty, parts.count >= 3, parts[0] == "sitting", parts[1] == "member" else { return nil }
            return Int(parts[2])
        }
        return max(3, min(99, (used.max() ?? -1) + 2))
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        if field == Self.day, DateEntry.parse(form.text(field), today: context.moment.day) == nil { return context.texts.badDate }
        guard field.rawValue.hasSuffix(".function"), !form.text(field).isEmpty else { return nil }
        let name = FieldID(String(field.rawValue.dropLast(".function".count)))
        return form.text(name).isEmpty ? context.texts.sittingFunctionAlone : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        guard field == Self.day, let day = DateEntry.parse(form.text(field), today: context.moment.day) else { return }
        form[field] = context.texts.date(day)
    }

    /// F4 on a function is the one of the row above: most members are just members.
    public func previousValue(_ field: FieldID, _ context: ScreenContext) -> String? {
        let parts = field.rawValue.split(separator: ".")
        guard parts.count == 4, let index = Int(parts[2]), index > 0 else { return earlier(field, context) }
        let above = form.text(Self.function(index - 1))
        return above.isEmpty ? earlier(field, context) : above
    }

    public mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect] {
        field == Self.body ? membersOfLast(context) : []
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        switch answer {
        case .sittings(let page):
            let isFirst = earlier == nil
            earlier = page.rows
            guard !form.isReady else { return [] }
            form.begin(
                values: [Self.number: nextNumber(context), Self.day: context.texts.date(context.moment.day)],
                base: [VersionedCase(id: form.subject, version: 0)])
            return isFirst ? membersOfLast(context) : []
        case .sitting(let file): offer(file.sitting.state.members)
        case .rounds(let files): rounds = files.map(\.round.state).filter { $0.status.isToDecide }
        default: break
        }
        return []
    }

    /// Asks for the last sitting of the body, once.
    private mutating func membersOfLast(_ context: ScreenContext) -> [Effect] {
        let body = context.bodies.count > 1 ? form[Self.body] : nil
        guard body != "", let last = earlier?.first(where: { context.bodies.count < 2 || $0.body == body }), last.id != asked else { return [] }
        asked = last.id
        return [.query(.sitting(last.id, ListRequest(limit: 0), supposing: nil))]
    }

    /// Puts members in where none is typed; what is only offered is no typing that leaving would lose.
    private mutating func offer(_ members: [SittingMember]) {
        let typed = (0..<memberRows).contains { form.text(Self.member($0)) != (form.pristine[Self.member($0)] ?? "") }
        guard !typed else { return }
        for index in 0..<memberRows { form.widget.removeValues { $0 == Self.member(index) || $0 == Self.function(index) } }
        for (index, member) in members.enumerated() {
            for (field, value) in [(Self.member(index), member.name), (Self.function(index), member.function)] {
                form[field] = value
                form.pristine[field] = value
            }
        }
    }

    /// One more than the latest number of this year, in the shape that the office has used.
    private func nextNumber(_ context: ScreenContext) -> String {
        let year = String(context.moment.day.year)
        let numbers = (earlier ?? []).compactMap { row -> Int? in
            let parts = row.number.split(separator: "/")
            return parts.count == 2 && parts[1] == year ? Int(parts[0]) : nil
        }
        return "\((numbers.max() ?? 0) + 1)/\(year)"
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let day = DateEntry.parse(form.text(Self.day), today: context.moment.day) else { return nil }
        let members = memberIndices.enumerated().map { order, index in
            SittingMember(number: order + 1, name: form.text(Self.member(index)), function: form.text(Self.function(index)))
        }
        let body = context.bodies.count > 1 ? form[Self.body] : nil
        // The office takes the only round by itself.
        let round = rounds.count > 1 ? CaseID(rawValue: form[Self.round]) : nil
        return .sitting(
            SittingCommand(form.subject, .call(number: form.text(Self.number), day: day, body: body, round: round, members: members)))
    }

    private var memberIndices: [Int] { (0..<memberRows).filter { !form.text(Self.member($0)).isEmpty } }

    /// The office counts the members sent, the form its rows.
    public func field(forKey key: String, _ context: ScreenContext) -> FieldID {
        if key == FieldKey.sittingMembers { return Self.member(0) }
        let parts = key.split(separator: ".")
        let indices = memberIndices
        guard parts.count == 3, parts[1] == "member", let sent = Int(parts[2]), indices.indices.contains(sent) else { return FieldID(key) }
        return Self.member(indices[sent])
    }

    public func draftTitle(_ context: ScreenContext) -> String { context.texts.sittingCallTitle + " " + form.text(Self.number) }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.sittingCalled(form.text(Self.number)))), .replace(.sitting(receipt.subject))]
    }
}

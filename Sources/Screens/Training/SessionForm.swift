import Casework
import Localization
import Rules
import Terminal

/// Plans a session of a group.
public struct SessionForm: FormScreen {
    public var form = FormCore(form: "session")
    let start: FormStart
    var file: GroupFile?
    var identifiers = IdentifierSource(high: 0, low: 0)

    static let day = FieldID(FieldKey.sessionDay)
    static let startsAt = FieldID(FieldKey.sessionStart)
    static let hours = FieldID(FieldKey.sessionHours)
    static let room = FieldID(FieldKey.sessionRoom)
    /// The session's identifier, kept among the values so that a draft holds it.
    static let session: FieldID = "session.id"

    /// For a group, or on a draft.
    public init(_ start: FormStart) { self.start = start }

    public var storedQuery: Query? { .group(form.subject) }

    public func title(_ context: ScreenContext) -> String { context.texts.sessionTitle(file?.group.state.name ?? "") }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        var source = identifiers
        self.identifiers = source.fork()
        startForm(start, identifiers: source, context)
        return [.query(.group(form.subject))]
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let heading = file.map {
            texts.groupHeading($0.module.title, hours: $0.module.hours, trainer: "") + "; "
                + texts.groupPlanned($0.group.state.hoursPlanned, of: $0.module.hours)
        }
        return [
            FormSection(heading ?? "", [
                FormField(Self.day, label: texts.sessionDay, kind: .date, hint: texts.hintDate, isRequired: true, width: 11),
                FormField(Self.startsAt, label: texts.sessionStart, kind: .time, hint: texts.sessionStartHint, isRequired: true),
                FormField(Self.hours, label: texts.sessionHours, kind: .number(digits: 2), hint: texts.sessionHoursHint, isRequired: true),
                FormField(Self.room, label: texts.sessionRoom, hint: texts.sessionRoomHint, maxLength: FieldText.nameLimit),
            ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        let text = form.text(field)
        switch field {
        case Self.day: return DateEntry.parse(text, today: context.moment.day) == nil ? context.texts.badDate : nil
        case Self.startsAt: return TimeEntry.parse(text) == nil ? context.texts.badTime : nil
        case Self.hours: return WholeNumber.fault(text, 1...24, context)
        default: return nil
        }
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        switch field {
        case Self.day: form[field] = PastDay.completed(form[field], context)
        case Self.startsAt: if let time = TimeEntry.parse(form.text(field)) { form[field] = context.texts.time(time) }
        default: break
        }
    }

    /// F4 takes the value of the group's last session: the same hour, length and place, a week later.
    public func previousValue(_ field: FieldID, _ context: ScreenContext) -> String? {
        guard let last = file?.group.state.sessions.last else { return earlier(field, context) }
        switch field {
        case Self.day: return context.texts.date(last.day.adding(days: 7))
        case Self.startsAt: return context.texts.time(last.startsAt)
        case Self.hours: return String(last.hours)
        case Self.room: return last.room
        default: return nil
        }
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard case .group(let file) = answer else { return [] }
        self.file = file
        if !form.isReady {
            let base = [VersionedCase(id: file.group.state.id, version: file.group.version)]
            form.begin(values: [Self.session: identifiers.nextCase().rawValue], base: base)
        }
        return []
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let day = DateEntry.parse(form.text(Self.day), today: context.moment.day),
            let time = TimeEntry.parse(form.text(Self.startsAt)), let hours = Int(form.text(Self.hours))
        else { return nil }
        let session = TrainingSession(
            id: CaseID(rawValue: form[Self.session]), day: day, startsAt: time, hours: hours, room: form.text(Self.room))
        return .planSession(PlanSession(group: form.subject, session: session))
    }

    public func draftTitle(_ context: ScreenContext) -> String { title(context) }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.sessionSaved)), .close]
    }
}

/// A field for a whole number within bounds.
enum WholeNumber {
    /// What is wrong with the text, in words.
    static func fault(_ text: String, _ bounds: ClosedRange<Int>, _ context: ScreenContext) -> String? {
        guard let number = Int(text) else { return context.texts.badNumber }
        return bounds.contains(number) ? nil : context.texts.numberOutside(bounds.lowerBound, bounds.upperBound)
    }
}

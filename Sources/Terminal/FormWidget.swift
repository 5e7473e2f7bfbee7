/// A form: fields in sections, typed through without looking up.
///
/// The owner gives the fields that apply (and gives them again when that changes); the widget keeps the raw texts by
/// field id, so that values of fields that come and go are not lost. Values, `focus` and `cursor` together are
/// a draft. The first key in a field replaces its value, an arrow key first edits it.
public struct FormWidget: Hashable, Sendable {
    /// The fields shown; changed through `setSections`.
    public internal(set) var sections: [FormSection]
    /// The raw texts by field; a missing one is empty. Holds also values of fields not shown now.
    public internal(set) var values: [FieldID: String]
    /// What is wrong with a field, in words for the clerk; the owner sets and clears it.
    public var errors: [FieldID: String]
    /// The focused field; nil only when no field can be focused.
    public internal(set) var focus: FieldID?
    /// The columns of the labels.
    public var labelWidth: Int
    /// The editor of the focused field.
    var input = TextInput()
    /// Letters typed so far to find a choice.
    var typedLetters = ""
    /// Whether the focus came here because the field before was full: one Enter is then no wish to go on.
    var movedOnByItself = false
    /// The open list of a choice: the index under the cursor.
    var openList: Int?

    /// Makes a form with the focus on the first field, or on `focus` when it can be focused.
    public init(
        sections: [FormSection], values: [FieldID: String] = [:], focus: FieldID? = nil, labelWidth: Int = 24
    ) {
        self.sections = sections
        self.values = values
        self.labelWidth = labelWidth
        errors = [:]
        let fields = sections.flatMap(\.fields).filter(\.isFocusable)
        self.focus = fields.contains { $0.id == focus } ? focus : fields.first?.id
        startEditing()
    }

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// The key was used and no value changed.
        case handled
        /// The key is none of the form's.
        case ignored
        /// The value of the focused field changed.
        case changed(FieldID)
        /// The focus left a field, whose value may have changed with the same key. `to` is nil when there is no
        /// further field in that direction; the focus then stays.
        case left(FieldID, to: FieldID?)
        /// Enter on an action.
        case activate(FieldID)
        /// F4: the value of the previous record, or the next of the series, is wanted.
        case sameAsAbove(FieldID)
        /// What was typed can stand in no value of the field, or the field is full; nothing changed.
        case rejected(FieldID)
    }

    /// The fields in order.
    public var fields: [FormField] { sections.flatMap(\.fields) }

    /// The field of a name, if it is shown.
    public func field(_ id: FieldID) -> FormField? {
        for section in sections {
            for field in section.fields where field.id == id { return field }
        }
        return nil
    }

    /// The focused field.
    public var focusedField: FormField? { focus.flatMap { field($0) } }

    /// The value of a field; empty when there is none.
    public func value(_ id: FieldID) -> String { values[id] ?? "" }

    /// The cursor's place in the focused field, in characters; part of a draft.
    public var cursor: Int { input.cursor }

    /// Whether a list of choices is open, which takes Esc and Enter before the form's owner.
    public var isListOpen: Bool { openList != nil }

    /// The fields whose value is longer than their `maxLength`, in order.
    public var overlongFields: [FieldID] {
        fields.filter { value($0.id).count > $0.maxLength }.map(\.id)
    }

    /// The error of the focused field, else its hint; for the message line.
    public var message: (text: String, isError: Bool) {
        guard let field = focusedField else { return ("", false) }
        if let error = errors[field.id] { return (error, true) }
        return (field.hint, false)
    }

    /// Replaces the fields; values and the focus stay, and a focus that is gone moves to the next field that is left.
    public mutating func setSections(_ sections: [FormSection]) {
        let before = fields
        self.sections = sections
        let remaining = Set(fields.filter(\.isFocusable).map(\.id))
        if let focus, remaining.contains(focus) { return }
        let position = before.firstIndex { $0.id == focus } ?? before.count
        let next = before[position...].first { remaining.contains($0.id) } ?? before[..<position].last { remaining.contains($0.id) }
        focus = next?.id ?? fields.first(where: \.isFocusable)?.id
        startEditing()
    }

    /// Sets a value from outside, as for a computed field or F4.
    public mutating func setValue(_ text: String, for id: FieldID) {
        values[id] = text
        if id == focus { startEditing() }
    }

    /// Takes the values of fields away, as when a row of a list is removed.
    public mutating func removeValues(where isRemoved: (FieldID) -> Bool) {
        for id in values.keys where isRemoved(id) { values[id] = nil }
        for id in errors.keys where isRemoved(id) { errors[id] = nil }
        startEditing()
    }

    /// Moves the focus to a field that is shown and can be focused; else does nothing.
    public mutating func moveFocus(to id: FieldID, cursor: Int? = nil) {
        guard let field = field(id), field.isFocusable else { return }
        focus = id
        startEditing()
        if let cursor { input.moveCursor(to: cursor) }
    }

    /// Moves the focus to the first field with an error, in the order of the form.
    public mutating func focusFirstError() {
        if let id = fields.first(where: { errors[$0.id] != nil && $0.isFocusable })?.id { moveFocus(to: id) }
    }

    mutating func startEditing() {
        typedLetters = ""
        openList = nil
        guard let field = focusedField else {
            input = TextInput()
            return
        }
        input = TextInput(value(field.id), capacity: field.capacity, replacesOnType: true)
    }
}

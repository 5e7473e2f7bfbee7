import Casework
import Localization
import Terminal

/// What every form keeps: its fields, what they began with, and the name of the command that saving will send.
public struct FormCore: Equatable, Sendable {
    /// Which form it is; drafts are found again by it.
    public let form: String
    /// The case that the form edits; for a new one, the identifier it will get.
    public var subject: CaseID
    /// Sent with the first saving and every repetition, so that a form is never saved twice.
    public var command: CommandID
    /// The versions that the form started from.
    public var base: [VersionedCase]
    public var widget: FormWidget
    /// The values when the form began; it is dirty where they differ.
    public var pristine: [FieldID: String] = [:]
    /// Whether `pristine` holds the version that the form started from; false on a draft that does not tell it.
    public var knowsPristine = true
    /// Two versions to be made one: in the form's place until that is done.
    var board: MergeBoard?
    /// What is under way since somebody else's save was met: the stored case is being read anew.
    var meeting: [Conflict]?
    /// When the form was begun, in words: what a draft is called that names nobody.
    var begunOn = ""
    /// Typed before the line dropped: there is something to lose though nothing changed since.
    public var isRestored = false
    /// What the last key or answer led to; shown until the next key.
    public var notice: Message?
    /// Faults of the last attempt to save that belong to no field.
    public var refusals: [String] = []
    /// Whether the faults are listed under the form: from a failed saving until all of them are mended.
    public var listsFaults = false
    /// Whether a submission is on its way.
    public var isSaving = false
    /// False while a stored case is being read.
    public var isReady = false
    /// False for a form of a few fields that no route can open on a draft.
    public let keepsDrafts: Bool

    public init(form: String, subject: CaseID = CaseID(rawValue: ""), labelWidth: Int = 22, keepsDrafts: Bool = true) {
        self.form = form
        self.keepsDrafts = keepsDrafts
        self.subject = subject
        command = CommandID(rawValue: "")
        base = []
        widget = FormWidget(sections: [], labelWidth: labelWidth)
    }

    public subscript(field: FieldID) -> String {
        get { widget.value(field) }
        set { widget.setValue(newValue, for: field) }
    }

    /// A field's text without blanks at its ends.
    public func text(_ field: FieldID) -> String { FieldText.trimmed(widget.value(field)) }

    /// Whether something typed would be lost.
    public var isDirty: Bool { isRestored || meaningful(widget.values) != meaningful(pristine) }

    private func meaningful(_ values: [FieldID: String]) -> [FieldID: String] { values.filter { !$0.value.isEmpty } }

    /// Begins with values: of a stored case, or the defaults of a new one.
    public mutating func begin(values: [FieldID: String], base: [VersionedCase]) {
        self.base = base
        for (field, value) in values { widget.setValue(value, for: field) }
        pristine = widget.values
        knowsPristine = true
        isReady = true
    }

    /// Puts other values in the place of all; the focus stays.
    mutating func replaceValues(_ values: [FieldID: String]) {
        widget.removeValues { _ in true }
        for (field, value) in values { widget.setValue(value, for: field) }
    }

    /// Begins where a draft stopped; the fields must be given with `setSections` before the focus is put back.
    public mutating func restore(_ draft: Draft) {
        subject = draft.subject
        command = draft.id
        base = draft.base
        for field in draft.fields { widget.setValue(field.text, for: FieldID(field.key)) }
        knowsPristine = draft.before != nil
        if let before = draft.before {
            pristine = widget.values
            for field in before { pristine[FieldID(field.key)] = field.text }
        }
        begunOn = draft.savedOn
        isRestored = true
        isReady = true
    }

    /// The stored cases that the form edits, as of the versions that it began with.
    var openCases: [OpenCase] {
        // What stands on the board is newer than what the form began with.
        (board?.stored.base ?? base).filter { $0.version > 0 }.map { OpenCase(id: $0.id, version: $0.version, isEdited: true) }
    }

    /// What the changed fields held when the form began, where it began on a stored case.
    var draftBefore: [DraftField]? {
        guard knowsPristine, base.contains(where: { $0.version > 0 }) else { return nil }
        let changed = Set(pristine.keys).union(widget.values.keys).filter { (pristine[$0] ?? "") != (widget.values[$0] ?? "") }
        return changed.sorted { $0.rawValue < $1.rawValue }.map { DraftField(key: $0.rawValue, text: pristine[$0] ?? "") }
    }

    /// Raw texts in the form's order, then what is not shown, by name.
    var draftFields: [DraftField] {
        let shown = widget.fields.map(\.id)
        let known = Set(shown)
        let hidden = widget.values.keys.filter { !known.contains($0) }.sorted { $0.rawValue < $1.rawValue }
        return (shown + hidden).compactMap { id in
            guard let text = widget.values[id], !text.isEmpty else { return nil }
            return DraftField(key: id.rawValue, text: text)
        }
    }
}

import Casework
import Localization
import Terminal

/// Defines a training of the programme.
public struct ModuleForm: FormScreen {
    public var form = FormCore(form: "module")
    let start: FormStart

    static let name = FieldID(FieldKey.moduleTitle)
    static let hours = FieldID(FieldKey.moduleHours)

    /// A new module, or a draft of one.
    public init(_ start: FormStart) { self.start = start }

    public func title(_ context: ScreenContext) -> String { context.texts.moduleFormTitle }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(start, identifiers: identifiers, context)
        if !form.isReady { form.begin(values: [:], base: [VersionedCase(id: form.subject, version: 0)]) }
        return []
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        return [
            FormSection("", [
                FormField(Self.name, label: texts.moduleFormName, hint: texts.moduleFormNameHint, isRequired: true,
                    maxLength: FieldText.nameLimit, width: 50),
                FormField(Self.hours, label: texts.moduleFormHours, kind: .number(digits: 4), hint: texts.moduleFormHoursHint,
                    isRequired: true),
            ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        field == Self.hours ? WholeNumber.fault(form.text(field), 1...1000, context) : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {}

    public func command(_ context: ScreenContext) -> Command? {
        guard let hours = Int(form.text(Self.hours)) else { return nil }
        return .defineModule(DefineModule(module: form.subject, title: form.text(Self.name), hours: hours))
    }

    public func draftTitle(_ context: ScreenContext) -> String { context.texts.moduleFormTitle }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.moduleFormSaved)), .close]
    }
}

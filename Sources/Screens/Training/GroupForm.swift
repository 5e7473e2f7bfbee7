import Casework
import Localization
import Terminal

/// Forms a training group for a module.
public struct GroupForm: FormScreen {
    public var form = FormCore(form: "group")
    let start: FormStart
    var modules: [ModuleRow]?

    static let module = FieldID(FieldKey.groupModule)
    static let name = FieldID(FieldKey.groupName)
    static let capacity = FieldID(FieldKey.groupCapacity)
    static let trainer = FieldID(FieldKey.groupTrainer)

    /// A new group, or a draft of one.
    public init(_ start: FormStart) { self.start = start }

    public func title(_ context: ScreenContext) -> String { context.texts.groupFormTitle }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(start, identifiers: identifiers, context)
        return [.query(.modules)]
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let options = (modules ?? []).map {
            ChoiceOption(id: $0.id.rawValue, label: $0.title + " (" + texts.hours($0.hours) + ")")
        }
        return [
            FormSection("", [
                FormField(Self.module, label: texts.groupFormModule, kind: .choice(options), hint: texts.groupFormModuleHint,
                    isRequired: true, width: 40),
                FormField(Self.name, label: texts.groupFormName, hint: texts.groupFormNameHint, isRequired: true,
                    maxLength: FieldText.nameLimit),
                FormField(Self.capacity, label: texts.groupFormCapacity, kind: .number(digits: 4),
                    hint: texts.groupFormCapacityHint, isRequired: true),
                FormField(Self.trainer, label: texts.groupFormTrainer, hint: texts.groupFormTrainerHint, maxLength: FieldText.nameLimit),
            ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        field == Self.capacity ? WholeNumber.fault(form.text(field), 1...1000, context) : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {}

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard case .modules(let modules) = answer else { return [] }
        self.modules = modules
        if !form.isReady {
            // One module leaves nothing to choose.
            let only = modules.count == 1 ? [Self.module: modules[0].id.rawValue] : [:]
            form.begin(values: only, base: [VersionedCase(id: form.subject, version: 0)])
        }
        if modules.isEmpty { form.notice = Message(.warning, context.texts.groupFormNoModules) }
        return []
    }

    /// A module that was defined on the way appears in the choice.
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if event == .news || event == .resumed { return [.query(.modules)] }
        return handleForm(event, context)
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let capacity = Int(form.text(Self.capacity)) else { return nil }
        return .formGroup(
            FormGroup(
                group: form.subject, module: CaseID(rawValue: form[Self.module]), name: form.text(Self.name), capacity: capacity,
                trainer: form.text(Self.trainer)))
    }

    public func draftTitle(_ context: ScreenContext) -> String { context.texts.groupFormTitle }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.groupFormSaved)), .replace(.group(receipt.subject))]
    }
}

import Casework
import Localization
import Terminal

/// Raises the number of households that may be served, with the coordinator's reason (ST-2).
public struct PlacesForm: FormScreen {
    public var form = FormCore(form: "places", labelWidth: 24, keepsDrafts: false)
    var project: Project?

    public init() {}

    public var storedQuery: Query? { .project }

    public func title(_ context: ScreenContext) -> String { context.texts.placesTitle }
    public func draftTitle(_ context: ScreenContext) -> String { context.texts.placesTitle }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(.new, identifiers: identifiers, context)
        return [.query(.project)]
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let now = project?.places ?? 0
        return [
            FormSection(
                texts.placesNow(now),
                [
                    FormField(
                        FieldID(FieldKey.places), label: texts.placesLabel, kind: .number(digits: 4), hint: texts.placesHint(now),
                        isRequired: true),
                    FormField(
                        FieldID(FieldKey.placesReason), label: texts.placesReason, kind: .notes, hint: texts.placesReasonHint,
                        isRequired: true, maxLength: FieldText.noteLimit),
                ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        guard field.rawValue == FieldKey.places, let places = Int(form.text(field)), let now = project?.places else { return nil }
        return places > now && places <= 9999 ? nil : context.texts.numberOutside(now + 1, 9999)
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {}

    public func command(_ context: ScreenContext) -> Command? {
        guard let places = Int(form.text(FieldID(FieldKey.places))), let project else { return nil }
        return .raisePlaces(
            RaisePlaces(project: project.id, places: places, reason: form.text(FieldID(FieldKey.placesReason))))
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard case .project(let project) = answer else { return [] }
        self.project = project.state
        form.subject = project.state.id
        guard !form.isReady else { return [] }
        form.begin(values: [:], base: [VersionedCase(id: project.state.id, version: project.version)])
        return []
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let places = Int(form.text(FieldID(FieldKey.places))) ?? 0
        return [.tell(Message(.done, context.texts.placesSaved(places))), .close]
    }
}

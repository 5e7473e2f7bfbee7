import Casework
import Localization
import Rules
import Terminal

/// One public unit: where it is, when its computers may be used, and which ones stand in which room.
public struct PublicUnitScreen: SheetScreen {
    let id: CaseID
    var file: PublicUnitFile?
    var sheet = FactSheet<Route>()
    var notice: Message?
    var pending: Submission?
    var identifiers = IdentifierSource(high: 0, low: 0)

    public init(id: CaseID) { self.id = id }

    public func title(_ context: ScreenContext) -> String { file?.unit.state.content.name ?? context.texts.publicUnitsTitle }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let denial = PublicUnitForm.denial(context)
        let empty = sheet.current == nil ? texts.publicUnitNoComputers : nil
        return [
            Binding(action: "open", keys: [.enter], label: texts.keyOpen, help: texts.helpOfOpenRow, unavailable: empty),
            Binding("edit", [.function(4), .character("e")], texts.publicUnitEdit, unavailable: denial),
            Binding("install", [.function(5), .character("n")], texts.publicUnitInstall, unavailable: denial),
            Binding("takeBack", [.function(8), .character("x")], texts.publicUnitTakeBack, unavailable: denial ?? empty),
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ]
    }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: id, version: $0.unit.version, isEdited: false)] } ?? []
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        return [.query(query)]
    }

    var query: Query { .publicUnit(id) }
    var isLoaded: Bool { file != nil }

    mutating func take(_ answer: Answer) {
        if case .publicUnit(let file) = answer { self.file = file }
    }

    mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .answered("yes", "takeBack"): pending.map { [.submit($0)] } ?? []
        case .submitted(let result, let submission): submitted(result, submission, context)
        default: []
        }
    }

    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "edit": [.open(.publicUnitForm(.edit(id)))]
        case "install": [.open(.installationForm(place: id))]
        case "takeBack": takeBack(context)
        default: []
        }
    }

    private mutating func takeBack(_ context: ScreenContext) -> [Effect] {
        guard let computer = file?.installed.first(where: { .equipmentCard($0.state.id) == sheet.current }) else { return [] }
        let day = context.moment.day
        let command = Command.takeBackEquipment(TakeBackEquipment(unit: computer.state.id, day: day))
        let base = [VersionedCase(id: computer.state.id, version: computer.version)]
        // The same act asked again keeps its name, so that it is carried out once.
        if pending?.command != command || pending?.base != base {
            pending = Submission(id: identifiers.nextCommand(), command: command, base: base)
        }
        let ask = context.texts.publicUnitTakeBackAsk(computer.state.content.inventoryNumber, day)
        return [.ask(.confirm(tag: "takeBack", ask, context))]
    }

    private mutating func submitted(_ result: SubmissionResult, _ submission: Submission, _ context: ScreenContext) -> [Effect] {
        guard submission.id == pending?.id else { return [] }
        let number = file?.installed.first { submission.base.map(\.id).contains($0.state.id) }?.state.content.inventoryNumber ?? ""
        pending = nil
        switch result {
        case .saved: return [.tell(Message(.done, context.texts.publicUnitTakenBack(number))), .query(query)]
        case .refused(let refusal): return [.ask(refusal.question(context.texts)), .query(query)]
        case .conflict: return [.tell(Message(.warning, context.texts.publicUnitChanged)), .query(query)]
        }
    }
}

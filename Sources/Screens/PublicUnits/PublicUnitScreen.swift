import Casework
import Localization
import Rules
import Terminal

/// One public unit: where it is, when its computers may be used, and which ones stand in which room.
public struct PublicUnitScreen: Screen {
    let id: CaseID
    var file: PublicUnitFile?
    var sheet = FactSheet<CaseID>()
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
        return [.query(.publicUnit(id))]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.publicUnit(let file), .publicUnit(id)):
            self.file = file
            sheet.setLines(lines(context))
            return []
        case .answer(.nothing, .publicUnit(id)):
            notice = Message(.warning, context.texts.notFound)
            return []
        case .news, .resumed: return [.query(.publicUnit(id))]
        case .answered("yes", "takeBack"): return pending.map { [.submit($0)] } ?? []
        case .submitted(let result, let submission): return submitted(result, submission, context)
        case .failed(let text):
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            let rect = Chrome.contentRect(size)
            sheet.viewSize = Size(width: rect.width, height: rect.height)
            return []
        }
        if key == .escape || key == .function(10) { return [.close] }
        guard file != nil else { return [] }
        notice = nil
        switch sheet.handle(key) {
        case .opened(let computer): return [.open(.equipmentCard(computer))]
        case .handled: return []
        case .ignored: break
        }
        guard let binding = binding(for: key, context) else {
            notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
            return []
        }
        if let reason = binding.unavailable {
            notice = Message(.warning, reason)
            return []
        }
        switch binding.action {
        case "edit": return [.open(.publicUnitForm(.edit(id)))]
        case "install": return [.open(.installationForm(place: id))]
        case "takeBack": return takeBack(context)
        default: return []
        }
    }

    private mutating func takeBack(_ context: ScreenContext) -> [Effect] {
        guard let computer = file?.installed.first(where: { $0.state.id == sheet.current }) else { return [] }
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
        case .saved: return [.tell(Message(.done, context.texts.publicUnitTakenBack(number))), .query(.publicUnit(id))]
        case .refused(let refusal): return [.ask(refusal.question(context.texts)), .query(.publicUnit(id))]
        case .conflict: return [.tell(Message(.warning, context.texts.publicUnitChanged)), .query(.publicUnit(id))]
        }
    }

    public func message(_ context: ScreenContext) -> Message? {
        notice ?? (file == nil ? Message(.hint, context.texts.loading) : nil)
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? { sheet.draw(into: &frame, rect: rect) }
}

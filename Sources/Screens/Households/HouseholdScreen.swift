import Casework
import Localization
import Rules
import Terminal

/// One household with all that is known of it: people with their incomes, addresses, certificates, the home, applications, loans.
public struct HouseholdScreen: Screen {
    let id: CaseID
    var file: HouseholdFile?
    var sheet = FactSheet<HouseholdTarget>()
    var notice: Message?

    public init(id: CaseID) { self.id = id }

    /// What a line leads to.
    enum HouseholdTarget: Hashable, Sendable {
        case person(PersonID)
        case application(CaseID)
        case loan(CaseID)

        var route: Route {
            switch self {
            case .person(let id): .card(id)
            case .application(let id): .application(id)
            case .loan(let id): .loan(id)
            }
        }
    }

    public func title(_ context: ScreenContext) -> String {
        context.texts.householdTitle(file?.household.state.content.headMember?.listName ?? "")
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let denial = context.denial(of: .saveHousehold(SaveHousehold(household: id, content: HouseholdContent())))
        return [
            Binding(action: "open", keys: [.enter], label: texts.keyOpen, help: texts.helpOfOpenRow),
            Binding("edit", [.function(4), .character("e")], texts.householdEdit, unavailable: denial),
            Binding("application", [.character("w"), .function(6)], texts.householdOpenApplication,
                unavailable: file?.applications.isEmpty == false ? nil : texts.householdHasNoApplication),
            Binding("loan", [.character("u"), .function(7)], texts.householdOpenLoan,
                unavailable: file?.loans.isEmpty == false ? nil : texts.householdHasNoLoan),
            Binding("new", [.character("n"), .function(5)], texts.householdNewApplication, unavailable: denial),
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ]
    }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: id, version: $0.household.version, isEdited: false)] } ?? []
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] { [.query(.household(id))] }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.household(let file), .household(id)):
            self.file = file
            sheet.setLines(lines(context))
            return []
        case .answer(.nothing, .household(id)):
            notice = Message(.warning, context.texts.notFound)
            return []
        case .news, .resumed: return [.query(.household(id))]
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
        guard let file else { return [] }
        notice = nil
        switch sheet.handle(key) {
        case .opened(let target): return [.open(target.route)]
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
        case "edit": return [.open(.householdForm(.edit(id)))]
        case "application": return file.applications.last.map { [.open(.application($0.id))] } ?? []
        case "new": return [.open(.applicationOf(household: id))]
        case "loan": return file.loans.last.map { [.open(.loan($0.id))] } ?? []
        default: return []
        }
    }

    public func message(_ context: ScreenContext) -> Message? {
        notice ?? (file == nil ? Message(.hint, context.texts.loading) : nil)
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        sheet.draw(into: &frame, rect: rect)
    }
}

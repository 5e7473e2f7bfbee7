import Casework
import Localization
import Rules
import Terminal

/// One household with all that is known of it: people with their incomes, addresses, certificates, the home, applications, loans.
public struct HouseholdScreen: SheetScreen {
    let id: CaseID
    var file: HouseholdFile?
    var sheet = FactSheet<Route>()
    var notice: Message?

    public init(id: CaseID) { self.id = id }

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

    var query: Query { .household(id) }
    var isLoaded: Bool { file != nil }

    mutating func take(_ answer: Answer) {
        if case .household(let file) = answer { self.file = file }
    }

    func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "edit": [.open(.householdForm(.edit(id)))]
        case "application": file?.applications.last.map { [.open(.application($0.id))] } ?? []
        case "new": [.open(.applicationOf(household: id))]
        case "loan": file?.loans.last.map { [.open(.loan($0.id))] } ?? []
        default: []
        }
    }
}

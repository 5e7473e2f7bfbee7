import Casework
import Localization
import Terminal

extension JumpTarget {
    var route: Route {
        switch self {
        case .desk: .desk
        case .applications: .applications(nil)
        case .formalCheck: .applications(.received)
        case .listDecision: .applications(.formallyCorrect)
        case .basicList: .applications(.basicList)
        case .reserveList: .applications(.reserveList)
        case .incomplete: .incomplete
        case .checkQueue: .checkQueue
        case .lapsedCalls: .lapsedCalls
        case .calls: .calls
        case .rounds: .rounds
        case .newRound: .roundForm(.new)
        case .newApplication: .applicationForm(.new)
        case .whatIf: .whatIf
        case .households: .households
        case .newHousehold: .householdForm(.new)
        case .loans: .loans(nil)
        case .toSign: .loans(.draft)
        case .toHandOver: .loans(.signed)
        case .inForce: .loans(.inForce)
        case .overdue: .overdue
        case .loanCandidates: .loanCandidates
        case .openFailures: .openFailures
        case .equipment: .equipment(nil)
        case .stock: .equipment(.inStock)
        case .newUnit: .equipmentForm(.new)
        case .publicUnits: .publicUnits
        case .newPublicUnit: .publicUnitForm(.new)
        case .groups: .groups
        case .groupsToday: .groupsToday
        case .newGroup: .groupForm
        case .newModule: .moduleForm
        case .places: .places
        case .sittings: .sittings
        case .newSitting: .sittingForm(.new)
        case .vacancies: .vacancies
        case .recommendations: .recommendations
        case .drafts: .drafts
        case .finder: .finder
        }
    }

    /// Why it can't be opened now; `nil` where it can.
    func unavailable(_ context: ScreenContext) -> String? {
        let none = CaseID(rawValue: "")
        switch self {
        case .newApplication, .newHousehold:
            return context.denial(of: .saveHousehold(SaveHousehold(household: none, content: HouseholdContent())))
        case .newRound: return RoundForm.denial(context)
        case .newUnit:
            let content = EquipmentContent(inventoryNumber: "", serialNumber: "", name: "")
            return context.denial(of: .saveEquipment(SaveEquipment(unit: none, content: content)))
        case .newSitting:
            let call = SittingAct.call(number: "", day: context.moment.day, body: nil, round: nil, members: [])
            return context.denial(of: .sitting(SittingCommand(none, call)))
        case .newPublicUnit: return PublicUnitForm.denial(context)
        case .newGroup, .newModule: return context.denial(of: .defineModule(DefineModule(module: none, title: "", hours: 1)))
        case .places: return context.actor.roles.contains(.coordinator) ? context.readOnly : context.texts.coordinatorOnly
        default: return nil
        }
    }

    /// How well a typed text, folded, means it; the least is best, `nil` where it does not: its code, the beginning of the code, the
    /// beginning of its name, or that of each typed word somewhere in its names, in any language.
    func rank(_ folded: String) -> Int? {
        if rawValue == folded { return 0 }
        if rawValue.hasPrefix(folded) { return 1 }
        let names = Language.allCases.map { Transliteration.searchKey($0.texts.name(of: self)) }
        if names.contains(where: { $0.hasPrefix(folded) }) { return 2 }
        let typed = Self.words(folded)
        let isMeant = Language.allCases.contains { language in
            let words = Self.words(language.texts.name(of: self) + " " + language.texts.words(for: self))
            return typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
        }
        return isMeant ? 3 : nil
    }

    fileprivate static func words(_ text: String) -> [Substring] {
        Transliteration.searchKey(text).split { !$0.isLetter && !$0.isNumber }
    }
}

extension KeptView {
    /// What is typed for it: `v` and its number.
    var code: String { "v" + String(number) }

    /// As ``JumpTarget/rank(_:)``; its number alone is the last to be meant, because it is a case's first.
    func rank(_ folded: String) -> Int? {
        if code == folded { return 0 }
        if code.hasPrefix(folded) { return 1 }
        if Transliteration.searchKey(name).hasPrefix(folded) { return 2 }
        let words = JumpTarget.words(name)
        return String(number) == folded || JumpTarget.words(folded).allSatisfy { part in words.contains { $0.hasPrefix(part) } } ? 3 : nil
    }
}

extension NumberedCase {
    /// The screen of the case; `nil` for cases without a number.
    public var route: Route? {
        switch kind {
        case .application: .application(id)
        case .loan: .loan(id)
        case .equipment: .equipmentCard(id)
        case .publicUnit: .publicUnit(id)
        case .recommendation: .recommendation(id)
        case .sitting: .sitting(id)
        case .round: .round(id)
        case .household, .group, .module, .project, .earlierBeneficiary: nil
        }
    }
}

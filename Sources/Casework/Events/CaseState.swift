/// The state of one case, of whatever kind.
public enum CaseState: Equatable, Sendable {
    case project(Project)
    case household(Household)
    case application(Application)
    case equipment(EquipmentUnit)
    case loan(Loan)
    case module(TrainingModule)
    case group(TrainingGroup)
    case publicUnit(PublicUnit)
    case recommendation(RecommendationSheet)
    case sitting(Sitting)
    case round(Round)
    case earlierBeneficiary(EarlierBeneficiary)

    public var kind: CaseKind {
        switch self {
        case .project: .project
        case .household: .household
        case .application: .application
        case .equipment: .equipment
        case .loan: .loan
        case .module: .module
        case .group: .group
        case .publicUnit: .publicUnit
        case .recommendation: .recommendation
        case .sitting: .sitting
        case .round: .round
        case .earlierBeneficiary: .earlierBeneficiary
        }
    }
}

/// A case's state with the version that the journal gave it: what a form starts from.
public struct Versioned<State: Equatable & Sendable>: Equatable, Sendable {
    /// 1 after the first event; 0 stands for a case that does not exist yet.
    public var version: Int
    public var state: State

    public init(version: Int, state: State) {
        self.version = version
        self.state = state
    }
}

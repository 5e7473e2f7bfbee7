/// A question the documents leave open, answered by a named setting of the programme (rulebook 0.3, P-1 to P-16).
public enum Policy: String, Codable, Sendable, CaseIterable {
    case factsDay = "P-1"
    case rounding = "P-2"
    case ageReached = "P-3"
    case lookBackEdge = "P-4"
    case termShift = "P-5"
    case secondApplication = "P-6"
    case withoutComputerAndInternet = "P-7"
    case thresholdSource = "P-8"
    case aboveAge = "P-9"
    case minimumPension = "P-10"
    case brokenComputer = "P-11"
    case lostEquipment = "P-12"
    case decision = "P-13"
    case missingFacts = "P-14"
    case postmarkHour = "P-15"
    case callStart = "P-16"

    /// The answers the rules can carry out; the first is the default.
    public var options: [String] {
        switch self {
        case .factsDay: ["filing_date", "received_date"]
        case .rounding: ["exact", "rounded_to_grosz"]
        case .ageReached: ["start_of_birthday", "end_of_birthday"]
        case .lookBackEdge: ["inclusive", "exclusive"]
        case .termShift: ["holidays_and_saturdays", "holidays", "none"]
        case .secondApplication: ["earlier_stays", "manual_review"]
        case .withoutComputerAndInternet: ["neither", "not_both"]
        case .thresholdSource: ["printed", "law_table"]
        case .aboveAge: ["completed", "exceeded"]
        case .minimumPension: ["full", "partial"]
        case .brokenComputer: ["any_computer", "working_computer"]
        case .lostEquipment: ["proven_random_event", "manual_review"]
        case .decision: ["proposal_confirmed_by_person"]
        case .missingFacts: ["unknown"]
        case .postmarkHour: ["any_hour", "closing_hour"]
        case .callStart: ["delivery", "call"]
        }
    }
}

/// A policy as it was set when a finding rested on it.
public struct PolicyUse: Hashable, Codable, Sendable {
    /// Which policy.
    public let policy: Policy
    /// Its option, one of `Policy.options`.
    public let option: String

    /// Makes a use of a policy.
    public init(policy: Policy, option: String) {
        self.policy = policy
        self.option = option
    }
}

/// The policies of one programme; those not set have their default.
public struct Policies: Equatable, Sendable {
    private var settings: [Policy: String]

    /// Makes policies from settings; every option must be one of `Policy.options`.
    public init(_ settings: [Policy: String] = [:]) {
        for (policy, option) in settings {
            precondition(policy.options.contains(option), "unknown option of a policy")
        }
        self.settings = settings
    }

    /// The option in force.
    public subscript(policy: Policy) -> String { settings[policy] ?? policy.options[0] }

    /// The option in force, as a use to record in a finding.
    public func use(_ policy: Policy) -> PolicyUse { PolicyUse(policy: policy, option: self[policy]) }
}

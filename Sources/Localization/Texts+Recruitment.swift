import Casework

/// Names of what the recruitment knows: rounds, flags of filing, calls, ways out of a list.
public protocol RecruitmentTexts {
    func name(of status: RoundStatus) -> String
    func name(of kind: RoundKind) -> String
    func name(of flag: FilingFlag) -> String
    func name(of cause: StrikingCause) -> String
    func name(of channel: DeliveryChannel) -> String
}

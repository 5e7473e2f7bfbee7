import Casework
import Rules

/// The words for sittings of the committee and their lists.
public protocol SittingTexts {
    func name(of status: SittingStatus) -> String
    func name(of method: RankingRule.TieMethod) -> String
}

import Casework
import Rules

/// What is said and asked where somebody of a household may stand on the list of earlier beneficiaries, and of other households at the same address.
public protocol EarlierTexts {
    var earlierHeading: String { get }
    /// What warns of possible support, with the people of the list.
    func earlierWarning(_ lines: String) -> String
    var earlierDecide: ActionText { get }
    /// The question about a member.
    func earlierAsk(_ member: String) -> String
    var earlierAnswer: String { get }
    var earlierHint: String { get }
    var earlierReasonHint: String { get }
    var earlierAmend: ActionText { get }
    var earlierAmended: String { get }
    var earlierAmendHint: String { get }
    /// What a decision would be, turned round.
    func earlierTurned(_ member: String, same: Bool) -> String
    func earlierDone(same: Bool) -> String
    /// What was decided, before what the list says.
    func earlierStands(_ member: String, same: Bool) -> String
    func earlierYear(_ year: Int) -> String
    /// Applications of other households at the same address, each with its applicant: allowed, and noted.
    func sameAddress(_ applications: [String]) -> String
}

extension Texts {
    /// What the list says of a person: who, where, what they got and when.
    public func line(of content: EarlierBeneficiaryContent, _ reading: PESEL.Reading) -> String {
        let born = content.bornOn(reading).map { " " + date($0) }
        let place = content.address.map { [$0.locality, $0.street, $0.building].compactMap { $0 }.joined(separator: " ") }
        return [content.listName + (born ?? ""), place].compactMap { $0 }.joined(separator: ", ") + "; " + line(of: content.grant)
    }

    /// What somebody got and when.
    public func line(of grant: EarlierGrant) -> String {
        let when = grant.day.map { date($0) } ?? grant.year.map { earlierYear($0) }
        let what = grant.item ?? name(of: grant.support)
        return [grant.edition, what, grant.agreement, when].compactMap { $0 }.joined(separator: ", ")
    }
}

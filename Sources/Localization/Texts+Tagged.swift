import Casework

/// What can be done with tagged rows.
public enum TaggedChoice: Hashable, Sendable, CaseIterable {
    case pass, reject, basicList, reserveList, notAccepted, draftLoans, sign, mark, insure
}

/// What became of a tagged case whose command was sent.
public enum TaggedResult: Equatable, Sendable {
    case saved
    case refused(Refusal)
    /// Somebody has saved the case since the preview.
    case changed(by: String)
    case failed(String)
}

/// What lists say of tagged rows, and the screen that acts on them.
public protocol TaggedTexts {
    var tagAction: ActionText { get }
    var helpOfTagging: String { get }
    var helpOfTaggingRange: String { get }
    var helpOfTaggingAll: String { get }
    var noneTagged: String { get }
    func tagged(_ count: Int) -> String

    func taggedTitle(_ count: Int) -> String
    var taggedHelp: String { get }
    var taggedChoose: String { get }
    func name(of choice: TaggedChoice) -> String
    var taggedReasonHint: String { get }
    var taggedPolicy: String { get }
    var taggedPolicyHint: String { get }
    var taggedInsuredUntil: String { get }
    var taggedPreviewHint: String { get }
    /// How many cases it will be done for, and how many not.
    func taggedCount(_ count: Int, not refused: Int) -> String
    var taggedRun: ActionText { get }
    var taggedNothing: String { get }
    func taggedAsk(_ act: String, _ count: Int, of all: Int) -> (title: String, text: String)
    func taggedDone(_ count: Int, of promised: Int) -> String
    var taggedNotSent: String { get }
    var taggedUnchanged: String { get }
    var taggedMissing: String { get }
    func taggedResult(_ result: TaggedResult) -> String
    func taggedMarked(_ day: String) -> String
    func taggedInsured(_ policy: String, until day: String) -> String
    func taggedDrafted(_ number: String) -> String
}

extension Texts {
    /// What will become of a tagged case, or why nothing will.
    public func taggedOutcome(_ line: TaggedLine) -> String {
        switch line.outcome {
        case .missing: taggedMissing
        case .unchanged: taggedUnchanged
        case .refused(let refusal): refusal.reasons.map { self.refusal($0.code) }.joined(separator: " ")
        case .done(.application(let value)):
            ([name(of: value.status)] + [value.listPosition.map(String.init)].compactMap { $0 }).joined(separator: " ")
        case .done(.loan(let value)): value.status == .draft ? taggedDrafted(value.number) : name(of: value.status)
        case .done(.equipment(let value)):
            [
                value.content.markedOn.map { taggedMarked(date($0)) },
                value.content.insuredUntil.map { taggedInsured(value.content.policyNumber ?? "", until: date($0)) },
            ].compactMap { $0 }.joined(separator: ", ")
        case .done: ""
        }
    }
}

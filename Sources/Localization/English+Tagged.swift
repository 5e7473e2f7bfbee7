import Casework

extension English: TaggedTexts {
    public var tagAction: ActionText { ActionText("Tagged", "Does one thing with all tagged rows; shows beforehand exactly what will happen.") }
    public var helpOfTagging: String { "Tags the row, or takes its tag away." }
    public var helpOfTaggingRange: String { "Tags from the row tagged last, or from the first one, to this row." }
    public var helpOfTaggingAll: String { "Tags all rows shown, or takes all tags away where all are tagged." }
    public var noneTagged: String { "Nothing is tagged. The space bar tags a row, * all of them." }
    public func tagged(_ count: Int) -> String { "tagged: \(number(count))" }

    public func taggedTitle(_ count: Int) -> String { "Tagged: \(number(count))" }
    public var taggedHelp: String {
        "First choose what to do and type what it needs. Then the screen shows for each case what will happen, or why nothing will. Nothing is saved before you say yes. Each case is saved by itself: a refusal of one takes nothing back from the others."
    }
    public var taggedChoose: String { "Please choose what to do with the tagged rows." }
    public func name(of choice: TaggedChoice) -> String {
        switch choice {
        case .pass: "Formally correct"
        case .reject: "Reject formally"
        case .basicList: "Put on the basic list"
        case .reserveList: "Put on the reserve list"
        case .notAccepted: "Do not accept"
        case .draftLoans: "Prepare agreements"
        case .sign: "Agreements were signed"
        case .mark: "Units were marked"
        case .insure: "Units were insured"
        }
    }
    public var taggedReasonHint: String { "One reason for all; may stay empty where the decision agrees with the verdict." }
    public var taggedPolicy: String { "Policy number" }
    public var taggedPolicyHint: String { "The number of the policy that covers the tagged units." }
    public var taggedInsuredUntil: String { "Insured until" }
    public var taggedPreviewHint: String { "A preview; nothing is saved yet. F2 or Enter saves after a yes, Esc goes back." }
    public func taggedCount(_ count: Int, not refused: Int) -> String {
        "will be saved: \(number(count))" + (refused == 0 ? "" : ", will not: \(number(refused))")
    }
    public var taggedRun: ActionText { ActionText("Save", "Saves the act for each case with \"yes\"; asks first.") }
    public var taggedNothing: String { "This can be done with none of the tagged cases." }
    public func taggedAsk(_ act: String, _ count: Int, of all: Int) -> (title: String, text: String) {
        ("Save?", "\(act): \(number(count)) of \(number(all)) tagged. Each case will be saved by itself.")
    }
    public func taggedDone(_ count: Int, of promised: Int) -> String { "Saved \(number(count)) of \(number(promised)) announced." }
    public var taggedNotSent: String { "not saved" }
    public var taggedUnchanged: String { "It is so already." }
    public var taggedMissing: String { "There is no such case." }
    public func taggedResult(_ result: TaggedResult) -> String {
        switch result {
        case .saved: "saved"
        case .refused(let refusal): "refused: " + refusal.reasons.map { self.refusal($0.code) }.joined(separator: " ")
        case .changed(let login): "not saved: \(login) has changed the case meanwhile"
        case .failed(let text): "not saved: " + text
        }
    }
    public func taggedMarked(_ day: String) -> String { "marked \(day)" }
    public func taggedInsured(_ policy: String, until day: String) -> String { "policy \(policy), until \(day)" }
    public func taggedDrafted(_ number: String) -> String { "agreement \(number)" }
}

/// What is asked where somebody whom the office knows may be the person being typed.
public protocol DuplicateTexts {
    var duplicatesHeading: String { get }
    var duplicateOther: String { get }
    var duplicateSame: String { get }
    var duplicateHint: String { get }
    var duplicateReason: String { get }
    var duplicateReasonHint: String { get }
    /// A fault of the form: the application belongs to the household that the office knows.
    var duplicateIsKnown: String { get }
}

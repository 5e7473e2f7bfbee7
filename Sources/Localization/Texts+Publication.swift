import Casework
import Rules

/// The publication of a round's result, on screens and in commands.
public protocol PublicationTexts {
    var publicationAction: ActionText { get }
    var publicationDownAction: ActionText { get }
    var publicationTitle: String { get }
    var publicationHelp: String { get }
    func name(of form: PublicationForm) -> String
    func name(of exclusion: PublicationExclusion) -> String
    var publicationFormLabel: String { get }
    var publicationFormHint: String { get }
    var publicationOnlyNumbers: String { get }
    var publicationOnList: String { get }
    func publicationCount(_ lines: Int) -> String
    var publicationLeftOutLabel: String { get }
    /// How many are left out and why; never empty.
    func publicationLeftOut(_ counts: [ExclusionCount]) -> String
    var publicationApprovedBy: String { get }
    var publicationApprovedByHint: String { get }
    var publicationApprovedOn: String { get }
    var publicationApprovedOnHint: String { get }
    var publicationApproval: String { get }
    var publicationApprovalHint: String { get }
    var publicationTakeDown: String { get }
    func publicationTakeDownHint(_ form: PublicationForm) -> String
    var publicationFile: String { get }
    var publicationFileHint: String { get }
    func publicationFileStem(_ form: PublicationForm) -> String
    func publicationDone(_ form: PublicationForm, file: String) -> String
    /// The record stands, and the file does not.
    func publicationNotWritten(_ reason: String) -> String
    var publicationsLabel: String { get }
    /// What stood on the office's page from when to when.
    func publication(_ publication: RoundPublication) -> String
    func publicationApproved(_ approval: PublicationApproval) -> String
    func publicationDigest(_ digest: String) -> String
    func publicationDue(_ publication: RoundPublication) -> String
    func publicationWrong(_ count: Int) -> String
    var publicationNoneOut: String { get }
    func publicationDownAsk(_ form: PublicationForm, _ number: Int) -> (title: String, text: String)
    func publicationTakenDown(_ form: PublicationForm, _ number: Int) -> String
    func deskTakeDowns(_ count: Int) -> String
    func refusal(_ obstacle: PublicationObstacle) -> String

    // The switch of a person.
    func objectionSaved(_ day: CalendarDay) -> String
    var objectionMake: ActionText { get }
    var objectionTakeBack: ActionText { get }
    var objectionDay: String { get }
    var cardChangedMeanwhile: String { get }
    var objectionTakenBack: String { get }
    var objectionLabel: String { get }
    func objectionSince(_ day: CalendarDay) -> String

    // The command alone.
    var publicationNothing: String { get }
    /// The file was written, and the record was not.
    func publicationFileLeft(_ file: String) -> String
    func publicationPublished(_ form: PublicationForm, number: Int, digest: String) -> String
}

extension PublicationSet {
    /// The list as the public reads it: in Polish whatever language the program speaks, and nothing beside a name.
    public var publicLines: [String] {
        let texts = Polish()
        return lines.map { form == .names ? $0.text : $0.text + " – " + texts.name(of: $0.status) }
    }
}

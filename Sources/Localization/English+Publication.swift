import Casework
import Rules

extension English: PublicationTexts {
    public var publicationAction: ActionText { ActionText("Publish", "Prepares a list for publication and records what is out until when.") }
    public var publicationDownAction: ActionText { ActionText("Take down", "Records that a published list was taken off the page.") }
    public var publicationTitle: String { "Publication of the round's result" }
    public var publicationHelp: String {
        "Case numbers with the result are the safe form. First and last names are published only where the programme allows it, the data-protection officer has approved the list, and the day of taking it down is known. Minors and whoever objected are not on it. The journal keeps counts and the file's checksum, and no names."
    }
    public func name(of form: PublicationForm) -> String {
        switch form {
        case .numbers: "case numbers with the result"
        case .names: "first and last names"
        }
    }
    public func name(of exclusion: PublicationExclusion) -> String {
        switch exclusion {
        case .noResult: "no result (withdrawn, resigned, struck off, died)"
        case .noBeneficiary: "not on the basic list"
        case .minor: "under age"
        case .ageUnknown: "date of birth not known"
        case .objection: "objection"
        case .erased: "data erased"
        }
    }
    public var publicationFormLabel: String { "Form" }
    public var publicationFormHint: String { "Numbers are safe, names need an approval; space opens the list." }
    public var publicationOnlyNumbers: String { "case numbers with the result (the programme allows no names)" }
    public var publicationOnList: String { "On the list" }
    public func publicationCount(_ lines: Int) -> String { counted(lines, "line", "lines") }
    public var publicationLeftOutLabel: String { "Left out" }
    public func publicationLeftOut(_ counts: [ExclusionCount]) -> String {
        guard !counts.isEmpty else { return "nobody" }
        return counts.map { name(of: $0.reason) + ": " + number($0.count) }.joined(separator: "; ")
    }
    public var publicationApprovedBy: String { "Approved by" }
    public var publicationApprovedByHint: String { "The data-protection officer's name." }
    public var publicationApprovedOn: String { "On" }
    public var publicationApprovedOnHint: String { "The day of the approval; not before the round was decided." }
    public var publicationApproval: String { "Approval" }
    public var publicationApprovalHint: String { "What was approved, such as the number of the opinion; it stays on file." }
    public var publicationTakeDown: String { "Take down on" }
    public func publicationTakeDownHint(_ form: PublicationForm) -> String {
        switch form {
        case .numbers: "A day after the publication on which the list goes; empty: no day is set."
        case .names: "A day after the publication on which the list goes; from then on the program says so."
        }
    }
    public var publicationFile: String { "File" }
    public var publicationFileHint: String { "A new file for the list; one that is there is never replaced." }
    public func publicationFileStem(_ form: PublicationForm) -> String {
        switch form {
        case .numbers: "publication-numbers"
        case .names: "publication-names"
        }
    }
    public func publicationDone(_ form: PublicationForm, file: String) -> String { "The publication is recorded (\(name(of: form))). The list is in \(file)." }
    public func publicationNotWritten(_ reason: String) -> String {
        "The publication is recorded, but there is no file: \(reason) The list is given by: teczka publish preview."
    }
    public var publicationsLabel: String { "Published" }
    public func publication(_ publication: RoundPublication) -> String {
        let head = name(of: publication.form) + ", " + publicationCount(publication.applications.count) + ", from " + date(publication.day)
        if let down = publication.takenDownOn { return head + " to " + date(down) }
        return head + (publication.takeDown.map { ", take down on " + date($0) } ?? ", no day of taking down")
    }
    public func publicationApproved(_ approval: PublicationApproval) -> String { "approved by \(approval.by), \(date(approval.day)): \(approval.words)" }
    public func publicationDigest(_ digest: String) -> String { "SHA-256 of the file: " + digest }
    public func publicationDue(_ publication: RoundPublication) -> String {
        "A published list (\(name(of: publication.form))) has to be taken down: due on \(date(publication.takeDown ?? publication.day))."
    }
    public func publicationWrong(_ count: Int) -> String {
        "The published list of names holds \(counted(count, "person", "persons")) who may not be on it. Take it down and publish a new one."
    }
    public var publicationNoneOut: String { "No list of this round is out." }
    public func publicationDownAsk(_ form: PublicationForm, _ number: Int) -> (title: String, text: String) {
        ("Was the list taken down?", "The list of round \(number) (\(name(of: form))) is not out any more. The record cannot be taken back; the list can be published anew.")
    }
    public func publicationTakenDown(_ form: PublicationForm, _ number: Int) -> String { "Round \(number): recorded that the list was taken down (\(name(of: form)))." }
    public func deskTakeDowns(_ count: Int) -> String { "Rounds with a list to take down" }

    public func refusal(_ obstacle: PublicationObstacle) -> String {
        switch obstacle {
        case .namesNotAllowed: "The programme does not allow names to be published. Publish case numbers."
        case .nothingToPublish: "Nobody would be on the list. Check which applications have a result, and who is left out."
        case .outAlready(let since): "Such a list is out since \(date(since)). First take it down."
        case .takeDownMissing: "The day on which the list of names is taken down is missing. Enter it."
        case .takeDownNotLater(let day): "The day of taking down has to be later than \(date(day)). Enter a day after the publication."
        case .approvalMissing: "Nobody has approved the list of names. Enter who (the data-protection officer), when and in which words."
        case .listChanged: "The list has changed meanwhile. Look at it again and publish it then."
        case .notOut: "Such a list is not out, so there is nothing to take down. The round's screen shows what is out."
        case .objectionStands(let since): "This person's objection is recorded already (of \(date(since))). It can only be taken back."
        case .noObjection: "This person has not objected, so there is nothing to take back. First record an objection."
        }
    }

    public func objectionSaved(_ day: CalendarDay) -> String { "Recorded the objection to the publication of the name (of \(date(day)))." }
    public var objectionMake: ActionText { ActionText("Objection", "Records that this person does not want to be named on published lists.") }
    public var objectionTakeBack: ActionText { ActionText("Take back", "Records that this person took back the objection to being named.") }
    public var objectionDay: String { "Day it was said" }
    public var cardChangedMeanwhile: String { "Somebody else has changed this household meanwhile; the new state is shown. Please look and do it again." }
    public var objectionTakenBack: String { "Recorded that the objection was taken back." }
    public var objectionLabel: String { "Objection" }
    public func objectionSince(_ day: CalendarDay) -> String { "to the publication of the name, of \(date(day))" }

    public var publicationNothing: String { "Nothing was published." }
    public func publicationFileLeft(_ file: String) -> String { "The publication is not recorded. The file \(file) is there; remove it." }
    public func publicationPublished(_ form: PublicationForm, number: Int, digest: String) -> String {
        "Round \(number): the publication is recorded (\(name(of: form))). \(publicationDigest(digest))"
    }
}

@testable import Casework
import Rules

/// Bodies of published lists and of objections to them.
extension EventSamples {
    static let ofPublication: [EventKind: [Event]] = [
        .roundPublished: [
            .publication(
                .published(
                    RoundPublished(
                        form: .names, day: Sample.today, takeDown: Sample.day("2014-03-31"),
                        approval: PublicationApproval(by: "Jan Nowak", day: Sample.day("2014-01-17"), words: "opinia 3/2014"),
                        applications: [Sample.otherApplication, Sample.application],
                        leftOut: [ExclusionCount(reason: .minor, count: 2), ExclusionCount(reason: .objection, count: 1)], digest: "0f"))),
            .publication(
                .published(
                    RoundPublished(
                        form: .numbers, day: Sample.today, takeDown: nil, approval: nil, applications: [Sample.application], leftOut: [], digest: "0f"))),
        ],
        .publicationTakenDown: [.publication(.takenDown(PublicationTakenDown(form: .numbers, day: Sample.today)))],
        .publicationObjected: [.publication(.objected(PublicationObjected(person: Sample.anna, day: Sample.day("2014-01-17"))))],
        .publicationObjectionTakenBack: [
            .publication(.objectionTakenBack(PublicationObjectionTakenBack(person: Sample.anna, day: Sample.today)))
        ],
    ]
}

extension EvolveTests {
    /// A state that each kind of event of publications fits.
    static func beforePublication(_ kind: EventKind) throws -> (CaseID, CaseState?) {
        switch kind {
        case .publicationObjected: return (Sample.household, try Office.withHousehold().states[Sample.household])
        case .publicationObjectionTakenBack:
            return (Sample.household, try Office.withHousehold().after(.object(Sample.anna, of: Sample.household)).states[Sample.household])
        case .publicationTakenDown: return (Sample.round, try Published.decided().after(Published.numbers(try Published.decided())).states[Sample.round])
        default: return (Sample.round, try Published.decided().states[Sample.round])
        }
    }
}

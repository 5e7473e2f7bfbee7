import Casework
import Rules

/// Bodies of recommendations and sittings.
extension EventSamples {
    static let ofSittings: [EventKind: [Event]] = [
        .recommendationBegun: [.recommendation(.begun(RecommendationBegun(centre: "GOPS Lipno", round: nil, lists: lists)))],
        .recommendationSet: [
            .recommendation(.set(RecommendationSet(centre: "MGOPS Lipno", lists: RecommendationLists(applications: Committee.applications(1)))))
        ],
        .recommendationHandedOver: [
            .recommendation(.handedOver(RecommendationHandedOver(day: Sample.today, agreedBy: "Wójt gminy Lipno")))
        ],
        .applicationRecommended: [
            .recommendation(.applicationRecommended(ApplicationRecommended(sheet: Committee.sheet, list: .reserve, place: 2, day: Sample.today)))
        ],
        .sittingCalled: [
            .sitting(.called(SittingCalled(number: "1/2014", day: Sample.today, body: "committee", round: CaseID(rawValue: "round-1")))),
            .sitting(.called(SittingCalled(number: "2/2014", day: Sample.today, body: nil, round: nil))),
        ],
        .sittingMemberNamed: [.sitting(.memberNamed(SittingMemberNamed(member: SittingMember(number: 4, name: "Ewa Lis", function: "sekretarz"))))],
        .sittingOpened: [.sitting(.opened(SittingOpened(present: [1, 3], quorum: 2)))],
        .agendaSet: [.sitting(.agendaSet(AgendaSet(applications: Committee.applications(2))))],
        .interestDeclared: [
            .sitting(.interestDeclared(InterestDeclared(member: 1, application: Committee.application(1), reason: "krewny")))
        ],
        .orderSet: [.sitting(.orderSet(OrderSet(applications: Committee.applications(2, 1))))],
        .acceptanceDecided: [
            .sitting(.acceptanceDecided(AcceptanceDecided(application: Committee.application(1), isAccepted: false, reason: "nie mieszka w gminie")))
        ],
        .tieBroken: [.sitting(.tieBroken(TieBroken(applications: Committee.applications(2, 1), method: .lot, reason: "los wyciągnęła sekretarz")))],
        .listProposed: [.sitting(.listProposed(ListProposed(digest: "0f", isLast: true)))],
        .proposalWithdrawn: [.sitting(.proposalWithdrawn(ProposalWithdrawn(reason: "brakowało wniosku")))],
        .sittingClosed: [.sitting(.closed(SittingClosed(list: ["teczka-list 1", "sitting=sitting-1"], digest: "0f")))],
        .sittingCancelled: [.sitting(.cancelled(SittingCancelled(reason: "brak kworum")))],
        .assessmentBegun: [.sitting(.assessmentBegun(AssessmentBegun(sitting: Committee.sitting, day: Sample.today)))],
        .noticeDelivered: [.sitting(.noticeDelivered(NoticeDelivered(day: Sample.today, signingEnds: Sample.day("2014-02-03"))))],
        .reservePromoted: [
            .sitting(
                .promoted(
                    ReservePromoted(
                        from: 1, position: 2, facts: ConfirmedFacts(isStillEligible: true, isStillWithout: true), isInOrder: true, reason: "", day: Sample.today,
                        verdict: openVerdict)))
        ],
        .assessmentLeft: [.sitting(.assessmentLeft(AssessmentLeft(sitting: Committee.sitting, day: Sample.today)))],
    ]

    private static let lists = RecommendationLists(
        applications: Committee.applications(1, 2, 3), recommended: Committee.applications(2), reserve: Committee.applications(1),
        rest: Committee.applications(3))
}

extension EvolveTests {
    /// A state that each kind of event of recommendations and sittings fits, where it needs one.
    static func beforeSitting(_ kind: EventKind) throws -> (CaseID, CaseState?) {
        func sitting(_ office: Office) -> (CaseID, CaseState?) { (Committee.sitting, office.states[Committee.sitting]) }
        switch kind {
        case .recommendationBegun, .sittingCalled: return (Sample.nobody, nil)
        case .recommendationSet, .recommendationHandedOver:
            let lists = RecommendationLists(applications: Committee.applications(1), recommended: Committee.applications(1))
            let office = try Committee.correct(1).after(Committee.save(lists))
            return (Committee.sheet, office.states[Committee.sheet])
        case .applicationRecommended, .assessmentBegun: return (Sample.application, try Office.formallyCorrect().states[Sample.application])
        case .assessmentLeft: return (Committee.application(1), try Committee.opened(1).states[Committee.application(1)])
        case .noticeDelivered: return (Sample.application, try Office.onBasicList().states[Sample.application])
        case .reservePromoted:
            return (Sample.application, try Office.formallyCorrect().after(.list(Sample.application, .reserveList)).states[Sample.application])
        case .sittingMemberNamed, .sittingOpened: return sitting(try Committee.called(1))
        case .proposalWithdrawn: return sitting(try Committee.proposed(2))
        case .sittingClosed:
            var office = try Committee.opened(1)
            try office.apply(CaseEvent(Committee.sitting, .sitting(.listProposed(ListProposed(digest: "0f", isLast: false)))))
            return sitting(office)
        default: return sitting(try Committee.opened(2))
        }
    }
}

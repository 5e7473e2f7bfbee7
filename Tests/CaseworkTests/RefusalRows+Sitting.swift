import Casework
import Rules

private typealias C = Committee

private func routed(_ rules: inout RuleSet) {
    rules.groups[0].route = "council"
    rules.groups[1].route = "committee"
}

/// One correct application of groups that lead to two bodies.
private func twoRoutes(declared: String?) throws -> Office {
    var office = try C.correct(1, routed)
    let content = C.form(2, groups: ["G-SA", "G-FB"], route: declared)
    try office.submit(.saveApplication(SaveApplication(application: C.application(2), content: content, household: C.content(2))))
    try office.submit(.pass(C.application(2), reason: "grupa spełniona"))
    return try office.after(C.call(body: "committee"))
}

let sittingRows: [RefusalRow] = [
    RefusalRow(
        "a sitting without number and members, a member without a name", { try C.correct(1).after(C.call(C.laterSitting)) }, C.call(members: []),
        because(.sittingNumberTaken, FieldKey.sittingNumber), because(.sittingWithoutMembers, FieldKey.sittingMembers)),
    RefusalRow(
        "a member without a name", { try C.correct(1) }, C.call(members: [SittingMember(number: 1, name: " ")]),
        because(.nameMissing, FieldKey.sittingMember(0))),
    RefusalRow("KP-21: a sitting that does not say whose it is", { try C.correct(1, routed) }, C.call(), because(.bodyMissing, FieldKey.sittingBody)),
    RefusalRow(
        "KP-21: a sitting of a body that the programme lacks", { try C.correct(1, routed) }, C.call(body: "club"),
        because(.unknownRoute("club"), FieldKey.sittingBody)),
    RefusalRow("a sitting that is called twice", { try C.called(1) }, C.call(), because(.unknownCase(.sitting))),
    RefusalRow("an act at a sitting that nobody called", { try C.correct(1) }, C.at(.open(present: [1])), because(.unknownCase(.sitting))),
    RefusalRow(
        "one of three members is no quorum, and the fourth is nobody", { try C.called(1) }, C.at(.open(present: [1, 4, 4])),
        because(.notAMember, FieldKey.sittingPresent)),
    RefusalRow(
        "one of three members is no quorum", { try C.called(1) }, C.at(.open(present: [1, 1])),
        because(.quorumMissing(present: 1, needed: 2), FieldKey.sittingPresent)),
    RefusalRow(
        "a sitting of tomorrow cannot be opened", { try C.correct(1).after(C.call(day: Sample.day("2014-01-21"))) }, C.at(.open(present: [1, 2])),
        because(.dateInFuture, FieldKey.sittingDay)),
    RefusalRow("an open sitting is not opened again", { try C.opened(1) }, C.at(.open(present: [1, 2])), because(.sittingNotIn(.opened))),
    RefusalRow(
        "the same application twice on the agenda", { try C.called(2) }, C.at(.setAgenda(C.applications(1, 1))),
        because(.agendaTwice, FieldKey.sittingAgenda)),
    RefusalRow(
        "more applications than a closed list holds", { try C.called(1) }, C.at(.setAgenda((1...15_001).map(C.application))),
        because(.agendaTooLong(limit: 15_000), FieldKey.sittingAgenda)),
    RefusalRow(
        "an application that was not checked yet", { try C.received(1).after(C.call()) }, C.at(.setAgenda(C.applications(1))),
        because(.notReadyForSitting(number: "W/1/2013", .received), FieldKey.sittingAgenda)),
    RefusalRow(
        "an application that another sitting has", { try C.opened(1).after(C.call(C.laterSitting, number: "2/2014")) },
        C.at(.setAgenda(C.applications(1)), C.laterSitting),
        because(.notReadyForSitting(number: "W/1/2013", .inAssessment), FieldKey.sittingAgenda)),
    RefusalRow(
        "KP-21: another body's application, and one without a declared route", { try twoRoutes(declared: nil) },
        C.at(.setAgenda(C.applications(1, 2))), because(.routeOfAnother(number: "W/1/2013"), FieldKey.sittingAgenda),
        because(.routeUndeclared(number: "W/2/2013"), FieldKey.sittingAgenda)),
    RefusalRow(
        "KP-21: the declared route leads elsewhere", { try twoRoutes(declared: "council") }, C.at(.setAgenda(C.applications(2))),
        because(.routeOfAnother(number: "W/2/2013"), FieldKey.sittingAgenda)),
    RefusalRow(
        "KP-19: an application that no welfare centre handed over", { try C.called(1, C.byRecommendation) }, C.at(.setAgenda(C.applications(1))),
        because(.notHandedOver(number: "W/1/2013"), FieldKey.sittingAgenda)),
    RefusalRow(
        "an interest of somebody absent in an application that is not there", { try C.opened(1) },
        C.at(.declareInterest(member: 9, application: Sample.nobody, reason: "")), because(.notAMember, FieldKey.interestMember),
        because(.notOnAgenda, FieldKey.sittingApplication)),
    RefusalRow(
        "the same interest twice",
        { try C.opened(1).after(C.at(.declareInterest(member: 1, application: C.application(1), reason: "siostra"))) },
        C.at(.declareInterest(member: 1, application: C.application(1), reason: "")), because(.interestDeclaredAlready, FieldKey.interestMember)),
    RefusalRow("an order that leaves one out", { try C.opened(2) }, C.at(.setOrder(C.applications(1))), because(.orderIncomplete)),
    RefusalRow("an order that names one twice", { try C.opened(2) }, C.at(.setOrder(C.applications(1, 2, 2))), because(.orderIncomplete)),
    RefusalRow(
        "an order where points order", { try C.opened(2, C.byPoints) }, C.at(.setOrder(C.applications(2, 1))), because(.orderNotCommittees)),
    RefusalRow(
        "a refusal without a reason", { try C.opened(1) },
        C.at(.decideAcceptance(application: C.application(1), isAccepted: false, reason: " ")), because(.reasonMissing, FieldKey.sittingReason)),
    RefusalRow(
        "a lot for those who are not equal", { try C.ordered(2, places: 1) }, C.at(.breakTie(C.applications(1, 2), .lot, reason: "los")),
        because(.noTie, FieldKey.sittingApplication)),
    RefusalRow(
        "a lot among two of three equals, without a reason", { try C.opened(3, places: 1, C.byPoints) },
        C.at(.breakTie(C.applications(1, 2), .lot, reason: "")), because(.tieNotWhole, FieldKey.sittingApplication),
        because(.reasonMissing, FieldKey.sittingReason)),
    RefusalRow(
        "a lot where the programme wants the committee's decision",
        {
            try C.opened(2, places: 1) {
                C.byPoints(&$0)
                $0.ranking?.openTies = [.committee]
            }
        }, C.at(.breakTie(C.applications(1, 2), .lot, reason: "los")), because(.tieMethodNotAllowed(.lot), FieldKey.tieMethod)),
    RefusalRow(
        "an empty agenda is not proposed", { try C.called(1).after(C.at(.open(present: [1, 2]))) }, C.at(.propose(isLast: false)),
        because(.agendaEmpty, FieldKey.sittingAgenda)),
    RefusalRow("an order that is not set", { try C.opened(2) }, C.at(.propose(isLast: false)), because(.orderIncomplete)),
    RefusalRow(
        "ties are never parted silently", { try C.opened(2, places: 1, C.byPoints) }, C.at(.propose(isLast: false)), because(.tiesOpen(1))),
    RefusalRow(
        "P-14: points that lack a fact", { try withoutIncome() }, C.at(.propose(isLast: false)),
        because(.pointsOpen(number: "W/2/2013", count: 1))),
    RefusalRow(
        "two interests leave no quorum for an application",
        {
            try C.ordered(1).after(
                C.at(.declareInterest(member: 1, application: C.application(1), reason: "siostra")),
                C.at(.declareInterest(member: 2, application: C.application(1), reason: "sąsiad")))
        }, C.at(.propose(isLast: false)), because(.quorumLost(number: "W/1/2013", voters: 1, needed: 2))),
    RefusalRow(
        "P-13: a place against the verdict needs the committee's reason", { try richer() }, C.at(.propose(isLast: false)),
        because(.verdictAgainst(number: "W/1/2013"))),
    RefusalRow(
        "two places for one household", { try sameHousehold() }, C.at(.propose(isLast: false)), because(.householdServedTwice(number: "W/2/2013"))),
    RefusalRow(
        "LE-3: the sums of the last sitting do not agree while an application is open", { try oneLeft() }, C.at(.propose(isLast: true)),
        because(.sumsDoNotReconcile(received: 3, decided: 2))),
    RefusalRow("a sitting without a proposal is not closed", { try C.ordered(1) }, C.at(.close(digest: "x")), because(.sittingNotIn(.opened))),
    RefusalRow(
        "four eyes: who proposed does not close", { try C.ordered(1).after(C.at(.propose(isLast: false))) }, C.at(.close(digest: "x")),
        because(.closedByProposer)),
    RefusalRow("another list than the one that was proposed", { try C.proposed(1) }, C.at(.close(digest: "x")), because(.listIsAnother)),
    RefusalRow(
        "a household that has grown since the list was proposed", { try C.proposed(1).after(C.grown(1)) }, C.at(.close(digest: proposedDigest)),
        because(.listChanged)),
    RefusalRow("nothing changes under a proposal", { try C.proposed(2) }, C.at(.setAgenda(C.applications(1))), because(.sittingNotIn(.proposed))),
    RefusalRow("a closed sitting stays closed", { try C.closed(1) }, C.at(.cancel(reason: "pomyłka")), because(.sittingNotIn(.closed))),
    RefusalRow("a proposal is taken back for a reason", { try C.proposed(1) }, C.at(.withdrawProposal(reason: "")), because(.reasonMissing, FieldKey.sittingReason)),
]

/// Of the list of one application as ``Committee/proposed(_:places:isLast:)`` makes it.
private let proposedDigest = (try? C.proposed(1))?.digest(of: C.sitting) ?? ""

/// The second of two lacks incomes.
private func withoutIncome() throws -> Office {
    var office = try C.received(2, C.byPoints)
    var content = C.content(2)
    content.incomes = []
    try office.submit(.saveHousehold(SaveHousehold(household: C.household(2), content: content)))
    try office.submit(.pass(C.application(1)))
    try office.submit(.pass(C.application(2), reason: "do uzupełnienia"))
    return try office.after(C.call(), C.at(.open(present: [1, 2])), C.at(.setAgenda(C.applications(1, 2))))
}

/// Correct while it had no income; then one above the limit came to light.
private func richer() throws -> Office {
    try C.ordered(1).after(.saveHousehold(SaveHousehold(household: C.household(1), content: C.content(1, income: 54_201))))
}

private func sameHousehold() throws -> Office {
    var office = try C.correct(1)
    try office.submit(.saveApplication(SaveApplication(application: C.application(2), content: C.form(2, household: 1), household: C.content(1))))
    try office.submit(.pass(C.application(2), reason: "drugi wniosek"))
    return try office.after(
        C.call(), C.at(.open(present: [1, 2])), C.at(.setAgenda(C.applications(1, 2))), C.at(.setOrder(C.applications(1, 2))),
        C.at(.decideAcceptance(application: C.application(1), isAccepted: true, reason: "starszy")))
}

/// The third of three is neither on the agenda nor decided.
private func oneLeft() throws -> Office {
    try C.correct(3).after(
        C.call(), C.at(.open(present: [1, 2])), C.at(.setAgenda(C.applications(1, 2))), C.at(.setOrder(C.applications(1, 2))))
}

let recommendationRows: [RefusalRow] = [
    RefusalRow(
        "KP-19: one application on two lists, and one that is not handed over", { try C.correct(2, C.byRecommendation) },
        C.save(RecommendationLists(applications: C.applications(1), recommended: C.applications(1, 2), rest: C.applications(1)), centre: ""),
        because(.nameMissing, FieldKey.recommendationCentre), because(.recommendedTwice(count: 1), FieldKey.recommendationLists),
        because(.recommendedStrange(count: 1), FieldKey.recommendationLists)),
    RefusalRow(
        "KP-19: a list of a case that is none", { try C.correct(1) }, C.save(RecommendationLists(applications: [Sample.nobody])),
        because(.unknownCase(.application), FieldKey.recommendationLists)),
    RefusalRow(
        "KP-19: handed over before every application is on a list",
        { try C.correct(3).after(C.save(RecommendationLists(applications: C.applications(1, 2, 3), recommended: C.applications(1)))) },
        C.handOver(by: "", on: Sample.day("2014-01-21")), because(.dateInFuture, FieldKey.recommendationDay),
        because(.nameMissing, FieldKey.recommendationAgreedBy), because(.recommendationIncomplete(count: 2), FieldKey.recommendationLists)),
    RefusalRow(
        "nothing to hand over", { try C.correct(1).after(C.save(RecommendationLists(applications: []))) }, C.handOver(),
        because(.recommendationEmpty, FieldKey.recommendationLists)),
    RefusalRow(
        "lists that were handed over are final", { try C.handedOver() }, C.save(RecommendationLists(applications: C.applications(1))),
        because(.recommendationFinal)),
    RefusalRow(
        "KP-18: an application of another welfare centre", { try C.handedOver() },
        C.save(RecommendationLists(applications: C.applications(1)), centre: "MOPS", CaseID(rawValue: "sheet-2")),
        because(.recommendedElsewhere(number: "W/1/2013"), FieldKey.recommendationLists)),
    RefusalRow("lists that nobody began", { try C.correct(1) }, C.handOver(), because(.unknownCase(.recommendation))),
]

private func promote(_ number: Int, reason: String = "", eligible: Bool = true, without: Bool = true) -> Command {
    .award(AwardCommand(C.application(number), .promote(ConfirmedFacts(isStillEligible: eligible, isStillWithout: without), reason: reason)))
}

private func notify(_ number: Int, on day: String = "2014-01-20", ends: String? = nil) -> Command {
    .award(AwardCommand(C.application(number), .deliverNotice(day: Sample.day(day), signingEnds: ends.map { Sample.day($0) })))
}

/// A list of two places and two on the reserve list, from which the first has withdrawn.
private func vacant() throws -> Office { try C.closed(4, places: 2).after(.withdraw(C.application(1))) }

let awardRows: [RefusalRow] = [
    RefusalRow("a notice to somebody on the reserve list", { try C.closed(2, places: 1) }, notify(2), because(.notOnBasicList(.reserveList))),
    RefusalRow(
        "KP-25: no term for signing anywhere, a notice of tomorrow", { try C.closed(1) }, notify(1, on: "2014-01-21"),
        because(.dateInFuture, FieldKey.noticeDay), because(.signingTermMissing, FieldKey.signingEnds)),
    RefusalRow(
        "a term that ends before it begins", { try C.closed(1) }, notify(1, ends: "2014-01-19"), because(.dateBefore(Sample.today), FieldKey.signingEnds)),
    RefusalRow("a place for somebody who has one", { try vacant() }, promote(2), because(.notOnReserveList(.basicList))),
    RefusalRow("no place is free", { try C.closed(3, places: 2) }, promote(3), because(.noVacancy(places: 2))),
    RefusalRow(
        "KP-23: the lowest position first, unless there is a reason", { try vacant() }, promote(4),
        because(.reserveOrderSkipped(number: "W/3/2013", position: 1), FieldKey.promotionReason)),
    RefusalRow("the facts are asked anew: not eligible any more", { try vacant() }, promote(3, eligible: false), because(.factsNotConfirmed)),
    RefusalRow("the facts are asked anew: a computer by now", { try vacant() }, promote(3, without: false), because(.factsNotConfirmed)),
    RefusalRow(
        "P-13: a verdict that has turned needs a reason",
        { try vacant().after(.saveHousehold(SaveHousehold(household: C.household(3), content: C.content(3, income: 54_201)))) }, promote(3),
        because(.verdictAgainst(number: "W/3/2013"), FieldKey.promotionReason)),
]

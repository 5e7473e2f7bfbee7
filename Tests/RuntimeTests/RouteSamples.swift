import Casework
import OfficeSupport
import Screens

/// Every route by name. A new one does not compile until it is named here and has samples, so that no screen is left out of the walk.
enum RouteName: String, CaseIterable {
    case checkQueue, lapsedCalls, calls, applicationAct, rounds, round, roundForm, supplementaryRound, publicationForm
    case desk, finder, jump, help, card, applications, incomplete, application, applicationForm, applicationOf, whatIf, households, household
    case householdForm, loans, openFailures, overdue, loanCandidates, loan, handover, returnForm, failureForm, equipment, equipmentCard
    case equipmentForm, publicUnits, publicUnit, publicUnitForm, installationForm, groups, groupsToday, group, groupForm, moduleForm, sessionForm, enrolment, places, draft, drafts, view, undo, tagged, letter
    case sittings, sittingForm, sitting, sittingOpening, agenda, tie, frozenList, recommendations, recommendation, recommendationForm, recommendationCandidates, vacancies, promotionForm, deliveryForm

    init(of route: Route) {
        self =
            switch route {
            case .desk: .desk
            case .finder: .finder
            case .jump: .jump
            case .help: .help
            case .card: .card
            case .applications: .applications
            case .incomplete: .incomplete
            case .checkQueue: .checkQueue
            case .lapsedCalls: .lapsedCalls
            case .calls: .calls
            case .applicationAct: .applicationAct
            case .rounds: .rounds
            case .round: .round
            case .roundForm: .roundForm
            case .supplementaryRound: .supplementaryRound
            case .publicationForm: .publicationForm
            case .application: .application
            case .applicationForm: .applicationForm
            case .applicationOf: .applicationOf
            case .whatIf: .whatIf
            case .households: .households
            case .household: .household
            case .householdForm: .householdForm
            case .loans: .loans
            case .openFailures: .openFailures
            case .overdue: .overdue
            case .loanCandidates: .loanCandidates
            case .loan: .loan
            case .handover: .handover
            case .returnForm: .returnForm
            case .failureForm: .failureForm
            case .equipment: .equipment
            case .equipmentCard: .equipmentCard
            case .equipmentForm: .equipmentForm
            case .publicUnits: .publicUnits
            case .publicUnit: .publicUnit
            case .publicUnitForm: .publicUnitForm
            case .installationForm: .installationForm
            case .groups: .groups
            case .groupsToday: .groupsToday
            case .group: .group
            case .groupForm: .groupForm
            case .moduleForm: .moduleForm
            case .sessionForm: .sessionForm
            case .enrolment: .enrolment
            case .places: .places
            case .sittings: .sittings
            case .sittingForm: .sittingForm
            case .sitting: .sitting
            case .sittingOpening: .sittingOpening
            case .agenda: .agenda
            case .tie: .tie
            case .frozenList: .frozenList
            case .recommendations: .recommendations
            case .recommendation: .recommendation
            case .recommendationForm: .recommendationForm
            case .recommendationCandidates: .recommendationCandidates
            case .vacancies: .vacancies
            case .promotionForm: .promotionForm
            case .deliveryForm: .deliveryForm
            case .draft: .draft
            case .drafts: .drafts
            case .view: .view
            case .undo: .undo
            case .tagged: .tagged
            case .letter: .letter
            }
    }

    /// Routes of this name into the office of `HostileStory`.
    var samples: [Route] {
        switch self {
        case .desk: [.desk]
        case .finder: [.finder]
        case .jump: [.jump]
        case .help: [.help(of: HostileText.pieces[0], lines: HostileText.pieces)]
        case .card: [.card(personID(1)), .card(personID(2)), .card(personID(104))]
        case .applications: [.applications(nil), .applications(.basicList)]
        case .incomplete: [.incomplete]
        case .checkQueue: [.checkQueue]
        case .lapsedCalls: [.lapsedCalls]
        case .calls: [.calls]
        case .applicationAct: [.applicationAct(caseID(2009), .supplement), .applicationAct(caseID(2009), .deliverCall)]
        case .rounds: [.rounds]
        case .round: (HostileOffice.rounds + [HostileOffice.publishedRound]).map { .round($0) }
        case .roundForm: [.roundForm(.new)]
        case .supplementaryRound: [.supplementaryRound(places: 2)]
        case .publicationForm: [.publicationForm(HostileOffice.publishedRound)]
        case .application: (Array(1...9) + [10, 14] + Array(21...24)).map { .application(caseID(2000 + $0)) }
        case .applicationForm: [.applicationForm(.new), .applicationForm(.edit(caseID(2009))), .applicationForm(.edit(caseID(2007)))]
        case .applicationOf: [.applicationOf(household: caseID(1003))]
        case .whatIf: [.whatIf]
        case .households: [.households]
        case .household: [.household(caseID(1001)), .household(caseID(1002))]
        case .householdForm: [.householdForm(.new), .householdForm(.edit(caseID(1002)))]
        case .loans: [.loans(nil), .loans(.inForce)]
        case .openFailures: [.openFailures]
        case .overdue: [.overdue]
        case .loanCandidates: [.loanCandidates]
        case .loan: (1...3).map { .loan(caseID(3000 + $0)) }
        case .handover: [.handover(caseID(3003))]
        case .returnForm: [.returnForm(caseID(3001))]
        case .failureForm: [.failureForm(loan: caseID(3001))]
        case .equipment: [.equipment(nil), .equipment(.inStock)]
        case .equipmentCard: (1...3).map { .equipmentCard(caseID(4000 + $0)) }
        case .equipmentForm: [.equipmentForm(.new), .equipmentForm(.edit(caseID(4003)))]
        case .publicUnits: [.publicUnits]
        case .publicUnit: [.publicUnit(HostileOffice.place)]
        case .publicUnitForm: [.publicUnitForm(.new), .publicUnitForm(.edit(HostileOffice.place))]
        case .installationForm: [.installationForm(place: HostileOffice.place)]
        case .groups: [.groups]
        case .groupsToday: [.groupsToday]
        case .group: [.group(caseID(7001))]
        case .groupForm: [.groupForm]
        case .moduleForm: [.moduleForm]
        case .sessionForm: [.sessionForm(group: caseID(7001))]
        case .enrolment: [.enrolment(group: caseID(7001))]
        case .places: [.places]
        case .sittings: [.sittings]
        case .sittingForm: [.sittingForm(.new)]
        case .sitting: [.sitting(HostileOffice.openedSitting), .sitting(HostileOffice.proposedSitting), .sitting(HostileOffice.calledSitting)]
        case .sittingOpening: [.sittingOpening(HostileOffice.calledSitting)]
        case .agenda: [.agenda(HostileOffice.calledSitting)]
        case .tie: [.tie(sitting: HostileOffice.openedSitting, application: caseID(2014))]
        case .frozenList: [.frozenList(HostileOffice.closedSitting)]
        case .recommendations: [.recommendations]
        case .recommendation: [.recommendation(HostileOffice.openSheet), .recommendation(caseID(12_001))]
        case .recommendationForm: [.recommendationForm]
        case .recommendationCandidates: [.recommendationCandidates(HostileOffice.openSheet)]
        case .vacancies: [.vacancies]
        case .promotionForm: [.promotionForm(caseID(2005))]
        case .deliveryForm: [.deliveryForm(caseID(2001))]
        case .draft: []  // Drafts are made by the walk, out of every form.
        case .drafts: [.drafts]
        case .view: [.view(ListView(.households, narrow: HostileText.pieces[0])), .view(ListView(.applications, order: ListOrder(.name)))]
        case .undo: [.undo(.decision(caseID(2008))), .undo(.enrolment(group: caseID(7001), personID(1)))]
        case .letter: [.letter([LetterOffer(.notice(caseID(2004)), number: HostileText.pieces[0])])]
        case .tagged:
            [
                .tagged(.applications, [caseID(2007), caseID(2009)]), .tagged(.candidates, [caseID(2004)]), .tagged(.loans, [caseID(3003)]),
                .tagged(.equipment, HostileOffice.units),
            ]
        }
    }

    /// Screens on which no text of a case stands before something is typed.
    var showsNoData: Bool {
        switch self {
        case .rounds, .roundForm, .supplementaryRound, .publicationForm, .lapsedCalls, .desk, .whatIf, .overdue, .groupForm, .moduleForm, .places, .recommendationForm: true
        default: false
        }
    }
}

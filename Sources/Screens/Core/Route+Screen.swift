import Casework

extension Route {
    /// The screen that a route opens: the one place where the screens are listed.
    public var screen: any Screen {
        switch self {
        case .desk: DeskScreen()
        case .finder: FinderScreen()
        case .jump: JumpScreen()
        case .help(let subject, let lines): HelpScreen(of: subject, lines: lines)
        case .card(let person): CardScreen(person: person)
        case .applications(let status): ApplicationsScreen(status: status)
        case .incomplete: ApplicationsScreen.incomplete
        case .application(let id): ApplicationScreen(id: id)
        case .applicationForm(let start): ApplicationForm(start)
        case .applicationOf(let household): ApplicationForm(.new, of: household)
        case .checkQueue: CheckQueueScreen()
        case .lapsedCalls: LapsedCallsScreen()
        case .calls: CallsScreen()
        case .applicationAct(let id, let step): ApplicationScreen(id: id, beginning: step)
        case .rounds: RoundsScreen()
        case .round(let id): RoundScreen(id: id)
        case .roundForm(let start): RoundForm(start)
        case .supplementaryRound(let places): RoundForm(.new, supplementing: places)
        case .publicationForm(let round): PublishForm(round: round)
        case .whatIf: WhatIfScreen()
        case .households: HouseholdsScreen()
        case .household(let id): HouseholdScreen(id: id)
        case .householdForm(let start): HouseholdForm(start)
        case .loans(let status): LoansScreen(status: status)
        case .openFailures: LoansScreen.openFailures
        case .overdue: LoansScreen.overdue
        case .loanCandidates: LoanCandidatesScreen()
        case .loan(let id): LoanScreen(id: id)
        case .handover(let loan): HandoverScreen(.edit(loan))
        case .returnForm(let loan): ReturnForm(.edit(loan))
        case .failureForm(let loan): FailureForm(.edit(loan))
        case .equipment(let status): EquipmentScreen(status: status)
        case .equipmentCard(let id): EquipmentCardScreen(id: id)
        case .equipmentForm(let start): EquipmentForm(start)
        case .publicUnits: PublicUnitsScreen()
        case .publicUnit(let id): PublicUnitScreen(id: id)
        case .publicUnitForm(let start): PublicUnitForm(start)
        case .installationForm(let place): InstallationForm(.edit(place))
        case .groups: GroupsScreen()
        case .groupsToday: GroupsScreen(onlyToday: true)
        case .group(let id): GroupScreen(id: id)
        case .groupForm: GroupForm(.new)
        case .moduleForm: ModuleForm(.new)
        case .sessionForm(let group): SessionForm(.edit(group))
        case .enrolment(let group): EnrolmentScreen(group: group)
        case .places: PlacesForm()
        case .sittings: SittingsScreen()
        case .sittingForm(let start): SittingForm(start)
        case .sitting(let id): SittingScreen(id: id)
        case .sittingOpening(let id): SittingOpeningScreen(id: id)
        case .agenda(let id): AgendaScreen(id: id)
        case .tie(let sitting, let application): TieScreen(sitting: sitting, application: application)
        case .frozenList(let id): FrozenListScreen(id: id)
        case .recommendations: RecommendationsScreen()
        case .recommendation(let id): RecommendationScreen(id: id)
        case .recommendationForm: RecommendationForm()
        case .recommendationCandidates(let id): RecommendationCandidatesScreen(id: id)
        case .vacancies: VacanciesScreen()
        case .promotionForm(let application): PromotionForm(application: application)
        case .deliveryForm(let application): DeliveryForm(application: application)
        case .draft(let draft): draft.screen
        case .drafts: DraftsScreen()
        case .view(let view): view.screen
        case .undo(let subject): UndoScreen(subject)
        case .letter(let offers): LetterScreen(offers)
        case .tagged(let kind, let cases): TaggedScreen(kind: kind, cases: cases)
        }
    }
}

extension Draft {
    /// The form that a draft belongs to, on it; the list of drafts where this version has no such form.
    var screen: any Screen {
        switch form {
        case "application": ApplicationForm(.draft(self))
        case "household": HouseholdForm(.draft(self))
        case "round": RoundForm(.draft(self))
        case "equipment": EquipmentForm(.draft(self))
        case "publicUnit": PublicUnitForm(.draft(self))
        case "installation": InstallationForm(.draft(self))
        case "handover": HandoverScreen(.draft(self))
        case "return": ReturnForm(.draft(self))
        case "failure": FailureForm(.draft(self))
        case "group": GroupForm(.draft(self))
        case "module": ModuleForm(.draft(self))
        case "session": SessionForm(.draft(self))
        case "attendance": GroupScreen(restoring: self)
        case "sitting": SittingForm(.draft(self))
        default: DraftsScreen()
        }
    }
}

import Rules

/// A question to the read side. Data only, so that tests compare them.
public enum Query: Equatable, Sendable {
    case desk
    case applications(ListRequest, status: ApplicationStatus?)
    case households(ListRequest)
    case loans(ListRequest, status: LoanStatus?)
    /// Loans with a failure that is not mended.
    case openFailures(ListRequest)
    /// Applications that wait for the formal decision and lack a needed document or an answer.
    case incomplete(ListRequest)
    /// Loans in force whose last day is over.
    case overdue(ListRequest)
    /// Groups that meet today.
    case groupsToday(ListRequest)
    case equipment(ListRequest, status: EquipmentStatus?)
    case groups(ListRequest)
    case publicUnits(ListRequest)
    /// All rounds by their numbers, with the counts of their applications.
    case rounds
    case round(CaseID)
    /// What could be published of a round today.
    case publication(CaseID)
    /// The register of cases of a year, by unit, class and number.
    case caseRegister(year: Int)
    /// Applications that wait for the formal check, by the day of their filing.
    case checkQueue(ListRequest)
    /// The first of them that waits for somebody to begin and that no other program has open.
    case nextToCheck
    /// Called applications: those whose term is over first, then by the last day, then those whose term does not run yet.
    case calls(ListRequest)
    /// Called applications whose letter is not written yet, by their numbers.
    case callLetters
    /// Called applications whose term is over, so that a rejection may be proposed.
    case lapsedCalls
    case modules
    /// Persons of households with a loan or a place on the basic list who are not in a group of this module.
    case enrolmentCandidates(group: CaseID)
    /// Applications on the basic list that have no loan yet.
    case loanCandidates(ListRequest)
    case application(CaseID)
    case household(CaseID)
    case loan(CaseID)
    case equipmentUnit(CaseID)
    /// A unit with everybody who has it or had it.
    case equipmentCard(CaseID)
    case group(CaseID)
    case publicUnit(CaseID)
    case project
    case card(PersonID)
    /// The finder: any part of a name (folded), PESEL, application, agreement, inventory or serial number, telephone, street; best first.
    case find(String)
    /// The people whose data this user opened last, the latest first.
    case recentPeople
    /// The cases with a number as typed: `W/12/2013`, `12`, an inventory or serial number.
    case numbered(String)
    /// Persons who may be the same as the one being typed.
    case duplicates(pesel: String, familyName: String, givenNames: String, birthDate: CalendarDay?, except: CaseID?)
    /// People on the list of earlier beneficiaries who may be those being typed; pairs decided in this household are left out.
    case earlierMatches([EarlierSearch], in: CaseID?)
    case drafts
    /// The views of lists that this user keeps.
    case views
    case recommendations(ListRequest)
    case recommendation(CaseID)
    /// Sittings of the committee, the latest first.
    case sittings(ListRequest)
    /// A sitting with a page of its ranking, as it is or under suppositions.
    case sitting(CaseID, ListRequest, supposing: RankingSupposition?)
    /// The applications that may be put on a sitting's agenda now.
    case agendaOffer(CaseID)
    /// The rows of these applications, in this order; those that are not there are left out.
    case listed([CaseID])
    /// The list of a closed sitting, worked out anew from the journal.
    case frozenList(CaseID)
    /// Free places and who is next on the reserve list.
    case vacancies
    /// What a letter, a list or minutes are written from.
    case paper(Paper)
    /// What would become of the applications under other figures; asked without any, how they stand now.
    case whatIf([Supposition])
    /// What an act would do to these cases, one after the other.
    case preview(TaggedAct, [CaseID])
    /// What was saved since these versions were seen.
    case conflicts([VersionedCase])
}

/// A page of a list: what is typed into "narrow" and how many rows at most.
public struct ListRequest: Equatable, Sendable {
    /// As typed; matched folded, against names and numbers.
    public var narrow: String
    public var limit: Int
    public var offset: Int
    /// `nil` is the list's own order.
    public var order: ListOrder?

    public init(narrow: String = "", limit: Int = 500, offset: Int = 0, order: ListOrder? = nil) {
        self.narrow = narrow
        self.order = order
        self.limit = limit
        self.offset = offset
    }
}

/// The answers, one case for each shape of answer.
public enum Answer: Equatable, Sendable {
    case desk(DeskCounts)
    case applications(Page<ApplicationRow>)
    case households(Page<HouseholdRow>)
    case loans(Page<LoanRow>)
    case equipment(Page<EquipmentRow>)
    case groups(Page<GroupRow>)
    case publicUnits(Page<PublicUnitRow>)
    case rounds([RoundFile])
    case round(RoundFile)
    case publication(PublicationFile)
    case caseRegister([CaseRegisterRow])
    case calls(Page<CallRow>)
    case callLetters([CaseID])
    case lapsedCalls([LapsedCall])
    case nextToCheck(VersionedCase)
    case modules([ModuleRow])
    case people([PersonRow])
    case earlierMatches([EarlierMatch])
    case application(ApplicationFile)
    case household(HouseholdFile)
    case loan(LoanFile)
    case equipmentUnit(Versioned<EquipmentUnit>)
    case equipmentCard(EquipmentCard)
    case group(GroupFile)
    case publicUnit(PublicUnitFile)
    case project(Versioned<Project>)
    case card(PersonCard)
    case found([FinderHit])
    case numbered([NumberedCase])
    case drafts([Draft])
    case views(KeptViews)
    case recommendations(Page<RecommendationRow>)
    case recommendation(RecommendationFile)
    case sittings(Page<SittingRow>)
    case sitting(SittingFile)
    case agendaOffer(AgendaOffer)
    case frozenList(FrozenListFile)
    case vacancies(VacancyFile)
    case paper(PaperFile)
    case whatIf(WhatIfReport)
    case conflicts([Conflict])
    case preview([TaggedLine])
    /// The case asked for does not exist.
    case nothing
}

/// Rows of a list in its order, and how many there are in all.
public struct Page<Row: Equatable & Sendable>: Equatable, Sendable {
    public var rows: [Row]
    public var total: Int
    /// False where the order that was asked for would have taken too long: the rows are then in the list's own order.
    public var isInOrder: Bool

    public init(rows: [Row], total: Int, isInOrder: Bool = true) {
        self.rows = rows
        self.total = total
        self.isInOrder = isInOrder
    }
}

import Casework

/// The screens there are, with what each is opened on. Adding a screen adds a case here and its arm in `Route+Screen.swift`.
public enum Route: Equatable, Sendable {
    case desk
    case finder
    case jump
    case help(of: String, lines: [String])
    case card(PersonID)

    case applications(ApplicationStatus?)
    /// Received ones that lack a document or an answer.
    case incomplete
    case application(CaseID)
    case applicationForm(FormStart)
    /// What waits for the formal check, and calls whose term is over.
    case checkQueue
    case lapsedCalls
    /// All whom somebody has called, with their terms.
    case calls
    /// An application with one of its acts begun.
    case applicationAct(CaseID, ApplicationStep)
    /// A new application of a household that the office knows.
    case applicationOf(household: CaseID)
    /// What would change under other amounts and days.
    case whatIf

    case households
    case household(CaseID)
    case householdForm(FormStart)

    case loans(LoanStatus?)
    case openFailures
    case overdue
    case loanCandidates
    case loan(CaseID)
    case handover(CaseID)
    case returnForm(CaseID)
    case failureForm(loan: CaseID)

    case equipment(EquipmentStatus?)
    case equipmentCard(CaseID)
    case equipmentForm(FormStart)
    case publicUnits
    case publicUnit(CaseID)
    case publicUnitForm(FormStart)
    /// Equipment for a public unit, number by number.
    case installationForm(place: CaseID)

    case rounds
    case round(CaseID)
    case roundForm(FormStart)
    /// A new supplementary round for places that nobody waits for.
    case supplementaryRound(places: Int)
    /// Publishes the result of a decided round.
    case publicationForm(CaseID)

    case groups
    case groupsToday
    case group(CaseID)
    case groupForm
    case moduleForm
    case sessionForm(group: CaseID)
    case enrolment(group: CaseID)
    case places

    case sittings
    case sittingForm(FormStart)
    case sitting(CaseID)
    case sittingOpening(CaseID)
    case agenda(CaseID)
    /// The order of equals: the tie to which this application belongs.
    case tie(sitting: CaseID, application: CaseID)
    case frozenList(CaseID)
    case recommendations
    case recommendation(CaseID)
    case recommendationForm
    case recommendationCandidates(CaseID)
    case vacancies
    case promotionForm(CaseID)
    case deliveryForm(CaseID)
    /// What was typed before the line dropped, for the forms that have no `FormStart` of their own.
    case draft(Draft)
    case drafts
    /// A list as its user has kept it.
    case view(ListView)
    /// Takes back the user's last act.
    case undo(UndoSubject)
    /// One act on tagged rows.
    case tagged(TaggedKind, [CaseID])
    /// Writes a letter of a case.
    case letter([LetterOffer])

    /// Whether it opens a form that is begun to be saved; what was typed before, a draft, can always be looked at.
    public var isForm: Bool {
        switch self {
        case .roundForm(.draft), .applicationForm(.draft), .householdForm(.draft), .equipmentForm(.draft), .publicUnitForm(.draft), .sittingForm(.draft): false
        case .roundForm, .applicationForm, .applicationOf, .householdForm, .handover, .returnForm, .failureForm, .equipmentForm, .publicUnitForm,
            .installationForm, .groupForm, .moduleForm, .sessionForm, .enrolment, .places, .tagged, .undo,
            .sittingForm, .sittingOpening, .agenda, .tie, .recommendationForm, .recommendationCandidates, .promotionForm, .deliveryForm, .publicationForm, .supplementaryRound:
            true
        case .rounds, .round, .checkQueue, .lapsedCalls, .calls, .applicationAct, .desk, .jump, .incomplete, .overdue, .groupsToday, .finder, .help, .card, .applications,
            .application, .whatIf, .households, .household, .loans, .openFailures,
            .loanCandidates, .loan, .equipment, .equipmentCard, .publicUnits, .publicUnit, .groups, .group, .draft, .drafts, .view, .letter,
            .sittings, .sitting, .frozenList, .recommendations, .recommendation, .vacancies:
            false
        }
    }
}

/// How a form begins.
public enum FormStart: Equatable, Sendable {
    case new
    /// On a stored case; the form asks for it.
    case edit(CaseID)
    /// On what was typed before the line dropped.
    case draft(Draft)
}

/// Draws identifiers for new cases and commands from a seed that the shell drew at random: the same seed gives the same names,
/// so that screens stay pure and tests can compare what they submit.
public struct IdentifierSource: Equatable, Sendable {
    private var high: UInt64
    private var low: UInt64

    /// - Parameters: 128 random bits.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The next 128 bits as 32 hexadecimal digits (two SplitMix64 streams).
    public mutating func next() -> String {
        high &+= 0x9E37_79B9_7F4A_7C15
        low &+= 0xBF58_476D_1CE4_E5B9
        return hex(mix(high)) + hex(mix(low ^ high))
    }

    public mutating func nextCase() -> CaseID { CaseID(rawValue: next()) }
    public mutating func nextPerson() -> PersonID { PersonID(rawValue: next()) }
    public mutating func nextCommand() -> CommandID { CommandID(rawValue: next()) }

    /// A source for a screen opened from this one, independent of what this one draws later.
    public mutating func fork() -> IdentifierSource {
        high &+= 0x9E37_79B9_7F4A_7C15
        low &+= 0xBF58_476D_1CE4_E5B9
        return IdentifierSource(high: mix(high), low: mix(low ^ high))
    }

    private func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

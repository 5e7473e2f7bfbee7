/// Everything the criteria of any programme may ask about one application, as known now.
///
/// Every fact is optional: nil means *not known*, an empty list means *known that there is none*. Persons go by an
/// opaque identifier that the caller chooses; no names are needed to decide anything.
public struct Facts: Codable, Equatable, Sendable {
    /// What the case is about.
    public var subject: Subject
    /// How and when the application was filed.
    public var filing: Filing
    /// The identifier of the person put forward.
    public var applicant: String?
    /// Who acts for the applicant.
    public var representative: RepresentativeKind?
    /// The persons known, each with a distinct identifier.
    public var persons: [Person]
    /// The household in which the applicant lives.
    public var household: Household
    /// Codes of the target groups the application names, such as `G-SA`.
    public var claimedGroups: [String]?
    /// Bodies that named the applicant for support.
    public var nominations: [Nomination]?
    /// Decisions awarding benefits.
    public var benefitDecisions: [BenefitDecision]?
    /// Support received earlier, as the applicant declares it.
    public var priorSupport: [PriorSupport]?
    /// Support that the office has on record itself: somebody of the household was found on a list of earlier beneficiaries; nil where nobody was.
    public var recordedSupport: [PriorSupport]?
    /// Support of people on such a list who may be of the household, about whom nobody has decided; nil where there are none.
    public var possibleSupport: [PriorSupport]?
    /// Documents looked at so far.
    public var documents: [Document]?
    /// The body that the applicant chose to have the application judged by, where the groups lead to several (KP-21).
    public var declaredRoute: String?
    /// Defects that the formal check found; empty when it found none, nil while nobody has checked.
    public var formalDefects: [FormalDefect]?
    /// The call to supplement, where there was one.
    public var supplementCall: SupplementCall?
    /// What persons confirmed.
    public var confirmations: [Confirmation]?
    /// What happened on the way to the loan agreement.
    public var award = Award()
    /// An inspection of lent equipment.
    public var inspection = Inspection()
    /// The recruitment round.
    public var recruitment = Recruitment()
    /// The project as a whole.
    public var project = Project()
    /// A public unit.
    public var unit = SubordinateUnit()
    /// A training.
    public var training = Training()
    /// Competences of one person, before and after.
    public var competences: [Competence]?
    /// A purchase.
    public var purchase = Purchase()
    /// A unit of the inventory.
    public var equipment = Equipment()
    /// Internet access of one household.
    public var internetService = InternetService()

    /// Makes facts; whatever is left out is not known.
    public init(
        subject: Subject = .application, filing: Filing = Filing(), applicant: String? = nil,
        representative: RepresentativeKind? = nil, persons: [Person] = [], household: Household = Household(), claimedGroups: [String]? = nil,
        nominations: [Nomination]? = nil, benefitDecisions: [BenefitDecision]? = nil,
        priorSupport: [PriorSupport]? = nil, documents: [Document]? = nil
    ) {
        self.subject = subject
        self.filing = filing
        self.applicant = applicant
        self.representative = representative
        self.persons = persons
        self.household = household
        self.claimedGroups = claimedGroups
        self.nominations = nominations
        self.benefitDecisions = benefitDecisions
        self.priorSupport = priorSupport
        self.documents = documents
    }

    /// The person put forward, when named and listed.
    public var applicantPerson: Person? {
        applicant.flatMap { id in persons.first { $0.id == id } }
    }
}

extension Facts {
    /// How and when the application reached the office.
    public struct Filing: Codable, Equatable, Sendable {
        /// How it came.
        public var channel: FilingChannel?
        /// The day on which it reached the office.
        public var receivedDay: CalendarDay?
        /// The time at which it reached the office; asked on the last day only.
        public var receivedTime: TimeOfDay?
        /// The day of the postmark, for an application sent by post.
        public var postmarkDay: CalendarDay?
        /// The hour of the postmark; few postmarks show one.
        public var postmarkTime: TimeOfDay?
        /// Whether it reached the institution that the rules name.
        public var rightInstitution: Bool?
        /// Whether the form is signed by the applicant or the representative.
        public var signed: Bool?

        /// Makes a filing; whatever is left out is not known.
        public init(
            channel: FilingChannel? = nil, receivedDay: CalendarDay? = nil, receivedTime: TimeOfDay? = nil,
            postmarkDay: CalendarDay? = nil, postmarkTime: TimeOfDay? = nil, rightInstitution: Bool? = nil,
            signed: Bool? = nil
        ) {
            self.channel = channel
            self.receivedDay = receivedDay
            self.receivedTime = receivedTime
            self.postmarkDay = postmarkDay
            self.postmarkTime = postmarkTime
            self.rightInstitution = rightInstitution
            self.signed = signed
        }
    }

    /// The place where the applicant lives, as far as the rules ask.
    public struct Household: Codable, Equatable, Sendable {
        /// The number of persons the applicant declares; compared with the persons listed as members.
        public var declaredSize: Int?
        /// Whether there is any computer.
        public var computerPresent: Bool?
        /// Whether a computer that is present works; asked only by programmes that let a broken one pass (P-11).
        public var computerWorking: Bool?
        /// Whether there is an Internet link.
        public var internetLink: Bool?
        /// Whether income of the month before filing was lost; not claimed when nil.
        public var incomeLost: Bool?
        /// What is known about an application of another member of the household (KP-12).
        public var otherApplication: OtherApplication?

        /// Makes a household; whatever is left out is not known.
        public init(
            declaredSize: Int? = nil, computerPresent: Bool? = nil, computerWorking: Bool? = nil,
            internetLink: Bool? = nil, incomeLost: Bool? = nil, otherApplication: OtherApplication? = nil
        ) {
            self.declaredSize = declaredSize
            self.computerPresent = computerPresent
            self.computerWorking = computerWorking
            self.internetLink = internetLink
            self.incomeLost = incomeLost
            self.otherApplication = otherApplication
        }
    }

    /// What is known about a second application from the same household (KP-12).
    public struct OtherApplication: Codable, Equatable, Sendable {
        /// The day on which the other one was filed; nil when known that there is no other.
        public var filed: CalendarDay?

        /// Makes the knowledge of another application, or of none.
        public init(filed: CalendarDay?) {
            self.filed = filed
        }
    }

    /// A body named the applicant for support (typowanie).
    public struct Nomination: Codable, Equatable, Sendable {
        /// The body that named the applicant.
        public var by: NominatingBody
        /// The day of the nomination.
        public var day: CalendarDay?

        /// Makes a nomination.
        public init(by: NominatingBody, day: CalendarDay? = nil) {
            self.by = by
            self.day = day
        }
    }

    /// A decision awarding a benefit to the applicant's family.
    public struct BenefitDecision: Codable, Equatable, Sendable {
        /// The benefit it awards.
        public var kind: BenefitKind
        /// Whether it was awarded within the income criterion; a benefit awarded above it is no evidence (ST-10).
        public var withinCriterion: Bool?

        /// Makes a decision.
        public init(kind: BenefitKind, withinCriterion: Bool? = nil) {
            self.kind = kind
            self.withinCriterion = withinCriterion
        }
    }

    /// Support the household received earlier.
    public struct PriorSupport: Codable, Equatable, Sendable {
        /// What kind of support it was.
        public var kind: PriorSupportKind
        /// The day on which it was received.
        public var day: CalendarDay?
        /// The year in which it was received, where the day is not known.
        public var year: Int?
        /// Whether and how the equipment was lost.
        public var loss: EquipmentLoss?
        /// Which random event it was (KP-7); for the texts.
        public var event: RandomEvent?
        /// Whether the competent body confirmed the loss.
        public var lossConfirmed: Bool?

        /// Makes one instance of earlier support.
        public init(
            kind: PriorSupportKind, day: CalendarDay? = nil, year: Int? = nil, loss: EquipmentLoss? = nil, event: RandomEvent? = nil,
            lossConfirmed: Bool? = nil
        ) {
            self.kind = kind
            self.day = day
            self.year = year
            self.loss = loss
            self.event = event
            self.lossConfirmed = lossConfirmed
        }
    }

    /// A document somebody looked at.
    public struct Document: Codable, Equatable, Sendable {
        /// The kind as the programme names it, such as `application_form`.
        public var kind: String
        /// The person it concerns; nil for the whole application.
        public var person: String?
        /// Whether it was shown.
        public var presented: Bool
        /// Who certified the copy, as an opaque identifier; nil when not certified.
        public var certifiedBy: String?
        /// The day of certification; nil when not certified.
        public var certifiedOn: CalendarDay?

        /// Makes a document.
        public init(
            kind: String, person: String? = nil, presented: Bool, certifiedBy: String? = nil,
            certifiedOn: CalendarDay? = nil
        ) {
            self.kind = kind
            self.person = person
            self.presented = presented
            self.certifiedBy = certifiedBy
            self.certifiedOn = certifiedOn
        }
    }
}

extension Facts {
    /// A person whom the rules ask about.
    public struct Person: Codable, Equatable, Sendable, Identifiable {
        /// An opaque identifier, distinct among the persons of the facts.
        public var id: String
        /// The day of birth, by which ages are reckoned (P-3).
        public var birthDate: CalendarDay?
        /// The sex as the register has it.
        public var sex: Sex?
        /// Registration of residence in the programme's territory.
        public var registration: RegistrationKind?
        /// Whether the person lives in the programme's territory.
        public var livesInTerritory: Bool?
        /// Whether the person lives in the household and maintains itself with it.
        public var inHousehold: Bool?
        /// Whether the person belongs to the family of the social-assistance act.
        public var inSocialAssistanceFamily: Bool?
        /// Whether the person belongs to the family of the family-benefits act.
        public var inBenefitFamily: Bool?
        /// Whether the person is a child of the benefit family; asked where a disabled child raises a limit (ST-14).
        public var isChild: Bool?
        /// Incomes; empty when known that there are none, nil when nothing is declared.
        public var incomes: [Income]?
        /// Certificates of disability or incapacity; empty when known that there are none.
        public var certificates: [Certificate]?
        /// What is known about the person's learning.
        public var learner: Learner?
        /// The form of foster care the person gives, or that it gives none.
        public var fosterForm: FosterForm?
        /// Whether the person is a single parent in the sense of the family-benefits act.
        public var singleParent: Bool?

        /// Makes a person; whatever is left out is not known.
        public init(
            id: String, birthDate: CalendarDay? = nil, sex: Sex? = nil, registration: RegistrationKind? = nil,
            livesInTerritory: Bool? = nil, inHousehold: Bool? = nil, inSocialAssistanceFamily: Bool? = nil,
            inBenefitFamily: Bool? = nil, isChild: Bool? = nil, incomes: [Income]? = nil, certificates: [Certificate]? = nil,
            learner: Learner? = nil, fosterForm: FosterForm? = nil, singleParent: Bool? = nil
        ) {
            self.id = id
            self.birthDate = birthDate
            self.sex = sex
            self.registration = registration
            self.livesInTerritory = livesInTerritory
            self.inHousehold = inHousehold
            self.inSocialAssistanceFamily = inSocialAssistanceFamily
            self.inBenefitFamily = inBenefitFamily
            self.isChild = isChild
            self.incomes = incomes
            self.certificates = certificates
            self.learner = learner
            self.fosterForm = fosterForm
            self.singleParent = singleParent
        }

        /// Whether the person belongs to the circle; nil when not known.
        public func belongs(to circle: FamilyCircle) -> Bool? {
            switch circle {
            case .household: inHousehold
            case .socialAssistanceFamily: inSocialAssistanceFamily
            case .benefitFamily: inBenefitFamily
            }
        }
    }

    /// One income of one person over one period.
    public struct Income: Codable, Equatable, Sendable {
        /// The month or year in which it was earned; nil when not known.
        public var period: IncomePeriod?
        /// The amount over the whole period, not negative; nil when not known.
        public var amount: Money?
        /// What the amount is measured by.
        public var basis: IncomeBasis
        /// Where it comes from; for the texts only.
        public var kind: IncomeKind
        /// Why it might be left out; the programme decides whether it is.
        public var exclusion: IncomeExclusion?
        /// In how many months of a year it was earned, where it was gained during the year; nil for the whole period.
        public var earnedMonths: Int?
        /// Converted hectares (ha przeliczeniowe) in thousandths, for farm income that the law reckons by area.
        public var hectares: Int?

        /// Makes an income, net unless said otherwise.
        public init(
            period: IncomePeriod? = nil, amount: Money? = nil, basis: IncomeBasis = .net, kind: IncomeKind = .other,
            exclusion: IncomeExclusion? = nil, earnedMonths: Int? = nil, hectares: Int? = nil
        ) {
            self.earnedMonths = earnedMonths
            self.hectares = hectares
            self.period = period
            self.amount = amount
            self.basis = basis
            self.kind = kind
            self.exclusion = exclusion
        }
    }

    /// A certificate of disability or incapacity, stored minimally: no cause, no diagnosis.
    public struct Certificate: Codable, Equatable, Sendable {
        /// Who issued it.
        public var authority: CertificateAuthority?
        /// What it states.
        public var kind: CertificateKind?
        /// The day of issue, by which the law of the time is chosen.
        public var issued: CalendarDay?
        /// How long it holds.
        public var validity: Validity?
        /// Whether the care allowance is due; asked of farm incapacity certificates only (ST-18).
        public var careAllowance: Bool?

        /// Makes a certificate; whatever is left out is not known.
        public init(
            authority: CertificateAuthority? = nil, kind: CertificateKind? = nil, issued: CalendarDay? = nil,
            validity: Validity? = nil, careAllowance: Bool? = nil
        ) {
            self.authority = authority
            self.kind = kind
            self.issued = issued
            self.validity = validity
            self.careAllowance = careAllowance
        }
    }

    /// What is known about a person's learning.
    public struct Learner: Codable, Equatable, Sendable {
        /// Whether the person learns at all.
        public var isLearner: Bool?
        /// The kind of learner, by which the scholarship rules differ (ST-11).
        public var category: LearnerCategory?
        /// Whether the learning duty is still running (ST-11 b and c).
        public var learningDuty: Bool?
        /// The grade average of the last school year in thousandths: 4.25 is 4250.
        public var gradeAverage: Int?

        /// Makes learning facts; whatever is left out is not known.
        public init(
            isLearner: Bool? = nil, category: LearnerCategory? = nil, learningDuty: Bool? = nil,
            gradeAverage: Int? = nil
        ) {
            self.isLearner = isLearner
            self.category = category
            self.learningDuty = learningDuty
            self.gradeAverage = gradeAverage
        }
    }
}

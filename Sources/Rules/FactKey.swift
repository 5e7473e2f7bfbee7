/// The name of a fact, the same in the facts file, in a verdict and in the texts.
public enum FactKey: String, Codable, Sendable, CaseIterable {
    case filingChannel = "filing_channel"
    case receivedDay = "received_day"
    case receivedTime = "received_time"
    case postmarkDay = "postmark_day"
    case postmarkTime = "postmark_time"
    case filingDate = "filing_date"
    case rightInstitution = "right_institution"
    case signed
    case applicant
    case representative
    case persons
    case birthDate = "birth_date"
    case registration = "registered_address"
    case livesInTerritory = "residence"
    case inHousehold = "in_household"
    case inSocialAssistanceFamily = "in_social_assistance_family"
    case inBenefitFamily = "in_benefit_family"
    case isChild = "is_child"
    case householdSize = "household_size"
    case incomes
    case incomePeriod = "income_period"
    case incomeAmount = "income_amount"
    case certificates
    case certificateAuthority = "certificate_authority"
    case certificateKind = "certificate_kind"
    case certificateIssued = "certificate_issued"
    case certificateValidity = "certificate_validity"
    case careAllowance = "care_allowance"
    case learner
    case learnerCategory = "learner_category"
    case learningDuty = "learning_duty"
    case gradeAverage = "grade_average"
    case fosterForm = "foster_form"
    case singleParent = "single_parent"
    case computerPresent = "computer_present"
    case computerWorking = "computer_working"
    case internetLink = "internet_link"
    case otherApplication = "other_application"
    case claimedGroups = "claimed_groups"
    case nominations
    case benefitDecisions = "benefit_decisions"
    case withinCriterion = "within_criterion"
    case priorSupport = "prior_support"
    case priorSupportDay = "prior_support_day"
    case equipmentLoss = "equipment_loss"
    case lossConfirmed = "loss_confirmed"
    case recordedSupport = "recorded_support"
    case possibleSupport = "possible_support"
    case hectares
    case declaredRoute = "declared_route"
    case formalDefects = "formal_defects"
    case defectIsMinor = "minor"
    case supplementCall = "supplement_call"
    case callDelivered = "call_delivered"
    case supplementResponse = "supplement_response"
    case confirmations
    case recommendation
    case selectedBy = "selected_by"
    case signingEnds = "signing_ends"
    case agreementSigned = "agreement_signed"
    case inspectionInMinutes = "inspection_in_minutes"
    case breach
    case recruitmentLists = "recruitment_lists"
    case recruitmentCounts = "recruitment_counts"
    case reservePositions = "reserve_positions"
    case granteeKind = "grantee_kind"
    case partners
    case partnerRole = "partner_role"
    case sustainabilityBasis = "sustainability_basis"
    case unit = "subordinate_unit"
    case unitKind = "unit_kind"
    case unitSubordinate = "unit_subordinate"
    case unitInTerritory = "unit_in_territory"
    case trainingContents = "training_contents"
    case eServices = "e_services"
    case needsAnalysis = "needs_analysis"
    case trainingStarts = "training_starts"
    case trainingForm = "training_form"
    case trainingLevel = "training_level"
    case competences
    case competenceBefore = "competence_before"
    case competenceAfter = "competence_after"
    case competenceGain = "competence_gain"
    case purchaseDay = "purchase_day"
    case purchaseAmount = "purchase_amount"
    case purchaseLimit = "purchase_limit"
    case inventory = "inventory_survey"
    case purchaseJustified = "purchase_justified"
    case fundingSource = "funding_source"
    case fundingYear = "funding_year"
    case internetMonths = "internet_months"
    case internetShare = "internet_share"
}

/// One fact of one person, or of the whole application.
public struct FactRef: Hashable, Codable, Sendable {
    /// Which fact.
    public let key: FactKey
    /// The person it concerns; nil for the whole application.
    public let person: String?
    /// The month or year it concerns, for incomes.
    public let period: IncomePeriod?

    /// Names a fact.
    public init(_ key: FactKey, person: String? = nil, period: IncomePeriod? = nil) {
        self.key = key
        self.person = person
        self.period = period
    }
}

/// A fact that a criterion looked at, with the value it saw.
public struct UsedFact: Hashable, Codable, Sendable {
    /// Which fact was looked at.
    public let fact: FactRef
    /// The value it had then.
    public let value: FactValue

    /// Makes a used fact.
    public init(_ fact: FactRef, _ value: FactValue) {
        self.fact = fact
        self.value = value
    }
}

/// The value of a fact or a figure that is compared.
public enum FactValue: Hashable, Codable, Sendable {
    case money(amount: Money)
    case count(number: Int)
    case day(day: CalendarDay)
    /// A day with the time of day.
    case moment(day: CalendarDay, time: TimeOfDay)
    /// A decimal figure in thousandths, such as a grade average.
    case thousandths(number: Int)
    case flag(isTrue: Bool)
    /// A word of one of the vocabularies, by its identifier.
    case code(identifier: String)
}

/// Why a finding has its outcome, as a code that the texts translate; together with the criterion it is unambiguous.
public enum Reason: String, Codable, Sendable, CaseIterable {
    // Common to all criteria.
    /// The rule is satisfied.
    case satisfied
    /// Facts are missing, the finding lists which.
    case missingFacts = "missing_facts"
    /// The outcome follows from the children.
    case followsFromParts = "follows_from_parts"
    /// A person has to decide; the rules cannot.
    case manualReview = "manual_review"
    /// The claimed group is not modelled in this programme file yet.
    case groupNotModelled = "group_not_modelled"
    /// The claimed group is not one of the programme's.
    case groupUnknown = "group_unknown"
    /// The programme has no rules for cases of this subject.
    case subjectNotCovered = "subject_not_covered"
    /// The law table has no figure for the day.
    case noThresholdForDay = "no_threshold_for_day"

    // Filing.
    case filedTooEarly = "filed_too_early"
    case filedTooLate = "filed_too_late"
    case filedAfterClosingHour = "filed_after_closing_hour"
    case postmarkOnLastDay = "postmark_on_last_day"
    case wrongInstitution = "wrong_institution"
    case notSigned = "not_signed"

    // Gates and exclusions.
    case notRegistered = "not_registered"
    case registrationKindNotAccepted = "registration_kind_not_accepted"
    case notResident = "not_resident"
    case hasComputer = "has_computer"
    case hasInternet = "has_internet"
    case hasComputerAndInternet = "has_computer_and_internet"
    case noRepresentative = "no_representative"
    case representativeKindNotAccepted = "representative_kind_not_accepted"
    case notNominated = "not_nominated"
    case supportedBefore = "supported_before"
    case otherApplicationEarlier = "other_application_earlier"

    // Income.
    case incomeWithinLimit = "income_within_limit"
    case incomeAboveLimit = "income_above_limit"
    case evidencedByDecision = "evidenced_by_decision"
    case benefitAwarded = "benefit_awarded"
    case benefitAwardedOverLimit = "benefit_awarded_over_limit"
    case benefitNotAwarded = "benefit_not_awarded"

    // Disability.
    case degreeQualifies = "degree_qualifies"
    case childCertificateQualifies = "child_certificate_qualifies"
    case degreeTooLow = "degree_too_low"
    case noCertificate = "no_certificate"
    case certificateExpired = "certificate_expired"
    case certificateNotYetIssued = "certificate_not_yet_issued"
    case certificateNotEquivalent = "certificate_not_equivalent"
    case childCertificateAfterSixteen = "child_certificate_after_sixteen"
    case childCertificateNotAccepted = "child_certificate_not_accepted"

    // Persons.
    case tooYoung = "too_young"
    case tooOld = "too_old"
    case notLearner = "not_learner"
    case learningDutyEnded = "learning_duty_ended"
    case gradeTooLow = "grade_too_low"
    case notFosterFamily = "not_foster_family"
    case notSingleParent = "not_single_parent"

    // Procedure.
    case noDefects = "no_defects"
    case defectNotMinor = "defect_not_minor"
    case supplementedInTime = "supplemented_in_time"
    case supplementedTooLate = "supplemented_too_late"
    case notSupplemented = "not_supplemented"
    case severalRoutes = "several_routes"
    case routeNotCompetent = "route_not_competent"
    case confirmedByPerson = "confirmed_by_person"
    case refusedByPerson = "refused_by_person"
    case notRecommended = "not_recommended"
    case notSelected = "not_selected"
    case selectedByOtherBody = "selected_by_other_body"
    case agreementNotSigned = "agreement_not_signed"
    case agreementSignedTooLate = "agreement_signed_too_late"
    case notInMinutes = "not_in_minutes"
    case noBreach = "no_breach"
    case listsOverlapOrMiss = "lists_overlap_or_miss"
    case countsDoNotReconcile = "counts_do_not_reconcile"
    case positionsNotConsecutive = "positions_not_consecutive"
    case overCapacity = "over_capacity"

    // Project, units, trainings, purchases.
    case granteeKindNotAllowed = "grantee_kind_not_allowed"
    case unitKindNotAllowed = "unit_kind_not_allowed"
    case unitNotSubordinate = "unit_not_subordinate"
    case unitOutsideTerritory = "unit_outside_territory"
    case unitNotListed = "unit_not_listed"
    case contentNotAllowed = "content_not_allowed"
    case noEService = "no_e_service"
    case wordNotOnList = "word_not_on_list"
    case noNeedsAnalysis = "no_needs_analysis"
    case needsAnalysisTooLate = "needs_analysis_too_late"
    case noInventory = "no_inventory"
    case inventoryTooLate = "inventory_too_late"
    case notJustified = "not_justified"
    case overPurchaseLimit = "over_purchase_limit"
    case tooManyMonths = "too_many_months"
}

// The closed vocabularies of what is not a household: stages of a case, units, trainings, purchases.

/// What a case is about; a programme says of each requirement to which subjects it applies.
public enum Subject: String, Codable, Sendable, CaseIterable {
    /// A household's application for support.
    case application
    /// The award of support to an applicant who qualifies (KP-25).
    case award
    /// The lender's withdrawal from a loan agreement (KP-27).
    case withdrawal
    /// The grant project as a whole (NA-3).
    case project
    /// A public unit that receives computers (NA-7).
    case subordinateUnit = "subordinate_unit"
    /// A training or one of its modules (NA-6, POPC-1 to POPC-6).
    case training
    /// One person's part in a training (POPC-3).
    case participation
    /// A purchase of equipment (POPC-8).
    case purchase
    /// A unit of the inventory (POPC-7).
    case equipment
    /// Internet access paid for one household (NA-4).
    case internetService = "internet_service"
    /// A recruitment round with its lists and counts (KP-19, LE-3).
    case recruitment
}

/// Why a household is threatened with digital exclusion (NA-1).
public enum Ground: String, Codable, Sendable, CaseIterable {
    case material, disability
}

/// Who runs a project (NA-3).
public enum GranteeKind: String, Codable, Sendable, CaseIterable {
    case localGovernment = "local_government"
    case localGovernmentConsortium = "local_government_consortium"
    case localGovernmentNGOConsortium = "local_government_ngo_consortium"
    case ngo
    case other
}

/// The kind of a public unit (NA-7).
public enum UnitKind: String, Codable, Sendable, CaseIterable {
    case library
    case culturalInstitution = "cultural_institution"
    case school
    case careFacility = "care_facility"
    case welfareHome = "welfare_home"
    case villageClub = "village_club"
    case other
}

/// What a training teaches (NA-6).
public enum TrainingContent: String, Codable, Sendable, CaseIterable {
    case computerUse = "computer_use"
    case internetUse = "internet_use"
    case remoteWork = "remote_work"
    case internetEducation = "internet_education"
    case eServices = "e_services"
    case vocational
}

/// Whether a public e-service exists already (POPC-1).
public enum EServiceStatus: String, Codable, Sendable, CaseIterable {
    case available, planned
}

/// Where the welfare centre puts an application (KP-18, KP-19).
public enum Recommendation: String, Codable, Sendable, CaseIterable {
    case recommended
    case reserve
    case rest
}

/// What an inspection found the use of the equipment to be contrary to (KP-27).
public enum Breach: String, Codable, Sendable, CaseIterable {
    case contract, law, purpose
    /// Known that there was none.
    case noBreach = "none"
}

/// A fact that is either an event of a day or known not to have happened. In files `"none"` or the day.
public enum Happening: Hashable, Codable, Sendable {
    case day(CalendarDay)
    case never

    /// The day, where it happened.
    public var day: CalendarDay? {
        if case .day(let day) = self { day } else { nil }
    }
}

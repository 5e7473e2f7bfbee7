// The closed vocabularies in which facts are stated. Raw values are the identifiers of the facts file.

/// A person's sex as the register has it.
public enum Sex: String, Codable, Sendable, CaseIterable {
    case female, male
}

/// How an application reached the office.
public enum FilingChannel: String, Codable, Sendable, CaseIterable {
    case inPerson = "in_person"
    case post
    case electronic
}

/// A person's registration of residence (zameldowanie) in the programme's territory.
public enum RegistrationKind: String, Codable, Sendable, CaseIterable {
    case permanent, temporary
    /// Known not to be registered in the territory.
    case notRegistered = "none"
}

/// Who acts for an applicant.
public enum RepresentativeKind: String, Codable, Sendable, CaseIterable {
    case statutoryRepresentative = "statutory_representative"
    case legalGuardian = "legal_guardian"
    case actualGuardian = "actual_guardian"
    /// Known that nobody acts for the applicant.
    case absent
}

/// What an amount of income is measured by.
public enum IncomeBasis: String, Codable, Sendable, CaseIterable {
    /// After tax, contributions and alimony paid.
    case net
    /// Income as taxed, for tests that name taxed income.
    case taxed
}

/// Where an income comes from.
public enum IncomeKind: String, Codable, Sendable, CaseIterable {
    case employment, pension, benefit, alimony, farm, business, scholarship, other
}

/// Why an income might not be counted; the programme says which of these it honours.
public enum IncomeExclusion: String, Codable, Sendable, CaseIterable {
    case oneOffBenefit = "one_off_benefit"
    case inKindBenefit = "in_kind_benefit"
    case sociallyUsefulWork = "socially_useful_work"
    case lostIncome = "lost_income"
    /// A benefit paid although the income criterion was exceeded (ST-10).
    case benefitOverLimit = "benefit_over_limit"
}

/// A body that certifies disability or incapacity for work.
public enum CertificateAuthority: String, Codable, Sendable, CaseIterable {
    /// The district board (powiatowy zespół do spraw orzekania o niepełnosprawności).
    case pzon
    case zus, krus, kiz, mon, mswia
}

/// What a certificate states.
public enum CertificateKind: String, Codable, Sendable, CaseIterable {
    case severe, moderate, light
    /// A certificate without degrees, for a person under 16.
    case child
    case totalIncapacityDependentLiving = "total_incapacity_and_dependent_living"
    case totalIncapacity = "total_incapacity"
    case dependentLiving = "dependent_living"
    case partialIncapacity = "partial_incapacity"
    /// Purposefulness of retraining.
    case retraining
    case invalidityGroup1 = "invalidity_group_1"
    case invalidityGroup2 = "invalidity_group_2"
    case invalidityGroup3 = "invalidity_group_3"
    /// Permanent or long-term incapacity for work on a farm.
    case farmIncapacity = "farm_incapacity"
}

/// A degree of disability, or that of an equivalent certificate.
public enum DisabilityDegree: String, Codable, Sendable, CaseIterable {
    case severe, moderate, light
}

/// The four kinds of learner who may draw a school scholarship (ST-11 a to d).
public enum LearnerCategory: String, Codable, Sendable, CaseIterable {
    case pupil
    case centreWard = "centre_ward"
    case pupilWithoutPublicRights = "pupil_without_public_rights"
    case nonPublicCollegeStudent = "non_public_college_student"
}

/// The form of foster care a family gives.
public enum FosterForm: String, Codable, Sendable, CaseIterable {
    case related
    case nonProfessional = "non_professional"
    case professional
    case familyHome = "family_home"
    /// Known not to give foster care.
    case notFoster = "none"
}

/// A body that names persons for support.
public enum NominatingBody: String, Codable, Sendable, CaseIterable {
    case school
    /// The welfare centre competent for the applicant's place of residence (KP-9).
    case welfareCentre = "welfare_centre"
    /// A welfare centre that is not the competent one.
    case otherWelfareCentre = "other_welfare_centre"
    case grantee
}

/// A benefit awarded by a decision.
public enum BenefitKind: String, Codable, Sendable, CaseIterable {
    case socialAssistance = "social_assistance"
    case familyAllowance = "family_allowance"
    case schoolScholarship = "school_scholarship"
    case careAllowance = "care_allowance"
}

/// Support received earlier that a programme may look back at.
public enum PriorSupportKind: String, Codable, Sendable, CaseIterable {
    /// Equipment bought with PFRON or other public funds.
    case publicEquipment = "public_equipment"
    /// Basic equipment, a desktop or a laptop, from another programme of the European Union (KP-14).
    case euEquipment = "eu_equipment"
    /// Other help from such a programme; it bars nobody.
    case euOther = "eu_other"
    /// Support in an earlier edition of the same project.
    case earlierEdition = "earlier_edition"
}

/// How earlier equipment was lost.
public enum EquipmentLoss: String, Codable, Sendable, CaseIterable {
    case notLost = "not_lost"
    case randomEvent = "random_event"
    case sold
    case givenAway = "given_away"
    case unproven
}

/// An event that nobody could foresee or avoid and that put equipment beyond use and repair (KP-7).
public enum RandomEvent: String, Codable, Sendable, CaseIterable {
    case fire, hurricane, flood, hail, lightning, explosion, landslip
    case miningShock = "mining_shock"
    /// Another element or catastrophe.
    case otherCatastrophe = "other_catastrophe"
    case theft
    case destruction
    case deathOfApplicant = "death_of_applicant"
}

/// The circle of persons whose income is summed; the law does not mean the same persons by "family" everywhere.
public enum FamilyCircle: String, Codable, Sendable, CaseIterable {
    case household
    case socialAssistanceFamily = "social_assistance_family"
    case benefitFamily = "benefit_family"
}

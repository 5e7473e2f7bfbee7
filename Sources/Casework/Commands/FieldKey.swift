import Rules

/// Keys of form fields: refusals name the field to mend by them, and forms use the same keys as the identifiers of their fields.
///
/// Rows count from 0 in the order of the content that was sent.
public enum FieldKey {
    // The project.
    public static let programme = "project.programme"
    public static let places = "project.places"
    public static let placesReason = "project.reason"

    // The household.
    public static let members = "household.members"
    public static let homeComputer = "home.computer"
    public static let homeComputerWorks = "home.computerWorks"
    public static let homeInternet = "home.internet"

    /// A field of a member's row: `member.0.pesel`.
    public static func member(_ index: Int, _ field: MemberField) -> String { "member.\(index).\(field.rawValue)" }

    /// The fields of a member's row.
    public enum MemberField: String, Sendable, CaseIterable {
        case familyName, givenNames, pesel, identityDocument, birthDate, sex, relation, inFamily, inBenefitFamily, phone, learner
        case learnerCategory, learningDuty, gradeAverage, fosterForm, singleParent, livesInTerritory, hasCertificate
    }

    /// A field of an address: `address.registered.postcode`.
    public static func address(_ kind: AddressKind, _ field: AddressField) -> String { "address.\(kind.rawValue).\(field.rawValue)" }

    /// The fields of an address.
    public enum AddressField: String, Sendable, CaseIterable {
        case locality, street, building, flat, postcode, postTown, registration, validUntil
    }

    /// A field of an income's row: `income.0.amount`.
    public static func income(_ index: Int, _ field: IncomeField) -> String { "income.\(index).\(field.rawValue)" }

    /// The fields of an income's row.
    public enum IncomeField: String, Sendable, CaseIterable { case person, period, kind, amount, awardedAboveLimit, basis, exclusion }

    /// A field of a certificate's row: `certificate.0.issuedOn`.
    public static func certificate(_ index: Int, _ field: CertificateField) -> String { "certificate.\(index).\(field.rawValue)" }

    /// The fields of a certificate's row.
    public enum CertificateField: String, Sendable, CaseIterable {
        case person, authority, kind, issuedOn, validUntil, permanent, careAllowance
    }

    /// Why a person of another household is not the one who is typed here: `distinction.4f….reason`.
    public static func distinction(_ other: PersonID) -> String { "distinction." + other.rawValue + ".reason" }

    // The application.
    public static let channel = "filing.channel"
    public static let receivedOn = "filing.receivedOn"
    public static let receivedAt = "filing.receivedAt"
    public static let postmark = "filing.postmark"
    public static let rightInstitution = "filing.rightInstitution"
    public static let signed = "filing.signed"
    public static let applicant = "application.applicant"
    public static let representative = "application.representative"
    public static let representativeKind = "application.representativeKind"
    public static let claimedGroups = "application.claimedGroups"
    public static let declaredRoute = "application.declaredRoute"

    /// A row of the document checklist: `document.0.presented`.
    public static func document(_ index: Int, _ field: DocumentField) -> String { "document.\(index).\(field.rawValue)" }

    /// The fields of a document's row.
    public enum DocumentField: String, Sendable, CaseIterable { case kind, person, presented, certifiedOn }

    /// A body that may have named the applicant: `nomination.school.by`.
    public static func nomination(_ body: NominatingBody, _ field: NominationField) -> String {
        "nomination.\(body.rawValue).\(field.rawValue)"
    }

    /// The fields of a nomination.
    public enum NominationField: String, Sendable, CaseIterable { case by, day }

    /// What is known about one kind of benefit: `benefit.family_allowance.awarded`.
    public static func benefit(_ kind: BenefitKind, _ field: BenefitField) -> String { "benefit.\(kind.rawValue).\(field.rawValue)" }

    /// The fields of a benefit decision.
    public enum BenefitField: String, Sendable, CaseIterable { case awarded }

    /// What is known about one kind of earlier support: `support.public_equipment.day`.
    public static func support(_ kind: PriorSupportKind, _ field: SupportField) -> String {
        "support.\(kind.rawValue).\(field.rawValue)"
    }

    /// The fields of earlier support.
    public enum SupportField: String, Sendable, CaseIterable { case received, day, loss, lossConfirmed }

    /// What a person confirms, by the word of the programme file: `confirmation.income_proofs.confirmed`.
    public static func confirmation(_ what: String) -> String { "confirmation.\(what).confirmed" }

    // Decisions about an application.
    public static let formalPassed = "formal.passed"
    public static let formalReason = "formal.reason"
    public static let listOutcome = "list.outcome"
    public static let listReason = "list.reason"
    public static let withdrawalReason = "withdrawal.reason"
    public static let takeBackReason = "take_back.reason"

    // Recommendations and sittings.
    public static let recommendationCentre = "recommendation.centre"
    public static let recommendationLists = "recommendation.lists"
    public static let recommendationDay = "recommendation.day"
    public static let recommendationAgreedBy = "recommendation.agreedBy"
    public static let sittingNumber = "sitting.number"
    public static let sittingDay = "sitting.day"
    public static let sittingBody = "sitting.body"
    public static let sittingMembers = "sitting.members"
    public static let sittingPresent = "sitting.present"
    public static let sittingAgenda = "sitting.agenda"
    public static let sittingApplication = "sitting.application"
    public static let sittingReason = "sitting.reason"
    public static let interestMember = "interest.member"
    public static let tieMethod = "tie.method"

    public static let noticeDay = "notice.day"
    public static let signingEnds = "notice.signingEnds"
    public static let promotionReason = "promotion.reason"

    /// A member's row of the sitting: `sitting.member.0`.
    public static func sittingMember(_ index: Int) -> String { "sitting.member.\(index)" }

    // Equipment.
    public static let inventoryNumber = "equipment.inventoryNumber"
    public static let serialNumber = "equipment.serialNumber"
    public static let equipmentKind = "equipment.kind"
    public static let equipmentName = "equipment.name"
    public static let equipmentValue = "equipment.value"
    public static let markedOn = "equipment.markedOn"
    public static let policyNumber = "equipment.policyNumber"
    public static let insuredUntil = "equipment.insuredUntil"

    // Loans.
    public static let loanUntil = "loan.until"
    public static let signedOn = "loan.signedOn"
    public static let handedOverOn = "handover.day"
    public static let failureUnit = "failure.unit"
    public static let failureReportedOn = "failure.reportedOn"
    public static let failureDescription = "failure.description"
    public static let failureSentOn = "failure.sentOn"
    public static let failureMendedOn = "failure.mendedOn"
    public static let failureRemedy = "failure.remedy"
    public static let returnedOn = "return.day"
    public static let returnReason = "return.reason"
    public static let handoverUnits = "handover.units"
    public static let returnLines = "return.lines"

    /// A unit's row of the handover: `handover.unit.0`.
    public static func handoverUnit(_ index: Int) -> String { "handover.unit.\(index)" }

    /// The remark on a row of the return: `return.line.0.note`.
    public static func returnNote(_ index: Int) -> String { "return.line.\(index).note" }

    // Public units.
    public static let publicUnitName = "publicUnit.name"
    public static let publicUnitKind = "publicUnit.kind"
    public static let publicUnitLocality = "publicUnit.locality"
    public static let publicUnitAddress = "publicUnit.address"
    public static let publicUnitPhone = "publicUnit.phone"
    public static let publicUnitRemark = "publicUnit.remark"
    public static let publicUnitRegister = "publicUnit.eRegister"
    /// The hours of a day of the week: `publicUnit.opening.1` is Monday.
    public static func publicUnitOpening(_ day: Weekday) -> String { "publicUnit.opening.\(day.rawValue)" }
    public static let installationUnit = "installation.unit"
    public static let installationRoom = "installation.room"
    public static let installationDay = "installation.day"

    // Training.
    public static let moduleTitle = "module.title"
    public static let moduleHours = "module.hours"
    public static let groupModule = "group.module"
    public static let groupName = "group.name"
    public static let groupCapacity = "group.capacity"
    public static let groupTrainer = "group.trainer"
    public static let participant = "participant.person"
    public static let participantReason = "participant.reason"
    public static let sessionDay = "session.day"
    public static let sessionStart = "session.startsAt"
    public static let sessionHours = "session.hours"
    public static let sessionRoom = "session.room"

    /// A row of the attendance sheet: `attendance.0`.
    public static func attendance(_ index: Int) -> String { "attendance.\(index)" }
    public static let attendanceMinutes = "attendance.minutes"
}

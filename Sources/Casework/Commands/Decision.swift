import Rules

/// What `decide` answers.
public enum Decision: Equatable, Sendable {
    /// Events in order; all of them are stored as one unit. Empty means that nothing had to change.
    case accepted([CaseEvent])
    case refused(Refusal)
}

/// An event and the case that it happens to.
public struct CaseEvent: Equatable, Sendable {
    public var id: CaseID
    public var event: Event

    public init(_ id: CaseID, _ event: Event) {
        self.id = id
        self.event = event
    }
}

/// A domain "no", with every reason there is, so that the clerk mends them all at once. Never empty.
public struct Refusal: Equatable, Sendable {
    public var reasons: [Reason]

    public init(_ reasons: [Reason]) {
        precondition(!reasons.isEmpty, "a refusal names its reasons")
        self.reasons = reasons
    }

    /// One reason; `field` is the key of the form field to mend, where there is one (see `FieldKey`).
    public struct Reason: Equatable, Sendable {
        public var code: Code
        public var field: String?

        public init(_ code: Code, field: String? = nil) {
            self.code = code
            self.field = field
        }
    }

    /// The reasons there are. Texts stand in Localization, one for each.
    public enum Code: Equatable, Sendable {
        case roleMayNot(Role)
        case roleHeldAlready(Role)
        case roleNotHeld(Role)
        /// Nobody would be left who may grant roles.
        case lastCoordinator
        case projectAlreadyOpen
        case projectNotOpen
        case unknownCase(CaseKind)
        /// Somebody has decided already whether a member is a person on the list of earlier beneficiaries.
        case matchDecidedAlready
        case placesNotRaised(current: Int)
        case noPlacesLeft(places: Int)
        case reasonMissing
        case nameMissing
        case textTooLong(limit: Int)
        case textHasControlCharacters
        case birthDateMissing
        case birthDateAfterFiling
        case dateInFuture
        case dateBefore(CalendarDay)
        case peselDisagreesWithBirthDate
        case peselDisagreesWithSex
        case peselTwiceInHousehold
        case peselInOtherHousehold
        case peselOrDocumentMissing
        case amountNegative
        /// "No income" stands beside an amount, or beside another income of the same month.
        case incomeContradictsNone
        /// A certificate is recorded of somebody who is said to have none.
        case certificateContradictsNone
        /// A category or grades stand beside "does not learn".
        case learnerContradictsNone
        /// Outside 1,0 to 6,0.
        case gradeAverageInvalid
        case postcodeMalformed
        case householdHasNoMembers
        case personNotInHousehold
        case memberInUse
        case representativeMissing
        case representativeIsMinor
        case representativeIsApplicant
        case unknownGroup(String)
        case unknownDocument(String)
        /// The programme asks nobody to confirm this.
        case unknownConfirmation(String)
        /// No group of the programme leads to this body.
        case unknownRoute(String)
        case postmarkMissing
        case postmarkAfterReceipt
        case applicationNumberFixed
        case householdFixed
        case applicationNotOpen(ApplicationStatus)
        case notFormallyCorrect(ApplicationStatus)
        case notOnBasicList(ApplicationStatus)
        case householdAlreadyServed
        case verificationBegun
        case verificationNotBegun(ApplicationStatus)
        /// The applicant was called, and neither an answer nor the end of the term is there.
        case callOpen
        case notCalled(ApplicationStatus)
        case callTermRuns(until: CalendarDay)
        case callNotDelivered
        /// Nothing that the applicant could bring is missing.
        case nothingMissing
        /// Among tagged applications one whose papers, signature or answers are missing: it is not passed with the others unless a reason is given.
        case notCompleteForPass(missing: Int)
        /// Neither a criterion nor the programme's settings say how many days there are.
        case supplementTermUnset
        /// The programme lets minor defects be supplemented, and no others (KP-17).
        case onlyMinorDefects
        /// What has come was not asked for, or has come before.
        case itemNotCalled
        case nothingReceived
        case onAgenda
        case notAssessed(ApplicationStatus)
        case notOnList(ApplicationStatus)
        /// The agreement may still be signed.
        case signingTermRuns(until: CalendarDay)
        /// The term for signing has not begun.
        case noticeNotDelivered
        case roundNotIn(required: RoundStatus, actual: RoundStatus)
        case roundKindNotOfProgramme
        case noRoundToSupplement
        case windowNotBegun(CalendarDay, TimeOfDay?)
        /// It closes on the day on which it opens, and not later.
        case windowWithoutTime
        case windowStillOpen(CalendarDay, TimeOfDay?)
        case extensionNotLater(CalendarDay)
        case postStillEnters(CalendarDay)
        case roundUndecided(Int)
        case roundOverCapacity(basic: Int, places: Int)
        /// Several rounds are open.
        case roundNotChosen(Int)
        case roundHasNoLoans
        /// An element without which two cases could bear one number is missing, or there twice.
        case caseNumberPatternIncomplete
        /// Nothing has been decided, or something else has happened since.
        case nothingToTakeBack
        case actOfSomebodyElse(login: String)
        case notOnReserveList(ApplicationStatus)
        case noVacancy(places: Int)
        /// Somebody else is next on the reserve list: their number and position.
        case reserveOrderSkipped(number: String, position: Int)
        case factsNotConfirmed
        /// The programme sets no term for signing, and nobody gave its last day.
        case signingTermMissing
        /// The three lists were handed over; nothing of them changes any more.
        case recommendationFinal
        case recommendationEmpty
        /// Applications that stand on none of the three lists (KP-19).
        case recommendationIncomplete(count: Int)
        case recommendedTwice(count: Int)
        /// On a list, and not among the applications that are handed over.
        case recommendedStrange(count: Int)
        /// Another welfare centre has handed it over.
        case recommendedElsewhere(number: String)
        case sittingNotIn(SittingStatus)
        case sittingNumberTaken
        case sittingWithoutMembers
        /// The programme has several bodies, and the sitting names none (KP-21).
        case bodyMissing
        case notAMember
        case quorumMissing(present: Int, needed: Int)
        case agendaEmpty
        case agendaTwice
        case agendaTooLong(limit: Int)
        case notOnAgenda
        case notReadyForSitting(number: String, ApplicationStatus)
        case roundOfAnother(number: String)
        /// Another body judges this application.
        case routeOfAnother(number: String)
        case routeUndeclared(number: String)
        case notHandedOver(number: String)
        case interestDeclaredAlready
        /// The programme orders applications in another way.
        case orderNotCommittees
        case orderIncomplete
        case tieMethodNotAllowed(RankingRule.TieMethod)
        case noTie
        case tieNotWhole
        case tiesOpen(Int)
        /// Points that lack a fact: the first application's number, and how many there are.
        case pointsOpen(number: String, count: Int)
        /// With the declared interests, too few are left to decide about an application.
        case quorumLost(number: String, voters: Int, needed: Int)
        /// Put on a list although the verdict does not propose it, and nobody has said why.
        case verdictAgainst(number: String)
        case householdServedTwice(number: String)
        case sumsDoNotReconcile(received: Int, decided: Int)
        case closedByProposer
        /// The digest is not that of the proposal.
        case listIsAnother
        /// Something that the list rests on has changed since it was proposed.
        case listChanged
        case publication(PublicationObstacle)
        case loanExists(number: String)
        case loanNotIn(required: LoanStatus, actual: LoanStatus)
        case unitNotInStock(inventoryNumber: String)
        case unitNotInstalled(inventoryNumber: String)
        case openingInvalid
        case unitNotMarked(inventoryNumber: String)
        case unitNotInsured(inventoryNumber: String)
        case unitNotOfLoan
        case unitTwice(inventoryNumber: String)
        case noUnits
        case inventoryNumberTaken
        case serialNumberTaken
        case numberMissing
        case failureUnknown
        case failureNotIn(required: FailureStatus, actual: FailureStatus)
        case failuresOpen(Int)
        case linesMissing
        case capacityInvalid
        case groupFull(capacity: Int)
        case alreadyEnrolled
        case notEnrolled
        case sessionUnknown
        case sessionExists
        case sessionInFuture
        case hoursInvalid
        /// Minutes attended are none, or more than the session's.
        case minutesInvalid(most: Int)
        /// Minutes of somebody who is not marked as present.
        case minutesNotPresent
    }
}

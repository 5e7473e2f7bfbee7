/// What reads one body from a record; the storage layer conforms to it, so that it knows no event by name.
public protocol PayloadDecoder {
    /// The body as the given type.
    func decode<Payload: Decodable>(_ type: Payload.Type) throws -> Payload
}

/// A record states a kind that this program does not know: it was written by a newer one. Nothing may be skipped.
public struct UnknownEventKind: Error, Equatable, Sendable {
    public var kind: String

    /// Makes the error from the kind as the record states it.
    public init(kind: String) { self.kind = kind }
}

extension Event {
    /// All kinds of event as records state them, in the order of the work.
    public static var kinds: [String] { EventKind.allCases.map(\.rawValue) }

    /// The kind as a record states it, e.g. `application_received`.
    public var kind: String { type(of: payload).kind.rawValue }

    /// Hands the body to an encoder.
    public func encodePayload<Output>(using encode: (any Encodable) throws -> Output) rethrows -> Output {
        try encode(payload)
    }

    /// The event of a kind, its body read by the decoder. Throws `UnknownEventKind`, and whatever the decoder throws.
    public static func decode(kind: String, using decoder: some PayloadDecoder) throws -> Event {
        guard let known = EventKind(rawValue: kind) else { throw UnknownEventKind(kind: kind) }
        if let event = try SittingEvent.decode(known, decoder) { return .sitting(event) }
        if let event = try RecommendationEvent.decode(known, decoder) { return .recommendation(event) }
        if let event = try EarlierEvent.decode(known, decoder) { return .earlier(event) }
        if let event = try PublicationEvent.decode(known, decoder) { return .publication(event) }
        return try decode(known, decoder)
    }

    private static func decode(_ kind: EventKind, _ decoder: some PayloadDecoder) throws -> Event {
        switch kind {
        case .projectOpened: .projectOpened(try decoder.decode(ProjectOpened.self))
        case .placesRaised: .placesRaised(try decoder.decode(PlacesRaised.self))
        case .roleGranted: .roleGranted(try decoder.decode(RoleGranted.self))
        case .roleRevoked: .roleRevoked(try decoder.decode(RoleRevoked.self))
        case .householdRegistered: .householdRegistered(try decoder.decode(HouseholdRegistered.self))
        case .memberAdded: .memberAdded(try decoder.decode(MemberAdded.self))
        case .memberCorrected: .memberCorrected(try decoder.decode(MemberCorrected.self))
        case .memberRemoved: .memberRemoved(try decoder.decode(MemberRemoved.self))
        case .addressRecorded: .addressRecorded(try decoder.decode(AddressRecorded.self))
        case .addressRemoved: .addressRemoved(try decoder.decode(AddressRemoved.self))
        case .incomesDeclared: .incomesDeclared(try decoder.decode(IncomesDeclared.self))
        case .certificatesRecorded: .certificatesRecorded(try decoder.decode(CertificatesRecorded.self))
        case .homeEquipmentDeclared: .homeEquipmentDeclared(try decoder.decode(HomeEquipmentDeclared.self))
        case .duplicateRuledOut: .duplicateRuledOut(try decoder.decode(DuplicateRuledOut.self))
        case .applicationReceived: .applicationReceived(try decoder.decode(ApplicationReceived.self))
        case .applicationCorrected: .applicationCorrected(try decoder.decode(ApplicationCorrected.self))
        case .documentsTicked: .documentsTicked(try decoder.decode(DocumentsTicked.self))
        case .formalResultRecorded: .formalResultRecorded(try decoder.decode(FormalResultRecorded.self))
        case .listDecided: .listDecided(try decoder.decode(ListDecided.self))
        case .applicationWithdrawn: .applicationWithdrawn(try decoder.decode(ApplicationWithdrawn.self))
        case .decisionTakenBack: .decisionTakenBack(try decoder.decode(DecisionTakenBack.self))
        case .recommendationBegun, .recommendationSet, .recommendationHandedOver, .applicationRecommended, .sittingCalled, .sittingMemberNamed,
            .sittingOpened, .agendaSet, .interestDeclared, .orderSet, .acceptanceDecided, .tieBroken, .listProposed, .proposalWithdrawn,
            .sittingClosed, .sittingCancelled, .assessmentBegun, .assessmentLeft, .noticeDelivered, .reservePromoted, .earlierBeneficiaryListed, .earlierMatchDecided,
            .roundPublished, .publicationTakenDown, .publicationObjected, .publicationObjectionTakenBack:
            preconditionFailure("kinds of recommendations, sittings, earlier beneficiaries and publications are read before")
        case .unitReceived: .unitReceived(try decoder.decode(UnitReceived.self))
        case .unitCorrected: .unitCorrected(try decoder.decode(UnitCorrected.self))
        case .unitIssued: .unitIssued(try decoder.decode(UnitIssued.self))
        case .unitSentToService: .unitSentToService(try decoder.decode(UnitSentToService.self))
        case .unitBackFromService: .unitBackFromService(try decoder.decode(UnitBackFromService.self))
        case .unitReturned: .unitReturned(try decoder.decode(UnitReturned.self))
        case .loanDrafted: .loanDrafted(try decoder.decode(LoanDrafted.self))
        case .loanSigned: .loanSigned(try decoder.decode(LoanSigned.self))
        case .loanHandedOver: .loanHandedOver(try decoder.decode(LoanHandedOver.self))
        case .failureReported: .failureReported(try decoder.decode(FailureReported.self))
        case .failureSentToService: .failureSentToService(try decoder.decode(FailureSentToService.self))
        case .failureMended: .failureMended(try decoder.decode(FailureMended.self))
        case .equipmentReturned: .equipmentReturned(try decoder.decode(EquipmentReturned.self))
        case .moduleDefined: .moduleDefined(try decoder.decode(ModuleDefined.self))
        case .groupFormed: .groupFormed(try decoder.decode(GroupFormed.self))
        case .participantEnrolled: .participantEnrolled(try decoder.decode(ParticipantEnrolled.self))
        case .participantRemoved: .participantRemoved(try decoder.decode(ParticipantRemoved.self))
        case .sessionPlanned: .sessionPlanned(try decoder.decode(SessionPlanned.self))
        case .attendanceMarked: .attendanceMarked(try decoder.decode(AttendanceMarked.self))
        case .sessionCancelled: .sessionCancelled(try decoder.decode(SessionCancelled.self))
        case .failureWithdrawn: .failureWithdrawn(try decoder.decode(FailureWithdrawn.self))
        case .publicUnitRegistered: .publicUnitRegistered(try decoder.decode(PublicUnitRegistered.self))
        case .publicUnitCorrected: .publicUnitCorrected(try decoder.decode(PublicUnitCorrected.self))
        case .unitInstalled: .unitInstalled(try decoder.decode(UnitInstalled.self))
        case .unitTakenBack: .unitTakenBack(try decoder.decode(UnitTakenBack.self))
        case .roundPlanned, .roundCorrected, .roundOpened, .roundExtended, .roundClosed, .roundDecided,
            .verificationBegun, .supplementCalled, .callLetterWritten, .callDelivered, .applicationSupplemented, .applicationResigned,
            .applicationStruckOff, .applicantDied, .caseNumberingSet:
            try decodeRecruitment(kind, decoder)
        }
    }

    /// The events of the recruitment, apart from the others so that no function holds them all.
    private static func decodeRecruitment(_ kind: EventKind, _ decoder: some PayloadDecoder) throws -> Event {
        switch kind {
        case .roundPlanned: .roundPlanned(try decoder.decode(RoundPlanned.self))
        case .roundCorrected: .roundCorrected(try decoder.decode(RoundCorrected.self))
        case .roundOpened: .roundOpened(try decoder.decode(RoundOpened.self))
        case .roundExtended: .roundExtended(try decoder.decode(RoundExtended.self))
        case .roundClosed: .roundClosed(try decoder.decode(RoundClosed.self))
        case .roundDecided: .roundDecided(try decoder.decode(RoundDecided.self))
        case .verificationBegun: .verificationBegun(try decoder.decode(VerificationBegun.self))
        case .supplementCalled: .supplementCalled(try decoder.decode(SupplementCalled.self))
        case .callLetterWritten: .callLetterWritten(try decoder.decode(CallLetterWritten.self))
        case .callDelivered: .callDelivered(try decoder.decode(CallDelivered.self))
        case .applicationSupplemented: .applicationSupplemented(try decoder.decode(ApplicationSupplemented.self))
        case .applicationResigned: .applicationResigned(try decoder.decode(ApplicationResigned.self))
        case .applicationStruckOff: .applicationStruckOff(try decoder.decode(ApplicationStruckOff.self))
        case .applicantDied: .applicantDied(try decoder.decode(ApplicantDied.self))
        case .caseNumberingSet: .caseNumberingSet(try decoder.decode(CaseNumberingSet.self))
        default: throw UnknownEventKind(kind: kind.rawValue)
        }
    }

    /// The body, whatever its kind.
    public var payload: any EventPayload {
        switch self {
        case .projectOpened(let body): body
        case .placesRaised(let body): body
        case .roleGranted(let body): body
        case .roleRevoked(let body): body
        case .householdRegistered(let body): body
        case .memberAdded(let body): body
        case .memberCorrected(let body): body
        case .memberRemoved(let body): body
        case .addressRecorded(let body): body
        case .addressRemoved(let body): body
        case .incomesDeclared(let body): body
        case .certificatesRecorded(let body): body
        case .homeEquipmentDeclared(let body): body
        case .duplicateRuledOut(let body): body
        case .applicationReceived(let body): body
        case .applicationCorrected(let body): body
        case .documentsTicked(let body): body
        case .formalResultRecorded(let body): body
        case .listDecided(let body): body
        case .applicationWithdrawn(let body): body
        case .decisionTakenBack(let body): body
        case .recommendation(let event): event.payload
        case .sitting(let event): event.payload
        case .earlier(let event): event.payload
        case .publication(let event): event.payload
        case .unitReceived(let body): body
        case .unitCorrected(let body): body
        case .unitIssued(let body): body
        case .unitSentToService(let body): body
        case .unitBackFromService(let body): body
        case .unitReturned(let body): body
        case .loanDrafted(let body): body
        case .loanSigned(let body): body
        case .loanHandedOver(let body): body
        case .failureReported(let body): body
        case .failureSentToService(let body): body
        case .failureMended(let body): body
        case .equipmentReturned(let body): body
        case .moduleDefined(let body): body
        case .groupFormed(let body): body
        case .participantEnrolled(let body): body
        case .participantRemoved(let body): body
        case .sessionPlanned(let body): body
        case .attendanceMarked(let body): body
        case .sessionCancelled(let body): body
        case .failureWithdrawn(let body): body
        case .publicUnitRegistered(let body): body
        case .publicUnitCorrected(let body): body
        case .unitInstalled(let body): body
        case .unitTakenBack(let body): body
        case .roundPlanned(let body): body
        case .roundCorrected(let body): body
        case .roundOpened(let body): body
        case .roundExtended(let body): body
        case .roundClosed(let body): body
        case .roundDecided(let body): body
        case .verificationBegun(let body): body
        case .supplementCalled(let body): body
        case .callLetterWritten(let body): body
        case .callDelivered(let body): body
        case .applicationSupplemented(let body): body
        case .applicationResigned(let body): body
        case .applicationStruckOff(let body): body
        case .applicantDied(let body): body
        case .caseNumberingSet(let body): body
        }
    }
}

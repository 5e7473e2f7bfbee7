import Casework
import Rules
import Testing

@Suite("Evolving") struct EvolveTests {
    /// A state that each kind of event fits, where it needs one.
    static func before(_ kind: EventKind) throws -> (CaseID, CaseState?) {
        let none: (CaseID, CaseState?) = (Sample.nobody, nil)
        func state(_ id: CaseID, _ office: Office) -> (CaseID, CaseState?) { (id, office.states[id]) }
        switch kind {
        case .recommendationBegun, .recommendationSet, .recommendationHandedOver, .applicationRecommended, .sittingCalled, .sittingMemberNamed,
            .sittingOpened, .agendaSet, .interestDeclared, .orderSet, .acceptanceDecided, .tieBroken, .listProposed, .proposalWithdrawn,
            .sittingClosed, .sittingCancelled, .assessmentBegun, .assessmentLeft, .noticeDelivered, .reservePromoted:
            return try beforeSitting(kind)
        case .roundPublished, .publicationTakenDown, .publicationObjected, .publicationObjectionTakenBack: return try beforePublication(kind)
        case .projectOpened, .householdRegistered, .applicationReceived, .unitReceived, .loanDrafted, .moduleDefined, .groupFormed, .publicUnitRegistered, .roundPlanned,
            .earlierBeneficiaryListed:
            return none
        case .placesRaised, .caseNumberingSet, .roleGranted, .roleRevoked: return state(Sample.project, try .open())
        case .memberAdded:
            return (Sample.household, .household(Household(id: Sample.household)))
        case .addressRemoved:
            let address = Address(kind: .residence, locality: "Jantar", building: "7", postcode: "", postTown: "")
            return (Sample.household, .household(Household(id: Sample.household, content: HouseholdContent(addresses: [address]))))
        case .memberCorrected, .memberRemoved, .addressRecorded, .incomesDeclared, .certificatesRecorded, .homeEquipmentDeclared,
            .duplicateRuledOut, .earlierMatchDecided:
            return state(Sample.household, try .withHousehold())
        case .applicationCorrected, .documentsTicked, .formalResultRecorded, .listDecided, .applicationWithdrawn:
            return state(Sample.application, try .withApplication())
        case .decisionTakenBack:
            let office = try Office.onBasicList().after(.withdraw(Sample.application))
            return state(Sample.application, office)
        case .unitCorrected, .unitIssued: return state(Sample.unit, try .withSignedLoan())
        case .unitSentToService: return state(Sample.unit, try .withFailure())
        case .unitBackFromService: return state(Sample.unit, try .withUnitAtService())
        case .unitReturned: return state(Sample.unit, try .withLoanInForce())
        case .loanSigned: return state(Sample.loan, try .withDraftLoan())
        case .loanHandedOver: return state(Sample.loan, try .withSignedLoan())
        case .failureReported, .equipmentReturned: return state(Sample.loan, try .withLoanInForce())
        case .failureSentToService, .failureMended: return state(Sample.loan, try .withFailure())
        case .participantEnrolled: return state(Sample.group, try .withGroup())
        case .sessionPlanned: return state(Sample.group, try .withGroup())
        case .participantRemoved: return state(Sample.group, try .inTraining())
        case .sessionCancelled: return state(Sample.group, try .inTraining())
        case .failureWithdrawn: return state(Sample.loan, try .withFailure())
        case .publicUnitCorrected: return state(Sample.place, try .withPublicUnit())
        case .unitInstalled: return state(Sample.unit, try .withPublicUnit())
        case .unitTakenBack: return state(Sample.unit, try .withInstalledUnit())
        case .roundCorrected, .roundOpened: return state(Sample.round, try .withPlannedRound())
        case .roundExtended, .roundClosed: return state(Sample.round, try .withOpenRound())
        case .roundDecided: return state(Sample.round, try .withClosedRound())
        case .verificationBegun: return state(Sample.application, try .withGaps())
        case .supplementCalled: return state(Sample.application, try .inVerification())
        case .callLetterWritten, .callDelivered: return state(Sample.application, try .called())
        case .applicationSupplemented: return state(Sample.application, try .calledAndDelivered())
        case .applicationResigned, .applicationStruckOff, .applicantDied: return state(Sample.application, try .onBasicList())
        case .attendanceMarked:
            let office = try Office.inTraining().after(
                .enrol(Enrol(group: Sample.group, person: Sample.piotr, household: Sample.household)))
            return state(Sample.group, office)
        }
    }

    @Test("Every kind of event brings a fitting case to a state of its kind", arguments: EventKind.allCases)
    func fits(kind: EventKind) throws {
        for event in try #require(EventSamples.all[kind]) {
            let (id, state) = try Self.before(kind)
            let after = try evolve(state, id: id, event)
            #expect(after.kind == event.caseKind)
            #expect(after != state)
        }
    }

    @Test("A founding event of a case that exists, and a later one of a case that does not, are damage", arguments: EventKind.allCases)
    func firstAndLater(kind: EventKind) throws {
        let event = try #require(EventSamples.all[kind]?.first)
        let (_, state) = try Self.before(kind)
        let other: CaseState = event.caseKind == .project ? .module(TrainingModule(id: Sample.nobody, title: "", hours: 1)) : .project(
            Project(id: Sample.nobody, programme: "p", places: 1))
        if state == nil {
            let error = EvolveError(event: kind, id: Sample.nobody, misfit: .caseExists)
            #expect(throws: error) { try evolve(other, id: Sample.nobody, event) }
        } else {
            let missing = EvolveError(event: kind, id: Sample.nobody, misfit: .caseMissing)
            #expect(throws: missing) { try evolve(nil, id: Sample.nobody, event) }
            let strange = EvolveError(event: kind, id: Sample.nobody, misfit: .otherKind)
            #expect(throws: strange) { try evolve(other, id: Sample.nobody, event) }
        }
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        var title: String
        var office: @Sendable () throws -> Office
        var id: CaseID
        var event: Event
        var misfit: Misfit

        init(
            _ title: String, _ office: @escaping @Sendable () throws -> Office, _ id: CaseID, _ event: Event, _ misfit: Misfit
        ) {
            self.title = title
            self.office = office
            self.id = id
            self.event = event
            self.misfit = misfit
        }

        var testDescription: String { title }
    }

    static let stranger = PersonID(rawValue: "stranger")
    static let damages: [Damage] = [
        Damage("a member twice", { try .withHousehold() }, Sample.household, .memberAdded(MemberAdded(member: Sample.annaMember)), .itemExists),
        Damage(
            "a member who is not there", { try .withHousehold() }, Sample.household,
            .memberCorrected(MemberCorrected(member: Member(id: stranger, familyName: "N", givenNames: "N"))), .itemMissing),
        Damage(
            "striking a stranger", { try .withHousehold() }, Sample.household, .memberRemoved(MemberRemoved(person: stranger)),
            .itemMissing),
        Damage(
            "an address that is not there", { try .withHousehold() }, Sample.household,
            .addressRemoved(AddressRemoved(address: .residence)), .itemMissing),
        Damage(
            "incomes of a stranger", { try .withHousehold() }, Sample.household,
            .incomesDeclared(IncomesDeclared(person: stranger, incomes: [])), .itemMissing),
        Damage(
            "incomes of somebody else in a body", { try .withHousehold() }, Sample.household,
            .incomesDeclared(IncomesDeclared(person: Sample.piotr, incomes: [Sample.content.incomes[0]])), .otherPerson),
        Damage(
            "certificates of a stranger", { try .withHousehold() }, Sample.household,
            .certificatesRecorded(CertificatesRecorded(person: stranger, certificates: [])), .itemMissing),
        Damage(
            "certificates of somebody else in a body", { try .withHousehold() }, Sample.household,
            .certificatesRecorded(CertificatesRecorded(person: Sample.anna, certificates: Sample.content.certificates)),
            .otherPerson),
        Damage("signed twice", { try .withSignedLoan() }, Sample.loan, .loanSigned(LoanSigned(day: Sample.today)), .wrongStatus),
        Damage(
            "handed over before signing", { try .withDraftLoan() }, Sample.loan,
            .loanHandedOver(LoanHandedOver(day: Sample.today, units: [])), .wrongStatus),
        Damage(
            "a failure twice", { try .withFailure() }, Sample.loan,
            .failureReported(FailureReported(failure: Sample.failure, unit: nil, day: Sample.today, description: "")), .itemExists),
        Damage(
            "a failure that is not there, sent", { try .withLoanInForce() }, Sample.loan,
            .failureSentToService(FailureSentToService(failure: Sample.failure, day: Sample.today)), .itemMissing),
        Damage(
            "sent twice", { try .withUnitAtService() }, Sample.loan,
            .failureSentToService(FailureSentToService(failure: Sample.failure, day: Sample.today)), .wrongStatus),
        Damage(
            "a failure that is not there, mended", { try .withLoanInForce() }, Sample.loan,
            .failureMended(FailureMended(failure: Sample.failure, day: Sample.today, remedy: "")), .itemMissing),
        Damage(
            "mended twice", { try .withFailure().after(.mend(Sample.failure)) }, Sample.loan,
            .failureMended(FailureMended(failure: Sample.failure, day: Sample.today, remedy: "")), .wrongStatus),
        Damage(
            "returned before the handover", { try .withDraftLoan() }, Sample.loan,
            .equipmentReturned(EquipmentReturned(day: Sample.today, reason: "", lines: [])), .wrongStatus),
        Damage(
            "issued twice", { try .withLoanInForce() }, Sample.unit, .unitIssued(UnitIssued(loan: Sample.otherLoan, day: Sample.today)),
            .wrongStatus),
        Damage(
            "sent to the service from stock", { try .withSignedLoan() }, Sample.unit,
            .unitSentToService(UnitSentToService(loan: Sample.loan, failure: Sample.failure, day: Sample.today)), .wrongStatus),
        Damage(
            "back from no service", { try .withLoanInForce() }, Sample.unit,
            .unitBackFromService(UnitBackFromService(loan: Sample.loan, failure: Sample.failure, day: Sample.today)), .wrongStatus),
        Damage(
            "returned from another loan", { try .withLoanInForce() }, Sample.unit,
            .unitReturned(UnitReturned(loan: Sample.otherLoan, day: Sample.today, complete: true)), .wrongStatus),
        Damage(
            "enrolled twice", { try .inTraining() }, Sample.group,
            .participantEnrolled(ParticipantEnrolled(person: Sample.anna, household: Sample.household)), .itemExists),
        Damage(
            "removing a stranger", { try .inTraining() }, Sample.group,
            .participantRemoved(ParticipantRemoved(person: stranger, reason: "")), .itemMissing),
        Damage(
            "a session twice", { try .inTraining() }, Sample.group, .sessionPlanned(SessionPlanned(session: Sample.meeting)),
            .itemExists),
        Damage(
            "a session that is none, cancelled", { try .inTraining() }, Sample.group,
            .sessionCancelled(SessionCancelled(session: Sample.nobody, reason: "")), .itemMissing),
        Damage(
            "a session with marks, cancelled", { try .inTraining().after(.mark([(Sample.anna, .present)])) }, Sample.group,
            .sessionCancelled(SessionCancelled(session: Sample.session, reason: "")), .wrongStatus),
        Damage(
            "a failure that is not there, struck", { try .withLoanInForce() }, Sample.loan,
            .failureWithdrawn(FailureWithdrawn(failure: Sample.failure, day: Sample.today, reason: "")), .itemMissing),
        Damage(
            "a failure at the service, struck", { try .withUnitAtService() }, Sample.loan,
            .failureWithdrawn(FailureWithdrawn(failure: Sample.failure, day: Sample.today, reason: "")), .wrongStatus),
        Damage(
            "set up while lent", { try .withLoanInForce() }, Sample.unit,
            .unitInstalled(UnitInstalled(place: Sample.place, room: "", day: Sample.today)), .wrongStatus),
        Damage(
            "set up in two units", { try .withInstalledUnit() }, Sample.unit,
            .unitInstalled(UnitInstalled(place: Sample.otherPlace, room: "", day: Sample.today)), .wrongStatus),
        Damage(
            "taken back from another unit", { try .withInstalledUnit() }, Sample.unit,
            .unitTakenBack(UnitTakenBack(place: Sample.otherPlace, day: Sample.today)), .wrongStatus),
        Damage(
            "lent while set up", { try .withInstalledUnit() }, Sample.unit, .unitIssued(UnitIssued(loan: Sample.loan, day: Sample.today)),
            .wrongStatus),
        Damage(
            "marks of no session", { try .inTraining() }, Sample.group,
            .attendanceMarked(AttendanceMarked(session: Sample.nobody, entries: [])), .itemMissing),
        Damage(
            "marks of a stranger", { try .inTraining() }, Sample.group,
            .attendanceMarked(
                AttendanceMarked(session: Sample.session, entries: [AttendanceEntry(person: stranger, mark: .present)])), .itemMissing),
        Damage("no minutes of somebody present", { try .inTraining() }, Sample.group, minutes(0), .wrongStatus),
        Damage("more minutes than the session has", { try .inTraining() }, Sample.group, minutes(121), .wrongStatus),
        Damage("minutes of somebody absent", { try .inTraining() }, Sample.group, minutes(60, .absent), .wrongStatus),
        Damage("minutes of nobody's mark", { try .inTraining() }, Sample.group, minutes(60, nil), .wrongStatus),
    ]

    private static func minutes(_ minutes: Int, _ mark: AttendanceMark? = .present) -> Event {
        let entry = AttendanceEntry(person: Sample.anna, mark: mark, minutes: minutes)
        return .attendanceMarked(AttendanceMarked(session: Sample.session, entries: [entry]))
    }

    @Test("An event that does not fit the state of its case is damage", arguments: damages)
    func damage(row: Damage) throws {
        let state = try row.office().states[row.id]
        let error = #expect(throws: EvolveError.self) { try evolve(state, id: row.id, row.event) }
        #expect(error?.misfit == row.misfit)
        #expect(error?.description == "event \(row.event.kind) does not fit case \(row.id): \(row.misfit.rawValue)")
    }

    @Test("Every misfit has shown itself")
    func everyMisfit() {
        #expect(Set(Self.damages.map(\.misfit)).union([.caseExists, .caseMissing, .otherKind]) == Set(Misfit.allCases))
    }

    @Test("A member who leaves takes incomes and certificates along")
    func removal() throws {
        let state = try Office.withHousehold().states[Sample.household]
        let after = try evolve(state, id: Sample.household, .memberRemoved(MemberRemoved(person: Sample.piotr)))
        let household = try #require(Household(after))
        #expect(household.content.members.map(\.id) == [Sample.anna, Sample.zofia])
        #expect(household.content.incomes.map(\.person) == [Sample.anna, Sample.zofia])
        #expect(household.content.certificates.isEmpty)
    }

    @Test("Events alone bring every case back to the state it was in")
    func replay() throws {
        for office in [try Office.withReturnedLoan(), try .withUnitAtService(), try .inTraining()] {
            var again = Office()
            for event in office.events { try again.apply(event) }
            #expect(again.states == office.states)
        }
    }
}

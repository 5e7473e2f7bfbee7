@testable import Casework
import Rules

/// Bodies of every kind of event as the journal may hold them: full ones and, where properties may be absent, sparse ones.
enum EventSamples {
    static let all: [EventKind: [Event]] = [
        .projectOpened: [.projectOpened(ProjectOpened(programme: "stegna-2013", places: 32))],
        .placesRaised: [.placesRaised(PlacesRaised(places: 40, reason: "oszczędności w przetargu"))],
        .roleGranted: [
            .roleGranted(RoleGranted(login: "ekowalska", role: .committee, roles: [.clerk, .committee], day: Sample.today, reason: "uchwała 12/2012"))
        ],
        .roleRevoked: [
            .roleRevoked(RoleRevoked(login: "jnowak", role: .clerk, roles: [], day: Sample.today, reason: "koniec zatrudnienia"))
        ],
        .householdRegistered: [.householdRegistered(HouseholdRegistered())],
        .memberAdded: [.memberAdded(MemberAdded(member: fullMember)), .memberAdded(MemberAdded(member: sparseMember))],
        .memberCorrected: [.memberCorrected(MemberCorrected(member: fullMember))],
        .memberRemoved: [.memberRemoved(MemberRemoved(person: Sample.anna))],
        .addressRecorded: [
            .addressRecorded(
                AddressRecorded(
                    address: Address(
                        kind: .registered, locality: "Stegna", street: "Lipowa", building: "3", flat: "2", postcode: "82-103",
                        postTown: "Stegna", registration: .temporary, validUntil: Sample.day("2014-06-30")))),
            .addressRecorded(
                AddressRecorded(
                    address: Address(kind: .correspondence, locality: "Jantar", building: "7", postcode: "82-103", postTown: "Stegna"))),
        ],
        .addressRemoved: [.addressRemoved(AddressRemoved(address: .residence))],
        .incomesDeclared: [
            .incomesDeclared(
                IncomesDeclared(
                    person: Sample.anna,
                    incomes: [
                        IncomeLine(
                            person: Sample.anna, period: Sample.monthBefore, kind: .benefit, amount: Money(grosze: 45_600),
                            awardedAboveLimit: true)
                    ])), .incomesDeclared(IncomesDeclared(person: Sample.anna, incomes: [])),
        ],
        .certificatesRecorded: [
            .certificatesRecorded(
                CertificatesRecorded(
                    person: Sample.anna,
                    certificates: [
                        CertificateLine(
                            person: Sample.anna, authority: .krus, kind: .farmIncapacity, issuedOn: Sample.day("1997-12-31"),
                            validUntil: Sample.day("2020-01-31"), careAllowance: true),
                        CertificateLine(person: Sample.anna, authority: .zus, kind: .partialIncapacity, permanent: true),
                    ]))
        ],
        .homeEquipmentDeclared: [
            .homeEquipmentDeclared(
                HomeEquipmentDeclared(home: HomeEquipment(computer: true, computerWorks: false, internet: false))),
            .homeEquipmentDeclared(HomeEquipmentDeclared(home: HomeEquipment())),
        ],
        .duplicateRuledOut: [.duplicateRuledOut(DuplicateRuledOut(distinction: distinction))],
        .applicationReceived: [
            .applicationReceived(ApplicationReceived(number: "W/12/2013", content: fullForm)),
            .applicationReceived(ApplicationReceived(number: "W/13/2013", content: sparseForm)),
        ],
        .applicationCorrected: [
            .applicationCorrected(ApplicationCorrected(fullForm)), .applicationCorrected(ApplicationCorrected(sparseForm)),
        ],
        .documentsTicked: [.documentsTicked(DocumentsTicked(documents: fullForm.documents))],
        .formalResultRecorded: [
            .formalResultRecorded(
                FormalResultRecorded(passed: true, reason: "utrata dochodu", day: Sample.today, verdict: verdict, overrides: true))
        ],
        .listDecided: [
            .listDecided(
                ListDecided(
                    outcome: .basicList, position: 7, reason: "", day: Sample.today, verdict: openVerdict, overrides: false)),
            .listDecided(
                ListDecided(
                    outcome: .notAccepted, position: nil, reason: "brak miejsc", day: Sample.today, verdict: openVerdict,
                    overrides: false)),
        ],
        .applicationWithdrawn: [.applicationWithdrawn(ApplicationWithdrawn(day: Sample.today, reason: "wyjazd"))],
        .decisionTakenBack: [
            .decisionTakenBack(
                DecisionTakenBack(act: .withdrawal, status: .basicList, position: 7, reason: "pomyłka", day: Sample.today)),
            .decisionTakenBack(
                DecisionTakenBack(act: .withdrawal, status: .basicList, position: nil, reason: "", day: Sample.today)),
        ],
    ].merging(later) { first, _ in first }.merging(recruitment) { first, _ in first }.merging(ofSittings) { first, _ in first }
        .merging(ofPublication) { first, _ in first }.merging(earlier) { first, _ in first }

    private static let later: [EventKind: [Event]] = [
        .unitReceived: [
            .unitReceived(UnitReceived(content: Sample.laptop)),
            .unitReceived(
                UnitReceived(
                    content: EquipmentContent(inventoryNumber: "ST/2", serialNumber: "SN-2", kind: .specialist, name: "Lupa"))),
        ],
        .unitCorrected: [.unitCorrected(UnitCorrected(content: Sample.secondLaptop))],
        .unitIssued: [.unitIssued(UnitIssued(loan: Sample.loan, day: Sample.today))],
        .unitSentToService: [
            .unitSentToService(UnitSentToService(loan: Sample.loan, failure: Sample.failure, day: Sample.today))
        ],
        .unitBackFromService: [
            .unitBackFromService(UnitBackFromService(loan: Sample.loan, failure: Sample.failure, day: Sample.today))
        ],
        .unitReturned: [.unitReturned(UnitReturned(loan: Sample.loan, day: Sample.today, complete: false))],
        .loanDrafted: [
            .loanDrafted(
                LoanDrafted(
                    number: "U/3/2014", application: Sample.application, household: Sample.household, borrower: Sample.zofia,
                    representative: Sample.anna, until: Sample.day("2020-12-31"))),
            .loanDrafted(
                LoanDrafted(
                    number: "U/4/2014", application: Sample.application, household: Sample.household, borrower: Sample.anna,
                    representative: nil, until: nil)),
        ],
        .loanSigned: [.loanSigned(LoanSigned(day: Sample.today))],
        .loanHandedOver: [.loanHandedOver(LoanHandedOver(day: Sample.today, units: [Sample.unit, Sample.otherUnit]))],
        .failureReported: [
            .failureReported(
                FailureReported(failure: Sample.failure, unit: Sample.unit, day: Sample.today, description: "Nie włącza się")),
            .failureReported(FailureReported(failure: Sample.failure, unit: nil, day: Sample.today, description: "Brak łącza")),
        ],
        .failureSentToService: [.failureSentToService(FailureSentToService(failure: Sample.failure, day: Sample.today))],
        .failureMended: [.failureMended(FailureMended(failure: Sample.failure, day: Sample.today, remedy: "Wymiana dysku"))],
        .equipmentReturned: [
            .equipmentReturned(
                EquipmentReturned(
                    day: Sample.today, reason: "rezygnacja",
                    lines: [ReturnLine(unit: Sample.unit, complete: false, note: "bez zasilacza")]))
        ],
        .moduleDefined: [.moduleDefined(ModuleDefined(title: "Pierwsze kroki", hours: 12))],
        .groupFormed: [.groupFormed(GroupFormed(module: Sample.module, name: "A", capacity: 10, trainer: "trener"))],
        .participantEnrolled: [
            .participantEnrolled(ParticipantEnrolled(person: Sample.anna, household: Sample.household))
        ],
        .sessionCancelled: [.sessionCancelled(SessionCancelled(session: Sample.session, reason: "inny termin"))],
        .failureWithdrawn: [.failureWithdrawn(FailureWithdrawn(failure: Sample.failure, day: Sample.today, reason: "inna umowa"))],
        .publicUnitRegistered: [
            .publicUnitRegistered(PublicUnitRegistered(content: Sample.club)),
            .publicUnitRegistered(
                PublicUnitRegistered(content: PublicUnitContent(name: "Biblioteka w Stegnie", kind: .library, locality: "Stegna"))),
        ],
        .publicUnitCorrected: [.publicUnitCorrected(PublicUnitCorrected(content: Sample.school))],
        .unitInstalled: [.unitInstalled(UnitInstalled(place: Sample.place, room: "sala 2", day: Sample.today))],
        .unitTakenBack: [
            .unitTakenBack(UnitTakenBack(place: Sample.place, day: Sample.today, reason: "remont")),
            .unitTakenBack(UnitTakenBack(place: Sample.place, day: Sample.today)),
        ],
        .participantRemoved: [.participantRemoved(ParticipantRemoved(person: Sample.anna, reason: "wyjazd"))],
        .sessionPlanned: [.sessionPlanned(SessionPlanned(session: Sample.meeting))],
        .attendanceMarked: [
            .attendanceMarked(
                AttendanceMarked(
                    session: Sample.session,
                    entries: [
                        AttendanceEntry(person: Sample.anna, mark: .excused), AttendanceEntry(person: Sample.piotr, mark: nil),
                    ]))
        ],
    ]

    static let fullMember = Member(
        id: Sample.anna, familyName: "Źdźbło", givenNames: "Anna Maria", pesel: Sample.pesel("1980-05-12", .female),
        identityDocument: "dowód osobisty ABC 000000", birthDate: Sample.day("1980-05-12"), sex: .female, relation: .fosterChild,
        inFamily: true, inBenefitFamily: false, phone: "500 000 000", learner: true)

    static let sparseMember = Member(id: Sample.piotr, familyName: "Nowak", givenNames: "Jan", relation: .outsideRepresentative)

    static let fullForm = ApplicationContent(
        household: Sample.household, applicant: Sample.zofia, representative: Sample.anna,
        representativeKind: .statutoryRepresentative,
        filing: FilingContent(
            channel: .post, receivedOn: Sample.day("2013-12-18"), receivedAt: Sample.time("09:05"),
            postmark: Sample.day("2013-12-16"), rightInstitution: true, signed: false),
        claimedGroups: ["G-SA", "G-DIS"],
        documents: [
            DocumentTick(
                kind: "disability_certificate", person: Sample.zofia, presented: true, certifiedBy: "ola",
                certifiedOn: Sample.day("2013-12-18")), DocumentTick(kind: "application_form", presented: false),
        ])

    static let sparseForm = ApplicationContent(
        household: Sample.household, applicant: Sample.anna,
        filing: FilingContent(channel: .inPerson, receivedOn: Sample.filed))

    /// Made by hand: what was recorded stays as it is, however the rules come to their verdicts later.
    static let verdict = RecordedVerdict(
        status: .ineligible, programme: "stegna-2013", version: 1, testedOn: Sample.filed,
        findings: [
            RecordedVerdict.Line(
                id: "registered", criterion: "registered_in_territory", outcome: .met, reason: "satisfied", requirements: ["ST-7"],
                comparison: nil),
            RecordedVerdict.Line(
                id: "G-SA", criterion: "income_within_limit", outcome: .notMet, reason: "income_above_limit",
                requirements: ["ST-9", "ST-10"],
                comparison: RecordedVerdict.Figures(
                    left: RecordedVerdict.Figure(kind: "grosze", value: "136801"), relation: "<=",
                    right: RecordedVerdict.Figure(kind: "grosze", value: "136800"), holds: false)),
            RecordedVerdict.Line(
                id: "G-HI", criterion: nil, outcome: .unknown, reason: "group_not_modelled", requirements: [], comparison: nil),
        ],
        missing: [
            RecordedVerdict.Gap(fact: "claimed_groups", person: nil, period: nil),
            RecordedVerdict.Gap(fact: "incomes", person: Sample.anna, period: .month(Sample.monthBefore)),
            RecordedVerdict.Gap(fact: "incomes", person: Sample.piotr, period: .year(2012)),
        ])

    static let openVerdict = RecordedVerdict(
        status: .undetermined, programme: "stegna-2013", version: 1, testedOn: nil, findings: [], missing: [])
}

extension EventSamples {
    static let distinction = Distinction(
        person: Sample.anna, other: PersonID(rawValue: "halina"), otherHousehold: Sample.otherHousehold, reason: "inne imiona rodziców")
}

@testable import Casework
import Rules

/// Bodies with every property that was added after the kind's first release.
extension EventSamples {
    static let grown: [EventKind: [Event]] = [
        .memberAdded: [.memberAdded(MemberAdded(member: learnedMember))],
        .memberCorrected: [.memberCorrected(MemberCorrected(member: learnedMember))],
        .incomesDeclared: [
            .incomesDeclared(
                IncomesDeclared(
                    person: Sample.anna,
                    incomes: [
                        IncomeLine(
                            person: Sample.anna, period: .year(2012), kind: .employment, amount: Money(grosze: 1_524_000),
                            basis: .taxed),
                        IncomeLine(
                            person: Sample.anna, period: .month(Sample.monthBefore), kind: .employment,
                            amount: Money(grosze: 90_000), exclusion: .lostIncome),
                    ]))
        ],
        .participantEnrolled: [
            .participantEnrolled(ParticipantEnrolled(person: Sample.anna, household: Sample.household, place: 2, reason: "nie ta osoba"))
        ],
        .attendanceMarked: [
            .attendanceMarked(
                AttendanceMarked(
                    session: Sample.session, entries: [AttendanceEntry(person: Sample.anna, mark: nil)], reason: "nie te zajęcia"))
        ],
        .listDecided: [
            .listDecided(
                ListDecided(
                    outcome: .reserveList, position: 3, reason: "", day: Sample.today, verdict: openVerdict,
                    overrides: false, sitting: Committee.sitting))
        ],
        .applicationReceived: [.applicationReceived(ApplicationReceived(number: "W/14/2013", content: standingForm))],
        .applicationCorrected: [.applicationCorrected(ApplicationCorrected(standingForm))],
    ]

    /// Bodies with the properties that came after those, in files of their own: a recorded file never changes.
    static let grownAgain: [EventKind: [Event]] = [
        .applicationReceived: [
            .applicationReceived(ApplicationReceived(number: "W/15/2013", content: sparseForm, round: Sample.round)),
            .applicationReceived(
                ApplicationReceived(
                    number: "W/16/2013", content: sparseForm,
                    caseNumber: CaseNumber(text: "OPS.042.77.2013", unit: "OPS", fileClass: "042", number: 77, year: 2013))),
        ],
        .attendanceMarked: [
            .attendanceMarked(
                AttendanceMarked(
                    session: Sample.session,
                    entries: [
                        AttendanceEntry(person: Sample.anna, mark: .present, minutes: 45), AttendanceEntry(person: Sample.piotr, mark: .present),
                    ]))
        ]
    ]

    static let grownOnceMore: [EventKind: [Event]] = [
        .attendanceMarked: [
            .attendanceMarked(
                AttendanceMarked(
                    session: Sample.otherSession, entries: [AttendanceEntry(person: Sample.anna, mark: .absent)], continues: true))
        ]
    ]

    static let learnedMember = Member(
        id: Sample.zofia, familyName: "Źdźbło", givenNames: "Zofia", relation: .child, learner: true, learnerCategory: .pupil,
        learningDuty: true, gradeAverage: 4_250, fosterForm: .notFoster, singleParent: false, livesInTerritory: true,
        hasCertificate: false)

    static let standingForm: ApplicationContent = {
        var form = sparseForm
        form.nominations = [NominationLine(by: .school, day: Sample.day("2013-11-30")), NominationLine(by: .welfareCentre)]
        form.benefitDecisions = [
            BenefitDecisionLine(kind: .familyAllowance, awarded: true, withinCriterion: false),
            BenefitDecisionLine(kind: .schoolScholarship, awarded: false),
        ]
        form.priorSupport = [
            PriorSupportLine(
                kind: .publicEquipment, received: true, day: Sample.day("2011-02-28"), loss: .randomEvent, lossConfirmed: true),
            PriorSupportLine(kind: .earlierEdition, received: false),
        ]
        form.confirmations = [
            ConfirmationLine(what: "income_proofs", confirmed: true, by: "ola", on: Sample.day("2013-12-18"))
        ]
        form.declaredRoute = "committee"
        return form
    }()
}

@testable import Casework
import Rules

/// Bodies of rounds, of the formal check and of the ways out of a list.
extension EventSamples {
    static let recruitment: [EventKind: [Event]] = [
        .roundPlanned: [
            .roundPlanned(RoundPlanned(number: 1, content: Sample.roundContent)),
            .roundPlanned(
                RoundPlanned(
                    number: 2,
                    content: RoundContent(
                        kind: .supplementary, window: RoundWindow(opens: Sample.day("2014-02-03"), closes: Sample.day("2014-02-14"))))),
        ],
        .roundCorrected: [
            .roundCorrected(
                RoundCorrected(
                    content: RoundContent(window: RoundWindow(opens: Sample.day("2013-11-25"), closes: Sample.day("2013-12-18")), places: 30)))
        ],
        .roundOpened: [.roundOpened(RoundOpened(day: Sample.day("2013-11-25")))],
        .roundExtended: [
            .roundExtended(
                RoundExtended(
                    day: Sample.today, closes: Sample.day("2014-01-31"), closesAt: Sample.time("12:00"), reason: "za mało wniosków")),
            .roundExtended(RoundExtended(day: Sample.today, closes: Sample.day("2014-01-31"), reason: "za mało wniosków")),
        ],
        .roundClosed: [.roundClosed(RoundClosed(day: Sample.today))],
        .roundDecided: [
            .roundDecided(
                RoundDecided(
                    day: Sample.today,
                    tally: RoundTally(received: 79, basic: 75, reserve: 3, formallyRejected: 1, notAccepted: 0, withdrawn: 0)))
        ],
        .verificationBegun: [.verificationBegun(VerificationBegun(day: Sample.today))],
        .supplementCalled: [
            .supplementCalled(
                SupplementCalled(
                    day: Sample.today,
                    items: [
                        CalledItem(.document, code: "application_form"), CalledItem(.certification, code: "id_copy", person: Sample.anna),
                        CalledItem(.signature), CalledItem(.answer, code: "incomes", person: Sample.piotr),
                    ], minor: true, reason: "brak jednej strony")),
            .supplementCalled(
                SupplementCalled(day: Sample.today, items: [CalledItem(.signature)], term: term)),
        ],
        .callLetterWritten: [.callLetterWritten(CallLetterWritten(day: Sample.today))],
        .callDelivered: [
            .callDelivered(CallDelivered(day: Sample.day("2013-10-29"), channel: .inPerson, term: term)),
            .callDelivered(CallDelivered(day: Sample.today, channel: .presumed, term: nil)),
        ],
        .applicationSupplemented: [
            .applicationSupplemented(
                ApplicationSupplemented(
                    day: Sample.today, postmark: Sample.day("2014-01-17"), countedOn: Sample.day("2014-01-17"),
                    items: [CalledItem(.document, code: "application_form"), CalledItem(.signature)], complete: true,
                    documents: [DocumentTick(kind: "application_form", presented: true)])),
            .applicationSupplemented(
                ApplicationSupplemented(day: Sample.today, countedOn: Sample.today, items: [], complete: true, documents: [])),
        ],
        .applicationResigned: [.applicationResigned(ApplicationResigned(day: Sample.today, reason: "wyjazd"))],
        .applicationStruckOff: [
            .applicationStruckOff(ApplicationStruckOff(cause: .movedOut, day: Sample.today, reason: "wymeldowanie"))
        ],
        .caseNumberingSet: [
            .caseNumberingSet(
                CaseNumberingSet(rule: CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: "OPS", fileClass: "042")))
        ],
        .applicantDied: [.applicantDied(ApplicantDied(day: Sample.today, reason: ""))],
    ]

    /// Three days from 29 October 2013: All Saints' Day, a Saturday and a Sunday move the end.
    static let term = TermReckoning(
        event: Sample.day("2013-10-29"), days: 3, counted: Sample.day("2013-11-01"),
        moved: [
            TermReckoning.MovedDay(day: Sample.day("2013-11-01"), holiday: "all_saints"), TermReckoning.MovedDay(day: Sample.day("2013-11-02")),
            TermReckoning.MovedDay(day: Sample.day("2013-11-03"), holiday: "sunday"),
        ], last: Sample.day("2013-11-04"),
        policies: [PolicyUse(policy: .callStart, option: "delivery"), PolicyUse(policy: .termShift, option: "holidays_and_saturdays")])
}

@testable import Casework
import Rules

/// Bodies of the list of earlier beneficiaries.
extension EventSamples {
    static let earlier: [EventKind: [Event]] = [
        .earlierBeneficiaryListed: [
            .earlier(.listed(EarlierBeneficiaryListed(content: fullLine))), .earlier(.listed(EarlierBeneficiaryListed(content: sparseLine))),
        ],
        .earlierMatchDecided: [
            .earlier(
                .matchDecided(
                    EarlierMatchDecided(
                        decision: EarlierDecision(
                            person: Sample.anna, beneficiary: Sample.line, same: true, reason: "ten sam numer umowy", grant: fullLine.grant)))),
            .earlier(
                .matchDecided(
                    EarlierMatchDecided(
                        decision: EarlierDecision(person: Sample.anna, beneficiary: Sample.otherLine, same: false, reason: "inne imiona rodziców")))),
        ],
    ]

    static let fullLine = EarlierBeneficiaryContent(
        person: PersonID(rawValue: "listed-1"), familyName: "Źrałek", givenNames: "Anna Maria", pesel: Sample.pesel("1975-03-04", .female),
        birthDate: Sample.day("1975-03-04"), address: EarlierAddress(locality: "Stegna", street: "Lipowa", building: "3", flat: "2"),
        grant: EarlierGrant(
            support: .publicEquipment, edition: "I edycja", item: "laptop", agreement: "12/2011", day: Sample.day("2011-02-28"), loss: .randomEvent,
            lossConfirmed: false))

    static let sparseLine = EarlierBeneficiaryContent(
        person: PersonID(rawValue: "listed-2"), familyName: "Nowak", givenNames: "Jan", birthDate: Sample.day("1980-01-02"),
        grant: EarlierGrant(support: .earlierEdition, edition: "KP-1", year: 2010))
}

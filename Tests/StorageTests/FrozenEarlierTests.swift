import Casework
import Rules
import TestSupport
import Testing

@testable import Storage

@Suite("Closed lists and the list of earlier beneficiaries")
struct FrozenEarlierTests {
    /// Stegna's programme, which excludes whoever was supported in an earlier edition.
    private static var programme: [UInt8] {
        let provision = #""provision": {"source": "rules", "place": "1", "requirements": []}"#
        let exclusion = #"""
            {"id": "exclusion.earlier", "role": "exclusion", "title": {"pl": "p", "en": "e"},
             "condition": {"criterion": "not_supported_before", "parameters": {"kind": "earlier_edition"}, \#(provision)}},
            """#
        let text = String(decoding: Resource.programme, as: UTF8.self)
        return Array(text.replacing(#""requirements": [\#n    {"#, with: #""requirements": [\#n\#(exclusion)    {"#, maxReplacements: 1).utf8)
    }

    /// Two applications for one place; the first applicant may stand on the list, and nobody has decided about it.
    private func closed(_ surroundings: Surroundings) throws -> SittingOffice {
        let office = try surroundings.found(places: 1, programme: Self.programme)
        let line = EarlierBeneficiaryContent(
            person: personID(5001), familyName: "Żółkiewska", givenNames: "Anna Łucja", pesel: Sample.pesel(1960, 5, 17, serial: 1, .female),
            grant: EarlierGrant(support: .earlierEdition, edition: "I edycja", day: day("2011-05-04")))
        try office.saved(.earlier(.list(caseID(5001), line)))
        for number in 1...2 {
            guard case .saveApplication(var saving) = Sample.application(number, family: number == 1 ? "Żółkiewska" : "Nowak") else { continue }
            saving.content.priorSupport = [PriorSupportLine(kind: .earlierEdition, received: false)]
            try office.saved(.saveApplication(saving))
            try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: true, reason: "sprawdzono")))
        }
        let sat = SittingOffice(surroundings: surroundings, office: office)
        let members = (1...3).map { SittingMember(number: $0, name: "Członek \($0)") }
        try sat.at(.call(number: "1/2014", day: day("2014-03-12"), body: nil, round: nil, members: members))
        try sat.at(.open(present: [1, 2]))
        try sat.at(.setAgenda([caseID(2001), caseID(2002)]))
        try sat.at(.breakTie([caseID(2001), caseID(2002)], .lot, reason: "losowanie"))
        try sat.at(.decideAcceptance(application: caseID(2001), isAccepted: true, reason: "to nie ta osoba"))
        try sat.at(.propose(isLast: true))
        try sat.close()
        return sat
    }

    @Test("KP-13: a list that was closed over an undecided match comes out the same to the byte, whatever is decided later")
    func undecided() throws {
        let sat = try closed(Surroundings())
        let file = try sat.frozen()
        #expect(file.list.rows.map(\.verdict) == [.undetermined, .eligible])
        #expect(file.isIntact && file.isReproduced && file.erased.isEmpty && file.today.isEmpty)
        let decision = EarlierDecision(person: personID(1), beneficiary: caseID(5001), same: true, reason: "ten sam numer")
        try sat.office.saved(.earlier(.decide(household: caseID(1001), decision)))
        let later = try sat.frozen()
        #expect(later.isIntact && later.isReproduced && later.erased.isEmpty)
    }

    @Test("Where somebody was erased from the list of earlier beneficiaries, rows that were open stand as they were closed")
    func erased() throws {
        let surroundings = Surroundings()
        let sat = try closed(surroundings)
        #expect(try sat.office.erase(personID(5001), basis: .consentWithdrawn, list: surroundings.list)?.bodies == 1)
        let file = try sat.frozen()
        #expect(file.isIntact && file.isReproduced && file.erased == [caseID(2001)])
    }
}

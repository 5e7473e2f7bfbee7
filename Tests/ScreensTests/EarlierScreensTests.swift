import Casework
import Localization
import Rules
@testable import Screens
import Terminal
import TestSupport
import Testing

@Suite("People of the list of earlier beneficiaries on screens") struct EarlierScreensTests {
    private static let line = EarlierBeneficiary(
        id: CaseSamples.id("line-1"),
        content: EarlierBeneficiaryContent(
            person: CaseSamples.person("listed"), familyName: "Żółkiewska", givenNames: "Anna", birthDate: CaseSamples.day("1969-12-05"),
            address: EarlierAddress(locality: "Stegna", street: "Morska", building: "3"),
            grant: EarlierGrant(support: .euEquipment, edition: "I edycja", item: "laptop", agreement: "12/2011", day: CaseSamples.day("2011-05-05"))))

    // MARK: The form

    /// Typed up to the names of somebody who stands on the list, under a programme that looks at earlier support.
    private func resembling(_ language: Language = .polish) -> Hand<ApplicationForm> {
        var hand = Hand<ApplicationForm>.filled(StandingSamples.context(language, voivodeship: true))
        for case .query(let query) in hand.fill("member.0.givenNames", "Anna") { answer(query, &hand) }
        return hand
    }

    private func answer(_ query: Query, _ hand: inout Hand<ApplicationForm>) {
        guard case .earlierMatches(let searches, _) = query else { return }
        hand.answer(.earlierMatches(searches.map { EarlierMatch(person: $0.person, beneficiary: Self.line) }), to: query)
    }

    private func queries(_ effects: [Effect]) -> [EarlierSearch] {
        effects.flatMap { effect -> [EarlierSearch] in
            guard case .query(.earlierMatches(let searches, _)) = effect else { return [] }
            return searches
        }
    }

    @Test("Each person of the form is asked about when their data are left, where the programme looks at earlier support; else nobody is")
    func asked() throws {
        var hand = Hand<ApplicationForm>.filled(StandingSamples.context(voivodeship: true))
        let applicant = try #require(queries(hand.fill("member.0.givenNames", "Anna")).first)
        #expect(applicant.pesel != nil && applicant.name.hasSuffix("Anna"))
        hand.screen.form.widget.moveFocus(to: "persons.add")
        hand.press(.enter)
        hand.fill("member.1.familyName", "Nowak")
        #expect(queries(hand.fill("member.1.givenNames", "Piotr")).isEmpty, "a name alone asks nothing")
        let spouse = try #require(queries(hand.fill("member.1.birthDate", "2.3.1960")).first)
        #expect(spouse.birthDate == CaseSamples.day("1960-03-02") && spouse.person != applicant.person)
        var other = Hand<ApplicationForm>.filled(StandingSamples.context())
        #expect(queries(other.fill("member.0.givenNames", "Anna")).isEmpty)
    }

    @Test("KP-14: what they got and when is shown while typing, the criterion waits for a decision, and both answers need a reason", arguments: [true, false])
    func decided(same: Bool) throws {
        var hand = resembling()
        let decision = ApplicationForm.earlierDecision(Self.line.id)
        #expect(hand.message?.text == "Możliwe wcześniejsze wsparcie: Żółkiewska Anna 05.12.1969, Stegna Morska 3; I edycja, laptop, 12/2011, 05.05.2011")
        #expect(hand.lines().contains(Polish().earlierHeading) && hand.lines(Size(width: 132, height: 43)).contains("Możliwe wcześniejsze wsparcie"))
        let open = hand.screen.verdict(hand.context).findings.flatMap(\.leaves).filter { $0.missing.contains(FactRef(.possibleSupport)) }
        #expect(!open.isEmpty)
        hand.fill(decision.rawValue, same ? "t" : "i")
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.focus == ApplicationForm.earlierReason(Self.line.id))
        hand.type("numer umowy")
        let facts = hand.screen.typedFacts(hand.context)
        #expect(facts.possibleSupport == nil)
        #expect(facts.recordedSupport?.map(\.kind) == (same ? [.euEquipment] : nil))
        let command = try #require(ApplicationFormTests.saved(hand.press(.function(2))))
        #expect(
            command.household.earlierDecisions == [
                EarlierDecision(
                    person: command.household.members[0].id, beneficiary: Self.line.id, same: same, reason: "numer umowy",
                    grant: same ? Self.line.content.grant : nil)
            ])
    }

    @Test("Saved without a decision, nothing is recorded; a draft asks again")
    func undecided() throws {
        var hand = resembling()
        let draft = try #require(hand.fill("member.0.phone", "55 247 00 11").draft)
        let command = try #require(ApplicationFormTests.saved(hand.press(.function(2))))
        #expect(command.household.earlierDecisions == nil)
        var again = Hand(ApplicationForm(.draft(draft)), hand.context)
        #expect(queries(again.open()).count == 1)
    }

    @Test("In the form on its golden frames", arguments: GoldenCase.allCases)
    func goldenForm(_ at: GoldenCase) {
        var hand = resembling(at.language)
        hand.fill(ApplicationForm.earlierDecision(Self.line.id).rawValue, at.language == .polish ? "t" : "t")
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("application-form-earlier")) == nil)
    }

    // MARK: The application

    private static var file: ApplicationFile {
        var file = ApplicationSamples.file()
        file.earlier = [EarlierMatch(person: CaseSamples.person("anna"), beneficiary: line)]
        file.neighbours = [Neighbour(application: CaseSamples.id("a2"), number: "W/13/2013", applicantName: "Łuczak Ewa")]
        return file
    }

    @Test("On the application's golden frames", arguments: GoldenCase.allCases)
    func goldenScreen(_ at: GoldenCase) {
        let hand = ApplicationScreenTests.shown(Self.file, ApplicationSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("application-earlier")) == nil)
    }

    @Test("One key decides, with a reason; what was decided stays to be read")
    func key() throws {
        var hand = ApplicationScreenTests.shown(Self.file)
        #expect(hand.frame().lines.joined().contains("Pod tym adresem jest też wniosek") && hand.frame().lines.joined().contains("W/13/2013"))
        hand.press(.character("b"))
        hand.type("t")
        #expect(hand.press(.function(2)).submission == nil, "a reason is needed")
        hand.type("ten sam adres i data urodzenia")
        let submission = try #require(hand.press(.function(2)).submission)
        #expect(
            submission.command
                == .earlier(
                    .decide(
                        household: ApplicationSamples.household.id,
                        EarlierDecision(
                            person: CaseSamples.person("anna"), beneficiary: Self.line.id, same: true, reason: "ten sam adres i data urodzenia"))))
        #expect(submission.base == [VersionedCase(id: ApplicationSamples.household.id, version: 5)])
        #expect(hand.saved(submission, subject: ApplicationSamples.household.id) == [.query(.application(ApplicationScreenTests.id))])
        #expect(hand.message?.text == Polish().earlierDone(same: true))
        var decided = Self.file
        decided.earlier = []
        decided.household.state.content.earlierDecisions = [
            EarlierDecision(person: CaseSamples.person("anna"), beneficiary: Self.line.id, same: true, reason: "r", grant: Self.line.content.grant)
        ]
        let after = ApplicationScreenTests.shown(decided)
        #expect(after.frame(Size(width: 132, height: 43)).lines.joined().contains("ta sama osoba na liście"))
        #expect(after.binding("earlier")?.label == Polish().earlierAmend.label)
    }

    @Test("A decision is turned round with the same key and a reason; of several it is chosen which")
    func amended() throws {
        var file = Self.file
        file.earlier = []
        let other = CaseSamples.id("line-2")
        file.household.state.content.earlierDecisions = [
            EarlierDecision(person: CaseSamples.person("anna"), beneficiary: Self.line.id, same: true, reason: "r", grant: Self.line.content.grant)
        ]
        var hand = ApplicationScreenTests.shown(file)
        hand.press(.character("b"))
        #expect(hand.press(.function(2)).submission == nil, "a reason is needed")
        hand.type("inna data urodzenia")
        func sent(_ effects: [Effect]) throws -> EarlierDecision {
            guard case .earlier(.decide(_, let decision))? = effects.submission?.command else { throw Other() }
            return decision
        }
        let first = try sent(hand.press(.function(2)))
        #expect(first == EarlierDecision(person: CaseSamples.person("anna"), beneficiary: Self.line.id, same: false, reason: "inna data urodzenia"))
        file.household.state.content.earlierDecisions?.append(
            EarlierDecision(person: CaseSamples.person("anna"), beneficiary: other, same: false, reason: "r"))
        var two = ApplicationScreenTests.shown(file)
        two.press(.character("b"), .right, .right, .enter)
        two.type("numer umowy")
        let second = try sent(two.press(.function(2)))
        #expect(second == EarlierDecision(person: CaseSamples.person("anna"), beneficiary: other, same: true, reason: "numer umowy"))
    }

    private struct Other: Error {}

    @Test("Esc puts the question away; who may not save is told")
    func away() {
        var hand = ApplicationScreenTests.shown(Self.file)
        hand.press(.character("b"), .escape)
        #expect(hand.screen.prompt == nil)
        var reader = ApplicationScreenTests.shown(Self.file, ApplicationSamples.context(role: .auditor))
        #expect(reader.press(.character("b")).isEmpty && reader.screen.prompt == nil && reader.message != nil)
    }
}

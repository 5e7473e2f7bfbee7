@testable import Casework
import Rules
import Testing

extension Sample {
    static let line = CaseID(rawValue: "line-1")
    static let otherLine = CaseID(rawValue: "line-2")

    /// Anna as the list of the first edition has her, with what she got.
    static func listed(_ support: PriorSupportKind, on day: String? = nil, year: Int? = nil) -> EarlierBeneficiaryContent {
        EarlierBeneficiaryContent(
            person: PersonID(rawValue: "listed-1"), familyName: annaMember.familyName, givenNames: annaMember.givenNames, pesel: annaMember.pesel,
            grant: EarlierGrant(support: support, edition: "I edycja", day: day.map(Sample.day), year: year))
    }
}

extension Command {
    static func list(_ content: EarlierBeneficiaryContent, as id: CaseID = Sample.line) -> Command { .earlier(.list(id, content)) }

    static func match(_ same: Bool, _ person: PersonID = Sample.anna, on line: CaseID = Sample.line, because reason: String = "ten sam adres") -> Command {
        .earlier(.decide(household: Sample.household, EarlierDecision(person: person, beneficiary: line, same: same, reason: reason)))
    }
}

extension Office {
    /// A household of which Anna stands on the list.
    static func withListed(_ support: PriorSupportKind = .publicEquipment, on day: String? = "2012-01-01", year: Int? = nil) throws -> Office {
        try .withHousehold().after(.list(Sample.listed(support, on: day, year: year)))
    }
}

let earlierRows: [RefusalRow] = [
    RefusalRow(
        "a line of the list without names and edition, of tomorrow", { try .open() },
        .list(
            EarlierBeneficiaryContent(
                person: PersonID(rawValue: "x"), familyName: "", givenNames: " ", pesel: Sample.annaMember.pesel, birthDate: Sample.day("1950-01-01"),
                address: EarlierAddress(locality: "\u{7}"),
                grant: EarlierGrant(support: .earlierEdition, edition: "", day: Sample.day("2014-01-21"), year: 2015))),
        because(.nameMissing, FieldKey.earlier(.familyName)), because(.nameMissing, FieldKey.earlier(.givenNames)),
        because(.peselDisagreesWithBirthDate, FieldKey.earlier(.birthDate)), because(.textHasControlCharacters, FieldKey.earlier(.locality)),
        because(.nameMissing, FieldKey.earlier(.edition)), because(.dateInFuture, FieldKey.earlier(.day)),
        because(.dateInFuture, FieldKey.earlier(.year))),
    RefusalRow(
        "a line whose identifier is a household's", { try .withHousehold() }, .list(Sample.listed(.earlierEdition), as: Sample.household),
        because(.unknownCase(.earlierBeneficiary))),
    RefusalRow(
        "a decision without a reason", { try .withListed() }, .match(true, because: " "),
        because(.reasonMissing, FieldKey.earlierMatch(Sample.line))),
    RefusalRow(
        "a decision about a stranger", { try .withListed() }, .match(true, PersonID(rawValue: "nobody")),
        because(.personNotInHousehold, FieldKey.members)),
    RefusalRow(
        "a decision about a line that is none", { try .withListed() }, .match(true, on: Sample.otherLine),
        because(.unknownCase(.earlierBeneficiary), FieldKey.earlierMatch(Sample.otherLine))),
    RefusalRow(
        "a decision in a household that is none", { try .open().after(.list(Sample.listed(.earlierEdition))) }, .match(true),
        because(.unknownCase(.household))),
    RefusalRow(
        "a pair that was decided the same way", { try .withListed().after(.match(true)) }, .match(true),
        because(.matchDecidedAlready, FieldKey.earlierMatch(Sample.line))),
]

@Suite("The list of earlier beneficiaries") struct EarlierTests {
    private static let book = Sample.standingBook(requirements: true)

    /// The outcome of one requirement for Anna's application, by what the office knows of the list.
    private func finding(_ id: String, _ office: Office, declared: [PriorSupportLine]? = GateFactsTests.none) throws -> Finding {
        guard case .household(let household)? = office.states[Sample.household] else { throw Missing() }
        let form = Sample.form.with {
            $0.claimedGroups = []
            $0.priorSupport = declared
        }
        let verdict = assessApplication(
            form, household: household.content, others: [], earlier: try office.undecidedEarlier(of: household.content, Self.book.peselReading),
            under: Self.book)
        return try #require(verdict.findings.first { $0.id == id })
    }

    private struct Missing: Error {}

    @Test("A decision is recorded with what the list says and not what the form says")
    func decided() throws {
        let office = try Office.withListed()
        var content = Sample.content
        content.earlierDecisions = [
            EarlierDecision(
                person: Sample.anna, beneficiary: Sample.line, same: true, reason: "to ona", grant: EarlierGrant(support: .euOther, edition: "zmyślona"))
        ]
        let after = try office.after(.save(content))
        let stored = try #require(after.all(Household.self).first?.content)
        #expect(stored.earlierDecisions?.map(\.grant) == [Sample.listed(.publicEquipment, on: "2012-01-01").grant])
        #expect(try after.decision(on: .save(Sample.content)) == .accepted([]), "a form that does not show it takes nothing back")
        content.earlierDecisions?[0].same = false
        #expect(try after.decision(on: .save(content)) == .accepted([]), "it stands as it was decided")
        var other = office
        let events = try other.submit(.match(false), as: .clerk)
        #expect(
            events.map(\.event) == [
                .earlier(
                    .matchDecided(
                        EarlierMatchDecided(
                            decision: EarlierDecision(person: Sample.anna, beneficiary: Sample.line, same: false, reason: "ten sam adres"))))
            ])
        #expect(try other.undecidedEarlier(of: Sample.content.with { $0.earlierDecisions = nil }, .training).count == 1)
        #expect(try other.undecidedEarlier(of: try #require(other.all(Household.self).first?.content), .training) == [])
    }

    @Test("A wrong decision is turned round with a reason: the later one stands, in both directions, and both are recorded")
    func amended() throws {
        var office = try Office.withListed()
        _ = try office.submit(.match(true), as: .clerk)
        let events = try office.submit(.match(false, because: "inna data urodzenia"), as: .clerk)
        #expect(
            events.map(\.event) == [
                .earlier(
                    .matchDecided(
                        EarlierMatchDecided(
                            decision: EarlierDecision(person: Sample.anna, beneficiary: Sample.line, same: false, reason: "inna data urodzenia"))))
            ])
        let stands = try #require(office.all(Household.self).first?.content.earlierDecisions)
        #expect(stands.map(\.same) == [false] && stands.map(\.grant) == [nil])
        #expect(try finding("exclusion.public", office).outcome == .met)
        _ = try office.submit(.match(true), as: .clerk)
        let again = try #require(office.all(Household.self).first?.content.earlierDecisions)
        #expect(again.map(\.same) == [true] && again.map(\.grant) == [Sample.listed(.publicEquipment, on: "2012-01-01").grant])
        #expect(try office.decision(on: .match(false, because: " ")) == .refused(.reasonMissing, field: FieldKey.earlierMatch(Sample.line)))
    }

    @Test("P-14: until somebody decides, a possible match leaves the criterion open and never rejects; decided, it bars or it does not", arguments: [
        ("exclusion.public", PriorSupportKind.publicEquipment), ("exclusion.eu", .euEquipment), ("exclusion.edition", .earlierEdition),
    ])
    func undecided(id: String, kind: PriorSupportKind) throws {
        let office = try Office.withListed(kind)
        let open = try finding(id, office)
        #expect(open.outcome == .unknown && open.missing == [FactRef(.possibleSupport)])
        let unanswered = try finding(id, office, declared: nil)
        #expect(unanswered.missing == [FactRef(.possibleSupport), FactRef(.priorSupport)])
        let other = try finding(id, try office.after(.match(false)))
        #expect(other.outcome == .met && other.factsUsed == [UsedFact(FactRef(.priorSupport), .count(number: 0))])
        let same = try finding(id, try office.after(.match(true)))
        // Public equipment may have been lost; nobody has said so yet.
        #expect(same.outcome == (kind == .publicEquipment ? .unknown : .notMet))
        #expect(same.factsUsed.first == UsedFact(FactRef(.recordedSupport), .code(identifier: kind.rawValue)))
        #expect(same.missing == (kind == .publicEquipment ? [FactRef(.equipmentLoss)] : []))
        // What the applicant declares stays what it is, and does not outweigh it.
        let declared = PriorSupportLine(kind: kind, received: true, day: Sample.day("2001-01-01"), loss: .notLost)
        let both = try finding(
            id, try Office.withListed(kind, on: "2013-01-01").after(.match(true)), declared: GateFactsTests.none.filter { $0.kind != kind } + [declared])
        #expect(both.outcome != .met)
    }

    @Test("KP-14, P-4: the last three years from filing, both sides of the edge; who may be the same but got it too long ago leaves nothing open", arguments: [
        ("2010-12-10", Outcome.notMet), ("2010-12-09", .met), ("2013-12-10", .notMet), ("2013-12-11", .met),
    ])
    func lookBack(received: String, outcome: Outcome) throws {
        let office = try Office.withListed(.euEquipment, on: received)
        #expect(try finding("exclusion.eu", office.after(.match(true))).outcome == outcome)
        #expect(try finding("exclusion.eu", office).outcome == (outcome == .met ? .met : .unknown))
    }

    @Test("KP-11, KP-14: of a year alone follows what follows from each of its days", arguments: [
        (2009, Outcome.met), (2010, .unknown), (2011, .notMet), (2013, .unknown),
    ])
    func years(year: Int, outcome: Outcome) throws {
        let office = try Office.withListed(.euEquipment, on: nil, year: year).after(.match(true))
        let finding = try finding("exclusion.eu", office)
        #expect(finding.outcome == outcome)
        #expect(finding.missing == (outcome == .unknown ? [FactRef(.priorSupportDay)] : []))
        #expect(finding.factsUsed.contains(UsedFact(FactRef(.priorSupportDay), .count(number: year))))
    }

    @Test("KP-13: support of any member counts, and leaves with the member")
    func members() throws {
        let piotr = try #require(Sample.content.members.first { $0.id == Sample.piotr })
        var line = Sample.listed(.earlierEdition)
        (line.familyName, line.givenNames, line.pesel, line.birthDate) = (piotr.familyName, piotr.givenNames, nil, piotr.bornOn(.training))
        let office = try Office.withHousehold().after(.list(line))
        #expect(try finding("exclusion.edition", office).outcome == .unknown)
        let same = try office.after(.match(true, Sample.piotr))
        #expect(try finding("exclusion.edition", same).outcome == .notMet)
        guard case .household(let gone) = try evolve(same.states[Sample.household], id: Sample.household, .memberRemoved(MemberRemoved(person: Sample.piotr)))
        else { return }
        #expect(gone.content.earlierDecisions == nil)
    }

    @Test("Nobody is called to supplement what the office has to find out itself")
    func calls() throws {
        let application = Application(
            id: Sample.application, number: "W/1/2013", content: Sample.form.with { $0.claimedGroups = [] }, status: .received)
        let office = try Office.withListed(.earlierEdition)
        guard case .household(let household)? = office.states[Sample.household] else { return }
        #expect(!application.missingItems(household.content, under: Self.book).contains { $0.code == "possible_support" })
        #expect(FactKey.possibleSupport.isEstablishedByOffice && FactKey.recordedSupport.isEstablishedByOffice)
    }

    @Test("An erasure takes names, numbers and words of the person's lines, and leaves what decisions rest on")
    func erasure() throws {
        let line = EventSamples.fullLine
        let listed = Event.earlier(.listed(EarlierBeneficiaryListed(content: line)))
        let decided = Event.earlier(
            .matchDecided(
                EarlierMatchDecided(
                    decision: EarlierDecision(person: Sample.anna, beneficiary: Sample.line, same: true, reason: "Anna Źrałek", grant: line.grant))))
        var own = PersonTrace(person: line.person)
        guard case .earlier(.listed(let rest))? = own.rest(of: listed, in: Sample.line) else { throw Missing() }
        #expect(rest.content.listName == "" && rest.content.pesel == nil && rest.content.birthDate == nil && rest.content.address == nil)
        #expect(rest.content.grant.agreement == nil && rest.content.grant.item == nil && rest.content.grant.day == line.grant.day)
        // The line stands before the person; whose it is turns out behind it.
        var anna = PersonTrace(person: Sample.anna)
        #expect(anna.rest(of: listed, in: Sample.line) == nil && !anna.isOwnLine(Sample.line, line))
        guard case .earlier(.matchDecided(let decision))? = anna.rest(of: decided, in: Sample.household) else { throw Missing() }
        #expect(decision.decision.reason == "" && decision.decision.same && decision.decision.grant?.edition == "I edycja")
        #expect(anna.isOwnLine(Sample.line, line) && !anna.isOwnLine(Sample.otherLine, line))
        // The same number is the same person, unless somebody said otherwise.
        var numbered = PersonTrace(person: Sample.piotr)
        _ = numbered.rest(of: .memberAdded(MemberAdded(member: Member(id: Sample.piotr, familyName: "A", givenNames: "B", pesel: line.pesel))), in: Sample.household)
        #expect(numbered.isOwnLine(Sample.line, line))
        _ = numbered.rest(
            of: .earlier(
                .matchDecided(
                    EarlierMatchDecided(decision: EarlierDecision(person: Sample.piotr, beneficiary: Sample.line, same: false, reason: "r")))),
            in: Sample.household)
        #expect(!numbered.isOwnLine(Sample.line, line))
    }
}

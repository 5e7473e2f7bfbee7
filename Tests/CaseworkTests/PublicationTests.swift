@testable import Casework
import Foundation
import Rules
import Testing

/// A decided round: three people on the basic list, one on the reserve list, one rejected in form, one who resigned.
enum Published {
    static let names = [
        1: ("Źdźbło", "Ewa"), 2: ("Łoś", "Jan"), 3: ("Lis", "Ola"), 4: ("Cichy", "Adam"), 5: ("Bąk", "Iga"), 6: ("Zych", "Ala"),
    ]

    static func decided(allowsNames: Bool? = true) throws -> Office {
        var office = try Office.withOpenRound()
        office.book.ruleSet.publication = allowsNames.map { PublicationRule(allowsNames: $0, provision: Sample.provision) }
        for (number, name) in names.sorted(by: { $0.key < $1.key }) {
            let household = ListDecisionTests.household(number).with { ($0.members[0].familyName, $0.members[0].givenNames) = name }
            try office.submit(.saveApplication(SaveApplication(application: id(number), content: ListDecisionTests.form(number), household: household)))
            try office.submit(number == 5 ? .reject(id(5)) : .pass(id(number)))
            if number != 5 { try office.submit(.list(id(number), number == 4 ? .reserveList : .basicList)) }
        }
        return try office.after(.resign(id(6)), .closeRound(CloseRound(round: Sample.round)), .decideRound(DecideRound(round: Sample.round)))
    }

    static func id(_ number: Int) -> CaseID { ListDecisionTests.id(number) }
    static func household(_ number: Int) -> CaseID { CaseID(rawValue: "household-\(number)") }
    static func person(_ number: Int) -> PersonID { PersonID(rawValue: "person-\(number)") }

    static let approval = PublicationApproval(by: "Jan Nowak", day: Sample.today, words: "opinia 3/2014")
    static let later = Sample.day("2014-03-31")

    /// Publishes the list with names as it is now, unless told otherwise.
    static func named(
        _ office: Office, lines: [String]? = nil, approval: PublicationApproval? = approval, takeDown: CalendarDay? = later
    ) throws -> Command {
        .publish(PublicationCommand(Sample.round, .publish(.names, lines: try lines ?? office.set(.names).lines.map(\.text), approval: approval, takeDown: takeDown)))
    }

    static func numbers(_ office: Office, takeDown: CalendarDay? = nil) throws -> Command {
        let lines = try office.set(.numbers).lines.map { $0.text + " – wynik" }
        return .publish(PublicationCommand(Sample.round, .publish(.numbers, lines: lines, approval: nil, takeDown: takeDown)))
    }

    static func down(_ form: PublicationForm) -> Command { .publish(PublicationCommand(Sample.round, .takeDown(form))) }
}

extension Command {
    static func object(_ person: PersonID, of household: CaseID, on day: String = "2014-01-20", isTakenBack: Bool = false) -> Command {
        .objectToPublication(ObjectToPublication(household: household, person: person, day: Sample.day(day), isTakenBack: isTakenBack))
    }
}

extension Office {
    fileprivate func set(_ form: PublicationForm) throws -> PublicationSet { try publicationSet(form, of: Sample.round, on: moment.day, under: book) }
    fileprivate func named() throws -> [String] { try set(.names).lines.map(\.text) }

    /// The same office with something else known of a person.
    fileprivate func with(_ number: Int, _ change: (inout Member) -> Void) -> Office {
        var office = self
        guard case .household(var household)? = states[Published.household(number)] else { return self }
        change(&household.content.members[0])
        office.states[household.id] = .household(household)
        return office
    }
}

@Suite("Publication of a round's result") struct PublicationTests {
    @Test("KP-31: names of the basic list alone, in one order of the Polish alphabet, with the rest counted by reason")
    func names() throws {
        let office = try Published.decided()
        let set = try office.set(.names)
        #expect(set.lines.map(\.text) == ["Lis Ola", "Łoś Jan", "Źdźbło Ewa"])
        #expect(set.lines.map(\.application) == [Published.id(3), Published.id(2), Published.id(1)])
        #expect(set.leftOut == [ExclusionCount(reason: .noBeneficiary, count: 3)])
    }

    @Test("Numbers stand with their results in the register's order, and what became of a person afterwards is no result")
    func numbers() throws {
        var office = try Published.decided(allowsNames: nil)
        let set = try office.set(.numbers)
        #expect(set.lines.map(\.text) == (1...5).map { "W/\($0)/2013" })
        #expect(set.lines.map(\.status) == [.basicList, .basicList, .basicList, .reserveList, .formallyRejected])
        #expect(set.leftOut == [ExclusionCount(reason: .noResult, count: 1)])
        try office.submit(try Published.numbers(office))
        let out = try #require(office.round?.published(.numbers))
        #expect(office.round?.status == .published && out.applications == (1...5).map(Published.id) && out.takeDown == nil && out.approval == nil)
    }

    @Test("P-3: under age on the eve of the 18th birthday, of age from its start; where the policy says after it, a day later")
    func majority() throws {
        let born = try Published.decided().with(3) { ($0.birthDate, $0.pesel) = (Sample.day("1996-01-21"), nil) }
        let eve = try born.on(Sample.day("2014-01-20")).set(.names)
        #expect(eve.lines.map(\.text) == ["Łoś Jan", "Źdźbło Ewa"])
        #expect(eve.leftOut == [ExclusionCount(reason: .noBeneficiary, count: 3), ExclusionCount(reason: .minor, count: 1)])
        var birthday = born.on(Sample.day("2014-01-21"))
        #expect(try birthday.named() == ["Lis Ola", "Łoś Jan", "Źdźbło Ewa"])
        birthday.book.ruleSet.policies = Policies([.ageReached: "end_of_birthday"])
        #expect(try birthday.named() == ["Łoś Jan", "Źdźbło Ewa"])
        let unknown = try Published.decided().with(3) { ($0.birthDate, $0.pesel) = (nil, nil) }
        #expect(try unknown.set(.names).leftOut.contains(ExclusionCount(reason: .ageUnknown, count: 1)))
        // A number says nothing of an age.
        #expect(try eve.lines.count == 2 && born.set(.numbers).lines.count == 5)
    }

    @Test("Rulebook 7: whoever objected is left out until the objection is taken back; nobody else is")
    func objection() throws {
        var office = try Published.decided()
        try office.submit(.object(Published.person(2), of: Published.household(2), on: "2014-01-13"), as: .clerk)
        #expect(try office.named() == ["Lis Ola", "Źdźbło Ewa"])
        #expect(try office.set(.names).leftOut.contains(ExclusionCount(reason: .objection, count: 1)))
        #expect(try office.set(.numbers).lines.count == 5)
        try office.submit(.object(Published.person(2), of: Published.household(2), isTakenBack: true))
        #expect(try office.named() == ["Lis Ola", "Łoś Jan", "Źdźbło Ewa"])
        guard case .household(let household)? = office.states[Published.household(2)] else { return }
        #expect(household.objections == nil)
    }

    @Test("Whoever was erased is on no list of either form")
    func erased() throws {
        let office = try Published.decided().with(2) { ($0.familyName, $0.givenNames, $0.pesel) = ("", "", nil) }
        #expect(try office.named() == ["Lis Ola", "Źdźbło Ewa"])
        #expect(try office.set(.names).leftOut.contains(ExclusionCount(reason: .erased, count: 1)))
        #expect(try office.set(.numbers).lines.map(\.text) == [1, 3, 4, 5].map { "W/\($0)/2013" })
    }

    @Test("The record holds the cases, the counts, the approval and the digest of the file, and no name of anybody on the list")
    func record() throws {
        var office = try Published.decided()
        let lines = try office.named()
        let events = try office.submit(try Published.named(office))
        let out = try #require(office.round?.published(.names))
        #expect(office.round?.status == .published && events.count == 1)
        #expect(out.digest == office.digest(Array("Lis Ola\nŁoś Jan\nŹdźbło Ewa\n".utf8)) && out.digest == office.digest(PublicationSet.bytes(of: lines)))
        #expect(out.applications == [3, 2, 1].map(Published.id) && out.approval == Published.approval && out.takeDown == Published.later)
        #expect(out.leftOut == [ExclusionCount(reason: .noBeneficiary, count: 3)])
        let body = try events[0].event.encodePayload { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        for (family, given) in Published.names.values { #expect(!body.contains(family) && !body.contains("\(given)\"")) }
    }

    @Test("Out until it is taken down: due from the day set on, published anew afterwards, and the round stays published")
    func takingDown() throws {
        var office = try Published.decided()
        try office.submit(try Published.named(office))
        let out = try #require(office.round?.published(.names))
        #expect(!out.isDue(on: Sample.day("2014-03-30")) && out.isDue(on: Published.later) && out.isDue(on: Sample.day("2014-04-01")))
        #expect(office.round?.takeDown == Published.later)
        office = office.on(Sample.day("2014-04-02"))
        try office.submit(Published.down(.names))
        #expect(office.round?.publications?.first?.takenDownOn == Sample.day("2014-04-02") && office.round?.published(.names) == nil)
        #expect(office.round?.status == .published && office.round?.takeDown == nil)
        let again = PublicationApproval(by: "Jan Nowak", day: office.moment.day, words: "opinia 7/2014")
        try office.submit(try Published.named(office, approval: again, takeDown: Sample.day("2014-04-03")))
        #expect(office.round?.publications?.count == 2 && office.round?.publications?.first?.isOut == false)
    }

    @Test("KP-31: the day of taking down is behind that of the publication: not the same day, the next one")
    func takeDownDay() throws {
        let office = try Published.decided()
        let same = Decision.refused(Refusal([because(.publication(.takeDownNotLater(than: Sample.today)), FieldKey.publicationTakeDown)]))
        #expect(try office.decision(on: Published.named(office, takeDown: Sample.today)) == same)
        #expect(try office.decision(on: Published.numbers(office, takeDown: Sample.today)) == same)
        #expect(try office.after(Published.named(office, takeDown: Sample.day("2014-01-21"))).round?.status == .published)
    }

    @Test("An approval is of a day from the decision to today")
    func approvalDay() throws {
        let office = try Published.decided().on(Sample.day("2014-01-22"))
        func approved(_ day: String) throws -> Decision {
            try office.decision(on: Published.named(office, approval: PublicationApproval(by: "Jan Nowak", day: Sample.day(day), words: "opinia")))
        }
        func refused(_ code: Refusal.Code) -> Decision { .refused(Refusal([because(code, FieldKey.publicationApprovedOn)])) }
        #expect(try approved("2014-01-19") == refused(.dateBefore(Sample.today)))
        #expect(try approved("2014-01-23") == refused(.dateInFuture))
        for day in ["2014-01-20", "2014-01-22"] {
            guard case .accepted = try approved(day) else {
                Issue.record("\(day)")
                continue
            }
        }
    }

    @Test("What was looked at is what is published: another name, another order or a word beside a name is refused")
    func agreement() throws {
        let office = try Published.decided()
        let changed = Decision.refused(Refusal([because(.publication(.listChanged))]))
        for lines in [
            ["Lis Ola", "Łoś Jan"], ["Łoś Jan", "Lis Ola", "Źdźbło Ewa"], ["Lis Ola", "Łoś Jan, Stegna", "Źdźbło Ewa"], ["Lis Ola", "Łoś Jan", "Zych Ala"], [],
        ] {
            #expect(try office.decision(on: Published.named(office, lines: lines)) == changed)
        }
        let bare = PublicationCommand(Sample.round, .publish(.numbers, lines: (1...5).map { "W/\($0)/2013" }, approval: nil, takeDown: nil))
        #expect(try office.decision(on: .publish(bare)) == changed, "a number without its result")
    }
}

private let blank = PublicationApproval(by: " ", day: Sample.today, words: "")

let publicationRows: [RefusalRow] = [
    RefusalRow("publishing no round", { try .open() }, Published.down(.names), because(.unknownCase(.round))),
    RefusalRow(
        "rulebook 5.1: published before it is decided", { try .withClosedRound() },
        .publish(PublicationCommand(Sample.round, .publish(.numbers, lines: [], approval: nil, takeDown: nil))),
        because(.roundNotIn(required: .decided, actual: .closed))),
    RefusalRow(
        "KP-31: names where the programme says nothing of them, without approval and day", { try Published.decided(allowsNames: nil) },
        .publish(PublicationCommand(Sample.round, .publish(.names, lines: ["Lis Ola", "Łoś Jan", "Źdźbło Ewa"], approval: nil, takeDown: nil))),
        because(.publication(.namesNotAllowed)), because(.publication(.approvalMissing), FieldKey.publicationApprovedBy),
        because(.publication(.takeDownMissing), FieldKey.publicationTakeDown)),
    RefusalRow(
        "KP-31: names where the programme forbids them, approved by nobody in no words", { try Published.decided(allowsNames: false) },
        .publish(
            PublicationCommand(
                Sample.round, .publish(.names, lines: ["Lis Ola", "Łoś Jan", "Źdźbło Ewa"], approval: blank, takeDown: Published.later))),
        because(.publication(.namesNotAllowed)), because(.nameMissing, FieldKey.publicationApprovedBy), because(.reasonMissing, FieldKey.publicationApproval)),
    RefusalRow(
        "a list that is out already",
        {
            let office = try Published.decided()
            return try office.after(Published.named(office))
        },
        .publish(
            PublicationCommand(
                Sample.round, .publish(.names, lines: ["Lis Ola", "Łoś Jan", "Źdźbło Ewa"], approval: Published.approval, takeDown: Published.later))),
        because(.publication(.outAlready(since: Sample.today)))),
    RefusalRow(
        "a list of nobody",
        { try .withClosedRound().after(.decideRound(DecideRound(round: Sample.round))) },
        .publish(PublicationCommand(Sample.round, .publish(.numbers, lines: [], approval: nil, takeDown: nil))), because(.publication(.nothingToPublish))),
    RefusalRow("taking down what is not out", { try Published.decided() }, Published.down(.numbers), because(.publication(.notOut))),
    RefusalRow(
        "a clerk publishes", { try Published.decided() }, Published.down(.numbers), as: .clerk, because(.roleMayNot(.clerk))),
    RefusalRow(
        "objecting twice, tomorrow", { try .withHousehold().after(.object(Sample.anna, of: Sample.household, on: "2014-01-19")) },
        .object(Sample.anna, of: Sample.household, on: "2014-01-21"), because(.dateInFuture, FieldKey.objectionDay),
        because(.publication(.objectionStands(since: Sample.day("2014-01-19"))))),
    RefusalRow(
        "taking back what nobody said", { try .withHousehold() }, .object(Sample.anna, of: Sample.household, isTakenBack: true),
        because(.publication(.noObjection))),
    RefusalRow(
        "taking back on the day before the objection", { try .withHousehold().after(.object(Sample.anna, of: Sample.household, on: "2014-01-19")) },
        .object(Sample.anna, of: Sample.household, on: "2014-01-18", isTakenBack: true), because(.dateBefore(Sample.day("2014-01-19")), FieldKey.objectionDay)),
    RefusalRow(
        "an objection of a stranger", { try .withHousehold() }, .object(PersonID(rawValue: "jan"), of: Sample.household), because(.personNotInHousehold)),
    RefusalRow(
        "an objection in no household", { try .open() }, .object(Sample.anna, of: Sample.nobody), because(.unknownCase(.household))),
]

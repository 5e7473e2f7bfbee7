import Casework
import Foundation
import Journal
import Rules
import Testing

@testable import Storage

/// A decided round of Kujawsko-Pomorskie's rules, where names are allowed, with one application for each name, all on the basic list.
private struct PublishedOffice {
    static let round = caseID(8100)
    let surroundings = Surroundings()
    let office: Office

    init(_ names: [(family: String, given: String)]) throws {
        office = try surroundings.found(places: names.count)
        let window = RoundWindow(opens: day("2013-11-25"), closes: day("2013-12-16"))
        try office.saved(.planRound(PlanRound(round: Self.round, content: RoundContent(window: window))))
        try office.saved(.openRound(OpenRound(round: Self.round)))
        for (index, name) in names.enumerated() {
            guard case .saveApplication(var save) = Sample.application(index + 1) else { return }
            (save.household.members[0].familyName, save.household.members[0].givenNames) = (name.family, name.given)
            try office.saved(.saveApplication(save))
            try office.saved(.recordFormalResult(.init(application: caseID(2001 + index), passed: true, reason: "Uwaga")))
            try office.saved(.decideList(.init(application: caseID(2001 + index), outcome: .basicList, reason: "Uwaga")))
        }
        try office.saved(.closeRound(CloseRound(round: Self.round)))
        try office.saved(.decideRound(DecideRound(round: Self.round)))
    }

    func file() throws -> PublicationFile {
        guard case .publication(let file) = try office.query(.publication(Self.round)) else { throw Unexpected(what: "no publication") }
        return file
    }

    func round() throws -> RoundFile {
        guard case .round(let file) = try office.query(.round(Self.round)) else { throw Unexpected(what: "no round") }
        return file
    }

    /// What the desk counts on a day: a training office stands still.
    func takeDowns(_ on: String) throws -> Int {
        try office.index.read { database in
            let moment = Moment(day: day(on), time: office.moment.time)
            return try IndexReader(database: database, cases: IndexCases(office.codec), moment: moment).desk().takeDowns
        }
    }

    /// Under rules that allow names: those that the office was founded on do not.
    func names() throws -> PublicationSet {
        var book = try office.ruleBook()
        book.ruleSet.publication = PublicationRule(allowsNames: true, provision: book.ruleSet.filing.provision)
        return try office.index.read { database in
            try IndexReader(database: database, cases: IndexCases(office.codec), moment: office.moment)
                .publicationSet(.names, of: Self.round, on: office.moment.day, under: book)
        }
    }
}

@Suite("Publication from the index") struct PublicationTests {
    @Test("KP-31: one list in the order of the Polish alphabet, by family name, then by first names, then by number")
    func order() throws {
        let made = try PublishedOffice([
            ("Żak", "Adam"), ("Źdźbło", "Iga"), ("Nowak-Zięba", "Ala"), ("Nowak", "Ówidiusz"), ("Nowak", "Olga"), ("Łoś", "Jan"), ("Lisowska", "Ewa"),
            ("Nowak", "Olga"), ("Ćma", "Jan"), ("Czyż", "Jan"),
        ])
        let names = try made.names()
        #expect(names.lines.map(\.text) == [
            "Czyż Jan", "Ćma Jan", "Lisowska Ewa", "Łoś Jan", "Nowak Olga", "Nowak Olga", "Nowak Ówidiusz", "Nowak-Zięba Ala", "Źdźbło Iga", "Żak Adam",
        ])
        #expect(names.lines[4].application == caseID(2005) && names.lines[5].application == caseID(2008))
        #expect(names.leftOut == [])
    }

    @Test("The digest is that of the file, the desk counts what is due from the day set on, and a rebuilt index says the same")
    func due() throws {
        let made = try PublishedOffice([("Żak", "Adam"), ("Lis", "Ewa")])
        let lines = try made.file().numbers.lines.map { $0.text + " – lista podstawowa" }
        #expect(lines == ["W/1/2013 – lista podstawowa", "W/2/2013 – lista podstawowa"])
        let act = PublicationCommand.Act.publish(.numbers, lines: lines, approval: nil, takeDown: day("2014-03-13"))
        try made.office.saved(.publish(PublicationCommand(PublishedOffice.round, act)))
        let out = try #require(try made.round().round.state.published(.numbers))
        #expect(out.digest == Digest256(of: Array((lines.joined(separator: "\n") + "\n").utf8)).description)
        #expect(try made.takeDowns("2014-03-12") == 0 && made.takeDowns("2014-03-13") == 1 && made.takeDowns("2014-03-14") == 1)
        let dump = try made.office.indexDump()
        try made.office.rebuildIndex()
        #expect(try made.office.indexDump() == dump)
        try made.office.saved(.publish(PublicationCommand(PublishedOffice.round, .takeDown(.numbers))))
        #expect(try made.takeDowns("2014-03-14") == 0)
    }

    @Test("Whoever's data are erased is on no list any more; the record of what was out stays whole")
    func erased() throws {
        let made = try PublishedOffice([("Żak", "Adam"), ("Lis", "Ewa")])
        let lines = try made.file().numbers.lines.map { $0.text + " – lista podstawowa" }
        try made.office.saved(.publish(PublicationCommand(PublishedOffice.round, .publish(.numbers, lines: lines, approval: nil, takeDown: nil))))
        try made.office.saved(.objectToPublication(ObjectToPublication(household: caseID(1002), person: personID(2), day: day("2014-03-10"))))
        #expect(try made.names().leftOut == [ExclusionCount(reason: .objection, count: 1)])
        _ = try #require(try made.office.erase(personID(2), basis: .objectionUpheld, list: made.surroundings.list))
        let file = try made.file()
        #expect(file.numbers.lines.map(\.text) == ["W/1/2013"] && file.numbers.leftOut == [ExclusionCount(reason: .erased, count: 1)])
        #expect(try made.names().lines.map(\.text) == ["Żak Adam"])
        #expect(try made.round().round.state.published(.numbers)?.applications == [caseID(2001), caseID(2002)])
        #expect(try Office.verify(made.surroundings.directory, made.surroundings.fileSystem).isSound)
    }
}

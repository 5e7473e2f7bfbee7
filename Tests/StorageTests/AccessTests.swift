import Casework
import Foundation
import Journal
import TestSupport
import Testing

@testable import Storage

private func looks(_ surroundings: Surroundings) throws -> [Record] {
    var found: [Record] = []
    _ = try SegmentedJournal.stream(surroundings.directory + "/access", fileSystem: surroundings.fileSystem) { found.append($0) }
    return found.filter { $0.kind == "case_shown" }
}

@Suite("The access journal")
struct AccessTests {
    @Test("A card, an application, a household, a loan: each look is a record before the answer, with the case and nothing that was typed")
    func looksAreNoted() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        #expect(surroundings.fileSystem.journalBytesRead >= 0)
        _ = try office.query(.desk)
        _ = try office.query(.find("zolkiew"))
        _ = try office.query(.households(ListRequest(narrow: "zol")))
        #expect(try surroundings.fileSystem.status(surroundings.directory + "/access") == nil)
        _ = try office.query(.card(personID(1)))
        _ = try office.query(.application(caseID(2001)))
        _ = try office.query(.household(caseID(1001)))
        _ = try office.query(.household(caseID(999)))
        let records = try looks(surroundings)
        #expect(records.map { String(decoding: $0.body, as: UTF8.self) } == [#"{"shown":"card"}"#, #"{"shown":"application"}"#, #"{"shown":"household"}"#])
        #expect(records.map(\.caseID.description) == [caseID(1001), caseID(2001), caseID(1001)].map(\.rawValue))
        #expect(records.allSatisfy { $0.login == "ola" && $0.role == "coordinator" && $0.day == "2014-03-12" })
        #expect(try Office.verify(surroundings.directory + "/access", surroundings.fileSystem).isSound)
        #expect(try Office.verify(surroundings.directory, surroundings.fileSystem).isSound)
    }

    @Test("The same card loaded anew within a minute is one look; later, or after another, it is a new one")
    func sameLook() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.saved(Sample.application(2))
        for wait in [Int64(0), 1000, 58_000, 60_000, 0] {
            surroundings.now += wait
            _ = try office.query(.card(personID(1)))
        }
        #expect(try looks(surroundings).count == 2)
        _ = try office.query(.card(personID(2)))
        _ = try office.query(.card(personID(1)))
        #expect(try looks(surroundings).count == 4)
    }

    @Test("Two processes write one access journal; a later one reads its end only")
    func processes() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        for _ in 1...60 {
            surroundings.now += 61_000
            _ = try office.query(.card(personID(1)))
        }
        let size = try #require(try surroundings.fileSystem.status(surroundings.directory + "/access/journal-000001.jsonl")).size
        let before = surroundings.fileSystem.journalBytesRead
        let other = try surroundings.reopen()
        surroundings.now += 61_000
        _ = try other.query(.household(caseID(1001)))
        _ = try office.query(.card(personID(1)))
        _ = try other.query(.card(personID(1)))
        #expect(try looks(surroundings).count == 63)
        #expect(size > 40_000 && surroundings.fileSystem.journalBytesRead - before < 160_000)
        #expect(try Office.verify(surroundings.directory + "/access", surroundings.fileSystem).isSound)
    }

    @Test("Where the look can't be noted nothing is shown; after each failing step the next look is noted, and the journal is whole", arguments: ["error", "power", "full"])
    func crashLoop(how: String) throws {
        var number = 1
        while number < 200 {
            let disk = SimulatedFileSystem()
            let surroundings = Surroundings(simulated: disk)
            let office = try surroundings.found()
            try office.saved(Sample.application(1))
            let start = how == "full" ? disk.counts[.write] ?? 0 : disk.total
            disk.fail(how == "full" ? .write : nil, number: number, with: how == "power" ? .powerCut : how == "full" ? .tornError(40, 28) : .error(5))
            let answer = try? office.query(.card(personID(1)))
            let isComplete = (how == "full" ? disk.counts[.write] ?? 0 : disk.total) - start < number
            disk.heal()
            office.close()
            disk.crash()
            let noted = disk.paths.contains("/office/access/journal-000001.jsonl") ? try looks(surroundings).count : 0
            if answer != nil { #expect(noted == 1, "step \(number): shown and not noted") }
            let again = try surroundings.reopen()
            if disk.contents("/office/access/READONLY").isEmpty {
                surroundings.now += 61_000
                _ = try again.query(.card(personID(1)))
                #expect(try looks(surroundings).count == noted + 1, "step \(number)")
            }
            #expect(try Office.verify("/office/access", disk).isSound, "step \(number)")
            again.close()
            if isComplete { break }
            number += 1
        }
        #expect(number > 2 && number < 200)
    }
}

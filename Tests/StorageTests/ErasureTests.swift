import Casework
import Foundation
import Journal
import Rules
import TestSupport
import Testing

@testable import Storage

extension Surroundings {
    var list: ErasedList { ErasedList(path: directory + ".erased", fileSystem: fileSystem) }

    /// Every file under the office's directory, with its bytes.
    func everyFile() throws -> [String: [UInt8]] {
        let root = URL(fileURLWithPath: directory)
        var files: [String: [UInt8]] = [:]
        for case let url as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init() {
            var isDirectory: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory)
            if !isDirectory.boolValue { files[url.path] = [UInt8](try Data(contentsOf: url)) }
        }
        return files
    }
}

/// Texts of the first sample person that must be gone.
private let secrets = [
    "Tajemnicka", "tajemnicka", "Anna Łucja Tajna", Sample.pesel(1960, 5, 17, serial: 1, .female).digits, "55 247 00 11", "Zaklęta", "98765",
]

private func leaks(_ surroundings: Surroundings) throws -> [String] {
    try surroundings.everyFile().flatMap { path, bytes in
        secrets.filter { bytes.firstRange(of: Array($0.utf8)) != nil }.map { "\($0) in \(path)" }
    }
}

/// A household of one woman with an application on the list, a loan with a failure, and two other households.
private func fill(_ office: Office, households: Int = 3) throws {
    guard case .saveApplication(var first) = Sample.application(1, family: "Tajemnicka", given: "Anna Łucja Tajna") else { return }
    first.household.addresses[0].street = "ul. Zaklęta"
    first.household.incomes[0].amount = Money(grosze: 98_765)
    try office.saved(.saveApplication(first))
    if households > 1 {
        try office.saved(Sample.application(2, family: "Nowak"))
        try office.saved(Sample.application(3, family: "Kowalska"))
    }
    for number in 1...households {
        try office.saved(.recordFormalResult(RecordFormalResult(
            application: caseID(2000 + number), passed: true, reason: number == 1 ? "Pani Tajemnicka doniosła." : "Uwaga.")))
        try office.saved(.decideList(DecideList(application: caseID(2000 + number), outcome: .basicList, reason: "Uzasadnienie.")))
    }
    var corrected = first.household
    corrected.members[0].phone = "55 247 00 11"
    corrected.members[0].familyName = "Tajemnicka-Nowa"
    try office.saved(.saveHousehold(SaveHousehold(household: caseID(1001), content: corrected)))
}

@Suite("Erasing a person's data")
struct ErasureTests {
    @Test("No byte of the erased bodies is left in the office's directory, and lists and counts still add up")
    func erases() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try fill(office)
        try office.saveDraft(Draft(
            id: commandID(1), form: "household", subject: caseID(1001), base: [], fields: [DraftField(key: "x", text: "Tajemnicka")], focus: "", cursor: 0,
            login: "ola", savedOn: "", title: ""))
        try office.saveDraft(Draft(
            id: commandID(2), form: "household", subject: caseID(1002), base: [], fields: [], focus: "", cursor: 0, login: "ola", savedOn: "", title: ""))
        #expect(Set(try leaks(surroundings).map { $0.prefix { $0 != " " } }).count >= 5)
        let before = try office.desk()
        guard case .applications(let listBefore) = try office.query(.applications(ListRequest(), status: .basicList)) else { return }
        let report = try #require(try office.erase(personID(1), basis: .retentionEnded, list: surroundings.list))
        #expect(report.bodies == 6, "added, corrected, incomes, address, formal result and list decision: \(report.bodies)")
        #expect(report.drafts == 1)
        let left = try leaks(surroundings)
        #expect(left == [], "\(left)")
        var after = try office.desk()
        after.drafts = before.drafts
        #expect(after == before)
        guard case .applications(let listAfter) = try office.query(.applications(ListRequest(), status: .basicList)) else { return }
        #expect(listAfter.rows.map { [$0.number, "\($0.filedOn)", "\($0.listPosition ?? 0)"] } == listBefore.rows.map { [$0.number, "\($0.filedOn)", "\($0.listPosition ?? 0)"] })
        #expect(listAfter.rows[0].applicantName == "" && listAfter.rows[0].locality == "" && listAfter.rows[1].applicantName == "Nowak Anna Łucja")
        #expect(try office.found("tajemnicka").isEmpty && office.found("nowak").count == 1)
        #expect(try office.listDrafts().map(\.id) == [commandID(2)])
        let verified = try Office.verify(surroundings.directory, surroundings.fileSystem)
        #expect(verified.isSound && verified.erasedBodies == 6)
        // Rebuilt from nothing, and opened by another process, it says the same.
        let dump = try office.indexDump()
        try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
        try office.saved(Sample.application(4, family: "Zielińska"))
        office.close()
        let again = try surroundings.reopen()
        #expect(again.readOnly == nil)
        #expect(try again.desk().households == 4)
        #expect(try again.erase(personID(1), basis: .retentionEnded, list: surroundings.list) == nil)
        #expect(try surroundings.list.entries().map(\.person) == [personID(1)])
    }

    @Test("An address stays while somebody else lives there, and goes with the last one")
    func address() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        guard case .saveApplication(var first) = Sample.application(1) else { return }
        first.household.members.append(Member(id: personID(50), familyName: "Drugi", givenNames: "Jan", relation: .spouse))
        try office.saved(.saveApplication(first))
        #expect(try office.erase(personID(1), basis: .objectionUpheld, list: surroundings.list) != nil)
        guard case .household(let file) = try office.query(.household(caseID(1001))) else { return }
        #expect(file.household.state.content.addresses[0].locality == "Jantar")
        #expect(file.household.state.content.members.map(\.familyName) == ["", "Drugi"])
        #expect(file.household.state.content.incomes.isEmpty)
        #expect(try office.erase(personID(50), basis: .objectionUpheld, list: surroundings.list) != nil)
        guard case .household(let empty) = try office.query(.household(caseID(1001))) else { return }
        #expect(empty.household.state.content.addresses.map(\.locality) == [""])
        #expect(empty.household.state.content.members.map(\.id) == [personID(1), personID(50)])
    }

    @Test("Only the coordinator erases; a damaged or read-only office erases nothing")
    func refusals() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        office.close()
        surroundings.login = "jan"
        let clerk = try surroundings.reopen()
        #expect(throws: OfficeError.notPermitted) { _ = try clerk.erase(personID(1), basis: .retentionEnded, list: surroundings.list) }
        #expect(OfficeError.notPermitted.exitCode == 77)
        clerk.close()
        surroundings.login = "ola"
        let owner = try surroundings.reopen()
        #expect(try owner.erase(personID(77), basis: .retentionEnded, list: surroundings.list) == nil)
        #expect(!surroundings.list.exists)
        let path = surroundings.directory + "/journal-000001.jsonl"
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes[900] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: OfficeError.self) { _ = try owner.erase(personID(1), basis: .retentionEnded, list: surroundings.list) }
        #expect(error?.exitCode == 65)
    }

    @Test("Another process that had the office open goes on with the index made anew")
    func otherProcess() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try fill(office)
        let other = try surroundings.reopen()
        #expect(try other.found("tajemnicka").count == 1)
        _ = try office.erase(personID(1), basis: .consentWithdrawn, list: surroundings.list)
        #expect(try other.found("tajemnicka").isEmpty)
        #expect(try other.hasNews())
        try other.saved(Sample.application(9, family: "Dziewiąta"))
        #expect(try office.found("dziewiata").count == 1)
        #expect(office.readOnly == nil && other.readOnly == nil)
        #expect(try Office.verify(surroundings.directory, surroundings.fileSystem).isSound)
    }

    @Test("Every step of an erasure fails; the next process completes what was ordered before anything else", arguments: [false, true])
    func crashLoop(powerCut: Bool) throws {
        var number = 1
        while true {
            let disk = SimulatedFileSystem()
            let surroundings = Surroundings(simulated: disk)
            let office = try surroundings.found()
            try fill(office, households: 1)
            try office.saveDraft(Draft(
                id: commandID(1), form: "household", subject: caseID(1001), base: [], fields: [DraftField(key: "x", text: "Tajemnicka")], focus: "", cursor: 0,
                login: "ola", savedOn: "", title: ""))
            let dump = try office.desk()
            let steps = disk.total
            disk.fail(number: number, with: powerCut ? .powerCut : .error(28))
            let report = try? office.erase(personID(1), basis: .retentionEnded, list: surroundings.list)
            let isComplete = disk.total - steps < number
            disk.heal()
            office.close()
            if powerCut { disk.crash() } else { disk.endProcess() }
            let again = try surroundings.reopen()
            #expect(again.readOnly == nil, "step \(number)")
            try again.saved(Sample.application(7, family: "Siódma"))
            let isOrdered = try again.journal.records(after: .beginning, limit: .max).contains { $0.kind == JournalKind.bodiesErased }
            #expect(isOrdered || report == nil, "step \(number)")
            let left = disk.paths.flatMap { path in
                secrets.filter { disk.contents(path).firstRange(of: Array($0.utf8)) != nil }.map { "\($0) in \(path)" }
            }
            #expect(isOrdered == left.isEmpty, "step \(number): \(left)")
            #expect(try again.found("tajemnicka").isEmpty == isOrdered, "step \(number)")
            #expect(try again.desk().applications == dump.applications.merging([.received: 1]) { $0 + $1 }, "step \(number)")
            #expect(try Office.verify("/office", disk).isSound, "step \(number)")
            again.close()
            if isComplete { break }
            number += 1
        }
        #expect(number > 15)
    }
}

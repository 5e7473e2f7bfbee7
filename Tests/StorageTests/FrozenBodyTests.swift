import Casework
import Foundation
import Journal
import Testing

@testable import Storage

/// Bodies that the office itself writes into its journals, as they were released: one line each, in a file named after the kind.
@Suite("Frozen bodies of the office's own records")
struct FrozenBodyTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    private func check(_ name: String, _ bodies: [[UInt8]]) throws {
        let file = Self.folder.appendingPathComponent(name + ".jsonl")
        let written = Data(bodies.map { $0 + [0x0A] }.joined())
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try written.write(to: file)
            Issue.record("recorded \(file.lastPathComponent); run again without RECORD")
        }
        #expect(try Data(contentsOf: file) == written, "a released body never changes; fields are only added")
    }

    private func records(_ kind: String, _ surroundings: Surroundings, in folder: String = "") throws -> [Record] {
        var found: [Record] = []
        _ = try SegmentedJournal.stream(surroundings.directory + folder, fileSystem: surroundings.fileSystem) { if $0.kind == kind { found.append($0) } }
        return found
    }

    @Test("case_shown: each way in which a case of somebody is shown; a journal of these is read, whole, and told by `verify`")
    func shown() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2001), passed: true, reason: "")))
        try office.saved(.decideList(DecideList(application: caseID(2001), outcome: .basicList, reason: "")))
        try office.saved(.draftLoan(DraftLoan(loan: caseID(3001), application: caseID(2001), until: day("2020-12-31"))))
        guard case .loan = try office.query(.loan(caseID(3001))), case .application = try office.query(.application(caseID(2001))),
            case .household(let household) = try office.query(.household(caseID(1001)))
        else { throw Unexpected(what: "a case is not shown") }
        _ = try office.query(.card(#require(household.household.state.content.members.first?.id)))
        let shown = try records("case_shown", surroundings, in: "/access")
        try check("case_shown", shown.map(\.body))
        #expect(shown.allSatisfy { $0.caseVersion == 0 && $0.caseID != .none && $0.unitCount == 1 })
        #expect(try Office.verify(surroundings.directory + "/access", surroundings.fileSystem).isSound)
    }

    @Test("office_founded: of a training office and of a real one; the access journal repeats it")
    func founded() throws {
        let training = Surroundings()
        let office = try training.found()
        try office.saved(Sample.application(1))
        _ = try office.query(.card(personID(1)))
        let real = Surroundings()
        real.processID = 4712
        try Office.create(real.directory, programme: Resource.programme, law: Resource.law, real.environment()).close()
        let bodies = try [records("office_founded", training), records("office_founded", training, in: "/access"), records("office_founded", real)].joined().map(\.body)
        try check("office_founded", bodies)
        let founding = try bodies.map { try EventCodec().value(Founding.self, $0) }
        #expect(founding.map(\.trainingDay) == [day("2014-03-12"), day("2014-03-12"), nil] && founding.map(\.training) == [true, true, false])
    }
}

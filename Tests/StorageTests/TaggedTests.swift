import Casework
import Rules
import Testing

@testable import Storage

extension CaseState {
    fileprivate var caseID: CaseID {
        switch self {
        case .application(let value): value.id
        case .loan(let value): value.id
        case .equipment(let value): value.id
        default: preconditionFailure("no act on tagged cases makes one of these")
        }
    }
}

@Suite("Acting on tagged cases")
struct TaggedTests {
    /// Ten applications of which some are passed, and five places.
    private func office(places: Int = 5) throws -> Office {
        let office = try Surroundings().found(places: places)
        for number in 1...10 {
            try office.saved(Sample.application(number))
            if number % 3 != 0 {
                try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: true, reason: "Ocena.")))
            }
        }
        return office
    }

    private let all = (1...10).map { caseID(2000 + $0) }

    private func preview(_ act: TaggedAct, _ cases: [CaseID], _ office: Office) throws -> [TaggedLine] {
        guard case .preview(let lines) = try office.query(.preview(act, cases)) else { throw Unexpected(what: "no preview") }
        return lines
    }

    /// Sends what a preview promised, and expects each case to become what it said.
    private func carryOut(_ lines: [TaggedLine], _ office: Office) throws -> Int {
        var saved = 0
        for line in lines {
            guard case .done(let promised) = line.outcome, let command = line.command else { continue }
            let id = CommandID(rawValue: office.environment.randomID().description)
            guard case .saved = try office.submit(Submission(id: id, command: command, base: line.base)) else { continue }
            saved += 1
            let stored = try office.index.read { database in
                try IndexReader(database: database, cases: IndexCases(office.codec), moment: office.moment).state(of: promised.caseID)
            }
            #expect(stored == promised)
        }
        return saved
    }

    @Test("What lacks papers is not passed with the others, unless a reason is given for all")
    func incomplete() throws {
        let office = try office()
        let cases = [3, 6, 9].map { caseID(2000 + $0) }
        for line in try preview(.formalResult(passed: true, reason: " "), cases, office) {
            guard case .refused(let refusal) = line.outcome, case .notCompleteForPass(let missing)? = refusal.reasons.first?.code else {
                Issue.record("\(line)")
                continue
            }
            #expect(missing > 0 && line.command == nil)
        }
        let given = try preview(.formalResult(passed: true, reason: "Braki uzupełniono na miejscu."), cases, office)
        #expect(given.allSatisfy { $0.isDone })
    }

    @Test("The preview's count is the result's, and each case becomes what it said: places run out within the preview", arguments: [
        TaggedAct.list(.basicList, reason: "Posiedzenie."), .list(.reserveList, reason: "Posiedzenie."),
        .list(.notAccepted, reason: "Posiedzenie."), .formalResult(passed: true, reason: "Ocena."),
        .formalResult(passed: false, reason: "Ocena."),
    ])
    func previewIsResult(act: TaggedAct) throws {
        let office = try office()
        let head = office.head
        let lines = try preview(act, all, office)
        #expect(office.head == head, "a preview stores nothing")
        #expect(lines.map(\.id) == all && lines.map(\.number) == (1...10).map { "W/\($0)/2013" })
        let promised = lines.filter(\.isDone).count
        #expect(promised > 0)
        if case .list(.basicList, _) = act {
            #expect(promised == 5)
            let full = lines.filter { if case .refused(let refusal) = $0.outcome { refusal.reasons.contains { $0.code == .noPlacesLeft(places: 5) } } else { false } }
            #expect(!full.isEmpty)
        }
        #expect(try carryOut(lines, office) == promised)
    }

    @Test("Agreements are previewed with the numbers that they get; signing and marking likewise, and what is so already is said")
    func agreementsAndUnits() throws {
        let office = try office()
        #expect(try carryOut(preview(.list(.basicList, reason: "Posiedzenie."), all, office), office) == 5)
        let drafts = TaggedAct.draftLoans(until: day("2020-12-31"), loans: (1...10).map { caseID(3000 + $0) })
        let lines = try preview(drafts, all, office)
        let numbers: [String] = lines.compactMap { if case .done(.loan(let loan)) = $0.outcome { loan.number } else { nil } }
        #expect(numbers == (1...5).map { "U/\($0)/2014" })
        #expect(try carryOut(lines, office) == 5)
        guard case .loans(let page) = try office.query(.loans(ListRequest(), status: .draft)) else { return }
        #expect(try carryOut(preview(.signLoans(day("2014-03-10")), page.rows.map(\.id), office), office) == 5)
        try office.saved(.saveEquipment(SaveEquipment(
            unit: caseID(4001), content: EquipmentContent(inventoryNumber: "I/1", serialNumber: "S1", name: "Laptop"))))
        let mark = TaggedAct.markUnits(day("2014-03-11"))
        #expect(try carryOut(preview(mark, [caseID(4001)], office), office) == 1)
        #expect(try preview(mark, [caseID(4001), caseID(9999), all[0]], office).map(\.outcome) == [.unchanged, .missing, .missing])
    }

    @Test("What was changed since the preview is a conflict, and nothing of it is stored")
    func changedSince() throws {
        let office = try office()
        let lines = try preview(.list(.basicList, reason: "Posiedzenie."), [all[0]], office)
        try office.saved(.withdrawApplication(WithdrawApplication(application: all[0], reason: "Rezygnacja.")))
        #expect(try carryOut(lines, office) == 0)
    }
}

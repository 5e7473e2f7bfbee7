import Casework
import Foundation
import Rules
import Testing

@testable import Storage

@Suite("The day of filing and its marks in lists")
struct FilingListTests {
    private static let receipt = Array(
        String(decoding: Resource.programme, as: UTF8.self).replacingOccurrences(of: #""post": "postmark""#, with: #""post": "receipt""#).utf8)

    private static func letter(_ number: Int, postmark: String, received: String) -> Command {
        guard case .saveApplication(var saving) = Sample.application(number) else { return Sample.application(number) }
        saving.content.filing.channel = .post
        saving.content.filing.postmark = day(postmark)
        saving.content.filing.receivedOn = day(received)
        return .saveApplication(saving)
    }

    /// Three letters: the first was posted first and came last.
    private static func fill(_ office: Office) throws {
        try office.saved(letter(1, postmark: "2013-12-02", received: "2013-12-12"))
        try office.saved(letter(2, postmark: "2013-12-03", received: "2013-12-05"))
        try office.saved(letter(3, postmark: "2013-12-04", received: "2013-12-06"))
    }

    private static func rows(_ office: Office, _ query: Query = .checkQueue(ListRequest())) throws -> [ApplicationRow] {
        guard case .applications(let page) = try office.query(query) else { throw Unexpected(what: "no list") }
        return page.rows
    }

    private static func shown(_ office: Office, _ query: Query = .checkQueue(ListRequest())) throws -> [String] {
        try rows(office, query).map { "\($0.id.rawValue.suffix(1)) \($0.filedOn.iso)" }
    }

    private static let byPostmark = ["1 2013-12-02", "2 2013-12-03", "3 2013-12-04"]
    private static let byReceipt = ["2 2013-12-05", "3 2013-12-06", "1 2013-12-12"]

    @Test("ST-23: where the postmark counts, lists and the queue of the check show it and go by it; where receipt counts, they go by the receipt")
    func follows() throws {
        for (programme, expected) in [(Resource.programme, Self.byPostmark), (Self.receipt, Self.byReceipt)] {
            let office = try Surroundings().found(programme: programme)
            try Self.fill(office)
            func look() throws {
                #expect(try Self.shown(office) == expected)
                let ordered = Query.applications(ListRequest(order: ListOrder(.day)), status: nil)
                #expect(try Self.shown(office, ordered) == expected)
                guard case .nextToCheck(let next) = try office.query(.nextToCheck) else { throw Unexpected(what: "none is next") }
                #expect(next.id == caseID(2000 + (expected == Self.byPostmark ? 1 : 2)))
                guard case .paper(.matters(let matters)) = try office.query(.paper(.call(caseID(2001)))) else { throw Unexpected(what: "no letter") }
                #expect(matters.first?.filedOn == day(expected == Self.byPostmark ? "2013-12-02" : "2013-12-12"))
                guard case .card(let card) = try office.query(.card(personID(1))) else { throw Unexpected(what: "no card") }
                #expect(card.applications.map(\.filedOn) == matters.map(\.filedOn))
            }
            try look()
            let dump = try office.indexDump()
            try office.rebuildIndex()
            #expect(try office.indexDump() == dump)
            try look()
        }
    }

    @Test("A corrected postmark moves the row")
    func corrected() throws {
        let office = try Surroundings().found()
        try Self.fill(office)
        try office.saved(Self.letter(1, postmark: "2013-12-10", received: "2013-12-12"))
        #expect(try Self.shown(office) == ["2 2013-12-03", "3 2013-12-04", "1 2013-12-10"])
        let dump = try office.indexDump()
        try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
    }

    @Test("Without the rules the day of receipt stands; with the first save under them all rows are found anew")
    func unreadableRules() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try Self.fill(office)
        office.close()
        let path = surroundings.indexPath
        for suffix in ["", "-wal", "-shm"] { try? surroundings.fileSystem.unlink(path + suffix) }
        var environment = surroundings.environment()
        environment.readRules = { _, _, _ in throw Unexpected(what: "rules that nobody can read") }
        let blind = try Office.open(surroundings.directory, environment)
        #expect(try Self.shown(blind) == Self.byReceipt)
        blind.close()
        let seeing = try surroundings.reopen()
        try seeing.saved(Sample.application(4, family: "Dudek"))
        #expect(try Self.shown(seeing).filter { !$0.hasPrefix("4") } == Self.byPostmark)
        let dump = try seeing.indexDump()
        try seeing.rebuildIndex()
        #expect(try seeing.indexDump() == dump)
    }

    @Test("The marks of a row stand in the index: they follow a correction, an extension and a rebuilding, and no case is read for a page")
    func marks() throws {
        let office = try Surroundings().found()
        let round = caseID(8100)
        let window = RoundWindow(opens: day("2013-11-25"), closes: day("2013-12-03"))
        try office.saved(.planRound(PlanRound(round: round, content: RoundContent(window: window))))
        try office.saved(.openRound(OpenRound(round: round)))
        try Self.fill(office)
        func flags() throws -> [[FilingFlag]] { try Self.rows(office).map(\.flags) }
        func rebuilt() throws {
            let dump = try office.indexDump()
            try office.rebuildIndex()
            #expect(try office.indexDump() == dump)
        }
        #expect(try flags() == [[], [], [.late]])
        try rebuilt()
        try office.saved(Self.letter(3, postmark: "2013-12-03", received: "2013-12-06"))
        #expect(try flags() == [[], [], []])
        try office.saved(Self.letter(2, postmark: "2013-12-05", received: "2013-12-05"))
        #expect(try flags() == [[], [], [.late]])
        try office.saved(.extendRound(ExtendRound(round: round, closes: day("2013-12-05"), reason: "za mało wniosków")))
        #expect(try flags() == [[], [], []])
        try rebuilt()
        #expect(try flags() == [[], [], []])
        // What is no case any more can't be read: the page does not ask for it.
        let page = try office.index.inDatabase { database in
            try database.execute(sql: "UPDATE cases SET state = 'x' WHERE kind = 'application'")
            return try IndexReader(database: database, cases: IndexCases(office.codec), moment: office.moment).checkQueue(ListRequest())
        }
        #expect(page.rows.count == 3)
    }
}

@Suite("The list of calls")
struct CallListTests {
    /// Four called ones: with a running term, without a delivery, lapsed, and answered in part.
    private struct CalledOffice {
        let surroundings = Surroundings()
        let office: Office

        init() throws {
            office = try surroundings.found()
            for number in 1...4 {
                guard case .saveApplication(var saving) = Sample.application(number) else { continue }
                saving.content.documents = []
                saving.content.filing.signed = false
                try office.saved(.saveApplication(saving))
                try office.saved(.beginVerification(BeginVerification(application: caseID(2000 + number))))
                try office.saved(.callToSupplement(CallToSupplement(application: caseID(2000 + number))))
            }
        }

        func rows(_ narrow: String = "") throws -> [CallRow] {
            guard case .calls(let page) = try office.query(.calls(ListRequest(narrow: narrow))) else { throw Unexpected(what: "no list") }
            #expect(page.total == page.rows.count)
            if narrow.isEmpty { #expect(try office.desk().applications[.called] ?? 0 == page.total) }
            return page.rows
        }

        func letters() throws -> [CaseID] {
            guard case .callLetters(let ids) = try office.query(.callLetters) else { throw Unexpected(what: "no letters") }
            #expect(try office.desk().callLetters == ids.count)
            return ids
        }

        func deliver(_ number: Int, _ delivered: String) throws {
            try office.saved(.deliverCall(DeliverCall(application: caseID(2000 + number), day: day(delivered), channel: .inPerson)))
        }

        func rebuilt() throws {
            let dump = try office.indexDump()
            try office.rebuildIndex()
            #expect(try office.indexDump() == dump)
        }
    }

    @Test("Those without a delivery come last; a delivery gives the last day; what has come is not outstanding; the answered ones leave")
    func order() throws {
        let made = try CalledOffice()
        #expect(try made.rows().map(\.application.id) == (1...4).map { caseID(2000 + $0) })
        try made.deliver(3, "2014-03-12")
        let rows = try made.rows()
        #expect(rows.map(\.application.id) == [3, 1, 2, 4].map { caseID(2000 + $0) })
        #expect(rows.map(\.last) == [day("2014-03-19"), nil, nil, nil] && rows[0].calledOn == day("2014-03-12"))
        #expect(!rows[0].hasLapsed(on: day("2014-03-19")) && rows[0].hasLapsed(on: day("2014-03-20")) && !rows[1].hasLapsed(on: day("2015-01-01")))
        #expect(rows[0].outstanding.contains(CalledItem(.signature)) && rows[0].outstanding.contains(CalledItem(.document, code: "application_form")))
        try made.office.saved(
            .recordSupplement(RecordSupplement(application: caseID(2003), day: day("2014-03-12"), items: [CalledItem(.signature)])))
        #expect(try made.rows()[0].outstanding == rows[0].outstanding.filter { $0.kind != .signature })
        #expect(try made.rows("w/3").map(\.application.id) == [caseID(2003)])
        try made.rebuilt()
        try made.office.saved(
            .recordSupplement(RecordSupplement(application: caseID(2003), day: day("2014-03-12"), items: [], isLast: true)))
        #expect(try made.rows().map(\.application.id) == [1, 2, 4].map { caseID(2000 + $0) })
        try made.rebuilt()
    }

    @Test("Those without a letter are counted on the desk until their letters are written, the call is delivered or answered")
    func letters() throws {
        let made = try CalledOffice()
        #expect(try made.letters() == (1...4).map { caseID(2000 + $0) })
        try made.office.saved(.recordCallLetters(RecordCallLetters(applications: [caseID(2002), caseID(2004), caseID(2999)])))
        #expect(try made.letters() == [caseID(2001), caseID(2003)])
        #expect(try made.rows().map(\.awaitsLetter) == [true, false, true, false])
        try made.rebuilt()
        try made.deliver(3, "2014-03-12")
        #expect(try made.letters() == [caseID(2001)])
        try made.office.saved(.withdrawApplication(WithdrawApplication(application: caseID(2001), reason: "pismo")))
        #expect(try made.letters().isEmpty && made.rows().count == 3)
        try made.rebuilt()
    }
}

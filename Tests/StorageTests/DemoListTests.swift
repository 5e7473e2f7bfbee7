import Casework
import Demo
import Rules
import Testing

@testable import Storage

/// What the lists, counts and numbers of a whole office answer.
@Suite("Lists of the demo office", .serialized)
struct DemoListTests {
    /// Filled once; nothing here writes, and the tests take turns.
    nonisolated(unsafe) static let filled: (office: Office, surroundings: Surroundings) = {
        do {
            let surroundings = Surroundings()
            let office = try surroundings.found(open: false)
            try DemoOffice.fill(office) { _, _ in }
            return (office, surroundings)
        } catch {
            preconditionFailure("the demo office is not made: \(error)")
        }
    }()

    var office: Office { Self.filled.office }

    func numbered(_ text: String) throws -> [NumberedCase] {
        guard case .numbered(let found) = try office.query(.numbered(text)) else { return [] }
        return found
    }

    func applications(_ request: ListRequest = ListRequest(), status: ApplicationStatus? = nil) throws -> Page<ApplicationRow> {
        guard case .applications(let page) = try office.query(.applications(request, status: status)) else { throw OfficeError.indexDamaged }
        return page
    }

    @Test("Every application and agreement is found by its number, however it is typed")
    func numbers() throws {
        for row in try applications().rows.prefix(40) {
            let parts = row.number.split(separator: "/")
            for text in [row.number, row.number.lowercased(), "w\(parts[1])", "\(parts[1])/\(parts[2].suffix(2))"] {
                let first = try #require(try numbered(text).first)
                #expect(first == NumberedCase(id: row.id, kind: .application, number: row.number, name: row.applicantName))
            }
        }
        guard case .loans(let loans) = try office.query(.loans(ListRequest(), status: nil)) else { return }
        let loan = try #require(loans.rows.last)
        let ordinal = loan.number.split(separator: "/")[1]
        #expect(try numbered("u\(ordinal)").map(\.number) == [loan.number])
        #expect(try numbered(String(ordinal)).map(\.kind) == [.application, .loan])
        #expect(try numbered("W/9999/2013").isEmpty)
    }

    @Test("A unit is found by its inventory and its serial number")
    func units() throws {
        guard case .equipment(let page) = try office.query(.equipment(ListRequest(limit: 3), status: nil)) else { return }
        for row in page.rows {
            #expect(try numbered(row.inventoryNumber).map(\.id) == [row.id])
            #expect(try numbered(row.serialNumber.lowercased() == row.serialNumber ? row.serialNumber : row.serialNumber.lowercased()).map(\.id) == [row.id])
        }
        #expect(!page.rows.isEmpty)
    }

    /// Every list with the keys that its screen offers, and a row's identifier with what it is ordered by.
    static let orders: [(ListOrder.Key, @Sendable (ApplicationRow) -> String)] = [
        (.name, { SortKey.make($0.applicantName) }), (.locality, { SortKey.make($0.locality) }), (.address, { SortKey.make($0.address) }),
        (.day, { String(1_000_000 + $0.filedOn.dayNumber) }), (.groups, { $0.groups.joined(separator: "\n") }),
        (.status, { String(100 + (ApplicationStatus.allCases.firstIndex(of: $0.status) ?? 0)) }),
        (.number, { row in String(row.number.split(separator: "/").reversed().map { "000000".dropLast($0.count) + $0 }.joined()) }),
    ]

    @Test("Applications stand in the order asked for, in Polish order, up and down, narrowed or not", arguments: ["", "jan"])
    func applicationsInOrder(narrow: String) throws {
        let plain = try applications(ListRequest(narrow: narrow))
        #expect(plain.rows.count > 3)
        for (key, value) in Self.orders {
            let up = try applications(ListRequest(narrow: narrow, order: ListOrder(key)))
            let down = try applications(ListRequest(narrow: narrow, order: ListOrder(key, descending: true)))
            #expect(up.total == plain.total && Set(up.rows.map(\.id)) == Set(plain.rows.map(\.id)), "\(key)")
            let values = up.rows.map(value)
            #expect(values == values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "\(key)")
            #expect(down.rows == up.rows.reversed(), "\(key)")
        }
    }

    @Test("A page of an ordered list continues the one before; of one status too")
    func pagesInOrder() throws {
        for status in [nil, ApplicationStatus.basicList, .received] {
            let order = ListOrder(.name)
            let whole = try applications(ListRequest(order: order), status: status).rows
            let first = try applications(ListRequest(limit: 5, order: order), status: status).rows
            let second = try applications(ListRequest(limit: 5, offset: 5, order: order), status: status).rows
            #expect(first + second == Array(whole.prefix(10)))
        }
    }

    @Test("Every list answers every key of its screen with all its rows", arguments: ListOrder.Key.allCases, [false, true])
    func allLists(key: ListOrder.Key, descending: Bool) throws {
        for query: (ListRequest) -> Query in [
            { .loans($0, status: nil) }, { .loans($0, status: .inForce) }, { .openFailures($0) }, { .equipment($0, status: nil) },
            { .households($0) }, { .groups($0) }, { .loanCandidates($0) }, { .incomplete($0) }, { .overdue($0) },
        ] {
            for narrow in ["", "an"] {
                let plain = try ids(query(ListRequest(narrow: narrow)))
                #expect(try ids(query(ListRequest(narrow: narrow, order: ListOrder(key, descending: descending)))).sorted() == plain.sorted())
            }
        }
    }

    private func ids(_ query: Query) throws -> [String] {
        switch try office.query(query) {
        case .applications(let page): page.rows.map(\.id.rawValue)
        case .loans(let page): page.rows.map(\.id.rawValue)
        case .equipment(let page): page.rows.map(\.id.rawValue)
        case .households(let page): page.rows.map(\.id.rawValue)
        case .groups(let page): page.rows.map(\.id.rawValue)
        default: []
        }
    }

    @Test("Beyond the limit an order without an index is refused, and said to be; one with an index never is")
    func limit() throws {
        let page = try office.index.read { database in
            var reader = IndexReader(database: database, cases: IndexCases(office.codec), moment: office.moment)
            reader.sortLimit = 10
            return try [ListOrder(.name), ListOrder(.number, descending: true)].map { try reader.applications(ListRequest(order: $0), status: nil) }
        }
        let plain = try applications().rows
        #expect(!page[0].isInOrder && page[0].rows == plain)
        #expect(page[1].isInOrder && page[1].rows == plain.reversed())
    }

    @Test("Every queue of the desk counts what its list shows: the demo office")
    func queuesOfTheDemo() throws {
        let counts = try office.desk()
        try Queues.expectEqual(office)
        #expect(counts.sessionsToday > 0 && counts.openFailures > 0)
    }
}

/// The desk's counts beside the lists that they open.
enum Queues {
    static func expectEqual(_ office: Office, _ comment: Comment? = nil) throws {
        let counts = try office.desk()
        let plain = ListRequest()
        var queues: [(String, Int, Query)] = ApplicationStatus.allCases.map {
            ($0.rawValue, counts.applications[$0] ?? 0, .applications(plain, status: $0))
        }
        queues += LoanStatus.allCases.map { ($0.rawValue, counts.loans[$0] ?? 0, .loans(plain, status: $0)) }
        queues += [
            ("incomplete", counts.incomplete, .incomplete(plain)), ("overdue", counts.overdue, .overdue(plain)),
            ("failures", counts.openFailures, .openFailures(plain)), ("sessions", counts.sessionsToday, .groupsToday(plain)),
            ("stock", counts.unitsInStock, .equipment(plain, status: .inStock)), ("households", counts.households, .households(plain)),
            ("groups", counts.groups, .groups(plain)), ("calls", counts.applications[.called] ?? 0, .calls(plain)),
        ]
        for (name, count, query) in queues {
            let (rows, total) = try shown(query, by: office)
            #expect(total == count && rows == min(count, plain.limit), "\(name): \(count) on the desk, \(rows) of \(total) in the list; \(comment ?? "")")
        }
    }

    private static func shown(_ query: Query, by office: Office) throws -> (rows: Int, total: Int) {
        switch try office.query(query) {
        case .applications(let page): (page.rows.count, page.total)
        case .loans(let page): (page.rows.count, page.total)
        case .equipment(let page): (page.rows.count, page.total)
        case .households(let page): (page.rows.count, page.total)
        case .groups(let page): (page.rows.count, page.total)
        case .calls(let page): (page.rows.count, page.total)
        default: throw Unexpected(what: "no list")
        }
    }
}

@Suite("Queues of random offices")
struct QueueCountTests {
    @Test("Every queue of the desk counts what its list shows, whatever happened; and still when the last days have passed", arguments: 1...4 as ClosedRange<UInt64>)
    func queues(seed: UInt64) throws {
        let surroundings = Surroundings()
        let office = try surroundings.found(places: 5)
        var history = RandomHistory(seed: seed)
        for step in 1...250 {
            let id = CommandID(rawValue: office.environment.randomID().description)
            _ = try office.submit(Submission(id: id, command: history.command(), base: []))
            if step % 50 == 0 { try Queues.expectEqual(office, "seed \(seed), step \(step)") }
        }
    }

    @Test("An incomplete application leaves the queue when it is decided")
    func incomplete() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        for number in 1...3 {
            guard case .saveApplication(var act) = Sample.application(number) else { return }
            if number < 3 { act.content.documents = [DocumentTick(kind: "application_form", presented: false)] }
            try office.saved(.saveApplication(act))
        }
        #expect(try office.desk().incomplete == 3)
        try Queues.expectEqual(office)
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2001), passed: true, reason: "Jest.")))
        #expect(try office.desk().incomplete == 2)
        try Queues.expectEqual(office)
    }

    @Test("A loan in force is late from the day after its last, and on that day not yet")
    func overdue() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        for number in 1...2 {
            try office.saved(Sample.application(number))
            try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: true, reason: "Jest.")))
            try office.saved(.decideList(DecideList(application: caseID(2000 + number), outcome: .basicList, reason: "Jest.")))
            let until = number == 1 ? "2014-12-31" : "2020-12-31"
            try office.saved(.draftLoan(DraftLoan(loan: caseID(3000 + number), application: caseID(2000 + number), until: day(until))))
            try office.saved(.signLoan(SignLoan(loan: caseID(3000 + number), day: day("2014-03-01"))))
            let unit = EquipmentContent(
                inventoryNumber: "I/\(number)", serialNumber: "S\(number)", name: "Laptop", markedOn: day("2014-01-20"),
                policyNumber: "P/1", insuredUntil: day("2015-01-31"))
            try office.saved(.saveEquipment(SaveEquipment(unit: caseID(4000 + number), content: unit)))
            try office.saved(.handOver(HandOver(loan: caseID(3000 + number), day: day("2014-03-02"), units: [caseID(4000 + number)])))
        }
        for (today, late) in [("2014-12-31", [CaseID]()), ("2015-01-01", [caseID(3001)]), ("2021-01-01", [caseID(3001), caseID(3002)])] {
            var moment = office.moment
            moment.day = day(today)
            let (count, page) = try office.index.read { database in
                let reader = IndexReader(database: database, cases: IndexCases(office.codec), moment: moment)
                return (try reader.desk().overdue, try reader.overdue(ListRequest()))
            }
            #expect(count == late.count && page.total == late.count && page.rows.map(\.id) == late, "\(today)")
        }
    }

    @Test("A group that meets twice today is one of those that meet today")
    func twiceToday() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(.defineModule(DefineModule(module: caseID(5001), title: "Podstawy", hours: 12)))
        for number in 1...2 {
            try office.saved(.formGroup(FormGroup(
                group: caseID(6000 + number), module: caseID(5001), name: "Grupa \(number)", capacity: 12, trainer: "Bąk")))
        }
        for (index, hour) in [9, 14].enumerated() {
            guard let time = TimeOfDay(hour: hour, minute: 0) else { return }
            let session = TrainingSession(id: caseID(7000 + index), day: office.moment.day, startsAt: time, hours: 2, room: "sala 2")
            try office.saved(.planSession(PlanSession(group: caseID(6001), session: session)))
        }
        #expect(try office.desk().sessionsToday == 1)
        try Queues.expectEqual(office)
    }
}

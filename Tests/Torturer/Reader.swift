import Casework
import OfficeSupport
import Rules
import Storage

/// Somebody who only looks, all the time: what was once there must stay there.
final class Reader {
    private let office: Office
    /// Whether nobody replaces the index meanwhile: a new one is empty at first, and shows less than the one before.
    private let isStrict: Bool
    private var state: UInt64
    private var versions: [CaseID: Int] = [:]
    private var totals: [String: Int] = [:]
    private var last = 0

    init(_ arguments: Arguments) throws {
        isStrict = arguments.number("strict") == 1
        state = UInt64(arguments.number("seed")) &* 733 &+ 5
        office = try Workplace(arguments, login: "reader").office
    }

    private func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    func look() throws -> Never {
        emit("ready")
        while true {
            let head = try head()
            if isStrict, head < last { fail("the index went back from \(last) to \(head)") }
            last = max(last, head)
            switch next(4) {
            case 0: try compareCounts()
            case 1: try lookAtHouseholds()
            case 2: try lookAtApplications()
            default: try lookAtUnits()
            }
        }
    }

    /// The record up to which the index has read, told to whoever checks that it is there in the end.
    private func head() throws -> Int {
        _ = try untilFree { try office.hasNews() }
        let head = office.head
        if head.seq > 0 { emit("looked \(head.seq) \(head.hash)") }
        return head.seq
    }

    private func ask(_ query: Query) throws -> Answer { try untilFree { try office.query(query) } }

    // MARK: What must hold

    /// Counts of a list grow where nothing is ever taken away.
    private func note(_ list: String, _ total: Int, _ rows: Int, limit: Int) {
        if rows != min(total, limit) { fail("\(list) has \(total) entries and shows \(rows)") }
        guard isStrict else { return }
        if total < totals[list] ?? 0 { fail("\(list) had \(totals[list] ?? 0) entries and has \(total)") }
        totals[list] = total
    }

    private func note(_ id: CaseID, _ version: Int?) {
        guard isStrict else { return }
        let before = versions[id] ?? 0
        guard let version, version >= before else { fail("\(id) was at version \(before) and is at \(version ?? 0)") }
        versions[id] = version
    }

    /// The desk counts what the lists hold, if nobody saves between the two questions.
    private func compareCounts() throws {
        guard case .desk(let counts) = try ask(.desk) else { fail("there is no desk") }
        let request = ListRequest(limit: 0)
        var list: (name: String, answer: Answer, count: Int)
        switch next(5) {
        case 0: list = ("households", try ask(.households(request)), counts.households)
        case 1:
            let status = ApplicationStatus.allCases[next(ApplicationStatus.allCases.count)]
            list = ("applications \(status)", try ask(.applications(request, status: status)), counts.applications[status] ?? 0)
        case 2:
            let status = LoanStatus.allCases[next(LoanStatus.allCases.count)]
            list = ("loans \(status)", try ask(.loans(request, status: status)), counts.loans[status] ?? 0)
        case 3: list = ("groups", try ask(.groups(request)), counts.groups)
        default: list = ("units in stock", try ask(.equipment(request, status: .inStock)), counts.unitsInStock)
        }
        guard case .desk(let after) = try ask(.desk), isStrict, after == counts, try head() == last else { return }
        if list.answer.total != list.count { fail("the desk counts \(list.count) \(list.name), the list \(list.answer.total ?? -1)") }
    }

    private func lookAtHouseholds() throws {
        guard case .households(let page) = try ask(.households(ListRequest(limit: 50))) else { fail("there are no households") }
        note("households", page.total, page.rows.count, limit: 50)
        guard !page.rows.isEmpty else { return }
        let id = page.rows[next(page.rows.count)].id
        guard case .household(let file) = try ask(.household(id)) else { return note(id, nil) }
        note(id, file.household.version)
        guard let member = file.household.state.content.members.first else { return }
        if case .card = try ask(.card(member.id)) { return }
        if isStrict { fail("\(id) has a member without a card") }
    }

    private func lookAtApplications() throws {
        guard case .applications(let page) = try ask(.applications(ListRequest(limit: 50), status: nil)) else { fail("there are no applications") }
        note("applications", page.total, page.rows.count, limit: 50)
        guard !page.rows.isEmpty else { return }
        let row = page.rows[next(page.rows.count)]
        guard case .application(let file) = try ask(.application(row.id)) else { return note(row.id, nil) }
        note(row.id, file.application.version)
        guard case .found(let hits) = try ask(.find(row.number)) else { fail("the finder did not answer") }
        if isStrict, hits.isEmpty { fail("the finder does not find \(row.number)") }
    }

    private func lookAtUnits() throws {
        guard case .equipment(let page) = try ask(.equipment(ListRequest(limit: 50), status: nil)) else { fail("there is no equipment") }
        note("equipment", page.total, page.rows.count, limit: 50)
        guard !page.rows.isEmpty else { return }
        let id = page.rows[next(page.rows.count)].id
        guard case .equipmentUnit(let unit) = try ask(.equipmentUnit(id)) else { return note(id, nil) }
        note(id, unit.version)
    }
}

extension Answer {
    /// How many entries a list has.
    fileprivate var total: Int? {
        switch self {
        case .households(let page): page.total
        case .applications(let page): page.total
        case .loans(let page): page.total
        case .groups(let page): page.total
        case .equipment(let page): page.total
        default: nil
        }
    }
}

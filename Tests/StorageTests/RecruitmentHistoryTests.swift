import Casework
import Foundation
import Journal
import Rules
import TestSupport
import Testing

@testable import Storage

/// Two people at work on the recruitment of one office, as a seed has it.
struct RecruitmentHistory {
    let surroundings = Surroundings()
    let office: Office
    private let second: Office
    private var history: RandomHistory
    private(set) var saved: [String: Int] = [:]
    private(set) var refusals: [String: Int] = [:]

    init(seed: UInt64, programme: String = "stegna-2013") throws {
        office = try surroundings.found(places: 4, programme: Resource.programme(programme))
        try office.saved(.changeRole(ChangeRole(project: caseID(1), login: "ela", role: .coordinator, act: .grant, reason: "zastępstwo")))
        surroundings.login = "ela"
        second = try surroundings.reopen()
        surroundings.login = "ola"
        let body = programme == "kujawsko-pomorskie-2013" ? "committee" : nil
        var recruiting = Recruiting(body: body)
        recruiting.document = programme == "stegna-2013" || programme == "lebork-2012" ? "application_form" : nil
        history = RandomHistory(seed: seed, recruiting: recruiting)
    }

    /// Sends so many commands, some of which are refused, as in life.
    mutating func run(_ commands: Range<Int>) throws {
        for number in commands {
            let clerk = history.next(3) == 0 ? second : office
            let command = try clerk.filledIn(history.command())
            switch try clerk.submit(Submission(id: commandID(number), command: command, base: [])) {
            case .saved: saved["\(command)".prefix { $0 != "(" }.description, default: 0] += 1
            case .refused(let refusal): for reason in refusal.reasons { refusals["\(reason.code)".prefix { $0 != "(" }.description, default: 0] += 1 }
            case .conflict: throw Unexpected(what: "a conflict without a base")
            }
        }
    }

    var records: [Record] { get throws { try office.journal.records(after: .beginning, limit: .max) } }

    /// The lists of closed sittings, worked out anew.
    func frozen() throws -> [FrozenListFile] {
        guard case .sittings(let page) = try office.query(.sittings(ListRequest())) else { throw Unexpected(what: "no sittings") }
        return try page.rows.filter { $0.status == .closed }.map { row in
            guard case .frozenList(let file) = try office.query(.frozenList(row.id)) else { throw Unexpected(what: "no closed list") }
            return file
        }
    }
}

@Suite("Random recruitments")
struct RecruitmentHistoryTests {
    static let programmes = ["stegna-2013", "lebork-2012", "kujawsko-pomorskie-2013", "einclusion-8.3"]
    static let seeds: ClosedRange<UInt64> = {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["RECRUITMENT_SEED"].flatMap { UInt64($0) } ?? 1
        return first...(first + (environment["RECRUITMENT_SEEDS"].flatMap { UInt64($0) } ?? 12) - 1)
    }()

    private var isTelling: Bool { ProcessInfo.processInfo.environment["RECRUITMENT_TELL"] != nil }

    private func tell(_ seed: UInt64, _ story: RecruitmentHistory) {
        guard isTelling else { return }
        print(seed, story.refusals.sorted { $0.value > $1.value }.prefix(14).map { "\($0.key) \($0.value)" })
    }

    @Test("Whatever happens: places and sums hold, closed lists come out the same to the byte, the index is as rebuilt", arguments: programmes)
    func promises(programme: String) throws {
        var all: [String: Int] = [:]
        for seed in Self.seeds {
            var story = try RecruitmentHistory(seed: seed, programme: programme)
            try story.run(1..<260)
            let office = story.office
            var oracle = RecruitmentOracle()
            for record in try story.records { oracle.take(record) }
            #expect(oracle.broken.prefix(3) == [], "\(programme), seed \(seed)")
            tell(seed, story)
            all.merge(oracle.seen, uniquingKeysWith: +)
            for file in try story.frozen() {
                #expect(file.isIntact && file.isReproduced && file.erased.isEmpty && file.today.isEmpty, "\(programme), seed \(seed), \(file.list.head.sitting)")
            }
            guard seed % 4 == 0 else { continue }
            let before = (dump: try office.indexDump(), states: try office.allStates(), answers: try office.allAnswers())
            try office.rebuildIndex()
            #expect(try office.indexDump() == before.dump, "\(programme), seed \(seed)")
            #expect(try office.allStates() == before.states, "\(programme), seed \(seed)")
            #expect(try office.allAnswers() == before.answers, "\(programme), seed \(seed)")
        }
        if isTelling { print(programme, all.sorted { $0.key < $1.key }) }
        for kind in ["sitting_closed", "round_decided", "decision_taken_back", "earlier_match_decided"] { #expect(all[kind, default: 0] > 0, "\(programme): no \(kind)") }
    }
}

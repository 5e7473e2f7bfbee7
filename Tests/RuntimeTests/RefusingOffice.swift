import Casework
import OfficeSupport
import Runtime
import Storage

/// A real office that answers every question, refuses every act with hostile words, and changes nothing: so that what one screen does leaves
/// the others as they were.
final class RefusingOffice: OfficePort {
    struct Trouble: Error {}

    private let adapter: OfficeAdapter
    private var turn = 0

    init(_ office: Office) {
        adapter = OfficeAdapter(office, explain: { "\($0)" }, readOnly: { nil }, clock: { _ in nil }, notice: { nil }, watches: false)
    }

    func submit(_ submission: Submission, confirmingClock: Bool) throws -> SubmissionResult {
        turn += 1
        if turn % 4 == 0 { throw Trouble() }
        let piece = "x" + HostileText.pieces[turn % HostileText.pieces.count]
        let codes: [Refusal.Code] = [.unknownGroup(piece), .unknownDocument(piece), .unitTwice(inventoryNumber: piece), .actOfSomebodyElse(login: piece)]
        return .refused(Refusal(codes.map { Refusal.Reason($0) }))
    }

    func clockQuestion(_ error: any Error) -> [String]? { nil }
    func query(_ query: Query) throws -> Answer { try adapter.query(query) }
    func write(_ draft: Draft) throws {}
    func drop(draft: CommandID) throws {}
    func keep(_ view: ListView, as name: String) throws -> KeptView? {
        KeptView(id: ViewID(rawValue: "0"), number: 1, name: name + HostileText.pieces[0], view: view)
    }
    func drop(view: ViewID) throws {}
    func catchUp() throws -> Bool { try adapter.catchUp() }
    var newsDescriptor: Int32? { nil }
    func drainNews() -> News { News() }
    func publish(_ cases: [CaseID: Bool]) {}
    func openElsewhere() -> [CasePresence] { [] }
    func isPresent(_ name: String) -> Bool { false }
    func changes(since seen: [VersionedCase]) throws -> [CaseChange] { try adapter.changes(since: seen) }
    func takeErasures(of drafts: [CommandID]) throws -> Erasures { Erasures() }
    var readOnlyReason: String? { nil }
    func takeNotice() -> String? { nil }
    var whenWaiting: ((String) -> Void)?
    func moment() -> Moment { adapter.moment() }
    func explain(_ error: any Error) -> String { HostileText.pieces.joined(separator: " ") }
}

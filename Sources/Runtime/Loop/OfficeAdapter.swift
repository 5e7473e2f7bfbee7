import Casework
import Storage

/// The storage layer as the loop sees it.
public final class OfficeAdapter: OfficePort {
    private let office: Office
    private let watch: NewsWatch?
    private var stamp: Int64?
    private let words: (any Error) -> String
    private let readOnlyWords: () -> String?
    private let clockWords: (any Error) -> [String]?
    private let noticeWords: () -> String?
    public var whenWaiting: ((String) -> Void)?

    /// - Parameters:
    ///   - explain: an operating error in words.
    ///   - readOnly: why nothing can be saved, in words.
    ///   - clock: what to ask where the clock alone stands in the way.
    ///   - notice: what to say of ends of the journal that were set aside, each once; nil for none.
    ///   - watches: whether to ask the machine for news; else the loop looks once a second, as where it has no watch left.
    public init(
        _ office: Office, explain: @escaping (any Error) -> String, readOnly: @escaping () -> String?,
        clock: @escaping (any Error) -> [String]?, notice: @escaping () -> String?, watches: Bool = true
    ) {
        self.office = office
        clockWords = clock
        noticeWords = notice
        words = explain
        readOnlyWords = readOnly
        watch = watches ? NewsWatch(news: office.directory + "/news", presence: office.presenceDirectory) : nil
    }

    public func submit(_ submission: Submission, confirmingClock: Bool) throws -> SubmissionResult {
        try office.submit(submission, confirmingClock: confirmingClock)
    }

    public func clockQuestion(_ error: any Error) -> [String]? { clockWords(error) }
    public func query(_ query: Query) throws -> Answer { try office.query(query) }
    public func write(_ draft: Draft) throws { try office.saveDraft(draft) }
    public func drop(draft: CommandID) throws { try office.deleteDraft(draft) }
    public func keep(_ view: ListView, as name: String) throws -> KeptView? { try office.keep(view, as: name) }
    public func drop(view: ViewID) throws { try office.drop(view) }

    public func catchUp() throws -> Bool {
        // Without a watch the file's stamp is asked first: one `stat`, and nothing is read while nobody saves.
        if watch == nil {
            let now = try office.newsStamp()
            defer { stamp = now }
            if now == stamp { return false }
        }
        return try office.hasNews()
    }

    public var newsDescriptor: Int32? { watch?.descriptor }
    public func drainNews() -> News { watch?.drain() ?? News() }
    public func publish(_ cases: [CaseID: Bool]) { office.publish(cases) }
    public func openElsewhere() -> [CasePresence] { office.openElsewhere() }
    public func isPresent(_ name: String) -> Bool { office.isPresent(name) }
    public func changes(since seen: [VersionedCase]) throws -> [CaseChange] { try office.changes(since: seen) }
    public func takeErasures(of drafts: [CommandID]) throws -> Erasures { try office.takeErasures(of: drafts) }
    public var readOnlyReason: String? { readOnlyWords() }
    public func takeNotice() -> String? { noticeWords() }
    public func moment() -> Moment { office.moment }
    public func explain(_ error: any Error) -> String { words(error) }
}

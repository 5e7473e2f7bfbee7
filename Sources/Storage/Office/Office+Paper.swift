import Casework
import Journal
import Rules

extension Office {
    /// What a paper is written from, in one view of the office; minutes ask the journal as well.
    func paper(_ paper: Paper, _ reader: IndexReader) throws -> Answer {
        switch paper {
        case .calls(let ids): return .paper(.matters(try ids.compactMap { try matter($0, reader) }))
        case .call(let id), .notice(let id):
            guard let matter = try matter(id, reader) else { return .nothing }
            return .paper(.matters([matter]))
        case .notices(let id):
            guard let sitting = try reader.versioned(Sitting.self, id)?.state else { return .nothing }
            guard let list = sitting.list.flatMap({ FrozenList(lines: $0) }) else { return .paper(.sittingWithoutList(sitting.number)) }
            return .paper(.matters(try list.rows.compactMap { try matter($0.application, reader) }))
        case .boardList(let id), .minutes(let id):
            guard let sitting = try reader.versioned(Sitting.self, id)?.state else { return .nothing }
            guard let list = sitting.list.flatMap({ FrozenList(lines: $0) }) else { return .paper(.sittingWithoutList(sitting.number)) }
            return .paper(.sitting(try record(of: sitting, list, reader)))
        case .register(let round, let withNames):
            let found = try round.flatMap { try reader.versioned(Round.self, $0)?.state }
            if round != nil, found == nil { return .nothing }
            return .paper(.register(try register(of: round, withNames, reader), round: found))
        }
    }

    /// An application with its household, and with what decided it: the closed list, or else the coordinator's own words.
    private func matter(_ id: CaseID, _ reader: IndexReader) throws -> PaperMatter? {
        guard let file = try reader.applicationFile(id), let row = try reader.applicationRow(id) else { return nil }
        var matter = PaperMatter(application: file.application.state, household: file.household.state.content, filedOn: row.filedOn)
        let application = matter.application
        if let sitting = try application.sitting.flatMap({ try reader.versioned(Sitting.self, $0)?.state }), let lines = sitting.list {
            matter.row = FrozenList(lines: lines)?.rows.first { $0.application == id }
            matter.said = sitting.acceptances.first { $0.application == id }?.reason ?? ""
        } else if application.status == .notAccepted {
            matter.said = try lastReason(of: id)
        }
        return matter
    }

    /// What the coordinator said with the last decision on an application's list. The state does not keep it, so the journal is read.
    private func lastReason(of id: CaseID) throws -> String {
        let records = RecordReader(codec: codec, erased: ErasedBodies(directory, environment.fileSystem))
        var reason = ""
        try Office.streaming {
            _ = try SegmentedJournal.stream(directory, fileSystem: environment.fileSystem, through: meta.head.seq) { record in
                guard record.kind == EventKind.listDecided.rawValue, record.caseID.description == id.rawValue else { return }
                if case .listDecided(let decided) = try records.event(of: record) { reason = decided.reason }
            }
        }
        return reason
    }

    private func record(of sitting: Sitting, _ list: FrozenList, _ reader: IndexReader) throws -> SittingRecord {
        let hands = try hands(of: sitting.id)
        let files = RuleFiles(programme: list.head.programme, law: list.head.law)
        var record = SittingRecord(
            sitting: sitting, list: list, digest: Digest256(of: FrozenList.bytes(of: list.lines)).description, proposer: hands.proposer,
            closer: hands.closer, anchor: hands.anchor, rule: try ruleBook(of: files).ruleSet.rankingInForce,
            numbers: [:])
        for id in sitting.agenda { record.numbers[id] = try reader.versioned(Application.self, id)?.state.paperNumber }
        record.round = try sitting.round.flatMap { try reader.versioned(Round.self, $0)?.state }
        record.earlier = try reader.sittings(ListRequest(limit: Self.everything)).rows
            .filter { $0.body == sitting.body && $0.day < sitting.day }
            .filter { try reader.versioned(Sitting.self, $0.id)?.state.present.isEmpty == false }
            .map(\.day).sorted()
        if sitting.proposal?.isLast == true { try addSums(to: &record) }
        return record
    }

    /// The recruitment as it stood when its last list was closed.
    private func addSums(to record: inout SittingRecord) throws {
        let then = try replay(upTo: record.sitting.id, [])
        let decided = Dictionary(record.list.rows.map { ($0.application, $0.list) }, uniquingKeysWith: { first, _ in first })
        let applications = then.applications.filter { $0.round == record.sitting.round || record.sitting.round == nil }
        for application in applications {
            record.counts[decided[application.id]?.status ?? application.status, default: 0] += 1
        }
        record.rejected = applications.filter { $0.status == .formallyRejected }.sorted { $0.register < $1.register }.map {
            PaperRejection(number: $0.paperNumber, reason: $0.formalNote ?? "")
        }
    }

    /// Who proposed and who closed, and the journal's end just behind the closing: only the journal knows.
    private func hands(of sitting: CaseID) throws -> (proposer: String, closer: String, anchor: String) {
        var hands = (proposer: "", closer: "", anchor: "")
        var isClosing = false
        try Office.streaming {
            _ = try SegmentedJournal.stream(directory, fileSystem: environment.fileSystem, through: meta.head.seq) { record in
                if record.caseID.description == sitting.rawValue {
                    if record.kind == EventKind.listProposed.rawValue { hands.proposer = record.login }
                    if record.kind == EventKind.sittingClosed.rawValue { (hands.closer, isClosing) = (record.login, true) }
                }
                if isClosing, record.endsUnit { (hands.anchor, isClosing) = (record.head.anchor.description, false) }
            }
        }
        return hands
    }

    private func register(of round: CaseID?, _ withNames: Bool, _ reader: IndexReader) throws -> [RegisterEntry] {
        try reader.applications(ListRequest(limit: Self.everything), status: nil).rows.compactMap { row in
            guard round == nil || row.round == round, let application = try reader.versioned(Application.self, row.id)?.state else { return nil }
            return RegisterEntry(
                number: application.number, caseNumber: application.caseNumber?.text, filing: application.content.filing, filedOn: row.filedOn,
                applicant: withNames ? row.applicantName : nil, status: application.status, listPosition: application.listPosition)
        }
    }

    /// A limit that no office reaches.
    private static let everything = 10_000_000
}

extension DecideList.Outcome {
    /// The status that it leads to.
    fileprivate var status: ApplicationStatus {
        switch self {
        case .basicList: .basicList
        case .reserveList: .reserveList
        case .notAccepted: .notAccepted
        }
    }
}

extension Application {
    fileprivate var register: RegisterPlace {
        let parsed = NumberSeries.application.parse(number)
        return RegisterPlace(year: parsed?.year ?? 0, ordinal: parsed?.number ?? 0)
    }
}

import Casework
import Journal
import Rules

extension Office {
    /// The list of a closed sitting, worked out anew from the journal up to its closing, under the files of then and under today's.
    ///
    /// Reads the journal from its first record to the closing and decodes what the list rests on alone: applications, the households of its
    /// agenda, the project and the sitting. Rows of people whose data were erased since stand as they were closed.
    func frozenList(_ id: CaseID) throws -> Answer {
        let found = try index.read { database -> (Versioned<Sitting>, Set<CaseID>)? in
            let reader = IndexReader(database: database, cases: IndexCases(codec), moment: moment)
            guard let sitting = try reader.versioned(Sitting.self, id), sitting.state.status == .closed else { return nil }
            let households = try sitting.state.agenda.compactMap { try reader.versioned(Application.self, $0)?.state.content.household }
            return (sitting, Set(households))
        }
        guard let (sitting, households) = found, let lines = sitting.state.list, let list = FrozenList(lines: lines) else { return .nothing }
        let replay = try replay(upTo: id, households)
        let digest = Digest256(of: FrozenList.bytes(of: lines)).description
        let kept = Dictionary(
            list.rows.filter { replay.isErased($0.application) || replay.lacksLines && $0.verdict == .undetermined }.map { ($0.application, $0) },
            uniquingKeysWith: { first, _ in first })
        let erased = sitting.state.agenda.filter { kept[$0] != nil }
        let files = RuleFiles(programme: list.head.programme, law: list.head.law)
        let then = try workedOut(id, replay, under: ruleBook(of: files), files, keeping: kept)
        let today = try workedOut(id, replay, under: ruleBook(), RuleFiles(programme: meta.programme, law: meta.law), keeping: kept)
        return .frozenList(
            FrozenListFile(
                sitting: sitting, list: list, digest: digest, isIntact: digest == sitting.state.proposal?.digest, isReproduced: then?.lines == lines,
                erased: erased,
                today: (today?.differences(from: list) ?? []).map {
                    FrozenListFile.Difference(application: $0.application, closed: $0.there, today: $0.here)
                }))
    }

    private func workedOut(
        _ id: CaseID, _ replay: ReplayReader, under book: RuleBook, _ files: RuleFiles, keeping kept: [CaseID: FrozenList.Row]
    ) throws -> FrozenList? {
        guard case .sitting(let sitting)? = replay.states[id], let project = replay.project() else { return nil }
        let board = try sittingBoard(sitting, in: project, under: book, reading: replay, keeping: kept)
        return FrozenList(sitting, board, programme: files.programme, law: files.law)
    }

    /// Marks the end of a reading that has what it wanted.
    private struct Enough: Error {}

    /// The office as it was just before a sitting was closed: applications, and these households.
    func replay(upTo sitting: CaseID, _ households: Set<CaseID>) throws -> ReplayReader {
        var replay = ReplayReader()
        let records = RecordReader(codec: codec, erased: ErasedBodies(directory, environment.fileSystem))
        do {
            _ = try Office.streaming {
                try SegmentedJournal.stream(directory, fileSystem: environment.fileSystem, through: meta.head.seq) { record in
                    if JournalKind.all.contains(record.kind) { return }
                    let id = CaseID(rawValue: record.caseID.description)
                    // Whatever happens to a case whose beginning counts, counts too.
                    let begins = [EventKind.projectOpened, .applicationReceived, .roundPlanned, .earlierBeneficiaryListed].contains { $0.rawValue == record.kind }
                    guard begins || id == sitting || households.contains(id) || replay.states[id] != nil else { return }
                    if id == sitting, record.kind == EventKind.sittingClosed.rawValue { throw Enough() }
                    if record.erasedBy != nil { replay.erased.insert(id) }
                    try replay.fold(id, records.event(of: record), record.seq)
                }
            }
        } catch is Enough {}
        return replay
    }
}

/// The office as the journal told of it up to a record: as much of it as a closed list rests on.
struct ReplayReader: CaseReader {
    private(set) var states: [CaseID: CaseState] = [:]
    private var byHousehold: [CaseID: [CaseID]] = [:]
    /// The list of earlier beneficiaries, by PESEL and by folded names.
    private var listed: [String: [EarlierBeneficiary]] = [:]
    private var projectID: CaseID?
    var erased: Set<CaseID> = []

    mutating func fold(_ id: CaseID, _ event: Event, _ seq: Int) throws {
        do {
            let state = try evolve(states[id], id: id, event)
            if states.updateValue(state, forKey: id) == nil {
                if case .application(let value) = state { byHousehold[value.content.household, default: []].append(id) }
                if case .project = state { projectID = id }
                if case .earlierBeneficiary(let value) = state { list(value) }
            }
        } catch {
            throw OfficeError.indexCannotFollow(record: seq, reason: "\(error)")
        }
    }

    private mutating func list(_ beneficiary: EarlierBeneficiary) {
        if let pesel = beneficiary.content.pesel { listed[pesel.digits, default: []].append(beneficiary) }
        listed[Folding.fold(beneficiary.content.listName), default: []].append(beneficiary)
    }

    func earlierBeneficiaries(_ search: EarlierSearch, _ reading: PESEL.Reading) -> [EarlierBeneficiary] {
        let numbered = search.pesel.flatMap { listed[$0.digits] } ?? []
        let named = (listed[EarlierList.key(search.name) ?? "-"] ?? []).filter { search.allows(birthDate: $0.content.bornOn(reading)) }
        return numbered + named.filter { !numbered.contains($0) }
    }

    /// Whether somebody's data are gone from the list of earlier beneficiaries: whom that person may have been, nobody can say any more.
    var lacksLines: Bool {
        erased.contains { id in
            if case .earlierBeneficiary? = states[id] { true } else { false }
        }
    }

    func isErased(_ application: CaseID) -> Bool {
        guard case .application(let value)? = states[application] else { return false }
        return erased.contains(application) || erased.contains(value.content.household)
    }

    var applications: [Application] { states.values.compactMap { if case .application(let value) = $0 { value } else { nil } } }

    func state(of id: CaseID) -> CaseState? { states[id] }
    func project() -> Project? {
        guard let projectID, case .project(let value)? = states[projectID] else { return nil }
        return value
    }
    func count(on status: ApplicationStatus) -> Int { applications.count { $0.status == status } }
    func lastPosition(on status: ApplicationStatus) -> Int { applications.filter { $0.status == status }.compactMap(\.listPosition).max() ?? 0 }
    func first(on status: ApplicationStatus) -> CaseID? { nil }
    func isHeld(_ position: Int, on status: ApplicationStatus) -> Bool { applications.contains { $0.status == status && $0.listPosition == position } }
    func applications(of household: CaseID) -> [CaseID] { byHousehold[household] ?? [] }

    // No list rests on these.
    func lastSaver(of id: CaseID) -> String? { nil }
    func lastNumber(_ series: NumberSeries, year: Int) -> Int { 0 }
    func unit(inventoryNumber: String) -> CaseID? { nil }
    func unit(serialNumber: String) -> CaseID? { nil }
    func loan(of application: CaseID) -> CaseID? { nil }
    func groups(of person: PersonID) -> [CaseID] { [] }
    func households(pesel: PESEL) -> [CaseID] { [] }
    func sitting(numbered number: String) -> CaseID? { nil }
    func lastCaseNumber(unit: String, fileClass: String, year: Int) -> Int { 0 }
    func rounds() -> [CaseID] { states.values.compactMap { if case .round(let round) = $0 { round.id } else { nil } } }
    func applications(inRound round: CaseID) -> [CaseID] { [] }
    func sortKey(_ text: String) -> String { SortKey.make(text) }
    func tally(of round: CaseID) -> [ApplicationStatus: Int] {
        Dictionary(grouping: applications.filter { $0.round == round }, by: \.status).mapValues(\.count)
    }
    func ruleFiles() -> RuleFiles { RuleFiles(programme: "", law: "") }
    func digest(_ bytes: [UInt8]) -> String { Digest256(of: bytes).description }
}

import Casework
import Glibc
import Journal
import SavePeers
import Storage

/// Measures durable saves beside their peers, in alternating slices of one run; docs in `usage`.
@main struct Saves {
    static let usage = """
        saves DIRECTORY [--resources DIR] [--rounds N] [--seconds S] [--households N] [--only NAME,…]

        Measures in DIRECTORY (made here, removed afterwards; on the disk that is meant) how many saves a second are durable: a bare loop of append and
        fdatasync, Journal.append, the office's submit, and SQLite (WAL, synchronous=FULL) storing the same lines and the same rows of the
        index in one transaction; with one clerk and with eight processes. Prints name, value and unit, with tabs between.

        """

    var directory = ""
    var resources = "Resources"
    var rounds = 9
    var seconds = 0.5
    var households = 500
    var only: Set<String> = []
    static let clerks = 8

    static func main() {
        do {
            var run = try Saves(CommandLine.arguments.dropFirst())
            try run.measure()
        } catch {
            say("saves: \(error)")
            exit(1)
        }
    }

    init(_ arguments: ArraySlice<String>) throws {
        var rest = arguments
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                directory = word
                continue
            }
            guard let value = rest.popFirst() else { throw Failure(Self.usage) }
            switch word {
            case "--resources": resources = value
            case "--rounds": rounds = Int(value) ?? rounds
            case "--seconds": seconds = Double(value) ?? seconds
            case "--households": households = Int(value) ?? households
            case "--only": only = Set(value.split(separator: ",").map(String.init))
            default: throw Failure(Self.usage)
            }
        }
        if directory.isEmpty { throw Failure(Self.usage) }
    }

    // MARK: Preparing

    private var base: String { directory + "/base" }
    private var recorded: String { directory + "/recorded" }

    /// An office to begin with, and the rows that it would write for what comes: recorded from a copy that is thrown away. In a process of
    /// its own, so that nothing is open here when the clerks are forked.
    private func prepare(transactions: Int) throws {
        let offices = Offices(resources: resources)
        let scratch = "/dev/shm/teczka-saves-\(getpid())"
        try RealFileSystem().makeDirectory(scratch, mode: 0o2770)
        defer { clear(scratch) }
        let first = try offices.make(scratch + "/office")
        var workload = Workload(seed: 3, block: 0)
        for _ in 0..<(households * 4) { try first.save(workload.next()) }
        first.close()
        try copy(scratch + "/office", to: base)
        peers_record_begin()
        let office = try offices.open(scratch + "/office", seed: 4)
        peers_record_drop()
        let journal = try RealFileSystem().open(scratch + "/office/journal-000001.jsonl", .read)
        var end = try journal.status().size
        workload = Workload(seed: 5, block: 1)
        for _ in 0..<transactions {
            try office.save(workload.next())
            let size = try journal.status().size
            let lines = try journal.readBytes(from: end, count: size - end)
            end = size
            lines.withUnsafeBytes { peers_record_end($0.baseAddress, $0.count) }
        }
        guard peers_record_write(recorded) == transactions else { throw Failure("cannot write \(recorded)") }
    }

    // MARK: Measuring

    private mutating func measure() throws {
        try RealFileSystem().makeDirectory(directory, mode: 0o2770)
        let place = directory
        defer { clear(place) }
        let needsPeer = only.isEmpty || only.contains("sqlite") || only.contains("sqlite-8")
        let transactions = needsPeer ? Int(Double(rounds) * seconds * 2 * 6000) : 1
        try inProcess { try $0.prepare(transactions: transactions) }
        guard let pool = peers_pool_open(recorded) else { throw Failure("cannot read \(recorded)") }
        let (one, many) = (directory + "/one", directory + "/many")
        for office in [one, many] { try copy(base, to: office) }
        let indexes = try RealFileSystem().list(base).filter { $0.hasPrefix("index-") && $0.hasSuffix(".sqlite") }
        guard let index = indexes.last else { throw Failure("\(base) has no index") }
        for database in [one + ".sqlite", many + ".sqlite"] {
            try copy(base + "/" + index, to: database)
            guard peers_database_prepare(database) == 0 else { throw Failure("cannot prepare \(database)") }
        }
        let offices = Offices(resources: resources)
        let officeClerks = try Crowd(Self.clerks) { clerks, clerk in
            let office = try offices.open(many, seed: UInt64(clerk) + 100)
            var workload = Workload(seed: UInt64(clerk) + 200, block: UInt64(clerk) + 3)
            try work(clerks, clerk) {
                try office.save(workload.next())
                return true
            }
        }
        func peer(_ path: String) -> (OpaquePointer, Int) throws -> Void {
            { clerks, clerk in
                guard let database = peers_database_open(path, pool) else { throw Failure("cannot open \(path)") }
                try work(clerks, clerk) {
                    let code = peers_database_save(database)
                    if code > 0 { throw Failure("SQLite code \(code)") }
                    return code == 0
                }
            }
        }
        let sqliteClerks = try Crowd(Self.clerks, peer(many + ".sqlite"))
        let sqliteClerk = try Crowd(1, peer(one + ".sqlite"))
        let officeClerk = try Crowd(1) { clerks, clerk in
            let office = try offices.open(one, seed: 300)
            var workload = Workload(seed: 301, block: 2)
            try work(clerks, clerk) {
                try office.save(workload.next())
                return true
            }
        }
        let journalClerk = try Crowd(1, journalBody(lineLength: meanUnit()))
        let length = meanUnit()
        var results: [String: Measured] = [:]
        for _ in 0..<rounds {
            func slice(_ name: String, _ body: (inout Measured) throws -> Void) rethrows {
                if !only.isEmpty, !only.contains(name) { return }
                try body(&results[name, default: Measured()])
            }
            try slice("bare") { try bare(length, into: &$0, preallocated: false) }
            slice("journal") { journalClerk.slice(seconds, into: &$0) }
            slice("submit") { officeClerk.slice(seconds, into: &$0) }
            slice("sqlite") { sqliteClerk.slice(seconds, into: &$0) }
            slice("submit-8") { officeClerks.slice(seconds, into: &$0) }
            slice("sqlite-8") { sqliteClerks.slice(seconds, into: &$0) }
            try slice("preallocated") { try bare(length, into: &$0, preallocated: true) }
        }
        for crowd in [officeClerks, sqliteClerks, sqliteClerk, officeClerk, journalClerk] { crowd.end() }
        if peers_pool_taken(pool) > peers_pool_count(pool) { throw Failure("the recorded transactions ran out") }
        report(results, length)
    }

    /// The mean length of what one command writes, in whole bytes.
    private func meanUnit() -> Int {
        let size = (try? RealFileSystem().status(base + "/journal-000001.jsonl"))??.size ?? 0
        return size / (households * 4 + 2)
    }

    private func bare(_ length: Int, into measured: inout Measured, preallocated: Bool) throws {
        let path = directory + "/bare"
        let count = max(100, Int(seconds * 3000))
        let taken = peers_bare_loop(path, length, Int32(count), preallocated ? 1 : 0)
        guard taken > 0 else { throw Failure("cannot write \(path)") }
        measured.rates.append(Double(count) * 1e6 / Double(taken))
        try RealFileSystem().unlink(path)
    }

    /// Lock, catch up, append, unlock: all that the journal does for one save.
    private func journalBody(lineLength: Int) -> (OpaquePointer, Int) throws -> Void {
        let path = directory + "/journal"
        return { clerks, clerk in
            let stamp = Stamp(
                now: Instant(milliseconds: 1_795_246_812_123), day: "2026-11-21", offset: 60, login: "anna", role: "clerk",
                command: OpaqueID(high: 7, low: 1), program: "0.1.0", programme: Digest256(of: [1]), law: Digest256(of: [2]))
            func draft(_ kind: String, _ number: UInt64, _ body: [UInt8]) -> RecordDraft {
                RecordDraft(kind: kind, caseID: OpaqueID(high: 1, low: number), caseVersion: 1, salt: OpaqueID(high: 9, low: number), body: body)
            }
            let options = JournalOptions(
                holder: RealFileSystem.currentHolder(), pause: RealFileSystem.pause(microseconds:))
            let founding = Array(#"{"office":"00112233445566778899aabbccddeeff","training":false,"zone":"Europe/Warsaw"}"#.utf8)
            let journal = try SegmentedJournal.create(
                path, fileSystem: RealFileSystem(), options: options,
                founding: RecordDraft(
                    kind: JournalKind.officeFounded, caseID: .none, caseVersion: 0, salt: OpaqueID(high: 3, low: 4), body: founding),
                by: stamp)
            let body = Array("{\"text\":\"\(String(repeating: "ą", count: max(1, lineLength - 800) / 2))\"}".utf8)
            var number: UInt64 = 0
            try work(clerks, clerk) {
                number += 1
                try journal.lock()
                defer { journal.unlock() }
                _ = try journal.catchUp()
                _ = try journal.append([draft("household_registered", number, body)], by: stamp, at: journal.head)
                return true
            }
        }
    }
}

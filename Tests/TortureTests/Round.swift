import Casework
import Foundation
import Glibc
import Journal
import OfficeSupport
import Storage
import TestSupport

/// One round: eight writers and two readers in one office, killed, stopped and started again, and a look at what is left.
///
/// The choices follow from the seed; what the processes have done by then does not, so that a round replays as far as real processes do.
final class Round {
    /// One clerk with all that was answered to the processes in which the clerk worked.
    final class Clerk {
        let number: Int
        var child: Child?
        /// The greatest number that was sent.
        var last = TortureScript.past
        /// What was sent and not answered yet.
        var pending: Int?
        /// The version that a command's form saw, as the torturer takes it.
        var bases: [Int: String] = [:]
        /// The answers by command: the receipt as text.
        var saved: [Int: String] = [:]
        /// Commands that made a record while the clerk watched, with the last record's number where it was told.
        var written: [Int: Int] = [:]
        var unsaved: Set<Int> = []
        init(_ number: Int) { self.number = number }
    }

    /// A copy that somebody made while others worked.
    struct Backup {
        var target: String
        /// What was acknowledged before it began.
        var acknowledged: Set<CommandID>
        var isDone = false
    }

    let seed: Int
    /// What was saved before the round.
    let past: Set<CommandID>
    let room: URL
    var office: String { room.path + "/office" }
    var chance: Chance
    /// Whether somebody may put another index in the index's place.
    let replacesIndex: Bool
    /// A fault of the torturer, to see that it is found.
    let fault: String
    let clerks = (0..<TortureScript.writers).map(Clerk.init)
    var readers: [Child?] = [nil, nil]
    var errands: [(child: Child, backup: Int?)] = []
    var backups: [Backup] = []
    var doomed = 0
    /// What readers saw as the index's head.
    var heads: [Int: String] = [:]
    /// What was chosen and what happened, for whoever looks for a fault.
    private(set) var log: [String] = []
    private(set) var acknowledgements = 0
    private(set) var kills = 0
    private var lines = 0
    private var looks = 0
    /// A writer that stands still with the lock in its hand, whether anybody has named it, and how often readers had looked by then.
    private var holder: (child: Child, isNamed: Bool, looks: Int)?

    init(seed: Int, past: PastOffice, fault: String = "") throws {
        (self.seed, self.fault, self.past) = (seed, fault, past.saved)
        room = try past.copy("round-\(seed)-\(fault)")
        chance = Chance(seed: UInt64(seed))
        replacesIndex = chance.next(3) == 0
    }

    deinit { try? FileManager.default.removeItem(at: room) }

    func run() throws {
        startMissing()
        for _ in 0..<(3 + chance.next(3)) {
            try awaitAcknowledgements(1 + chance.next(14))
            spin()
            try act()
            startMissing()
        }
        try awaitAcknowledgements(1 + chance.next(8))
        spin()
        note("end")
        try killAll()
        try check(past: past)
    }

    func note(_ text: String) { log.append(text) }

    /// A moment more, of a length that the seed chooses.
    private func spin() {
        var state = UInt64(chance.next(200_000))
        for _ in 0..<state { state = state &* 6_364_136_223_846_793_005 &+ 1 }
        withExtendedLifetime(state) {}
    }

    // MARK: Processes

    /// Starts whoever is not there.
    private func startMissing() {
        for clerk in clerks where clerk.child == nil { start(clerk) }
        for index in readers.indices where readers[index] == nil {
            let words = ["read", "dir=\(office)", "seed=\(chance.next(1000))", "strict=\(replacesIndex ? 0 : 1)"]
            readers[index] = try? Child("reader \(index)", words, errors: room.path + "/errors")
        }
    }

    private func start(_ clerk: Clerk) {
        var again: [Int] = clerk.pending.map { [$0] } ?? []
        if let old = clerk.saved.keys.sorted().last, chance.next(2) == 0, !again.contains(old) { again.append(old) }
        let texts = again.map { "\($0)" + (clerk.bases[$0].map { "/" + $0 } ?? "") }
        let fate = fate()
        if fate != "none" { note("writer \(clerk.number) \(fate)") }
        clerk.child = try? Child(
            "writer \(clerk.number)",
            [
                "write", "dir=\(office)", "seed=\(seed)", "writer=\(clerk.number)", "start=\(clerk.last)", "again=\(texts.joined(separator: ","))",
                "fate=\(fate)", "fault=\(fault)",
            ], errors: room.path + "/errors")
    }

    private func fate() -> String {
        switch chance.next(12) {
        case 0...2: "kill:\(["afterAppend", "afterSync", "afterIndex"][chance.next(3)]):\(1 + chance.next(5))"
        case 3: "call:\(1 + chance.next(120))"
        case 4, 5: "torn:\(1 + chance.next(6)):\(chance.next(6000))"
        case 6: chance.next(3) == 0 ? "stop:\(["afterAppend", "afterSync"][chance.next(2)]):\(1 + chance.next(5))" : "none"
        default: "none"
        }
    }

    private var children: [Child] { clerks.compactMap(\.child) + readers.compactMap { $0 } + errands.map(\.child) }

    func kill(_ child: Child) {
        kills += 1
        child.kill()
    }

    /// Kills everybody and takes in what they still said.
    func killAll() throws {
        for child in children { kill(child) }
        holder = nil
        while !children.isEmpty { try pump() }
    }

    // MARK: Waiting

    private func awaitAcknowledgements(_ count: Int) throws {
        let target = acknowledgements + count
        while acknowledgements < target, clerks.contains(where: { $0.child != nil }) { try pump() }
    }

    /// Waits until the others have said so much.
    func awaitLines(_ count: Int) throws {
        let target = lines + count
        while lines < target, children.contains(where: { !$0.isStopped }) { try pump() }
    }

    /// Takes in what was said since, waiting until something is.
    private func pump() throws {
        let children = children
        var descriptors = children.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        let ready = poll(&descriptors, nfds_t(descriptors.count), 60_000)
        if ready < 0 && errno == EINTR { return }
        guard ready > 0 else { throw Broken("nobody says anything any more") }
        for (child, descriptor) in zip(children, descriptors) where descriptor.revents != 0 {
            for line in child.lines() {
                lines += 1
                try hear(line, from: child)
            }
            if child.descriptor < 0 { try bury(child) }
        }
        releaseHolder()
    }

    private func bury(_ child: Child) throws {
        let end = child.reap()
        note("\(child.name) ended: \(end)")
        if holder?.child === child { holder = nil }
        for clerk in clerks where clerk.child === child { clerk.child = nil }
        for index in readers.indices where readers[index] === child { readers[index] = nil }
        let isErrand = errands.contains { $0.child === child }
        errands.removeAll { $0.child === child }
        if end == .signal(SIGKILL) || (isErrand && end == .exit(0)) { return }
        let errors = (try? String(contentsOfFile: room.path + "/errors", encoding: .utf8)) ?? ""
        throw Broken("\(child.name) ended with \(end): \(errors.prefix(2000))")
    }

    // MARK: What they say

    private func hear(_ line: String, from child: Child) throws {
        let words = line.split(separator: " ").map(String.init)
        switch words.first {
        case "ready": break
        case "broken": throw Broken("\(child.name): \(line.dropFirst(7))")
        case "busy":
            if let holder, words.count > 1, words[1] == "\(holder.child.processID)" { self.holder?.isNamed = true }
        case "stopping":
            if child.awaitStop() { holder = (child, false, looks) }
        case "looked":
            looks += 1
            guard words.count == 3, let seq = Int(words[1]) else { throw Broken(line) }
            if let before = heads[seq], before != words[2] { throw Broken("two readers saw different records \(seq)") }
            heads[seq] = words[2]
        case "registered": break
        case "done":
            if let backup = errands.first(where: { $0.child === child })?.backup { backups[backup].isDone = true }
        default:
            guard let clerk = clerks.first(where: { $0.child === child }), words.count > 1, let serial = Int(words[1]) else { throw Broken(line) }
            try hear(words, serial, clerk)
        }
    }

    private func hear(_ words: [String], _ serial: Int, _ clerk: Clerk) throws {
        switch words[0] {
        case "sent":
            clerk.pending = serial
            clerk.last = max(clerk.last, serial)
            if words[2] != "-" { clerk.bases[serial] = words[2] }
        case "saved":
            let receipt = words[4] + " " + words[5]
            let isNew = words[2] == "1"
            if let first = clerk.saved[serial], first != receipt { throw Broken("command \(serial) of \(clerk.number) was answered \(first), then \(receipt)") }
            if isNew, clerk.saved[serial] != nil { throw Broken("command \(serial) of \(clerk.number) was saved again") }
            clerk.saved[serial] = receipt
            if isNew { clerk.written[serial] = Int(words[3]) }
            clerk.pending = nil
            acknowledgements += 1
        case "refused", "conflict":
            if clerk.saved[serial] != nil { throw Broken("command \(serial) of \(clerk.number) was saved, then answered: \(words)") }
            clerk.unsaved.insert(serial)
            clerk.pending = nil
        default: throw Broken(words.joined(separator: " "))
        }
    }

    /// Once the others know who holds the lock, and readers have gone on reading, whoever stands still goes on or dies.
    private func releaseHolder() {
        guard let holder, holder.isNamed || !clerks.contains(where: { $0.child != nil && $0.child !== holder.child }),
            looks >= holder.looks + 2 || !readers.contains(where: { $0 != nil }) || isIndexLost
        else { return }
        self.holder = nil
        note("\(holder.child.name) was named while it stood still")
        if chance.next(2) == 0 { kill(holder.child) } else { holder.child.goOn() }
    }

    /// Whether no index stands in the office: then readers need the lock, too, for another one to get its name.
    private var isIndexLost: Bool {
        let names = (try? RealFileSystem().list(office)) ?? []
        return !names.contains { $0.hasPrefix("index") && $0.hasSuffix(".sqlite") }
    }
}

import Casework
import Glibc
import Journal
import SavePeers
import Storage

/// Saves a second and waits of one way of saving, slice by slice.
struct Measured {
    var rates: [Double] = []
    /// Of the slices with many clerks: how many saves each made.
    var counts: [Int] = []
    /// Microseconds, sorted once read.
    var waits: [UInt32] = []

    var rate: Double { median(rates) }
    var share: Double { counts.max().map { Double(counts.min() ?? 0) / Double(max($0, 1)) } ?? 0 }
    func wait(_ part: Double) -> Double {
        waits.isEmpty ? 0 : Double(waits.sorted()[min(waits.count - 1, Int(Double(waits.count) * part))]) / 1000
    }
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// Processes that save at the same time: clerks of an office, or of the peer's database.
final class Crowd {
    private let clerks: OpaquePointer
    let count: Int
    private var seen: [Int]

    /// Forks; nothing that can't be shared may be open yet.
    init(_ count: Int, _ body: @escaping (_ clerks: OpaquePointer, _ clerk: Int) throws -> Void) throws {
        final class Box { let body: (OpaquePointer, Int) throws -> Void; init(_ body: @escaping (OpaquePointer, Int) throws -> Void) { self.body = body } }
        let box = Unmanaged.passRetained(Box(body))
        let forked = peers_clerks_fork(
            Int32(count),
            { clerks, clerk, context in
                guard let clerks, let context else { return }
                do {
                    try Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().body(clerks, Int(clerk))
                } catch {
                    say("saves: clerk \(clerk): \(error)")
                    kill(0, SIGTERM)
                }
            }, box.toOpaque())
        guard let forked else { throw Failure("cannot fork") }
        clerks = forked
        self.count = count
        seen = Array(repeating: 0, count: count)
    }

    func slice(_ seconds: Double, into measured: inout Measured) {
        let taken = peers_clerks_slice(clerks, seconds)
        if measured.counts.isEmpty { measured.counts = Array(repeating: 0, count: count) }
        var total = 0
        for clerk in 0..<count {
            let end = Int(peers_clerks_count(clerks, Int32(clerk)))
            for save in seen[clerk]..<end { measured.waits.append(peers_clerks_wait_of(clerks, Int32(clerk), Int32(save))) }
            measured.counts[clerk] += end - seen[clerk]
            total += end - seen[clerk]
            seen[clerk] = end
        }
        measured.rates.append(Double(total) * 1e6 / Double(taken))
    }

    func end() { peers_clerks_end(clerks) }
}

/// Runs slices in a clerk's process until there are no more.
func work(_ clerks: OpaquePointer, _ clerk: Int, _ save: () throws -> Bool) rethrows {
    while peers_clerks_wait(clerks) != 0 {
        while peers_clerks_going(clerks) != 0 {
            let begun = peers_now()
            guard try save() else { break }
            peers_clerks_note(clerks, Int32(clerk), peers_now() - begun)
        }
        peers_clerks_done(clerks)
    }
}

import Glibc
import Journal
import SavePeers

extension Saves {
    /// Names, values, units; ratios are medians over the rounds of slices that stood beside each other.
    func report(_ results: [String: Measured], _ length: Int) {
        func line(_ name: String, _ value: Double, _ unit: String) {
            let scaled = (value * 1000).rounded() / 1000
            print("\(name)\t\(scaled)\t\(unit)")
        }
        line("line.length", Double(length), "bytes")
        let names = ["bare", "preallocated", "journal", "submit", "sqlite", "submit-8", "sqlite-8"]
        for name in names {
            guard let measured = results[name] else { continue }
            line("\(name).rate", measured.rate, "saves/s")
            guard !measured.counts.isEmpty else { continue }
            line("\(name).wait.p50", measured.wait(0.5), "ms")
            line("\(name).wait.p99", measured.wait(0.99), "ms")
            line("\(name).wait.max", measured.wait(1), "ms")
            guard measured.counts.count > 1 else { continue }
            let total = Double(max(1, measured.counts.reduce(0, +)))
            line("\(name).share.least", Double(measured.counts.min() ?? 0) / total, "of all saves")
            line("\(name).share.most", Double(measured.counts.max() ?? 0) / total, "of all saves")
            line("\(name).share.least-to-most", measured.share, "ratio")
        }
        let pairs = [
            ("journal", "bare"), ("submit", "sqlite"), ("submit-8", "sqlite-8"), ("submit", "bare"), ("sqlite", "bare"), ("submit-8", "bare"),
            ("sqlite-8", "bare"), ("preallocated", "bare"),
        ]
        for (ours, theirs) in pairs {
            guard let left = results[ours], let right = results[theirs] else { continue }
            line("\(ours)/\(theirs)", median(zip(left.rates, right.rates).map { $0 / $1 }), "ratio")
            guard !left.waits.isEmpty, !right.waits.isEmpty else { continue }
            // Longer ones are the checkpoints, and whatever else the machine does.
            line("\(ours)/\(theirs).typical", right.wait(0.5) / left.wait(0.5), "ratio of the medians of single saves")
        }
    }

    /// Runs a body in a process of its own and waits for it.
    func inProcess(_ body: @escaping (Saves) throws -> Void) throws {
        let copy = self
        let crowd = try Crowd(1) { clerks, _ in
            try body(copy)
            _ = peers_clerks_wait(clerks)
        }
        crowd.end()
    }
}

/// Removes a directory with all that is in it.
func clear(_ path: String) {
    let disk = RealFileSystem()
    for name in (try? disk.list(path)) ?? [] {
        let inner = path + "/" + name
        if (try? disk.status(inner))??.isDirectory == true { clear(inner) } else { try? disk.unlink(inner) }
    }
    try? disk.removeDirectory(path)
}

/// A line on standard error.
func say(_ text: String) {
    let bytes = Array("\(text)\n".utf8)
    _ = write(2, bytes, bytes.count)
}

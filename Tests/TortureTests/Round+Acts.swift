import Casework
import Glibc
import Journal
import OfficeSupport

extension Round {
    /// Does one of the things that happen to processes.
    func act() throws {
        switch chance.next(replacesIndex ? 20 : 13) {
        case 0...2: killSome(1)
        case 3, 4: killSome(2 + chance.next(5))
        case 5:
            note("kill all")
            try killAll()
        case 6:
            if let reader = readers[chance.next(2)] {
                note("kill \(reader.name)")
                kill(reader)
            }
        case 7, 8: try stop(thenKill: false)
        case 9: try stop(thenKill: true)
        case 10...12: try backUp()
        case 13, 14: try run("rebuild")
        case 15...17:
            doomed += 1
            try run("erase", "number=\(seed % 1000 * 100 + doomed)")
        default: try loseIndex()
        }
    }

    private var working: [Clerk] { clerks.filter { $0.child != nil } }

    private func killSome(_ count: Int) {
        for _ in 0..<count {
            let working = working
            guard !working.isEmpty, let child = working[chance.next(working.count)].child else { return }
            note("kill \(child.name)")
            kill(child)
        }
    }

    /// Somebody stands still somewhere, perhaps with a lock, while the others go on as they can.
    private func stop(thenKill: Bool) throws {
        let working = working
        guard !working.isEmpty, let child = working[chance.next(working.count)].child, !child.isStopped else { return }
        note("stop \(child.name)\(thenKill ? ", then kill" : "")")
        guard child.stop() else { return }
        try awaitLines(5 + chance.next(20))
        if thenKill { kill(child) } else { child.goOn() }
    }

    private func errandFate() -> String {
        switch chance.next(4) {
        case 0: "kill:afterErasureOrder:1"
        case 1: "call:\(1 + chance.next(60))"
        default: "none"
        }
    }

    private func run(_ errand: String, _ word: String = "", backup: Int? = nil) throws {
        let fate = errandFate()
        note("\(errand) \(word) \(fate)")
        let child = try Child(errand, [errand, "dir=\(office)", "fate=\(fate)", word], errors: room.path + "/errors")
        errands.append((child, backup))
        // Sometimes the others, too, are killed in the middle of it.
        if chance.next(3) == 0 {
            try awaitLines(1 + chance.next(15))
            note("kill all meanwhile")
            try killAll()
        }
    }

    private func backUp() throws {
        let target = room.path + "/backup-\(backups.count)"
        backups.append(Backup(target: target, acknowledged: acknowledged))
        try run("backup", "target=\(target)", backup: backups.count - 1)
    }

    /// Somebody takes the index away while all work, or while nobody does.
    private func loseIndex() throws {
        if chance.next(2) == 0 { try killAll() }
        note("lose the index")
        for name in try RealFileSystem().list(office) where name.hasPrefix("index") && !name.contains(".new") { unlink(office + "/" + name) }
    }

    /// All that was acknowledged so far and made a record.
    var acknowledged: Set<CommandID> {
        Set(clerks.flatMap { clerk in clerk.written.keys.map { TortureScript.commandID(writer: clerk.number, serial: $0) } })
    }
}

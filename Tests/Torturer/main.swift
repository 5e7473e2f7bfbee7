// A process to be tortured: it works in an office and says on standard output, one line each, what it sends and what it was answered.
//
//   Torturer found dir=…
//   Torturer write dir=… seed=… writer=… start=… [again=serial:case=version,…] [fate=…] [fault=early|renamed|unlocked]
//   Torturer read  dir=… seed=… [strict=1]
//   Torturer backup|rebuild|erase dir=… [target=…] [number=…] [fate=…]

import Casework
import Glibc
import Journal
import OfficeSupport
import Storage

/// Says a line, in one write: what was said before a kill is read whole.
func emit(_ line: String) {
    var bytes = Array(line.utf8)
    bytes.append(0x0A)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

/// Tells of what must not happen, and ends.
func fail(_ text: String) -> Never {
    emit("broken " + text.replacing("\n", with: " "))
    exit(70)
}

/// The words of the command line.
struct Arguments {
    let role: String
    private var values: [Substring: Substring] = [:]

    init(_ words: [String]) {
        role = words.count > 1 ? words[1] : ""
        for word in words.dropFirst(2) {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { values[parts[0]] = parts[1] }
        }
    }

    func text(_ name: Substring) -> String { values[name].map(String.init) ?? "" }
    func number(_ name: Substring) -> Int { values[name].flatMap { Int($0) } ?? 0 }
}

/// An open office of a process that can die.
struct Workplace {
    let disk: DyingFileSystem
    let office: Office

    init(_ arguments: Arguments, login: String, reached: @escaping (KillPoint) -> Void = { _ in }) throws {
        guard let fate = Fate(arguments.text("fate").isEmpty ? "none" : arguments.text("fate")) else { fail("no fate: \(arguments.text("fate"))") }
        let disk = DyingFileSystem(fate: fate, locksNothing: arguments.text("fault") == "unlocked")
        let environment = RealOffice.environment(login: login, fileSystem: disk, attempts: 1200) { point in
            reached(point)
            disk.reach(point)
        }
        self.disk = disk
        office = try untilFree { try Office.open(arguments.text("dir"), environment) }
    }
}

/// Asks again as long as another process holds the lock, saying whose it is.
func untilFree<Value>(_ body: () throws -> Value) throws -> Value {
    while true {
        do {
            return try body()
        } catch OfficeError.journal(.busy(let holder)), OfficeError.access(.busy(let holder)) {
            emit("busy \(holder?.processID ?? 0) \(holder?.login ?? "-")")
        }
    }
}

let arguments = Arguments(CommandLine.arguments)
do {
    switch arguments.role {
    case "found": try foundOffice(arguments)
    case "write": try Writer(arguments).work()
    case "read": try Reader(arguments).look()
    case "backup", "rebuild", "erase": try runErrand(arguments)
    default: fail("no role: \(arguments.role)")
    }
} catch {
    fail("\(error)")
}

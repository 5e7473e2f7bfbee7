import Foundation
import TestSupport

/// An office in a fresh directory of its own, gone with the test.
final class TestOffice {
    /// What a command answered.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
        var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast() }
    }

    /// The office was not made.
    struct NoOffice: Error { var outcome: Outcome }

    /// The directory that holds the office and whatever else the test needs.
    let room: String
    /// The office.
    var path: String { room + "/office" }

    /// Makes an office; a training office stands still on its day and reads birth years 22yy as our own.
    init(programme: String? = "stegna-2013", day: String? = "2013-12-10") throws {
        room = NSTemporaryDirectory() + "teczka-e2e-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: room, withIntermediateDirectories: true)
        guard let programme else { return }
        let training = day.map { ["--training-day", $0] } ?? []
        let made = try run(["init", "--programme", programme, "--office", path] + training)
        if made.status != 0 { throw NoOffice(outcome: made) }
    }

    deinit { try? FileManager.default.removeItem(atPath: room) }

    private static let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]

    /// Runs a command without a terminal.
    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        try run(PtyExecutable.path(), arguments, environment: environment)
    }

    /// Runs any program without a terminal.
    func run(_ executable: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        let names = ["out", "err"].map { room + "/" + $0 + "-" + UUID().uuidString }
        for name in names { try Data().write(to: URL(fileURLWithPath: name)) }
        defer { for name in names { try? FileManager.default.removeItem(atPath: name) } }
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = Self.environment.merging(["HOME": room]) { $1 }.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: names[0])
        process.standardError = FileHandle(forWritingAtPath: names[1])
        try process.run()
        process.waitUntilExit()
        let texts = names.map { String(decoding: FileManager.default.contents(atPath: $0) ?? Data(), as: UTF8.self) }
        let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
        return Outcome(status: status, output: texts[0], errors: texts[1])
    }

    /// A command on this office.
    func command(_ words: String..., environment: [String: String] = [:]) throws -> Outcome {
        try run(words + ["--office", path], environment: environment)
    }

    /// The screens in a terminal of their own, once the desk stands there.
    func clerk(environment: [String: String] = [:], arguments: [String] = []) throws -> PtySession {
        let session = try terminal(["--office", path] + arguments, environment: environment)
        try session.waitFor(Words.desk)
        return session
    }

    /// The program in a terminal, whatever it shows.
    func terminal(_ arguments: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws -> PtySession {
        try PtySession(
            executable: PtyExecutable.path(), arguments: arguments, environment: ["HOME": room].merging(environment) { $1 },
            columns: columns, rows: rows)
    }

    /// The journal's lines, all segments in order.
    func journal() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".jsonl") }.sorted().flatMap { name in
            String(decoding: FileManager.default.contents(atPath: path + "/" + name) ?? Data(), as: UTF8.self)
                .split(separator: "\n").map(String.init)
        }
    }

    /// How many records of a kind the journal holds.
    func records(of kind: String) -> Int { journal().count { $0.contains("\"kind\":\"\(kind)\"") } }

    /// The names of the drafts on disk.
    func drafts() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: path + "/drafts")) ?? [] }

    /// The journal must verify.
    func verified() throws -> Bool { try command("journal", "verify").status == 0 }
}

import Casework
import Glibc
import Journal
import Programmes
import Rules
import Storage

/// Something that the measuring could not do.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Makes and opens the offices that are measured, as the program does.
struct Offices {
    /// Where `programmes/` and `law/` lie.
    let resources: String

    func environment(seed: UInt64) -> OfficeEnvironment {
        var random = Workload(seed: seed ^ 0x5A17, block: 0)
        let holder = RealFileSystem.currentHolder()
        return OfficeEnvironment(
            fileSystem: RealFileSystem(), now: { Self.now() }, randomID: { OpaqueID(high: random.draw(), low: random.draw()) },
            login: holder.login, processID: holder.processID, bootID: holder.bootID,
            pause: RealFileSystem.pause(microseconds:), programVersion: "0.1.0",
            readRules: { programme, law, training in
                let tables = try LawBundle.read(law)
                let read = try ProgrammeReader.read(programme, file: "programme", law: tables)
                return RuleBook(ruleSet: read.ruleSet, law: tables, training: training)
            })
    }

    func open(_ directory: String, seed: UInt64) throws -> Office { try Office.open(directory, environment(seed: seed)) }

    /// A training office with its project opened.
    func make(_ directory: String) throws -> Office {
        let law = try Dictionary(uniqueKeysWithValues: LawBundle.names.map { ($0, try bytes("law/\($0)")) })
        let office = try Office.create(
            directory, programme: try bytes("programmes/stegna-2013.json"), law: LawBundle.join(law),
            trainingDay: CalendarDay(year: 2014, month: 3, day: 12), environment(seed: 1))
        var workload = Workload(seed: 2, block: 0)
        let project = CaseID(rawValue: OpaqueID(high: workload.draw(), low: 1).description)
        try office.save(
            Submission(
                id: CommandID(rawValue: OpaqueID(high: workload.draw(), low: 2).description),
                command: .openProject(OpenProject(project: project, programme: "stegna-2013", places: 32)),
                base: [VersionedCase(id: project, version: 0)]))
        return office
    }

    private func bytes(_ name: String) throws -> [UInt8] { try RealFileSystem().readAll(resources + "/" + name) }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

extension Office {
    /// Submits what must be saved.
    func save(_ submission: Submission) throws {
        let result = try submit(submission)
        guard case .saved = result else { throw Failure("not saved: \(result)") }
    }
}

/// Copies a file, or every file of a directory, sub-directories included.
func copy(_ source: String, to target: String) throws {
    let disk = RealFileSystem()
    guard let status = try disk.status(source) else { throw Failure("\(source) is missing") }
    if status.isDirectory {
        try disk.makeDirectory(target, mode: 0o2770)
        for name in try disk.list(source) { try copy(source + "/" + name, to: target + "/" + name) }
    } else {
        let file = try disk.open(target, .createNew)
        try file.appendAll(try disk.readAll(source), path: target)
        try file.sync()
        file.close()
    }
}

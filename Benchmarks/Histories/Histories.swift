import ArgumentParser
import Demo
import Glibc
import Journal

/// Writes an office with a realistic history of any size: the same size and seed, the same journal, byte for byte.
@main struct Histories: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "histories",
        abstract: "Writes a training office with about as many records as asked for; teczka makes its index when it is opened, or with 'index rebuild'.")

    @Argument(help: "The directory of the office to be; missing or empty.") var office: String
    @Option(help: "About how many records.") var records: Int?
    @Option(help: "Instead: one sitting with so many applications; says what each of its steps costs. The directory is taken away at the end.")
    var sitting: Int?
    @Flag(help: "With --sitting: a committee's lot alone parts the applications, no points.") var withoutPoints = false
    @Option(help: "Another history of the same kind.") var seed: UInt64 = 2013
    @Option(help: "Where programmes/ and law/ lie.") var resources: String = Self.shippedResources

    /// Beside these sources.
    static var shippedResources: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Resources"
    }

    func validate() throws {
        if (records == nil) == (sitting == nil) { throw ValidationError("Either --records or --sitting.") }
        if let records, records < 2 { throw ValidationError("An office has at least two records.") }
        if let sitting, sitting < 2 { throw ValidationError("A sitting has at least two applications.") }
    }

    func run() throws {
        if let sitting {
            return try SittingMeasure(directory: office, resources: resources, seed: seed, count: sitting, hasPoints: !withoutPoints).run()
        }
        guard let records else { return }
        let written = try Self.write(office, records: records, seed: seed, resources: resources) { count in
            let text = "\r\(count)"
            if isatty(2) == 1 { _ = Glibc.write(2, text, text.utf8.count) }
        }
        print("\(written) records")
    }

    /// Writes the office and answers how many records it has.
    static func write(
        _ directory: String, records: Int, seed: UInt64, resources: String, progress: (Int) -> Void = { _ in }
    ) throws -> Int {
        // Salts and names of commands come from a sequence of their own, so that the story's does not depend on how records are written.
        var identifiers = SeededRandom(seed: ~seed)
        let office = try HistoryOffice(directory, resources: resources, records: records) {
            OpaqueID(high: identifiers.next(), low: identifiers.next())
        }
        defer { office.close() }
        try HistoryStory(office: office, seed: seed, records: records).tell(records: records, progress: progress)
        return office.count
    }
}

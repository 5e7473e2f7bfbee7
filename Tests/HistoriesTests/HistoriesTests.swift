import Casework
import Demo
import Foundation
import Journal
import Programmes
import Rules
import Storage
import Testing

@testable import Histories

/// Offices that the benchmarks measure are offices like any other.
@Suite("Generated histories") struct HistoriesTests {
    private static func temporary() throws -> String {
        let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        let path = "\(base)/teczka-histories-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    private static func environment() -> OfficeEnvironment {
        OfficeEnvironment(
            fileSystem: RealFileSystem(), now: { 1_530_000_000_000 }, randomID: { OpaqueID(high: 1, low: UInt64.random(in: 1...UInt64.max)) },
            login: HistoryOffice.founder, processID: 1, bootID: "boot", pause: { _ in }, lockAttempts: 1, programVersion: "0.1.0",
            readRules: { programme, law, training in
                let tables = try LawBundle.read(law)
                return RuleBook(ruleSet: try ProgrammeReader.read(programme, file: "programme", law: tables).ruleSet, law: tables, training: training)
            })
    }

    private static func journal(_ directory: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: directory) where name.hasPrefix("journal-") {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: directory + "/" + name))
        }
        return files
    }

    @Test("The same size and seed make the same journal, another seed another")
    func deterministic() throws {
        let room = try Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: room) }
        for (name, seed) in [("a", UInt64(7)), ("b", 7), ("c", 8)] {
            _ = try Histories.write("\(room)/\(name)", records: 800, seed: seed, resources: Histories.shippedResources)
        }
        let first = try Self.journal("\(room)/a")
        #expect(first.count == 1)
        #expect(try Self.journal("\(room)/b") == first)
        #expect(try Self.journal("\(room)/c") != first)
    }

    @Test("The journal verifies, the index is made from it, and the office holds what a real one does")
    func isAnOffice() throws {
        let room = try Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: room) }
        let directory = "\(room)/office"
        let count = try Histories.write(directory, records: 3_000, seed: 2013, resources: Histories.shippedResources)
        #expect((3_000..<3_030).contains(count))
        let report = try Office.verify(directory, RealFileSystem())
        #expect(report.damages.isEmpty)
        #expect(report.head.seq == count)
        let office = try Office.open(directory, Self.environment())
        defer { office.close() }
        #expect(office.readOnly == nil)
        #expect(try office.rebuildIndex() == count)
        guard case .desk(let counts) = try office.query(.desk) else {
            Issue.record("no desk")
            return
        }
        let reached: [ApplicationStatus] = [
            .received, .formallyCorrect, .formallyRejected, .basicList, .reserveList, .notAccepted, .withdrawn,
        ]
        for status in reached { #expect(counts.applications[status] ?? 0 > 0, "nobody is \(status)") }
        for status in [LoanStatus.inForce, .returned] { #expect(counts.loans[status] ?? 0 > 0, "no loan is \(status)") }
        #expect(counts.groups > 1 && counts.openFailures > 0)
        for needle in ["a", "ski", "anna"] {
            guard case .found(let hits) = try office.query(.find(needle)) else { continue }
            #expect(!hits.isEmpty, "nobody is found under \(needle)")
        }
        // The office goes on like any other.
        let module = Command.defineModule(DefineModule(module: CaseID(rawValue: String(repeating: "e", count: 32)), title: "Kolejne", hours: 4))
        let submission = Submission(id: CommandID(rawValue: String(repeating: "d", count: 32)), command: module, base: [])
        guard case .saved = try office.submit(submission, confirmingClock: true) else {
            Issue.record("the office took nothing")
            return
        }
    }

    @Test("Common names are common, rare ones are there")
    func names() {
        var people = HistoryPeople(random: .init(seed: 1))
        var counts: [String: Int] = [:]
        let plan = HouseholdPlan(incomeMonth: YearMonth(of: HistoryOffice.day))
        for _ in 0..<4_000 {
            for member in people.household(plan).members { counts[member.familyName, default: 0] += 1 }
        }
        let people4000 = counts.values.reduce(0, +)
        #expect(counts.count > 800)
        #expect(counts["Nowak", default: 0] > people4000 / 200)
        #expect(counts["Nowak", default: 0] > counts["Źdźbło", default: 0] && counts["Źdźbło", default: 0] > 0)
        #expect(counts["Kowalska", default: 0] > 0 && counts["Kowalska", default: 0] < people4000 / 50)
    }
}

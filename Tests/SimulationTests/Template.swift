import Casework
import Foundation
import Journal
import OfficeSupport
import Programmes
import Rules
import TestSupport

@testable import Storage

/// An office with its project, founded once and brought as far as a stage; each run takes a copy of its disk and of its index.
final class Template {
    /// How far the recruitment is.
    enum Stage: Int, CaseIterable { case founded, received, assessed, proposed, closed, decided }

    static let directory = "/office"
    static let project = CaseID(rawValue: String(repeating: "1", count: 32))
    /// 2014-03-12 09:30 in Warsaw.
    static let now: Int64 = 1_394_613_000_000
    let disk = SimulatedFileSystem()
    let stage: Stage
    /// How many records there are.
    private(set) var records = 0
    private let index: URL

    init(_ stage: Stage = .founded) throws {
        self.stage = stage
        index = Template.freshIndex()
        let office = try Office.create(
            Template.directory, programme: Array("{}".utf8), law: Array("{}".utf8), trainingDay: CalendarDay(year: 2014, month: 3, day: 12),
            environment("founder"))
        var story = TemplateStory(office: office)
        try story.tell(upTo: stage) { try Office.open(Template.directory, environment("clerk0")) }
        // The list was closed at another terminal.
        _ = try office.hasNews()
        records = office.head.seq
        office.close()
        disk.endProcess()
    }

    private func environment(_ login: String) -> OfficeEnvironment {
        var environment = OfficeEnvironment(
            fileSystem: disk, now: { Template.now }, randomID: { OpaqueID(high: 0xFACE, low: UInt64.random(in: 1...UInt64.max)) }, login: login,
            processID: 1, bootID: "boot", pause: { _ in }, lockAttempts: 2, programVersion: "0.1.0", readRules: { _, _, _ in Template.book })
        environment.indexElsewhere = (index.path, RealFileSystem())
        return environment
    }

    deinit { Template.removeIndex(index) }

    /// A copy for one run.
    func copyIndex() throws -> URL {
        let copy = Template.freshIndex()
        if let current = Template.currentIndex(index) { try FileManager.default.copyItem(at: current, to: copy) }
        return copy
    }

    static func removeIndex(_ index: URL) {
        try? FileManager.default.removeItem(at: index.deletingLastPathComponent())
    }

    /// The index that counts now; nil where there is none.
    static func currentIndex(_ index: URL) -> URL? {
        (try? IndexFiles(index.path, RealFileSystem()).current()).map { URL(fileURLWithPath: $0) }
    }

    /// A place for an index, in a directory of its own.
    static func freshIndex() -> URL {
        let folder = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        let room = URL(fileURLWithPath: "\(folder)/teczka-simulation-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
        return room.appendingPathComponent("index.sqlite")
    }

    /// The rules of the programme that ships, read once.
    static let book: RuleBook = {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Resources")
        func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appendingPathComponent(name))) }
        do {
            let names = LawBundle.names
            let law = LawBundle.join(Dictionary(uniqueKeysWithValues: try names.map { ($0, try bytes("law/\($0)")) }))
            let tables = try LawBundle.read(law)
            let read = try ProgrammeReader.read(try bytes("programmes/stegna-2013.json"), file: "programme", law: tables)
            return RuleBook(ruleSet: read.ruleSet, law: tables, training: true)
        } catch {
            preconditionFailure("the programme that ships can be read: \(error)")
        }
    }()
}

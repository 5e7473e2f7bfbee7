import Casework
import Foundation
import Journal
import TestSupport
import Testing

@testable import Storage

/// An office as it stands in a directory: its last record and the states of all its cases.
private struct Standing: Equatable {
    var head: Anchor
    var states: [CaseID: Versioned<CaseState>]
}

/// An older state of an office in the place, a later backup of it, and a person who was erased after the backup.
private final class RestoreWorld {
    static let place = "/office"
    let disk: SimulatedFileSystem
    let surroundings: Surroundings
    private var openings = 0

    init(_ disk: SimulatedFileSystem, process: Int) {
        self.disk = disk
        surroundings = Surroundings(simulated: disk)
        surroundings.processID = process
    }

    /// Each opening makes an index of its own: the tests' index lies elsewhere and does not move with the directory.
    private func freshIndex() {
        openings += 1
        surroundings.indexElsewhere = surroundings.indexBase + ".\(openings)"
    }

    /// - Parameter place: Where the older state is to stand; nil for nowhere.
    static func template(isPresent: Bool) throws -> SimulatedFileSystem {
        let world = RestoreWorld(SimulatedFileSystem(), process: 4711)
        let office = try world.surroundings.found()
        try office.saved(Sample.application(1, family: "Tajemnicka"))
        if isPresent { _ = try office.backup(to: "/early") }
        try office.saved(Sample.application(2, family: "Nowak"))
        _ = try office.query(.card(personID(2)))
        _ = try office.backup(to: "/backup")
        _ = try office.erase(personID(1), basis: .authorityOrder, list: world.list)
        office.close()
        // The office itself is lost; what is left is the backups and the list.
        try world.disk.rename(place, to: "/lost")
        try world.disk.syncDirectory("/")
        if isPresent {
            world.freshIndex()
            _ = try world.restore("/early", list: ErasedList(path: "/none", fileSystem: world.disk))
        }
        world.disk.endProcess()
        return world.disk
    }

    var list: ErasedList { ErasedList(path: "/office.erased", fileSystem: disk) }

    func restore(_ backup: String = "/backup", list: ErasedList? = nil) throws -> RestoreReport {
        freshIndex()
        surroundings.now += 1000
        return try Office.restore(backup, to: Self.place, list: list ?? self.list, surroundings.environment())
    }

    /// What stands in a directory; nil where nothing does. Throws where it is not whole.
    func standing(_ directory: String = place) throws -> Standing? {
        guard try disk.status(directory) != nil else { return nil }
        freshIndex()
        let office = try Office.open(directory, surroundings.environment())
        defer { office.close() }
        guard office.readOnly == nil else { throw Unexpected(what: "read-only: \(office.readOnly!)") }
        guard try Office.verify(directory, disk, anchor: office.head).isSound else { throw Unexpected(what: "not sound") }
        return Standing(head: office.head, states: try office.allStates())
    }

    /// The office in the place takes another application.
    func use() throws {
        freshIndex()
        let office = try Office.open(Self.place, surroundings.environment())
        defer { office.close() }
        try office.saved(Sample.application(9, family: "Dziewiąta"))
    }
}

@Suite("Restoring on a disk that fails")
struct RestoreCrashTests {
    static let ends: [CrashMode?] = [
        nil, CrashMode(keepsNames: false, contents: .lost), CrashMode(keepsNames: true, contents: .kept), CrashMode(keepsNames: true, contents: .lost),
        CrashMode(keepsNames: true, contents: .prefix(97)),
    ]

    @Test(
        "Every step of a restoration fails: the old office or the restored one stands in place, whole, and the other is not lost",
        arguments: [("power", true), ("power", false), ("error", true), ("full", true), ("sync", true), ("no exchange", true)])
    func crashLoop(how: String, isPresent: Bool) throws {
        var examined: Set<[String: [UInt8]]> = []
        let template = try RestoreWorld.template(isPresent: isPresent)
        let before = try RestoreWorld(template.copy(), process: 1).standing()
        let restored = try {
            let world = RestoreWorld(template.copy(), process: 2)
            _ = try world.restore()
            return try #require(try world.standing())
        }()
        #expect((before != nil) == isPresent && before != restored)
        var (number, seen) = (1, [false, false])
        while number < 400 {
            let operation: SimulatedFileSystem.Operation? = ["full": .write, "sync": .sync][how]
            var isComplete = false
            for mode in Self.ends where how == "power" ? mode != nil : mode == Self.ends[number % Self.ends.count] {
                let world = RestoreWorld(template.copy(), process: 100 + number)
                // A system that can't exchange names does it in two steps; only an error, and not the power, may come between them.
                if how == "no exchange" { world.disk.fail(.rename, on: RestoreWorld.place, with: .error(38)) }
                world.disk.fail(operation, number: number, with: how == "power" ? .powerCut : how == "full" ? .tornError(number * 77 % 400, 28) : .error(5))
                let report = try? world.restore()
                isComplete = (operation.map { world.disk.counts[$0] ?? 0 } ?? world.disk.total) < number
                world.disk.heal()
                if let mode { world.disk.crash(mode) } else { world.disk.endProcess() }
                // The same files need no second look, but for what is said of them.
                guard examined.insert(world.disk.visible).inserted || report != nil else { continue }
                let place = "\(how) at step \(number), \(mode.map { "\($0)" } ?? "process ended")"
                do {
                    let now = try world.standing()
                    #expect(now?.states == before?.states || now?.states == restored.states, "\(place): neither the old nor the restored office")
                    if report != nil { #expect(now?.states == restored.states, "\(place): said to be restored") }
                    seen[now?.states == restored.states ? 1 : 0] = true
                    // The old one stands in place or under the name that says so, whole.
                    if let before, now?.states != before.states {
                        let aside = try #require(world.disk.paths.first { $0.hasPrefix("/office.before-") && !$0.dropFirst().contains("/") })
                        #expect(try world.standing(aside)?.states == before.states, "\(place): what was moved aside")
                    }
                    if now?.states != restored.states {
                        _ = try world.restore()
                        world.disk.crash()
                    }
                    #expect(try world.standing()?.states == restored.states, "\(place): restored again")
                    try world.use()
                } catch {
                    Issue.record("\(place): \(error)")
                }
            }
            if isComplete { break }
            number += 1
        }
        #expect(number > 5 && number < 400 && seen == [true, true], "\(number) \(seen)")
    }
}

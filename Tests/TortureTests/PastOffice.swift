import Casework
import Foundation
import Journal
import OfficeSupport
import Rules
import Storage

/// An office with some weeks behind it, made once; each round takes a copy.
final class PastOffice {
    let room = FileManager.default.temporaryDirectory.appendingPathComponent("teczka-torture-\(UUID().uuidString)")
    /// The commands of its past that were saved.
    let saved: Set<CommandID>

    init() throws {
        let directory = room.appendingPathComponent("past").path
        try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
        let office = try Office.create(
            directory, programme: Resource.programme, law: Resource.law, trainingDay: day("2014-03-12"), RealOffice.environment(login: "founder"))
        let first = TortureScript.commandID(writer: 51, serial: 1)
        let project = OpenProject(project: caseID(1), programme: "stegna-2013", places: 32)
        guard case .saved = try office.submit(Submission(id: first, command: .openProject(project), base: [])) else { throw Broken("no project") }
        office.close()
        var saved: Set<CommandID> = [first]
        for writer in 0..<TortureScript.writers {
            let office = try Office.open(directory, RealOffice.environment(login: TortureScript.login(writer)))
            defer { office.close() }
            var script = TortureScript(seed: 0, writer: writer)
            for serial in 1...TortureScript.past {
                let id = TortureScript.commandID(writer: writer, serial: serial)
                if case .saved = try office.submit(Submission(id: id, command: script.command(serial), base: [])) { saved.insert(id) }
            }
        }
        self.saved = saved
    }

    deinit { try? FileManager.default.removeItem(at: room) }

    /// A copy of its own for a round.
    func copy(_ name: String) throws -> URL {
        let copy = room.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: room.appendingPathComponent("past"), to: copy.appendingPathComponent("office"))
        return copy
    }
}

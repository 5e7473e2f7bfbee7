import Foundation
import TestSupport
import Testing

/// Whether a program can be run and ends well; what a machine does not allow cannot be tested on it.
private func works(_ executable: String, _ arguments: [String]) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: executable) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
}

@Suite("An office that is damaged, closed, or on a full disk", .serialized)
struct DamageTests {
    private static let paper = PaperForm(
        applicant: .init(family: "Rutkowska", given: "Ola", pesel: pesel(2266, 8, 9, 3131)), groups: ["G-SA"])

    private func takeIn(_ clerk: PtySession) throws {
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(Self.paper.keys + "<F2>")
        try clerk.waitFor(Words.savedApplication("W/1/2013"))
    }

    @Test("a flipped bit: the journal names segment and line, 65; the screens read on, and refuse to save")
    func damaged() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        try takeIn(clerk)
        #expect(try clerk.leave() == 0)
        let path = office.path + "/journal-000001.jsonl"
        var bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        let place = try #require(bytes.firstRange(of: Array("Rybina".utf8))?.lowerBound)
        bytes[place] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let verify = try office.command("journal", "verify")
        #expect(verify.status == 65)
        #expect((verify.output + verify.errors).contains("journal-000001.jsonl"))
        #expect(verify.errors.contains(Words.damaged))
        let before = office.journal()
        let reader = try office.clerk()
        try reader.waitTitle(Words.readOnlyTitle)
        try reader.send("w")
        try reader.waitFor("Rutkowska")
        // A new application cannot be taken in, and the reason is given.
        try reader.send("<F5>")
        try reader.waitText(Words.damaged + ": plik journal-000001.jsonl, wiersz")
        #expect(reader.title.contains(Words.applications))
        #expect(try reader.leave() == 0)
        #expect(office.journal() == before)
        // The index must not be made anew from it.
        #expect(try office.command("index", "rebuild").status == 65)
    }

    /// Root sees every file; without the capability for that, it is a user like any other.
    static let unprivileged = ["--bounding-set=-dac_override,-dac_read_search"]
    static var canDrop: Bool { getuid() != 0 || works("/usr/bin/setpriv", unprivileged + ["true"]) }

    private func withoutPrivilege(_ arguments: [String]) -> (String, [String]) {
        getuid() == 0 ? ("/usr/bin/setpriv", Self.unprivileged + [PtyExecutable.path()] + arguments) : (PtyExecutable.path(), arguments)
    }

    @Test("no permission: 77 and a clear sentence, from the shell and in a terminal", .enabled(if: canDrop, "the privilege cannot be dropped here"))
    func closed() throws {
        let office = try TestOffice()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: office.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: office.path) }
        for words in [["lookup", "Kowalska"], ["journal", "verify"], ["index", "rebuild"]] {
            let (program, arguments) = withoutPrivilege(words + ["--office", office.path])
            let outcome = try office.run(program, arguments)
            #expect(outcome.status == 77, "\(outcome)")
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(Words.noPermission), "\(outcome)")
        }
        let (program, arguments) = withoutPrivilege(["--office", office.path])
        let session = try PtySession(executable: program, arguments: arguments, environment: ["HOME": office.room])
        try session.waitText(Words.noPermission)
        #expect(try session.waitExit() == 77)
    }

    /// A disk of its own needs a mount, here in a namespace of its own.
    static var canMount: Bool { works("/usr/bin/unshare", ["-rm", "/bin/mount", "-t", "tmpfs", "tmpfs", "/mnt"]) }

    /// An office on a disk of its own of so many KiB, its screens open; the office's path as this process sees it.
    private func onSmallDisk(_ size: Int, _ office: TestOffice) throws -> (clerk: PtySession, disk: String) {
        let script = """
            mkdir "$1/disk" && mount -t tmpfs -o size=\(size)k tmpfs "$1/disk" || exit 1
            "$2" init --programme stegna-2013 --training-day 2013-12-10 --office "$1/disk/office" > "$1/log" || exit 1
            "$2" --office "$1/disk/office"; echo "left $?"
            "$2" journal verify --office "$1/disk/office"
            """
        let clerk = try PtySession(
            executable: "/usr/bin/unshare", arguments: ["-rm", "/bin/sh", "-c", script, "sh", office.room, PtyExecutable.path()],
            environment: ["HOME": office.room])
        try clerk.waitFor(Words.desk)
        // The disk is seen only inside: through the process that sees it.
        return (clerk, "/proc/\(clerk.processID)/root\(office.room)/disk")
    }

    private func records(_ kind: String, _ disk: String) -> Int {
        let bytes = FileManager.default.contents(atPath: disk + "/office/journal-000001.jsonl") ?? Data()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").count { $0.contains("\"kind\":\"\(kind)\"") }
    }

    private func drafts(_ disk: String) -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: disk + "/office/drafts")) ?? [] }

    @Test("a full disk: nothing is stored and it is said; form and draft stay; with room again the same form is saved, once",
        .enabled(if: canMount, "no namespace for a disk"))
    func fullDisk() throws {
        let office = try TestOffice(programme: nil)
        let (clerk, disk) = try onSmallDisk(900, office)
        let ballast = disk + "/ballast"
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(Self.paper.keys)
        try clerk.waitPanel(Words.homeMet)
        let kept = drafts(disk)
        #expect(kept.count == 1)
        let before = try Data(contentsOf: URL(fileURLWithPath: disk + "/office/journal-000001.jsonl"))
        try fill(ballast)
        // Pressed three times, as people do.
        for _ in 1...3 {
            try clerk.send("<F2>")
            try clerk.waitText(Words.diskFull)
            try clerk.waitText("Nic nie zapisano. Proszę zwolnić miejsce i zapisać ponownie.")
            try clerk.send("<F4>")
            try clerk.wait(for: "another message") { !$0.screen.contains(Words.diskFull) }
        }
        #expect(clerk.title.contains(Words.newApplication))
        #expect(drafts(disk) == kept)
        #expect(try Data(contentsOf: URL(fileURLWithPath: disk + "/office/journal-000001.jsonl")) == before)
        try FileManager.default.removeItem(atPath: ballast)
        try clerk.send("<F2>")
        try clerk.waitFor(Words.savedApplication("W/1/2013"))
        #expect(records("application_received", disk) == 1 && records("household_registered", disk) == 1)
        #expect(drafts(disk).isEmpty)
        try clerk.toDesk()
        try clerk.send("<F10>")
        try clerk.waitFor("left 0")
        try clerk.waitFor("Dziennik jest cały")
        try clerk.waitExit()
    }

    @Test("a full disk for the draft: it is said and the form stays; the next field brings it to the disk",
        .enabled(if: canMount, "no namespace for a disk"))
    func fullDiskForDraft() throws {
        let office = try TestOffice(programme: nil)
        let (clerk, disk) = try onSmallDisk(900, office)
        let ballast = disk + "/ballast"
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try fill(ballast)
        try clerk.send("o<Enter>")
        try clerk.waitText("Szkicu nie ma na dysku: wpisany tekst jest tylko na ekranie. Brak miejsca na dysku")
        #expect(drafts(disk).isEmpty && clerk.title.contains(Words.newApplication))
        try FileManager.default.removeItem(atPath: ballast)
        try clerk.send("2.12<Enter>")
        try clerk.wait(for: "the next field") { $0.screen.contains("02.12.2013") }
        #expect(drafts(disk).count == 1)
        try clerk.send("<Esc>")
        try clerk.waitFor(Words.unsaved)
        try clerk.send("<Left><Enter>")
        try clerk.waitTitle(Words.desk)
        try clerk.send("<F10>")
        try clerk.waitFor("left 0")
        try clerk.waitExit()
    }

    private func fill(_ path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let page = Data(repeating: 0, count: 4096)
        // The disk is small; the bound is for a disk that is not.
        for _ in 0..<1000 {
            do { try handle.write(contentsOf: page) } catch { return }
        }
        Issue.record("the disk is not small")
    }
}

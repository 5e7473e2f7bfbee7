import Foundation
import Journal
import OfficeSupport
import TestSupport
import Testing

/// Lists go out and come down again through the real program.
@Suite("teczka publish, from the preview to the day it comes down", .serialized)
struct PublishJourneyTests {
    private func office() throws -> TestOffice {
        let office = try TestOffice(programme: nil)
        try PublishingOffice.make(at: office.path, login: NSUserName())
        return office
    }

    private func bytes(_ file: String) throws -> [UInt8] { [UInt8](try #require(FileManager.default.contents(atPath: file))) }

    @Test("KP-31: what is recorded is what was previewed, to the byte and its digest; it is out once, and comes down once")
    func numbers() throws {
        let office = try office()
        let preview = try office.command("publish", "preview", "1")
        #expect(preview.status == 0 && preview.lines.count == 4 && preview.lines[0].hasPrefix("OPS.042.1.2013 "), "\(preview)")
        #expect(office.records(of: "round_published") == 0)
        let file = office.room + "/lista.txt"
        let recorded = try office.command("publish", "record", "1", "--out", file)
        #expect(recorded.status == 0, "\(recorded.errors)")
        let (written, digest) = (try bytes(file), Digest256(of: try bytes(file)).description)
        #expect(String(decoding: written, as: UTF8.self) == preview.output)
        #expect(recorded.output.contains(digest))
        #expect(office.records(of: "round_published") == 1)
        let again = office.room + "/druga.txt"
        #expect(try office.command("publish", "record", "1", "--out", again).status == 65)
        #expect(!FileManager.default.fileExists(atPath: again) && office.records(of: "round_published") == 1)
        let listed = try office.command("publish", "list", "1")
        #expect(listed.status == 0 && listed.output.contains(digest))
        #expect(try office.command("publish", "down", "1", "--names").status == 65)
        #expect(try office.command("publish", "down", "1").status == 0)
        #expect(try office.command("publish", "down", "1").status == 65)
        #expect(office.records(of: "publication_taken_down") == 1)
        #expect(try office.command("publish", "record", "1", "--out", again).status == 0)
        let second = try bytes(again)
        #expect(second == written)
        #expect(try office.verified())
    }

    @Test("KP-31: names with an approval and a day on which they go, in the Polish order, without whoever objected; the journal names nobody")
    func names() throws {
        let office = try office()
        let file = office.room + "/nazwiska.txt"
        let approved = ["--approved-by", "Jan Nowacki", "--approved-on", "2013-10-07", "--approval", "opinia 3/2013"]
        for options in [[], ["--take-down", "2013-12-31"], approved, approved + ["--take-down", "2013-10-07"]] {
            let refused = try office.run(["publish", "record", "1", "--names", "--out", file, "--office", office.path] + options)
            #expect(refused.status == 65 && !FileManager.default.fileExists(atPath: file), "\(options): \(refused)")
        }
        #expect(try office.command("publish", "object", "W/2/2013").status == 0)
        let clerk = try office.run(["publish", "record", "1", "--names", "--out", file, "--as", "halina", "--office", office.path] + approved + ["--take-down", "2013-12-31"])
        #expect(clerk.status == 77 && !FileManager.default.fileExists(atPath: file), "\(clerk)")
        let recorded = try office.run(["publish", "record", "1", "--names", "--out", file, "--office", office.path] + approved + ["--take-down", "2013-12-31"])
        #expect(recorded.status == 0, "\(recorded.errors)")
        let written = String(decoding: try bytes(file), as: UTF8.self)
        #expect(written == "Ćwiklińska Anna Łucja\nŻółkiewska Anna Łucja\n")
        let record = try #require(office.journal().first { $0.contains("\"kind\":\"round_published\"") })
        for word in ["Ćwiklińska", "Żółkiewska", "Nowak "] { #expect(!record.contains(word)) }
        // Whoever objects once the list is out stands on it wrongly, which the list of publications says.
        #expect(try office.command("publish", "object", "W/3/2013").status == 0)
        let before = try office.command("publish", "list", "1").output
        #expect(try office.command("publish", "allow", "W/3/2013").status == 0)
        #expect(try office.command("publish", "list", "1").output != before)
        #expect(try office.command("publish", "down", "1", "--names").status == 0)
        #expect(try office.verified())
    }
}

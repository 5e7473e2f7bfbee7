import Foundation
import TestSupport
import Testing

@Suite("teczka publish, numbering, register", .serialized)
struct PublishCommandTests {
    @Test("publish: what can't be stores nothing and writes no file")
    func refusals() throws {
        let office = try TestOffice()
        #expect(try office.command("publish", "preview", "1").status == 66)
        #expect(try office.command("publish", "object", "W/1/2013").status == 66)
        #expect(try office.command("publish", "record", "1").status == 64)
        let file = office.room + "/x.txt"
        #expect(try office.command("publish", "record", "1", "--out", file, "--approval", "opinia").status == 64)
        #expect(try office.command("publish", "record", "1", "--out", file, "--take-down", "31.03.2014").status == 66)
        #expect(!FileManager.default.fileExists(atPath: file) && office.records(of: "round_published") == 0)
    }

    @Test("numbering: the next number before and after it is set, a trial that stores nothing, refusals in words; register: a year without numbers")
    func numbering() throws {
        let office = try TestOffice()
        let unset = try office.command("numbering")
        #expect(unset.status == 0 && unset.output.contains("teczka numbering set"), "\(unset)")
        let trial = try office.command("numbering", "set", "--unit", "OPS", "--class", "042", "--dry-run")
        #expect(trial.status == 0 && trial.output.contains("OPS.042.1.2013") && office.records(of: "case_numbering_set") == 0, "\(trial)")
        let partial = try office.command("numbering", "set", "--unit", "OPS", "--class", "042", "--pattern", "{unit}.{class}.{number}")
        #expect(partial.status == 65 && partial.errors.contains("{year}") && partial.output.isEmpty)
        #expect(try office.command("numbering", "set", "--unit", " ", "--class", "042").status == 65)
        let stored = try office.command("numbering", "set", "--unit", "OPS", "--class", "042", "--pattern", "{unit}/{class}/{number}/{year}", "--lang", "en")
        #expect(stored.status == 0 && stored.output.contains("Next number: OPS/042/1/2013") && office.records(of: "case_numbering_set") == 1)
        #expect(try office.command("numbering", "show").output.contains("OPS/042/1/2013"))
        let register = try office.command("register", "--year", "2013")
        #expect(register.status == 0 && register.output.isEmpty && register.errors.contains("teczka numbering"))
        #expect(try office.verified())
    }
}

import Foundation
import TestSupport
import Testing

@Suite("Kept views of lists", .serialized)
struct ViewTests {
    /// A list is narrowed and its view kept, then the clerk leaves.
    private func kept(_ office: TestOffice) throws {
        let clerk = try office.clerk()
        try clerk.send("s")
        try clerk.waitTitle(Words.equipment)
        for (number, name) in [("001", "Laptop"), ("002", "Drukarka"), ("003", "Laptop")] {
            try clerk.send("n")
            try clerk.waitTitle(Words.receiving)
            try clerk.send("INW/2013/\(number)<Enter>SN-\(number)<Enter><Enter>\(name)<F2>")
            try clerk.waitFor(Words.unitSaved("INW/2013/\(number)"))
            try clerk.toDesk()
            try clerk.send("s")
            try clerk.waitTitle(Words.equipment)
        }
        try clerk.send("/laptop<Enter>")
        try clerk.wait(for: "two laptops") { $0.screen.contains("003") && !$0.screen.contains("002") }
        try clerk.send("v+<Enter>")
        try clerk.waitText("Zachowano widok „laptop”")
        try leave(clerk)
    }

    /// Esc leads from the narrowed list to the whole one first.
    private func leave(_ clerk: PtySession) throws {
        try clerk.send("<Esc>")
        try clerk.waitFor("INW/2013/002")
        #expect(try clerk.leave() == 0)
    }

    @Test("a view is kept with four keys, and after a new start it opens with four from anywhere and two on its list; then it is taken away")
    func keepsAndOpens() throws {
        let office = try TestOffice()
        try kept(office)
        let records = office.journal().count
        #expect(office.drafts().count == 1)
        let mode = try FileManager.default.attributesOfItem(atPath: office.path + "/drafts/" + office.drafts()[0])[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let clerk = try office.clerk()
        // The four keys at once, as somebody types who knows them.
        try clerk.send("<C-g>v1<Enter>")
        try clerk.waitTitle(Words.equipment)
        try clerk.wait(for: "two laptops") { $0.screen.contains("003") && !$0.screen.contains("002") }
        // Esc leads away from the view, where it was opened.
        try clerk.send("<Esc>")
        try clerk.waitTitle(Words.desk)
        try clerk.send("sv1")
        try clerk.waitTitle(Words.equipment)
        try clerk.wait(for: "two laptops") { $0.screen.contains("003") && !$0.screen.contains("002") }
        try clerk.send("vx")
        try clerk.waitFor("Usunąć widok?")
        try clerk.send("<Left><Enter>")
        try clerk.waitText("Usunięto widok „laptop”.")
        #expect(office.drafts().isEmpty)
        try leave(clerk)
        #expect(office.journal().count == records)
        #expect(try office.verified())
    }

    @Test("a damaged file is said by its name, set aside, and the program goes on")
    func damaged() throws {
        let office = try TestOffice()
        try kept(office)
        let name = office.drafts()[0]
        try Data("{".utf8).write(to: URL(fileURLWithPath: office.path + "/drafts/" + name))
        let clerk = try office.clerk()
        try clerk.send("<C-g>")
        try clerk.waitText("quarantine/: drafts/")
        #expect(FileManager.default.fileExists(atPath: office.path + "/quarantine/" + name))
        try clerk.send("<Enter>")
        try clerk.waitTitle(Words.desk)
        #expect(try clerk.leave() == 0)
    }
}

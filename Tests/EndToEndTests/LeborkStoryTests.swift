import Stories
import TestSupport
import Testing

/// Lębork's recruitment from the open window to the last place, by keys; `scripts/demo-lebork` plays the same story for a person.
@Suite("Lębork replayed by keys", .serialized)
struct LeborkStoryTests {
    @Test("LE-3, LE-4, LE-5: 79 from a spreadsheet, formal check, three sittings, 75 + 3 + 1, minutes; two promotions, a third vacancy with one left")
    func story() throws {
        let office = try TestOffice(programme: nil)
        try LeborkStory(Stage(room: office.room, program: PtyExecutable.path(), audience: EmptyHouse())).play()

        #expect(office.records(of: "application_received") == 79 && office.records(of: "supplement_called") == 5)
        #expect(office.records(of: "sitting_closed") == 3 && office.records(of: "list_decided") == 78)
        #expect(office.records(of: "reserve_promoted") == 2)
        // Two people made each list, and neither of them both parts of it.
        func logins(_ kind: String) -> Set<String> {
            Set(office.journal().filter { $0.contains("\"kind\":\"\(kind)\"") }.compactMap { $0.firstMatch(of: /"login":"([^"]*)"/).map { String($0.1) } })
        }
        #expect(logins("sitting_closed") == ["ekomisarz"] && logins("list_proposed").count == 1 && logins("list_proposed").isDisjoint(with: ["ekomisarz"]))
        #expect(office.drafts().isEmpty)
        #expect(try office.verified())
    }

    @Test("The player for a person to watch says what went wrong, and how it is used")
    func player() throws {
        let office = try TestOffice(programme: nil)
        let player = PtyExecutable.path("demo-lebork")
        #expect(try office.run(player, []).status == 64)
        #expect(try office.run(player, ["/bin/false", office.room, "--slow"]).status == 64)
        let failed = try office.run(player, ["/bin/false", office.room, "--fast"])
        #expect(failed.status == 1 && failed.errors.contains("teczka init"), "\(failed)")
    }
}

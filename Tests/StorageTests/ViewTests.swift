import Casework
import Foundation
import Journal
import TestSupport
import Testing

@testable import Storage

@Suite("Kept views of lists")
struct ViewTests {
    static let view = ListView(.applications, status: "received", narrow: "żół\u{1B}[31m \"x\"", order: ListOrder(.day, descending: true))

    /// The office as another clerk opens it.
    private func ula(_ surroundings: Surroundings) throws -> Office {
        surroundings.login = "ula"
        defer { surroundings.login = "ola" }
        return try surroundings.reopen()
    }

    private func path(_ view: KeptView) -> String { "/drafts/" + view.id.rawValue + ".view" }

    @Test("A view is there after a restart, with its number; the same name on the same list replaces it, a number that is free is given again")
    func kept() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        let first = try #require(try office.keep(Self.view, as: "Do sprawdzenia"))
        let second = try #require(try office.keep(ListView(.households, narrow: "jantar"), as: "Do sprawdzenia"))
        #expect(first.number == 1 && second.number == 2 && first.view == Self.view)
        var changed = Self.view
        changed.order = nil
        let again = try #require(try office.keep(changed, as: "DO SPRAWDZENIA"))
        #expect(again.id == first.id && again.number == 1 && again.name == "DO SPRAWDZENIA")
        office.close()
        let reopened = try surroundings.reopen()
        #expect(try reopened.query(.views) == .views(KeptViews(views: [again, second])))
        try reopened.drop(again.id)
        try reopened.drop(again.id)
        #expect(try reopened.keptViews() == KeptViews(views: [second]))
        #expect(try reopened.keep(ListView(.loans, status: "draft"), as: "Nowy")?.number == 1)
        #expect(try reopened.keptViews().views.map(\.number) == [1, 2])
        #expect(try reopened.desk().drafts == 0)
    }

    @Test("Views of others are not listed; a file is for its user alone, its name says nothing, and no record tells of it")
    func privacy() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        let head = office.head
        let mine = try #require(try office.keep(Self.view, as: "Żółkiewska"))
        let other = try ula(surroundings)
        #expect(try other.keptViews() == KeptViews())
        #expect(try other.keep(Self.view, as: "Żółkiewska")?.number == 1)
        #expect(try office.keptViews().views == [mine])
        #expect(try surroundings.fileSystem.status(surroundings.directory + path(mine))?.mode == 0o600)
        #expect(OpaqueID(mine.id.rawValue) != nil)
        #expect(office.head == head)
    }

    @Test("What is no view is refused", arguments: [
        ("", ListView(.households)), ("   ", ListView(.households)), (String(repeating: "x", count: 41), ListView(.households)),
        ("a", ListView(.households, status: "received")), ("a", ListView(.loans, status: "received")),
        ("a", ListView(.groups, narrow: String(repeating: "x", count: 61))),
        ("a", ListView(.groups, narrow: "x" + String(repeating: "\u{301}", count: 600))),
    ])
    func refused(name: String, view: ListView) throws {
        let office = try Surroundings().found()
        #expect(throws: OfficeError.malformed(field: "view")) { try office.keep(view, as: name) }
        #expect(throws: OfficeError.malformed(field: "view.id")) { try office.drop(ViewID(rawValue: "../../etc/passwd")) }
        #expect(try office.keptViews().views == [])
    }

    @Test("As many are kept as may be, and each of them can still be replaced")
    func full() throws {
        let office = try Surroundings().found()
        for number in 1...KeptView.limit { #expect(try office.keep(ListView(.groups), as: "\(number)")?.number == number) }
        #expect(try office.keep(ListView(.groups), as: "one more") == nil)
        #expect(try office.keep(ListView(.groups, narrow: "x"), as: "7")?.number == 7)
        #expect(try office.keptViews().views.count == KeptView.limit)
    }

    @Test("The longest texts that can be typed are read again")
    func longest() throws {
        let office = try Surroundings().found()
        let view = ListView(.loans, narrow: String(repeating: "\u{1}", count: 60))
        let kept = try #require(try office.keep(view, as: String(repeating: "👩🏽‍🚒", count: 29)))
        #expect(try office.keptViews() == KeptViews(views: [kept]))
    }

    @Test("A damaged file is set aside and named, the others are listed", arguments: [
        "{\"format\":1,", "", "[]", #"{"format":2,"list":"groups","login":"ola","name":"a","narrow":"","number":1}"#,
        #"{"format":1,"list":"secrets","login":"ola","name":"a","narrow":"","number":1}"#,
        #"{"format":1,"list":"groups","login":"ola","name":"","narrow":"","number":1}"#,
        #"{"format":1,"list":"groups","login":"ola","name":"a","narrow":"","number":0}"#,
        #"{"format":1,"list":"groups","login":"ola","name":"a","narrow":"","number":1,"order":"day"}"#,
        #"{"descending":true,"format":1,"list":"groups","login":"ola","name":"a","narrow":"","number":1,"order":"weather"}"#,
        #"{"format":1,"list":"loans","login":"ola","name":"a","narrow":"","number":1,"status":"received"}"#,
        #"{"format":1,"list":"groups","login":"ola","name":"a","name":"b","narrow":"","number":1}"#,
        #"{"format":1,"list":"groups","login":"ola","name":"a","narrow":"","number":1,"more":1}"#,
        #"{ "format":1,"list":"groups","login":"ola","name":"a","narrow":"","number":1}"#,
        "long",
    ])
    func damaged(text: String) throws {
        let disk = SimulatedFileSystem()
        let office = try Surroundings(simulated: disk).found()
        let first = try #require(try office.keep(Self.view, as: "one"))
        let second = try #require(try office.keep(Self.view, as: "two"))
        let whole = #"{"format":1,"list":"groups","login":"ola","name":"a","narrow":"","number":1}"#
        disk.setContents("/office" + path(first), Array(whole.utf8))
        #expect(try office.keptViews().views.map(\.name) == ["a", "two"], "the text that the rows spoil is itself whole")
        disk.setContents("/office" + path(first), Array((text == "long" ? String(repeating: " ", count: 20_000) + whole : text).utf8))
        let name = "drafts/" + first.id.rawValue + ".view"
        #expect(try office.keptViews() == KeptViews(views: [second], setAside: [name]))
        #expect(disk.paths.contains("/office/quarantine/" + first.id.rawValue + ".view"))
        #expect(try office.keptViews() == KeptViews(views: [second]))
    }

    @Test("Two views with one number get one each")
    func sameNumber() throws {
        let disk = SimulatedFileSystem()
        let office = try Surroundings(simulated: disk).found()
        let first = try #require(try office.keep(Self.view, as: "one"))
        let second = try #require(try office.keep(Self.view, as: "two"))
        let bytes = try disk.readAll("/office" + path(second))
        disk.setContents("/office" + path(second), Array(String(decoding: bytes, as: UTF8.self).replacing("\"number\":2", with: "\"number\":1").utf8))
        #expect(Set(try office.keptViews().views.map(\.number)) == [1, 2])
        #expect(Set(try office.keptViews().views.map(\.id)) == [first.id, second.id])
    }

    @Test("Whatever fails while a view is written, the one before stays whole", arguments: 1...6)
    func atomic(number: Int) throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        _ = try office.keep(ListView(.groups, narrow: "before"), as: "a")
        disk.fail(number: number, with: .powerCut)
        let saved = (try? office.keep(ListView(.groups, narrow: "after"), as: "a")) != nil
        disk.crash()
        let views = try surroundings.reopen().keptViews()
        #expect(views.setAside == [] && views.views.count == 1)
        let text = views.views.first?.view.narrow
        #expect(text == "after" || (text == "before" && !saved))
    }

    @Test("A full disk is said; the view before stays")
    func fullDisk() throws {
        let disk = SimulatedFileSystem()
        let office = try Surroundings(simulated: disk).found()
        let kept = try #require(try office.keep(Self.view, as: "a"))
        disk.fail(.write, with: .error(28))
        let error = #expect(throws: OfficeError.self) { try office.keep(ListView(.applications), as: "a") }
        #expect(error?.exitCode == 74)
        #expect(try office.keptViews().views == [kept])
    }

    @Test("Views stay where drafts have expired, and stand in no backup")
    func lasting() throws {
        let surroundings = Surroundings(now: Int64(Date().timeIntervalSince1970 * 1000))
        let office = try surroundings.found()
        let kept = try #require(try office.keep(Self.view, as: "a"))
        surroundings.now += 400 * 86_400_000
        #expect(try office.eraseExpiredDrafts() == 0)
        #expect(try office.keptViews().views == [kept])
        let manifest = try office.backup(to: surroundings.directory + ".copy")
        #expect(!manifest.files.contains { $0.name.contains("drafts") || $0.name.hasSuffix(".view") })
    }

    @Test("An erasure takes the views that tell of the person, as they are typed in a hurry, and no others")
    func erased() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1, family: "Żółkiewska"))
        try office.saved(Sample.application(2, family: "Nowak"))
        let gone = ["zolkiewska", "Żółkiewsk", "żółkiewskiej", "zolkie", Sample.pesel(1960, 5, 17, serial: 1, .female).digits]
        let stays = ["nowak", "zol", "żółty", "Nowa", "stegna", "w/1/2013", ""]
        for (number, text) in (gone + stays).enumerated() { _ = try office.keep(ListView(.households, narrow: text), as: "nr \(number)") }
        _ = try office.keep(ListView(.groups), as: "Pani Żółkiewska")
        let other = try ula(surroundings)
        _ = try other.keep(ListView(.households, narrow: "Zolkiewska"), as: "ona")
        let before = try office.keptViews().views
        #expect(before.count == gone.count + stays.count + 1)
        let report = try #require(try office.erase(personID(1), basis: .retentionEnded, list: surroundings.list))
        #expect(report.views == gone.count + 2 && report.drafts == 0)
        #expect(Set(try office.keptViews().views.map(\.view.narrow)) == Set(stays))
        #expect(try other.keptViews().views == [])
    }
}

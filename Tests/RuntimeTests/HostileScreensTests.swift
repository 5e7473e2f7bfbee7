import Casework
import Foundation
import Localization
import OfficeSupport
import Rules
@testable import Runtime
import Screens
import Storage
import Terminal
import Testing

/// Hostile texts in every field of every case, and every screen opened on them.
@Suite("Hostile texts on every screen", .serialized) struct HostileScreensTests {
    /// The office and a way through its screens.
    final class Walk {
        let room = NSTemporaryDirectory() + "teczka-hostile-" + UUID().uuidString
        var directory: String { room + "/office" }
        let keys: Set<String>
        let office: Office
        let port: RefusingOffice
        let backend: FrameWatch
        let texts: any Texts
        /// The samples on which a code was seen.
        var shown: Set<RouteName> = []
        var drafts: [String: Draft] = [:]

        init(_ language: Language, _ size: Size) throws {
            try FileManager.default.createDirectory(atPath: room, withIntermediateDirectories: true)
            keys = try HostileOffice.make(at: room + "/office", login: "ola")
            office = try Office.open(room + "/office", RealOffice.environment(login: "ola"))
            for piece in HostileText.pieces {
                _ = try office.keep(ListView(.applications, status: "basic_list", narrow: piece), as: "w" + piece)
            }
            backend = FrameWatch(size: size)
            texts = language.texts
            port = RefusingOffice(office)
        }

        deinit {
            office.close()
            try? FileManager.default.removeItem(atPath: room)
        }

        /// A session with a screen on its desk.
        func session(_ route: Route) throws -> Session {
            var high: UInt64 = 1
            let settings = SessionSettings(
                texts: texts, actor: office.actor, rules: try office.ruleBook(),
                identifiers: {
                    high &+= 1
                    return IdentifierSource(high: high, low: 2)
                }, monotonic: { 0 })
            let session = Session(backend: backend, office: port, signals: nil, settings: settings)
            session.begin()
            if route != .desk { session.open(route) }
            return session
        }

        /// Gives keys in pieces, as somebody types ahead, and looks at the screen after each.
        func press(_ pieces: [[Key]], _ session: Session) {
            for keys in pieces where session.ended == nil {
                session.take(keys.filter { $0 != .control("z") })
                session.draw()
            }
        }
    }

    /// What is typed into fields: a paste, and keys that bring what no keyboard has.
    private static let typing: [Key] = HostileText.pieces.map { .paste("ż" + $0) } + [.character("\u{202E}"), .character("\u{301}"), .character("漢")]

    /// - Parameter acts: whether every key of the screen is pressed as well.
    private func visit(_ name: RouteName, _ route: Route, _ walk: Walk, acts: Bool = true) throws {
        let session = try walk.session(route)
        session.draw()
        #expect(RouteName(of: route) == name)
        if walk.backend.showsCodes { walk.shown.insert(name) }
        // The finder shows nobody before something is typed.
        if name == .finder { walk.press([[.character("ż")]], session) }
        // Tagged rows are looked at one by one in the preview.
        if name == .tagged { walk.press([[.enter], [.enter]], session) }
        if walk.backend.showsCodes { walk.shown.insert(name) }
        walk.press([[.down, .down], [.pageDown], [.end]], session)
        if walk.backend.showsCodes { walk.shown.insert(name) }
        walk.press([[.function(1)], [.end]], session)
        guard acts else { return }
        let top = session.stack.entries[min(1, session.stack.entries.count - 1)].screen
        let keys = top.bindings(session.context).compactMap(\.keys.first)
        for key in keys.filter({ ![.down, .up].contains($0) }) + [.function(2), .function(4)] {
            let session = try walk.session(route)
            // The act, what it asks with hostile texts typed into it, yes to it, and whatever it opens.
            walk.press([[key], [.tab, Self.typing[0], .enter], [.enter], [.left, .enter], [.function(2)]], session)
        }
        if top.takesText { try fill(route, walk) }
    }

    /// Types into every field, saves, and keeps the draft.
    private func fill(_ route: Route, _ walk: Walk) throws {
        let session = try walk.session(route)
        var seen: Set<Point> = []
        for step in 0..<60 {
            walk.press([[Self.typing[step % Self.typing.count], .left, .tab]], session)
            if session.stack.entries.count != 2 { break }
            // Round the form once, as long as it does not scroll.
            if let cursor = walk.backend.last?.cursor, !seen.insert(cursor).inserted, step > 30 { break }
        }
        if let draft = session.stack.top.screen.draft(session.context) { walk.drafts[draft.form] = draft }
        walk.press([[.function(2)], [.pageDown], [.escape]], session)
    }

    /// Drafts of every form, hostile in all that they hold.
    private func visitDrafts(_ walk: Walk) throws {
        #expect(walk.drafts.count >= 8, "\(walk.drafts.keys.sorted())")
        for (form, draft) in walk.drafts.sorted(by: { $0.key < $1.key }) {
            var hostile = draft
            hostile.title = "Ż" + HostileText.pieces.joined()
            hostile.savedOn = HostileText.pieces[0]
            for index in hostile.fields.indices where hostile.fields[index].key != "seed" {
                hostile.fields[index].text += HostileText.pieces[index % HostileText.pieces.count]
            }
            try walk.office.saveDraft(hostile)
            try visit(.draft, .draft(hostile), walk)
            #expect(walk.shown.contains(.draft), "\(form)")
        }
        try visit(.drafts, .drafts, walk)
    }

    /// Somebody else saves, with other hostile texts, what stands in a form: the board, and the lines at the foot.
    private func meetOthers(_ walk: Walk) throws {
        let meetings: [(Route, CaseID, String)] = [
            (.householdForm(.edit(caseID(1002))), caseID(1002), "address_recorded"),
            (.equipmentForm(.edit(caseID(4003))), caseID(4003), "unit_corrected"),
            (.applicationForm(.edit(caseID(2009))), caseID(1009), "address_recorded"),
        ]
        for (route, subject, kind) in meetings {
            let session = try walk.session(route)
            // Choices and numbers take no such word; one of the first fields does.
            walk.press([Array(repeating: [.paste("Żuk"), .tab], count: 10).flatMap(\.self)], session)
            try HostileOffice.correct(subject, kind: kind, in: walk.directory)
            session.lookForNews()
            session.draw()
            walk.press([[.function(5)]], session)
            let screen = walk.backend.last?.lines.joined(separator: "\n") ?? ""
            #expect(screen.contains(walk.texts.mergeTitle), "no board in \(route):\n\(screen)")
            #expect(walk.backend.showsCodes)
            walk.press([[.function(1)], [.escape], [.end], [.home, .character("m")], [.function(2)], [.escape]], session)
        }
    }

    @Test("No cell holds what could steer a terminal, and columns stay", arguments: [(Language.polish, Size.standard), (.english, Size(width: 132, height: 43))])
    func everyScreen(_ language: Language, _ size: Size) throws {
        let walk = try Walk(language, size)
        for name in RouteName.allCases where name != .draft {
            for (index, route) in name.samples.enumerated() { try visit(name, route, walk, acts: language == .polish ? index < 2 : index == 0) }
        }
        try visitDrafts(walk)
        try meetOthers(walk)
        let blind = RouteName.allCases.filter { !$0.showsNoData && !walk.shown.contains($0) }
        #expect(blind.isEmpty, "nothing hostile was to be seen on \(blind)")
        #expect(walk.backend.faults.isEmpty, "\(walk.backend.faults.sorted().prefix(20).joined(separator: "\n"))")
        let colours = walk.backend.colours.faults
        #expect(colours.isEmpty, "\(colours.sorted().prefix(20).joined(separator: "\n"))")
        #expect(walk.backend.frames > 1500, "\(walk.backend.frames)")
    }

    @Test("Every text of every event that a screen can show is poisoned")
    func everyText() throws {
        let walk = try Walk(.polish, .standard)
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("CaseworkTests/Fixtures")
        var poisoner = BodyPoisoner()
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count > 40)
        for file in files {
            for line in try Data(contentsOf: file).split(separator: 0x0A) { _ = try poisoner.poison([UInt8](line)) }
        }
        // No term of the story ends on a day off, so that none names one.
        let missing = poisoner.keys.subtracting(walk.keys).subtracting(["holiday"])
        #expect(missing.isEmpty, "the story fills in no \(missing.sorted())")
    }
}

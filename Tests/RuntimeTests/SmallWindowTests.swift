import Casework
import Glibc
import Localization
@testable import Runtime
import Screens
import Terminal
import Testing

/// Keys typed while a notice of the size stands on the screen: what is behind it is not seen and must not be changed.
@Suite("A window that is too small") struct SmallWindowTests {
    let loop = SessionTests()
    var office: FakeOffice { loop.office }

    private func resize(_ session: Session, _ width: Int, _ height: Int) {
        loop.backend.size = Size(width: width, height: height)
        session.receive(signal: SIGWINCH)
    }

    private static let sizes = [Size(width: 79, height: 24), Size(width: 80, height: 23), Size(width: 20, height: 5)]

    @Test("No key reaches the form behind the notice, nor anything stored", arguments: sizes)
    func keysDoNotAct(size: Size) {
        let session = loop.session()
        session.take([.character("n")] + loop.type("ok"))
        let before = loop.screen(session)
        let (depth, queries, drafts) = (session.stack.entries.count, office.queries.count, office.drafts)
        resize(session, size.width, size.height)
        let keys: [Key] = [.function(2), .escape, .enter, .function(3), .control("g"), .control("s"), .tab, .backspace, .control("c"), .paste("xyz")]
        for key in keys + loop.type("tak") {
            session.take([key])
            session.take([key, .enter])
        }
        #expect(loop.screen(session).contains(Polish().terminalTooSmall(width: size.width, height: size.height)[0]))
        #expect(session.stack.entries.count == depth && office.queries.count == queries)
        #expect(office.drafts == drafts && office.submitted.isEmpty && session.dialog == nil && session.ended == nil)
        resize(session, 80, 24)
        #expect(loop.screen(session) == before)
        session.take(loop.type("x"))
        #expect(loop.screen(session) != before)
    }

    @Test("Neither does a yes reach a dialog behind it")
    func dialogs() {
        let session = loop.session()
        session.take([.character("n")] + loop.type("ok") + [.function(10)])
        #expect(session.dialog != nil)
        resize(session, 79, 24)
        session.take([.right, .enter, .enter])
        #expect(session.dialog != nil && session.ended == nil)
    }

    @Test("A scanner opens nothing that is not seen")
    func scans() {
        let session = loop.session()
        let unit = CaseID(rawValue: String(repeating: "a", count: 32))
        office.numbered["INW-0001"] = NumberedCase(id: unit, kind: .equipment, number: "INW-0001", name: "")
        resize(session, 60, 20)
        session.take(typed: loop.type("INW-0001") + [.enter], at: 0)
        #expect(session.stack.entries.count == 1)
        resize(session, 80, 24)
        session.take(typed: loop.type("INW-0001") + [.enter], at: 0)
        #expect(session.stack.entries.count == 2)
    }

    @Test("F10 leaves with what is typed in its draft; where the draft can't be written, it stays and says why")
    func leaving() {
        let session = loop.session()
        session.take([.character("n")] + loop.type("ok"))
        resize(session, 40, 12)
        office.isBroken = true
        session.take([.function(10)])
        #expect(session.ended == nil && loop.screen(session).contains("the disk is full"))
        office.isBroken = false
        session.take([.function(10)])
        #expect(session.ended == .left && office.drafts.count == 1)
    }
}

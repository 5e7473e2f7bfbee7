import Casework
import Localization
import Rules
@testable import Runtime
import Screens
import Terminal
import Testing

@Suite("A scanner where letters are commands") struct ScanTests {
    let office = FakeOffice()
    let backend = MemoryBackend()

    private func session(on route: Route) -> Session {
        let session = session()
        session.open(route)
        return session
    }

    private func session() -> Session {
        let session = Session(
            backend: backend, office: office, signals: nil,
            settings: SessionSettings(
                texts: Polish(), actor: Actor(login: "anna", role: .clerk), rules: SessionTests.rules,
                identifiers: { IdentifierSource(high: 1, low: 2) }, monotonic: { 0 }))
        session.begin()
        return session
    }

    private func keys(_ text: String) -> [Key] { text.map { $0 == "\n" ? .enter : .character($0) } }

    private func title(_ session: Session) -> String {
        session.draw()
        return backend.lastFrame?.lines.first ?? ""
    }

    private let unit = NumberedCase(id: CaseID(rawValue: "u1"), kind: .equipment, number: "ST/1", name: "Laptop")

    @Test("A number read on the list of equipment opens its unit, in one piece or in several, and none of its letters acts")
    func opens() {
        for pieces in [["SN00421\n"], ["n", "SN0", "0421", "\n"], Array("nsN0042\n").map { String($0) }] {
            let session = session(on: .equipment(nil))
            office.numbered = [pieces.joined().filter { $0 != "\n" }: unit]
            var now: Int64 = 1000
            for piece in pieces {
                session.take(typed: keys(piece), at: now)
                now += 20
            }
            #expect(session.stack.top.screen is EquipmentCardScreen, "\(pieces)")
            #expect(session.stack.entries.count == 3)
        }
    }

    @Test("A number that is nobody's and no command is looked for in the finder, whose answer Enter waits for")
    func unknown() {
        let session = session(on: .equipment(nil))
        session.take(typed: keys("PF3KX99\n"), at: 1000)
        #expect(session.stack.top.screen is FinderScreen)
        #expect(office.queries.last == .find("PF3KX99"))
        session.draw()
        #expect(backend.lastFrame?.lines.joined().contains("Nie znaleziono: PF3KX99") == true)
    }

    @Test("What is typed ahead behind a command stays what it is: n, a number and Enter begin a new unit")
    func typedAhead() throws {
        let session = session(on: .equipment(nil))
        session.take(typed: keys("nST00042\n"), at: 1000)
        let form = try #require(session.stack.top.screen as? EquipmentForm)
        #expect(form.form.widget.values.values.contains("ST00042"))
    }

    @Test("Fingers are slower: each letter acts by itself, after a moment that is waited for and no longer")
    func fingers() {
        let session = session(on: .equipment(nil))
        session.take(typed: [.character("s")], at: 1000)
        #expect(office.queries.last == .equipment(ListRequest(), status: nil))
        #expect(session.gate.deadline == 1030)
        session.take(typed: [], at: 1030)
        #expect(office.queries.last != .equipment(ListRequest(), status: nil), "the filter has moved on")
        #expect(session.gate.deadline == nil)
        // A key that is part of no number releases what is held before it, in order.
        session.take(typed: [.character("n")], at: 2000)
        session.take(typed: [.escape], at: 2010)
        #expect(session.stack.top.screen is EquipmentScreen && session.stack.entries.count == 2)
    }

    @Test("Where text is typed nothing is held: in the line that narrows a list, in a form, in a dialog")
    func elsewhere() {
        let session = session(on: .equipment(nil))
        session.take(typed: keys("/SN00421\n"), at: 1000)
        #expect(office.queries.last == .equipment(ListRequest(narrow: "SN00421"), status: nil))
        #expect(session.stack.top.screen is EquipmentScreen)
        let form = self.session(on: .equipmentForm(.new))
        form.take(typed: [.character("S")], at: 1000)
        #expect(form.gate.deadline == nil)
    }

    @Test("On the desk, too, a number opens what it stands on, and its digits open no queue")
    func desk() {
        office.numbered = ["0042137": unit]
        let session = session()
        session.take(typed: keys("0042137\n"), at: 1000)
        #expect(session.stack.top.screen is EquipmentCardScreen && session.stack.entries.count == 2)
    }

    @Test("The gate gives back every key once, in order, whatever comes when")
    func losesNothing() {
        for seed in 1...200 as ClosedRange<UInt64> {
            var state = seed &* 0x9E37_79B9_7F4A_7C15
            func below(_ limit: Int) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(state >> 33) % limit
            }
            let choice: [Key] = keys("aB1-/ \n") + [.escape, .down, .function(2)]
            var gate = ScanGate()
            var (given, got): ([Key], [Key]) = ([], [])
            var now: Int64 = 0
            func collect(_ outputs: [ScanGate.Output]) {
                for output in outputs {
                    switch output {
                    case .keys(let keys): got += keys
                    case .scan(let text, let keys):
                        got += keys
                        #expect(text.count >= ScanGate.shortest && keys == text.map(Key.character) + [.enter])
                    }
                }
            }
            for _ in 0..<60 {
                now += Int64(below(45))
                collect(gate.expire(at: now))
                let key = choice[below(choice.count)]
                given.append(key)
                collect(gate.take(key, at: now))
            }
            collect(gate.expire(at: now + 1000))
            #expect(got == given, "seed \(seed)")
        }
    }
}

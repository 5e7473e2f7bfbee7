import Foundation
import Glibc
import Runtime
import Screens
import Terminal
import TestSupport
import Testing

/// Keys and sizes at random over the training office: nothing crashes, every frame is whole, the journal verifies.
@Suite("Storms", .serialized) struct KeyStormTests {
    /// The seeds of a run; `TECZKA_STORM_SEEDS=1000-1999` takes others, as in a night's run.
    static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["TECZKA_STORM_SEEDS"]?.split(separator: "-").compactMap { UInt64($0) } ?? []
        guard let first = wanted.first else { return Array(1...20) }
        return Array(first...(wanted.last ?? first))
    }()
    static let keys = 500

    @Test("500 keys of each seed, alone and in bursts, at changing sizes", arguments: seeds)
    func storm(seed: UInt64) throws {
        print("storm seed \(seed)")
        let office = try StormOffice()
        let backend = MemoryBackend()
        var storm = KeyStorm(seed: seed)
        var chance = Chance(seed: ~seed)
        var (session, close) = try office.session(backend, seed: seed)
        session.begin()
        var left = Self.keys
        var pressed: [Key] = []
        while left > 0 {
            if chance.next(25) == 0 {
                backend.size = storm.size()
                session.receive(signal: SIGWINCH)
            }
            let burst = (0..<(chance.next(5) == 0 ? 1 + chance.next(12) : 1)).map { _ in storm.next() }
            pressed += burst
            left -= burst.count
            session.take(burst)
            session.draw()
            let frame = try #require(backend.lastFrame)
            if let fault = FrameFault.first(in: frame, at: backend.size) {
                let trail = pressed.suffix(12).map(\.name).joined(separator: " ")
                Issue.record("seed \(seed) after \(pressed.count) keys (… \(trail)): \(fault)\n\(frame.golden(styles: true))")
                break
            }
            backend.forget()
            if session.hasEnded {
                close()
                (session, close) = try office.session(backend, seed: seed &+ UInt64(pressed.count))
                session.begin()
            }
        }
        close()
        #expect(try office.isSound())
    }

    @Test("A storm of sizes over a half-typed form: the field, its text and the cursor are as they were", arguments: [1, 2, 3] as [UInt64])
    func sizes(seed: UInt64) throws {
        print("storm of sizes, seed \(seed)")
        let office = try StormOffice()
        let backend = MemoryBackend()
        let (session, close) = try office.session(backend, seed: seed)
        defer { close() }
        session.begin()
        session.take([.character("n"), .character("o"), .enter] + "9.12".map { Key.character($0) } + [.enter] + "9:0".map { Key.character($0) })
        session.draw()
        let before = try #require(backend.lastFrame)
        var storm = KeyStorm(seed: seed)
        for _ in 0..<200 {
            backend.size = storm.size()
            session.receive(signal: SIGWINCH)
            session.draw()
            let frame = try #require(backend.lastFrame)
            #expect(FrameFault.first(in: frame, at: backend.size) == nil, "\(backend.size)\n\(frame.golden())")
            if backend.size.width >= 80 && backend.size.height >= 24 {
                #expect(frame.lines.contains { $0.contains("9:0") } && frame.cursor != nil)
            }
        }
        backend.size = .standard
        session.receive(signal: SIGWINCH)
        session.draw()
        #expect(backend.lastFrame == before)
        session.take([.character("5"), .enter])
        session.draw()
        #expect(backend.lastFrame?.lines.contains { $0.contains("09:05") } == true)
    }
}

/// What no frame may have, whatever stands on it.
enum FrameFault: Equatable {
    case size(Size)
    case noCursor
    case cursorOutside(Point)
    /// A cell holds what could steer the terminal.
    case control(Point)
    /// The message line tells an error or a warning by its look alone.
    case colourAlone(row: Int)
    /// A highlighted row or button without an arrow or brackets.
    case highlightAlone(row: Int)

    static func first(in frame: Frame, at size: Size) -> FrameFault? {
        if frame.size != size { return .size(frame.size) }
        guard let cursor = frame.cursor else { return .noCursor }
        if !frame.bounds.contains(cursor) { return .cursorOutside(cursor) }
        for y in 0..<size.height {
            var roles: Set<Role> = []
            for x in 0..<size.width {
                let cell = frame[Point(x: x, y: y)]
                roles.insert(cell.style.role)
                guard case .text(let text) = cell.content else { continue }
                if text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E }) {
                    return .control(Point(x: x, y: y))
                }
            }
            let line = roles.contains(.selected) || roles.contains(.button) ? frame.lines[y] : ">"
            if roles.contains(.selected) || roles.contains(.button), !line.contains(where: { ">[]".contains($0) }) { return .highlightAlone(row: y) }
        }
        return isMarked(frame) ? nil : .colourAlone(row: size.height - 2)
    }

    /// A message over several rows has its mark on the first.
    private static func isMarked(_ frame: Frame) -> Bool {
        var y = frame.size.height - 2
        guard y > 0 else { return true }
        let style = frame[Point(x: 0, y: y)].style
        guard style.role == .error || style.role == .warning else { return true }
        while y > 0 {
            if frame[Point(x: 0, y: y)].content == .text("!") { return true }
            y -= 1
            if frame[Point(x: 0, y: y)].style != style { return false }
        }
        return false
    }
}

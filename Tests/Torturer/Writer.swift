import Casework
import Journal
import OfficeSupport
import Storage

/// A clerk who sends commands as fast as they are answered, and those whose answer was lost again.
final class Writer {
    /// A command by its number, with the version of the case that its form saw.
    struct Sent {
        var serial: Int
        var base: [VersionedCase]
    }

    private let arguments: Arguments
    private let number: Int
    private let seed: UInt64
    private var script: TortureScript
    private var workplace: Workplace?
    /// How often the journal was written to.
    private var writes = 0
    private var answered: [Sent] = []
    private var state: UInt64

    init(_ arguments: Arguments) throws {
        self.arguments = arguments
        number = arguments.number("writer")
        seed = UInt64(arguments.number("seed"))
        script = TortureScript(seed: seed, writer: number)
        state = seed &* 977 &+ UInt64(number * 1000 + arguments.number("start"))
        workplace = try Workplace(arguments, login: TortureScript.login(number)) { [unowned self] point in
            if point == .afterSync { writes += 1 }
        }
    }

    func work() throws -> Never {
        emit("ready")
        for sent in lost() { try send(sent, isRepeated: true) }
        var serial = arguments.number("start")
        while true {
            if !answered.isEmpty, next(8) == 0 { try send(answered[next(answered.count)], isRepeated: true) }
            serial += 1
            try send(Sent(serial: serial, base: try base(serial)), isRepeated: false)
        }
    }

    private func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// What this writer's life before had sent and got no answer to, or an answer that it may ask for again.
    private func lost() -> [Sent] {
        arguments.text("again").split(separator: ",").compactMap { text in
            let parts = text.split(separator: "/")
            guard let serial = parts.first.flatMap({ Int($0) }) else { return nil }
            let base = parts.count == 3 ? [VersionedCase(id: CaseID(rawValue: String(parts[1])), version: Int(parts[2]) ?? 0)] : []
            return Sent(serial: serial, base: base)
        }
    }

    /// The version of the shared household as a form opened now would see it.
    private func base(_ serial: Int) throws -> [VersionedCase] {
        guard let id = TortureScript.seen(script.command(serial)), let office = workplace?.office else { return [] }
        if case .household(let file) = try untilFree({ try office.query(.household(id)) }) {
            return [VersionedCase(id: id, version: file.household.version)]
        }
        return [VersionedCase(id: id, version: 0)]
    }

    private func send(_ sent: Sent, isRepeated: Bool) throws {
        guard let office = workplace?.office else { return }
        let told = TortureScript.commandID(writer: number, serial: sent.serial)
        // A fault for the torture to find: what is sent again bears another name.
        let id = isRepeated && arguments.text("fault") == "renamed" ? TortureScript.commandID(writer: number + 100, serial: sent.serial) : told
        emit("sent \(sent.serial) \(sent.base.map { "\($0.id.rawValue)/\($0.version)" }.first ?? "-")")
        let command = script.command(sent.serial)
        // Another one: the answer before the deed.
        if case .saveEquipment = command, arguments.text("fault") == "early" { emit("saved \(sent.serial) 1 0 \(command.subject.rawValue) -") }
        let (before, head) = (writes, office.head.seq)
        switch try untilFree({ try office.submit(Submission(id: id, command: command, base: sent.base)) }) {
        case .saved(let receipt):
            let seq = office.head.seq > head && writes > before ? office.head.seq : 0
            emit("saved \(sent.serial) \(writes - before) \(seq) \(receipt.subject.rawValue) \(receipt.number ?? "-")")
            answered.append(sent)
        case .refused(let refusal): emit("refused \(sent.serial) \(refusal.reasons)")
        case .conflict(let conflicts):
            for conflict in conflicts where conflict.seen == conflict.current.version { fail("a conflict with the version that was seen") }
            emit("conflict \(sent.serial)")
        }
    }
}

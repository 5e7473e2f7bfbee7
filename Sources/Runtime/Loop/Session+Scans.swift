import Casework
import Screens
import Terminal

extension Session {
    /// Keys as they come from the terminal, with a scanner's told from those of fingers where letters are commands.
    func take(typed keys: [Key], at now: Int64) {
        carryOut(gate.expire(at: now))
        var plain: [Key] = []
        for key in keys where ended == nil {
            guard isGated else {
                plain.append(key)
                continue
            }
            // Which keys are held depends on the screen that those before have led to.
            flush(&plain)
            carryOut(isGated ? gate.take(key, at: now) : gate.release() + [.keys([key])])
        }
        if ended == nil { flush(&plain) }
    }

    /// Whether letters are commands and a unit's number may be read now.
    private var isGated: Bool { dialog == nil && Chrome.fits(backend.size) && stack.top.screen.takesScans }

    private func flush(_ keys: inout [Key]) {
        if keys.isEmpty { return }
        let batch = keys
        keys = []
        take(batch)
    }

    private func carryOut(_ outputs: [ScanGate.Output]) {
        for output in outputs where ended == nil {
            switch output {
            case .keys(let keys): take(keys)
            case .scan(let text, let keys): scan(text, keys)
            }
        }
    }

    /// Opens what the number stands on. A number that nothing has may also be a command with what was typed ahead behind it: only where its
    /// first letter means nothing here is it looked for in the finder, which says that there is none.
    private func scan(_ text: String, _ keys: [Key]) {
        told = nil
        let context = context
        if case .numbered(let cases)? = try? office.query(.numbered(text)), cases.count == 1, let route = cases[0].route {
            carryOut([.open(route)], for: stack.top.token)
            stack.trim(to: Self.depth) { !$0.holdsTyping(context) }
            return attend()
        }
        guard let first = keys.first, stack.top.screen.binding(for: first, context) == nil else { return take(keys) }
        take([.function(3)] + keys)
    }
}

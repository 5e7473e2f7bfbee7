import Casework

/// What a screen with several acts has sent or is about to send. The same act sent again after a failure keeps its name, so that it is
/// carried out once.
struct CommandSender: Equatable, Sendable {
    private(set) var pending: Submission?
    var identifiers = IdentifierSource(high: 0, low: 0)

    /// Gets an act ready, for a question that comes before it.
    mutating func prepare(_ command: Command, base: [VersionedCase]) {
        if pending?.command == command, pending?.base == base { return }
        pending = Submission(id: identifiers.nextCommand(), command: command, base: base)
    }

    /// Sends what is ready.
    var effects: [Effect] { pending.map { [.submit($0)] } ?? [] }

    mutating func send(_ command: Command, base: [VersionedCase]) -> [Effect] {
        prepare(command, base: base)
        return effects
    }

    /// Whether an answer is to what was sent; that is then done with.
    mutating func settles(_ submission: Submission) -> Bool {
        guard submission.id == pending?.id else { return false }
        pending = nil
        return true
    }
}

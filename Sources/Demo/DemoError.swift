import Casework

/// The story of the demo met a "no": the program's rules and the story do not fit together. Names no person.
public struct DemoError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Which step of the story.
    public let step: String
    /// The reasons of the refusal; empty where it was a conflict.
    public let reasons: [Refusal.Reason]

    public var description: String { "the demo stopped at \(step): \(reasons.map { "\($0.code)" }.joined(separator: ", "))" }
}

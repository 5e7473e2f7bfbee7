import Rules

/// A round with how its applications stand now.
public struct RoundFile: Equatable, Sendable {
    public var round: Versioned<Round>
    /// By status; a missing one is zero.
    public var counts: [ApplicationStatus: Int]
    /// People on a list of names that is out who may not stand on it any more: they objected, gave their place up, or were erased.
    public var namedWrongly: Int

    public init(round: Versioned<Round>, counts: [ApplicationStatus: Int], namedWrongly: Int = 0) {
        self.round = round
        self.counts = counts
        self.namedWrongly = namedWrongly
    }

    public var tally: RoundTally { RoundTally(counts) }
}

/// A called application whose term is over: a rejection may be proposed, and a person decides (P-13).
public struct LapsedCall: Equatable, Sendable {
    public var application: ApplicationRow
    public var call: SupplementCall

    public init(application: ApplicationRow, call: SupplementCall) {
        self.application = application
        self.call = call
    }
}

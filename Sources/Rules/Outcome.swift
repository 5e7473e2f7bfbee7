/// A three-valued answer: a missing fact is never a "no" (P-14).
public enum Outcome: String, Codable, Sendable, CaseIterable {
    case met
    case notMet = "not_met"
    case unknown

    /// A known truth value.
    public init(_ isMet: Bool) { self = isMet ? .met : .notMet }

    /// An answer that may be missing.
    public init(_ isMet: Bool?) {
        if let isMet { self = isMet ? .met : .notMet } else { self = .unknown }
    }

    /// Both: one "no" settles it, whatever is unknown.
    public func and(_ other: Outcome) -> Outcome {
        if self == .notMet || other == .notMet { return .notMet }
        return self == .met && other == .met ? .met : .unknown
    }

    /// Either: one "yes" settles it, whatever is unknown.
    public func or(_ other: Outcome) -> Outcome {
        if self == .met || other == .met { return .met }
        return self == .notMet && other == .notMet ? .notMet : .unknown
    }

    /// The opposite; unknown stays unknown.
    public var negated: Outcome {
        switch self {
        case .met: .notMet
        case .notMet: .met
        case .unknown: .unknown
        }
    }

    /// All of them; met when there are none.
    public static func all(_ outcomes: some Sequence<Outcome>) -> Outcome {
        outcomes.reduce(.met) { $0.and($1) }
    }

    /// Any of them; not met when there are none.
    public static func any(_ outcomes: some Sequence<Outcome>) -> Outcome {
        outcomes.reduce(.notMet) { $0.or($1) }
    }
}

/// The place in a document from which a rule comes.
public struct Provision: Hashable, Codable, Sendable {
    /// The document as people call it, in Polish.
    public let document: String
    /// The place as printed, such as `kryteria szczegółowe pkt 4 ppkt 1 lit. b`.
    public let place: String
    /// Identifiers of the requirements that the provision carries, such as `ST-9`.
    public let requirements: [String]

    /// Makes a provision from its three parts.
    public init(document: String, place: String, requirements: [String]) {
        self.document = document
        self.place = place
        self.requirements = requirements
    }
}

/// A title in the two languages of the product.
public struct Bilingual: Hashable, Codable, Sendable {
    /// In Polish.
    public let pl: String
    /// In English.
    public let en: String

    /// Makes a title from its Polish and English form.
    public init(pl: String, en: String) {
        self.pl = pl
        self.en = en
    }
}

/// The opaque name of a case (a household, an application, a loan …): 32 lower-case hexadecimal digits, drawn at random by the shell.
/// It says nothing about a person, so lists, verdicts and logs may carry it.
public struct CaseID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public var description: String { rawValue }

    public static func < (a: CaseID, b: CaseID) -> Bool { a.rawValue < b.rawValue }
}

/// The opaque name of one person within the office; same shape as `CaseID`.
public struct PersonID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public var description: String { rawValue }

    public static func < (a: PersonID, b: PersonID) -> Bool { a.rawValue < b.rawValue }
}

/// The name of one submission, made together with its draft: sent twice, it is carried out once.
public struct CommandID: RawRepresentable, Hashable, Sendable, Codable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// The kinds of case that an office keeps.
public enum CaseKind: String, Sendable, Codable, CaseIterable {
    case project, household, application, equipment, loan, module, group
    case publicUnit = "public_unit"
    case recommendation, sitting
    case round
    case earlierBeneficiary = "earlier_beneficiary"
}

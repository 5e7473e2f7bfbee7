/// The catalogue of criteria, one line each.
public enum Criteria {
    /// All criteria, in alphabetical order of their files.
    public static let all: [Criterion] = [
        registeredInTerritory,
    ]

    /// The criterion with the identifier, if there is one.
    public static func named(_ id: String) -> Criterion? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

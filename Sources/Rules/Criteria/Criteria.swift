/// The catalogue of criteria, one line each.
public enum Criteria {
    /// All criteria, in alphabetical order.
    public static let all: [Criterion] = [
        ageAtLeast,
        ageUnder,
        benefitAwarded,
        disabilityDegree,
        filedAtRightInstitution,
        filedInWindow,
        formSigned,
        fosterFamily,
        gradeAverageAbove,
        householdWithoutComputer,
        householdWithoutComputerAndInternet,
        householdWithoutInternet,
        incomeWithinLimit,
        learner,
        livesInTerritory,
        minorRepresented,
        nominated,
        notSupportedBefore,
        onlyApplicant,
        registeredInTerritory,
        singleParent,
    ]

    /// The criterion with the identifier, if there is one.
    public static func named(_ id: String) -> Criterion? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

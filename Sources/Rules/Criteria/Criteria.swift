/// The catalogue of criteria, one line each.
public enum Criteria {
    /// All criteria, in alphabetical order.
    public static let all: [Criterion] = [
        ageAtLeast,
        ageUnder,
        agreementSignedInTerm,
        benefitAwarded,
        breachInMinutes,
        competenceMeasured,
        confirmedByPerson,
        countsReconcile,
        defectsSupplemented,
        disabilityDegree,
        eServicesNamed,
        filedAtRightInstitution,
        filedInWindow,
        formSigned,
        fosterFamily,
        gradeAverageAbove,
        granteeKindIn,
        householdWithoutComputer,
        householdWithoutComputerAndInternet,
        householdWithoutInternet,
        incomeWithinLimit,
        internetMonthsAtMost,
        inventoryBeforePurchase,
        learner,
        listsPartition,
        livesInTerritory,
        minorRepresented,
        needsAnalysed,
        nominated,
        notSupportedBefore,
        onlyApplicant,
        positionsConsecutive,
        purchaseJustified,
        purchaseWithinLimit,
        recommendedAs,
        recorded,
        registeredInTerritory,
        routeDeclared,
        selectedByCompetentBody,
        singleParent,
        trainingContentIn,
        unitInTerritory,
        unitKindIn,
        unitOnList,
        unitSubordinate,
        withinCapacity,
        wordOfList,
    ]

    /// The criterion with the identifier, if there is one.
    public static func named(_ id: String) -> Criterion? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

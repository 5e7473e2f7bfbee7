import Rules

/// What an invented household is to be like, so that its application gets the verdict that its story needs.
package struct HouseholdPlan {
    /// The month of which incomes are declared.
    package var incomeMonth: YearMonth
    package var isDisabled: Bool
    package var isOverLimit: Bool
    package var hasComputer: Bool
    /// Nobody has said what stands in the home yet.
    package var isHomeUnknown: Bool
    package var isRegistered: Bool

    package init(
        incomeMonth: YearMonth, isDisabled: Bool = false, isOverLimit: Bool = false, hasComputer: Bool = false, isHomeUnknown: Bool = false,
        isRegistered: Bool = true
    ) {
        self.incomeMonth = incomeMonth
        self.isDisabled = isDisabled
        self.isOverLimit = isOverLimit
        self.hasComputer = hasComputer
        self.isHomeUnknown = isHomeUnknown
        self.isRegistered = isRegistered
    }
}

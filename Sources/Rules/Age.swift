/// Ages as the civil code reckons them.
public enum Age {
    /// The first day on which a person born on `born` has completed `years`.
    ///
    /// The birthday itself by default (P-3, KC art. 112); born on 29 February, the 28th in common years.
    public static func reached(_ years: Int, born: CalendarDay, policies: Policies = Policies()) -> CalendarDay {
        let birthday = born.adding(years: years)
        return policies[.ageReached] == "start_of_birthday" ? birthday : birthday.adding(days: 1)
    }

    /// Completed years on the day; nil when born later.
    public static func completedYears(born: CalendarDay, on day: CalendarDay, policies: Policies = Policies()) -> Int? {
        guard born <= day else { return nil }
        let years = day.year - born.year
        return day < reached(years, born: born, policies: policies) ? max(0, years - 1) : years
    }
}

/// How the last day of a term of days was found, so that a card or a letter can answer "why that day?".
public struct TermReckoning: Codable, Equatable, Sendable {
    /// The day of what starts the term; it is not counted itself (KPA art. 57 § 1).
    public var event: CalendarDay
    /// How many days the term has.
    public var days: Int
    /// The day on which the counting ends, before it is moved.
    public var counted: CalendarDay
    /// The days off from which the end was moved on, in order; empty where it was not moved.
    public var moved: [MovedDay]
    /// The last day of the term.
    public var last: CalendarDay
    /// The policies on which the day rests: P-5 where another answer to it would give another day, P-16 where the event was chosen by it.
    public var policies: [PolicyUse]

    /// Makes a reckoning.
    public init(
        event: CalendarDay, days: Int, counted: CalendarDay, moved: [MovedDay] = [], last: CalendarDay, policies: [PolicyUse] = []
    ) {
        self.event = event
        self.days = days
        self.counted = counted
        self.moved = moved
        self.last = last
        self.policies = policies
    }

    /// A day on which a term does not end, and why not.
    public struct MovedDay: Codable, Equatable, Sendable {
        /// The day.
        public var day: CalendarDay
        /// The law's day off that falls on it; nil for a Saturday that is none.
        public var holiday: String?

        /// Makes a day.
        public init(day: CalendarDay, holiday: String? = nil) {
            self.day = day
            self.holiday = holiday
        }
    }

    /// Whether the term is over on the day.
    public func isOver(on day: CalendarDay) -> Bool { day > last }
}

extension Deadline {
    /// The last day of a term of days under a programme's policy P-5, with all that it rests on.
    public static func reckoning(of days: Int, after event: CalendarDay, law: LawTables, policies: Policies) -> TermReckoning {
        let calendar = WorkingCalendar(law)
        let shift = shift(policies)
        let counted = event.adding(days: days)
        let last = end(of: .days(days), after: event, calendar: calendar, shift: shift)
        let moved = (counted.dayNumber..<last.dayNumber).map { number in
            let day = CalendarDay(dayNumber: number)
            return TermReckoning.MovedDay(day: day, holiday: calendar.holiday(on: day)?.id)
        }
        let restsOnShift = Shift.allCases.contains { end(of: .days(days), after: event, calendar: calendar, shift: $0) != last }
        return TermReckoning(
            event: event, days: days, counted: counted, moved: moved, last: last,
            policies: restsOnShift ? [policies.use(.termShift)] : [])
    }
}

extension RuleSet {
    /// The days that an applicant has to supplement an application: those that the formal criterion asks for, else those of the
    /// programme's settings; nil where neither says.
    public var supplementDays: Int? {
        for use in formalDefectUses { if case .number(let days)? = use.parameters["days"] { return days } }
        return procedure.supplementDays
    }

    /// Whether only minor defects may be supplemented, so that a person has to class them (KP-17).
    public var callsForMinorDefectsOnly: Bool { !formalDefectUses.isEmpty }

    private var formalDefectUses: [CriterionUse] {
        requirements.filter { $0.subjects.contains(.application) }.flatMap(\.condition.uses).filter { $0.id == "defects_supplemented" }
    }

    /// The term of a call to supplement, once what starts it is known (P-16).
    public func supplementTerm(called: CalendarDay, delivered: CalendarDay?, law: LawTables) -> TermReckoning? {
        let starts = policies.use(.callStart)
        guard let days = supplementDays, let event = starts.option == "delivery" ? delivered : called else { return nil }
        var reckoning = Deadline.reckoning(of: days, after: event, law: law, policies: policies)
        reckoning.policies.insert(starts, at: 0)
        return reckoning
    }
}

/// How a programme's cases are dealt with, as far as it is the programme's to say.
public struct Procedure: Equatable, Sendable {
    /// The days that an applicant has to supplement an application, where no criterion says it.
    public var supplementDays: Int?
    /// What a round of the programme leads to; nil where rounds lead to loans.
    public var enrolsOnly: Bool
    /// How case numbers are made up.
    public var caseNumber: CaseNumberRule?
    /// Where the document says so, or that it does not.
    public var provision: Provision?

    /// Makes the settings; whatever is left out is not set.
    public init(supplementDays: Int? = nil, enrolsOnly: Bool = false, caseNumber: CaseNumberRule? = nil, provision: Provision? = nil) {
        self.provision = provision
        self.supplementDays = supplementDays
        self.enrolsOnly = enrolsOnly
        self.caseNumber = caseNumber
    }
}

/// How case numbers (znak sprawy) are made up: the office instruction's elements in a pattern.
public struct CaseNumberRule: Equatable, Hashable, Codable, Sendable {
    /// `{unit}`, `{class}`, `{number}`, `{year}` and what stands between them, such as `{unit}.{class}.{number}.{year}`.
    public var pattern: String
    /// The symbol of the organisational unit; nil where the office has not said it yet.
    public var unit: String?
    /// The symbol of the class in the file plan (JRWA), such as `042`.
    public var fileClass: String?

    /// Makes a rule.
    public init(pattern: String, unit: String? = nil, fileClass: String? = nil) {
        self.pattern = pattern
        self.unit = unit
        self.fileClass = fileClass
    }

    /// The elements that no pattern may lack: without one of them two cases could bear one number.
    public static let elements = ["{unit}", "{class}", "{number}", "{year}"]

    /// Whether the pattern has every element exactly once.
    public var isComplete: Bool { Self.elements.allSatisfy { occurrences(of: $0) == 1 } }

    /// The number of a case; nil while the office has not said its unit and class.
    public func text(_ number: Int, year: Int) -> String? {
        guard let unit, let fileClass, isComplete else { return nil }
        let values = ["{unit}": unit, "{class}": fileClass, "{number}": String(number), "{year}": String(year)]
        var text = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            rest = rest[open...]
            guard let element = Self.elements.first(where: { rest.hasPrefix($0) }) else {
                text += "{"
                rest = rest.dropFirst()
                continue
            }
            text += values[element] ?? ""
            rest = rest.dropFirst(element.count)
        }
        return text + rest
    }

    private func occurrences(of element: String) -> Int {
        var count = 0
        var rest = Substring(pattern)
        while !rest.isEmpty {
            if rest.hasPrefix(element) { count += 1 }
            rest = rest.dropFirst()
        }
        return count
    }
}

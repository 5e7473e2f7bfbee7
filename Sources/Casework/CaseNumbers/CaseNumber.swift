import Rules

/// The number of a case by the office instruction (znak sprawy), with the parts that it is counted by.
public struct CaseNumber: Equatable, Hashable, Sendable, Codable {
    /// As printed, e.g. `OPS.042.77.2013`.
    public var text: String
    /// The symbol of the organisational unit.
    public var unit: String
    /// The symbol of the class in the file plan.
    public var fileClass: String
    /// Consecutive in its unit, class and year, from 1.
    public var number: Int
    public var year: Int

    public init(text: String, unit: String, fileClass: String, number: Int, year: Int) {
        self.text = text
        self.unit = unit
        self.fileClass = fileClass
        self.number = number
        self.year = year
    }
}

extension CaseNumberRule {
    /// The number behind the last one of its unit, class and year; nil while unit or class are not set.
    func next(after last: Int, year: Int) -> CaseNumber? {
        guard let unit, let fileClass, let text = text(last + 1, year: year) else { return nil }
        return CaseNumber(text: text, unit: unit, fileClass: fileClass, number: last + 1, year: year)
    }
}

extension Project {
    /// How case numbers are made up: as the office set it, else as the programme does.
    public func caseNumberRule(under book: RuleBook) -> CaseNumberRule? { caseNumbering ?? book.ruleSet.procedure.caseNumber }
}

/// Sets how the office makes its case numbers up. Numbers that were given stay.
public struct SetCaseNumbering: Equatable, Sendable {
    public var project: CaseID
    public var rule: CaseNumberRule
    public init(project: CaseID, rule: CaseNumberRule) {
        self.project = project
        self.rule = rule
    }
}

/// The office set how its case numbers are made up.
public struct CaseNumberingSet: ChangingEvent {
    public static let kind = EventKind.caseNumberingSet
    public var rule: CaseNumberRule

    public init(rule: CaseNumberRule) { self.rule = rule }

    public func apply(to value: inout Project) throws(Misfit) { value.caseNumbering = rule }
}

/// A line of the register of cases (spis spraw) of a year.
public struct CaseRegisterRow: Equatable, Sendable {
    public var number: CaseNumber
    public var application: ApplicationRow

    public init(number: CaseNumber, application: ApplicationRow) {
        self.number = number
        self.application = application
    }
}

extension CaseReader {
    /// A store that counts in one unit and class alone.
    public func isGiven(_ number: CaseNumber) throws -> Bool { false }
}

extension Decider {
    /// Sets how case numbers are made up. What makes two cases differ may not be missing.
    func setCaseNumbering(_ command: SetCaseNumbering) throws -> Decision {
        guard let project = try load(Project.self, command.project) else { return .refused(.unknownCase(.project)) }
        let rule = command.rule
        var reasons = Reasons()
        if !rule.isComplete { reasons.add(.caseNumberPatternIncomplete, FieldKey.caseNumberPattern) }
        reasons.check(text: rule.pattern, FieldKey.caseNumberPattern, limit: TextLimit.name)
        reasons.check(name: rule.unit ?? "", FieldKey.caseNumberUnit)
        reasons.check(name: rule.fileClass ?? "", FieldKey.caseNumberClass)
        return reasons.decision {
            project.caseNumbering == rule ? [] : [CaseEvent(project.id, .caseNumberingSet(CaseNumberingSet(rule: rule)))]
        }
    }

    /// The number of a new case, in the year of its receipt; nil where the office gives none. None is ever given twice.
    func nextCaseNumber(receivedOn day: CalendarDay) throws -> CaseNumber? {
        guard let rule = try reader.project()?.caseNumberRule(under: book), let unit = rule.unit, let fileClass = rule.fileClass else { return nil }
        var last = try reader.lastCaseNumber(unit: unit, fileClass: fileClass, year: day.year)
        while let number = rule.next(after: last, year: day.year) {
            if try !reader.isGiven(number) { return number }
            last = number.number
        }
        return nil
    }
}

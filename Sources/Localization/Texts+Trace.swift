import Rules

/// The steps of an assessment, one after another.
public protocol TraceTexts {
    func traceStep(_ number: Int, _ finding: String) -> String
    func traceParameters(_ text: String) -> String
    func traceFacts(_ text: String) -> String
    func traceLaw(_ text: String) -> String
    func tracePolicies(_ text: String) -> String
    func traceOutcome(_ text: String) -> String
}

extension Texts {
    /// The steps as lines: criterion, parameters, facts looked up, law and policies used, outcome.
    public func describe(_ trace: [TraceStep], names: [String: String] = [:]) -> [String] {
        trace.enumerated().flatMap { index, step in describe(step, number: index + 1, names: names) }
    }

    private func describe(_ step: TraceStep, number: Int, names: [String: String]) -> [String] {
        let finding = step.finding
        let criterion = finding.criterion.map { ": " + name(ofCriterion: $0) + " (" + $0 + ")" } ?? ""
        let facts = finding.factsUsed.map { describe(fact: $0.fact, names: names) + " = " + value($0.value) }
        let missing = finding.missing.map { describe(fact: $0, names: names) }
        let law = step.amounts.map { threshold($0.key) + " = " + money($0.amount) } + step.certificateRows.map(\.id)
        var lines = [traceStep(number, finding.id) + criterion]
        if !step.parameters.isEmpty {
            let parameters = step.parameters.map { text(of: $0, criterion: finding.criterion ?? "") }
            lines.append(traceParameters(parameters.joined(separator: "; ")))
        }
        if !facts.isEmpty { lines.append(traceFacts(facts.joined(separator: "; "))) }
        if !missing.isEmpty { lines.append(missingFacts(missing.joined(separator: ", "))) }
        if !law.isEmpty { lines.append(traceLaw(law.joined(separator: "; "))) }
        if !finding.policies.isEmpty { lines.append(tracePolicies(finding.policies.map { name(of: $0) }.joined(separator: ", "))) }
        let figures = finding.comparison.map { ", " + self.figures($0) } ?? ""
        lines.append(traceOutcome(name(of: finding.outcome) + " – " + text(of: finding.reason) + figures))
        return [lines[0]] + lines.dropFirst().map { "    " + $0 }
    }

    private func text(of parameter: TraceStep.Parameter, criterion: String) -> String {
        let spec = Criteria.named(criterion)?.parameters.first { $0.name == parameter.name }
        let value = spec.map { text(of: ProgrammeValue.ParameterText(parameter.value, $0, of: criterion)) } ?? ""
        return name(ofParameter: parameter.name) + " = " + value
    }
}

extension Polish: TraceTexts {
    public func traceStep(_ number: Int, _ finding: String) -> String { "krok \(number), \(finding)" }
    public func traceParameters(_ text: String) -> String { "parametry: \(text)" }
    public func traceFacts(_ text: String) -> String { "fakty: \(text)" }
    public func traceLaw(_ text: String) -> String { "prawo: \(text)" }
    public func tracePolicies(_ text: String) -> String { "rozstrzygnięcia: \(text)" }
    public func traceOutcome(_ text: String) -> String { "wynik: \(text)" }
}

extension English: TraceTexts {
    public func traceStep(_ number: Int, _ finding: String) -> String { "step \(number), \(finding)" }
    public func traceParameters(_ text: String) -> String { "parameters: \(text)" }
    public func traceFacts(_ text: String) -> String { "facts: \(text)" }
    public func traceLaw(_ text: String) -> String { "law: \(text)" }
    public func tracePolicies(_ text: String) -> String { "settings: \(text)" }
    public func traceOutcome(_ text: String) -> String { "outcome: \(text)" }
}

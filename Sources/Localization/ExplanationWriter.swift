import Rules

/// Puts an explanation together from the sentences of a language.
struct ExplanationWriter {
    let texts: any Texts
    let ruleSet: RuleSet
    let names: [String: String]

    func lines(_ explanation: Explanation) -> [String] {
        let verdict = explanation.verdict
        var lines = [texts.headline(verdict)]
        if verdict.day != nil {
            lines.append("    " + texts.factsTested(receivedDay: ruleSet.policies[.factsDay] == "received_date"))
        }
        for part in explanation.parts { lines += [""] + self.lines(part) }
        let ending = ending(explanation)
        return lines + (ending.isEmpty ? [] : [""] + ending)
    }

    private func ending(_ explanation: Explanation) -> [String] {
        var lines: [String] = []
        if let change = explanation.nearestChange {
            let group = change.group.map { texts.forGroup(title(ofGroup: $0)) } ?? ""
            lines.append(texts.nearestChangeHeading + group + ":")
            lines += self.lines(change).map { "    " + $0 }
        }
        lines += explanation.groupsMetUnclaimed.map { texts.alsoMeets(title(ofGroup: $0)) }
        if explanation.verdict.status == .undetermined { lines.append(texts.missingIsNoRefusal) }
        return lines + [texts.programProposes]
    }

    /// What would turn a "no".
    func lines(_ change: NearestChange) -> [String] {
        let lines = change.changes.map { required in
            sentence(required) + (required.isWithinReach ? "" : " – " + texts.outOfReach)
        }
        guard !change.missing.isEmpty else { return lines }
        return lines + [texts.stillToLearn(change.missing.map { texts.describe(fact: $0, names: names) }.joined(separator: ", "))]
    }

    private func sentence(_ required: RequiredChange) -> String {
        texts.text(of: required.change, words: words(of: required.change))
    }

    /// The words that a change names, in words.
    private func words(of change: Change) -> [String] {
        switch change {
        case .oneOf(let key, let codes), .without(let key, let codes): codes.map { texts.word($0, of: key, under: ruleSet) }
        case .incomeLower(_, _, let exclusions): exclusions.map { texts.name(of: $0) }
        case .certificate(let degrees, _): degrees.map { texts.name(of: $0) }
        case .benefit(let kinds): kinds.map { texts.name(of: $0) }
        case .noSupport(let kind): [texts.name(of: kind)]
        default: []
        }
    }

    private func title(ofGroup code: String) -> String {
        ruleSet.group(code).map { texts.title($0.title) + " (" + code + ")" } ?? code
    }
}

// A finding.
extension ExplanationWriter {
    func lines(_ part: ExplainedFinding) -> [String] {
        let finding = part.finding
        let title = texts.verdictWords(finding.outcome) + ": " + texts.ruleTitle(finding, under: ruleSet)
        return [title] + body(part, isRoot: true).map { "    " + $0 }
    }

    private func body(_ part: ExplainedFinding, isRoot: Bool) -> [String] {
        let finding = part.finding
        guard part.parts.isEmpty else { return joinedBody(part) }
        var lines: [String] = []
        if isRoot, let figures = finding.comparison.map(texts.figures) { lines.append(figures) }
        if isRoot, let detail = texts.detail(finding) { lines.append(detail) }
        lines += finding.provision.map { [texts.basis(texts.describe($0))] } ?? []
        lines += part.facts.filter { !repeatsFigures($0.used, of: finding) }.map(line)
        lines += part.amounts.flatMap { self.lines($0, of: finding) }
        lines += part.certificateRows.map { texts.certificateRead($0.standing, source: $0.source) }
        lines += finding.policies.map(texts.policyLine)
        lines += part.missing.map(line)
        if let change = part.nearestChange { lines += self.lines(change).map(texts.toTurn) }
        return lines
    }

    /// Each part under its criterion's name; a part that did not decide anything is told in one line.
    private func joinedBody(_ part: ExplainedFinding) -> [String] {
        guard let junction = part.finding.junction else { return [] }
        var lines = [texts.joined(junction)]
        for child in part.parts {
            let finding = child.finding
            let name = finding.criterion.map { texts.name(ofCriterion: $0) } ?? finding.junction.map(texts.joined) ?? finding.id
            var head = finding.outcome.mark + " " + name
            if let figures = finding.comparison.map(texts.figures) { head += ": " + figures }
            if let detail = texts.detail(finding) { head += " – " + detail }
            let below = finding.criterion == nil ? joinedBody(child).dropFirst().map { $0 } : body(child, isRoot: false)
            lines += [head] + below.map { "    " + $0 }
        }
        return lines
    }

    /// A fact that the figures already show, such as the day of filing, is not told twice.
    private func repeatsFigures(_ used: UsedFact, of finding: Finding) -> Bool {
        guard let comparison = finding.comparison, used.fact.person == nil else { return false }
        return used.value == comparison.left
    }

    private func line(_ fact: ExplainedFact) -> String {
        let value = texts.value(fact.used, under: ruleSet)
        let line = texts.factLine(texts.describe(fact: fact.used.fact, names: names), value)
        if !fact.evidence.isEmpty { return line + "; " + texts.provedBy(fact.evidence.map(paper)) }
        let awaited = fact.awaited.filter { $0.needed == .met }
        return awaited.isEmpty ? line : line + "; " + texts.paperAwaited(awaited.map { texts.title($0.title) })
    }

    private func paper(_ evidence: Evidence) -> String {
        let title = texts.title(evidence.title)
        if evidence.isUncertified { return title + " (" + texts.certificationMissing + ")" }
        guard evidence.certifiedBy != nil || evidence.certifiedOn != nil else { return title }
        let who = evidence.certifiedBy.map { names[$0] ?? $0 }
        return title + " (" + texts.certified(by: who, on: evidence.certifiedOn) + ")"
    }

    private func line(_ missing: MissingFact) -> String {
        texts.missingFact(texts.describe(fact: missing.fact, names: names)) + " – " + remedy(missing)
    }

    private func remedy(_ missing: MissingFact) -> String {
        let there = missing.documents.filter { $0.state != .missing }
        if !there.isEmpty { return texts.readFrom(there.map { texts.title($0.title) }) }
        return missing.documents.isEmpty
            ? texts.settledByAsking : texts.settledBy(missing.documents.map { texts.title($0.title) })
    }

    private func lines(_ amount: AmountUsed, of finding: Finding) -> [String] {
        var lines = [texts.amountLine(texts.threshold(amount.key), amount.amount, amount.source)]
        if let row = amount.row, amount.source != .supposed {
            lines.append(
                texts.lawLine(row.amount, row.valid, source: row.source, isUnverified: row.confidence == .generalKnowledge))
        }
        lines += finding.lawDifferences.filter { $0.key == amount.key }.map {
            texts.differs(printed: $0.printed, lawful: $0.lawful, usesPrinted: $0.usesPrinted)
        }
        return lines + (amount.differsBecause.map { [texts.differsBecause($0)] } ?? [])
    }
}

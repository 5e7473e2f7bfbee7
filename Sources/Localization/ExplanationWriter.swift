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
        for part in inOrder(explanation.parts) { lines += [""] + self.lines(part) }
        let ending = ending(explanation)
        return lines + (ending.isEmpty ? [] : [""] + ending)
    }

    private func ending(_ explanation: Explanation) -> [String] {
        var lines: [String] = []
        if let change = explanation.nearestChange {
            let group = change.group.map { texts.forGroup(title(ofGroup: $0)) } ?? ""
            lines.append(texts.nearestChangeHeading(isWithinReach: change.changes.contains(where: \.isWithinReach)) + group + ":")
            lines += self.lines(change).map { "    " + $0 }
        }
        lines += explanation.groupsMetUnclaimed.map { texts.alsoMeets(title(ofGroup: $0)) }
        return lines + open(explanation.verdict) + papers(explanation) + [texts.programProposes]
    }

    /// Who has to act upon an open verdict: the applicant on what is missing, a person on the rest.
    private func open(_ verdict: Verdict) -> [String] {
        let isForPerson = verdict.isForPerson
        let missing = verdict.status == .undetermined && !isForPerson ? [texts.missingIsNoRefusal] : []
        let titles = verdict.findingsForPerson.map { texts.ruleTitle($0, under: ruleSet) }
        return missing + (titles.isEmpty ? [] : [texts.leftToPerson(titles, isAll: isForPerson)])
    }

    /// What a "yes" still waits for.
    private func papers(_ explanation: Explanation) -> [String] {
        let titles = { (state: RequiredDocument.State) in
            explanation.papersAwaited.filter { $0.state == state }.map { texts.title($0.title) }
        }
        var lines: [String] = []
        if !titles(.missing).isEmpty {
            lines.append(texts.restsOnStatements(lacking: titles(.missing), isStated: explanation.papersAreStated))
        }
        if !titles(.uncertified).isEmpty { lines.append(texts.copiesToCertify(titles(.uncertified))) }
        return lines
    }

    /// What decides stands first: of conditions that are all needed a "no", then what is open; of alternatives one that is met.
    private func inOrder(_ parts: [ExplainedFinding], metFirst: Bool = false) -> [ExplainedFinding] {
        let order: [Outcome] = metFirst ? [.met, .unknown, .notMet] : [.notMet, .unknown, .met]
        return order.flatMap { outcome in parts.filter { $0.finding.outcome == outcome } }
    }

    /// What would turn a "no".
    func lines(_ change: NearestChange) -> [String] {
        change.changes.map(line) + remarks(change)
    }

    private func line(_ required: RequiredChange) -> String {
        sentence(required) + (required.isWithinReach ? "" : " – " + texts.outOfReach)
    }

    private func remarks(_ change: NearestChange) -> [String] {
        let exclusion = change.isContradictory ? [texts.changesExcludeEachOther] : []
        guard !change.missing.isEmpty else { return exclusion }
        return exclusion + [texts.stillToLearn(change.missing.map { texts.describe(fact: $0, names: names) }.joined(separator: ", "))]
    }

    private func sentence(_ required: RequiredChange) -> String {
        let text = texts.text(of: required.change, words: words(of: required.change))
        switch required.change {
        case .filedFrom, .ageReached:
            guard required.isWithinReach, let closes = ruleSet.filing.closes else { return text }
            return text + texts.untilClosing(closes, ruleSet.filing.closesAt)
        default: return text
        }
    }

    /// The words that a change names, in words.
    private func words(of change: Change) -> [String] {
        switch change {
        case .oneOf(let key, let codes), .without(let key, let codes): codes.map { texts.word($0, of: key, under: ruleSet) }
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
        let title = texts.verdictWords(finding) + ": " + texts.ruleTitle(finding, under: ruleSet)
        return [title] + body(part, isRoot: true).map { "    " + $0 }
    }

    private func body(_ part: ExplainedFinding, isRoot: Bool) -> [String] {
        let finding = part.finding
        guard part.parts.isEmpty else { return joinedBody(part) }
        var lines: [String] = []
        if isRoot, let figures = figures(part) { lines.append(figures) }
        if isRoot, let detail = texts.detail(finding, under: ruleSet) { lines.append(detail) }
        lines += finding.provision.map { [texts.basis(texts.describe($0))] } ?? []
        lines += factLines(part.facts.filter { !isToldElsewhere($0.used, of: part) }, of: finding)
        lines += part.amounts.flatMap { self.lines($0, of: finding) }
        lines += part.certificateRows.map { texts.certificateRead($0.standing, source: $0.source) }
        lines += finding.policies.map(texts.policyLine)
        lines += part.missing.map(line)
        if let change = part.nearestChange {
            lines += change.changes.map { texts.toTurn(line($0), isWithinReach: $0.isWithinReach) }
            lines += remarks(change) + reminders(change)
        }
        return lines
    }

    private func figures(_ part: ExplainedFinding) -> String? {
        let finding = part.finding
        guard let comparison = finding.comparison else { return nil }
        let words = finding.criterion.flatMap { texts.figuresInWords(ofCriterion: $0, comparison, years: part.years) }
        if let words { return words }
        if finding.criterion == "filed_in_window", comparison.holds, comparison.relation == .atMost, let opens = ruleSet.filing.opens {
            return texts.date(opens) + " ≤ " + texts.figures(comparison)
        }
        let note = finding.criterion.flatMap { texts.figuresNote(ofCriterion: $0, finding.reason) }
        return texts.figuresInFull(comparison) + (note.map { " (" + $0 + ")" } ?? "")
    }

    private func reminders(_ change: NearestChange) -> [String] {
        change.changes.compactMap { required in
            guard case .incomeLower(_, _, let exclusions) = required.change, !exclusions.isEmpty else { return nil }
            return texts.notCounted(exclusions)
        }
    }

    /// Facts that rest on the same papers stand together, and the papers are named once.
    private func factLines(_ facts: [ExplainedFact], of finding: Finding) -> [String] {
        var lines: [String] = []
        for (index, fact) in facts.enumerated() {
            let name = label(fact.used, of: finding)
            lines.append(
                texts.factLine(
                    texts.describe(fact: fact.used.fact, called: name, names: names), texts.value(fact.used, under: ruleSet)))
            lines += fact.workings.map { "    " + texts.working($0) }
            let papers = papers(fact)
            let next = index + 1 < facts.count ? self.papers(facts[index + 1]) : nil
            if let papers, papers != next { lines.append(papers) }
        }
        return lines
    }

    /// The name beside the value; where the value of the claimed groups is a body, it is the one that judges them.
    private func label(_ used: UsedFact, of finding: Finding) -> String {
        if used.fact.key == .confirmations {
            return texts.statedName(of: .confirmations) + " – " + texts.ruleTitle(finding, under: ruleSet)
        }
        if used.fact.key == .claimedGroups, case .code(let code) = used.value, ruleSet.group(code) == nil {
            return texts.bodyOfGroups
        }
        return texts.statedName(of: used.fact.key)
    }

    private func papers(_ fact: ExplainedFact) -> String? {
        if !fact.evidence.isEmpty { return texts.provedBy(fact.evidence.map(paper)) }
        let awaited = fact.awaited.filter { $0.needed == .met }
        return awaited.isEmpty ? nil : texts.paperAwaited(awaited.map { texts.title($0.title) }, isStated: fact.papersAreStated)
    }

    /// Each part under its criterion's name; beside an alternative that is met, those that are not are told in one line.
    private func joinedBody(_ part: ExplainedFinding) -> [String] {
        guard let junction = part.finding.junction else { return [] }
        var lines = [texts.joined(junction)]
        for child in inOrder(part.parts, metFirst: junction == .any && part.finding.outcome == .met) {
            let finding = child.finding
            let name = finding.criterion.map { texts.name(ofCriterion: $0) } ?? finding.junction.map(texts.joined) ?? finding.id
            var head = finding.outcome.mark + " " + name
            if let figures = figures(child) { head += ": " + figures }
            if let detail = texts.detail(finding, under: ruleSet) ?? (finding.isForPerson ? texts.decidedByPerson : nil) {
                head += " – " + detail
            }
            let isPassedOver = junction == .any && part.finding.outcome == .met && finding.outcome != .met
            let below = isPassedOver ? [] : finding.criterion == nil ? Array(joinedBody(child).dropFirst()) : body(child, isRoot: false)
            lines += [head] + below.map { "    " + $0 }
        }
        return lines
    }

    /// A fact that the figures already show, such as the day of filing, is not told twice; nor is what a certificate is worth.
    private func isToldElsewhere(_ used: UsedFact, of part: ExplainedFinding) -> Bool {
        if used.fact.key == .certificates, case .code = used.value { return !part.certificateRows.isEmpty }
        guard let comparison = part.finding.comparison, used.fact.person == nil else { return false }
        return used.value == comparison.left
    }

    private func paper(_ evidence: Evidence) -> String {
        let title = texts.title(evidence.title)
        if evidence.isUncertified { return title + " (" + texts.certificationMissing + ")" }
        guard evidence.certifiedBy != nil || evidence.certifiedOn != nil else { return title }
        let who = evidence.certifiedBy.map { names[$0] ?? $0 }
        return title + " (" + texts.certified(by: who, on: evidence.certifiedOn) + ")"
    }

    private func line(_ missing: MissingFact) -> String {
        let name: String? =
            switch missing.asked {
            case .taxedIncome?: texts.taxedIncome
            case .family(let circle)?: texts.family(circle)
            case .size(let declared, let listed)?: texts.sizes(declared: declared, listed: listed)
            case nil: nil
            }
        return texts.missingFact(texts.describe(fact: missing.fact, called: name, names: names)) + " – " + remedy(missing)
    }

    private func remedy(_ missing: MissingFact) -> String {
        let there = missing.documents.filter { $0.state != .missing }
        if !there.isEmpty { return texts.readFrom(there.map { texts.title($0.title) }) }
        return missing.documents.isEmpty
            ? texts.settledByAsking : texts.settledBy(missing.documents.map { texts.title($0.title) })
    }

    private func lines(_ amount: AmountUsed, of finding: Finding) -> [String] {
        [texts.amountLine(amount)] + finding.lawDifferences.filter { $0.key == amount.key }.map { texts.differs($0, row: amount.row) }
            + (amount.differsBecause.map { [texts.differsBecause($0)] } ?? [])
    }
}

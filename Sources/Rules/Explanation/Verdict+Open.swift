extension Finding {
    /// Whether it is open although no fact is missing: a person decides, and the applicant is asked for nothing.
    public var isForPerson: Bool { outcome == .unknown && openFacts.isEmpty }
}

extension Verdict {
    /// Whether it is open although no fact is missing: a person decides, and the applicant is asked for nothing.
    public var isForPerson: Bool { status == .undetermined && missingFacts.isEmpty }

    /// The findings that no fact settles, here or in a part; beside a group that is met the others decide nothing.
    public var findingsForPerson: [Finding] {
        guard status == .undetermined else { return [] }
        let hasGroup = findings.contains { $0.role == .group && $0.outcome == .met }
        return findings.filter { finding in
            guard finding.outcome == .unknown, finding.role != .group || !hasGroup else { return false }
            return finding.leaves.contains(where: \.isForPerson)
        }
    }
}

extension RuleSet {
    /// The uses of criteria behind the parts of a requirement's or a group's finding, by the keys of the parts.
    public func uses(of finding: Finding) -> [String: CriterionUse] {
        let condition = group(finding.id)?.condition ?? requirements.first { $0.id == finding.id }?.condition
        var uses: [String: CriterionUse] = [:]
        func collect(_ finding: Finding, _ condition: Condition) {
            switch condition {
            case .criterion(let use): uses[finding.id] = use
            case .all(let parts), .any(let parts): zip(finding.children, parts).forEach(collect)
            }
        }
        if let condition { collect(finding, condition) }
        return uses
    }
}

extension NearestChange {
    /// Whether no filing could meet all of it: one change asks for a later day than another allows.
    public var isContradictory: Bool {
        var earliest: CalendarDay?
        var latest: CalendarDay?
        for required in changes {
            switch required.change {
            case .filedFrom(let day), .ageReached(_, let day): earliest = max(earliest ?? day, day)
            case .filedBy(let day, _): latest = min(latest ?? day, day)
            case .ageNotReached(_, let day): latest = min(latest ?? day, day.adding(days: -1))
            default: break
            }
        }
        guard let earliest, let latest else { return false }
        return earliest > latest
    }
}

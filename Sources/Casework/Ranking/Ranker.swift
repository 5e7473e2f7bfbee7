import Rules

/// One run of the ranking. All keys of all candidates lie in one array, so that comparing costs no allocation.
struct Ranker {
    private let candidates: [Candidate]
    private let rule: RankingRule
    private let places: Int
    private let given: GivenPositions
    /// What each key stands for; the last three are people's decision, the number's year and its ordinal.
    private let partings: [Ranking.Parting]
    /// `partings.count` keys for each candidate, the smaller before the larger.
    private let keys: [Int]
    private let sums: [Int?]
    /// How many keys really part: all but the number.
    private let parting: Int

    init(_ candidates: [Candidate], _ rule: RankingRule, _ criteria: [String], _ places: Int, _ given: GivenPositions) {
        self.candidates = candidates
        self.rule = rule
        self.places = places
        self.given = given
        let partings = rule.order.map(Ranking.Parting.key) + rule.tieBreaks.map(Ranking.Parting.tieBreak)
        parting = partings.count + 1
        self.partings = partings + [.people(.committee), .number, .number]
        var keys: [Int] = []
        keys.reserveCapacity(candidates.count * (partings.count + 3))
        var sums: [Int?] = []
        sums.reserveCapacity(candidates.count)
        for candidate in candidates {
            let sum = candidate.pointsInAll
            sums.append(rule.order.contains(.points) ? sum : nil)
            for part in partings { keys.append(Ranker.key(part, candidate, sum, criteria)) }
            keys.append(candidate.tiePlace?.place ?? Int.max)
            keys.append(candidate.register.year)
            keys.append(candidate.register.ordinal)
        }
        self.keys = keys
        self.sums = sums
    }

    private static func key(_ part: Ranking.Parting, _ candidate: Candidate, _ sum: Int?, _ criteria: [String]) -> Int {
        switch part {
        case .key(.recommendation):
            guard let recommended = candidate.recommendation else { return Int.max }
            return recommended.list.rank << 40 + recommended.place
        case .key(.points): return sum.map { -$0 } ?? Int.max
        case .key(.filing), .tieBreak(.filing):
            return candidate.filedOn.dayNumber * 1440 + (candidate.filedAt?.minutes ?? 1439)
        case .key(.committeeOrder): return candidate.committeePlace ?? Int.max
        case .tieBreak(.points(let id)):
            guard let index = criteria.firstIndex(of: id), candidate.points.indices.contains(index) else { return Int.max }
            return candidate.points[index].map { -$0 } ?? Int.max
        case .tieBreak(.householdSize): return -candidate.householdSize
        case .people, .number: preconditionFailure("not a key of the rule")
        }
    }

    /// The first key in which two differ, among so many; `nil` where they are equal in all.
    private func difference(_ a: Int, _ b: Int, keys count: Int) -> Int? {
        let stride = partings.count
        for key in 0..<count where keys[a * stride + key] != keys[b * stride + key] { return key }
        return nil
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        guard let key = difference(a, b, keys: partings.count) else { return candidates[a].application < candidates[b].application }
        return keys[a * partings.count + key] < keys[b * partings.count + key]
    }

    func ranking() -> Ranking {
        var accepted: [Int] = []
        var others: [Int] = []
        for index in candidates.indices {
            if objection(index) == nil { accepted.append(index) } else { others.append(index) }
        }
        accepted.sort(by: precedes)
        others.sort(by: precedes)
        var rows: [Ranking.Row] = []
        rows.reserveCapacity(candidates.count)
        var (basic, reserve) = (0, 0)
        for (index, before) in zip(accepted, [nil] + accepted.map(Optional.some)) {
            var row = self.row(index, behind: before, rows.count + 1)
            if basic < places, candidates[index].mayHavePlace(under: rule) {
                basic += 1
                (row.list, row.position, row.reason) = (.basicList, given.basic + basic, .withinPlaces)
            } else if let limit = rule.reserve, reserve >= limit {
                (row.list, row.reason) = (.notAccepted, .reserveFull(limit))
            } else {
                reserve += 1
                (row.list, row.position) = (.reserveList, given.reserve + reserve)
                row.reason = candidates[index].mayHavePlace(under: rule) ? .beyondPlaces : .recommendedForReserve
            }
            rows.append(row)
        }
        for (index, before) in zip(others, [nil] + others.map(Optional.some)) {
            var row = self.row(index, behind: before, rows.count + 1)
            row.reason = objection(index) ?? row.reason
            rows.append(row)
        }
        return Ranking(rows: rows, openTies: openTies(accepted, rows))
    }

    private func row(_ index: Int, behind before: Int?, _ place: Int) -> Ranking.Row {
        Ranking.Row(
            application: candidates[index].application, place: place, list: .notAccepted, position: nil, reason: .beyondPlaces,
            partedBy: before.map { parting(index, from: $0) }, points: sums[index])
    }

    private func parting(_ index: Int, from before: Int) -> Ranking.Parting {
        guard let key = difference(before, index, keys: parting) else { return .number }
        if case .people = partings[key] { return .people((candidates[index].tiePlace ?? candidates[before].tiePlace)?.method ?? .committee) }
        return partings[key]
    }

    /// Why the application is not accepted, wherever it stands; `nil` where nothing speaks against it.
    private func objection(_ index: Int) -> Ranking.Reason? {
        let candidate = candidates[index]
        if candidate.refusal != nil { return .refusedByCommittee }
        if rule.needsRecommendation, (candidate.recommendation?.list ?? .rest) == .rest { return .notRecommended }
        if let least = rule.minimumPoints, let sum = sums[index], sum < least { return .belowThreshold(points: sum, least: least) }
        return nil
    }

    /// Runs of equals among the accepted that people have not parted wholly, and that do not lie wholly on the basic list or wholly behind
    /// a full reserve list.
    private func openTies(_ accepted: [Int], _ rows: [Ranking.Row]) -> [Ranking.OpenTie] {
        var ties: [Ranking.OpenTie] = []
        var start = 0
        while start < accepted.count {
            var last = start
            while last + 1 < accepted.count, difference(accepted[start], accepted[last + 1], keys: parting - 1) == nil { last += 1 }
            let (first, end) = (rows[start].list, rows[last].list)
            if last > start, first == .reserveList || first != end, !isParted(accepted[start...last]) {
                ties.append(
                    Ranking.OpenTie(
                        applications: accepted[start...last].map { candidates[$0].application }, places: start + 1...last + 1,
                        crossesPlaces: first != end))
            }
            start = last + 1
        }
        return ties
    }

    /// Whether people have given each of these equals a place of its own: who was not part of the draw has none.
    private func isParted(_ equals: ArraySlice<Int>) -> Bool {
        var taken: Set<Int> = []
        return equals.allSatisfy { index in
            guard let place = candidates[index].tiePlace?.place else { return false }
            return taken.insert(place).inserted
        }
    }
}

extension Candidate {
    /// Whether it may be put on the basic list: one recommended for the reserve waits there for a vacancy (KP-18, KP-23).
    fileprivate func mayHavePlace(under rule: RankingRule) -> Bool {
        !rule.needsRecommendation || recommendation?.list == .recommended
    }
}

extension Recommendation {
    /// The order of the lists.
    fileprivate var rank: Int {
        switch self {
        case .recommended: 0
        case .reserve: 1
        case .rest: 2
        }
    }
}

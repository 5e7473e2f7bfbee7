import Rules

/// A list as the committee closed it: places, reasons and keys of every application, in one canonical spelling.
///
/// It names cases and no persons. Its lines are the same for the same content, whoever computes them; a digest rests on them. The first is
/// `teczka-list 1`, three lines of heads follow, then one line for each application in the order of its place.
public struct FrozenList: Equatable, Sendable {
    /// What stands above the rows.
    public struct Head: Equatable, Sendable {
        public var sitting: CaseID
        public var day: CalendarDay
        public var body: String?
        public var round: CaseID?
        /// Content hashes of the files that were in force; empty where the office has none.
        public var programme: String
        public var law: String
        /// Places that were free.
        public var places: Int
    }

    /// One application.
    public struct Row: Equatable, Sendable {
        public var place: Int
        public var application: CaseID
        public var list: DecideList.Outcome
        public var position: Int?
        /// The word of ``Ranking/Reason``, with its figures.
        public var reason: String
        /// The word of ``Ranking/Parting``; `nil` for the first.
        public var partedBy: String?
        public var recommendation: RecommendedPlace?
        public var points: [Int?]
        public var filedOn: CalendarDay
        public var filedAt: TimeOfDay?
        public var householdSize: Int
        public var committeePlace: Int?
        public var tiePlace: TiePlace?
        public var verdict: Verdict.Status
    }

    public var head: Head
    public var rows: [Row]

    /// How many rows a list has.
    public func count(_ list: DecideList.Outcome) -> Int { rows.count { $0.list == list } }

    /// The list that follows from what the committee has before it.
    public init(_ sitting: Sitting, _ board: SittingBoard, programme: String, law: String) {
        head = Head(
            sitting: sitting.id, day: sitting.day, body: sitting.body, round: sitting.round, programme: programme, law: law, places: board.places)
        let candidates = Dictionary(board.candidates.map { ($0.application, $0) }, uniquingKeysWith: { first, _ in first })
        rows = board.ranking.rows.map { row in
            guard let candidate = candidates[row.application] else { preconditionFailure("a ranking has the rows of its candidates") }
            return Row(
                place: row.place, application: row.application, list: row.list, position: row.position, reason: row.reason.word,
                partedBy: row.partedBy?.word, recommendation: candidate.recommendation, points: candidate.points, filedOn: candidate.filedOn,
                filedAt: candidate.filedAt, householdSize: candidate.householdSize, committeePlace: candidate.committeePlace,
                tiePlace: candidate.tiePlace, verdict: board.statuses[row.application] ?? .undetermined)
        }
    }

    init(head: Head, rows: [Row]) {
        self.head = head
        self.rows = rows
    }
}

extension FrozenList {
    /// The canonical lines.
    public var lines: [String] {
        var lines = [
            "teczka-list 1",
            "sitting=\(head.sitting.rawValue) day=\(head.day.iso) body=\(head.body ?? "-") round=\(head.round?.rawValue ?? "-")",
            "programme=\(head.programme.isEmpty ? "-" : head.programme) law=\(head.law.isEmpty ? "-" : head.law)",
            "places=\(head.places) basic=\(count(.basicList)) reserve=\(count(.reserveList)) not_accepted=\(count(.notAccepted))",
        ]
        lines.reserveCapacity(lines.count + rows.count)
        for row in rows { lines.append(row.line) }
        return lines
    }

    /// The bytes over which the digest is taken: each line ended by a line feed.
    public static func bytes(of lines: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            bytes.append(contentsOf: line.utf8)
            bytes.append(0x0A)
        }
        return bytes
    }

    /// The rows of both lists that differ, by application: a place, a list, a reason or a key is another, or the row is on one of them alone.
    ///
    /// What stands in the heads, such as the files in force, is not compared.
    public func differences(from other: FrozenList) -> [(application: CaseID, here: Row?, there: Row?)] {
        let theirs = Dictionary(other.rows.map { ($0.application, $0) }, uniquingKeysWith: { first, _ in first })
        let mine = Set(rows.map(\.application))
        let changed = rows.filter { theirs[$0.application] != $0 }.map { (application: $0.application, here: Optional($0), there: theirs[$0.application]) }
        return changed + other.rows.filter { !mine.contains($0.application) }.map { (application: $0.application, here: nil, there: Optional($0)) }
    }
}

extension FrozenList.Row {
    /// `1 4f… list=basic_list position=1 reason=within_places parted=- recommendation=recommended:1 points=3,0 filed=2012-08-06T10:15 …`
    var line: String {
        var line = "\(place) \(application.rawValue) list=\(list.rawValue) position=\(Self.text(position)) reason=\(reason) parted=\(partedBy ?? "-")"
        line += " recommendation=\(recommendation.map { "\($0.list.rawValue):\($0.place)" } ?? "-")"
        line += " points=\(points.isEmpty ? "-" : points.map { $0.map(String.init) ?? "?" }.joined(separator: ","))"
        line += " filed=\(filedOn.iso)\(filedAt.map { "T" + $0.iso } ?? "") persons=\(householdSize) committee=\(Self.text(committeePlace))"
        line += " tie=\(tiePlace.map { "\($0.method.rawValue):\($0.place)" } ?? "-") verdict=\(verdict.rawValue)"
        return line
    }

    private static func text(_ number: Int?) -> String { number.map(String.init) ?? "-" }
}

extension Ranking.Reason {
    /// The word of the frozen list; figures stand behind colons.
    public var word: String {
        switch self {
        case .withinPlaces: "within_places"
        case .beyondPlaces: "beyond_places"
        case .recommendedForReserve: "recommended_for_reserve"
        case .reserveFull(let limit): "reserve_full:\(limit)"
        case .notRecommended: "not_recommended"
        case .belowThreshold(let points, let least): "below_threshold:\(points):\(least)"
        case .refusedByCommittee: "refused_by_committee"
        }
    }
}

extension Ranking.Parting {
    /// The word of the frozen list.
    public var word: String {
        switch self {
        case .key(let key): "key:" + key.rawValue
        case .tieBreak(let tieBreak): "tie_break:" + tieBreak.word
        case .people(let method): "people:" + method.rawValue
        case .number: "number"
        }
    }
}

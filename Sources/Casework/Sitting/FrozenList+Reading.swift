import Rules

extension FrozenList {
    /// The list of canonical lines; `nil` for lines that this program does not write.
    public init?(lines: [String]) {
        guard lines.count >= 4, lines[0] == "teczka-list 1" else { return nil }
        let (first, files, figures) = (Fields(lines[1]), Fields(lines[2]), Fields(lines[3]))
        guard let sitting = first["sitting"], let day = first["day"].flatMap({ CalendarDay(iso: $0) }), let places = figures["places"].flatMap({ Int($0) }) else {
            return nil
        }
        let head = Head(
            sitting: CaseID(rawValue: sitting), day: day, body: first["body"], round: first["round"].map(CaseID.init(rawValue:)),
            programme: files["programme"] ?? "", law: files["law"] ?? "", places: places)
        var rows: [Row] = []
        rows.reserveCapacity(lines.count - 4)
        for line in lines.dropFirst(4) {
            guard let row = Row(line: line) else { return nil }
            rows.append(row)
        }
        self.init(head: head, rows: rows)
        guard self.lines == lines else { return nil }
    }
}

/// The `key=value` parts of a line; `-` is no value.
private struct Fields {
    private var values: [Substring: Substring] = [:]

    init(_ line: String) {
        for part in line.split(separator: " ") {
            guard let sign = part.firstIndex(of: "=") else { continue }
            let value = part[part.index(after: sign)...]
            if value != "-" { values[part[..<sign]] = value }
        }
    }

    subscript(key: String) -> String? { values[Substring(key)].map(String.init) }
}

extension FrozenList.Row {
    fileprivate init?(line: String) {
        let parts = line.split(separator: " ", maxSplits: 2)
        let fields = Fields(line)
        guard parts.count == 3, let place = Int(parts[0]), let list = fields["list"].flatMap({ DecideList.Outcome(rawValue: $0) }), let reason = fields["reason"],
            let filed = fields["filed"], let day = CalendarDay(iso: String(filed.prefix(10))), let persons = fields["persons"].flatMap({ Int($0) }),
            let verdict = fields["verdict"].flatMap({ Verdict.Status(rawValue: $0) })
        else { return nil }
        self.init(
            place: place, application: CaseID(rawValue: String(parts[1])), list: list, position: fields["position"].flatMap { Int($0) }, reason: reason,
            partedBy: fields["parted"], recommendation: fields["recommendation"].flatMap(RecommendedPlace.init(word:)),
            points: (fields["points"] ?? "").split(separator: ",").map { Int($0) }, filedOn: day,
            filedAt: filed.count > 11 ? TimeOfDay(iso: String(filed.dropFirst(11))) : nil, householdSize: persons,
            committeePlace: fields["committee"].flatMap { Int($0) }, tiePlace: fields["tie"].flatMap(TiePlace.init(word:)), verdict: verdict)
    }
}

extension RecommendedPlace {
    fileprivate init?(word: String) {
        let parts = word.split(separator: ":")
        guard parts.count == 2, let list = Recommendation(rawValue: String(parts[0])), let place = Int(parts[1]) else { return nil }
        self.init(list: list, place: place)
    }
}

extension TiePlace {
    fileprivate init?(word: String) {
        let parts = word.split(separator: ":")
        guard parts.count == 2, let method = RankingRule.TieMethod(rawValue: String(parts[0])), let place = Int(parts[1]) else { return nil }
        self.init(method: method, place: place)
    }
}

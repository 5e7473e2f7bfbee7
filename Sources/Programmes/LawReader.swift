import Rules
import StrictJSON

/// The strict reader of the three law tables. Faults of all files are found before one is refused.
public enum LawReader {
    /// Reads income thresholds; for each key the days must follow on without gap or overlap.
    public static func thresholds(_ bytes: [UInt8], file: String) throws(FileFaults) -> [ThresholdRow] {
        try rows(bytes, file: file, thresholdRow) { pairs, faults in checkThresholds(pairs, faults) }
    }

    /// Reads statutory days off; an identifier may stand again for another time only.
    public static func holidays(_ bytes: [UInt8], file: String) throws(FileFaults) -> [HolidayRow] {
        try rows(bytes, file: file, holidayRow) { pairs, faults in
            for (index, pair) in pairs.enumerated() {
                let earlier = pairs[..<index].map(\.element)
                if earlier.contains(where: { $0.id == pair.element.id && $0.valid.overlaps(pair.element.valid) }) {
                    faults.add(pair.node.error("the days overlap another row of this identifier"))
                }
            }
        }
    }

    /// Reads the table of certificates; identifiers must be distinct and no certificate may fit two rows.
    public static func certificates(_ bytes: [UInt8], file: String) throws(FileFaults) -> [CertificateRow] {
        try rows(bytes, file: file, certificateRow) { pairs, faults in
            refuseRepetition(pairs, of: "identifier", under: "id", faults: faults, key: \.id)
            for (index, pair) in pairs.enumerated() {
                if let other = pairs[..<index].first(where: { $0.element.overlaps(pair.element) }) {
                    faults.add(pair.node.error("a certificate could fit this row and \"\(other.element.id)\""))
                }
            }
        }
    }

    /// `{"format": 1, "rows": […]}`.
    private static func rows<Row>(
        _ bytes: [UInt8], file: String, _ decode: (JSONNode, FaultList) -> Row?,
        check: ([(element: Row, node: JSONNode)], FaultList) -> Void
    ) throws(FileFaults) -> [Row] {
        try FaultList.read(bytes, file: file) { root, faults in
            guard let reader = ObjectReader(root, keys: ["format", "rows"], faults: faults),
                let format = reader.requiredNumber("format", in: 0...Int.max)
            else { return nil }
            guard format == 1 else {
                reader.note("format", "this program reads format 1")
                return nil
            }
            let pairs: [(element: Row, node: JSONNode)] = reader.requiredList("rows") { node in
                decode(node, faults).map { ($0, node) }
            }
            check(pairs, faults)
            return pairs.map(\.element)
        }
    }

    private static func thresholdRow(_ node: JSONNode, _ faults: FaultList) -> ThresholdRow? {
        let keys: Set<String> = ["kind", "key", "amount", "valid_from", "valid_to", "source", "confidence"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let kind = reader.requiredString("kind")
        let key = reader.requiredString("key")
        let amount = reader.requiredMoney("amount")
        let source = reader.requiredString("source")
        let confidence = reader.requiredWord("confidence", as: Confidence.self)
        _ = reader.requiredDay("valid_from")
        guard let valid = range(reader, "valid_from", "valid_to"), let kind, let key, let amount, let source, let confidence
        else { return nil }
        return ThresholdRow(key: kind + "." + key, amount: amount, valid: valid, source: source, confidence: confidence)
    }

    private static func checkThresholds(_ pairs: [(element: ThresholdRow, node: JSONNode)], _ faults: FaultList) {
        let byKey = Dictionary(grouping: pairs, by: \.element.key)
        for rows in byKey.values {
            let ordered = rows.sorted { ($0.element.valid.from?.dayNumber ?? .min) < ($1.element.valid.from?.dayNumber ?? .min) }
            for (earlier, later) in zip(ordered, ordered.dropFirst()) {
                if let fault = earlier.element.valid.fault(before: later.element.valid) { faults.add(later.node.error(fault)) }
            }
        }
    }

    static func range(_ reader: ObjectReader, _ fromKey: String, _ toKey: String) -> DayRange? {
        let from = reader.day(fromKey)
        let to = reader.day(toKey)
        if let from, let to, to < from {
            reader.note(toKey, "\(to.iso) lies before \(from.iso), the day in \"\(fromKey)\"")
            return nil
        }
        return DayRange(from: from, to: to)
    }
}

extension DayRange {
    /// What is wrong where the other range should follow on without gap or overlap; nil where it does.
    func fault(before later: DayRange) -> FaultSentence? {
        guard let end = to else { return "the entry before this one has no last day, so the days overlap; give it one" }
        guard let start = later.from else { return "this entry has no first day, so the days overlap; give it one" }
        if start <= end {
            return "the entry before this one ends on \(end.iso), so the days overlap; let this one begin on \(end.adding(days: 1).iso)"
        }
        let gap = (first: end.adding(days: 1), last: start.adding(days: -1))
        guard gap.first <= gap.last else { return nil }
        return "no entry covers the days \(gap.first.iso) to \(gap.last.iso); let this one begin on \(gap.first.iso)"
    }

    /// Whether a day lies in both.
    func overlaps(_ other: DayRange) -> Bool {
        if let to, let start = other.from, to < start { return false }
        if let from, let end = other.to, end < from { return false }
        return true
    }
}

extension CertificateRow {
    /// Whether one certificate could fit both rows.
    func overlaps(_ other: CertificateRow) -> Bool {
        let kindsMeet = kinds.isEmpty || other.kinds.isEmpty || kinds.contains(where: other.kinds.contains)
        let allowancesMeet = careAllowance == nil || other.careAllowance == nil || careAllowance == other.careAllowance
        return authorities.contains(where: other.authorities.contains) && kindsMeet && allowancesMeet
            && issued.overlaps(other.issued)
    }
}

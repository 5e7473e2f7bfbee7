import Rules
import StrictJSON

extension LawReader {
    static func holidayRow(_ node: JSONNode, _ faults: FaultList) -> HolidayRow? {
        let keys: Set<String> = [
            "id", "title", "weekday", "month", "day", "easter_offset", "date", "valid_from", "valid_to", "source",
        ]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let id = reader.requiredString("id")
        let source = reader.requiredString("source")
        let title = titles(reader)
        guard let rule = holidayRule(reader, node), let valid = range(reader, "valid_from", "valid_to"), let id, let source,
            let title
        else { return nil }
        return HolidayRow(id: id, title: title, rule: rule, valid: valid, source: source)
    }

    private static func titles(_ reader: ObjectReader) -> Bilingual? {
        guard let node = reader.requiredNode("title"),
            let inner = ObjectReader(node, keys: ["pl", "en"], faults: reader.faults),
            let pl = inner.requiredString("pl"), let en = inner.requiredString("en")
        else { return nil }
        return Bilingual(pl: pl, en: en)
    }

    private static func holidayRule(_ reader: ObjectReader, _ node: JSONNode) -> HolidayRow.Rule? {
        let shapes = ["weekday", "month", "easter_offset", "date"].filter(reader.has)
        guard shapes.count == 1, reader.has("day") == (shapes[0] == "month") else {
            reader.faults.add(node.error("must have one of weekday, month with day, easter_offset, date"))
            return nil
        }
        switch shapes[0] {
        case "weekday":
            return reader.requiredNumber("weekday", in: 1...7).flatMap(Weekday.init(rawValue:)).map { .weekday($0) }
        case "month":
            guard let month = reader.requiredNumber("month", in: 1...12), let day = reader.requiredNumber("day", in: 1...31)
            else { return nil }
            guard CalendarDay(year: 2000, month: month, day: day) != nil else {
                reader.note("day", "the month has no such day")
                return nil
            }
            return .fixed(month: month, day: day)
        case "easter_offset":
            return reader.requiredNumber("easter_offset", in: -90...250).map { .easter(offset: $0) }
        default:
            return reader.requiredDay("date").map { .oneOff($0) }
        }
    }

    static func certificateRow(_ node: JSONNode, _ faults: FaultList) -> CertificateRow? {
        let keys: Set<String> = [
            "id", "authorities", "kinds", "issued_from", "issued_to", "care_allowance", "standing", "source", "note",
        ]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let authorities = reader.requiredList("authorities") { node in
            faults.attempt { () throws(StrictJSONError) in try node.word(CertificateAuthority.self) }
        }
        let kinds = reader.requiredList("kinds") { node in
            faults.attempt { () throws(StrictJSONError) in try node.word(CertificateKind.self) }
        }
        let id = reader.requiredString("id")
        let source = reader.requiredString("source")
        let standing = reader.requiredWord("standing", as: StandingWord.self)
        _ = reader.string("note")
        guard let issued = range(reader, "issued_from", "issued_to"), let id, let source, let standing else { return nil }
        return CertificateRow(
            id: id, authorities: authorities, kinds: kinds, issued: issued, careAllowance: reader.bool("care_allowance"),
            standing: standing.value, source: source)
    }

    private enum StandingWord: String, CaseIterable {
        case severe, moderate, light
        case child
        case notEquivalent = "not_equivalent"
        case manualReview = "manual_review"

        var value: CertificateRow.Standing {
            switch self {
            case .severe: .degree(.severe)
            case .moderate: .degree(.moderate)
            case .light: .degree(.light)
            case .child: .childCertificate
            case .notEquivalent: .notEquivalent
            case .manualReview: .manualReview
            }
        }
    }
}

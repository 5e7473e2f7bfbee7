import StrictJSON
import Terminal

/// What stands on an office's letters and in none of its cases: its name and address, who signs, the number of its own case.
///
/// A file of lines like `urząd: Urząd Miejski w Przykładowie`. Lines that begin with `#` are remarks; empty lines and empty values say nothing.
public struct OfficeDetails: Equatable, Sendable {
    /// The name of the file, beside the office's templates.
    public static let file = "urzad.txt"

    /// The fields, as the file names them.
    public enum Field: String, Sendable, CaseIterable {
        case office = "urząd"
        case officeAddress = "adres urzędu"
        /// The town beside the date.
        case place = "miejscowość"
        /// The number of the recruitment's own case, on lists, minutes and the register.
        case caseNumber = "znak sprawy"
        case projectNumber = "numer projektu"
        case projectTitle = "tytuł projektu"
        case signatory = "podpisujący"
        case signatoryFunction = "stanowisko"
        case footer = "stopka"
        /// Where supplements are taken.
        case destination = "miejsce uzupełnienia"
        /// The instruction on an appeal, where the programme has one.
        case appeal = "pouczenie"
        /// The committee's name; behind it may stand the body's code, where the programme has several.
        case body = "organ"
        /// The act that appointed it.
        case basis = "podstawa"
        case meetingPlace = "miejsce posiedzenia"

        /// Whether no letter can do without it.
        var isDemanded: Bool { [.office, .place, .caseNumber, .signatory].contains(self) }
    }

    private var values: [String: String]

    public init(_ values: [Field: String]) { self.values = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) }) }

    /// The value of a field; nil where there is none.
    public subscript(field: Field) -> String? { values[field.rawValue] }

    /// The name of the body with this code, or of the only one.
    public func body(_ code: String?) -> String? { code.flatMap { values[Field.body.rawValue + " " + $0] } ?? self[.body] }

    /// Reads the file. Throws every fault with its line: an unknown field, one that stands twice, one that is missing.
    /// - Parameter needsProjectNumber: Whether the programme file prints no number of the project.
    public init(_ bytes: [UInt8], needsProjectNumber: Bool) throws(TemplateFaults) {
        var faults: [TemplateFault] = []
        values = [:]
        func note(_ line: Int, _ sentence: FaultSentence) { faults.append(TemplateFault(line: line, column: 1, sentence: sentence)) }
        let lines = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let texts = lines.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, bytes) in texts.enumerated() {
            let number = index + 1
            guard let text = String(validating: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self) else {
                note(number, "not UTF-8")
                continue
            }
            if text.unicodeScalars.contains(where: { DisplayText.isHostile($0) }) {
                note(number, "a control character or an invisible one; tabs are no spaces here")
                continue
            }
            if text.hasPrefix("#") || text.allSatisfy({ $0 == " " }) { continue }
            guard let colon = text.firstIndex(of: ":") else {
                note(number, "no colon; a line is like {\("urząd")}: value")
                continue
            }
            let name = Self.trimmed(text[..<colon])
            let value = Self.trimmed(text[text.index(after: colon)...])
            guard Self.isKnown(name) else {
                note(number, "{\(name)} is no field of this file")
                continue
            }
            if value.isEmpty { continue }
            if values.updateValue(value, forKey: name) != nil { note(number, "the field {\(name)} stands here a second time") }
        }
        for field in Field.allCases where field.isDemanded || (needsProjectNumber && field == .projectNumber) {
            if self[field] == nil { note(max(1, texts.count), "the field {\(field.rawValue)} has no value; every letter has it") }
        }
        if !faults.isEmpty { throw TemplateFaults(faults: faults) }
    }

    private static func isKnown(_ name: String) -> Bool {
        if Field(rawValue: name) != nil { return true }
        let mark = Field.body.rawValue + " "
        return name.hasPrefix(mark) && name.count > mark.count
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// Those of an invented office: what training offices write with that have no file of their own. The project's number is the programme's.
    public static let invented = OfficeDetails([
        .office: LetterSamples.head.office, .officeAddress: LetterSamples.head.officeAddress ?? "", .place: LetterSamples.head.place,
        .caseNumber: "PS.042.1.2012", .signatory: LetterSamples.head.signatory,
        .signatoryFunction: LetterSamples.head.signatoryFunction ?? "", .footer: LetterSamples.head.footer ?? "",
        .destination: LetterSamples.call.destination, .body: LetterSamples.minutes.body,
    ])

    /// The number of a project that is nobody's, for training offices whose programme prints none.
    public static let inventedProjectNumber = LetterSamples.head.projectNumber
}

import Letters
import Localization

/// Any bytes as an office's details: faults with lines inside the file, or values that say something and steer no printer.
@Sendable func checkOfficeDetails(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
    let plain = try details(bytes, needsProjectNumber: false, lines)
    let whole = try details(bytes, needsProjectNumber: true, lines)
    if let whole {
        try promise(plain == whole, "more is asked for, and something else is read")
        try promise(whole[.projectNumber] != nil, "a project without a number")
    } else if let plain {
        try promise(plain[.projectNumber] == nil, "refused for a number that is there")
    }
    guard let plain else { return }
    for field in [OfficeDetails.Field.office, .place, .caseNumber, .signatory] { try promise(plain[field] != nil, "no \(field.rawValue)") }
    for field in OfficeDetails.Field.allCases {
        guard let value = plain[field] else { continue }
        try promise(!value.isEmpty && value.first != " " && value.last != " ", "a value that is not trimmed: \(field.rawValue)")
        for scalar in value.unicodeScalars { try promise(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "a control character is left") }
    }
    // A body that is not named has the name of the only one.
    try promise(plain.body("nobody's code") == plain[.body] || String(decoding: bytes, as: UTF8.self).contains("nobody's code"), "a body out of nothing")
}

/// What is read; nil where the file is refused, as it promises.
private func details(_ bytes: [UInt8], needsProjectNumber: Bool, _ lines: Int) throws -> OfficeDetails? {
    do throws(TemplateFaults) {
        return try OfficeDetails(bytes, needsProjectNumber: needsProjectNumber)
    } catch {
        try promise(!error.faults.isEmpty, "refused without a fault")
        for fault in error.faults {
            try promise((1...lines).contains(fault.line), "line \(fault.line) of \(lines)")
            let pattern = fault.sentence.pattern
            try promise(Language.polish.texts.faultPattern(pattern) != pattern, "no Polish for: \(pattern)")
        }
        return nil
    }
}

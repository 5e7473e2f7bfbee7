import Letters
import Localization
import Rules

/// Any bytes as a template of each kind: faults with places inside the file, or a letter that fits its pages and steers no printer.
@Sendable func checkLetters(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var templates: [(kind: LetterKind, template: LetterTemplate)] = []
    for kind in LetterKind.allCases {
        do throws(TemplateFaults) {
            templates.append((kind, try LetterTemplate(bytes, kind: kind)))
        } catch {
            try promise(!error.faults.isEmpty, "refused without a fault")
            for fault in error.faults {
                try promise((1...lines.count).contains(fault.line), "line \(fault.line) of \(lines.count)")
                try promise((1...(lines[fault.line - 1].count + 1)).contains(fault.column), "column \(fault.column)")
                let pattern = fault.sentence.pattern
                try promise(Language.polish.texts.faultPattern(pattern) != pattern, "no Polish for: \(pattern)")
            }
        }
    }
    for (kind, template) in templates { try checkLetter(Letter(kind.sample, template: template)) }
    // Whatever is in the fields of the values, it stays in its paragraph.
    var call = SupplementCall(
        head: LetterHead(office: text(bytes), place: "", day: day, caseNumber: text(bytes), projectNumber: text(bytes), projectTitle: "", signatory: ""),
        matter: LetterMatter(addressee: [text(bytes)], applicationNumber: "", filedOn: day, applicant: text(bytes)),
        missing: [], term: LetterTerm(bytes.count, .days), destination: text(bytes))
    call.missing = [SupplementCall.Missing(document: text(bytes), remark: text(bytes))]
    try checkLetter(Letter(call, template: shippedCall))
}

private func checkLetter(_ letter: Letter) throws {
    try promise(!letter.pages.isEmpty, "a letter without a page")
    for page in letter.pages { try promise(page.count == Letter.pageLines, "\(page.count) lines on a page") }
    for scalar in letter.text(pageEnd: .emptyLines).unicodeScalars {
        try promise(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)), "a control character is left")
    }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(2_000), as: UTF8.self) }

private let day = CalendarDay(dayNumber: 15_000)

private let shippedCall: LetterTemplate = {
    do {
        return try LetterTemplate(Shipped.bytes("Resources/letters/wezwanie.txt"), kind: .call)
    } catch {
        preconditionFailure("\(error)")
    }
}()

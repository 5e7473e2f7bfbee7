import Casework
import Importing
import Localization
import StrictJSON

/// Any bytes as a table: a fault with its place in the file, or rows that come out the same when they are written and read once more; and as
/// a file of applications and one of earlier beneficiaries, where each row is taken or refused with reasons in both languages.
@Sendable func checkTable(_ bytes: [UInt8]) throws {
    guard let rows = try table(bytes) else { return }
    try promise(try table(written(rows))?.map { $0.cells.map(\.text) } == rows.map { $0.cells.map(\.text) }, "written and read, the rows differ")
    for training in [false, true] { try checkApplications(bytes, training) }
    try checkEarlier(bytes)
}

private func table(_ bytes: [UInt8]) throws -> [CSVRow]? {
    var rows: [CSVRow] = []
    do throws(CSVFault) {
        var reader = try CSVReader(bytes)
        rows.append(reader.header)
        while let row = try reader.next() { rows.append(row) }
    } catch {
        try checkPlace(error, bytes)
        return nil
    }
    for (earlier, later) in zip(rows, rows.dropFirst()) {
        try promise(earlier.number < later.number && earlier.line < later.line, "row \(later.number) stands before row \(earlier.number)")
    }
    let lines = lines(bytes)
    for row in rows {
        try promise(row.cells.count <= CSVReader.Limit.columns, "\(row.cells.count) cells")
        for cell in row.cells {
            try promise((row.line...max(row.line, lines.count)).contains(cell.line), "a cell on line \(cell.line) of \(lines.count)")
            try promise(!cell.text.unicodeScalars.contains("\r"), "a carriage return is left in a cell")
        }
    }
    return rows
}

private func written(_ rows: [CSVRow]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
        for (index, cell) in row.cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.text.utf8 { bytes += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += [0x0D, 0x0A]
    }
    return bytes
}

private func checkApplications(_ bytes: [UInt8], _ training: Bool) throws {
    var names = 0
    do {
        var file = try ApplicationTable(bytes, training: training) {
            names += 1
            return String(names)
        }
        while let row = try file.next() {
            switch row {
            case .refused(_, _, _, let faults): try check(faults)
            case .application(let row):
                try promise(!row.canonical.isEmpty, "an application without a name of its own")
                let members = row.command.household.members
                try promise(members.first?.id == row.command.content.applicant, "the applicant is not the first")
                for index in members.indices {
                    try promise(row.place(of: "member.\(index).familyName").column != nil, "no column for a member's name")
                }
            }
        }
    } catch let fault as CSVFault {
        try checkPlace(fault, bytes)
    } catch let header as HeaderFaults {
        try check(header.faults)
    }
}

private func checkEarlier(_ bytes: [UInt8]) throws {
    do {
        var names = 0
        var file = try EarlierTable(bytes, training: true) {
            names += 1
            return String(names)
        }
        while let row = try file.next() {
            switch row {
            case .refused(_, _, _, let faults): try check(faults)
            case .person(let row):
                let content = row.content
                try promise(!row.canonical.isEmpty, "a row without a name of its own")
                try promise(content.person.rawValue != row.id.rawValue, "a person and a case of one name")
                try promise(!content.familyName.isEmpty && !content.givenNames.isEmpty && !content.grant.edition.isEmpty, "a person without a name")
                try promise(content.grant.day == nil || content.grant.year == nil, "a day and a year")
                for field in FieldKey.EarlierField.allCases {
                    try promise(row.place(of: FieldKey.earlier(field)).column != nil, "no column for \(field.rawValue)")
                }
            }
        }
    } catch let fault as CSVFault {
        try checkPlace(fault, bytes)
    } catch let header as HeaderFaults {
        try check(header.faults)
    }
}

private func check(_ faults: [RowFault]) throws {
    try promise(!faults.isEmpty, "refused without a reason")
    for fault in faults { try checkWords(fault.sentence) }
}

private func checkWords(_ sentence: FaultSentence) throws {
    try promise(Language.polish.texts.faultPattern(sentence.pattern) != sentence.pattern, "no Polish for: \(sentence.pattern)")
}

private func checkPlace(_ fault: CSVFault, _ bytes: [UInt8]) throws {
    try checkWords(fault.sentence)
    let lines = lines(bytes)
    try promise((1...lines.count).contains(fault.line), "line \(fault.line) of \(lines.count)")
    try promise((1...(lines[fault.line - 1] + 1)).contains(fault.column), "column \(fault.column) of \(lines[fault.line - 1])")
}

/// The length of each line in scalars, a line break of any kind ending it.
private func lines(_ bytes: [UInt8]) -> [Int] {
    var lines = [0]
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A || byte == 0x0D {
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            lines.append(0)
        } else if byte & 0xC0 != 0x80 {
            lines[lines.count - 1] += 1
        }
    }
    return lines
}

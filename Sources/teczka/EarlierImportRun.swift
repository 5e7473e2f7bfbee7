import Casework
import Importing
import Journal
import Localization
import Runtime
import Storage
import StrictJSON

/// Takes a list of earlier beneficiaries in, row after row, each a submission of its own, as `ImportRun` takes in applications.
///
/// Whether somebody on the list lives in a household of the office is not asked here: the applications show it, and a person decides there.
struct EarlierImportRun {
    private let office: Office
    private let texts: any Texts
    private let dryRun: Bool
    private var report: ImportReport
    private let book: RuleBook
    /// Submissions of rows of this file.
    private var seen: Set<CommandID> = []

    init(office: Office, texts: any Texts, json: Bool, dryRun: Bool) throws {
        self.office = office
        self.texts = texts
        self.dryRun = dryRun
        book = try office.ruleBook()
        report = ImportReport(texts: texts, json: json, dryRun: dryRun)
    }

    /// - Returns: What became of the rows.
    /// - Throws: `CSVFault`, `HeaderFaults`, `OfficeError`; what was saved before stays.
    mutating func run(_ bytes: [UInt8]) throws -> ImportTally {
        // A fault of the table anywhere leaves nothing of the file behind.
        var check = try EarlierTable(bytes, training: book.training) { "" }
        while try check.next() != nil {}
        var file = try EarlierTable(bytes, training: book.training) { SystemRandom.hexadecimal(bytes: 16) }
        // Where the disk or the lock stops it, what was done so far is told as well.
        defer { report.finish() }
        while let row = try file.next() {
            switch row {
            case .refused(let number, let line, let ordinal, let faults):
                let problems = faults.map { ImportedRow.Problem(column: $0.column, line: $0.line, reason: $0.sentence.text(texts.faultPattern)) }
                report.tell(ImportedRow(number: number, line: line, ordinal: ordinal, fate: .refused, problems: problems))
            case .person(let row): report.tell(try take(row))
            }
        }
        return report.tally
    }

    private mutating func take(_ row: ImportedBeneficiary) throws -> ImportedRow {
        func told(_ fate: ImportedRow.Fate, _ problems: [ImportedRow.Problem] = []) -> ImportedRow {
            ImportedRow(number: row.number, line: row.line, ordinal: row.ordinal, fate: fate, problems: problems)
        }
        let id = CommandID(rawValue: name(of: row))
        guard seen.insert(id).inserted, try office.receipt(of: id) == nil else { return told(.known) }
        let submission = Submission(id: id, command: .earlier(.list(row.id, row.content)), base: [VersionedCase(id: row.id, version: 0)])
        switch try dryRun ? office.rehearse(submission) : office.submit(submission) {
        case .saved: return told(.saved)
        case .refused(let refusal):
            // A row that was refused may stand in the file once more, and is refused again.
            seen.remove(id)
            return told(
                .refused,
                refusal.reasons.map { reason in
                    let place = row.place(of: reason.field)
                    return ImportedRow.Problem(column: place.column, line: place.line, reason: texts.refusal(reason.code))
                })
        case .conflict: return told(.refused, [ImportedRow.Problem(column: nil, line: row.line, reason: texts.importConflict)])
        }
    }

    /// 32 hexadecimal digits of what the row says.
    private func name(of row: ImportedBeneficiary) -> String {
        let seed = Array("import earlier ".utf8) + Array(office.officeID.utf8) + [0x1E] + row.canonical
        return String(Digest256(of: seed).description.prefix(32))
    }
}

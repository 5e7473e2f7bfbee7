import Casework
import Importing
import Journal
import Localization
import Rules
import Runtime
import Storage
import StrictJSON

/// Takes a file of applications in, row after row, each a submission of its own: what is refused keeps nobody else out.
///
/// A row's submission is named by what the row says (and by the office, so that names of two offices are not alike), not by where it stands:
/// a file that was mended in three rows and imported again adds those three.
struct ImportRun {
    let office: Office
    let texts: any Texts
    private var report: ImportReport
    private let book: RuleBook
    private let dryRun: Bool
    /// Rows of this file by the submissions, numbers and names that they hold.
    private var rows: (submissions: [CommandID: (row: Int, number: String?)], numbers: [PESEL: Int], names: [String: Int]) = ([:], [:], [:])
    /// How many numbers of a year a dry run would have given so far.
    private var given: [Int: Int] = [:]

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
        var check = try ApplicationTable(bytes, training: book.training) { "" }
        while try check.next() != nil {}
        var file = try ApplicationTable(bytes, training: book.training) { SystemRandom.hexadecimal(bytes: 16) }
        // Where the disk or the lock stops it, what was done so far is told as well.
        defer { report.finish() }
        while let row = try file.next() {
            switch row {
            case .refused(let number, let line, let ordinal, let faults):
                report.tell(ImportedRow(number: number, line: line, ordinal: ordinal, fate: .refused, problems: faults.map(problem)))
            case .application(let row): report.tell(try take(row))
            }
        }
        return report.tally
    }

    private mutating func take(_ row: ImportedApplication) throws -> ImportedRow {
        let id = CommandID(rawValue: name(of: row))
        func told(_ fate: ImportedRow.Fate, _ number: String? = nil, _ problems: [ImportedRow.Problem] = []) -> ImportedRow {
            ImportedRow(number: row.number, line: row.line, ordinal: row.ordinal, fate: fate, application: number, problems: problems)
        }
        if let before = rows.submissions[id] { return told(.known, before.number) }
        if let receipt = try office.receipt(of: id) { return told(.known, receipt.number) }
        let matches = try matches(of: row)
        guard matches.isEmpty else { return told(.undecided, nil, matches.map(problem)) }
        let base = [VersionedCase(id: row.command.application, version: 0), VersionedCase(id: row.command.content.household, version: 0)]
        let submission = Submission(id: id, command: .saveApplication(row.command), base: base)
        switch try dryRun ? rehearse(submission) : office.submit(submission) {
        case .saved(let receipt):
            remember(row, id, receipt.number)
            return told(.saved, receipt.number)
        case .refused(let refusal):
            return told(.refused, nil, problems(refusal, row))
        case .conflict: return told(.refused, nil, [ImportedRow.Problem(column: nil, line: row.line, reason: texts.importConflict)])
        }
    }

    /// Each reason once: a cell may have gone into two fields.
    private func problems(_ refusal: Refusal, _ row: ImportedApplication) -> [ImportedRow.Problem] {
        var problems: [ImportedRow.Problem] = []
        for reason in refusal.reasons {
            let place = row.place(of: reason.field)
            let problem = ImportedRow.Problem(column: place.column, line: place.line, reason: texts.refusal(reason.code))
            if !problems.contains(problem) { problems.append(problem) }
        }
        return problems
    }

    /// 32 hexadecimal digits of what the row says.
    private func name(of row: ImportedApplication) -> String {
        let seed = Array("import application ".utf8) + Array(office.officeID.utf8) + [0x1E] + row.canonical
        return String(Digest256(of: seed).description.prefix(32))
    }

    /// The answer with the number that the application would get after those that this run would have saved before it.
    private mutating func rehearse(_ submission: Submission) throws -> SubmissionResult {
        let answer = try office.rehearse(submission)
        guard case .saved(var receipt) = answer else { return answer }
        if let number = receipt.number, let parsed = NumberSeries.application.parse(number) {
            receipt.number = NumberSeries.application.text(parsed.number + given[parsed.year, default: 0], year: parsed.year)
            given[parsed.year, default: 0] += 1
        }
        return .saved(receipt)
    }

    // MARK: People who are known

    private mutating func remember(_ row: ImportedApplication, _ id: CommandID, _ number: String?) {
        rows.submissions[id] = (row.number, number)
        for member in row.command.household.members where member.livesInHousehold {
            if let pesel = member.pesel { rows.numbers[pesel] = row.number }
            if let key = nameKey(member) { rows.names[key] = row.number }
        }
    }

    /// Members who may be somebody whom the office, or an earlier row of the file, has already; a person decides about them.
    private func matches(of row: ImportedApplication) throws -> [RowFault] {
        var faults: [RowFault] = []
        for (index, member) in row.command.household.members.enumerated() where member.livesInHousehold {
            let place = row.place(of: FieldKey.member(index, member.pesel == nil ? .familyName : .pesel))
            func note(_ sentence: FaultSentence) { faults.append(RowFault(column: place.column, line: place.line, sentence: sentence)) }
            if let earlier = member.pesel.flatMap({ rows.numbers[$0] }) ?? nameKey(member).flatMap({ rows.names[$0] }) {
                note("this person stands in row \(earlier) already")
            } else if let pesel = member.pesel, try isKnown(.duplicates(pesel: pesel.digits, familyName: "", givenNames: "", birthDate: nil, except: nil)) {
                note("a person with this PESEL is known to the office; take the application in from their household (F3)")
            } else if let born = member.bornOn(book.peselReading), try isKnown(
                .duplicates(pesel: "", familyName: member.familyName, givenNames: member.givenNames, birthDate: born, except: nil))
            {
                note(
                    "a person of this name, and perhaps of this birth date, is known to the office; take the application in by the form, which asks whether they are one"
                )
            }
        }
        return faults
    }

    private func isKnown(_ query: Query) throws -> Bool {
        guard case .people(let rows) = try office.query(query) else { return false }
        return !rows.isEmpty
    }

    private func nameKey(_ member: Member) -> String? {
        guard let born = member.bornOn(book.peselReading) else { return nil }
        return (member.familyName + " " + member.givenNames).lowercased() + " " + born.iso
    }

    private func problem(_ fault: RowFault) -> ImportedRow.Problem {
        ImportedRow.Problem(column: fault.column, line: fault.line, reason: fault.sentence.text(texts.faultPattern))
    }
}

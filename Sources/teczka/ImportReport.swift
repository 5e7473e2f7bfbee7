import Importing
import Localization
import StrictJSON

/// What became of one row.
struct ImportedRow {
    enum Fate: String {
        case saved, known, refused, undecided
    }

    var number: Int
    var line: Int
    var ordinal: String?
    var fate: Fate
    /// The application's number, where it has or would have one.
    var application: String?
    var problems: [Problem] = []

    /// Why a row was not taken in.
    struct Problem: Equatable {
        var column: String?
        var line: Int
        /// In the language of the command.
        var reason: String
    }
}

/// Tells the fate of rows: for people those that were not taken in, then the sums; for programs every row as a JSON value, one a line, and the
/// sums last.
///
/// `{"row":5,"line":5,"ordinal":"4","fate":"refused","number":null,"problems":[{"column":"PESEL","line":5,"reason":"…"}]}` and
/// `{"summary":{"rows":79,"saved":75,"known":0,"refused":3,"undecided":1,"dry_run":false}}`; the keys are stable.
struct ImportReport {
    let texts: any Texts
    let json: Bool
    let dryRun: Bool
    private(set) var tally = ImportTally()

    init(texts: any Texts, json: Bool, dryRun: Bool) {
        self.texts = texts
        self.json = json
        self.dryRun = dryRun
    }

    mutating func tell(_ row: ImportedRow) {
        switch row.fate {
        case .saved: tally.saved += 1
        case .known: tally.known += 1
        case .refused: tally.refused += 1
        case .undecided: tally.undecided += 1
        }
        if json { return tellJSON(row) }
        switch row.fate {
        case .saved, .known: return
        case .refused: answer(texts.importRefused(row: row.number, ordinal: row.ordinal))
        case .undecided: answer(texts.importUndecided(row: row.number, ordinal: row.ordinal))
        }
        for problem in row.problems {
            let line = problem.line == row.number && row.line == row.number ? nil : problem.line
            answer("    " + texts.importReason(column: problem.column, line: line, problem.reason))
        }
    }

    func finish() {
        guard json else { return answer(texts.importSummary(tally, dryRun: dryRun)) }
        typealias Member = JSONValue.Member
        let summary = JSONValue.object([
            Member("rows", .integer(tally.rows)), Member("saved", .integer(tally.saved)), Member("known", .integer(tally.known)),
            Member("refused", .integer(tally.refused)), Member("undecided", .integer(tally.undecided)), Member("dry_run", .bool(dryRun)),
        ])
        answer(json: StrictJSON.serialize(.object([Member("summary", summary)])) + [0x0A])
    }

    private func tellJSON(_ row: ImportedRow) {
        typealias Member = JSONValue.Member
        func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
        let problems = row.problems.map { problem in
            JSONValue.object([
                Member("column", text(problem.column)), Member("line", .integer(problem.line)), Member("reason", .string(problem.reason)),
            ])
        }
        let value = JSONValue.object([
            Member("row", .integer(row.number)), Member("line", .integer(row.line)), Member("ordinal", text(row.ordinal)),
            Member("fate", .string(row.fate.rawValue)), Member("number", text(row.application)), Member("problems", .array(problems)),
        ])
        answer(json: StrictJSON.serialize(value) + [0x0A])
    }
}

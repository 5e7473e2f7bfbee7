import Casework
import GRDB
import Rules

extension IndexReader {
    /// All rounds by their numbers, with the counts of their applications.
    func roundFiles() throws -> [RoundFile] { try rounds().compactMap(roundFile) }

    /// A round with the counts of its applications.
    func roundFile(_ id: CaseID) throws -> RoundFile? {
        try versioned(Round.self, id).map { RoundFile(round: $0, counts: try tally(of: id)) }
    }

    /// The register of cases of a year.
    func caseRegister(year: Int) throws -> [CaseRegisterRow] {
        let ids = try database.texts("SELECT application FROM caseNumbers WHERE year = \(year) ORDER BY unit, class, number")
        return try ids.compactMap { id in
            let application = try required(Application.self, CaseID(rawValue: id)).state
            let rows: [ApplicationRow] = try applications(of: application.content.household)
            guard let number = application.caseNumber, let row = rows.first(where: { $0.id == application.id }) else { throw OfficeError.indexDamaged }
            return CaseRegisterRow(number: number, application: row)
        }
    }

    /// Called applications whose term is over, the longest first.
    func lapsedCalls() throws -> [LapsedCall] {
        let sql = "SELECT id FROM applications WHERE term < ? ORDER BY term, year, ordinal"
        return try database.texts(sql, today.dayNumber).map(CaseID.init(rawValue:)).compactMap { id in
            guard let application = try versioned(Application.self, id)?.state, let row = try applicationRow(id), let call = application.openCall,
                call.hasLapsed(on: today)
            else { return nil }
            return LapsedCall(application: row, call: call)
        }
    }
}

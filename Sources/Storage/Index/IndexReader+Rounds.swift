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

    /// The same, with how many people a list that is out names although they may not stand on it any more.
    /// - Parameter book: Asked only where names are out.
    func roundFile(_ id: CaseID, under book: () throws -> RuleBook) throws -> RoundFile? {
        guard var file = try roundFile(id), let out = file.round.state.published(.names) else { return try roundFile(id) }
        let rightly = Set(try publicationSet(.names, of: id, on: today, under: book()).lines.map(\.application))
        file.namedWrongly = out.applications.count { !rightly.contains($0) }
        return file
    }

    /// What could be published of a round today.
    func publicationFile(_ id: CaseID, under book: RuleBook) throws -> PublicationFile? {
        guard let round = try versioned(Round.self, id) else { return nil }
        return PublicationFile(
            round: round, numbers: try publicationSet(.numbers, of: id, on: today, under: book),
            names: try publicationSet(.names, of: id, on: today, under: book))
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
        let sql = "SELECT application FROM calls WHERE ends < ? ORDER BY ends, year, ordinal"
        return try database.texts(sql, today.dayNumber).map(CaseID.init(rawValue:)).compactMap { id in
            guard let application = try versioned(Application.self, id)?.state, let row = try applicationRow(id), let call = application.openCall,
                call.hasLapsed(on: today)
            else { return nil }
            return LapsedCall(application: row, call: call)
        }
    }
}

import Casework
import GRDB
import Journal
import Rules

/// What the index remembers of the whole office: the journal's head that it stands at, the founding, the rules in force.
struct IndexMeta: Equatable {
    var head: Head
    var office: String
    var founder: String
    /// In a training office, the calendar day it is there.
    var trainingDay: CalendarDay?
    var programme: String
    var law: String
    var project: CaseID
    /// By which rules it was found which applications are incomplete, and how many points candidates have; empty where they could not be read.
    var judgedBy: String

    /// The rules in force as `judgedBy` names them.
    var rulesInForce: String { "\(programme) \(law)" }

    /// The one row; throws where the table is not as this program writes it.
    static func read(_ database: Database) throws -> IndexMeta {
        let sql = "SELECT seq, hash, segment, position, office, founder, training, programme, law, project, judged FROM meta"
        guard let row = try database.row(sql), let hash = Digest256(row[1] as String) else { throw OfficeError.indexDamaged }
        let training: Int? = row[6]
        return IndexMeta(
            head: Head(seq: row[0], hash: hash, segment: row[2], offset: row[3]), office: row[4], founder: row[5],
            trainingDay: training.map(CalendarDay.init(dayNumber:)), programme: row[7], law: row[8],
            project: CaseID(rawValue: row[9]), judgedBy: row[10])
    }

    /// The row of an index that has read nothing yet.
    static func begin(_ database: Database) throws {
        let head = Head.beginning
        try database.run(
            """
            INSERT INTO meta (id, seq, hash, segment, position, office, founder, training, programme, law, project, judged)
            VALUES (1, ?, ?, ?, ?, '', '', NULL, '', '', '', '')
            """, head.seq, head.hash.description, head.segment, head.offset)
    }

    /// Writes all of it at once.
    func write(_ database: Database) throws {
        try database.run(
            """
            UPDATE meta SET seq = ?, hash = ?, segment = ?, position = ?, office = ?, founder = ?, training = ?, programme = ?, law = ?, project = ?,
                judged = ?
            """, head.seq, head.hash.description, head.segment, head.offset, office, founder, trainingDay?.dayNumber, programme, law,
            project.rawValue, judgedBy)
    }

    /// Takes over what the first record says.
    mutating func found(_ record: JournalRecord, _ codec: EventCodec) throws {
        let body = try codec.value(Founding.self, record.body)
        office = body.office
        founder = record.login
        trainingDay = body.trainingDay
        programme = record.programme?.description ?? ""
        law = record.law?.description ?? ""
    }
}

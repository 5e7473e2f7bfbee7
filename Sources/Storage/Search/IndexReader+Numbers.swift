import Casework
import GRDB

extension IndexReader {
    /// The cases with a number as typed, applications first, the newest year first; then a unit with this inventory or serial number.
    /// Each look is one step down an index, however large the office is.
    func numbered(_ text: String) throws -> [NumberedCase] {
        var found: [NumberedCase] = []
        if let typed = TypedNumber(text) {
            for series in NumberSeries.allCases where typed.series ?? series == series {
                found += try numbered(typed, in: series)
            }
        }
        let trimmed = text.filter { !$0.isWhitespace }
        for spelling in [trimmed, trimmed.uppercased()] {
            guard let id = try unit(inventoryNumber: spelling) ?? unit(serialNumber: spelling), !found.contains(where: { $0.id == id }),
                case .equipment(let unit)? = try state(of: id)
            else { continue }
            found.append(NumberedCase(id: id, kind: .equipment, number: unit.content.inventoryNumber, name: unit.content.name))
        }
        return found
    }

    private func numbered(_ typed: TypedNumber, in series: NumberSeries) throws -> [NumberedCase] {
        let (table, person, kind): (String, String, CaseKind) =
            switch series {
            case .application: ("applications", "applicant", .application)
            case .loan: ("loans", "borrower", .loan)
            }
        let years = try typed.year.map { [$0] } ?? self.years(of: table)
        return try years.flatMap { year in
            let sql = """
                SELECT t.id, t.number, coalesce(p.name, '') FROM \(table) t LEFT JOIN persons p ON p.id = t.\(person)
                WHERE t.year = ? AND t.ordinal = ?
                """
            return try database.rows(sql, [year, typed.ordinal]).map { row in
                NumberedCase(id: CaseID(rawValue: row[0]), kind: kind, number: row[1], name: row[2])
            }
        }
    }

    /// The years in which numbers were given, the newest first, by as many steps down the index as there are years.
    private func years(of table: String) throws -> [Int] {
        var years: [Int] = []
        var limit = Int(Int32.max)
        while let row = try database.rows("SELECT MAX(year) FROM \(table) WHERE year < ?", [limit]).first, let year: Int = row[0] {
            years.append(year)
            limit = year
        }
        return years
    }
}

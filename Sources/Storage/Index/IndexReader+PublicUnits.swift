import Casework
import GRDB
import Rules

extension IndexReader {
    /// Public units by name, with how many computers stand in each.
    func publicUnits(_ request: ListRequest) throws -> Page<PublicUnitRow> {
        let computers = "(SELECT COUNT(*) FROM equipment e WHERE e.place = u.id)"
        return try page(
            request, select: "u.id, u.name, u.kind, u.locality, \(computers)", from: "places u", match: "u.fold",
            counters: [Counter.publicUnits],
            order: RowOrder(
                id: "u.id", own: ["u.sort", "u.id"],
                keys: [
                    .name: ["u.sort"], .kind: [RowOrder.status("u.kind", PublicUnitKind.self)], .locality: ["polish(u.locality)"],
                    .units: [computers],
                ], indexed: [.name])
        ) { row in
            PublicUnitRow(id: CaseID(rawValue: row[0]), name: row[1], kind: try status(row, 2), locality: row[3], computers: row[4])
        }
    }

    /// A public unit with the equipment that stands or stood in it.
    func publicUnitFile(_ id: CaseID) throws -> PublicUnitFile? {
        guard let unit = try versioned(PublicUnit.self, id) else { return nil }
        let sql = "SELECT e.id FROM stays s JOIN equipment e ON e.id = s.unit WHERE s.place = ? ORDER BY e.sort, e.id"
        let equipment = try database.texts(sql, id.rawValue).map { try required(EquipmentUnit.self, CaseID(rawValue: $0)) }
        return PublicUnitFile(unit: unit, equipment: equipment)
    }
}

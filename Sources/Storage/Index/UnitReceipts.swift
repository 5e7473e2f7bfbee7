import Casework
import Journal

/// Gathers the events of each unit and makes the row of its command, with the receipt that rests on them.
struct UnitReceipts {
    private var unit: (id: String, first: Int, count: Int, events: [CaseEvent])?

    /// Takes the next record's event. Where it begins a unit, the one before is whole, and its row is put.
    mutating func note(_ record: JournalRecord, _ event: CaseEvent, into rows: inout some RowSink) throws {
        if unit?.first == record.unitFirst {
            unit?.events.append(event)
            return
        }
        try finish(into: &rows)
        unit = (record.command.description, record.unitFirst, record.unitCount, [event])
    }

    /// Puts the row of the last unit; records are handed out in whole units.
    mutating func finish(into rows: inout some RowSink) throws {
        guard let unit, let receipt = Receipt.from(events: unit.events) else { return }
        self.unit = nil
        try rows.put(
            .commands, .text(unit.id), .integer(unit.first), .integer(unit.count), .text(receipt.subject.rawValue),
            RowValue(receipt.number))
    }
}

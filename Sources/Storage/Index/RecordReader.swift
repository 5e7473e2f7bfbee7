import Casework
import Journal

/// Reads the events out of records.
struct RecordReader {
    let codec: EventCodec
    /// What is left of bodies that were erased.
    let erased: ErasedBodies?

    /// The record's event. What cannot be read is named by its number, and never skipped: throws `OfficeError.indexCannotFollow`.
    func event(of record: JournalRecord) throws -> Event {
        guard let body = record.erasedBy == nil ? record.body : try erased?.rest(of: record) else {
            throw OfficeError.indexCannotFollow(record: record.seq, reason: "its body was erased")
        }
        do {
            return try codec.event(kind: record.kind, body: body)
        } catch let error as UnknownEventKind {
            throw OfficeError.indexCannotFollow(record: record.seq, reason: "its kind \(error.kind) is not known; update the program")
        } catch {
            throw OfficeError.indexCannotFollow(record: record.seq, reason: "its body does not fit its kind")
        }
    }
}

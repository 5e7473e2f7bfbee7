import Journal

/// What erasure orders leave of the bodies that they erased, read when the first of a order's records is met.
final class ErasedBodies {
    private let directory: String
    private let fileSystem: any FileSystem
    private var orders: [Int: ErasureOrder] = [:]

    init(_ directory: String, _ fileSystem: any FileSystem) {
        self.directory = directory
        self.fileSystem = fileSystem
    }

    /// The body that stands for an erased one; nil where its order left none.
    func rest(of record: JournalRecord) throws -> [UInt8]? {
        guard let number = record.erasedBy else { return record.body }
        if orders[number] == nil {
            try Office.streaming {
                _ = try SegmentedJournal.stream(directory, fileSystem: fileSystem, from: number, through: number) { order in
                    if order.kind == JournalKind.bodiesErased { orders[number] = ErasureOrder(body: order.body) }
                }
            }
        }
        return orders[number]?.rests[record.seq]
    }
}

extension Office {
    /// Errors of a reading of records as the office's.
    static func streaming<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as JournalError { throw OfficeError.journal(error) }
    }
}

extension SegmentedJournal {
    /// The last whole record of a journal, read from its end alone: for a journal that no index stands beside. Nil where only a full reading tells.
    public static func end(of directory: String, fileSystem: any FileSystem) throws(JournalError) -> Head? {
        do throws(FileError) {
            guard try fileSystem.status(directory) != nil else { return nil }
            let numbers = try fileSystem.list(directory).compactMap { SegmentName.number($0) }.sorted()
            for number in numbers.reversed() {
                let file = try fileSystem.open(directory + "/" + SegmentName.name(number), .read)
                defer { file.close() }
                let size = try file.status().size
                if size == 0 { continue }
                // A look's record is short; a long one is looked for further back.
                for span in [1 << 12, 1 << 16] {
                    let start = max(0, size - span)
                    let bytes = try file.readBytes(from: start, count: size - start)
                    guard let feed = bytes.lastIndex(of: 0x0A) else { continue }
                    let begin = bytes[..<feed].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                    if begin == 0 && start > 0 { continue }
                    let position = RecordPosition(segment: number, offset: start + begin, length: feed + 1 - begin)
                    guard let record = Record(line: Array(bytes[begin...feed]), at: position), record.endsUnit else { return nil }
                    return record.head
                }
                return nil
            }
            return nil
        } catch {
            throw .file(error)
        }
    }

    /// The last records, the latest first, read from the journal's end alone and each checked by itself; what can't be read is passed over.
    /// - Parameter span: How many bytes of the last segment are read.
    public static func lastRecords(of directory: String, fileSystem: any FileSystem, span: Int) throws(JournalError) -> [Record] {
        do throws(FileError) {
            guard try fileSystem.status(directory) != nil else { return [] }
            guard let number = try fileSystem.list(directory).compactMap({ SegmentName.number($0) }).max() else { return [] }
            let file = try fileSystem.open(directory + "/" + SegmentName.name(number), .read)
            defer { file.close() }
            let size = try file.status().size
            let start = max(0, size - span)
            let bytes = try file.readBytes(from: start, count: size - start)
            var records: [Record] = []
            var end = bytes.lastIndex(of: 0x0A)
            while let feed = end {
                let begin = bytes[..<feed].lastIndex(of: 0x0A)
                // The first line may have begun before the piece that was read.
                guard begin != nil || start == 0 else { break }
                let first = begin.map { $0 + 1 } ?? 0
                let position = RecordPosition(segment: number, offset: start + first, length: feed + 1 - first)
                if let record = Record(line: Array(bytes[first...feed]), at: position) { records.append(record) }
                end = begin
            }
            return records
        } catch {
            throw .file(error)
        }
    }
}

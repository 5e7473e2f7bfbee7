import Rules
import StrictJSON

/// The law tables as one piece of bytes: an office keeps it by its hash, and every decision names that hash.
///
/// The shape: a line `teczka-law 1`, then for each file, in order of their names, a line `<name> <length>`, the file's bytes and a line feed.
public enum LawBundle {
    /// The files that make the law, by their names in `Resources/law`.
    public static let names = ["disability-certificates.json", "income-thresholds.json", "public-holidays.json"]

    private static let heading = "teczka-law 1\n"

    /// Joins the files; the order of the argument does not matter.
    public static func join(_ files: [String: [UInt8]]) -> [UInt8] {
        var bytes = Array(heading.utf8)
        for name in files.keys.sorted() {
            let file = files[name] ?? []
            bytes += Array("\(name) \(file.count)\n".utf8) + file + [0x0A]
        }
        return bytes
    }

    /// The files of a bundle, or nil where the bytes are none.
    public static func split(_ bundle: [UInt8]) -> [String: [UInt8]]? {
        guard bundle.starts(with: heading.utf8) else { return nil }
        var files: [String: [UInt8]] = [:]
        var rest = bundle.dropFirst(heading.utf8.count)
        while !rest.isEmpty {
            guard let end = rest.firstIndex(of: 0x0A) else { return nil }
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard words.count == 2, let length = Int(words[1]), length >= 0, length < rest.endIndex - end - 1,
                rest[end + 1 + length] == 0x0A
            else { return nil }
            files[String(words[0])] = Array(rest[(end + 1)..<(end + 1 + length)])
            rest = rest[(end + 2 + length)...]
        }
        return files
    }

    /// Reads the tables of a bundle.
    /// - Throws: `FileFaults` with the place of each fault, or one without a place where a file is missing.
    public static func read(_ bundle: [UInt8]) throws(FileFaults) -> LawTables {
        guard let files = split(bundle) else {
            throw FileFaults(file: "law", faults: [FileFault(line: 1, column: 1, path: "", sentence: "this is not a bundle of law files")])
        }
        func file(_ name: String) throws(FileFaults) -> [UInt8] {
            guard let bytes = files[name] else {
                throw FileFaults(file: name, faults: [FileFault(line: 1, column: 1, path: "", sentence: "the file is missing")])
            }
            return bytes
        }
        return LawTables(
            thresholds: try LawReader.thresholds(try file(names[1]), file: names[1]),
            holidays: try LawReader.holidays(try file(names[2]), file: names[2]),
            certificates: try LawReader.certificates(try file(names[0]), file: names[0]))
    }
}

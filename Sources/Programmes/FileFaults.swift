import StrictJSON

/// One fault of a programme, law or case file, with its place.
public struct FileFault: Equatable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// The path of keys, such as `groups[3].condition.criterion`; empty for errors of grammar.
    public let path: String
    /// What is wrong, without values of the file other than keys, identifiers, days and amounts.
    public let sentence: FaultSentence
    /// What is wrong, in English.
    public var message: String { sentence.text() }

    /// Makes a fault from its parts.
    public init(line: Int, column: Int, path: String, sentence: FaultSentence) {
        self.line = line
        self.column = column
        self.path = path
        self.sentence = sentence
    }

    init(_ error: StrictJSONError) {
        self.init(line: error.line, column: error.column, path: error.path, sentence: error.reason.sentence)
    }

    /// What is wrong, in the language for whose patterns and words `translate` stands.
    public func message(_ translate: (String) -> String) -> String { sentence.text(translate) }

    public var description: String {
        let place = "line \(line), column \(column)"
        return path.isEmpty ? "\(place): \(message)" : "\(place), \(path): \(message)"
    }
}

/// A file that is refused, with every fault that was found in it.
public struct FileFaults: Error, Equatable, Sendable, CustomStringConvertible {
    /// The name the caller gave.
    public let file: String
    /// In order of the lines; never empty.
    public let faults: [FileFault]

    /// Makes the refusal of a file.
    public init(file: String, faults: [FileFault]) {
        precondition(!faults.isEmpty, "a file without faults is not refused")
        self.file = file
        self.faults = faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    public var description: String { faults.map { file + ": " + $0.description }.joined(separator: "\n") }
}

/// Faults as they are found; decoding goes on after one, so that a coordinator sees them all at once.
final class FaultList {
    private(set) var faults: [FileFault] = []

    func add(_ error: StrictJSONError) { faults.append(FileFault(error)) }

    /// The result of the body, or nil after noting its fault.
    func attempt<Answer>(_ body: () throws(StrictJSONError) -> Answer) -> Answer? {
        do throws(StrictJSONError) {
            return try body()
        } catch {
            add(error)
            return nil
        }
    }

    /// Parses the bytes and decodes the root; throws when anything was wrong on the way.
    static func read<Answer>(
        _ bytes: [UInt8], file: String, _ decode: (JSONNode, FaultList) -> Answer?
    ) throws(FileFaults) -> Answer {
        let list = FaultList()
        guard let root = list.attempt({ () throws(StrictJSONError) in try StrictJSON.parse(bytes) }) else {
            throw FileFaults(file: file, faults: list.faults)
        }
        let answer = decode(JSONNode(root), list)
        guard list.faults.isEmpty, let answer else {
            throw FileFaults(file: file, faults: list.faults)
        }
        return answer
    }
}

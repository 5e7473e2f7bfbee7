import Casework
import Programmes
import Rules

/// The programmes and law tables that ship with the program.
public struct ProgrammeLibrary: Sendable {
    private let locator: ResourceLocator

    public init(_ locator: ResourceLocator) { self.locator = locator }

    /// The keys of the programmes, sorted, e.g. `stegna-2013`.
    public func names() -> [String] {
        namesInFolder(locator.folder + "/programmes").filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    }

    /// The law tables as one bundle; see `LawBundle`.
    /// - Throws: `FileReadError`.
    public func law() throws -> [UInt8] {
        var files: [String: [UInt8]] = [:]
        for name in LawBundle.names { files[name] = try readFile(locator.folder + "/law/" + name) }
        return LawBundle.join(files)
    }

    /// The file of a programme.
    /// - Throws: `ResourceError.unknownProgramme` with the known ones, `FileReadError`.
    public func programme(_ name: String) throws -> [UInt8] {
        guard names().contains(name) else { throw ResourceError.unknownProgramme(name, known: names()) }
        return try readFile(path(of: name))
    }

    /// The rules of a programme that ships with the program, or of a file where the name ends in `.json`.
    /// - Throws: `ResourceError.unknownProgramme`, `FileReadError`, `FileFaults`.
    public func ruleSet(_ name: String, law: LawTables) throws -> RuleSet {
        let isFile = name.hasSuffix(".json")
        let bytes = isFile ? try readFile(name) : try programme(name)
        return try ProgrammeReader.read(bytes, file: isFile ? name : path(of: name), law: law).ruleSet
    }

    /// Where a programme's file lies.
    public func path(of name: String) -> String { locator.folder + "/programmes/" + name + ".json" }
}

/// Makes the rules of an office from the bytes that it keeps.
public enum RuleBookReader {
    /// - Throws: `FileFaults`, where a file is not as it should be.
    public static func read(programme: [UInt8], law: [UInt8], training: Bool, file: String) throws(FileFaults) -> RuleBook {
        let tables = try LawBundle.read(law)
        let programme = try ProgrammeReader.read(programme, file: file, law: tables)
        return RuleBook(ruleSet: programme.ruleSet, law: tables, training: training)
    }
}

import Casework
import Foundation
import Programmes
import Rules

/// Reads the rules as the program does.
public func readRules(_ programme: [UInt8], _ law: [UInt8], _ training: Bool) throws -> RuleBook {
    let tables = try LawBundle.read(law)
    let read = try ProgrammeReader.read(programme, file: "programme", law: tables)
    return RuleBook(ruleSet: read.ruleSet, law: tables, training: training)
}

/// Files that ship with the program.
public enum Resource {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources")

    public static let programme = bytes("programmes/stegna-2013.json")
    public static let law: [UInt8] = LawBundle.join(
        Dictionary(uniqueKeysWithValues: LawBundle.names.map { ($0, bytes("law/\($0)")) }))

    /// Another programme that ships, by its name.
    public static func programme(_ name: String) -> [UInt8] { bytes("programmes/\(name).json") }

    private static func bytes(_ name: String) -> [UInt8] {
        guard let data = try? Data(contentsOf: root.appendingPathComponent(name)) else { return [] }
        return [UInt8](data)
    }
}

import Rules
import StrictJSON

/// A fault of a programme's content with its place in the file.
public struct PlacedFault: Equatable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// The path of keys, such as `groups[3].condition`.
    public let path: String
    /// What is wrong.
    public let kind: ProgrammeFault.Kind
}

extension ProgrammeReader {
    /// Reads a programme as `read` does and looks for what it cannot mean; the faults are in order of their lines.
    /// - Throws: `FileFaults` where the file is refused; its content is not looked at then.
    public static func check(
        _ bytes: [UInt8], file: String, law: LawTables
    ) throws(FileFaults) -> (programme: Programme, faults: [PlacedFault]) {
        let programme = try read(bytes, file: file, law: law)
        let root = try FaultList.read(bytes, file: file) { root, _ in root }
        let faults = programme.ruleSet.contentFaults(law: law).map { fault in
            let node = root.descending(fault.place)
            return PlacedFault(line: node.position.line, column: node.position.column, path: node.path, kind: fault.kind)
        }
        return (programme, faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
}

extension JSONNode {
    /// The value to which the steps lead, or the last on the way where the file leaves the rest out.
    fileprivate func descending(_ steps: [PlaceStep]) -> JSONNode {
        guard let step = steps.first else { return self }
        let next: JSONNode? =
            switch step {
            case .key(let key): value[key].map { JSONNode($0, path: path.isEmpty ? key : path + "." + key) }
            case .index(let index):
                value.arrayValue.flatMap { $0.indices.contains(index) ? JSONNode($0[index], path: "\(path)[\(index)]") : nil }
            }
        return next?.descending(Array(steps.dropFirst())) ?? self
    }
}

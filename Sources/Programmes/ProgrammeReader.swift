import Rules
import StrictJSON

/// A programme as read from its file.
public struct Programme: Equatable, Sendable {
    /// The rules, decoded and checked.
    public let ruleSet: RuleSet
    /// The file as it was, to be hashed and kept beside decisions.
    public let bytes: [UInt8]

    /// Makes a programme.
    public init(ruleSet: RuleSet, bytes: [UInt8]) {
        self.ruleSet = ruleSet
        self.bytes = bytes
    }
}

/// The strict reader of programme files, format 1 (see `docs/programmes.md`).
public enum ProgrammeReader {
    /// The format this reader understands.
    public static let format = 1

    /// Reads a programme; the law is needed to check that named thresholds and certificate rows exist.
    public static func read(_ bytes: [UInt8], file: String, law: LawTables) throws(FileFaults) -> Programme {
        let ruleSet = try FaultList.read(bytes, file: file) { root, faults in
            ProgrammeDecoder(law: law, faults: faults).decode(root)
        }
        return Programme(ruleSet: ruleSet, bytes: bytes)
    }
}

/// Decodes one programme file. Parts with faults answer nil or are left out; the faults are noted.
final class ProgrammeDecoder {
    let law: LawTables
    let faults: FaultList
    /// Titles of the source documents by the key that provisions use; nil where the file has no list of them that could be read.
    var sources: [String: String]?
    /// The keys of no source document: where each stands first, and how often.
    var unknownSources: [String: (first: JSONNode, count: Int)] = [:]
    var groupCodes: Set<String> = []
    var routes: Set<String> = []
    var printed: [String: [PrintedThreshold]] = [:]
    var codeLists: [String: [CodeWord]] = [:]

    init(law: LawTables, faults: FaultList) {
        self.law = law
        self.faults = faults
    }

    func decode(_ root: JSONNode) -> RuleSet? {
        guard
            let reader = ObjectReader(
                root,
                keys: [
                    "format", "id", "version", "title", "project_number", "grantee", "territory", "sources", "filing",
                    "capacity", "policies", "thresholds", "requirements", "groups", "documents", "support", "duties",
                    "notes", "figures", "institutions", "code_lists", "units", "appeal", "publication", "ranking", "procedure",
                ], faults: faults)
        else { return nil }
        if let format = reader.requiredNumber("format", in: 0...Int.max), format != ProgrammeReader.format {
            reader.note("format", "this program reads format \(ProgrammeReader.format)")
            return nil
        }
        readSources(reader)
        readThresholds(reader)
        codeLists(reader)
        routes = Set((root.value["groups"]?.arrayValue ?? []).compactMap { $0["route"]?.stringValue })
        groupCodes = Set((root.value["groups"]?.arrayValue ?? []).compactMap { $0["code"]?.stringValue })
        let id = reader.requiredString("id")
        let version = reader.requiredNumber("version", in: 1...1_000_000)
        let title = reader.requiredNode("title").flatMap(bilingual)
        let grantee = reader.requiredString("grantee")
        let territory = reader.requiredString("territory")
        let filing = reader.requiredNode("filing").flatMap(filingRule)
        let capacity = reader.node("capacity").flatMap(capacity) ?? Capacity()
        let policies = reader.node("policies").map(policies) ?? Policies()
        let requirements = distinct(reader, "requirements", "identifier", requirement, key: \.id)
        let groups = distinct(reader, "groups", "group", under: "code", group, key: \.code)
        let documents = distinct(
            reader, "documents", "kind of document", under: "kind", documentRule, key: \.kind)
        let support = reader.node("support").flatMap(support) ?? Support()
        let duties = distinct(reader, "duties", "identifier", duty, key: \.id)
        let notes = distinct(reader, "notes", "identifier", note, key: \.id)
        let institutions = institutions(reader)
        let units = reader.has("units") ? distinct(reader, "units", "unit", listedUnit, key: \.id) : []
        let appeal = reader.node("appeal").flatMap(appeal)
        let publication = reader.node("publication").flatMap(publication)
        let procedure = reader.node("procedure").flatMap(procedure) ?? Procedure()
        let figures = figures(reader)
        let ranking = reader.node("ranking").flatMap(ranking)
        let projectNumber = reader.string("project_number")
        noteUnknownSources()
        guard faults.faults.isEmpty, let id, let version, let title, let grantee, let territory, let filing else {
            return nil
        }
        var ruleSet = RuleSet(
            id: id, version: version, title: title, projectNumber: projectNumber, grantee: grantee,
            territory: territory, filing: filing, capacity: capacity, policies: policies, printedThresholds: printed,
            requirements: requirements, groups: groups, documents: documents, support: support, duties: duties,
            notes: notes)
        ruleSet.figures = figures
        ruleSet.institutions = institutions
        ruleSet.codeLists = codeLists
        ruleSet.units = units
        (ruleSet.appeal, ruleSet.publication) = (appeal, publication)
        ruleSet.ranking = ranking
        ruleSet.procedure = procedure
        return ruleSet
    }

    private func figures(_ reader: ObjectReader) -> [Figure] {
        let pairs: [(element: Figure, node: JSONNode)] =
            reader.list("figures") { node in figure(node).map { ($0, node) } } ?? []
        refuseRepetition(pairs, of: "figure", under: "id", faults: faults, key: \.id)
        checkFigures(pairs, written: Set((reader.node("figures")?.value.arrayValue ?? []).compactMap { $0["id"]?.stringValue }))
        return pairs.map(\.element)
    }

    /// A list whose elements must differ in their key.
    private func distinct<Element>(
        _ reader: ObjectReader, _ name: String, _ what: String, under keyName: String = "id",
        _ decode: (JSONNode) -> Element?,
        key: (Element) -> String
    ) -> [Element] {
        let pairs: [(element: Element, node: JSONNode)] = reader.requiredList(name) { node in
            decode(node).map { ($0, node) }
        }
        refuseRepetition(pairs, of: what, under: keyName, faults: faults, key: key)
        return pairs.map(\.element)
    }

    private func readSources(_ reader: ObjectReader) {
        guard let node = reader.requiredNode("sources"),
            let object = faults.attempt({ () throws(StrictJSONError) in try node.object() })
        else { return }
        var titles: [String: String] = [:]
        for (key, node) in object.nodes {
            // One that was refused is there all the same: the provisions that cite it are not at fault.
            titles[key] = faults.attempt { () throws(StrictJSONError) in try node.string() } ?? ""
        }
        sources = titles
    }

    /// One fault for each unknown key, however many provisions cite it.
    private func noteUnknownSources() {
        let known = (sources ?? [:]).keys.sorted().joined(separator: ", ")
        for (key, use) in unknownSources {
            faults.add(
                use.count == 1
                    ? use.first.error("\"\(key)\" is not in \"sources\" (there: \(known))")
                    : use.first.error("\"\(key)\" is not in \"sources\" (there: \(known)); places that cite it: \(use.count), the first here"))
        }
    }

    private func readThresholds(_ reader: ObjectReader) {
        guard let node = reader.node("thresholds"),
            let object = faults.attempt({ () throws(StrictJSONError) in try node.object() })
        else { return }
        for (key, node) in object.nodes {
            printed[key] = printedThresholds(node)
        }
    }
}

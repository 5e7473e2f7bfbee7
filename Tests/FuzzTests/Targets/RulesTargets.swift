import Journal
import Localization
import Programmes
import Rules
import StrictJSON

/// What ships with the program, read once from the checkout.
enum Shipped {
    static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())

    static func bytes(_ path: String) -> [UInt8] {
        guard let bytes = try? RealFileSystem().readAll(root + "/" + path) else { preconditionFailure("\(path) can't be read") }
        return bytes
    }

    static func names(_ folder: String) -> [String] { (try? RealFileSystem().list(root + "/" + folder)) ?? [] }

    static let law: LawTables = {
        let files = LawBundle.names.map { ($0, bytes("Resources/law/" + $0)) }
        do { return try LawBundle.read(LawBundle.join(Dictionary(uniqueKeysWithValues: files))) } catch { preconditionFailure("\(error)") }
    }()

    static let programmes: [RuleSet] = names("Resources/programmes").map { name in
        do {
            return try ProgrammeReader.read(bytes("Resources/programmes/" + name), file: name, law: law).ruleSet
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// A few cases of each sample.
    static let facts: [Facts] = names("Resources/samples").filter { $0.hasSuffix("-cases.json") }.flatMap { name in
        ((try? CaseReader.read(bytes("Resources/samples/" + name), file: name)) ?? []).prefix(4).map(\.facts)
    }
}

/// Any bytes as a programme: faults with places inside the file, or rules under which every sample case can be judged and explained.
@Sendable func checkProgramme(_ bytes: [UInt8]) throws {
    let found: (programme: Programme, faults: [PlacedFault])
    do throws(FileFaults) {
        found = try ProgrammeReader.check(bytes, file: "programme.json", law: Shipped.law)
    } catch {
        return try check(error, in: bytes)
    }
    try promise(found.programme.bytes == bytes, "other bytes are kept")
    for fault in found.faults {
        try checkPlace(fault.line, fault.column, bytes)
        for language in Language.allCases { try promise(!language.texts.text(of: fault.kind).isEmpty, "a fault without words") }
    }
    for facts in Shipped.facts { try judge(facts, under: found.programme.ruleSet) }
}

/// Any bytes as each of the three law files, and as the bundle of all.
@Sendable func checkLaw(_ bytes: [UInt8]) throws {
    func refusals(_ read: () throws(FileFaults) -> Void) throws {
        do throws(FileFaults) { try read() } catch { try check(error, in: bytes) }
    }
    try refusals { () throws(FileFaults) in _ = try LawReader.thresholds(bytes, file: "law.json") }
    try refusals { () throws(FileFaults) in _ = try LawReader.holidays(bytes, file: "law.json") }
    try refusals { () throws(FileFaults) in _ = try LawReader.certificates(bytes, file: "law.json") }
    if let files = LawBundle.split(bytes) {
        try promise(LawBundle.split(LawBundle.join(files)) == files, "a bundle that was taken apart does not go together")
    }
    do throws(FileFaults) {
        _ = try LawBundle.read(bytes)
    } catch {
        try promise(!error.faults.isEmpty, "refused without a fault")
    }
}

/// Any bytes as a facts file: faults with places inside the file, or cases that every shipped programme can judge.
@Sendable func checkFacts(_ bytes: [UInt8]) throws {
    let cases: [AssessCase]
    do throws(FileFaults) {
        cases = try CaseReader.read(bytes, file: "cases.json")
    } catch {
        return try check(error, in: bytes)
    }
    for item in cases.prefix(20) {
        for ruleSet in Shipped.programmes { try judge(item.facts, under: ruleSet) }
    }
}

/// Every way from facts to words and to JSON.
private func judge(_ facts: Facts, under ruleSet: RuleSet) throws {
    let verdict = assess(facts, under: ruleSet, law: Shipped.law)
    try promise(verdict == assess(facts, under: ruleSet, law: Shipped.law), "judged twice, it differs")
    let explanation = explain(verdict, facts: facts, under: ruleSet, law: Shipped.law)
    for language in Language.allCases {
        try promise(!language.texts.explain(explanation, under: ruleSet).isEmpty, "an explanation without words")
        try promise(!language.texts.describe(verdict, under: ruleSet).isEmpty, "a verdict without words")
    }
    let report = CaseReport(
        id: "a", facts: facts, verdict: verdict, documents: Checklist.documents(for: facts, under: ruleSet),
        nearestChange: nearestChange(turning: verdict, facts: facts, under: ruleSet, law: Shipped.law), trace: explanation.trace(under: ruleSet))
    var json: [UInt8] = []
    VerdictWriter.append(report, under: ruleSet, to: &json)
    _ = try StrictJSON.parse(json)
}

private func check(_ refusal: FileFaults, in bytes: [UInt8]) throws {
    try promise(!refusal.faults.isEmpty, "refused without a fault")
    for fault in refusal.faults {
        try checkPlace(fault.line, fault.column, bytes)
        try promise(!fault.message.isEmpty, "a fault without words")
        for language in Language.allCases {
            try promise(!fault.message(language.texts.faultPattern).isEmpty, "a fault without words in \(language)")
        }
    }
    for (earlier, later) in zip(refusal.faults, refusal.faults.dropFirst()) {
        try promise((earlier.line, earlier.column) <= (later.line, later.column), "the faults are not in order of their lines")
    }
}

private func checkPlace(_ line: Int, _ column: Int, _ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    try promise((1...lines.count).contains(line), "line \(line) of \(lines.count)")
    let length = lines[line - 1].count { $0 & 0xC0 != 0x80 }
    try promise((1...(length + 1)).contains(column), "column \(column) of \(length) in line \(line)")
}

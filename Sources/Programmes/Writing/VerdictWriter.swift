import Rules
import StrictJSON

/// What `teczka assess --json` says of one case beside the verdict.
public struct CaseReport: Sendable {
    /// The caller's name of the case.
    public var id: String?
    /// The facts.
    public var facts: Facts
    /// What the rules say.
    public var verdict: Verdict
    /// The checklist.
    public var documents: [RequiredDocument]
    /// What would turn a "no"; nil where nothing is known.
    public var nearestChange: NearestChange?
    /// What is only supposed; empty where nothing is.
    public var supposed: [SupposedChange]
    /// The explanation as lines by the code of the language; nil where nobody asked for it.
    public var explanation: [(language: String, lines: [String])]?
    /// The steps of the assessment; nil where nobody asked for them.
    public var trace: [TraceStep]?

    /// Makes a report.
    public init(
        id: String?, facts: Facts, verdict: Verdict, documents: [RequiredDocument] = [], nearestChange: NearestChange? = nil,
        supposed: [SupposedChange] = [], explanation: [(language: String, lines: [String])]? = nil, trace: [TraceStep]? = nil
    ) {
        self.id = id
        self.facts = facts
        self.verdict = verdict
        self.documents = documents
        self.nearestChange = nearestChange
        self.supposed = supposed
        self.explanation = explanation
        self.trace = trace
    }
}

/// Writes verdicts as JSON for other programs; the keys are stable and stand in `docs/programmes.md`.
public enum VerdictWriter {
    /// One verdict as one JSON object on one line, without a line feed.
    public static func json(
        _ verdict: Verdict, id: String? = nil, documents: [RequiredDocument]? = nil
    ) -> [UInt8] {
        var json = JSONBuffer()
        json.object { json in
            write(verdict, id: id, to: &json)
            if let documents { write(documents, to: &json) }
        }
        return json.bytes
    }

    /// Appends the report of one case as one JSON object on a line of its own.
    public static func append(_ report: CaseReport, under ruleSet: RuleSet, to bytes: inout [UInt8]) {
        var json = JSONBuffer(bytes: [])
        swap(&json.bytes, &bytes)
        json.object { json in
            write(report.verdict, id: report.id, to: &json)
            write(report.documents, to: &json)
            json.member("subject", report.facts.subject.rawValue)
            json.member("grounds", report.verdict.grounds(under: ruleSet).map(\.rawValue))
            json.member("route", optional: report.facts.route(under: ruleSet))
            json.key("law_differences")
            json.array(report.verdict.lawDifferences, write)
            json.key("nearest_changes")
            json.array(report.nearestChange?.changes ?? [], write)
            if !report.supposed.isEmpty {
                json.key("supposed")
                json.array(report.supposed, write)
            }
            if let explanation = report.explanation {
                json.key("explanation")
                json.object { json in
                    for (language, lines) in explanation { language == "pl" ? json.member("pl", lines) : json.member("en", lines) }
                }
            }
            if let trace = report.trace { write(trace, to: &json) }
        }
        json.bytes.append(0x0A)
        swap(&json.bytes, &bytes)
    }

    private static func write(_ verdict: Verdict, id: String?, to json: inout JSONBuffer) {
        json.member("id", optional: id)
        json.member("status", verdict.status.rawValue)
        json.member("programme", verdict.programme)
        json.member("version", verdict.version)
        json.key("day")
        if let day = verdict.day { json.string(day.iso) } else { json.null() }
        json.key("missing")
        json.array(verdict.missingFacts, write)
        json.key("policies")
        json.array(verdict.policiesUsed, write)
        json.key("findings")
        json.array(verdict.findings, write)
    }

    private static func write(_ json: inout JSONBuffer, _ finding: Finding) {
        json.object { json in
            json.member("id", finding.id)
            json.member("role", finding.role.rawValue)
            json.member("group", optional: finding.group)
            json.member("criterion", optional: finding.criterion)
            json.member("junction", optional: finding.junction?.rawValue)
            json.member("outcome", finding.outcome.rawValue)
            json.member("reason", finding.reason.rawValue)
            if let comparison = finding.comparison {
                json.key("comparison")
                write(&json, comparison)
            }
            json.key("facts")
            json.array(finding.factsUsed, write)
            json.key("missing")
            json.array(finding.missing, write)
            if let provision = finding.provision {
                json.key("provision")
                write(&json, provision)
            }
            json.key("policies")
            json.array(finding.policies, write)
            json.key("parts")
            json.array(finding.children, write)
        }
    }

    private static func write(_ documents: [RequiredDocument], to json: inout JSONBuffer) {
        json.key("documents")
        json.array(documents) { json, document in
            json.object { json in
                json.member("kind", document.kind)
                json.member("person", optional: document.person)
                json.member("needed", document.needed.rawValue)
                json.member("state", document.state.rawValue)
                json.member("certified_required", document.certifiedRequired)
                json.key("provision")
                write(&json, document.provision)
            }
        }
    }
}
